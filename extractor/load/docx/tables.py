"""Word tables → lines: a table of data gives a line a row; one that only lays out a page gives its cells in order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ..package import local
from .styles import Styles, child, has_borders, value

BAR = " | "
_FORMULA = re.compile(r"CỘNG\s+H[OÒ][AÀ]\s+XÃ|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT|Nơi nhận\s?:")
"""What only a letterhead or a foot prints, be they drawn with lines: their two sides are columns, no cells."""
LONG_CELL = 4000
"""Characters from which a cell holds a text of its own."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text. `runs`: stretches of text with the name of their font. Kinds: text, table, furniture."""

    kind: str
    runs: tuple[tuple[str, str], ...]

    @property
    def text(self) -> str:
        return "".join(text for text, _ in self.runs)


Cell = list[Line]


def is_ruled(table: Any, styles: Styles) -> bool:
    """Say whether a table draws lines: itself, through its style, or in half of its cells at least."""
    properties = child(table, "tblPr")
    own = has_borders(child(properties, "tblBorders"))
    if own is None:
        own = bool(styles.get(value(child(properties, "tblStyle")), "bordered")) and not _is_bared(table)
    return own or _most_draw(table)


def _is_bared(table: Any) -> bool:
    """Say whether every cell takes away the lines that the table's style draws, as people do in letterheads."""
    said = [has_borders(child(child(c, "tcPr"), "tcBorders")) for c in table.iter() if local(c) == "tc"]
    return bool(said) and all(drawn is False for drawn in said)


def _most_draw(table: Any) -> bool:
    cells = [c for c in table.iter() if local(c) == "tcPr"]
    drawn = sum(has_borders(child(c, "tcBorders")) is True for c in cells)
    return drawn * 2 >= len(cells) > 0


def flatten(rows: Sequence[Sequence[Cell]], *, ruled: bool) -> list[Line]:
    """Return the lines of a table in reading order."""
    rows = [row for row in rows if any(row)]
    if not _is_data(rows, ruled):
        return [line for row in rows for cell in row for line in cell]
    return [_row(row) for row in rows]


def _is_data(rows: Sequence[Sequence[Cell]], ruled: bool) -> bool:
    """Letterheads and signature blocks are tables too: without lines, two cells a row, several paragraphs a cell."""
    filled = [sum(1 for cell in row if cell) for row in rows]
    if max(filled, default=0) == 2 and any(
        _FORMULA.match(cell[0].text.lstrip()) for row in rows for cell in row if cell
    ):
        return False
    if len(rows) < 2 or max(filled) < 2 or any(_size(cell) > LONG_CELL for row in rows for cell in row):
        return False
    if ruled:
        return True
    several = sum(count > 2 for count in filled)
    if several > 1:
        return True
    plain = all(len(cell) <= 1 for row in rows for cell in row)
    return plain and len(rows) > 3 and sum(count > 1 for count in filled) > 3


def _size(cell: Cell) -> int:
    return sum(len(line.text) for line in cell)


def _row(row: Sequence[Cell]) -> Line:
    runs: list[tuple[str, str]] = []
    for i, cell in enumerate(row):
        if i:
            runs.append((BAR, ""))
        for k, line in enumerate(cell):
            if k:
                runs.append((" ", ""))
            runs += [(text.replace("\n", " ").replace("\t", " "), font) for text, font in _stripped(line.runs)]
    return Line("table", tuple(runs))


def _stripped(runs: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the runs without the blanks at both ends."""
    found = list(runs)
    while found and not found[0][0].strip():
        found.pop(0)
    while found and not found[-1][0].strip():
        found.pop()
    if found:
        found[0] = (found[0][0].lstrip(), found[0][1])
        found[-1] = (found[-1][0].rstrip(), found[-1][1])
    return found
