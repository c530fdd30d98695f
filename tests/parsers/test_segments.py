"""What holds for every text: segments cover each visible character once, in order; time grows with the text only."""

from __future__ import annotations

import pytest
from effort import calls
from hypothesis import given, settings
from hypothesis import strategies as st
from pages import ARTICLE, DECISION, PARTY_DIRECTIVE, raw

from extractor.model import SEGMENT_KINDS, Document
from extractor.parsers import parse

PIECES = st.sampled_from(
    [
        *ARTICLE.splitlines(),
        *DECISION.splitlines(),
        *PARTY_DIRECTIVE.splitlines(),
        "|",
        "   ",
        "Số:",
        "\u200b",
        "\x0c",
        "",
    ]
)
PAGES = st.lists(PIECES, max_size=60).map("\n".join)


def check(document: Document) -> None:
    covered = [False] * len(document.text)
    at = 0
    for segment in document.segments:
        assert segment.kind in SEGMENT_KINDS
        assert at <= segment.span.start < segment.span.end
        at = segment.span.end
        covered[segment.span.start : at] = [True] * (at - segment.span.start)
    assert all(seen or char.isspace() for seen, char in zip(covered, document.text, strict=True))


@pytest.mark.parametrize("text", [ARTICLE, DECISION, PARTY_DIRECTIVE])
def test_segments_cover_whole_documents(text: str):
    """Each visible character stands in exactly one segment, in reading order."""
    check(parse(raw(text)))


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_segments_cover_any_text(text: str):
    """The same for arbitrary text."""
    check(parse(raw(text)))


@settings(max_examples=200, deadline=None)
@given(PAGES)
def test_segments_cover_any_mixture_of_lines(text: str):
    """The same for lines of articles and documents in any order."""
    check(parse(raw(text)))


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "|",
        "Số:\n",
        "CỘNG\n",
        "Nơi nhận:\n- a;\n",
        "TM. ỦY BAN\nCHỦ TỊCH\n",
        "Thứ hai, 05/03/2020 | a\n",
        "…",
        "x \t" * 9,
    ],
)
def test_junk_costs_time_in_proportion(unit: str):
    """Eight times the text is about eight times the work."""

    def work(size: int) -> int:
        page = raw(DECISION[:400] + unit * (size // len(unit)))
        return calls(lambda: parse(page))

    work(2_000)
    assert work(64_000) < 10 * work(8_000)
