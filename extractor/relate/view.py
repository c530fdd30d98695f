"""What the makers of records look at: the document, its mentions in order, and what each of them is called in full."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ..gazetteer import Gazetteer
from ..model import CitationValue, DateValue, Document, Label, Link, Mention
from ..values.date import fold_lines

_SENTENCE_END = re.compile(
    r"(?<!\b[A-ZĐƯ])(?<!\bTP)(?<!\bTp)(?<!\bTS)(?<!\bBS)[.!?…]+[\"”’)]*\s+(?=[\"“(‘]?[A-ZĐÀ-Ỹ])|\n"
)


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

    def sentence_start(self, offset: int) -> int:
        """Where the sentence or line that holds `offset` begins."""
        low = max(0, offset - 1500)
        ends = [m.end() for m in _SENTENCE_END.finditer(self.text, low, offset)]
        return ends[-1] if ends else low

    def sentence_end(self, offset: int) -> int:
        """Where the sentence or line that holds `offset` ends."""
        match = _SENTENCE_END.search(self.text, offset, offset + 1500)
        return match.start() if match else min(len(self.text), offset + 1500)


def look(document: Document, mentions: Sequence[Mention], links: Sequence[Link], gazetteer: Gazetteer) -> View:
    """Return the view of a document; `mentions` must be in order of position."""
    names = {x.mention: x.name for x in links if x.name}
    return View(document, mentions, names, gazetteer, [m.start for m in mentions])
