"""Which syllables make one word: longest match against the word list that underthesea ships.

A name cannot end inside a compound ("Cục Quản | lý chất lượng"); segmenting with underthesea's own tokenizer would say
the same at twenty times the cost and with rewritten tokens.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from itertools import compress
from pathlib import Path

from ..errors import SetupError
from ..text import fold

WORD_LIST = Path("corpus", "data", "Viet74K.txt")
LONGEST = 4
"""Syllables in the longest compound that is sought."""


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
