"""The same story twice: pairs of documents that are reprints, clusters of them, versions of one place.

A pair is a reprint or not whatever else is held, and a cluster is what pairs connect: both are pure functions of the
set of documents, so the order in which they came does not matter. Pairs are stored both ways.
"""

from __future__ import annotations

import sqlite3
from typing import Any

from ..collection import Relative
from ..model import Document
from . import read
from .sketch import Sketch, shared, sketch


def forget(connection: sqlite3.Connection, key: int) -> None:
    """Take a document's sketch and pairs away."""
    connection.execute("DELETE FROM sketch WHERE document = ?", (key,))
    connection.execute("DELETE FROM band WHERE document = ?", (key,))
    pairs = connection.execute("SELECT other, document FROM reprint WHERE document = ?", (key,)).fetchall()
    connection.executemany("DELETE FROM reprint WHERE document = ? AND other = ?", pairs)
    connection.execute("DELETE FROM reprint WHERE document = ?", (key,))


def add(connection: sqlite3.Connection, key: int, document: Document) -> None:
    """Sketch a document and pair it with every reprint of it that is held."""
    mine = sketch(document)
    connection.execute("INSERT INTO sketch VALUES (?, ?, ?, ?)", (key, *mine.row))
    for other, theirs in _alike(connection, key, mine):
        share = shared(mine, theirs)
        if share and _may_be_one(connection, key, other):
            pairs = ((key, other, share), (other, key, share))
            connection.executemany("INSERT OR REPLACE INTO reprint VALUES (?, ?, ?)", pairs)
    connection.executemany("INSERT INTO band VALUES (?, ?)", [(band, key) for band in mine.bands])


def _alike(connection: sqlite3.Connection, key: int, mine: Sketch) -> list[tuple[int, Sketch]]:
    if not mine.bands:
        return []
    marks = ", ".join("?" * len(mine.bands))
    rows = connection.execute(
        "SELECT s.document, s.size, s.minima, s.figures FROM sketch s WHERE s.document IN "
        f"(SELECT document FROM band WHERE hash IN ({marks})) AND s.document <> ?",
        (*mine.bands, key),
    )
    return [(row[0], Sketch.stored(*row[1:])) for row in rows]


def _may_be_one(connection: sqlite3.Connection, key: int, other: int) -> bool:
    """Two papers of different number or date are two, however alike: appointments differ in a name."""
    differ = (
        "SELECT 1 FROM document a, document b WHERE a.key = ? AND b.key = ? AND (a.number_key <> b.number_key "
        "OR (a.kind = 'official_document' AND b.kind = a.kind AND substr(a.date, 1, 10) <> substr(b.date, 1, 10)))"
    )
    return connection.execute(differ, (key, other)).fetchone() is None


def catch_up(connection: sqlite3.Connection) -> None:
    """Sketch the documents that were stored before there were sketches, inside the caller's transaction."""
    for key in missing(connection):
        add(connection, key, read.held(connection, key).result.document)


def missing(connection: sqlite3.Connection) -> tuple[int, ...]:
    """Return the keys of documents without a sketch."""
    query = "SELECT d.key FROM document d LEFT JOIN sketch s ON s.document = d.key WHERE s.document IS NULL"
    return tuple(row[0] for row in connection.execute(query))


# ------------------------------------------------------------------ asking

_STORY = (
    "WITH RECURSIVE story(key) AS (SELECT ?1 UNION SELECT r.other FROM story s JOIN reprint r ON r.document = s.key "
    "JOIN document d ON d.key = r.other WHERE d.current) "
)
_FIELDS = (
    "d.key, d.id, d.title, d.as_of, d.publisher, (SELECT coalesce(path, url) FROM source WHERE document = d.key "
    "ORDER BY current DESC, coalesce(path, url) LIMIT 1), d.current"
)


def others(connection: sqlite3.Connection, key: int) -> tuple[Relative, ...]:
    """Return the current documents that tell the same story as this one, the eldest first, without itself."""
    query = (
        f"{_STORY} SELECT {_FIELDS}, r.share FROM story s JOIN document d ON d.key = s.key LEFT JOIN reprint r "
        "ON r.document = ?1 AND r.other = d.key WHERE d.key <> ?1 ORDER BY d.as_of IS NULL, d.as_of, d.id"
    )
    return tuple(_relative(row) for row in connection.execute(query, (key,)))


def count(connection: sqlite3.Connection, key: int) -> int:
    """Return how many other current documents tell the same story."""
    number: int = connection.execute(f"{_STORY} SELECT count(*) - 1 FROM story", (key,)).fetchone()[0]
    return number


def versions(connection: sqlite3.Connection, key: int) -> tuple[Relative, ...]:
    """Return all versions of this document's place, itself too, the first first."""
    query = (
        "WITH RECURSIVE older(key, n) AS (SELECT ?1, 0 UNION SELECT d.previous, n - 1 FROM older "
        "JOIN document d ON d.key = older.key WHERE d.previous IS NOT NULL LIMIT 1000), newer(key, n) AS (SELECT ?1, 0 "
        "UNION SELECT d.key, n + 1 FROM newer JOIN document d ON d.previous = newer.key LIMIT 1000), "
        "line(key, n) AS (SELECT * FROM older UNION SELECT * FROM newer) "
        f"SELECT {_FIELDS} FROM (SELECT key, min(n) AS n FROM line GROUP BY key) line "
        "JOIN document d ON d.key = line.key ORDER BY line.n, d.key"
    )
    return tuple(_relative((*row, None)) for row in connection.execute(query, (key,)))


def _relative(row: Any) -> Relative:
    return Relative(row[0], row[1], row[2], row[3], row[4], row[5], bool(row[6]), row[7])
