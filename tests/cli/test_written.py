"""Files that commands write: whole or not at all, and one line where they cannot be written."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from extractor import pipeline
from extractor.cli.console import written
from extractor.errors import SetupError
from extractor.load import read_bytes
from extractor.store import Store

VISIT = "BÁO MẪU\nThời sự\nKiểm tra ở huyện\n18/4/2024 09:10\nNgày 17/4, UBND tỉnh Sơn La kiểm tra Chỉ thị số 09-CT/TU."


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("written") / "kho.db"
    with Store.open(path) as store:
        store.save(pipeline.process(read_bytes(VISIT.encode(), "visit.txt")))
    return path


def test_the_file_before_stays_until_the_new_one_is_whole(tmp_path: Path) -> None:
    out = tmp_path / "bảng số liệu.csv"
    out.write_bytes(b"old")
    with pytest.raises(TypeError), written(out) as stream:
        stream.writelines([b"half", "no bytes"])  # type: ignore[list-item]
    assert out.read_bytes() == b"old"
    with written(out) as stream:
        stream.write(b"new")
    assert out.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [out]


def test_a_link_goes_on_pointing_at_the_file_that_is_written(tmp_path: Path) -> None:
    real, link = tmp_path / "real.csv", tmp_path / "link.csv"
    real.write_bytes(b"old")
    link.symlink_to(real)
    with written(link) as stream:
        stream.write(b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


@pytest.mark.parametrize("out", [Path("/dev/full"), Path("no such folder/x.csv"), Path("/")])
def test_what_cannot_be_written_is_a_line_that_names_the_file_and_the_cause(out: Path) -> None:
    with pytest.raises(SetupError, match=f"{out}: cannot be written"), written(out) as stream:
        stream.write(b"x" * 100_000)


@pytest.mark.parametrize("command", [["export", "-f", "xlsx"], ["timeline", "09-CT/TU", "-f", "xlsx"]])
def test_a_full_disk_is_told_in_one_line(database: Path, command: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "extractor", *command, "--db", str(database), "--out", "/dev/full"],
        capture_output=True, encoding="utf-8", env=os.environ, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.startswith("extractor: /dev/full: cannot be written (No space left on device)")
    assert done.stderr.count("\n") == 1
