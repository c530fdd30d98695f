"""What the makers of records look at: the document, its mentions in order, and what each of them is called in full."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from ..gazetteer import Gazetteer
from ..model import CitationValue, DateValue, Document, Label, Link, Mention
from ..values.date import fold_lines

_STOP = re.compile(r"[.!?…]+[\"”’)]*\s+(?=[\"“(‘]?[A-ZĐÀ-Ỹ])|\n")
_SHORT = re.compile(r"(?:\b[A-ZĐƯ]|\bT[Pp]|\bTS|\bBS)$")
"""Before a full stop that ends no sentence: initials, TP., TS."""


@dataclass(frozen=True)
class View:
    """One document with its mentions and links, and the questions that records are made from."""

    document: Document
    mentions: Sequence[Mention]
    names: dict[int, str]
    gazetteer: Gazetteer
    starts: list[int] = field(default_factory=list)
    units_by_code: dict[str, list[tuple[int, str]]] = field(default_factory=dict)

    @property
    def text(self) -> str:
        return self.document.text

    @property
    def folded(self) -> str:
        return fold_lines(self.document.text)

    def indexes(self, label: Label) -> list[int]:
        """The indexes of the mentions of `label`, in order of position."""
        return [i for i, m in enumerate(self.mentions) if m.label == label]

    def citation(self, index: int) -> CitationValue:
        value = self.mentions[index].value
        return value if isinstance(value, CitationValue) else CitationValue(None, None, name=self.mentions[index].text)

    def day(self, index: int) -> str | None:
        """The ISO day of a DATE mention, None where it is no full day."""
        value = self.mentions[index].value
        return value.iso if isinstance(value, DateValue) and value.iso and value.precision == "day" else None

    def name(self, index: int) -> str:
        """The canonical name of a unit mention, its own text where no link names it."""
        return self.names.get(index) or " ".join(self.mentions[index].text.split())

    def following(self, offset: int, reach: int) -> Iterator[int]:
        """Indexes of mentions that start in [offset, offset + reach), in order."""
        i = bisect_left(self.starts, offset)
        while i < len(self.mentions) and self.mentions[i].start < offset + reach:
            yield i
            i += 1

    def preceding(self, offset: int, reach: int) -> Iterator[int]:
        """Indexes of mentions that end in (offset - reach, offset], the nearest first."""
        i = bisect_left(self.starts, offset) - 1
        while i >= 0 and self.mentions[i].end > offset - reach:
            if self.mentions[i].end <= offset:
                yield i
            i -= 1

    @cached_property
    def stops(self) -> list[tuple[int, int]]:
        """Where sentences and lines end: (start of the closing mark, start of what follows), in order."""
        text = self.text
        return [
            m.span()
            for m in _STOP.finditer(text)
            if m[0] == "\n" or not _SHORT.search(text, max(0, m.start() - 3), m.start())
        ]

    def sentence_start(self, offset: int) -> int:
        """Where the sentence or line that holds `offset` begins, at most 1,500 characters before it."""
        at = bisect_right(self.stops, offset, key=lambda stop: stop[1]) - 1
        return max(self.stops[at][1] if at >= 0 else 0, offset - 1500)

    def sentence_end(self, offset: int) -> int:
        """Where the sentence or line that holds `offset` ends, at most 1,500 characters after it."""
        at = bisect_left(self.stops, offset, key=lambda stop: stop[0])
        end = self.stops[at][0] if at < len(self.stops) else len(self.text)
        return min(end, offset + 1500)


def look(document: Document, mentions: Sequence[Mention], links: Sequence[Link], gazetteer: Gazetteer) -> View:
    """Return the view of a document; `mentions` must be in order of position."""
    names = {x.mention: x.name for x in links if x.name}
    return View(document, mentions, names, gazetteer, [m.start for m in mentions])
