"""Tables as an Excel workbook: one sheet a table, cells that are what they say, pages that print.

Text stays text ("15/2024/QĐ-UBND", "05/8", leading zeros), full days are real dates shown dd/mm/yyyy, nothing becomes a
formula or a link. The same content gives the same bytes. Rows are streamed; only a sheet's current row is held.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
from typing import Any, BinaryIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from ..collection import Held, Timeline
from . import words
from .options import Options
from .rows import TIMELINE_COLUMNS, timeline_rows
from .spoken import COLUMNS, DAYS, TECHNICAL, heads, rows

_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:T.*)?\Z")
_TOLD = ("Ngày", "Ngày đăng")
_DATES = DAYS | frozenset(_TOLD)
_TECHNICAL = TECHNICAL | {"Ngày ISO", "Từ ký tự", "Đến ký tự"}
_SHORT = frozenset(("value", "total", "unit", "kind", "direction", "target", "tenure", "timing", "clause", "type"))
_NO_TIME = datetime.datetime(2000, 1, 1)
"""A workbook must say when it was made; the content's own dates are what matters, and bytes should not differ."""
_FIGURES = frozenset(("value", "total"))
CELL = 32_000
"""Excel's cells end at 32,767 characters."""
ROWS = 1_048_000
_IN_MEMORY = 32_000_000
"""Bytes of a workbook that wait in memory; a longer one waits in a temporary file."""
_WIDTHS = {
    "quote": 60,
    "title": 50,
    "action": 60,
    "of": 30,
    "path": 30,
    "Nội dung": 60,
    "Trích dẫn": 60,
    "start": 8,
    "end": 8,
}


class _Sheet:
    """A sheet that is written row after row, and goes on in a further one where Excel's rows end."""

    def __init__(self, book: Workbook, name: str, columns: Sequence[str], heads: Sequence[str]) -> None:
        self._book, self._name, self._columns, self._heads = book, name, columns, heads
        self._bold: Format = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        self._text: Format = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
        self._day: Format = book.add_format({"num_format": "dd/mm/yyyy", "valign": "top", "align": "left"})
        self._plain: Format = book.add_format({"valign": "top"})
        self._whole: Format = book.add_format({"valign": "top", "num_format": "#,##0"})
        self._sheets = 0
        self._sheet = self._open()

    def _open(self) -> Worksheet:
        self._sheets += 1
        sheet = self._book.add_worksheet(self._name if self._sheets == 1 else f"{self._name} {self._sheets}")
        for n, column in enumerate(self._columns):
            sheet.set_column(n, n, _WIDTHS.get(column, 12 if column in _DATES or column in _SHORT else 22))
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.set_footer("&L&A&RTrang &P/&N")
        for n, head in enumerate(self._heads):
            sheet.write_string(0, n, head, self._bold)
        self._row = 0
        return sheet

    def write(self, row: Mapping[str, Any]) -> None:
        if self._row == ROWS:
            self.close()
            self._sheet = self._open()
        self._row += 1
        for n, column in enumerate(self._columns):
            self._cell(n, column, row.get(column))

    def _cell(self, n: int, column: str, value: Any) -> None:
        if value is None or value == "":
            return
        if isinstance(value, bool):
            self._sheet.write_string(self._row, n, "có" if value else "không", self._text)
        elif isinstance(value, int | float):
            whole = float(value).is_integer() and column in _FIGURES
            self._sheet.write_number(self._row, n, value, self._whole if whole else self._plain)
        elif column in _DATES and _DAY.match(value) and value[:4] >= "1900":
            self._sheet.write_datetime(self._row, n, datetime.datetime.fromisoformat(value[:10]), self._day)
        else:
            text = words.day(value) if column in DAYS else str(value)
            self._sheet.write_string(self._row, n, text[:CELL], self._text)

    def close(self) -> None:
        printed = [n for n, column in enumerate(self._columns) if column not in _TECHNICAL]
        self._sheet.print_area(0, 0, self._row, printed[-1])
        self._sheet.autofilter(0, 0, self._row, len(self._columns) - 1)


@contextmanager
def _book(stream: BinaryIO) -> Iterator[Workbook]:
    """Yield a workbook; at the end it is copied to `stream`, which may be a pipe or a disk that is full."""
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with SpooledTemporaryFile(_IN_MEMORY) as spool:
        with Workbook(spool, options) as book:
            book.set_properties({"created": _NO_TIME})
            yield book
        spool.seek(0)
        copyfileobj(spool, stream)


def write_documents(documents: Iterable[Held], stream: BinaryIO, _: Options) -> None:
    """Write all tables of `documents`, a sheet each."""
    with _book(stream) as book:
        sheets = {name: _Sheet(book, words.TABLES[name], columns, heads(name)) for name, columns in COLUMNS.items()}
        for held in documents:
            for name, sheet in sheets.items():
                for row in rows(name, held):
                    sheet.write(row)
        for sheet in sheets.values():
            sheet.close()


def write_timeline(timeline: Timeline, stream: BinaryIO, _: Options) -> None:
    """Write a timeline: a row a source of an event, and what is known of the subject on a sheet of its own."""
    with _book(stream) as book:
        sheet = _Sheet(book, "Dòng thời gian", TIMELINE_COLUMNS, TIMELINE_COLUMNS)
        for row in timeline_rows(timeline):
            days = zip(_TOLD, (row["Ngày ISO"], row["published"]), strict=True)
            sheet.write(row | {name: day for name, day in days if _DAY.match(day or "")})
        sheet.close()
        subject = timeline.subject
        about = _Sheet(book, "Đối tượng", ("label", "title"), ("Mục", "Nội dung"))
        about.write({"label": words.SUBJECTS[subject.kind], "title": subject.name})
        for label, value in words.heading(subject):
            about.write({"label": label, "title": value})
        about.close()
