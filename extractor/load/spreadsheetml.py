"""SpreadsheetML, Excel's XML of 2003, which offices' programs name XLS: each sheet's name, then a line a row."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from lxml import etree

from ..errors import BrokenError
from .limits import Limits, check_text
from .media import Sample
from .package import attribute, local
from .reading import Reading
from .sheet import bounded, compose, filled, line_of
from .xlsx import MAX_COLUMNS, shown

MEDIA_TYPE = "application/vnd.ms-excel"
NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet"
NEXT_STEP = "open it in Excel or LibreOffice and save it as XLSX"
SKIPPED = 1_000_000
"""A row or a cell that claims a place beyond this stands where the one before it ends."""


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
    text, blocks = compose(bounded((line for sheet in sheets for line in _lines(sheet)), limits))
    check_text(text, limits)
    return Reading(text, blocks)


def _is_hidden(sheet: Any) -> bool:
    visible = (e.text or "" for e in sheet.iter() if local(e) == "Visible")
    return any(said.strip() in ("SheetHidden", "SheetVeryHidden") for said in visible)


def _lines(sheet: Any) -> Iterator[tuple[str, str]]:
    yield "heading", attribute(sheet, "Name") or ""
    carried: dict[int, tuple[int, str]] = {}
    number = 0
    for row in (e for table in sheet if local(table) == "Table" for e in table if local(e) == "Row"):
        number = _place(row, number)
        merged: dict[tuple[int, int], int] = {}
        cells = _cells(row, number, merged)
        cells += [""] * (max(carried, default=0) - len(cells))
        filled(cells, number, merged, carried)
        kind, line = line_of(cells)
        if line:
            yield kind, line


def _cells(row: Any, number: int, merged: dict[tuple[int, int], int]) -> list[str]:
    """Return what the cells of a row show; note in `merged` the last row of each that stands over several."""
    cells: list[str] = []
    for cell in (e for e in row if local(e) == "Cell"):
        column = _place(cell, len(cells))
        if column > MAX_COLUMNS:
            break
        cells += [""] * (column - 1 - len(cells))
        down, across = _count(cell, "MergeDown"), _count(cell, "MergeAcross")
        if down and not across:
            merged[number, column] = number + down
        data = next((e for e in cell if local(e) == "Data"), None)
        cells.append("" if data is None else _shown(data))
        cells += [""] * min(across, MAX_COLUMNS - len(cells))
    return cells


def _place(element: Any, last: int) -> int:
    """Return the number of a row or of a cell, which tells it only where it leaves some out."""
    told = _count(element, "Index")
    return told if last < told <= SKIPPED else last + 1


def _count(element: Any, name: str) -> int:
    said = attribute(element, name) or "0"
    return int(said) if said.isdecimal() and len(said) < 9 else 0


def _shown(data: Any) -> str:
    """Return a cell's value as Vietnamese offices print it, or the words that it shows."""
    words = " ".join("".join(data.itertext()).split())
    try:
        match attribute(data, "Type"):
            case "Number":
                return shown(float(words))
            case "DateTime":
                return shown(datetime.fromisoformat(words))
            case "Boolean":
                return shown(words == "1")
    except (ValueError, OverflowError):
        pass
    return words
