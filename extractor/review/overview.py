"""What came in, what needs a look, what changed, what is overdue: the first page's facts, each by an index."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..store.reviewed import ReviewedStore


@dataclass(frozen=True, slots=True)
class Arrival:
    """A document that came in: `previous` where it replaced another version."""

    key: int
    id: str
    title: str
    number: str | None
    date: str | None
    kind: str
    previous: str | None
    waiting: int


@dataclass(frozen=True, slots=True)
class Due:
    """A task with a deadline. `today` is the newest day that the collection knows."""

    document: str
    title: str
    assignee: str
    action: str
    deadline: str
    by: str | None
    start: int
    end: int


_ARRIVALS = (
    "SELECT d.key, d.id, coalesce(d.title, ''), d.number, d.as_of, d.kind, p.id, "
    "(SELECT count(*) FROM queue q WHERE q.document = d.key AND q.decided = 0) "
    "FROM document d LEFT JOIN document p ON p.key = d.previous WHERE d.current "
)
_DUE = (
    'SELECT d.id, coalesce(d.title, d.number, \'\'), t.assignee, t.action, t.deadline, t."by", t.start, t."end" '
    "FROM task t JOIN document d ON d.key = t.document WHERE d.current AND t.deadline IS NOT NULL "
)


_END = "CASE WHEN instr(t.deadline, '/') THEN substr(t.deadline, instr(t.deadline, '/') + 1) ELSE t.deadline END"
_LAST_DAY = f"({_END} || CASE length({_END}) WHEN 4 THEN '-12-31' WHEN 7 THEN '-31' ELSE '' END)"
"""A deadline of a month, a quarter or a year has passed when its last day has; "-31" sorts behind every day."""


def arrivals(
    store: ReviewedStore, limit: int = 20, *, changed: bool = False, before: int | None = None
) -> list[Arrival]:
    """Return the newest documents first; `changed`: only those that replaced a version."""
    query = _ARRIVALS + ("AND d.previous IS NOT NULL " if changed else "") + "AND (?1 IS NULL OR d.key < ?1) "
    rows = store.connection.execute(query + "ORDER BY d.key DESC LIMIT ?2", (before, limit))
    return [Arrival(*row) for row in rows]


def tasks(
    store: ReviewedStore, *, overdue_on: str | None = None, unit: str = "", limit: int = 50, offset: int = 0
) -> list[Due]:
    """Return tasks by deadline, the latest first; `overdue_on`: only those whose deadline lies before that day."""
    query, values = _DUE, []
    if overdue_on:
        query += f"AND {_LAST_DAY} < ? "
        values.append(overdue_on)
    if unit:
        query += "AND t.assignee = ? "
        values.append(unit)
    rows = store.connection.execute(
        query + f"ORDER BY {_LAST_DAY} DESC, d.key LIMIT ? OFFSET ?", (*values, limit, offset)
    )
    return [Due(*row) for row in rows]


def counts(store: ReviewedStore) -> dict[str, int]:
    """Return the numbers of the overview."""
    one = store.connection.execute
    return {
        "documents": one("SELECT count(*) FROM document WHERE current").fetchone()[0],
        "changed": one("SELECT count(*) FROM document WHERE current AND previous IS NOT NULL").fetchone()[0],
        "failed": one("SELECT count(*) FROM ledger WHERE state NOT IN ('ok', 'duplicate', 'changed')").fetchone()[0],
        "open": one("SELECT count(*) FROM (SELECT 1 FROM queue WHERE decided = 0 LIMIT 100000)").fetchone()[0],
        "decided": one("SELECT count(*) FROM (SELECT 1 FROM queue WHERE decided = 1 LIMIT 100000)").fetchone()[0],
    }


def records(store: ReviewedStore, kind: str, words: str, limit: int = 50, offset: int = 0) -> list[tuple[Any, ...]]:
    """Return subjects of a kind with the number of their documents, the most sighted first: (name, note, count)."""
    queries = {
        "officials": "SELECT name, replace(replace(group_concat(DISTINCT replace(coalesce(position || ' ', '') "
        "|| coalesce(unit, ''), ',', char(31))), ',', '; '), char(31), ','), "
        "count(DISTINCT document) FROM official {} GROUP BY name_key ORDER BY 3 DESC, 1",
        "units": "SELECT name, entity, count(DISTINCT document) FROM unit {} GROUP BY name_key ORDER BY 3 DESC, 1",
        "citations": "SELECT number, max(type), count(DISTINCT document) FROM citation {} GROUP BY number_key "
        "ORDER BY 3 DESC, 1",
        "metrics": "SELECT indicator, max(unit), count(DISTINCT document) FROM metric {} GROUP BY indicator "
        "ORDER BY 3 DESC, 1",
    }
    column = {"officials": "name_key", "units": "name_key", "citations": "number", "metrics": "indicator"}[kind]
    where = f"WHERE {column} IS NOT NULL AND instr(lower({column}), lower(?)) > 0"
    return list(store.connection.execute(queries[kind].format(where) + " LIMIT ? OFFSET ?", (words, limit, offset)))
