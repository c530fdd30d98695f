"""Which figures of several papers, or of one sentence, cannot both be right, each with the words of both sides.

Two values of one indicator, owner and period contradict each other; counts only where both papers name the period and
the same scope, and neither is said about ("gần 1.300") or rounded: what was counted twice is no contradiction.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..collection import Event, Held, Quote
from ..identity.topics import series_words
from ..model import Measurement, Span
from ..text import CAPITAL, bare, fold, key
from ..values.figure import printed
from .events.figures import figures, name_of, year_of
from .events.told import in_order, telling
from .merging.merge import settle
from .sentences.scenes import Page, Scene
from .sentences.whose import whose
from .series import Point, Series, lines_of, one_owner

_POINTS = re.compile(r"điểm|bậc|%")
_ACRONYM = re.compile(r"[A-ZĐ]{3}")
_NAME = re.compile(rf"(?<!\w){CAPITAL}\w*(?:\s{CAPITAL}\w*)*$")
"""The place at the end of an owner's name."""
_LEVELS = frozenset({"tinh", "thanh", "pho", "huyen", "quan", "xa", "phuong", "thi", "tran"})
CLOSE = 0.06
"""Difference of two percentages that rounding to one place explains."""
_NEARLY = re.compile(
    r"(?<!\w)(?:gần|hơn|trên|dưới|khoảng|chừng|xấp xỉ|ước|ngót|ít nhất|tối thiểu|tối đa|không quá)\s(?:\w+\s)?$"
)
_OR_MORE = re.compile(r"\s(?:\w+\s){0,2}trở\s(?:lên|xuống)(?!\w)")
_DAY = len("2024-01-15")
_AS_OF = re.compile(
    r"(?<!\w)(?:đến|tới)\s(?:(?:hết|cuối|thời điểm|\d{1,2}\s?(?:h|giờ)(?:\s?\d{1,2})?)\s){0,2}"
    r"(?:(?:ngày|tháng|quý|năm)\s)?\d"
)
_SCOPE = re.compile(
    r"(?<!\w)(?:thêm|lũy kế|luỹ kế|bình quân|trung bình|mỗi|riêng|trong đó|ước|dự kiến|cùng kỳ|kế hoạch|đến hết|"
    r"tổng cộng|\d{1,2}\s?(?:h|giờ)(?:\d{2})?)(?!\w)"
)
"""What says of which part, or till what hour, something is counted."""
_OF_NATION = re.compile(r"(?<!\w)(?:cả nước|toàn quốc|gdp)(?!\w)")
_CORRECTS = re.compile(
    r"(?<!\w)(?:đính chính|điều chỉnh|rà soát lại|sau (?:khi )?(?:đối chiếu|rà soát|loại)|không phải|thay vì|"
    r"chỉ còn|cập nhật lại)(?!\w)"
)
Lines = Mapping[tuple[str, frozenset[str]], Sequence[Series]]
"""Series by their kind and telling words."""


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
        words = _words(_name(metric), event.places[0] if event.places else None)
        if _tells(words, metric):
            yield words
    for scene, _, value in _changing(page):
        words = _words(value.indicator, whose(page, scene, value))
        if words or _tells(words, value):
            yield words


def _name(metric: Measurement) -> str | None:
    """Return a figure's indicator; a bare count is of what it counts: "7 người chết"."""
    return metric.indicator or (metric.unit if metric.kind == "count" else None)


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
            words = _words(_name(metric), event.places[0] if event.places else None)
            if named is not None and words not in named:
                continue
            if _tells(words, metric):
                names.setdefault(words, str(_name(metric)))
                if event.kind == "targeted" or not _about(page, metric):
                    events.setdefault(words, []).append(event)
    for words in sorted(events, key=sorted):
        yield from lines_of(names[words], settle(events[words]))


def _words(indicator: str | None, owner: str | None) -> frozenset[str]:
    """Return the words by which an indicator is one, without its owner's: "tỷ lệ … của tỉnh X" is X's "tỷ lệ …".

    What a body is called after stays: "tỷ lệ hộ nông thôn …" told by a Sở … Phát triển nông thôn is no other.
    """
    words, named = bare(key(owner or "")), _NAME.search(owner or "")
    place = bare(key(named[0])) if named else words
    told = f" {bare(key(indicator or ''))} "
    return series_words(indicator) - (_LEVELS & set(words.split())) - set(place.split() if f" {place} " in told else ())


