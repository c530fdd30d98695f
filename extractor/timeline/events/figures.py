"""Which figures of a sentence are events: results measured and targets set, not every count an article holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ...collection import Event
from ...model import Measurement
from ...text import fold
from ...values.indicator import alike, only_says_more, telling
from ..sentences.days import days_between
from ..sentences.indexes import Index, index_after, index_before
from ..sentences.involved import units_of
from ..sentences.precision import last_day
from ..sentences.scenes import Page, Scene
from ..sentences.when import not_later
from ..sentences.whose import owners
from .figure_days import done_since, due_named, made_by, names_day, only_day
from .told import did_something, instructions
from .worth import REACHED, place_of, weighs, words_before

_DONE = re.compile(r"(?<!\w)(?:đạt|hoàn thành|đã|được)\s(?:\w+\s){0,7}$")
_REPORTED = re.compile(
    r"(?<!\w)(?:đã|đến nay|tính đến|hiện (?:có|nay|còn|tại)|hiện(?=\s[^.;]{0,60}\smới\s)|mới (?:đạt|chỉ|được|có))(?!\w)"
)
_AIMS = frozenset({"percent", "rank", "ratio"})
_REACHING = re.compile(
    r"(?<!\w)(?:đạt|lên|xuống|còn|trên|dưới|ít nhất|tối thiểu|khoảng|từ|được|tăng|giảm|đủ|bảo đảm|đảm bảo|hoàn thành|"
    r"xong|giải ngân|bằng|tỷ lệ|có|cho)\s(?:[\w/]+\s){0,5}$|[:,(]\s$|^$"
)
"""Before a share that is reached: what stands right behind a noun only names it."""
_SO_FAR = re.compile(r"(?<!\w)từ đầu năm(?: (?:đến nay|tới nay|đến giờ))?(?!\w)(?! \d)")
_IN_THIS_YEAR = re.compile(r"(?<!\w)(?:trong |riêng |ngay )?năm nay(?!\w)[^.;]{0,40}$")
"""Before what shall be reached in the year of the report."""
_AIMED = re.compile(
    r"(?<!\w)(?:mục tiêu|chỉ tiêu|phấn đấu|đến hết|đến năm|đến cuối|sẽ|phải|cần|ít nhất|tối thiểu|yêu cầu|bảo đảm|"
    r"đảm bảo|kế hoạch|đề ra|trước|nâng|đưa)(?!\w)"
)
_WISHED = re.compile(
    r"(?<!\w)(?:mục tiêu|chỉ tiêu|phấn đấu|sẽ|phải|cần|yêu cầu|dự kiến|kế hoạch|ước|quyết tâm|cam kết)(?!\w)"
)
_SOON = 31
"""Days before the end of a period in which a report may already tell what was reached in it."""
_STANDS = re.compile(r"(?<!\w)(?:còn|đạt|giảm còn|giảm xuống|chiếm|tăng lên)\s(?:\w+\s)?$")
_HAVE = re.compile(r"[^.;,:]{0,12}?\s(?:nay |đều |hiện )?đã(?!\w)")
"""Behind all who have a thing: "100% bản | đã có đường ô tô"."""
_SETS_OUT = re.compile(r"(?<!\w)(?:tăng|giảm|nâng|hạ|đưa)\s(?:\w+\s){0,3}?từ\s(?:mức\s)?$")
_AS_SHARE = re.compile(
    r"[^.;:]{0,40}?(?:,|\(|\s)\s*(?:mới |chỉ |ước )?(?:đạt|bằng|tương đương|chiếm|tức)\s"
    r"(?:tỷ lệ |mức |với |khoảng |gần |hơn |trên |xấp xỉ ){0,2}"
)
_YEAR = 4
_ROUNDED = 0.06
Groups = dict[tuple[bool, str | None, int], list[Measurement]]
"""Whether it is aimed at, the day, and a running number → the figures of one event."""
Goals = frozenset[frozenset[str]]
"""The indicators that a directive sets a target for, each as its telling words."""


def name_of(page: Page, metric: Measurement) -> str | None:
    """Return a figure's indicator. "tỷ lệ này" is the one named last before it; a share without one, in a sentence
    that gives another share of something, is that thing's too ("năm 2024 đạt 65%, năm 2025 đạt 80%").
    """
    if telling(metric.indicator):
        return metric.indicator
    at = place_of(page, metric)
    if _of_index(metric):
        index = _index(page, metric)
        return index.name if index else metric.indicator
    if not metric.indicator and (metric.kind != "percent" or metric.unit not in (None, "%")):
        return None
    scene = page.scene_at(at)
    start = 0 if metric.indicator else scene.span.start if scene else at
    named = [(a, m) for m in page.result.metrics if start <= (a := place_of(page, m)) < at and m.indicator]
    return name_of(page, max(named, key=lambda x: x[0])[1]) if named else metric.indicator


def indicator_of(page: Page, metric: Measurement) -> frozenset[str]:
    """Return the telling words of a figure's indicator."""
    return telling(name_of(page, metric))


