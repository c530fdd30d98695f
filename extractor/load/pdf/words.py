"""A page's glyphs → words with boxes.

pdfium gives characters in the order of the file, with blanks that are printed and blanks that it guesses. Neither is
trusted alone: a blank counts where the glyphs beside it stand apart. Programs that lack a letter in a font print a line
without it and put that letter from another font into the hole later ("ĐI U KHO N" and "Ề", "Ả"): such pieces are put
together by where they stand.
"""

from __future__ import annotations

import ctypes
import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

import pypdfium2.raw as pdfium

TOUCHING = 0.07
"""Letters whose advance boxes are nearer than this (in type sizes) belong to one word, if their ink says so too."""
INK_TOUCHING = 0.15
TOUCHING_PIECES = 0.12
HOLE = 0.18
SPACED = 0.6
"""From this share of single letters on, a line is letter-spaced."""
LETTERS = 5
"""A letter-spaced line has as many letters at least: fewer may be initials."""
_TOKEN = re.compile("[^\\s\x00\x02\ufffe]+[\x02\ufffe]?|[\x02\ufffe]")
_LINE = re.compile(r"[^\s](?:[^\r\n]*[^\s])?")
_BROKEN = re.compile("\\s\\s|\\s$|[\x00\x02\ufffe]")
_BLANK = re.compile(r"\s")
_UNMAPPED = re.compile("[\x00\ufffd\ue000-\uf8ff]")


def _light(function: Any, result: Any, *arguments: Any) -> Any:
    """Return a pdfium function that checks no types and keeps the interpreter's lock: called so often, half as dear."""
    return ctypes.PYFUNCTYPE(result, ctypes.c_void_p, ctypes.c_int, *arguments)(
        ctypes.cast(function, ctypes.c_void_p).value or 0
    )


_is_generated = _light(pdfium.FPDFText_IsGenerated, ctypes.c_int)
_loose_box = _light(pdfium.FPDFText_GetLooseCharBox, ctypes.c_int, ctypes.c_void_p)
_rectangles = _light(pdfium.FPDFText_CountRects, ctypes.c_int, ctypes.c_int)
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-"})
Transform = Callable[[float, float], tuple[float, float]]
Box = tuple[float, float, float, float]


@dataclass(slots=True)
class Word:
    """What stands between two blanks, or a whole line whose blanks are all printed ones of usual width.

    Points of the page as shown, from its top left. `base` is the baseline, `size` the type's, `lead` how wide the first
    word is, `space` the blank after that. `blank` says that the file has a blank behind, `blank_at` where one before
    begins. `first` and `last` are its places among the page's words in the file's order, `glyphs` its characters.
    `cut` says that the file prints no blank behind: where it prints the others, something else begins there.
    `confidence` is that of OCR, None for printed text.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    base: float
    size: float
    lead: float = 0.0
    space: float = 0.0
    blank: bool = True
    blank_at: float | None = None
    first: int = 0
    last: int = 0
    glyphs: tuple[int, int] = (0, 0)
    cut: bool = False
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its words in the order of the file, its size as shown, characters without a Unicode value.

    `pictures`: how many a page without words holds. `hidden`: the words are a poor text layer behind a picture.
    `stamped`: they are few, and stand on a picture that may hold the page's text.
    `garbled`: its fonts tell not what letters they draw.
    `links`: where links stand that lead out of the file.
    """

    number: int
    width: float
    height: float
    words: list[Word]
    unmapped: int = 0
    pictures: int = 0
    hidden: bool = False
    stamped: bool = False
    garbled: bool = False
    links: tuple[Box, ...] = ()


def letters(words: Iterable[Word]) -> int:
    """Return how many characters words have together."""
    return sum(len(word.text) for word in words)


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


def read_words(text_page: Any, place: Transform, laid: bool = False) -> tuple[list[Word], int]:
    """Return the words of an open pdfium text page and the number of characters that have no Unicode value.

    `laid`: notes and fields were laid into the page, so that any of its last words may fall into a line's hole.
    """
    count = pdfium.FPDFText_CountChars(text_page)
    if count <= 0:
        return [], 0
    text = _characters(text_page, count)
    reader = _Boxes(text_page, place)
    words = _words(
        text, [token for line in _LINE.finditer(text) for token in reader.tokens(text, *line.span())], reader
    )
    if laid or any(_goes_back(a, b) for a, b in zip(words, words[1:])):
        pieces = [piece for token in _TOKEN.finditer(text) for piece in reader.runs(*token.span())]
        words = _weave(_words(text, pieces, reader, True), reader)
    return words, len(_UNMAPPED.findall(text))


