"""Which records are one official: name and office, never the name alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from ..collection import Appearance, Held, Judgement, Sighting, Subject
from ..values.keys import name_key, unit_loose_key
from .appearances import appearances
from .clusters import cluster

After = Callable[[str], Iterable[str]]
"""A unit's name → the names of what it has become."""


def officials(
    query: str, documents: Iterable[Held], after: After | None = None, judgements: Iterable[Judgement] = ()
) -> tuple[Subject, ...]:
    """Return the officials of that name, one for each person the offices tell apart, the most sighted first.

    A name alone is no identity: two sightings are one person where a unit is the same, where one unit has become the
    other and the office stayed, or where the document that gives no office names a unit of exactly one's documents.
    `judgements` are people's decisions that stand; `after` is not needed any more.
    """
    wanted = name_key(query)
    items = [a for a in appearances("official", documents) if name_key(a.name) == wanted]
    found = cluster("official", items, judgements)
    return tuple(sorted((_official(g) for g in found.clusters), key=lambda s: (-len(s.sightings), s.id)))


def _official(group: Sequence[Appearance]) -> Subject:
    offices = dict.fromkeys(" ".join(x for x in (o.position, o.unit) if x) for a in by_time(group) for o in a.offices)
    name = min(Counter(a.name for a in group).items(), key=lambda n: (-n[1], n[0]))[0]
    first = min((unit_loose_key(o.unit) for a in group for o in a.offices if o.unit), default="")
    sightings = (Sighting(a.key, a.mentions) for a in group)
    return Subject(
        kind="official",
        id=f"{name_key(name)}|{first}",
        name=name,
        sightings=tuple(sorted(sightings, key=lambda s: s.document)),
        note="; ".join(offices),
    )


def by_time(group: Iterable[Appearance]) -> list[Appearance]:
    """Return appearances in order of their papers' days, those of no day last."""
    return sorted(group, key=lambda a: (a.seen is None, a.seen or "", a.anchor))
