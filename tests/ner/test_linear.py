"""Twice the text is at most some more than twice the work: counted in function calls, which no busy machine changes.

What a pattern does inside the regex engine is not seen here; `python -m benchmarks.linearity` times that.
"""

from __future__ import annotations

import pytest
from effort import calls

from benchmarks.linearity import PATTERNS, text_of
from extractor.load import read_bytes
from extractor.pipeline import process

SIZE = 6_000
NASTY = (
    "everything", "capitals", "commas", "brackets", "digits and slashes", "committees", "percentages", "introduced",
    "officials without unit", "document numbers", "tables", "signatures", "letterheads", "one word", "persons",
)  # fmt: skip


def work(text: str) -> int:
    """Return how many functions are called to process `text`."""
    raw = read_bytes(text.encode())
    return calls(lambda: process(raw))


@pytest.fixture(scope="module", autouse=True)
def _warm() -> None:
    """Load tables and models and fill the caches of words before anything is counted."""
    for name in NASTY:
        process(read_bytes(text_of(PATTERNS[name], 500).encode()))


@pytest.mark.parametrize("name", NASTY)
def test_twice_the_text_is_about_twice_the_work(name: str) -> None:
    short, long = work(text_of(PATTERNS[name], SIZE)), work(text_of(PATTERNS[name], 2 * SIZE))
    assert long < 2.3 * short
