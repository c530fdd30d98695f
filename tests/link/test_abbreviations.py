"""Abbreviations that a document introduces itself."""

from __future__ import annotations

import pytest

from extractor.link.abbreviations import local_expansions


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("Hội Khuyến học (KH) tỉnh", "KH", "Khuyến học"),
        ("Trung tâm Bảo tồn Di tích Cố đô Huế (BTDTCĐ)", "BTDTCĐ", "Bảo tồn Di tích Cố đô"),
        ("Hội Liên hiệp Phụ nữ (LHPN)", "LHPN", "Liên hiệp Phụ nữ"),
        ("Tập đoàn Nam Thiên (XYZ)", "XYZ", None),
    ],
)
def test_initials_tie_a_bracket_to_the_words_before_it(text: str, short: str, full: str | None) -> None:
    assert local_expansions(text, lambda _: None)(short) == full


def test_the_document_comes_before_the_gazetteer() -> None:
    assert local_expansions("Khoa học (KH)", lambda _: "Kế hoạch")("KH") == "Khoa học"
