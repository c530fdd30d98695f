"""Lists over all documents: subjects of a kind, tasks by deadline. As people say they are, where anybody said so.

Of a document on which somebody decided, the rows are those of its reviewed Result, kept by `keep` whenever the queue
is brought up to date; of all others the machine's rows are read.
"""

from __future__ import annotations

import re
import sqlite3
import string
from dataclasses import dataclass
from typing import Any

from ..export import words
from ..judgements.items import place_of
from ..store.reviewed import ReviewedStore, Sheet
from ..store.schema.m0014_deadlines import LAST_DAY
from ..store.schema.m0015_subject_counts import INDICATOR
from ..text import bare
from ..values.keys import name_key, number_key, unit_loose_key
from .task_states import STATE, Told, state_of

KINDS = ("officials", "units", "citations", "metrics", "relations")
_OFFICE = "trim(coalesce(r.position || ' ', '') || coalesce(r.unit, ''))"
_MACHINE = {
    "officials": ("official", "r.name", "r.name_key", _OFFICE), "units": ("unit", "r.name", "r.name_key", "r.entity"),
    "citations": ("citation", "r.number", "r.number_key", "r.type"),
    "metrics": ("metric", "r.indicator", INDICATOR.replace("indicator", "r.indicator"), "r.unit"),
}  # fmt: skip
_UNREVIEWED = "r.document NOT IN (SELECT document FROM reviewed_document)"
_COUNTED = f"{_UNREVIEWED} AND r.document NOT IN (SELECT key FROM document WHERE current = 0)"
_REVIEWED_COUNT = (
    "SELECT w.key, count(DISTINCT w.document) FROM reviewed_row w JOIN document d ON d.key = w.document AND d.current "
    "WHERE w.kind = ?1 AND w.key IS NOT NULL AND instr({}, ?2) > 0 GROUP BY w.key"
)
_RELATIONS = (
    "SELECT CASE r.source WHEN 'this' THEN coalesce(d.number, d.title, '') ELSE r.source END, r.relation, r.target, "
    f"d.key FROM relation r JOIN document d ON d.key = r.document WHERE d.current AND {_UNREVIEWED} "
    "ORDER BY r.document DESC LIMIT ?"
)
_REVIEWED_RELATIONS = (
    "SELECT w.name, w.note, d.key FROM reviewed_row w JOIN document d ON d.key = w.document "
    "WHERE d.current AND w.kind = 'relations' ORDER BY d.key DESC LIMIT ?"
)
NEWEST, NEWEST_TYPED = 2_000, 8_000
"""So many relations, the newest, are listed, and searched: most stand in one document only."""
_PLAIN = re.compile(r"[bcfghjklmnpqrstvwxz0-9]+")
_FORMER = re.compile(r"^cựu ")
_LOWER = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)
_LOOKED_AT = 500
"""So many rows of a subject give its name and offices: a province's chairman is in tens of thousands."""
_COLUMNS = "d.id, coalesce(d.title, '“' || substr(ltrim(d.text), 1, 80) || '…”'), d.number"
_TASKS = (
    f'SELECT {_COLUMNS}, r.assignee, r.action, r.deadline, r."by", r.start, r."end", {LAST_DAY}, d.key, {STATE} '
    "FROM task r JOIN document d ON d.key = r.document LEFT JOIN task_state s ON s.document = r.document "
    'AND s.start = r.start AND s."end" = r."end" AND s.assignee = r.assignee '
    f"WHERE {{}} AND d.current AND {_UNREVIEWED}"
)
_REVIEWED_TASKS = (
    f'SELECT {_COLUMNS}, r.name, r.note, r.deadline, r."by", r.start, r."end", {LAST_DAY}, d.key, {STATE} '
    "FROM reviewed_row r JOIN document d ON d.key = r.document LEFT JOIN task_state s ON s.document = r.document "
    'AND s.start = r.start AND s."end" = r."end" AND s.assignee = r.name '
    "WHERE r.kind = 'tasks' AND {} AND d.current"
)
_DATED = "r.deadline IS NOT NULL", f"{LAST_DAY} DESC, d.key, r.start"
_UNDATED = "r.deadline IS NULL", "r.document DESC, r.start"
"""Which tasks, and their order."""
_UNTOLD = "coalesce(s.state, '') NOT IN ('done', 'late')"
DUE = {
    "": "",
    "overdue": f" AND {LAST_DAY} < ?1 AND coalesce(s.due, '') < ?1 "
    "AND coalesce(s.reason, '') NOT IN ('periodic', 'no-later') "
    f"AND {_UNTOLD}",
    "open": f" AND ({LAST_DAY} >= ?1 OR s.due >= ?1 OR s.reason = 'periodic') AND {_UNTOLD}",
    "done": " AND s.state = 'done' AND s.source IS NOT NULL",
    "late": " AND s.state = 'late' AND s.source IS NOT NULL",
    "undated": "",
}
"""The states by which tasks are listed, as conditions; ?1 is the newest day held."""


