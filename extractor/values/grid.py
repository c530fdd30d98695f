"""Tables drawn with bars ("a | b | c"): their rows, and the heads of their columns. Pure: folded text to spans.

A table may follow the one before it without a line between: a row of words behind rows of figures that names units,
periods or plans is a new head. Rows that only number the columns ("A | B | 1 | 2") belong to no part.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

Cell = tuple[int, int]

_DIGITS = r"(?:\d{1,3}(?:[.,]\d{3})*(?:,\d{1,4})?|\d{1,9}(?:[.,]\d{1,4})?)"
FIGURE = re.compile(
    rf"\s*(?:(?:trên|dưới|khoảng|hơn|gần|từ|đạt|đến|tối\sthiểu|ít\snhất|không\squá|>\s?=|<\s?=|[><≥≤~])\s?)?(?P<figure>{_DIGITS}(?:\s?[-–]\s?{_DIGITS})?)"
    r"\s*%?\s*(?:trở\slên\s*)?"
)
"""A cell that holds a figure, or the two ends of a range, and nothing else but how near it is."""
UNIT_HEAD = re.compile(r"(?:đơn\svị(?:\stính)?|đvt|đ\.?v\.?t\.?)")
PERIOD = re.compile(
    r"(?:năm|quý|tháng|giai\sđoạn|kỳ|vụ|\d{1,2}\stháng)\s?\S*\d|(?:19|20)\d\d(?!\d)|(?<!\d)\d{1,2}\stháng(?!\stuổi)(?!\w)"
)
"""In a column's head: when its figures are of."""
REPORTS = re.compile(
    r"(?<!\w)(?:số\slượng|khối\slượng|kết\squả|thực\shiện|kế\shoạch|chỉ\stiêu|tỷ\slệ|tỉ\slệ|diện\stích|sản\slượng|năng\ssuất|vốn|kinh\sphí|dự\stoán"
    r"|số\stiền|thành\stiền|giá\strị|mức|tổng|thu|chi|so\ssánh|ước|cùng\skỳ|quyết\stoán|giải\sngân|số\s[^\W\d_])|%"
)
"""In a column's head: that its figures report something."""
OWNER_HEAD = re.compile(
    r"(?:tên\s)?(?:tỉnh|thành\sphố|đơn\svị|địa\sphương|sở|xã|phường|bộ|cơ\squan|huyện|quận|quốc\sgia|nước)(?!\w)(?!\s(?:tính|đo))"
)
"""The head of the column that says of whom a row tells."""
_NUMBERING = re.compile(r"\(?\s?(?:\d{1,2}|[a-hA-H]|[ivx]{1,4})\s?(?:=\s?[\d()/+*x×:-]{1,12})?\)?|:?-{2,}:?")
"""A cell that numbers its column, or only rules the head off."""
_ALONE = re.compile(r"(?:stt|tt|ghi\schú|đvt|đơn\svị(?:\stính)?|nội\sdung|chỉ\stiêu)")
_OVER_SEVERAL = re.compile(r"(?<!\w)so\s(?:sánh|với)(?!\w)|(?<!\w)trong\sđó(?!\w)|(?<!\w)chia\sra(?!\w)")
"""In the upper row of a head: the cell stands over several columns."""
_MOST = 200
"""Rows of the longest table that is looked at."""
_MOST_HEADS = 3


@dataclass(frozen=True, slots=True)
class Grid:
    """One table: the cells of its rows below the head, and what heads each of its columns."""

    start: int
    rows: tuple[tuple[Cell, ...], ...]
    heads: tuple[tuple[Cell, ...], ...]

    def head(self, folded: str, column: int) -> str:
        """The folded words that head a column, those of several head rows joined."""
        return " ".join(" ".join(folded[slice(*cell)].split()) for cell in self.heads[column]).strip()

    def cell_at(self, offset: int) -> tuple[tuple[Cell, ...], int] | None:
        """The row and the column in which `offset` stands, None where it stands in none of them."""
        for row in self.rows:
            if row[0][0] <= offset < row[-1][1]:
                column = next((n for n, (start, end) in enumerate(row) if start <= offset < end), None)
                return (row, column) if column is not None else None
        return None


