"""Rows of a table of figures: lines that bars divide into cells, several in a row, of which some hold a number each.

Menus and breadcrumbs have bars too; no menu has a column of numbers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...values.standing import standing_grids
from ..lines import Line

_NUMBER = re.compile(
    r"\s*(?:(?:trên|dưới|khoảng|hơn|gần|từ|đạt|>|<|≥|≤|>=|<=|~)\s?)?[-–+]?\d{1,3}(?:[.,\s]?\d{1,4}){0,5}(?:\s?[-–]\s?\d[\d.,]{0,12})?\s?(?:%|lần|điểm|tỷ|triệu)?\s*"
)
_FIRST_HEADS = frozenset(("stt", "tt", "số tt", "số thứ tự"))
_ORDINAL = re.compile(r"\s*\d{1,3}[.)]?\s*")
_LEAST = 3
"""Rows of the shortest table, its head included."""
_MOST_CELLS = 40
_BETWEEN = 3
"""Rows without a number that may stand between two with one: heads of its parts."""


def data_rows(lines: Sequence[Line]) -> frozenset[int]:
    """Return which of `lines` are rows of tables of figures, the rows of their heads included.

    Lines that the page's reader told as furniture ("chrome") are never among them.
    """
    found = _standing(lines)
    run: list[int] = []
    for i in range(len(lines) + 1):
        if i < len(lines) and lines[i].block != "chrome" and "|" in lines[i].text:
            run.append(i)
            continue
        if len(run) >= _LEAST:
            found.update(_table(lines, run))
        run = []
    return frozenset(found)


def _standing(lines: Sequence[Line]) -> set[int]:
    """Return the lines of tables each of whose cells stands on a line of its own."""
    if not any(line.fold in _FIRST_HEADS and line.block != "chrome" for line in lines):
        return set()
    folded = "\n".join(line.fold for line in lines)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line.fold) + 1)
    return {
        i
        for grid in standing_grids(folded)
        for i in range(len(lines))
        if grid.start <= starts[i] < grid.rows[-1][-1][1]
    }


def _table(lines: Sequence[Line], run: Sequence[int]) -> Sequence[int]:
    """Return the rows of the run, none where too few of them hold numbers behind their first cell."""
    cells = [lines[i].fold.split("|", _MOST_CELLS) for i in run]
    told = [n for n, row in enumerate(cells) if _holds_number(row)]
    return run if len(told) > 1 and 2 * len(told) >= len(run) - _BETWEEN else ()


def _holds_number(row: Sequence[str]) -> bool:
    """Say whether a row of several cells names something and tells a number that is not its place in the list."""
    filled = [cell for cell in row if cell.strip()]
    if len(filled) < 2:
        return False
    behind = filled[1:] if _ORDINAL.fullmatch(filled[0]) else filled
    numbers = sum(1 for cell in behind if _NUMBER.fullmatch(cell))
    return 0 < numbers < len(filled) and any(any(map(str.isalpha, cell)) for cell in filled)
