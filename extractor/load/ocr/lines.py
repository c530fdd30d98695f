"""Lines that the engine tore, or lost words of: they are read again alone.

Of lines in capitals it makes marks without their letters, letters without their marks.

The engine's layout takes the marks over bold capitals for a line of their own ("^ Á" over "GI MĐOC"). A line under such
shreds, or one whose words no Vietnamese word is spelt like, is cut out with its marks and read as one line; what is
spelt better and read more surely stays. A word that it gives up (N'TING among capitals) leaves a hole with ink in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from statistics import mean, median

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from ...values.syllable import is_syllable, lacks_tone
from . import INK, Token
from .cut import Line, alone
from .strokes import closed_up, counted
from .twice import once
from .votes import voted

SHRED = 0.62
"""Marks torn off are lower than this share of a line."""
FEW = 5
"""Fewer letters and digits than this stand in a line of shreds."""
REACH = 0.9
"""Shreds stand at most so many line heights above the top of their letters."""
UNSURE = 0.45
SHORT = 3
DIRT = 0.25
"""What is read of a line alone with less confidence is a rule or a speck."""
AT_MOST = 10
"""Lines of one page that are read again: a page of nothing but odd words is no Vietnamese."""
TALLEST = 1.9
"""A line higher than this (in usual lines) is two lines that the engine took for one."""
SCALES = (1.0, 0.75)
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
RISE, TOUCHING = 0.4, 0.35
"""A piece of a line stands so little above its letters, and no further beside them, in line heights."""
OVERLAP = 0.4
"""Two readings of one line share this much of their width."""
_RULES = frozenset("-–—_*=.•")
_STAR = re.compile(r"[^\W\d_]{1,2}|[\W_]{1,3}")
_NUMBERED = re.compile(r"[Ss][ốôo]\s?[.:]?\s?\d")
STARRED = 1.5
"""So far, in line heights, a star stands from the issuer above and the number below."""
_HEADS = re.compile(r"(?:[IVXHl]{1,4}|\d{1,2})\s?[.)]")
"""The number before a heading is no piece of it, though it stands right beside."""
_FIGURE = re.compile(r"\A[^\W\da-z_]*\d[^\W\da-z_]{2,}[.:,;]?\Z")


def settled(picture: Image.Image, found: Sequence[Token], until: float) -> list[Token]:
    """Return the tokens of a page without torn-off marks, lines in capitals read again where they need it.

    In: the cleaned page, its tokens, the time when reading ends. Raises EngineError.
    """
    found = once(found)
    if not found:
        return []
    usual = median(t.size for t in found)
    lines = _joined(_whole(_lines(found, usual), usual), usual)
    wanted = [line for line in lines if _is_wanted(line, usual)]
    if len(wanted) <= AT_MOST:
        for line in wanted:
            _read_again(picture, line, lines, usual, until)
    holed = list(_holed(picture, lines, usual))
    if len(holed) <= HOLES:
        for line in holed:
            _read_again(picture, line, lines, usual, until)
    voted(picture, lines, usual, until)
    for line in lines:
        if _is_star(line, lines, usual):
            line.tokens = [replace(line.tokens[0], text="*")]
    kept = [
        token
        for line in lines
        if not _is_stroke(line, lines)
        for token in line.tokens
        if not _is_mark(token, line, lines)
    ]
    return closed_up(counted(picture, kept))


def _lines(found: Iterable[Token], usual: float) -> list[Line]:
    """Return the engine's lines, parted where two columns stand in one."""
    held: dict[int, list[Token]] = {}
    for token in found:
        held.setdefault(token.line, []).append(token)
    lines = []
    for tokens_ in held.values():
        ordered = sorted(tokens_, key=lambda t: t.x0)
        lines.append(Line([ordered[0]]))
        for token in ordered[1:]:
            if token.x0 - lines[-1].tokens[-1].x1 > APART * usual:
                lines.append(Line([]))
            lines[-1].tokens.append(token)
    return lines


def _holed(picture: Image.Image, lines: Sequence[Line], usual: float) -> Iterator[Line]:
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


def _is_mark(token: Token, line: Line, lines: Sequence[Line]) -> bool:
    """Say whether a sign is a mark of a letter that another line has."""
    if any(map(str.isalnum, token.text)):
        return False
    x, y = (token.x0 + token.x1) / 2, (token.top + token.bottom) / 2
    others = (t for other in lines if other is not line for t in other.tokens)
    return any(t.x0 < x < t.x1 and t.top < y < t.bottom for t in others)


def _is_stroke(line: Line, lines: Sequence[Line]) -> bool:
    """Say whether a small letter that was read alone stands among the words of another line: a stroke of the pen."""
    if len(line.tokens) > 1 or line.size > 1 or not line.text.islower():
        return False
    x0, top, x1, bottom = line.box
    level = (top + bottom) / 2
    boxes = (other.box for other in lines if other is not line and len(other.tokens) > 1)
    return any(left < x0 and x1 < right and high < level < low for left, high, right, low in boxes)


def _is_star(line: Line, lines: Sequence[Line], usual: float) -> bool:
    """Say whether a sign alone in its line is the star that Party papers print between the issuer and the number."""
    if len(line.tokens) > 1 or not _STAR.fullmatch(line.text):
        return False
    x0, top, x1, bottom = line.box
    near = [other for other in lines if other.box[0] < x0 and x1 < other.box[2]]
    above = any(other.is_capitals and top - STARRED * usual < other.box[3] < bottom for other in near)
    return above and any(_NUMBERED.match(o.text) and top < o.box[1] < bottom + STARRED * usual for o in near)


