"""Lines that the engine tore, or lost words of: they are read again alone.

Of lines in capitals it makes marks without their letters, letters without their marks.

The engine's layout takes the marks over bold capitals for a line of their own ("^ Á" over "GI MĐOC"). A line under such
shreds, or one whose words no Vietnamese word is spelt like, is cut out with its marks and read as one line; what is
spelt better and read more surely stays. A word that it gives up (N'TING among capitals) leaves a hole with ink in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import mean, median

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageOps

from ..values.syllable import is_syllable, lacks_tone
from .ocr import INK, LINE, Token, tokens

SHRED = 0.62
"""Marks torn off are lower than this share of a line."""
FEW = 5
"""Fewer letters and digits than this stand in a line of shreds."""
REACH = 0.9
"""Shreds stand at most so many line heights above the top of their letters."""
CAPITALS = 0.7
UNSURE = 0.45
SHORT = 3
DIRT = 0.25
"""What is read of a line alone with less confidence is a rule or a speck."""
AT_MOST = 10
"""Lines of one page that are read again: a page of nothing but odd words is no Vietnamese."""
TALLEST = 1.9
"""A line higher than this (in usual lines) is two lines that the engine took for one."""
SCALES = (1.0, 0.75)
BORDER = 12
APART = 3.0
"""So far apart, in line heights, words are of two columns, though the engine took them for one line."""
BESIDE = 1.2
"""A lost word is no further, in line heights, from one that was read."""
BROAD, HIGH = 0.8, 0.45
"""It is so broad and so high at least, in line heights."""
HOLES = 6
"""Lines with lost words of one page that are read again: more of them are a stamp or dirt."""
GAINED = 2
"""So many more letters the second reading must have."""
SURE, SLACK = 0.6, 0.08
_RULES = frozenset("-–—_*=.•")


@dataclass(slots=True)
class _Line:
    tokens: list[Token]
    torn: bool = False
    lost: tuple[float, float] | None = None
    """From where to where ink stands that no token holds."""

    @property
    def box(self) -> tuple[float, float, float, float]:
        return (
            min(t.x0 for t in self.tokens),
            min(t.top for t in self.tokens),
            max(t.x1 for t in self.tokens),
            max(t.bottom for t in self.tokens),
        )

    @property
    def text(self) -> str:
        return " ".join(t.text for t in self.tokens)

    @property
    def is_capitals(self) -> bool:
        letters = [c for c in self.text if c.isalpha()]
        return len(letters) >= 4 and sum(map(str.isupper, letters)) >= CAPITALS * len(letters)

    @property
    def size(self) -> int:
        """How many letters and digits it has."""
        return sum(c.isalnum() for t in self.tokens for c in t.text)


def settled(picture: Image.Image, found: Sequence[Token], until: float) -> list[Token]:
    """Return the tokens of a page without torn-off marks, lines in capitals read again where they need it.

    In: the cleaned page, its tokens, the time when reading ends. Raises EngineError.
    """
    if not found:
        return []
    usual = median(t.size for t in found)
    lines = _joined(_lines(found, usual), usual)
    wanted = [line for line in lines if _is_wanted(line, usual)]
    if len(wanted) <= AT_MOST:
        for line in wanted:
            _read_again(picture, line, lines, usual, until)
    holed = list(_holed(picture, lines, usual))
    if len(holed) <= HOLES:
        for line in holed:
            _read_again(picture, line, lines, usual, until)
    return [token for line in lines for token in line.tokens]


def _lines(found: Iterable[Token], usual: float) -> list[_Line]:
    """Return the engine's lines, parted where two columns stand in one."""
    held: dict[int, list[Token]] = {}
    for token in found:
        held.setdefault(token.line, []).append(token)
    lines = []
    for tokens_ in held.values():
        ordered = sorted(tokens_, key=lambda t: t.x0)
        lines.append(_Line([ordered[0]]))
        for token in ordered[1:]:
            if token.x0 - lines[-1].tokens[-1].x1 > APART * usual:
                lines.append(_Line([]))
            lines[-1].tokens.append(token)
    return lines


def _holed(picture: Image.Image, lines: Sequence[_Line], usual: float) -> Iterator[_Line]:
    """Yield the lines beside whose words, or between them, letters stand that were not read."""
    dark = np.asarray(picture) < INK
    dark = dark.copy()
    for line in lines:
        for t in line.tokens:
            dark[max(0, int(t.top) - 3) : int(t.bottom) + 3, max(0, int(t.x0) - 3) : int(t.x1) + 3] = False
    for line in lines:
        x0, top, x1, bottom = line.box
        if len(line.tokens) < 2 or bottom - top > TALLEST * usual or mean(t.confidence for t in line.tokens) < SURE:
            continue
        left = max(0, int(x0 - APART * usual))
        band = dark[int(top) : int(bottom), left : int(x1 + APART * usual)]
        for start, stop in _stretches(band, usual):
            near = min(max(left + start - t.x1, t.x0 - left - stop) for t in line.tokens)
            if near <= BESIDE * usual:
                before = line.lost or (left + start, left + stop)
                line.lost = (min(before[0], left + start), max(before[1], left + stop))
        if line.lost:
            yield line