@dataclass(frozen=True, slots=True)
class Due:
    """A task, most with a deadline; `number` and `title` of the document that asks, `by` who asks; `told`: its state.

    `last_day` is the last day of the deadline (ISO; of a month "-31"): only when it has passed has the deadline.
    """

    document: str
    title: str
    number: str | None
    assignee: str
    action: str
    deadline: str | None
    by: str | None
    start: int
    end: int
    last_day: str | None
    told: Told


def tasks(
    store: ReviewedStore, *, due: str = "", unit: str = "", on: str | None = None, limit: int = 50, offset: int = 0
) -> list[Due]:
    """Return tasks by deadline, the latest first; `due`: only those in one state of DUE. `on`: else the newest day.

    "undated": those that no day is set for, the newest document's first.
    """
    newest, found = on or store.newest() or "", list[tuple[Any, ...]]()
    which, order = _UNDATED if due == "undated" else _DATED
    for query, assignee in ((_TASKS, "r.assignee"), (_REVIEWED_TASKS, "r.name")):
        named = f" AND {assignee} = ?2" if unit else " AND ?2 = ?2"
        asked = f"{query.format(which)}{DUE[due]}{named} AND ?1 = ?1 ORDER BY {order} LIMIT ?3"
        found += store.connection.execute(asked, (newest, unit, limit + offset))
    found.sort(key=lambda row: (-row[10] if due == "undated" else row[10], row[7]))
    found.sort(key=lambda row: str(row[9] or ""), reverse=True)
    page = found[offset : offset + limit]
    return [_due(store.connection, row, newest) for row in page]


def _due(connection: sqlite3.Connection, row: tuple[Any, ...], newest: str) -> Due:
    document, title, number, assignee, action, deadline, by, start, end, last, key, *state = row
    told = state_of(connection, assignee, last, key, state, newest) if deadline else Told("unknown")
    return Due(document, title, number, assignee, action, deadline, by, start, end, last, told)


def records(store: ReviewedStore, kind: str, typed: str, limit: int = 50, offset: int = 0) -> list[tuple[Any, ...]]:
    """Return subjects of a kind with the number of their documents, the most sighted first: (name, note, count)."""
    store.connection.create_function("bare", 1, lambda x: x and bare(x), deterministic=True)
    if kind == "relations":
        return _relations(store.connection, key_of(kind, typed))[offset : offset + limit]
    wanted, key = key_of(kind, typed), "bare(key)" if kind == "metrics" else "key"
    fits = f"AND instr({key}, ?2) > 0" if wanted else "AND ?2 = ?2"
    fits = f"AND key LIKE ?4 {fits}" if kind == "metrics" and wanted else f"AND ?4 = ?4 {fits}"
    theirs = dict(store.connection.execute(_REVIEWED_COUNT.format(key.replace("key", "w.key")), (kind, wanted)))
    query = f"SELECT key, documents FROM subject_count WHERE kind = ?1 {fits} ORDER BY documents DESC, key LIMIT ?3"
    counts = dict(store.connection.execute(query, (kind, wanted, limit + offset + len(theirs), _like(wanted))))
    for name in theirs.keys() - counts.keys():
        one = "SELECT key, documents FROM subject_count WHERE kind = ? AND key = ?"
        counts.update(store.connection.execute(one, (kind, name)))
    for name, more in theirs.items():
        counts[name] = counts.get(name, 0) + more
    page = sorted(counts, key=lambda name: (-counts[name], name))[offset : offset + limit]
    return [(*_told(store.connection, kind, name), counts[name]) for name in page]


