"""`extractor learn`: real, small trainings; kept where the held-back documents say that the model is better."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extractor.cli.app import app
from extractor.errors import ModelError, SetupError
from extractor.evaluate.gold import Gold, read
from extractor.judgements import mention_target
from extractor.learning.review_state import mark
from extractor.learning.taught import folder, model_in_use, put, taught_files, use_model
from extractor.learning.training import gold_folder, lesson_of, lessons_in, train
from extractor.learning.trial import Change as Changed
from extractor.learning.trial import is_held_back, learn, lessons_of, verdict
from extractor.load import read_bytes
from extractor.model import LABELS
from extractor.ner.taught import file_name, load_taught
from extractor.pipeline import process
from extractor.review import Change, Desk
from extractor.review.values import data_of
from extractor.store.reviewed import ReviewedStore

pytest.importorskip("pycrfsuite")
SHORT = 4000


def short(name: str) -> list[Path]:
    files = sorted((gold_folder() / name).glob("*.gold"))
    return [path for path in files if path.stat().st_size < SHORT]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder like the shipped gold, with eight short texts to learn from and three to measure on."""
    place = tmp_path_factory.mktemp("gold")
    for name, files in (("train", short("train")[:8]), ("own", short("own")[3:6])):
        (place / name).mkdir()
        for path in files:
            shutil.copy(path, place / name)
    return place


def corrected(store: ReviewedStore, gold: Gold) -> None:
    """Have a person make a document what its gold says: reject what is wrong, add what is missing, say it is done."""
    result = process(read_bytes(gold.text.encode(), gold.name + ".txt"))
    store.save(result)
    key = store.key_of(result.document.id)
    assert key is not None
    wanted = {(label, start, end) for label, start, end in gold.spans if label in LABELS}
    there = {(m.label, m.start, m.end) for m in result.mentions}
    changes = [
        Change(mention_target(result.document, m), "reject")
        for m in result.mentions
        if (m.label, m.start, m.end) not in wanted
    ]
    for label, start, end in sorted(wanted - there):
        mention = result.document.mention(label, start, end)  # type: ignore[arg-type]
        data = data_of(mention.label, result.document, mention.span)
        changes.append(Change(mention_target(result.document, mention), "add", data))
    if changes:
        Desk(store, "mai").decide(key, changes, 0)
    mark(store, key, "mai")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with ten documents that a person has reviewed to the end."""
    db = tmp_path_factory.mktemp("desk") / "a.db"
    with ReviewedStore.open(db) as store:
        for path in short("train")[8:18]:
            corrected(store, read(path))
    return db


@pytest.fixture
def store(desk: Path, tmp_path: Path) -> Iterator[ReviewedStore]:
    with ReviewedStore.open(desk) as original:
        original.copy(tmp_path / "a.db")
    with ReviewedStore.open(tmp_path / "a.db") as store:
        yield store


def poor_model(store: ReviewedStore) -> str:
    """Put a model into force that has learned from one short text."""
    path = Path(str(store.path) + ".crf")
    train([lesson_of(read(short("train")[20]))], path)
    data = path.read_bytes()
    name = file_name("tagger", ".crf", data)
    put(store, name, data)
    use_model(store, {"file": name, "sha256": "poor"}, "mai")
    return name


def test_a_reviewed_document_is_a_lesson_with_every_correction(store: ReviewedStore) -> None:
    lessons = lessons_of(store)
    assert len(lessons) == 10
    golds = {read(p).text: read(p) for p in short("train")[8:18]}
    for lesson in lessons.values():
        right = {s for s in golds[lesson.document.text].spans if s[0] in LABELS}
        assert {s for s in lesson.gold.spans if s[0] in LABELS} == right


def test_a_better_model_is_kept_used_and_can_be_taken_out_of_force(store: ReviewedStore, small: Path) -> None:
    poor = poor_model(store)
    trial = learn(store, small, "mai")
    assert trial.kept, trial.why
    assert sum(c.fixed for c in trial.changes) > sum(c.broken for c in trial.changes)
    assert not any(c.falls for c in trial.changes)
    held_back = {d for d in lessons_of(store) if is_held_back(d)}
    assert len(trial.own) == len(held_back)
    assert trial.reviewed == 10 - len(held_back)
    assert trial.lessons == 8 + trial.reviewed
    report = json.loads((folder(store) / (Path(str(trial.file)).stem + ".json")).read_text())
    assert report["model"] == trial.model
    assert set(report["held_back"]) == set(trial.held_back)
    (file,) = taught_files(store)
    assert file == trial.file
    result = process(read_bytes("Sở Nội vụ tỉnh Lào Cai họp.".encode(), "a.txt"), taught=load_taught((file,)))
    assert result.learned == Path(file).stem
    done = CliRunner().invoke(app, ["learn", "--revert", "--db", str(store.path)])
    assert done.exit_code == 0
    assert Path(file).name in done.stdout
    assert (model_in_use(store) or {})["file"] == poor, "the model before it counts again"
    assert [j.verdict for j in store.judgements(all_rows=True) if '"model"' in j.target] == ["accept", "accept", "undo"]


def test_a_worse_model_is_not_kept(store: ReviewedStore, small: Path) -> None:
    """Eighteen short texts teach less than the shipped model knows: measured, told, thrown away."""
    before = sorted(p.name for p in Path(store.path).parent.iterdir())
    done = CliRunner().invoke(app, ["learn", "--gold", str(small), "--db", str(store.path)])
    assert done.exit_code == 0, done.output
    assert "not kept: " in done.stdout
    assert "UNIT" in done.stdout
    assert sorted(p.name for p in Path(store.path).parent.iterdir()) == before
    assert taught_files(store) == ()


def test_training_is_deterministic(small: Path, tmp_path: Path) -> None:
    lessons = lessons_in(small / "train")[:3]
    for name in ("a", "b"):
        train(lessons, tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


@pytest.mark.parametrize(
    ("counts", "kept"),
    [
        ({"UNIT": (10, 2)}, True),
        ({"UNIT": (3, 2)}, False),
        ({"UNIT": (20, 2), "PERSON": (0, 3)}, False),
        ({"UNIT": (20, 2), "PERSON": (0, 1)}, True),
        ({}, False),
        ({"UNIT": (0, 4)}, False),
    ],
)
def test_kept_only_if_better_and_no_label_falls_beyond_noise(counts: dict[str, tuple[int, int]], kept: bool) -> None:
    changes = [Changed(label, 0.9, 0.9, *counts.get(label, (0, 0))) for label in LABELS]
    assert verdict(changes)[0] is kept


def test_what_is_missing_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with ReviewedStore.open(tmp_path / "a.db") as store:
        with pytest.raises(SetupError, match="no document is finished"):
            learn(store, gold_folder(), "mai")
        monkeypatch.setitem(sys.modules, "pycrfsuite", None)
        with pytest.raises(SetupError, match="pip install python-crfsuite"):
            learn(store, gold_folder(), "mai")


def test_a_model_that_is_gone_is_said_to_be(store: ReviewedStore) -> None:
    name = poor_model(store)
    (folder(store) / name).unlink()
    with pytest.raises(ModelError, match="learn --revert"):
        load_taught(taught_files(store))
