"""Excel files (XLSX): each sheet's name, then a line a row, cells parted as in tables of other formats."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from ..errors import BrokenError, TooLargeError, UnsupportedError
from .limits import Limits, check_text
from .media import Sample
from .number_format import shown_as
from .package import Package, open_package
from .reading import Reading
from .sheet import NEXT_STEP, compose, filled, line_of

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SUFFIXES = frozenset((".xlsx", ".xlsm", ".xltx", ".xltm"))
BINARY = "xl/workbook.bin"
ZIP = b"PK\x03\x04"
MERGED = re.compile(rb'<mergeCell ref="([A-Z]{1,3})(\d{1,7}):\1(\d{1,7})"')
MAX_COLUMNS = 200
MAX_EMPTY = 10_000
"""After so many empty rows a sheet is over: some files claim a million."""


def takes(sample: Sample) -> str | None:
    """Say XLSX where a ZIP archive holds Excel's parts, or is named as Excel files are and holds no Word parts."""
    if not sample.head.startswith(ZIP) or b"word/" in sample.head:
        return None
    return MEDIA_TYPE if b"xl/" in sample.head or sample.suffix in SUFFIXES else None


def read(data: bytes, limits: Limits) -> Reading:
    """Return the sheets of an Excel file as text.

    Raises BrokenError, ProtectedError, TooLargeError, UnsupportedError (a binary workbook, XLSB).
    """
    from openpyxl import load_workbook  # noqa: PLC0415  heavy, and most files are of other formats

    package = open_package(data)
    if BINARY in package.archive.namelist():
        raise UnsupportedError(f"the file is Excel's binary workbook (XLSB), which no reader takes; {NEXT_STEP}")
    _measure(package)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        lines = [line for sheet in sheets for line in _lines(sheet, _merged(package, sheet), limits)]
    except TooLargeError:
        raise
    except Exception as error:  # openpyxl raises whatever it stumbles over
        raise BrokenError(f"the file is no whole Excel file ({type(error).__name__}); {NEXT_STEP}") from error
    text, blocks = compose(lines)
    check_text(text, limits)
    return Reading(text, blocks)


def _measure(package: Package) -> None:
    """Inflate every part once under the package's limits, and refuse entities: openpyxl has no limits of its own."""
    for info in package.archive.infolist():
        if info.filename.endswith((".xml", ".rels")):
            data = package.read(info.filename) or b""
            if b"<!DOCTYPE" in data or data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
                raise BrokenError("the file declares XML entities, which Office files never do; leave it out")


def _merged(package: Package, sheet: Any) -> dict[tuple[int, int], int]:
    """Return the last row of every cell that stands over several, by its own row and column: openpyxl tells it only of
    a sheet that it holds whole."""
    part = package.read(str(getattr(sheet, "_worksheet_path", "")).lstrip("/")) or b""
    found = {}
    for letters, first, last in MERGED.findall(part[max(0, part.rfind(b"<mergeCells")) :]):
        column = 0
        for letter in letters:
            column = column * 26 + letter - ord("A") + 1
        found[int(first), column] = int(last)
    return found


def _lines(sheet: Any, merged: dict[tuple[int, int], int], limits: Limits) -> Iterator[tuple[str, str]]:
    yield "heading", str(sheet.title)
    empty = size = 0
    carried: dict[int, tuple[int, str]] = {}
    for number, row in enumerate(sheet.iter_rows(max_col=MAX_COLUMNS), start=1):
        cells = [shown(cell.value, _format(cell)) for cell in row]
        filled(cells, number, merged, carried)
        kind, line = line_of(cells)
        if not line:
            empty += 1
            if empty > MAX_EMPTY:
                return
            continue
        empty = 0
        size += len(line)
        if size > limits.text_chars:
            raise TooLargeError("the text is over the limit max_text_mchars; split the file or raise the limit")
        yield kind, line


def _format(cell: Any) -> str | None:
    """Return the format code of a cell that holds a number, None where its style names one that the file lacks."""
    if not isinstance(cell.value, (int, float)):
        return None
    try:
        return str(cell.number_format)
    except (IndexError, KeyError):
        return None


def shown(value: object, code: str | None = None) -> str:
    """Return a cell's value as Vietnamese offices print it: day before month, a comma before decimals.

    `code`: the format of a number, which says whether it is shown as a per cent, in groups, with how many decimals.
    """
    match value:
        case None:
            return ""
        case bool():
            return "Đúng" if value else "Sai"
        case int() | float() if (text := shown_as(value, code)) is not None:
            return text
        case datetime() if value.time() == time():
            return f"{value:%d/%m/%Y}"
        case datetime():
            return f"{value:%d/%m/%Y %H:%M}"
        case date():
            return f"{value:%d/%m/%Y}"
        case float():
            return str(int(value)) if value.is_integer() else f"{value:.10g}".replace(".", ",")
        case _:
            return " ".join(str(value).split())
