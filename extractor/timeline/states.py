"""What has become of a task or a target: said by later documents and by the newest day held, never by the clock."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

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
    r"(?<!\w)(?:chưa|không|sẽ|yêu cầu|đề nghị|giao|phải|cần|phấn đấu|tiếp tục|trước ngày|kế hoạch|đang)(?!\w)"
)
_LATE = re.compile(r"(?<!\w)(?:chậm|muộn|trễ|quá hạn|sau thời hạn|không đúng hạn)(?!\w)")
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


def _task(event: Event, pages: Iterable[Page], newest: str | None, due: str | None) -> Event:
    scene = _report(event, pages)
    if scene is not None:
        state = "late" if _LATE.search(scene.folded) else "done"
        extra = (scene.quote(),) if event.kind == "deadline" else ()
        return replace(event, status=state, sources=tuple(dict.fromkeys((*event.sources, *extra))))
    if not due or not newest:
        return replace(event, status="unknown")
    return replace(event, status="overdue" if _end(due) < newest[:10] else "open")


def _report(event: Event, pages: Iterable[Page]) -> Scene | None:
    """Return the first later sentence that says the task was done, with most of its words and the unit's name."""
    words = _words(event.summary.split(": ", 1)[-1])
    asked = max(event.reported, default="")
    if len(words) < FEWEST or not asked:
        return None
    names = frozenset(unit_loose_key(u) for u in event.units[:1])
    own = {s.document for s in event.sources}
    for page in pages:
        if not page.published or page.published[:10] <= asked[:10] or page.result.document.id in own:
            continue
        named = any(unit_loose_key(u.name) in names for u in page.result.units)
        for scene in page.scenes if named else ():
            if _DONE.search(scene.folded) and not _NOT_DONE.search(scene.folded) and _covers(scene, words, names):
                return scene
    return None


def _covers(scene: Scene, words: frozenset[str], names: frozenset[str]) -> bool:
    if len(words & _words(scene.text)) < COVERED * len(words):
        return False
    others = [u for u in scene.page.units_in(scene) if unit_loose_key(u.name) not in names]
    return speaks_of(scene.page, scene, names) or not others


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", bare(key(text)))) - _IDLE


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
