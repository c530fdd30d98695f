"""How fast the review desk answers: decisions while documents come in, and pages on a large database.

    python benchmarks/desk.py [DOCUMENTS]

Prints the 50th and 95th percentile of the time from sending a decision to its confirmation, on a document of 50,000
characters with 500 mentions while `extractor ingest` takes files in, and the time of each page.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from statistics import quantiles

ROOT = Path(__file__).parents[1]
sys.path.append(str(ROOT / "tests"))

from made import made  # noqa: E402
from serving import Served, serving  # noqa: E402

from extractor.model import Result  # noqa: E402
from extractor.store.reviewed import ReviewedStore  # noqa: E402

DECISIONS = 200
PAGES = (
    "/", "/queue", "/documents", "/records/officials", "/records/units", "/tasks", "/log", "/ledger",
    "/search?q=ra+soat",     "/subjects/official?name=L%C3%AA+V%C4%83n+1000010",
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


def decisions(served: Served, identifier: str) -> list[float]:
    mentions = served.json("GET", f"/api/v1/documents/{identifier}/mentions")[1]
    assert len(mentions["items"]) >= 500
    seconds = []
    for item in mentions["items"][:DECISIONS]:
        body = {"version": mentions["version"], "changes": [{"target": item["target"], "verdict": "accept"}]}
        started = time.perf_counter()
        status, _ = served.json("POST", f"/api/v1/documents/{identifier}/decisions", body)
        seconds.append(time.perf_counter() - started)
        assert status == 201
    return seconds


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    with tempfile.TemporaryDirectory() as folder:
        db = Path(folder) / "a.db"
        large = document(100, 1)
        with ReviewedStore.open(db) as store:
            store.save(large)
        fill(str(db), count, 0)
        print(f"{count} documents and one of {len(large.document.text)} characters, {len(large.mentions)} mentions")
        with serving(db) as served:
            incoming = Path(folder) / "in"
            incoming.mkdir()
            for n in range(600):
                text = document(20, 5_000_000 + 100 * n).document.text
                (incoming / f"{n}.txt").write_text(text, encoding="utf-8")
            order = [sys.executable, "-m", "extractor", "ingest", str(incoming), "--db", str(db), "--jobs", "1"]
            writer = subprocess.Popen(order, cwd=ROOT, stdout=subprocess.DEVNULL)
            time.sleep(8)  # until it reads
            try:
                seconds = decisions(served, large.document.id)
            finally:
                writer.kill()
                writer.wait()
            cuts = quantiles(seconds, n=20)
            print(f"decision while documents come in: median {cuts[9] * 1000:.0f} ms, 95th {cuts[18] * 1000:.0f} ms")
            for path in (*PAGES, f"/documents/{large.document.id}"):
                times = []
                for _ in range(5):
                    started = time.perf_counter()
                    urllib.request.urlopen(served.base + path).read()
                    times.append(time.perf_counter() - started)
                print(f"{path:<60} {min(times) * 1000:6.0f} ms")
            print(json.dumps({"waiting": served.json("GET", "/api/v1/queue?limit=1")[1]["waiting"]}))


if __name__ == "__main__":
    main()
