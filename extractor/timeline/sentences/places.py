"""Which names of units and places can mean one place: "huyện Q", "Huyện ủy Q" and "UBND huyện Q" can. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from ...values.keys import committee_key, unit_key

_BODY = re.compile(r"^(?:ban thuong vu|thuong truc|ban chap hanh|dang bo|ban can su dang)\s+(?!uy ban nhan dan)")
_SEAT = re.compile(
    r"(?:(?:thuong truc )?"
    r"(?:uy ban nhan dan|hoi dong nhan dan|ubnd|hdnd|dang uy|dang bo|ban thuong vu|thuong truc)\s+)*"
    r"(?P<level>tinh|thanh pho|tp|huyen|quan|thi xa|thi|thanh|phuong|xa|thi tran|dac khu)\s+"
    r"(?:uy\s+(?:(?:tinh|thanh pho|tp|huyen|quan|thi xa)\s+)?)?(?P<name>.+)"
)
_OF_THE_STATE = frozenset({"ha noi", "ho chi minh", "hai phong", "da nang", "can tho", "hue"})
"""Cities that are no part of a province; Huế since 2025."""
_LEVELS = {"thanh": "thanh pho", "tp": "thanh pho", "thi": "thi xa"}
RANKS = {
    "xa": 1,
    "phuong": 1,
    "thi tran": 1,
    "dac khu": 1,
    "huyen": 2,
    "quan": 2,
    "thi xa": 2,
    "thanh pho": 3,
    "tinh": 3,
}
"""How wide a place is by its level word; what has none (a department, a market) is narrower than all."""


KEPT = 20_000
"""Names, and pairs of them, whose comparison is kept: a long paper compares the same few thousands of times."""


@lru_cache(KEPT)
def seat(name: str) -> tuple[str, str] | None:
    """Return (level, place) of a place or of a body that governs it, None for anything else."""
    match = _SEAT.fullmatch(_BODY.sub("", unit_key(name)))
    return (_LEVELS.get(match["level"], match["level"]), match["name"].split(", ")[0]) if match else None


def rank(name: str) -> int:
    """Return how wide a place is: 0 for a body or site, 1 commune, 2 district or a province's city, 3 province."""
    found = seat(name)
    if found and found[0] == "thanh pho" and found[1] not in _OF_THE_STATE:
        return RANKS["huyen"]
    return RANKS.get(found[0], 0) if found else 0


def keys_of(names: Iterable[str]) -> set[str]:
    """Return comparison keys of units; the standing bodies of a committee act for it."""
    return {_BODY.sub("", committee_key(n)) for n in names}


@lru_cache(KEPT)
def one_place(first: str, second: str) -> bool:
    """Say whether two names can mean one place: "xã A, huyện B" can be "xã A" or in "huyện B"."""
    ours, theirs = first.split(", "), second.split(", ")
    return any(_one(ours[0], b) for b in theirs) or any(_one(a, theirs[0]) for a in ours[1:])


def _one(first: str, second: str) -> bool:
    a, b = seat(first), seat(second)
    if a and b:
        return a == b
    x, y = next(iter(keys_of([first]))), next(iter(keys_of([second])))
    return x == y or x.endswith(f" {y}") or y.endswith(f" {x}")


def differ(first: Iterable[str], second: Iterable[str]) -> bool:
    """Say whether both sides name units or places and none of one can be one of the other."""
    ours, theirs = list(first), list(second)
    return bool(ours and theirs) and not any(one_place(x, y) for x in ours for y in theirs)