def _words(text: str, tokens: Sequence[tuple[int, int]], reader: _Boxes, holes: bool = False) -> list[Word]:
    words: list[Word] = []
    last = -1
    for start, end in tokens:
        word = reader.word(_spelt(text[start:end]), start, end - 1)
        if word is None:
            continue
        touches = bool(words) and start > last and _touch(words[-1], word)
        if touches and reader.ink_gap(last - 1, start) < INK_TOUCHING * word.size:
            _append(words[-1], word)
            words[-1].glyphs = (words[-1].glyphs[0], end)
        else:
            if words:
                words[-1].blank = " " in text[last:start]
                words[-1].cut = all(text[i] != " " or i in reader.guessed for i in range(last, start))
            word.first = word.last = len(words)
            word.blank_at = reader.left(start - 1) if holes and start > last >= 0 else None
            words.append(word)
        last = end
    return words


def _spelt(text: str) -> str:
    """Return text with the hyphens that pdfium marks at line ends."""
    return text.translate(_HYPHENS) if "\x02" in text or "\ufffe" in text else text


def _goes_back(before: Word, word: Word) -> bool:
    """Say whether the file goes back in a line: it prints the letters of another font after the rest of the line."""
    return abs(before.base - word.base) < 0.5 and word.x0 < before.x0


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
    if not word.space:
        word.lead, word.space = more.x0 - word.x0 + more.lead, more.space
    word.text += more.text
    word.x1 = max(word.x1, more.x1)
    word.top, word.bottom = min(word.top, more.top), max(word.bottom, more.bottom)


