"""Train the tagger's CRF from corpus/gold/train, deterministically, and write it with its hash into the package.

    pip install -e '.[train]'
    python tools/train_tagger.py            # the shipped model: all of corpus/gold/train
    python tools/train_tagger.py --held-out # four fifths, scored on the fifth: prints figures, writes nothing

`extractor learn` trains with the same code (extractor/learning/training.py) on a user's reviewed documents as well.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from extractor import gazetteer
from extractor.evaluate.gold import Gold, read_folder
from extractor.evaluate.score import score
from extractor.learning.training import lesson_of, train
from extractor.load import read_bytes
from extractor.model import LABELS
from extractor.ner import grammar, settled
from extractor.ner.tagger import tag
from extractor.ner.tagger.model import decoder_of
from extractor.parsers import parse

ROOT = Path(__file__).parent.parent
GOLD = ROOT / "corpus" / "gold" / "train"
MODEL = ROOT / "extractor" / "ner" / "tagger" / "tagger.crf"
CODE = MODEL.with_name("model.py")


def held_out(index: int) -> bool:
    """Say whether the gold file at this place of the sorted list belongs to the fifth that is kept for testing."""
    return index % 5 == 2


def ablation(golds: Iterable[Gold], path: Path) -> Iterator[str]:
    """Yield, for each label, the F1 of the grammars, of the tagger and of both under arbitration, as table rows."""
    kept = {gold.name: gold for gold in golds}
    decoder, book = decoder_of(path), gazetteer.load()
    records: dict[str, dict[str, dict[str, object]]] = {name: {} for name in ("grammar", "tagger", "both")}
    for name, gold in kept.items():
        document = parse(read_bytes(gold.text.encode(), name + ".txt"))
        found = grammar(document, book)
        tagged = list(tag(document, book, found, decoder))
        for what, mentions in zip(records, (found, tagged, settled(document, book, found, tagged)), strict=True):
            spans = [{"label": m.label, "start": m.start, "end": m.end} for m in mentions]
            records[what][name] = {"text": document.text, "mentions": spans}
    scores = {what: score(kept, some) for what, some in records.items()}
    for label in LABELS:
        cells = (scores[what].tallies[f"mention {label}"].f1 for what in records)
        yield f"| {label} | " + " | ".join(f"{value:.3f}" for value in cells) + " |"


def _pin(path: Path) -> None:
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    code = re.sub(r'SHA256 = "[0-9a-f]*"', f'SHA256 = "{digest}"', CODE.read_text(encoding="utf-8"))
    CODE.write_text(code, encoding="utf-8")
    print(f"{path.name}: {path.stat().st_size / 1e6:.2f} MB, sha256 {digest}")


def main() -> None:
    """Train and either pin the model or print what it reaches on the fifth that it has not seen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--held-out", action="store_true", help="train on four fifths, score the fifth")
    options = parser.parse_args()
    golds = list(read_folder(GOLD).values())
    if not options.held_out:
        train(map(lesson_of, golds), MODEL)
        _pin(MODEL)
        return
    with TemporaryDirectory() as folder:
        path = Path(folder) / "tagger.crf"
        train((lesson_of(g) for i, g in enumerate(golds) if not held_out(i)), path)
        print("| label | grammars | tagger | both |\n|---|---|---|---|")
        for row in ablation((g for i, g in enumerate(golds) if held_out(i)), path):
            print(row)


if __name__ == "__main__":
    sys.exit(main())
