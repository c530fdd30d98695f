"""What the gazetteer knows of a unit's name: what it has become, whether it was only renamed, by which act."""

from __future__ import annotations

from functools import lru_cache

from ..gazetteer import Gazetteer
from ..values.keys import unit_loose_key
from .unit_forms import unit_form
from .units import after_of


@lru_cache(maxsize=1 << 15)
def heirs(name: str, gazetteer: Gazetteer) -> tuple[str, ...]:
    """Return the names of what a unit has become, by the gazetteer; none while it lives."""
    return tuple(after_of(name, gazetteer))


def becomes(old: str, new: str, gazetteer: Gazetteer) -> bool:
    """Say whether one unit has become the other: its body, its province, or both were followed by the other's."""
    return unit_form(new, gazetteer).loose in _heirs_loose(old, gazetteer)


@lru_cache(maxsize=1 << 15)
def _heirs_loose(name: str, gazetteer: Gazetteer) -> frozenset[str]:
    return frozenset(unit_form(n, gazetteer).loose for n in heirs(name, gazetteer))


@lru_cache(maxsize=1 << 14)
def renamed(a: str, b: str, gazetteer: Gazetteer) -> bool:
    """Say whether one name only followed the other, with nothing joined to it or divided from it."""
    first, second = unit_form(a, gazetteer), unit_form(b, gazetteer)
    if unit_loose_key(first.place) != unit_loose_key(second.place):
        return False
    bodies = [gazetteer.bodies_named(f.core) or gazetteer.bodies_named(n) for f, n in ((first, a), (second, b))]
    for olds, news in (bodies, bodies[::-1]):
        for old in olds:
            if old.kind == "renamed" and len(old.successors) == 1 and old.successors[0] in {n.id for n in news}:
                return True
    return False
