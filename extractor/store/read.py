"""Which documents a question is about, and what is held of one: a Result read is equal to the Result saved."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable

from ..collection import Held
from ..text import bare, nfc
from ..values.keys import find_number, number_key
from . import parts
from .words import quote


def keys(connection: sqlite3.Connection, *, all_versions: bool = False) -> tuple[int, ...]:
    """Return the keys of the current documents, or of all versions, in order of arrival."""
    where = "" if all_versions else "WHERE current"
    return _column(connection, f"SELECT key FROM document {where} ORDER BY key")


def by_day(connection: sqlite3.Connection, *, all_versions: bool = False) -> tuple[int, ...]:
    """Return the same keys in order of the documents' days, then of their ids: the order of arrival leaves no trace."""
    where = "" if all_versions else "WHERE current"
    return _column(connection, f"SELECT key FROM document {where} ORDER BY coalesce(as_of, '9999'), id")


def citing(connection: sqlite3.Connection, number: str) -> tuple[int, ...]:
    return _column(
        connection,
        "SELECT key FROM document WHERE current AND (number_key = ?1 OR key IN "
        "(SELECT document FROM citation WHERE number_key = ?1)) ORDER BY key",
        number,
    )


def numbered(connection: sqlite3.Connection, serial: str) -> tuple[int, ...]:
    """Return the current documents whose own number is this one with a symbol: of "15", 15/CT-UBND."""
    query = "SELECT key FROM document WHERE current AND number_key > ?1 || '/' AND number_key < ?1 || '0' ORDER BY key"
    return _column(connection, query, serial)


def calling(connection: sqlite3.Connection, kind: str, serial: str, first: str, last: str) -> tuple[int, ...]:
    """Return the current articles of these days that cite a type and a number without a symbol: "Chỉ thị 15"."""
    query = (
        "SELECT DISTINCT c.document FROM citation c JOIN document d ON d.key = c.document WHERE d.current "
        "AND d.kind = 'press_article' AND c.number_key = ? AND c.type = ? AND substr(d.as_of, 1, 10) BETWEEN ? AND ? "
        "ORDER BY 1"
    )
    return _column(connection, query, serial, kind, first, last)


def papers(connection: sqlite3.Connection, kind: str) -> tuple[tuple[int, str, str], ...]:
    """Return (key, title, day) of the current papers of a type that have both."""
    query = (
        "SELECT key, title, as_of FROM document WHERE current AND kind = 'official_document' AND type = ? "
        "AND title IS NOT NULL AND as_of IS NOT NULL ORDER BY key"
    )
    return tuple(connection.execute(query, (kind,)))


def naming_unit(connection: sqlite3.Connection, names: tuple[str, ...], entities: tuple[str, ...]) -> tuple[int, ...]:
    query = "SELECT u.document FROM unit u JOIN document d ON d.key = u.document WHERE d.current AND "
    found: set[int] = set()
    for column, values in (("u.name_key", names), ("u.entity", entities)):
        for value in values:
            found.update(_column(connection, f"{query} {column} = ?", value))
    return tuple(sorted(found))


def naming_official(connection: sqlite3.Connection, name: str) -> tuple[int, ...]:
    query = (
        "SELECT DISTINCT o.document FROM official o JOIN document d ON d.key = o.document "
        "WHERE d.current AND o.name_key = ? ORDER BY 1"
    )
    return _column(connection, query, name)


def unit_names(connection: sqlite3.Connection, loose_key: str) -> tuple[tuple[str, str | None], ...]:
    gone = "SELECT key FROM document WHERE current = 0"
    query = f"SELECT DISTINCT name, entity FROM unit WHERE {{}} AND document NOT IN ({gone})"
    both = (query.format(x) for x in ("name_key = ?1", "name_key >= ?1 || ' ' AND name_key < ?1 || '!'"))
    return tuple(connection.execute(f"{' UNION '.join(both)} ORDER BY 1, 2", (loose_key,)))


def indicators(connection: sqlite3.Connection) -> tuple[tuple[str, int], ...]:
    query = (
        "SELECT DISTINCT m.indicator, m.document FROM metric m JOIN document d ON d.key = m.document "
        "WHERE d.current AND m.indicator IS NOT NULL ORDER BY 1, 2"
    )
    return tuple(connection.execute(query))


