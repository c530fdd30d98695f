"""What the tagger reads: the document's segments as sequences of syllables, numbers and signs.

A segment, not a printed line, is the unit of context: a page breaks lines inside names, a parser joins them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from ...model import Document
from ..pieces import Ints, Pool
from ..tokens import pieces

LONGEST = 400
"""Tokens in one sequence; a longer segment is cut, since decoding goes through it step by step."""
BLOCK = 4000
"""Tokens in one block: enough to decode many sequences side by side, few enough for little memory."""


@dataclass(frozen=True, slots=True)
class Sequence:
    """One segment's tokens, with their offsets in the document's text, and the segment's kind.

    `table` has lines of starts, ends and types, which are numbers of tokens as they are written (`pool.written`).
    """

    kind: str
    pool: Pool
    table: Ints = field(compare=False)
    starts: list[int]
    ends: list[int]

    @property
    def tokens(self) -> list[tuple[int, int]]:
        """The (start, end) of each token."""
        return list(zip(self.starts, self.ends, strict=True))

    def __len__(self) -> int:
        return len(self.starts)


def sequences(document: Document) -> Iterator[Sequence]:
    """Yield the sequences of `document` in reading order; segments without a token yield nothing."""
    text = document.text
    whole = pieces(text)
    pool = whole.pool
    table = whole.fine()
    all_starts, all_ends = table[0].tolist(), table[1].tolist()
    for segment in document.segments:
        start, end = segment.span.start, segment.span.end
        if _within_word(text, start) or _within_word(text, end):
            part = pool.pieces(text[start:end]).fine()
            part[:2] += start
            starts, ends = part[0].tolist(), part[1].tolist()
        else:
            first, after = bisect_left(all_starts, start), bisect_left(all_starts, end)
            starts, ends, part = all_starts[first:after], all_ends[first:after], table[:, first:after]
        for i in range(0, len(starts), LONGEST):
            to = i + LONGEST
            yield Sequence(segment.kind, pool, part[:, i:to], starts[i:to], ends[i:to])


def _within_word(text: str, at: int) -> bool:
    """Say whether no blank parts what stands before and behind `at`."""
    return 0 < at < len(text) and not text[at - 1].isspace() and not text[at].isspace()


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
