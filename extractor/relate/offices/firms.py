"""Firms, banks and houses that an office leaves bare: "Phó Tổng Giám đốc Tổng công ty", "Chủ tịch Công đoàn Công ty".

The text names them elsewhere: on their own, inside the name of one of their parts ("Công đoàn Tổng công ty X"), or by
their brand alone ("Tập đoàn" where the title speaks of EVN).
"""

from __future__ import annotations

import re
from bisect import bisect_left

from ...text import CAPITAL, fold
from .bodies import REACH, Bodies

SEATS = re.compile(r"(?:ceo|tgđ)(?!\w)|tổng giám đốc|hđqt|hđtv|hội đồng (?:quản trị|thành viên)")
"""Offices that only firms have."""
_HEADS = r"tổng công ty|công ty|tập đoàn|ngân hàng|bệnh viện|học viện|nhà máy|xí nghiệp|nhà trường|trường"
_PART = re.compile(
    r"\s+(?P<part>(?:ban chấp hành\s|ban thường vụ\s)?(?:công đoàn|đảng ủy|đảng bộ|chi bộ|đoàn thanh niên|đoàn tncshcm"
    r"|hội cựu chiến binh|văn phòng|hội đồng (?:quản trị|thành viên)|ban (?:kiểm soát|giám đốc|điều hành"
    r"|(?:tổ chức|tuyên giáo|kiểm tra)(?: đảng ủy)?)))\s(?:cơ quan\s|cơ sở\s)?"
    rf"(?P<head>{_HEADS})(?!\w)"
)
"""A part of a house whose name the text leaves out: "Chủ tịch | Công đoàn Tổng công ty | phát biểu"."""
_BEHIND = re.compile(rf"\s(?P<head>{_HEADS})(?!\w)")
_PART_ENDS = re.compile(r"(?:đảng ủy|đảng bộ|chi bộ|công đoàn|ban kiểm soát|đoàn thanh niên)\Z")
_GOES_ON = re.compile(
    rf"\s(?:{CAPITAL}|cổ phần|cp(?!\w)|tnhh|trách nhiệm|một thành viên|mtv|đại học|cao đẳng|trung học)"
)
"""Behind a head that has a name after all."""
_OF_BRAND = re.compile(
    r"(?:Đảng ủy|Đảng bộ|Công đoàn|Đoàn Thanh niên|Hội đồng (?:thành viên|quản trị)|Ban (?:điều hành|lãnh đạo))\s"
    r"(?P<own>[A-ZĐ][A-Za-z]*[A-ZĐ][\w ]{1,20})\Z"
)
"""A firm's part whose name goes on with its brand: "Đảng ủy EVN"."""
_FIRM = re.compile(r"(?:tổng )?công ty|tập đoàn|xí nghiệp|nhà máy|ngân hàng(?! nhà nước)|doanh nghiệp")
_BOARD_OF = re.compile(r"^(?:Ban Giám đốc|Ban Giám hiệu|Ban Lãnh đạo|Ban Chỉ huy(?= Công an| Bộ)) ", re.IGNORECASE)
_BOARD = re.compile(r"^(?:hội đồng (?:quản trị|thành viên)|ban (?:kiểm soát|điều hành|tổng giám đốc)) ", re.IGNORECASE)
_BOARDED = re.compile(rf"(?:{_BOARD.pattern[1:]})?(?:{_FIRM.pattern})")
_FIELD_OF = re.compile(
    r"\s(?:văn xuôi|thơ|văn học|lý luận|chuyên môn|giám khảo|thẩm định|khoa học|nghệ thuật|thi đua|tư vấn|nghiệm thu"
    r"|tuyển sinh|kỷ luật|đánh giá|hòa giải|bầu cử)(?!\w)"
)
"""Behind a bare "Hội đồng", in small letters: what it is for; a council for something else is another one."""
_SCHOOLS = re.compile(r"trường|đại học|học viện")
_OF_FIRM = ("công ty", "tập đoàn")


