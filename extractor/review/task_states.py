"""What later documents say of each task with a deadline, kept in the database for the lists over all documents.

`look` notes whom a document asks and whom it speaks of; `judge` compares the tasks of one body with the documents that
name it. Both work beside the requests, one body at a time; until a body's turn has come, its tasks are `pending`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..collection import Held
from ..store.reviewed import ReviewedStore
from ..timeline.events.told import unit_of
from ..timeline.sentences.involved import body_keys
from ..timeline.sentences.places import seat
from ..timeline.sentences.precision import last_day
from ..timeline.tasks.asked import Tracked, tracked
from ..values.keys import unit_loose_key
from .subjects import heard

STATE = "s.state, s.reason, s.source, s.source_start, s.quote, s.due"
NO_LATER = "no-later"
BATCH = 50
MOST = 200
"""Documents that ask a body, and that name it, which are compared, the newest: the tasks of others are `unchecked`."""
_ASKED = (
    "SELECT assignee FROM task WHERE document = ?1 AND deadline IS NOT NULL "
    "AND ?1 NOT IN (SELECT document FROM reviewed_document) UNION "
    "SELECT name FROM reviewed_row WHERE document = ?1 AND kind = 'tasks' AND deadline IS NOT NULL"
)
_NAMED = (
    "SELECT name_key FROM unit WHERE document = ?1 UNION "
    "SELECT key FROM reviewed_row WHERE document = ?1 AND kind = 'units' AND key IS NOT NULL"
)


@dataclass(frozen=True, slots=True)
class Told:
    """What became of a task, as far as it was looked up: done, late, overdue, open, pending, unchecked or unheard.

    unheard: the day has passed, and no document of the province is held that is newer, or was when a document last
    named the body.

    `source`, `start` and `quote` are the later sentence that says so, None where only the day does; `moved_to` is the
    day to which a later paper moved the deadline.
    """

    state: str
    source: str | None = None
    start: int = 0
    quote: str | None = None
    moved_to: str | None = None


def refresh(store: ReviewedStore) -> int:
    """Do a turn's work and return how much was done: documents looked at, else one body judged; 0: nothing is left."""
    new = [row[0] for row in store.connection.execute("SELECT document FROM task_look LIMIT ?", (BATCH,))]
    if new:
        look(store, new)
        return len(new)
    body = store.connection.execute("SELECT key, name FROM task_body WHERE stale LIMIT 1").fetchone()
    if body is None:
        return 0
    judge(store, *body)
    return 1


def look(store: ReviewedStore, keys: Iterable[int]) -> None:
    """Note whom these documents ask and name; what hangs on either is to be judged anew."""
    with store.writing() as connection:
        for key in keys:
            current = connection.execute("SELECT current FROM document WHERE key = ?", (key,)).fetchone()
            _stale(connection, "SELECT body FROM task_asked WHERE document = ?", (key,))
            connection.execute("DELETE FROM task_asked WHERE document = ?", (key,))
            for row in connection.execute(_ASKED, (key,)).fetchall() if current and current[0] else ():
                _note(connection, key, unit_of(row[0]))
            for name in _names_in(connection, key):
                _stale(connection, "SELECT body FROM task_name WHERE name = ?", (name,))
            connection.execute("DELETE FROM task_look WHERE document = ?", (key,))


def again(store: ReviewedStore, keys: Iterable[int]) -> None:
    """Have these documents looked at again: somebody decided on them."""
    with store.writing() as connection:
        connection.executemany("INSERT OR IGNORE INTO task_look VALUES (?)", [(key,) for key in keys])


def _note(connection: sqlite3.Connection, document: int, name: str) -> None:
    """Note a body that a document asks, with the names by which documents speak of it."""
    body, place = unit_loose_key(name), seat(name)
    known = "INSERT INTO task_body VALUES (?, ?, 1) ON CONFLICT (key) DO UPDATE SET stale = 1"
    connection.execute(known, (body, name))
    connection.execute("INSERT OR IGNORE INTO task_asked VALUES (?, ?)", (body, document))
    names = [*body_keys(name), *([" ".join(place)] if place and place[0] != "tinh" else [])]
    connection.executemany("INSERT OR IGNORE INTO task_name VALUES (?, ?)", [(n, body) for n in names])


