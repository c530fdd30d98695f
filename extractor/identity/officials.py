"""Which records are one official: name and office, never the name alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from ..collection import Held, Sighting, Subject
from ..model import Occupancy
from ..values.keys import name_key, unit_loose_key


def officials(query: str, documents: Iterable[Held]) -> tuple[Subject, ...]:
    """Return the officials of that name, one for each person the offices tell apart, the most sighted first.

    A name alone is no identity: two sightings are one person where a unit is the same, or where the document with no
    office fits exactly one.
    """
    wanted = name_key(query)
    groups: list[list[tuple[Held, list[Occupancy]]]] = []
    bare_ones: list[tuple[Held, list[Occupancy]]] = []
    for held in documents:
        records = [o for o in held.result.officials if name_key(o.name) == wanted]
        if not records:
            continue
        if not any(_office(o) for o in records):
            bare_ones.append((held, records))
            continue
        units = {_office(o) for o in records} - {None}
        fitting = [g for g in groups if units & {_office(o) for _, rs in g for o in rs}]
        joined = [x for g in fitting for x in g]
        groups = [g for g in groups if g not in fitting] + [[*joined, (held, records)]]
    if len(groups) == 1 or not groups and bare_ones:
        groups = [[*(groups[0] if groups else []), *bare_ones]]
    else:
        groups += [[x] for x in bare_ones]
    return tuple(sorted((_official(g) for g in groups), key=lambda s: (-len(s.sightings), s.id)))


def _office(record: Occupancy) -> str | None:
    """Return what tells namesakes apart: the unit, else the office where it names one by itself."""
    return unit_loose_key(record.unit) if record.unit else None


def _people(held: Held, records: Iterable[Occupancy]) -> tuple[int, ...]:
    """Return the mentions of the person alone: an office or unit elsewhere is not a sighting of its holder."""
    found = {n for o in records for n in o.mentions if held.result.mentions[n].label == "PERSON"}
    return tuple(sorted(found))


def _official(group: Sequence[tuple[Held, list[Occupancy]]]) -> Subject:
    records = [o for _, found in group for o in found]
    offices = dict.fromkeys(" ".join(x for x in (o.position, o.unit) if x) for o in records if o.position or o.unit)
    sightings = [
        Sighting(held.key, _people(held, found)) for held, found in group
    ]  # fmt: skip
    name = Counter(o.name for o in records).most_common(1)[0][0]
    first = min((_office(o) or "" for o in records if _office(o)), default="")
    return Subject(
        kind="official",
        id=f"{name_key(name)}|{first}",
        name=name,
        sightings=tuple(sorted(sightings, key=lambda s: s.document)),
        note="; ".join(offices),
    )
