"""Rows → paragraphs: printed lines that go on in the next line are put together again, over page ends too.

A line goes on where the first word of the next would not have fitted behind it, and neither indent, distance, type size
nor the mark of a list item begins something new.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from .openings import FORMULA, opens, trails
from .printed import SLACK, Paragraph, Piece, Printed, box_of, gap_after
from .rows import Row

BLANK = 0.25
LARGE = 1.15
"""Type so much larger than the usual is a headline's, which is not justified."""
NARROW = 20.0
"""A letterhead's columns are no wider, in type sizes."""
FIRST = 0.35
"""Share of a column's width by which no first line is indented."""
CENTRED = 0.95
"""A line of a centred heading that goes on is so full, with the next line's first word."""
_ITEM = re.compile(
    r"(?:[-–—+•*▪●○■□✓➢❖]\s|\d{1,2}(?:\.\d{1,2}){0,3}\s?[.)/]\s|[a-zđ]\s?[).]\s|[IVXLC]{1,5}\s?[.\-/)]\s|"
    r"(?:Điều|Chương|Mục|Phần|Phụ lục)\s+[\dIVX]|[“\"]?Căn cứ |Kính gửi|Nơi nhận)"
)
_DAY = re.compile(r"ngày|tháng|năm", re.IGNORECASE)
_SUBJECT = re.compile(r"(?:V\s?/\s?v|Về việc)(?!\w)", re.IGNORECASE)
_CLOSED = re.compile(r"[.;:!?…/][\s\"'”’»)\]]{0,3}\Z")


@dataclass(slots=True)
class Joiner:
    """Takes printed rows in reading order, gives paragraphs.

    `line` and `size`: the document's usual pitch and type; `even`: how far from the edge the lines of a justified text
    may end, 0 where the text is not justified. `alone`: lines in capitals that stood alone.
    """

    line: float
    size: float
    even: float = 0.0
    done: list[Paragraph] = field(default_factory=list)
    open: list[Printed] = field(default_factory=list)
    waiting: list[Paragraph] = field(default_factory=list)
    alone: set[str] = field(default_factory=set)

    def add(self, printed: Printed) -> None:
        """Take one more row of running text or of a column."""
        if self.open and not self._goes_on(printed):
            self.close()
        self.open.append(printed)

    def put(self, paragraph: Paragraph) -> None:
        """Take a paragraph that is whole already: a table's row."""
        self.close()
        self.done.append(paragraph)

    def wait(self, paragraph: Paragraph) -> None:
        """Take what is printed at a page's edge: it comes after the paragraph that the page end cuts."""
        if not self.open:
            self.done.append(paragraph)
            return
        self.waiting.append(paragraph)

    def close(self) -> None:
        """End the open paragraph, and print what waited for its end."""
        if self.open:
            self._print()
            self.open = []
        self.done += self.waiting
        self.waiting = []

    def _print(self) -> None:
        if len(self.open) == 1 and self.open[0].is_caps:
            self.alone.add(self.open[0].text)
        last = self.open[-1]
        if len(self.open) == 1 or last.kind not in ("flow", "column") or not trails(self.open[-2].text, last.text):
            self.done.append(Paragraph("text", _pieces(self.open)))
            return
        self.done.append(Paragraph("text", _pieces(self.open[:-1])))
        self.done.append(Paragraph("text", _pieces([last])))

    def _goes_on(self, line: Printed) -> bool:
        before = self.open[-1]
        if _is_cut(self.open, line):
            return True
        if line.kind == "stack":
            return self._subject_goes_on(line)
        if before.kind != line.kind or not _fills(before, line) or not _same_type(before.row, line.row):
            return False
        if before.kind != "flow" and before.left != line.left:
            return False
        if before.kind == "list" and not line.text[0].islower() and not _ITEM.match(self.open[0].text):
            return False
        if before.page == line.page and not self._near(before.row, line.row):
            return False
        closed = _CLOSED.search(before.row.words[-1].text[-4:]) is not None
        inside = len(self.open) > 1 or before.indent > 0.8 * before.row.size
        if _ITEM.match(line.text) and (closed or line.text[0] in "-+•" and not inside):
            return False
        told_on = line.text[0].islower() and not closed
        if (
            (self._ends_short(before) and not told_on and not before.heads(line))
            or opens(before.text, line.text)
            or line.text in self.alone
        ):
            return False
        return _indent_allows(self.open, line, closed)

    def _ends_short(self, line: Printed) -> bool:
        """Say whether a line of a justified text ends before the edge: only the last of a paragraph does."""
        headline = line.row.size > LARGE * self.size > 0
        return 0 < self.even < line.right - line.row.x1 and line.kind == "flow" and not (line.is_centred or headline)

    def _subject_goes_on(self, line: Printed) -> bool:
        """Of the centred lines of a column only those of the subject ("V/v …") are read on."""
        before = self.open[-1]
        if before.kind != "stack" or before.left != line.left or not any(_SUBJECT.search(p.text) for p in self.open):
            return False
        wide = before.row.x1 - before.row.x0 + line.row.words[0].lead + BLANK * line.row.size
        fills = wide > CENTRED * (before.right - before.left)
        return fills and _same_type(before.row, line.row) and line.row.base - before.row.base < 1.6 * line.row.size

    def _near(self, before: Row, row: Row) -> bool:
        step = row.base - before.base
        if step <= 0:
            return False
        if len(self.open) > 1 and self.open[-2].page == self.open[-1].page:
            own = self.open[-1].row.base - self.open[-2].row.base
            if own > 0:
                return step < 1.2 * own
        if self.line and self.size:
            return step < 1.15 * self.line * max(1.0, row.size / self.size) + 0.5
        return step < 1.6 * row.size


