"""One CSV file → a checked table. A broken row is a GazetteerError that names file, line and column.

Checks go column by column over the distinct cells: fifteen thousand rows are checked in a tenth of a second, so they
are checked on every start, not only in development.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..errors import GazetteerError
from ..text import nfc
from .columns import CHOICES, COLUMNS, REQUIRED

_DAY = re.compile(r"(?:1[6-9]|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
_UNTIDY = re.compile(r"^[\s|]|[\s|]$|\s\s|\|\||\|\s|\s\|")
_LISTS = ("aliases", "successors", "source")


@dataclass(slots=True)
class Table:
    """The rows of one file, with the line each ends on."""

    file: str
    rows: list[list[str]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)

    def __iter__(self) -> Iterator[list[str]]:
        return iter(self.rows)

    def column(self, name: str) -> list[str]:
        """Return the cells of one column, top to bottom."""
        index = COLUMNS[self.file].index(name)
        return [row[index] for row in self.rows]

    def columns(self, *names: str) -> Iterator[tuple[str, ...]]:
        """Return the cells of several columns, row by row."""
        return zip(*(self.column(name) for name in names))

    def fail(self, row: int, column: str, why: str) -> GazetteerError:
        """Return the error for one cell; `row` counts from 0."""
        return GazetteerError(f"{self.file}, line {self.lines[row]}, column {column}: {why}")


def many(cell: str) -> tuple[str, ...]:
    """Return the parts of a list cell."""
    return tuple(cell.split("|")) if cell else ()


def read_table(folder: Path, file: str) -> Table:
    """Return the checked rows of one file; raise GazetteerError where the header or a cell breaks a rule."""
    try:
        text = (folder / file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise GazetteerError(f"{file}, line 0, column -: cannot be read ({error}); reinstall the package") from error
    reader = csv.reader(text.splitlines(keepends=True), strict=True)
    columns = COLUMNS[file]
    table = Table(file)
    try:
        header = tuple(next(reader, ()))
        if header != columns:
            wrong = next((c for c in columns if c not in header), "-")
            raise GazetteerError(f"{file}, line 1, column {wrong}: the header must read {','.join(columns)}")
        for row in reader:
            table.rows.append(row)
            table.lines.append(reader.line_num)
            if len(row) != len(columns):
                column = columns[min(len(row), len(columns)) - 1]
                raise table.fail(len(table.rows) - 1, column, f"the row has {len(row)} cells, not {len(columns)}")
    except csv.Error as error:
        raise GazetteerError(f"{file}, line {reader.line_num}, column -: {error}") from error
    for column in columns:
        _check_column(table, column)
    if "valid_to" in columns:
        _check_periods(table)
    return table


def _check_column(table: Table, column: str) -> None:
    """Check what a cell alone can tell: required, NFC, blanks, dates, choices, lists without gap or double."""
    cells = table.column(column)
    required = column in REQUIRED[table.file]
    choices = CHOICES.get((table.file, column))
    bad = {cell: why for cell in set(cells) if (why := _fault(cell, column, required, choices))}
    if bad:
        row = next(i for i, cell in enumerate(cells) if cell in bad)
        raise table.fail(row, column, bad[cells[row]])


def _fault(cell: str, column: str, required: bool, choices: tuple[str, ...] | None) -> str | None:
    if not cell:
        return "must not be empty" if required else None
    if not cell.isascii() and cell != nfc(cell):
        return f"{cell!r} is not in Unicode NFC"
    if choices is not None and cell not in choices:
        return f"{cell!r} is none of {', '.join(c for c in choices if c)}"
    if column in ("valid_from", "valid_to") and not _DAY.fullmatch(cell):
        return f"{cell!r} is not a day (YYYY-MM-DD)"
    if _UNTIDY.search(cell):
        return f"{cell!r} has stray blanks or an empty part"
    if "|" in cell:
        if column not in _LISTS:
            return f"{cell!r} must be one value, not a list"
        parts = cell.split("|")
        if len(set(parts)) < len(parts):
            return f"{cell!r} names a part twice"
    return None


def _check_periods(table: Table) -> None:
    for row, (start, end) in enumerate(table.columns("valid_from", "valid_to")):
        if start and end and start >= end:
            raise table.fail(row, "valid_to", f"{end} is not after valid_from {start}")


def check_unique(tables: Iterable[Table], *columns: str) -> None:
    """Check that no two rows of the tables agree in all `columns`."""
    seen: dict[tuple[str, ...], str] = {}
    for table in tables:
        for row, value in enumerate(table.columns(*columns)):
            if value in seen:
                raise table.fail(row, columns[0], f"{value[0]!r} stands already in {seen[value]}")
            seen[value] = f"{table.file}, line {table.lines[row]}"


def check_sources(table: Table, known: Mapping[str, object] | set[str]) -> None:
    """Check that every source that a row names stands in sources.csv."""
    cells = table.column("source")
    for cell in sorted(set(cells)):
        for part in cell.split("|"):
            if part not in known:
                raise table.fail(cells.index(cell), "source", f"{part!r} is not an id of sources.csv")
