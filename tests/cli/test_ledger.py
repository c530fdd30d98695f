"""`extractor ledger` and `extractor retry`: one state an input, sums that add up, only what failed once more."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extractor.cli.app import app

PLAN = "Kế hoạch số 1\nSở Nội vụ tỉnh Lào Cai báo cáo.\n"


def call(*arguments: str | Path) -> tuple[int, list[str]]:
    done = CliRunner().invoke(app, list(map(str, arguments)))
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, done.stdout.splitlines()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "in"
    path.mkdir()
    (path / "a.txt").write_text(PLAN)
    (path / "copy.txt").write_text(PLAN)
    (path / "empty.txt").touch()
    (path / "noise.bin").write_bytes(bytes(range(256)) * 20)
    with zipfile.ZipFile(path / "all.zip", "w") as archive:
        archive.writestr("b.txt", PLAN.replace("1", "2"))
        archive.writestr("void.txt", "")
    return path


@pytest.fixture
def db(folder: Path, tmp_path: Path) -> Path:
    path = tmp_path / "x.db"
    call("ingest", folder, tmp_path / "missing.txt", "--db", path, "--jobs", "0")
    return path


def by_name(db: Path, *options: str) -> dict[str, dict[str, object]]:
    _, lines = call("ledger", "--db", db, "--json", *options)
    return {Path(str(row["path"])).name: row for row in json.loads("\n".join(lines))["inputs"]}


def test_every_input_is_in_one_state_with_stage_cause_and_next_step(db: Path) -> None:
    rows = by_name(db)
    assert {name: row["state"] for name, row in rows.items()} == {
        "a.txt": "ok",
        "copy.txt": "duplicate",
        "empty.txt": "failed",
        "noise.bin": "refused",
        "b.txt": "ok",
        "void.txt": "failed",
        "missing.txt": "failed",
    }
    for name, row in rows.items():
        given = [row[field] is not None for field in ("stage", "code", "cause", "step")]
        assert given == [row["state"] in ("failed", "refused")] * 4, name
    assert rows["empty.txt"]["cause"] == "the file is empty (0 bytes)"
    assert rows["empty.txt"]["step"] == "put the right file in its place"


def test_the_sum_counts_every_input_whatever_is_asked_for(db: Path) -> None:
    status, lines = call("ledger", "--db", db, "--state", "refused")
    assert status == 0
    assert lines[0].startswith("refused ")
    assert lines[0].endswith("noise.bin")
    assert "load: " in lines[1]
    assert "do: " in lines[2]
    assert lines[-1] == "7 files: 2 ok, 1 duplicate, 0 changed, 0 needs_ocr, 1 refused, 3 failed"
    assert set(by_name(db, "--state", "failed", "--state", "ok")) == {
        "a.txt", "empty.txt", "missing.txt", "b.txt", "void.txt",
    }  # fmt: skip


def test_one_file_has_one_row_however_its_path_is_spelled(
    db: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    call("ingest", "a.txt", "--db", db, "--jobs", "0")
    assert len(by_name(db)) == 7
    assert Path("a.txt") in {Path(str(row["path"])) for row in by_name(db).values()}


def test_retry_reads_only_what_failed_and_says_what_is_gone(db: Path, folder: Path) -> None:
    (folder / "empty.txt").write_text(PLAN.replace("1", "3"))
    (folder / "a.txt").write_text("Kế hoạch khác\n")
    status, lines = call("retry", "--db", db, "--jobs", "0")
    assert status == 1
    states = {Path(line.split()[1].rstrip(":")).name: line.split()[0] for line in lines[:-1]}
    assert states == {"empty.txt": "ok", "void.txt": "failed", "missing.txt": "failed"}
    assert any("missing.txt: there is no such file" in line for line in lines)
    assert {name: row["state"] for name, row in by_name(db).items()}["a.txt"] == "ok", "it did not fail, so it waits"


def test_retry_of_a_state_and_of_nothing(db: Path, folder: Path) -> None:
    (folder / "noise.bin").write_text(PLAN.replace("1", "4"))
    status, lines = call("retry", "--db", db, "--jobs", "0", "--state", "refused")
    assert (status, len(lines)) == (0, 2)
    assert call("retry", "--db", db, "--jobs", "0", "--state", "refused")[1] == [
        "0 files: 0 ok, 0 duplicate, 0 changed, 0 needs_ocr, 0 refused, 0 failed"
    ]


def test_a_member_of_an_archive_that_is_gone_is_said_so(db: Path, folder: Path) -> None:
    (folder / "all.zip").unlink()
    _, lines = call("retry", "--db", db, "--jobs", "0")
    assert any("void.txt: there is no such file" in line for line in lines)


def test_resuming_leaves_out_what_was_read_to_its_end(db: Path, folder: Path) -> None:
    (folder / "copy.txt").write_text(PLAN.replace("1", "5"))
    (folder / "new.txt").write_text(PLAN.replace("1", "6"))
    _, lines = call("ingest", folder, "--db", db, "--jobs", "0", "--resume")
    assert {Path(line.split()[1]).name: line.split()[0] for line in lines[:-1]} == {
        "copy.txt": "changed", "new.txt": "ok",
    }  # fmt: skip


def test_a_bad_page_is_shown_as_bad(tmp_path: Path) -> None:
    """A text that has lost its accents gives a document, and the ledger and `show` say what is wrong with it."""
    (tmp_path / "bare.txt").write_text(
        "Cac co quan cap tinh phai tiep nhan, xac minh, phuc dap tat ca cac bao cao. " * 9
    )
    (tmp_path / "sound.txt").write_text("Các cơ quan cấp tỉnh phải tiếp nhận, xác minh, phúc đáp mọi báo cáo. " * 9)
    call("ingest", tmp_path / "bare.txt", tmp_path / "sound.txt", "--db", tmp_path / "x.db", "--jobs", "0")
    rows = by_name(tmp_path / "x.db")
    assert rows["sound.txt"]["doubts"] == []
    (doubt,) = rows["bare.txt"]["doubts"]  # type: ignore[misc]
    assert "mất dấu" in doubt
    for command in (["ledger"], ["show", tmp_path / "bare.txt"]):
        assert any("! " in line and doubt in line for line in call(*command, "--db", tmp_path / "x.db")[1])
