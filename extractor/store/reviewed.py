"""The reading path with people's decisions in it: documents come out as people say they are.

`ReviewedStore` is a Store whose `held`, `documents` and `find` give reviewed Results, and which keeps decisions as
actions. A decision on an earlier version of a document holds for its later ones wherever its words still stand.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..collection import Held, Judgement
from ..judgements import Reviewed, apply, review
from ..values.keys import name_key, number_key, unit_loose_key
from . import Store, actions, judge, read
from . import _utc_now as utc_now

_CHAIN = (
    "WITH RECURSIVE chain(key, id, previous, depth) AS (SELECT key, id, previous, 0 FROM document WHERE key = ?1 "
    "UNION ALL SELECT d.key, d.id, d.previous, depth + 1 FROM document d JOIN chain c ON d.key = c.previous "
    "WHERE depth < 50) SELECT id FROM chain ORDER BY depth"
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document on the desk: as the program left it, as people say it is, and the number of its last decision."""

    held: Held
    reviewed: Reviewed
    version: int


@dataclass(slots=True)
class Bound:
    """So many documents are read at once at most; `left_out`: how many more a question had."""

    most: int
    left_out: int = 0


class ReviewedStore(Store):
    """A Store that reads with people's decisions applied and writes decisions as actions that can be undone."""

    @classmethod
    def open(cls, path: str | Path, readonly: bool = False, *, now: Callable[[], str] = utc_now) -> ReviewedStore:
        store = super().open(path, readonly, now=now)
        assert isinstance(store, cls)
        return store

    def __enter__(self) -> ReviewedStore:
        return self

    def held(self, keys: Iterable[int]) -> tuple[Held, ...]:
        return tuple(with_decisions(self.connection, held) for held in super().held(self._within(keys)))

    @contextlib.contextmanager
    def at_most(self, count: int) -> Iterator[Bound]:
        """Let `held` give the newest `count` of the documents asked for: a page must not wait for 100,000 of them."""
        before, self._bound = self._bound, Bound(count)
        try:
            yield self._bound
        finally:
            self._bound = before

    _bound: Bound | None = None

    def _within(self, keys: Iterable[int]) -> Iterable[int]:
        wanted, bound = tuple(keys), self._bound
        if bound is None or len(wanted) <= bound.most:
            return wanted
        bound.left_out = max(bound.left_out, len(wanted) - bound.most)
        marks = ", ".join(map(str, wanted))
        query = (
            f"SELECT key FROM document WHERE key IN ({marks}) ORDER BY coalesce(as_of, '') DESC, id LIMIT {bound.most}"
        )
        kept = {row[0] for row in self.connection.execute(query)}
        return tuple(key for key in wanted if key in kept)

    def documents(self, *, all_versions: bool = False) -> Iterator[Held]:
        for held in super().documents(all_versions=all_versions):
            yield with_decisions(self.connection, held)

    def _skimmed(self) -> Iterator[Held]:
        spoken = judge.spoken_of(self.connection)
        for held in super()._skimmed():
            yield with_decisions(self.connection, held) if held.key in spoken else held

    def moment(self) -> str:
        """Return the time that is written beside a decision made now (UTC)."""
        return self._now()

    def sheet(self, key: int) -> Sheet:
        """Return one document with what people said of each thing in it."""
        held = read.held(self.connection, key)
        rows = judge.of_documents(self.connection, versions(self.connection, key))
        reviewed = review(held.result, judge.standing(rows))
        return Sheet(replace(held, result=reviewed.result), reviewed, max((r.id for r in rows), default=0))

    # what people stated is no machine's row, and is found beside them

    def keys_naming_official(self, name_key: str) -> tuple[int, ...]:
        return self._also(super().keys_naming_official(name_key), "official", (name_key,))

    def keys_citing(self, number_key: str) -> tuple[int, ...]:
        return self._also(super().keys_citing(number_key), "number", (number_key,))

    def keys_naming_unit(self, loose_keys: Iterable[str], entities: Iterable[str] = ()) -> tuple[int, ...]:
        names = tuple(loose_keys)
        return self._also(super().keys_naming_unit(names, entities), "unit", names)

    def _also(self, found: tuple[int, ...], kind: str, names: Iterable[str]) -> tuple[int, ...]:
        query = (
            "SELECT p.document FROM people_key p JOIN document d ON d.key = p.document "
            "WHERE d.current AND p.kind = ? AND p.key = ?"
        )
        more = (row[0] for name in names for row in self.connection.execute(query, (kind, name)))
        return tuple(sorted({*found, *more}))

    def pairs(self) -> tuple[Judgement, ...]:
        """Return the standing judgements on pairs of subjects, without reading those on things of documents."""
        return judge.standing(judge.of_pairs(self.connection))

    def rows_about(self, key: int) -> tuple[Judgement, ...]:
        """Return every judgement on things of a document and its earlier versions, in order."""
        return judge.of_documents(self.connection, versions(self.connection, key))

    def act(self, deed: actions.Deed, rows: Sequence[judge.Decision]) -> actions.Done:
        """Save decisions as one action."""
        with self.writing() as connection:
            return actions.act(connection, deed, rows, self._now())

    def action_of(self, judgement: int) -> int | None:
        """Return the action that a judgement was made in, None where it was made before there were actions."""
        return actions.of(self.connection, judgement)

    def take_back(self, action: int, by: str) -> actions.Done:
        """Undo an action (of an undo: redo it). NotFoundError where there is none to take back."""
        with self.writing() as connection:
            return actions.undo(connection, action, by, self._now())


def stated_keys(reviewed: Reviewed) -> set[tuple[str, str]]:
    """Return ("official" | "unit" | "number", key) of every record that people stated, or that follows from it."""
    result, found = reviewed.result, set[tuple[str, str]]()
    touched = {n for (kind, n), s in reviewed.states.items() if kind == "mentions" and s.judgement}
    for kind in ("officials", "units", "citations"):
        for n, record in enumerate(getattr(result, kind)):
            if reviewed.states[kind, n].judgement or touched.intersection(record.mentions):
                found |= _keys_of(kind, record)
    return found


def _keys_of(kind: str, record: Any) -> set[tuple[str, str]]:
    if kind == "officials":
        units = {("unit", unit_loose_key(record.unit))} if record.unit else set()
        return {("official", name_key(record.name)), *units}
    if kind == "units":
        return {("unit", unit_loose_key(record.name))}
    number = number_key(record.number)
    return {("number", str(number))} if number else set()


def with_decisions(connection: sqlite3.Connection, held: Held) -> Held:
    """Return `held` with the standing decisions on it and on its earlier versions applied."""
    if not connection.execute("SELECT 1 FROM judgement LIMIT 1").fetchone():
        return held
    rows = judge.of_documents(connection, versions(connection, held.key))
    return replace(held, result=apply(held.result, judge.standing(rows))) if rows else held


def versions(connection: sqlite3.Connection, key: int) -> tuple[str, ...]:
    """Return the ids of a document and of its earlier versions, the newest first."""
    return tuple(row[0] for row in connection.execute(_CHAIN, (key,)))
