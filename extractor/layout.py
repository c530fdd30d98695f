"""From characters back to the page: where a stretch of a document's text is printed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .model import Block, Span

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one printed line. `box`: (x0, top, x1, bottom) in points from the top left of `page` (from 1)."""

    page: int
    box: Box


class Layout:
    """The printed lines of one document, to be asked where many spans stand; empty where the format has no pages."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        printed = ((b.span, b.page, b.box) for b in blocks if b.page is not None and b.box is not None)
        self._lines = sorted(printed, key=lambda line: line[0].start)
        self._starts = [span.start for span, _, _ in self._lines]

    def __bool__(self) -> bool:
        return bool(self._lines)

    def places(self, span: Span) -> tuple[Place, ...]:
        """Return where `span` is printed, a Place for each line it touches.

        The reader gives boxes of whole lines; of a line that `span` covers in part, the box is that of the part's share
        of the characters, which is right to about a letter or two.
        """
        return tuple(self._touched(span))

    def pages(self, span: Span) -> tuple[int, ...]:
        """Return the pages on which `span` is printed, in order."""
        return tuple(dict.fromkeys(place.page for place in self._touched(span)))

    def _touched(self, span: Span) -> Iterator[Place]:
        first = max(0, bisect_right(self._starts, span.start) - 1)
        for own, page, box in self._lines[first : bisect_right(self._starts, span.end - 1)]:
            if not own.overlaps(span):
                continue
            x0, top, x1, bottom = box
            letter = (x1 - x0) / (own.end - own.start)
            left = x0 + letter * (max(span.start, own.start) - own.start)
            right = x0 + letter * (min(span.end, own.end) - own.start)
            yield Place(page, (round(left, 1), top, round(right, 1), bottom))


def places(blocks: Iterable[Block], span: Span) -> tuple[Place, ...]:
    """Return where `span` is printed, a Place for each line it touches; `Layout` answers for many spans."""
    return Layout(blocks).places(span)
