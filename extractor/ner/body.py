"""Where the document speaks: menus, counters and related links are no place for mentions."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from ..model import Document


def in_body(document: Document) -> Callable[[int], bool]:
    """Return a test that says whether an offset stands outside the document's boilerplate segments."""
    chrome = [s.span for s in document.segments if s.kind == "boilerplate"]
    starts = [span.start for span in chrome]

    def test(offset: int) -> bool:
        at = bisect_right(starts, offset) - 1
        return at < 0 or offset >= chrome[at].end

    return test
