"""SpreadsheetML, Excel's XML of 2003, which offices' programs name XLS: each sheet's name, then a line a row.

A number is shown as the style of its cell says, or of its row, or of its column.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from lxml import etree

from ..errors import BrokenError
from .limits import Limits, check_text
from .media import Sample
from .number_format import BUILT_IN
from .package import attribute, local
from .reading import Reading
from .sheet import NEXT_STEP, bounded, compose, filled, line_of
from .xlsx import MAX_COLUMNS, shown

MEDIA_TYPE = "application/vnd.ms-excel"
NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet"
SKIPPED = 1_000_000
"""A row or a cell that claims a place beyond this stands where the one before it ends."""
_NAMED = {"Fixed": BUILT_IN[2], "Standard": BUILT_IN[4], "Currency": BUILT_IN[4], "Percent": BUILT_IN[10]}
"""Formats that a style names by a word; a currency's sign is that of whoever opens the file, and is left out."""
_ANCESTORS = 20
"""So many styles at most are asked for what one of them inherits."""


def takes(sample: Sample) -> str | None:
    """Say Excel where XML opens with a Workbook of the namespace of 2003."""
    return MEDIA_TYPE if sample.text.startswith("<?xml") and NAMESPACE in sample.text else None


def read(data: bytes, limits: Limits) -> Reading:
    """Return the sheets of the file as text. Raises BrokenError, TooLargeError."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=True)
    try:
        root = etree.parse(io.BytesIO(data), parser).getroot()
    except etree.XMLSyntaxError as error:
        raise BrokenError(f"the file is no whole Excel file ({error.msg}); {NEXT_STEP}") from error
    if root is None or root.getroottree().docinfo.doctype:
        raise BrokenError(f"the file is no Excel file, or declares XML entities; {NEXT_STEP}")
    sheets = [e for e in root if local(e) == "Worksheet" and not _is_hidden(e)]
    formats = _formats(root)
    text, blocks = compose(bounded((line for sheet in sheets for line in _lines(sheet, formats)), limits))
    check_text(text, limits)
    return Reading(text, blocks)


def _is_hidden(sheet: Any) -> bool:
    visible = (e.text or "" for e in sheet.iter() if local(e) == "Visible")
    return any(said.strip() in ("SheetHidden", "SheetVeryHidden") for said in visible)


def _formats(root: Any) -> dict[str, str]:
    """Return the number format of each style that has one, its own or an ancestor's."""
    styles = {
        attribute(e, "ID") or "": e for part in root if local(part) == "Styles" for e in part if local(e) == "Style"
    }
    codes: dict[str, str] = {}
    for name, style in styles.items():
        for _ in range(_ANCESTORS):
            if (own := next((e for e in style if local(e) == "NumberFormat"), None)) is not None:
                told = attribute(own, "Format") or ""
                codes[name] = _NAMED.get(told, told)
                break
            if (style := styles.get(attribute(style, "Parent") or "")) is None:
                break
    return codes


def _of_columns(table: Any, formats: Mapping[str, str]) -> dict[int, str]:
    """Return the number format of each column that has one, from 1 on."""
    codes: dict[int, str] = {}
    number = 0
    for column in (e for e in table if local(e) == "Column"):
        first = _place(column, number)
        number = min(first + _count(column, "Span"), MAX_COLUMNS)
        if code := formats.get(attribute(column, "StyleID") or ""):
            codes.update(dict.fromkeys(range(first, number + 1), code))
    return codes


def _lines(sheet: Any, formats: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    yield "heading", attribute(sheet, "Name") or ""
    carried: dict[int, tuple[int, str]] = {}
    number = 0
    tables = [(e, _of_columns(e, formats)) for e in sheet if local(e) == "Table"]
    for row, columns in ((e, columns) for table, columns in tables for e in table if local(e) == "Row"):
        number = _place(row, number)
        merged: dict[tuple[int, int], int] = {}
        cells = _cells(row, number, merged, formats, columns)
        cells += [""] * (max(carried, default=0) - len(cells))
        filled(cells, number, merged, carried)
        kind, line = line_of(cells)
        if line:
            yield kind, line


def _cells(
    row: Any,
    number: int,
    merged: dict[tuple[int, int], int],
    formats: Mapping[str, str],
    columns: Mapping[int, str],
) -> list[str]:
    """Return what the cells of a row show; note in `merged` the last row of each that stands over several."""
    cells: list[str] = []
    whole = attribute(row, "StyleID")
    for cell in (e for e in row if local(e) == "Cell"):
        column = _place(cell, len(cells))
        if column > MAX_COLUMNS:
            break
        cells += [""] * (column - 1 - len(cells))
        down, across = _count(cell, "MergeDown"), _count(cell, "MergeAcross")
        if down and not across:
            merged[number, column] = number + down
        data = next((e for e in cell if local(e) == "Data"), None)
        style = attribute(cell, "StyleID") or whole
        code = formats.get(style) if style else columns.get(column)
        cells.append("" if data is None else _shown(data, code))
        cells += [""] * min(across, MAX_COLUMNS - len(cells))
    return cells


def _place(element: Any, last: int) -> int:
    """Return the number of a row or of a cell, which tells it only where it leaves some out."""
    told = _count(element, "Index")
    return told if last < told <= SKIPPED else last + 1


def _count(element: Any, name: str) -> int:
    said = attribute(element, name) or "0"
    return int(said) if said.isdecimal() and len(said) < 9 else 0


def _shown(data: Any, code: str | None) -> str:
    """Return a cell's value as Vietnamese offices print it, or the words that it shows."""
    words = " ".join("".join(data.itertext()).split())
    try:
        match attribute(data, "Type"):
            case "Number":
                return shown(float(words), code)
            case "DateTime":
                return shown(datetime.fromisoformat(words))
            case "Boolean":
                return shown(words == "1")
    except (ValueError, OverflowError):
        pass
    return words
