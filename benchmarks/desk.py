"""How fast the review desk answers: decisions while documents come in, and pages on a large database.

    python benchmarks/desk.py [DOCUMENTS]

Prints the 50th and 95th percentile of the time from sending a decision to its confirmation, on a document of 50,000
characters with 500 mentions, first alone and then while `extractor ingest` takes files in, and the time of each page.
Beside each stands the time that the server's processor spent on it: what is left of the other where nothing else runs.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import quantiles

ROOT = Path(__file__).parents[1]
sys.path.append(str(ROOT / "tests"))

from made import made  # noqa: E402
from serving import Served, free_port  # noqa: E402

from extractor.model import Result  # noqa: E402
from extractor.store.reviewed import ReviewedStore  # noqa: E402
from extractor.web import Settings  # noqa: E402

DECISIONS = 200
PAGES = (
    "/", "/queue", "/documents", "/records/officials", "/records/units", "/tasks", "/log", "/ledger",
    "/search?q=ra+soat", "/subjects/official?name=L%C3%AA+V%C4%83n+1000010",
)  # fmt: skip
WORDS = (  # noqa: SIM905
    "rà soát hồ sơ trực tuyến xã phường gửi kết quả tháng quý dân cư đất đai y tế giáo dục giao thông thủy lợi rừng "
    "thuế vốn dự án giải ngân tiến độ kiểm tra đoàn công tác hội nghị báo cáo tổng kết phong trào thi đua khen thưởng"
).split()
LINE = (
    "Ngày ⟦DATE|{d}/7/2024|2024-07-{d:02}⟧, ⟦PERSON|Lê Văn {n}⟧, ⟦POSITION|Phó Giám đốc⟧ "
    "⟦UNIT|Sở Nội vụ tỉnh Đồng Mây⟧ nói về ⟦CITATION|Kế hoạch {n}/KH-UBND⟧: {words}.\n"
)


def document(lines: int, start: int) -> Result:
    """A document of so many lines, five mentions each; `start` makes it another one, in other words."""
    chance = random.Random(start)
    numbers = range(start, start + lines)
    text = "".join(LINE.format(n=n, d=1 + n % 28, words=" ".join(chance.choices(WORDS, k=80))) for n in numbers)
    return made(
        text,
        path=f"{start}.txt",
        title=f"Văn bản {start}",
        published=f"2024-07-{1 + start % 28:02}",
        officials=[(f"Lê Văn {n}", "Phó Giám đốc", "Sở Nội vụ tỉnh Đồng Mây", f"Lê Văn {n}") for n in numbers],
        units=[("Sở Nội vụ tỉnh Đồng Mây", "Sở Nội vụ tỉnh Đồng Mây")],
        citations=[("Kế hoạch", f"{n}/KH-UBND", None, None, None, f"Kế hoạch {n}/KH-UBND") for n in numbers],
    )


def fill(path: str, count: int, first: int) -> None:
    """Store `count` small documents in batches of 50."""
    with ReviewedStore.open(path) as store:
        for at in range(first, first + count, 50):
            store.save_many([(document(2, 1_000_000 + 10 * n), None) for n in range(at, at + 50)])


class Server:
    """`extractor serve` in a process of its own, so that its processor time can be told from ours."""

    def __init__(self, db: Path) -> None:
        port = free_port()
        order = [sys.executable, "-m", "extractor", "serve", "--db", str(db), "--port", str(port), "--jobs", "1"]
        self._process = subprocess.Popen(order, cwd=ROOT, stderr=subprocess.DEVNULL)
        self.served = Served(f"http://127.0.0.1:{port}", Settings(db))

    def __enter__(self) -> Server:
        for _ in range(300):
            try:
                self.served.settled()
                return self
            except (OSError, AssertionError):
                time.sleep(0.2)
        raise SystemExit("the server did not come up")

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait()

    def spent(self) -> float:
        """Return the seconds of processor time that the server has used."""
        fields = Path(f"/proc/{self._process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def decisions(server: Server, identifier: str, first: int) -> str:
    """Accept so many things one after the other, as a person's browser does, and say how long each took."""
    mentions = server.served.json("GET", f"/api/v1/documents/{identifier}/mentions")[1]
    assert len(mentions["items"]) >= 500
    seconds = []
    before = server.spent()
    for item in mentions["items"][first : first + DECISIONS]:
        body = {"version": mentions["version"], "changes": [{"target": item["target"], "verdict": "accept"}]}
        started = time.perf_counter()
        status, _ = server.served.json("POST", f"/api/v1/documents/{identifier}/decisions", body)
        seconds.append(time.perf_counter() - started)
        assert status == 201
    cuts = quantiles(seconds, n=20)
    processor = (server.spent() - before) / DECISIONS
    return f"median {cuts[9] * 1000:.0f} ms, 95th {cuts[18] * 1000:.0f} ms, processor {processor * 1000:.1f} ms"


@contextmanager
def ingesting(folder: Path, db: Path) -> Iterator[None]:
    """Have `extractor ingest` take files in until the block ends."""
    folder.mkdir()
    for n in range(600):
        text = document(20, 5_000_000 + 100 * n).document.text
        (folder / f"{n}.txt").write_text(text, encoding="utf-8")
    order = [sys.executable, "-m", "extractor", "ingest", str(folder), "--db", str(db), "--jobs", "1"]
    writer = subprocess.Popen(order, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(8)  # until it reads
    try:
        yield
        print(f"  (still taking in: {writer.poll() is None})")
    finally:
        writer.kill()
        writer.wait()


def pages(server: Server, paths: Sequence[str]) -> None:
    for path in paths:
        times = []
        before = server.spent()
        for _ in range(5):
            started = time.perf_counter()
            urllib.request.urlopen(server.served.base + path).read()
            times.append(time.perf_counter() - started)
        processor = (server.spent() - before) / 5
        print(f"{path[:60]:<60} {min(times) * 1000:6.0f} ms, processor {processor * 1000:6.0f} ms")


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    with tempfile.TemporaryDirectory() as folder:
        db = Path(folder) / "a.db"
        large = document(100, 1)
        with ReviewedStore.open(db) as store:
            store.save(large)
        fill(str(db), count, 0)
        print(f"{count} documents and one of {len(large.document.text)} characters, {len(large.mentions)} mentions")
        identifier = large.document.id
        with Server(db) as server:
            print("decision:", decisions(server, identifier, 0))
            with ingesting(Path(folder) / "in", db):
                print("decision while documents come in:", decisions(server, identifier, DECISIONS))
            pages(server, (*PAGES, f"/documents/{identifier}"))


if __name__ == "__main__":
    main()
