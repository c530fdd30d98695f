"""What has become of a task or a target: said by later documents and by the newest day held, never by the clock."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from ...collection import Event
from ...text import fold
from ...values.indicator import one_indicator
from ...values.keys import number_key, unit_loose_key
from ..sentences.days import days_between
from ..sentences.places import one_place
from ..sentences.precision import last_day
from ..sentences.rhythm import PERIODS, days_of
from ..sentences.scenes import Page, Scene
from .evidence import Sought, moved, reports, sought
from .proposals import proposal

_PLAN = re.compile(
    r"(?<!\w)(?:ban hành|xây dựng|lập)\s[^.;]{0,40}?(?:kế hoạch|chương trình|văn bản)\s[^.;]{0,40}?"
    r"(?:thực hiện|triển khai|thi hành)(?!\w)"
)
_PLANS = re.compile(r"(?<!\w)(?:kế hoạch|chương trình)(?!\w)")
_CARRIES = frozenset({"implements", "based_on"})


def stated(
    events: Sequence[Event], pages: Iterable[Page], newest: str | None, heard: Heard | None = None
) -> tuple[Event, ...]:
    """Return the events with the state of tasks and targets: open, done, late, overdue or unknown.

    In: the events, the documents, the day of the newest document of the collection (ISO), and of a province's.
    """
    held = sorted(pages, key=lambda p: (p.published or "", p.result.document.id))
    measured = [e for e in events if e.kind == "measured"]
    found = []
    for event in events:
        if event.kind in ("assigned", "deadline"):
            event = _task(event, held, newest, event.date if event.kind == "deadline" else event.due, heard)
        elif event.kind == "targeted":
            event = replace(event, status=_target(event, measured, newest))
        found.append(event)
    return tuple(found)


def _end(date: str) -> str:
    return last_day(date) or date


Heard = Callable[[str], str | None]
"""Name of a province → day of the newest document that names it."""


@dataclass(frozen=True)
class Verdict:
    """The state of a task, why, and the later sentence that decided it (None where only the day did, or nothing).

    `moved_to`: the day to which a later paper moved the day due, by which the state is judged; `moved_by` says so.
    """

    state: str
    reason: str
    evidence: Scene | None = None
    moved_to: str | None = None
    moved_by: Scene | None = None


def verdict(event: Event, pages: Iterable[Page], newest: str | None, due: str | None) -> Verdict:
    """Return what has become of a task: later documents decide, in order of publication; else the day `newest`.

    The last report counts: "chưa hoàn thành" in June, "đã hoàn thành" in July is done. A day due that was moved counts
    as it was moved.
    """
    pages = list(pages)
    task = sought(event, pages, due)
    shift = moved(task, due) if due else None
    if shift:
        found = _judged(event, pages, newest, (shift[0], task.due(shift[0])))
        return replace(found, moved_to=shift[0], moved_by=shift[1])
    return _judged(event, pages, newest, (due, task))


def _judged(event: Event, pages: Sequence[Page], newest: str | None, followed: tuple[str | None, Sought]) -> Verdict:
    due, task = followed
    plan = _plan(event, pages)
    paper, day = (plan, plan.page.published or "") if plan else proposal(event, pages) or (None, "")
    if paper is not None:
        overrun = bool(due) and day > _end(str(due))
        return Verdict("late", "reported-late", paper) if overrun else Verdict("done", "reported", paper)
    decided: Verdict | None = None
    for report in reports(task):
        if report.done:
            state = ("late", "reported-late") if report.late else ("done", "reported")
            return Verdict(*state, report.scene)
        passed = due and (report.scene.page.published or "")[:10] > _end(due)
        decided = Verdict("overdue" if passed else "open", "reported-not-done", report.scene)
    if decided and not (decided.state == "open" and due and newest and _end(due) < newest[:10]):
        return decided
    if not due or not newest:
        return Verdict("unknown", "no-news")
    evidence = decided.evidence if decided else None
    if _end(due) < newest[:10]:
        return Verdict("overdue", "past-deadline", evidence)
    return Verdict("open", "before-deadline", evidence)


def periodic(event: Event, pages: Iterable[Page], newest: str | None, schedule: str) -> Verdict:
    """Return the state of a task that comes again: what the last report says of its last period, while that is new.

    A report of two periods ago says nothing of the last one: then the task is open.
    """
    last = None
    for report in reports(sought(event, list(pages), None), again=True):
        last = report
    told = (last.scene.page.published or "")[:10] if last else ""
    gap = days_between(told, newest[:10]) if told and newest else None
    if not last or gap is None or gap > PERIODS * days_of(schedule):
        return Verdict("open", "periodic")
    if last.done:
        return Verdict("late", "reported-late", last.scene) if last.late else Verdict("done", "reported", last.scene)
    return Verdict("overdue", "reported-not-done", last.scene)


def unheard(found: Verdict, event: Event, due: str | None, heard: Heard | None) -> Verdict:
    """Return a verdict, or that nobody knows: a day passed, and no later document names the province.

    The newest document of a large collection may be of anywhere.
    """
    if not heard or not due or found.reason != "past-deadline" or not event.regions:
        return found
    last = max((day for region in event.regions if (day := heard(region))), default="")
    end = max(_end(due), _end(found.moved_to or due))
    return found if last > end else replace(found, state="unknown", reason="no-later")


def _task(event: Event, pages: Iterable[Page], newest: str | None, due: str | None, heard: Heard | None) -> Event:
    rhythm = event.schedule
    found = periodic(event, pages, newest, rhythm) if rhythm else verdict(event, pages, newest, due)
    found = unheard(found, event, due, heard)
    told = found.evidence is not None and found.state in ("done", "late") and event.kind == "deadline"
    extra = (found.evidence.quote(),) if told and found.evidence and not _asks_again(found.evidence) else ()
    return replace(event, status=found.state, sources=tuple(dict.fromkeys((*event.sources, *extra))))


def _asks_again(scene: Scene) -> bool:
    """Say whether a sentence that reports on a task asks for something too: as a source it would tell that as well."""
    return any(t.span.overlaps(scene.span) for t in scene.page.result.tasks)


def _plan(event: Event, pages: Iterable[Page]) -> Scene | None:
    """Return the head of the plan that a task asks for: a later paper of the unit, or of the body that its party group
    leads, which carries out the directive under which it was asked.
    """
    numbers = {k for n in event.documents if (k := number_key(n))}
    asked = max(event.reported, default="")
    if not numbers or not event.units or not asked or not _PLAN.search(fold(event.summary)):
        return None
    unit = unit_loose_key(event.units[0])
    for page in pages:
        meta = page.result.document.meta
        if page.is_press or not meta.number or not meta.issuer or (page.published or "") < asked:
            continue
        if not _PLANS.search(fold(f"{meta.type or ''} {meta.title or ''}")):
            continue
        issuer = unit_loose_key(meta.issuer)
        carried = {number_key(r.target) for r in page.result.relations if r.source == "this" and r.relation in _CARRIES}
        if (
            (unit == issuer or unit.endswith(f" {issuer}"))
            and carried & numbers
            and number_key(meta.number) not in numbers
        ):
            return next((s for s in page.scenes if s.segment and s.segment.kind == "number_line"), page.scenes[0])
    return None


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
    """Say whether the two speak of different provinces, or of a district and its province."""
    if target.regions and actual.regions and not set(target.regions) & set(actual.regions):
        return True
    pairs = [(a, b) for a in target.places for b in actual.places]
    return bool(pairs) and not any(one_place(a, b) for a, b in pairs)
