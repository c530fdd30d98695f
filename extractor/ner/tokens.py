"""Words of a text with their spans and how they are written: what the unit and place grammars walk over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ..text import fold

_TOKEN = re.compile(r"[^\W_]+(?:[’'ʼ][^\W\d_]+)*|\n|[^\w\s]|_")
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


@lru_cache(maxsize=32768)
def _shape(token: str) -> str:
    first = token[0]
    if first == "\n":
        return BREAK
    if first.isdigit():
        return ABBREVIATION if token.isupper() else DIGITS
    if not first.isalpha():
        return MARK
    if not first.isupper():
        return LOWER
    rest = token[1:]
    if not rest or rest.islower():
        return CAPITAL
    return ABBREVIATION if "'" not in token and "’" not in token or rest.isupper() else CAPITAL


def _shout(tokens: Sequence[str], shapes: list[str]) -> None:
    """Turn runs of ALL CAPS words (two and more with vowels) from A to U; single letters join them."""
    n = len(shapes)
    i = 0
    while i < n:
        if shapes[i] != ABBREVIATION:
            i += 1
            continue
        j, words, voiced = i, 0, 0
        while j < n and (shapes[j] in "A.D" or (shapes[j] == CAPITAL and len(tokens[j]) == 1)):
            words += shapes[j] not in ".D"
            voiced += shapes[j] == ABBREVIATION and bool(_VOWEL.search(tokens[j]))
            j += 1
        if words >= 2 and voiced >= 2:
            for k in range(i, j):
                if shapes[k] in "AC":
                    shapes[k] = SHOUTED
        i = j


def _central(token: str, before: str, after: str) -> bool:
    """Say whether "TƯ" means trung ương, and is no syllable of "ĐẦU TƯ", "TƯ PHÁP"."""
    return token == "TƯ" and before not in _BEFORE_TU and after not in _AFTER_TU


@lru_cache(maxsize=8)
def tokenise(text: str) -> Tokens:
    """Return the tokens of `text` in order; blanks are no tokens, a newline is."""
    folded = fold(text)
    spans = [m.span() for m in _TOKEN.finditer(text)]
    raw = [text[a:b] for a, b in spans]
    shapes = [_shape(token) for token in raw]
    _shout(raw, shapes)
    words = tuple(folded[a:b] for a, b in spans)
    if "TƯ" in raw:  # "trung ương", not the word "tư"
        beside = zip(raw, words, ("", *words), (*words[1:], ""))
        words = tuple("tw" if _central(token, before, after) else word for token, word, before, after in beside)
    starts, ends = zip(*spans) if spans else ((), ())
    return Tokens(text, starts, ends, words, tuple(map(connector, words)), "".join(shapes))


class Phrases:
    """Phrases by their folded tokens; `match` finds the longest one that begins at a token.

    Keys are tokenised like texts, so "TT & TT" and "TT&TT" are one key, and "và", "&" and dashes are one connector.
    """

    __slots__ = ("_longest", "_table", "firsts")

    def __init__(self, entries: Iterable[tuple[str, object]]) -> None:
        self._table: dict[tuple[str, ...], object] = {}
        self._longest: dict[str, int] = {}
        for phrase, payload in entries:
            key = tuple(connector(word) for word in tokenise_key(phrase))
            if key:
                self._table[key] = payload
                self._longest[key[0]] = max(self._longest.get(key[0], 0), len(key))
        self.firsts = frozenset(self._longest)

    def match(self, tokens: Tokens, i: int) -> tuple[int, object] | None:
        """Return (index after the phrase, payload) for the longest phrase at token `i`, or None."""
        longest = self._longest.get(tokens.words[i]) if i < len(tokens.words) else None
        if not longest:
            return None
        key = tokens.keys[i : i + longest]
        for size in range(len(key), 0, -1):
            if key[:size] in self._table:
                return i + size, self._table[key[:size]]
        return None


def tokenise_key(phrase: str) -> list[str]:
    return _TOKEN.findall(fold(phrase))


def connector(word: str) -> str:
    return "&" if word in ("và", "-", "&") else word
