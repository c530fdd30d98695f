"""Which character of a record's text is which character of the gold's.

The same document read from HTML, PDF or a scan has other blanks, other order and misread letters. Matching goes from
the surest to the least: equal text; whole lines in order; whole lines anywhere (a letterhead read column by column);
runs that stand once in both; and, where a gap is small, character by character. Whether a copy is marked as
boilerplate decides only between equal copies.
"""

from __future__ import annotations

import bisect
import re
import unicodedata
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

Spans = Iterable[tuple[int, int]]
Line = tuple[int, int, bool]
Anchor = tuple[int, int, int, float]

_ALIKE = str.maketrans("Ðð–—−‑“”„‘’`", "Đđ----\"\"\"'''")
_DRAWN = re.compile(r"^[ \t|_=*~.·…–—-]+$", re.M)
SMALL = 40_000
"""Product of lengths up to which a gap is compared character by character at once."""
LARGE = 4_000_000
"""Product of lengths above which a gap is left unmatched."""


def squeeze(text: str) -> list[int]:
    """Return the offsets of the visible characters: no blanks, no zero-width marks."""
    return [
        i for i, c in enumerate(text) if not c.isspace() and (c < "\xad" or unicodedata.category(c) != "Cf")
    ]  # fmt: skip


def drawn(text: str) -> set[int]:
    """Return the offsets of table borders and drawn lines: another format has ink there and no characters."""
    return {i for m in _DRAWN.finditer(text) for i in range(*m.span())} | {i for i, c in enumerate(text) if c == "|"}


def _plain(text: str) -> str:
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text.translate(_ALIKE))


def _chain(anchors: Iterable[Anchor]) -> list[Anchor]:
    """Return the heaviest subsequence that rises, without overlap, in gold and in the other text."""
    ordered = sorted(set(anchors))
    best: list[float] = []
    back: list[int] = []
    for i, (gold, other, _, weight) in enumerate(ordered):
        top, before = 0.0, -1
        for j in range(i):
            g, p, n, _ = ordered[j]
            if g + n <= gold and p + n <= other and best[j] > top:
                top, before = best[j], j
        best.append(top + weight)
        back.append(before)
    chosen: list[Anchor] = []
    i = max(range(len(best)), key=best.__getitem__, default=-1)
    while i >= 0:
        chosen.append(ordered[i])
        i = back[i]
    return chosen[::-1]


def _once(text: str, size: int) -> dict[str, int]:
    seen: dict[str, int] = {}
    for i in range(len(text) - size + 1):
        run = text[i : i + size]
        seen[run] = -1 if run in seen else i
    return seen


def _rare_runs(other: str, gold: str, size: int) -> list[tuple[int, int]]:
    """Return (start in gold, start in other) of runs of `size` that stand once in each and rise in both."""
    a, b = _once(other, size), _once(gold, size)
    common = sorted((j, a[run]) for run, j in b.items() if j >= 0 and a.get(run, -1) >= 0)
    tails: list[int] = []
    index: list[int] = []
    previous: list[int] = []
    for n, (_, i) in enumerate(common):
        t = bisect.bisect_left(tails, i)
        tails[t : t + 1], index[t : t + 1] = [i], [n]
        previous.append(index[t - 1] if t else -1)
    found: list[tuple[int, int]] = []
    n = index[-1] if index else -1
    while n >= 0:
        found.append(common[n])
        n = previous[n]
    return found[::-1]


