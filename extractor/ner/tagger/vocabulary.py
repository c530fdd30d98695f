"""The values of the tagger's columns as small numbers, a numbering for each kind of value.

A model's vocabulary is closed: what the model does not know is 0. Training uses an open one, which
numbers all it meets.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TypeVar, cast
from weakref import WeakKeyDictionary

from ...gazetteer import Gazetteer
from ...text import fold
from ..pieces import Noted

Made = TypeVar("Made")
FAMILY = {"before": "word", "after": "word"}
"""Columns that hold the values of another column."""
UNKNOWN = 0
BITS = 21
SHAPE_AT, NAME_AT, FLAGS_AT = BITS, 2 * BITS, 2 * BITS + 10
MASK = (1 << BITS) - 1
"""What a packed value takes; the number of a word or a shape has no more bits."""
CAPITAL, SHOUTED, LETTER = 1, 2, 4
"""Flags of a token: begins with a capital, is written in capitals only, begins with a letter."""


class Vocabulary:
    """Strings ↔ numbers from 1 on for each family of columns."""

    def __init__(self, values: dict[str, Iterable[str]] | None = None) -> None:
        """Begin an open vocabulary, or, of a model's values by family, a closed one."""
        self._open = values is None
        self._names: dict[str, list[str]] = {}
        self._codes: dict[str, dict[str, int]] = {}
        self._looks: WeakKeyDictionary[Gazetteer, Noted] = WeakKeyDictionary()
        self._made: dict[Callable[[Vocabulary], object], object] = {}
        for family, known in (values or {}).items():
            self._names[family] = ["", *known]
            self._codes[family] = {value: n for n, value in enumerate(self._names[family]) if n}

    def code(self, column: str, value: str) -> int:
        """Return the number of `value` in `column`; 0 where the vocabulary is closed and does not have it."""
        family = FAMILY.get(column, column)
        codes = self._codes.setdefault(family, {})
        if self._open and value not in codes:
            names = self._names.setdefault(family, [""])
            codes[value] = len(names)
            names.append(value)
        return codes.get(value, UNKNOWN)

    def value(self, column: str, code: int) -> str:
        """Return the value whose number is `code`."""
        return self._names[FAMILY.get(column, column)][code]

    def size(self, column: str) -> int:
        """Return how many numbers there are in `column`, 0 counted."""
        return len(self._names.get(FAMILY.get(column, column), ("",)))

    def once(self, make: Callable[[Vocabulary], Made]) -> Made:
        """Return what `make` makes of this vocabulary, made when it is first asked for."""
        found = self._made.get(make)
        if found is None:
            found = self._made[make] = make(self)
        return cast(Made, found)

    def looks(self, gazetteer: Gazetteer) -> Noted:
        """Return what written tokens look like in this vocabulary, with the names of `gazetteer`.

        A look is the token's word, shape, name flags and case, packed into one number.
        """
        found = self._looks.get(gazetteer)
        if found is None:
            found = self._looks[gazetteer] = Noted(partial(_look, self.code, gazetteer))
        return found


def _look(code: Callable[[str, str], int], gazetteer: Gazetteer, token: str) -> int:
    word, shape = _word(token), _shape(token)
    names = (("s", gazetteer.surnames), ("m", gazetteer.middle_names), ("g", gazetteer.given_names))
    flags = "".join(flag for flag, known in names if word in known)
    case = CAPITAL * (shape[0] == "X") | SHOUTED * (shape in ("X", "XX")) | LETTER * (shape[0] in "Xx")
    packed = code("word", word) | code("shape", shape) << SHAPE_AT
    return packed | code("name", flags) << NAME_AT | case << FLAGS_AT


def _word(token: str) -> str:
    if not token.isdigit():
        return fold(token)
    return "YYYY" if len(token) == 4 and token[:2] in ("19", "20") else "0" * min(len(token), 5)


def _shape(token: str) -> str:
    if token[0].isdigit():
        return "0" * min(len(token), 4)
    if not token[0].isalpha():
        return token
    if token.isupper():
        return "X" if len(token) == 1 else "XX"
    if token[0].isupper():
        return "Xx" if token[1:].islower() else "XxX"
    return "xx" if token.islower() else "xX"
