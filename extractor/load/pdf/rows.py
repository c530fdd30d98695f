"""Words → printed rows → strips: what stands at one height, and where in it the columns may part.

A gap parts columns only where it is wider than the other gaps of its row, so that justified text keeps its wide blanks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from .words import LETTERS, Word, close_up, join_touching

SAME_BASE = 0.18
GUTTER = 0.7
"""A gap between columns is as many type sizes wide at least; a blank has a quarter."""
HOLE = 0.6
STANDS_OUT = 1.8
EVEN = 1.3
LONE = 1.4
"""Where a row has no other gaps to compare with, the gap must be so wide."""
MARK = re.compile(r"[-–—+•*▪●○■□✓➢❖o]|(?:\d{1,2}\.){1,4}|\d{1,2}[.)]|[a-zđ][.)]|[IVXL]{1,5}[.)]")
"""The mark of a list's item, which a tab may part from its text."""
TAB = 4.0
SMALL = 0.45
"""Height of small letters, in type sizes."""
OVERLAP = SMALL - 0.05
"""Rows whose baselines are no further apart share a height."""
LEADING = 0.85
"""Lines of one text are further apart than this, in type sizes."""
EVEN_BLANKS = 1.08
"""As alike are the blanks of a typewriter's fonts, which are as wide as a hole."""
UNPRINTED = 0.5
"""Behind more of a page's words the file has no blank only if it prints none: without them are line ends and cells."""
MOTTO = 8
"""Words of the country's name that stands over its motto: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM."""
NARROW = 0.12
"""So wide, in type sizes, is a gap at least whose sides the file prints apart: the padding of a table's cell."""
Gap = tuple[float, float]


