"""The things to look at, most consequential first, kept in the database so that a page of them comes at once.

The table is the program's own and disposable: `refresh` fills it for documents that are new, extracted anew or decided
on since.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .. import gazetteer as gazetteers
from .. import identity
from ..store.reviewed import ReviewedStore, stated_keys
from .lately import lately
from .lists import keep
from .priority import assess, counter
from .sheets import sheet_of

BATCH = 20
_STALE = (
    "SELECT d.key FROM document d LEFT JOIN queue_document q ON q.document = d.key "
    "WHERE d.current AND (q.document IS NULL OR q.digest <> d.digest) ORDER BY d.key DESC LIMIT ?"
)
_COLUMNS = (
    "q.document, d.id, coalesce(d.title, d.number, '“' || substr(ltrim(d.text), 1, 80) || '…”'), q.n, q.target, "
    'q.kind, q.label, q.name, q.unit, q.start, q."end", q.doubt, q.weight, q.score, q.reasons, q.decided'
)


@dataclass(frozen=True, slots=True)
class Item:
    """A row of the queue: a thing, its document, and why it is worth a look."""

    key: int
    document: str
    title: str
    n: int
    target: str
    kind: str
    label: str
    name: str
    unit: str | None
    start: int
    end: int
    doubt: float
    weight: float
    score: float
    reasons: tuple[str, ...]
    decided: bool


@dataclass(frozen=True, slots=True)
class Filters:
    """Which things are wanted; the empty value of each is "all". `only`: disputed, ocr, low, new."""

    document: str = ""
    label: str = ""
    unit: str = ""
    only: str = ""
    decided: bool = False

    def where(self) -> tuple[str, list[object]]:
        """Return the condition in SQL; values are bound, never written into it."""
        parts, values = ["q.decided = ?"], [int(self.decided)]
        bound: list[object] = list(values)
        for condition, value in (("d.id = ?", self.document), ("q.label = ?", self.label), ("q.unit = ?", self.unit)):
            if value:
                parts.append(condition)
                bound.append(value)
        parts += {
            "disputed": ["q.disputed"],
            "ocr": ["q.ocr"],
            "low": ["q.doubt >= 0.25"],
            "new": ["instr(q.reasons, 'new_name') > 0"],
        }.get(self.only, [])
        return " AND ".join(parts), bound


def refresh(store: ReviewedStore, limit: int = BATCH) -> int:
    """Bring the queue up to date for at most `limit` documents and return how many were done; 0: nothing is stale."""
    keys = [row[0] for row in store.connection.execute(_STALE, (limit,))]
    if keys:
        update(store, keys)
    return len(keys)


def update(store: ReviewedStore, keys: list[int]) -> None:
    """Assess these documents anew: read first, write in one short transaction."""
    count = counter(store.connection)
    found = []
    for key in keys:
        digest = store.connection.execute("SELECT digest FROM document WHERE key = ?", (key,)).fetchone()[0]
        sheet = sheet_of(store, key)
        found.append((key, digest, sheet, list(assess(sheet, count)), stated_keys(sheet.reviewed)))
    with store.writing() as connection:
        for key, digest, sheet, items, named in found:
            keep(connection, key, sheet)
            connection.execute("DELETE FROM queue WHERE document = ?", (key,))
            connection.execute("DELETE FROM people_key WHERE document = ?", (key,))
            connection.executemany(
                "INSERT OR IGNORE INTO people_key VALUES (?, ?, ?)", [(kind, name, key) for kind, name in named]
            )
            connection.execute("REPLACE INTO queue_document VALUES (?, ?, ?)", (key, digest, sheet.version))
            connection.executemany(
                "INSERT INTO queue VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    (
                        key, n, x.target, x.kind, x.label, x.name, x.unit, x.span.start, x.span.end, x.doubt, x.weight,
                        x.score, " ".join(x.reasons), int(x.decided), int("ocr" in x.reasons),
                        int("ambiguous" in x.reasons or "problem" in x.reasons or "model" in x.reasons),
                    )
                    for n, x in enumerate(items)
                ],
            )  # fmt: skip
        connection.execute("DELETE FROM queue WHERE document IN (SELECT key FROM document WHERE NOT current)")


def waiting(store: ReviewedStore) -> int:
    """Return how many documents the queue has not yet seen as they are."""
    query = (
        "SELECT count(*) FROM document d LEFT JOIN queue_document q ON q.document = d.key "
        "WHERE d.current AND (q.document IS NULL OR q.digest <> d.digest)"
    )
    return lately((store.path, "waiting"), lambda: int(store.connection.execute(query).fetchone()[0]))


def page(store: ReviewedStore, filters: Filters, limit: int = 30, offset: int = 0) -> list[Item]:
    """Return a page of the queue, the most consequential first."""
    where, values = filters.where()
    query = (
        f"SELECT {_COLUMNS} FROM queue q JOIN document d ON d.key = q.document WHERE {where} "
        "ORDER BY q.score DESC, q.document, q.n LIMIT ? OFFSET ?"
    )
    return [_item(row) for row in store.connection.execute(query, (*values, limit, offset))]


def once(items: Sequence[Item], limit: int) -> tuple[list[tuple[Item, int]], int]:
    """Return each thing once, at most `limit`, with how many after it claim the same, and how many items those are.

    One story in four papers is four times the same claim: a decision on the first can be applied to the others.
    """
    found: dict[tuple[str, str], tuple[Item, int]] = {}
    for taken, item in enumerate(items):
        key = (item.label, item.name.lower())
        if key not in found and len(found) == limit:
            return list(found.values()), taken
        first, alike = found.get(key, (item, -1))
        found[key] = (first, alike + 1)
    return list(found.values()), len(items)


def count(store: ReviewedStore, filters: Filters) -> int:
    """Return how many things fit; counting stops at 10.000."""
    where, values = filters.where()
    joined = "JOIN document d ON d.key = q.document " if filters.document else ""
    query = f"SELECT count(*) FROM (SELECT 1 FROM queue q {joined}WHERE {where} LIMIT 10000)"
    return int(store.connection.execute(query, values).fetchone()[0])


def labels(store: ReviewedStore) -> list[tuple[str, int]]:
    """Return each label with how many undecided things have it."""
    query = "SELECT label, count(*) FROM queue WHERE decided = 0 GROUP BY label ORDER BY 1"
    return lately((store.path, "labels"), lambda: list(store.connection.execute(query)))


def units(store: ReviewedStore, limit: int = 40) -> list[tuple[str, int]]:
    """Return the units with the most undecided things; names that need a place ("Ủy ban nhân dân tỉnh") stand last."""
    gazetteer = gazetteers.load()
    query = (
        "SELECT unit, count(*) FROM queue INDEXED BY queue_unit WHERE decided = 0 AND unit IS NOT NULL "
        "GROUP BY unit ORDER BY 2 DESC LIMIT ?"
    )
    found = lately((store.path, "units", limit), lambda: list(store.connection.execute(query, (limit,))))
    return sorted(found, key=lambda row: identity.placeless(row[0], gazetteer))


def progress(store: ReviewedStore, key: int) -> tuple[int, int]:
    """Return how many of a document's things are decided, and how many there are."""
    row = store.connection.execute("SELECT coalesce(sum(decided), 0), count(*) FROM queue WHERE document = ?", (key,))
    done, total = row.fetchone()
    return int(done), int(total)


def _item(row: tuple[object, ...]) -> Item:
    values = list(row)
    values[14] = tuple(str(values[14]).split())
    values[15] = bool(values[15])
    return Item(*values)  # type: ignore[arg-type]
