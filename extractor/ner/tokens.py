"""Words of a text with their spans and how they are written: what the unit and place grammars walk over."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from ..text import fold
from .pieces import TOKEN, Known, Pieces, each

_BEFORE_TU = frozenset({"đầu", "vật", "riêng", "thứ"})
_AFTER_TU = frozenset({"pháp", "lệnh", "vấn", "nhân", "thục", "liệu", "tưởng"})
_VOWEL = re.compile(r"[AEIOUYÀ-Ỹ]")
CAPITAL, ABBREVIATION, SHOUTED, LOWER, DIGITS, MARK, BREAK = "CAULD.\n"


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel tuples, one entry a token. `words` are folded, `keys` are what phrases are made of; `shapes` say how the
    token is written.

    Shapes: C capitalised, A abbreviation (UBND, PC04, TTg), U a word inside a shouted run (ALL CAPS line), where case
    says nothing; L lower case, D digits, "." a mark, newline the end of a line.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    keys: tuple[str, ...]
    shapes: str

    def __len__(self) -> int:
        return len(self.starts)

    def touching(self, i: int) -> bool:
        """Say whether nothing stands between token i and the token before it."""
        return 0 < i < len(self.starts) and self.ends[i - 1] == self.starts[i]


_SPOKEN, _LONE = "a", "c"
"""While a line is judged: an abbreviation without vowels, and a capital that stands alone."""


def _shape(token: str) -> str:
    """Return the shape of a token, SPOKEN and LONE apart from A and C."""
    first = token[0]
    if first == "\n":
        return BREAK
    if first.isdigit():
        return _abbreviation(token) if token.isupper() else DIGITS
    if not first.isalpha():
        return MARK
    if not first.isupper():
        return LOWER
    rest = token[1:]
    if not rest or rest.islower():
        return CAPITAL if rest else _LONE
    return _abbreviation(token) if "'" not in token and "’" not in token or rest.isupper() else CAPITAL


def _abbreviation(token: str) -> str:
    return ABBREVIATION if _VOWEL.search(token) else _SPOKEN


_RUN = re.compile(r"[Aa][Aa.Dc]*")


def _shout(shapes: str) -> str:
    """Return the shapes with runs of ALL CAPS words (two and more with vowels) as U; single letters join them."""

    def run(match: re.Match[str]) -> str:
        found = match[0]
        if found.count(ABBREVIATION) < 2:
            return found
        return found.replace("a", SHOUTED).replace("A", SHOUTED).replace("c", SHOUTED)

    shapes = _RUN.sub(run, shapes)
    return shapes.replace(_SPOKEN, ABBREVIATION).replace(_LONE, CAPITAL)


def _central(token: str, before: str, after: str) -> bool:
    """Say whether "TƯ" means trung ương, and is no syllable of "ĐẦU TƯ", "TƯ PHÁP"."""
    return token == "TƯ" and before not in _BEFORE_TU and after not in _AFTER_TU


def connector(word: str) -> str:
    return "&" if word in ("và", "-", "&") else word


_KNOWN = Known(_shape, connector)


@lru_cache(maxsize=4)
def pieces(text: str) -> Pieces:
    """Return what stands between the blanks of `text`, newlines apart, and where each begins."""
    return _KNOWN.pieces(text)


@lru_cache(maxsize=8)
def tokenise(text: str) -> Tokens:
    """Return the tokens of `text` in order; blanks are no tokens, a newline is."""
    found = pieces(text)
    (starts, ends, shapes), rows = found.tokens()
    at, to = tuple(starts.tolist()), tuple(ends.tolist())
    numbers = rows.tolist()
    words, keys = each(found.pool.words, numbers), each(found.pool.keys, numbers)
    if "TƯ" in text:  # "trung ương", not the word "tư"
        beside = zip(at, to, words, ("", *words), (*words[1:], ""))
        words = tuple("tw" if _central(text[a:b], before, after) else word for a, b, word, before, after in beside)
        keys = tuple(map(connector, words))
    return Tokens(text, at, to, words, keys, _shout(shapes.astype(np.uint8).tobytes().decode("ascii")))


class Phrases:
    """Phrases by their folded tokens; `match` finds the longest one that begins at a token.

    Keys are tokenised like texts, so "TT & TT" and "TT&TT" are one key, and "và", "&" and dashes are one connector.
    """

    __slots__ = ("_sizes", "_table", "firsts")

    def __init__(self, entries: Iterable[tuple[str, object]]) -> None:
        self._table: dict[tuple[str, ...], object] = {}
        self._sizes: dict[str, tuple[int, ...]] = {}
        for phrase, payload in entries:
            key = tuple(connector(word) for word in tokenise_key(phrase))
            if key:
                self._table[key] = payload
                self._sizes[key[0]] = tuple(sorted({len(key), *self._sizes.get(key[0], ())}, reverse=True))
        self.firsts = frozenset(self._sizes)

    def match(self, tokens: Tokens, i: int) -> tuple[int, object] | None:
        """Return (index after the phrase, payload) for the longest phrase at token `i`, or None."""
        sizes = self._sizes.get(tokens.words[i]) if i < len(tokens.words) else None
        if not sizes:
            return None
        keys, table = tokens.keys, self._table
        for size in sizes:
            key = keys[i : i + size]
            if key in table and len(key) == size:
                return i + size, table[key]
        return None


def tokenise_key(phrase: str) -> list[str]:
    return TOKEN.findall(fold(phrase))
