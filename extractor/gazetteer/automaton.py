"""Finding many names in one pass: an Aho-Corasick automaton over folded text.

The automaton reports every overlapping hit; word boundaries are checked and the longest hit at each start is taken
here. (Asking the automaton for leftmost-longest hits first and checking boundaries after loses a third of them.)
Several tables share one automaton, so that a text is walked once for all of them: the walk waits for memory at nearly
every letter, and costs hardly more for more names.
"""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, Generic, TypeVar

from ahocorasick_rs import AhoCorasick, MatchKind

Entry = TypeVar("Entry")
Hits = list[tuple[int, int, tuple[Entry, ...]]]
_SHORT = 100


class Automata:
    """Some tables of spellings (folded) → entries, searched all at once."""

    def __init__(self, *tables: Mapping[str, tuple[Any, ...]]) -> None:
        self._none: tuple[Hits[Any], ...] = tuple([] for _ in tables)
        spellings: dict[str, list[tuple[int, tuple[Any, ...]]]] = {}
        for n, table in enumerate(tables):
            for spelling, entries in table.items():
                spellings.setdefault(spelling, []).append((n, entries))
        self._values = tuple(spellings.values())
        self._search = AhoCorasick(list(spellings), matchkind=MatchKind.Standard, store_patterns=False)
        self._last: tuple[str, tuple[Hits[Any], ...]] = ("", self._none)

    def find(self, folded: str) -> tuple[Hits[Any], ...]:
        """Return for each table (start, end, entries) in order of start, the longest whole-word hit at each start.

        Not to be changed: several stages ask about the same document in turn, and the answer about the last is kept.
        """
        if folded == self._last[0]:
            return self._last[1]
        found = self._find(folded)
        if len(folded) > _SHORT:  # a name asked about in between does not drive out the document's answer
            self._last = folded, found
        return found

    def _find(self, folded: str) -> tuple[Hits[Any], ...]:
        best: tuple[dict[int, tuple[int, int, tuple[Any, ...]]], ...] = tuple({} for _ in self._none)
        size = len(folded)
        for index, start, end in self._search.find_matches_as_indexes(folded, overlapping=True):  # in order of end
            if start and ((before := folded[start - 1]).isalnum() or before == "_"):
                continue
            if end < size and ((after := folded[end]).isalnum() or after == "_") and _word(folded[end - 1]):
                continue
            for table, entries in self._values[index]:
                best[table][start] = (start, end, entries)
        return tuple(sorted(hits.values(), key=_start) for hits in best)


class Automaton(Generic[Entry]):
    """One table of spellings (folded) → entries."""

    def __init__(self, entries: Mapping[str, tuple[Entry, ...]]) -> None:
        self._automata = Automata(entries)

    def find(self, folded: str) -> Hits[Entry]:
        """Return (start, end, entries) in order of start, each start's longest whole-word hit; not to be changed."""
        return self._automata.find(folded)[0]


_start = itemgetter(0)


def _word(character: str) -> bool:
    return character.isalnum() or character == "_"
