"""What is known of each token before the tagger decides: shape, run of capitals, gazetteer and grammar tags.

Every column is an array of numbers (`vocabulary.py`), one a token, with MARGIN cells of padding around each sequence,
so that a look to the left or right is a plain index. Columns are made for a block of sequences at a time: arrays over
all tokens of a very long document would outweigh the document by far.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from ...gazetteer import Gazetteer
from ...gazetteer.compounds import syllables
from ...model import Document, Mention
from ...text import fold
from ..pieces import Ints, Noted, ranges
from .tokens import Sequence
from .vocabulary import BITS, CAPITAL, FLAGS_AT, LETTER, MASK, NAME_AT, SHAPE_AT, SHOUTED, Vocabulary

OUTSIDE = "-"
BEGIN, END = "^", "$"
MARGIN = 3
"""The farthest look of a template."""
_PAD = 2 * MARGIN
_RUNS = [["" if not size else f"{i}/{size}" for size in range(7)] for i in range(5)]
NAMES = (
    "word", "shape", "name", "run", "before", "after", "join", "kind", "capitals", "place", "phrase", "body", "rule"
)  # fmt: skip
"""The columns, in the order of their lines in a table."""
_EVIDENCE = NAMES.index("place")
_LINE = {name: line for line, name in enumerate(NAMES)}
_NAMES = (1 << (FLAGS_AT - NAME_AT)) - 1
Hit = tuple[int, int, str]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of some sequences, a line of `table` each (NAMES).

    `cells` are where tokens stand in them, `sizes` how many tokens each sequence has.
    """

    table: Ints
    cells: Ints
    sizes: list[int]
    vocabulary: Vocabulary

    @property
    def values(self) -> dict[str, Ints]:
        """The columns by name."""
        return dict(zip(NAMES, self.table, strict=True))

    def sequences(self) -> list[tuple[int, int]]:
        """Return the first token and the token after the last of each sequence; padding is not counted."""
        after = np.cumsum(self.sizes)
        return list(zip((after - self.sizes).tolist(), after.tolist(), strict=True))


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of a whole document's text: hits of the gazetteers and the grammars, each list in order."""

    place: list[Hit]
    phrase: list[Hit]
    body: list[Hit]
    rule: list[Hit]


def _place_hits(text: str, folded: str, gazetteer: Gazetteer) -> Iterable[Hit]:
    for start, end, places in gazetteer.find_places(folded):
        tail = text[start:end].split()[-1]
        if tail[:1].isupper() or tail[:1].isdigit():
            yield start, end, places[0].tier + ("+" if places[0].name.count(" ") < text[start:end].count(" ") else "")


def evidence(document: Document, found: Iterable[Mention], gazetteer: Gazetteer) -> Evidence:
    """Return what gazetteers and grammars (`found`, in order of position) see in `document`."""
    text, folded = document.text, fold(document.text)
    return Evidence(
        list(_place_hits(text, folded, gazetteer)),
        [(start, end, tags[0]) for start, end, tags in gazetteer.find_terms(folded)],
        [(start, end, "o") for start, end, _ in gazetteer.find_bodies(folded)],
        [(m.span.start, m.span.end, m.label[:3]) for m in found],
    )


# ------------------------------------------------------------------ columns of a block


class _Tags(dict[str, int]):
    """A tag → the number of its first token and, shifted by BITS, that of its others."""

    def __init__(self, code: Callable[[str, str], int], name: str) -> None:
        super().__init__()
        self._code, self._name = code, name

    def __missing__(self, tag: str) -> int:
        found = self[tag] = self._code(self._name, "B" + tag) | self._code(self._name, "I" + tag) << BITS
        return found


