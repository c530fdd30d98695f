"""Tokens: spans into the text, shapes, phrases that match whatever their connector."""

from __future__ import annotations

import pytest

from extractor.ner.tokens import Phrases, tokenise


@pytest.mark.parametrize(
    ("text", "shapes"),
    [
        ("UBND tỉnh Hà Giang", "ALCC"),
        ("HỘI ĐỒNG NHÂN DÂN", "UUUU"),
        ("UBND TP", "AA"),
        ("quý 3\n", "LD\n"),
        ("Cục I", "CC"),
        ("M'Drắk", "C"),
    ],
)
def test_shapes_say_how_a_word_is_written(text: str, shapes: str) -> None:
    assert tokenise(text).shapes == shapes


def test_every_token_is_a_span_of_the_text() -> None:
    text = "Sở TT&TT\xa0(Hà Nội), ngày 7/2"
    tokens = tokenise(text)
    assert "".join(text[a:b] for a, b in zip(tokens.starts, tokens.ends)) == "".join(text.split())


@pytest.mark.parametrize("text", ["Kế hoạch và Đầu tư", "Kế hoạch - Đầu tư", "Kế hoạch & Đầu tư"])
def test_connectors_are_one_in_phrases(text: str) -> None:
    phrases = Phrases([("kế hoạch và đầu tư", 1), ("kế hoạch", 2)])
    assert phrases.match(tokenise(text), 0) == (5, 1)
