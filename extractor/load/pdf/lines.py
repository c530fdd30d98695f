"""Rows → paragraphs: printed lines that go on in the next line are put together again, over page ends too.

A line goes on where the first word of the next would not have fitted behind it, and neither indent, distance, type size
nor the mark of a list item begins something new.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from .openings import FORMULA, is_capitals, opens, trails
from .rows import Row, is_marked
from .words import Box

BLANK = 0.25
SLACK = 2.0
RAGGED = 0.08
"""Share of a page's width by which lines that are not justified may fall short of the edge."""
NARROW = 20.0
"""A letterhead's columns are no wider, in type sizes."""
FIRST = 0.35
"""Share of a column's width by which no first line is indented."""
MANY = 10
"""A page of fewer rows does not show how wide its text may be."""
CENTRED = 0.95
"""A line of a centred heading that goes on is so full, with the next line's first word."""
NEAR = 30.0
"""Points from the right edge within which ends of lines are looked at: most lines of a ragged text end there."""
EVEN, EVEN_SCANNED = 1.5, 4.0
"""So near the edge, in points, all lines of a justified text end that are not the last of their paragraph."""
JUSTIFIED = 0.85
FEW = 5
_ITEM = re.compile(
    r"(?:[-–—+•*▪●○■□✓➢❖]\s|\d{1,2}(?:\.\d{1,2}){0,3}\s?[.)/]\s|[a-zđ]\s?[).]\s|[IVXLC]{1,5}\s?[.\-/)]\s|"
    r"(?:Điều|Chương|Mục|Phần|Phụ lục)\s+[\dIVX]|[“\"]?Căn cứ |Kính gửi|Nơi nhận)"
)
_DAY = re.compile(r"ngày|tháng|năm", re.IGNORECASE)
_YEAR_CUT = re.compile(r"\d/\d{1,2}/([12]\d{0,2})\Z")
_YEAR_REST = re.compile(r"\d{1,3}(?!\d)")
YEAR = 4
APART = 2.5
THREE, STANDS_OUT, MENU = 0.65, 2.0, 8
"""Three blanks are wider, in type sizes, and so many times as wide as their line's blanks; of a line
of as many blanks, two are."""
_SUBJECT = re.compile(r"(?:V\s?/\s?v|Về việc)(?!\w)", re.IGNORECASE)
_CLOSED = re.compile(r"[.;:!?…/][\s\"'”’»)\]]{0,3}\Z")
_GLUED = re.compile(r"[\w.)][-/]\Z")


@dataclass(slots=True)
class Piece:
    """A stretch of one printed line or one cell, with its place; `gap` is what stands between it and the one before."""

    text: str
    page: int
    box: Box
    gap: str = ""


@dataclass(slots=True)
class Paragraph:
    """Pieces that are read as one line of the text. Kinds: text, table, furniture, chrome."""

    kind: str
    pieces: list[Piece]


@dataclass(slots=True)
class Printed:
    """A row with what decides whether the next one goes on with it: the column it stands in."""

    row: Row
    page: int
    left: float
    right: float
    kind: str
    first_indents: frozenset[int] = frozenset()

    @property
    def text(self) -> str:
        return row_text(self.row)

    @property
    def indent(self) -> float:
        return self.row.x0 - self.left

    @property
    def is_caps(self) -> bool:
        return all(not any(map(str.isalpha, w.text)) for w in self.row.words) or is_capitals(self.text)

    @property
    def is_balanced(self) -> bool:
        """Both margins are alike, and there is one."""
        indent = self.row.x0 - self.left
        off = abs(indent - self.right + self.row.x1)
        if indent <= SLACK or off >= 0.06 * (self.right - self.left):
            return False
        return off < SLACK or round(indent) not in self.first_indents

    @property
    def is_centred(self) -> bool:
        """Both margins are wide and alike."""
        return self.is_balanced and self.indent > 1.2 * self.row.size

    def heads(self, line: Printed) -> bool:
        """Say whether `line` may go on with this one as the lines of a centred heading do."""
        if not line.is_centred or not (self.is_balanced or self.indent <= SLACK):
            return False
        capitals = self.is_caps
        return capitals == line.is_caps and (capitals or self.is_balanced)


def row_text(row: Row) -> str:
    """Return the words of a row with single blanks; a gap that parts cells keeps three."""
    if len(row.words) == 1:
        return row.words[0].text
    parts, wide = [row.words[0].text], _wide(row)
    for a, b in zip(row.words, row.words[1:]):
        apart = b.x0 - a.x1 > wide and not (len(parts) == 1 and is_marked(row))
        parts.append("   " if apart else " ")
        parts.append(b.text)
    return "".join(parts)


