"""Which syllables make one word: longest match against the word list that underthesea ships.

A name cannot end inside a compound ("Cục Quản | lý chất lượng"); segmenting with underthesea's own tokenizer would say
the same at twenty times the cost and with rewritten tokens.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from itertools import chain, compress
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..errors import SetupError
from ..text import fold

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

WORD_LIST = Path("corpus", "data", "Viet74K.txt")
LONGEST = 4
"""Syllables in the longest compound that is sought."""
_BITS = 20
_FACTOR, _SHIFT = np.uint64(0xD6E8FEB86659FD93), np.uint64(64 - _BITS)
"""A million flags say of a pair of syllables that no compound begins so; one in thirty stands there by chance."""


@cache
def load() -> tuple[frozenset[tuple[str, ...]], dict[tuple[str, ...], int]]:
    """Return the compounds of two to four syllables, folded, and the longest size behind each first two syllables.

    Read once a process; raises SetupError without underthesea.
    """
    spec = find_spec("underthesea")
    folders = spec.submodule_search_locations if spec else None
    if not folders:
        raise SetupError("underthesea is not installed; reinstall the package")
    lines = fold(Path(folders[0], WORD_LIST).read_text(encoding="utf-8").replace("\n", "|")).split("|")
    words = (tuple(line.split()) for line in lines)
    compounds = frozenset(word for word in words if 2 <= len(word) <= LONGEST)
    longest: dict[tuple[str, ...], int] = {}
    for word in compounds:
        longest[word[:2]] = max(len(word), longest.get(word[:2], 0))
    return compounds, longest


class Syllables:
    """The compounds in numbers, for whole texts at once: each syllable is one, a compound the number that they make."""

    def __init__(self) -> None:
        compounds, _ = load()
        self._numbers = {s: n for n, s in enumerate(sorted(set(chain.from_iterable(compounds))), 1)}
        self._base = len(self._numbers) + 1
        tables = [self._table([word for word in compounds if len(word) == n], n) for n in range(2, LONGEST + 1)]
        self._compounds = [np.sort(self._joined(table)) for table in tables]
        self._heads = np.zeros(1 << _BITS, bool)
        for table in tables:
            self._heads[_spread(self._joined(table[:2]))] = True

    def _table(self, words: list[tuple[str, ...]], size: int) -> Ints:
        numbers = np.fromiter(map(self._numbers.__getitem__, chain.from_iterable(words)), np.int64)
        return numbers.reshape(-1, size).T

    def _joined(self, syllables: Ints) -> Ints:
        number = np.zeros(syllables.shape[1], np.int64)
        for line in syllables:
            number = number * self._base + line
        return number

    def number(self, word: str) -> int:
        """Return the number of a folded word, 0 where no compound has it."""
        return self._numbers.get(word, 0)

    def compounds_in(self, numbers: Ints) -> tuple[Ints, Ints]:
        """Return the indexes and counts that `compounds_in` yields for words of these numbers; 0 is in no compound."""
        joined = numbers[:-1] * self._base + numbers[1:]
        first = self._heads.take(_spread(joined)).nonzero()[0]
        joined = joined.take(first)
        sizes = _among(joined, self._compounds[0]) * 2
        for size, known in enumerate(self._compounds[1:], 3):
            joined = joined * self._base + numbers.take(first + (size - 1), mode="clip")
            sizes[_among(joined, known) & (first + size <= len(numbers))] = size
        there = sizes.nonzero()[0]
        first, sizes = first.take(there), sizes.take(there)
        free, kept = 0, []
        for n, (i, after) in enumerate(zip(first.tolist(), (first + sizes).tolist(), strict=True)):
            if i >= free:
                kept.append(n)
                free = after
        return first.take(kept), sizes.take(kept)


def _spread(joined: Ints) -> Ints:
    """Return a place in a table of 2 ** _BITS for each number."""
    return (joined.view(np.uint64) * _FACTOR >> _SHIFT).view(np.int64)


def _among(numbers: Ints, known: Ints) -> Flags:
    """Say of each number whether it is one of those known, which are sorted."""
    found: Flags = known.take(known.searchsorted(numbers), mode="clip") == numbers
    return found


syllables = cache(Syllables)
"""The compounds in numbers, made once a process."""


def compounds_in(words: list[str]) -> Iterator[tuple[int, int]]:
    """Yield (index, count of syllables) of the compounds among folded tokens, in order, without overlap."""
    compounds, longest = load()
    free = 0
    found = list(map(longest.get, zip(words, words[1:])))
    for i in compress(range(len(found)), found):
        if i < free:
            continue
        size = most = found[i] or 0  # with two syllables at most, these two are the compound
        if most > 2:
            most = min(most, len(words) - i)
            size = next((n for n in range(most, 1, -1) if tuple(words[i : i + n]) in compounds), 1)
        if size > 1:
            yield i, size
        free = i + size


def is_compound(first: str, second: str) -> bool:
    """Say whether two folded syllables are one word ("thiết bị")."""
    return (first, second) in load()[0]
