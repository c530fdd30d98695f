"""Training the tagger: annotated documents in, a model file out. Deterministic; python-crfsuite does the work.

python-crfsuite (the extra `train`) fits the weights (L-BFGS, elastic net); the package itself decodes the file with
numpy. The shipped model is made by the same code (`tools/train_tagger.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from .. import gazetteer
from ..errors import GoldError, SetupError
from ..evaluate.gold import Gold, read_folder
from ..load import read_bytes
from ..model import Document
from ..ner import grammar
from ..ner.arbitrate import FORMAL
from ..ner.tagger.columns import columns, evidence
from ..ner.tagger.labels import encode
from ..ner.tagger.templates import attributes
from ..ner.tagger.tokens import Sequence, sequences
from ..parsers import parse

Example = tuple[list[list[str]], list[str]]
SETTINGS = {"c1": 0.1, "c2": 0.01, "max_iterations": 80, "feature.possible_transitions": True}
"""Swept on the held-out fifth; c1 also keeps the file small."""
HOW = "python -m pip install python-crfsuite"


@dataclass(frozen=True, slots=True)
class Lesson:
    """A document and what is right of it; both are of the same text."""

    document: Document
    gold: Gold


def gold_folder() -> Path:
    """Return the folder of the shipped gold (own/, train/): inside the installed package, or of a checkout."""
    package = Path(__file__).resolve().parents[1]
    for candidate in (package / "gold", package.parent / "corpus" / "gold"):
        if (candidate / "train").is_dir():
            return candidate
    raise SetupError(f"{package / 'gold'}: the annotated texts are missing; reinstall the package, or name --gold DIR")


def lesson_of(gold: Gold) -> Lesson:
    """Return a gold file as a lesson; raises GoldError where reading changes its text."""
    document = parse(read_bytes(gold.text.encode(), gold.name + ".txt"))
    if document.text != gold.text:
        raise GoldError(f"{gold.name}: reading changed the text")
    return Lesson(document, gold)


def lessons_in(folder: Path) -> list[Lesson]:
    """Return the gold files of a folder as lessons, in order of name."""
    return [lesson_of(gold) for gold in read_folder(folder).values()]


def examples(lesson: Lesson) -> Iterator[Example]:
    """Yield (attributes, labels) of each sequence outside the gold's boilerplate.

    Each comes a second time without what the grammars say of persons, positions, units and places: they were written
    with the shipped gold in view, and are less often right on other text than a model would learn here.
    """
    document, gold = lesson.document, lesson.gold
    found = grammar(document, gazetteer.load())
    rows = list(sequences(document))
    for kept in (found, [m for m in found if m.label in FORMAL]):
        made = columns(document, rows, evidence(document, kept, gazetteer.load()), gazetteer.load())
        for row, tokens in zip(rows, attributes(made), strict=True):
            if not _aside(row, gold):
                yield tokens, encode(row.tokens, gold.spans)


def _aside(row: Sequence, gold: Gold) -> bool:
    return any(start <= row.tokens[0][0] < end for start, end in gold.aside)


def trainer() -> ModuleType:
    """Return python-crfsuite; raises SetupError where it is not installed."""
    try:
        import pycrfsuite
    except ImportError as error:
        raise SetupError(f"training needs python-crfsuite: {HOW}") from error
    found: ModuleType = pycrfsuite
    return found


def train(lessons: Iterable[Lesson], path: Path) -> None:
    """Write the model of `lessons` to `path`; the same lessons in the same order give the same bytes."""
    teacher = trainer().Trainer(algorithm="lbfgs", verbose=False)
    for lesson in lessons:
        for tokens, labels in examples(lesson):
            teacher.append(tokens, labels)
    teacher.set_params(SETTINGS)
    teacher.train(str(path))
