"""What is known of each token before the tagger decides: shape, run of capitals, gazetteer and grammar tags.

Every column is a list of short strings, one a token, with MARGIN cells of padding around each sequence, so that a
look to the left or right is a plain index. Columns are made for a block of sequences at a time: lists over all tokens
of a very long document would outweigh the document by far.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from weakref import WeakKeyDictionary

from ...gazetteer import Gazetteer
from ...gazetteer.automaton import Automaton
from ...gazetteer.compounds import joins
from ...model import Document, Mention
from ...text import fold, key
from .tokens import Sequence

OUTSIDE = "-"
BEGIN, END = "^", "$"
MARGIN = 3
"""The farthest look of a template."""
_AUTOMATA: WeakKeyDictionary[Gazetteer, Automaton[str]] = WeakKeyDictionary()
Hit = tuple[int, int, str]
Row = list[str]


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of some sequences by name; `sizes` are the sequences' counts of tokens."""

    values: dict[str, Row]
    sizes: list[int]

    def sequences(self) -> Iterator[tuple[int, int]]:
        """Yield the first cell and the cell after the last of each sequence."""
        at = MARGIN
        for size in self.sizes:
            yield at, at + size
            at += size + 2 * MARGIN


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


def _place_hits(text: str, folded: str, gazetteer: Gazetteer) -> Iterator[Hit]:
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


# ------------------------------------------------------------------ what a token says of itself


def _shape(token: str) -> str:
    if token[0].isdigit():
        return "0" * min(len(token), 4)
    if not token[0].isalpha():
        return token
    if token.isupper():
        return "X" if len(token) == 1 else "XX"
    if token[0].isupper():
        return "Xx" if token[1:].islower() else "XxX"
    return "xx" if token.islower() else "xX"


def _word(token: str, folded: str) -> str:
    if not token.isdigit():
        return folded
    return "YYYY" if len(token) == 4 and token[:2] in ("19", "20") else "0" * min(len(token), 5)


@lru_cache(maxsize=1 << 16)
def _look(token: str, folded: str, gazetteer: Gazetteer) -> tuple[str, str, str]:
    """Return a token's word, shape and name flags."""
    word = _word(token, folded)
    flags = "s" if word in gazetteer.surnames else ""
    flags += "m" if word in gazetteer.middle_names else ""
    return word, _shape(token), flags + ("g" if word in gazetteer.given_names else "")


# ------------------------------------------------------------------ columns of a sequence


_RUN = {(i, size): f"{i}/{size}" for size in range(1, 7) for i in range(5)}


def _runs(words: Row, shapes: Row) -> tuple[Row, Row, Row]:
    """Return for each token its place in a run of capitalised tokens, and the words around that run."""
    size = len(words)
    run, before, after = [OUTSIDE] * size, [OUTSIDE] * size, [OUTSIDE] * size
    at = 0
    for capital, group in groupby(shapes, lambda shape: shape[0] == "X"):
        first, at = at, at + sum(1 for _ in group)
        if capital:
            length = at - first
            run[first:at] = [_RUN[min(k, 4), min(length, 6)] for k in range(length)]
            before[first:at] = [words[first - 1] if first else BEGIN] * length
            after[first:at] = [words[at] if at < size else END] * length
    return run, before, after


def _capitals(shapes: Row) -> str:
    upper = shapes.count("X") + shapes.count("XX")
    return "A" if upper and upper > 0.6 * max(1, sum(s[0] in "Xx" for s in shapes)) else "a"


class _Grid:
    """The tokens of a block, so that hits in the document's text can be written onto them."""

    def __init__(self, sequences: list[Sequence]) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.blank: Row = []
        for sequence in sequences:
            starts, ends = zip(*sequence.tokens)
            edge = sequence.tokens[-1][1]  # no hit reaches a padding cell: it ends where it begins, behind every start
            self.starts += (starts[0],) * MARGIN + starts + (edge,) * MARGIN
            self.ends += (starts[0],) * MARGIN + ends + (edge,) * MARGIN
            self.blank += [BEGIN] * MARGIN + [OUTSIDE] * len(starts) + [END] * MARGIN

    def tags(self, hits: list[Hit]) -> Row:
        """Return a B-/I- column of the hits; what an earlier hit took stays."""
        column = self.blank.copy()
        starts, ends, size = self.starts, self.ends, len(column)
        last = ends[-1]
        for n in range(bisect_left(hits, (starts[0],)), len(hits)):
            start, end, tag = hits[n]
            if start >= last:
                break
            i = bisect_left(starts, start)
            mark = "B" + tag
            while i < size and ends[i] <= end:
                if column[i] == OUTSIDE:
                    column[i] = mark
                    mark = "I" + tag
                i += 1
        return column


def columns(document: Document, sequences: list[Sequence], seen: Evidence, gazetteer: Gazetteer) -> Columns:
    """Return the columns of `sequences`, which are neighbours in `document`; `seen` is what `evidence` returned."""
    text, folded = document.text, fold(document.text)
    grid = _Grid(sequences)
    names = ("word", "shape", "name", "run", "before", "after", "join", "kind", "capitals")
    made: dict[str, Row] = {name: [] for name in names}
    for sequence in sequences:
        looks = [_look(text[s:e], folded[s:e], gazetteer) for s, e in sequence.tokens]
        words, shapes, flags = (list(column) for column in zip(*looks))
        size = len(words)
        parts = (words, shapes, flags, *_runs(words, shapes), joins(words))
        fixed = ([sequence.kind] * size, [_capitals(shapes)] * size)
        for name, part in zip(names, (*parts, *fixed), strict=True):
            made[name] += [BEGIN] * MARGIN
            made[name] += part
            made[name] += [END] * MARGIN
    for name in ("place", "phrase", "body", "rule"):
        made[name] = grid.tags(getattr(seen, name))
    return Columns(made, [len(s.tokens) for s in sequences])
