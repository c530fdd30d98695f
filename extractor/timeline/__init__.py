"""Records → dated events of a directive, a unit, an official, an indicator or a topic. Pure: a Timeline comes out.

sentences/ what a sentence says happened, when, where and to whom · events/ what one document tells ·
offices/ who took up and left an office · merging/ one happening told twice is one event · subjects/ which events belong
to a directive, a unit, an official, an indicator or a topic · tasks/ what was asked and what has become of it ·
series.py an indicator's figures · digest.py what is new since a day · filters.py a part of a timeline.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from ..collection import Event, Held, Sighting, Subject, Timeline
from ..text import fold
from .events.figures import Goals, goals_of
from .merging.merge import settle
from .sentences.involved import body_keys
from .sentences.places import rank, seat
from .sentences.scenes import Page
from .subjects.actors import official, unit
from .subjects.directives import directive
from .subjects.topics import indicator, sighted, topic
from .tasks.states import Heard, stated

Follow = Callable[[Sequence[str], Sequence[str], str], tuple[Iterable[Held], int]]
"""Keys of units, names of places ("huyen krong bong"), a day → documents since that day that name any of them, and how
many more there are that are not read."""
Builder = Callable[[Subject, Page, Sighting, Goals], Iterator[Event]]
_NAMED_ONCE = "2025-07-01"
"""Since this day no two communes of a province bear one name."""
BUILDERS: dict[str, Builder] = {
    "directive": directive,
    "unit": unit,
    "official": official,
    "indicator": indicator,
    "topic": topic,
}


def build(
    subject: Subject,
    documents: Iterable[Held],
    newest: str | None = None,
    follow: Follow | None = None,
    heard: Heard | None = None,
) -> Timeline:
    """Return the timeline of `subject` from the documents of its sightings; others are not looked at.

    Events stand in order of date (unknown last), then of first report; each has at least one source. `newest` is the
    day of the newest document of the whole collection, by which a deadline has passed or not. With `follow` what has
    become of a task is read in every document that names who was asked, as for the list of tasks; with `heard` a day
    that passed makes nothing overdue in a province of which no later document is held.
    """
    pages = {held.key: Page(held) for held in documents}
    sightings = sighted(subject, pages) if subject.kind == "topic" else subject.sightings
    if follow and subject.kind == "unit":
        beside = {held.key: Page(held) for held in _of_its_place(subject, pages.values(), follow)}
        sightings = (*sightings, *(Sighting(key, ()) for key in beside))
        pages |= beside
    sighted_itself = (s for one in (subject, *subject.papers) for s in one.sightings if s.own)
    goals = goals_of(pages[s.document] for s in sighted_itself if s.document in pages)
    found: list[Event] = []
    for sighting in sightings:
        if sighting.document in pages:
            page = pages[sighting.document]
            told = BUILDERS[subject.kind](subject, page, sighting, goals)
            found += (replace(event, regions=page.provinces) for event in told)
    latest = newest or max((p.published[:10] for p in pages.values() if p.published), default=None)
    events = settle(found)
    more, unread = _followed(events, follow, subject.as_of) if follow else ((), 0)
    for held in more:
        pages.setdefault(held.key, Page(held))
    return Timeline(subject, stated(events, pages.values(), latest, heard), unread)


def _of_its_place(subject: Subject, pages: Iterable[Page], follow: Follow) -> list[Held]:
    """Return the documents that name not the body but its place: "Huyện X khởi công đủ 402 nhà".

    Of districts, and of communes since their names are given once in a province; of the body's own province alone.
    """
    width, place = rank(subject.name), seat(subject.name)
    if not place or width not in (1, 2) or not fold(subject.name).startswith("ủy ban nhân dân"):
        return []  # what a place reaches is told of its committee, not of the Party's
    homes = {province for page in pages for province in page.provinces}
    found, _ = follow((), (" ".join(place),), "" if width > 1 else _NAMED_ONCE)
    known = [
        h for h in found if not subject.as_of or h.published and h.published[: len(subject.as_of)] <= subject.as_of
    ]
    return [held for held in known if homes & set(Page(held).provinces)]


def _followed(events: Iterable[Event], follow: Follow, as_of: str | None) -> tuple[list[Held], int]:
    """Return the documents, known on the day `as_of`, that name one who was asked for something since then, or his
    place; and how many more there are.
    """
    tasks = [e for e in events if e.kind in ("assigned", "deadline") and e.units]
    asked = {e.units[0] for e in tasks}
    keys = sorted({key for unit in asked for key in body_keys(unit)})
    places = sorted({" ".join(s) for unit in asked if (s := seat(unit)) and s[0] != "tinh"})
    since = min((day[:10] for e in tasks for day in e.reported), default="")
    found, unread = follow(keys, places, since) if asked else ((), 0)
    return [h for h in found if not as_of or h.published and h.published[: len(as_of)] <= as_of], unread
