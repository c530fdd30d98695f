"""How long the review desk's pages take on a large database: python -m benchmarks.desk_pages [DATABASE] [DOCUMENTS]

Builds a database of 100,000 documents (desk_large.py; kept, if named, and used again: a few minutes), serves it, and
asks for every kind of page: the first time after the start, then four times more. Printed are the time of the first
answer, the median of the others, and the processor time that the server spent on one of them: what is left of the other
two where nothing else runs. `python -m benchmarks.desk_pages DATABASE 0 WORDS` asks only for pages with WORDS in them.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from urllib.parse import quote, unquote

from extractor.store.reviewed import ReviewedStore

from .desk import Server
from .desk_large import ALL_CITE, ALL_NAME, CHAIRMAN, INDEX, PROVINCE, build, person

DOCUMENTS = 100_000
ASKED = 4
BAR = 200
"""Milliseconds that no page should take."""
WORDS = quote("báo cáo kết quả")


def pages(path: Path) -> list[str]:
    """Return the address of every kind of page, the dearest of its kind in this database among them."""
    with ReviewedStore.open(path) as store:
        large, middle = (
            store.connection.execute(q).fetchone()
            for q in (
                "SELECT id FROM document ORDER BY length(text) DESC LIMIT 1",
                "SELECT id FROM document WHERE key = 500",
            )
        )
        waiting = "SELECT d.id, q.target FROM queue q JOIN document d ON d.key = q.document LIMIT 1 OFFSET 999"
        owner, target = map(quote, store.connection.execute(waiting).fetchone())
    unit, department, province = quote(ALL_NAME), quote(f"Sở Nội vụ {PROVINCE}"), quote(PROVINCE)
    return [
        "/", "/queue", "/queue?label=officials", f"/queue?unit={department}", "/queue?only=ocr", "/queue?only=new",
        "/queue?decided=true", "/queue?offset=3000", "/documents", "/documents?changed=true",
        *(f"/records/{kind}" for kind in ("officials", "units", "citations", "metrics", "relations", "tasks")),
        *(f"/records/{kind}?view=cards" for kind in ("officials", "citations", "relations")),
        f"/records/officials?q={quote('Thu Lan')}", f"/records/metrics?q={quote('loại 77')}", "/records/relations?q=77",
        "/tasks", "/tasks?due=overdue", f"/tasks?unit={department}", "/tasks?offset=4000",
        "/search?q=bao+cao+ket+qua", f"/search?q={WORDS}", f"/search?q={province}",
        f"/search?q={WORDS}&kind=press_article&year=2026", f"/search?q={unit}&since=1/1/2020",
        f"/subjects/official?name={quote(person(7))}", f"/subjects/official?name={quote(CHAIRMAN)}",
        f"/subjects/unit?name={department}", f"/subjects/unit?name={unit}", f"/subjects/unit?name={quote('Sở Nội vụ')}",
        "/subjects/directive?name=777/KH-UBND", f"/subjects/directive?name={ALL_CITE}",
        f"/subjects/indicator?name={quote('tỷ lệ hồ sơ loại 77')}", f"/subjects/indicator?name={quote(INDEX)}",
        f"/subjects/topic?name={WORDS}",
        f"/same/official?name={quote(person(7))}", f"/same/official?name={quote(CHAIRMAN)}", f"/same/unit?name={unit}",
        f"/documents/{middle[0]}", f"/documents/{large[0]}", f"/documents/{large[0]}/text",
        f"/documents/{owner}/item?target={target}", f"/spread?document={owner}&target={target}",
        "/log", "/ledger", "/ledger?state=failed", "/candidates", "/watched", "/upload", "/help", "/api",
    ]  # fmt: skip


def measure(server: Server, path: str) -> tuple[float, float, float]:
    """Return the milliseconds of the first answer, of the median later one, and the processor's of a later one."""
    times, spent = [], 0.0
    for n in range(ASKED + 1):
        spent = server.spent() if n == 1 else spent
        started = time.perf_counter()
        with urllib.request.urlopen(server.served.base + path, timeout=120) as answer:
            answer.read()
        times.append((time.perf_counter() - started) * 1000)
    return times[0], statistics.median(times[1:]), (server.spent() - spent) / ASKED * 1000


def report(server: Server, asked: list[str]) -> None:
    print(f"{'page':<64} {'first':>6} {'later':>6} {'processor':>9}  (ms)")
    slow = 0
    for path in asked:
        first, later, processor = measure(server, path)
        slow += max(first, later) > BAR
        name = unquote(path)
        print(
            f"{name[:64]:<64} {first:6.0f} {later:6.0f} {processor:9.0f}{'  slow' * (max(first, later) > BAR)}",
            flush=True,
        )
    print(f"{len(asked)} pages, {slow} of them above {BAR} ms")


def main() -> None:
    count = int(sys.argv[2]) if len(sys.argv) > 2 else DOCUMENTS
    wanted = sys.argv[3] if len(sys.argv) > 3 else ""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(folder) / "a.db"
        if not path.exists():
            build(path, count)
        asked = [page for page in pages(path) if wanted in unquote(page)]
        with Server(path) as server:
            report(server, asked)


if __name__ == "__main__":
    main()