def counted(connection: sqlite3.Connection) -> tuple[tuple[str, int], ...]:
    query = (
        "SELECT DISTINCT m.unit, m.document FROM metric m JOIN document d ON d.key = m.document "
        "WHERE d.current AND m.unit IS NOT NULL AND m.kind IN ('count', 'ratio') ORDER BY 1, 2"
    )
    return tuple(connection.execute(query))


def newest(connection: sqlite3.Connection) -> str | None:
    query = "SELECT substr(as_of, 1, 10) FROM document WHERE as_of > '' AND current ORDER BY as_of DESC LIMIT 1"
    row = connection.execute(query).fetchone()
    return row[0] if row else None


def since(connection: sqlite3.Connection, keys: Iterable[int], day: str) -> tuple[int, ...]:
    wanted = set(keys)
    if not wanted:
        return ()
    query = "SELECT key FROM document WHERE as_of >= ? ORDER BY as_of DESC, id"
    return tuple(key for (key,) in connection.execute(query, (day,)) if key in wanted)


_NEWEST = 4
"""So many documents, the newest, are looked at one by one, which finds what all documents hold, before the index is
asked for all that hold a phrase: that costs as much as thirty such looks, and for a rare phrase far less."""


def newest_naming(connection: sqlite3.Connection, words: str) -> str | None:
    phrase = f"folded: {quote(bare(nfc(words)))}"
    newest = "SELECT key, substr(as_of, 1, 10) FROM document WHERE as_of > '' AND current ORDER BY as_of DESC LIMIT ?"
    for key, day in connection.execute(newest, (_NEWEST,)).fetchall():
        if connection.execute("SELECT 1 FROM search WHERE search MATCH ? AND rowid = ?", (phrase, key)).fetchone():
            return str(day)
    found: str | None = connection.execute(
        "SELECT max(substr(d.as_of, 1, 10)) FROM search s JOIN document d ON d.key = s.rowid "
        "WHERE search MATCH ? AND d.current",
        (phrase,),
    ).fetchone()[0]
    return found


def find(connection: sqlite3.Connection, name: str) -> tuple[int, ...]:
    """Return the keys that `name` may mean; the first way that finds any decides: id, place, own number, file name."""
    number = find_number(name)
    own = number_key(number[1]) if number else number_key(name)
    ways: tuple[tuple[str, str | None], ...] = (
        ("SELECT key FROM document WHERE id = ?", name),
        ("SELECT document FROM source WHERE current AND (location = ?1 OR path = ?1 OR url = ?1)", name),
        ("SELECT document FROM source WHERE current AND location = ?", os.path.abspath(name)),
        ("SELECT key FROM document WHERE current AND number_key = ? ORDER BY key", str(own) if own else None),
        (
            "SELECT key FROM document WHERE substr(id, 1, length(?1)) = ?1 ORDER BY key",
            name if len(name) >= 4 else None,
        ),
        ("SELECT document FROM source WHERE current AND substr(path, -length(?1)) = ?1 ORDER BY 1", f"/{name}"),
    )
    for query, value in ways:
        found = _column(connection, query, value) if value else ()
        if found:
            return tuple(dict.fromkeys(found))
    return ()


def _column(connection: sqlite3.Connection, query: str, *values: str) -> tuple[int, ...]:
    return tuple(row[0] for row in connection.execute(query, values))


# ------------------------------------------------------------------ one document


def held(connection: sqlite3.Connection, key: int) -> Held:
    """Return the document with this key, everything that was extracted from it, and where it came from."""
    return Held(key, parts.result(connection, key), *parts.origin(connection, key))


def places(connection: sqlite3.Connection, key: int) -> tuple[tuple[str, str], ...]:
    """Return (path, sha256) of every file that gave the document; those with the bytes of its rows first."""
    query = (
        "SELECT coalesce(CASE WHEN s.location LIKE '%://%' THEN NULL ELSE s.location END, s.path), s.sha256 "
        "FROM source s JOIN document d ON d.key = s.document WHERE s.document = ? AND s.path IS NOT NULL "
        "ORDER BY s.sha256 IS d.origin DESC, s.current DESC, s.path, s.key"
    )
    return tuple(connection.execute(query, (key,)))