class _Boxes:
    """Asks pdfium for boxes with one set of buffers. Lives for one page."""

    def __init__(self, text_page: Any, place: Transform) -> None:
        self.page = text_page
        self.place = place
        self.handle = ctypes.cast(text_page, ctypes.c_void_p).value
        self.rect = pdfium.FS_RECTF()
        self.rect_at = ctypes.addressof(self.rect)
        self.matrix = pdfium.FS_MATRIX()
        self.numbers = [ctypes.c_double() for _ in range(4)]
        self.guessed: set[int] = set()
        x, y = self.origin = place(0.0, 0.0)
        self.upright = place(1.0, 1.0) == (x + 1, y - 1)

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
        size = self._size(first, min(start[3] - start[1], end[3] - end[1]))
        found = Word(text, x0, top, x1, bottom, base, size, x1 - x0, glyphs=(first, last + 1))
        match = _BLANK.search(text)
        if match and match.start() > 0:
            end = self._loose(first + match.start() - 1) or end
            following = self._loose(first + match.end())
            found.lead = end[2] - start[0]
            found.space = following[0] - end[2] if following else 0.0
        return found

    def _size(self, index: int, height: float) -> float:
        """Return the type size of a glyph as it is shown; `height` is that of its box, in case the file tells none."""
        matrix = self.matrix
        size: float = pdfium.FPDFText_GetFontSize(self.page, index)
        if pdfium.FPDFText_GetMatrix(self.page, index, matrix):
            size *= math.hypot(matrix.c, matrix.d)
        return size if 0.2 * size < height < 5 * size else max(height, 1.0)

    def left(self, index: int) -> float | None:
        """Return where a character begins: of a blank that pdfium guessed and merged with a printed one, the latter."""
        box = self._loose(index)
        return None if box is None else box[0]

    def runs(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the stretches of glyphs between `start` and `end` that run on from left to right without a hole."""
        found = []
        before: Box | None = None
        for i in range(start, end):
            box = self._loose(i)
            if before and box and (box[0] < before[0] or box[0] - before[2] > HOLE * (box[3] - box[1])):
                found.append((start, i))
                start = i
            before = box or before
        return [*found, (start, end)]

    def tokens(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the stretches of a line that count as one: words, or several where nothing can part or break them.

        That is so where one piece of the file prints them, with single blanks none of which pdfium guessed.
        """
        blanks = [m.start() for m in _BLANK.finditer(text, start, end)]
        page = self.handle
        guessed = [i for i in blanks if _is_generated(page, i)]
        self.guessed.update(guessed)
        for stop in (*guessed, end):
            inner = stop - start
            if inner > 0:
                one = not text[start].isspace() and not _BROKEN.search(text, start, stop)
                if one and _rectangles(page, start, inner) == 1:
                    yield start, stop
                else:
                    yield from (m.span() for m in _TOKEN.finditer(text, start, stop))
            start = stop + 1

    def halves(self, word: Word, x: float) -> tuple[Word, Word] | None:
        """Return `word` cut where the middle of a glyph first lies right of `x`, None where no cut is possible."""
        start, end = word.glyphs
        if end - start != len(word.text):
            return None
        boxes = [self._loose(i) for i in range(start, end)]
        cut = next((k for k, box in enumerate(boxes) if k and box and box[0] + box[2] > 2 * x), 0)
        if not cut:
            return None
        left = self.word(word.text[:cut], start, start + cut - 1)
        right = self.word(word.text[cut:], start + cut, end - 1)
        if left is None or right is None:
            return None
        left.first = left.last = right.first = right.last = word.first
        left.blank, right.blank = False, word.blank
        left.blank_at, right.blank_at = word.blank_at, None
        return left, right

    def ink_gap(self, first: int, second: int) -> float:
        """Return the distance between the ink of two glyphs of one line."""
        a, b = self._ink(first), self._ink(second)
        return b[0] - a[2]

    def _loose(self, index: int) -> Box | None:
        rect = self.rect
        if not _loose_box(self.handle, index, self.rect_at):
            return None
        if self.upright:
            x, y = self.origin
            return rect.left + x, y - rect.top, rect.right + x, y - rect.bottom
        return self._box(rect.left, rect.bottom, rect.right, rect.top)

    def _ink(self, index: int) -> Box:
        left, right, bottom, top = self.numbers
        pdfium.FPDFText_GetCharBox(self.page, index, left, right, bottom, top)
        return self._box(left.value, bottom.value, right.value, top.value)

    def _box(self, left: float, bottom: float, right: float, top: float) -> Box:
        (xa, ya), (xb, yb) = self.place(left, bottom), self.place(right, top)
        return (xa if xa < xb else xb), (ya if ya < yb else yb), (xb if xa < xb else xa), (yb if ya < yb else ya)


def _weave(words: list[Word], reader: _Boxes) -> list[Word]:
    """Return `words` with those cut in two into whose holes other words fall."""
    small = sorted((w for w in words if len(w.text) <= 3), key=lambda w: w.base)
    bases = [w.base for w in small]
    found = []
    for word in words:
        pieces = [word]
        if len(word.text) > 1 and small:
            near = small[bisect_left(bases, word.base - 1) : bisect_right(bases, word.base + 1)]
            inside = (o for o in near if o is not word and word.x0 < o.x0 and o.x1 < word.x1 and o.text != word.text)
            for other in sorted(inside, key=lambda o: o.x0):
                halves = reader.halves(pieces[-1], (other.x0 + other.x1) / 2)
                pieces[-1:] = halves or pieces[-1:]
        found += pieces
    return found


def join_touching(words: list[Word]) -> list[Word]:
    """Return the words of one line, from left to right, with those joined that touch and are no neighbours in the file.

    Neighbours in the file were judged when they were read.
    """
    found: list[Word] = []
    for word in words:
        before = found[-1] if found else None
        if before and not _parted(before, word) and word.first != before.last + 1:
            gap = word.x0 - before.x1
            if -0.5 * word.size < gap < TOUCHING_PIECES * min(before.size, word.size):
                _append(before, word)
                before.last, before.blank = word.last, word.blank
                continue
        found.append(word)
    return found


def _parted(before: Word, word: Word) -> bool:
    """Say whether the file prints a blank between two words: it begins where the first ends, horns of ơ and ư aside."""
    at = word.blank_at
    return at is not None and at >= before.x1 - 0.2 * before.size and word.x0 - at > 0.1 * word.size


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
