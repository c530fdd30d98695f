"""From characters back to the page: where a stretch of a document's text is printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..model import Block, Span

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one printed line. `box`: (x0, top, x1, bottom) in points from the top left of `page` (from 1)."""

    page: int
    box: Box


def places(blocks: Iterable[Block], span: Span) -> tuple[Place, ...]:
    """Return where `span` is printed, a Place for each line it touches; empty where the format has no pages.

    `blocks` are the reader's. The reader gives boxes of whole lines; of a line that `span` covers in part, the box is
    that of the part's share of the characters, which is right to about a letter or two.
    """
    return tuple(_touched(blocks, span))


def _touched(blocks: Iterable[Block], span: Span) -> Iterator[Place]:
    for block in blocks:
        own = block.span
        if block.page is None or block.box is None or not own.overlaps(span):
            continue
        x0, top, x1, bottom = block.box
        letter = (x1 - x0) / (own.end - own.start)
        left = x0 + letter * (max(span.start, own.start) - own.start)
        right = x0 + letter * (min(span.end, own.end) - own.start)
        yield Place(block.page, (round(left, 1), top, round(right, 1), bottom))
