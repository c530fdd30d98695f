"""`extractor ingest --watch`: a real process over a real folder."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from extractor.store import Store

PLAN = "Kế hoạch số 1\nSở Nội vụ tỉnh Lào Cai báo cáo.\n"


def heeds_interrupts() -> None:
    """A run of the tests in a shell's background ignores interrupts, and what it starts would ignore them too."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Watch:
    """The process, and the states that its ledger holds by file name."""

    def __init__(self, folder: Path, db: Path) -> None:
        environment = os.environ | {"EXTRACTOR_WATCH_SECONDS": "0.2"}
        command = [sys.executable, "-m", "extractor", "ingest", str(folder), "--db", str(db), "--watch", "--jobs", "1"]
        self.db = db
        self.process = subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=environment,
            start_new_session=True,
            preexec_fn=heeds_interrupts,
        )

    def states(self) -> dict[str, str]:
        if not self.db.exists():
            return {}
        with Store.open(self.db) as store:
            return {Path(e.path).name: e.state for e in store.ledger()}

    def until(self, reached: Callable[[dict[str, str]], bool]) -> dict[str, str]:
        deadline = time.monotonic() + 120
        while not reached(self.states()):
            assert self.process.poll() is None, self.process.communicate()
            assert time.monotonic() < deadline, self.states()
            time.sleep(0.1)
        return self.states()

    def end(self, number: signal.Signals = signal.SIGINT) -> tuple[int, str, str]:
        os.killpg(self.process.pid, number)
        output, errors = self.process.communicate(timeout=240)
        return self.process.returncode, output, errors


@pytest.fixture
def watch(tmp_path: Path) -> Iterator[Watch]:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(PLAN)
    watch = Watch(folder, tmp_path / "x.db")
    yield watch
    if watch.process.poll() is None:
        watch.process.kill()
        watch.process.communicate()


def test_what_comes_into_a_folder_is_read_once_it_stands_still(watch: Watch, tmp_path: Path) -> None:
    """New, changed, broken and growing files; then Ctrl+C, which is no error."""
    folder = tmp_path / "in"
    watch.until(lambda states: states.get("a.txt") == "ok")
    (folder / "empty.txt").touch()
    (folder / "a.txt").write_text(PLAN + "Bổ sung.\n")
    with (folder / "slow.txt").open("w", buffering=1) as slow:
        for n in range(12):
            slow.write(f"Điều {n}. Sở Nội vụ báo cáo.\n")
            time.sleep(0.05)
    states = watch.until(lambda states: len(states) == 3 and states["a.txt"] == "changed")
    assert states == {"a.txt": "changed", "empty.txt": "failed", "slow.txt": "ok"}
    status, output, errors = watch.end()
    assert status == 0
    assert "Traceback" not in errors
    lines = output.splitlines()
    assert sorted((line.split()[0], Path(line.split()[1].rstrip(":")).name) for line in lines) == [
        ("changed", "a.txt"), ("failed", "empty.txt"), ("ok", "a.txt"), ("ok", "slow.txt"),
    ]  # fmt: skip
    with Store.open(tmp_path / "x.db") as store:
        (whole,) = store.find(str(folder / "slow.txt"))
    assert "Điều 11." in whole.result.document.text


def test_a_new_start_reads_only_what_came_meanwhile(watch: Watch, tmp_path: Path) -> None:
    watch.until(lambda states: states.get("a.txt") == "ok")
    assert watch.end(signal.SIGTERM)[0] == 0
    (tmp_path / "in" / "b.txt").write_text(PLAN.replace("1", "2"))
    again = Watch(tmp_path / "in", tmp_path / "x.db")
    again.until(lambda states: "b.txt" in states)
    status, output, _ = again.end()
    assert status == 0
    assert [Path(line.split()[1]).name for line in output.splitlines()] == ["b.txt"]
