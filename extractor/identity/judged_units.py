"""What people decided about a unit: names that they joined to it, appearances that they parted from it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..collection import Appearance, Held, Judgement, Sighting, Subject
from .appearances import appearances
from .clusters import cluster
from .people import pairs

Clusters = tuple[tuple[Appearance, ...], ...]


def judged_unit(subject: Subject, documents: Iterable[Held], judgements: Iterable[Judgement]) -> Subject:
    """Return the unit with the appearances that people joined to it, without those that they parted from it.

    Of a unit that they divided the larger part stays. Without decisions about units the subject comes back as it is.
    """
    decisions = tuple(judgements)
    if not list(pairs(decisions, "unit")):
        return subject
    items = list(appearances("unit", documents))
    own = {(s.document, n) for s in subject.sightings for n in s.mentions}
    mine = {a.anchor for a in items if any((a.key, n) in own for n in a.mentions)}
    before, after = (cluster("unit", items, known).clusters for known in ((), decisions))
    known = {a.anchor for members in _touching(before, mine) for a in members}
    joined = {a.anchor for members in _touching(after, mine) for a in members} - known
    parted = _parted(_touching(before, mine), after, mine)
    kept = [a for a in items if a.anchor in (mine | joined) - parted]
    return _with(subject, kept, {a.key for a in items if a.anchor in mine | joined | parted})


def _touching(clusters: Clusters, anchors: set[str]) -> Clusters:
    return tuple(members for members in clusters if any(a.anchor in anchors for a in members))


def _parted(before: Clusters, after: Clusters, mine: set[str]) -> set[str]:
    """Return the anchors of the smaller parts into which decisions divided what was one."""
    home = {a.anchor: n for n, members in enumerate(after) for a in members}
    found: set[str] = set()
    for members in before:
        parts: dict[int, list[str]] = {}
        for a in members:
            if a.anchor in mine:
                parts.setdefault(home[a.anchor], []).append(a.anchor)
        ordered = sorted(parts.values(), key=lambda p: (-len(p), min(p)))
        found.update(anchor for part in ordered[1:] for anchor in part)
    return found


def _with(subject: Subject, kept: list[Appearance], looked_at: set[int]) -> Subject:
    """Return the subject with these appearances in the documents looked at, and their names."""
    mentions: dict[int, set[int]] = {}
    for a in kept:
        mentions.setdefault(a.key, set()).update(a.mentions)
    rest = [s for s in subject.sightings if s.document not in looked_at]
    found = [Sighting(key, tuple(sorted(own))) for key, own in mentions.items()]
    names = {a.name for a in kept} - {subject.name, *subject.aliases}
    return replace(
        subject,
        sightings=tuple(sorted([*rest, *found], key=lambda s: s.document)),
        aliases=(*subject.aliases, *sorted(names)),
    )
