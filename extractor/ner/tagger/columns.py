"""What is known of each token before the tagger decides: shape, run of capitals, gazetteer and grammar tags.

Every column is an array of numbers (`vocabulary.py`), one a token, with MARGIN cells of padding around each sequence,
so that a look to the left or right is a plain index. Columns are made for a block of sequences at a time: arrays over
all tokens of a very long document would outweigh the document by far.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from operator import itemgetter
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from ...gazetteer import Gazetteer
from ...gazetteer.automaton import Automaton
from ...gazetteer.compounds import compounds_in
from ...model import Document, Mention
from ...text import fold, key
from .tokens import Sequence
from .vocabulary import CAPITAL, FLAGS_AT, LETTER, MASK, NAME_AT, SHAPE_AT, SHOUTED, Vocabulary

OUTSIDE = "-"
BEGIN, END = "^", "$"
MARGIN = 3
"""The farthest look of a template."""
_PAD = 2 * MARGIN
_RUNS = [["" if not size else f"{i}/{size}" for size in range(7)] for i in range(5)]
_NAMES = (1 << (FLAGS_AT - NAME_AT)) - 1
_AUTOMATA: WeakKeyDictionary[Gazetteer, Automaton[str]] = WeakKeyDictionary()
Hit = tuple[int, int, str]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of some sequences by name; `cells` are where tokens stand in them, `sizes` the sequences' counts."""

    values: dict[str, Ints]
    cells: Ints
    sizes: list[int]
    vocabulary: Vocabulary

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


def _phrases(gazetteer: Gazetteer) -> Automaton[str]:
    """Return the automaton of unit heads (H, territorial T), sectors (F), positions (P) and indexes (X)."""
    if gazetteer not in _AUTOMATA:
        entries: dict[str, tuple[str, ...]] = {}
        groups: list[tuple[str, Iterable[str]]] = [
            ("X", (n for x in gazetteer.indexes for n in (x.name, *x.aliases))),
            ("F", (n for x in gazetteer.fields for n in (x.name, *x.aliases))),
            ("P", (n for x in gazetteer.positions for n in (x.name, *x.aliases))),
            ("H", (n for x in gazetteer.heads if not x.territorial for n in (x.name, *x.aliases))),
            ("T", (n for x in gazetteer.heads if x.territorial for n in (x.name, *x.aliases))),
        ]
        for tag, names in groups:
            entries.update({key(name): (tag,) for name in names if key(name)})
        _AUTOMATA[gazetteer] = Automaton(entries)
    return _AUTOMATA[gazetteer]


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
        [(start, end, tags[0]) for start, end, tags in _phrases(gazetteer).find(folded)],
        [(start, end, "o") for start, end, _ in gazetteer.find_bodies(folded)],
        [(m.start, m.end, m.label[:3]) for m in found],
    )


# ------------------------------------------------------------------ columns of a block