def _figures(page: Page, named: _Indicators | None = None) -> Iterator[tuple[Event, Measurement]]:
    """Yield each figure of a document as an event of its own, at its owner; with `named` those of sentences that may
    have one of these indicators.
    """
    metrics = page.result.metrics
    if named is not None:
        metrics = tuple(m for m in metrics if named.within(series_words(name_of(page, m) or _name(m))))
    for scene in telling(page, _scenes_of(page, metrics)):
        for event in figures(page, [scene], near=[scene]):
            for metric in event.metrics:
                owner = whose(page, scene, metric)
                places = (owner,) if owner else ()
                yield replace(event, metrics=(metric,), places=places, regions=page.provinces), metric


def _about(page: Page, metric: Measurement) -> bool:
    """Say whether a figure is only said about: "gần 1.300", "dưới 20%"; it contradicts none that is near it."""
    mentions = [page.result.mentions[n] for n in metric.mentions]
    at, end = min(m.start for m in mentions), max(m.end for m in mentions)
    return bool(_NEARLY.search(page.folded, max(0, at - 24), at) or _OR_MORE.match(page.folded, end))


def _disagreeing(line: Series) -> Iterator[Contradiction]:
    """Yield two values of one indicator, owner and period; the later report corrects the earlier if it says so.

    Of whom a figure is must be known: two papers that do not say it may speak of two places, unless both speak of the
    whole country.
    """
    comparable = line.points if line.kind in ("percent", "rank", "ratio", "money") else _counted(line)
    for a, b in _pairs([p for p in comparable if p.period]):
        if a.period != b.period or a.target != b.target or a.metric.value == b.metric.value:
            continue
        if line.kind == "count" and not _one_scope(a, b):
            continue
        if line.kind == "ratio" and (a.metric.unit != b.metric.unit or a.metric.total != b.metric.total):
            continue
        documents = [{s.document for s in p.sources} for p in (a, b)]
        if documents[0] & documents[1]:
            continue
        quotes = tuple(dict.fromkeys((a.sources[0], b.sources[0])))
        if line.owner is None and not all(_OF_NATION.search(fold(q.text)) for q in quotes):
            continue
        kind = "revised" if any(_CORRECTS.search(fold(q.text)) for q in quotes) else "sources"
        yield Contradiction(kind, line.indicator, line.owner, a.period, _shown(a.metric), _shown(b.metric), quotes)


def _counted(line: Series) -> list[Point]:
    """Return the counts that those of another paper can contradict: results of a period that their words name, of a
    known owner; none of which the same paper tells several for that period, for these count several things.
    """
    if line.kind != "count" or not line.owner:
        return []
    told: dict[tuple[str, str | None], set[float]] = {}
    for point in line.points:
        for source in point.sources:
            told.setdefault((source.document, point.period), set()).add(point.metric.value)
    clear = [p for p in line.points if all(len(told[s.document, p.period]) == 1 for s in p.sources)]
    return [p for p in clear if p.period and not p.target and not p.assumed]


def _one_scope(a: Point, b: Point) -> bool:
    """Say whether two counts of one period are of the same stretch and part of it, and neither is the other rounded.

    What was done on one day may be done twice on it; only what stands at a day's end is one count.
    """
    first, second = (fold(p.sources[0].text) for p in (a, b))
    if len(a.period or "") == _DAY and not (_AS_OF.search(first) and _AS_OF.search(second)):
        return False
    scopes = [{m[0] for m in _SCOPE.finditer(text)} for text in (first, second)]
    return scopes[0] == scopes[1] and not _is_rounded(a.metric.value, b.metric.value)


def _is_rounded(a: float, b: float) -> bool:
    """Say whether one count is the other to fewer digits: 1.200 beside 1.204."""
    short, exact = sorted((a, b), key=lambda v: -_zeros(v))
    step = int("1" + "0" * _zeros(short))
    return step > 1 and abs(short - exact) < step


def _zeros(value: float) -> int:
    digits = str(int(value))
    return len(digits) - len(digits.rstrip("0"))


def _pairs(points: Sequence[Point]) -> Iterator[tuple[Point, Point]]:
    ordered = sorted(points, key=lambda p: (min(s.published or "9999" for s in p.sources), p.sources[0].document))
    for n, first in enumerate(ordered):
        for second in ordered[n + 1 :]:
            yield first, second


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
        if not one_owner(line.owner, owner, value.kind == "rank"):
            continue
        for old in (p for p in line.points if p.period == before and not p.target):
            if value.kind == "rank" and value.total and old.metric.total and value.total != old.metric.total:
                continue  # two rankings: one among provinces, one among the bodies of a province
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
