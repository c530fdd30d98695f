"""The scores of all labels at many tokens at once: a template's values are an index into a table of weights.

Writing out some sixty attribute strings a token and looking each up costs forty times as much as all else that the
tagger does; here a value is a number, and everything after that is arithmetic on arrays. A template of few possible
values has a table with a place for each combination. Templates that look at the same cells are added up beforehand.
Pairs and triples of words are found in a hash table first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import prod

import numpy as np
from numpy.typing import NDArray

from ...errors import ModelError
from .columns import Columns
from .crfsuite import Weights
from .templates import TEMPLATES, Cell, Cells
from .vocabulary import FAMILY, Vocabulary

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Attribute = tuple[tuple[int, ...], Floats]
"""The values of a template's cells, and what weight each label has there."""
SUMMED, DENSE = 12_000, 1 << 20
"""The most combinations of a table of weights, and of a table that says where the weights stand."""
_SIGNS = ("word", "shape", "before", "after")
"""Columns whose value may be the separator itself: the | of a table is a token."""
_SPREAD = np.uint64(0xD6E8FEB86659FD93)
_SUMS: tuple[tuple[Cells, tuple[str, ...]], ...] = (
    ((("shape", -2), ("shape", -1)), ("s-2", "s-1")),
    ((("shape", 1), ("shape", 2)), ("s1", "s2")),
    ((("capitals", 0), ("kind", 0), ("shape", 0)), ("A", "k", "s0")),
    ((("name", 0), ("shape", 0), ("run", 0)), ("n|s|p", "p")),
    ((("join", 0), ("run", 0), ("shape", 1)), ("j|p", "j0")),
    ((("place", 0), ("phrase", 0), ("rule", 0)), ("l|h", "r|l")),
    *(
        (tuple((column, o) for o in (-1, 0, 1)), tuple(f"{name}{o}" for o in (-1, 0, 1, 3)))
        for name, column in (("l", "place"), ("h", "phrase"), ("o", "body"), ("r", "rule"))
    ),
)
"""Cells, and the templates that look at no others."""


class Scores:
    """A model's weights, ready to be added up."""

    def __init__(self, weights: Weights) -> None:
        """Raise ModelError for weights that no template has a use for."""
        self._labels = len(weights.labels)
        self.vocabulary, attributes = _read(weights)
        sizes = {name: self.vocabulary.size(name) for cells in TEMPLATES.values() for name, _ in cells}
        self._sums: list[tuple[_Index, Floats]] = []
        self._dense: list[tuple[_Index, Ints, Floats]] = []
        sparse: dict[Cells, list[tuple[int, list[Attribute]]]] = {}
        for cells, names in _grouped(sizes):
            index = _Index(cells, sizes)
            members = [(TEMPLATES[name], attributes[name]) for name in names]
            if index.count <= SUMMED:
                self._sums.append((index, self._summed(index, members)))
            elif index.count <= DENSE:
                self._dense.append((index, *self._placed(index, members[0][1])))
            else:
                shift = min(offset for _, offset in cells)
                form = tuple((column, offset - shift) for column, offset in cells)
                sparse.setdefault(form, []).append((shift, members[0][1]))
        self._sparse = [_Sparse(_Index(form, sizes), found, self._labels) for form, found in sparse.items()]

    def _summed(self, index: _Index, members: list[tuple[Cells, list[Attribute]]]) -> Floats:
        """Return the sum of the members' weights for each combination of values of the cells."""
        table = np.zeros((*index.sizes, self._labels))
        for cells, attributes in members:
            axes = [index.cells.index(cell) for cell in cells]
            for values, weight in attributes:
                place: list[int | slice] = [slice(None)] * len(index.sizes)
                for axis, value in zip(axes, values, strict=True):
                    place[axis] = value
                table[tuple(place)] += weight
        return table.reshape(-1, self._labels)

    def _placed(self, index: _Index, attributes: list[Attribute]) -> tuple[Ints, Floats]:
        """Return for each combination of values the row of its weights, and the rows; row 0 is nothing."""
        places = np.zeros(index.count, np.int64)
        rows = np.zeros((len(attributes) + 1, self._labels))
        for row, (values, weight) in enumerate(attributes, 1):
            places[index.of(values)], rows[row] = row, weight
        return places, rows

    def of(self, columns: Columns) -> Floats:
        """Return the sum of weights of every label at every token of `columns`, numbered by this vocabulary."""
        count = len(columns.cells)
        look = _View(columns)
        total, part = np.zeros((count, self._labels)), np.empty((count, self._labels))
        for index, table in self._sums:
            total += table.take(look.at(index), axis=0, out=part, mode="clip")
        for index, places, rows in self._dense:
            total += rows.take(places.take(look.at(index)), axis=0, out=part, mode="clip")
        for sparse in self._sparse:
            sparse.add(columns, total)
        return total


class _Index:
    """How the values of some cells become one number."""

    def __init__(self, cells: Cells, sizes: dict[str, int]) -> None:
        self.cells = cells
        self.sizes = [sizes[column] for column, _ in cells]
        self.count = prod(self.sizes)

    def of(self, values: tuple[int, ...]) -> int:
        """Return the number of one combination of values."""
        number = 0
        for value, size in zip(values, self.sizes, strict=True):
            number = number * size + value
        return number


