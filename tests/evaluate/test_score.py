"""Scoring: the same figures as the reference scorer, and what counts as right."""

from __future__ import annotations

import importlib.util
import io
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from extractor.errors import GoldError
from extractor.evaluate import gold as golds
from extractor.evaluate import keys
from extractor.evaluate.align import Alignment
from extractor.evaluate.meta import same_meta
from extractor.evaluate.score import score
from extractor.interchange import to_record
from extractor.load import read_bytes
from extractor.pipeline import process

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT.parent / "shared" / "eval" / "score.py"
TRAIN = ROOT / "corpus" / "gold" / "train"
SAMPLE = ("t1-05", "t5-17", "t9-01", "t10-16", "t7-08")


def sample() -> dict[str, golds.Gold]:
    return {p.stem: golds.read(p) for p in sorted(TRAIN.glob("*.gold")) if p.stem.startswith(SAMPLE)}


def records(gold: dict[str, golds.Gold], change: Any = lambda text: text) -> dict[str, dict[str, Any]]:
    return {
        name: to_record(process(read_bytes(change(one.text).encode(), f"{name}.txt"))) for name, one in gold.items()
    }


def reference() -> ModuleType:
    if not REFERENCE.exists():
        pytest.skip("the reference scorer does not stand beside this checkout")
    spec = importlib.util.spec_from_file_location("reference_score", REFERENCE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def reordered(text: str) -> str:
    """The text as another format gives it: a menu before it, lines wrapped, borders lost, a letter misread."""
    return "Trang chủ | Tin tức | Liên hệ\n" + text.replace(" của ", "\ncủa ").replace("|", " ").replace("ệ", "ê", 3)


@pytest.mark.parametrize("change", [lambda text: text, reordered], ids=["same text", "another format"])
def test_the_figures_are_those_of_the_reference_scorer(tmp_path: Path, change: Any) -> None:
    """Figure for figure, also where the texts have to be aligned first."""
    module = reference()
    gold = sample()
    got = records(gold, change)
    lines = tmp_path / "records.jsonl"
    lines.write_text("\n".join(json.dumps(r, ensure_ascii=False) for r in got.values()), encoding="utf-8")
    theirs = module.load_gold(TRAIN)
    expected = module.score({n: theirs[n] for n in gold}, module.load_records(lines), False, io.StringIO())
    assert score(gold, got).figures() == pytest.approx(expected, abs=1e-12)


def test_a_perfect_record_scores_one_and_an_absent_one_is_a_full_miss() -> None:
    """The gold's own spans as mentions give F1 1; no record gives recall 0."""
    gold = sample()
    perfect = {
        name: {
            "text": one.text,
            "mentions": [{"label": label, "start": s, "end": e} for label, s, e in one.spans if label != "IGNORE"],
        }
        for name, one in gold.items()
    }
    right = score(gold, perfect)
    assert {label: t.f1 for label, t in right.tallies.items() if label.startswith("mention")} == {
        f"mention {label}": 1.0 for label in ("PERSON", "POSITION", "UNIT", "LOCATION", "CITATION", "DATE", "METRIC")
    }
    nothing = score(gold, {})
    assert nothing.tallies["mention UNIT"].recall == 0.0
    assert [miss for miss in nothing.misses if miss[1] == "NO RECORD"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("UBND TP Hà Nội", "Ủy ban nhân dân thành phố Hà Nội"),
        ("Sở TT&TT", "Sở Thông tin và Truyền thông"),
        ("Sở Nội vụ tỉnh Hải Dương", "Sở Nội vụ Hải Dương"),
        ("Uỷ ban nhân dân tỉnh Hoà Bình", "Ủy ban nhân dân tỉnh Hòa Bình"),
    ],
)
def test_units_compare_by_what_they_mean(one: str, other: str) -> None:
    """Abbreviations, level words and tone placement do not make another unit."""
    assert keys.unit(one) == keys.unit(other)


def test_deadlines_compare_by_their_last_day() -> None:
    """A quarter, its last month and its last day are one deadline; leap years count."""
    assert keys.deadline("2026-04/2026-06") == keys.deadline("2026-06") == keys.deadline("2026-06-30") == "2026-06-30"
    assert keys.deadline("2024-02") == "2024-02-29"
    assert keys.deadline(None) == ""


def test_published_needs_no_more_precision_than_the_gold() -> None:
    """A day in the gold is met by a time of that day; nothing in the gold allows nothing."""
    assert same_meta("published", "2024-07-10", "2024-07-10T13:17+07:00")
    assert not same_meta("published", "2024-07-10T13:17", "2024-07-10")
    assert not same_meta("published", None, "2024-07-10")


def test_alignment_finds_the_gold_inside_a_page_with_other_blanks() -> None:
    """Offsets of the page map to offsets of the gold; what is only the page's maps to nothing."""
    gold = "Sở Nội vụ họp\nÔng Nam chủ trì"
    page = "Trang chủ\nSở  Nội vụ\nhọp\nÔng Nam\u00a0chủ trì\nLiên hệ"
    alignment = Alignment(page, gold)
    start = page.index("Ông Nam")
    assert alignment.span(start, start + 7) == (gold.index("Ông Nam"), gold.index("Ông Nam") + 7)
    assert alignment.span(page.index("Liên"), len(page)) is None
    assert not alignment.same


@pytest.mark.parametrize(
    ("text", "cause"),
    [("kind: x\nno line", "no line ==="), ("a: 1\n===\n⟦NAME|x⟧", "unknown label"), ("a: [\n===\nx", "while parsing")],
)
def test_a_broken_gold_file_is_refused_by_name_and_cause(tmp_path: Path, text: str, cause: str) -> None:
    """The message names the file and what is wrong with it."""
    path = tmp_path / "broken.gold"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(GoldError, match=rf"(?s)broken\.gold.*{cause}"):
        golds.read(path)
