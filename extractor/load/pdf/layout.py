"""Strips → regions in reading order: running text, columns side by side, tables without lines.

Letterheads and signature blocks are two columns: the left is read before the right. Columns are believed where one gap
runs through several rows; three or more columns, or two whose rows match one to one, are a table and give rows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

from .rows import HOLE, NARROW, Gap, Row, Strip, is_marked, make_rows, make_strips
from .words import Word

WIDE = 3.0
"""A lone row is two cells where its gap has as many type sizes."""
SIGNING = 110.0
"""Points left blank between the office and the name of a signature."""
FULL = 0.85
PROSE = 6
_MOTTO = re.compile(r"CỘNG\s+H[OÒ][AÀ]\s+XÃ|ĐẢNG\s+CỘNG\s+SẢN")
"""What stands right of the issuer's name, however near."""
_FORMULA = re.compile(_MOTTO.pattern + r"|Nơi nhận|- Lưu\s?:|(?:(?:TM|KT|TL|TUQ)\s?\.|T/M\s?\.?)\s?[A-ZĐ]")
HEADED = 2.2
"""Lines of a letterhead are no further apart, in type sizes: a rule may stand between them."""
NEXT = 1.45
"""Lines of one text are no further apart, in type sizes."""
_BODY = re.compile(
    r"(?:Kính gửi|Căn cứ|Thực hiện|Điều \d|QUYẾT ĐỊNH|NGHỊ QUYẾT|CHỈ THỊ|KẾ HOẠCH|BÁO CÁO|THÔNG BÁO|TỜ TRÌNH|CÔNG ĐIỆN|"
    r"HƯỚNG DẪN|KẾT LUẬN|GIẤY MỜI|CHƯƠNG TRÌNH|BIÊN BẢN|QUY CHẾ|QUY ĐỊNH)(?!\w)"
)
"""What stands below a letterhead begins so, nothing in it does: an addressee, a legal basis, a type line."""


@dataclass(slots=True)
class Region:
    """Rows that are read one after the other.

    Kinds: flow; column (lines from one edge that fill it); list (lines from one edge); stack (centred lines); table.
    `page` is set where it is not the page around it.
    """

    kind: str
    rows: list[Row] = field(default_factory=list)
    cells: list[list[list[Row]]] = field(default_factory=list)
    page: int | None = None

    @property
    def x0(self) -> float:
        return min(r.x0 for r in self.rows)

    @property
    def x1(self) -> float:
        return max(r.x1 for r in self.rows)


@dataclass(slots=True)
class _Band:
    """Strips from `first` to `last` through which gutters run; `cores` are those with text on both sides."""

    first: int
    last: int
    gutters: list[Gap]
    cores: int = 1
    tried: int = 0


def regions(words: Sequence[Word]) -> list[Region]:
    """Return the regions of words that no ruled table holds, in reading order."""
    strips = make_strips(make_rows(words))
    found: list[Region] = []
    at = 0
    while at < len(strips):
        band = _band(strips, at)
        if band and _believed(strips, band):
            found += _split(strips[band.first : band.last + 1], band.gutters)
            at = band.last + 1
            continue
        if not found or found[-1].kind != "flow":
            found.append(Region("flow"))
        found[-1].rows += sorted(strips[at].rows, key=lambda r: (r.base, r.x0))
        at += 1
    return found


# ------------------------------------------------------------------ bands of columns


def _band(strips: Sequence[Strip], at: int) -> _Band | None:
    """Return the widest band of columns that begins at `at`, None where the strip has no gap."""
    if not strips[at].gaps:
        return None
    band = _Band(at, at, strips[at].gaps)
    settled = 1 if len(strips[at].rows) > 1 else 0
    for i in range(at + 1, len(strips)):
        strip, before = strips[i], strips[i - 1]
        if strip.top - before.bottom > SIGNING:
            break
        gutters = [g for gutter in band.gutters if (g := _through(strip, gutter))]
        if not gutters or (len(gutters) < len(band.gutters) and band.cores + settled >= 2):
            break
        core = bool(strip.holes) and any(_both_sides(strip, g) for g in gutters)
        if not core and not _may_pass(strips, i, band):
            break
        band.gutters = gutters
        if core:
            band.last = i
            band.cores += 1
    _extend(strips, band)
    _extend_head(strips, band)
    return band


