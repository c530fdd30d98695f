"""Officials, units and document numbers by their words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from ..collection import Named
from ..model import Result
from ..text import bare, nfc
from ..values.keys import name_key, number_key, unit_loose_key
from .words import quote, words_of

KINDS = ("official", "unit", "number")
LOOKED_AT = 300
"""So many names are counted at most, the shortest first: "Nguyễn" alone is in tens of thousands."""
_COUNTS = {
    "official": "SELECT DISTINCT document FROM official WHERE name_key = ?1 AND name = ?2",
    "unit": "SELECT DISTINCT document FROM unit WHERE name_key = ?1 AND name = ?2",
    "number": "SELECT document FROM citation WHERE number_key = ?1 AND number = ?2 UNION "
    "SELECT key FROM document WHERE number_key = ?1 AND number = ?2",
}


def note(connection: sqlite3.Connection, result: Result) -> None:
    """Add the names of a Result that are not known yet."""
    for row in dict.fromkeys(_named(result)):
        cursor = connection.execute("INSERT OR IGNORE INTO name (kind, key, name) VALUES (?, ?, ?)", row)
        if cursor.rowcount > 0:
            connection.execute("INSERT INTO names (rowid, folded) VALUES (?, ?)", (cursor.lastrowid, bare(row[2])))


def _named(result: Result) -> Iterator[tuple[str, str, str]]:
    for official in result.officials:
        yield "official", name_key(official.name), official.name
    for unit in result.units:
        yield "unit", unit_loose_key(unit.name), unit.name
    for number in (result.document.meta.number, *(citation.number for citation in result.citations)):
        key = number_key(number)
        if key and number:
            yield "number", str(key), number


def named(connection: sqlite3.Connection, query: str, kinds: tuple[str, ...], limit: int) -> tuple[Named, ...]:
    """Return the officials, units and numbers with all words of `query` (the last may be a beginning).

    Those whose name is the query come first, then those that most current documents name.
    """
    words = words_of(bare(nfc(query)))
    if not words or limit < 1:
        return ()
    expression = " AND ".join([*map(quote, words[:-1]), quote(words[-1]) + "*"])
    marks = ", ".join("?" * len(kinds))
    rows = connection.execute(
        "SELECT n.kind, n.key, n.name FROM (SELECT rowid FROM names WHERE names MATCH ? ORDER BY rank LIMIT ?) f "
        f"JOIN name n ON n.id = f.rowid WHERE n.kind IN ({marks})",
        (expression, LOOKED_AT, *kinds),
    ).fetchall()
    wanted = " ".join(words)
    found = [Named(kind, name, key, _documents(connection, kind, key, name)) for kind, key, name in rows]
    held = [x for x in found if x.documents]
    held.sort(key=lambda x: (" ".join(words_of(bare(x.name))) != wanted, -x.documents, x.kind, x.name))
    return tuple(held[:limit])


def _documents(connection: sqlite3.Connection, kind: str, key: str, name: str) -> int:
    query = f"SELECT count(*) FROM ({_COUNTS[kind]}) WHERE document NOT IN (SELECT key FROM document WHERE current = 0)"
    count: int = connection.execute(query, (key, name)).fetchone()[0]
    return count