def goals_of(pages: Iterable[Page]) -> Goals:
    """Return the indicators that these documents set targets for."""
    return frozenset(w for p in pages for m in p.result.metrics if m.target and (w := indicator_of(p, m)))


def is_goal(page: Page, metric: Measurement, goals: Goals) -> bool:
    """Say whether a figure measures what one of the targets is about."""
    words = indicator_of(page, metric)
    return any(alike(words, goal) for goal in goals)


def figures(
    page: Page,
    scenes: Iterable[Scene],
    *,
    near: Iterable[Scene] = (),
    goals: Goals | None = None,
    targets_only: bool = False,
) -> Iterator[Event]:
    """Yield an event for the figures of a sentence that speak of one day: measured, or targeted if they shall be.

    A bare count is one only in a sentence of `near` or with a day of its own.
    With `goals` only what was measured of these.
    """
    close = {s.span for s in near}
    for scene in scenes:
        groups: Groups = {}
        for metric in page.metrics_in(scene):
            if goals is not None and not is_goal(page, metric, goals) or not weighs(scene, metric, scene.span in close):
                continue
            due = _demanded(page, metric)
            aimed = due is not None or _is_target(page, scene, metric) and not _sets_out(page, scene, metric)
            if aimed and goals is not None:
                continue
            day = (
                _day_of_count(page, scene, metric)
                or metric.as_of
                or due
                or _this_year(page, scene, metric)
                or year_of(page, metric)
            )
            day = due_named(scene, day) if aimed and len(day or "") <= _YEAR else day
            aimed = aimed or metric.kind in _AIMS and _to_come(scene, metric, day)
            groups.setdefault((aimed, day, _home(groups, page, metric, (aimed, day))), []).append(metric)
        for (target, as_of, _), metrics in _with_their_shares(groups):
            if target or not targets_only:
                yield _event(scene, target, as_of, metrics)


def _with_their_shares(groups: Groups) -> list[tuple[tuple[bool, str | None, int], list[Measurement]]]:
    """Return the groups with two counts and the share that one is of the other as one: "14.270 | 11.830 | 82,9"."""
    found = dict(groups)
    for key, metrics in groups.items():
        alike = [k for k in found if k[:2] == key[:2] and k != key]
        counts = [(k, m.value) for k in alike for m in found[k] if m.kind == "count"]
        shares = [m.value for m in metrics if m.kind == "percent"][:1] if key in found else []
        pairs = ((a, b, y / x * 100) for a, x in counts for b, y in counts if a != b and x)
        of = next(((a, b) for a, b, part in pairs for share in shares if abs(part - share) < _ROUNDED), None)
        if of:
            found[of[0]] = [*found[of[0]], *found.pop(of[1]), *found.pop(key)]
    return list(found.items())


