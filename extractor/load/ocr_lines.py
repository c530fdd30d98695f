"""Lines in capitals that the engine tore: marks without their letters, letters without their marks. Read again alone.

The engine's layout takes the marks over bold capitals for a line of their own ("^ Á" over "GI MĐOC"). A line under such
shreds, or one whose words no Vietnamese word is spelt like, is cut out with its marks and read as one line; what is
spelt better and read more surely stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from statistics import mean, median

from PIL import Image, ImageDraw, ImageOps

from ..values.syllable import is_syllable, lacks_tone
from .ocr import LINE, Token, tokens

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
_RULES = frozenset("-–—_*=.•")


@dataclass(slots=True)
class _Line:
    tokens: list[Token]
    torn: bool = False

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


def settled(picture: Image.Image, found: Sequence[Token], until: float) -> list[Token]:
    """Return the tokens of a page without torn-off marks, lines in capitals read again where they need it.

    In: the cleaned page, its tokens, the time when reading ends. Raises EngineError.
    """
    if not found:
        return []
    usual = median(t.size for t in found)
    lines = _joined(_lines(found), usual)
    wanted = [line for line in lines if _is_wanted(line, usual)]
    if len(wanted) <= AT_MOST:
        for line in wanted:
            _read_again(picture, line, lines, usual, until)
    return [token for line in lines for token in line.tokens]


def _lines(found: Iterable[Token]) -> list[_Line]:
    held: dict[int, _Line] = {}
    for token in found:
        held.setdefault(token.line, _Line([])).tokens.append(token)
    return list(held.values())


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
        read = [
            _moved(t, scale, left, high, line.tokens[0]) for t in tokens(small, until, LINE) if t.confidence >= DIRT
        ]
        if read and sum(len(t.text) for t in read) >= least and (line.torn or _worth(read) > _worth(line.tokens)):
            line.tokens, line.torn = read, False
        if not line.torn and not any(map(_is_odd, line.tokens)):
            break


def _moved(token: Token, scale: float, left: int, high: int, like: Token) -> Token:
    """Return a token of the cut-out line as one of the page."""
    x0, x1 = ((x - BORDER) / scale + left for x in (token.x0, token.x1))
    top, bottom, base = ((y - BORDER) / scale + high for y in (token.top, token.bottom, token.base))
    return replace(token, x0=x0, x1=x1, top=top, bottom=bottom, base=base, size=like.size, line=like.line)
