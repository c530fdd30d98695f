"""Which mentions share characters with others, looked up in order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from ...model import Mention
from ..merge import in_order

_NEAR = 8
"""So many mentions, which hardly overlap, may reach into one stretch."""


def kept(found: Sequence[Mention], longer: Iterable[Mention]) -> Iterator[Mention]:
    """Yield those of `found` that share no character with one of `longer`."""
    taken = in_order(longer)
    return (m for m in found if not among(taken, m.start, m.end))


def among(mentions: Sequence[Mention], start: int, end: int) -> list[Mention]:
    """Return those of the mentions (in order) that share characters with [start, end)."""
    at = bisect_left(mentions, end, key=lambda m: m.start)
    return [m for m in mentions[max(0, at - _NEAR) : at] if m.end > start]
