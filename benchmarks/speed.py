"""How fast the pipeline and its stages are, beside what others would use, on the annotated corpus.

    python -m benchmarks.speed                     # every 40th document, 5 rounds, one process, CPU time
    python -m benchmarks.speed --step 20 --rounds 9
    python -m benchmarks.speed --texts DIR --step 1    # other texts: .gold files or plain .txt

Every round runs every contender on the same texts, one after the other, so that a busy machine slows all of them; what
counts is the ratio within a round, of which the median is printed. Everything is warm: loading is measured on its own.
"""

from __future__ import annotations

import argparse
import gc
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from extractor import gazetteer, text
from extractor.evaluate.gold import parse_markup
from extractor.gazetteer.surfaces import place_surfaces
from extractor.link import link
from extractor.load import read_bytes
from extractor.model import Document, RawDocument
from extractor.ner import grammar, recognise
from extractor.ner.tagger import tag
from extractor.parsers import parse
from extractor.pipeline import process
from extractor.relate import relate

GOLD = Path(__file__).parent.parent / "corpus" / "gold" / "train"
BASE = "underthesea.ner()"


def documents(folder: Path, step: int) -> list[RawDocument]:
    """Return every `step`-th text of a folder: gold files without their markup, or plain texts."""
    found = []
    for path in sorted([*folder.glob("*.gold"), *folder.glob("*.txt")])[::step]:
        plain = path.read_text(encoding="utf-8")
        if path.suffix == ".gold":
            plain = parse_markup(plain.partition("\n===\n")[2])[0]
        found.append(read_bytes(plain.encode(), path.stem + ".txt"))
    return found


def ours(raws: list[RawDocument]) -> dict[str, Callable[[], object]]:
    """Return our stages by name, each with its input made beforehand."""
    book = gazetteer.load()
    parsed: list[Document] = [parse(raw) for raw in raws]
    found = [grammar(document, book) for document in parsed]
    mentions = [recognise(document, book) for document in parsed]
    links = [link(d, m, book) for d, m in zip(parsed, mentions, strict=True)]
    return {
        "whole pipeline": lambda: [process(raw, book) for raw in raws],
        "parse": lambda: [parse(raw) for raw in raws],
        "recognise": lambda: [recognise(document, book) for document in parsed],
        "· grammars": lambda: [grammar(document, book) for document in parsed],
        "· tagger": lambda: [list(tag(d, book, f)) for d, f in zip(parsed, found, strict=True)],
        "link": lambda: [link(d, m, book) for d, m in zip(parsed, mentions, strict=True)],
        "relate": lambda: [relate(d, m, k, book) for d, m, k in zip(parsed, mentions, links, strict=True)],
        "gazetteer: places, bodies, terms": lambda: [book.find_places(raw.text.lower()) for raw in raws],
    }


def peers(raws: list[RawDocument]) -> dict[str, Callable[[], object]]:
    """Return what others offer for the same task: underthesea's tagger, spaCy's phrase matcher on our place names."""
    import spacy
    from spacy.matcher import PhraseMatcher
    from underthesea import ner

    nlp = spacy.blank("xx")
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    matcher.add("PLACE", [nlp.make_doc(name) for name in sorted(_place_names())])
    return {
        BASE: lambda: [ner(raw.text) for raw in raws],
        "spaCy xx + PhraseMatcher: places": lambda: [matcher(nlp.make_doc(raw.text)) for raw in raws],
    }


def _place_names() -> set[str]:
    names: set[str] = set()
    for place in gazetteer.load().places:
        for name in (place.name, *place.aliases):
            names.update(place_surfaces(name, place.level, bare=place.tier != "xã"))
    return names


def measure(contenders: dict[str, Callable[[], object]], rounds: int) -> dict[str, list[float]]:
    """Return the CPU seconds of each contender in each round, after one round that does not count."""
    seconds: dict[str, list[float]] = {name: [] for name in contenders}
    for number in range(rounds + 1):
        gc.collect()
        gc.freeze()  # else whoever happens to run pays for looking through what all the others have loaded
        for name, run in contenders.items():
            text.forget_texts()  # within a run each text comes once, as in life
            text._fold_name.cache_clear()
            begin = time.process_time()
            run()
            if number:
                seconds[name].append(time.process_time() - begin)
    return seconds


def start_up() -> list[tuple[str, float]]:
    """Return the wall seconds of a new process: importing, and everything up to the first result."""
    importing = "import extractor.pipeline"
    first = "from extractor.pipeline import process; from extractor.load import read_bytes; process(read_bytes(b'a'))"
    found = []
    for name, code in (("import", importing), ("import, tables, first document", first)):
        took = []
        for _ in range(3):
            begin = time.perf_counter()
            subprocess.run([sys.executable, "-c", code], check=True)
            took.append(time.perf_counter() - begin)
        found.append((name, median(took)))
    return found


def main() -> None:
    """Print one table of speeds and one of start-up times."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, default=GOLD, help="a folder of .gold or .txt files")
    parser.add_argument("--step", type=int, default=40, help="take every n-th document of the corpus")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    raws = documents(options.texts, options.step)
    size = sum(len(raw.text) for raw in raws)
    seconds = measure(ours(raws) | peers(raws), options.rounds)
    print(f"{len(raws)} documents, {size:,} characters, median of {options.rounds} rounds\n")
    print(f"| | characters/s | × {BASE} |\n|---|---:|---:|")
    for name, took in seconds.items():
        ratio = median(base / own for base, own in zip(seconds[BASE], took, strict=True))
        print(f"| {name} | {size / median(took):,.0f} | {ratio:,.1f} |")
    print("\n| start-up | s |\n|---|---:|")
    for name, wall in start_up():
        print(f"| {name} | {wall:.2f} |")


if __name__ == "__main__":
    main()
