"""Scores become chances of being right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.model import Mention, Span
from extractor.ner.calibration import CURVES, Curve, calibrate, chance

CURVE: Curve = ((0.5, 0.2), (0.9, 0.6), (1.0, 0.98))


@pytest.mark.parametrize(
    ("score", "expected"), [(0.1, 0.2), (0.5, 0.2), (0.7, 0.4), (0.9, 0.6), (0.95, 0.79), (1.0, 0.98), (1.2, 0.98)]
)
def test_between_two_steps_the_chance_is_drawn_straight(score: float, expected: float) -> None:
    assert chance(CURVE, score) == pytest.approx(expected)


def test_without_a_curve_the_score_stands() -> None:
    assert chance((), 0.42) == 0.42


@given(st.lists(st.floats(0, 1), min_size=2))
def test_a_higher_score_never_gives_a_lower_chance(scores: list[float]) -> None:
    """Every shipped curve keeps the order of scores and stays a probability."""
    for curve in CURVES.values():
        chances = [chance(curve, score) for score in sorted(scores)]
        assert chances == sorted(chances)
        assert all(0 <= value <= 1 for value in chances)


def test_what_the_tagger_sees_alone_is_less_sure_than_what_a_grammar_confirms() -> None:
    alone = Mention("UNIT", Span(0, 5), "Sở Số", None, 0.95, "model")
    agreed = Mention("UNIT", Span(0, 5), "Sở Số", None, 0.95, "grammar")
    assert calibrate(alone).confidence < 0.9 <= calibrate(agreed).confidence
