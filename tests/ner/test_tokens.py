"""Tokens: spans into the text, shapes, phrases that match whatever their connector."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.ner import pieces, tokens
from extractor.ner.tokens import Phrases, tokenise
from extractor.text import fold


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
    found = tokenise(text)
    assert "".join(text[a:b] for a, b in zip(found.starts, found.ends)) == "".join(text.split())


@pytest.mark.parametrize("text", ["Kế hoạch và Đầu tư", "Kế hoạch - Đầu tư", "Kế hoạch & Đầu tư"])
def test_connectors_are_one_in_phrases(text: str) -> None:
    phrases = Phrases([("kế hoạch và đầu tư", 1), ("kế hoạch", 2)])
    assert phrases.match(tokenise(text), 0) == (5, 1)


@given(st.text("aAđĐT 9_'’\n\t\xa0\u2003.,", max_size=60))
def test_cutting_at_blanks_loses_no_token_and_moves_none(text: str) -> None:
    """Chunks are known from other texts; their tokens stand where the pattern finds them in this one."""
    found = tokenise(text)
    assert list(zip(found.starts, found.ends, strict=True)) == [m.span() for m in pieces.TOKEN.finditer(text)]
    assert found.words == tuple(fold(text)[a:b] for a, b in zip(found.starts, found.ends, strict=True))


def test_a_full_table_of_pieces_is_begun_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many different words come, the table stays small; what was cut before stays as it was."""
    monkeypatch.setattr(pieces, "MOST", 2)
    monkeypatch.setattr(tokens, "_KNOWN", pieces.Known(tokens._shape, tokens.connector))
    first = tokens.pieces("một hai ba bốn\nnăm sáu")
    assert "".join(tokenise("bảy Tám 9 mười\nmột hai").shapes) == "LCDL\nLL"
    assert len(tokens._KNOWN.pool) == 7
    assert [first.pool.written[n] for n in first.fine()[2]] == ["một", "hai", "ba", "bốn", "năm", "sáu"]
