"""Which names are one unit, what a person's spelling of it may mean, and what the unit has become."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..collection import Held, Sighting, Subject
from ..gazetteer import Gazetteer, Place
from ..text import fold
from ..values.keys import unit_key, unit_loose_key
from .unit_forms import expand

__all__ = ["expand", "successors", "unit", "unit_groups"]
Named = tuple[str, str | None]
"""A unit's canonical name and its gazetteer id."""
_LEVEL = re.compile(r"\b(tinh|thanh pho|tp|quan|huyen|thi xa|phuong|xa|thi tran|dac khu)\b\.?\s(?!uy\b)")
_COMMITTEE = re.compile(r"(?:Tỉnh|Thành) ủy $")


def unit_groups(names: Iterable[Named], query: str) -> tuple[tuple[Named, ...], ...]:
    """Return the (name, gazetteer id) pairs that `query` may mean, one group a unit; names that equal it first.

    "Sở X Hà Nội" and "Sở X thành phố Hà Nội" are one unit; "UBND tỉnh Sơn La" and "UBND thành phố Sơn La" are two.
    """
    pairs = list(dict.fromkeys(names))
    loose, strict = unit_loose_key(query), unit_key(query)
    chosen = [p for p in pairs if unit_key(p[0]) == strict] if _LEVEL.search(strict) else []
    chosen = chosen or [p for p in pairs if unit_loose_key(p[0]) == loose] or pairs
    groups: list[list[Named]] = []
    for pair in sorted(chosen, key=lambda p: (not _LEVEL.search(unit_key(p[0])), p[0])):
        fitting = [g for g in groups if any(_same_unit(pair, other) for other in g)]
        if len(fitting) == 1:
            fitting[0].append(pair)
        else:
            groups.append([pair])
    return tuple(tuple(g) for g in groups)


def _same_unit(a: Named, b: Named) -> bool:
    if a[1] and b[1]:
        return a[1] == b[1]
    if unit_loose_key(a[0]) != unit_loose_key(b[0]):
        return False
    first, second = _LEVEL.search(unit_key(a[0])), _LEVEL.search(unit_key(b[0]))
    return first is None or second is None or first[1] == second[1]


def unit(group: Sequence[Named], documents: Iterable[Held], successors: Sequence[str] = ()) -> Subject:
    """Return the unit of one group of names, with the sightings of it and of what it became (`successors`: names)."""
    names = {name for name, _ in group}
    ids = {entity for _, entity in group if entity}
    after = {unit_loose_key(n) for n in successors}
    sightings = []
    for held in documents:
        found = [
            u for u in held.result.units if u.name in names or u.id in ids or unit_loose_key(u.name) in after
        ]  # fmt: skip
        mentions = tuple(sorted({n for u in found for n in u.mentions}))
        if found:
            sightings.append(Sighting(held.key, mentions))
    name = group[0][0]
    return Subject(
        kind="unit",
        id=min(ids) if ids else unit_key(name),
        name=name,
        sightings=tuple(sightings),
        aliases=tuple(sorted(names - {name})) + tuple(successors),
    )


def successors(names: Iterable[str], gazetteer: Gazetteer) -> tuple[str, ...]:
    """Return the names of what a unit has become: another body in its place, or the same in the province after it.

    "Sở Thông tin và Truyền thông thành phố Hà Nội" goes on as "Sở Khoa học và Công nghệ thành phố Hà Nội".
    """
    given = list(names)
    found = (after for name in given for after in after_of(name, gazetteer))
    known = {unit_loose_key(n): n for n in given}
    count = len(known)
    for name in found:
        known.setdefault(unit_loose_key(name), name)
    return tuple(known.values())[count:]


def after_of(name: str, gazetteer: Gazetteer) -> list[str]:
    """Return the names after `name`: its body's successors, its province's, and both."""
    folded = fold(name)
    end, bodies = _bodies_after(folded, gazetteer)
    head, tail = name[:end], name[end:]
    places = _tails_after(tail, folded[end:], gazetteer)
    return [f"{h}{t}" for h in (head, *bodies) for t in (tail, *places)][1:]


def _bodies_after(folded: str, gazetteer: Gazetteer) -> tuple[int, list[str]]:
    """Return where the body's name ends that opens the unit's, and the names of its successors; none while it lives.

    A name may have been borne before by another body (Bộ Nội vụ until 1998): the living one, else the last one counts.
    """
    for start, end, bodies in gazetteer.find_bodies(folded):
        if start == 0 and all(b.valid_to for b in bodies):
            last = max(bodies, key=lambda b: b.valid_to or "")
            found = (gazetteer.body(i) for i in gazetteer.successors(last.id) if i != last.id)
            return end, [b.name for b in found if b]
        if start == 0:
            return end, []
    return 0, []


def _tails_after(tail: str, folded: str, gazetteer: Gazetteer) -> list[str]:
    """Return the rest of a unit's name with the province that came after the one it ends with."""
    for start, end, places in gazetteer.find_places(folded):
        ended = [p for p in places if p.tier == "tỉnh" and p.successors]
        if end == len(folded) and len(ended) == 1 and not any(p.tier == "tỉnh" and not p.valid_to for p in places):
            found = (gazetteer.place(i) for i in gazetteer.successors(ended[0].id))
            return [place_after(tail[:start], p) for p in found if p]
    return []


def place_after(stem: str, place: Place) -> str:
    """Return a territorial name: "Sở Y tế tỉnh Tuyên Quang", but "Tỉnh ủy Tuyên Quang", "Thành ủy Hải Phòng"."""
    party = _COMMITTEE.sub("Thành ủy " if place.level == "thành phố" else "Tỉnh ủy ", stem)
    return f"{party}{place.name}" if party != stem or _COMMITTEE.search(stem) else f"{stem}{place.full_name}"