def _home(
    groups: Groups,
    page: Page,
    metric: Measurement,
    of: tuple[bool, str | None],
) -> int:
    """Return the place among the events of a sentence: figures of one indicator are one, of another another."""
    known = [n for target, day, n in groups if (target, day) == of]
    twin = next((n for n in known if any(of_one_count(m, metric) for m in groups[(*of, n)])), None)
    if twin is None:
        before = [n for n in known if any(_share_of(page, m, metric) for m in groups[(*of, n)])]
        twin = next(iter(before), None)
    if twin is not None:
        return twin
    name = _own_name(page, metric)
    for n in reversed(known):
        named = next((x for m in groups[(*of, n)] if telling(x := _own_name(page, m))), None)
        if not telling(name) or not named or alike(telling(name), telling(named)):
            return n
    return len(known)


def _own_name(page: Page, metric: Measurement) -> str | None:
    """Return the name by which a figure is an event of its own; none of a count that is only said more of."""
    counted = metric.kind in ("count", "ratio", "change")
    return None if counted and only_says_more(metric.indicator, metric.unit) else name_of(page, metric)


def _share_of(page: Page, amount: Measurement, share: Measurement) -> bool:
    """Say whether a figure follows as the share that an amount is: "giải ngân 535 tỷ đồng, mới đạt 24% kế hoạch"."""
    if share.kind != "percent" or amount.kind not in ("money", "count"):
        return False
    mentions = page.result.mentions
    ends = [mentions[n].end for n in amount.mentions]
    return any(_AS_SHARE.fullmatch(page.folded, end, mentions[n].start) for end in ends for n in share.mentions)


def of_one_count(a: Measurement, b: Measurement) -> bool:
    """Say whether one figure is the other as a share: "402/410 tàu, đạt 98%"."""
    ratio, share = (a, b) if a.kind == "ratio" else (b, a)
    if ratio.kind != "ratio" or share.kind != "percent" or not ratio.total:
        return False
    return abs(ratio.value / ratio.total * 100 - share.value) < 1


def _day_of_count(page: Page, scene: Scene, metric: Measurement) -> str | None:
    """Return the day of the count whose share a figure is: "đến 20/12 xóa 351/412 phòng, đạt 85,2% mục tiêu năm"."""
    if metric.kind != "percent":
        return None
    return next((m.as_of for m in page.metrics_in(scene) if m.as_of and of_one_count(m, metric)), None)


def _this_year(page: Page, scene: Scene, metric: Measurement) -> str | None:
    """Return the year of the report for a figure that is counted "từ đầu năm đến nay"."""
    at = place_of(page, metric, scene)
    before = page.folded[scene.span.start : at]
    told = (
        _SO_FAR.search(before)
        or metric.target
        and _IN_THIS_YEAR.search(page.folded, max(scene.span.start, at - 50), at)
    )
    return page.published[:4] if page.published and told else None


def year_of(page: Page, metric: Measurement) -> str | None:
    """Return the year of the index that a rank without a day is of."""
    index = _index(page, metric) if _of_index(metric) else None
    return index.year if index else None


def _of_index(metric: Measurement) -> bool:
    """Say whether a figure can be an index's: a rank, a move in ranks, points."""
    points = metric.kind == "count" and metric.unit == "điểm"
    return metric.kind == "rank" or points or metric.kind == "change" and metric.unit in ("bậc", "điểm")


def _index(page: Page, metric: Measurement) -> Index | None:
    """Return the index named before a figure, else behind it in its sentence."""
    at = max(page.result.mentions[n].start for n in metric.mentions)
    scene = page.scene_at(at)
    return index_before(page, at) or (index_after(page, at, scene.span.end) if scene else None)


