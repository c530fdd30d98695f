"""People's rows: decisions that no stage can write and nobody can change; the database's triggers see to it.

A target is anchored in content (document id, label, span, quoted words), never in a row number, so a decision finds its
place again after every re-extraction. Rows that a person made in one go belong to one action (actions.py).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from ..collection import Judgement
from ..errors import NotFoundError
from ..judgements import mention_target
from ..model import Document, Mention

VERDICTS = (
    "accept", "reject", "edit", "add", "relabel", "move", "link", "unsure", "same", "different", "undo",
)  # fmt: skip
Decision = tuple[str, str, str | None, str | None, str]
"""(target, verdict, before, after, by)"""
_COLUMNS = 'id, target, verdict, before, after, "by", at, undo_of'
_DOCUMENT = "CASE WHEN json_valid(target) THEN json_extract(target, '$.document') END"


def target_of(document: Document, mention: Mention) -> str:
    """Return the content-anchored target of a mention."""
    return mention_target(document, mention)


def decide(connection: sqlite3.Connection, row: Decision, now: str, undo_of: int | None = None) -> Judgement:
    """Append (target, verdict, before, after, by); ValueError for an unknown verdict."""
    if row[1] not in VERDICTS:
        raise ValueError(f"verdict {row[1]!r} is none of {', '.join(VERDICTS)}")
    cursor = connection.execute(
        'INSERT INTO judgement (target, verdict, before, after, "by", at, undo_of) VALUES (?, ?, ?, ?, ?, ?, ?)',
        (*row, now, undo_of),
    )
    return one(connection, int(cursor.lastrowid or 0))


def undo(connection: sqlite3.Connection, number: int, by: str, now: str) -> Judgement:
    """Append the row that takes judgement `number` back. An undo may itself be undone."""
    judgement = one(connection, number)
    if connection.execute("SELECT 1 FROM judgement WHERE undo_of = ?", (number,)).fetchone():
        raise NotFoundError(f"judgement {number} is undone already")
    return decide(connection, (judgement.target, "undo", judgement.after, judgement.before, by), now, number)


def judgements(connection: sqlite3.Connection, target: str | None, *, all_rows: bool) -> tuple[Judgement, ...]:
    """Return rows in order: all, or those that stand (no undo row, and not undone by a row that itself stands)."""
    where, values = ("WHERE target = ?", (target,)) if target is not None else ("", ())
    rows = _rows(connection, f"SELECT {_COLUMNS} FROM judgement {where} ORDER BY id", values)
    return rows if all_rows else standing(rows)


def of_documents(connection: sqlite3.Connection, documents: Sequence[str]) -> tuple[Judgement, ...]:
    """Return all rows on mentions and records of these documents (ids), in order."""
    marks = ", ".join("?" * len(documents))
    return _rows(
        connection, f"SELECT {_COLUMNS} FROM judgement WHERE {_DOCUMENT} IN ({marks}) ORDER BY id", tuple(documents)
    )


def spoken_of(connection: sqlite3.Connection) -> frozenset[int]:
    """Return the keys of the documents that people decided something about, in them or in an earlier version."""
    decided = f"SELECT d.key FROM judgement j JOIN document d ON d.id = {_DOCUMENT}"
    query = (
        f"WITH RECURSIVE later(key) AS ({decided} UNION "
        "SELECT d.key FROM document d JOIN later l ON d.previous = l.key) "
        "SELECT key FROM later"
    )
    return frozenset(row[0] for row in connection.execute(query))


def newest_of(connection: sqlite3.Connection, documents: Sequence[str]) -> int:
    """Return the number of the last row on mentions and records of these documents (ids), 0 where there is none."""
    marks = ", ".join("?" * len(documents))
    row = connection.execute(f"SELECT max(id) FROM judgement WHERE {_DOCUMENT} IN ({marks})", tuple(documents))
    return int(row.fetchone()[0] or 0)


def of_pairs(connection: sqlite3.Connection) -> tuple[Judgement, ...]:
    """Return all rows that are not about a thing of one document: those on pairs of subjects, in order."""
    return _rows(connection, f"SELECT {_COLUMNS} FROM judgement WHERE {_DOCUMENT} IS NULL ORDER BY id", ())


def standing(rows: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Return the rows that stand; `rows` are all of their targets, in order."""
    given = tuple(rows)
    undone: set[int] = set()
    for row in reversed(given):  # an undo is always younger than what it undoes
        if row.undo_of is not None and row.id not in undone:
            undone.add(row.undo_of)
    return tuple(r for r in given if r.id not in undone and r.undo_of is None)


def one(connection: sqlite3.Connection, number: int) -> Judgement:
    """Return one row; NotFoundError where there is none."""
    rows = _rows(connection, f"SELECT {_COLUMNS} FROM judgement WHERE id = ?", (number,))
    if not rows:
        raise NotFoundError(f"no judgement {number}")
    return rows[0]


def _rows(connection: sqlite3.Connection, query: str, values: Sequence[object]) -> tuple[Judgement, ...]:
    return tuple(Judgement(*row) for row in connection.execute(query, tuple(values)))
