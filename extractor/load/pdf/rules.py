"""Drawn lines → the cells of ruled tables.

pdfium tells the straight lines of a page; pdfplumber's grid finder makes cells of them. So a page with a table costs no
second parse of the file.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from .drawn import MAX_OBJECTS, Matrix, paths
from .words import Box, Transform, Word

MAX_SEGMENTS = 4_000
"""A page with more drawing than this holds a picture, not a table."""
MAX_EDGES = 400
STRAIGHT = 1.0
SHORTEST = 4.0
REACH = 3
"""Lines that end so many points before another meet it."""
SHELF = 20.0
"""Points of height by which cells are looked up."""
LONG_CELL = 4000
"""Characters from which a cell holds a text of its own."""
Point = tuple[float, float]


@dataclass(slots=True)
class Grid:
    """A ruled table: its cells by row, None where a cell reaches over from its neighbour; the words of each."""

    box: Box
    rows: list[list[Box | None]]
    words: dict[Box, list[Word]]


def find_grids(page: Any, place: Transform, words: list[Word]) -> tuple[list[Grid], list[Word]]:
    """Return the ruled tables of a pdfium page with their words, and the words outside them."""
    return grids_between(_edges(page, place), words)


def grids_between(edges: list[Box], words: list[Word]) -> tuple[list[Grid], list[Word]]:
    """Return the ruled tables that straight lines along the axes draw, with their words, and the words outside them."""
    if len(edges) < 6 or len({e[0] == e[2] for e in edges}) < 2:
        return [], words
    grids = [grid for cells in _tables(edges) if (grid := _grid(cells))]
    return _filled(grids, words) if grids else ([], words)


def _filled(grids: list[Grid], words: list[Word]) -> tuple[list[Grid], list[Word]]:
    """Give each cell its words; a table that no text stands in, or whose cells hold texts of their own, is none."""
    free: list[Word] = []
    shelves: dict[int, list[tuple[Box, list[Word]]]] = {}
    for grid in grids:
        for cell, held in grid.words.items():
            for height in range(int(cell[1] // SHELF), int(cell[3] // SHELF) + 1):
                shelves.setdefault(height, []).append((cell, held))
    for word in words:
        x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
        for (left, top, right, bottom), held in shelves.get(int(y // SHELF), ()):
            if left <= x <= right and top <= y <= bottom:
                held.append(word)
                break
        else:
            free.append(word)
    kept = []
    for grid in grids:
        sizes = [sum(len(w.text) for w in held) for held in grid.words.values()]
        if sum(1 for size in sizes if size) > 1 and max(sizes) < LONG_CELL:
            kept.append(grid)
        else:
            free += [w for held in grid.words.values() for w in held]
    return kept, free


def _grid(cells: list[Box]) -> Grid | None:
    """Return the grid of one table's cells, None for a single column: a frame around text."""
    lefts = sorted({c[0] for c in cells})
    tops = sorted({c[1] for c in cells})
    if len(lefts) < 2:
        return None
    by_place = {(c[1], c[0]): c for c in cells}
    rows = [[by_place.get((top, left)) for left in lefts] for top in tops]
    box = (lefts[0], tops[0], max(c[2] for c in cells), max(c[3] for c in cells))
    return Grid(box, rows, {c: [] for c in cells})


def _tables(edges: list[Box]) -> list[list[Box]]:
    from pdfplumber import table  # noqa: PLC0415  heavy, and most files have no table

    found = [_edge(*e) for e in edges]
    merged = table.merge_edges(found, REACH, REACH, REACH, REACH)
    if not 4 <= len(merged) <= MAX_EDGES:
        return []
    cells = _cells(_crossings(merged))
    tables: list[list[Box]] = table.cells_to_tables(cells)
    return tables


