"""Excel files of before 2007 (XLS): each sheet's name, then a line a row, cells parted as in tables of other formats.

Read by calamine, which tells dates from numbers and which sheets are hidden, but no number formats (`xls_formats`) and
no fonts: what was typed in a legacy encoding (.VnTime, VNI) is told by its letters, as in plain text.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time
from itertools import islice
from typing import TYPE_CHECKING

from ..errors import BrokenError, ProtectedError, TooLargeError
from . import legacy
from .limits import Limits, check_text
from .media import OLE, Sample
from .reading import Reading
from .sheet import NEXT_STEP, compose, filled, line_of
from .xls_formats import formats_of
from .xlsx import MAX_COLUMNS, shown

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

SUFFIXES = frozenset((".xls", ".xlt"))
WORD_SUFFIXES = frozenset((".doc", ".dot", ".wiz"))
_WORKBOOK, _WORD = (
    name.encode("utf-16-le").ljust(64, b"\0") + struct.pack("<HB", 2 * len(name) + 2, 2)
    for name in ("Workbook", "WordDocument")
)
"""What the list of an OLE file says of a stream ([MS-CFB] 2.6.1): name, its bytes, kind. The bare word may be text."""
_RECORD = struct.Struct("<HH")
"""A record's kind and size; a cell's row and column."""
_HEAD = _RECORD.size
_CELLS = frozenset((0x0006, 0x00BD, 0x00BE, 0x00D6, 0x00FD, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E))
_SEVERAL = frozenset((0x00BD, 0x00BE))
_STRINGS, _LOCK = 0x00FC, 0x002F
"""Kinds of records ([MS-XLS] 2.3): cells, those of several columns, the table of shared words, a password."""
_COLUMNS = 256
_LONGEST = 8224
"""Bytes of a record; what is longer goes on in the next one."""
_PANIC = "PanicException"
LOCKED = "the file is locked with a password; save it without one"


def takes(sample: Sample) -> str | None:
    """Say application/vnd.ms-excel where an OLE file is named as Excel's are, or lists a workbook.

    A letter may hold a workbook too: what is named as Word's files are, or lists a Word document, is Word's.
    """
    if not sample.head.startswith(OLE):
        return None
    listed = _WORKBOOK in sample.head and _WORD not in sample.head and sample.suffix not in WORD_SUFFIXES
    return "application/vnd.ms-excel" if listed or sample.suffix in SUFFIXES else None


def read(data: bytes, limits: Limits) -> Reading:
    """Return the visible sheets of the file as text. Raises BrokenError, ProtectedError, TooLargeError."""
    from python_calamine import CalamineWorkbook, PasswordError  # needed for one file in hundreds

    try:
        formats = formats_of(_measure(data))
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            shown_ones = [n for n, sheet in enumerate(book.sheets_metadata) if str(sheet.visible).endswith(".Visible")]
            codes = dict(enumerate(formats))
            sheets = [(s.name, list(_rows(s, codes.get(n, {}), limits))) for n, s in _sheets(book, shown_ones)]
    except (TooLargeError, BrokenError, ProtectedError):
        raise
    except PasswordError as error:
        raise ProtectedError(LOCKED) from error
    except BaseException as error:  # calamine's own, and the panic of its language, which is no Exception
        if isinstance(error, MemoryError) or not (isinstance(error, Exception) or type(error).__name__ == _PANIC):
            raise
        raise BrokenError(f"the file is no whole Excel file ({type(error).__name__}); {NEXT_STEP}") from error
    kinds = [kind for _, own in sheets for kind in ("heading", *[""] * len(own))]
    rows = _in_unicode([row for name, own in sheets for row in ([name], *own)])
    text, blocks = compose((kind, row[0]) if kind else line_of(row) for kind, row in zip(kinds, rows, strict=True))
    check_text(text, limits)
    return Reading(text, blocks)


def _sheets(book: CalamineWorkbook, which: Iterable[int]) -> Iterator[tuple[int, CalamineSheet]]:
    for number in which:
        yield number, book.get_sheet_by_index(number)


def _measure(data: bytes) -> bytes:
    """Return the workbook's stream, measured: its records are whole and claim no more than a sheet has.

    Raise ProtectedError where a password locks the file, BrokenError where its lists claim what no sheet has.

    Calamine follows and makes room for whatever is claimed: a damaged file would take all memory there is.
    """
    import olefile  # needed for one file in hundreds

    with olefile.OleFileIO(io.BytesIO(data), raise_defects=olefile.DEFECT_INCORRECT) as ole:
        name = next((n for n in ("Workbook", "Book") if ole.exists(n)), None)
        if name is None:
            raise BrokenError(f"the file holds no Excel workbook; {NEXT_STEP}")
        for path in ole.listdir():
            ole.openstream(path)
        stream: bytes = ole.openstream(name).read()
    at = 0
    while at + _HEAD <= len(stream):
        kind, size = _RECORD.unpack_from(stream, at)
        at += _HEAD
        if size > _LONGEST or at + size > len(stream):
            raise BrokenError(f"the file's list of records is torn; {NEXT_STEP}")
        if kind == _LOCK:
            raise ProtectedError(LOCKED)
        if kind in _CELLS and size >= _HEAD:
            row, column = _RECORD.unpack_from(stream, at)
            last = int.from_bytes(stream[at + size - 2 : at + size], "little") if kind in _SEVERAL else column
            if max(column, last) >= _COLUMNS:
                raise BrokenError(f"the file claims a cell in column {max(column, last)} of row {row}; {NEXT_STEP}")
        elif kind == _STRINGS and size >= 2 * _HEAD and int.from_bytes(stream[at + 4 : at + 8], "little") > len(stream):
            raise BrokenError(f"the file claims more words than it holds; {NEXT_STEP}")
        at += size
    return stream


def _rows(sheet: CalamineSheet, codes: Mapping[tuple[int, int], str], limits: Limits) -> Iterator[list[str]]:
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
        printed = enumerate(islice(row, MAX_COLUMNS), start=left)
        cells = [shown(_value(value), codes.get((number - 1, column))) for column, value in printed]
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
