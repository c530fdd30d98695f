"""What has changed since a day: new documents, ended ones, tasks newly overdue or done, figures revised, offices."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..collection import Event, Held, Quote, Subject
from ..model import Relation
from ..values.keys import number_key
from .contradicted import Contradiction, contradicted
from .events.told import in_order, telling
from .merging.merge import settle
from .offices.moves import change_event, clauses, day_of
from .offices.terms import offices_changed
from .sentences.days import eve
from .sentences.precision import last_day
from .sentences.scenes import Page
from .subjects.acted import called, header
from .tasks.asked import Tracked, stirred
from .tasks.states import Heard

_ENDS = {"replaces": "replaced", "repeals": "repealed", "amends": "amended"}
_NOBODY = Subject("official", "", "", ())


@dataclass(frozen=True, slots=True)
class Arrival:
    """A document that is new: its day, what it is called, and its head."""

    date: str
    name: str
    title: str | None
    source: Quote


@dataclass(frozen=True, slots=True)
class Ending:
    """A document replaced, repealed or amended: by which, on what day, in whose words."""

    date: str | None
    kind: str
    number: str
    by: str | None
    source: Quote


@dataclass(frozen=True, slots=True)
class Digest:
    """What is new from the day `since` to the day `until`, each list in order of day."""

    since: str
    until: str | None
    arrivals: tuple[Arrival, ...]
    endings: tuple[Ending, ...]
    overdue: tuple[Tracked, ...]
    finished: tuple[Tracked, ...]
    revised: tuple[Contradiction, ...]
    offices: tuple[Event, ...]


def digest(documents: Iterable[Held], since: str, until: str | None, heard: Heard | None = None) -> Digest:
    """Return what the documents up to `until` tell that is new since the day `since` (both ISO, `since` included)."""
    held = [d for d in documents if not until or not d.published or d.published[:10] <= until]
    pages = in_order(held)
    fresh = [p for p in pages if p.published and p.published[:10] >= since]
    now = stirred(pages, until, since, heard)
    return Digest(
        since,
        until,
        tuple(_arrival(p) for p in fresh),
        tuple(_once(e for p in fresh for e in _endings(p))),
        tuple(t for t in now if t.state == "overdue" and t.deadline and last_day(t.deadline) >= eve(since)),
        tuple(t for t in now if t.state in ("done", "late") and t.evidence and (t.evidence.published or "") >= since),
        tuple(c for c in contradicted(pages, since) if max(q.published or "" for q in c.sources) >= since),
        settle(e for p in fresh for e in _offices(p) if not e.background),
    )


def _arrival(page: Page) -> Arrival:
    meta = page.result.document.meta
    head = header(page)
    name = called(meta.type, meta.number) if meta.number else meta.title or page.held.path or page.result.document.id
    quote = head.quote() if head else page.quote(page.result.document.segments[0].span)
    return Arrival(str(page.published)[:10], name, meta.title, quote)


def _endings(page: Page) -> Iterator[Ending]:
    meta = page.result.document.meta
    for relation in page.result.relations:
        if relation.relation in _ENDS:
            cited = next((c for c in page.result.citations if _is(c.number, relation.source)), None)
            own = relation.source == "this"
            day = meta.as_of if own else cited.date if cited else None
            acting = meta.number if own else relation.source
            yield Ending(day, _ENDS[relation.relation], relation.target, acting, _words(page, relation))


def _is(first: str | None, second: str) -> bool:
    return number_key(first) is not None and number_key(first) == number_key(second)


def _words(page: Page, relation: Relation) -> Quote:
    scenes = page.scenes_with(relation.mentions[-1:]) or page.scenes_with(relation.mentions)
    return scenes[0].quote() if scenes else page.quote(page.result.document.segments[0].span)


def _once(found: Iterable[Ending]) -> list[Ending]:
    """Return each ending once, by what ended and what ended it, in order of day."""
    kept: dict[tuple[str, str, str], Ending] = {}
    for ending in found:
        kept.setdefault((ending.kind, str(number_key(ending.number)), str(number_key(ending.by))), ending)
    return sorted(kept.values(), key=lambda e: (e.date or "9999", e.number))


def _offices(page: Page) -> Iterator[Event]:
    scenes = telling(page, page.scenes)
    for scene, clause in ((s, c) for s in scenes for c in clauses(s)):
        for change in offices_changed(clause):
            day = day_of(clause, change.kind, scene, scenes, _NOBODY)
            if day and (change.unit or change.position):
                yield change_event(clause, change, day)
