"""What commands over the whole collection cost: python -m benchmarks.collection_large [DATABASE] [DOCUMENTS] [WORDS]

Builds a database of so many documents (7,500; kept, if named, and used again): the texts of the corpus, told again of
other provinces, with other numbers of documents and other figures of money and shares, extracted by the pipeline. Then
runs each command in a process of its own and prints its processor time (start of the program included) and the most
memory it held. WORDS keeps the commands with these words in them.
"""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from extractor import gazetteer, pipeline
from extractor.evaluate.gold import read_folder
from extractor.load import read_bytes
from extractor.store import Store

CORPUS = Path(__file__).parents[1] / "corpus"
DOCUMENTS = 7500
AT_ONCE = 200
STEP = 2
"""By so many provinces of the list each telling is moved on from the last."""
_NUMBER = re.compile(r"(?<![\d/])\d{1,4}(?=/(?:QĐ|KH|CT|BC|TB|NQ|CV|TTr|HD|KL|UBND)(?!\w))")
_SHARE = re.compile(r"(?<![\d,.])(\d{1,2}),(\d)(?=\s?%)")
COMMANDS = (
    "redlinks",
    "references",
    "occupancies",
    "contradictions",
    "tasks",
    "tasks --unit 'Sở Nội vụ'",
    "changes",
    "changes --since 2020-01-01",
    "series --list",
    "series 'tăng trưởng'",
    "timeline --query 'cải cách hành chính'",
    "timeline 'Ủy ban nhân dân tỉnh Hà Tĩnh'",
    "status 24-CT/TU --dead",
    "identity officials",
    "identity units --suggest",
    "identity directives",
    "search 'chuyển đổi số'",
    "export --format csv --table tasks",
    "export --format ics",
    "export --format ftm",
    "export --format jsonl",
)


def texts() -> dict[str, str]:
    """Return the plain texts of the corpus by name: the collections, and the annotated documents without marks."""
    files = [*(CORPUS / "collection").glob("*.txt"), *(CORPUS / "aside").glob("*/*.txt")]
    found = {f"{path.parent.name}-{path.stem}": path.read_text(encoding="utf-8") for path in files}
    for folder in sorted((CORPUS / "gold").iterdir()):
        found |= {f"{folder.name}-{name}": gold.text for name, gold in read_folder(folder).items()}
    return dict(sorted(found.items()))


def told_again(text: str, turn: int, provinces: list[str]) -> str:
    """Return a text as of other provinces, with other numbers and shares; the first telling is the text itself."""
    after = {name: provinces[(n + turn * STEP) % len(provinces)] for n, name in enumerate(provinces)}
    after |= {name.upper(): new.upper() for name, new in after.items()}
    names = re.compile("|".join(map(re.escape, sorted(after, key=len, reverse=True))))
    moved = names.sub(lambda m: after[m[0]], text) if turn else text
    moved = _NUMBER.sub(lambda m: str(int(m[0]) + 3 * turn), moved)
    return _SHARE.sub(lambda m: f"{m[1]},{(int(m[2]) + turn) % 10}", moved)


def tellings(count: int) -> Iterator[tuple[str, str]]:
    """Yield (path, text) of so many documents: all texts, then all of them of the next provinces."""
    provinces = sorted({p.name for p in gazetteer.load().places if p.tier == "tỉnh" and len(p.name) > 4})
    known, turn = texts(), 0
    while count > 0:
        for name, text in list(known.items())[:count]:
            yield f"{turn:03}/{name}.txt", told_again(text, turn, provinces)
        count -= len(known)
        turn += 1


def build(path: Path, count: int) -> None:
    """Extract and store the documents, as `extractor ingest` does."""
    started, batch = time.perf_counter(), []
    with Store.open(path) as store:
        for name, text in tellings(count):
            batch.append((pipeline.process(read_bytes(text.encode(), name)), None))
            if len(batch) == AT_ONCE:
                store.save_many(batch)
                batch.clear()
        store.save_many(batch)
    print(f"{count} documents stored after {time.perf_counter() - started:.0f} s", flush=True)


LAUNCH = """
import os, sys
null = os.open(os.devnull, os.O_WRONLY)
quiet = [(os.POSIX_SPAWN_DUP2, null, n) for n in (1, 2)]
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=quiet)
_, status, used = os.wait4(child, 0)
print(os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, used.ru_maxrss // 1024)
"""
"""Starts a command from a small process: what the starting process holds is counted as the started one's memory."""


def cost(command: str, path: Path) -> tuple[float, int]:
    """Return the processor time (s) and the peak memory (MB) of a command in a process of its own."""
    arguments = [sys.executable, "-m", "extractor", *shlex.split(command), "--db", str(path)]
    launched = subprocess.run([sys.executable, "-c", LAUNCH, *arguments], capture_output=True, check=True, text=True)
    code, seconds, memory = launched.stdout.split()
    if int(code) not in (0, 2):  # 2: nothing is held that is asked for
        raise SystemExit(f"extractor {command}: exit status {code}")
    return float(seconds), int(memory)


def main(path: Path, count: int, words: str) -> None:
    if not path.exists():
        build(path, count)
    with Store.open(path) as store:
        held = len(store.keys())
    print(f"| {held:,} documents | processor s | MB |\n|---|---:|---:|")
    for command in COMMANDS:
        if words in command:
            seconds, memory = cost(command, path)
            print(f"| `{command}` | {seconds:.1f} | {memory} |", flush=True)


if __name__ == "__main__":
    given = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        target = Path(given[0]) if given else Path(folder) / "large.db"
        main(target, int(given[1]) if len(given) > 1 else DOCUMENTS, " ".join(given[2:]))
