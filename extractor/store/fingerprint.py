"""One hash for what the database holds, whatever order it came in."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from typing import Any

from .columns import dump
from .rows import TABLES

_ARRIVAL = frozenset({"key", "document", "previous", "first_at", "last_at", "location"})
"""Columns that tell when and where something arrived, not what it is; `previous` is told by the id it leads to."""
_DERIVED = frozenset({"entity"})
"""Tables that repeat what others say: the names of entities stand in `link` and `unit`."""


def content_hash(connection: sqlite3.Connection) -> str:
    """Return the hash of all machine rows: the same for the same documents, one by one or at once, in any order.

    Left out: arrival keys and times, the ledger (it tells how the last run went), people's rows.
    """
    digest = hashlib.sha256()
    for row in _rows(connection):
        digest.update(dump(row).encode("utf-8", "surrogatepass") + b"\n")
    return digest.hexdigest()


def _rows(connection: sqlite3.Connection) -> Iterator[tuple[Any, ...]]:
    columns = _columns(connection, "document", "d.")
    tables = {t: _columns(connection, t) for t in TABLES if t not in _DERIVED}
    tables["evidence"] = "record, n, position, mention"
    documents = connection.execute(
        f"SELECT d.key, p.id, {columns} FROM document d LEFT JOIN document p ON p.key = d.previous ORDER BY d.id"
    )
    for key, *fields in documents:
        yield ("document", *fields)
        for table, names in tables.items():
            for row in connection.execute(f"SELECT {names} FROM {table} WHERE document = ? ORDER BY {names}", (key,)):
                yield (table, *row)
        sources = _columns(connection, "source")
        yield from connection.execute(
            "SELECT 'reprint', d.id, r.share FROM reprint r JOIN document d ON d.key = r.other WHERE r.document = ? "
            "ORDER BY d.id",
            (key,),
        )
        yield from connection.execute(f"SELECT {sources} FROM source WHERE document = ? ORDER BY {sources}", (key,))


def _columns(connection: sqlite3.Connection, table: str, prefix: str = "") -> str:
    names = (row[1] for row in connection.execute(f"PRAGMA table_info({table})"))
    return ", ".join(f'{prefix}"{name}"' for name in names if name not in _ARRIVAL)
