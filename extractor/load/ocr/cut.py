"""A line of a page cut out and read by itself, at other sizes: what the engine says of it then.

Letters that stand right beside its words, and that belong to no other line, are cut out with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np
from PIL import Image, ImageDraw, ImageOps

from . import INK, LINE, Token, tokens

CAPITALS = 0.7
BORDER = 12
MARKS = 0.35
"""Marks stand so high above capitals, in line heights: whatever box of the line above reaches into them."""
FEW = 4
"""Fewer letters and digits than this may be what the engine read apart from a line."""
NEAR, FAR = 0.35, 1.5
"""Ink so near beside a line, in line heights, is a letter of it; no more than FAR of it is taken in."""


@dataclass(slots=True)
class Line:
    """The words that the engine took for one line. `torn`: its marks or letters were read apart."""

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


def alone(
    picture: Image.Image, line: Line, lines: Iterable[Line], usual: float, until: float, scales: Iterable[float]
) -> Iterator[list[Token]]:
    """Yield what is read of `line` alone at each of `scales`, as tokens of the page.

    In: the cleaned page, its lines, which are covered where they are others, and its usual line height; the time when
    reading ends. Raises EngineError.
    """
    crop, left, high = _cut_out(picture, line, lines, usual)
    for scale in scales:
        size = max(1, round(crop.width * scale)), max(1, round(crop.height * scale))
        sized = ImageOps.expand(crop.resize(size, Image.Resampling.BICUBIC) if scale != 1 else crop, BORDER, 255)
        yield [_moved(t, scale, left, high, line.tokens[0]) for t in tokens(sized, until, LINE)]


def _cut_out(picture: Image.Image, line: Line, lines: Iterable[Line], usual: float) -> tuple[Image.Image, int, int]:
    """Return the picture of a line, and how far from the left and the top of the page it is."""
    x0, top, x1, bottom = line.box
    if line.lost:
        x0, x1 = min(x0, line.lost[0]), max(x1, line.lost[1])
    far = FAR * usual
    left, high = max(0, int(x0 - far)), max(0, int(top - usual * (0.8 if line.torn else 0.4)))
    right = min(picture.width, int(x1 + far))
    crop = picture.crop((left, high, right, int(bottom + usual / 4)))
    draw = ImageDraw.Draw(crop)
    for t in (t for other in lines if other is not line for t in other.tokens):
        first, last = _covered(t, line, usual)
        if first < last:
            draw.rectangle((t.x0 - left, first - high, t.x1 - left, last - high), fill=255)
    start, stop = _reach(crop, int(x0 - left), int(x1 - left), int(top - high), int(bottom - high), NEAR * usual)
    start, stop = max(0, int(start - usual / 2)), min(crop.width, int(stop + usual / 2))
    return crop.crop((start, 0, stop, crop.height)), left + start, high


def _covered(token: Token, line: Line, usual: float) -> tuple[float, float]:
    """Return from where to where a token of another line is covered: not where the marks and letters of `line` are."""
    left, top, right, bottom = line.box
    middle = (token.top + token.bottom) / 2
    few = sum(map(str.isalnum, token.text)) < FEW
    if few and left < token.x1 and token.x0 < right and top - usual / 2 < middle < bottom:
        return 0.0, 0.0
    if middle < top:
        return token.top, min(token.bottom, top - MARKS * usual)
    return (max(token.top, bottom) if middle > bottom else token.top), token.bottom


def _reach(crop: Image.Image, x0: int, x1: int, top: int, bottom: int, near: float) -> tuple[int, int]:
    """Return from where to where letters stand that touch those between `x0` and `x1`, or nearly do."""
    inked = np.flatnonzero((np.asarray(crop)[top:bottom] < INK).any(axis=0))
    for x in inked[inked < x0][::-1].tolist():
        if x0 - x > near:
            break
        x0 = x
    for x in inked[inked > x1].tolist():
        if x - x1 > near:
            break
        x1 = x
    return x0, x1


def _moved(token: Token, scale: float, left: int, high: int, like: Token) -> Token:
    """Return a token of the cut-out line as one of the page."""
    x0, x1 = ((x - BORDER) / scale + left for x in (token.x0, token.x1))
    top, bottom, base = ((y - BORDER) / scale + high for y in (token.top, token.bottom, token.base))
    return replace(token, x0=x0, x1=x1, top=top, bottom=bottom, base=base, size=like.size, line=like.line)
