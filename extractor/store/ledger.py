"""What became of every input: one row each, the last state it was found in."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable
from typing import Any

from ..collection import LedgerEntry
from ..errors import state_of

STATES = ("ok", "duplicate", "changed", "needs_ocr", "refused", "failed")
"""Every input ends in exactly one."""


def location(path: str) -> str | None:
    """Return the absolute path of a file, with the part of it that is meant; None for a stream or an address."""
    return None if path == "-" or "://" in path else os.path.abspath(path)


def note(connection: sqlite3.Connection, path: str, state: str, document: int | None, now: str) -> None:
    """Note that an input gave `document`."""
    _put(connection, (path, state, None, None, None, document, now))


def note_failure(connection: sqlite3.Connection, path: str, stage: str, code: str, message: str, now: str) -> str:
    """Note that an input gave nothing, and return its state: failed, refused or needs_ocr."""
    state = state_of(code)
    _put(connection, (path, state, stage, code, message, None, now))
    return state


def _put(connection: sqlite3.Connection, row: tuple[str | int | None, ...]) -> None:
    place = location(str(row[0]))
    if place is not None:
        connection.execute("DELETE FROM ledger WHERE location = ? AND path <> ?", (place, row[0]))
    connection.execute("REPLACE INTO ledger VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (*row, place))


def entries(connection: sqlite3.Connection, states: Iterable[str] = ()) -> tuple[LedgerEntry, ...]:
    """Return the last state of every input, in order of path; only those in `states` where some are named."""
    wanted = tuple(states)
    where = f"WHERE l.state IN ({', '.join('?' * len(wanted))})" if wanted else ""
    query = (
        "SELECT l.path, l.state, l.stage, l.code, l.message, l.at, l.location, d.id, (SELECT group_concat(p.message, "
        "char(10)) FROM problem p WHERE p.document = l.document AND p.code LIKE 'health-%') FROM ledger l "
        f"LEFT JOIN document d ON d.key = l.document {where} ORDER BY l.path"
    )
    return tuple(_entry(row) for row in connection.execute(query, wanted))


def _entry(row: Any) -> LedgerEntry:
    doubts = tuple(row[8].split("\n")) if row[8] else ()
    return LedgerEntry(row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7], doubts)


def sums(connection: sqlite3.Connection) -> dict[str, int]:
    """Return how many inputs are in each state."""
    found = dict(connection.execute("SELECT state, count(*) FROM ledger GROUP BY state"))
    return {state: found.get(state, 0) for state in STATES}


# ------------------------------------------------------------------ inputs that were read to their end


def finish(connection: sqlite3.Connection, stamps: Iterable[tuple[str, str]], now: str) -> None:
    """Note (location, stamp) of inputs all of whose documents are stored."""
    connection.executemany("REPLACE INTO input VALUES (?, ?, ?)", [(*stamp, now) for stamp in stamps])


def stamps(connection: sqlite3.Connection) -> dict[str, str]:
    """Return the stamp of every input that was read to its end, by its location."""
    return dict(connection.execute("SELECT location, stamp FROM input"))
