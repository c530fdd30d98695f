"""The series of an indicator: its figures by owner and period, targets against results, and what contradicts what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..collection import Event, Held, Quote, Subject
from ..model import Measurement, Span
from ..text import CAPITAL, bare, fold, key
from ..values.figure import printed
from ..values.indicator import compares_with_past
from ..values.keys import unit_loose_key
from .events.figures import figures, name_of, year_of
from .events.told import in_order, telling
from .merging.merge import settle
from .sentences.indexes import index_key
from .sentences.places import one_place
from .sentences.scenes import Page, Scene
from .sentences.whose import whose

_POINTS = re.compile(r"điểm|bậc|%")
_ACRONYM = re.compile(r"[A-ZĐ]{3}")
_NAME = re.compile(rf"(?<!\w){CAPITAL}\w*(?:\s{CAPITAL}\w*)*$")
"""The place at the end of an owner's name."""
_PART = re.compile(r"(?:sở|ban|phòng|cục|chi cục|thanh tra|văn phòng|trung tâm)\s")
"""Opens the name of a body of a place that is ranked among its like."""
_LEVELS = frozenset({"tinh", "thanh", "pho", "huyen", "quan", "xa", "phuong", "thi", "tran"})
CLOSE = 0.06
"""Difference of two percentages that rounding to one place explains."""


@dataclass(frozen=True, slots=True)
class Point:
    """One figure of a series: its period (ISO), value, whether it is a target, what tells it, and its state if one."""

    period: str | None
    metric: Measurement
    target: bool
    sources: tuple[Quote, ...]
    status: str | None = None


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


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Figures that cannot both be right. `kind`: sources (two values of one period), revised (the later corrects the
    earlier), ratio (the per cent is not the ratio beside it), change (a change is not the difference of two values).
    """

    kind: str
    indicator: str | None
    owner: str | None
    period: str | None
    first: str
    second: str
    sources: tuple[Quote, ...]


# ------------------------------------------------------------------ series


def series(subject: Subject, documents: Iterable[Held], newest: str | None) -> tuple[Series, ...]:
    """Return the series of an indicator subject, one an owner and kind of figure, the longest first."""
    from . import build  # the package's own door: a series is a timeline cut by owner

    return _series(subject.name, build(subject, documents, newest).events)


def _series(name: str, events: Iterable[Event]) -> tuple[Series, ...]:
    cells: dict[tuple[str, str], tuple[str | None, str, list[Point]]] = {}
    for event in events:
        owner = event.places[0] if event.places else None
        for metric in map(_as_change, event.metrics):
            ranked = metric.kind == "rank" or metric.unit == "bậc"
            known = next((k for k in cells if k[1] == metric.kind and _one_owner(cells[k][0], owner, ranked)), None)
            spot = known or (bare(key(owner or "")), metric.kind)
            cell = cells.setdefault(spot, (owner, metric.kind, []))
            point = Point(event.date, metric, event.kind == "targeted", event.sources, event.status)
            cell[2].append(point)
    found = [Series(name, owner, kind, tuple(points)) for owner, kind, points in cells.values()]
    return tuple(sorted(found, key=lambda s: (-len(s.points), s.owner or "", s.kind)))


def _as_change(metric: Measurement) -> Measurement:
    """A share of an earlier value as the change that it tells: "bằng 98% cùng kỳ" is no level, but 2% less."""
    if metric.kind != "percent" or not compares_with_past(metric.baseline):
        return metric
    moved = round(metric.value - 100, 4)
    return replace(metric, kind="change", value=abs(moved), direction="up" if moved >= 0 else "down", unit="%")


def _one_owner(first: str | None, second: str | None, ranked: bool = False) -> bool:
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


# ------------------------------------------------------------------ contradictions


def contradictions(documents: Iterable[Held]) -> tuple[Contradiction, ...]:
    """Return what contradicts what among the figures of all documents, each with the words of both sides."""
    return contradicted(in_order(documents))


def contradicted(pages: Sequence[Page], since: str | None = None) -> tuple[Contradiction, ...]:
    """Return the same of documents `in_order`; with `since` all that a document of that day or later has a part in.

    What else the older documents contradict is then left out, as far as that saves reading their figures.
    """
    fresh = [p for p in pages if since is None or (p.published or "") >= since]
    named = None if since is None else _Indicators(w for page in fresh for w in _told_of(page))
    found = [c for page in fresh for c in _ratios(page)]
    lines = list(_all_series(pages, named))
    by_words: dict[tuple[str, frozenset[str]], list[Series]] = {}
    for line in lines:
        found += _disagreeing(line)
        found += _ranked(line)
        by_words.setdefault((line.kind, _words(line.indicator, line.owner)), []).append(line)
    for page in pages:
        found += _changes(page, by_words)
    return tuple(dict.fromkeys(sorted(found, key=_order)))


class _Indicators:
    """The indicators that some documents tell of, each as its telling words."""

    def __init__(self, several: Iterable[frozenset[str]]) -> None:
        self._all = frozenset(several)
        self._by_word: dict[str, list[frozenset[str]]] = {}
        for words in self._all:
            for word in sorted(words)[:1]:
                self._by_word.setdefault(word, []).append(words)

    def __contains__(self, words: frozenset[str]) -> bool:
        return words in self._all

    def within(self, words: frozenset[str]) -> bool:
        """Say whether the words of one of them all stand among these: those of a name with its owner's."""
        return frozenset() in self._all or any(w <= words for one in words for w in self._by_word.get(one, ()))


