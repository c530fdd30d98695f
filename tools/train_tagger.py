"""Train the tagger's CRF from corpus/gold/train, deterministically, and write it with its hash into the package.

    pip install -e '.[train]'
    python tools/train_tagger.py            # the shipped model: all of corpus/gold/train
    python tools/train_tagger.py --held-out # four fifths, scored on the fifth: prints figures, writes nothing

python-crfsuite trains (L-BFGS, elastic net); the package decodes the same file with numpy.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pycrfsuite

from extractor import gazetteer
from extractor.evaluate.gold import Gold, read_folder
from extractor.evaluate.score import score
from extractor.load import read_bytes
from extractor.model import LABELS
from extractor.ner import grammar, settled
from extractor.ner.arbitrate import FORMAL
from extractor.ner.tagger import tag
from extractor.ner.tagger.columns import columns, evidence
from extractor.ner.tagger.labels import encode
from extractor.ner.tagger.model import decoder_of
from extractor.ner.tagger.templates import attributes
from extractor.ner.tagger.tokens import Sequence, sequences
from extractor.parsers import parse

Example = tuple[list[list[str]], list[str]]
ROOT = Path(__file__).parent.parent
GOLD = ROOT / "corpus" / "gold" / "train"
MODEL = ROOT / "extractor" / "ner" / "tagger" / "tagger.crf"
CODE = MODEL.with_name("model.py")
SETTINGS = {"c1": 0.1, "c2": 0.01, "max_iterations": 80, "feature.possible_transitions": True}
"""Swept on the held-out fifth; c1 also keeps the file small."""


def held_out(index: int) -> bool:
    """Say whether the gold file at this place of the sorted list belongs to the fifth that is kept for testing."""
    return index % 5 == 2


def examples(gold: Gold) -> Iterator[Example]:
    """Yield (attributes, labels) of each sequence outside the gold's boilerplate.

    Each comes a second time without what the grammars say of persons, positions, units and places:
    they were written with this gold in view, and are less often right on other text than a model would learn here.
    """
    document = parse(read_bytes(gold.text.encode(), gold.name + ".txt"))
    if document.text != gold.text:
        raise SystemExit(f"{gold.name}: reading changed the text")
    found = grammar(document, gazetteer.load())
    rows = list(sequences(document))
    for kept in (found, [m for m in found if m.label in FORMAL]):
        made = columns(document, rows, evidence(document, kept, gazetteer.load()), gazetteer.load())
        for row, tokens in zip(rows, attributes(made), strict=True):
            if not _aside(row, gold):
                yield tokens, encode(row.tokens, gold.spans)


def _aside(row: Sequence, gold: Gold) -> bool:
    return any(start <= row.tokens[0][0] < end for start, end in gold.aside)


def train(golds: Iterable[Gold], path: Path) -> None:
    """Write the model of `golds` to `path`."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    for gold in golds:
        for tokens, labels in examples(gold):
            trainer.append(tokens, labels)
    trainer.set_params(SETTINGS)
    trainer.train(str(path))


def ablation(golds: Iterable[Gold], path: Path) -> Iterator[str]:
    """Yield, for each label, the F1 of the grammars, of the tagger and of both under arbitration, as table rows."""
    kept = {gold.name: gold for gold in golds}
    decoder = decoder_of(path)
    records: dict[str, dict[str, dict[str, object]]] = {name: {} for name in ("grammar", "tagger", "both")}
    for name, gold in kept.items():
        document = parse(read_bytes(gold.text.encode(), name + ".txt"))
        found = grammar(document, gazetteer.load())
        tagged = list(tag(document, gazetteer.load(), found, decoder))
        for what, mentions in zip(records, (found, tagged, settled(document, found, tagged)), strict=True):
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
        train(golds, MODEL)
        _pin(MODEL)
        return
    with TemporaryDirectory() as folder:
        path = Path(folder) / "tagger.crf"
        train((g for i, g in enumerate(golds) if not held_out(i)), path)
        print("| label | grammars | tagger | both |\n|---|---|---|---|")
        for row in ablation((g for i, g in enumerate(golds) if held_out(i)), path):
            print(row)


if __name__ == "__main__":
    sys.exit(main())
