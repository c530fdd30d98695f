"""Actions: the judgements that a person made in one go. Undo and redo take back, and give again, a whole action.

An undo is an action too, and so is a redo (the undo of an undo): the log only grows, and nothing of it is lost over a
restart.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from ..collection import Judgement
from ..errors import NotFoundError
from . import judge

KINDS = ("decide", "bulk", "propagate", "merge", "split", "undo", "redo")
_COLUMNS = 'id, kind, note, "by", at, undo_of, token'


@dataclass(frozen=True, slots=True)
class Action:
    """What a person did in one go. `undone`: taken back by an action that itself was not taken back."""

    id: int
    kind: str
    note: str | None
    by: str
    at: str
    undo_of: int | None
    token: str | None
    undone: bool = False


@dataclass(frozen=True, slots=True)
class Deed:
    """What is to be written: a kind of KINDS, who, why; `token` names one attempt: a retry is no second deed."""

    kind: str
    by: str
    note: str | None = None
    token: str | None = None
    undo_of: int | None = None


Done = tuple[Action, tuple[Judgement, ...]]
"""An action with its judgements."""


def act(connection: sqlite3.Connection, deed: Deed, rows: Sequence[judge.Decision], now: str) -> Done:
    """Append the rows under one new action. The same token again changes nothing: it is a retry of what is saved."""
    if deed.token is not None and (known := _by_token(connection, deed.token)):
        return known, rows_of(connection, known.id)
    action = _insert(connection, deed, now)
    found = tuple(judge.decide(connection, row, now) for row in rows)
    _join(connection, action.id, found)
    return action, found


def undo(connection: sqlite3.Connection, number: int, by: str, now: str) -> Done:
    """Take back what of action `number` still stands. Of an undo this is the redo. NotFoundError where it is undone."""
    action = one(connection, number)
    if action.undone:
        raise NotFoundError(f"action {number} is undone already")
    kind = "redo" if action.kind == "undo" else "undo"
    back = _insert(connection, Deed(kind, by, action.note, undo_of=number), now)
    rows = []
    for judgement in reversed(rows_of(connection, number)):
        if not connection.execute("SELECT 1 FROM judgement WHERE undo_of = ?", (judgement.id,)).fetchone():
            rows.append(judge.undo(connection, judgement.id, by, now))
    _join(connection, back.id, rows)
    return back, tuple(rows)


def next_undo(connection: sqlite3.Connection, by: str) -> int | None:
    """Return the action that Ctrl+Z takes back: the person's newest that stands."""
    return _newest(connection, by, "kind <> 'undo'")


def next_redo(connection: sqlite3.Connection, by: str) -> int | None:
    """Return the undo that a redo takes back: the person's newest, unless he did something else since."""
    found = _newest(connection, by, "kind = 'undo'")
    if found is None:
        return None
    newer = connection.execute(
        "SELECT 1 FROM action WHERE \"by\" = ? AND id > ? AND kind NOT IN ('undo', 'redo')", (by, found)
    ).fetchone()
    return None if newer else found


def log(connection: sqlite3.Connection, *, before: int | None = None, limit: int = 50) -> tuple[Action, ...]:
    """Return the newest actions first, of everybody."""
    query = f"SELECT {_COLUMNS}, {_UNDONE} FROM action a WHERE ?1 IS NULL OR id < ?1 ORDER BY id DESC LIMIT ?2"
    return tuple(_action(row) for row in connection.execute(query, (before, limit)))


def one(connection: sqlite3.Connection, number: int) -> Action:
    """Return one action; NotFoundError where there is none."""
    row = connection.execute(f"SELECT {_COLUMNS}, {_UNDONE} FROM action a WHERE id = ?", (number,)).fetchone()
    if row is None:
        raise NotFoundError(f"no action {number}")
    return _action(row)


def of(connection: sqlite3.Connection, judgement: int) -> int | None:
    """Return the number of the action that a judgement belongs to, None where it belongs to none."""
    row = connection.execute("SELECT action FROM action_row WHERE judgement = ?", (judgement,)).fetchone()
    return row[0] if row else None


def rows_of(connection: sqlite3.Connection, number: int) -> tuple[Judgement, ...]:
    """Return the judgements of an action, in order."""
    ids = connection.execute("SELECT judgement FROM action_row WHERE action = ? ORDER BY judgement", (number,))
    return tuple(judge.one(connection, row[0]) for row in ids.fetchall())


_UNDONE = "EXISTS (SELECT 1 FROM action u WHERE u.undo_of = a.id)"


def _newest(connection: sqlite3.Connection, by: str, which: str) -> int | None:
    row = connection.execute(
        f'SELECT id FROM action a WHERE "by" = ? AND {which} AND NOT {_UNDONE} ORDER BY id DESC LIMIT 1', (by,)
    ).fetchone()
    return row[0] if row else None


def _insert(connection: sqlite3.Connection, deed: Deed, now: str) -> Action:
    if deed.kind not in KINDS:
        raise ValueError(f"action {deed.kind!r} is none of {', '.join(KINDS)}")
    cursor = connection.execute(
        'INSERT INTO action (kind, note, "by", at, undo_of, token) VALUES (?, ?, ?, ?, ?, ?)',
        (deed.kind, deed.note, deed.by, now, deed.undo_of, deed.token),
    )
    return one(connection, int(cursor.lastrowid or 0))


def _join(connection: sqlite3.Connection, action: int, rows: Sequence[Judgement]) -> None:
    connection.executemany("INSERT INTO action_row VALUES (?, ?)", [(row.id, action) for row in rows])


def _by_token(connection: sqlite3.Connection, token: str) -> Action | None:
    row = connection.execute(f"SELECT {_COLUMNS}, {_UNDONE} FROM action a WHERE token = ?", (token,)).fetchone()
    return _action(row) if row else None


def _action(row: tuple[int, str, str | None, str, str, int | None, str | None, int]) -> Action:
    return Action(*row[:7], undone=bool(row[7]))
