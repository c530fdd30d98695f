"""In how many current documents a name or number stands: kept by triggers, so that a list needs no walk over all rows.

A document on which somebody decided is not counted here: its rows are those of `reviewed_row`, as people say they are.
Indicators are counted by their words in lower case, as far as SQLite lowers them.
"""

import sqlite3
from collections.abc import Iterator

INDICATOR = "lower(indicator)"
KEYS = (
    ("official", "officials", "name_key"), ("unit", "units", "name_key"), ("citation", "citations", "number_key"),
    ("metric", "metrics", INDICATOR),
)  # fmt: skip
"""Table, kind and key of what is counted. An expression stands in queries as it stands in its index."""

_TABLES = f"""
CREATE TABLE subject_count (
  kind TEXT NOT NULL, key TEXT NOT NULL, documents INTEGER NOT NULL, PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX subject_count_most ON subject_count(kind, documents DESC, key);
CREATE INDEX metric_indicator ON metric({INDICATOR}) WHERE {INDICATOR} IS NOT NULL;
UPDATE reviewed_row SET key = lower(name) WHERE kind = 'metrics';
"""
_MORE = "ON CONFLICT (kind, key) DO UPDATE SET documents = documents + 1"
_GONE = "DELETE FROM subject_count WHERE documents < 1"


def _counted(document: str) -> str:
    return (
        f"EXISTS (SELECT 1 FROM document WHERE key = {document} AND current) "
        f"AND NOT EXISTS (SELECT 1 FROM reviewed_document WHERE document = {document})"
    )


def _of_rows(table: str, kind: str, key: str) -> Iterator[str]:
    """Yield the triggers that count a row which is the first of its key in its document, and one which was the last."""
    new, old = (
        key.replace("indicator", f"{row}.indicator") if "(" in key else f"{row}.{key}" for row in ("NEW", "OLD")
    )
    other = f"EXISTS (SELECT 1 FROM {table} WHERE {key} = {{0}} AND document = {{1}}.document{{2}})"
    yield (
        f"CREATE TRIGGER {table}_counted AFTER INSERT ON {table} WHEN {new} IS NOT NULL AND {_counted('NEW.document')} "
        f"AND NOT {other.format(new, 'NEW', ' AND n <> NEW.n')} "
        f"BEGIN INSERT INTO subject_count VALUES ('{kind}', {new}, 1) {_MORE}; END"
    )
    yield (
        f"CREATE TRIGGER {table}_uncounted AFTER DELETE ON {table} WHEN {old} IS NOT NULL "
        f"AND {_counted('OLD.document')} AND NOT {other.format(old, 'OLD', '')} "
        f"BEGIN UPDATE subject_count SET documents = documents - 1 WHERE kind = '{kind}' AND key = {old}; "
        f"{_GONE} AND kind = '{kind}' AND key = {old}; END"
    )


def _keys(document: str) -> str:
    """Return the query for the keys of a document, each once."""
    return " UNION ".join(
        f"SELECT '{kind}' AS kind, {key} AS key FROM {table} WHERE document = {document} AND {key} IS NOT NULL"
        for table, kind, key in KEYS
    )


def _more(document: str) -> str:
    return f"INSERT INTO subject_count SELECT kind, key, 1 FROM ({_keys(document)}) WHERE true {_MORE};"


def _fewer(document: str) -> str:
    held = f"(kind, key) IN ({_keys(document)})"
    return f"UPDATE subject_count SET documents = documents - 1 WHERE {held}; {_GONE} AND {held};"


def _of_documents() -> Iterator[str]:
    """Yield the triggers for a document that is replaced, comes back, is decided on, or is no longer."""
    reviewed = "EXISTS (SELECT 1 FROM reviewed_document WHERE document = NEW.key)"
    for name, change, body in (("replaced", "OLD.current AND NOT NEW.current", _fewer),
                               ("back", "NEW.current AND NOT OLD.current", _more)):  # fmt: skip
        yield (
            f"CREATE TRIGGER document_{name} AFTER UPDATE OF current ON document WHEN {change} AND NOT {reviewed} "
            f"BEGIN {body('NEW.key')} END"
        )
    for name, when, row, body in (("reviewed", "INSERT", "NEW", _fewer), ("unreviewed", "DELETE", "OLD", _more)):
        current = f"EXISTS (SELECT 1 FROM document WHERE key = {row}.document AND current)"
        yield (
            f"CREATE TRIGGER document_{name} AFTER {when} ON reviewed_document WHEN {current} "
            f"BEGIN {body(f'{row}.document')} END"
        )


def run(connection: sqlite3.Connection) -> None:
    """Make the table, count what is held, and set the triggers that keep the count."""
    for statement in _TABLES.split(";\n"):
        connection.execute(statement)
    unreviewed = (
        "document IN (SELECT key FROM document WHERE current) "
        "AND document NOT IN (SELECT document FROM reviewed_document)"
    )
    for table, kind, key in KEYS:
        connection.execute(
            f"INSERT INTO subject_count SELECT '{kind}', {key}, count(DISTINCT document) FROM {table} "
            f"WHERE {key} IS NOT NULL AND {unreviewed} GROUP BY 2"
        )
        for trigger in _of_rows(table, kind, key):
            connection.execute(trigger)
    for trigger in _of_documents():
        connection.execute(trigger)
