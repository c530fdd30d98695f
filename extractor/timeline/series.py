"""The series of an indicator: its figures by owner and period, targets against results."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ..collection import Event, Held, Quote, Subject
from ..model import Measurement
from ..text import bare, fold, key
from ..values.indicator import compares_with_past
from ..values.keys import unit_loose_key
from .sentences.places import one_place

_PART = re.compile(r"(?:sở|ban|phòng|cục|chi cục|thanh tra|văn phòng|trung tâm)\s")
"""Opens the name of a body of a place that is ranked among its like."""


@dataclass(frozen=True, slots=True)
class Point:
    """One figure of a series: its period (ISO), value, whether it is a target, what tells it, and its state if one."""

    period: str | None
    metric: Measurement
    target: bool
    sources: tuple[Quote, ...]
    status: str | None = None
    assumed: bool = False
    """No words name its period: it is that of the report."""


@dataclass(frozen=True, slots=True)
class Series:
    """The points of one indicator of one owner (a place or a unit), of one kind of figure, in order of period."""

    indicator: str
    owner: str | None
    kind: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """A target beside what was measured: for its period (`final`), or on the way to it. `met` is None where open."""

    target: Point
    actual: Point
    missing: float
    final: bool
    met: bool


def series(subject: Subject, documents: Iterable[Held], newest: str | None) -> tuple[Series, ...]:
    """Return the series of an indicator subject, one an owner and kind of figure, the longest first."""
    from . import build  # the package's own door: a series is a timeline cut by owner

    return lines_of(subject.name, build(subject, documents, newest).events)


def lines_of(name: str, events: Iterable[Event]) -> tuple[Series, ...]:
    cells: dict[tuple[str, str], tuple[str | None, str, list[Point]]] = {}
    for event in events:
        owner = event.places[0] if event.places else None
        for metric in map(_as_change, event.metrics):
            ranked = metric.kind == "rank" or metric.unit == "bậc"
            known = next((k for k in cells if k[1] == metric.kind and one_owner(cells[k][0], owner, ranked)), None)
            spot = known or (bare(key(owner or "")), metric.kind)
            cell = cells.setdefault(spot, (owner, metric.kind, []))
            point = Point(event.date, metric, event.kind == "targeted", event.sources, event.status, event.assumed)
            cell[2].append(point)
    found = [Series(name, owner, kind, tuple(points)) for owner, kind, points in cells.values()]
    return tuple(sorted(found, key=lambda s: (-len(s.points), s.owner or "", s.kind)))


def _as_change(metric: Measurement) -> Measurement:
    """A share of an earlier value as the change that it tells: "bằng 98% cùng kỳ" is no level, but 2% less."""
    if metric.kind != "percent" or not compares_with_past(metric.baseline):
        return metric
    moved = round(metric.value - 100, 4)
    return replace(metric, kind="change", value=abs(moved), direction="up" if moved >= 0 else "down", unit="%")


def one_owner(first: str | None, second: str | None, ranked: bool = False) -> bool:
    """Say whether two figures are of one owner; `ranked`: a rank of one body of a place is not another's."""
    if first == second or not first or not second:
        return first == second
    apart = ranked and any(_PART.match(fold(x)) for x in (first, second))
    return one_place(first, second) and not (apart and unit_loose_key(first) != unit_loose_key(second))


def gaps(line: Series) -> Iterator[Gap]:
    """Yield each target beside what was measured of it: for its own period, else the last before it was due.

    "55 % by the end of 2018" beside "30 % on 31/07/2018" is a gap of 25, not final.
    """
    for target in (p for p in line.points if p.target and p.period):
        due = end_of(target.period)
        said = [p for p in line.points if not p.target and p.period and _start(p.period)[:4] == due[:4]]
        before = [p for p in said if end_of(p.period) <= due]
        if not before:
            continue
        actual = max(before, key=lambda p: (end_of(p.period), max((s.published or "" for s in p.sources), default="")))
        missing = round(target.metric.value - actual.metric.value, 4)
        down = target.metric.kind == "rank" or target.metric.direction == "down"
        met = missing >= 0 if down else missing <= 0
        yield Gap(target, actual, missing, end_of(actual.period) == due, met)


def _start(period: str | None) -> str:
    return (period or "").split("/")[0]


def end_of(period: str | None) -> str:
    """Return the last day of an ISO prefix or interval, good enough to compare."""
    last = (period or "9999").split("/")[-1]
    return {4: f"{last}-12-31", 7: f"{last}-31"}.get(len(last), last)
