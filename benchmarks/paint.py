"""How soon a document of 200 pages is there in a real browser, and how soon a decision on it is shown.

    python -m benchmarks.paint [LOADS]

A text of 200 pages (2,000 characters each) with some 5,000 mentions, made of the sample articles, is read, stored and
served by a process of its own; Chromium opens it. Prints for each load the server's first byte and the first paint as
the browser's Performance API tells them, when all of the text stood there, and the processor time that the server took
for all of it; then from the key that rejects a mention to the text without it, and back. The first load is of a
document that the server has not in memory.
Needs the `test` extra and Chromium.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.append(str(ROOT / "tests"))

from browser.conftest import BROWSER  # noqa: E402
from playwright.sync_api import sync_playwright  # noqa: E402
from serving import free_port  # noqa: E402

from extractor.client import Client, Unreachable  # noqa: E402

LENGTH = 400_000
PAINT = "() => performance.getEntriesByType('paint').find(e => e.name === 'first-contentful-paint').startTime"
BYTE = "() => performance.getEntriesByType('navigation')[0].responseStart"
WHOLE = "() => !document.querySelector('[data-rest]')"
COUNT = "n => Number(document.getElementById('mention-count').textContent) === n"


def written(path: Path) -> None:
    """Write the long text: the sample articles one after the other, under other years."""
    texts = [p.read_text(encoding="utf-8") for p in sorted((ROOT / "corpus" / "raw").glob("*.txt"))]
    parts: list[str] = []
    while sum(map(len, parts)) < LENGTH:
        n = len(parts)
        parts.append(f"Phụ lục {n}\n\n" + texts[n % len(texts)].replace("2024", str(2000 + n % 24)))
    path.write_text("\n\n".join(parts), encoding="utf-8")


def served(db: Path, port: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "extractor", "serve", "--db", str(db), "--port", str(port)]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    desk = Client(f"http://127.0.0.1:{port}", timeout=20)
    while True:
        try:
            if next(desk.queue(), None):  # the worker has been through the document
                return process
        except Unreachable:
            assert process.poll() is None, "the server did not start"
        time.sleep(0.3)


def spent(process: subprocess.Popen[bytes]) -> float:
    """Return the milliseconds of processor time that a process has used."""
    fields = Path(f"/proc/{process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return 1000 * (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measured(page: Any, address: str, loads: int, process: subprocess.Popen[bytes]) -> None:
    for n in range(loads):
        started, before = time.perf_counter(), spent(process)
        page.goto(address)
        byte, paint = page.evaluate(BYTE), page.evaluate(PAINT)
        page.wait_for_function(WHOLE)
        whole = 1000 * (time.perf_counter() - started)
        print(f"load {n + 1}: first byte {byte:.0f} ms, first paint {paint:.0f} ms, whole text {whole:.0f} ms, "
              f"server's processor {spent(process) - before:.0f} ms")  # fmt: skip
    count = int(page.text_content("#mention-count"))
    page.evaluate("document.querySelectorAll('#mentions .item')[20].click()")
    for key, wanted in (("b", count - 1), ("Control+z", count)):
        started = time.perf_counter()
        page.keyboard.press(key)
        page.wait_for_function(COUNT, arg=wanted)
        print(f"{key}: shown after {1000 * (time.perf_counter() - started):.0f} ms")


def main(loads: int) -> None:
    with tempfile.TemporaryDirectory() as place, sync_playwright() as running:
        text, db, port = Path(place) / "long.txt", Path(place) / "a.db", free_port()
        written(text)
        subprocess.run([sys.executable, "-m", "extractor", "ingest", str(text), "--db", str(db)], check=True,
                       stdout=subprocess.DEVNULL)  # fmt: skip
        process = served(db, port)
        browser = running.chromium.launch(executable_path=BROWSER, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1366, "height": 768})
        page.set_default_timeout(120_000)
        (document,) = Client(f"http://127.0.0.1:{port}").documents()
        measured(page, f"http://127.0.0.1:{port}/documents/{document.id}", loads, process)
        browser.close()
        process.terminate()
        process.wait(timeout=20)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
