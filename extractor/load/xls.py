"""Excel files of before 2007 (XLS): each sheet's name, then a line a row, cells parted as in tables of other formats.

Read by calamine, which tells dates from numbers and which sheets are hidden, but no fonts: what was typed in a legacy
encoding (.VnTime, VNI) is told by its letters, as in plain text.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import islice
from typing import TYPE_CHECKING

from ..errors import BrokenError, ProtectedError, TooLargeError
from . import legacy
from .doc import MAGIC
from .limits import Limits, check_text
from .media import Sample
from .reading import Reading
from .sheet import compose, filled, line_of
from .xlsx import MAX_COLUMNS, shown

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

SUFFIXES = frozenset((".xls", ".xlt"))
STREAM = "Workbook".encode("utf-16-le")
NEXT_STEP = "open it in Excel or LibreOffice and save it as XLSX"


def takes(sample: Sample) -> str | None:
    """Say application/vnd.ms-excel where an OLE file is named as Excel's are, or its first bytes list a workbook."""
    if not sample.head.startswith(MAGIC):
        return None
    return "application/vnd.ms-excel" if sample.suffix in SUFFIXES or STREAM in sample.head else None


def read(data: bytes, limits: Limits) -> Reading:
    """Return the visible sheets of the file as text. Raises BrokenError, ProtectedError, TooLargeError."""
    from python_calamine import CalamineWorkbook, PasswordError  # needed for one file in hundreds

    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            shown_ones = [n for n, sheet in enumerate(book.sheets_metadata) if str(sheet.visible).endswith(".Visible")]
            sheets = [(s.name, list(_rows(s, limits))) for s in map(book.get_sheet_by_index, shown_ones)]
    except TooLargeError:
        raise
    except PasswordError as error:
        raise ProtectedError("the file is locked with a password; save it without one") from error
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # calamine's own, and the panic of its language, which is no Exception
        raise BrokenError(f"the file is no whole Excel file ({type(error).__name__}); {NEXT_STEP}") from error
    rows = _in_unicode([row for name, own in sheets for row in ([name], *own)])
    heads = {sum(len(own) + 1 for _, own in sheets[:n]) for n in range(len(sheets))}
    text, blocks = compose(("heading", row[0]) if n in heads else line_of(row) for n, row in enumerate(rows))
    check_text(text, limits)
    return Reading(text, blocks)


def _rows(sheet: CalamineSheet, limits: Limits) -> Iterator[list[str]]:
    """Yield what the cells of each row show, a merged cell's words in the rows that it stands beside too."""
    if sheet.start is None:
        return
    left = sheet.start[1]
    merged = {
        (first[0] + 1, first[1] - left + 1): last[0] + 1
        for first, last in sheet.merged_cell_ranges or ()
        if first[1] == last[1] and last[0] > first[0]
    }
    carried: dict[int, tuple[int, str]] = {}
    size = 0
    for number, row in enumerate(sheet.iter_rows(), start=1):
        cells = [shown(_value(value)) for value in islice(row, MAX_COLUMNS)]
        filled(cells, number, merged, carried)
        size += sum(map(len, cells))
        if size > limits.text_chars:
            raise TooLargeError("the text is over the limit max_text_mchars; split the file or raise the limit")
        if any(cells):
            yield cells


def _value(value: object) -> object:
    """Return a cell's value as other readers have it; a time of day comes without a day."""
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return value if isinstance(value, (bool, int, float, str, date, datetime)) else str(value)


def _in_unicode(rows: list[list[str]]) -> list[list[str]]:
    """Return the rows with what was typed in a legacy encoding in Unicode, each cell by itself: fonts change there."""
    mended = iter(legacy.mend("\n".join(cell for row in rows for cell in row)).split("\n"))
    return [[next(mended, cell) for cell in row] for row in rows]
