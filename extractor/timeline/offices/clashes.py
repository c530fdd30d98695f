"""Two holders of one office on one day, where the office is one that one person holds at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from ...gazetteer import load as load_gazetteer
from ...identity.scores import rank
from ...text import bare, fold
from .occupancies import Holding, unit_key

_HEADS = frozenset(
    {"chu tich", "bi thu", "giam doc", "tong giam doc", "truong", "truong ban", "truong phong", "chanh", "bo truong",
     "chanh van phong", "hieu truong", "cuc truong", "vu truong", "vien truong", "chanh an", "tong bi thu",
     "tong cuc truong", "tong thanh tra", "chu nhiem", "tu lenh", "chi huy truong", "thu tuong", "thong doc",
     "chanh thanh tra", "tong kiem toan", "chu tich nuoc", "tong bien tap", "chi cuc truong"}
)  # fmt: skip
"""Offices that one person holds at a time; deputies and members are many."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two holders of an office that one person holds at a time, both in it on `day`."""

    unit: str
    position: str
    day: str
    a: Holding
    b: Holding


def clashes(found: Iterable[Holding]) -> tuple[Clash, ...]:
    """Return where two persons hold one headship on one day; the day on which one follows the other is none."""
    gazetteer = load_gazetteer()
    offices: dict[tuple[str, str], list[Holding]] = defaultdict(list)
    for one in found:
        if one.unit and bare(fold(one.position)) in _HEADS and one.tenure == "holding":
            offices[unit_key(one.unit, gazetteer), rank(one.position)].append(one)
    clashing = []
    for holders in offices.values():
        for n, a in enumerate(holders):
            for b in holders[n + 1 :]:
                day = _both(a, b) if a.official != b.official else None
                if day:
                    clashing.append(Clash(a.unit or "", a.position, day, a, b))
    return tuple(sorted(clashing, key=lambda c: (c.day, c.unit, c.position, c.a.name)))


def _both(a: Holding, b: Holding) -> str | None:
    """Return the first day on which a document shows one in office while the other is too."""
    starts = {a.since, b.since}  # on the day that one takes up the office the other hands it over
    days = [d for one, other in ((a, b), (b, a)) for d in one.days if d not in starts and _surely(other, d)]
    return min(days, default=None)


def _surely(one: Holding, day: str) -> bool:
    if one.first is None or one.last is None or len(day) < 10:
        return False
    end = one.until or one.former_by
    return one.first < day < (end or "9999") and day <= (end or one.last) or day in one.days and day != end
