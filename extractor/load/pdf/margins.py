"""Where the running text of a page begins and ends, and how far apart its lines are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from .printed import SLACK
from .rows import Row

RAGGED = 0.08
"""Share of a page's width by which lines that are not justified may fall short of the edge."""
MANY = 10
"""A page of fewer rows does not show how wide its text may be."""
NEAR = 30.0
"""Points from the right edge within which ends of lines are looked at: most lines of a ragged text end there."""
EVEN, EVEN_SCANNED = 1.5, 4.0
"""So near the edge, in points, all lines of a justified text end that are not the last of their paragraph."""
JUSTIFIED = 0.85
FEW = 5


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