def _stretches(band: NDArray[np.bool_], usual: float) -> Iterator[tuple[int, int]]:
    """Yield from where to where words stand in a strip of a page."""
    columns = np.flatnonzero(band.any(axis=0))
    if not len(columns):
        return
    for run in np.split(columns, np.flatnonzero(np.diff(columns) > 0.5 * usual) + 1):
        start, stop = int(run[0]), int(run[-1]) + 1
        rows = np.flatnonzero(band[:, start:stop].any(axis=1))
        full = band[:, start:stop].sum() > 0.08 * (stop - start) * len(rows)
        if stop - start >= BROAD * usual and rows[-1] - rows[0] >= HIGH * usual and full:
            yield start, stop


def _joined(lines: Sequence[_Line], usual: float) -> list[_Line]:
    """Drop the lines of shreds that stand on a line in capitals, and say which lines those are."""
    kept = []
    for line in lines:
        under = _under(line, lines, usual) if _is_shreds(line, usual) else None
        if under is None:
            kept.append(line)
        else:
            under.torn = True
    return kept


def _is_shreds(line: _Line, usual: float) -> bool:
    if sum(map(str.isalnum, line.text)) >= FEW or set(line.text) <= _RULES:
        return False
    return all(t.bottom - t.top <= SHRED * usual for t in line.tokens)


def _under(shreds: _Line, lines: Sequence[_Line], usual: float) -> _Line | None:
    """Return the line in capitals on which `shreds` stand."""
    x0, _, x1, bottom = shreds.box
    for line in lines:
        left, top, right, foot = line.box
        near = bottom - 0.5 * usual <= top <= bottom + REACH * usual and foot > bottom
        if line is not shreds and near and left - usual <= x0 and x1 <= right + usual and line.is_capitals:
            return line
    return None


def _is_wanted(line: _Line, usual: float) -> bool:
    _, top, _, bottom = line.box
    if bottom - top > TALLEST * usual or not line.is_capitals:
        return False
    return line.torn or any(_is_odd(t) or t.confidence < UNSURE for t in line.tokens)


def _is_odd(token: Token) -> bool:
    """Say whether capitals are spelt as no Vietnamese word is; without marks they may be an abbreviation (UBND)."""
    word = "".join(c for c in token.text if c.isalpha())
    if len(word) < 2 or len(word) < len(token.text) - 2 or not word.isupper():
        return False
    if lacks_tone(word):
        return len(word) > SHORT
    return not word.replace("Đ", "D").isascii() and not is_syllable(word)


def _worth(found: Sequence[Token]) -> tuple[int, float]:
    return -sum(map(_is_odd, found)), mean(t.confidence for t in found)


def _read_again(picture: Image.Image, line: _Line, lines: Iterable[_Line], usual: float, until: float) -> None:
    """Put the best reading of the line alone in the place of the first one."""
    x0, top, x1, bottom = line.box
    if line.lost:
        x0, x1 = min(x0, line.lost[0]), max(x1, line.lost[1])
    left, high = max(0, int(x0 - usual / 2)), max(0, int(top - usual * (0.8 if line.torn else 0.4)))
    crop = picture.crop((left, high, min(picture.width, int(x1 + usual / 2)), int(bottom + usual / 4)))
    draw = ImageDraw.Draw(crop)
    for other in lines:
        for token in other.tokens if other is not line else ():
            draw.rectangle((token.x0 - left, token.top - high, token.x1 - left, token.bottom - high), fill=255)
    least = 0.5 * sum(len(t.text) for t in line.tokens)
    for scale in SCALES:
        size = max(1, round(crop.width * scale)), max(1, round(crop.height * scale))
        small = ImageOps.expand(crop.resize(size, Image.Resampling.BICUBIC) if scale != 1 else crop, BORDER, 255)
        read = [_moved(t, scale, left, high, line.tokens[0]) for t in tokens(small, until, LINE)]
        read = [t for t in read if t.confidence >= DIRT or _fills(t, line)]
        if read and sum(len(t.text) for t in read) >= least and _is_better(read, line):
            line.tokens, line.torn, line.lost = read, False, None
        if not line.torn and not line.lost and not any(map(_is_odd, line.tokens)):
            break


def _fills(token: Token, line: _Line) -> bool:
    """Say whether a word read anew stands where one was lost."""
    return line.lost is not None and line.lost[0] < (token.x0 + token.x1) / 2 < line.lost[1] and len(token.text) > 2


def _is_better(read: Sequence[Token], line: _Line) -> bool:
    if line.lost is None:
        return line.torn or _worth(read) > _worth(line.tokens)
    others = [t.confidence for t in read if not _fills(t, line)]
    sure = mean(others) if others else 0.0
    return _Line(list(read)).size >= line.size + GAINED and sure >= mean(t.confidence for t in line.tokens) - SLACK


def _moved(token: Token, scale: float, left: int, high: int, like: Token) -> Token:
    """Return a token of the cut-out line as one of the page."""
    x0, x1 = ((x - BORDER) / scale + left for x in (token.x0, token.x1))
    top, bottom, base = ((y - BORDER) / scale + high for y in (token.top, token.bottom, token.base))
    return replace(token, x0=x0, x1=x1, top=top, bottom=bottom, base=base, size=like.size, line=like.line)
