"""Words and sentences by underthesea, aligned back to the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.text import nfc
from extractor.values.segmentation import sentences, words


def test_words_are_found_in_text_that_the_tokenizer_would_rewrite() -> None:
    """Tone placement, double blanks and numbers stay as printed; "hoà bình" is one word."""
    text = "Uỷ ban  hoà bình họp về 960/QĐ-UBND."
    found = [text[s:e] for s, e in words(text)]
    assert "hoà bình" in found
    assert "".join("".join(found).split()) == "".join(text.split())


def test_sentences_do_not_run_across_lines() -> None:
    """A heading without a full stop is a sentence of its own."""
    text = "Hà Nội họp bàn\nÔng Nam phát biểu. TS. Lan trả lời."
    assert [text[s:e] for s, e in sentences(text)] == ["Hà Nội họp bàn", "Ông Nam phát biểu.", "TS. Lan trả lời."]


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=80).map(nfc))
def test_every_visible_character_stands_in_one_word_of_any_text(text: str) -> None:
    """Whatever the tokenizer does to its tokens, offsets are in order and miss nothing but what is no sign at all."""
    found = [w for s, e in sentences(text) for w in words(text, s, e)]
    assert all(a[1] <= b[0] for a, b in zip(found, found[1:], strict=False))
    covered = {i for s, e in found for i in range(s, e)}
    assert all(i in covered for i, c in enumerate(text) if c.isalnum())


@pytest.mark.parametrize("text", ["", " \n ", "\n\n"])
def test_blank_text_has_no_words(text: str) -> None:
    """Nothing in, nothing out."""
    assert list(sentences(text)) == []
