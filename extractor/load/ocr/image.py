"""A picture of a page → what the OCR engine reads best: grey, even, upright lines, without stamps and rules.

Ink in colour is taken off the black print: a red stamp and a blue signature must not eat the letters under them. It is
kept apart as a picture of its own, since titles, and marks such as HỎA TỐC, are printed in colour too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

Grey = NDArray[np.uint8]
Line = tuple[float, float, float, float]

COLOURED = 55
"""How far apart the strongest and the weakest of red, green and blue are in coloured ink."""
RIM = 18
"""The same for the pale rim that JPEG leaves around coloured strokes."""
PALE = 110
"""Coloured ink whose strongest part is darker than this has black print under it."""
DEEP, FAINT = 0.55, 60
"""Of ink as dark as a blue pen's it is this share of what the ink has itself, and no less than FAINT."""
THREAD, FADED = 17, 30
"""A thin stroke of a pen keeps but half its colour in JPEG: so far along it, in pixels, that is enough."""
DARK, HAIR = 50, 12
"""Print has a pixel so dark; lines of a stamp as thin as a hair turn grey in JPEG, with HAIR of their colour left, but
never so dark."""
LEAST_INK = 0.0004
"""Share of coloured pixels from which they are looked at."""
WHITE = 232
"""Paper that is darker than this is made even."""
DARKEST = 90
"""Paper is never taken to be darker: a photograph is no paper."""
INK, PAPER = 40, 195
"""Print is at most so light, paper at least, once the page is even."""
TILE = 16
STEEPEST = 6.0
LEVEL = 0.08
"""Degrees of skew that do no harm."""
SHADE = 150
RULE = 38
"""Half-size pixels (at 100 dpi) from which a straight stroke is a rule: no letter has one."""
THICK = 6
FULL = 0.94
_LEVELS = np.clip((np.arange(256) - INK) * 255.0 / (PAPER - INK), 0, 255).astype(np.uint8)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """`black` holds the print, `colour` coloured ink where there is some; `angle` is the skew taken out (degrees).

    `rules` are the drawn lines along the axes, (x0, top, x1, bottom) in pixels, which `black` has no more.
    """

    black: Image.Image
    colour: Image.Image | None
    angle: float
    rules: tuple[Line, ...]


def cleaned(picture: Image.Image) -> Cleaned:
    """Return the picture of a page at 200 dpi made ready for OCR."""
    black, colour = _inks(picture)
    black = _even(black)
    angle = _skew(black)
    if abs(angle) >= LEVEL:
        black = _turned(black, angle)
        colour = None if colour is None else _turned(colour, angle)
    rules = tuple(_rules(black))
    black = _without(black, rules)
    return Cleaned(Image.fromarray(black), None if colour is None else Image.fromarray(colour), angle, rules)


def _inks(picture: Image.Image) -> tuple[Grey, Grey | None]:
    """Return the black print and the coloured ink of a picture, each as a grey picture."""
    if picture.mode in ("1", "L", "LA", "I;16", "I"):
        return np.asarray(picture.convert("L")), None
    parts = np.asarray(picture.convert("RGB"))
    strong, weak = parts.max(axis=2), parts.min(axis=2)
    spread = strong - weak
    coloured = spread > COLOURED
    if coloured.mean() < LEAST_INK:
        return strong, None
    paper = np.uint8(np.percentile(strong[::8, ::8], 80))
    black = strong
    dark: NDArray[np.bool_] = strong < DARK
    print_ = _grown(dark, 5)
    for channel in (0, 2):
        own = coloured & (parts[..., channel] == strong)
        pale = _pale(strong[own])
        ink = own & (strong > pale)
        near = _grown(ink, THREAD)
        thin = _zone(ink) & (spread > HAIR) & (parts[..., channel] == strong) & (strong > FAINT) & ~print_
        thin = _grown(thin, 3) & (strong > FAINT) & ~print_
        ink |= near & (spread > FADED) & (strong > pale)
        rim = _grown(ink, 7) & (spread > RIM)
        black = np.where((_grown(ink, 3) | rim) & (strong > pale) | thin, paper, black)
    colour = np.where(coloured, weak, np.uint8(255))
    return black, colour


