"""Rows back to the types that flow, a part of a document at a time: its text, its mentions, one kind of records."""

from __future__ import annotations

import json
import sqlite3
import sys
from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Any

from ..model import (
    Anaphor,
    Block,
    Citation,
    Dated,
    DigitalSignature,
    Document,
    Doubt,
    Health,
    Label,
    Link,
    Measurement,
    Mention,
    Meta,
    Occupancy,
    Page,
    Part,
    Problem,
    Relation,
    Result,
    Segment,
    Source,
    Span,
    Task,
    UnitRecord,
)  # fmt: skip
from .columns import load_candidates, load_signers, load_texts, load_value

Proof = Mapping[int, tuple[int, ...]]
"""Number of a record → the mentions that prove it."""


def _rows(connection: sqlite3.Connection, table: str, key: int) -> list[Any]:
    return connection.execute(f"SELECT * FROM {table} WHERE document = ? ORDER BY n", (key,)).fetchall()


# ------------------------------------------------------------------ the document


def origin(connection: sqlite3.Connection, key: int) -> tuple[tuple[str, ...], bool, str | None]:
    """Return where a document came from, whether it is current, and the id of the version it replaced."""
    places = connection.execute(
        "SELECT path, url FROM source WHERE document = ? ORDER BY current DESC, coalesce(path, url), key", (key,)
    )
    paths = tuple(dict.fromkeys(path or url for path, url in places if path or url))
    current, previous = connection.execute(
        "SELECT d.current, p.id FROM document d LEFT JOIN document p ON p.key = d.previous WHERE d.key = ?", (key,)
    ).fetchone()
    return paths, bool(current), previous


def head(connection: sqlite3.Connection, key: int) -> dict[str, Any]:
    """Return the fields of Document that stand in its own row: id, kind, text, meta, warnings."""
    row = connection.execute(
        "SELECT id, kind, text, warnings, title, published, authors, publisher, number, type, issuer, place, date, "
        "signers, bases, articles, recipients, issuers, effective, expires, security, urgency "
        "FROM document WHERE key = ?",
        (key,),
    ).fetchone()
    meta = Meta(
        row[4], row[5], load_texts(row[6]), row[7], row[8], row[9], row[10], row[11], row[12],
        load_signers(row[13]), load_texts(row[14]), row[15], row[16], load_texts(row[17]), *row[18:22],
    )  # fmt: skip
    return {"id": row[0], "kind": row[1], "text": row[2], "meta": meta, "warnings": load_texts(row[3])}


def source(connection: sqlite3.Connection, key: int) -> Source:
    """Return the file that gave the rows of a document."""
    query = (
        "SELECT s.path, s.media_type, s.sha256, s.bytes, s.url FROM source s JOIN document d ON d.key = s.document "
        "WHERE s.document = ? ORDER BY s.sha256 IS d.origin DESC, s.current DESC, coalesce(s.path, s.url), s.key"
    )
    return Source(*connection.execute(query, (key,)).fetchone())


LAYOUT: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "segments": ("segment", lambda r: Segment(r[2], Span(r[3], r[4]), r[5])),
    "pages": ("page", lambda r: Page(r[2], Span(r[3], r[4]), *r[5:])),
    "blocks": ("block", lambda r: Block(r[2], Span(r[3], r[4]), r[5], None if r[6] is None else tuple(r[6:10]))),
    "doubts": ("doubt", lambda r: Doubt(Span(r[2], r[3]), r[4])),
    "signatures": ("signature", lambda r: DigitalSignature(r[2], r[3], r[4], bool(r[5]), bool(r[6]))),
    "parts": ("part", lambda r: Part(r[2], Span(r[3], r[4]), r[5], r[6])),
    "health": ("health", lambda r: Health(*r[2:])),
}
"""The fields of Document that have a table of their own."""


def layout(connection: sqlite3.Connection, key: int, name: str) -> Any:
    """Return one of the fields in LAYOUT; there is one `health` at most."""
    table, made = LAYOUT[name]
    found = tuple(made(row) for row in _rows(connection, table, key))
    return found if name != "health" else next(iter(found), None)


# ------------------------------------------------------------------ the records


_SPAN = tuple(getattr(Span, name).__set__ for name in ("start", "end"))
_MENTION = tuple(
    getattr(Mention, name).__set__ for name in ("label", "span", "text", "value", "confidence", "method", "reason")
)


def _mention(row: Any) -> Mention:
    """Build a mention by its slots: most rows of a database are mentions, and a frozen dataclass takes twice as long to
    fill itself."""
    span, found = object.__new__(Span), object.__new__(Mention)
    _SPAN[0](span, row[3])
    _SPAN[1](span, row[4])
    label, place, text, value, confidence, method, reason = _MENTION
    label(found, sys.intern(row[2]))  # the same few words in all rows
    place(found, span)
    text(found, row[5])
    value(found, load_value(row[6]))
    confidence(found, row[7])
    method(found, sys.intern(row[8]))
    reason(found, sys.intern(row[9]))
    return found


