"""A Score and its Verdict as lines of text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from .floors import Verdict
from .score import Score

SHOWN = 40
"""New misses printed by the gate; the rest are counted."""


def table(score: Score) -> Iterator[str]:
    """Yield the figures, one line each."""
    yield f"{score.documents} documents; text kept whole in {score.whole}"
    yield f"{'':38}{'P':>7}{'R':>7}{'F1':>7}{'gold':>7}"
    for name, tally in score.tallies.items():
        gold = f"{tally.right + tally.missed:7d}"
        yield f"{name:38}{tally.precision:7.3f}{tally.recall:7.3f}{tally.f1:7.3f}{gold}"
    yield f"{'':38}{'right':>7}{'of':>7}"
    for name, (right, of) in sorted(score.shares.items()):
        yield f"{name:38}{right:7d}{of:7d}{right / of:8.3f}"


def errors(score: Score) -> Iterator[str]:
    """Yield every miss: document, what, missed or extra, text, parted by tabs."""
    for miss in score.misses:
        yield "\t".join(part.replace("\n", " ") for part in miss)


def verdict(suite: str, result: Verdict) -> Iterator[str]:
    """Yield what the gate says of a suite: figures under their floor, mentions gained and lost."""
    if result.stale:
        yield f"{suite}: the gold has changed since its floors were pinned; pin them again (--update)"
    for drop in result.drops:
        yield f"{suite}: {drop.figure} fell to {drop.reached:.4f}, its floor is {drop.floor:.4f}"
    yield f"{suite}: {result.gained} misses gone, {len(result.lost)} new; {len(result.rises)} figures above their floor"
    for name, what, how, text in result.lost[:SHOWN]:
        yield f"{suite}:   new: {name}: {what} {how}: {text}"
    if len(result.lost) > SHOWN:
        rest = Counter(what for _, what, _, _ in result.lost[SHOWN:])
        yield f"{suite}:   and " + ", ".join(f"{n} {what}" for what, n in sorted(rest.items()))