def _event(scene: Scene, target: bool, as_of: str | None, metrics: list[Measurement]) -> Event:
    page = scene.page
    if not target and as_of and page.published and as_of[:10] > page.published[: len(as_of)]:
        as_of = None  # nothing is measured after its report
    said = not_later(page.occasion_day, page.published) if not target and page.occasion_day else page.published
    own = None if target else only_day(scene, metrics) or made_by(scene, metrics)
    if own and as_of and as_of != own and not names_day(scene, as_of):
        as_of = None  # a day that the sentence before gives, where this one has its own
    counted = all(m.kind in ("count", "money") and m.unit != "điểm" for m in metrics)
    did = own is not None and (did_something(scene) or own == done_since(scene, scene.span.start))
    return Event(
        date=as_of or own or said,
        assumed=not (target or own or as_of and as_of != (page.published or "")[:10]),
        precision="",
        kind="targeted" if target else "implemented" if did and as_of in (None, own) and counted else "measured",
        summary=scene.summary(),
        sources=(scene.quote(min(page.result.mentions[n].span for m in metrics for n in m.mentions)),),
        documents=tuple(dict.fromkeys(page.numbers_in(scene))),
        units=units_of(scene),
        officials=tuple(dict.fromkeys(o.name for o in page.officials_in(scene))),
        metrics=tuple(replace(m, target=target, indicator=name_of(page, m)) for m in metrics),
        places=owners(page, scene, metrics),
        status="unknown" if target else None,
    )


def _demanded(page: Page, metric: Measurement) -> str | None:
    """Return the day by which somebody was told to reach a figure: that of the task whose action names it."""
    words = page.result.mentions[metric.mentions[0]].text
    at = place_of(page, metric)
    if metric.kind not in _AIMS or _only_names(page, metric, at):
        return None
    tasks = (t for t in instructions(page) if t.deadline and t.span.start <= at < t.span.end)
    return next((t.deadline for t in tasks if f" {words} " in f" {t.action} "), None)


def _only_names(page: Page, metric: Measurement, at: int) -> bool:
    """Say whether a share only names what is worked on: "rà soát quỹ đất 20% trong các dự án"."""
    behind = page.folded[max(at - 40, 0) : at]
    return metric.kind == "percent" and metric.unit in (None, "%") and not _REACHING.search(behind)


def _is_target(page: Page, scene: Scene, metric: Measurement) -> bool:
    """What the press says was reached is no target, though one is named beside it."""
    if not metric.target or not page.is_press:
        kind = fold(page.result.document.meta.type or "")
        return metric.target and not (kind == "báo cáo" and _DONE.search(words_before(page, scene, metric)))
    at = place_of(page, metric, scene)
    before = page.folded[scene.span.start : at].rpartition(";")[2]
    if _HAVE.match(page.folded, max(page.result.mentions[n].end for n in metric.mentions), scene.span.end):
        return bool(_AIMED.search(before))
    reached = metric.kind == "change" or REACHED.search(before) or _REPORTED.search(before)
    return bool(_AIMED.search(before)) or not reached


def _sets_out(page: Page, scene: Scene, metric: Measurement) -> bool:
    """Say whether an aim only sets out from a figure of a year before: "giảm từ | 58,4% năm 2021 xuống còn 45%"."""
    at = place_of(page, metric, scene)
    if not _SETS_OUT.search(page.folded, max(scene.span.start, at - 24), at):
        return False
    return bool(metric.as_of and page.published and metric.as_of[:4] < page.published[:4])


def _to_come(scene: Scene, metric: Measurement, day: str | None) -> bool:
    """Say whether a figure of a day behind its report is an aim: nobody says that it was reached already."""
    page = scene.page
    if not day or not page.published or day[:10] <= page.published[: min(10, len(day))]:
        return False
    at = place_of(page, metric, scene)
    if _HAVE.match(page.folded, max(page.result.mentions[n].end for n in metric.mentions), scene.span.end):
        return False
    gap = days_between(last_day(day), page.published[:10])
    soon = gap is not None and gap <= _SOON and not _WISHED.search(page.folded, scene.span.start, at)
    if soon and _STANDS.search(page.folded, max(scene.span.start, at - 24), at):
        return False  # "đến cuối năm còn 28,1%", told some days before
    return not _REPORTED.search(page.folded, scene.span.start, at)
