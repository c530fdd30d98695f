"""One happening told by several sources is one event with several sources; and the order in which events stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from ...collection import EVENT_KINDS, Event, Quote
from ...model import Span
from ..sentences.involved import units_once
from ..sentences.places import keys_of
from ..sentences.precision import precision_of
from .demands import lone
from .parts import figure_of, figures_of
from .sameness import covers, likest, same, same_on_another_day
from .telltale import asks_for_count

T = TypeVar("T")
_PAST = frozenset({"appointed", "left_office", "inspected", "reviewed", "chaired", "disciplined", "prosecuted"})
"""Kinds that are told of only after they happened."""


def settle(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return the events merged and in order: start of the date (unknown last), the wider before the narrower on the
    same start (a year before its months, a quarter before its first day), first report, kind, place in the source.
    """
    merged: dict[tuple[str, str | None], list[Event]] = {}
    for event in _issues_told(sorted(events, key=_place)):
        event = replace(event, precision=precision_of(event.date))
        bucket = merged.setdefault((event.kind, _bucket(event)), [])
        alike = likest(event, [other for other in bucket if same(other, event)])
        for other in alike:
            bucket.remove(other)
            event = join(other, event)
        bucket.append(event)
    return tuple(sorted(_drawn_together([e for bucket in merged.values() for e in bucket]), key=_place))


def _issues_told(events: list[Event]) -> list[Event]:
    """Return the events without issues that are only cited with their day, where a paper itself or a report tells of
    them; else the first citation stands for the issue.

    Who carries a directive out cites it in the sentence that tells of his own paper: as a source of the issue that
    sentence would make the two happenings one.
    """
    told = [e for e in events if e.kind == "issued" and not e.background]
    kept = []
    for event in events:
        if event.kind == "issued" and event.background:
            if any(e.date == event.date and same(e, event) for e in told):
                continue
            event = replace(event, background=False)
            told.append(event)
        kept.append(event)
    return kept


def _drawn_together(events: list[Event]) -> list[Event]:
    """Join what is one happening though told with two days; leave out what only repeats others in passing."""
    done: list[Event] = []
    for event in sorted(events, key=lambda e: (e.assumed, e.background, _place(e))):
        fitting = [other for other in done if same_on_another_day(other, event)]
        if len(fitting) == 1:
            done[done.index(fitting[0])] = join(fitting[0], event)
        elif not covers(event, [e for e in done if e.kind == event.kind]):
            done.append(event)
    return _without_retold_aims(_lone_demands(done))


def _without_retold_aims(events: list[Event]) -> list[Event]:
    """Leave out aims that are only the work that somebody was asked to do by that day, told again with its count."""
    due = [e for e in events if e.kind == "deadline" and e.due]
    return [e for e in events if e.kind != "targeted" or not any(asks_for_count(d, e) for d in due)]


def _lone_demands(events: list[Event]) -> list[Event]:
    """Join two tellings of a demand in few common words where each is the only one made of that body for that day."""
    alone: dict[tuple[str, frozenset[str], str | None], list[Event]] = {}
    for event in events:
        if event.kind in ("assigned", "deadline") and event.due and event.units:
            alone.setdefault((event.kind, frozenset(keys_of(event.units[:1])), event.due), []).append(event)
    for pair in alone.values():
        if len(pair) == 2 and lone(*pair):
            events.remove(pair[1])
            events[events.index(pair[0])] = join(*pair)
    return events


def _bucket(event: Event) -> str | None:
    """Return the date as events are compared by: a target "năm 2025" is due when one "đến hết năm 2025" is."""
    date = event.date
    return f"{date}-12-31" if date and event.kind in ("targeted", "deadline") and len(date) == 4 else date


def join(a: Event, b: Event) -> Event:
    """Return one event with what either tells; the earlier report gives the summary, the more exact one the date."""
    first, second = sorted((a, b), key=lambda e: (_first(e), _place(e)))
    surest = sorted((first, second), key=lambda e: (e.assumed, e.background, -len(e.date or "")))
    known = [e.date for e in surest if e.date]
    begins = {first.effective, second.effective}
    date = next((d for d in known if d in begins or not _told_before(d, first)), known[0] if known else None)
    return replace(
        first,
        date=date,
        precision=precision_of(date),
        sources=tuple(sorted({*first.sources, *second.sources}, key=_told_at)),
        documents=_once(first.documents, second.documents),
        units=units_once(first.units + second.units),
        officials=_once(first.officials, second.officials),
        places=_once(first.places, second.places),
        regions=_once(first.regions, second.regions),
        metrics=first.metrics + tuple(m for m in second.metrics if figure_of(m) not in figures_of(first)),
        status=first.status or second.status,
        effective=first.effective or second.effective,
        due=first.due or second.due,
        schedule=first.schedule or second.schedule,
        assumed=first.assumed and second.assumed,
        background=first.background and second.background,
    )


def _told_before(date: str, first: Event) -> bool:
    """Say whether a happening was reported before the day given: on that day it was only told of again."""
    if first.kind not in _PAST or first.effective:
        return False
    told = min(first.reported, default="")[: len(date)]
    return bool(told) and date[:10] > told


def _once(first: tuple[T, ...], second: tuple[T, ...]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(first + second))


def _first(event: Event) -> str:
    return min(event.reported, default="9999")


def _told_at(source: Quote) -> tuple[str, str, Span]:
    return source.published or "9999", source.document, source.span


def _place(event: Event) -> tuple[tuple[str, bool, str], str, int, tuple[str, str, Span], str]:
    first = event.sources[0]
    date = event.date or "9999"
    start = date.split("/")[0]
    return (
        (start, start == date, date),
        _first(event),
        EVENT_KINDS.index(event.kind),
        _told_at(first),
        event.summary,
    )
