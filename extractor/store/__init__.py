"""The SQLite file: one writer, many readers. `Store.open` is the only door.

schema/ the tables as ordered migrations · write.py, rows.py the machine's rows · judge.py people's rows · read.py,
parts.py, lazily.py rows back to Results · reprints.py one story twice · ledger.py inputs · search.py full text. Speed
and locking: WAL, every write transaction takes the lock at once (BEGIN IMMEDIATE; a plain BEGIN that reads and then
writes fails with "database is locked" however long it may wait).
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from sqlite_utils import Database

from ..collection import Filter, Held, Hit, Judgement, LedgerEntry, Named, Relative, SaveState
from ..errors import StoreError
from ..model import Result
from . import copying, fingerprint, judge, lazily, ledger, names, read, reprints, schema, search, write
from .search import ANY

BUSY_SECONDS = 30.0
Record = Mapping[str, Any]


def _utc_now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class Store:
    """The documents, records and judgements of one SQLite file: a context manager, one a process and thread."""

    def __init__(self, database: Database, path: str, now: Callable[[], str]) -> None:
        self.database = database
        self.path = path
        self._now = now

    @classmethod
    def open(cls, path: str | Path, readonly: bool = False, *, now: Callable[[], str] = _utc_now) -> Store:
        """Open the file, and unless `readonly` create it. A file of an older version is brought to the newest schema.

        Raises StoreError where the file is missing (readonly), no database, another program's, a newer version's, or
        (readonly) an older version's that cannot be written.
        """
        name = str(path)
        try:
            connection = _connect_readonly(name, now()) if readonly else _connect(name, now())
        except sqlite3.Error as error:
            raise StoreError(
                f"{name}: cannot be opened as a database ({error}); check the path and its rights"
            ) from error
        return cls(Database(connection), name, now)

    @property
    def connection(self) -> sqlite3.Connection:
        connection = self.database.conn
        assert isinstance(connection, sqlite3.Connection)
        return connection

    @contextlib.contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One write transaction: the lock first, all or nothing."""
        connection = self.connection
        try:
            connection.execute("BEGIN IMMEDIATE")
            try:
                with self.database.atomic():  # a savepoint inside our transaction
                    yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
        except sqlite3.OperationalError as error:
            raise StoreError(
                f"{self.path}: cannot be written ({error}); check space, rights and other writers"
            ) from error

    # -------------------------------------------------------------- machine rows

    def save(self, result: Result, record: Record | None = None) -> SaveState:
        """Write one document and say what it was: "ok" (new), "duplicate" or "changed". See `save_many` for bulk."""
        return self.save_many([(result, record)])[0]

    def save_many(self, results: Iterable[tuple[Result, Record | None]]) -> list[SaveState]:
        """Write documents in one transaction, all or none, and return their states in order.

        `record` is `interchange.to_record(result)` where the caller has it already.
        """
        with self.writing() as connection:
            now = self._now()
            return [write.save(connection, result, record, now) for result, record in results]

    def differs(self, result: Result) -> bool:
        """Say whether `renew` would find anything new."""
        return write.differs(self.connection, result)

    def renew(self, result: Result) -> bool:
        """Replace the machine rows of a document that is held, and say whether anything was new in them."""
        with self.writing() as connection:
            return write.renew(connection, result)

    def keys(self, *, all_versions: bool = False) -> tuple[int, ...]:
        """Return the keys of the current documents (or of every version) in order of arrival."""
        return read.keys(self.connection, all_versions=all_versions)

    def key_of(self, document: str) -> int | None:
        """Return the key of the document with this id, None where it is not held."""
        row = self.connection.execute("SELECT key FROM document WHERE id = ?", (document,)).fetchone()
        return row[0] if row else None

    def places(self, key: int) -> tuple[tuple[str, str], ...]:
        """Return (path, sha256) of the files that gave a document, those that give it still first."""
        return read.places(self.connection, key)

    def note_failure(self, path: str, stage: str, code: str, message: str) -> str:
        """Note in the ledger that an input gave nothing, where and why, and return its state; what was held stays.

        The state follows from the code: failed, refused (the program declines such a file) or needs_ocr.
        """
        with self.writing() as connection:
            return ledger.note_failure(connection, path, stage, code, message, self._now())

    def finish(self, stamps: Iterable[tuple[str, str]]) -> None:
        """Note (location, stamp) of inputs that were read to their end, so that a later run may leave them out."""
        with self.writing() as connection:
            ledger.finish(connection, stamps, self._now())

    # -------------------------------------------------------------- reading

    def ledger(self, states: Iterable[str] = ()) -> tuple[LedgerEntry, ...]:
        """Return the last state of every input, in order of path; only those in `states` where some are named."""
        return ledger.entries(self.connection, states)

    def sums(self) -> dict[str, int]:
        """Return how many inputs are in each of the ledger's states."""
        return ledger.sums(self.connection)

    def content_hash(self) -> str:
        """Return the hash of all machine rows: equal for the same documents, in whatever order they came."""
        return fingerprint.content_hash(self.connection)

    def stamps(self) -> dict[str, str]:
        """Return the stamp of every input that was read to its end, by its absolute path."""
        return ledger.stamps(self.connection)

    def held(self, keys: Iterable[int]) -> tuple[Held, ...]:
        """Return the documents of these keys, in that order; unknown keys are left out."""
        return tuple(read.held(self.connection, key) for key in keys)

    def documents(self, *, all_versions: bool = False) -> Iterator[Held]:
        """Yield the current documents (or every version) in order of their day: in whatever order they came in."""
        for key in read.by_day(self.connection, all_versions=all_versions):
            yield read.held(self.connection, key)

    @contextlib.contextmanager
    def skimmed(self) -> Iterator[Iterator[Held]]:
        """Give the current documents in order of their day, each part read when it is first asked for (lazily.py).

        For questions about the whole collection that look at a few facts of each document: read to the end, and in
        every part of them, they are those of `documents`. All are as of one moment; outside of the `with` nothing more
        can be read of them.
        """
        with self.snapshot():
            yield self._skimmed()

    def _skimmed(self) -> Iterator[Held]:
        return (lazily.held(self.connection, key) for key in read.by_day(self.connection))

    @contextlib.contextmanager
    def snapshot(self) -> Iterator[None]:
        """Let everything read be of one moment, whatever others write meanwhile."""
        if self.connection.in_transaction:
            yield
            return
        self.connection.execute("BEGIN")
        try:
            yield
        finally:
            self.connection.execute("COMMIT")

    def reprints(self, key: int) -> tuple[Relative, ...]:
        """Return the other current documents that tell the same story as this one, the eldest first."""
        return reprints.others(self.connection, key)

    def versions(self, key: int) -> tuple[Relative, ...]:
        """Return all versions of this document's place in order, itself too."""
        return reprints.versions(self.connection, key)

    def find(self, name: str) -> tuple[Held, ...]:
        """Return the documents that `name` may mean: an id or its beginning, a path, a URL or a document number."""
        return self.held(read.find(self.connection, name))

    def keys_citing(self, number_key: str) -> tuple[int, ...]:
        """Return the keys of the current documents that are, or cite, a number with this key (values.keys)."""
        return read.citing(self.connection, number_key)

    def keys_numbered(self, serial: str) -> tuple[int, ...]:
        """Return the keys of the current documents that bear this number with any symbol: of "15", 15/CT-UBND."""
        return read.numbered(self.connection, serial)

    def keys_calling(self, kind: str, serial: str, days: tuple[str, str]) -> tuple[int, ...]:
        """Return the keys of the current articles of these days that cite a bare "Chỉ thị 15"."""
        return read.calling(self.connection, kind, serial, *days)

    def papers(self, kind: str) -> tuple[tuple[int, str, str], ...]:
        """Return (key, title, day) of the current papers of a type ("Kế hoạch")."""
        return read.papers(self.connection, kind)

    def keys_naming_unit(self, loose_keys: Iterable[str], entities: Iterable[str] = ()) -> tuple[int, ...]:
        """Return the keys of the current documents with a unit of these names or gazetteer ids."""
        return read.naming_unit(self.connection, tuple(loose_keys), tuple(entities))

    def keys_naming_official(self, name_key: str) -> tuple[int, ...]:
        """Return the keys of the current documents with an official of this name."""
        return read.naming_official(self.connection, name_key)

    def unit_names(self, loose_key: str) -> tuple[tuple[str, str | None], ...]:
        """Return every (name, gazetteer id) of units whose loose key is, or begins with the words of, `loose_key`."""
        return read.unit_names(self.connection, loose_key)

    def indicators(self) -> tuple[tuple[str, int], ...]:
        """Return every indicator named with a figure, with the key of each current document that names it."""
        return read.indicators(self.connection)

    def counted(self) -> tuple[tuple[str, int], ...]:
        """Return every noun of which a figure counts so many, with the key of each current document that does."""
        return read.counted(self.connection)

    def newest(self) -> str | None:
        """Return the day of the newest current document, None where none is dated."""
        return read.newest(self.connection)

    def keys_since(self, keys: Iterable[int], day: str) -> tuple[int, ...]:
        """Return those of these keys whose documents are of this day (ISO) or later, the newest first."""
        return read.since(self.connection, keys, day)

    def newest_naming(self, words: str) -> str | None:
        """Return the day of the newest current document with these words as one phrase: what is heard of a province."""
        return read.newest_naming(self.connection, words)

    def keys_with(self, query: str, wanted: Filter = ANY) -> tuple[int, ...]:
        """Return the keys of the current documents that hold the words of `query`, of those that count."""
        return search.keys(self.connection, query, wanted)

    def search(
        self,
        query: str,
        *,
        limit: int = 20,
        since: str | None = None,
        until: str | None = None,
        wanted: Filter = ANY,
    ) -> tuple[Hit, ...]:
        """Return the current documents with the words of `query`, best first; never an error, whatever is typed.

        `since` and `until` are those of `wanted`, for short.
        """
        wanted = replace(wanted, since=since or wanted.since, until=until or wanted.until)
        return search.search(self.connection, query, limit=limit, wanted=wanted)

    def sentences(self, query: str, *, limit: int = 20, wanted: Filter = ANY) -> tuple[Hit, ...]:
        """Return the sentences of current documents in which all words of `query` stand, best documents first."""
        return search.sentences(self.connection, query, limit=limit, wanted=wanted)

    def named(self, query: str, *, kinds: tuple[str, ...] = names.KINDS, limit: int = 20) -> tuple[Named, ...]:
        """Return the officials, units and document numbers with the words of `query`, those most written of first."""
        return names.named(self.connection, query, kinds, limit)

    # -------------------------------------------------------------- people's rows

    def decide(
        self, target: str, verdict: str, by: str, *, before: str | None = None, after: str | None = None
    ) -> Judgement:
        """Add a person's decision about `target` (see `judge.target_of`)."""
        with self.writing() as connection:
            return judge.decide(connection, (target, verdict, before, after, by), self._now())

    def undo(self, judgement: int, by: str) -> Judgement:
        """Take a judgement back by adding one that says so; NotFoundError where there is none to take back."""
        with self.writing() as connection:
            return judge.undo(connection, judgement, by, self._now())

    def judgements(self, target: str | None = None, *, all_rows: bool = False) -> tuple[Judgement, ...]:
        """Return the judgements that stand (or all rows, in order), of one target or of all."""
        return judge.judgements(self.connection, target, all_rows=all_rows)

    # -------------------------------------------------------------- life

    def copy(self, target: str | Path) -> None:
        """Write a whole and checked copy to `target`, while others may write; replaces what stands there."""
        copying.copy(self.connection, str(target))

    def close(self) -> None:
        self.connection.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _connect(path: str, now: str) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        schema.check(connection, path)
        _wal(connection)
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
        schema.migrate(connection, path, now)
        _catch_up(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


_caught_up: set[tuple[str, int]] = set()
"""The files that lack nothing, by path and inode: each thread of a server opens its own connection."""


def _catch_up(connection: sqlite3.Connection, path: str) -> None:
    """Compute what rows of an older schema lack, all or nothing; a file is looked through once a process."""
    file = (os.path.abspath(path), os.stat(path).st_ino) if os.path.isfile(path) else None  # ":memory:" is none
    if file not in _caught_up and reprints.missing(connection):
        connection.execute("BEGIN IMMEDIATE")
        try:
            reprints.catch_up(connection)
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
    if file:
        _caught_up.add(file)


def _wal(connection: sqlite3.Connection) -> None:
    """Switch to write-ahead logging; SQLite does not wait here for another process that does the same, so we do."""
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.02)


