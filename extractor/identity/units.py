"""Which names are one unit, what a person's spelling of it may mean, and what the unit has become."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType

from ..collection import Held, Sighting, Subject
from ..gazetteer import Gazetteer, Place
from ..text import fold
from ..values.keys import unit_key, unit_loose_key
from ..values.unit_name import PROVINCE_NAMED
from .unit_forms import expand, unit_form

__all__ = ["by_home", "expand", "levels_borne", "one_body", "placeless", "successors", "unit", "unit_groups"]
Named = tuple[str, str | None]
"""A unit's canonical name and its gazetteer id."""
_LEVEL = re.compile(
    r"\b(tinh|thanh pho|tp|quan(?! ly| su| he| tri| doan| khu)|huyen|thi xa|phuong|(?<!thi )xa(?! hoi)|thi tran"
    r"|dac khu)\b\.?(?:\s(?!uy\b)|$)"
)
_LEVEL_LAST = re.compile(r"\s(?:tỉnh|thành phố)$")
_COMMITTEE = re.compile(r"(?:Tỉnh|Thành) ủy $")


def unit_groups(names: Iterable[Named], query: str, *, wide: bool = False) -> tuple[tuple[Named, ...], ...]:
    """Return the (name, gazetteer id) pairs that `query` may mean, one group a unit; names that equal it first.

    `wide`: names that only begin with it are meant too, as with a query that leaves out the place.

    "Sở X Hà Nội" and "Sở X thành phố Hà Nội" are one unit; "UBND tỉnh Sơn La" and "UBND thành phố Sơn La" are two.
    """
    pairs = list(dict.fromkeys(names))
    loose, strict = unit_loose_key(query), unit_key(query)
    chosen = [p for p in pairs if unit_key(p[0]) == strict] if _LEVEL.search(strict) else []
    equal = [p for p in pairs if unit_loose_key(p[0]) == loose]
    chosen = chosen or (pairs if wide else equal) or pairs
    groups: list[list[Named]] = []
    for pair in sorted(chosen, key=lambda p: (not _LEVEL.search(unit_key(p[0])), -_marked(p[0]), p[0])):
        fitting = [g for g in groups if any(_same_unit(pair, other) for other in g)]
        if len(fitting) == 1:
            fitting[0].append(pair)
        else:
            groups.append([pair])
    return tuple(tuple(g) for g in groups)


def _marked(name: str) -> int:
    """Return how many letters of a name bear a mark: of two spellings the one without them is shown last."""
    return sum(not letter.isascii() for letter in name)


def _same_unit(a: Named, b: Named) -> bool:
    return a[1] == b[1] if a[1] and b[1] else one_body(a[0], b[0])


def one_body(first: str, second: str) -> bool:
    """Say whether two names can be one unit's: equal without their level words, of which none speaks against it.

    "Công an Thanh Hóa" can be the province's or the city's; "Công an tỉnh Thanh Hóa" is not "Công an thành phố Thanh
    Hóa".
    """
    if unit_loose_key(first) != unit_loose_key(second):
        return False
    a, b = _levels(first), _levels(second)
    return not a or not b or a <= b or b <= a


@lru_cache(maxsize=65_536)
def _levels(name: str) -> frozenset[str]:
    return frozenset("thanh pho" if m == "tp" else m for m in _LEVEL.findall(unit_key(name)))


def placeless(name: str, gazetteer: Gazetteer) -> bool:
    """Say whether a unit's name needs a place to say which unit it is: "Sở Y tế", "Ủy ban nhân dân tỉnh"."""
    form = unit_form(name, gazetteer)
    return not (form.place or form.alone or form.central)


def by_home(subject: Subject, documents: Iterable[Held], gazetteer: Gazetteer) -> tuple[Subject, ...]:
    """Return a unit whose names leave the place out as one for each province; of a document that names none or several
    its own: "UBND tỉnh" in two papers is two units until something says that it is one.
    """
    homes: dict[str, list[Sighting]] = {}
    held = {d.key: d for d in documents}
    if not all(placeless(name, gazetteer) for name in (subject.name, *subject.aliases)):
        return (subject,)
    for sighting in subject.sightings:
        homes.setdefault(_home(held[sighting.document]), []).append(sighting)
    if len(homes) < 2:
        return (subject,)
    return tuple(
        replace(subject, id=f"{subject.id}@{home}", note=home, sightings=tuple(several))
        for home, several in homes.items()
    )


def _home(document: Held) -> str:
    """Return the one province whose bodies a document names, else the document's path."""
    found = {m[1] for u in document.result.units if (m := PROVINCE_NAMED.search(u.name))}
    return found.pop() if len(found) == 1 else document.path or document.result.document.id


def unit(
    group: Sequence[Named],
    documents: Iterable[Held],
    successors: Sequence[str] = (),
    begun: Mapping[str, str] = MappingProxyType({}),
) -> Subject:
    """Return the unit of one group of names, with the sightings of it and of what it became (`successors`: names).

    `begun`: the day on which a successor took its place; what that body was before is another's history.
    """
    names = {name for name, _ in group}
    ids = {entity for _, entity in group if entity}
    after = {unit_loose_key(n) for n in successors}
    sightings = []
    for held in documents:
        day = (held.published or "9999")[:10]
        late = {unit_loose_key(n) for n in successors if begun.get(n, "") > day}
        found = [
            u for u in held.result.units
            if u.name in names or u.id in ids or (k := unit_loose_key(u.name)) in after and k not in late
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
        heirs=tuple((n, begun[n]) for n in successors if n in begun),
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


def levels_borne(name: str, gazetteer: Gazetteer) -> tuple[str, ...]:
    """Return the other names of a body whose place was only raised: "UBND thị xã Quế Võ" was "UBND huyện Quế Võ".

    One body under one name of its place; a district that went into a city, or became a commune, is another.
    """
    folded = fold(name)
    here = {
        p
        for _, end, places in gazetteer.find_places(folded)
        for p in places
        if end == len(folded) and folded.endswith(f" {fold(p.full_name)}") and p.tier == "huyện"
    }
    if len(here) != 1:
        return ()
    known = list(here)
    for place in known:
        after = (gazetteer.place(i) for i in place.successors if place.kind == "renamed")
        before = (p for p in gazetteer.places if p.kind == "renamed" and place.id in p.successors)
        same = (p for p in (*after, *before) if p and p.name == place.name and p.tier == place.tier)
        known += [p for p in same if p not in known]
    stem = name[: len(name) - len(known[0].full_name)]
    return tuple(f"{stem}{p.full_name}" for p in known[1:])


def after_of(name: str, gazetteer: Gazetteer) -> list[str]:
    """Return the names after `name`: its body's successors, its province's, and both."""
    folded = fold(name)
    end, bodies = _bodies_after(folded, gazetteer)
    level = _LEVEL_LAST.search(folded, 0, end)
    if level:  # "Công an tỉnh": the word is the place's, which may have become a city
        end = level.start()
        bodies = [_LEVEL_LAST.sub("", body) for body in bodies]
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
