"""How many current documents name a subject, and the newest of them, by the indexes alone: for a page that cannot wait.

Counts are those kept in `subject_count` and those of documents that people reviewed; a unit's are of its name and of
those that go on after it ("Sở Nội vụ" is in every province), so a document that names two of them is counted twice.
"""

from __future__ import annotations

import heapq
import sqlite3
from collections.abc import Iterable
from typing import Literal

from ..text import bare, nfc
from .words import pieces, quote

Kind = Literal["officials", "units", "citations"]
MOST = 20_000
"""So many documents are gathered before they are put in order; of more, the newest of all are looked through."""
HOLDING = 2000
"""So many documents that hold some words are gathered at most."""
_PLACES = {
    "officials": ("official", "name_key"),
    "units": ("unit", "name_key"),
    "citations": ("citation", "number_key"),
}
_AFTER = {"units": (" ", "!"), "citations": ("/", "0")}
"""Between which endings stand the keys that go on after a key: of a unit its place, of "15" its symbol."""


def _either(query: str, column: str, kind: Kind) -> str:
    """Return a query for a key, and for what goes on after it: one index each, which OR would not use."""
    parts = [query.format(f"{column} = ?1")]
    if kind in _AFTER:
        begin, end = _AFTER[kind]
        parts.append(query.format(f"{column} > ?1 || '{begin}' AND {column} < ?1 || '{end}'"))
    return " UNION ALL ".join(parts)


def count(connection: sqlite3.Connection, kind: Kind, key: str) -> int:
    """Return in how many documents a name stands, one that goes on after it too."""
    machine = "SELECT coalesce(sum(documents), 0) FROM subject_count WHERE kind = ?2 AND {0}"
    people = "SELECT count(DISTINCT document) FROM reviewed_row WHERE kind = ?2 AND {0}"
    both = _either(f"SELECT ({machine}) + ({people})", "key", kind)
    return sum(int(row[0]) for row in connection.execute(both, (key, kind)))


def indicators(connection: sqlite3.Connection) -> int:
    """Return how many names of indicators there are; counting stops at 10,000."""
    query = "SELECT count(*) FROM (SELECT 1 FROM subject_count WHERE kind = 'metrics' LIMIT 10000)"
    return int(connection.execute(query).fetchone()[0])


def newest(connection: sqlite3.Connection, kind: Kind, key: str, limit: int) -> tuple[int, ...]:
    """Return the newest documents in which a name stands, the newest first."""
    table, column = _PLACES[kind]
    if count(connection, kind, key) > MOST:
        return _walk(connection, kind, key, limit)
    named = _either(f"SELECT document FROM {table} WHERE {{0}}", column, kind)
    return by_day(connection, {row[0] for row in connection.execute(named, (key,))}, limit)


def _walk(connection: sqlite3.Connection, kind: Kind, key: str, limit: int) -> tuple[int, ...]:
    """Return the same by going through all documents from the newest on: soon done for a name in most of them."""
    table, column = _PLACES[kind]
    here = _either(f"SELECT 1 FROM {table} WHERE document = d.key AND {{0}}", f"+{column}", kind)  # "+": by document
    rows = connection.execute(
        "SELECT d.key FROM document d INDEXED BY document_as_of WHERE d.as_of > '' AND d.current "
        f"AND EXISTS ({here}) ORDER BY d.as_of DESC LIMIT ?2",
        (key, limit),
    )
    return tuple(row[0] for row in rows)


def holding(connection: sqlite3.Connection, query: str) -> tuple[int, ...]:
    """Return the current documents that hold all words of `query`, HOLDING at most; accents do not count."""
    words = [quote(bare(w)) for w in pieces(nfc(query))]
    if not words:
        return ()
    rows = connection.execute(
        "SELECT s.rowid FROM (SELECT rowid FROM search WHERE search MATCH ? LIMIT ?) s "
        "JOIN document d INDEXED BY document_slim ON d.key = s.rowid WHERE d.current",
        (f"folded: ({' AND '.join(words)})", HOLDING),
    )
    return tuple(row[0] for row in rows)


def by_day(connection: sqlite3.Connection, keys: Iterable[int], limit: int) -> tuple[int, ...]:
    """Return the newest `limit` current documents of these, the newest first."""
    marks = ", ".join(str(int(key)) for key in keys)
    rows = connection.execute(
        f"SELECT key, coalesce(as_of, ''), id FROM document INDEXED BY document_slim WHERE key IN ({marks}) AND current"
    )
    return tuple(key for _, _, key in heapq.nlargest(limit, ((day, name, key) for key, day, name in rows)))