@dataclass(slots=True)
class Row:
    """Words on one baseline, from left to right."""

    words: list[Word]
    base: float
    size: float
    x0: float = 0.0
    x1: float = 0.0

    def settle(self) -> Row:
        """Order the words and measure the row, once it has all of them; return it."""
        if len(self.words) == 1:
            word = self.words[0]
            self.size, self.x0, self.x1 = word.size, word.x0, word.x1
        else:
            self.words.sort(key=lambda w: w.x0)
            self.size = sorted(w.size for w in self.words)[len(self.words) // 2]
            self.x0, self.x1 = self.words[0].x0, max(w.x1 for w in self.words)
        return self

    @property
    def top(self) -> float:
        """Where the row's small letters begin: accents and tall type above do not make rows overlap."""
        return self.base - SMALL * self.size


@dataclass(slots=True)
class Strip:
    """Rows that overlap in height, most often one.

    `gaps` are the stretches that may part columns in all of them, `holes` those that do if rows around say so, `cuts`
    those holes in which the file prints no blank.
    """

    rows: list[Row]
    gaps: list[Gap] = field(default_factory=list)
    holes: list[Gap] = field(default_factory=list)
    cuts: list[Gap] = field(default_factory=list)

    @property
    def top(self) -> float:
        return min(r.top for r in self.rows)

    @property
    def bottom(self) -> float:
        return max(r.base for r in self.rows)

    @property
    def x0(self) -> float:
        return min(r.x0 for r in self.rows)

    @property
    def x1(self) -> float:
        return max(r.x1 for r in self.rows)

    @property
    def size(self) -> float:
        return max(r.size for r in self.rows)


def make_rows(words: Iterable[Word]) -> list[Row]:
    """Return the rows of a page or a cell from top to bottom, with notes' small numerals in the row they hang on."""
    rows: list[Row] = []
    for word in sorted(words, key=lambda w: (w.base, w.x0)):
        row = rows[-1] if rows else None
        if row and word.base - row.base <= SAME_BASE * min(row.size, word.size):
            row.words.append(word)
        else:
            rows.append(Row([word], word.base, word.size))
    for row in rows:
        row.settle()
    return _hang_small(rows)


def whole_words(words: list[Word]) -> list[Word]:
    """Return the words of a page line by line, with pieces of words put together. To be done once: words change."""
    whole = not any(w.blank_at is not None for w in words) and sum(len(w.text) == 1 for w in words) < LETTERS
    if not whole:
        words = [word for row in make_rows(words) for word in close_up(join_touching(row.words))]
    cut = sum(word.cut for word in words)
    printed = len(words) - cut + sum(word.text.count(" ") for word in words)
    if cut > UNPRINTED * (cut + printed):
        for word in words:
            word.cut = False
    return words


def _hang_small(rows: list[Row]) -> list[Row]:
    """Put raised and lowered small words (note numbers, m²) into the row beside them."""
    found: list[Row] = []
    for i, row in enumerate(rows):
        host = None
        if len(row.words[0].text) <= 3 and all(len(w.text) <= 3 for w in row.words):
            host = next((r for r in rows[i + 1 : i + 3] + rows[max(0, i - 2) : i][::-1] if _hangs(row, r)), None)
        if host is None:
            found.append(row)
        else:
            host.words += row.words
            host.settle()
    return found


def _hangs(row: Row, host: Row) -> bool:
    if row.size > 0.8 * host.size or not -0.25 * host.size < host.base - row.base < 0.6 * host.size:
        return False
    reach = 0.3 * host.size
    return all(any(-reach < word.x0 - w.x1 < reach for w in host.words) for word in row.words)


def make_strips(rows: Sequence[Row]) -> list[Strip]:
    """Return the strips of rows that are ordered by baseline, with their possible column gaps."""
    strips: list[Strip] = []
    bottom = float("-inf")
    for row in rows:
        step = row.base - bottom
        if step < OVERLAP * row.size or (step < LEADING * row.size and _is_beside(strips[-1], row)):
            strips[-1].rows.append(row)
        else:
            strips.append(Strip([row]))
        bottom = row.base
    for strip in strips:
        if len(strip.rows) == 1:
            strip.gaps, strip.holes, strip.cuts = _row_gaps(strip.rows[0])
        else:
            strip.gaps = strip.holes = _shared_gaps(strip.rows)
    return strips


def _is_beside(strip: Strip, row: Row) -> bool:
    """Say whether `row` is so little lower than what `strip` holds, and so far aside, that it is of another column."""
    apart = GUTTER * min(row.size, strip.size)
    return all(row.x0 - r.x1 >= apart or r.x0 - row.x1 >= apart for r in strip.rows)


def _row_gaps(row: Row) -> tuple[list[Gap], list[Gap], list[Gap]]:
    """Return the gaps of a row that stand out, all that are wide enough or cut the file's text, and these alone."""
    if len(row.words) == 1:
        return [], [], []
    start = 1 if is_marked(row) else 0  # what follows the mark of an item is no column
    pairs = list(zip(row.words[start:], row.words[start + 1 :]))
    gaps = [(a.x1, b.x0) for a, b in pairs]
    cut = [(a.x1, b.x0) for a, b in pairs if a.cut and NARROW * row.size <= b.x0 - a.x1]
    holes = [(a, b) for a, b in gaps if b - a >= HOLE * row.size]
    if holes and (motto := _motto(row)):
        holes, cut = ([gap for gap in found if not motto[0] < gap[0] < motto[1]] for found in (holes, cut))
    if not holes:
        return [], cut, cut
    widths = sorted(b - a for a, b in gaps)
    if widths[0] >= HOLE * row.size and len(gaps) > 3 and widths[len(widths) // 2] < EVEN_BLANKS * widths[0]:
        holes = [(a, b) for a, b in holes if b - a > EVEN_BLANKS * widths[0]]
        if not holes:
            return [], cut, cut
    spaces = [w.space for w in row.words if w.space]
    usual = max(spaces) if spaces else widths[(len(widths) - 1) // 3]
    even = widths[-1] < EVEN * widths[0]  # as in a justified line of few words
    enough = GUTTER if spaces or len(gaps) > 3 else LONE
    found = [
        (a, b)
        for a, b in holes
        if b - a >= enough * row.size
        and (b - a >= STANDS_OUT * usual or b - a >= 4 * row.size or len(gaps) < 3 or not (spaces or even))
    ]
    return found, sorted({*holes, *cut}) if cut else holes, cut


def _motto(row: Row) -> Gap | None:
    """Return from where to where a row prints the country's name: whatever its blanks, no column begins inside."""
    start = next((i for i, word in enumerate(row.words) if word.text == "CỘNG"), None)
    if start is None or len(row.words) < start + MOTTO:
        return None
    words = row.words[start : start + MOTTO]
    return (words[0].x0, words[-1].x1) if words[-2].text == "VIỆT" and words[-1].text == "NAM" else None


def is_marked(row: Row) -> bool:
    """Say whether a row begins with the mark of a list's item, which a tab parts from its text."""
    if len(row.words) < 2 or not MARK.fullmatch(row.words[0].text):
        return False
    return row.words[1].x0 - row.words[0].x1 < TAB * row.size


def _spans(row: Row) -> list[Gap]:
    """Return from where to where the words of a row reach, the mark of an item as one with the word after it."""
    spans = [(w.x0, w.x1) for w in row.words]
    if is_marked(row):
        spans[:2] = [(spans[0][0], spans[1][1])]
    return spans


def _shared_gaps(rows: Sequence[Row]) -> list[Gap]:
    size = min(r.size for r in rows)
    spans = sorted(span for r in rows for span in _spans(r))
    found, reach = [], spans[0][1]
    for x0, x1 in spans[1:]:
        if x0 - reach >= GUTTER * size:
            found.append((reach, x0))
        reach = max(reach, x1)
    return found
