"""Gold documents as web pages of many shapes: what the pipeline finds in each beside what it finds in plain text.

    python -m benchmarks.html_body GOLD_DIR [--shapes a,b] [--every N] [--peers] [--speed] [--misses FILE]

Body text is scored by characters as everywhere (annotation guide §2, segments). With --peers, trafilatura and
BeautifulSoup's get_text read the same pages; they are no dependencies of this program. With --speed, the CPU time of
reading them is printed too: ours (decoding, text, furniture, metadata) beside get_text over Python's own parser, and
the floor under any reader built on lexbor: its own text without anything else.
"""

from __future__ import annotations

import argparse
import importlib
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from extractor import interchange, load
from extractor.errors import ExtractorError
from extractor.evaluate import gold as golden
from extractor.evaluate.score import Score, score
from extractor.load.encoding import decode
from extractor.pipeline import process
from tests.rendering import OFFICIAL_ONLY, PRESS_ONLY, SHAPES, render
from tests.rendering.roles import page_of

COLUMNS = (
    ("body", "body text"), ("title", "meta title"), ("publ", "meta published"), ("auth", "meta authors"),
    ("numb", "meta number"), ("date", "meta date"), ("sign", "meta signers"), ("PERS", "mention PERSON"),
    ("POS", "mention POSITION"), ("UNIT", "mention UNIT"), ("LOC", "mention LOCATION"), ("CIT", "mention CITATION"),
    ("DATE", "mention DATE"), ("METR", "mention METRIC"), ("offi", "officials (name+position+unit)"), ("unit", "units"),
    ("cita", "citations"), ("metr", "metrics"), ("rela", "relations"), ("task", "tasks"),
)  # fmt: skip


def record(data: bytes, name: str) -> dict[str, Any]:
    """Return the interchange record of the file `data`."""
    result: dict[str, Any] = interchange.to_record(process(load.read_bytes(data, name)))
    return result


def peer(extract: Callable[[str], str]) -> Callable[[bytes, str], dict[str, Any]]:
    """Return a reader that hands on only the text that `extract` takes for the body."""

    def read(data: bytes, name: str) -> dict[str, Any]:
        text = extract(decode(data, "windows-1258" if b"charset=windows-1258" in data else None).text)
        return {"text": text, "segments": [{"kind": "paragraph", "start": 0, "end": len(text)}], "mentions": []}

    return read


def peers() -> dict[str, Callable[[bytes, str], dict[str, Any]]]:
    """Return the readers of others that are installed."""
    trafilatura: Any = importlib.import_module("trafilatura")
    bs4: Any = importlib.import_module("bs4")
    return {
        "trafilatura": peer(lambda html: trafilatura.extract(html, include_comments=False, include_tables=True) or ""),
        "bs4": peer(lambda html: bs4.BeautifulSoup(html, "html.parser").get_text("\n")),
    }


def measure(gold: Mapping[str, Any], files: Mapping[str, bytes], read: Callable[[bytes, str], dict[str, Any]]) -> Score:
    """Return the score of what `read` makes of `files`."""
    records = {}
    for name, data in files.items():
        try:
            records[name] = read(data, name)
        except ExtractorError as error:
            print(f"{name}: {error}")
    return score(gold, records)


def line(name: str, figures: Mapping[str, float]) -> str:
    """Return one row of the table."""
    return f"{name:12}" + "".join(f"{figures[key]:6.3f}" if key in figures else "     -" for _, key in COLUMNS)


def speed(pages: Sequence[bytes], rounds: int = 7) -> None:
    """Print the CPU time a page of each reader, and its ratio to BeautifulSoup within a round (the median of them)."""
    bs4: Any = importlib.import_module("bs4")
    lexbor: Any = importlib.import_module("selectolax.lexbor")
    texts = [decode(page, "windows-1258" if b"charset=windows-1258" in page else None).text for page in pages]
    readers: dict[str, Callable[[], object]] = {
        "bs4 html.parser get_text": lambda: [bs4.BeautifulSoup(text, "html.parser").get_text("\n") for text in texts],
        "extractor.load.read_bytes": lambda: [load.read_bytes(page, "a.html") for page in pages],
        "lexbor text (the floor)": lambda: [lexbor.LexborHTMLParser(text).root.text(separator="\n") for text in texts],
    }
    seconds: dict[str, list[float]] = {name: [] for name in readers}
    for _ in range(rounds):
        for name, run in readers.items():
            begin = time.process_time()
            run()
            seconds[name].append(time.process_time() - begin)
    base = next(iter(seconds.values()))
    print(f"{len(pages)} pages of {sum(map(len, pages)) / len(pages):,.0f} bytes")
    for name, took in seconds.items():
        ratio = median(b / own for b, own in zip(base, took, strict=True))
        print(f"{name:26} {1000 * min(took) / len(pages):8.2f} ms a page {ratio:8.1f} x")


def main() -> None:
    """Print one row a shape, the plain text first."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("gold", type=Path)
    options.add_argument("--shapes", default=",".join(SHAPES))
    options.add_argument("--every", type=int, default=1)
    options.add_argument("--peers", action="store_true")
    options.add_argument("--speed", action="store_true")
    options.add_argument("--misses", type=Path)
    given = options.parse_args()
    gold = {name: one for i, (name, one) in enumerate(golden.read_folder(given.gold).items()) if i % given.every == 0}
    print(f"{'':12}" + "".join(f"{head:>6}" for head, _ in COLUMNS))
    print(line("plain text", measure(gold, {n: g.text.encode() for n, g in gold.items()}, record).figures()))
    if given.speed:
        for shapes in (("vnexpress", "liferay", "wordpress"), ("tables",)):  # UTF-8, and Windows-1258 that must be told
            speed([render(page_of(one), shape) for one in gold.values() for shape in shapes])
    misses = []
    for shape in given.shapes.split(","):
        pages = {name: page_of(one) for name, one in gold.items()}
        own = {
            name: gold[name]
            for name, page in pages.items()
            if shape not in (PRESS_ONLY if page.official else OFFICIAL_ONLY)
        }
        files = {name: render(pages[name], shape) for name in own}
        result = measure(own, files, record)
        misses += [(shape, *miss) for miss in result.misses]
        others = (
            {n: measure(own, files, read).figures()["body text"] for n, read in peers().items()} if given.peers else {}
        )
        print(line(shape, result.figures()) + "".join(f"  {n} {f:.3f}" for n, f in others.items()), flush=True)
    if given.misses:
        given.misses.write_text("\n".join("\t".join(map(str, miss)) for miss in misses), encoding="utf-8")


if __name__ == "__main__":
    main()