def _whole(lines: Sequence[Line], usual: float) -> list[Line]:
    """Drop the pieces that the engine read apart from a line in capitals, and say which lines those are."""
    kept: list[Line] = []
    for i, line in enumerate(lines):
        whole = _piece_of(line, kept + list(lines[i + 1 :]), usual)
        if whole is None:
            kept.append(line)
        else:
            held = [t for t in line.tokens if any(map(str.isalnum, t.text))]
            start, stop = whole.lost or (whole.box[0], whole.box[2])
            whole.lost = min(start, *(t.x0 for t in held)), max(stop, *(t.x1 for t in held))
            whole.torn = True
    return kept


def _piece_of(piece: Line, lines: Sequence[Line], usual: float) -> Line | None:
    """Return the line in capitals among whose letters `piece` stands, or right beside them."""
    letters = [t for t in piece.tokens if any(map(str.isalnum, t.text))]
    if not letters or _HEADS.fullmatch(piece.text):
        return None
    x0, top, x1, bottom = Line(letters).box
    small = piece.size < FEW and len(letters) == 1
    level, near = (top + bottom) / 2, TOUCHING * usual if small else -OVERLAP * (x1 - x0)
    for line in lines if small or piece.is_capitals else ():
        left, high, right, low = line.box
        among = line.size >= max(FEW, piece.size) and line.is_capitals and high - RISE * usual < level < low
        if among and max(left - x1, x0 - right) < near:
            return line
    return None


def _joined(lines: Sequence[Line], usual: float) -> list[Line]:
    """Drop the lines of shreds that stand on a line in capitals, and say which lines those are."""
    kept = []
    for line in lines:
        under = _under(line, lines, usual) if _is_shreds(line, usual) else None
        if under is None:
            kept.append(line)
        else:
            under.torn = True
    return kept


def _is_shreds(line: Line, usual: float) -> bool:
    if sum(map(str.isalnum, line.text)) >= FEW or set(line.text) <= _RULES:
        return False
    return all(t.bottom - t.top <= SHRED * usual for t in line.tokens)


def _under(shreds: Line, lines: Sequence[Line], usual: float) -> Line | None:
    """Return the line in capitals on which `shreds` stand."""
    x0, _, x1, bottom = shreds.box
    for line in lines:
        left, top, right, foot = line.box
        near = bottom - 0.5 * usual <= top <= bottom + REACH * usual and foot > bottom
        if line is not shreds and near and left - usual <= x0 and x1 <= right + usual and line.is_capitals:
            return line
    return None


def _is_wanted(line: Line, usual: float) -> bool:
    _, top, _, bottom = line.box
    if bottom - top > TALLEST * usual or not line.is_capitals:
        return False
    return line.torn or any(_is_odd(t) or t.confidence < UNSURE for t in line.tokens)


def _is_odd(token: Token) -> bool:
    """Say whether capitals are spelt as no Vietnamese word is; without marks they may be an abbreviation (UBND).

    A figure among or before them is one of their letters ("1IÊU", "KTCHU1KH"); codes have theirs behind (H5N1, QL1A).
    """
    if _FIGURE.search(token.text):
        return True
    word = "".join(c for c in token.text if c.isalpha())
    if len(word) < 2 or len(word) < len(token.text) - 2 or not word.isupper():
        return False
    if lacks_tone(word):
        return len(word) > SHORT
    return not word.replace("Đ", "D").isascii() and not is_syllable(word)


def _worth(found: Sequence[Token]) -> tuple[int, float]:
    return -sum(map(_is_odd, found)), mean(t.confidence for t in found)


def _read_again(picture: Image.Image, line: Line, lines: Sequence[Line], usual: float, until: float) -> None:
    """Put the best reading of the line alone in the place of the first one."""
    least = 0.5 * sum(len(t.text) for t in line.tokens)
    for found in alone(picture, line, lines, usual, until, SCALES):
        read = [t for t in found if t.confidence >= DIRT or _fills(t, line) or _HEADS.fullmatch(t.text)]
        if read and sum(len(t.text) for t in read) >= least and _is_better(read, line):
            line.tokens, line.torn, line.lost = _with_left(read, line), False, None
        if not line.torn and not line.lost and not any(map(_is_odd, line.tokens)):
            break


def _with_left(read: list[Token], line: Line) -> list[Token]:
    """Return a second reading with the sure words of the first one in whose place it has nothing, or the same word
    less surely: "KT." before an office."""
    held = [t for t in line.tokens if t.confidence >= SURE and any(map(str.isalnum, t.text))]
    found = [next((old for old in held if old.confidence > t.confidence and _are_one(old, t)), t) for t in read]
    left = [t for t in held if not any(t.x0 < other.x1 and other.x0 < t.x1 for other in read)]
    return sorted([*found, *left], key=lambda t: t.x0)


def _are_one(old: Token, new: Token) -> bool:
    """Say whether two readings have the same letters in one place."""
    return old.x0 < new.x1 and new.x0 < old.x1 and old.text.strip(".,:;") == new.text.strip(".,:;")


def _fills(token: Token, line: Line) -> bool:
    """Say whether a word read anew stands where one was lost."""
    return line.lost is not None and line.lost[0] < (token.x0 + token.x1) / 2 < line.lost[1] and len(token.text) > 2


def _is_better(read: Sequence[Token], line: Line) -> bool:
    if line.lost is None or line.torn:
        return line.torn or _worth(read) > _worth(line.tokens)
    others = [t.confidence for t in read if not _fills(t, line)]
    sure = mean(others) if others else 0.0
    return Line(list(read)).size >= line.size + GAINED and sure >= mean(t.confidence for t in line.tokens) - SLACK