class _Matcher:
    """The pairs found so far between two texts without blanks."""

    def __init__(self, other: str, gold: str, aside: bytearray) -> None:
        self.other, self.gold, self.aside = _plain(other), _plain(gold), aside
        self.pairs: dict[int, int] = {}
        self.used, self.got = bytearray(len(other)), bytearray(len(gold))

    def take(self, gold: int, other: int, size: int) -> None:
        for k in range(size):
            if not self.used[other + k] and not self.got[gold + k]:
                self.pairs[other + k] = gold + k
                self.used[other + k] = self.got[gold + k] = 1

    def _places(self, needle: str, cap: int = 12) -> Iterator[int]:
        i = self.other.find(needle)
        while i >= 0 and cap:
            yield i
            i, cap = self.other.find(needle, i + 1), cap - 1

    def whole_lines(self, lines: list[Line]) -> list[Anchor]:
        """Match lines as a whole, first in order, then anywhere; return those in order."""
        candidates = [
            (a, i, b - a, (b - a) * (1.0 if bool(self.aside[i]) == aside else 0.8) * (0.7 if aside else 1.0))
            for a, b, aside in lines
            if b - a >= 6
            for i in self._places(self.gold[a:b])
        ]
        anchors = _chain(candidates)
        for gold, other, size, _ in anchors:
            self.take(gold, other, size)
        done = {gold for gold, *_ in anchors}
        for gold, other, size, _ in sorted(candidates, key=lambda c: (-c[3], c[0], c[1])):
            if size >= 16 and gold not in done and not any(self.used[other : other + size]):
                self.take(gold, other, size)
                done.add(gold)
        return anchors

    def gap(self, p1: int, p2: int, g1: int, g2: int, size: int) -> None:
        """Match gold[g1:g2] with other[p1:p2], by rare runs of `size` characters first."""
        if g1 >= g2 or p1 >= p2 or all(self.got[g1:g2]):
            return
        a, b = self.other[p1:p2], self.gold[g1:g2]
        if size < 6 or len(a) * len(b) <= SMALL:
            if len(a) * len(b) <= LARGE:
                self._letters(a, b, p1, g1)
            return
        pa = pb = 0
        for j, i in _rare_runs(a, b, size):
            if i < pa or j < pb:
                continue
            n = size
            while i > pa and j > pb and a[i - 1] == b[j - 1]:
                i, j, n = i - 1, j - 1, n + 1
            while i + n < len(a) and j + n < len(b) and a[i + n] == b[j + n]:
                n += 1
            self.gap(p1 + pa, p1 + i, g1 + pb, g1 + j, size // 2)
            self.take(g1 + j, p1 + i, n)
            pa, pb = i + n, j + n
        self.gap(p1 + pa, p2, g1 + pb, g2, size // 2)

    def _letters(self, a: str, b: str, p1: int, g1: int) -> None:
        near = len(a) <= 2 * len(b) + 20
        for tag, i1, i2, j1, j2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
            n = i2 - i1
            if tag == "equal" and (near or n >= 6) or tag == "replace" and near and n == j2 - j1 and n <= 3:
                self.take(g1 + j1, p1 + i1, n)

    def leftovers(self, lines: list[Line], bounds: set[int]) -> None:
        """Match pieces of lines that a column break cut and moved, then very short lines that stand alone."""
        known = {j for j, x in enumerate(self.got) if x}
        left = "".join("\0" if self.used[i] or self.aside[i] else c for i, c in enumerate(self.other))
        for start, end, _ in sorted(lines, key=lambda line: line[2]):
            left = self._pieces(start, end, known, left)
        where = {j: i for i, j in self.pairs.items()}
        for start, end, _ in lines:
            size = end - start
            if size < 8 and not any(self.got[start:end]):
                i = left.find(self.gold[start:end], where.get(start - 1, -1) + 1)
                while i >= 0 and not {i, i + size} <= bounds:
                    i = left.find(self.gold[start:end], i + 1)
                if i >= 0:
                    self.take(start, i, size)

    def _pieces(self, start: int, end: int, known: set[int], left: str) -> str:
        while start < end:
            stop = start
            while stop < end and stop not in known:
                stop += 1
            size = stop - start
            while size >= 8 and self.gold[start : start + size] not in left:
                size -= 1
            if size >= 8:
                i = left.index(self.gold[start : start + size])
                self.take(start, i, size)
                left = left[:i] + "\0" * size + left[i + size :]
                start += size
            elif stop == start:
                start += 1
            else:
                start = start + 1 if stop - start >= 8 else stop
        return left


def _flags(size: int, spans: Spans) -> bytearray:
    flags = bytearray(size)
    for start, end in spans:
        flags[start:end] = b"\1" * (end - start)
    return flags


def _lines(text: str, visible: list[int], aside: bytearray) -> list[Line]:
    """Return the gold's lines over its visible characters; a table's borders part its cells as line ends part lines."""
    lines: list[Line] = []
    start = 0
    for n in range(1, len(visible) + 1):
        at_end = n == len(visible)
        if at_end or "\n" in text[visible[n - 1] : visible[n]] or "|" in (text[visible[n - 1]], text[visible[n]]):
            if text[visible[start]] != "|" or n - start > 1:
                lines.append((start, n, bool(aside[visible[start]])))
            start = n
    return lines


class Alignment:
    """Maps offsets of a record's text to offsets of the gold's text."""

    def __init__(self, other: str, gold: str, shy: Spans = (), aside: Spans = ()) -> None:
        """`shy` and `aside` are the boilerplate of the record and of the gold."""
        p, g = squeeze(other), squeeze(gold)
        ps, gs = "".join(other[i] for i in p), "".join(gold[i] for i in g)
        self.same = ps == gs
        if self.same:
            self.pairs = dict(zip(p, g, strict=True))
            return
        off, side = _flags(len(other), shy), _flags(len(gold), aside)
        lines = _lines(gold, g, side)
        bounds = {0, len(p)} | {n for n in range(1, len(p)) if "\n" in other[p[n - 1] : p[n]]}
        matcher = _Matcher(ps, gs, bytearray(off[i] for i in p))
        edges = [(0, 0, 0, 0.0), *matcher.whole_lines(lines), (len(gs), len(ps), 0, 0.0)]
        for (ga, pa, na, _), (gb, pb, _, _) in zip(edges, edges[1:], strict=False):
            matcher.gap(pa + na, pb, ga + na, gb, 24)
        matcher.leftovers(lines, bounds)
        self.pairs = {p[i]: g[j] for i, j in matcher.pairs.items()}

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the gold's stretch for a stretch of the record's text, None where none of it was found."""
        hit = [self.pairs[i] for i in range(start, end) if i in self.pairs]
        return (min(hit), max(hit) + 1) if hit else None
