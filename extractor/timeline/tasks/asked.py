"""What was asked of whom by when, across documents, and what later documents say became of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ...collection import Event, Held, Quote
from ...model import Task
from ...values.keys import NumberKey, number_key, unit_loose_key
from ..events.told import asked, in_order, instructions, unit_of
from ..merging.demands import retold
from ..merging.sameness import same
from ..sentences.days import eve
from ..sentences.involved import body_keys
from ..sentences.places import seat
from ..sentences.precision import last_day
from ..sentences.rhythm import schedule_of
from ..sentences.scenes import Page
from ..sentences.wording import demand
from ..subjects.works import named_work, opened_works
from .states import Heard, periodic, unheard, verdict

_WORK = "work: "
"""Before the name of a work among the keys of bodies."""
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
    names = {unit_loose_key(u) for u in units}
    wanted = number_key(directive)
    pages = in_order(held)
    found = [a for p in pages for a in _asked(p) if _of(a, names) and (not wanted or wanted in _keys(a))]
    return _told(pages, found, on, heard)


def stirred(pages: Sequence[Page], on: str | None, since: str, heard: Heard | None = None) -> tuple[Tracked, ...]:
    """Return those of the tasks of these documents (`in_order`) of which there may be news since a day, tracked.

    News is a document since that day that may report on a task, or a deadline that ended on its eve or later; the
    states of all others would be worked out for nothing.
    """
    fresh = {id(p) for p in pages if (p.published or "") >= since}
    homes = _stirring(pages, [p for p in pages if id(p) in fresh], since)
    found = [a for p in pages for a in _asked(p, homes)]
    return _told(pages, found, on, heard, lambda due, told: _ended(due, since) or any(id(p) in fresh for p in told))


def _ended(due: str | None, since: str) -> bool:
    return bool(due) and last_day(str(due)) >= eve(since)


def _stirring(pages: Iterable[Page], fresh: Sequence[Page], since: str) -> frozenset[str]:
    """Return the bodies (`_home`) that these fresh documents name, or whose day ran out since."""
    keys = {k for p in fresh for k in p.unit_keys}
    seats = {s for p in fresh for s in p.seats}
    found = set[str]()
    for page in pages:
        for task in page.result.tasks:
            home = _home(task)
            if home in found:
                continue
            unit, by = unit_of(task.assignee), unit_loose_key(unit_of(task.by or ""))
            place = seat(unit)
            named = not keys.isdisjoint(body_keys(unit)) or place in seats
            longer = by.startswith((f"{home} ", f"{home}, "))  # then it is the asking body that is looked for
            if named or longer or _ended(task.deadline, since):
                found.add(home)
    return frozenset(found)


def _told(
    pages: Sequence[Page],
    found: Sequence[_Asked],
    on: str | None,
    heard: Heard | None,
    wanted: Callable[[str | None, list[Page]], bool] = lambda due, told: True,
) -> tuple[Tracked, ...]:
    naming: dict[str, list[Page]] = {}
    seated: dict[tuple[str, str], list[Page]] = {}
    for page in pages:
        for name in page.unit_keys:
            naming.setdefault(name, []).append(page)
        for work in opened_works(page):
            naming.setdefault(f"{_WORK}{work}", []).append(page)
        for place in page.seats:
            seated.setdefault(place, []).append(page)
    told = []
    for group in _grouped(found):
        due = next((item.task.deadline for item in group if item.task.deadline), None)
        concerned = _concerned(_whole(group, due), naming, seated)
        if wanted(due, concerned):
            told.append(_tracked(group, concerned, on, heard))
    return tuple(sorted(told, key=_order))


def _home(task: Task) -> str:
    """Return the key of the body that a task is asked of."""
    return unit_loose_key(unit_of(task.assignee))


def _asked(page: Page, homes: frozenset[str] | None = None) -> Iterator[_Asked]:
    """Yield what a document asks; with `homes` only of these bodies."""
    if homes is not None and not any(_home(t) in homes for t in page.result.tasks):
        return
    for task in instructions(page):
        if homes is not None and _home(task) not in homes:
            continue
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
        known = by_unit.setdefault(_home(item.task), [])
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


def _whole(group: Sequence[_Asked], due: str | None) -> Event:
    """Return the event of a task with all that tell it."""
    sources = tuple(dict.fromkeys(s for item in group for s in item.event.sources))
    return replace(group[0].event, sources=sources, due=due)


def _tracked(group: Sequence[_Asked], pages: list[Page], on: str | None, heard: Heard | None) -> Tracked:
    dated = next((item.task for item in group if item.task.deadline), group[0].task)
    event = _whole(group, dated.deadline)
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
        event.sources,
        judged.evidence.quote() if judged.evidence else None,
        judged.moved_to,
        judged.moved_by.quote() if judged.moved_by else None,
    )


def _concerned(
    event: Event, naming: Mapping[str, Sequence[Page]], seated: Mapping[tuple[str, str], Sequence[Page]]
) -> list[Page]:
    """Return the documents that name the unit of a task, its place, or the body whose party group it is, or that tell
    of the work it asks for as opened, in order.
    """
    keys = body_keys(event.units[0]) if event.units else ()
    work = named_work(demand(event))
    keys = (*keys, f"{_WORK}{work}") if work else keys
    found = {id(p): p for key in keys for p in naming.get(key, ())}
    place = seat(event.units[0]) if event.units else None
    found |= {id(p): p for p in seated.get(place, ())} if place and place[0] != "tinh" else {}
    return sorted(found.values(), key=lambda p: (p.published or "", p.result.document.id))


def _order(item: Tracked) -> tuple[str, str, str, str]:
    last = (item.deadline or "9999").split("/")[-1]
    return last, item.asked_on or "9999", unit_loose_key(item.task.assignee), item.sources[0].text
