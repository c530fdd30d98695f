"""Unit records: one for each name, in order of first mention, none from boilerplate."""

from __future__ import annotations

import pytest

from extractor.model import Document, Link, Meta, Segment, Source, Span
from extractor.relate.units import units

TEXT = "Menu UBND tỉnh\nUBND tỉnh Nam Hà và Sở Nội vụ; Ủy ban nhân dân tỉnh Nam Hà"


def test_names_are_gathered_once_outside_boilerplate() -> None:
    segments = (Segment("boilerplate", Span(0, 14)), Segment("paragraph", Span(15, len(TEXT))))
    document = Document("d", Source(None, "text/plain", "0", 0), "press_article", TEXT, segments, Meta())
    spans = ((5, 14), (15, 31), (35, 44), (46, len(TEXT)))
    mentions = [document.mention("UNIT", a, b) for a, b in spans]
    council, office = "Ủy ban nhân dân tỉnh Nam Hà", "Sở Nội vụ tỉnh Nam Hà"
    links = [Link(0, "Menu"), Link(1, council), Link(2, office, "so-noi-vu"), Link(3, council.replace("Ủy", "ỦY"))]
    found = units(document, mentions, links)
    assert [(u.name, u.id, u.mentions) for u in found] == [(council, None, (1, 3)), (office, "so-noi-vu", (2,))]


@pytest.mark.parametrize(
    ("text", "surface", "kept"),
    [
        ("Bài và ảnh: Lê Mẫu (TTXVN)", "TTXVN", False),
        ("Hiện trường vụ việc. Ảnh: TTXVN phát", "TTXVN", False),
        ("Sáng nay TTXVN làm việc với tỉnh", "TTXVN", True),
        ("Sau đó Ban Giám đốc họp", "Ban Giám đốc", False),
        ("Sau đó Chính phủ họp", "Chính phủ", True),
    ],
)
def test_credits_and_bare_heads_give_no_record(text: str, surface: str, kept: bool) -> None:
    document = Document("d", Source(None, "text/plain", "0", 0), "press_article", text, (), Meta())
    at = text.index(surface)
    mention = document.mention("UNIT", at, at + len(surface))
    assert bool(units(document, [mention], [Link(0, surface)])) is kept
