"""Documents whose parts are read when they are first asked for: a question about a whole collection needs few of them.

They are used like any other Held, Document and Result (and are equal to them), within one snapshot of the database
(`Store.skimmed`): a part that is read later belongs to the same moment as the others.
"""

from __future__ import annotations

import sqlite3
from dataclasses import fields
from typing import Any

from ..collection import Held
from ..model import Document, Label, Result
from . import parts

_HEAD = frozenset({"id", "kind", "text", "meta", "warnings"})
_ORIGIN = ("paths", "current", "previous")


def held(connection: sqlite3.Connection, key: int) -> Held:
    """Return the document with this key; nothing of it is read yet."""
    at = (connection, key)
    result = _made(LazyResult, _at=at, document=_made(LazyDocument, _at=at))
    found: Held = _made(LazyHeld, _at=at, key=key, result=result)
    return found


class LazyDocument(Document):
    """A Document that reads its row, its segments and each part of its layout once each."""

    __slots__ = ("_at",)
    _at: tuple[sqlite3.Connection, int]

    def __getattr__(self, name: str) -> Any:  # asked only for a field that was not read yet: its slot is empty
        if name in _HEAD:
            return _filled(self, parts.head(*self._at), name)
        if name in parts.LAYOUT:
            return _filled(self, {name: parts.layout(*self._at, name)}, name)
        if name == "source":
            return _filled(self, {name: parts.source(*self._at)}, name)
        raise AttributeError(name)

    def __eq__(self, other: object) -> bool:
        return _equal(self, other, Document)

    __hash__ = Document.__hash__


class LazyResult(Result):
    """A Result that reads each kind of records once."""

    __slots__ = ("_at",)
    _at: tuple[sqlite3.Connection, int]

    def __getattr__(self, name: str) -> Any:
        if name in parts.PROVED:
            return _filled(self, {name: parts.proved(*self._at, name)}, name)
        if name in parts.PLAIN:
            return _filled(self, {name: parts.plain(*self._at, name)}, name)
        if name == "learned":
            return _filled(self, {name: parts.learned(*self._at)}, name)
        raise AttributeError(name)

    def texts(self, label: Label) -> tuple[str, ...]:
        """Return the same as a Result does, without reading the other mentions."""
        try:
            at = self._at
        except AttributeError:  # a copy with other parts (`replace`) is what it holds
            return Result.texts(self, label)
        return parts.texts(*at, label)

    def __eq__(self, other: object) -> bool:
        return _equal(self, other, Result)

    __hash__ = Result.__hash__


class LazyHeld(Held):
    """A Held with a lazy Result; where it came from is read once."""

    __slots__ = ("_at",)
    _at: tuple[sqlite3.Connection, int]

    def __getattr__(self, name: str) -> Any:
        if name in _ORIGIN:
            return _filled(self, dict(zip(_ORIGIN, parts.origin(*self._at), strict=True)), name)
        raise AttributeError(name)

    def __eq__(self, other: object) -> bool:
        return _equal(self, other, Held)

    __hash__ = Held.__hash__


def _made(kind: Any, **values: Any) -> Any:
    """Return an instance with these slots alone: its __init__, which `replace` calls, asks for all fields."""
    thing = object.__new__(kind)
    _filled(thing, values, next(iter(values)))
    return thing


def _filled(thing: object, values: dict[str, Any], name: str) -> Any:
    for field, value in values.items():
        object.__setattr__(thing, field, value)
    return values[name]


def _equal(one: Any, other: object, kind: Any) -> bool:
    return isinstance(other, kind) and all(getattr(one, f.name) == getattr(other, f.name) for f in fields(kind))
