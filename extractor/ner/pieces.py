"""What stands between the blanks of a text, known from other texts: its tokens as rows of numbers.

Most pieces of a text have stood in others. A text becomes an array of the numbers of its pieces, by one look-up each;
where their tokens begin and end, how they are written and which words of the tagger they are is then arithmetic on
arrays, whatever their number. (Tuples for each piece, joined for each text, took four times as long: the many small
objects lie all over the memory.)
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from operator import itemgetter
from threading import Lock
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from ..text import fold, plain_blanks

TOKEN = re.compile(r"[^\W_]+(?:[’'ʼ][^\W\d_]+)*|\n|[^\w\s]|_")
"""A token of the grammars."""
FINE = re.compile(r"[^\W\d_]+(?:[’'ʼ][^\W\d_]+)*|\d+|[^\w\s]|_+")
"""A token of the tagger: letters are parted from digits ("PC | 04"), and the end of a line is none."""
MOST = 1 << 16
"""Pieces that are kept; after so many different ones the table is begun anew."""
_ROWS = 1 << 10
Item = TypeVar("Item")
Ints = NDArray[np.int64]


class _Rows:
    """A table of numbers to which rows are added; it doubles when it is full."""

    def __init__(self, width: int) -> None:
        self.columns: Ints = np.empty((width, _ROWS), np.int64)
        self.size = 0

    def add(self, rows: Sequence[tuple[int, ...]]) -> None:
        after = self.size + len(rows)
        if after > self.columns.shape[1]:
            larger = np.empty((len(self.columns), 2 * after), np.int64)
            larger[:, : self.size] = self.columns[:, : self.size]
            self.columns = larger
        if rows:
            self.columns[:, self.size : after] = np.array(rows, np.int64).T
        self.size = after


class Pool:
    """Pieces by number, with the rows of their tokens; what was given out stays valid while more are added."""

    def __init__(self, shape: Callable[[str], str], key: Callable[[str], str]) -> None:
        """`shape` says in one letter how a token of the grammars is written, `key` what phrases have for its word."""
        self._shape, self._key = shape, key
        self._lock = Lock()
        self._numbers: dict[str, int] = {}
        self._pieces = _Rows(5)
        """Size with the blank behind it, first token and how many, first token of the tagger and how many."""
        self._tokens = _Rows(3)
        """Start and end in the piece, shape."""
        self._fine = _Rows(3)
        """Start and end in the piece, type."""
        self._types: dict[str, int] = {}
        self.words: list[str] = []
        """The folded word of each token of the grammars."""
        self.keys: list[str] = []
        """What phrases have for each of these words."""
        self.written: list[str] = []
        """The types: the tagger's tokens as they are written, each once."""

    def __len__(self) -> int:
        return len(self._numbers)

    def pieces(self, text: str) -> Pieces:
        """Return the pieces of `text`; a newline is set apart by two blanks that the text does not have."""
        pieces = plain_blanks(text).replace("\n", " \n ").split(" ")
        try:
            numbers = np.fromiter(map(self._numbers.__getitem__, pieces), np.int64, len(pieces))
        except KeyError:
            self._learn(pieces)
            numbers = np.fromiter(map(self._numbers.__getitem__, pieces), np.int64, len(pieces))
        columns = self._pieces.columns.take(numbers, axis=1)
        sizes = columns[0]
        return Pieces(self, columns, sizes.cumsum() - sizes)

    def _learn(self, pieces: Iterable[str]) -> None:
        with self._lock:
            new = [piece for piece in dict.fromkeys(pieces) if piece not in self._numbers]
            rows: list[tuple[int, ...]] = []
            tokens: list[tuple[int, ...]] = []
            fine: list[tuple[int, ...]] = []
            for piece in new:
                coarse = [("\n", -1, 0)] if piece == "\n" else [(m[0], *m.span()) for m in TOKEN.finditer(piece)]
                fines = [] if piece == "\n" else [(*m.span(), self._type(m[0])) for m in FINE.finditer(piece)]
                folded = fold(piece)
                size = 0 if piece == "\n" else len(piece) + 1
                at, fine_at = self._tokens.size + len(tokens), self._fine.size + len(fine)
                rows.append((size, at, len(coarse), fine_at, len(fines)))
                tokens += [(start, end, ord(self._shape(token))) for token, start, end in coarse]
                fine += fines
                words = [folded[start:end] or " " for _, start, end in coarse]
                self.words += words
                self.keys += map(self._key, words)
            self._tokens.add(tokens)
            self._fine.add(fine)
            self._pieces.add(rows)
            self._numbers.update(zip(new, range(len(self._numbers), self._pieces.size), strict=True))

    def _type(self, token: str) -> int:
        found = self._types.get(token)
        if found is None:
            found = self._types[token] = len(self.written)
            self.written.append(token)
        return found

    def tokens(self, rows: Ints) -> Ints:
        """Return lines of starts, ends and shapes of the grammars' tokens in these rows."""
        return self._tokens.columns.take(rows, axis=1)

    def fine(self, rows: Ints) -> Ints:
        """Return lines of starts, ends and types of the tagger's tokens in these rows."""
        return self._fine.columns.take(rows, axis=1)


class Known:
    """The pool of a process; a full one is left to the texts that still hold it."""

    def __init__(self, shape: Callable[[str], str], key: Callable[[str], str]) -> None:
        self._make = partial(Pool, shape, key)
        self.pool = self._make()

    def pieces(self, text: str) -> Pieces:
        """Return the pieces of `text`."""
        if len(self.pool) > MOST:
            self.pool = self._make()
        return self.pool.pieces(text)


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of a text: the columns of a pool's table, and where each begins."""

    pool: Pool
    columns: Ints
    begins: Ints

    def tokens(self) -> tuple[Ints, Ints]:
        """Return lines of starts, ends and shapes of the grammars' tokens in the text, and their rows in the pool."""
        rows = ranges(self.columns[1], self.columns[2])
        found = self.pool.tokens(rows)
        found[:2] += self.begins.repeat(self.columns[2])
        return found, rows

    def fine(self) -> Ints:
        """Return lines of starts, ends and types of the tagger's tokens in the text."""
        found = self.pool.fine(ranges(self.columns[3], self.columns[4]))
        found[:2] += self.begins.repeat(self.columns[4])
        return found


class Noted:
    """A number for each type of a pool's tokens, none below 0, worked out when a text first has the type."""

    def __init__(self, make: Callable[[str], int]) -> None:
        self._make = make
        self._noted: tuple[Pool | None, Ints] = None, np.empty(0, np.int64)

    def of(self, pool: Pool, types: Ints) -> Ints:
        """Return the numbers of the types."""
        known, noted = self._noted
        if known is not pool or len(noted) < len(pool.written):
            larger = np.full(2 * len(pool.written), -1, np.int64)
            if known is pool:
                larger[: len(noted)] = noted
            noted = larger
            self._noted = pool, noted
        found: Ints = noted.take(types)
        if len(found) and found.min() < 0:
            for new in np.unique(types[found < 0]).tolist():
                noted[new] = self._make(pool.written[new])
            found = noted.take(types)
        return found


def ranges(first: Ints, length: Ints) -> Ints:
    """Return the numbers of all the ranges, one after the other."""
    upto = length.cumsum()
    found: Ints = np.arange(int(upto[-1])) + (first + length - upto).repeat(length) if len(length) else length
    return found


def each(items: Sequence[Item], rows: list[int]) -> tuple[Item, ...]:
    """Return the items in these rows."""
    return itemgetter(*rows)(items) if len(rows) > 1 else tuple(items[row] for row in rows)
