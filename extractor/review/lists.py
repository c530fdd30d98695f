"""Lists over all documents: subjects of a kind, tasks by deadline. As people say they are, where anybody said so.

Of a document on which somebody decided, the rows are those of its reviewed Result, kept by `keep` whenever the queue
is brought up to date; of all others the machine's rows are read.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Any

from ..export import words
from ..judgements.items import place_of
from ..store.reviewed import ReviewedStore, Sheet
from ..store.schema.m0014_deadlines import LAST_DAY
from ..text import bare
from ..values.keys import name_key, number_key, unit_loose_key

KINDS = ("officials", "units", "citations", "metrics", "relations")
_OFFICE = "trim(coalesce({0}position || ' ', '') || coalesce({0}unit, ''))"
_SOURCE = "CASE r.source WHEN 'this' THEN coalesce(d.number, d.title, '') ELSE r.source END"
_MACHINE = {
    "officials": ("official", "r.name", "r.name_key", _OFFICE.format("r.")),
    "units": ("unit", "r.name", "r.name_key", "r.entity"),
    "citations": ("citation", "r.number", "r.number_key", "r.type"),
    "metrics": ("metric", "r.indicator", "bare(r.indicator)", "r.unit"),
    "relations": ("relation", f"{_SOURCE} || ' · ' || r.relation || ' · ' || r.target",
                  f"bare({_SOURCE} || ' · ' || r.relation || ' · ' || r.target)", "r.relation"),
}  # fmt: skip
_UNREVIEWED = "r.document NOT IN (SELECT document FROM reviewed_document)"
_COUNTED = f"{_UNREVIEWED} AND r.document NOT IN (SELECT key FROM document WHERE current = 0)"
_REVIEWED_COUNT = (
    "SELECT w.key, count(DISTINCT w.document) FROM reviewed_row w JOIN document d ON d.key = w.document AND d.current "
    "WHERE w.kind = ?1 AND w.key IS NOT NULL AND instr(w.key, ?2) > 0 GROUP BY w.key"
)
_LOOKED_AT = 500
"""So many rows of a subject give its name and offices: a province's chairman is in tens of thousands."""
_COLUMNS = "d.id, coalesce(d.title, ''), d.number"
_TASKS = (
    f'SELECT {_COLUMNS}, r.assignee, r.action, r.deadline, r."by", r.start, r."end", {LAST_DAY}, d.key '
    f"FROM task r JOIN document d ON d.key = r.document WHERE r.deadline IS NOT NULL AND d.current AND {_UNREVIEWED}"
)
_REVIEWED_TASKS = (
    f'SELECT {_COLUMNS}, r.name, r.note, r.deadline, r."by", r.start, r."end", {LAST_DAY}, d.key '
    "FROM reviewed_row r JOIN document d ON d.key = r.document "
    "WHERE r.kind = 'tasks' AND r.deadline IS NOT NULL AND d.current"
)


@dataclass(frozen=True, slots=True)
class Due:
    """A task with a deadline; `number` and `title` of the document that asks, `by` who asks.

    `last_day` is the last day of the deadline (ISO; of a month "-31"): only when it has passed has the deadline.
    """

    document: str
    title: str
    number: str | None
    assignee: str
    action: str
    deadline: str
    by: str | None
    start: int
    end: int
    last_day: str


def tasks(
    store: ReviewedStore, *, overdue_on: str | None = None, unit: str = "", limit: int = 50, offset: int = 0
) -> list[Due]:
    """Return tasks by deadline, the latest first; `overdue_on`: only those whose deadline lies before that day."""
    found: list[tuple[Any, ...]] = []
    for query, assignee in ((_TASKS, "r.assignee"), (_REVIEWED_TASKS, "r.name")):
        values: list[object] = []
        if overdue_on:
            query += f" AND {LAST_DAY} < ?"
            values.append(overdue_on)
        if unit:
            query += f" AND {assignee} = ?"
            values.append(unit)
        query += f" ORDER BY {LAST_DAY} DESC, d.key, r.start LIMIT ?"
        found += store.connection.execute(query, (*values, limit + offset))
    found.sort(key=lambda row: (row[-1], row[-4]))
    found.sort(key=lambda row: str(row[-2]), reverse=True)
    return [Due(*row[:-1]) for row in found[offset : offset + limit]]


