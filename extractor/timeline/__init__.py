"""Records → dated events of a directive, a unit or an official. Pure: documents and a Subject in, a Timeline out.

scenes.py sentences and what stands in them · kinds.py what a sentence says happened · events.py events of one
document · subjects.py which events belong to which kind of subject · merge.py one happening told twice is one event.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ..collection import Event, Held, Sighting, Subject, Timeline
from .merge import settle
from .scenes import Page
from .subjects import directive, official, unit

Builder = Callable[[Subject, Page, Sighting], Iterator[Event]]
BUILDERS: dict[str, Builder] = {"directive": directive, "unit": unit, "official": official}


def build(subject: Subject, documents: Iterable[Held]) -> Timeline:
    """Return the timeline of `subject` from the documents of its sightings; others are not looked at.

    Events stand in order of date (unknown last), then of first report; each has at least one source.
    """
    pages = {held.key: Page(held) for held in documents}
    events: list[Event] = []
    for sighting in subject.sightings:
        if sighting.document in pages:
            events += BUILDERS[subject.kind](subject, pages[sighting.document], sighting)
    return Timeline(subject, settle(events))
