"""Where in a document something is asked: the number of the clause that holds an offset."""

from __future__ import annotations

from bisect import bisect_right

from ...model import Document

_ENDS = frozenset({"heading", "chapter", "appendix", "signature", "recipients"})
"""Segments that close the clause above them where they bear no number of their own."""


class Clauses:
    """The numbered clauses of an official document, in order; a press article has none."""

    def __init__(self, document: Document) -> None:
        self._starts: list[int] = []
        self._numbers: list[str | None] = []
        if document.kind == "official_document":
            for segment in document.segments:
                if segment.number or segment.kind in _ENDS:
                    self._starts.append(segment.span.start)
                    self._numbers.append(segment.number)

    def at(self, offset: int) -> str | None:
        """Return the number of the clause that `offset` lies in ("II.3.a", "5" for Điều 5), None outside any."""
        index = bisect_right(self._starts, offset) - 1
        return self._numbers[index] if index >= 0 else None
