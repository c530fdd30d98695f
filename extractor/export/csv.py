"""CSV that a spreadsheet opens right and cannot be made to run.

UTF-8 with a byte order mark (Excel reads UTF-8 reliably only so); `;` where Windows writes a decimal comma. A text cell
that a spreadsheet could take for a formula gets an apostrophe in front (OWASP ASVS 1.2.10, and the full-width signs);
numbers stay numbers. `raw` leaves both out, for programs.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, BinaryIO

from ..collection import Held, Timeline
from . import spoken
from .options import Options
from .rows import TABLES, TIMELINE_COLUMNS, timeline_rows

BOM = "\ufeff"
_FORMULA = re.compile(r"[\s\ufeff\u200b]*[=+\-@＝＋－＠]|[\t\r\n\0]")
_PLAIN_NUMBER = re.compile(r"-?\d+(?:[.,]\d+)?")


def cell(value: Any, *, raw: bool = False, comma: bool = False) -> str:
    """Return a value as a cell's text: None empty, True/False as 1/0, floats without needless .0, formulas disarmed.

    `comma`: decimals have a comma, as a spreadsheet in Vietnamese reads them.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, int | float):
        plain = str(int(value)) if float(value).is_integer() else repr(value)
        return plain.replace(".", ",") if comma else plain
    text = str(value)
    if raw or _PLAIN_NUMBER.fullmatch(text) or not _FORMULA.match(text):
        return text
    return f"'{text}"


def table(
    rows: Iterable[Mapping[str, Any]],
    columns: Sequence[str],
    *,
    delimiter: str = ",",
    raw: bool = False,
    heads: Sequence[str] | None = None,
) -> Iterator[str]:
    """Yield the lines of a CSV file: the heads (the names of the columns unless given), then a line a row."""
    yield ("" if raw else BOM) + _line(heads or columns, delimiter, raw)
    for row in rows:
        yield _line([row.get(name) for name in columns], delimiter, raw)


def write_documents(documents: Iterable[Held], stream: BinaryIO, options: Options) -> None:
    """Write the rows of one table of `documents`."""
    name = options.table or "documents"
    if options.raw:
        rows = (row for held in documents for row in TABLES[name].rows(held))
        _write(table(rows, TABLES[name].columns, delimiter=options.delimiter, raw=True), stream)
        return
    told = (row for held in documents for row in spoken.cells(name, held))
    _write(table(told, spoken.COLUMNS[name], delimiter=options.delimiter, heads=spoken.heads(name)), stream)


def write_timeline(timeline: Timeline, stream: BinaryIO, options: Options) -> None:
    """Write a row a source of an event."""
    rows = timeline_rows(timeline)
    _write(table(rows, TIMELINE_COLUMNS, delimiter=options.delimiter, raw=options.raw), stream)


def _write(lines: Iterable[str], stream: BinaryIO) -> None:
    for line in lines:
        stream.write(line.encode("utf-8", "surrogatepass"))


def _line(values: Sequence[Any], delimiter: str, raw: bool) -> str:
    line = io.StringIO()
    comma = delimiter == ";" and not raw
    csv.writer(line, delimiter=delimiter, lineterminator="\r\n").writerow(
        [cell(v, raw=raw, comma=comma) for v in values]
    )
    return line.getvalue()
