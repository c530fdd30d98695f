"""From a recogniser's score to the chance that the mention is right: "of the mentions at 0.9, nine in ten are right".

Where the tagger agrees with a grammar, its probability is the chance as it stands, and so are the scores of numbers,
dates and figures: within three points on text that neither had seen. What the tagger sees alone is right less often
than it believes; the curve for that comes from `tools/calibrate.py` (isotonic regression on the fifth of the annotated
corpus that the tagger was not trained on). docs/performance.md has the figures.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from ..model import Mention

Curve = tuple[tuple[float, float], ...]
"""Steps (score, chance), both rising; between two steps the chance is drawn straight, beyond them it stays."""

ALONE = "tagger alone"
CURVES: dict[str, Curve] = {ALONE: ((0.935, 0.686),)}


def kind_of(mention: Mention) -> str:
    """Return the kind of mention that has a curve of its own: its label, or that the tagger alone saw it."""
    return ALONE if mention.method == "model" else mention.label


def chance(curve: Curve, score: float) -> float:
    """Return what `curve` makes of `score`; without a curve the score stands."""
    if not curve:
        return score
    at = bisect_left(curve, (score, 0.0))
    if at == 0:
        return curve[0][1]
    if at == len(curve):
        return curve[-1][1]
    (low, below), (high, above) = curve[at - 1], curve[at]
    return below + (above - below) * (score - low) / (high - low)


def calibrate(mention: Mention) -> Mention:
    """Return `mention` with the chance that it is right as its confidence."""
    curve = CURVES.get(kind_of(mention))
    return replace(mention, confidence=chance(curve, mention.confidence)) if curve else mention