def _names_in(connection: sqlite3.Connection, key: int) -> set[str]:
    """Return the keys of the units and the places that a document names."""
    places = connection.execute("SELECT text FROM mention WHERE document = ? AND label = 'LOCATION'", (key,))
    return {row[0] for row in connection.execute(_NAMED, (key,)) if row[0]} | {
        " ".join(place) for row in places if (place := seat(row[0]))
    }


def _stale(connection: sqlite3.Connection, bodies: str, values: tuple[object, ...]) -> None:
    connection.execute(f"UPDATE task_body SET stale = 1 WHERE NOT stale AND key IN ({bodies})", values)


def judge(store: ReviewedStore, body: str, name: str) -> None:
    """Compare the tasks of one body with what the documents that name it say later, and write down what they say."""
    connection = store.connection
    asking = "SELECT a.document FROM task_asked a JOIN document d ON d.key = a.document WHERE a.body = ? AND d.current"
    asked = [r[0] for r in connection.execute(f"{asking} ORDER BY a.document DESC LIMIT ?", (body, MOST))]
    names = [r[0] for r in connection.execute("SELECT name FROM task_name WHERE body = ?", (body,))]
    place = seat(name)
    naming = set(store.keys_naming_unit(names))
    if place and place[0] != "tinh":
        naming |= set(store.keys_with(f'"{" ".join(place)}"'))
    documents = store.held({*asked, *sorted(naming, reverse=True)[:MOST]}) if asked else ()
    found = tracked(documents, store.newest(), units=(name,), heard=heard(store))
    held = {one.result.document.id: one for one in documents}
    rows = [row for one in found for row in _rows(one, body, held)]
    with store.writing() as writing:
        writing.execute("DELETE FROM task_state WHERE body = ?", (body,))
        writing.executemany("INSERT OR REPLACE INTO task_state VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
        if asked:
            writing.execute("UPDATE task_body SET stale = 0 WHERE key = ?", (body,))
        else:
            writing.execute("DELETE FROM task_body WHERE key = ?", (body,))


def _rows(one: Tracked, body: str, held: Mapping[str, Held]) -> Iterator[tuple[object, ...]]:
    """Yield the row of each task that this one is a telling of: the tasks whose words its sources quote."""
    proof = (one.evidence.document, one.evidence.span.start, one.evidence.text[:300]) if one.evidence else (None,) * 3
    due = last_day(one.moved_to) if one.moved_to else None
    for source in one.sources:
        document = held[source.document]
        for task in document.result.tasks:
            told = task.span.start <= source.span.start < task.span.end
            if told and task.deadline and unit_loose_key(unit_of(task.assignee)) == body:
                yield (document.key, task.span.start, task.span.end, task.assignee, body, one.state, one.reason,
                       *proof, due)  # fmt: skip


def state_of(
    connection: sqlite3.Connection, assignee: str, last: str, document: int, row: Sequence[Any], newest: str
) -> Told:
    """Return what became of a task due on the day `last`. `row`: the columns of STATE, Nones where none judged it."""
    state, reason, source, start, quote, due = row
    if state in ("done", "late"):
        return Told(state, source, start or 0, quote, due)
    passed = "overdue" if (due or last) < newest and reason != "periodic" else "open"
    if passed == "overdue" and reason == NO_LATER:
        return Told("unheard", None, 0, None, due)
    if state is not None:
        return Told(passed, source, start or 0, quote, due)
    body = connection.execute("SELECT stale FROM task_body WHERE key = ?", (unit_loose_key(unit_of(assignee)),))
    asked = connection.execute("SELECT 1 FROM task_asked WHERE document = ?", (document,)).fetchone()
    stale = body.fetchone()
    if asked is None or stale is None or stale[0]:
        return Told("pending")
    return Told("unchecked" if passed == "overdue" else passed)


def waiting(store: ReviewedStore) -> bool:
    """Say whether the state of some task is still to be looked up."""
    some = "SELECT 1 WHERE EXISTS (SELECT 1 FROM task_body WHERE stale) OR EXISTS (SELECT 1 FROM task_look)"
    return store.connection.execute(some).fetchone() is not None
