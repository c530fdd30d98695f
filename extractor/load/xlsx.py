"""Excel files (XLSX): each sheet's name, then a line a row, cells parted as in tables of other formats."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from ..errors import BrokenError, TooLargeError
from ..model import Block, Span
from .clean import clean
from .limits import Limits, check_text
from .media import Sample
from .package import BROKEN, Package, open_package
from .reading import Reading

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SUFFIXES = frozenset((".xlsx", ".xlsm", ".xltx", ".xltm"))
ZIP = b"PK\x03\x04"
BAR = " | "
MAX_COLUMNS = 200
MAX_EMPTY = 10_000
"""After so many empty rows a sheet is over: some files claim a million."""


def takes(sample: Sample) -> str | None:
    """Say XLSX where a ZIP archive holds Excel's parts, or is named as Excel files are and holds no Word parts."""
    if not sample.head.startswith(ZIP) or b"word/" in sample.head:
        return None
    return MEDIA_TYPE if b"xl/" in sample.head or sample.suffix in SUFFIXES else None


def read(data: bytes, limits: Limits) -> Reading:
    """Return the sheets of an Excel file as text. Raises BrokenError, ProtectedError, TooLargeError."""
    from openpyxl import load_workbook  # noqa: PLC0415  heavy, and most files are of other formats

    package = open_package(data)
    _measure(package)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        lines = [line for sheet in book.worksheets if sheet.sheet_state == "visible" for line in _lines(sheet, limits)]
    except TooLargeError:
        raise
    except Exception as error:  # openpyxl raises whatever it stumbles over
        raise BrokenError(f"the file is no whole Excel file ({type(error).__name__}); {BROKEN}") from error
    text, blocks = _compose(lines)
    check_text(text, limits)
    return Reading(text, blocks)


def _measure(package: Package) -> None:
    """Inflate every part once under the package's limits, and refuse entities: openpyxl has no limits of its own."""
    for info in package.archive.infolist():
        if info.filename.endswith((".xml", ".rels")):
            data = package.read(info.filename) or b""
            if b"<!DOCTYPE" in data or data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
                raise BrokenError("the file declares XML entities, which Office files never do; leave it out")


def _lines(sheet: Any, limits: Limits) -> Iterator[tuple[str, str]]:
    yield "heading", str(sheet.title)
    empty = size = 0
    for row in sheet.iter_rows(max_col=MAX_COLUMNS, values_only=True):
        cells = [shown(value) for value in row]
        while cells and not cells[-1]:
            cells.pop()
        if not cells:
            empty += 1
            if empty > MAX_EMPTY:
                return
            continue
        empty = 0
        line = BAR.join(cells) if len(cells) > 1 else cells[0]
        size += len(line)
        if size > limits.text_chars:
            raise TooLargeError("the text is over the limit max_text_mchars; split the file or raise the limit")
        yield "table" if len(cells) > 1 else "text", line.strip()


def shown(value: object) -> str:
    """Return a cell's value as Vietnamese offices print it: day before month, a comma before decimals."""
    match value:
        case None:
            return ""
        case bool():
            return "Đúng" if value else "Sai"
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


def _compose(lines: list[tuple[str, str]]) -> tuple[str, tuple[Block, ...]]:
    parts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for kind, line in lines:
        text = clean(line)
        if text:
            at += bool(parts)
            blocks.append(Block(kind, Span(at, at + len(text))))
            parts.append(text)
            at += len(text)
    return "\n".join(parts), tuple(blocks)
