"""One door to the scores of all kinds."""

from __future__ import annotations

from ..collection import Appearance, Score
from ..gazetteer import Gazetteer
from . import claims, scores

SCORERS: dict[str, scores.Scorer] = {
    "official": scores.officials,
    "unit": scores.units,
    "directive": claims.directives,
}


def score(a: Appearance, b: Appearance, gazetteer: Gazetteer) -> Score:
    """Score how far two appearances of a kind are one; ValueError for two kinds."""
    if a.kind != b.kind:
        raise ValueError(f"{a.kind} and {b.kind} cannot be one")
    return SCORERS[a.kind](a, b, gazetteer)
