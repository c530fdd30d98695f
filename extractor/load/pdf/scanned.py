"""A page without a text layer → the same Sheet and Grids that a printed one gives, by OCR.

cleaned picture → words with baselines → tables between drawn lines; what is found stands upright, `Scan.shown` takes
its boxes back to the page as it lies in the file.
"""

from __future__ import annotations

import math
import os
import re
import time
import unicodedata
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from statistics import mean, median
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw

from ...errors import EmptyError, InputError, ReaderFailedError
from ...model import Block, Doubt, Page, Span
from ...values.syllable import is_syllable
from ..limits import Limits
from ..ocr import DPI, INK, SPARSE, EngineError, Token, tokens, turn
from ..ocr.typed import narrow_blanks
from .rules import Grid, grids_between
from .words import Box, Sheet, Word

if TYPE_CHECKING:
    from ..ocr.image import Cleaned, Line

POINT = 72 / DPI
DOUBTFUL = 0.70
"""A word read with less confidence is one to check."""
SCRIBBLE = 0.50
"""A line no word of which reaches this is no print: a signature, a stamp, dirt."""
SPECK = 0.30
DIRT = 0.15
"""Letters read with less confidence that spell no syllable are ornaments ("xttx" for a row of stars)."""
SURE = 0.80
"""A word read so is surely print, and so is what stands right beside it."""
HEAP = 1.5
"""What is higher, in line heights, and was read with little confidence, is two lines of which the engine made one."""
FLAT = 0.15
"""Letters are higher than this share of a line, dashes and rules lower."""
SMALL_SPECK = 3
DASHES = ("-", "–", "—")
_NUMBER = re.compile(r"[\dIVX][\d.,/%):]*")
COLOUR = 0.85
"""What is read in coloured ink counts from this on: a round stamp gives letters, but never so surely."""
BESIDE = 3.0
"""So near words in black, in line heights, stand letters of a stamp; words printed in colour have their own line."""
TURNED = 0.75
"""A page read with less confidence may lie on its side."""
ALIKE = 0.28
"""Line heights so near one another are one type: capitals and lines without tails measure differently."""
SHAPED = 0.15
"""The same for heights of letters, each beside what its kind has: so short lines and figures are measured."""
_ABOVE = frozenset("\u0300\u0301\u0302\u0303\u0306\u0309")
_TALL = frozenset("bdfhklđt0123456789()/&\"'”“")
_DEEP = frozenset("gjpqy,;()/")
LEFT = 120
"""Dark pixels outside all words from which they are looked at again: the digits of a year have as many."""
AT_ONCE = 4
Turn = Callable[[float, float], tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Scan:
    """A page read by OCR. `confidence` is the mean of its words', None where no word was found."""

    sheet: Sheet
    grids: list[Grid]
    confidence: float | None
    turned: int
    angle: float
    failure: str | None = None

    @property
    def words(self) -> list[Word]:
        """All words of the page, those in tables too."""
        return [*self.sheet.words, *(w for grid in self.grids for held in grid.words.values() for w in held)]

    def shown(self, box: Box) -> Box:
        """Return `box` of the upright page as a box of the page that lies in the file."""
        (x0, top, x1, bottom), sheet = box, self.sheet
        if self.angle:
            x, y = (x0 + x1) / 2 - sheet.width / 2, (top + bottom) / 2 - sheet.height / 2
            sine, cosine = math.sin(math.radians(self.angle)), math.cos(math.radians(self.angle))
            right, down = x * cosine - y * sine - x, x * sine + y * cosine - y
            x0, top, x1, bottom = x0 + right, top + down, x1 + right, bottom + down
        if self.turned == 90:
            x0, top, x1, bottom = top, sheet.width - x1, bottom, sheet.width - x0
        elif self.turned == 180:
            x0, top, x1, bottom = sheet.width - x1, sheet.height - bottom, sheet.width - x0, sheet.height - top
        elif self.turned == 270:
            x0, top, x1, bottom = sheet.height - bottom, x0, sheet.height - top, x1
        return round(x0, 1), round(top, 1), round(x1, 1), round(bottom, 1)


def scans(pages: Iterable[tuple[int, Image.Image]], limits: Limits) -> Iterator[Scan]:
    """Read (number, picture at 200 dpi) one after the other, several at once; yield the pages in their order.

    `limits.tick` hears of every page that is done, so that a long scan has the time it needs.
    """
    waiting: deque[Future[Scan]] = deque()
    limits.tick(0)
    with ThreadPoolExecutor(min(AT_ONCE, _processors())) as pool:
        try:
            for number, picture in pages:
                if len(waiting) > _processors():
                    yield _taken(waiting, limits)
                waiting.append(pool.submit(scan, number, picture, limits))
            while waiting:
                yield _taken(waiting, limits)
        finally:
            for future in waiting:
                future.cancel()


def _taken(waiting: deque[Future[Scan]], limits: Limits) -> Scan:
    done = waiting.popleft().result()
    limits.tick(done.sheet.number)
    return done


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def scan(number: int, picture: Image.Image, limits: Limits) -> Scan:
    """Read one page; a page that the engine gives up is empty and says why."""
    from ..ocr.image import cleaned  # noqa: PLC0415  it loads numpy, which only scans need

    until = time.monotonic() + limits.ocr_page_seconds
    try:
        clean = cleaned(picture)
        first = _read(number, clean, 0, until)
        if first.confidence is not None and first.confidence >= TURNED:
            return first
        by = turn(clean.black, until)
        if not by:
            return first
        upright = _read(number, cleaned(picture.rotate(-by, expand=True)), by, until)
        return upright if (upright.confidence or 0.0) > (first.confidence or 0.0) else first
    except EngineError as error:
        sheet = Sheet(number, picture.width * POINT, picture.height * POINT, [])
        return Scan(sheet, [], None, 0, 0.0, str(error))


def _read(number: int, clean: Cleaned, turned: int, until: float) -> Scan:
    from ..ocr.lines import settled  # noqa: PLC0415  as above

    words = _words(_printed(settled(clean.black, _seen(clean.black, until), until)))
    if clean.colour is not None:
        words += _coloured(clean.colour, words, until)
    grids, free = _tables(clean, words, until) if clean.rules else ([], words)
    sure = [w.confidence for w in words if w.confidence is not None and any(map(str.isalnum, w.text))]
    sheet = Sheet(number, clean.black.width * POINT, clean.black.height * POINT, free)
    return Scan(sheet, grids, mean(sure) if sure else None, turned, clean.angle)


def _tables(clean: Cleaned, words: list[Word], until: float) -> tuple[list[Grid], list[Word]]:
    """Return the ruled tables of a page with their words, and the words outside them.

    Cells with print of which nothing was read are read by themselves.
    """
    from ..ocr.cells import unread  # noqa: PLC0415  it loads numpy, which only scans need

    edges = list(_edges(clean))
    grids, free = grids_between(edges, words)
    bare = [cell for grid in grids for cell, held in grid.words.items() if not held]
    if not bare:
        return grids, free
    usual = median(word.size for word in words)
    boxes = [(x0 / POINT, top / POINT, x1 / POINT, bottom / POINT) for x0, top, x1, bottom in bare]
    more = _words(unread(clean.black, boxes, usual / POINT, until))
    for word in more:
        word.size = usual
    return grids_between(edges, words + more) if more else (grids, free)


def _seen(picture: Image.Image, until: float) -> list[Token]:
    """Return the tokens of a page, also of short lines that the engine's layout takes for dirt."""
    found = _single(tokens(picture, until))
    rest = picture.convert("L")
    draw = ImageDraw.Draw(rest)
    for token in found:
        draw.rectangle((token.x0 - 3, token.top - 2, token.x1 + 3, token.bottom + 2), fill=255)
    if sum(rest.histogram()[:INK]) < LEFT:
        return found
    last = max((t.line for t in found), default=0)
    more = [t for t in tokens(rest, until, SPARSE) if t.text in DASHES or any(map(str.isalnum, t.text))]
    return found + [replace(t, line=t.line + last) for t in more]


def _single(found: Sequence[Token]) -> list[Token]:
    """Return the tokens without those of two lines that the engine took for one: no words, twice as high as letters."""
    usual = median(t.size for t in found) if found else 0.0
    return [t for t in found if t.confidence >= SCRIBBLE or t.bottom - t.top <= HEAP * usual]


def _printed(found: Sequence[Token]) -> list[Token]:
    """Return the tokens that are print: their line has a word the engine is fairly sure of, and they are no specks."""
    lines: dict[int, list[Token]] = {}
    for token in found:
        if any(map(str.isalnum, token.text)):
            lines.setdefault(token.line, []).append(token)
    best = {line: max(t.confidence for t in held) for line, held in lines.items()}
    sure = {line: [t for t in held if t.confidence >= SURE] for line, held in lines.items()}
    return [t for t in found if best.get(t.line, 0.0) >= SCRIBBLE and not _is_speck(t, sure[t.line])]


def _is_speck(token: Token, sure: Sequence[Token]) -> bool:
    """Say whether a token is dirt, or a mark cut off its letter: nothing but a sign, or a letter or two, and unsure.

    `sure` are the words of its line that are surely print: a dash between two of them, a word right beside one are too.
    """
    letters = token.text.strip("~.-_=:;,*'^")
    high = token.bottom - token.top
    if not any(map(str.isalnum, token.text)):
        least = DIRT if token.text in DASHES and _is_between(token, sure) else SCRIBBLE
        return token.confidence < least
    if high < FLAT * token.size:  # a rule, or the dashes of one
        return True
    if token.confidence < DIRT and len(token.text) <= SMALL_SPECK and not _NUMBER.fullmatch(token.text):
        return True
    if token.confidence < DIRT and letters.lower().isalpha() and not is_syllable(letters):
        return not (len(letters) > 2 and high > 0.5 * token.size and any(_is_next(token, t) for t in sure))
    return token.confidence < SPECK and len(token.text) <= 2 and token.text.isalpha()


def _is_between(token: Token, sure: Sequence[Token]) -> bool:
    """Say whether words stand left and right of a token that is as broad as a dash."""
    broad = 3 * (token.bottom - token.top) < token.x1 - token.x0 < token.size
    return broad and any(t.x1 <= token.x0 for t in sure) and any(t.x0 >= token.x1 for t in sure)


def _is_next(token: Token, other: Token) -> bool:
    """Say whether no more than a blank parts two words of a line."""
    return max(token.x0 - other.x1, other.x0 - token.x1) < 0.6 * token.size


def _coloured(picture: Image.Image, words: Sequence[Word], until: float) -> list[Word]:
    """Return the words printed in coloured ink where no black one stands."""
    found = _printed(tokens(picture, until, SPARSE))
    least = {line: min(t.confidence for t in found if t.line == line) for line in {t.line for t in found}}
    return [
        word
        for word in _words([t for t in found if least[t.line] >= COLOUR and t.x1 - t.x0 > 0.4 * t.size])
        if not any(_overlap(word, other) or _is_stamp(word, other) for other in words)
    ]


def _is_stamp(word: Word, other: Word) -> bool:
    """Say whether a word in colour stands right before or behind a black one: only figures are filled in so."""
    level = min(word.bottom, other.bottom) - max(word.top, other.top) > 0.5 * (word.bottom - word.top)
    near = max(word.x0 - other.x1, other.x0 - word.x1) < BESIDE * word.size
    return level and near and not any(map(str.isdigit, word.text))


def _overlap(word: Word, other: Word) -> bool:
    return word.x0 < other.x1 and other.x0 < word.x1 and word.top < other.bottom and other.top < word.bottom


def _reach(text: str) -> float:
    """Return how high the letters of `text` stand from their lowest point to their highest, in type sizes."""
    plain = [(unicodedata.normalize("NFD", c.lower()), c.isupper()) for c in text]
    tops = [
        0.95 if capital and set(c) & _ABOVE else 0.7 if capital or c[0] in _TALL or set(c) & _ABOVE else 0.47
        for c, capital in plain
    ]
    low = any((c[0] in _DEEP and not capital) or "\u0323" in c for c, capital in plain)
    return max(tops, default=0.47) + (0.2 if low else 0.0)


def _words(found: Sequence[Token]) -> list[Word]:
    """Return tokens as words in points. A line has one baseline; heights near the usual one are taken to be it."""
    if not found:
        return []
    usual = median(t.size for t in found)
    bases: dict[int, list[float]] = {}
    heights: dict[int, list[float]] = {}
    for token in found:
        bases.setdefault(token.line, []).append(token.base)
        heights.setdefault(token.line, []).append((token.bottom - token.top) / _reach(token.text))
    high = median(h for held in heights.values() for h in held)
    same = {line for line, held in heights.items() if abs(median(held) - high) <= SHAPED * high}
    words = []
    lines: dict[int, list[Word]] = {}
    for token in found:
        size = usual if token.line in same or abs(token.size - usual) <= ALIKE * usual else token.size
        if (size > usual) != (median(heights[token.line]) > high):  # the engine's guess for a line of few letters
            size = usual
        x0, x1 = token.x0 * POINT, token.x1 * POINT
        words.append(
            Word(
                token.text, x0, token.top * POINT, x1, token.bottom * POINT,
                median(bases[token.line]) * POINT, size * POINT,
                x1 - x0, blank=False, confidence=token.confidence,
            )
        )  # fmt: skip
        lines.setdefault(token.line, []).append(words[-1])
    narrow_blanks(sorted(line, key=lambda word: word.x0) for line in lines.values())
    return words


def _edges(clean: Cleaned) -> Iterator[Line]:
    for x0, top, x1, bottom in clean.rules:
        x0, top, x1, bottom = (round(n * POINT, 2) for n in (x0, top, x1, bottom))
        if x1 - x0 >= bottom - top:
            yield x0, round((top + bottom) / 2, 2), x1, round((top + bottom) / 2, 2)
        else:
            yield round((x0 + x1) / 2, 2), top, round((x0 + x1) / 2, 2), bottom


# ------------------------------------------------------------------ what the text tells of its pages


def doubts_in(text: str, blocks: Sequence[Block], found: Iterable[Scan]) -> Iterator[Doubt]:
    """Yield the words of `text` that were read with little confidence. `blocks` have boxes of upright pages."""
    for one in found:
        words = one.words
        own = [b for b in blocks if b.page == one.sheet.number and b.box]
        doubtful = [w for w in words if w.confidence is not None and w.confidence < DOUBTFUL]
        for block in own if doubtful else ():
            yield from _doubts(text, block, [w for w in words if _within(w, block)])


def _within(word: Word, block: Block) -> bool:
    assert block.box
    x0, top, x1, bottom = block.box
    near = 0.2
    return x0 - near <= word.x0 and word.x1 <= x1 + near and top - near <= word.top and word.bottom <= bottom + near


def _doubts(text: str, block: Block, words: list[Word]) -> Iterator[Doubt]:
    at = block.span.start
    for word in sorted(words, key=lambda w: (round(w.base / w.size), w.x0)):
        start = text.find(word.text, at, block.span.end)
        if start < 0:
            continue
        at = start + len(word.text)
        if word.confidence is not None and word.confidence < DOUBTFUL:
            yield Doubt(Span(start, at), round(word.confidence, 2))


def no_text_seen(found: Sequence[Scan]) -> InputError:
    """Return the error of a file on whose pictures no word was read."""
    failure = next((one.failure for one in found if one.failure), None)
    if failure:
        return ReaderFailedError(f"no page could be read: {failure}; scan it again, or raise ocr_page_seconds")
    return EmptyError("OCR finds no text on the pictures; scan the paper again at 300 dpi, or put the right file there")


def as_they_lie(blocks: Sequence[Block], found: Iterable[Scan]) -> tuple[Block, ...]:
    """Return `blocks` with the boxes of scanned pages as they lie in the file."""
    moved = {one.sheet.number: one for one in found if one.turned or one.angle}
    return tuple(
        replace(b, box=moved[b.page].shown(b.box)) if b.box and b.page is not None and b.page in moved else b
        for b in blocks
    )


def pages_of(blocks: Sequence[Block], sheets: Iterable[Sheet], found: Iterable[Scan]) -> Iterator[Page]:
    """Yield the pages with the stretch of the text that each holds, one after the other."""
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    for block in blocks:
        if block.page is not None:
            starts.setdefault(block.page, block.span.start)
            ends[block.page] = block.span.end
    read = {one.sheet.number: one for one in found}
    at = 0
    for sheet in sheets:
        start = max(at, starts.get(sheet.number, at))
        at = max(start, ends.get(sheet.number, start))
        width, height, one = round(sheet.width, 1), round(sheet.height, 1), read.get(sheet.number)
        if one and one.turned % 180:
            width, height = height, width
        sure = one.confidence if one else None
        yield Page(sheet.number, Span(start, at), width, height, None if sure is None else round(sure, 3))