def _wide(row: Row) -> float:
    """Return how wide a gap parts cells: of scans, which have no blanks, three blanks part the items of a menu."""
    if row.words[0].confidence is None or len(row.words) < FEW:
        return APART * row.size
    gaps = sorted(b.x0 - a.x1 for a, b in zip(row.words, row.words[1:]))
    wide = min(APART * row.size, max(THREE * row.size, STANDS_OUT * gaps[(len(gaps) - 1) // 3]))
    return wide if len(gaps) < MENU or gaps[-2] > wide else APART * row.size


def box_of(rows: Iterable[Row]) -> Box:
    """Return the box around all words of `rows`."""
    words = [w for r in rows for w in r.words]
    return (
        round(min(w.x0 for w in words), 1),
        round(min(w.top for w in words), 1),
        round(max(w.x1 for w in words), 1),
        round(max(w.bottom for w in words), 1),
    )


def gap_after(row: Row) -> str:
    """Return what joins a row to the one that goes on with it: a blank, nothing inside a number ("15/QĐ-", "UBND")."""
    last = row.words[-1]
    return "" if not last.blank and _GLUED.search(last.text) else " "


def cell_text(rows: Sequence[Row]) -> str:
    """Return the rows of a cell as one text."""
    parts = []
    for i, row in enumerate(rows):
        parts.append(row_text(row).replace("   ", " "))
        if i + 1 < len(rows):
            parts.append("" if _is_broken(row, rows[i + 1]) else gap_after(row))
    return "".join(parts)


def _is_broken(row: Row, following: Row) -> bool:
    """Say whether a narrow cell breaks a year in two ("31/01/202", "6"): no date has one of fewer figures than four."""
    cut = _YEAR_CUT.search(row.words[-1].text)
    rest = _YEAR_REST.match(following.words[0].text) if cut else None
    return cut is not None and rest is not None and len(cut[1]) + len(rest[0]) == YEAR


def edges(rows: Sequence[Row], page_width: float, usual_width: float) -> tuple[float, float]:
    """Return the left and right edge of a page's running text.

    Where few lines reach the right edge that is seen, it is taken to be where it usually is: `usual_width` is how wide
    the text of such pages is, `page_width` how wide the sheet.
    """
    if not rows:
        return 0.0, page_width
    left, right = min(_common((r.x0 for r in rows), -1)), max(_common((r.x1 for r in rows), 1))
    beyond = [r.x1 for r in rows if r.x1 > right + SLACK]
    if len(beyond) >= max(3, len(rows) // 8):
        right = _ragged(beyond, RAGGED * page_width)
    near = sum(right - r.x1 < 0.06 * page_width for r in rows)
    if usual_width:
        right = max(right, left + usual_width)
    elif near * 4 < len(rows) or len(rows) < MANY:
        right = max(right, 0.85 * page_width)
    return left, right


def first_indents(rows: Sequence[Row], left: float) -> frozenset[int]:
    """Return the indents, in points, at which several rows begin: those of first lines, not of centred ones."""
    seen = Counter(round(r.x0 - left) for r in rows if 6 < r.x0 - left < 90)
    return frozenset(near for indent, n in seen.items() if n >= 3 for near in (indent - 1, indent, indent + 1))


def _common(values: Iterable[float], sign: int) -> list[float]:
    """Return the outermost edge that several rows share, or the outermost of all where none is shared."""
    ordered = sorted(values, key=lambda v: -sign * v)
    least = max(2, len(ordered) // 8)
    for value in ordered:
        near = [v for v in ordered if abs(v - value) < SLACK]
        if len(near) >= least:
            return near
    return ordered[:1]


def _ragged(beyond: Sequence[float], reach: float) -> float:
    """Return the right edge of lines that end where their last word does: the outermost that others come near."""
    ordered = sorted(beyond, reverse=True)
    return next(
        (v for i, v in enumerate(ordered) if ordered[i + 2 : i + 3] and v - ordered[i + 2] < reach), ordered[-1]
    )


def pitch(rows: Sequence[Row]) -> float:
    """Return the usual distance between the baselines of rows, 0 where there is none."""
    steps = Counter(round(b.base - a.base) for a, b in zip(rows, rows[1:]) if 0 < b.base - a.base < 60)
    return float(max(steps, key=lambda s: (steps[s], -s))) if steps else 0.0


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
        closed = _CLOSED.search(before.row.words[-1].text) is not None
        inside = len(self.open) > 1 or before.indent > 0.8 * before.row.size
        if _ITEM.match(line.text) and (closed or line.text[0] in "-+•" and not inside):
            return False
        if (
            (self._ends_short(before) and not before.heads(line))
            or opens(before.text, line.text)
            or line.text in self.alone
        ):
            return False
        return _indent_allows(self.open, line, closed)

    def _ends_short(self, line: Printed) -> bool:
        """Say whether a line of a justified text ends before the edge: only the last of a paragraph does."""
        return 0 < self.even < line.right - line.row.x1 and line.kind == "flow" and not line.is_centred

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


def evenness(pages: Sequence[tuple[Sequence[Row], tuple[float, float]]]) -> float:
    """Return how far from the right edge the lines of a justified text may end, 0 where the text is not justified.

    In: for each page its rows of running text, and their edges. Most lines that come near the edge then reach it.
    """
    ends = [right - row.x1 for rows, (_, right) in pages for row in rows if abs(right - row.x1) < NEAR]
    scanned = any(word.confidence is not None for rows, _ in pages for row in rows[:1] for word in row.words)
    slack = EVEN_SCANNED if scanned else EVEN
    return slack if len(ends) >= FEW and sum(end < slack for end in ends) >= JUSTIFIED * len(ends) else 0.0


def usual_widths(pages: Sequence[tuple[float, Sequence[Row]]]) -> dict[int, float]:
    """Return how wide running text is on sheets of each width, by pages of many rows; some of them hold lists only."""
    found: dict[int, list[float]] = {}
    for width, rows in pages:
        if len(rows) >= MANY:
            left, right = edges(rows, width, 0.0)
            found.setdefault(round(width), []).append(right - left)
    return {width: sorted(seen)[3 * len(seen) // 4] for width, seen in found.items()}