def _like(wanted: str) -> str:
    """Return a pattern that all names with these bare words fit, and most others do not: its consonants in order.

    Vietnamese letters are only consonants of ASCII and what `bare` takes the marks off, so the costly comparison is
    made for what passes here.
    """
    return "%" + "%".join(_PLAIN.findall(wanted)) + "%"


def _relations(connection: sqlite3.Connection, wanted: str) -> list[tuple[Any, ...]]:
    """Return the newest relations, each once with the number of its documents, the most told first."""
    most = NEWEST_TYPED if wanted else NEWEST
    rows = [(f"{source} · {verb} · {target}", verb, key)
            for source, verb, target, key in connection.execute(_RELATIONS, (most,))]  # fmt: skip
    rows += connection.execute(_REVIEWED_RELATIONS, (most,))
    found: dict[str, tuple[str, str, set[int]]] = {}
    for name, verb, key in rows:
        if wanted in (folded := bare(name)):
            found.setdefault(folded, (name, verb, set()))[2].add(key)
    order = sorted(found.items(), key=lambda x: (-len(x[1][2]), -max(x[1][2]), x[0]))
    return [(name, verb, len(keys)) for _, (name, verb, keys) in order]


def _told(connection: sqlite3.Connection, kind: str, key: str) -> tuple[Any, ...]:
    """Return the name and the note that a key is shown with: of officials every office, of others one."""
    table, name, machine_key, note = _MACHINE[kind]
    notes = "replace(replace(group_concat(DISTINCT replace(note, ',', char(31))), ',', '; '), char(31), ',')"
    query = (
        f"SELECT min(name), {notes if kind == 'officials' else 'max(note)'} FROM ("
        f"SELECT {name} AS name, nullif({note}, '') AS note FROM {table} r "
        f"WHERE {machine_key} = ?1 AND {_COUNTED} UNION ALL SELECT w.name, w.note FROM reviewed_row w "
        "JOIN document d ON d.key = w.document AND d.current WHERE w.kind = ?2 AND w.key = ?1 LIMIT ?3)"
    )
    name, note = connection.execute(query, (key, kind, _LOOKED_AT)).fetchone()
    if kind == "metrics" and note and bare(note) in bare(name):
        return name, None  # the unit column would say what the name has said
    return name, "; ".join(_apart(note.split("; "))) if note and kind == "officials" else note


def _apart(offices: list[str]) -> list[str]:
    """Return offices each once: not in other letters, and not without the place where it stands with it, too."""
    keys = {office: _FORMER.sub("nguyên ", office.lower()) for office in offices}
    first = {key: office for office, key in reversed(keys.items())}
    return [o for o, key in keys.items() if first[key] == o and not any(k.startswith(key + " ") for k in first)]


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
            return record.indicator, record.indicator and record.indicator.translate(_LOWER), record.unit, None, None
        case "relations":
            source = own if record.source == "this" else record.source
            name = f"{source} · {record.relation} · {record.target}"
            return name, bare(name), record.relation, None, None
        case _:
            key = bare(f"{record.assignee} {record.action}")
            return record.assignee, key, record.action, record.deadline, record.by
