"""Which appearances are one official: exact keys first, then blocks of one bare name, then names of one office."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ..collection import Appearance
from ..text import bare
from .grouping import Edge, Work, pairs_of
from .scores import SAME, UNSURE, officials, rank
from .spelling import person_form, persons, without_y
from .unit_forms import unit_form

_LARGE = 120
"""So many differing signatures of one name are compared each with each; of more only those with a unit in common."""


def group(work: Work) -> None:
    """Join what one name and one unit prove; then what only fits one: successors, papers without office, part names."""
    _exact(work)
    blocks: dict[str, list[int]] = defaultdict(list)
    for n, item in enumerate(work.items):
        blocks[_block(item)].append(n)
    for name in sorted(blocks):
        if len(blocks[name]) > 1:
            _block_of_one_name(work, work.order(blocks[name]))
    _of_one_office(work)


def _block(item: Appearance) -> str:
    return _sounded(person_form(item.name))


@lru_cache(maxsize=1 << 16)
def _sounded(name: str) -> str:
    """Return a name without accents, blanks and the choice of y or i."""
    return "".join(without_y(bare(s)) for s in name.split())


_OF_THE_STATE = re.compile(r"(?:pho )?thu tuong|tong bi thu|(?:pho )?chu tich nuoc")
"""Offices that need no unit: there is one Government, one Party, one State ("Thủ tướng", "Thủ tướng Chính phủ")."""


def _exact(work: Work) -> None:
    """Join equal names in one unit; a unit whose name does not say where it is needs a province in common."""
    buckets: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for n, item in enumerate(work.items):
        name = " ".join(map(without_y, person_form(item.name).split()))
        for office in item.offices:
            of_the_state = _OF_THE_STATE.match(rank(office.position))
            if of_the_state and name.count(" ") > 1:
                buckets[name, ("of the state", of_the_state[0]), ""].append(n)
            if office.unit:
                form = unit_form(office.unit, work.gazetteer)
                regions: Iterable[str] = ("",) if form.alone else item.regions
                for region in regions:
                    buckets[name, form.exact, region].append(n)
    for bucket in buckets.values():
        work.partition.join_all(work.order(set(bucket)))


def _signatures(work: Work, block: list[int]) -> list[int]:
    """Return one item for each cluster and what tells it apart: no two of them say the same."""
    found: dict[tuple[object, ...], int] = {}
    for n in block:
        item = work.items[n]
        offices = frozenset((rank(o.position), unit_form(o.unit, work.gazetteer)) for o in item.offices if o.unit)
        context = item.units if not offices else frozenset[str]()
        sign = (work.partition.root(n), person_form(item.name), offices, item.regions, context)
        found.setdefault(sign, n)
    return list(found.values())


def _block_of_one_name(work: Work, block: list[int]) -> None:
    chosen = _signatures(work, block)
    if len({work.partition.root(n) for n in chosen}) < 2:
        return
    strong: list[Edge] = []
    goes_on: dict[int, list[Edge]] = defaultdict(list)
    vague: dict[int, list[Edge]] = defaultdict(list)
    for a, b in pairs_of(chosen) if len(chosen) <= _LARGE else _sharing(work, chosen):
        if work.partition.root(a) == work.partition.root(b):
            continue
        score = officials(work.items[a], work.items[b], work.gazetteer)
        bare_one, other = _has_unit(work.items[a]), _has_unit(work.items[b])
        if not (bare_one and other):
            one, two = (b, a) if bare_one else (a, b)
            vague[one].append((one, two, score))
            if not bare_one and not other:
                vague[b].append((b, a, score))
        elif score.features[-2:] and any("became the other" in f.name for f in score.features):
            goes_on[a].append((a, b, score))
        else:
            strong.append((a, b, score))
    work.join_best_first(strong)
    _followed(work, goes_on)
    for vague_one in sorted(vague, key=lambda n: (not work.items[n].regions, work.items[n].anchor)):
        if not _has_unit(work.items[vague_one]):
            work.join_if_one(vague_one, vague[vague_one])
            work.open += [e for e in vague[vague_one] if UNSURE <= e[2].value < SAME]


def _followed(work: Work, edges: dict[int, list[Edge]]) -> None:
    """Join an office with the one that goes on in the unit's successor, where it is the only one on either side.

    Of three of which each may be either of the others none is a rival: a body became another and that a third.
    """
    flat = [e for found in edges.values() for e in found if e[2].value >= SAME]
    work.open += [e for found in edges.values() for e in found if UNSURE <= e[2].value < SAME]
    root = work.partition.root
    for a, b, score in sorted(flat, key=lambda e: (work.items[e[0]].anchor, work.items[e[1]].anchor)):
        pairs = {(root(x), root(y)) for x, y, _ in flat}
        near = {one: {x + y - one for x, y in pairs if one in (x, y) and x != y} for one in (root(a), root(b))}
        if root(a) != root(b) and near[root(a)] - {root(b)} == near[root(b)] - {root(a)}:
            work.partition.join(a, b)
        else:
            work.open.append((a, b, score))


def _has_unit(item: Appearance) -> bool:
    return any(o.unit for o in item.offices)


def _sharing(work: Work, chosen: list[int]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of a large block that have a unit's bare key in common: of an office, or in the paper."""
    by_unit: dict[str, list[int]] = defaultdict(list)
    for n in chosen:
        item = work.items[n]
        for key in {unit_form(o.unit, work.gazetteer).loose for o in item.offices if o.unit}:
            by_unit[key].append(n)
    yield from dict.fromkeys(p for key in sorted(by_unit) for p in pairs_of(by_unit[key][:_LARGE]))


# ------------------------------------------------------------------ names of one office


def _of_one_office(work: Work) -> None:
    """Compare the names in one office and unit: misprints, initials and part names; blocks keep this from growing."""
    held: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for n in work.order(range(len(work.items))):
        item = work.items[n]
        for office in item.offices:
            if office.unit and office.position:
                unit = unit_form(office.unit, work.gazetteer).loose
                held[unit, rank(office.position)].setdefault(person_form(item.name), n)
    edges: list[Edge] = []
    part: dict[int, list[Edge]] = defaultdict(list)
    for place in sorted(held):
        for a, b in _similar(held[place]):
            if work.partition.root(a) != work.partition.root(b):
                score = officials(work.items[a], work.items[b], work.gazetteer)
                likeness = persons(person_form(work.items[a].name), person_form(work.items[b].name))
                if likeness == "part":
                    one, other = sorted((a, b), key=lambda n: len(work.items[n].name))
                    part[one].append((one, other, score))
                else:
                    edges.append((a, b, score))
    work.join_best_first(edges)
    for short in work.order(part):
        work.join_if_one(short, part[short])


def _similar(names: dict[str, int]) -> Iterator[tuple[int, int]]:
    """Yield pairs of names that share the first and nearly the last syllable, or the reverse, or the last alone."""
    blocks: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in sorted(names):
        words = [bare(w) for w in name.split()]
        if words:
            blocks["first", f"{words[0]} {words[-1][0]}"].append(name)
            blocks["last", words[-1]].append(name)
    found = {(x, y) for key in blocks for x, y in _pairs(blocks[key])}
    for x, y in sorted(found):
        if persons(x, y) not in ("different", "equal"):
            yield names[x], names[y]


def _pairs(block: list[str]) -> Iterator[tuple[str, str]]:
    for n, a in enumerate(block):
        for b in block[n + 1 :]:
            yield a, b
