"""kill -9 of the server in the middle of reviews: what was acknowledged is there. A quick benchmarks/soak.py."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from serving import RAW, free_port

from extractor.client import Change, Client, ClientError, Unreachable
from extractor.store.reviewed import ReviewedStore


def start(db: Path, port: int, *options: str) -> subprocess.Popen[bytes]:
    command = [
        sys.executable,
        "-m",
        "extractor",
        "serve",
        "--db",
        str(db),
        "--port",
        str(port),
        "--jobs",
        "1",
        *options,
    ]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True)
    deadline = time.monotonic() + 120
    while True:
        try:
            next(Client(f"http://127.0.0.1:{port}", timeout=5).documents(), None)
            return process
        except Unreachable:
            assert process.poll() is None
            assert time.monotonic() < deadline


class Reviewer(threading.Thread):
    """Somebody who accepts and rejects what he is given, one thing after the other, and notes what was acknowledged."""

    def __init__(self, base: str, document: str, targets: list[str]) -> None:
        super().__init__(daemon=True)
        self.client = Client(base, timeout=10)
        self.document, self.targets = document, targets
        self.acknowledged: dict[str, int] = {}
        self.refused: list[ClientError] = []

    def run(self) -> None:
        version = 0
        for n, target in enumerate(self.targets):
            verdict = ("accept", "reject")[n % 2]
            try:
                done = self.client.decide(self.document, [Change(verdict, target)], version)
            except Unreachable:
                return
            except ClientError as error:
                self.refused.append(error)
                continue
            version = done.version or version
            self.acknowledged[target] = int(done.judgements[0]["id"])


@pytest.mark.skipif(sys.platform != "linux", reason="ends whole process groups")
@pytest.mark.parametrize("seconds", [0.3, 1.0])
def test_nothing_acknowledged_is_lost_when_the_server_is_killed(db: Path, tmp_path: Path, seconds: float) -> None:
    """Two reviewers at work, files coming in; then no warning at all."""
    folder = tmp_path / "in"
    folder.mkdir()
    for path in RAW.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    port = free_port()
    process = start(db, port, "--watched", str(folder))
    base = f"http://127.0.0.1:{port}"
    try:
        documents = list(Client(base).documents())[-2:]
        people = [Reviewer(base, d.id, [t.target for t in Client(base).things(d.id)[0]]) for d in documents]
        for person in people:
            person.start()
        deadline = time.monotonic() + 60
        while not all(person.acknowledged for person in people):
            assert time.monotonic() < deadline
            time.sleep(0.02)
        time.sleep(seconds)
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    for person in people:
        person.join(timeout=60)
        assert [str(e) for e in person.refused] == []
    said = {target: row for person in people for target, row in person.acknowledged.items()}
    assert len(said) > 2
    with ReviewedStore.open(db) as store:
        assert store.connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        rows = {j.id: j.target for j in store.judgements()}
        assert {target: rows.get(row) for target, row in said.items()} == {target: target for target in said}
        actions = store.connection.execute("SELECT count(*) FROM action_row").fetchone()[0]
        assert actions == len(rows), "no judgement without its action: each can be undone"
    again = start(db, port)
    try:
        for person in people:
            things, _ = Client(base).things(person.document)
            there = {t.target for t in things if t.decision}
            gone = {t for n, t in enumerate(person.targets) if n % 2}
            assert set(person.acknowledged) - gone <= there
            history = Client(base).history(next(iter(person.acknowledged)))
            assert json.loads(json.dumps(history))[-1]["verdict"] == "accept"
    finally:
        os.killpg(again.pid, signal.SIGTERM)
        again.wait(timeout=60)
