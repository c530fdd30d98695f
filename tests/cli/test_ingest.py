"""`extractor ingest`: one line a file, a sum that adds up, a ledger."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extractor.cli.app import app
from extractor.store import Store


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "in"
    path.mkdir()
    for n in range(3):
        (path / f"{n}.txt").write_text(f"Kế hoạch số {n}\nSở Nội vụ tỉnh Lào Cai báo cáo.\n", encoding="utf-8")
    (path / "copy.txt").write_text("Kế hoạch số 0\nSở Nội vụ tỉnh Lào Cai báo cáo.\n", encoding="utf-8")
    (path / "empty.txt").touch()
    return path


def ingest(*arguments: str | Path) -> tuple[int, list[str]]:
    done = CliRunner().invoke(app, ["ingest", "--jobs", "0", *map(str, arguments)])
    return done.exit_code, done.stdout.splitlines()


def states(lines: list[str]) -> dict[str, str]:
    return {Path(line.split()[1].rstrip(":")).name: line.split()[0] for line in lines[:-1]}


def test_one_line_a_file_and_a_sum_that_adds_up(folder: Path, tmp_path: Path) -> None:
    status, lines = ingest(folder, tmp_path / "missing", "--db", tmp_path / "x.db")
    assert status == 1
    assert states(lines) == {
        "0.txt": "ok",
        "1.txt": "ok",
        "2.txt": "ok",
        "copy.txt": "duplicate",
        "empty.txt": "failed",
        "missing": "failed",
    }
    assert lines[-1] == "6 files: 3 ok, 1 duplicate, 0 changed, 0 needs_ocr, 0 refused, 2 failed"
    assert all("; " in line for line in lines if line.startswith("failed"))


def test_ingesting_twice_changes_nothing_and_a_changed_file_is_a_new_version(folder: Path, tmp_path: Path) -> None:
    db = tmp_path / "x.db"
    (folder / "empty.txt").unlink()
    assert ingest(folder, "--db", db)[0] == 0
    assert (
        ingest(folder, "--db", db)[1][-1] == "4 files: 0 ok, 4 duplicate, 0 changed, 0 needs_ocr, 0 refused, 0 failed"
    )
    (folder / "2.txt").write_text("Kế hoạch số 2, sửa đổi\n", encoding="utf-8")
    status, lines = ingest(folder, "--db", db)
    assert (status, states(lines)["2.txt"]) == (0, "changed")


def test_the_ledger_holds_every_input(folder: Path, tmp_path: Path) -> None:
    ingest(folder, "--db", tmp_path / "x.db")
    with Store.open(tmp_path / "x.db") as store:
        entries = {Path(e.path).name: (e.state, e.code) for e in store.ledger()}
    assert entries["empty.txt"] == ("failed", "empty")
    assert Counter(state for state, _ in entries.values()) == {"ok": 3, "duplicate": 1, "failed": 1}


def test_json_gives_an_object_a_file_and_the_sum(folder: Path, tmp_path: Path) -> None:
    _, lines = ingest(folder, "--db", tmp_path / "x.db", "--json")
    *files, total = map(json.loads, lines)
    assert total == {"files": 5, "ok": 3, "duplicate": 1, "changed": 0, "needs_ocr": 0, "refused": 0, "failed": 1}
    assert Counter(f["state"] for f in files) == {"ok": 3, "duplicate": 1, "failed": 1}
    assert next(f for f in files if f["state"] == "failed")["code"] == "empty"
    assert len({f["id"] for f in files if "id" in f}) == 3


def test_a_database_is_required_and_must_be_one(folder: Path, tmp_path: Path) -> None:
    assert ingest(folder)[0] == 2
    (tmp_path / "no.db").write_text("this is no database, but a long enough text to be read as one")
    assert ingest(folder, "--db", tmp_path / "no.db")[0] == 1


def test_a_document_that_the_tables_refuse_is_one_failure(folder: Path, tmp_path: Path) -> None:
    """A trigger stands for any rule that a record may break; the batch's other documents are stored."""
    db = tmp_path / "x.db"
    Store.open(db).close()
    with sqlite3.connect(db) as connection:
        connection.execute(
            "CREATE TRIGGER refuse BEFORE INSERT ON document WHEN NEW.text LIKE '%số 1%' "
            "BEGIN SELECT RAISE(ABORT, 'not this one'); END"
        )
    status, lines = ingest(folder, "--db", db)
    assert status == 1
    assert lines[-1] == "5 files: 2 ok, 1 duplicate, 0 changed, 0 needs_ocr, 0 refused, 2 failed"
    assert any("1.txt: the database refused it (not this one); " in line for line in lines)
