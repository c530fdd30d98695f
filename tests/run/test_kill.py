"""A run that is killed: what it told of is safe, the same command completes the rest. Real processes die here."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from extractor.run import expand, run
from extractor.run.keeping import keep
from extractor.store import Store

FILES = 130


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("in")
    for n in range(FILES):
        day = f"{n % 28 + 1}/7/2024"
        text = f"Kế hoạch số {n}/KH-UBND\nSở Nội vụ tỉnh Lào Cai báo cáo {n} việc trước ngày {day}.\n"
        (path / f"{n:03}.txt").write_text(text)
    return path


@pytest.fixture(scope="module")
def content(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The content of a database that nothing has happened to."""
    with Store.open(tmp_path_factory.mktemp("db") / "x.db") as store:
        list(keep(store, expand([folder]), lambda found: run(found, 0)))
        return store.content_hash()


def start(folder: Path, db: Path, *options: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "extractor", "ingest", str(folder), "--db", str(db), "--jobs", "2", *options]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def children(pid: int) -> list[int]:
    return [int(x) for x in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def gone(pid: int) -> bool:
    deadline = time.monotonic() + 30
    while Path(f"/proc/{pid}").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    return not Path(f"/proc/{pid}").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="looks for children in /proc")
@pytest.mark.parametrize("told", [1, 60])
def test_what_a_killed_run_told_is_safe_and_the_same_command_completes_it(
    folder: Path, content: str, tmp_path: Path, told: int
) -> None:
    db = tmp_path / "x.db"
    process = start(folder, db)
    assert process.stdout is not None
    lines = [process.stdout.readline() for _ in range(told)]
    time.sleep(random.Random(told).random() / 5)
    orphans = children(process.pid)
    os.kill(process.pid, signal.SIGKILL)
    lines += process.stdout.read().splitlines()
    process.wait()
    assert orphans
    assert all(map(gone, orphans)), "no child outlives its parent"
    with Store.open(db) as store:
        held = {e.path for e in store.ledger(["ok"])}
        assert {line.split()[1] for line in lines if line.startswith("ok")} <= held
        assert store.connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert told <= len(held)
    again = start(folder, db, "--resume")
    output, _ = again.communicate(timeout=240)
    assert again.returncode == 0
    assert len(output.splitlines()) - 1 <= FILES - told + 50
    with Store.open(db) as store:
        assert store.sums()["ok"] + store.sums()["duplicate"] == FILES
        assert store.content_hash() == content


@pytest.mark.skipif(sys.platform != "linux", reason="looks for children in /proc")
def test_a_child_that_is_killed_costs_one_input_which_retry_reads(folder: Path, content: str, tmp_path: Path) -> None:
    db = tmp_path / "x.db"
    process = start(folder, db)
    assert process.stdout is not None
    first = process.stdout.readline()
    for child in children(process.pid):
        if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes():
            os.kill(child, signal.SIGKILL)
            break
    output = first + process.stdout.read()
    process.wait(timeout=240)
    states = Counter(line.split()[0] for line in output.splitlines()[:-1])
    assert states.total() == FILES
    assert states["failed"] <= 1
    assert process.returncode == (1 if states["failed"] else 0)
    command = [sys.executable, "-m", "extractor", "retry", "--db", str(db), "--jobs", "0"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=240)
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(done.stdout.splitlines()) == states["failed"] + 1
    with Store.open(db) as store:
        assert store.ledger(["failed"]) == ()
        assert store.content_hash() == content
