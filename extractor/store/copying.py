"""A whole and sound copy of a database that others may be writing to."""

from __future__ import annotations

import contextlib
import os
import sqlite3

from ..errors import StoreError


def copy(connection: sqlite3.Connection, target: str) -> None:
    """Write the database as it is to `target`: under another name first, renamed once it is whole and was checked.

    What stood at `target` is replaced in one step, never half. Raises StoreError where the copy cannot be made.
    """
    part = f"{target}.{os.getpid()}.part"
    try:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(part)
        _write(connection, part)
        with contextlib.closing(sqlite3.connect(part)) as made:
            state = made.execute("PRAGMA integrity_check").fetchone()[0]
        if state != "ok":
            raise StoreError(f"{target}: the copy is not sound ({state}); run: extractor doctor")
        with open(part, "rb+") as file:
            os.fsync(file.fileno())
        os.replace(part, target)
    except (OSError, sqlite3.Error) as error:
        raise StoreError(f"{target}: the copy failed ({error}); check space, rights and the path") from error
    finally:
        with contextlib.suppress(OSError):
            os.unlink(part)


def _write(connection: sqlite3.Connection, part: str) -> None:
    """Write the copy; a connection that may only query is allowed this one thing, which leaves its file alone."""
    bound = connection.execute("PRAGMA query_only").fetchone()[0]
    connection.execute("PRAGMA query_only = OFF")
    try:
        connection.execute("VACUUM INTO ?", (part,))
    finally:
        connection.execute(f"PRAGMA query_only = {bound}")
