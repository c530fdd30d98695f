"""People's rows: decisions that no stage can write and nobody can change; the database's triggers see to it.

A target is anchored in content (document id, label, span, quoted words), never in a row number, so a decision finds its
place again after every re-extraction.
"""

from __future__ import annotations

import json
import sqlite3

from ..collection import Judgement
from ..errors import NotFoundError
from ..model import Document, Mention

VERDICTS = ("accept", "reject", "edit", "same", "different", "unsure", "undo")
Decision = tuple[str, str, str | None, str | None, str]
_COLUMNS = 'id, target, verdict, before, after, "by", at, undo_of'


def target_of(document: Document, mention: Mention) -> str:
    """Return the content-anchored target of a mention."""
    anchor = {"document": document.id, "label": mention.label, "start": mention.start, "quote": mention.text}
    return json.dumps(anchor, ensure_ascii=False, sort_keys=True)


def decide(
    connection: sqlite3.Connection,
    row: tuple[str, str, str | None, str | None, str],
    now: str,
    undo_of: int | None = None,
) -> Judgement:
    """Append (target, verdict, before, after, by); ValueError for an unknown verdict."""
    if row[1] not in VERDICTS:
        raise ValueError(f"verdict {row[1]!r} is none of {', '.join(VERDICTS)}")
    cursor = connection.execute(
        'INSERT INTO judgement (target, verdict, before, after, "by", at, undo_of) VALUES (?, ?, ?, ?, ?, ?, ?)',
        (*row, now, undo_of),
    )
    return _one(connection, int(cursor.lastrowid or 0))


def undo(connection: sqlite3.Connection, number: int, by: str, now: str) -> Judgement:
    """Append the row that takes judgement `number` back. An undo may itself be undone."""
    judgement = _one(connection, number)
    if connection.execute("SELECT 1 FROM judgement WHERE undo_of = ?", (number,)).fetchone():
        raise NotFoundError(f"judgement {number} is undone already")
    return decide(connection, (judgement.target, "undo", judgement.after, judgement.before, by), now, number)


def judgements(connection: sqlite3.Connection, target: str | None, *, all_rows: bool) -> tuple[Judgement, ...]:
    """Return rows in order: all, or those that stand (no undo row, and not undone by a row that itself stands)."""
    where, values = ("WHERE target = ?", (target,)) if target is not None else ("", ())
    rows = [Judgement(*r) for r in connection.execute(f"SELECT {_COLUMNS} FROM judgement {where} ORDER BY id", values)]
    if all_rows:
        return tuple(rows)
    undone: set[int] = set()
    for row in reversed(rows):  # an undo is always younger than what it undoes
        if row.undo_of is not None and row.id not in undone:
            undone.add(row.undo_of)
    return tuple(r for r in rows if r.id not in undone and r.undo_of is None)


def _one(connection: sqlite3.Connection, number: int) -> Judgement:
    row = connection.execute(f"SELECT {_COLUMNS} FROM judgement WHERE id = ?", (number,)).fetchone()
    if row is None:
        raise NotFoundError(f"no judgement {number}")
    return Judgement(*row)
