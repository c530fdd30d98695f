"""Bodies that label the persons of a list: "- Trạm Y tế: Đ/c A - Trạm trưởng", "II. Bên nhận: UBND xã X" above them.

Minutes, invitations and lists of those present name the body once and then whoever comes from it, with a title alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from ...model import Mention
from ...text import fold
from .kinds import kind_of_unit, party_of
from .offices import Office, Offices

_LABEL = re.compile(
    r"(?:^|;)[ \xa0\t]*(?:[-–+*•]|\(?[\divx]{1,4}\s?[./)-])?[ \xa0\t]*(?P<label>[^\n:;]{2,110}?)[ \xa0]*:"
)
_HEADING = re.compile(
    r"[ \xa0\t|]*(?:(?:[ivx]{1,4}|\d{1,2}(?:\.\d{1,2})?|[a-eđ])\s?[./)-]{1,2}\s?|[-–+*•]\s?)?"
    r"(?:(?:(?:thành phần|đại diện|bên (?:[a-d]|giao|nhận|mời|được)|về phía|phía|lãnh đạo|đơn vị|cơ quan|chủ đầu tư"
    r"|nhà thầu)(?!\w)[^\n;.]{0,45}?)[ \xa0:–-]*)?\Z"
)
"""What stands in a heading's line before the body's name."""
_HEADING_END = re.compile(r"[ \xa0]*(?:\([^()\n]{1,40}\))?[ \xa0]*(?:gồm|có|gồm có)?[ \xa0]*[:;,.]?[ \xa0|]*\Z")
_LEADERS = re.compile(r"(?:đại diện|lãnh đạo|về phía|phía|bên|thường trực|tại)\s+")
_ITEM = re.compile(
    r"[ \xa0\t|]*(?:\d{1,2}\s?[./)-]|[-–+*•]|[a-eđ]\))?[ \xa0\t|]*"
    r"(?:(?:ông|bà|đ/c|đồng chí|anh|chị|cô|thầy)[ \xa0]*(?:\(bà\))?[ \xa0]*:?[ \xa0]*)?\Z"
)
"""What stands in a person's line before the name."""
_COMMITTEE = ("đảng ủy", "đảng ủy - hđnd", "cấp ủy")
_SEATED = {
    "hđnd": "Hội đồng nhân dân", "hội đồng nhân dân": "Hội đồng nhân dân", "ubnd": "Ủy ban nhân dân",
    "ủy ban nhân dân": "Ủy ban nhân dân", "ủy ban mttq": "Ủy ban Mặt trận Tổ quốc", "mttq": "Ủy ban Mặt trận Tổ quốc",
    "ubmttq": "Ủy ban Mặt trận Tổ quốc", "ubmttq việt nam": "Ủy ban Mặt trận Tổ quốc Việt Nam", "công an": "Công an",
    "ủy ban mttq việt nam": "Ủy ban Mặt trận Tổ quốc Việt Nam", "trạm y tế": "Trạm Y tế",
    "mặt trận tổ quốc": "Ủy ban Mặt trận Tổ quốc", "hội nông dân": "Hội Nông dân", "hội phụ nữ": "Hội Phụ nữ",
    "hội cựu chiến binh": "Hội Cựu chiến binh", "hội ccb": "Hội Cựu chiến binh", "ban chqs": "Ban Chỉ huy Quân sự",
    "hội lhpn": "Hội Liên hiệp Phụ nữ", "hội liên hiệp phụ nữ": "Hội Liên hiệp Phụ nữ",
}  # fmt: skip
"""Bare heads that a commune's papers label their lists with, and what they are called with its name behind."""
_CLERK = re.compile(r"công chức \w")
_ABOVE = 12
"""So many lines above a person the heading of the group stands at most."""
_KEEPS_BOOKS = ("kế toán", "thủ quỹ")
"""Clerks that every kind of body has."""


def labelling(offices: Offices, office: Office) -> str | None:
    """Return the body that the list gives to an office without one, None where no label or heading tells it."""
    text = offices.document.text
    begin = text.rfind("\n", 0, office.start) + 1
    body = _label(offices, begin, office.start) or _heading(offices, begin)
    if body is None and _CLERK.match(office.key):
        seat = offices.commune(office.start)
        return f"Ủy ban nhân dân {seat}" if seat else None
    if body is None or office.key.startswith(_KEEPS_BOOKS):
        return body
    kind = kind_of_unit(office.key)
    return body if kind is None or kind.match(fold(body)) else None


def _label(offices: Offices, begin: int, at: int) -> str | None:
    """Return the body before the last colon-ended label of the line in front of `at`."""
    last: re.Match[str] | None = None
    for found in _LABEL.finditer(offices.folded[begin:at]):
        last = found
    if last is None or not _someone(offices, begin + last.end(), at):
        return None
    start, end = begin + last.start("label"), begin + last.end("label")
    if _someone(offices, start, end):
        return None
    units = offices.between(start, end)
    words = _LEADERS.sub("", offices.folded[start:end]).strip()
    if len(units) == 1:
        unit = units[0][1]
        apart = _LEADERS.sub("", f"{offices.folded[start : unit.start]} ").strip()
        return offices.unit_name(units[0][0]) if not apart and unit.end >= end - 1 else None
    return _seated(offices, at, words) if not units else None


def _someone(offices: Offices, begin: int, end: int) -> bool:
    i = bisect_left(offices.persons, begin)
    return i < len(offices.persons) and offices.persons[i] < end


def _heading(offices: Offices, begin: int) -> str | None:
    """Return the body that heads the group of persons, one a line, whose line begins at `begin`."""
    text, folded = offices.document.text, offices.folded
    if not _opens(offices, begin):
        return None
    for _ in range(_ABOVE):
        end = begin - 1
        if end <= 0:
            return None
        begin = text.rfind("\n", 0, end) + 1
        if _opens(offices, begin):
            continue
        units = offices.between(begin, end)
        if len(units) != 1 or _someone(offices, begin, end):
            return None
        m: Mention = units[0][1]
        headed = _HEADING.match(folded[begin : m.start]) and _HEADING_END.match(folded[m.end : end])
        return offices.unit_name(units[0][0]) if headed else None
    return None


def _opens(offices: Offices, begin: int) -> bool:
    """Say whether a person's name opens the line at `begin`, behind a bullet or a courtesy."""
    i = bisect_left(offices.persons, begin)
    if i == len(offices.persons):
        return False
    at = offices.persons[i]
    return "\n" not in offices.document.text[begin:at] and _ITEM.match(offices.folded[begin:at]) is not None


def _seated(offices: Offices, at: int, words: str) -> str | None:
    """Return the commune's body that a bare head means: the issuer's commune, or that of the last body named."""
    seat = offices.commune(at)
    if seat is None:
        return None
    if words in _COMMITTEE:
        return party_of(f"Ủy ban nhân dân {seat}")
    return f"{_SEATED[words]} {seat}" if words in _SEATED else None