def _zone(ink: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return where a stamp may be whose ink is `ink`: all that is near it, a stamp's width taken in coarse tiles."""
    high, wide = (-(-n // TILE) for n in ink.shape)
    tiles = np.zeros((high * TILE, wide * TILE), np.bool_)
    tiles[: ink.shape[0], : ink.shape[1]] = ink
    held: NDArray[np.bool_] = np.asarray(tiles.reshape(high, TILE, wide, TILE).any(axis=(1, 3)))
    coarse = _grown(held, 5)
    return np.repeat(np.repeat(coarse, TILE, axis=0), TILE, axis=1)[: ink.shape[0], : ink.shape[1]]


def _pale(strong: Grey) -> float:
    """Return from what value on ink of one colour has no black print under it."""
    return min(PALE, max(FAINT, DEEP * float(np.median(strong)))) if len(strong) else PALE


def _grown(mask: NDArray[np.bool_], size: int) -> NDArray[np.bool_]:
    """Return `mask` with what lies in a square of `size` pixels around it."""
    found = mask.copy()
    for grown in (found, found.T):
        before = grown.copy()
        for step in range(1, size // 2 + 1):
            grown[step:] |= before[:-step]
            grown[:-step] |= before[step:]
    return found


def _even(grey: Grey) -> Grey:
    """Return a page whose paper is white everywhere: shadows, tinted paper and grey boxes are divided out.

    The noise of the paper goes too: on a page of nothing but noise the engine looks for letters for minutes.
    """
    high, wide = (n // TILE * TILE for n in grey.shape)
    if not high or not wide:
        return grey
    tiles = grey[:high, :wide].reshape(high // TILE, TILE, wide // TILE, TILE).max(axis=(1, 3))
    if np.percentile(tiles, 10) < WHITE:
        paper = Image.fromarray(tiles).filter(ImageFilter.MaxFilter(3)).filter(ImageFilter.BoxBlur(2))
        local = np.asarray(paper.resize((grey.shape[1], grey.shape[0]), Image.Resampling.BILINEAR))
        grey = np.minimum(grey * (np.float32(250) / np.maximum(local, DARKEST)), 255).astype(np.uint8)
    return _LEVELS[grey]


def _skew(grey: Grey) -> float:
    """Return the angle in degrees, clockwise positive, at which the lines of a page run."""
    small = grey[: grey.shape[0] // 3 * 3, : grey.shape[1] // 3 * 3]
    small = small.reshape(small.shape[0] // 3, 3, small.shape[1] // 3, 3).min(axis=(1, 3))
    y, x = np.nonzero(small < SHADE)
    if len(x) < 400:
        return 0.0
    step = max(1, len(x) // 40_000)
    y, x = y[::step].astype(np.float32), x[::step].astype(np.float32)

    def sharpness(angle: float) -> float:
        rows = y - x * np.float32(np.tan(np.radians(angle)))
        counts = np.bincount((rows - rows.min()).astype(np.int32)).astype(np.float64)
        return float(np.square(np.diff(counts)).sum())

    best = max(np.arange(-STEEPEST, STEEPEST + 0.01, 0.25), key=sharpness)
    best = max(np.arange(best - 0.2, best + 0.21, 0.05), key=sharpness)
    return 0.0 if abs(best) < LEVEL or sharpness(best) < 1.05 * sharpness(0.0) else float(best)


def _turned(grey: Grey, angle: float) -> Grey:
    picture = Image.fromarray(grey).rotate(angle, Image.Resampling.BICUBIC, fillcolor=255)
    return np.asarray(picture)


# ------------------------------------------------------------------ ruled lines


def _rules(grey: Grey) -> Iterator[Line]:
    """Yield the straight lines along the axes, longer than any stroke of a letter, in pixels of `grey`."""
    small = grey[: grey.shape[0] // 2 * 2, : grey.shape[1] // 2 * 2]
    dark = small.reshape(small.shape[0] // 2, 2, small.shape[1] // 2, 2).min(axis=(1, 3)) < SHADE
    for start, stop, first, last in _strokes(dark):
        yield 2.0 * start, 2.0 * first, 2.0 * stop, 2.0 * last + 2
    for start, stop, first, last in _strokes(np.ascontiguousarray(dark.T)):
        yield 2.0 * first, 2.0 * start, 2.0 * last + 2, 2.0 * stop


def _strokes(dark: NDArray[np.bool_]) -> list[tuple[int, int, int, int]]:
    """Return (start, stop, first row, last row) of the strokes along the rows that are long and thin."""
    if dark.shape[1] <= RULE:
        return []
    sums = np.cumsum(dark, axis=1, dtype=np.int32)
    full = (sums[:, RULE:] - sums[:, :-RULE]) >= FULL * RULE
    open_: list[list[int]] = []
    done: list[list[int]] = []
    for row in np.flatnonzero(full.any(axis=1)).tolist():
        edges = np.flatnonzero(np.diff(np.concatenate(([False], full[row], [False])).astype(np.int8))).tolist()
        for start, stop in zip(edges[::2], edges[1::2]):
            _take(open_, [start + 1, stop + RULE, row, row])
        done += [s for s in open_ if s[3] < row - 1]
        open_ = [s for s in open_ if s[3] >= row - 1]
    strokes = [(s[0], s[1], s[2], s[3]) for s in done + open_]
    return [s for s in strokes if s[3] - s[2] < THICK and s[1] - s[0] > 4 * (s[3] - s[2] + 1)]


def _take(strokes: list[list[int]], run: list[int]) -> None:
    """Add a run of dark pixels of one row to the stroke that it goes on with, or begin a new one."""
    for stroke in strokes:
        if stroke[3] >= run[2] - 1 and stroke[0] <= run[1] + 2 and run[0] <= stroke[1] + 2:
            stroke[0], stroke[1], stroke[3] = min(stroke[0], run[0]), max(stroke[1], run[1]), run[2]
            return
    strokes.append(run)


def _without(grey: Grey, rules: tuple[Line, ...]) -> Grey:
    if not rules:
        return grey
    found = grey.copy()
    for x0, top, x1, bottom in rules:
        found[max(0, int(top) - 2) : int(bottom) + 2, max(0, int(x0) - 2) : int(x1) + 2] = 255
    return found