def _crossings(edges: Sequence[Mapping[str, Any]]) -> dict[Point, dict[str, set[int]]]:
    """Return the points where lines cross or meet, with the numbers of the lines through each, by their way.

    What pdfplumber's `edges_to_intersections` gives, but that lines are numbers.
    """
    found: dict[Point, dict[str, set[int]]] = {}
    down = [(e["x0"], e["top"] - REACH, e["bottom"] + REACH, i) for i, e in enumerate(edges) if e["orientation"] == "v"]
    for i, e in enumerate(edges):
        if e["orientation"] == "v":
            continue
        y, left, right = e["top"], e["x0"] - REACH, e["x1"] + REACH
        for x, top, bottom, number in down:
            if left <= x <= right and top <= y <= bottom:
                point = found.setdefault((x, y), {"v": set(), "h": set()})
                point["v"].add(number)
                point["h"].add(i)
    return found


def _cells(lines: Mapping[Point, Mapping[str, set[int]]]) -> list[Box]:
    """Return the smallest cells between crossing lines: what pdfplumber's `intersections_to_cells` gives, sooner."""
    columns: dict[float, list[Point]] = {}
    rows: dict[float, list[Point]] = {}
    found = []
    for x, y in sorted(lines, reverse=True):  # so that all points on the right and below are known, the farthest first
        own, column, row = lines[x, y], columns.setdefault(x, []), rows.setdefault(y, [])
        rights = [p for p in reversed(row) if not own["h"].isdisjoint(lines[p]["h"])]
        below = (p for p in reversed(column) if rights and not own["v"].isdisjoint(lines[p]["v"]))
        corner = next(((r, b) for b in below for r in rights if _closes(lines, r, b)), None)
        if corner:
            found.append((x, y, corner[0][0], corner[1][1]))
        column.append((x, y))
        row.append((x, y))
    return found[::-1]


def _closes(lines: Mapping[Point, Mapping[str, set[int]]], right: Point, below: Point) -> bool:
    """Say whether the corner below `right` and right of `below` is tied to both."""
    corner = lines.get((right[0], below[1]))
    return corner is not None and not (
        corner["v"].isdisjoint(lines[right]["v"]) or corner["h"].isdisjoint(lines[below]["h"])
    )


def _edge(x0: float, top: float, x1: float, bottom: float) -> dict[str, Any]:
    size = {"width": x1 - x0, "height": bottom - top, "object_type": "line"}
    return {"x0": x0, "x1": x1, "top": top, "bottom": bottom, "orientation": "v" if x0 == x1 else "h", **size}


# ------------------------------------------------------------------ drawn lines


def _edges(page: Any, place: Transform) -> list[Box]:
    """Return the straight lines along the axes that the page draws, thin filled boxes among them."""
    found: set[Box] = set()
    budget = MAX_OBJECTS
    for path, matrix in paths(page):
        budget -= 1
        if budget < 0 or len(found) > MAX_SEGMENTS:
            return []
        found.update(_straight(path, matrix, place))
    return sorted(found)


def _straight(path: Any, matrix: Matrix, place: Transform) -> Iterator[Box]:
    count = pdfium.FPDFPath_CountSegments(path)
    if not 2 <= count <= MAX_SEGMENTS or not _drawn(path):
        return
    x, y = ctypes.c_float(), ctypes.c_float()
    a, b, c, d, e, f = matrix
    first = last = (0.0, 0.0)
    for i in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(path, i)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = place(a * x.value + c * y.value + e, b * x.value + d * y.value + f)
        if not all(map(math.isfinite, point)):
            return
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            first = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            yield from _axis(last, point)
        last = point
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield from _axis(last, first)


def _drawn(path: Any) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    return not pdfium.FPDFPath_GetDrawMode(path, fill, stroke) or bool(fill.value or stroke.value)


def _axis(a: tuple[float, float], b: tuple[float, float]) -> Iterator[Box]:
    """Yield the line from `a` to `b` where it runs along an axis and is long enough to part cells."""
    x0, x1, top, bottom = min(a[0], b[0]), max(a[0], b[0]), min(a[1], b[1]), max(a[1], b[1])
    if x1 - x0 <= STRAIGHT and bottom - top >= SHORTEST:
        x = round((x0 + x1) / 2, 2)
        yield x, round(top, 2), x, round(bottom, 2)
    elif bottom - top <= STRAIGHT and x1 - x0 >= SHORTEST:
        y = round((top + bottom) / 2, 2)
        yield round(x0, 2), y, round(x1, 2), y
