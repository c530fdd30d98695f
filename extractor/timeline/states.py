"""What has become of a task or a target: said by later documents and by the newest day held, never by the clock."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from ..collection import Event
from ..text import bare, key
from ..values.indicator import one_indicator
from ..values.keys import unit_loose_key
from .involved import speaks_of
from .scenes import Page, Scene

COVERED = 0.7
"""Share of an instruction's words that a later sentence must repeat to report on it."""
FEWEST = 5
"""An instruction with fewer telling words cannot be known again."""
_DONE = re.compile(r"(?<!\w)(?:đã|hoàn thành|xong)(?!\w)")
_NOT_DONE = re.compile(
    r"(?<!\w)(?:chưa|không|sẽ|(?<!theo )yêu cầu|(?<!theo )đề nghị|(?<!được )giao(?! thông)|phải|cần|phấn đấu|"
    r"tiếp tục|trước ngày|kế hoạch|đang)(?!\w)"
)
_STILL_NOT = re.compile(
    r"(?<!\w)(?:(?:vẫn |còn )?chưa (?:được )?(?:hoàn thành|xong|thực hiện|triển khai|khắc phục|có|báo cáo|ban hành)|"
    r"không hoàn thành|chậm (?:tiến độ|hoàn thành|triển khai)|quá hạn)(?!\w)"
)
_ASKS = re.compile(r"(?<!\w)(?:yêu cầu|đề nghị|giao|phải|cần)(?!\w)")
_LATE = re.compile(r"(?<!\w)(?:chậm|muộn|trễ|quá hạn|sau thời hạn|không đúng hạn)(?!\w)")
_DATED = re.compile(
    r"(?:trước|chậm nhất|muộn nhất|hết|trong)?\s*(?:là\s|vào\s)?(?:ngày\s)?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?"
    r"|(?:tháng|quý|năm)\s(?:\d{1,2}[/-])?(?:\d{4}|[IVX]{1,3}(?:/\d{4})?)",
    re.I,
)
_IDLE = frozenset(
    {
        "truoc",
        "ngay",
        "thang",
        "nam",
        "trong",
        "xong",
        "hoan",
        "thanh",
        "quy",
        "cac",
        "va",
        "cua",
        "tai",
        "cho",
        "ve",
        "den",
        "het",
        "theo",
        "bao",
        "dam",
        "viec",
        "chu",
        "tri",
        "phoi",
        "hop",
        "som",
    }
)


def stated(events: Sequence[Event], pages: Iterable[Page], newest: str | None) -> tuple[Event, ...]:
    """Return the events with the state of tasks and targets: open, done, late, overdue or unknown.

    In: the events, the documents, the day of the newest document of the collection (ISO).
    """
    held = sorted(pages, key=lambda p: (p.published or "", p.result.document.id))
    measured = [e for e in events if e.kind == "measured"]
    found = []
    for event in events:
        if event.kind in ("assigned", "deadline"):
            event = _task(event, held, newest, _due(event, events))
        elif event.kind == "targeted":
            event = replace(event, status=_target(event, measured, newest))
        found.append(event)
    return tuple(found)


def _due(event: Event, events: Iterable[Event]) -> str | None:
    """Return the deadline that belongs to a task: its own date, or that of the event from the same words."""
    if event.kind == "deadline":
        return event.date
    same = (e for e in events if e.kind == "deadline" and e.units[:1] == event.units[:1])
    return next((e.date for e in same if set(e.sources) & set(event.sources) and e.summary == event.summary), None)


def _end(date: str) -> str:
    """Return the last day of a date of any precision, good enough to compare: "2024-12" is over on 2024-12-31."""
    last = date.split("/")[-1]
    return {4: f"{last}-12-31", 7: f"{last}-31"}.get(len(last), last)


@dataclass(frozen=True)
class Verdict:
    """The state of a task, why, and the later sentence that decided it (None where only the day did, or nothing)."""

    state: str
    reason: str
    evidence: Scene | None = None


