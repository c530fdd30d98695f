"""A new model against the one in force, on documents that neither has seen; kept only where it is better.

Held back for this, and never trained on: the shipped samples' gold, and of the reviewed documents those whose id falls
into one part of five (always the same ones, however many come). Both models see the same documents, so that what counts
is the mentions on which they differ: a change that chance alone would make in one of ten cases is noise.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from math import sqrt
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from .. import gazetteer
from ..errors import SetupError
from ..evaluate.score import Score, score
from ..model import LABELS
from ..ner import recognise
from ..ner.tagger.decoder import Decoder
from ..ner.tagger.model import decoder_of
from ..ner.taught import Taught, file_name, load_taught
from ..store import Store
from ..store.reviewed import ReviewedStore
from .gold import Exported, export, gold_of
from .taught import model_in_use, put, taught_files, use_model
from .training import Lesson, lessons_in, train, trainer

PARTS = 5
NOISE = 1.28
"""Standard deviations within which nine of ten changes by chance lie on the one side."""
Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one label: F1 before and after; mentions that are right now and were not, and the reverse."""

    label: str
    before: float
    after: float
    fixed: int
    broken: int

    @property
    def falls(self) -> bool:
        return is_more(self.broken, self.fixed)


@dataclass(frozen=True, slots=True)
class Trial:
    """What a training came to. `lessons` and `reviewed`: documents learned from, and how many of them are people's own.

    `held_back`: the names of the documents that both models were measured on, `own` those among them that people
    reviewed here; `file` where the new model was kept.
    """

    lessons: int
    reviewed: int
    held_back: tuple[str, ...]
    own: tuple[str, ...]
    changes: tuple[Change, ...]
    kept: bool
    why: str
    model: str
    before: str
    file: str | None = None


def is_more(a: int, b: int) -> bool:
    """Say whether `a` exceeds `b` by more than chance would make of so many changes (a paired sign test)."""
    return a - b > NOISE * sqrt(a + b)


def is_held_back(document: str) -> bool:
    """Say whether a reviewed document is kept for measuring; by its id alone, so that it stays so for ever."""
    return int(hashlib.sha256(document.encode()).hexdigest()[:8], 16) % PARTS == 0


def lessons_of(store: ReviewedStore) -> dict[str, Lesson]:
    """Return the finished documents by their id, in order of id, each with its gold."""
    found: dict[str, Lesson] = {}
    for one in export(store):
        if isinstance(one, Exported):
            (held,) = store.find(one.document)
            found[one.document] = Lesson(held.result.document, gold_of(one))
    return dict(sorted(found.items()))


def learn(store: ReviewedStore, gold: Path, by: str, *, dry: bool = False, tell: Tell = lambda _: None) -> Trial:
    """Train on the gold of `gold`/train and the finished documents, measure, and put the model into force if better.

    `dry` measures only. Raises SetupError where nothing is finished, or python-crfsuite is missing.
    """
    trainer()
    own = lessons_of(store)
    if not own:
        raise SetupError("no document is finished yet; review some and say so: extractor gold finish DOCUMENT --by WHO")
    shipped, guard = lessons_in(gold / "train"), lessons_in(gold / "own")
    new = [lesson for document, lesson in own.items() if not is_held_back(document)]
    back = [lesson for document, lesson in own.items() if is_held_back(document)]
    tell(f"training on {len(shipped)} shipped and {len(new)} reviewed documents")
    with TemporaryDirectory() as place:
        path = Path(place) / "tagger.crf"
        train([*shipped, *new], path)
        data = path.read_bytes()
        tell(f"measuring on {len(guard)} samples and {len(back)} reviewed documents that neither model has seen")
        before = measure([*guard, *back], decoder_in_force(store))
        after = measure([*guard, *back], decoder_of(path))
    changes = compared(before, after)
    kept, why = verdict(changes)
    trial = Trial(
        len(shipped) + len(new), len(new), tuple(x.gold.name for x in (*guard, *back)),
        tuple(x.gold.name for x in back), changes, kept and not dry, why, hashlib.sha256(data).hexdigest(),
        str((model_in_use(store) or {}).get("sha256", "shipped")),
    )  # fmt: skip
    return _kept(store, trial, data, by) if trial.kept else trial


def _kept(store: ReviewedStore, trial: Trial, data: bytes, by: str) -> Trial:
    name = file_name("tagger", ".crf", data)
    path = put(store, name, data)
    report = {**asdict(trial), "file": name}
    put(store, Path(name).stem + ".json", (json.dumps(report, ensure_ascii=False, indent=1) + "\n").encode())
    use_model(store, {"file": name, "sha256": trial.model, "figures": _figures(trial.changes)}, by)
    return Trial(**{**{n: getattr(trial, n) for n in trial.__slots__}, "file": str(path)})


def _figures(changes: Iterable[Change]) -> dict[str, list[float]]:
    return {c.label: [round(c.before, 4), round(c.after, 4)] for c in changes}


def decoder_in_force(store: Store) -> Decoder | None:
    """Return the decoder of the model that people's documents are extracted with now; None for the shipped one."""
    models = tuple(f for f in taught_files(store) if f.endswith(".crf"))
    taught = load_taught(models)
    return taught.decoder if taught else None


def measure(lessons: Sequence[Lesson], decoder: Decoder | None) -> Score:
    """Return what a model reaches on these documents, together with the grammars, as an extraction uses it."""
    taught = Taught("trial", decoder=decoder) if decoder else None
    golds = {lesson.gold.name: lesson.gold for lesson in lessons}
    records: dict[str, Mapping[str, Any]] = {}
    for lesson in lessons:
        found = recognise(lesson.document, gazetteer.load(), taught)
        spans = [{"label": m.label, "start": m.start, "end": m.end} for m in found]
        records[lesson.gold.name] = {"text": lesson.document.text, "mentions": spans}
    return score(golds, records)


def compared(before: Score, after: Score) -> tuple[Change, ...]:
    """Return what changed, label by label."""
    changes = []
    for label in LABELS:
        what = f"mention {label}"
        old, new = (Counter(m for m in s.misses if m[1] == what) for s in (before, after))
        was, now = before.tallies[what].f1, after.tallies[what].f1
        changes.append(Change(label, was, now, (old - new).total(), (new - old).total()))
    return tuple(changes)


def verdict(changes: Sequence[Change]) -> tuple[bool, str]:
    """Say whether the new model is to be kept, and why."""
    fallen = [c.label for c in changes if c.falls]
    fixed, broken = sum(c.fixed for c in changes), sum(c.broken for c in changes)
    sums = f"{fixed} mentions better, {broken} worse"
    if fallen:
        return False, f"{', '.join(fallen)} would be worse ({sums})"
    if not is_more(fixed, broken):
        return False, f"no better than chance would make it ({sums})"
    return True, sums