def part_of_house(bodies: Bodies, at: int) -> tuple[str, str | None, int] | None:
    """Return the part of a bare house named at `at`: as printed, in full where the house is known; where it ends."""
    m = _PART.match(bodies.folded, at)
    if not m or _GOES_ON.match(bodies.document.text, m.end()):
        return None
    whose = house(bodies, m["head"], at)
    part = " ".join(bodies.document.text[m.start("part") : m.end("part")].split())
    return part, f"{part[:1].upper()}{part[1:]} {whose}" if whose else None, m.end()


def with_house(bodies: Bodies, unit: str, at: int) -> str:
    """Return a part's name with its house, which stands bare at `at`: "Ban Thường vụ Đảng ủy | Tập đoàn"."""
    m = _BEHIND.match(bodies.folded, at) if _PART_ENDS.search(fold(unit)) else None
    whose = house(bodies, m["head"], at) if m and not _GOES_ON.match(bodies.document.text, m.end()) else None
    return f"{unit} {whose}" if whose else unit


def house(bodies: Bodies, head: str, at: int) -> str | None:
    """Return the body that a bare head at `at` means: the nearest of that head, inside a part's name, or by brand."""
    firm = head.endswith(_OF_FIRM)
    own = _SCHOOLS if head.endswith("trường") else re.compile("(?:tổng )?công ty" if head == "công ty" else head)
    found = bodies.nearest(at, own) or _within(bodies, at, own)
    if found or not firm:
        return found
    return bodies.nearest(at, _FIRM) or brand(bodies, at, parts=head != "công ty")


def _within(bodies: Bodies, at: int, head: re.Pattern[str]) -> str | None:
    """Return the house inside the name of its part, the last before `at`, else the first behind it."""
    inside = re.compile(rf".*\s(?P<own>(?:{head.pattern})\s.+)")
    i = bisect_left(bodies.starts, at)
    near = (*range(i - 1, max(-1, i - REACH), -1), *range(i, min(len(bodies.units), i + REACH)))
    for k in near:
        if found := inside.fullmatch(bodies.keys[k]):
            own = bodies.unit_name(bodies.units[k][0])[found.start("own") :]
            return own[:1].upper() + own[1:]
    return None


def brand(bodies: Bodies, at: int, begin: int = 0, *, parts: bool = True) -> str | None:
    """Return the firm that the text in [begin, at) calls by its brand alone: the last such before `at`.

    With no `begin`, else the first behind it. `parts`: the name of one of its parts tells it too.
    """
    i = bisect_left(bodies.starts, at)
    for k in (*range(i - 1, -1, -1), *range(i, 0 if begin else min(len(bodies.units), i + REACH))):
        index, m = bodies.units[k]
        if m.start < begin:
            return None
        name = bodies.unit_name(index)
        if "brand" in m.reason or name.isupper():
            return name
        if parts and (found := _OF_BRAND.match(name)):
            return found["own"]
    return None


def firm_of(bodies: Bodies, at: int) -> str | None:
    """Return the firm in which a seat named at `at` is held that names none: the one whose board, or which itself, is
    named nearest; where the title knows a firm by its brand alone, that one."""
    head = next((s.span.end for s in bodies.document.segments if s.kind == "title"), 0)
    titled, title = bodies.between(0, head), bodies.document.text[:head]
    told = {name for i, m in bodies.units if "brand" in m.reason and (name := bodies.unit_name(i)) in title}
    if len(told) == 1 and not any(_FIRM.match(fold(bodies.unit_name(i))) for i, _ in titled):
        return told.pop()
    near = bodies.nearest(at, _BOARDED)
    return _BOARD.sub("", near) if near else brand(bodies, at)


def house_of_board(bodies: Bodies, near: range, pattern: re.Pattern[str]) -> str | None:
    """Return the body whose board one of the units `near` is: "Ban Giám đốc | Công an tỉnh X, ông A - Giám đốc"."""
    names = (bodies.unit_name(bodies.units[k][0]) for k in reversed(near))
    houses = (_BOARD_OF.sub("", name) for name in names if _BOARD_OF.match(name))
    return next((house for house in houses if pattern.match(fold(house))), None)


def of_field(folded: str, at: int, head: str) -> str:
    """Return the bare head that ends at `at` with what it is for: "Chủ tịch Hội đồng | văn xuôi"."""
    field = _FIELD_OF.match(folded, at) if head == "hội đồng" else None
    return f"{head}{field[0]}" if field else head