def grids(folded: str) -> Iterator[Grid]:
    """Yield the tables of the folded text (line ends left in), in order."""
    if "|" not in folded:
        return
    block: list[tuple[int, int]] = []
    bar = folded.find("|")
    while bar >= 0:
        start, end = folded.rfind("\n", 0, bar) + 1, folded.find("\n", bar)
        line = (start, end if end >= 0 else len(folded))
        if block and line[0] != block[-1][1] + 1:
            yield from _parts(folded, block)
            block = []
        block.append(line)
        bar = folded.find("|", line[1])
    yield from _parts(folded, block)


def _parts(folded: str, block: list[tuple[int, int]]) -> Iterator[Grid]:
    """Yield the tables of lines that follow each other: a new head after rows of figures begins the next."""
    heads: list[tuple[Cell, ...]] = []
    rows: list[tuple[Cell, ...]] = []
    frame = _frame(folded, block)
    for line in block[:_MOST]:
        cells = _cells(folded, line, frame)
        words = [folded[a:b].strip() for a, b in cells]
        if len(cells) < 2 or all(not word or _NUMBERING.fullmatch(word) for word in words):
            continue
        is_head = _is_head(words)
        if rows and is_head and _opens_table(words):
            yield from _grid(folded, heads, rows)
            heads, rows = [], []
        if not rows and is_head and len(heads) < _MOST_HEADS:
            heads.append(cells)
        else:
            rows.append(cells)
    yield from _grid(folded, heads, rows)


def _grid(folded: str, heads: list[tuple[Cell, ...]], rows: list[tuple[Cell, ...]]) -> Iterator[Grid]:
    if not heads or not rows:
        return
    width = Counter(len(row) for row in rows).most_common(1)[0][0]
    columns = _columns(folded, heads, width)
    body = [filled for row in rows if (filled := _filled(folded, row, width))]
    if columns and body:
        yield Grid(heads[0][0][0], tuple(body), columns)


def _columns(folded: str, heads: list[tuple[Cell, ...]], width: int) -> tuple[tuple[Cell, ...], ...]:
    """Return the head cells of each column; none where the rows of the head do not fit the table."""
    if all(len(head) == width for head in heads):
        return tuple(_over(folded, heads, n) for n in range(width))
    if len(heads) == 2 and len(heads[-1]) == width and (fitted := _fitted(folded, heads[0], heads[1])):
        return fitted
    whole = [head for head in heads if len(head) == width]
    if whole and (len(heads[-1]) == width or len(heads) == 1):
        return tuple(tuple(head[n] for head in whole) for n in range(width))
    if len(heads) < 2:
        return ()
    above, below = heads[-2], [cell for cell in heads[-1] if folded[slice(*cell)].strip()]
    under = _under(above, below, _spanning(folded, above, len(above) + len(below) - width))
    return under if len(under) == width else ()  # bars that draw no table: fewer wide cells than the rows ask for


def _over(folded: str, heads: list[tuple[Cell, ...]], column: int) -> tuple[Cell, ...]:
    """Return the head cells of a column, the highest first: an empty one above a told one is of the cell left of it."""
    found: list[Cell] = []
    for n, row in enumerate(heads):
        at = column
        told = [_told(folded, below[column]) for below in heads[n + 1 :]]
        while at and not _told(folded, row[at]) and any(told) and any(_told(folded, b[at]) for b in heads[n + 1 :]):
            at -= 1
        if _told(folded, row[at]):
            found.append(row[at])
    return tuple(found)