def _told_of(page: Page) -> Iterator[frozenset[str]]:
    """Yield the words of each indicator that a document has a figure, or a change, of."""
    for event, metric in _figures(page):
        words = _words(metric.indicator, event.places[0] if event.places else None)
        if _tells(words, metric):
            yield words
    for scene, _, value in _changing(page):
        words = _words(value.indicator, whose(page, scene, value))
        if words or _tells(words, value):
            yield words


def _tells(words: frozenset[str], metric: Measurement) -> bool:
    """Say whether an indicator's name tells it from others: by two words, or by a short name in capitals."""
    return len(words) > 1 or _ACRONYM.search(metric.indicator or "") is not None


def _order(found: Contradiction) -> tuple[str, str, str, str, str]:
    return found.period or "9999", found.kind, found.indicator or "", found.owner or "", found.sources[0].text


def _ratios(page: Page) -> Iterator[Contradiction]:
    for problem in page.result.problems:
        if problem.code == "ratio-percent" and problem.span:
            scene = page.scene_at(problem.span.start)
            quote = scene.quote(problem.span) if scene else page.quote(problem.span)
            ratio, share = (_of_kind(page, problem.span, kind) for kind in ("ratio", "percent"))
            if ratio and ratio.total and share:
                counted = f"{_shown(ratio)} = {printed(round(100 * ratio.value / ratio.total, 1))}%"
                yield Contradiction("ratio", ratio.indicator, None, page.published, counted, _shown(share), (quote,))


def _of_kind(page: Page, span: Span, kind: str) -> Measurement | None:
    """Return the first figure of a kind that stands in a stretch of the text."""
    mentions = page.result.mentions
    inside = (m for m in page.result.metrics if m.kind == kind)
    return next((m for m in inside if any(span.start <= mentions[n].start < span.end for n in m.mentions)), None)


def _all_series(pages: Iterable[Page], named: _Indicators | None) -> Iterator[Series]:
    """Yield the series of every indicator that its name tells from others; equal telling words are one indicator.

    With `named` only those of these indicators.
    """
    events: dict[frozenset[str], list[Event]] = {}
    names: dict[frozenset[str], str] = {}
    for page in pages:
        for event, metric in _figures(page, named):
            words = _words(metric.indicator, event.places[0] if event.places else None)
            if named is not None and words not in named:
                continue
            if _tells(words, metric):
                names.setdefault(words, str(metric.indicator))
                events.setdefault(words, []).append(event)
    for words in sorted(events, key=sorted):
        yield from _series(names[words], settle(events[words]))


def _words(indicator: str | None, owner: str | None) -> frozenset[str]:
    """Return the words by which an indicator is one, without its owner's: "tỷ lệ … của tỉnh X" is X's "tỷ lệ …".

    What a body is called after stays: "tỷ lệ hộ nông thôn …" told by a Sở … Phát triển nông thôn is no other.
    """
    words, named = bare(key(owner or "")), _NAME.search(owner or "")
    place = bare(key(named[0])) if named else words
    told = f" {bare(key(indicator or ''))} "
    return index_key(indicator) - (_LEVELS & set(words.split())) - set(place.split() if f" {place} " in told else ())


def _figures(page: Page, named: _Indicators | None = None) -> Iterator[tuple[Event, Measurement]]:
    """Yield each figure of a document as an event of its own, at its owner; with `named` those of sentences that may
    have one of these indicators.
    """
    metrics = page.result.metrics
    if named is not None:
        metrics = tuple(m for m in metrics if named.within(index_key(name_of(page, m))))
    for scene in telling(page, _scenes_of(page, metrics)):
        for event in figures(page, [scene], near=[scene]):
            for metric in event.metrics:
                owner = whose(page, scene, metric)
                places = (owner,) if owner else ()
                yield replace(event, metrics=(metric,), places=places, regions=page.provinces), metric


def _disagreeing(line: Series) -> Iterator[Contradiction]:
    """Yield two values of one indicator, owner and period; the later report corrects the earlier if it says so.

    Of whom a figure is must be known: two papers that do not say it may speak of two places, unless both speak of the
    whole country.
    """
    for a, b in _pairs([p for p in line.points if p.period and line.kind in ("percent", "rank", "ratio", "money")]):
        if a.period != b.period or a.target != b.target or a.metric.value == b.metric.value:
            continue
        if line.kind == "ratio" and (a.metric.unit != b.metric.unit or a.metric.total != b.metric.total):
            continue
        documents = [{s.document for s in p.sources} for p in (a, b)]
        if documents[0] & documents[1]:
            continue
        quotes = tuple(dict.fromkeys((a.sources[0], b.sources[0])))
        if line.owner is None and not all(_OF_NATION.search(fold(q.text)) for q in quotes):
            continue
        kind = "revised" if any(_CORRECTS.search(q.text.casefold()) for q in quotes) else "sources"
        yield Contradiction(kind, line.indicator, line.owner, a.period, _shown(a.metric), _shown(b.metric), quotes)


