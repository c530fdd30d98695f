"""Offices and names that a list pairs one to one: "Chủ tịch, Phó Chủ tịch UBND xã lần lượt là các ông A và B"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...text import fold
from . import joints
from .items import Item
from .kinds import fits

_RESPECTIVELY = re.compile(r"(?<!\w)(?:lần lượt|theo thứ tự|tương ứng)(?!\w)")
_IN_BRACKET = re.compile(
    r"\s*\(\s*(?:(?:khi|lúc) (?:đó|ấy|này)|(?:vào )?thời điểm (?:đó|ấy)|trước đây|nguyên)?,?\s*(?:là\s|làm\s)?\s*\Z"
)
"""Between a row of names and the bracket that tells the office of each: "(khi đó là | Chủ tịch và | kế toán)"."""
_NEXT_OFFICE = re.compile(r"\s*(?:,|và|,\s*và|-|–)\s*\Z")
_LONGEST = 80


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


def _closed(row: Sequence[Item], folded: str) -> bool:
    """Say whether "và" joins the last of the offices, and the bracket closes right behind it."""
    return folded.startswith(")", row[-1].end) and "và" in folded[row[-2].end : row[-1].start]


def _match(offices: list[Item], persons: list[Item], *, forward: bool) -> None:
    if len(offices) != len(persons) or len(offices) < 2:
        return
    unit = next((x.office.unit for x in reversed(offices) if x.office and x.office.unit), None)
    for item, holder in zip(offices, persons):
        item.holders, item.forward, item.listed = [holder.person or 0], forward, False
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
