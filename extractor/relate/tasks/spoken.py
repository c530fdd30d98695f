"""Who speaks, where the press prints the words first: "“Sở A phải báo cáo”, ông B nhấn mạnh"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from ...model import Document
from ...text import fold
from .actors import ACTOR, PERSON, Item
from .holders import Holders

_SAYS = (
    r"nhấn\smạnh|nói|cho\s(?:biết|hay|rằng)|chỉ\sđạo|yêu\scầu|đề\snghị|kiến\snghị|lưu\sý|khẳng\sđịnh|phát\sbiểu|chia\ssẻ|thông\stin|kết\sluận"
    r"|quán\striệt|bày\stỏ|nhắc\snhở|kêu\sgọi|nêu|đề\sxuất|nhận\sđịnh|phân\stích|giải\sthích|quả\squyết|thẳng\sthắn|trăn\strở|mong\smuốn|đặt\svấn\sđề"
)
_TAIL = re.compile(
    rf"\s{{0,2}}(?:[,–-]\s{{0,2}}|(?=(?:ông|bà|đồng\schí|theo)\s))(?:(?P<source>theo\s[^.;:?!“”\"\n]{{3,120}})"
    rf"|(?P<who>[^.;:?!“”\"\n]{{3,180}}?)\s(?:{_SAYS})(?!\w))"
)
"""Behind a closing mark: who spoke, up to the verb of saying, or "theo" and who; a full stop divides them."""
_MARKS = re.compile(r"[“”\"\n]")
_SHORTEST = 25
"""Characters of the shortest quotation that says something: a shorter one is a term ("“điểm đen”")."""


class Speakers:
    """The quotations of one press article behind which the speaker is named; an official document has none."""

    def __init__(self, document: Document, items: Sequence[Item]) -> None:
        text = "" if document.kind == "official_document" else fold(document.text)
        tails = ((start, end, _TAIL.match(text, end + 1)) for start, end in _quotations(text))
        self._quoted = [(start, end, *tail.span(tail.lastgroup or 0)) for start, end, tail in tails if tail]
        self._items = [item for item in items if item.sign in (ACTOR, PERSON)]
        self._starts = [item.start for item in self._items]

    def of(self, offset: int, holders: Holders | None) -> str | None:
        """Return who speaks the words at `offset`: the first who is named behind the quotation, None outside of any."""
        at = bisect_right(self._quoted, offset, key=lambda quoted: quoted[0]) - 1
        if at < 0 or offset > self._quoted[at][1]:
            return None
        start, end = self._quoted[at][2:]
        named = self._items[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        bodies = [item.name for item in named]
        people = [item.person or item.name for item in named if item.sign == PERSON or item.person]
        if not people and holders:
            people = [name for name in (holders.pointed_at(start, end), *map(holders.of_office, bodies)) if name]
        return next(iter(people or bodies), None)


def _quotations(text: str) -> Iterator[tuple[int, int]]:
    """Yield the positions of the marks around each quotation that stands within one paragraph."""
    opened = -1
    for match in _MARKS.finditer(text):
        mark = match[0]
        if mark == "\n":
            opened = -1
        elif opened < 0 or mark == "“":
            opened = match.start() if mark != "”" else -1
        else:
            if match.start() - opened > _SHORTEST:
                yield opened, match.start()
            opened = -1
