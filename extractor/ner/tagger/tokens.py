"""What the tagger reads: the document's segments as sequences of syllables, numbers and signs.

A segment, not a printed line, is the unit of context: a page breaks lines inside names, a parser joins them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, chain

from ...model import Document
from ...text import plain_blanks

TOKEN = re.compile(r"[^\W\d_]+(?:[’'ʼ][^\W\d_]+)*|\d+|[^\w\s]|_+")
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


class _Chunks(dict[str, tuple[int, tuple[str, ...], tuple[int, ...], tuple[int, ...]]]):
    """What stands between two blanks → its length with a blank, its tokens, their starts, their ends."""

    def __missing__(self, chunk: str) -> tuple[int, tuple[str, ...], tuple[int, ...], tuple[int, ...]]:
        if len(self) > _CHUNKS:
            self.clear()
        found = list(TOKEN.finditer(chunk))
        starts, ends = tuple(m.start() for m in found), tuple(m.end() for m in found)
        made = self[chunk] = len(chunk) + 1, tuple(m[0] for m in found), starts, ends
        return made


_CHUNKS = 1 << 16
"""Chunks whose tokens are kept; after so many different ones the table is begun anew."""
_KNOWN = _Chunks()


def sequences(document: Document) -> Iterator[Sequence]:
    """Yield the sequences of `document` in reading order; segments without a token yield nothing."""
    text = plain_blanks(document.text).replace("\n", " ")
    for segment in document.segments:
        chunks = list(map(_KNOWN.__getitem__, text[segment.span.start : segment.span.end].split(" ")))
        sizes, pieces, from_, to = zip(*chunks, strict=True)
        begins = list(accumulate(sizes, initial=segment.span.start))
        written = list(chain.from_iterable(pieces))
        starts = [begin + at for begin, ats in zip(begins, from_) for at in ats]
        ends = [begin + at for begin, ats in zip(begins, to) for at in ats]
        for i in range(0, len(written), LONGEST):
            after = i + LONGEST
            yield Sequence(segment.kind, written[i:after], starts[i:after], ends[i:after])


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
