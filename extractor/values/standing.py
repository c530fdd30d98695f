"""Tables copied from a page with each cell on a line of its own: their rows and heads, as those of a drawn table.

"TT / Chỉ tiêu / Đơn vị / Kế hoạch / Thực hiện / 1 / Tỷ lệ hộ nghèo / % / 2,5 / 2,1 / 2 / …": such a copy has lost its
empty cells, so that a row is read only where it has a cell for every column of figures. Pure: folded text to spans.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .grid import FIGURE, UNIT_HEAD, Cell, Grid

_OPENING = re.compile(r"^[^\S\n]*(?:stt|tt|số\s(?:tt|thứ\stự))[^\S\n]*$", re.MULTILINE)
_LINE = re.compile(r"[^\S\n]*(\S[^\n]*)?(?:\n|\Z)")
_FIRST = re.compile(r"(?:1|i|a)\s?[.)]?")
_ORDINAL = re.compile(r"(?:\d{1,3}|[ivx]{1,5}|[a-h])\s?[.)]?")
_NOTE = re.compile(
    r"(?:ghi\schú|đánh\sgiá|cơ\squan|đơn\svị\s(?:chủ|thực|phụ|theo|phối)|nhận\sxét|xếp\sloại|phụ\strách|lý\sdo|kết\sluận)(?!\w)"
)
"""Heads a column whose cells are no figures and may be empty."""
_WORDS = re.compile(r"[^\W\d_]{2,}")
_VALUE = re.compile(rf"-\s?{FIGURE.pattern}|{FIGURE.pattern.replace('?P<figure>', '?:')}".replace("?P<figure>", "?:"))
_MOST_HEADS = 12
_MOST_LINES = 600
_LONGEST = 200
_LONGEST_UNIT = 20
_SHORT = 16
"""Characters of a word that may stand in place of a figure ("Xuất siêu")."""
_MISSES = 6
"""So many lines that begin no row end a table."""


def standing_grids(folded: str) -> Iterator[Grid]:
    """Yield the tables of the folded text (line ends left in) whose cells stand below each other, in order."""
    end = 0
    for opening in _OPENING.finditer(folded):
        if opening.start() < end:
            continue
        lines = _lines(folded, opening.start())
        first = next((n for n, cell in enumerate(lines[: _MOST_HEADS + 2]) if _is(_FIRST, folded, cell)), 0)
        if not 3 <= first <= _MOST_HEADS or any("|" in folded[slice(*cell)] for cell in lines[:first]):
            continue
        rows = _rows(folded, lines, first)
        if len(rows) > 1:
            end = rows[-1][-1][1]
            yield Grid(lines[0][0], tuple(rows), tuple((cell,) for cell in lines[:first]))


def _lines(folded: str, start: int) -> list[Cell]:
    """The lines from `start` on that hold something, without outer blanks."""
    found: list[Cell] = []
    for match in _LINE.finditer(folded, start):
        if match[1]:
            found.append((match.start(1), match.start(1) + len(match[1].rstrip())))
        if len(found) >= _MOST_LINES or match.end() == len(folded):
            break
    return found


def _is(pattern: re.Pattern[str], folded: str, cell: Cell) -> bool:
    return pattern.fullmatch(folded, *cell) is not None


def _rows(folded: str, lines: Sequence[Cell], width: int) -> list[tuple[Cell, ...]]:
    """The rows that are whole: a name, a unit where a column tells units, and a cell for each column of figures."""
    heads = [folded[slice(*cell)] for cell in lines[:width]]
    unit = next((n for n, head in enumerate(heads) if n > 1 and UNIT_HEAD.fullmatch(head)), None)
    columns = [n for n, head in enumerate(heads) if n > 1 and n != unit and not _NOTE.match(head)]
    rows: list[tuple[Cell, ...]] = []
    at, misses, number = width, 0, (lines[width][0], lines[width][0])
    while at < len(lines) and misses < _MISSES:
        if _is(_ORDINAL, folded, lines[at]):
            number, at = lines[at], at + 1
            continue
        values = (
            _values(folded, lines, at + (1 if unit is None else 2), len(columns)) if _names(folded, lines[at]) else ()
        )
        if (
            not values
            or _is_next(folded, lines, number, values)
            or unit is not None
            and not _is_unit(folded, lines[at + 1])
        ):
            at, misses = at + 1, misses + 1
            continue
        cells: list[Cell] = [(values[-1][1], values[-1][1])] * width
        cells[0], cells[1] = (number if number[1] <= lines[at][0] else (lines[at][0], lines[at][0])), lines[at]
        if unit is not None:
            cells[unit] = lines[at + 1]
        for n, cell in zip(columns, values, strict=True):
            cells[n] = cell
        rows.append(tuple(cells))
        at, misses = at + (1 if unit is None else 2) + len(columns), 0
    return rows


def _names(folded: str, cell: Cell) -> bool:
    words = folded[slice(*cell)]
    return len(words) < _LONGEST and not words.endswith(":") and len(_WORDS.findall(words)) > 0 and len(words) > 2


def _is_unit(folded: str, cell: Cell) -> bool:
    return cell[1] - cell[0] <= _LONGEST_UNIT and not FIGURE.fullmatch(folded, *cell)


def _values(folded: str, lines: Sequence[Cell], start: int, count: int) -> tuple[Cell, ...]:
    """The cells of a row's figures, none where one is missing: what is left out cannot be told from what follows."""
    cells = tuple(lines[start : start + count])
    figures = [_is(_VALUE, folded, cell) for cell in cells]
    if len(cells) < count or not any(figures):
        return ()
    if any(not figure and cell[1] - cell[0] > _SHORT for figure, cell in zip(figures, cells, strict=True)):
        return ()
    behind = start + count < len(lines) and _is(_VALUE, folded, lines[start + count])
    numbered = behind and _is(_ORDINAL, folded, lines[start + count])
    return () if behind and not numbered else cells


def _is_next(folded: str, lines: Sequence[Cell], number: Cell, values: Sequence[Cell]) -> bool:
    """Say whether the last of a row's figures is the number of the next row, whose name follows: a cell was lost."""
    mine, last = folded[slice(*number)].rstrip(".) "), folded[slice(*values[-1])]
    if not (mine.isdigit() and last.isdigit() and int(last) == int(mine) + 1):
        return False
    following = next((cell for cell in lines if cell[0] > values[-1][0]), None)
    return following is not None and following[1] - following[0] > _SHORT and _names(folded, following)
