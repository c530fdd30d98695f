"""A directive, a unit, an official, an indicator or a topic by its name → its timeline, from reviewed documents."""

from __future__ import annotations

from dataclasses import replace

from .. import gazetteer as gazetteers
from .. import identity, timeline
from ..collection import Held, Subject, Timeline
from ..store.reviewed import ReviewedStore
from ..values.keys import find_number, name_key, number_key, unit_loose_key

KINDS = ("directive", "official", "unit", "indicator", "topic")
Found = tuple[Subject, tuple[Held, ...]]


def subjects(store: ReviewedStore, kind: str, name: str) -> tuple[Found, ...]:
    """Return the subjects of `kind` that `name` may mean, the likeliest first, each with its documents."""
    finders = {"directive": _directives, "official": _officials, "unit": _units, "indicator": _indicators}
    if kind == "topic":
        documents = store.held(store.keys_with(name))
        return ((identity.topic(name, documents), documents),) if documents else ()
    return finders[kind](store, name) if kind in finders and name.strip() else ()


def told(store: ReviewedStore, found: Found, as_of: str | None = None) -> Timeline:
    """Return the timeline of a subject; `as_of`: what the documents up to this day tell."""
    subject, documents = found
    if as_of:
        documents = tuple(d for d in documents if d.published and d.published[: len(as_of)] <= as_of)
        subject = replace(subject, as_of=as_of)
    return timeline.build(subject, documents, as_of or store.newest())


def _directives(store: ReviewedStore, name: str) -> tuple[Found, ...]:
    head, number = find_number(name) or ("", name)
    key = number_key(number)
    if key is None:
        return ()
    documents = {held.key: held for held in store.held(store.keys_citing(str(key)))}
    return tuple(
        (s, _of(s, documents)) for s in identity.directives(key, documents.values(), head or None, store.pairs())
    )


def _officials(store: ReviewedStore, name: str) -> tuple[Found, ...]:
    judgements = store.pairs()
    documents = {held.key: held for held in store.held(store.keys_naming_official(name_key(name)))}
    for identifier in identity.judged_documents(judgements, "official"):
        documents |= {held.key: held for held in store.find(identifier) if held.current}
    found = identity.officials(name, documents.values(), judgements=judgements)
    return tuple((s, _of(s, documents)) for s in found)


def _units(store: ReviewedStore, name: str) -> tuple[Found, ...]:
    gazetteer = gazetteers.load()
    for spelled in dict.fromkeys((name, identity.expand(name, gazetteer))):
        groups = identity.unit_groups(store.unit_names(unit_loose_key(spelled)), spelled)
        if groups:
            return tuple(_unit(store, group) for group in groups)
    return ()


def _unit(store: ReviewedStore, group: tuple[tuple[str, str | None], ...]) -> Found:
    names = [name for name, _ in group]
    after = identity.successors(names, gazetteers.load())
    keys = store.keys_naming_unit([unit_loose_key(n) for n in (*names, *after)], sorted({i for _, i in group if i}))
    documents = {held.key: held for held in store.held(keys)}
    subject = identity.unit(group, documents.values(), after)
    return subject, _of(subject, documents)


def _indicators(store: ReviewedStore, name: str) -> tuple[Found, ...]:
    found = identity.indicators(name, store.indicators())
    return tuple((s, store.held(sighting.document for sighting in s.sightings)) for s in found)


def _of(subject: Subject, documents: dict[int, Held]) -> tuple[Held, ...]:
    return tuple(documents[key] for key in dict.fromkeys(s.document for s in subject.sightings))
