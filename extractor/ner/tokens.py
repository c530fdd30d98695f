"""Words of a text with their spans and how they are written: what the unit and place grammars walk over."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, chain

from ..text import fold, plain_blanks

_TOKEN = re.compile(r"[^\W_]+(?:[’'ʼ][^\W\d_]+)*|\n|[^\w\s]|_")
_CHUNKS = 1 << 16
"""Chunks between blanks whose tokens are kept; after so many different ones the table is begun anew."""
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


Chunk = tuple[int, tuple[str, ...], tuple[int, ...], tuple[int, ...], tuple[str, ...], tuple[str, ...], str]


class _Chunks(dict[str, Chunk]):
    """What stands between two blanks → its length with a blank, tokens, their starts and ends, words, keys, shapes."""

    def __missing__(self, chunk: str) -> Chunk:
        if len(self) > _CHUNKS:
            self.clear()
        if chunk == "\n":
            self[chunk] = _NEWLINE
            return _NEWLINE
        folded = fold(chunk)
        found = list(_TOKEN.finditer(chunk))
        written = tuple(m[0] for m in found)
        words = tuple(folded[m.start() : m.end()] for m in found)
        starts, ends = tuple(m.start() for m in found), tuple(m.end() for m in found)
        shapes = "".join(map(_shape, written))
        made = len(chunk) + 1, written, starts, ends, words, tuple(map(connector, words)), shapes
        self[chunk] = made
        return made


_KNOWN = _Chunks()
_NEWLINE: Chunk = 0, ("\n",), (-1,), (0,), (" ",), (" ",), BREAK
"""A newline is set apart by two blanks that the text does not have: it begins one before, and nothing is added."""


@lru_cache(maxsize=8)
def tokenise(text: str) -> Tokens:
    """Return the tokens of `text` in order; blanks are no tokens, a newline is.

    A text is cut at its blanks, and what stands between two is known from the texts before: most words come again.
    """
    chunks = list(map(_KNOWN.__getitem__, plain_blanks(text).replace("\n", " \n ").split(" ")))
    sizes, pieces, from_, to, words_, keys_, shapes_ = zip(*chunks, strict=True)
    begins = list(accumulate(sizes, initial=0))
    starts = tuple(begin + at for begin, ats in zip(begins, from_) for at in ats)
    ends = tuple(begin + at for begin, ats in zip(begins, to) for at in ats)
    words, keys = tuple(chain.from_iterable(words_)), tuple(chain.from_iterable(keys_))
    if "TƯ" in text:  # "trung ương", not the word "tư"
        beside = zip(chain.from_iterable(pieces), words, ("", *words), (*words[1:], ""))
        words = tuple("tw" if _central(token, before, after) else word for token, word, before, after in beside)
        keys = tuple(map(connector, words))
    return Tokens(text, starts, ends, words, keys, _shout("".join(shapes_)))


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
