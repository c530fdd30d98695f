"""One happening told by several sources is one event with several sources; and the order in which events stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from rapidfuzz import fuzz

from ..collection import EVENT_KINDS, Event, Quote
from ..model import Measurement, Span
from ..text import fold
from ..values.keys import name_key, number_key, unit_loose_key

T = TypeVar("T")
SAME_WORDS = 75
"""Score from which two wordings of one instruction or claim count as the same."""


def settle(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return the events merged and in order: date (unknown last), first report, kind, place in the source."""
    merged: dict[tuple[str, str | None], list[Event]] = {}
    for event in sorted(events, key=_place):
        bucket = merged.setdefault((event.kind, event.date), [])
        alike = [other for other in bucket if same(other, event)]
        for other in alike:
            bucket.remove(other)
            event = join(other, event)
        bucket.append(event)
    return tuple(sorted((e for bucket in merged.values() for e in bucket), key=_place))


def same(a: Event, b: Event) -> bool:
    """Say whether two events of one kind and date are one happening."""
    if fold(a.summary) == fold(b.summary):
        return True
    match a.kind:
        case "issued":
            return bool(_numbers(a) & _numbers(b))
        case "assigned" | "deadline":
            return bool(_units(a) & _units(b)) and fuzz.token_set_ratio(fold(a.summary), fold(b.summary)) >= SAME_WORDS
        case "measured" | "targeted":
            return bool(_figures(a)) and _figures(a) == _figures(b)
        case "implemented" | "reported" | "guided":
            return bool(_documents(a) & _documents(b))
        case "amended" | "replaced" | "repealed":
            return _numbers(a) == _numbers(b)
        case _:
            return bool(_units(a) & _units(b) or _people(a) & _people(b) or _documents(a) & _documents(b))


def join(a: Event, b: Event) -> Event:
    """Return one event with what either tells; the earlier report gives the summary."""
    first, second = sorted((a, b), key=_place)
    return replace(
        first,
        sources=tuple(sorted({*first.sources, *second.sources}, key=_told_at)),
        documents=_once(first.documents, second.documents),
        units=units_once(first.units + second.units),
        officials=_once(first.officials, second.officials),
        metrics=first.metrics + tuple(m for m in second.metrics if _figure(m) not in _figures(first)),
        status=first.status or second.status,
    )


def units_once(names: Iterable[str]) -> tuple[str, ...]:
    """Return each unit once, by its first name: "Sở X Hà Nội" after "Sở X thành phố Hà Nội" adds nothing."""
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(unit_loose_key(name), name)
    return tuple(found.values())


def _once(first: tuple[T, ...], second: tuple[T, ...]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(first + second))


def _first(event: Event) -> str:
    return min(event.reported, default="9999")


def _told_at(source: Quote) -> tuple[str, str, Span]:
    return source.published or "9999", source.document, source.span


def _place(event: Event) -> tuple[str, str, int, tuple[str, str, Span], str]:
    first = event.sources[0]
    return event.date or "9999", _first(event), EVENT_KINDS.index(event.kind), _told_at(first), event.summary


def _documents(event: Event) -> set[str]:
    return {s.document for s in event.sources}


def _numbers(event: Event) -> set[str]:
    return {str(number_key(n)) for n in event.documents}


def _units(event: Event) -> set[str]:
    return {unit_loose_key(u) for u in event.units}


def _people(event: Event) -> set[str]:
    return {name_key(p) for p in event.officials}


def _figure(metric: Measurement) -> tuple[str, float, float | None]:
    return metric.kind, metric.value, metric.total


def _figures(event: Event) -> set[tuple[str, float, float | None]]:
    return {_figure(m) for m in event.metrics}
