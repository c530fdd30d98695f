"""Tables as text (CSV, TSV): a line a row, cells parted as in tables of other formats. Excel writes ";" in Vietnam.

Files whose head names an article's parts hold articles, one a row: they are containers (columns.py).
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator

from . import legacy
from .clean import clean
from .encoding import decode
from .limits import Limits, check_text
from .media import Sample
from .reading import Reading
from .sheet import compose, line_of

SUFFIXES = frozenset((".csv", ".tsv", ".tab", ".xls"))
"""Programs of offices name tables XLS so that Excel opens them."""
DELIMITERS = "\t;,|"
LOOKED_AT = 40
"""So many rows show what parts their cells."""
SAME = 0.6
"""Share of rows as wide as most of them in a table; the others are headings or short of their last cells."""


def takes(sample: Sample) -> str | None:
    """Say text/csv where the file is named as tables are and its first rows have the same number of cells."""
    return "text/csv" if sample.suffix in SUFFIXES and delimiter_of(sample.text) else None


def read(data: bytes, limits: Limits) -> Reading:
    """Return the rows of a table as text. Raises BinaryError, EncodingError, TooLargeError."""
    decoded = decode(data)
    check_text(decoded.text, limits)
    text, blocks = compose(line_of(row) for row in rows_of(legacy.mend(decoded.text)))
    check_text(text, limits)
    return Reading(text, blocks, warnings=decoded.warnings)


def rows_of(text: str) -> Iterator[list[str]]:
    """Yield the rows of a table that hold something, each cell in one line."""
    return ([" ".join(clean(cell).split()) for cell in row] for row in cells_of(text))


def cells_of(text: str) -> Iterator[list[str]]:
    """Yield the rows of a table that hold something, the cells as they were written."""
    lines, delimiter = _told(text)
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    for row in csv.reader(lines, delimiter=delimiter or delimiter_of(text) or ","):
        if any(cell.strip() for cell in row):
            yield row


def delimiter_of(text: str) -> str | None:
    """Return what parts the cells of a table, None where the rows agree on nothing: what makes most cells a row."""
    lines, told = _told(text)
    if told:
        return told
    best: tuple[float, str | None] = (1.0, None)
    for delimiter in DELIMITERS:
        try:
            rows = [row for _, row in zip(range(LOOKED_AT), csv.reader(lines, delimiter=delimiter), strict=False)]
        except csv.Error:
            continue
        widths = Counter(len(row) for row in rows if any(row))
        if not widths:
            continue
        width, count = widths.most_common(1)[0]
        share = count / widths.total()
        if width > 1 and share >= SAME and width * share > best[0]:
            best = (width * share, delimiter)
    return best[1]


def _told(text: str) -> tuple[list[str], str | None]:
    """Return the lines of a table, and the delimiter that Excel's own first line ("sep=;") tells."""
    lines = text.removeprefix("\ufeff").splitlines(keepends=True)
    first = lines[0].strip() if lines else ""
    if len(first) == len("sep=;") and first.startswith("sep="):
        return lines[1:], first[-1]
    return lines, None
