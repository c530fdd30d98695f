"""POSITION mentions: the office held, without its unit (annotation guide, sections 1 and 3).

`titles` says what a title looks like; here its surroundings decide whether it is an office that somebody holds ("trình
Chủ tịch UBND tỉnh") or a generic word ("chủ tịch các xã"), and where the unit takes over ("Trưởng | Ban Tổ chức").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ...gazetteer import Gazetteer
from ...model import Document, Mention
from ...text import CAPITAL, fold
from ..person.words import RARE_SURNAMES
from ..sport import is_sport
from ..tokens import tokenise
from . import words as titles
from .around import Around

_PLURAL_LEFT = re.compile(
    r"(?<!\w)(?:các|những|hai|ba|bốn|mấy|mọi|nhiều|một\s+số|số\s+lượng|từng|mỗi|tất\s+cả|hội\s+nghị|danh\s+sách"
    r"|(?<![\d/.,-])(?<!điều )(?<!khóa )(?<!năm )(?<!tháng )\d+)(?:\s+(?:đồng\s+chí|vị|ông|bà|cựu|nguyên|tân))?\s+$"
)
_CALLED = (
    r"(?:đồng\s+chí|ông|bà|đ/c|bác\s+sĩ|thầy|cô|luật\s+sư|kỹ\s+sư|(?:phó\s+)?giáo\s+sư|tiến\s+sĩ|thạc\s+sĩ"
    r"|(?:đại|thượng|trung|thiếu)\s+(?:tướng|tá|úy))"
)
_LIST_AFTER = re.compile(
    rf"\s(?:là|gồm)\s{CAPITAL}\w*\s{CAPITAL}"
    r"|[^\n.;:]{0,90}(?::|(?<!\w)(?:là|gồm)\s"
    rf"(?=(?:các\s+)?{_CALLED}(?!\w)))\s*(?:[-–+•*]\s*|\d{{1,2}}\s?[./)]\s*)?(?:(?:các\s+)?{_CALLED}(?!\w)|[A-ZĐÀ-Ỵ])"
)
_PLURAL_RIGHT = re.compile(
    r"\s+(?:(?:ủy\s+ban\s+nhân\s+dân|ubnd|hđnd|sở(?:\s+\w+){0,3}|ban|bộ|huyện\s+ủy|đảng\s+ủy)\s+)?(?:các|những|hai|ba|(?<!\n)\d+(?![.)/]))(?!\w)(?!\s+(?:năm|tháng|tuổi))"
)
"""Behind the head of many bodies; a number on the next line is that of a list's next item."""
_APPOINTED = re.compile(
    r"(?<!\w)(?:giữ|(?<!tổ )chức|danh|chức\s+vụ|vai\s+trò|vai|cương\s+vị|vị\s+trí|ghế|làm|là|bầu|cử|trúng\s+cử|đắc\s+cử"
    r"|bầu\s+vào|giao\s+nhiệm\s+vụ|trở\s+thành|tư\s+cách|bổ\s+nhiệm|thôi\s+làm\s+nhiệm\s+vụ|đảm\s+nhiệm|đảm\s+nhận|kiêm|tân|thôi|hàm|sang|chân|nữ|đồng\s+chí|đ/c|vị|ông|bà)\s+$"
)
_NOT_YET = re.compile(r"(?<!\w)(?:bầu|cử|bầu\s+cử|ứng\s+cử|đại\s+hội|tân|tiếp\s+xúc)\s+$")
_BESIDE_NAME = re.compile(
    r"(?P<word>\w[\w'’.]*)?(?:[)\"”]?\s*[,(:|–-]\s*|[ \xa0\t]{3,})(?:(?:là|nay|hiện|đang|cũng|cùng|vừa|kiêm)\s+){0,2}$"
)
_SIGNED_FOR = re.compile(r"(?<!\w)(?:[kt]/?[tml]|tuq|k\.t|t\.[ml])\s*[./]?\s*$")
_LINE_END = re.compile(r"[ \xa0]*(?:\(đã ký\)|[.;:|]|$|\n|[ \xa0]{3})", re.I)
_LINE_START = re.compile(r"(?:^|[\n|]|[ \xa0]{3}|\t)[ \xa0]*$")
_ITEM_LEFT = re.compile(r"^\s*(?:[-–+•*]\s*)?(?:các\s+)?(?:đ/c\s+)?(?:\w{2,5}:\s*)?$")
_ITEM_RIGHT = re.compile(r"\s*(?:[,;.(]|và\s+các\s|$)")
_ROLE_LEFT = re.compile(r"\w\s*:\s*$")
_BEFORE_TITLE = frozenset({"nguyên", "cựu", "quyền"})
"""Words before a title that end the line above it by chance: "… tại Thái Nguyên / Trưởng Ban …"."""
_PAST = ("nguyên ", "cựu ")
"""What makes a title an office wherever it stands: nobody is generically "cựu chủ tịch"."""
_NOT_QUYEN = re.compile(r"(?<!\w)(?:thẩm|ủy|chính|nhân|bản|phân|đặc|có)\s+$")
_COMMON_BODY = re.compile(
    r"\s+(?:trường|trung tâm|chi bộ|doanh nghiệp|công ty|bệnh viện|tòa án|cơ quan|đơn vị|hợp tác xã)(?!\w)"
    r"(?!(?:\s+\w+){0,4},?\s+(?:ông|bà|anh|chị)\s)"
)
_CAPITAL = re.compile(r"\s+([^\W\d_]+)")
_NEEDS_UNIT = frozenset({"thủ trưởng", "phó thủ trưởng"})
_CAPTAINS = frozenset({"đội trưởng", "đội phó", "phó đội trưởng"})
_MEMBERS = frozenset({"thành viên", "ủy viên", "thư ký", "tổ viên"})
_TEAMS = frozenset({"ban", "tiểu ban", "đoàn"})
"""What those are head or deputy of whom a paper puts into a body: ", Phó ban" ends an item as ", thành viên" does."""
_BENCH = frozenset({"thẩm phán", "hội thẩm nhân dân", "kiểm sát viên", "chủ tọa"})
"""Who sits in a court, with the names behind a colon: "Các Hội thẩm nhân dân: bà A, ông B"."""
_NAMED = frozenset({"đại biểu", "thẩm phán", "kiểm sát viên", "hội thẩm nhân dân", "hội thẩm"})
"""What is an office wherever a name stands right behind it, also in small letters."""
_ENVOYS = frozenset({"đại sứ", "phó đại sứ", "tổng lãnh sự", "phó tổng lãnh sự", "đại sứ đặc mệnh toàn quyền"})
_SEAT = re.compile(r"\s(?:[^\W\d_]+\s){1,6}?(?:tại|ở)\s")
"""Behind an envoy, whose he is and where: "Đại sứ | Việt Nam tại Canada"."""
_GRADED = frozenset(
    {"thẩm phán", "điều tra viên", "chấp hành viên", "thẩm tra viên", "thanh tra viên", "kiểm toán viên"}
)
"""Who is of the first, the middle or the highest grade: "thẩm phán | trung cấp"."""
_BOARD = re.compile(r"hđqt|hđtv|hội\s+đồng")
_OF_FIRM = re.compile(r"\s(?:tổng công ty|công ty|tập đoàn|ngân hàng)(?!\w)")
"""A house that a seat on its board or an office in letters needs to be one, though its name is left out."""
_TACKED = re.compile(rf"{CAPITAL}[a-zà-ỹ]+[-–]\Z")
_BORN = re.compile(r"\((?:sinh|sn|\d{2} tuổi)[^()]*\)\s*,\s*$")
_OF_COMMUNE = re.compile(r"\s(?:(?:của|tại)\s)?(?:ubnd\s|ủy ban nhân dân\s)?(?:xã|phường|thị trấn|đặc khu)(?!\w)")
_ITEM_JOINT = re.compile(r"(?:\s+kiêm\s+|\s*[,:|]\s+|\s+[–-]\s+)\Z")
_ITEM_END = re.compile(r"\s*(?:[;.|]|\n|\Z)")
_OF_TERMS = re.compile(r"\s(?:quốc hội|hđnd|hội đồng nhân dân)\s[^,;:.\n]{0,30}?(?:kh[óo][aá]|nhiệm kỳ)\s+[\divxlc]")
"""Behind a deputy in a life's row of offices: "…; | đại biểu | Quốc hội các khóa VII, VIII; …"."""
_CELL_LEFT = re.compile(r"\|[ \xa0]*\Z")
_CELL_RIGHT = re.compile(r"[ \xa0]*\|")
_ALSO = re.compile(r"\s+kiêm\s+(?:nhiệm\s+)?(?:thư\s+ký|tổ\s+trưởng|nhóm\s+trưởng|thủ\s+quỹ)(?!\w)")
"""Between two offices in one committee: "ủy viên | kiêm | thư ký"."""
_STANDING = (" thường vụ ", " ban thường vụ ", " ủy ban kiểm tra ")
"""What organs have members whose committee is named behind them."""
_LED = re.compile(r"(?<!\w)làm\s+\Z")
"""Before a delegation's head whose work is told next: "làm trưởng đoàn | kiểm tra Bệnh viện X"."""
_SMALL_FORCES = frozenset({"trung đội trưởng", "tiểu đội trưởng", "khẩu đội trưởng"})
_LABEL_LEFT = re.compile(
    r"(?:^|\n)[ \xa0]*(?:(?:\d{1,2}|[a-zđ]|[ivx]{1,4})[.)/][ \xa0]*|[-–+•*][ \xa0]*)?(?:[Cc]ác[ \xa0])?\Z"
)
_LABEL_RIGHT = re.compile(
    r"[ \xa0]*(?:gồm[ \xa0]*)?:\s*(?:[-–+•*]\s*|\d{1,2}\s?[./)]\s*)?(?:ông|bà|đồng chí|đ/c)(?!\w)"
)
_LABEL_NAMES = re.compile(
    rf"[ \xa0]*(?:gồm[ \xa0]*)?:\s*(?:[-–+*•]|\d{{1,2}}\s?[./)])\s*(?:{CAPITAL}[\w.]*[ \xa0]){{1,5}}{CAPITAL}"
)
"""Behind a label, the first of the names below it, by their bullets: "Các ủy viên:⏎- BSCKII Lê A"."""
_VILLAGE_ENDS = tuple(f" {noun}" for noun in titles.VILLAGES)
_NUMBER = re.compile(r"\s+\d")
_FIELD_BEHIND = re.compile(
    r"[ \xa0](?!ông|bà|đã|của|cho|là|và|tại|nói|được|trung tâm|sở|bệnh viện|trường|phòng|ban|công ty|đơn vị|chi|cục|xã"
    r"|phường|huyện|tỉnh|khoa|viện|trạm|đội|hội|văn phòng)[^\W\d_]+"
)
"""Behind "phụ trách", in small letters: what a deputy is in charge of, "Phó Giám đốc phụ trách | kỹ thuật"."""
_POINTING = re.compile(
    r"\s+(?:sở|ban|cục|chi cục|huyện|tỉnh|xã|phường|công ty|trung tâm|bệnh viện|trường|hội|đơn vị)\s+này(?!\w)"
)
"""Behind an office: its body, named before."""
_SURNAME = re.compile(rf"(?<![\w.])({CAPITAL}\w{{1,6}})[ \xa0]\Z")
_ALWAYS = "uvtv; uvtw; uvtw đảng; uvtư; uvtư đảng; uvt.ư; uvt.ư đảng; uv t.ư; uv t.ư đảng; btcn; ttgcp; uvbct; uvbtv"
_ALWAYS_SHORT = frozenset(_ALWAYS.split("; "))