def _pairs(points: Sequence[Point]) -> Iterator[tuple[Point, Point]]:
    ordered = sorted(points, key=lambda p: (min(s.published or "9999" for s in p.sources), p.sources[0].document))
    for n, first in enumerate(ordered):
        for second in ordered[n + 1 :]:
            yield first, second


_OF_NATION = re.compile(r"(?<!\w)(?:cả nước|toàn quốc|gdp)(?!\w)")
_CORRECTS = re.compile(
    r"(?<!\w)(?:đính chính|điều chỉnh|rà soát lại|sau (?:khi )?(?:đối chiếu|rà soát|loại)|không phải|thay vì|"
    r"chỉ còn|cập nhật lại)(?!\w)"
)


def _ranked(line: Series) -> Iterator[Contradiction]:
    """Yield two ranks of one year out of a different number of ranked bodies."""
    if line.kind != "rank":
        return
    for a, b in _pairs([p for p in line.points if p.period and not p.target]):
        same_year = a.period == b.period and a.metric.value == b.metric.value
        if same_year and a.metric.total and b.metric.total and a.metric.total != b.metric.total:
            quotes = tuple(dict.fromkeys((a.sources[0], b.sources[0])))
            yield Contradiction(
                "sources", line.indicator, line.owner, a.period, _shown(a.metric), _shown(b.metric), quotes
            )


def _scenes_of(page: Page, metrics: Sequence[Measurement]) -> list[Scene]:
    """Return the sentences with one of these figures, in order."""
    wanted = {n for m in metrics for n in m.mentions}
    return [s for s in page.scenes if not wanted.isdisjoint(s.mentions)] if wanted else []


Lines = Mapping[tuple[str, frozenset[str]], Sequence[Series]]
"""Series by their kind and telling words."""


def _changes(page: Page, lines: Lines) -> Iterator[Contradiction]:
    """Yield changes that are not the difference of this year's value and the last: "xếp thứ 24, tăng 3 bậc"."""
    for scene, change, value in _changing(page):
        yield from _unequal(page, change, value, (scene.quote(), whose(page, scene, value)), lines)


def _changing(page: Page) -> Iterator[tuple[Scene, Measurement, Measurement]]:
    """Yield each change that a sentence tells beside the value that it led to."""
    moves = [m for m in page.result.metrics if m.kind == "change" and _POINTS.search(m.unit or "")]
    for scene in _scenes_of(page, moves):
        metrics = page.metrics_in(scene)
        for change in (m for m in metrics if m.kind == "change" and _POINTS.search(m.unit or "")):
            kind = "rank" if "bậc" in (change.unit or "") else "percent"
            now = [m for m in metrics if m.kind == kind and not m.target]
            for value in (_named(page, m) for m in now[:1]):
                yield scene, change, value


def _named(page: Page, metric: Measurement) -> Measurement:
    """Return a figure with the indicator and the year that its surroundings give it."""
    return replace(metric, indicator=name_of(page, metric), as_of=metric.as_of or year_of(page, metric))


def _unequal(
    page: Page, change: Measurement, value: Measurement, told: tuple[Quote, str | None], lines: Lines
) -> Iterator[Contradiction]:
    quote, owner = told
    before = str(int(value.as_of[:4]) - 1) if value.as_of and value.as_of[:4].isdigit() else ""
    if change.kind == "change" and "điểm" not in (change.unit or "") and value.kind == "percent":
        return  # "tăng 5%" may be relative
    for line in lines.get((value.kind, _words(value.indicator, owner)), ()):
        if not _one_owner(line.owner, owner, value.kind == "rank"):
            continue
        for old in (p for p in line.points if p.period == before and not p.target):
            moved = value.value - old.metric.value
            moved = -moved if value.kind == "rank" else moved
            said = change.value if change.direction != "down" else -change.value
            if abs(moved - said) > CLOSE and old.sources[0].document != page.result.document.id:
                text = f"{_shown(old.metric)} → {_shown(value)}"
                yield Contradiction(
                    "change", line.indicator, owner, value.as_of, _shown(change), text, (quote, old.sources[0])
                )


def _shown(metric: Measurement) -> str:
    number = printed(metric.value)
    total = f"/{printed(metric.total)}" if metric.total else ""
    sign = {"up": "tăng ", "down": "giảm "}.get(metric.direction or "", "thứ " if metric.kind == "rank" else "")
    unit = "%" if metric.kind == "percent" else f" {metric.unit}" if metric.unit and metric.kind != "rank" else ""
    return f"{sign}{number}{total}{unit}"
