"""A page's glyphs → words with boxes.

pdfium gives characters in the order of the file, with blanks that are printed and blanks that it guesses. Neither is
trusted alone: a blank counts where the glyphs beside it stand apart, so that a syllable whose letters come from two
fonts ("ĐIỀ U KHO ẢN") is one word again.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from typing import Any

import pypdfium2.raw as pdfium

TOUCHING = 0.07
"""Letters whose advance boxes are nearer than this (in type sizes) belong to one word, if their ink says so too."""
INK_TOUCHING = 0.15
SPACED = 0.6
"""From this share of single letters on, a line is letter-spaced."""
LETTERS = 5
"""A letter-spaced line has as many letters at least: fewer may be initials."""
_TOKEN = re.compile("[^\\s\x00\x02\ufffe]+[\x02\ufffe]?|[\x02\ufffe]")
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-"})
Transform = Callable[[float, float], tuple[float, float]]
Box = tuple[float, float, float, float]


@dataclass(slots=True)
class Word:
    """What stands between two blanks. Points of the page as shown, from its top left; `base` is the baseline.

    `size` is the height of the font's line, `blank` says that the file prints a blank behind it.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    base: float
    size: float
    blank: bool = True


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its words in the order of the file, its size as shown, characters without a Unicode value."""

    number: int
    width: float
    height: float
    words: list[Word]
    unmapped: int = 0
    pictures: int = 0


def turned(rotation: int, left: float, bottom: float, width: float, height: float) -> Transform:
    """Return what takes a point of a page to where it is shown when the page is turned clockwise by `rotation`.

    In: points from the bottom left, `width` and `height` before turning. Out: points from the top left.
    """
    match rotation % 360:
        case 90:
            return lambda x, y: (y - bottom, x - left)
        case 180:
            return lambda x, y: (width - (x - left), y - bottom)
        case 270:
            return lambda x, y: (height - (y - bottom), width - (x - left))
        case _:
            return lambda x, y: (x - left, height - (y - bottom))


def read_words(text_page: Any, place: Transform) -> tuple[list[Word], int]:
    """Return the words of an open pdfium text page and the number of characters that have no Unicode value."""
    count = pdfium.FPDFText_CountChars(text_page)
    if count <= 0:
        return [], 0
    text = _characters(text_page, count)
    reader = _Boxes(text_page, place)
    words: list[Word] = []
    last = -1
    for match in _TOKEN.finditer(text):
        start, end = match.start(), match.end()
        word = reader.word(match[0].translate(_HYPHENS), start, end - 1)
        if word is None:
            continue
        touches = bool(words) and start > last and _touch(words[-1], word)
        if touches and reader.ink_gap(last - 1, start) < INK_TOUCHING * word.size:
            _append(words[-1], word)
        else:
            if words:
                words[-1].blank = start > last and "\n" not in text[last:start]
            words.append(word)
        last = end
    return words, text.count("\ufffd") + text.count("\x00") + sum("\ue000" <= c <= "\uf8ff" for c in text)


def _characters(text_page: Any, count: int) -> str:
    """Return the page's text with one code point for each of pdfium's characters, so that indexes agree."""
    buffer = (ctypes.c_ushort * (count + 1))()
    got = pdfium.FPDFText_GetText(text_page, 0, count, buffer)
    if got == count + 1:
        text = bytes(buffer)[: 2 * count].decode("utf-16-le", "replace")
        if len(text) == count:
            return text
    points = (pdfium.FPDFText_GetUnicode(text_page, i) for i in range(count))
    return "".join(chr(p) if p < 0x110000 and not 0xD800 <= p < 0xE000 else "\ufffd" for p in points)


def _touch(before: Word, word: Word) -> bool:
    """Say whether two words of one line stand so near that no blank can be between them."""
    if abs(before.base - word.base) > 0.1 * word.size:
        return False
    gap = word.x0 - before.x1
    return -0.5 * word.size < gap < TOUCHING * min(before.size, word.size)


def _append(word: Word, more: Word) -> None:
    word.text += more.text
    word.x1 = max(word.x1, more.x1)
    word.top, word.bottom = min(word.top, more.top), max(word.bottom, more.bottom)


class _Boxes:
    """Asks pdfium for boxes with one set of buffers. Lives for one page."""

    def __init__(self, text_page: Any, place: Transform) -> None:
        self.page = text_page
        self.place = place
        self.rect = pdfium.FS_RECTF()
        self.numbers = [ctypes.c_double() for _ in range(4)]

    def word(self, text: str, first: int, last: int) -> Word | None:
        """Return the word whose glyphs are those from `first` to `last`; None where it has no place on the page."""
        start = self._loose(first)
        end = self._loose(last) if last > first else start
        if start is None or end is None:
            return None
        x, y = self.numbers[:2]
        pdfium.FPDFText_GetCharOrigin(self.page, first, x, y)
        base = self.place(x.value, y.value)[1]
        top, bottom = min(start[1], end[1]), max(start[3], end[3])
        x0, x1 = min(start[0], end[0]), max(start[2], end[2])
        size = max(min(start[3] - start[1], end[3] - end[1]), 1.0)  # stacked accents make some boxes taller
        return Word(text, x0, top, x1, bottom, base, size)

    def ink_gap(self, first: int, second: int) -> float:
        """Return the distance between the ink of two glyphs of one line."""
        a, b = self._ink(first), self._ink(second)
        return b[0] - a[2]

    def _loose(self, index: int) -> Box | None:
        rect = self.rect
        if not pdfium.FPDFText_GetLooseCharBox(self.page, index, rect):
            return None
        return self._box(rect.left, rect.bottom, rect.right, rect.top)

    def _ink(self, index: int) -> Box:
        left, right, bottom, top = self.numbers
        pdfium.FPDFText_GetCharBox(self.page, index, left, right, bottom, top)
        return self._box(left.value, bottom.value, right.value, top.value)

    def _box(self, left: float, bottom: float, right: float, top: float) -> Box:
        (xa, ya), (xb, yb) = self.place(left, bottom), self.place(right, top)
        return min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb)


def close_up(words: list[Word]) -> list[Word]:
    """Return the words of one line with letter-spaced words ("Q U Y Ế T  Đ Ị N H") put together."""
    single = sum(len(w.text) == 1 and w.text.isalpha() for w in words)
    if single < LETTERS or single < SPACED * len(words):
        return words
    gaps = [b.x0 - a.x1 for a, b in zip(words, words[1:])]
    usual = median(gaps)
    if usual <= 0:
        return words
    found = [words[0]]
    for word, gap in zip(words[1:], gaps):
        if gap < 1.6 * usual:
            _append(found[-1], word)
        else:
            found.append(word)
    return found
