"""Vietnamese characters: folding keeps offsets."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import extractor
from extractor.text import bare, fold, key, nfc


@given(st.text())
def test_folding_keeps_length_and_is_idempotent(text: str) -> None:
    """A span found in folded text is a span of the text, whatever the text."""
    assert len(fold(text)) == len(text) == len(bare(text))
    assert fold(fold(text)) == fold(text)
    assert bare(bare(text)) == bare(text)


def test_folding_keeps_the_length_of_every_code_point() -> None:
    """Lower case is longer than the letter for one code point of Unicode: it has its own rule."""
    assert not [c for c in map(chr, range(0x110000)) if len(fold(c)) != 1 or len(bare(c)) != 1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hoà Bình", "Hòa Bình"),
        ("UỶ BAN", "Ủy ban"),
        ("thuỷ", "thủy"),
        ("QÐ-UBND", "QĐ-UBND"),
        ("KH–UBND", "kh-ubnd"),
        ("Sở\u00a0Nội vụ", "sở nội vụ"),
        ("M’Drắk", "m'drắk"),
    ],
)
def test_spellings_of_one_word_fold_alike(one: str, other: str) -> None:
    """Tone placement, capitals, Icelandic eth, dashes, blanks and apostrophes do not part words."""
    assert fold(one) == fold(other)


@pytest.mark.parametrize("word", ["quý", "quỳ", "toàn", "hoàng", "huỳnh", "nguỵêt"])
def test_folding_moves_no_tone_that_stands_right(word: str) -> None:
    """After qu, and before a final consonant, the tone has one place."""
    assert fold(word) == word


def test_different_words_stay_different() -> None:
    """Folding is for matching spellings, not words: tones and vowels tell Vietnamese words apart."""
    assert len({fold(w) for w in ("ma", "mà", "má", "mả", "mã", "mạ", "mă", "mâ")}) == 8


@pytest.mark.parametrize(("typed", "meant"), [("chuyen doi so", "Chuyển đổi số"), ("de an 06", "Đề án 06")])
def test_bare_text_is_what_a_person_types_without_a_vietnamese_keyboard(typed: str, meant: str) -> None:
    """Diacritics go, and đ becomes d, which Unicode itself does not decompose."""
    assert bare(meant) == typed


def test_decomposed_input_folds_as_composed_after_nfc() -> None:
    """Text is composed once on reading; after that both inputs are the same text."""
    word = "Nguyễn Thị Hoà"
    assert nfc(unicodedata.normalize("NFD", word)) == word


def test_a_key_has_single_blanks_and_no_outer_punctuation() -> None:
    """Keys compare names; they are no spans."""
    assert key("  Sở  Nội vụ, ") == "sở nội vụ"


def test_nothing_that_changes_the_length_of_a_text_is_called() -> None:
    """A span found in folded text is a span of the document only where nothing else lowers or composes letters."""
    package = Path(extractor.__file__).parent
    banned = re.compile(r"\.casefold\(|[\"']NFK[CD][\"']")
    assert [p.name for p in sorted(package.rglob("*.py")) if banned.search(p.read_text(encoding="utf-8"))] == []
