"""Offices and names that a list pairs one to one: "Chủ tịch, Phó Chủ tịch UBND xã lần lượt là các ông A và B"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...text import fold
from . import joints
from .items import Item
from .kinds import fits
from .offices import Office, Offices

_RESPECTIVELY = re.compile(r"(?<!\w)(?:lần lượt|theo thứ tự|tương ứng)(?!\w)")
_IN_BRACKET = re.compile(
    r"\s*\(\s*(?:(?:khi|lúc) (?:đó|ấy|này)|(?:vào )?thời điểm (?:đó|ấy)|trước đây|nguyên)?,?\s*(?:là\s|làm\s)?\s*\Z"
)
"""Between a row of names and the bracket that tells the office of each: "(khi đó là | Chủ tịch và | kế toán)"."""
_NEXT_OFFICE = re.compile(r"\s*(?:,|và|,\s*và|-|–)\s*\Z")
_LONGEST = 80
_PLACED = re.compile(
    r"(?P<head>.*(?:(?:Tỉnh|Thành|Huyện|Quận|Thị) ủy|(?<!\w)(?:tỉnh|huyện|quận|thành phố|thị xã|xã|phường)))"
    r" (?P<place>\S.*)"
)
"""A body named after its territory."""
_OF_SEVERAL = re.compile(r"\s(?:tại\s|ở\s|của\s)?các\s(?:cơ quan|đơn vị|bộ|sở|địa phương|tỉnh)[^:,.;\n]{0,20}:\s")
_ROW = 400
"""So far a list of bodies goes on at most."""
_LEVELLED = re.compile(r"(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s")


def pair(items: Sequence[Item], folded: str) -> None:
    """Give each office of such a list its own holder, where there are as many names as offices, two at least."""
    for k, (left, right) in enumerate(zip(items, items[1:])):
        gap = folded[left.end : right.start]
        if len(gap) > _LONGEST:
            continue
        if left.person is not None and right.office and _IN_BRACKET.match(gap):
            row = _forth(items, k + 1, folded)
            if len(row) > 1 and _closed(row, folded):
                _match(row, _back(items, k, folded), forward=False)
        if not _RESPECTIVELY.search(gap):
            continue
        if left.office and right.person is not None:
            _match(_back(items, k, folded), _forth(items, k + 1, folded), forward=True)
        elif left.person is not None and right.office:
            _match(_forth(items, k + 1, folded), _back(items, k, folded), forward=False)


def shares(offices: Offices, office: Office, holders: Sequence[int]) -> dict[int, str]:
    """Return the body of each holder where the text gives each his own: "đại biểu A (đoàn X), B (đoàn Y)".

    "A, B và C giữ chức | Bí thư | Tỉnh ủy X, Y và Z": as many places as holders, in the order of their names.
    """
    if office.key == "đại biểu":
        told = (
            (x, offices.delegation(offices.mentions[x].end, bare=not (office.unit or "").startswith("Quốc hội")))
            for x in holders
        )
        return {x: unit for x, unit in told if unit}
    if len(holders) > 1 and (several := _bodies(offices, office, len(holders))):
        return dict(zip(sorted(holders), several))
    if len(holders) < 2 or not office.unit or len(office.evidence) < 2:
        return {}
    parts = _PLACED.fullmatch(office.unit)
    rest = [offices.mentions[office.evidence[1]], *offices.mentions[office.evidence[1] + 1 :][: len(holders) - 1]]
    gaps = [offices.folded[left.end : right.start].strip() for left, right in zip(rest, rest[1:])]
    alone = all(m.label == "LOCATION" and not _LEVELLED.match(fold(m.text)) for m in rest[1:])
    if not parts or len(rest) != len(holders) or not alone or gaps[-1] != "và" or set(gaps[:-1]) - {","}:
        return {}
    names = [office.unit, *(f"{parts['head']} {' '.join(m.text.split())}" for m in rest[1:])]
    return dict(zip(sorted(holders), names))


def _bodies(offices: Offices, office: Office, number: int) -> list[str]:
    """Return the bodies that a list behind the office names, if so many: "Thứ trưởng | các bộ: Bộ X, Bộ Y và Z"."""
    opens = _OF_SEVERAL.match(offices.folded, office.end)
    if not opens:
        return []
    row = offices.between(opens.end(), opens.end() + _ROW)[:number]
    ends = [opens.end(), *(m.end for _, m in row)]
    gaps = [offices.folded[end : m.start].strip() for end, (_, m) in zip(ends, row)]
    apart = gaps[1:] and all(gap in (",", "và", ", và") for gap in gaps[1:])
    return [offices.unit_name(i) for i, _ in row] if len(row) == number and not gaps[0] and apart else []


def _closed(row: Sequence[Item], folded: str) -> bool:
    """Say whether "và" joins the last of the offices, and the bracket closes right behind it."""
    return folded.startswith(")", row[-1].end) and "và" in folded[row[-2].end : row[-1].start]


def _match(offices: list[Item], persons: list[Item], *, forward: bool) -> None:
    if len(offices) != len(persons) or len(offices) < 2:
        return
    unit = next((x.office.unit for x in reversed(offices) if x.office and x.office.unit), None)
    left = any(x.office and x.office.left for x in offices)
    for item, holder in zip(offices, persons):
        item.holders, item.forward, item.listed = [holder.person or 0], forward, False
        if item.office:
            item.office.left = left
        if item.office and not item.office.unit and unit and fits(item.office.key, fold(unit)):
            item.office.unit = unit


def _back(items: Sequence[Item], k: int, folded: str) -> list[Item]:
    """Return the row of offices, or of names, that ends with items[k]."""
    first = k
    while first and _alike(items[first - 1], items[first], folded):
        first -= 1
    return list(items[first : k + 1])


def _forth(items: Sequence[Item], k: int, folded: str) -> list[Item]:
    """Return the row of offices, or of names, that begins with items[k]."""
    last = k
    while last + 1 < len(items) and _alike(items[last], items[last + 1], folded):
        last += 1
    return list(items[k : last + 1])


def _alike(left: Item, right: Item, folded: str) -> bool:
    if (left.person is None) != (right.person is None):
        return False
    joint = joints.LISTED if left.person is not None else _NEXT_OFFICE
    return joint.match(folded[left.end : right.start]) is not None
