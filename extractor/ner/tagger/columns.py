"""What is known of each token before the tagger decides: shape, run of capitals, gazetteer and grammar tags.

Every column is a list of short strings, one a token, of the whole document; `features` crosses them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from ...gazetteer import Gazetteer
from ...gazetteer.automaton import Automaton
from ...model import Document, Mention
from ...text import fold, key
from .compounds import joins
from .tokens import Sequence

OUTSIDE = "-"
_AUTOMATA: WeakKeyDictionary[Gazetteer, Automaton[str]] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Columns:
    """One sequence's columns, all of the same length as its tokens; `kind` is the segment's."""

    kind: str
    word: list[str]
    shape: list[str]
    run: list[str]
    before: list[str]
    after: list[str]
    name: list[str]
    place: list[str]
    phrase: list[str]
    body: list[str]
    rule: list[str]
    join: list[str]
    capitals: str


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


class _Grid:
    """The tokens of a whole document, so that spans found in its text can be written onto them."""

    def __init__(self, sequences: list[Sequence]) -> None:
        self.starts = [start for s in sequences for start, _ in s.tokens]
        self.ends = [end for s in sequences for _, end in s.tokens]

    def tags(self, hits: Iterable[tuple[int, int, str]]) -> list[str]:
        """Return a B-/I- column of the hits; what an earlier hit took stays."""
        column = [OUTSIDE] * len(self.starts)
        for start, end, tag in hits:
            i = bisect_left(self.starts, start)
            mark = "B" + tag
            while i < len(column) and self.ends[i] <= end:
                if column[i] == OUTSIDE:
                    column[i] = mark
                    mark = "I" + tag
                i += 1
        return column


def _runs(words: list[str], capital: list[bool]) -> tuple[list[str], list[str], list[str]]:
    """Return for each token its place in a run of capitalised tokens, and the words around that run."""
    size = len(words)
    run, before, after = [OUTSIDE] * size, [OUTSIDE] * size, [OUTSIDE] * size
    i = 0
    while i < size:
        if not capital[i]:
            i += 1
            continue
        j = i
        while j < size and capital[j]:
            j += 1
        left, right = words[i - 1] if i else "^", words[j] if j < size else "$"
        for k in range(i, j):
            run[k], before[k], after[k] = f"{min(k - i, 4)}/{min(j - i, 6)}", left, right
        i = j
    return run, before, after


def _name_flags(word: str, gazetteer: Gazetteer) -> str:
    flags = "s" if word in gazetteer.surnames else ""
    flags += "m" if word in gazetteer.middle_names else ""
    return flags + ("g" if word in gazetteer.given_names else "")


def _place_hits(document: Document, gazetteer: Gazetteer) -> Iterable[tuple[int, int, str]]:
    text = document.text
    for start, end, places in gazetteer.find_places(fold(text)):
        tail = text[start:end].split()[-1]
        if tail[:1].isupper() or tail[:1].isdigit():
            yield start, end, places[0].tier + ("+" if places[0].name.count(" ") < text[start:end].count(" ") else "")


def columns(
    document: Document, sequences: list[Sequence], found: Iterable[Mention], gazetteer: Gazetteer
) -> list[Columns]:
    """Return one Columns for each sequence of `document`; `found` are the mentions of the grammars."""
    text, folded = document.text, fold(document.text)
    grid = _Grid(sequences)
    place = grid.tags(_place_hits(document, gazetteer))
    body = grid.tags((s, e, "o") for s, e, _ in gazetteer.find_bodies(folded))
    phrase = grid.tags((s, e, tags[0]) for s, e, tags in _phrases(gazetteer).find(folded))
    rule = grid.tags((m.start, m.end, m.label[:3]) for m in found)
    result: list[Columns] = []
    at = 0
    for sequence in sequences:
        surfaces = [text[s:e] for s, e in sequence.tokens]
        words = [_word(t, folded[s:e]) for t, (s, e) in zip(surfaces, sequence.tokens, strict=True)]
        shapes = [_shape(t) for t in surfaces]
        run, before, after = _runs(words, [s[0] == "X" for s in shapes])
        letters = sum(s[0] in "Xx" for s in shapes)
        upper = sum(s in ("X", "XX") for s in shapes)
        upto = at + len(words)
        result.append(
            Columns(
                sequence.kind,
                words,
                shapes,
                run,
                before,
                after,
                [_name_flags(w, gazetteer) for w in words],
                place[at:upto],
                phrase[at:upto],
                body[at:upto],
                rule[at:upto],
                joins(words),
                "A" if upper > 0.6 * max(1, letters) else "a",
            )
        )
        at = upto
    return result
