"""Everybody at once: an ingest, two people who review, readers, for a minute; then the server is killed.

    python benchmarks/soak.py [SECONDS]

No answer may be a 5xx, no acknowledged decision may be lost, no file may fail. Prints how many answers of each kind
came, how long each kind of question took (50th, 95th, 99th percentile) and what is in the database afterwards; exits
with 1 where any of that is not so.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path
from statistics import quantiles

ROOT = Path(__file__).parents[1]
sys.path.append(str(ROOT / "tests"))

from serving import free_port  # noqa: E402

from extractor.client import Change, Client, ClientError, Conflict, Unreachable  # noqa: E402
from extractor.store.reviewed import ReviewedStore  # noqa: E402

RAW = ROOT / "corpus" / "raw"
FILES = 2000
READERS = 3
READS = ("queue", "documents", "search", "document", "timeline", "ledger")


class Worker(threading.Thread):
    """Somebody at work until `stop`: counts the kinds of answers, and how long they took."""

    def __init__(self, base: str, seed: int, stop: threading.Event) -> None:
        super().__init__(daemon=True)
        self.client, self.chance, self.stop_ = Client(base, timeout=60), random.Random(seed), stop
        self.answers: Counter[str] = Counter()
        self.doing = "decide"
        self.seconds: dict[str, list[float]] = {}
        self.acknowledged: dict[int, str] = {}

    def run(self) -> None:
        while not self.stop_.is_set():
            started = time.perf_counter()
            try:
                self.work()
                self.answers["ok"] += 1
            except Conflict:
                self.answers["409"] += 1
            except Unreachable:
                if not self.stop_.is_set():
                    self.answers["no answer"] += 1
            except ClientError as error:
                self.answers[str(error.status)] += 1
            self.seconds.setdefault(self.doing, []).append(time.perf_counter() - started)

    def work(self) -> None:
        raise NotImplementedError


class Reviewer(Worker):
    """Decides on things of any document, often on those the other one has in hand; undoes one in ten."""

    def work(self) -> None:
        if not hasattr(self, "todo") or not self.todo:
            document = self.chance.choice(list(self.client.documents())[-40:])
            things, version = self.client.things(document.id)
            self.document, self.version = document.id, version
            self.todo = self.chance.sample([t.target for t in things], min(30, len(things)))
            return
        if self.chance.random() < 0.1 and self.acknowledged:
            self.client.undo()
            return
        target = self.todo.pop()
        verdict = self.chance.choice(("accept", "reject", "unsure"))
        try:
            done = self.client.decide(self.document, [Change(verdict, target)], self.version)
        except Conflict as conflict:
            self.version = conflict.version or self.version
            raise
        self.version = done.version or self.version
        self.acknowledged[int(done.judgements[0]["id"])] = target


class Reader(Worker):
    """Looks at whatever there is."""

    def work(self) -> None:
        what = self.doing = self.chance.choice(READS)
        if what == "queue":
            next(self.client.queue(), None)
        elif what == "documents":
            next(self.client.documents(), None)
        elif what == "search":
            self.client.search(self.chance.choice(("hồ sơ", "chuyển đổi số", "Sở Nội vụ", "31-CT/TU")))
        elif what == "timeline":
            self.client.timeline("directive", "31-CT/TU")
        elif what == "ledger":
            next(self.client.ledger(), None)
        else:
            self.client.document(self.chance.choice(list(self.client.documents())[-20:]).id)


def fill(folder: Path) -> None:
    """Write many articles, each another text: the samples under other days and figures."""
    texts = [p.read_text(encoding="utf-8") for p in sorted(RAW.glob("*.txt"))]
    for n in range(FILES):
        text = texts[n % len(texts)].replace("2024", str(2000 + n % 24)) + f"\nTin số {n} trong {n * 7 % 1000} tin.\n"
        (folder / f"{n:05}.txt").write_text(text, encoding="utf-8")


def server(db: Path, port: int, folder: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "extractor", "serve", "--db", str(db), "--port", str(port), "--jobs", "1",
               "--watched", str(folder)]  # fmt: skip
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True)
    while True:
        try:
            next(Client(f"http://127.0.0.1:{port}", timeout=5).documents(), None)
            return process
        except Unreachable:
            assert process.poll() is None, "the server did not start"


def told(name: str, workers: list[Worker]) -> Counter[str]:
    answers = sum((w.answers for w in workers), Counter[str]())
    print(f"{name:10}{dict(answers)}")
    for what in sorted({what for w in workers for what in w.seconds}):
        seconds = [s * 1000 for w in workers for s in w.seconds.get(what, ())]
        cuts = quantiles(seconds, n=100) if len(seconds) > 1 else [0.0] * 99
        print(f"  {what:10}{len(seconds):6}  ms: {cuts[49]:.0f} / {cuts[94]:.0f} / {cuts[98]:.0f}")
    return answers


def lost(db: Path, people: list[Reviewer]) -> int:
    """Return how many acknowledged decisions are not in the log, whatever was undone since."""
    said = {row: target for p in people for row, target in p.acknowledged.items()}
    with ReviewedStore.open(db) as store:
        assert store.connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        held = {j.id: j.target for j in store.judgements(all_rows=True)}
    return sum(held.get(row) != target for row, target in said.items())


def main(seconds: float) -> int:
    with tempfile.TemporaryDirectory() as place:
        folder, db, port = Path(place) / "in", Path(place) / "a.db", free_port()
        folder.mkdir()
        subprocess.run([sys.executable, "-m", "extractor", "ingest", str(RAW), "--db", str(db)], check=True,
                       stdout=subprocess.DEVNULL)  # fmt: skip
        fill(folder)
        process, stop, base = server(db, port, folder), threading.Event(), f"http://127.0.0.1:{port}"
        people = [Reviewer(base, n, stop) for n in range(2)]
        readers = [Reader(base, 10 + n, stop) for n in range(READERS)]
        for worker in (*people, *readers):
            worker.start()
        time.sleep(seconds)
        stop.set()
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        for worker in (*people, *readers):
            worker.join(timeout=90)
        answers = told("reviewers", [*people]) + told("readers", [*readers])
        with ReviewedStore.open(db) as store:
            sums = store.sums()
        missing = lost(db, people)
        acknowledged = sum(len(p.acknowledged) for p in people)
        print(f"{seconds:.0f} s; ledger {sums}; {acknowledged} decisions acknowledged, {missing} lost")
    bad = sum(n for kind, n in answers.items() if kind.startswith("5") or kind == "no answer")
    print("no 5xx, nothing lost" if not bad and not missing else f"{bad} bad answers, {missing} lost")
    return int(bool(bad or missing or sums["failed"]))


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]) if len(sys.argv) > 1 else 60.0))
