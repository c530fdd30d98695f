"""Clusters of appearances: a pure function of the appearances and of the judgements that stand, in whatever order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from .. import gazetteer as gazetteers
from ..collection import Appearance, Judgement, Score
from ..gazetteer import Gazetteer
from . import group_directives, group_officials, group_units
from .grouping import Work
from .partition import Partition
from .people import Settled, pairs, settle

GROUPERS: dict[str, Callable[[Work], None]] = {
    "official": group_officials.group,
    "unit": group_units.group,
    "directive": group_directives.group,
}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two clusters that may be one, by their most alike appearances; nobody has decided about any pair of them."""

    a: Appearance
    b: Appearance
    score: Score


@dataclass(frozen=True, slots=True)
class Clustering:
    """Clusters (each in order of anchors; the first names the cluster), what is open, what people's decisions did."""

    clusters: tuple[tuple[Appearance, ...], ...]
    suggestions: tuple[Suggestion, ...]
    settled: Settled


def cluster(
    kind: str,
    appearances: Iterable[Appearance],
    judgements: Iterable[Judgement] = (),
    gazetteer: Gazetteer | None = None,
) -> Clustering:
    """Return who is who. People's decisions come first; the machine joins only what none of them keeps apart.

    In: the appearances of one kind in any order, and the judgements that stand (`Store.judgements()`).
    """
    items = sorted(appearances, key=lambda a: (a.anchor, a.key))
    partition = Partition(len(items))
    settled = settle(partition, items, pairs(judgements, kind))
    work = Work(items, partition, gazetteer or gazetteers.load())
    GROUPERS[kind](work)
    found = tuple(tuple(items[n] for n in members) for members in partition.clusters())
    return Clustering(found, _suggestions(work), settled)


def _suggestions(work: Work) -> tuple[Suggestion, ...]:
    return tuple(Suggestion(work.items[a], work.items[b], score) for a, b, score in work.suggestions())
