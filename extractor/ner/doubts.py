"""What lies on words that OCR read with little confidence: such mentions are worth less, and a person is told.

The text stays as it was read. A mention is never surer than the least sure of its words.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..model import Document, Doubt, Mention, Problem, Span

CHECKED = {
    "CITATION": "Số/ký hiệu đọc từ bản quét, cần xem lại",
    "METRIC": "Số liệu đọc từ bản quét, cần xem lại",
    "DATE": "Ngày tháng đọc từ bản quét, cần xem lại",
}
"""What one wrong character makes false without a trace."""
NUMBER_LINE = "number_line"


def lowered(document: Document, mentions: Iterable[Mention]) -> list[Mention]:
    """Return `mentions`, none with a confidence above that of the doubtful words it is made of."""
    if not document.doubts:
        return list(mentions)
    doubts = _Doubts(document.doubts)
    found = []
    for mention in mentions:
        least = doubts.least(mention.span)
        found.append(mention if least is None else replace(mention, confidence=min(mention.confidence, least)))
    return found


def check_doubts(document: Document, mentions: Iterable[Mention]) -> Iterator[Problem]:
    """Yield a Problem of stage "recognise" for each document number, figure and date made of doubtful words."""
    if not document.doubts:
        return
    doubts = _Doubts(document.doubts)
    wanted = [(m.span, CHECKED[m.label]) for m in mentions if m.label in CHECKED]
    cited = [span for span, _ in wanted]
    for segment in document.segments:
        if segment.kind == NUMBER_LINE and not any(segment.span.overlaps(span) for span in cited):
            wanted.append((segment.span, CHECKED["CITATION"]))
    for span, message in sorted(wanted, key=lambda pair: (pair[0].start, pair[0].end)):
        if doubts.least(span) is not None:
            yield Problem("recognise", "ocr-doubt", f"{message}: “{' '.join(document.quote(span).split())}”", span)


class _Doubts:
    """The doubts of a document in the order of its text."""

    def __init__(self, doubts: Iterable[Doubt]) -> None:
        self._ordered = sorted(doubts, key=lambda d: d.span.start)
        self._ends = [d.span.end for d in self._ordered]

    def least(self, span: Span) -> float | None:
        """Return the least confidence of the words that `span` touches, None where it touches no doubtful one."""
        at = bisect_left(self._ends, span.start + 1)
        touched = []
        while at < len(self._ordered) and self._ordered[at].span.start < span.end:
            touched.append(self._ordered[at].confidence)
            at += 1
        return min(touched, default=None)
