"""Events out of one document: what its sentences tell, what was measured, who was asked for what by when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..collection import Event, Subject
from ..model import Measurement, Task
from ..text import fold
from ..values.keys import number_key, unit_loose_key
from .kinds import kind_of
from .merge import units_once
from .scenes import Page, Scene, clip

_FORMAL = frozenset({"legal_basis", "recipients", "signature", "letterhead", "number_line", "addressee"})
_OFFICE = re.compile(
    r"(?:phó |quyền )*(?:chủ tịch|chủ nhiệm|bí thư|chánh|(?:tổng )?giám đốc|(?:\w+ )?trưởng|tư lệnh)"
    r"(?: thường trực)? (?=\w)"
)
_HAPPENS_ONCE = ("inspected", "reviewed")
"""Kinds of which an article tells one, in several sentences."""


def precision_of(date: str | None) -> str:
    """Return the precision that an ISO prefix or interval shows: day, month, quarter, half, year, range, unknown."""
    if not date:
        return "unknown"
    if "/" not in date:
        return {4: "year", 7: "month"}.get(len(date), "day")
    first, last = date.split("/")
    if len(first) == len(last) == 7 and first[:4] == last[:4]:
        months = int(last[5:]) - int(first[5:]) + 1
        return {3: "quarter", 6: "half"}.get(months, "range")
    return "range"


def event_at(scene: Scene, kind: str, date: str | None, documents: tuple[str, ...] = ()) -> Event:
    """Return the event that one sentence tells, with the units, officials and numbers in it."""
    page = scene.page
    return Event(
        date=date,
        precision=precision_of(date),
        kind=kind,
        summary=scene.summary(),
        sources=(scene.quote(),),
        documents=tuple(dict.fromkeys((*documents, *page.numbers_in(scene)))),
        units=units_once(u.name for u in page.units_in(scene)),
        officials=tuple(dict.fromkeys(o.name for o in page.officials_in(scene))),
    )


def happened_on(scene: Scene, kind: str, scenes: Iterable[Scene], subject: Subject) -> str | None:
    """Return the day of a happening: the sentence's own, or another's on the same visit, else the report's.

    A day after the report is a plan and dates nothing.
    """
    published = scene.page.published
    if not scene.page.is_press:
        return published
    days = [scene.day]
    if kind in _HAPPENS_ONCE:
        days += [s.day for s in scenes if kind_of(s.folded, subject.kind) == kind]
    return next((d for d in days if d and _not_later(d, published) == d), published)


def _not_later(day: str | None, published: str | None) -> str | None:
    """Return `day`, or the day of the report where `day` is unknown or still to come."""
    return day if day and (not published or day <= published[:10]) else published


def told(page: Page, mentions: Iterable[int], subject: Subject) -> Iterator[Event]:
    """Yield what the sentences with these mentions say happened to the subject."""
    wanted = set(mentions)
    scenes = [s for s in page.scenes_with(wanted) if not (s.segment and s.segment.kind in _FORMAL)]
    number = (subject.number,) if subject.number else ()
    for scene in scenes:
        first = min(page.result.mentions[n].start for n in wanted.intersection(scene.mentions))
        kind = kind_of(scene.folded, subject.kind, first - scene.span.start)
        if kind == "issued":
            event = event_at(scene, kind, subject.date)
            by = (subject.issuer,) if subject.issuer else event.units
            yield replace(event, documents=number, units=by, summary=clip(naming(subject)))
        elif kind and not (kind == "implemented" and scene.segment and scene.segment.kind == "heading"):
            yield event_at(scene, kind, happened_on(scene, kind, scenes, subject), number)


def naming(subject: Subject) -> str:
    """Return the words for a directive's issue: who issued what about what."""
    title = subject.title or ""
    words = f"{subject.issuer} ban hành {subject.name}" if subject.issuer else f"Ban hành {subject.name}"
    return f"{words} {title if title.startswith('về') else '- ' + title}" if title else words


def mentioned(page: Page, mentions: Iterable[int], subject: Subject) -> Iterator[Event]:
    """Yield one event for a document that speaks of the subject: that it did. A recipient is not spoken of."""
    told_in = (s for s in page.scenes_with(mentions) if not (s.segment and s.segment.kind in _FORMAL))
    for scene in list(told_in)[:1]:
        yield event_at(scene, "reported", page.published, (subject.number,) if subject.number else ())


def figures(page: Page, scenes: Iterable[Scene], *, targets_only: bool = False) -> Iterator[Event]:
    """Yield an event for the figures of a sentence that speak of one day: measured, or targeted if they shall be."""
    for scene in scenes:
        groups: dict[tuple[bool, str | None], list[Measurement]] = {}
        for metric in page.metrics_in(scene):
            groups.setdefault((metric.target, metric.as_of), []).append(metric)
        for (target, as_of), metrics in groups.items():
            if targets_only and not target:
                continue
            event = event_at(scene, "targeted" if target else "measured", as_of or page.published)
            at = min(page.result.mentions[n].span for m in metrics for n in m.mentions)
            yield replace(event, sources=(scene.quote(at),), metrics=tuple(metrics))


def asked(page: Page, tasks: Iterable[Task], documents: tuple[str, ...]) -> Iterator[Event]:
    """Yield for each task the day on which it was asked and, where one is set, the day by which it is due."""
    for task in tasks:
        scene = page.scene_at(task.span.start)
        event = _asked(page, task, documents)
        date = _not_later(scene.day if scene and page.is_press else None, page.published)
        yield replace(event, date=date, precision=precision_of(date))
        if task.deadline:
            yield replace(event, kind="deadline", date=task.deadline, precision=precision_of(task.deadline))


def unit_of(actor: str) -> str:
    """Return the unit of an office that acts: "Chủ tịch Ủy ban nhân dân tỉnh X" is the committee's; else `actor`."""
    office = _OFFICE.match(fold(actor))
    unit = actor[office.end() :] if office else actor
    return unit if unit[:1].isupper() else actor


def _asked(page: Page, task: Task, documents: tuple[str, ...]) -> Event:
    by_person = any(o.name == task.by for o in page.result.officials)
    by_unit = bool(task.by) and not by_person and number_key(task.by) is None
    words = page.result.document.quote(task.span)
    assignee = unit_of(task.assignee)
    named = unit_loose_key(task.assignee) in unit_loose_key(words)
    return Event(
        date=None,
        precision="unknown",
        kind="assigned",
        summary=clip(words if named else f"{task.assignee}: {task.action}"),
        sources=(page.quote(task.span),),
        documents=documents,
        units=units_once([assignee, unit_of(task.by)] if task.by and by_unit else [assignee]),
        officials=(task.by,) if task.by and by_person else (),
        status="unknown",
    )
