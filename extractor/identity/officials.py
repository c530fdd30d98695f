"""Which records are one official: name and office, never the name alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from ..collection import Appearance, Held, Judgement, Sighting, Subject
from ..text import fold
from ..values.keys import name_key, unit_loose_key
from .appearances import appearances
from .clusters import cluster
from .people import pairs

_FORMER = re.compile(r"^cựu\s")
"""Another word for "nguyên"."""

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
    standing = tuple(judgements)
    joined = {x for p in pairs(standing, "official") if p.verdict == "same" for x in (p.a, p.b)}
    every = appearances("official", documents)
    items = [a for a in every if name_key(a.name) == wanted or joined and joined.intersection((a.anchor, *a.anchors))]
    found = [g for g in cluster("official", items, standing).clusters if any(name_key(a.name) == wanted for a in g)]
    return tuple(sorted((_official(g) for g in found), key=lambda s: (-len(s.sightings), s.id)))


def judged_documents(judgements: Iterable[Judgement], kind: str) -> tuple[str, ...]:
    """Return the ids of the documents that decisions "same" name: under another name too they speak of one subject."""
    same = [p for p in pairs(judgements, kind) if p.verdict == "same"]
    return tuple(sorted({x.partition("@")[0] for p in same for x in (p.a, p.b)}))


def _official(group: Sequence[Appearance]) -> Subject:
    named = (" ".join(x for x in (o.position, o.unit) if x) for a in by_time(group) for o in a.offices)
    offices: dict[str, str] = {}
    for office in named:
        offices.setdefault(_FORMER.sub("nguyên ", fold(office)), office)
    name = min(Counter(a.name for a in group).items(), key=lambda n: (-n[1], n[0]))[0]
    first = min((unit_loose_key(o.unit) for a in group for o in a.offices if o.unit), default="")
    sightings = (Sighting(a.key, a.mentions) for a in group)
    return Subject(
        kind="official",
        id=f"{name_key(name)}|{first}",
        name=name,
        sightings=tuple(sorted(sightings, key=lambda s: s.document)),
        note="; ".join(offices.values()),
    )


def by_time(group: Iterable[Appearance]) -> list[Appearance]:
    """Return appearances in order of their papers' days, those of no day last."""
    return sorted(group, key=lambda a: (a.seen is None, a.seen or "", a.anchor))
