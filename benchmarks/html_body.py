"""Gold documents as web pages of many shapes: what the pipeline finds in each beside what it finds in plain text.

    python -m benchmarks.html_body GOLD_DIR [--shapes a,b] [--every N] [--peers] [--misses FILE]

Body text is scored by characters as everywhere (annotation guide §2, segments). With --peers, trafilatura and
BeautifulSoup's get_text read the same pages; they are no dependencies of this program.
"""

from __future__ import annotations

import argparse
import importlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from extractor import interchange, load
from extractor.errors import ExtractorError
from extractor.evaluate import gold as golden
from extractor.evaluate.score import Score, score
from extractor.load.encoding import decode
from extractor.pipeline import process
from tests.rendering import OFFICIAL_ONLY, SHAPES, render
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


def main() -> None:
    """Print one row a shape, the plain text first."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("gold", type=Path)
    options.add_argument("--shapes", default=",".join(SHAPES))
    options.add_argument("--every", type=int, default=1)
    options.add_argument("--peers", action="store_true")
    options.add_argument("--misses", type=Path)
    given = options.parse_args()
    gold = {name: one for i, (name, one) in enumerate(golden.read_folder(given.gold).items()) if i % given.every == 0}
    print(f"{'':12}" + "".join(f"{head:>6}" for head, _ in COLUMNS))
    print(line("plain text", measure(gold, {n: g.text.encode() for n, g in gold.items()}, record).figures()))
    misses = []
    for shape in given.shapes.split(","):
        pages = {name: page_of(one) for name, one in gold.items()}
        own = {name: gold[name] for name, page in pages.items() if page.official or shape not in OFFICIAL_ONLY}
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
