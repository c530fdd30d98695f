"""Attributes of many tokens at once: a template's values become one 64-bit key, and keys are found in a hash table.

Writing out some seventy attribute strings a token and looking each up costs forty times as much as all else that the
tagger does; here a string is looked at once a column, and everything after that is arithmetic on arrays.
"""

from __future__ import annotations

import re
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from ...errors import ModelError
from .columns import MARGIN, Columns
from .templates import TEMPLATES, Cells

Keys = NDArray[np.uint64]
Places = NDArray[np.int64]
_FACTOR = 0x9E3779B97F4A7C15
_SPREAD = np.uint64(0xD6E8FEB86659FD93)
_SIZE_BITS = 17
_SHIFT = np.uint64(64 - _SIZE_BITS)
_LAST = (1 << _SIZE_BITS) - 1
_SEEDS = {name: (n + 1) * _FACTOR**6 % (1 << 64) for n, name in enumerate(TEMPLATES)}
_POWERS = [np.uint64(_FACTOR**n % (1 << 64)) for n in range(6)]
_SIGNS = ("word", "shape", "before", "after")
"""Columns whose value may be the separator itself: the | of a table is a token."""


class Lookup:
    """The attributes of a model by key; `find` tells which of them hold at which cell."""

    def __init__(self, attributes: list[str]) -> None:
        self._codes: dict[str, int] = {}
        self._none = len(attributes)
        keys = self._keys_of(attributes)
        if len(np.unique(keys)) != len(keys) or len(keys) > _LAST // 2:
            raise ModelError("the model's attributes do not fit the table; reinstall the package")
        self._table = np.zeros(_LAST + 1, np.uint64)
        self._rows = np.zeros(_LAST + 1, np.int64)
        for row, (key, slot) in enumerate(zip(keys, _slots(keys).tolist())):
            while self._table[slot]:
                slot = (slot + 1) & _LAST
            self._table[slot], self._rows[slot] = key, row

    def _keys_of(self, attributes: list[str]) -> Keys:
        patterns = {name: _pattern(cells) for name, cells in TEMPLATES.items()}
        keys = np.empty(len(attributes), np.uint64)
        for row, attribute in enumerate(attributes):
            name, _, value = attribute.partition("=")
            match = patterns[name].fullmatch(value) if name in patterns else None
            if match is None:
                raise ModelError(f"the model knows an attribute that no template makes: {attribute}")
            codes = (self._codes.setdefault(part, len(self._codes) + 1) for part in match.groups())
            keys[row] = (_SEEDS[name] + sum(c * int(p) for c, p in zip(codes, _POWERS))) % (1 << 64)
        return keys

    def find(self, columns: Columns) -> Places:
        """Return for each template and cell the row of its attribute, or the row after the last for none.

        Cells are counted without the outer margins.
        """
        keys = self._keys(columns)
        slots = _slots(keys)
        there = self._table[slots]
        strange = np.flatnonzero(there != keys)
        open_at = strange[there[strange] != 0]
        while len(open_at):  # the next slots of the few whose slot holds another key
            slots[open_at] = (slots[open_at] + 1) & _LAST
            there[open_at] = self._table[slots[open_at]]
            open_at = open_at[(there[open_at] != keys[open_at]) & (there[open_at] != 0)]
        rows = self._rows[slots]
        rows[strange[there[strange] != keys[strange]]] = self._none
        return rows.reshape(len(TEMPLATES), -1)

    def _keys(self, columns: Columns) -> Keys:
        """Return the keys of all templates at all cells, template after template."""
        size = len(next(iter(columns.values.values())))
        wide = size - 2 * MARGIN
        get = self._codes.get
        codes = {n: np.fromiter(map(get, v, repeat(0)), np.uint64, size) for n, v in columns.values.items()}
        keys = np.empty((len(TEMPLATES), wide), np.uint64)
        for key, (name, cells) in zip(keys, TEMPLATES.items(), strict=True):
            key[:] = _SEEDS[name]
            for power, (column, offset) in zip(_POWERS, cells):
                key += codes[column][MARGIN + offset : MARGIN + offset + wide] * power
        return keys.reshape(-1)


def _slots(keys: Keys) -> Places:
    return (keys * _SPREAD >> _SHIFT).astype(np.int64)


def _pattern(cells: Cells) -> re.Pattern[str]:
    return re.compile(r"\|".join(r"(\||[^|]+)" if column in _SIGNS else r"([^|]*)" for column, _ in cells))
