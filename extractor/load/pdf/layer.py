"""Is the text layer of a page its text? A scanner's own OCR, hidden behind the picture, often lacks the diacritics."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Sequence
from typing import Any

import pypdfium2.raw as pdfium

from ...values.syllable import is_syllable
from .words import Word

COVERS = 0.75
"""A picture over so much of a page is the page."""
LOOKED_AT = 40
"""Drawn objects from either end of a page among which its picture is sought."""
FEW = 20
MARKED = 0.35
"""Of Vietnamese words three in four bear a mark; a layer with fewer than this has lost them."""
SPELT = 0.70
"""Fewer words than this that may be Vietnamese syllables are noise."""
_WORD = re.compile(r"[^\W\d_]{2,}")


def is_picture(page: Any, width: float, height: float) -> bool:
    """Say whether one picture covers an open pdfium page."""
    count = pdfium.FPDFPage_CountObjects(page)
    places = range(count) if count <= 2 * LOOKED_AT else [*range(LOOKED_AT), *range(count - LOOKED_AT, count)]
    sides = [ctypes.c_float() for _ in range(4)]
    for i in places:
        drawn = pdfium.FPDFPage_GetObject(page, i)
        if pdfium.FPDFPageObj_GetType(drawn) != pdfium.FPDF_PAGEOBJ_IMAGE:
            continue
        if not pdfium.FPDFPageObj_GetBounds(drawn, *sides):
            continue
        left, bottom, right, top = (s.value for s in sides)
        if abs(right - left) * abs(top - bottom) >= COVERS * width * height:
            return True
    return False


def is_vietnamese(words: Sequence[Word]) -> bool:
    """Say whether words are written as Vietnamese is, with its marks; true also where too few stand to tell."""
    found = [w for word in words for w in _WORD.findall(word.text)]
    if len(found) < FEW:
        return True
    marked = sum(not w.isascii() for w in found)
    spelt = sum(map(is_syllable, found))
    return marked >= MARKED * len(found) and spelt >= SPELT * len(found)
