"""OpenDocument spreadsheets (ODS): each sheet's name, then a line a row, cells parted as in tables of other formats."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from ..errors import BrokenError
from .limits import Limits, check_text
from .media import Sample
from .odt import content, rows, told_by
from .package import BROKEN, attribute, local, open_package
from .reading import Reading
from .sheet import bounded, compose, filled, line_of
from .xlsx import MAX_COLUMNS, shown

MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
SUFFIXES = frozenset((".ods", ".ots"))
MOST_ALIKE = 1_000
"""So many times at most a row is printed that the file says is repeated."""


def takes(sample: Sample) -> str | None:
    """Say ODS where a ZIP archive says that it is one, or is named so and says nothing else."""
    return told_by(sample, MEDIA_TYPE, SUFFIXES)


def read(data: bytes, limits: Limits) -> Reading:
    """Return the visible sheets of the file as text. Raises BrokenError, ProtectedError, TooLargeError."""
    package = open_package(data)
    root = content(package)
    book = next((e for e in root.iter() if local(e) == "spreadsheet"), None)
    if book is None:
        raise BrokenError(f"the file holds no OpenDocument spreadsheet; {BROKEN}")
    hidden = set(_hidden(root))
    tables = [e for e in book if local(e) == "table" and attribute(e, "style-name") not in hidden]
    text, blocks = compose(bounded((line for table in tables for line in _lines(table)), limits))
    check_text(text, limits)
    return Reading(text, blocks, warnings=tuple(package.warnings))


def _hidden(root: Any) -> Iterator[str]:
    """Yield the names of the styles whose sheets are not shown."""
    for style in root.iter():
        told = local(style) == "style" and attribute(style, "family") == "table"
        if told and any(attribute(properties, "display") == "false" for properties in style):
            yield attribute(style, "name") or ""


def _lines(table: Any) -> Iterator[tuple[str, str]]:
    yield "heading", attribute(table, "name") or ""
    carried: dict[int, tuple[int, str]] = {}
    for number, row in enumerate(rows(table), start=1):
        merged: dict[tuple[int, int], int] = {}
        cells = list(_cells(row, number, merged))
        filled(cells, number, merged, carried)
        kind, line = line_of(cells)
        if line:
            for _ in range(min(_count(row, "number-rows-repeated"), MOST_ALIKE)):
                yield kind, line


def _cells(row: Any, number: int, merged: dict[tuple[int, int], int]) -> Iterator[str]:
    """Yield what the cells of a row show; note in `merged` the last row of each that stands over several."""
    column = 0
    for cell in row:
        name = local(cell)
        if name not in ("table-cell", "covered-table-cell"):
            continue
        text = _shown(cell) if name == "table-cell" else ""
        spanned = _count(cell, "number-rows-spanned")
        if spanned > 1:
            merged[number, column + 1] = number + spanned - 1
        for _ in range(min(_count(cell, "number-columns-repeated"), MAX_COLUMNS - column)):
            column += 1
            yield text


def _count(element: Any, name: str) -> int:
    said = attribute(element, name) or "1"
    return int(said) if said.isdecimal() and len(said) < 9 else 1


def _shown(cell: Any) -> str:
    """Return a cell's value as Vietnamese offices print it, or the words that it shows."""
    value = attribute(cell, "value") or ""
    day = attribute(cell, "date-value") or ""
    try:
        match attribute(cell, "value-type"):
            case "float" | "currency" if value:
                return shown(float(value))
            case "percentage" if value:
                return f"{shown(round(100 * float(value), 8))}%"
            case "date" if day:
                return shown(datetime.fromisoformat(day))
    except (ValueError, OverflowError):
        pass
    words = [" ".join("".join(_words(one)).split()) for one in cell if local(one) in ("p", "h")]
    return " ".join(word for word in words if word)


def _words(element: Any) -> Iterator[str]:
    yield element.text or ""
    for one in element:
        name = local(one)
        if name in ("s", "tab", "line-break"):
            yield " "
        elif name and name != "annotation":
            yield from _words(one)
        yield one.tail or ""
