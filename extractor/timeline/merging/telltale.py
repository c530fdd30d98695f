"""What two documents can hardly tell of two things: a step of a work on one day, a count that is not round. Pure."""

from __future__ import annotations

from ...collection import Event
from ...text import fold
from ..events.finished import steps_of
from ..sentences.places import differ, keys_of

_TELLING_COUNT = 100
"""From which a count that is not round is hardly another thing's too."""


def one_step(a: Event, b: Event) -> bool:
    """Say whether two documents tell one step of one work: on one day, by one body or at one place, in common words."""
    if a.kind != "implemented" or len(a.date or "") != 10 or a.places and b.places and differ(a.places, b.places):
        return False
    if not steps_of(fold(a.summary)) & steps_of(fold(b.summary)):
        return False
    shared = keys_of((*a.units, *a.places)) & keys_of((*b.units, *b.places))
    return bool(shared) and (not (a.units and b.units) or not differ(a.units, b.units))


def peculiar(a: Event, b: Event) -> bool:
    """Say whether two tellings share a count of three digits and more that is not round, of one thing: "1.246 căn"."""
    pairs = ((x, y) for x in a.metrics for y in b.metrics if (x.value, x.total) == (y.value, y.total))
    return any(
        x.kind == y.kind == "count" and x.value >= _TELLING_COUNT and x.value % 10 > 0 and _one_thing(x.unit, y.unit)
        for x, y in pairs
    )


def _one_thing(first: str | None, second: str | None) -> bool:
    """Say whether one counted noun is the other, or its beginning: "căn" and "căn nhà"."""
    ours, theirs = fold(first or "").split(), fold(second or "").split()
    return bool(ours and theirs) and ours[: len(theirs)] == theirs[: len(ours)]
