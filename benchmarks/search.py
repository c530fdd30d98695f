"""How fast phrases are found: python -m benchmarks.search [DATABASE] [SENTENCES]

Builds a database of a million sentences (kept, if named, and used again) whose words are as frequent as those of the
texts in corpus/gold/train, and asks for phrases that stand in it: rare and common, with accents and without, documents
and sentences. No extraction runs: the text index is measured, on documents of forty sentences.
"""

from __future__ import annotations

import hashlib
import random
import re
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from extractor.collection import Filter
from extractor.evaluate.gold import parse_markup
from extractor.model import Document, Mention, Meta, Result, Segment, Source, Span, UnitRecord
from extractor.store import Store
from extractor.text import bare

SENTENCES = 1_000_000
A_DOCUMENT = 40
ASKED = 150


def vocabulary() -> tuple[list[str], list[int]]:
    counts: Counter[str] = Counter()
    for path in sorted(Path("corpus/gold/train").glob("*.gold")):
        text = parse_markup(path.read_text(encoding="utf-8").partition("\n===\n")[2])[0]
        counts.update(re.findall(r"[^\W\d_]+", text.lower()))
    words = sorted(counts)
    return words, [counts[w] for w in words]


def results(sentences: int) -> Iterator[Result]:
    rng = random.Random(7)
    words, weights = vocabulary()
    for n in range(sentences // A_DOCUMENT):
        drawn = iter(rng.choices(words, weights, k=A_DOCUMENT * 16))
        lines = [" ".join(next(drawn) for _ in range(16)).capitalize() + "." for _ in range(A_DOCUMENT)]
        yield result(n, "\n".join(lines))


def result(n: int, text: str) -> Result:
    digest = hashlib.sha256(text.encode()).hexdigest()
    unit = f"Sở số {n % 40}"
    mention = Mention("UNIT", Span(0, 5), text[:5])
    meta = Meta(title=f"Tin {n}", published=f"{2017 + n % 10}-{n % 12 + 1:02}-15")
    source = Source(f"{n}.txt", "text/plain", digest, len(text))
    segments = (Segment("title", Span(0, len(text))),)  # not a body: the search for reprints is not measured here
    document = Document(digest[:32], source, "press_article", text, segments, meta)
    return Result(document, (mention,), units=(UnitRecord(unit, None, (0,)),))


def build(path: Path, sentences: int) -> None:
    started = time.monotonic()
    with Store.open(path) as store:
        batch: list[tuple[Result, None]] = []
        for made in results(sentences):
            batch.append((made, None))
            if len(batch) == 500:
                store.save_many(batch)
                batch.clear()
        store.save_many(batch)
    print(f"built in {time.monotonic() - started:.0f} s, {path.stat().st_size / 1e6:.0f} MB")


def phrases(store: Store) -> list[str]:
    """Return stretches of two to four words from documents all over the collection, the same every time."""
    rng = random.Random(11)
    keys = [row[0] for row in store.connection.execute("SELECT key FROM document ORDER BY key")]
    found = []
    for held in store.held(sorted(rng.sample(keys, ASKED))):
        line = rng.choice(held.result.document.text.split("\n")).rstrip(".").split()
        length = rng.choice((2, 3, 4))
        start = rng.randrange(len(line) - length)
        found.append(f'"{" ".join(line[start : start + length])}"')
    return found


def measured(name: str, asked: list[str], ask: Callable[[str], tuple[object, ...]]) -> None:
    times, empty = [], 0
    for query in asked:
        started = time.perf_counter()
        hits = ask(query)
        times.append(1000 * (time.perf_counter() - started))
        empty += not hits
    times.sort()
    median, late = statistics.median(times), times[int(0.95 * len(times))]
    print(f"  {name:<34} median {median:6.1f} ms   95 % {late:6.1f} ms   most {times[-1]:6.0f} ms   nothing: {empty}")


def main() -> None:
    sentences = int(sys.argv[2]) if len(sys.argv) > 2 else SENTENCES
    with tempfile.TemporaryDirectory() as folder:
        path = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(folder) / "search.db"
        if not path.exists():
            build(path, sentences)
        with Store.open(path, readonly=True) as store:
            asked = phrases(store)
            count = store.connection.execute("SELECT count(*) FROM document").fetchone()[0]
            print(f"{count * A_DOCUMENT} sentences in {count} documents, {len(asked)} phrases of 2 to 4 words")
            measured("documents", asked, store.search)
            measured("documents, without accents", [bare(x) for x in asked], store.search)
            measured("documents of 2024", asked, lambda q: store.search(q, wanted=Filter("2024", "2024")))
            measured("sentences", asked, store.sentences)
            words = [x.strip('"') for x in asked]
            measured("documents, words without quotes", words, store.search)
            measured("sentences, words without quotes", words, store.sentences)


if __name__ == "__main__":
    main()