def _is_cut(opened: Sequence[Printed], line: Printed) -> bool:
    """Say whether `line` ends a letterhead's motto, or its place and date, that the lines before it begin."""
    before = opened[-1]
    if len(opened) > 2 or not _is_short(line.row) or not _is_short(before.row) or before.page != line.page:
        return False
    if before.kind != line.kind or not 0 < line.row.base - before.row.base < 1.6 * line.row.size:
        return False
    if not _same_type(before.row, line.row) or ("," not in opened[0].text and _DAY.search(line.text)):
        return False
    return FORMULA.match(" ".join(p.text for p in (*opened, line))) is not None


def _is_short(row: Row) -> bool:
    return row.x1 - row.x0 < NARROW * row.size


def _fills(before: Printed, line: Printed) -> bool:
    """Say whether the next line's first word would not have fitted behind `before`."""
    first = line.row.words[0]
    need = first.lead + (BLANK * before.row.size if gap_after(before.row) else 0.0)
    if before.heads(line):
        return before.row.x1 - before.row.x0 + need > CENTRED * (before.right - before.left)
    return before.row.x1 + need > before.right - SLACK


def _same_type(before: Row, row: Row) -> bool:
    return abs(before.size - row.size) <= 0.08 * max(before.size, row.size)


def _indent_allows(opened: Sequence[Printed], line: Printed, closed: bool) -> bool:
    """Say whether the left edge of `line` is that of a line which goes on with those before it."""
    before = opened[-1]
    size = line.row.size
    if line.is_centred:
        return before.heads(line) and not closed
    off = abs(line.row.x0 + line.row.x1 - before.row.x0 - before.row.x1) / 2
    if off < SLACK and abs(line.row.x0 - before.row.x0) > 0.5 * size:  # centred on one another, away from the middle
        return False
    if len(opened) > 1:
        return abs(line.indent - before.indent) < 0.5 * size
    if line.indent > before.indent + 0.5 * size:  # hanging: only under the mark of an item
        return _ITEM.match(before.text) is not None and line.indent < before.indent + 6 * size
    same = abs(line.indent - before.indent) <= 0.5 * size
    if not same and before.indent > FIRST * (before.right - before.left):  # a line at the right, as a letter's date
        return False
    return not same or line.indent <= 0.8 * size or (line.text[0].islower() and not closed)


def _pieces(opened: Sequence[Printed]) -> list[Piece]:
    pieces = []
    for i, printed in enumerate(opened):
        gap = gap_after(opened[i - 1].row) if i else ""
        pieces.append(Piece(printed.text, printed.page, box_of([printed.row]), gap))
    return pieces
