"""Pages → one text and its blocks: a block for every printed line and every cell, with page and box."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from ...model import Block, Span
from ..clean import clean
from ..legacy import mend
from .furniture import part_furniture
from .layout import Region, continues, regions
from .lines import Joiner
from .links import part_links
from .margins import edges, evenness, first_indents, pitch, usual_widths
from .printed import Paragraph, Piece, Printed, box_of, cell_text, row_text
from .rows import Row, make_rows
from .rules import Grid
from .words import Box, Sheet, Word

BAR = " | "


@dataclass(slots=True)
class _Page:
    sheet: Sheet
    furniture: list[Row]
    parts: list[Region | Grid]

    @property
    def flow(self) -> list[Row]:
        return [r for p in self.parts if isinstance(p, Region) and p.kind == "flow" for r in p.rows]


def assemble(sheets: Sequence[Sheet], grids: Sequence[Sequence[Grid]]) -> tuple[str, tuple[Block, ...]]:
    """Return the text of the pages in reading order, one paragraph or table row a line, and its blocks."""
    furniture, words = part_furniture(sheets, [s.words for s in sheets])
    pages = [
        _Page(sheet, rows, _parts(free, held))
        for sheet, rows, free, held in zip(sheets, furniture, words, grids, strict=True)
    ]
    for page, following in zip(pages, pages[1:]):
        _carry_over(page, following)
    paragraphs = _paragraphs(pages)
    part_links(paragraphs, sheets)
    _mend([piece for paragraph in paragraphs for piece in paragraph.pieces])
    return _compose(paragraphs)


def _mend(pieces: Sequence[Piece]) -> None:
    """Put text of legacy fonts, which shows as Latin letters, into Unicode."""
    for piece in pieces:
        piece.text = clean(piece.text).replace("\n", " ")
    before = "\n".join(piece.text for piece in pieces)
    after = mend(before)
    if after != before:
        for piece, text in zip(pieces, after.split("\n"), strict=True):
            piece.text = text


def _parts(words: Sequence[Word], grids: Sequence[Grid]) -> list[Region | Grid]:
    """Return the regions and ruled tables of a page from top to bottom."""
    parts: list[Region | Grid] = []
    rest = list(words)
    for grid in sorted(grids, key=lambda g: g.box[1]):
        middle = (grid.box[1] + grid.box[3]) / 2
        parts += regions([w for w in rest if w.base < middle])
        parts.append(grid)
        rest = [w for w in rest if w.base >= middle]
    return parts + regions(rest)


def _carry_over(page: _Page, following: _Page) -> None:
    """Put the rest of a left column, which stands at the top of the next page, before the right column beside it."""
    if len(page.parts) < 2 or not following.parts:
        return
    left, right, top = page.parts[-2], page.parts[-1], following.parts[0]
    if not (isinstance(left, Region) and isinstance(right, Region) and isinstance(top, Region)):
        return
    count = continues(left, right, top)
    if count:
        page.parts.insert(-1, Region(left.kind, top.rows[:count], page=following.sheet.number))
        del top.rows[:count]
        if not top.rows:
            del following.parts[0]


def _paragraphs(pages: Sequence[_Page]) -> list[Paragraph]:
    flows = [page.flow for page in pages]
    usual = usual_widths([(page.sheet.width, flow) for page, flow in zip(pages, flows)])
    rows = [r for flow in flows for r in flow]
    inside = [edges(flow, p.sheet.width, usual.get(round(p.sheet.width), 0.0)) for p, flow in zip(pages, flows)]
    even = evenness(list(zip(flows, inside)))
    joiner = Joiner(pitch(rows), median(r.size for r in rows) if rows else 0.0, even)
    for page, bounds in zip(pages, inside):
        number, middle = page.sheet.number, page.sheet.height / 2
        for row in page.furniture:
            if row.base < middle:
                joiner.wait(_furniture(row, number))
        for part in page.parts:
            if isinstance(part, Grid):
                _put_grid(joiner, part, number)
            else:
                _put_region(joiner, part, number, bounds)
        for row in page.furniture:
            if row.base >= middle:
                joiner.wait(_furniture(row, number))
    joiner.close()
    return joiner.done


def _furniture(row: Row, page: int) -> Paragraph:
    return Paragraph("furniture", [Piece(row_text(row), page, box_of([row]))])


def _put_region(joiner: Joiner, region: Region, page: int, bounds: tuple[float, float]) -> None:
    if region.kind == "table":
        for cells in region.cells:
            joiner.put(_table_row([(cell_text(rows), box_of(rows) if rows else None) for rows in cells], page))
        return
    flows = region.kind == "flow"
    left, right = bounds if flows else (region.x0, region.x1)
    indents = first_indents(region.rows, left) if flows else frozenset[int]()
    for row in region.rows:
        joiner.add(Printed(row, region.page or page, left, right, region.kind, indents))


def _put_grid(joiner: Joiner, grid: Grid, page: int) -> None:
    """A grid of one row is a letterhead in a frame: its cells are columns; others give their rows."""
    if len(grid.rows) == 1:
        for cell in grid.rows[0]:
            if cell and grid.words[cell]:
                rows = make_rows(grid.words[cell])
                _put_region(joiner, Region("column", rows), page, (cell[0], cell[2]))
        return
    for y, row in enumerate(grid.rows):
        cells: list[tuple[str, Box | None]] = []
        for x, cell in enumerate(row):
            if cell:
                rows = make_rows(grid.words[cell])
                cells.append((cell_text(rows), box_of(rows) if rows else None))
            elif _spanned(grid, y, x):
                cells.append(("", None))
        if any(text for text, _ in cells):
            joiner.put(_table_row(cells, page))


def _spanned(grid: Grid, y: int, x: int) -> bool:
    """Say whether a cell of a row above reaches down to where this one would stand."""
    top = min(c[1] for c in grid.rows[y] if c)
    return any(row[x] is not None and row[x][3] > top + 1 for row in grid.rows[:y])  # type: ignore[index]


def _table_row(cells: Sequence[tuple[str, Box | None]], page: int) -> Paragraph:
    pieces: list[Piece] = []
    gap = ""
    for i, (text, box) in enumerate(cells):
        gap += BAR if i else ""
        if box:
            pieces.append(Piece(text, page, box, gap))
            gap = ""
    if gap and pieces:
        pieces.append(Piece("", page, pieces[-1].box, gap.rstrip(" ")))
    return Paragraph("table", pieces)


def _compose(paragraphs: Sequence[Paragraph]) -> tuple[str, tuple[Block, ...]]:
    parts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for paragraph in paragraphs:
        if at:
            parts.append("\n")
            at += 1
        for text, block in _laid(paragraph, at):
            parts.append(text)
            at += len(text)
            if block:
                blocks.append(block)
    return "".join(parts), tuple(blocks)


def _laid(paragraph: Paragraph, at: int) -> Iterator[tuple[str, Block | None]]:
    for piece in paragraph.pieces:
        if piece.gap:
            yield piece.gap, None
            at += len(piece.gap)
        text = piece.text
        if text:
            yield text, Block(paragraph.kind, Span(at, at + len(text)), piece.page, piece.box)
            at += len(text)
