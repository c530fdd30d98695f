"""The body that a sentence has somebody lead: "Ban lễ tang gồm 35 thành viên, do ông A làm | Trưởng ban"."""

from __future__ import annotations

import re
from bisect import bisect_left

from ...text import fold
from .kinds import TEAMS, kind_of_unit
from .offices import Office, Offices

_ROLE = re.compile(r"(?:(?:phó )?trưởng (?:ban|tiểu ban|đoàn)|phó ban|tổ (?:trưởng|phó)|(?:đoàn|nhóm) trưởng|thư ký)\Z")
_MADE = re.compile(r"(?<!\w)(?:do|với|giao|cử|phân công|để|mời|gồm)\s[^.\n]{4,220}?\s(?:làm|là|giữ vai trò)\s+\Z")
_BODY = re.compile(
    r"(?<!\w)(?P<body>(?:ban|tiểu ban|hội đồng|tổ|đoàn|nhóm)\s(?:(?!quyết định)[^.,;:\n()]){2,90}?)"
    r"(?=\s(?:gồm|do|có|với|được|bao gồm)\s|\s*\(|,\s(?:do|gồm|có)\s)"
)
_TEAM = re.compile(rf"(?:{TEAMS}|ban|đoàn đại biểu quốc hội)(?!\w)(?!\s(?:chấp hành|thường vụ|bí thư|thường trực))")
_OPENS = re.compile(r"(?:[.;:,“(]|(?<!\w)(?:lập|công bố|quyết định|nghị của|hoạt động của|kiện toàn))\s*\Z")
_STANDING = re.compile(r"ban .*(?:trung ương|(?:tỉnh|thành|huyện|quận|thị|đảng) ủy)(?!\w)|đoàn đại biểu quốc hội")
_DEPUTIES = re.compile(r"đoàn đại biểu quốc hội(?!\w)")
"""Behind a comma the last of those whom a delegation is of: "đoàn đại biểu Tỉnh ủy, | Đoàn ĐBQH tỉnh do …"."""
_OWNED = re.compile(r"\s(?:của|thuộc)\s")
_CLOSING = re.compile(
    r"(?:phó )?trưởng (?:ban|tiểu ban|đoàn)(?: thường trực)?|phó (?:ban|đoàn)(?: thường trực| trực)?"
    r"|(?:ủy|thành) viên|thư ký"
)
"""What the members of a body that a paper sets up are called at the end of their items."""
_ITEM = re.compile(
    r"[ \xa0\t|]*(?:\(?\d{1,3}\s?[./)-]{1,2}|[-–+*•]|[a-zđ]\)|(?:ông|bà|đồng chí|đ/c)\s)?[^\n]*[,;:–-]\s*\Z"
)
_ENDS = re.compile(r"[ \xa0]*(?:thường trực)?[ \xa0]*(?:[;.,|]|\n|\Z)")
_SET_UP = re.compile(
    r"(?:(?<!\w)(?:thành lập|kiện toàn)(?: lại)?\s|\n[ \xa0]*)(?P<body>(?:ban|tiểu ban|hội đồng|tổ|đoàn|nhóm)"
    r"\s(?:(?!thành lập|kiện toàn)[^.,;:\n()]){2,160}?)(?=,?\s(?:bao\s)?gồm(?!\w)|\s(?:do|có|với)\s)"
)
_FAR = 9000
"""So many characters before an item its list's head stands at most."""
_BARE = 3
_REACH = 240


def lead(offices: Offices, office: Office, begin: int) -> bool:
    """Name the body that the sentence from `begin` on has somebody lead; say whether it tells of such a one at all.

    It is the one that the sentence prints, else the last named that is no Party committee's own board: nobody is made
    the head of that in passing.
    """
    if office.unit or office.head or not _ROLE.match(office.key):
        return False
    before = max(begin, office.start - _REACH)
    folded = offices.folded
    if not _MADE.search(folded, before, office.start) and not folded.startswith(" là ", office.end):
        return False
    printed = _printed(offices, begin, office.start)
    if printed is None:
        kind = kind_of_unit(office.key)
        near = offices.nearest(office.start, kind) if kind else None
        office.unit = None if near is None or _STANDING.match(fold(near)) else near
        return True
    near_by = range(bisect_left(offices.starts, begin), bisect_left(offices.starts, office.start))
    same = (k for k in near_by if printed[0] <= offices.units[k][1].start < printed[1])
    whole = next(same, None)
    name = " ".join(_OWNED.split(offices.document.text[printed[0] : printed[1]])[0].split())
    told = whole is not None and _TEAM.match(offices.keys[whole])
    known = offices.unit_name(offices.units[whole][0]) if whole is not None and told else None
    office.unit = known or _whole(offices, office, name)
    return True


def closes_item(offices: Offices, office: Office) -> None:
    """Name the body that a list puts its persons into, where the list's item ends with what each is made in it.

    In: an office whose unit was only inferred. It stays with a body that the text sets up; a Party committee's own
    board, which another item names as somebody's, gives way to the body printed at the list's head, or to none.
    """
    if not office.inferred or not office.unit or not _CLOSING.fullmatch(office.key):
        return
    text, folded = offices.document.text, offices.folded
    line = text.rfind("\n", 0, office.start) + 1
    if not _STANDING.match(fold(office.unit)) or not _ENDS.match(text, office.end):
        return
    if not _ITEM.match(folded[line : office.start]):
        return
    heads = [m.span("body") for m in _SET_UP.finditer(folded, max(0, line - _FAR), line)]
    office.unit = _named(" ".join(text[slice(*heads[-1])].split())) if heads else None


def _printed(offices: Offices, begin: int, end: int) -> tuple[int, int] | None:
    """Return where the last body stands between `begin` and `end` that a sentence opens with, or sets up."""
    last = None
    for found in _BODY.finditer(offices.folded, begin, end):
        opens = not offices.folded[begin : found.start()].strip() or _OPENS.search(offices.folded, begin, found.start())
        listed = _DEPUTIES.match(found["body"]) and offices.folded[begin : found.start()].rstrip().endswith(",")
        if opens and not listed and _TEAM.match(found["body"]):
            last = found.span("body")
    return last


def _whole(offices: Offices, office: Office, name: str) -> str | None:
    """Return the body in full where the text names it so elsewhere: "Ban Tổ chức | do ông A làm Trưởng ban"."""
    short = len(name.split()) <= _BARE and fold(name).startswith("ban ")
    whole = offices.nearest(office.start, re.compile(re.escape(fold(name)) + r"\s")) if short else None
    return whole if whole and not _STANDING.match(fold(whole)) else _named(name)


def _named(name: str) -> str | None:
    """Return the body's name, None where its kind is all that is said: "Đoàn công tác của Bộ X"."""
    return None if len(name.split()) <= _BARE and not name.lower().startswith("ban ") else name[:1].upper() + name[1:]