def records(store: ReviewedStore, kind: str, typed: str, limit: int = 50, offset: int = 0) -> list[tuple[Any, ...]]:
    """Return subjects of a kind with the number of their documents, the most sighted first: (name, note, count)."""
    store.connection.create_function("bare", 1, lambda x: x and bare(x), deterministic=True)
    wanted = key_of(kind, typed)
    theirs = dict(store.connection.execute(_REVIEWED_COUNT, (kind, wanted)))
    table, _, key, _ = _MACHINE[kind]
    count = f"SELECT {key} AS key, count(DISTINCT r.document) FROM {table} r {{}} WHERE {_COUNTED} "
    joined = "JOIN document d ON d.key = r.document" if "d." in key else ""
    ours = store.connection.execute(
        f"{count.format(joined)} AND {key} IS NOT NULL AND instr({key}, ?1) > 0 GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?2",
        (wanted, limit + offset + len(theirs)),
    )
    counts = dict(ours)
    for name in theirs.keys() - counts.keys():
        counts.update(store.connection.execute(f"{count.format(joined)} AND {key} = ?1 GROUP BY 1", (name,)))
    for name, more in theirs.items():
        counts[name] = counts.get(name, 0) + more
    page = sorted(counts, key=lambda name: (-counts[name], name))[offset : offset + limit]
    return [(*_told(store.connection, kind, name), counts[name]) for name in page]


def _told(connection: sqlite3.Connection, kind: str, key: str) -> tuple[Any, ...]:
    """Return the name and the note that a key is shown with: of officials every office, of others one."""
    table, name, machine_key, note = _MACHINE[kind]
    notes = "replace(replace(group_concat(DISTINCT replace(note, ',', char(31))), ',', '; '), char(31), ',')"
    query = (
        f"SELECT min(name), {notes if kind == 'officials' else 'max(note)'} FROM ("
        f"SELECT {name} AS name, nullif({note}, '') AS note FROM {table} r JOIN document d ON d.key = r.document "
        f"WHERE {_COUNTED} AND {machine_key} = ?1 UNION ALL SELECT w.name, w.note FROM reviewed_row w "
        "JOIN document d ON d.key = w.document AND d.current WHERE w.kind = ?2 AND w.key = ?1 LIMIT ?3)"
    )
    row: tuple[Any, ...] = connection.execute(query, (key, kind, _LOOKED_AT)).fetchone()
    return row


def key_of(kind: str, typed: str) -> str:
    """Return what a person typed into the field above a list as it stands in the keys; empty for all."""
    typed = " ".join(typed.split())
    match kind:
        case "officials":
            return name_key(typed)
        case "units":
            return unit_loose_key(typed)
        case "citations":
            return str(number_key(typed) or typed.lower())
        case _:
            return bare(typed)


def keep(connection: sqlite3.Connection, key: int, sheet: Sheet) -> None:
    """Write the rows of a document's reviewed Result, or none where nobody decided on it."""
    connection.execute("DELETE FROM reviewed_row WHERE document = ?", (key,))
    connection.execute("DELETE FROM reviewed_document WHERE document = ?", (key,))
    if not sheet.version:
        return
    connection.execute("INSERT INTO reviewed_document VALUES (?)", (key,))
    result = sheet.reviewed.result
    for kind in (*KINDS, "tasks"):
        rows = []
        for n, record in enumerate(getattr(result, kind)):
            row = row_of(kind, record, result.document.meta.number or result.document.meta.title or "")
            place = place_of(kind, record, result.mentions)
            if row[0]:
                rows.append((key, kind, n, *row, place.start if place else None, place.end if place else None))
        connection.executemany("INSERT INTO reviewed_row VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)


def row_of(kind: str, record: Any, own: str) -> tuple[Any, ...]:
    """Return (name, key, note, deadline, by) of a record; `own`: what the document is called."""
    match kind:
        case "officials":
            office = words.one_line(" ".join(x for x in (record.position, record.unit) if x))
            return record.name, name_key(record.name), office or None, None, None
        case "units":
            return record.name, unit_loose_key(record.name), record.id, None, None
        case "citations":
            number = number_key(record.number)
            return record.number, str(number) if number else None, record.type, None, None
        case "metrics":
            return record.indicator, record.indicator and bare(record.indicator), record.unit, None, None
        case "relations":
            source = own if record.source == "this" else record.source
            name = f"{source} · {record.relation} · {record.target}"
            return name, bare(name), record.relation, None, None
        case _:
            key = bare(f"{record.assignee} {record.action}")
            return record.assignee, key, record.action, record.deadline, record.by
