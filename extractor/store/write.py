"""The machine's rows: what a Result becomes in the tables. Never touches a judgement."""

from __future__ import annotations

import hashlib
import os
import re
import sqlite3
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from ..collection import SaveState
from ..errors import NotFoundError
from ..interchange import to_record
from ..model import Result, Source
from ..text import bare, fold
from ..values.keys import number_key
from . import ledger, names, reprints
from .columns import dump
from .rows import TABLES, Row

_RECORD = re.compile(r"\.\w+#\d+$")
_CONFLICT = {"entity": " ON CONFLICT (id) DO UPDATE SET name = min(name, excluded.name)"}
"""An entity goes by the first of its names in order of letters, whichever document came first."""
_DEPENDENT = (
    "evidence", "link", "official", "unit", "citation", "metric", "date", "relation", "task", "problem", "mention",
    "anaphor", "segment", "page", "block", "doubt", "signature", "part", "health",
)  # fmt: skip


def location(source: Source) -> str | None:
    """Return the place whose content may change: the absolute path, else the URL; None for a stream or a bare site.

    A record of a file ("scrape.jsonl#12") moves when the file is written anew, so that only its URL is a place.
    """
    if source.path and source.path != "-" and not _RECORD.search(source.path):
        return os.path.abspath(source.path)
    if source.url and source.url.rstrip("/").count("/") > 2:
        return source.url
    return None


def digest(record: Mapping[str, Any]) -> str:
    """Return the hash of everything extracted, without the source: the same for a copy under another name."""
    body = {k: v for k, v in record.items() if k not in ("source", "id")}
    return hashlib.sha256(dump(body).encode("utf-8", "surrogatepass")).hexdigest()


def save(connection: sqlite3.Connection, result: Result, record: Mapping[str, Any] | None, now: str) -> SaveState:
    """Write one Result inside the caller's transaction and return what became of it.

    The same content is a duplicate: its new path is noted, and its rows are renewed only where a newer program finds
    something else in the same bytes. Other content at a known path is changed: a new version, linked to the old.
    """
    fingerprint = digest(record if record is not None else to_record(result))
    document = result.document
    known = connection.execute("SELECT key, digest, origin, rank FROM document WHERE id = ?", (document.id,)).fetchone()
    replaced = _replaced(connection, location(document.source), document.id)
    if known is None:
        key = _insert_document(connection, result, fingerprint, replaced)
    else:
        key = known[0]
        if known[1] != fingerprint and _counts(result, *known[2:]):
            _renew(connection, key, result, fingerprint)
    _note_source(connection, key, document.source, now)
    _set_current(connection, key, replaced, *_line_up(connection, location(document.source)))
    state: SaveState = "changed" if replaced is not None else "ok" if known is None else "duplicate"
    path = document.source.path or document.source.url or document.id
    ledger.note(connection, path, state, key, now)
    return state


def differs(connection: sqlite3.Connection, result: Result) -> bool:
    """Say whether a document that is held would get other rows. NotFoundError where it is not held."""
    known = connection.execute("SELECT digest FROM document WHERE id = ?", (result.document.id,)).fetchone()
    if known is None:
        raise NotFoundError(f"no document {result.document.id}")
    return bool(known[0] != digest(to_record(result)))


def renew(connection: sqlite3.Connection, result: Result) -> bool:
    """Put the rows of a document that is held in the place of its old ones, and say whether anything was new.

    Where it lies, and which of its versions is current, stays as it is. NotFoundError where it is not held.
    """
    if not differs(connection, result):
        return False
    key = connection.execute("SELECT key FROM document WHERE id = ?", (result.document.id,)).fetchone()[0]
    _renew(connection, key, result, digest(to_record(result)))
    return True


def _rank(result: Result) -> int:
    """Return how much a file says beside its text: pages first, then the fields of its metadata."""
    meta = result.document.meta
    return 1000 * bool(result.document.pages) + sum(bool(getattr(meta, name)) for name in meta.__slots__)


def _counts(result: Result, origin: str | None, rank: int) -> bool:
    """Say whether these rows take the place of those that came from the bytes `origin`, in whatever order both came."""
    sha256 = result.document.source.sha256
    return origin is None or origin == sha256 or (_rank(result), origin) > (rank, sha256)


def _replaced(connection: sqlite3.Connection, place: str | None, document_id: str) -> int | None:
    """Return the document whose place is now taken by another content.

    A version of an address that is held already takes nobody's place: an old crawl that is read again is no news.
    """
    if place is None or _is_known_version(connection, place, document_id):
        return None
    row = connection.execute(
        "SELECT d.key FROM source s JOIN document d ON d.key = s.document "
        "WHERE s.location = ? AND s.current AND d.id <> ?",
        (place, document_id),
    ).fetchone()
    return row[0] if row else None


def _is_known_version(connection: sqlite3.Connection, place: str, document_id: str) -> bool:
    known = "SELECT 1 FROM source s JOIN document d ON d.key = s.document WHERE s.location = ? AND d.id = ?"
    return "://" in place and connection.execute(known, (place, document_id)).fetchone() is not None