def _connect_readonly(path: str, now: str) -> sqlite3.Connection:
    if not os.path.isfile(path):
        raise StoreError(f"{path}: no such database; make it with: extractor ingest PATH… --db {path}")
    connection, pending = _look(path)
    if not pending:
        return connection
    connection.close()
    if not _writable(path):
        raise StoreError(f"{path}: of an older version and write-protected; copy it to where you may write")
    _connect(path, now).close()
    return _look(path)[0]


def _look(path: str) -> tuple[sqlite3.Connection, tuple[str, ...]]:
    """Open the file for reading only; return the migrations too that it still lacks."""
    uri = Path(path).absolute().as_uri()
    # In a folder without write rights SQLite cannot make its shared memory; without a log beside it the file is whole.
    immutable = not os.access(os.path.dirname(os.path.abspath(path)), os.W_OK) and not os.path.exists(f"{path}-wal")
    connection = sqlite3.connect(
        f"{uri}?mode=ro{'&immutable=1' * immutable}", uri=True, timeout=BUSY_SECONDS, isolation_level=None
    )
    try:
        connection.execute("PRAGMA query_only = ON")
        return connection, schema.check(connection, path)
    except BaseException:
        connection.close()
        raise


def _writable(path: str) -> bool:
    return os.access(path, os.W_OK) and os.access(os.path.dirname(os.path.abspath(path)), os.W_OK)
