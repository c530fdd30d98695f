"""What a page prints at its edges on every page: running heads, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from .rows import Row, is_marked, make_rows
from .words import Sheet, Word

EDGE = 0.13
"""Share of a page's height, from the top and from the bottom, where such lines stand."""
MARGIN = 0.035
"""Share of a page's height that pages leave free of text: a centimetre."""
ROWS = 3
APART = 2.0
_NUMBER = re.compile(
    r"[-–—(\[|\s]{0,4}(?:(?:trang|page|tr\.?)\s*:?\s*)?\d{1,4}(?:\s*(?:/|of|trên)\s*\d{1,4})?[-–—)\]|.\s]{0,4}\Z",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")


def part_furniture(sheets: Sequence[Sheet], free: Sequence[list[Word]]) -> tuple[list[list[Row]], list[list[Word]]]:
    """Return for each page the rows that are furniture and the words that are not. `free`: words outside tables."""
    edges = [_edge_rows(sheet, words) for sheet, words in zip(sheets, free)]
    seen = Counter(key for rows in edges for key in {_key(r, s) for r, s in rows} if any(map(str.isalnum, key[1])))
    often = max(2, (3 if len(sheets) < 10 else len(sheets) // 4) if len(sheets) > 2 else len(sheets))
    furniture, rest = [], []
    for sheet, rows, words in zip(sheets, edges, free):
        numbered = {r.base for r, side in rows if _is_number(r, side, rows)}
        own = [r for r, side in rows if r.base in numbered or len(sheets) > 1 and seen[_key(r, side)] >= often]
        if not _is_full(sheet, words):
            own += [r for r, _ in rows if r not in own and _is_marginal(r, sheet)]
        taken = {id(w) for r in own for w in r.words}
        furniture.append(own)
        rest.append([w for w in words if id(w) not in taken])
    return furniture, rest


def _edge_rows(sheet: Sheet, words: list[Word]) -> list[tuple[Row, str]]:
    """Return the rows at a page's edges, each cut where a wide gap parts a running head from a page number."""
    low, high = EDGE * sheet.height, (1 - EDGE) * sheet.height
    head = make_rows(w for w in words if w.base < low)[:ROWS]
    foot = make_rows(w for w in words if w.base > high)[-ROWS:]
    return [(part, "head") for r in head for part in _parts(r)] + [(part, "foot") for r in foot for part in _parts(r)]


def _parts(row: Row) -> list[Row]:
    found = [Row([row.words[0]], row.base, row.size)]
    for before, word in zip(row.words, row.words[1:]):
        if word.x0 - before.x1 > APART * row.size and not (before is row.words[0] and is_marked(row)):
            found.append(Row([], row.base, row.size))
        found[-1].words.append(word)
    return found


def _key(row: Row, side: str) -> tuple[str, str, int]:
    text = " ".join(w.text for w in row.words)
    return side, _DIGITS.sub("#", text), round(row.base / 6)


def _is_full(sheet: Sheet, words: Sequence[Word]) -> bool:
    """Say whether a page is printed to its edges, so that its own lines stand where margins are elsewhere."""
    low, high, left = EDGE * sheet.height, (1 - EDGE) * sheet.height, MARGIN * sheet.width
    return sum(w.x0 < left and low < w.base < high for w in words) >= ROWS


def _is_marginal(row: Row, sheet: Sheet) -> bool:
    """Say whether a row stands where nothing but a browser's or a printer's own line can stand."""
    return row.base < MARGIN * sheet.height or row.base > (1 - MARGIN) * sheet.height


def _is_number(row: Row, side: str, rows: Sequence[tuple[Row, str]]) -> bool:
    """A lone page number: the outermost row of its edge."""
    own = [r.base for r, s in rows if s == side]
    outer = min(own) if side == "head" else max(own)
    return row.base == outer and _NUMBER.match(" ".join(w.text for w in row.words)) is not None
