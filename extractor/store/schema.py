"""The tables, as ordered migrations. Each runs once, in one transaction with the row that says it ran.

A released migration is never edited: a change of the tables is a new function at the end of MIGRATIONS.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from ..errors import StoreError

Migration = Callable[[sqlite3.Connection], None]
APPLICATION_ID = 0x76695854
"""Written into the file's header, so that another program's database is never taken for ours."""

_TABLES = """
CREATE TABLE document (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, text TEXT NOT NULL, digest TEXT NOT NULL,
  title TEXT, published TEXT, authors TEXT NOT NULL, publisher TEXT, number TEXT, type TEXT, issuer TEXT, place TEXT,
  date TEXT, signers TEXT NOT NULL, bases TEXT NOT NULL, articles INTEGER NOT NULL, recipients INTEGER NOT NULL,
  warnings TEXT NOT NULL, as_of TEXT, number_key TEXT,
  current INTEGER NOT NULL DEFAULT 1 CHECK (current IN (0, 1)), previous INTEGER REFERENCES document(key)
) STRICT;
CREATE TABLE source (
  key INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document(key), location TEXT, path TEXT, url TEXT,
  media_type TEXT NOT NULL, sha256 TEXT NOT NULL, bytes INTEGER NOT NULL,
  current INTEGER NOT NULL DEFAULT 1 CHECK (current IN (0, 1)), first_at TEXT NOT NULL, last_at TEXT NOT NULL,
  UNIQUE (location, document)
) STRICT;
CREATE TABLE segment (
  document INTEGER NOT NULL REFERENCES document(key), n INTEGER NOT NULL, kind TEXT NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, number TEXT, PRIMARY KEY (document, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE mention (
  document INTEGER NOT NULL REFERENCES document(key), n INTEGER NOT NULL, label TEXT NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, value TEXT, confidence REAL NOT NULL,
  method TEXT NOT NULL, PRIMARY KEY (document, n), CHECK (start < "end")
) STRICT, WITHOUT ROWID;
CREATE TABLE entity (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE link (
  document INTEGER NOT NULL, n INTEGER NOT NULL, mention INTEGER NOT NULL, name TEXT NOT NULL,
  entity TEXT REFERENCES entity(id), candidates TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (document, n),
  FOREIGN KEY (document, mention) REFERENCES mention(document, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE official (
  document INTEGER NOT NULL REFERENCES document(key), n INTEGER NOT NULL, name TEXT NOT NULL, position TEXT, unit TEXT,
  name_key TEXT NOT NULL, PRIMARY KEY (document, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE unit (
  document INTEGER NOT NULL REFERENCES document(key), n INTEGER NOT NULL, name TEXT NOT NULL,
  entity TEXT REFERENCES entity(id), name_key TEXT NOT NULL, PRIMARY KEY (document, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE citation (
  document INTEGER NOT NULL REFERENCES document(key), n INTEGER NOT NULL, type TEXT, number TEXT, date TEXT,
  issuer TEXT, title TEXT, number_key TEXT, PRIMARY KEY (document, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE metric (
  document INTEGER NOT NULL REFERENCES document(key), n INTEGER NOT NULL, kind TEXT NOT NULL, value REAL NOT NULL,
  total REAL, unit TEXT, indicator TEXT, direction TEXT, target INTEGER NOT NULL, as_of TEXT, PRIMARY KEY (document, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE date (
  document INTEGER NOT NULL REFERENCES document(key), n INTEGER NOT NULL, value TEXT NOT NULL, PRIMARY KEY (document, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE relation (
  document INTEGER NOT NULL REFERENCES document(key), n INTEGER NOT NULL, source TEXT NOT NULL, relation TEXT NOT NULL,
  target TEXT NOT NULL, PRIMARY KEY (document, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE task (
  document INTEGER NOT NULL REFERENCES document(key), n INTEGER NOT NULL, assignee TEXT NOT NULL, action TEXT NOT NULL,
  deadline TEXT, "by" TEXT, start INTEGER NOT NULL, "end" INTEGER NOT NULL, PRIMARY KEY (document, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE problem (
  document INTEGER NOT NULL REFERENCES document(key), n INTEGER NOT NULL, stage TEXT NOT NULL, code TEXT NOT NULL,
  message TEXT NOT NULL, start INTEGER, "end" INTEGER, PRIMARY KEY (document, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE evidence (
  document INTEGER NOT NULL, record TEXT NOT NULL, n INTEGER NOT NULL, position INTEGER NOT NULL,
  mention INTEGER NOT NULL, PRIMARY KEY (document, record, n, position),
  FOREIGN KEY (document, mention) REFERENCES mention(document, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE ledger (
  path TEXT PRIMARY KEY, state TEXT NOT NULL CHECK (state IN ('ok', 'duplicate', 'changed', 'failed')),
  stage TEXT, code TEXT, message TEXT, document INTEGER REFERENCES document(key), at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX document_number ON document(number_key) WHERE number_key IS NOT NULL;
CREATE INDEX document_as_of ON document(as_of);
CREATE INDEX source_document ON source(document);
CREATE INDEX official_name ON official(name_key);
CREATE INDEX unit_name ON unit(name_key);
CREATE INDEX unit_entity ON unit(entity) WHERE entity IS NOT NULL;
CREATE INDEX citation_number ON citation(number_key) WHERE number_key IS NOT NULL;
"""

_JUDGEMENT = """
CREATE TABLE judgement (
  id INTEGER PRIMARY KEY AUTOINCREMENT, target TEXT NOT NULL, verdict TEXT NOT NULL, before TEXT, after TEXT,
  "by" TEXT NOT NULL, at TEXT NOT NULL, undo_of INTEGER UNIQUE REFERENCES judgement(id)
) STRICT;
CREATE INDEX judgement_target ON judgement(target);
CREATE TRIGGER judgement_is_never_changed BEFORE UPDATE ON judgement
BEGIN SELECT RAISE(ABORT, 'a judgement is never changed: undo it'); END;
CREATE TRIGGER judgement_is_never_deleted BEFORE DELETE ON judgement
BEGIN SELECT RAISE(ABORT, 'a judgement is never deleted: undo it'); END;
"""

# Contentless: the text lies in `document` already, and snippets are cut from it by offsets (folding keeps length).
_SEARCH = """
CREATE VIRTUAL TABLE search USING fts5(exact, folded, content='', tokenize="unicode61 remove_diacritics 0");
"""


def _run(connection: sqlite3.Connection, script: str) -> None:
    statement = ""
    for line in script.splitlines():
        statement += line + "\n"
        if sqlite3.complete_statement(statement):
            connection.execute(statement)
            statement = ""


def _tables(connection: sqlite3.Connection) -> None:
    _run(connection, _TABLES)


def _judgement(connection: sqlite3.Connection) -> None:
    _run(connection, _JUDGEMENT)


def _search(connection: sqlite3.Connection) -> None:
    _run(connection, _SEARCH)


MIGRATIONS: tuple[tuple[str, Migration], ...] = (
    ("0001_tables", _tables),
    ("0002_judgement", _judgement),
    ("0003_search", _search),
)


def applied(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return the names of the migrations that ran on this database; writes nothing."""
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migration'").fetchone():
        return ()
    return tuple(row[0] for row in connection.execute("SELECT name FROM migration ORDER BY name"))


def check(connection: sqlite3.Connection, path: str) -> tuple[str, ...]:
    """Return the pending migrations; raise StoreError where the file is another program's or a newer version's."""
    ours = connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    if not ours and connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone():
        raise StoreError(f"{path}: this SQLite file belongs to another program; name a new file with --db")
    done = applied(connection)
    known = [name for name, _ in MIGRATIONS]
    newer = [name for name in done if name not in known]
    if newer:
        raise StoreError(f"{path}: written by a newer version ({newer[-1]}); install that version or name a new file")
    return tuple(name for name in known if name not in done)


def migrate(connection: sqlite3.Connection, path: str, now: str) -> None:
    """Bring the database to the newest schema, one transaction a migration.

    Two processes may do this at once: each step takes the write lock before it looks whether it is still pending.
    """
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
