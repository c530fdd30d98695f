"""One happening told by several sources is one event with several sources; and the order in which events stand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from rapidfuzz import fuzz

from ..collection import EVENT_KINDS, Event, Quote
from ..model import Measurement, Span
from ..text import fold
from ..values.indicator import one_indicator, telling
from ..values.keys import name_key, number_key, unit_loose_key
from .involved import units_once
from .precision import precision_of

T = TypeVar("T")
SAME_WORDS = 75
"""Score from which two wordings of one instruction or claim count as the same."""
REPEATED = 95
"""The same within one document, where a list's items often differ in a word only."""
_BY_NUMBER = frozenset({"issued", "effective", "amended", "replaced", "repealed"})
_BODY = re.compile(r"^(?:ban thuong vu|thuong truc|ban chap hanh)\s+")
_FIGURE = re.compile(r"\d[\d.,/]*")


def settle(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return the events merged and in order: start of the date (unknown last), the wider before the narrower on the
    same start (a year before its months, a quarter before its first day), first report, kind, place in the source.
    """
    merged: dict[tuple[str, str | None], list[Event]] = {}
    for event in sorted(events, key=_place):
        event = replace(event, precision=precision_of(event.date))
        bucket = merged.setdefault((event.kind, _bucket(event)), [])
        alike = [other for other in bucket if same(other, event)]
        for other in alike:
            bucket.remove(other)
            event = join(other, event)
        bucket.append(event)
    return tuple(sorted((e for bucket in merged.values() for e in bucket), key=_place))


def _bucket(event: Event) -> str | None:
    """Return the date as events are compared by: a target "năm 2025" is due when one "đến hết năm 2025" is."""
    date = event.date
    return f"{date}-12-31" if date and event.kind in ("targeted", "deadline") and len(date) == 4 else date


def same(a: Event, b: Event) -> bool:
    """Say whether two events of one kind and date are one happening. In doubt they are two.

    What documents of two provinces tell is never one, but for acts known by number and issuer.
    """
    if a.kind not in _BY_NUMBER and a.regions and b.regions and not set(a.regions) & set(b.regions):
        return False
    match a.kind:
        case "issued":
            return bool(_numbers(a) & _numbers(b)) and _issuers_agree(a, b)
        case "effective":
            return bool(_numbers(a) & _numbers(b))
        case "assigned" | "deadline":
            return _same_task(a, b)
        case "measured" | "targeted":
            return _same_figures(a, b)
        case "implemented" | "reported" | "guided":
            return _same_act(a, b)
        case "amended" | "replaced" | "repealed":
            return _numbers(a) == _numbers(b)
        case "appointed" | "left_office":
            return _same_change(a, b)
        case _:
            return _same_visit(a, b)


def _issuers_agree(a: Event, b: Event) -> bool:
    """Numbers are given again by every province: two issuers that are no parts of one name are two documents."""
    return not a.units or not b.units or any(x.endswith(y) or y.endswith(x) for x in _units(a) for y in _units(b))


def _same_task(a: Event, b: Event) -> bool:
    """One instruction in other words, to the same unit; two sentences of one document are two."""
    first, second = _units_of(a.units[:1]), _units_of(b.units[:1])
    if first != second:
        return False
    what, other = fold(a.summary.split(": ", 1)[-1]), fold(b.summary.split(": ", 1)[-1])
    if _documents(a) & _documents(b):
        return bool(_spans(a) & _spans(b)) and what == other or fuzz.ratio(what, other) >= REPEATED
    return _digits(what) >= _digits(other) and fuzz.token_set_ratio(what, other) >= SAME_WORDS or (
        _digits(other) >= _digits(what) and fuzz.token_set_ratio(what, other) >= SAME_WORDS
    )  # fmt: skip


def _same_figures(a: Event, b: Event) -> bool:
    """The same values of one indicator: in one document the title's are the lead's too, in two all must agree."""
    first, second = _figures(a), _figures(b)
    within = bool(_documents(a) & _documents(b))
    shared = _named(a) & _named(b)
    if not first or not (first == second or (within or shared) and (first <= second or second <= first)):
        return False
    names = [[m.indicator for m in e.metrics if telling(m.indicator)] for e in (a, b)]
    if names[0] and names[1]:
        return any(one_indicator(x, y) for x in names[0] for y in names[1])
    if _spans(a) & _spans(b):
        return True
    return fuzz.token_set_ratio(fold(a.summary), fold(b.summary)) >= SAME_WORDS


def _same_act(a: Event, b: Event) -> bool:
    """One sentence, or one article's title and body, whose actors do not differ."""
    if not _documents(a) & _documents(b):
        return False
    return _spans(a) == _spans(b) or not _differ(a.units, b.units)


def _same_visit(a: Event, b: Event) -> bool:
    """One day and no two places; told by two documents it needs a place, a person or the actors in common too."""
    if a.places and b.places and _differ(a.places, b.places):
        return False
    if _documents(a) & _documents(b):
        return True
    if a.places and b.places or _people(a) & _people(b):
        return True
    return bool(_units_of((*a.units, *a.places)) & _units_of((*b.units, *b.places)))


def _same_change(a: Event, b: Event) -> bool:
    """One person's change of office; who hands the paper over is named in many of them."""
    if _documents(a) & _documents(b):
        return bool(_spans(a) & _spans(b))
    first, second = _people(a), _people(b)
    return bool(first and second) and (first <= second or second <= first)


def _differ(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Say whether both sides name units or places and none of one is, or ends, one of the other."""
    ours, theirs = _units_of(first), _units_of(second)
    if not ours or not theirs:
        return False
    return not any(x == y or x.endswith(f" {y}") or y.endswith(f" {x}") for x in ours for y in theirs)


def join(a: Event, b: Event) -> Event:
    """Return one event with what either tells; the earlier report gives the summary, the more exact one the date."""
    first, second = sorted((a, b), key=lambda e: (_first(e), _place(e)))
    date = max((e.date for e in (first, second) if e.date), key=len, default=None)
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
        metrics=first.metrics + tuple(m for m in second.metrics if _figure(m) not in _figures(first)),
        status=first.status or second.status,
    )


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


def _spans(event: Event) -> set[tuple[str, Span]]:
    return {(s.document, s.span) for s in event.sources}


def _digits(text: str) -> set[str]:
    return set(_FIGURE.findall(text))


def _documents(event: Event) -> set[str]:
    return {s.document for s in event.sources}


def _numbers(event: Event) -> set[str]:
    return {str(number_key(n)) for n in event.documents}


def _units(event: Event) -> set[str]:
    return _units_of(event.units)


def _units_of(names: Iterable[str]) -> set[str]:
    """Return comparison keys; the standing bodies of a committee act for it."""
    return {_BODY.sub("", unit_loose_key(n)) for n in names}


def _people(event: Event) -> set[str]:
    return {name_key(p) for p in event.officials}


def _named(event: Event) -> set[tuple[str, float, float | None]]:
    """Return the figures whose indicator is named."""
    return {_figure(m) for m in event.metrics if telling(m.indicator)}


def _figure(metric: Measurement) -> tuple[str, float, float | None]:
    return metric.kind, metric.value, metric.total


def _figures(event: Event) -> set[tuple[str, float, float | None]]:
    return {_figure(m) for m in event.metrics}