def _through(strip: Strip, gutter: Gap) -> Gap | None:
    """Return what is left of `gutter` when it runs on through `strip`, None where text stands in its way."""
    least = min(HOLE * strip.size, 0.9 * (gutter[1] - gutter[0]))
    if strip.x1 <= gutter[1] - least:
        return max(gutter[0], strip.x1), gutter[1]
    if strip.x0 >= gutter[0] + least:
        return gutter[0], min(gutter[1], strip.x0)
    found = [(max(a, gutter[0]), min(b, gutter[1])) for a, b in strip.holes]
    wide = [g for g in found if g[1] - g[0] >= least]
    wide += [(max(a, gutter[0]), min(b, gutter[1])) for a, b in strip.cuts]
    wide = [(a, b) for a, b in wide if b - a >= NARROW * strip.size]
    return max(wide, key=lambda g: (g[1] > gutter[1] - 1, g[1] - g[0])) if wide else None


def _both_sides(strip: Strip, gutter: Gap) -> bool:
    return strip.x0 < gutter[0] + 0.1 and strip.x1 > gutter[1] - 0.1


def _may_pass(strips: Sequence[Strip], i: int, band: _Band) -> bool:
    """Say whether a strip with text on one side only may stand inside a band: another core follows near below."""
    below = strips[i].bottom
    for strip in strips[i + 1 : i + 12]:
        if strip.top - below > SIGNING or not all(_through(strip, g) for g in band.gutters):
            return False
        if strip.holes and any(_both_sides(strip, g) for g in band.gutters):
            return True
        below = strip.bottom
    return False


def _extend(strips: Sequence[Strip], band: _Band) -> None:
    """Take in the rest of a left column that is longer than the right one: a list of recipients under a signature."""
    if len(band.gutters) != 1:
        _extend_table(strips, band)
        return
    gutter = band.gutters[0]
    for strip, before in zip(strips[band.last + 1 :], strips[band.last :]):
        if strip.x0 < gutter[1] - 1 or strip.bottom - before.bottom > NEXT * strip.size:
            break
        band.last += 1
    left = [r for s in strips[band.first : band.last + 1] for r in _side(s.rows, gutter)[0]]
    if not left:
        return
    shape = _Shape(left)
    below = max(r.base for r in left)
    for i in range(band.last + 1, len(strips)):
        strip = strips[i]
        through = _through(strip, gutter)
        if through is None or strip.top - strips[i - 1].bottom > SIGNING:
            break
        if strip.x0 >= gutter[0]:
            gutter = through
            continue
        if not shape.fits(strip) or strip.bottom - below > shape.step or _begins_body(strip.rows[0]):
            break
        gutter = through
        band.last, below = i, strip.bottom
    band.gutters = [gutter]


def _extend_head(strips: Sequence[Strip], band: _Band) -> None:
    """Take in the lines of a letterhead that stand on one side only, each centred under the first line of its side.

    The two sides are no table: a name of two lines stands beside a motto and a rule that is no text.
    """
    if len(band.gutters) != 1:
        return
    left, right = _side(strips[band.first].rows, band.gutters[0])
    if len(right) != 1 or not _MOTTO.match(" ".join(word.text for word in right[0].words)):
        return
    for strip, before in zip(strips[band.last + 1 :], strips[band.last :]):
        through = _through(strip, band.gutters[0])
        sides = right if strip.x0 >= band.gutters[0][0] else left[-1:]
        if not through or strip.holes or strip.top - before.bottom > HEADED * strip.size:
            break
        if not any(abs(strip.x0 + strip.x1 - side.x0 - side.x1) < strip.size for side in sides):
            break
        band.last += 1
        band.gutters = [through]


def _begins_body(row: Row) -> bool:
    return _BODY.match(" ".join(word.text for word in row.words[:2])) is not None


