"""Words of a text with their spans and how they are written: what the unit and place grammars walk over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, chain, repeat
from operator import add
from typing import NamedTuple

from ..text import fold, plain_blanks

_TOKEN = re.compile(r"[^\W_]+(?:[’'ʼ][^\W\d_]+)*|\n|[^\w\s]|_")
FINE = re.compile(r"[^\W\d_]+(?:[’'ʼ][^\W\d_]+)*|\d+|[^\w\s]|_+")
"""A token of the tagger."""
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


class Chunk(NamedTuple):
    """What stands between two blanks: its tokens with their places in it, once for grammars and once for the tagger.

    `size` counts the blank behind it. The tagger parts letters from digits ("PC | 04").
    """

    size: int
    written: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    keys: tuple[str, ...]
    shapes: str
    fine: tuple[str, ...]
    fine_starts: tuple[int, ...]
    fine_ends: tuple[int, ...]


_NEWLINE = Chunk(0, ("\n",), (-1,), (0,), (" ",), (" ",), BREAK, (), (), ())
"""A newline is set apart by two blanks that the text does not have: it begins one before, and nothing is added."""


class _Chunks(dict[str, Chunk]):
    """Chunks as they are written → what they are made of: most words of a text come again in others."""

    def __missing__(self, chunk: str) -> Chunk:
        if len(self) > _CHUNKS:
            self.clear()
        self[chunk] = made = _NEWLINE if chunk == "\n" else _chunk(chunk)
        return made


def _chunk(chunk: str) -> Chunk:
    folded = fold(chunk)
    found, fine = list(_TOKEN.finditer(chunk)), list(FINE.finditer(chunk))
    written = tuple(m[0] for m in found)
    words = tuple(folded[m.start() : m.end()] for m in found)
    return Chunk(
        len(chunk) + 1,
        written,
        tuple(m.start() for m in found),
        tuple(m.end() for m in found),
        words,
        tuple(map(connector, words)),
        "".join(map(_shape, written)),
        tuple(m[0] for m in fine),
        tuple(m.start() for m in fine),
        tuple(m.end() for m in fine),
    )


_KNOWN = _Chunks()


class Chunks(NamedTuple):
    """What stands between the blanks of a text: the fields of `Chunk` but its size, and where chunks begin."""

    written: tuple[tuple[str, ...], ...]
    starts: tuple[tuple[int, ...], ...]
    ends: tuple[tuple[int, ...], ...]
    words: tuple[tuple[str, ...], ...]
    keys: tuple[tuple[str, ...], ...]
    shapes: tuple[str, ...]
    fine: tuple[tuple[str, ...], ...]
    fine_starts: tuple[tuple[int, ...], ...]
    fine_ends: tuple[tuple[int, ...], ...]
    begins: tuple[int, ...]


@lru_cache(maxsize=4)
def chunks(text: str) -> Chunks:
    """Return what stands between the blanks of `text`, newlines apart, and where each begins."""
    found = map(_KNOWN.__getitem__, plain_blanks(text).replace("\n", " \n ").split(" "))
    sizes, *columns = zip(*found, strict=True)
    return Chunks._make((*columns, tuple(accumulate(sizes, initial=0))))


def _placed(offsets: tuple[tuple[int, ...], ...], begins: tuple[int, ...]) -> Iterator[int]:
    """Yield where the tokens of all chunks stand in the text, from where they stand in their chunks."""
    return map(add, chain.from_iterable(offsets), chain.from_iterable(map(repeat, begins, map(len, offsets))))


@lru_cache(maxsize=8)
def tokenise(text: str) -> Tokens:
    """Return the tokens of `text` in order; blanks are no tokens, a newline is."""
    found = chunks(text)
    starts, ends = tuple(_placed(found.starts, found.begins)), tuple(_placed(found.ends, found.begins))
    words, keys = tuple(chain.from_iterable(found.words)), tuple(chain.from_iterable(found.keys))
    if "TƯ" in text:  # "trung ương", not the word "tư"
        written = chain.from_iterable(found.written)
        beside = zip(written, words, ("", *words), (*words[1:], ""))
        words = tuple("tw" if _central(token, before, after) else word for token, word, before, after in beside)
        keys = tuple(map(connector, words))
    return Tokens(text, starts, ends, words, keys, _shout("".join(found.shapes)))


def fine_tokens(text: str) -> tuple[list[str], list[int], list[int]]:
    """Return the tagger's tokens of `text` as they are written, where they start and where they end."""
    found = chunks(text)
    return (
        list(chain.from_iterable(found.fine)),
        list(_placed(found.fine_starts, found.begins)),
        list(_placed(found.fine_ends, found.begins)),
    )


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
    return _TOKEN.findall(fold(phrase))


def connector(word: str) -> str:
    return "&" if word in ("và", "-", "&") else word