class _View:
    """The values beside the tokens of a block, each looked up once."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        self._seen: dict[Cell, Ints] = {}

    def _value(self, cell: Cell) -> Ints:
        if cell not in self._seen:
            column, offset = cell
            self._seen[cell] = self._columns.values[column].take(self._columns.cells + offset)
        return self._seen[cell]

    def at(self, index: _Index) -> Ints:
        """Return the number of the combination of values at each token."""
        number = self._value(index.cells[0])
        for cell, size in zip(index.cells[1:], index.sizes[1:]):
            number = number * size + self._value(cell)
        return number


class _Sparse:
    """Templates of one form (pairs of words, say) of too many combinations for a table: most are nothing."""

    def __init__(self, index: _Index, members: list[tuple[int, list[Attribute]]], labels: int) -> None:
        self._index = index
        keys = sorted({index.of(values) for _, attributes in members for values, _ in attributes})
        numbers = {key: n for n, key in enumerate(keys, 1)}
        bits = max(4, (8 * len(keys)).bit_length())  # nearly empty, so that two keys seldom ask for one slot
        self._shift, self._last = np.uint64(64 - bits), (1 << bits) - 1
        self._keys, self._numbers = np.full(1 << bits, -1, np.int64), np.zeros(1 << bits, np.int64)
        for key, slot in zip(keys, self._slots(np.array(keys, np.int64)).tolist(), strict=True):
            while self._keys[slot] >= 0:
                slot = (slot + 1) & self._last
            self._keys[slot], self._numbers[slot] = key, numbers[key]
        self._members: list[tuple[int, Ints, Floats]] = []
        for shift, attributes in members:
            places, rows = np.zeros(len(keys) + 1, np.int64), np.zeros((len(attributes) + 1, labels))
            for row, (values, weight) in enumerate(attributes, 1):
                places[numbers[index.of(values)]], rows[row] = row, weight
            self._members.append((shift, places, rows))

    def _slots(self, keys: Ints) -> Ints:
        return (keys.astype(np.uint64) * _SPREAD >> self._shift).astype(np.int64)

    def _find(self, keys: Ints) -> Ints:
        """Return the number of each key, 0 for none."""
        slots = self._slots(keys)
        there = self._keys.take(slots)
        open_at = np.flatnonzero((there != keys) & (there >= 0))
        while len(open_at):  # the next slots of the few whose slot holds another key
            slots[open_at] = (slots[open_at] + 1) & self._last
            there[open_at] = self._keys[slots[open_at]]
            open_at = open_at[(there[open_at] != keys[open_at]) & (there[open_at] >= 0)]
        return np.where(there == keys, self._numbers.take(slots), 0)

    def add(self, columns: Columns, total: Floats) -> None:
        """Add the weights of these templates to the `total` of each token."""
        index = self._index
        reach = max(offset for _, offset in index.cells)
        width = len(columns.values[index.cells[0][0]]) - reach
        keys = np.zeros(width, np.int64)
        for (column, offset), size in zip(index.cells, index.sizes, strict=True):
            keys = keys * size + columns.values[column][offset : offset + width]
        numbers = self._find(keys)
        for shift, places, rows in self._members:
            found = places.take(numbers.take(columns.cells + shift))
            hits = np.flatnonzero(found)
            total[hits] += rows.take(found.take(hits), axis=0)


def _grouped(sizes: dict[str, int]) -> Iterator[tuple[Cells, tuple[str, ...]]]:
    """Yield cells and the templates that are looked up there together; all templates once."""
    left = dict(TEMPLATES)
    for cells, names in _SUMS:
        if prod(sizes[column] for column, _ in cells) <= SUMMED:
            yield cells, names
            for name in names:
                del left[name]
    for name, cells in left.items():
        yield cells, (name,)


def _read(weights: Weights) -> tuple[Vocabulary, dict[str, list[Attribute]]]:
    """Return the values that the model knows, and its weights by template."""
    patterns = {name: _pattern(cells) for name, cells in TEMPLATES.items()}
    known: dict[str, dict[str, int]] = {}
    found: dict[str, list[tuple[tuple[int, ...], int]]] = {name: [] for name in TEMPLATES}
    for row, attribute in enumerate(weights.attributes):
        name, _, value = attribute.partition("=")
        match = patterns[name].fullmatch(value) if name in patterns else None
        if match is None:
            raise ModelError(f"the model knows an attribute that no template makes: {attribute}")
        families = [known.setdefault(FAMILY.get(column, column), {}) for column, _ in TEMPLATES[name]]
        codes = (f.setdefault(part, len(f) + 1) for f, part in zip(families, match.groups(), strict=True))
        found[name].append((tuple(codes), row))
    attributes = {name: [(codes, weights.state[row]) for codes, row in rows] for name, rows in found.items()}
    return Vocabulary({family: list(values) for family, values in known.items()}), attributes


def _pattern(cells: Cells) -> re.Pattern[str]:
    return re.compile(r"\|".join(r"(\||[^|]+)" if column in _SIGNS else r"([^|]*)" for column, _ in cells))
