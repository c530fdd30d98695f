"""The gate's own logic: a drop fails, a rise is named, gold that changed is stale."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.errors import GoldError
from extractor.evaluate import floors, report
from extractor.evaluate.gold import Gold
from extractor.evaluate.score import Score

GOLD = {"a": Gold("a", {}, "x", (), ()), "b": Gold("b", {}, "y", (), ())}


def measured(right: int, *misses: str) -> Score:
    score = Score(documents=2, whole=2)
    score.tallies["units"].add(right, 0, 10 - right)
    score.misses = [("a", "units", "missed", text) for text in misses]
    return score


def test_the_same_score_passes_its_own_floors() -> None:
    """What was pinned is reached by the same records, whatever the rounding."""
    verdict = floors.compare(floors.entry(GOLD, measured(7, "p")), GOLD, measured(7, "p"))
    assert (verdict.drops, verdict.rises, verdict.gained, verdict.lost, verdict.stale) == ((), (), 0, (), False)


def test_a_drop_names_the_figure_its_floor_and_what_was_reached() -> None:
    """A figure under its floor fails the gate."""
    (drop,) = floors.compare(floors.entry(GOLD, measured(9)), GOLD, measured(7)).drops
    assert (drop.figure, drop.floor) == ("units", pytest.approx(0.9473))
    assert drop.reached < drop.floor


def test_text_that_is_no_longer_kept_whole_is_a_drop() -> None:
    """Losing a document's text counts even where every figure holds."""
    worse = measured(7)
    worse.whole = 1
    assert [d.figure for d in floors.compare(floors.entry(GOLD, measured(7)), GOLD, worse).drops] == ["text kept whole"]


def test_gains_and_losses_are_told_apart() -> None:
    """A miss that is gone is gained, a new one is lost and printed; equal misses count as often as they stand."""
    pinned = floors.entry(GOLD, measured(5, "p", "q", "q"))
    verdict = floors.compare(pinned, GOLD, measured(5, "q", "r"))
    assert verdict.gained == 2
    assert [miss[3] for miss in verdict.lost] == ["r"]
    assert any("new: a: units missed: r" in line for line in report.verdict("s", verdict))


def test_other_gold_makes_floors_stale() -> None:
    """Floors say something only of the gold they were measured on."""
    other = GOLD | {"b": Gold("b", {}, "z", (), ())}
    assert floors.compare(floors.entry(GOLD, measured(7)), other, measured(7)).stale


def test_floors_survive_being_written_and_read(tmp_path: Path) -> None:
    """An absent file pins nothing; a broken one is refused by name."""
    path = tmp_path / "floors.json"
    assert floors.read(path) == {}
    floors.write(path, {"dev": floors.entry(GOLD, measured(7, "p"))})
    assert floors.read(path)["dev"] == floors.entry(GOLD, measured(7, "p"))
    path.write_text("{", encoding="utf-8")
    with pytest.raises(GoldError, match=r"floors\.json"):
        floors.read(path)
