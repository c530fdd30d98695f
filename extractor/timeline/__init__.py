"""Records → dated events of a directive, a unit, an official, an indicator or a topic. Pure: a Timeline comes out.

scenes.py sentences and what stands in them · kinds.py what a sentence says happened · involved.py who took part and
where · events.py happenings and tasks of one document · figures.py its results and targets · subjects.py directives ·
actors.py units and officials · topics.py indicators and topics · merge.py one happening told twice is one event ·
states.py what has become of tasks and targets.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from ..collection import Event, Held, Sighting, Subject, Timeline
from .actors import official, unit
from .figures import Goals, goals_of
from .merge import settle
from .scenes import Page
from .states import stated
from .subjects import directive
from .topics import indicator, topic

Builder = Callable[[Subject, Page, Sighting, Goals], Iterator[Event]]
BUILDERS: dict[str, Builder] = {
    "directive": directive,
    "unit": unit,
    "official": official,
    "indicator": indicator,
    "topic": topic,
}


def build(subject: Subject, documents: Iterable[Held], newest: str | None = None) -> Timeline:
    """Return the timeline of `subject` from the documents of its sightings; others are not looked at.

    Events stand in order of date (unknown last), then of first report; each has at least one source. `newest` is the
    day of the newest document of the whole collection, by which a deadline has passed or not.
    """
    pages = {held.key: Page(held) for held in documents}
    goals = goals_of(pages[s.document] for s in subject.sightings if s.own and s.document in pages)
    events: list[Event] = []
    for sighting in subject.sightings:
        if sighting.document in pages:
            page = pages[sighting.document]
            found = BUILDERS[subject.kind](subject, page, sighting, goals)
            events += (replace(event, regions=page.provinces) for event in found)
    latest = newest or max((p.published[:10] for p in pages.values() if p.published), default=None)
    return Timeline(subject, stated(settle(events), pages.values(), latest))
