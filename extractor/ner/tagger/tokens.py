"""What the tagger reads: the document's segments as sequences of syllables, numbers and signs.

A segment, not a printed line, is the unit of context: a page breaks lines inside names, a parser joins them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from ...model import Document

TOKEN = re.compile(r"([^\W\d_]+(?:[’'ʼ][^\W\d_]+)*|\d+|[^\w\s]|_+)")
LONGEST = 400
"""Tokens in one sequence; a longer segment is cut, since decoding goes through it step by step."""
BLOCK = 4000
"""Tokens in one block: enough to decode many sequences side by side, few enough for little memory."""


@dataclass(frozen=True, slots=True)
class Sequence:
    """One segment's tokens as they are written, with their offsets in the document's text, and the segment's kind."""

    kind: str
    written: list[str]
    starts: list[int]
    ends: list[int]

    @property
    def tokens(self) -> list[tuple[int, int]]:
        """The (start, end) of each token."""
        return list(zip(self.starts, self.ends, strict=True))

    def __len__(self) -> int:
        return len(self.written)


def sequences(document: Document) -> Iterator[Sequence]:
    """Yield the sequences of `document` in reading order; segments without a token yield nothing."""
    for segment in document.segments:
        parts = TOKEN.split(document.text[segment.span.start : segment.span.end])  # gap, token, gap, …, gap
        edges = list(accumulate(map(len, parts), initial=segment.span.start))
        written, starts, ends = parts[1::2], edges[1:-1:2], edges[2::2]
        for i in range(0, len(written), LONGEST):
            to = i + LONGEST
            yield Sequence(segment.kind, written[i:to], starts[i:to], ends[i:to])


def blocks(document: Document) -> Iterator[list[Sequence]]:
    """Yield the sequences of `document` in runs of about BLOCK tokens, none of them empty."""
    block: list[Sequence] = []
    size = 0
    for sequence in sequences(document):
        block.append(sequence)
        size += len(sequence)
        if size >= BLOCK:
            yield block
            block, size = [], 0
    if block:
        yield block