def verdict(event: Event, pages: Iterable[Page], newest: str | None, due: str | None) -> Verdict:
    """Return what has become of a task: later documents decide, in order of publication; else the day `newest`.

    The last report counts: "chưa hoàn thành" in June, "đã hoàn thành" in July is done.
    """
    decided: Verdict | None = None
    for scene in _reports(event, pages):
        if _says_done(scene):
            late = _LATE.search(scene.folded) or due and scene.day and scene.day > _end(due)
            return Verdict("late", "reported-late", scene) if late else Verdict("done", "reported", scene)
        passed = due and scene.page.published and scene.page.published[:10] > _end(due)
        decided = Verdict("overdue" if passed else "open", "reported-not-done", scene)
    if decided and not (decided.state == "open" and due and newest and _end(due) < newest[:10]):
        return decided
    if not due or not newest:
        return Verdict("unknown", "no-news")
    evidence = decided.evidence if decided else None
    if _end(due) < newest[:10]:
        return Verdict("overdue", "past-deadline", evidence)
    return Verdict("open", "before-deadline", evidence)


def _task(event: Event, pages: Iterable[Page], newest: str | None, due: str | None) -> Event:
    found = verdict(event, pages, newest, due)
    told = found.evidence is not None and found.state in ("done", "late") and event.kind == "deadline"
    extra = (found.evidence.quote(),) if told and found.evidence else ()
    return replace(event, status=found.state, sources=tuple(dict.fromkeys((*event.sources, *extra))))


def _says_done(scene: Scene) -> bool:
    return bool(_DONE.search(scene.folded)) and not _NOT_DONE.search(scene.folded)


def _reports(event: Event, pages: Iterable[Page]) -> Iterator[Scene]:
    """Yield the later sentences that say whether the task was done, with most of its words and the unit's name."""
    words = _words(event.summary.split(": ", 1)[-1])
    asked = max(event.reported, default="")
    if len(words) < FEWEST or not asked:
        return
    names = frozenset(unit_loose_key(u) for u in event.units[:1])
    own = {s.document for s in event.sources}
    for page in pages:
        if not page.published or page.published[:10] <= asked[:10] or page.result.document.id in own:
            continue
        if not any(unit_loose_key(u.name) in names for u in page.result.units):
            continue
        for scene in page.scenes:
            telling = _says_done(scene) or _STILL_NOT.search(scene.folded) and not _ASKS.search(scene.folded)
            if telling and _covers(scene, words, names):
                yield scene


def _covers(scene: Scene, words: frozenset[str], names: frozenset[str]) -> bool:
    if len(words & _words(scene.text)) < COVERED * len(words):
        return False
    others = [u for u in scene.page.units_in(scene) if unit_loose_key(u.name) not in names]
    return speaks_of(scene.page, scene, names) or not others


@lru_cache(maxsize=65536)
def _words(text: str) -> frozenset[str]:
    """Return the telling words of an instruction or a report: its deadline and who leads it are no part of the work."""
    return frozenset(re.findall(r"\w+", bare(key(_DATED.sub(" ", text))))) - _IDLE


def _target(event: Event, measured: Iterable[Event], newest: str | None) -> str:
    """Compare a target with what was measured for its period; a figure published later corrects an earlier one."""
    due = _end(event.date) if event.date else None
    last = None
    for other in sorted(measured, key=lambda e: max(e.reported, default="")):
        if due and other.date and _end(other.date) == due:
            last = _reached(event, other) if _reached(event, other) is not None else last
    if last is not None:
        return "done" if last else "overdue"
    return "unknown" if not due or not newest or due < newest[:10] else "open"


def _reached(target: Event, actual: Event) -> bool | None:
    """Say whether a figure meets a target of the same indicator and kind; None where they cannot be compared."""
    for goal in target.metrics:
        for figure in actual.metrics:
            if goal.kind != figure.kind or goal.kind not in ("percent", "rank"):
                continue
            if one_indicator(goal.indicator, figure.indicator) and not _elsewhere(target, actual):
                better = figure.value <= goal.value if goal.kind == "rank" else figure.value >= goal.value
                return better if goal.direction != "down" else figure.value <= goal.value
    return None


def _elsewhere(target: Event, actual: Event) -> bool:
    """Say whether the two speak of different provinces."""
    return bool(target.regions and actual.regions and not set(target.regions) & set(actual.regions))
