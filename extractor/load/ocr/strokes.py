"""Roman numbers are counted by their strokes: the engine reads "III." as "II.", "II." as "H.". Ones are put together.

Two strokes that stand close are one letter to the engine, three are two, and it is sure of it. Each is as high as a
capital, upright and thin, and nothing joins them half-way up; so their number is what the picture shows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from . import INK, Token

CORE = re.compile(r"(?P<core>[IlHÏ1!]{1,4})(?P<rest>[.:;,\-–]{0,2}|/{1,2}(?:19|20)\d\d[.,;:)]{0,2})\Z")
"""What is counted: letters that are nothing but strokes, or look so, with the point behind them or the year."""
MOST = 3
"""So many strokes a Roman number has: IIII is none."""
LEVELS = (0.3, 0.5, 0.7)
"""Where a letter is cut across, in shares of its height: above and below the middle, and through it."""
THIN = 0.32
"""A stroke is no thicker, in heights of the letter."""
STEADY = 0.05
"""It stands so upright: the places of its cuts differ by no more, in heights of the letter; those of a slash do."""
NEAR = 0.75
"""Strokes of one number stand no further apart, from left to left, in heights of the letter."""
WHOLE = re.compile(r"\(?(?:\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d|(?:19|20)1[01])[.,;:)]{0,3}\Z")
"""A date or a year in which two ones stand beside one another."""
BLANK = 0.5
"""Two ones stand no further apart, in line heights."""
SEEN = 0.6
"""What several strokes show is no dirt, however little sure the engine is of it; a person looks at it nevertheless."""
BEFORE = 0.8
"""So far before what the engine read, in heights of the letter, its first stroke may stand."""


def counted(picture: Image.Image, found: Sequence[Token]) -> list[Token]:
    """Return the tokens with Roman numbers as their strokes say. In: the cleaned page and the tokens on it."""
    wanted = [i for i, token in enumerate(found) if _may_be_roman(token)]
    if not wanted:
        return list(found)
    dark = np.asarray(picture) < INK
    tokens = list(found)
    for i in wanted:
        tokens[i] = _told(dark, tokens[i], found)
    return tokens


def closed_up(found: Sequence[Token]) -> list[Token]:
    """Return the tokens with figures put together that were parted between two ones: "26/1 1/2003", "201 1".

    A one has so much paper on both sides that two of them look parted by a blank. They are put together only where a
    date or a year comes of it. In: the tokens of a page, those of a line in their order.
    """
    tokens: list[Token] = []
    for token in found:
        left = tokens[-1] if tokens else None
        if left and left.line == token.line and _parts_ones(left, token):
            both = left.text + token.text
            bottom, sure = max(left.bottom, token.bottom), min(left.confidence, token.confidence)
            tokens[-1] = replace(left, text=both, x1=token.x1, bottom=bottom, confidence=sure)
        else:
            tokens.append(token)
    return tokens


def _parts_ones(left: Token, right: Token) -> bool:
    if not left.text.endswith("1") or not right.text.startswith("1") or right.x0 - left.x1 > BLANK * left.size:
        return False
    return WHOLE.match(left.text + right.text) is not None


def _may_be_roman(token: Token) -> bool:
    match = CORE.match(token.text)
    return match is not None and not match["core"].isdigit() and match["core"] not in ("l", "!", "ll")


def _told(dark: NDArray[np.bool_], token: Token, others: Iterable[Token]) -> Token:
    match = CORE.match(token.text)
    assert match
    height = token.bottom - token.top
    x0 = token.x0 - BEFORE * height
    x0 = max([x0, *(t.x1 + 1 for t in others if t is not token and _is_before(t, token))])
    strokes = _strokes(dark, (x0, token.top, token.x1, token.bottom))
    count = len(strokes)
    if not count or count > MOST or (count == 1 and match["core"] != "I"):
        return token
    text = "I" * count + match["rest"].replace("//", "/")
    sure = token.confidence if count == 1 else max(token.confidence, SEEN)
    return replace(token, text=text, x0=min(token.x0, float(strokes[0])), confidence=sure)


def _is_before(other: Token, token: Token) -> bool:
    return other.x0 < token.x0 and other.top < token.bottom and token.top < other.bottom


def _strokes(dark: NDArray[np.bool_], box: tuple[float, float, float, float]) -> list[int]:
    """Return where the upright strokes begin with which a word begins; nothing where something else stands there."""
    left, top, right, bottom = int(max(0, box[0])), int(max(0, box[1])), int(box[2]) + 1, int(box[3]) + 1
    part = dark[top:bottom, left:right]
    height = part.shape[0]
    if height < 8 or part.shape[1] < 2:
        return []
    cuts = [_runs(part[int(level * height)]) for level in LEVELS]
    found: list[int] = []
    for runs in zip(*cuts, strict=False):
        starts, ends = [run[0] for run in runs], [run[1] for run in runs]
        thin = all(0 < stop - start <= max(2, THIN * height) for start, stop in runs)
        upright = max(starts) - min(starts) <= max(1, STEADY * height) and max(ends) - min(ends) <= max(
            1, STEADY * height
        )
        if not thin or not upright or (found and left + starts[0] - found[-1] > NEAR * height):
            break
        found.append(left + starts[0])
    return found


def _runs(row: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return from where to where a row is dark."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], row, [False])).astype(np.int8))).tolist()
    return list(zip(edges[::2], edges[1::2], strict=True))