class _Shape:
    """How the rows of a column stand: from one edge, or centred; `step`: how far down its next row may be."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.size = median(r.size for r in rows)
        self.sizes = {r.size for r in rows}
        self.edge = median(r.x0 for r in rows)
        steps = [b.base - a.base for a, b in zip(rows, rows[1:])]
        self.step = max(2.2 * self.size, 1.15 * median(steps) if steps else 0.0)
        self.middle = median(r.x0 + r.x1 for r in rows) / 2
        near = 0.3 * self.size
        self.flush = sum(abs(r.x0 - self.edge) < near for r in rows) >= 0.6 * len(rows)
        self.centred = len(rows) > 1 and all(abs((r.x0 + r.x1) / 2 - self.middle) < near for r in rows)

    def fits(self, strip: Strip) -> bool:
        """Say whether `strip` may go on with the column."""
        if all(abs(strip.size - size) > 0.1 * size for size in self.sizes):
            return False
        if self.centred and abs((strip.x0 + strip.x1) / 2 - self.middle) < 0.3 * self.size:
            return True
        return self.flush and abs(strip.x0 - self.edge) <= 2.5 * self.size


def _extend_table(strips: Sequence[Strip], band: _Band) -> None:
    """Take in lines right below a table that go on with one cell of its last row."""
    rows = [r for s in strips[band.first : band.last + 1] for r in s.rows]
    edges = [min(r.x0 for r in rows)]
    for gutter in band.gutters:
        edges.append(min((w.x0 for r in rows for w in r.words if w.x0 >= gutter[1] - 1), default=gutter[1]))
    for i in range(band.last + 1, len(strips)):
        strip, before = strips[i], strips[i - 1]
        near = strip.bottom - before.bottom < NEXT * strip.size
        if not near or not all(_through(strip, g) for g in band.gutters) or len(strip.rows) > 1:
            break
        if not any(abs(strip.x0 - edge) < 0.4 * strip.size for edge in edges):
            break
        band.last = i


def _believed(strips: Sequence[Strip], band: _Band) -> bool:
    """Say whether the gutters of a band part columns.

    They run through several rows, or one gap is very wide, or a line beside the band is centred under one of its cells.
    A heading in which one blank is wide parts nothing, though short lines follow it.
    """
    inside = strips[band.first : band.last + 1]
    strip = inside[0]
    lone = band.cores == 1 and len(strip.rows) == 1 and len(band.gutters) == 1 and not strip.cuts
    if not lone and (len(inside) > 1 or len(strip.rows) > 1):
        return True
    if lone and len(inside) > 1 and len(_side([r for s in inside for r in s.rows], band.gutters[0])[1]) > 1:
        return True
    if any(b - a >= WIDE * strip.size for a, b in strip.gaps):
        return True
    cells = [c for side in _side(strip.rows, strip.gaps[0]) for c in side]
    if any(_MOTTO.match(" ".join(word.text for word in cell.words)) for cell in cells[1:]):
        return True
    beside = [*strips[max(0, band.first - 1) : band.first], *strips[band.last + 1 : band.last + 3]]
    return any(_is_under(other, cell) for other in beside for cell in cells)


def _is_under(strip: Strip, cell: Row) -> bool:
    """Say whether a strip is centred on a cell and no wider, yet not flush with it."""
    middle = abs(strip.x0 + strip.x1 - cell.x0 - cell.x1) / 2 < 0.4 * cell.size
    return middle and strip.x0 > cell.x0 - 1 and abs(strip.x0 - cell.x0) > 0.5 * cell.size


def continues(left: Region, right: Region, top: Region) -> int:
    """Return how many rows at the top of the next page go on with a left column that has a right one beside it."""
    if {left.kind, right.kind} & {"flow", "table"} or top.kind != "flow" or right.x0 < left.x1:
        return 0
    size, edge = median(r.size for r in left.rows), min(r.x0 for r in left.rows)
    count = 0
    for row in top.rows:
        if abs(row.x0 - edge) > size or abs(row.size - size) > 0.1 * size or (row.x1 > right.x0 and not is_marked(row)):
            break
        count += 1
    return count


# ------------------------------------------------------------------ reading a band


def _side(rows: Sequence[Row], gutter: Gap) -> tuple[list[Row], list[Row]]:
    """Return what stands left and right of `gutter`."""
    middle = (gutter[0] + gutter[1]) / 2
    left = [_part(r, [w for w in r.words if w.x0 < middle]) for r in rows if r.x0 < middle]
    right = [_part(r, [w for w in r.words if w.x0 >= middle]) for r in rows if any(w.x0 >= middle for w in r.words)]
    return left, right


def _part(row: Row, words: list[Word]) -> Row:
    return row if len(words) == len(row.words) else Row(words, row.base, row.size).settle()


def _split(strips: Sequence[Strip], gutters: Sequence[Gap]) -> list[Region]:
    rows = sorted((r for s in strips for r in s.rows), key=lambda r: (r.base, r.x0))
    columns: list[list[Row]] = []
    for gutter in gutters:
        left, rows = _side(rows, gutter)
        columns.append(left)
    columns.append(rows)
    columns = [c for c in columns if c]
    if _is_table(strips, columns):
        return [Region("table", [r for c in columns for r in c], _table_rows(columns))]
    return [Region(_kind(c), c) for c in columns]


def _kind(column: Sequence[Row]) -> str:
    if len(column) < 3 or not _is_flush(column):
        return "stack"
    edge = max(r.x1 for r in column)
    full = sum(edge - r.x1 < 2.5 * r.size for r in column)
    return "column" if len(column) >= PROSE and full >= 0.4 * len(column) else "list"


def _is_table(strips: Sequence[Strip], columns: Sequence[Sequence[Row]]) -> bool:
    if len(columns) < 2 or len(strips) < 2 or all(_is_prose(c) for c in columns):
        return False
    if len(columns) == 2 and any(map(_is_formula, (*columns[0][:2], *columns[1][:2], columns[0][-1]))):
        return False
    if len(columns) > 2:
        return True
    matched = sum(bool(s.gaps) and len(s.rows) == 1 for s in strips)
    return len(strips) >= 4 and matched >= 0.8 * len(strips) and all(_is_flush(c) for c in columns)


def _is_formula(row: Row) -> bool:
    """Say whether a row is what only a letterhead or a foot prints: their two sides are columns, no cells."""
    return _FORMULA.match(" ".join(word.text for word in row.words)) is not None


def _is_prose(column: Sequence[Row]) -> bool:
    """Running text fills its column line after line."""
    width = max(r.x1 for r in column) - min(r.x0 for r in column)
    full = sum(r.x1 - r.x0 >= FULL * width for r in column)
    return len(column) >= PROSE and full >= 0.6 * len(column) and width > 12 * column[0].size


def _is_flush(column: Sequence[Row]) -> bool:
    """Say whether the rows of a column begin at one edge, as entries do and centred lines do not."""
    edge, middle = median(r.x0 for r in column), median(r.x0 + r.x1 for r in column) / 2
    off = sum(abs((r.x0 + r.x1) / 2 - middle) > 0.2 * r.size for r in column)
    return sum(abs(r.x0 - edge) < 0.35 * r.size for r in column) >= 0.8 * len(column) and off > 0.3 * len(column)


def _table_rows(columns: Sequence[Sequence[Row]]) -> list[list[list[Row]]]:
    """Return table rows, each a list of cells, each a list of printed rows.

    A new row begins where its first column has text, or where the distance to the row above is more than a line's.
    """
    bases = sorted({round(r.base, 1) for c in columns for r in c})
    steps = [b - a for a, b in zip(bases, bases[1:]) if b - a > 2]
    line = min(steps, default=0.0)
    firsts = [r.base for r in columns[0]]
    apart = any(step > 1.2 * line for step in steps)
    starts: list[float] = []
    for i, base in enumerate(bases):
        spaced = i == 0 or base - bases[i - 1] > 1.2 * line
        first = any(abs(base - f) < 3 for f in firsts)
        if not starts or (spaced if apart and _wraps(columns[0], line) else first):
            starts.append(base)
    edges = [*starts[1:], float("inf")]
    return [
        [[r for r in column if start - 3 <= r.base < edge - 3] for column in columns]
        for start, edge in zip(starts, edges)
    ]


def _wraps(column: Sequence[Row], line: float) -> bool:
    """Say whether entries of the first column go over several lines: then only the distance parts rows."""
    near = sum(b.base - a.base <= 1.2 * line for a, b in zip(column, column[1:]))
    return near > 0