def _document_row(result: Result, fingerprint: str) -> Row:
    document, meta = result.document, result.document.meta
    number = number_key(meta.number)
    return (
        document.id, document.kind, document.text, fingerprint, meta.title, meta.published, dump(meta.authors),
        meta.publisher, meta.number, meta.type, meta.issuer, meta.place, meta.date,
        dump([asdict(s) for s in meta.signers]), dump(meta.bases), meta.articles, meta.recipients,
        dump(document.warnings), meta.as_of, str(number) if number else None, dump(meta.issuers), meta.effective,
        meta.expires, meta.security, meta.urgency, document.source.sha256, _rank(result), result.learned,
    )  # fmt: skip


_COLUMNS = (
    "id, kind, text, digest, title, published, authors, publisher, number, type, issuer, place, date, signers, bases, "
    "articles, recipients, warnings, as_of, number_key, issuers, effective, expires, security, urgency, origin, rank, "
    "learned"
)
_MARKS = ", ".join("?" * len(_COLUMNS.split(", ")))


def _insert_document(connection: sqlite3.Connection, result: Result, fingerprint: str, previous: int | None) -> int:
    cursor = connection.execute(
        f"INSERT INTO document ({_COLUMNS}, previous) VALUES ({_MARKS}, ?)",
        (*_document_row(result, fingerprint), previous),
    )
    key = cursor.lastrowid
    assert key is not None
    _insert_rows(connection, key, result)
    return key


def _renew(connection: sqlite3.Connection, key: int, result: Result, fingerprint: str) -> None:
    text = connection.execute("SELECT text FROM document WHERE key = ?", (key,)).fetchone()[0]
    connection.execute(
        "INSERT INTO search (search, rowid, exact, folded) VALUES ('delete', ?, ?, ?)", (key, fold(text), bare(text))
    )
    reprints.forget(connection, key)
    for table in _DEPENDENT:
        connection.execute(f"DELETE FROM {table} WHERE document = ?", (key,))
    connection.execute(
        f"UPDATE document SET ({_COLUMNS}) = ({_MARKS}) WHERE key = ?", (*_document_row(result, fingerprint), key)
    )
    _insert_rows(connection, key, result)


def _insert_rows(connection: sqlite3.Connection, key: int, result: Result) -> None:
    text = result.document.text
    connection.execute("INSERT INTO search (rowid, exact, folded) VALUES (?, ?, ?)", (key, fold(text), bare(text)))
    for table, rows in TABLES.items():
        found = list(rows(key, result))
        if found:
            marks = ", ".join("?" * len(found[0]))
            connection.executemany(f"INSERT INTO {table} VALUES ({marks}){_CONFLICT.get(table, '')}", found)
    reprints.add(connection, key, result.document)
    names.note(connection, result)


def _note_source(connection: sqlite3.Connection, key: int, source: Source, now: str) -> None:
    place = location(source)
    if place is not None and "://" in place and _touched(connection, place, key, now):
        return
    if place is not None:
        connection.execute("UPDATE source SET current = 0 WHERE location = ? AND document <> ?", (place, key))
    values = (key, place, source.path, source.url, source.media_type, source.sha256, source.size, now, now)
    if place is None and connection.execute("SELECT 1 FROM source WHERE document = ?", (key,)).fetchone():
        return
    connection.execute(
        "INSERT INTO source (document, location, path, url, media_type, sha256, bytes, first_at, last_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (location, document) DO UPDATE SET current = 1, last_at = excluded.last_at, "
        "path = excluded.path, url = excluded.url, media_type = excluded.media_type, sha256 = excluded.sha256, "
        "bytes = excluded.bytes",
        values,
    )


def _touched(connection: sqlite3.Connection, place: str, key: int, now: str) -> bool:
    """Note that a version of an address was seen again, and say whether it was known."""
    cursor = connection.execute("UPDATE source SET last_at = ? WHERE location = ? AND document = ?", (now, place, key))
    return cursor.rowcount > 0


def _line_up(connection: sqlite3.Connection, place: str | None) -> list[int]:
    """Order the versions of a web address by the day they give themselves, then by arrival; return their keys.

    A crawl may hand them over in any order. What lies at a path is replaced there, so that arrival is its order.
    """
    if place is None or "://" not in place:
        return []
    query = (
        "SELECT d.key FROM source s JOIN document d ON d.key = s.document WHERE s.location = ? "
        "ORDER BY coalesce(d.published, d.as_of, ''), d.key"
    )
    keys = [row[0] for row in connection.execute(query, (place,))]
    if len(keys) > 1:
        pairs = [*zip(keys, keys[1:], strict=False)]
        connection.executemany("UPDATE document SET previous = ? WHERE key = ?", pairs)
        own = f"previous IN ({', '.join('?' * len(keys))})"
        connection.execute(f"UPDATE document SET previous = NULL WHERE key = ? AND {own}", (keys[0], *keys))
        connection.execute("UPDATE source SET current = (document = ?) WHERE location = ?", (keys[-1], place))
    return keys


def _set_current(connection: sqlite3.Connection, *keys: int | None) -> None:
    """A document is current while any of its places still holds it."""
    for key in keys:
        if key is not None:
            connection.execute(
                "UPDATE document SET current = EXISTS (SELECT 1 FROM source WHERE document = ?1 AND current) "
                "WHERE key = ?1 AND current <> EXISTS (SELECT 1 FROM source WHERE document = ?1 AND current)",
                (key,),
            )
