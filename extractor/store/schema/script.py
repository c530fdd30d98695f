"""SQL as a migration."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

Migration = Callable[[sqlite3.Connection], None]


def script(sql: str) -> Migration:
    """Return the migration that runs the statements of `sql` in the caller's transaction (executescript commits)."""

    def run(connection: sqlite3.Connection) -> None:
        statement = ""
        for line in sql.splitlines():
            statement += line + "\n"
            if sqlite3.complete_statement(statement):
                connection.execute(statement)
                statement = ""

    return run
