"""`extractor backup`: a sound copy, or none."""

from __future__ import annotations

from pathlib import Path

import pytest
from made import made
from typer.testing import CliRunner

from extractor.cli.app import app
from extractor.errors import StoreError
from extractor.learning.taught import copy_taught, put
from extractor.store import Store


def backup(*arguments: str | Path) -> int:
    return CliRunner().invoke(app, ["backup", *map(str, arguments)]).exit_code


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "x.db"
    with Store.open(path) as store:
        store.save(made("Kế hoạch số 1", path="a.txt"))
    return path


def test_the_copy_holds_what_the_database_holds_while_a_writer_is_at_work(db: Path, tmp_path: Path) -> None:
    with Store.open(db) as store:
        with store.writing() as connection:
            connection.execute("UPDATE document SET title = 'half'")
            assert backup(tmp_path / "copy.db", "--db", db) == 0
        with Store.open(tmp_path / "copy.db") as copy:
            assert [h.result.document.meta.title for h in copy.documents()] == [None]
            assert copy.save(made("Kế hoạch số 2", path="b.txt")) == "ok"
        assert store.content_hash() != ""
    assert not list(tmp_path.glob("*.part"))


def test_what_people_taught_comes_along(db: Path, tmp_path: Path) -> None:
    with Store.open(db) as store:
        taught = put(store, "model-0.crf", b"weights")
    (taught.parent / ".part0").write_bytes(b"half")
    assert backup(tmp_path / "copy.db", "--db", db) == 0
    there = tmp_path / "copy.db.learned"
    assert [(p.name, p.read_bytes()) for p in there.iterdir()] == [("model-0.crf", b"weights")]
    assert backup(tmp_path / "copy.db", "--db", db, "--force") == 0, "again, where they lie already"


def test_what_people_taught_and_cannot_be_copied_is_said(db: Path, tmp_path: Path) -> None:
    with Store.open(db) as store:
        put(store, "model-0.crf", b"weights")
        (tmp_path / "copy.db.learned").write_text("a file stands in the way")
        with pytest.raises(StoreError, match="check space and rights"):
            copy_taught(store, tmp_path / "copy.db")


def test_a_file_that_exists_is_replaced_only_when_asked(db: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("mine")
    assert backup(other, "--db", db) == 2
    assert other.read_text() == "mine"
    assert backup(db, "--db", db, "--force") == 2
    assert backup(other, "--db", db, "--force") == 0
    with Store.open(other, readonly=True) as copy, Store.open(db, readonly=True) as store:
        assert copy.content_hash() == store.content_hash()


def test_a_copy_that_cannot_be_made_leaves_nothing(db: Path, tmp_path: Path) -> None:
    with Store.open(db, readonly=True) as store, pytest.raises(StoreError, match="the copy failed"):
        store.copy(tmp_path / "no" / "such" / "folder.db")
    assert not (tmp_path / "no").exists()
