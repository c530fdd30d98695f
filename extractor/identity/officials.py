"""Which records are one official: name and office, never the name alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from ..collection import Held, Sighting, Subject
from ..model import Occupancy
from ..values.keys import name_key, unit_loose_key

_PROVINCE = re.compile(r"(?:[Tt]ỉnh|[Tt]hành phố|Tỉnh ủy|Thành ủy)\s((?!ủy)[A-ZĐÀ-Ỹ].*)$")
_CENTRAL = re.compile(
    r"^(?:Bộ|Chính phủ|Quốc hội|Ủy ban Thường vụ Quốc hội|Ban Bí thư|Ban Chấp hành Trung ương)(?!\w)"
    r"|(?:Trung ương|Việt Nam|Quốc gia|Chính phủ|Quốc hội|tối cao|Nhà nước|Chủ tịch nước)"
)
Group = list[tuple[Held, list[Occupancy]]]
After = Callable[[str], Iterable[str]]
"""A unit's name → the names of what it has become."""


def officials(query: str, documents: Iterable[Held], after: After | None = None) -> tuple[Subject, ...]:
    """Return the officials of that name, one for each person the offices tell apart, the most sighted first.

    A name alone is no identity: two sightings are one person where a unit is the same, where one unit has become the
    other (`after`) and the office stayed and was not held before the change, or where the document that gives no office
    names a unit of exactly one's documents.
    """
    wanted = name_key(query)
    groups: list[Group] = []
    bare_ones: list[tuple[Held, list[Occupancy]]] = []
    for held in documents:
        records = [o for o in held.result.officials if name_key(o.name) == wanted]
        if not records:
            continue
        if not any(_office(o) for o in records):
            bare_ones.append((held, records))
            continue
        fitting = [g for g in groups if _shares_office(held, records, g)]
        joined = [x for g in fitting for x in g]
        groups = [g for g in groups if g not in fitting] + [[*joined, (held, records)]]
    if after:
        groups = _succeeded(groups, wanted, after)
    for one in bare_ones:
        near = [g for g in groups if _akin(one[0], g)]
        if len(near) == 1:
            near[0].append(one)
        else:
            groups.append([one])
    return tuple(sorted((_official(g) for g in groups), key=lambda s: (-len(s.sightings), s.id)))


def _shares_office(held: Held, records: Iterable[Occupancy], group: Group) -> bool:
    """Say whether one unit is an office's in both. A name that says not which province it is of ("Ban Chỉ đạo Cải cách
    hành chính", "Ủy ban nhân dân huyện Châu Thành") is the same body only where the papers share a province.
    """
    here = _regions(held)
    for other, known in group:
        shared = {_office(o) for o in records} & {_office(o) for o in known} - {None}
        there = _regions(other)
        names = [o.unit for o in records if o.unit and _office(o) in shared]
        if any(_PROVINCE.search(n) or _CENTRAL.search(n) or not here or not there or here & there for n in names):
            return True
    return False


def _regions(held: Held) -> set[str]:
    return {m[1] for u in held.result.units if (m := _PROVINCE.search(u.name))}


def _akin(held: Held, group: Group) -> bool:
    """Say whether a document names a unit that the documents of a group name too."""
    known = {unit_loose_key(u.name) for other, _ in group for u in other.result.units}
    known |= {unit_loose_key(o.unit) for _, records in group for o in records if o.unit}
    here = _regions(held)
    regions = {r for other, _ in group for r in _regions(other)}
    if here and regions and not here & regions:
        return False
    return any(unit_loose_key(u.name) in known for u in held.result.units)


def _succeeded(groups: list[Group], wanted: str, after: After) -> list[Group]:
    """Join two groups where exactly one office goes on in a unit's successor, and no paper shows both at a time."""
    joined = True
    while joined:
        joined = False
        for old in groups:
            heirs = [new for new in groups if new is not old and _goes_on(old, new, wanted, after)]
            if len(heirs) == 1:
                groups = [g for g in groups if g is not old and g is not heirs[0]] + [[*old, *heirs[0]]]
                joined = True
                break
    return groups


def _goes_on(old: Group, new: Group, wanted: str, after: After) -> bool:
    if max(_days(old), default="9999") > min(_days(new), default=""):
        return False
    offices = {(_rank(o), unit_loose_key(n)) for o in _held_by(old, wanted) if o.unit for n in after(o.unit)}
    return any((_rank(o), _office(o)) in offices for o in _held_by(new, wanted) if o.position)


def _held_by(group: Group, wanted: str) -> list[Occupancy]:
    return [o for _, records in group for o in records if name_key(o.name) == wanted]


def _days(group: Group) -> list[str]:
    return [held.published[:10] for held, _ in group if held.published]


def _rank(record: Occupancy) -> str:
    return unit_loose_key(record.position or "").removeprefix("nguyen ")


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
