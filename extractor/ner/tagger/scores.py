"""The scores of all labels at many tokens at once: a template's values are an index into a table of weights.

Writing out some sixty attribute strings a token and looking each up costs forty times as much as all else that the
tagger does; here a value is a number, and everything after that is arithmetic on arrays: the fewer calls, the quicker,
for most documents are short. All templates are numbered together. A template of few possible values has a place for
each combination, which says in which row its weights stand; those that look at the same cells are added up beforehand.
Pairs and triples of words are found in a hash table first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import prod

import numpy as np
from numpy.typing import NDArray

from ...errors import ModelError
from .columns import NAMES, Columns
from .crfsuite import Weights
from .templates import TEMPLATES, Cell, Cells
from .vocabulary import FAMILY, Vocabulary

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Attribute = tuple[tuple[int, ...], Floats]
"""The values of a template's cells, and what weight each label has there."""
DENSE = 1 << 18
"""The most combinations of a table that says where the weights stand."""
_SIGNS = ("word", "shape", "before", "after")
"""Columns whose value may be the separator itself: the | of a table is a token."""
_SPREAD = np.uint64(0xD6E8FEB86659FD93)
_TOGETHER: tuple[tuple[Cells, tuple[str, ...]], ...] = (
    ((("shape", -2), ("shape", -1)), ("s-2", "s-1")),
    ((("shape", 1), ("shape", 2)), ("s1", "s2")),
    ((("capitals", 0), ("kind", 0), ("shape", 0)), ("A", "k", "s0")),
    ((("name", 0), ("shape", 0), ("run", 0)), ("n|s|p", "p")),
    ((("join", 0), ("run", 0), ("shape", 1)), ("j|p", "j0")),
    ((("join", 0), ("join", 1), ("shape", -1), ("shape", 0)), ("j|s", "j1")),
    ((("place", 0), ("phrase", 0), ("rule", 0)), ("l|h", "r|l")),
    ((("run", 0), ("before", 0)), ("p|w-", "bf")),
    ((("run", 0), ("after", 0)), ("p|w+", "af")),
    ((("run", 0), ("word", 0)), ("p|w", "w0")),
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
        labels = len(weights.labels)
        self.vocabulary, attributes = _read(weights)
        sizes = {name: self.vocabulary.size(name) for cells in TEMPLATES.values() for name, _ in cells}
        groups = sorted(_grouped(sizes), key=lambda group: -len(group[0]))
        few = [g for g in groups if prod(sizes[column] for column, _ in g[0]) <= DENSE]
        many = [g for g in groups if g not in few]
        cells = sorted({cell for at, _ in groups for cell in at})
        self._lines = np.array([[NAMES.index(column)] for column, _ in cells])
        self._offsets = np.array([[offset] for _, offset in cells])
        self._few = _Numbers([at for at, _ in few], sizes, cells)
        self._many = _Numbers([at for at, _ in many], sizes, cells)
        tables = [_placed(at, sizes, [(TEMPLATES[n], attributes[n]) for n in names], labels) for at, names in few]
        found = [attributes[name] for _, names in many for name in names]
        begins = np.cumsum([1, *(len(rows) for _, rows in tables)])
        self._places = np.concatenate(
            [np.where(places, places + begin - 1, 0) for (places, _), begin in zip(tables, begins)]
        )
        self._begins = np.cumsum([0, *(len(places) for places, _ in tables)])[:-1, None]
        self._hashed = _Hashed(
            [[(_number(v, at, sizes)) for v, _ in values] for (at, _), values in zip(many, found, strict=True)],
            int(begins[-1]),
        )
        rows = [
            np.zeros((1, labels)),
            *(rows for _, rows in tables),
            *(weight[None] for of in found for _, weight in of),
        ]
        self._rows: Floats = np.concatenate(rows)

    def of(self, columns: Columns) -> Floats:
        """Return the sum of weights of every label at every token of `columns`, numbered by this vocabulary."""
        table = columns.table
        cells = self._lines * table.shape[1] + self._offsets + columns.cells
        values = table.ravel().take(cells)
        few = self._places.take(self._few.of(values) + self._begins)
        many = self._hashed.find(self._many.of(values))
        rows, take, add = self._rows, self._rows.take, np.add
        total: Floats = take(few[0], 0)
        part = np.empty((len(columns.cells), rows.shape[1]))
        for found in (few[1:], many):
            for row in found:
                add(total, take(row, 0, part, "clip"), total)
        return total


class _Numbers:
    """How the values of the cells of many templates become one number each; templates of most cells come first."""

    def __init__(self, templates: Sequence[Cells], sizes: dict[str, int], cells: list[Cell]) -> None:
        self._first = np.array([cells.index(at[0]) for at in templates], np.int64)
        self._more = []
        for k in range(1, len(templates[0]) if templates else 0):
            longer = [at[k] for at in templates if len(at) > k]
            size = np.array([[sizes[column]] for column, _ in longer])
            self._more.append((np.array([cells.index(cell) for cell in longer]), size))

    def of(self, values: Ints) -> Ints:
        """Return the number of the combination of values for each template and token."""
        numbers = values.take(self._first, axis=0)
        for cells, size in self._more:
            part = numbers[: len(cells)]
            part *= size
            part += values.take(cells, axis=0)
        return numbers


def _number(values: tuple[int, ...], cells: Cells, sizes: dict[str, int]) -> int:
    """Return the number of one combination of values."""
    number = 0
    for value, (column, _) in zip(values, cells, strict=True):
        number = number * sizes[column] + value
    return number


def _placed(
    cells: Cells, sizes: dict[str, int], members: list[tuple[Cells, list[Attribute]]], labels: int
) -> tuple[Ints, Floats]:
    """Return for each combination of values of the cells the row of the members' weights, and the rows from 1 on.

    Combinations without any weight have row 0; those that have the same weights share one.
    """
    shape = [sizes[column] for column, _ in cells]
    combined, known = np.zeros(shape, np.int64), []
    for at, attributes in members:
        own = np.zeros([sizes[column] for column, _ in at], np.int64)
        for row, (values, _) in enumerate(attributes, 1):
            own[values] = row
        axes = [cells.index(cell) for cell in at]
        spread = own.transpose(np.argsort(axes)).reshape([n if i in axes else 1 for i, n in enumerate(shape)])
        combined = combined * (len(attributes) + 1) + spread
        known.append(np.array([np.zeros(labels), *(weight for _, weight in attributes)]))
    there, places = np.unique(combined, return_inverse=True)
    if there[0]:
        there, places = np.concatenate(([0], there)), places + 1
    rows = np.zeros((len(there), labels))
    left = there.copy()
    for own_rows in reversed(known):
        rows += own_rows[left % len(own_rows)]
        left //= len(own_rows)
    return places.ravel(), rows[1:]


class _Hashed:
    """Templates of too many combinations for a table (pairs of words, say): most are nothing."""

    def __init__(self, numbers: list[list[int]], row: int) -> None:
        """Begin with the numbers of the combinations that each template knows; their weights stand from `row` on."""
        self._of = np.arange(len(numbers))[:, None]
        keys = [number * len(numbers) + n for n, known in enumerate(numbers) for number in known]
        bits = max(4, (8 * len(keys)).bit_length())  # nearly empty, so that two keys seldom ask for one slot
        self._shift, self._last = np.uint64(64 - bits), (1 << bits) - 1
        self._keys, self._rows = np.full(1 << bits, -1, np.int64), np.zeros(1 << bits, np.int64)
        for at, (key, slot) in enumerate(zip(keys, self._slots(np.array(keys, np.int64)).tolist(), strict=True), row):
            while self._keys[slot] >= 0:
                slot = (slot + 1) & self._last
            self._keys[slot], self._rows[slot] = key, at

    def _slots(self, keys: Ints) -> Ints:
        return (keys.view(np.uint64) * _SPREAD >> self._shift).view(np.int64)

    def find(self, numbers: Ints) -> Ints:
        """Return the row of weights for each template's numbers, 0 for none."""
        keys = (numbers * len(self._of) + self._of).ravel()
        slots = self._slots(keys)
        there = self._keys.take(slots)
        open_at = np.flatnonzero((there != keys) & (there >= 0))
        while len(open_at):  # the next slots of the few whose slot holds another key
            slots[open_at] = (slots[open_at] + 1) & self._last
            there[open_at] = self._keys[slots[open_at]]
            open_at = open_at[(there[open_at] != keys[open_at]) & (there[open_at] >= 0)]
        hits = (there == keys).nonzero()[0]  # few: the rows of the others are not even looked at
        found: Ints = np.zeros(len(keys), np.int64)
        found[hits] = self._rows.take(slots.take(hits))
        return found.reshape(numbers.shape)


def _grouped(sizes: dict[str, int]) -> Iterator[tuple[Cells, tuple[str, ...]]]:
    """Yield cells and the templates that are looked up there together; all templates once."""
    left = dict(TEMPLATES)
    for cells, names in _TOGETHER:
        if prod(sizes[column] for column, _ in cells) <= DENSE:
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
