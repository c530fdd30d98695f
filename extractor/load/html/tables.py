"""Tables → lines. A table of data gives a line a row; a table that only lays out a page gives its cells in order."""

from __future__ import annotations

from dataclasses import dataclass, field

from .piece import Piece

Cell = list[Piece]
BAR = " | "
SHORT = 200
"""Characters up to which a cell of a layout table may stand beside its neighbour on one line (a letterhead)."""
LONG_CELL = 4000
"""Characters from which a cell holds a text of its own, not an entry."""


@dataclass(slots=True)
class Table:
    """A table while the walk is inside it. `headed`: it has th cells; `nested`: a cell holds another table."""

    rows: list[list[Cell]] = field(default_factory=list)
    spans: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    """Of the cells (row, place in the row) that stand over several columns or rows: how many of each."""
    loose: list[Piece] = field(default_factory=list)
    headed: bool = False
    nested: bool = False

    def cell(self, columns: int = 1, rows: int = 1) -> Cell:
        """Open a cell in the last row and return where its pieces go."""
        if not self.rows:
            self.rows.append([])
        cell: Cell = []
        if columns > 1 or rows > 1:
            self.spans[len(self.rows) - 1, len(self.rows[-1])] = (columns, rows)
        self.rows[-1].append(cell)
        return cell


def flatten(table: Table) -> list[Piece]:
    """Return the pieces of `table` in reading order: what stands outside the cells (a caption) first."""
    rows = [row for row in table.rows if any(row)]
    data = _is_data(table, rows)
    if data and table.spans:
        rows = [row for row in _spread(table) if any(row)]
    line = _row if data else _layout_row
    return table.loose + [piece for row in rows for piece in line(row)]


def _is_data(table: Table, rows: list[list[Cell]]) -> bool:
    """Letterheads and signature blocks are tables too: one or two rows of two cells, no head."""
    if table.nested or any(sum(len(p.text) for p in cell) > LONG_CELL for row in rows for cell in row):
        return False
    wide = [sum(1 for cell in row if cell) for row in rows]
    columns = max(wide, default=0)
    full = sum(1 for width in wide if width > 1)
    return columns > 1 and (table.headed or (columns > 2 and len(rows) > 1) or full > 3)


def _spread(table: Table) -> list[list[Cell]]:
    """Return the rows with an empty cell for each place that a cell of another column or row stands over, so that what
    stands below each other is of one column. A row of a single cell, which only parts the table, stays as it is."""
    spread: list[list[Cell]] = []
    covered: dict[int, int] = {}
    for n, row in enumerate(table.rows):
        cells: list[Cell] = []
        alone = sum(1 for cell in row if cell) < 2
        for place, cell in enumerate(row):
            while covered.get(len(cells), 0) > 0:
                covered[len(cells)] -= 1
                cells.append([])
            columns, rows = table.spans.get((n, place), (1, 1))
            if alone and columns > 1 and rows == 1:
                columns = 1
            for column in range(len(cells), len(cells) + columns):
                covered[column] = rows - 1
            cells += [cell, *([] for _ in range(columns - 1))]
        while covered.get(len(cells), 0) > 0:
            covered[len(cells)] -= 1
            cells.append([])
        spread.append(cells)
    return spread


def _row(row: list[Cell]) -> list[Piece]:
    texts = [" ".join(piece.text.replace("\n", " ") for piece in cell) for cell in row]
    return [_joined(row, texts)]


def _layout_row(row: list[Cell]) -> list[Piece]:
    filled = [cell for cell in row if cell]
    short = all(len(c) == 1 and "\n" not in c[0].text and len(c[0].text) <= SHORT for c in filled)
    if len(filled) > 1 and short and len({cell[0].pure for cell in filled}) == 1:  # no headline beside its buttons
        return [_joined(filled, [cell[0].text for cell in filled])]
    return [piece for cell in row for piece in cell]


def _joined(row: list[Cell], texts: list[str]) -> Piece:
    pieces = [piece for cell in row for piece in cell]
    size, linked = sum(p.size for p in pieces), sum(p.linked for p in pieces)
    pure = all(piece.pure for piece in pieces)
    return Piece("table", BAR.join(texts), size, linked, pieces[0].chrome, pieces[0].element, pure)