class _Page:
    """The padded cells of a block, and how values of tokens and of sequences are written onto them."""

    def __init__(self, sequences: list[Sequence], vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.sizes = np.array([len(s) for s in sequences])
        self.many = len(self.sizes)
        self.first = np.cumsum(self.sizes + _PAD) - self.sizes - MARGIN  # the first token's cell of each sequence
        count = int(self.sizes.sum())
        shift = self.first - (np.cumsum(self.sizes) - self.sizes)
        self.cells: Ints = np.arange(count) + np.repeat(shift, self.sizes)
        self.width = count + _PAD * self.many
        edges = np.arange(MARGIN)
        self.left = (self.first[:, None] - 1 - edges).ravel()
        self.right = ((self.first + self.sizes)[:, None] + edges).ravel()
        self.starts: Ints = np.fromiter(chain.from_iterable(s.starts for s in sequences), np.int64, count)
        self.ends: Ints = np.fromiter(chain.from_iterable(s.ends for s in sequences), np.int64, count)

    def column(self, name: str, values: Ints | int) -> Ints:
        """Return a padded column of one value a token."""
        column = np.empty(self.width, np.int64)
        column[self.cells] = values
        column[self.left] = self.vocabulary.code(name, BEGIN)
        column[self.right] = self.vocabulary.code(name, END)
        return column

    def tags(self, name: str, hits: list[Hit]) -> Ints:
        """Return a B-/I- column of the hits, which are in order; what an earlier hit took stays."""
        code = self.vocabulary.code
        column = np.full(len(self.starts), code(name, OUTSIDE))
        begin, end = int(self.starts[0]), int(self.ends[-1])
        inside = [hit for hit in hits if begin <= hit[0] < end]
        if inside:
            starts, ends, tags = zip(*inside, strict=True)
            first, after = np.searchsorted(self.starts, starts), np.searchsorted(self.ends, ends, side="right")
            first[1:] = np.maximum(first[1:], np.maximum.accumulate(after)[:-1])
            known = {tag: code(name, "B" + tag) << SHAPE_AT | code(name, "I" + tag) for tag in set(tags)}
            marks: Ints = np.fromiter(map(known.__getitem__, tags), np.int64, len(tags))
            there = first < after
            first, after, marks = first[there], after[there], marks[there]
            column[_ranges(first, after)] = np.repeat(marks & MASK, after - first)
            column[first] = marks >> SHAPE_AT
        return self.column(name, column)

    def joins(self, sequences: list[Sequence], words: list[str]) -> Ints:
        """Return the column of compounds: B opens one, I goes on in it."""
        code = self.vocabulary.code
        column = np.full(len(words), code("join", OUTSIDE))
        rows, at = [], 0
        for sequence in sequences:
            rows += words[at : at + len(sequence)]
            rows.append("\n")  # no compound goes from one sequence to the next
            at += len(sequence)
        found = list(compounds_in(rows))
        if found:
            first, length = np.array(found).T
            breaks = np.cumsum(self.sizes + 1) - 1
            first -= np.searchsorted(breaks, first)
            column[_ranges(first, first + length)] = code("join", "I")
            column[first] = code("join", "B")
        return self.column("join", column)


def _ranges(first: Ints, after: Ints) -> Ints:
    """Return the numbers of all the ranges, one after the other."""
    length = after - first
    found: Ints = np.arange(int(length.sum())) + np.repeat(first - np.cumsum(length) + length, length)
    return found


def _runs(page: _Page, capital: Flags, word: Ints) -> dict[str, Ints]:
    """Return for each token its place in a run of capitalised tokens, and the words around that run."""
    code = page.vocabulary.code
    found = {name: page.column(name, code(name, OUTSIDE)) for name in ("run", "before", "after")}
    edges = np.flatnonzero(capital[1:] != capital[:-1]) + 1
    first, after = edges[::2], edges[1::2]
    length = after - first
    cells = np.flatnonzero(capital)
    order = cells - np.repeat(first, length)
    table = np.array([[code("run", place) for place in row] for row in _RUNS])
    found["run"][cells] = table[np.minimum(order, 4), np.repeat(np.minimum(length, 6), length)]
    found["before"][cells] = np.repeat(word[first - 1], length)
    found["after"][cells] = np.repeat(word[after], length)
    return found


def _capitals(page: _Page, flags: Ints) -> Ints:
    """Return the column that says of each sequence whether most of its words are in capitals."""
    first = np.cumsum(page.sizes) - page.sizes
    upper = np.add.reduceat((flags & SHOUTED) != 0, first, dtype=np.int64)
    letters = np.add.reduceat((flags & LETTER) != 0, first, dtype=np.int64)
    shouted = (upper > 0) & (upper > 0.6 * np.maximum(1, letters))
    code = page.vocabulary.code
    return page.column(
        "capitals", np.repeat(np.where(shouted, code("capitals", "A"), code("capitals", "a")), page.sizes)
    )


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
    page = _Page(sequences, vocabulary)
    looks = list(map(vocabulary.looks(gazetteer).__getitem__, chain.from_iterable(s.written for s in sequences)))
    packed: Ints = np.fromiter(map(itemgetter(0), looks), np.int64, len(looks))
    flags = packed >> FLAGS_AT
    capital = np.zeros(page.width, bool)
    capital[page.cells] = flags & CAPITAL != 0
    word = page.column("word", packed & MASK)
    kinds = [vocabulary.code("kind", s.kind) for s in sequences]
    made = {
        "word": word,
        "shape": page.column("shape", packed >> SHAPE_AT & MASK),
        "name": page.column("name", packed >> NAME_AT & _NAMES),
        **_runs(page, capital, word),
        "join": page.joins(sequences, [look[1] for look in looks]),
        "kind": page.column("kind", np.repeat(kinds, page.sizes)),
        "capitals": _capitals(page, flags),
        **{name: page.tags(name, getattr(seen, name)) for name in ("place", "phrase", "body", "rule")},
    }
    return Columns(made, page.cells, page.sizes.tolist(), vocabulary)
