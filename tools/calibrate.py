"""Fit the table that turns scores of recognisers into chances of being right, and say how good the chances are.

    pip install -e '.[train]'
    python tools/calibrate.py                  # train on four fifths, fit and test on the held-out fifth
    python tools/calibrate.py --model FILE     # keep the model of those four fifths in FILE from one run to the next

A mention is right when the annotated corpus has the same label on the same characters (of a figure: on some of them,
as everywhere it is scored). Half of the held-out documents fit the map that is tested on the other half, and the other
way round; the curves that are printed are fitted on all of them. Expected calibration error: ten bins of equal width.
Of the curves extractor/ner/calibration.py takes those of kinds whose raw error is above 0.03 here and on other text.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from train_tagger import GOLD, held_out

from extractor import gazetteer
from extractor.evaluate.gold import Gold, read_folder
from extractor.learning.training import lesson_of, train
from extractor.load import read_bytes
from extractor.model import Mention
from extractor.ner import grammar, settled
from extractor.ner.calibration import Curve, chance, kind_of
from extractor.ner.tagger import tag
from extractor.ner.tagger.model import decoder_of
from extractor.parsers import parse

Pair = tuple[float, bool]
FEWEST = 30
"""Mentions that one step of a curve must rest on."""
LEAST = 20
"""Mentions without which there is no curve at all."""


def pairs(golds: Iterable[Gold], path: Path) -> Iterable[tuple[int, str, Pair]]:
    """Yield (number of the document, kind of mention, (score, right)) for every mention that the gold can judge."""
    decoder, book = decoder_of(path), gazetteer.load()
    for number, gold in enumerate(golds):
        document = parse(read_bytes(gold.text.encode(), gold.name + ".txt"))
        found = grammar(document, book)
        right = set(gold.spans)
        blank = [*gold.aside, *((start, end) for label, start, end in gold.spans if label == "IGNORE")]
        for m in settled(document, book, found, tag(document, book, found, decoder)):
            if not any(m.start < end and start < m.end for start, end in blank):
                yield number, kind_of(m), (m.confidence, _is_right(m, right))


def _is_right(m: Mention, gold: set[tuple[str, int, int]]) -> bool:
    if m.label != "METRIC":
        return (m.label, m.start, m.end) in gold
    return any(label == m.label and m.start < end and start < m.end for label, start, end in gold)


def fit(seen: list[Pair]) -> Curve:
    """Return the rising steps (score, chance) that fit best: neighbours are pooled until chances rise."""
    if len(seen) < LEAST:
        return ()
    pools: list[list[float]] = []  # sum of scores, right, count
    for _, same in groupby(sorted(seen), key=lambda pair: round(pair[0], 3)):
        some = list(same)
        pools.append([sum(score for score, _ in some), sum(right for _, right in some), len(some)])
        while len(pools) > 1 and (pools[-2][2] < FEWEST or _share(pools[-2]) >= _share(pools[-1])):
            _pool(pools)
    while len(pools) > 1 and (pools[-1][2] < FEWEST or _share(pools[-2]) >= _share(pools[-1])):
        _pool(pools)
    return tuple((round(pool[0] / pool[2], 3), round(_share(pool), 3)) for pool in pools)


def _pool(pools: list[list[float]]) -> None:
    last = pools.pop()
    pools[-1] = [a + b for a, b in zip(pools[-1], last, strict=True)]


def _share(pool: list[float]) -> float:
    """Return the share that is right, drawn a little to the middle: nothing is certain after some dozen mentions."""
    return (pool[1] + 0.5) / (pool[2] + 1)


def error(seen: list[Pair]) -> float:
    """Return the expected calibration error."""
    bins: dict[int, list[Pair]] = defaultdict(list)
    for score, right in seen:
        bins[min(9, int(score * 10))].append((score, right))
    gaps = (abs(sum(score - right for score, right in some)) for some in bins.values())
    return sum(gaps) / max(1, len(seen))


def sure(seen: list[Pair]) -> tuple[int, float]:
    """Return how many mentions are at 0.9 or above, and which share of them is right."""
    high = [right for score, right in seen if score >= 0.9]
    return len(high), sum(high) / max(1, len(high))


def report(found: list[tuple[int, str, Pair]]) -> dict[str, Curve]:
    """Print one row for each kind of mention and return the curves."""
    print("| kind | mentions | right | ECE raw | ECE mapped | ≥ 0.9 raw | right | ≥ 0.9 mapped | right |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|---:|")
    curves: dict[str, Curve] = {}
    everything: tuple[list[Pair], list[Pair]] = ([], [])
    for kind in sorted({kind for _, kind, _ in found}):
        halves = [[pair for number, k, pair in found if k == kind and number % 2 == half] for half in (0, 1)]
        raw, mapped = halves[0] + halves[1], []
        for own, other in (halves, halves[::-1]):
            curve = fit(other) if other else ()
            mapped += [(chance(curve, score), right) for score, right in own]
        curves[kind] = fit(raw)
        everything[0].extend(raw)
        everything[1].extend(mapped)
        _row(kind, raw, mapped)
    _row("all", *everything)
    return curves


def _row(kind: str, raw: list[Pair], mapped: list[Pair]) -> None:
    right = sum(right for _, right in raw) / max(1, len(raw))
    high = " | ".join(f"{count} | {share:.3f}" for count, share in (sure(raw), sure(mapped)))
    print(f"| {kind} | {len(raw)} | {right:.3f} | {error(raw):.3f} | {error(mapped):.3f} | {high} |")


def main() -> None:
    """Print the table of figures and the curves."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, help="model of the four fifths: read, or written if it is not there")
    options = parser.parse_args()
    golds = list(read_folder(GOLD).values())
    with TemporaryDirectory() as folder:
        path: Path = options.model or Path(folder) / "tagger.crf"
        if not path.exists():
            train((lesson_of(gold) for i, gold in enumerate(golds) if not held_out(i)), path)
        curves = report(list(pairs((gold for i, gold in enumerate(golds) if held_out(i)), path)))
    print("\nCURVES: dict[str, Curve] = {")
    for kind, curve in curves.items():
        print(f'    "{kind}": {curve},')
    print("}")


if __name__ == "__main__":
    main()
