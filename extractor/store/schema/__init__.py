"""The tables, as ordered migrations, one file each. Each runs once, in one transaction with the row that says it ran.

A released migration is never edited: a change of the tables is a new file and a new line at the end of MIGRATIONS.
"""

from __future__ import annotations

import os
import sqlite3

from ...errors import StoreError
from ..copying import copy
from . import (
    m0001_tables,
    m0002_judgement,
    m0003_search,
    m0004_fields,
    m0005_actions,
    m0005_ledger,
    m0006_reprints,
    m0007_names,
    m0008_slim,
    m0009_people_keys,
    m0010_learned,
    m0011_reviewed,
    m0012_anaphora,
    m0013_lists,
    m0014_deadlines,
    m0015_subject_counts,
    m0016_task_states,
    m0017_common_names,
)
from .script import Migration, script

APPLICATION_ID = 0x76695854
"""Written into the file's header, so that another program's database is never taken for ours."""


MIGRATIONS: tuple[tuple[str, Migration], ...] = (
    ("0001_tables", script(m0001_tables.SQL)),
    ("0002_judgement", script(m0002_judgement.SQL)),
    ("0003_search", script(m0003_search.SQL)),
    ("0004_fields", script(m0004_fields.SQL)),
    ("0005_actions", script(m0005_actions.SQL)),
    ("0005_ledger", script(m0005_ledger.SQL)),
    ("0006_reprints", script(m0006_reprints.SQL)),
    ("0007_names", m0007_names.run),
    ("0008_slim", script(m0008_slim.SQL)),
    ("0009_people_keys", script(m0009_people_keys.SQL)),
    ("0010_learned", script(m0010_learned.SQL)),
    ("0011_reviewed", script(m0011_reviewed.SQL)),
    ("0012_anaphora", script(m0012_anaphora.SQL)),
    ("0013_lists", script(m0013_lists.SQL)),
    ("0014_deadlines", script(m0014_deadlines.SQL)),
    ("0015_subject_counts", m0015_subject_counts.run),
    ("0016_task_states", script(m0016_task_states.SQL)),
    ("0017_common_names", script(m0017_common_names.SQL)),
)


def applied(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return the names of the migrations that ran on this database; writes nothing."""
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migration'").fetchone():
        return ()
    return tuple(row[0] for row in connection.execute("SELECT name FROM migration ORDER BY name"))


def check(connection: sqlite3.Connection, path: str) -> tuple[str, ...]:
    """Return the pending migrations; raise StoreError where the file is another program's or a newer version's."""
    # Tables first: another process may make ours between the two questions, and the mark comes with the first table.
    filled = connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
    if filled and connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise StoreError(f"{path}: this SQLite file belongs to another program; name a new file with --db")
    done = applied(connection)
    known = [name for name, _ in MIGRATIONS]
    newer = [name for name in done if name not in known]
    if newer:
        raise StoreError(f"{path}: written by a newer version ({newer[-1]}); install that version or name a new file")
    return tuple(name for name in known if name not in done)


def migrate(connection: sqlite3.Connection, path: str, now: str) -> None:
    """Bring the database to the newest schema, one transaction a migration; a copy of an older file is kept beside it.

    Two processes may do this at once: each step takes the write lock before it looks whether it is still pending.
    """
    done = applied(connection)
    if done and check(connection, path) and _holds_rows(connection):
        _copy(connection, f"{path}.{done[-1]}.backup")
    for name, step in MIGRATIONS:
        if name not in check(connection, path):
            continue
        connection.execute("BEGIN IMMEDIATE")
        try:
            if name in check(connection, path):
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.execute(
                    "CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL) STRICT"
                )
                step(connection)
                connection.execute("INSERT INTO migration VALUES (?, ?)", (name, now))
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def _holds_rows(connection: sqlite3.Connection) -> bool:
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    kept = ("document", "ledger", "judgement")
    return any(connection.execute(f"SELECT 1 FROM {t} LIMIT 1").fetchone() for t in kept if t in tables)


def _copy(connection: sqlite3.Connection, target: str) -> None:
    """Write the database as it is to `target`; what stands there from before stays, and the copy gets a number."""
    number, name = 1, target
    while os.path.exists(name):
        number += 1
        name = f"{target}.{number}"
    copy(connection, name)
