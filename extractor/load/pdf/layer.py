"""Is the text layer of a page its text? A scanner's own OCR, hidden behind the picture, often lacks the diacritics.

Fonts that some programs embed tell not which letters their shapes are: what is read then is noise that looks well.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import pypdfium2.raw as pdfium

from ...values.syllable import is_syllable
from .words import Word

FEW = 20
MARKED = 0.35
"""Of Vietnamese words three in four bear a mark; a layer with fewer than this has lost them."""
SPELT = 0.70
"""Fewer words than this that may be Vietnamese syllables are noise."""
SAMPLES = 80
GARBLED = 0.03
"""From this share of letters without a known meaning on, a page's text is not what it shows."""
_WORD = re.compile(r"[^\W\d_]{2,}")


def is_vietnamese(words: Sequence[Word]) -> bool:
    """Say whether words are written as Vietnamese is, with its marks; true also where too few stand to tell."""
    found = [w for word in words for w in _WORD.findall(word.text)]
    if len(found) < FEW:
        return True
    marked = sum(not w.isascii() for w in found)
    spelt = sum(map(is_syllable, found))
    return marked >= MARKED * len(found) and spelt >= SPELT * len(found)


def is_garbled(text_page: Any, count: int) -> bool:
    """Say whether the fonts of an open pdfium text page of `count` characters hide what they print."""
    if count < FEW:
        return False
    step = max(1, count // SAMPLES)
    if not any(_is_unknown(text_page, i) for i in range(0, count, step)):
        return False
    return sum(_is_unknown(text_page, i) for i in range(count)) >= GARBLED * count


def _is_unknown(text_page: Any, index: int) -> bool:
    return bool(pdfium.FPDFText_HasUnicodeMapError(text_page, index) == 1)
