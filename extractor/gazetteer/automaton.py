"""Finding many names in one pass: an Aho-Corasick automaton over folded text.

The automaton reports every overlapping hit; word boundaries are checked and the longest hit at each start is taken
here. (Asking the automaton for leftmost-longest hits first and checking boundaries after loses a third of them.)
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick, MatchKind

Entry = TypeVar("Entry")
_SHORT = 100


class Automaton(Generic[Entry]):
    """Spellings (folded) → entries, searched all at once."""

    def __init__(self, entries: Mapping[str, tuple[Entry, ...]]) -> None:
        self._values = tuple(entries.values())
        self._search = AhoCorasick(list(entries), matchkind=MatchKind.Standard, store_patterns=False)
        self._last: tuple[str, list[tuple[int, int, tuple[Entry, ...]]]] = ("", [])

    def find(self, folded: str) -> list[tuple[int, int, tuple[Entry, ...]]]:
        """Return (start, end, entries) in order of start, the longest whole-word hit at each start; not to be changed.

        Several stages ask about the same document in turn: the answer about the last text is kept.
        """
        if folded == self._last[0]:
            return self._last[1]
        found = self._find(folded)
        if len(folded) > _SHORT:  # a name asked about in between does not drive out the document's answer
            self._last = folded, found
        return found

    def _find(self, folded: str) -> list[tuple[int, int, tuple[Entry, ...]]]:
        best: dict[int, tuple[int, int]] = {}
        size = len(folded)
        for index, start, end in self._search.find_matches_as_indexes(folded, overlapping=True):
            if start and ((before := folded[start - 1]).isalnum() or before == "_"):
                continue
            if end < size and _word(folded[end]) and _word(folded[end - 1]):
                continue
            if start not in best or best[start][0] < end:
                best[start] = (end, index)
        return [(start, end, self._values[index]) for start, (end, index) in sorted(best.items())]


def _word(character: str) -> bool:
    return character.isalnum() or character == "_"
