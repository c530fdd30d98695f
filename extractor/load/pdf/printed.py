"""A printed row as text: what stands between its words, its box, the column it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .openings import is_capitals
from .rows import Row, is_marked
from .words import Box

SLACK = 2.0
"""Points by which edges that are one may differ."""
FEW = 5
_YEAR_CUT = re.compile(r"\d/\d{1,2}/([12]\d{0,2})\Z")
_YEAR_REST = re.compile(r"\d{1,3}(?!\d)")
YEAR = 4
APART = 2.5
THREE, STANDS_OUT, MENU = 0.65, 2.0, 8
"""Three blanks are wider, in type sizes, and so many times as wide as their line's blanks; of a line
of as many blanks, two are."""
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
    if len(words) == 1:
        only = words[0]
        return round(only.x0, 1), round(only.top, 1), round(only.x1, 1), round(only.bottom, 1)
    return (
        round(min(w.x0 for w in words), 1),
        round(min(w.top for w in words), 1),
        round(max(w.x1 for w in words), 1),
        round(max(w.bottom for w in words), 1),
    )


def gap_after(row: Row) -> str:
    """Return what joins a row to the one that goes on with it: a blank, nothing inside a number ("15/QĐ-", "UBND")."""
    last = row.words[-1]
    return "" if not last.blank and last.text[-1] in "-/" and _GLUED.search(last.text[-2:]) else " "


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
