"""What stands around a title: the units, names and other mentions that its weighing asks for."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from ...text import CAPITAL

_HOLDER = re.compile(rf"\s*(?:[,(–—-]\s*)?(?:ông|bà|anh|chị|đồng chí|đ/c)\s+{CAPITAL}")
_NAME = re.compile(r"\s+(?:[^\W\d_]+\s+){0,2}?([^\W\d_]+(?:['’][^\W\d_]+)?)[ \xa0]+([^\W\d_]+)")
_HIGHLANDS = re.compile(r"\s+(?:K|H|Y|Đ|R|N|M)['’]\s?[^\W\d_]{2,}")
"""A name of one syllable and its sign: "đại biểu | K’Brèo"."""
_FEMALE_OR_MALE = re.compile(rf"\s+{CAPITAL}\w*\s(?:Thị|Văn)\s{CAPITAL}")
"""A name whatever its surname: "Thông Thị Ngát"."""


@dataclass(frozen=True, slots=True)
class Around:
    """What the weighing needs to know of the document.

    `starts` of units, each with its end; `ends` of units and of the positions accepted so far; `taken` stretches of
    other mentions.
    """

    text: str
    folded: str
    starts: dict[int, int]
    ends: set[int]
    taken: tuple[tuple[int, int], ...]
    surnames: frozenset[str]

    def free_until(self, start: int, end: int) -> int:
        """Return the first offset of [start, end) that another mention holds, else `end`."""
        i = bisect_right(self.taken, (start, len(self.text) + 1))
        if i and self.taken[i - 1][1] > start:
            return start
        return min(end, self.taken[i][0]) if i < len(self.taken) else end

    def unit_after(self, end: int) -> bool:
        at = self.next(end)
        return at > end and at in self.starts

    def holder_after(self, end: int) -> bool:
        """Say whether the unit behind is followed by who holds the office: "thư ký Tòa án X | Lê A", "… | - ông A"."""
        unit_end = self.starts.get(self.next(end))
        if unit_end is None:
            return False
        return (
            _HOLDER.match(self.text, unit_end) is not None
            or self.name_after(unit_end)
            or _FEMALE_OR_MALE.match(self.text, unit_end) is not None
        )

    def next(self, end: int) -> int:
        """Return where the next word begins."""
        return end + len(self.folded[end : end + 8]) - len(self.folded[end : end + 8].lstrip())

    def name_after(self, end: int) -> bool:
        """Say whether a capitalised surname with a second capitalised syllable follows."""
        if _HIGHLANDS.match(self.text, end):
            return True
        m = _NAME.match(self.text, end)
        if not m or not (m[1][0].isupper() and m[2][0].isupper()):
            return False
        return m[1].lower() in self.surnames or len(m[1]) == 1 or self.text[m.end() : m.end() + 1] in ("'", "’")