class _Codes:
    """The numbers of the values that any page holds, each looked up once for a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.code = code = vocabulary.code
        self.begin, self.outside, self.end = (
            np.array([[code(name, value)] for name in NAMES]) for value in (BEGIN, OUTSIDE, END)
        )
        self.runs = np.array([[code("run", place) for place in row] for row in _RUNS])
        self.capitals = np.array([code("capitals", "a"), code("capitals", "A")])
        self.join, self.joined = code("join", "B"), code("join", "I")
        self.kinds: dict[str, int] = {}
        self.tags = {name: _Tags(code, name) for name in NAMES[_EVIDENCE:]}

    def kind(self, name: str) -> int:
        """Return the number of a kind of segment."""
        if name not in self.kinds:
            self.kinds[name] = self.code("kind", name)
        return self.kinds[name]


class _Page:
    """The padded cells of a block, and how values of tokens and of sequences are written onto them."""

    def __init__(self, sequences: list[Sequence], codes: _Codes) -> None:
        self.codes = codes
        self.sizes = np.array([len(s.starts) for s in sequences])
        many, after = len(self.sizes), self.sizes.cumsum()
        self.first = after - self.sizes
        self.count = count = int(after[-1])
        shift = np.arange(MARGIN, _PAD * many, _PAD)
        self.cells: Ints = np.arange(count) + shift.repeat(self.sizes)
        self.table = table = np.empty((len(NAMES), count + _PAD * many), np.int64)
        table[:] = codes.outside
        edges = np.arange(MARGIN)[:, None]
        table[:, (self.first + shift - MARGIN + edges).ravel()] = codes.begin
        table[:, (after + shift + edges).ravel()] = codes.end

    def tags(self, offsets: Ints, seen: Evidence) -> None:
        """Write B-/I- columns of the hits, which are in order; what an earlier hit took stays."""
        begin, end = int(offsets[0, 0]), int(offsets[1, -1])
        starts: list[int] = []
        ends: list[int] = []
        marks: list[int] = []
        counts: list[int] = []
        for name in NAMES[_EVIDENCE:]:
            hits = [hit for hit in getattr(seen, name) if begin <= hit[0] < end]
            counts.append(len(hits))
            if hits:
                at, to, tags = zip(*hits, strict=True)
                starts += at
                ends += to
                marks += map(self.codes.tags[name].__getitem__, tags)
        if not starts:
            return
        line_at = np.arange(0, len(counts) * self.count, self.count).repeat(counts)
        first = offsets[0].searchsorted(starts) + line_at
        after = offsets[1].searchsorted(ends, side="right") + line_at
        np.maximum(first[1:], np.maximum.accumulate(after)[:-1], out=first[1:])
        there = first < after
        first, after, both = first[there], after[there], np.array(marks)[there]
        lines_of = self.table[_EVIDENCE:]
        column = np.repeat(self.codes.outside[_EVIDENCE:], self.count)
        column[ranges(first, after - first)] = (both >> BITS).repeat(after - first)
        column[first] = both & MASK
        lines_of[:, self.cells] = column.reshape(-1, self.count)


@cache
def _syllables() -> Noted:
    """Return the numbers that tokens have in compounds."""
    number = syllables().number
    return Noted(lambda token: 0 if token.isdigit() else number(fold(token)))


def _joins(page: _Page, numbers: Ints) -> None:
    """Write where compounds of the words stand, B at the first, I behind it; none goes from sequence to sequence."""
    padded = np.zeros(page.table.shape[1], np.int64)
    padded[page.cells] = numbers
    first, length = syllables().compounds_in(padded)
    column = page.table[_LINE["join"]]
    column[ranges(first, length)] = page.codes.joined
    column[first] = page.codes.join


def _runs(page: _Page, capital: Flags) -> None:
    """Write for each token its place in a run of capitalised tokens, and the words around that run."""
    word, run, before, after = (page.table[_LINE[name]] for name in ("word", "run", "before", "after"))
    edges = np.flatnonzero(capital[1:] != capital[:-1]) + 1
    first, last = edges[::2], edges[1::2]
    length = last - first
    cells = ranges(first, length)
    order = cells - first.repeat(length)
    run[cells] = page.codes.runs[np.minimum(order, 4), np.minimum(length, 6).repeat(length)]
    before[cells] = word[first - 1].repeat(length)
    after[cells] = word[last].repeat(length)


def _capitals(page: _Page, flags: Ints) -> Ints:
    """Return for each sequence the number that says whether most of its words are in capitals."""
    upper = np.add.reduceat(flags & SHOUTED, page.first) / SHOUTED
    letters = np.add.reduceat(flags & LETTER, page.first) / LETTER
    shouted = (upper > 0) & (upper > 0.6 * np.maximum(1, letters))
    return page.codes.capitals[shouted.astype(np.int64)]


def columns(
    document: Document,
    sequences: list[Sequence],
    seen: Evidence,
    gazetteer: Gazetteer,
    vocabulary: Vocabulary | None = None,
) -> Columns:
    """Return the columns of `sequences`, which are neighbours in `document`; `seen` is what `evidence` returned.

    They are numbered by `vocabulary`, a model's; without one by a new one that knows every value.
    """
    vocabulary = Vocabulary() if vocabulary is None else vocabulary
    codes = vocabulary.once(_Codes)
    page = _Page(sequences, codes)
    pool, offsets = sequences[0].pool, np.concatenate([s.table for s in sequences], axis=1)
    types = offsets[2]
    packed = vocabulary.looks(gazetteer).of(pool, types)
    flags = packed >> FLAGS_AT
    page.table[:3, page.cells] = packed & MASK, packed >> SHAPE_AT & MASK, packed >> NAME_AT & _NAMES
    capital = np.zeros(page.table.shape[1], bool)
    capital[page.cells] = flags & CAPITAL
    _runs(page, capital)
    _joins(page, _syllables().of(pool, types))
    kinds = np.array([codes.kind(s.kind) for s in sequences])
    page.table[_LINE["kind"], page.cells] = kinds.repeat(page.sizes)
    page.table[_LINE["capitals"], page.cells] = _capitals(page, flags).repeat(page.sizes)
    page.tags(offsets, seen)
    return Columns(page.table, page.cells, page.sizes.tolist(), vocabulary)
