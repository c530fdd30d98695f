"""Under which document something is asked: "thực hiện Chỉ thị 24-CT/TU, UBND tỉnh giao Sở Nội vụ …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import CitationValue, Mention
from .actors import ACTOR, CITATION, PERSON, Item, Reading

_UNDER = re.compile(
    rf"(?<!\w)(?:(?:triển\skhai\s|tổ\schức\s)?thực\shiện|triển\skhai|thi\shành|chấp\shành|quán\striệt|căn\scứ|trên\scơ\ssở|theo|tại)"
    rf"(?!\w)[^{ACTOR}{PERSON}{CITATION};:]{{0,60}}{CITATION}"
)
_CONCERNED = re.compile(
    r"(?<!\w)(?:sửa|bổ\ssung|thay\sthế|bãi\sbỏ|dự\sthảo|xây\sdựng|ban\shành|trình|sơ\skết|tổng\skết)(?!\w)[^;,]{0,60}$"
)
"""The document is what shall be made or changed, not what the order rests on."""


def under(reading: Reading, end: int, mentions: Sequence[Mention]) -> str | None:
    """Return the number of the document that reading.text[:end] names as the ground of what follows, else None."""
    if CITATION not in reading.text:
        return None
    found = None
    for match in _UNDER.finditer(reading.text, 0, end):
        if not _CONCERNED.search(reading.text, max(0, match.start() - 60), match.start()):
            found = number_of(reading.items[match.end() - 1], mentions) or found
    return found


def number_of(item: Item, mentions: Sequence[Mention]) -> str | None:
    """Return the number of the cited document that `item` stands for, None for anything else."""
    if item.sign != CITATION:
        return None
    value = mentions[item.mentions[0]].value
    return value.number if isinstance(value, CitationValue) else None
