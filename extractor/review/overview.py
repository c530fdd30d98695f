"""What came in, what needs a look, what changed: the first page's facts, each by an index."""

from __future__ import annotations

from dataclasses import dataclass

from ..store.reviewed import ReviewedStore
from .lately import lately


@dataclass(frozen=True, slots=True)
class Arrival:
    """A document that came in: `previous` where it replaced another version; `words`: its first, without a title;
    `partly`: something of it could not be read.
    """

    key: int
    id: str
    title: str
    number: str | None
    date: str | None
    kind: str
    previous: str | None
    waiting: int
    words: str
    partly: bool


_ARRIVALS = (
    "SELECT d.key, d.id, coalesce(d.title, ''), d.number, d.as_of, d.kind, p.id, "
    "(SELECT count(*) FROM queue q WHERE q.document = d.key AND +q.decided = 0), "
    "iif(d.title IS NULL, substr(ltrim(d.text, char(32, 10, 13, 9, 160)), 1, 120), ''), "
    "d.warnings <> '[]' "
    "FROM document d LEFT JOIN document p ON p.key = d.previous WHERE d.current "
)
# "+" keeps SQLite from walking the whole queue for each document: that index begins with `decided`
_CHANGED = "AND d.key IN (SELECT key FROM document WHERE previous IS NOT NULL) "


def arrivals(
    store: ReviewedStore, limit: int = 20, *, changed: bool = False, before: int | None = None
) -> list[Arrival]:
    """Return the newest documents first; `changed`: only those that replaced a version."""
    query = _ARRIVALS + (_CHANGED if changed else "") + "AND (?1 IS NULL OR d.key < ?1) "
    rows = store.connection.execute(query + "ORDER BY d.key DESC LIMIT ?2", (before, limit))
    return [Arrival(*row) for row in rows]


def counts(store: ReviewedStore) -> dict[str, int]:
    """Return the numbers of the overview."""
    return lately((store.path, "counts"), lambda: _counts(store))


def _counts(store: ReviewedStore) -> dict[str, int]:
    one = store.connection.execute
    return {
        "documents": one("SELECT count(*) FROM document WHERE current").fetchone()[0],
        "changed": one("SELECT count(*) FROM document WHERE current AND previous IS NOT NULL").fetchone()[0],
        "failed": one("SELECT count(*) FROM ledger WHERE state IN ('needs_ocr', 'refused', 'failed')").fetchone()[0],
        "open": one("SELECT count(*) FROM (SELECT 1 FROM queue WHERE decided = 0 LIMIT 100000)").fetchone()[0],
        "decided": one("SELECT count(*) FROM (SELECT 1 FROM queue WHERE decided = 1 LIMIT 100000)").fetchone()[0],
    }
