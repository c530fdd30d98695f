"""Documents whose parts are read when they are asked for: the same documents, less of them, and of one moment."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from made import made

from extractor.collection import Held
from extractor.store import Store, judge
from extractor.store.reviewed import ReviewedStore

UNIT = "Sở Nội vụ tỉnh Đồng Mây"


@pytest.fixture
def db(tmp_path: Path) -> Path:
    with Store.open(tmp_path / "a.db") as store:
        for n in range(1, 5):
            store.save(
                made(
                    f"⟦UNIT|{UNIT}⟧ rà soát {n} hồ sơ; tỷ lệ đạt ⟦METRIC|8{n}%|8{n}⟧.",
                    path=f"{n}.txt", published=f"2024-07-0{n}", units=[(UNIT, UNIT)],
                    metrics=[("percent", 80.0 + n, None, "%", "tỷ lệ hồ sơ", None, False, None, f"8{n}%")],
                    tasks=[(UNIT, f"rà soát {n} hồ sơ", "2024-07-30", None)],
                )
            )  # fmt: skip
    return tmp_path / "a.db"


def test_the_documents_are_those_that_are_read_whole(db: Path) -> None:
    with ReviewedStore.open(db, readonly=True) as store, store.skimmed() as documents:
        whole = list(store.documents())
        assert len(whole) == 4
        assert list(documents) == whole


def test_a_changed_copy_keeps_what_was_not_changed(db: Path) -> None:
    with ReviewedStore.open(db, readonly=True) as store, store.skimmed() as documents:
        first = next(documents)
        bare = replace(first, result=replace(first.result, units=()))
        assert bare.result.units == ()
        assert bare.result.document.text == first.result.document.text
        assert bare != first


def test_a_decision_stands_in_what_is_skimmed_and_in_no_other_document(db: Path) -> None:
    with ReviewedStore.open(db) as store:
        one = next(store.documents())
        store.decide(judge.target_of(one.result.document, one.result.mentions[0]), "reject", "lan")
        with store.skimmed() as documents:
            assert [len(h.result.units) for h in documents] == [0, 1, 1, 1]


def test_a_decision_on_an_earlier_version_stands_in_the_later_one(db: Path) -> None:
    with ReviewedStore.open(db) as store:
        one = next(store.documents())
        store.decide(judge.target_of(one.result.document, one.result.mentions[0]), "reject", "lan")
        text = f"{one.result.document.text} Còn lại làm sau."
        store.save(
            made(text.replace(UNIT, f"⟦UNIT|{UNIT}⟧"), path="1.txt", published="2024-07-01", units=[(UNIT, UNIT)])
        )
        with store.skimmed() as documents:
            skimmed = list(documents)
            assert skimmed == list(store.documents())


@pytest.mark.parametrize(
    ("look", "tables"),
    [(lambda h: h.published, {"document"}), (lambda h: h.result.tasks, {"task", "evidence"})],
)
def test_only_the_tables_asked_for_are_read(db: Path, look: Callable[[Held], object], tables: set[str]) -> None:
    with ReviewedStore.open(db, readonly=True) as store, store.skimmed() as documents:
        held = list(documents)
        with tables_read(store.connection) as read:
            assert all(look(one) for one in held)
        assert read == tables


@contextmanager
def tables_read(connection: sqlite3.Connection) -> Iterator[set[str]]:
    """Collect the tables that a connection reads."""
    read = set[str]()

    def note(action: int, table: str | None, *_: object) -> int:
        if action == sqlite3.SQLITE_READ and table:
            read.add(table)
        return sqlite3.SQLITE_OK

    connection.set_authorizer(note)
    try:
        yield read
    finally:
        connection.set_authorizer(None)


def test_what_is_read_later_is_of_the_same_moment(db: Path) -> None:
    """An ingest that replaces a document's rows in the meantime does not mix two readings of it."""
    with ReviewedStore.open(db, readonly=True) as store, store.skimmed() as documents:
        first = next(documents)
        with Store.open(db) as writer:
            assert writer.renew(replace(next(writer.documents()).result, metrics=(), tasks=()))
            assert not next(writer.documents()).result.tasks
        assert first.result.tasks, "read only now, but as it was when the reading began"
