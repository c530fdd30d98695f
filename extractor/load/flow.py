"""Paragraphs, cells and rows of a word processor's file → text and blocks; legacy fonts become Unicode on the way.

Fonts are judged over the whole document, so nothing is converted before the last paragraph is in.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ..model import Block, Span
from . import legacy
from .clean import clean

Run = tuple[str, str]
"""Characters as the file has them, and the name of their font ("" where it has none)."""
BAR = " | "
SHORT = 200
"""Characters up to which a cell of a layout table may stand beside its neighbour on one line."""
LONG_CELL = 4000
"""Characters from which a cell holds a text of its own, not an entry."""
SOFT_HYPHEN = "\xad"
SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(slots=True)
class Paragraph:
    """`text` is filled in when the document is complete."""

    runs: list[Run]
    kind: str = "text"
    text: str = ""


Cell = list[Paragraph]


@dataclass(slots=True)
class Flow:
    """One stream of paragraphs: the body, the notes, a page header. `kind` is that of its paragraphs.

    A table opens with its first paragraph or cell and closes with the first paragraph outside.
    """

    kind: str = "text"
    items: list[Paragraph | list[list[Cell]]] = field(default_factory=list)
    rows: list[list[Cell]] = field(default_factory=list)
    row: list[Cell] = field(default_factory=list)
    cell: Cell = field(default_factory=list)

    def paragraph(self, runs: list[Run], in_table: bool = False) -> None:
        """End a paragraph that consists of `runs`."""
        done = Paragraph(runs, self.kind)
        if in_table:
            self.cell.append(done)
            return
        self.end_table()
        self.items.append(done)

    def end_cell(self) -> None:
        self.row.append(self.cell)
        self.cell = []

    def end_row(self) -> None:
        if self.cell:
            self.end_cell()
        if self.row:
            self.rows.append(self.row)
        self.row = []

    def end_table(self) -> None:
        self.end_row()
        if self.rows:
            self.items.append(self.rows)
        self.rows = []

    def paragraphs(self) -> Iterator[Paragraph]:
        self.end_table()
        for item in self.items:
            if isinstance(item, Paragraph):
                yield item
            else:
                yield from (paragraph for row in item for cell in row for paragraph in cell)


def assemble(flows: Sequence[Flow]) -> tuple[str, tuple[Block, ...]]:
    """Return the text of the flows, one below the other and a line a paragraph or row, and its blocks."""
    _decode([paragraph for flow in flows for paragraph in flow.paragraphs()])
    lines, blocks, at = [], [], 0
    for flow in flows:
        for kind, text in _lines(flow):
            lines.append(text)
            blocks.append(Block(kind, Span(at, at + len(text))))
            at += len(text) + 1
    return "\n".join(lines), tuple(blocks)


def _decode(paragraphs: Sequence[Paragraph]) -> None:
    """Fill in the text of the paragraphs: each run by its font, then what stood in fonts that say nothing."""
    samples: dict[str, list[str]] = defaultdict(list)
    for paragraph in paragraphs:
        for text, name in paragraph.runs:
            samples[name].append(text)
    fonts = {name: legacy.font_for(name, "".join(texts)) for name, texts in samples.items()}
    texts = [clean(_text(paragraph.runs, fonts)).replace("\n", "\x00") for paragraph in paragraphs]
    for paragraph, text in zip(paragraphs, legacy.mend("\n".join(texts)).split("\n")):
        paragraph.text = text.replace("\x00", "\n").strip()


def _text(runs: Iterable[Run], fonts: dict[str, legacy.Font]) -> str:
    known = [(text, fonts[name]) for text, name in runs]
    shown = ((text if font.table else text.replace(SOFT_HYPHEN, ""), font) for text, font in known)
    text = legacy.convert_runs(shown)
    if SURROGATE.search(text):  # the halves of one character
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


# ------------------------------------------------------------------ tables


def _lines(flow: Flow) -> Iterator[tuple[str, str]]:
    for item in flow.items:
        if isinstance(item, Paragraph):
            if item.text:
                yield item.kind, item.text
        else:
            yield from _table(item, "table" if flow.kind == "text" else flow.kind)


def _table(rows: list[list[Cell]], kind: str) -> Iterator[tuple[str, str]]:
    filled = [[kept for cell in row if (kept := [p for p in cell if p.text])] for row in rows]
    data = _is_data(filled)
    for row in filled:
        entries = [" ".join(p.text.replace("\n", " ") for p in cell) for cell in row]
        if data or (len(row) > 1 and all(_is_entry(cell) for cell in row)):
            if entries:
                yield kind, BAR.join(entries)
        else:
            yield from ((p.kind, p.text) for cell in row for p in cell)


def _is_entry(cell: Cell) -> bool:
    return len(cell) == 1 and "\n" not in cell[0].text and len(cell[0].text) <= SHORT


def _is_data(rows: list[list[Cell]]) -> bool:
    """Letterheads and signature blocks are tables too: one or two rows of two cells."""
    if any(sum(len(p.text) for p in cell) > LONG_CELL for row in rows for cell in row):
        return False
    wide = [len(row) for row in rows]
    return (max(wide, default=0) > 2 and len(rows) > 1) or sum(width > 1 for width in wide) > 3
