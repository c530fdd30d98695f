"""Cells of a ruled table of which nothing was read: they are cut out, set below one another and read as one block.

The engine's layout leaves out what stands alone in a narrow column: the numbers of tasks, a sign, a share.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
from PIL import Image

from . import INK, Token, tokens

BLOCK = 6
MOST = 80
"""Cells of one page that are read so; a page with more is a form, or dirt."""
INSIDE = 3
"""Pixels at a cell's edges that may hold the rest of its rule."""
LOW, HIGH = 0.4, 6.0
"""Between so many line heights is what stands in such a cell high: lower is a speck, higher a drawing."""
APART = 1.2
"""Line heights of paper between two cells in the block."""
LEFT = 40
SURE = 0.55
"""What is read with less confidence is dirt."""
Box = tuple[float, float, float, float]


def unread(picture: Image.Image, cells: Sequence[Box], usual: float, until: float) -> list[Token]:
    """Return what is read in `cells`, boxes in pixels of the cleaned page, as tokens of the page.

    In: its usual line height, the time when reading ends. Raises EngineError.
    """
    held = list(_inked(picture, cells[: MOST + 1], usual))
    if not held or len(held) > MOST:
        return []
    space = int(APART * usual)
    height = space + sum(box[3] - box[1] + space for box in held)
    block = Image.new("L", (2 * LEFT + max(box[2] - box[0] for box in held), height), 255)
    places: list[tuple[int, int, int]] = []
    at = space
    for x0, top, x1, bottom in held:
        block.paste(picture.crop((x0, top, x1, bottom)), (LEFT, at))
        places.append((at, x0 - LEFT, top - at))
        at += bottom - top + space
    read: dict[tuple[int, int, int], list[Token]] = {}
    for token in tokens(block, until, BLOCK):
        if token.confidence >= SURE and any(map(str.isalnum, token.text)):
            middle = (token.top + token.bottom) / 2
            place = max((p for p in places if p[0] <= middle), default=places[0])
            read.setdefault(place, []).append(_moved(token, place[1], place[2]))
    return [token for held in read.values() for token in _upright(held)]


def _upright(held: Sequence[Token]) -> Sequence[Token]:
    """Return the words of a cell, capitals below one another as the one word that a narrow column breaks ("STT")."""
    if len(held) < 2 or not all(len(t.text) == 1 and t.text.isupper() for t in held):
        return held
    x1, bottom = max(t.x1 for t in held), max(t.bottom for t in held)
    return [replace(held[0], text="".join(t.text for t in held), x1=x1, bottom=bottom)]


def _inked(picture: Image.Image, cells: Sequence[Box], usual: float) -> Iterator[tuple[int, int, int, int]]:
    """Yield the boxes of what stands in the cells that hold print."""
    dark = np.asarray(picture) < INK
    for cell in cells:
        left, high, right, low = (
            int(cell[0]) + INSIDE,
            int(cell[1]) + INSIDE,
            int(cell[2]) - INSIDE,
            int(cell[3]) - INSIDE,
        )
        part = dark[max(0, high) : max(0, low), max(0, left) : max(0, right)]
        rows, columns = np.flatnonzero(part.any(axis=1)), np.flatnonzero(part.any(axis=0))
        if not len(rows) or not LOW * usual <= rows[-1] - rows[0] <= HIGH * usual:
            continue
        yield left + int(columns[0]), high + int(rows[0]), left + int(columns[-1]) + 1, high + int(rows[-1]) + 1


def _moved(token: Token, right: float, down: float) -> Token:
    return replace(
        token,
        x0=token.x0 + right,
        x1=token.x1 + right,
        top=token.top + down,
        bottom=token.bottom + down,
        base=token.base + down,
    )
