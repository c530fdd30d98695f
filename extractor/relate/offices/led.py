"""The body that a sentence has somebody lead: "Ban lễ tang gồm 35 thành viên, do ông A làm | Trưởng ban"."""

from __future__ import annotations

import re
from bisect import bisect_left

from ...text import fold
from .kinds import TEAMS, kind_of_unit
from .offices import Office, Offices

_ROLE = re.compile(r"(?:(?:phó )?trưởng (?:ban|tiểu ban|đoàn)|tổ (?:trưởng|phó)|(?:đoàn|nhóm) trưởng|thư ký)\Z")
_MADE = re.compile(r"(?<!\w)(?:do|với|giao|cử|phân công|để|mời)\s[^.\n]{4,220}?\s(?:làm|là|giữ vai trò)\s+\Z")
_BODY = re.compile(
    r"(?<!\w)(?P<body>(?:ban|tiểu ban|hội đồng|tổ|đoàn|nhóm)\s[^.,;:\n()]{2,90}?)"
    r"(?=\s(?:gồm|do|có|với|được|bao gồm)\s|\s*\(|,\s(?:do|gồm|có)\s)"
)
_TEAM = re.compile(rf"(?:{TEAMS}|ban|đoàn đại biểu quốc hội)(?!\w)(?!\s(?:chấp hành|thường vụ|bí thư|thường trực))")
_OPENS = re.compile(r"(?:[.;:,“(]|(?<!\w)(?:lập|công bố|nghị của|hoạt động của|kiện toàn))\s*\Z")
_STANDING = re.compile(r"ban .*(?:trung ương|(?:tỉnh|thành|huyện|quận|thị|đảng) ủy)(?!\w)|đoàn đại biểu quốc hội")
_DEPUTIES = re.compile(r"đoàn đại biểu quốc hội(?!\w)")
"""Behind a comma the last of those whom a delegation is of: "đoàn đại biểu Tỉnh ủy, | Đoàn ĐBQH tỉnh do …"."""
_OWNED = re.compile(r"\s(?:của|thuộc)\s")
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
    office.unit = offices.unit_name(offices.units[whole][0]) if whole is not None and told else _named(name)
    return True


def _printed(offices: Offices, begin: int, end: int) -> tuple[int, int] | None:
    """Return where the last body stands between `begin` and `end` that a sentence opens with, or sets up."""
    last = None
    for found in _BODY.finditer(offices.folded, begin, end):
        opens = not offices.folded[begin : found.start()].strip() or _OPENS.search(offices.folded, begin, found.start())
        listed = _DEPUTIES.match(found["body"]) and offices.folded[begin : found.start()].rstrip().endswith(",")
        if opens and not listed and _TEAM.match(found["body"]):
            last = found.span("body")
    return last


def _named(name: str) -> str | None:
    """Return the body's name, None where its kind is all that is said: "Đoàn công tác của Bộ X"."""
    return None if len(name.split()) <= _BARE and not name.lower().startswith("ban ") else name[:1].upper() + name[1:]
