"""What was asked of whom by when, across documents, and what later documents say became of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..collection import Event, Held, Quote
from ..model import Task
from ..values.keys import NumberKey, number_key, unit_loose_key
from .events import asked, instructions, unit_of
from .involved import body_keys
from .places import seat
from .rhythm import schedule_of
from .sameness import retold, same
from .scenes import Page
from .states import Heard, periodic, unheard, verdict
from .subjects import called

STATES = ("done", "late", "overdue", "open", "unknown")
"""done, late: a later document says so; overdue: the day has passed; open: it has not; unknown: no day and no news."""


@dataclass(frozen=True, slots=True)
class Tracked:
    """A task across documents: what was asked (`task`, `asked_on`, `under`), its state, and the words that decided it.

    `under` is the number of the directive under which it was asked; `sources` tell the task, `evidence` its state;
    `reason` is one of reported, reported-late, reported-not-done, past-deadline, before-deadline, periodic, no-later,
    no-news.
    `moved_to` is the day to which a later paper moved `deadline` (`moved_by` says so): by it the state is judged.
    """

    task: Task
    asked_on: str | None
    deadline: str | None
    under: str | None
    state: str
    reason: str
    sources: tuple[Quote, ...]
    evidence: Quote | None = None
    moved_to: str | None = None
    moved_by: Quote | None = None


@dataclass(frozen=True, slots=True)
class _Asked:
    task: Task
    event: Event
    under: tuple[str, ...]


def tracked(
    documents: Iterable[Held],
    on: str | None,
    *,
    units: Iterable[str] = (),
    directive: str | None = None,
    heard: Heard | None = None,
) -> tuple[Tracked, ...]:
    """Return the tasks that the documents set, each once, with their state on the day `on` (ISO).

    `units` (names) keeps the tasks of these bodies, `directive` (a number) those asked under it or by a document that
    cites it in the same sentence. Only documents up to `on` are looked at. Order: deadline, day asked, words. With
    `heard` a day that passed makes nothing overdue in a province of which no later document is held.
    """
    held = (d for d in documents if not on or not d.published or d.published[:10] <= on)
    pages = sorted((Page(d) for d in held), key=lambda p: (p.published or "", p.result.document.id))
    names = {unit_loose_key(u) for u in units}
    wanted = number_key(directive)
    found = [a for p in pages for a in _asked(p) if _of(a, names) and (not wanted or wanted in _keys(a))]
    naming: dict[str, list[Page]] = {}
    seated: dict[tuple[str, str], list[Page]] = {}
    for page in pages:
        for name in page.unit_keys:
            naming.setdefault(name, []).append(page)
        for place in page.seats:
            seated.setdefault(place, []).append(page)
    told = (_tracked(group, lambda e: _concerned(e, naming, seated), on, heard) for group in _grouped(found))
    return tuple(sorted(told, key=_order))


def _asked(page: Page) -> Iterator[_Asked]:
    for task in instructions(page):
        under = _under(page, task)
        event = next(iter(asked(page, [task], under)))
        yield _Asked(task, replace(event, regions=page.provinces), under)


def _under(page: Page, task: Task) -> tuple[str, ...]:
    """Return the numbers under which a task is asked: the task's own, its document's, those its sentence cites."""
    scene = page.scene_at(task.span.start)
    cited = page.numbers_in(scene) if scene else []
    own = page.result.document.meta.number
    return tuple(dict.fromkeys(n for n in (task.under, own, *cited) if n))


def _keys(item: _Asked) -> set[NumberKey]:
    return {k for n in item.under if (k := number_key(n))}


def _of(item: _Asked, names: set[str]) -> bool:
    if not names:
        return True
    involved = (item.task.assignee, *item.task.cooperating)
    return any(unit_loose_key(n) in names for u in involved for n in (u, unit_of(u)))


def _grouped(found: Sequence[_Asked]) -> list[list[_Asked]]:
    """Put one instruction told by several documents together: same unit, same day due, the same in other words; or
    told again some days later, with or without the day due.
    """
    groups: list[list[_Asked]] = []
    by_unit: dict[str, list[list[_Asked]]] = {}
    for item in found:
        known = by_unit.setdefault(unit_loose_key(unit_of(item.task.assignee)), [])
        home = next((g for g in known if _one(g[0], item)), None)
        if home is None:
            home = []
            known.append(home)
            groups.append(home)
        home.append(item)
    return groups


def _one(first: _Asked, item: _Asked) -> bool:
    if first.task.deadline == item.task.deadline:
        return same(first.event, item.event) or retold(first.event, item.event)
    return not (first.task.deadline and item.task.deadline) and retold(first.event, item.event)


def _tracked(
    group: Sequence[_Asked], concerned: Callable[[Event], list[Page]], on: str | None, heard: Heard | None
) -> Tracked:
    first = group[0]
    sources = tuple(dict.fromkeys(s for item in group for s in item.event.sources))
    dated = next((item.task for item in group if item.task.deadline), first.task)
    event = replace(first.event, sources=sources, due=dated.deadline)
    pages = concerned(event)
    rhythm = schedule_of(dated)
    judged = periodic(event, pages, on, rhythm) if rhythm else verdict(event, pages, on, dated.deadline)
    judged = unheard(judged, event, dated.deadline, heard)
    return Tracked(
        dated,
        min((item.event.date for item in group if item.event.date), default=None),
        dated.deadline,
        next((n for item in group for n in item.under), None),
        judged.state,
        judged.reason,
        sources,
        judged.evidence.quote() if judged.evidence else None,
        judged.moved_to,
        judged.moved_by.quote() if judged.moved_by else None,
    )


def _concerned(
    event: Event, naming: Mapping[str, Sequence[Page]], seated: Mapping[tuple[str, str], Sequence[Page]]
) -> list[Page]:
    """Return the documents that name the unit of a task, its place, or the body whose party group it is, in order."""
    keys = body_keys(event.units[0]) if event.units else ()
    found = {id(p): p for key in keys for p in naming.get(key, ())}
    place = seat(event.units[0]) if event.units else None
    found |= {id(p): p for p in seated.get(place, ())} if place and place[0] != "tinh" else {}
    return sorted(found.values(), key=lambda p: (p.published or "", p.result.document.id))


def _order(item: Tracked) -> tuple[str, str, str, str]:
    last = (item.deadline or "9999").split("/")[-1]
    return last, item.asked_on or "9999", unit_loose_key(item.task.assignee), item.sources[0].text


def directive_name(item: Tracked) -> str | None:
    """Return how the directive of a task is called, None where none is known."""
    return called(None, item.under).removeprefix("Văn bản số ") if item.under else None