@lru_cache(maxsize=4)
def _surnames(known: frozenset[str]) -> frozenset[str]:
    return known | RARE_SURNAMES


def recognise(document: Document, gazetteer: Gazetteer, found: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the POSITION mentions of `document`.

    In: `found` holds the units, so that "Trưởng | Ban Tổ chức Tỉnh ủy" parts where the unit begins. Out: spans as
    printed; confidence is lower where only the word itself speaks for an office.
    """
    folded = fold(document.text)
    held = [m for m in found if m.label in ("UNIT", "CITATION", "METRIC", "DATE")]
    around = Around(
        document.text,
        folded,
        {m.start: m.end for m in held if m.label == "UNIT"},
        {m.end for m in held if m.label == "UNIT"},
        tuple(sorted([(m.span.start, m.span.end) for m in held])),
        _surnames(gazetteer.surnames),
    )
    for match in titles.find(folded, tokenise(document.text)):
        start, end = _bounds(around, match)
        if _inside_name(around, start, end):
            continue
        closes = end > start and _closes_item(around, match, start, end)
        if end > start and (confidence := 0.9 if closes else _weigh(around, match, start, end)):
            around.ends.add(end)
            sort = "listed" if closes else _told(around, match, start, end)
            yield document.mention("POSITION", start, end, confidence=confidence, reason=f"position:{sort}")


def _told(around: Around, match: re.Match[str], start: int, end: int) -> str:
    """Return what speaks for the office at [start, end): the kind of its words, or what stands round it."""
    folded = around.folded
    if match["weak"] == "ủy viên" and folded.startswith(_STANDING, end) and around.unit_after(end):
        return "member-of"
    if match["strong"] in _SMALL_FORCES and (around.unit_after(end) or around.name_after(end)):
        return "listed"
    if _labels(around, match, start, end):
        return "labelled"
    if match["strong"] in _ENVOYS and _SEAT.match(folded, end):
        return "named"
    named = match["weak"] in _NAMED and end == match.end("weak")
    if named and (around.name_after(end) or around.holder_after(end)):
        return "named"
    if _POINTING.match(folded, end):
        return "pointing"
    if match["weak"] and _serves(around, match, start, end):
        return "serving"
    if match["noun"] in titles.VILLAGES and end >= match.end("noun"):
        return "village"
    sort = "shared" if _PLURAL_LEFT.search(_left_of(around, start)) else _sort(match)
    return "former" if sort in ("strong", "built", "weak") and folded.startswith(_PAST, start) else sort


def _inside_name(around: Around, start: int, end: int) -> bool:
    """Say whether the title's syllables are those of a name, each with its capital: "Đinh | Công Sứ"."""
    printed = around.text[start:end]
    before = _SURNAME.search(around.text, max(0, start - 8), start)
    return bool(before and printed.istitle() and " " in printed and before[1].lower() in around.surnames)


def _closes_item(around: Around, match: re.Match[str], start: int, end: int) -> bool:
    """Say whether the office is what an item of a list of members ends with: ", thành viên;", "kiêm thư ký."."""
    if match["weak"] and match["weak"] != "đại biểu" and _CELL_LEFT.search(around.text, max(0, start - 4), start):
        return _CELL_RIGHT.match(around.text, end) is not None
    also = _ALSO.match(around.folded, end) is not None
    made = match["weak"] in _MEMBERS or match["noun"] in _TEAMS and not match["work"]
    if not made or not (also or _ITEM_END.match(around.text, end)):
        return False
    joint = _ITEM_JOINT.search(around.folded, max(0, start - 8), start)
    if joint is not None and joint.start() in around.ends:
        return True
    return also and _beside(around, _left_of(around, start), start)


def _labels(around: Around, match: re.Match[str], start: int, end: int) -> bool:
    """Say whether the office opens an item of a list of members: "4. Thư ký: Ông …"."""
    if match["weak"] in _BENCH and _LABEL_RIGHT.match(around.folded, end):
        return True
    named = _LABEL_RIGHT.match(around.folded, end) or _LABEL_NAMES.match(around.text, end)
    if match["weak"] not in _MEMBERS or not named:
        return False
    return _LABEL_LEFT.search(around.text, max(0, start - 12), start) is not None


def _serves(around: Around, match: re.Match[str], start: int, end: int) -> bool:
    """Say whether it is a seat on a board, a clerk of a commune beside a name ("A, kế toán | xã B"), a graded judge."""
    if match["weak"] in _MEMBERS and _BOARD.search(match["tail"]):
        return True
    if not _beside(around, _left_of(around, start), start):
        return False
    return match["weak"] in _GRADED if match["tail"] else _OF_COMMUNE.match(around.folded, end) is not None


def _sort(match: re.Match[str]) -> str:
    """Return the group of `titles` that the words belong to; a deputy or former holder's title is of the same group."""
    return next(group for group in ("strong", "built", "weak", "member", "short", "inspector") if match[group])


def _bounds(around: Around, match: re.Match[str]) -> tuple[int, int]:
    """Return the span of the title: cut where a unit begins, the noun left to a unit; empty when nothing remains."""
    start, end = match.span()
    prefix = match[0].split()[0]
    left = around.folded[max(0, start - 12) : start]
    parted = prefix in _BEFORE_TITLE and around.text[start + len(prefix)] == "\n"
    if parted or (prefix in ("quyền", "q.") and _NOT_QUYEN.search(left)):
        start += len(prefix) + 1
    if match["work"] and _LED.search(left) and around.unit_after(end):
        end = match.end("noun")
    free = around.free_until(start, end)
    end = start + len(around.folded[start:free].rstrip())
    if around.folded[start:end].endswith(" phụ trách") and _deputy_for(around, end):
        end -= len(" phụ trách")
    if around.folded[start:end].endswith("công đoàn") and _goes_on(around, end):
        end = start + len(around.folded[start : end - len("công đoàn")].rstrip())
    if match["built"] and match["noun"] and end >= match.end("noun") and not _keeps_noun(around, match, end):
        end = match.end("built")
    return start, end


def _deputy_for(around: Around, end: int) -> bool:
    """Say whether words in small letters follow that name a deputy's field, and he is in charge of no body."""
    return _FIELD_BEHIND.match(around.folded, end) is not None and not _goes_on(around, end)


def _goes_on(around: Around, end: int) -> bool:
    following = _CAPITAL.match(around.text, end)
    return bool(following and following[1][0].isupper())


def _keeps_noun(around: Around, match: re.Match[str], end: int) -> bool:
    """Say whether the noun of "Trưởng ban …" is part of the office: no unknown unit goes on behind it."""
    if match["work"] or match["tail"] or around.unit_after(end) or match["noun"] in titles.VILLAGES:
        return True
    following = _CAPITAL.match(around.text, end)
    if not following or not following[1][0].isupper() or around.name_after(end) or "\n" in following[0]:
        return True
    shouting = around.text[match.start("noun") : end].isupper()
    return shouting or following[1].lower() in around.surnames


def _left_of(around: Around, start: int) -> str:
    """Return up to 40 folded characters before `start`; a line break ends them, except behind a comma (hard wraps)."""
    begin = max(0, start - 40)
    at = around.text.rfind("\n", begin, start)
    if at >= 0 and not around.text[begin:at].rstrip().endswith(","):
        begin = at + 1
    return around.folded[begin:start]


def _weigh(around: Around, match: re.Match[str], start: int, end: int) -> float:
    """Return the confidence that the title at [start, end) is an office, 0 for none."""
    left = _left_of(around, start)
    if _generic(around, left, start, end):
        return 0.0
    unit, name = around.unit_after(end), around.name_after(end)
    name = name and not unit
    beside = _beside(around, left, start)
    printed = around.text[start:end]
    lone = _LINE_START.search(around.text[max(0, start - 12) : start]) and _LINE_END.match(around.text, end)
    alone = bool(lone and printed.isupper()) or bool(
        printed[0].isupper() and _ROLE_LEFT.search(left) and _LINE_END.match(around.text, end)
    )
    if match["short"] == "đb":
        return 0.85 if name and printed.isupper() else 0.0
    if match["short"]:
        return _weigh_short(
            match,
            around.text[slice(*match.span("short"))],
            left,
            unit
            or name
            or beside
            or _OF_FIRM.match(around.folded, end) is not None
            or _recipient(around, left, end)
            or _chief(match, left),
            _TACKED.search(around.text, max(0, start - 12), start) is not None,
        )
    if match["inspector"]:
        return 0.9 if unit else 0.0
    if match["weak"] in _MEMBERS and _BOARD.search(match["tail"]) and _OF_FIRM.match(around.folded, end):
        return 0.9
    if match["weak"]:
        guests = match["weak"] == "đại biểu" and not unit  # "dự có các đại biểu: …"
        listed = not guests and _PLURAL_LEFT.search(left) is not None and _opens_list(around, end)
        named = name or around.holder_after(end) or listed
        named = named or unit and left.endswith("; ") and _OF_TERMS.match(around.folded, end) is not None
        return 0.9 if _labels(around, match, start, end) else _weigh_weak(match, left, unit, named, beside, alone)
    if match["strong"] in _NEEDS_UNIT and not unit:
        return 0.0
    if match["strong"] in _CAPTAINS and not unit and is_sport(around.folded):
        return 0.0
    former = around.folded.startswith(("nguyên", "cựu"), start)
    supported = unit or name or beside or alone or former or bool(_APPOINTED.search(left))
    supported = supported or _POINTING.match(around.folded, end) is not None or _shared(around, left, end)
    if match["built"]:
        supported = supported and not (printed[0].islower() and _NOT_YET.search(left))
        return _weigh_built(match, around.folded[start:end], printed, unit, supported)
    if not supported and (printed[0].islower() or _COMMON_BODY.match(around.text, end)):
        return 0.0
    return 0.97 if supported else 0.9


def _shared(around: Around, left: str, end: int) -> bool:
    """Say whether the office is one of several persons named behind it: "có hai | phó giám đốc | là bác sĩ A và B"."""
    return _PLURAL_LEFT.search(left) is not None and _LIST_AFTER.match(around.text, end) is not None


def _opens_list(around: Around, end: int) -> bool:
    """Say whether the office, with its body, opens a list of names: "các | Đại biểu | Quốc hội: Lê A, Trần B"."""
    colon = around.text.find(":", end, end + 60)
    return colon >= 0 and around.name_after(colon + 1)


def _beside(around: Around, left: str, start: int) -> bool:
    """Say whether a name, a unit or another title stands before, parted by a comma, a dash, a colon or a bracket."""
    m = _BESIDE_NAME.search(left)
    if not m:
        return False
    if not m["word"] or ")" in m[0] and _BORN.search(left):
        return ")" in m[0]
    begin = start - len(left)
    return around.text[begin + m.start("word")].isupper() or begin + m.end("word") in around.ends or m["word"] == "tuổi"


def _recipient(around: Around, left: str, end: int) -> bool:
    """Say whether an abbreviation stands as an item of a list of recipients ("- CT, các PCT UBND tỉnh")."""
    return bool(_ITEM_LEFT.search(left)) and bool(_ITEM_RIGHT.match(around.text, end))


def _chief(match: re.Match[str], left: str) -> bool:
    """Say whether a firm's head in letters is an office that somebody takes: "giữ vị trí | CEO"."""
    return match["short"] in ("ceo", "tgđ") and _APPOINTED.search(left) is not None


def _weigh_short(match: re.Match[str], printed: str, left: str, supported: bool, tacked: bool) -> float:
    """`tacked`: a dash without blanks joins it to a name ("Lê Văn Mẫu-TUV")."""
    if left.endswith(("-", "/", "\u2013")) and not tacked or not printed[0].isupper():
        return 0.0
    always = match["short"] in _ALWAYS_SHORT
    return 0.85 if always or supported and printed.removeprefix("Phó ").isupper() else 0.0


def _weigh_weak(match: re.Match[str], left: str, unit: bool, name: bool, beside: bool, alone: bool) -> float:
    word = match["weak"]
    if word == "phụ trách":
        return 0.8 if unit and beside else 0.0
    if unit and word.endswith("ủy viên"):
        return 0.95
    if unit and word == "hội thẩm":
        return 0.9
    if _NOT_YET.search(left):
        return 0.0
    if name or alone or beside:
        return 0.9 if unit or not beside else 0.8
    return 0.8 if _APPOINTED.search(left) else 0.0


def _weigh_built(match: re.Match[str], title: str, printed: str, unit: bool, supported: bool) -> float:
    if title == match["built"] and not match["noun"]:
        return (0.97 if title != "phó" else 0.8) if unit else 0.0
    if unit or supported or printed[0].isupper():
        return 0.9
    return 0.0


def _generic(around: Around, left: str, start: int, end: int) -> bool:
    """Say whether the title stands in a generic plural ("các Phó Chủ tịch", "chủ tịch các xã")."""
    village = _NUMBER.match(around.folded, end) and around.folded.endswith(_VILLAGE_ENDS, start, end)
    if _PLURAL_RIGHT.match(around.folded, end) and not village:
        return True
    if not _PLURAL_LEFT.search(left) or _LIST_AFTER.match(around.text, end):
        return False
    return not around.name_after(around.starts.get(around.next(end), end))
