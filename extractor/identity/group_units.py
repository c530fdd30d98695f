"""Which appearances are one unit: body, place and level; where the name leaves the place out, the paper's province."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz

from ..text import bare
from .grouping import Edge, Work, pairs_of
from .scores import SAME, units
from .unit_forms import unit_form

_LARGE = 120
_RATIO = 90.0
"""Two names of one place less alike than this are not misprints of each other."""


def group(work: Work) -> None:
    """Join equal names of one place, then other spellings, then what fits one unit only; misprints last."""
    _exact(work)
    blocks: dict[str, list[int]] = defaultdict(list)
    for n in _representatives(work):
        blocks[unit_form(work.items[n].name, work.gazetteer).loose].append(n)
    for name in sorted(blocks):
        _compare(work, pairs_of(blocks[name][:_LARGE]))
    _unplaced(work, blocks)
    _compare(work, _similar(work, blocks))


def _exact(work: Work) -> None:
    buckets: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for n, item in enumerate(work.items):
        form = unit_form(item.name, work.gazetteer)
        regions: Iterable[str] = ("",) if form.alone else item.regions
        for region in regions:
            buckets[form.exact, region].append(n)
        if item.entity and form.alone and not form.place:
            buckets[item.entity, ""].append(n)
    for bucket in buckets.values():
        work.partition.join_all(work.order(set(bucket)))


def _representatives(work: Work) -> list[int]:
    """Return one item for each cluster, spelling and set of provinces."""
    found: dict[tuple[object, ...], int] = {}
    for n in work.order(range(len(work.items))):
        item = work.items[n]
        form = unit_form(item.name, work.gazetteer)
        found.setdefault((work.partition.root(n), form, frozenset() if form.alone else item.regions), n)
    return list(found.values())


def _compare(work: Work, pairs: Iterable[tuple[int, int]]) -> None:
    edges: list[Edge] = []
    for a, b in pairs:
        if work.partition.root(a) != work.partition.root(b):
            score = units(work.items[a], work.items[b], work.gazetteer)
            if score.value >= SAME or not (_nowhere(work, a) or _nowhere(work, b)):
                edges.append((a, b, score))
    work.join_best_first(edges)


def _nowhere(work: Work, n: int) -> bool:
    """Say whether nothing tells where a body is, "UBND xã" of a paper that names no province: nobody can say whether it
    is another paper's.
    """
    form = unit_form(work.items[n].name, work.gazetteer)
    return not (form.place or form.alone or form.central or work.items[n].regions)


def _unplaced(work: Work, blocks: dict[str, list[int]]) -> None:
    """A name without its place ("Sở Nội vụ") is the unit of that name in the one province that the paper names."""
    placed: dict[str, list[int]] = defaultdict(list)
    for numbers in blocks.values():
        for n in numbers:
            form = unit_form(work.items[n].name, work.gazetteer)
            if form.place:
                placed[bare(form.core)].append(n)
    for name in sorted(blocks):
        for n in blocks[name]:
            form, item = unit_form(work.items[n].name, work.gazetteer), work.items[n]
            if form.place or form.alone or len(item.regions) != 1:
                continue
            fitting = [
                m
                for m in placed[bare(form.core)]
                if unit_form(work.items[m].name, work.gazetteer).place in item.regions
            ]
            work.join_if_one(n, [(n, m, units(item, work.items[m], work.gazetteer)) for m in fitting])


def _similar(work: Work, blocks: dict[str, list[int]]) -> Iterator[tuple[int, int]]:
    """Yield pairs of units of one place whose bodies' names differ by little; and of one body, whose places do."""
    keyed: dict[tuple[str, str], list[str]] = defaultdict(list)
    for loose in sorted(blocks):
        core, _, place = loose.partition("|")
        words = core.split() or [""]
        keyed["body", f"{place}|{words[0]} {words[-1]}"].append(loose)
        keyed["head", f"{place}|{' '.join(words[:-1])}"].append(loose)
        keyed["tail", f"{place}|{' '.join(words[1:])}"].append(loose)
        if place:
            keyed["place", f"{core}|{place[0]}{place[-1]}"].append(loose)
    seen: set[tuple[str, str]] = set()
    for block in keyed.values():
        for n, a in enumerate(block):
            for b in block[n + 1 :]:
                if (a, b) not in seen and fuzz.ratio(a, b, score_cutoff=_RATIO):
                    seen.add((a, b))
    for a, b in sorted(seen):
        yield blocks[a][0], blocks[b][0]
