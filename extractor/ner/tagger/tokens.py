"""What the tagger reads: the document's segments as sequences of syllables, numbers and signs.

A segment, not a printed line, is the unit of context: a page breaks lines inside names, a parser joins them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...model import Document

TOKEN = re.compile(r"[^\W\d_]+(?:[’'ʼ][^\W\d_]+)*|\d+|[^\w\s]|_+")
LONGEST = 400
"""Tokens in one sequence; a longer segment is cut, since decoding goes through it step by step."""
BLOCK = 4000
"""Tokens in one block: enough to decode many sequences side by side, few enough for little memory."""


@dataclass(frozen=True, slots=True)
class Sequence:
    """One segment's tokens as (start, end) offsets of the document's text, and the segment's kind."""

    kind: str
    tokens: tuple[tuple[int, int], ...]


def sequences(document: Document) -> Iterator[Sequence]:
    """Yield the sequences of `document` in reading order; segments without a token yield nothing."""
    for segment in document.segments:
        tokens = [m.span() for m in TOKEN.finditer(document.text, segment.span.start, segment.span.end)]
        for i in range(0, len(tokens), LONGEST):
            yield Sequence(segment.kind, tuple(tokens[i : i + LONGEST]))


def blocks(document: Document) -> Iterator[list[Sequence]]:
    """Yield the sequences of `document` in runs of about BLOCK tokens, none of them empty."""
    block: list[Sequence] = []
    size = 0
    for sequence in sequences(document):
        block.append(sequence)
        size += len(sequence.tokens)
        if size >= BLOCK:
            yield block
            block, size = [], 0
    if block:
        yield block