def _measurement(row: Any, mentions: tuple[int, ...]) -> Measurement:
    return Measurement(row[2], row[3], row[4], row[5], row[6], row[7], bool(row[8]), row[9], mentions, row[10])


def _relation(row: Any, mentions: tuple[int, ...]) -> Relation:
    trigger = Span(row[5], row[6]) if row[5] is not None else None
    return Relation(row[2], row[3], row[4], mentions, trigger, row[7])


def _task(row: Any, mentions: tuple[int, ...]) -> Task:
    return Task(row[2], row[3], row[4], row[5], Span(row[6], row[7]), mentions, load_texts(row[8]), *row[9:13])


def _anaphor(row: Any) -> Anaphor:
    mentions = tuple(json.loads(row[8]))
    return Anaphor(row[2], Span(row[3], row[4]), row[5], row[6], row[7], mentions)


def _problem(row: Any) -> Problem:
    return Problem(row[2], row[3], row[4], Span(row[5], row[6]) if row[5] is not None else None)


PLAIN: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "mentions": ("mention", _mention),
    "links": ("link", lambda r: Link(r[2], r[3], r[4], load_candidates(r[5]), r[6])),
    "problems": ("problem", _problem),
    "anaphora": ("anaphor", _anaphor),
}
"""The fields of Result whose rows say everything."""
PROVED: dict[str, tuple[str, Callable[[Any, tuple[int, ...]], Any]]] = {
    "officials": ("official", lambda r, m: Occupancy(r[2], r[3], r[4], m, r[6])),
    "units": ("unit", lambda r, m: UnitRecord(r[2], r[3], m)),
    "citations": ("citation", lambda r, m: Citation(r[2], r[3], r[4], r[5], r[6], m, load_texts(r[8]))),
    "metrics": ("metric", _measurement),
    "dates": ("date", lambda r, m: Dated(r[2], m)),
    "relations": ("relation", _relation),
    "tasks": ("task", _task),
}
"""The fields of Result whose records are proved by mentions."""


def plain(connection: sqlite3.Connection, key: int, name: str) -> tuple[Any, ...]:
    """Return one of the fields in PLAIN."""
    table, made = PLAIN[name]
    return tuple(map(made, _rows(connection, table, key)))


def texts(connection: sqlite3.Connection, key: int, label: Label) -> tuple[str, ...]:
    """Return the words of the mentions of a label, in order."""
    query = "SELECT text FROM mention WHERE document = ? AND label = ? ORDER BY n"
    return tuple(row[0] for row in connection.execute(query, (key, label)))


def proved(connection: sqlite3.Connection, key: int, name: str, proof: Proof | None = None) -> tuple[Any, ...]:
    """Return one of the fields in PROVED; `proof` where it is known already."""
    table, made = PROVED[name]
    rows = _rows(connection, table, key)
    if not rows:
        return ()
    known = proof if proof is not None else _proof(connection, key, name)
    return tuple(made(row, known.get(row[1], ())) for row in rows)


def _proof(connection: sqlite3.Connection, key: int, name: str) -> Proof:
    found: dict[int, list[int]] = defaultdict(list)
    query = "SELECT n, mention FROM evidence WHERE document = ? AND record = ? ORDER BY n, position"
    for n, mention in connection.execute(query, (key, name)):
        found[n].append(mention)
    return {n: tuple(mentions) for n, mentions in found.items()}


def _proofs(connection: sqlite3.Connection, key: int) -> dict[str, dict[int, tuple[int, ...]]]:
    """Return the proof of all kinds of records, in one query."""
    found: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    query = "SELECT record, n, mention FROM evidence WHERE document = ? ORDER BY record, n, position"
    for record, n, mention in connection.execute(query, (key,)):
        found[record][n].append(mention)
    return {name: {n: tuple(m) for n, m in records.items()} for name, records in found.items()}


def learned(connection: sqlite3.Connection, key: int) -> str | None:
    """Return what names the learned things with which a document was read."""
    found: str | None = connection.execute("SELECT learned FROM document WHERE key = ?", (key,)).fetchone()[0]
    return found


def result(connection: sqlite3.Connection, key: int) -> Result:
    """Return everything that was extracted from a document."""
    proofs = _proofs(connection, key)
    document = Document(
        source=source(connection, key),
        **head(connection, key),
        **{name: layout(connection, key, name) for name in LAYOUT},
    )
    return Result(
        document=document,
        **{name: plain(connection, key, name) for name in PLAIN},
        **{name: proved(connection, key, name, proofs.get(name, {})) for name in PROVED},
        learned=learned(connection, key),
    )
