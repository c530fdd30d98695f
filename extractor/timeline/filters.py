"""A timeline cut to a stretch of time, to kinds of events, to a unit that takes part."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from ..collection import Event, Timeline
from ..values.keys import unit_loose_key
from .sentences.places import one_place, seat
from .sentences.precision import last_day


def kept(
    timeline: Timeline,
    *,
    since: str | None = None,
    until: str | None = None,
    kinds: Collection[str] = (),
    unit: str | None = None,
) -> Timeline:
    """Return the timeline with the events that overlap [since, until] (ISO prefixes), of `kinds`, with `unit`.

    An event without a date is kept only where no time is asked for. `unit`: words that a unit's name or place begins
    with or holds, in any spelling; of a committee the place that it governs too.
    """
    fitting = (
        e
        for e in timeline.events
        if (not kinds or e.kind in kinds) and (not unit or _with(e, unit)) and _within(e, since, until)
    )
    return replace(timeline, events=tuple(fitting))


def _within(event: Event, since: str | None, until: str | None) -> bool:
    if not since and not until:
        return True
    if not event.date:
        return False
    first, last = event.date.split("/")[0], last_day(event.date)
    return (not since or last >= since) and (not until or first[: len(until)] <= until)


def _with(event: Event, unit: str) -> bool:
    wanted = unit_loose_key(unit)
    names = (*event.units, *event.places)
    return any(f" {wanted} " in f" {unit_loose_key(name).replace(',', ' ')} " for name in names) or (
        seat(unit) is not None and any(one_place(name, unit) for name in names)
    )