def _fitted(folded: str, above: tuple[Cell, ...], below: tuple[Cell, ...]) -> tuple[tuple[Cell, ...], ...]:
    """Return the head cells of each column where the upper row lost the places that its wide cells stand over: above an
    empty cell stands one of its own, above the told ones those that are left, each over as many."""
    told = [_told(folded, cell) for cell in below]
    wide = len(above) - told.count(False)
    if wide < 1 or all(told) or told.count(True) % wide:
        return ()
    columns: list[tuple[Cell, ...]] = []
    each, at, used = told.count(True) // wide, 0, 0
    for n, cell in enumerate(below):
        if not told[n]:
            if used:
                return ()
            columns.append((above[at],))
        else:
            columns.append((above[at], cell))
            used = (used + 1) % each
        at += 0 if used else 1
    return tuple(columns)


def _told(folded: str, cell: Cell) -> bool:
    return bool(folded[slice(*cell)].strip())


def _spanning(folded: str, above: tuple[Cell, ...], count: int) -> list[int]:
    """Return which `count` cells of a head's upper row stand over several columns: the last that tell a period."""
    words = [folded[slice(*cell)].strip() for cell in above]
    free = [n for n, word in enumerate(words) if n and not _ALONE.fullmatch(word)]
    likely = [n for n in free if PERIOD.search(words[n]) or _OVER_SEVERAL.search(words[n])]
    chosen = likely if len(likely) >= count else free
    return chosen[-count:] if count > 0 else []


def _under(above: tuple[Cell, ...], below: list[Cell], spanning: list[int]) -> tuple[tuple[Cell, ...], ...]:
    if not spanning or len(below) % len(spanning):
        return ()
    each, used = len(below) // len(spanning), 0
    columns: list[tuple[Cell, ...]] = []
    for n, cell in enumerate(above):
        if n in spanning:
            columns += [(cell, under) for under in below[used : used + each]]
            used += each
        else:
            columns.append((cell,))
    return tuple(columns)


def _filled(folded: str, row: tuple[Cell, ...], width: int) -> tuple[Cell, ...] | None:
    """The row with an empty first or last cell put back, None where it has another number of cells."""
    if len(row) != width - 1:
        return row if len(row) == width else None
    start = folded.rfind("\n", 0, row[0][0]) + 1
    end = folded.find("\n", row[-1][1])
    line = folded[start : end if end >= 0 else len(folded)].strip()
    first, last = line.startswith("|"), line.endswith("|")
    if first == last:
        return None
    return ((row[0][0], row[0][0]), *row) if first else (*row, (row[-1][1], row[-1][1]))


def _is_head(words: list[str]) -> bool:
    """Say whether a row names things only: no cell behind the first holds a figure, but for a year."""
    return not any(FIGURE.fullmatch(word) and not PERIOD.fullmatch(word) for word in words[1:])


def _opens_table(words: list[str]) -> bool:
    """Say whether a row of words behind rows of figures heads other columns."""
    told = [word for word in words if word]
    return len(told) > 2 and any(
        UNIT_HEAD.fullmatch(word) or PERIOD.match(word) or REPORTS.match(word) for word in told[1:]
    )


def _frame(folded: str, block: list[tuple[int, int]]) -> tuple[bool, bool]:
    """Say whether bars frame the lines of a table on the left and on the right; else a bar there has an empty cell."""
    lines = [folded[start:end].strip() for start, end in block[:_MOST]]
    return all(line.startswith("|") for line in lines), all(line.endswith("|") for line in lines)


def _cells(folded: str, line: tuple[int, int], frame: tuple[bool, bool]) -> tuple[Cell, ...]:
    """The cells of a line, the empty ones included."""
    bars = [bar for bar in range(*line) if folded[bar] == "|"]
    starts, ends = [line[0], *(bar + 1 for bar in bars)], [*bars, line[1]]
    cells = list(zip(starts, ends, strict=True))
    return tuple(cells[1 if frame[0] else 0 : len(cells) - 1 if frame[1] and len(cells) > 1 else None])
