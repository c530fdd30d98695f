"""Whom a sentence goes on about that names nobody: "Ông từng …", "Tân Bí thư Tỉnh ủy sinh năm 1972, từng là …"."""

from __future__ import annotations

import re

from . import joints
from .items import Item

_NEWLY = re.compile(r"(?:\A|[,;“\x22]|\s[–-])\s*(?:tân|nữ)\s\Z")
"""From the beginning of the sentence to the office."""
_LIFE = re.compile(
    r"(?:\s[^.,;:\n]{1,40})?,?\s(?:năm\snay|sinh|quê|từng|vốn|trải\squa|kinh\squa|tốt\snghiệp|có\s(?:trình\sđộ|bằng|\d)"
    r"|\d{2}\stuổi|là\s(?:tiến|thạc|cử|kỹ|người|con))(?!\w)"
)
"""Behind the office: what only a life is told with, not a speech or a meeting."""

_SUCCEEDING = 250
"""So many characters behind an office the text may tell who held it before."""


class Newly:
    """Who was told to hold which office last, and who stood in the last sentence with names.

    `subject` is the first person of that sentence.
    """

    def __init__(self) -> None:
        self._holders: dict[str, list[int]] = {}
        self._only: int | None = None
        self.subject: int | None = None

    def note(self, items: list[Item]) -> None:
        """Remember the persons and the holders of a sentence that was read."""
        for item in items:
            if item.office and item.holders and not item.office.left:
                self._holders[item.office.key] = item.holders
        persons = [x.person for x in items if x.person is not None]
        if persons:
            self.subject = persons[0]
            self._only = persons[0] if len(persons) == 1 else None

    def holders(self, item: Item, folded: str, begin: int) -> list[int]:
        """Return whom the office means that a sentence from `begin` on opens with as somebody's new one, else nobody.

        That is who was told to hold such an office last; where nobody was, the only person of the last sentence, if
        it is a life that goes on.
        """
        if item.office is None or not _NEWLY.search(folded[begin : item.start]):
            return []
        known = self._holders.get(item.office.key, [])
        if len(known) == 1:
            return known
        alone = self._only is not None and not known and _LIFE.match(folded, item.end)
        return [self._only] if alone and self._only is not None else []


def succeed(items: list[Item], last_held: Item | None, folded: str) -> None:
    """Give who held an office before, or holds it next, the office told of last: "Người tiền nhiệm là ông A"."""
    near = last_held
    for item in items:
        if item.office:
            near = item if item.holders else near
        elif item.person is None or not near or near.end < item.start - _SUCCEEDING or item.person in near.holders:
            continue
        elif joints.SUCCESSION.search(folded, max(0, item.start - 70), item.start):
            near.holders = [*near.holders, item.person]
