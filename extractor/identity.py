"""Across documents: which mentions are one directive, one unit, one official.

A document's identity is (issuer, type, number, year or Party term), never the bare string. What a text leaves out is
filled only where exactly one candidate remains; else the sightings stay apart and a person is asked.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from .collection import Held, Sighting, Subject
from .gazetteer import Gazetteer
from .model import Citation, Occupancy
from .text import bare, fold, key
from .values.keys import NumberKey, name_key, number_key, unit_key, unit_loose_key

_GENERIC = frozenset({"van ban", "cong van", ""})
_LOCAL = re.compile(
    r"(?:tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|tỉnh|thành phố|huyện|quận|thị xã|phường|xã|thị trấn|đặc khu)"
    r"\s+(?!ủy\b)(.+)$"
)
_LEVEL = re.compile(r"\b(tinh|thanh pho|tp|quan|huyen|thi xa|phuong|xa|thi tran|dac khu)\b\.?\s(?!uy\b)")


# ------------------------------------------------------------------ directives


@dataclass(frozen=True)
class Claim:
    """What one document says of a directive's identity."""

    sighting: Sighting
    number: str
    type: str | None
    issuer: str | None
    date: str | None
    title: str | None
    held: Held

    @property
    def weight(self) -> tuple[int, str]:
        """The more a claim states, the earlier it is placed; equal ones by content, not by order of arrival."""
        stated = 4 * self.sighting.own + 2 * bool(self.issuer) + bool(self.date)
        return -stated, self.held.result.document.id


@dataclass
class Cluster:
    claims: list[Claim] = field(default_factory=list)

    def stated(self, name: str) -> str | None:
        """Return what its claims state of `name`: the document itself first, else the most, else the earliest."""
        own = [getattr(c, name) for c in self.claims if c.sighting.own]
        values = [v for v in own if v] or [v for c in self.claims if (v := getattr(c, name))]
        counted = Counter(values)
        return max(values, key=lambda v: (counted[v], -values.index(v))) if values else None


def directives(number: NumberKey, documents: Iterable[Held], type_word: str | None = None) -> tuple[Subject, ...]:
    """Return the directives with this number that the documents are or cite, the most sighted first.

    `type_word` ("Kế hoạch", "de an") keeps those of that type.
    """
    claims = sorted((c for held in documents for c in _claims(number, held)), key=lambda c: c.weight)
    if type_word:
        claims = [c for c in claims if c.type and bare(key(c.type)) == bare(key(type_word))] or claims
    clusters: list[Cluster] = []
    unclear: list[Claim] = []
    for claim in claims:
        fitting = [c for c in clusters if _fits(claim, c, number)]
        if len(fitting) > 1:
            fitting = [c for c in fitting if _names_issuer(claim, c)] or fitting
        if not fitting:
            clusters.append(Cluster([claim]))
        elif len(fitting) == 1:
            fitting[0].claims.append(claim)
        else:
            unclear.append(claim)
    subjects = [_directive(c, number) for c in clusters]
    if unclear:
        subjects.append(_directive(Cluster(unclear), number, "không rõ cơ quan ban hành"))
    return tuple(sorted(subjects, key=lambda s: (-len(s.sightings), s.id)))


def _claims(number: NumberKey, held: Held) -> list[Claim]:
    meta, result = held.result.document.meta, held.result
    found = []
    if number_key(meta.number) == number and meta.number:
        mentions = _own_mentions(held, number)
        sighting = Sighting(held.key, mentions, own=True)
        found.append(Claim(sighting, meta.number, meta.type, meta.issuer, meta.date, meta.title, held))
    records = [(n, c) for n, c in enumerate(result.citations) if c.number]
    full = [(n, c) for n, c in records if number_key(c.number) == number]
    if found:
        return found
    for n, record in full:
        mentions = record.mentions
        if len(full) == 1:
            mentions = tuple(sorted({*mentions, *_short_forms(record, records)}))
        sighting = Sighting(held.key, mentions, n)
        found.append(Claim(sighting, record.number or "", record.type, record.issuer, record.date, record.title, held))
    return found


def _own_mentions(held: Held, number: NumberKey) -> tuple[int, ...]:
    records = [c for c in held.result.citations if number_key(c.number) == number]
    return tuple(sorted({n for c in records for n in c.mentions}))


def _short_forms(full: Citation, records: Sequence[tuple[int, Citation]]) -> set[int]:
    """Return the mentions of "Chỉ thị 24" beside "Chỉ thị số 24-CT/TU", if no other full number could be meant."""
    own = number_key(full.number)
    if own is None or not own.symbol or not full.type:
        return set()
    alike = [
        c
        for _, c in records
        if _same_type(c.type, full.type) and (k := number_key(c.number)) and k.serial == own.serial
    ]
    whole = [c for c in alike if (k := number_key(c.number)) and k.symbol]
    return {n for c in alike if c not in whole for n in c.mentions} if len(whole) == 1 else set()


def _same_type(a: str | None, b: str | None) -> bool:
    first, second = bare(key(a or "")), bare(key(b or ""))
    return first == second or first in _GENERIC or second in _GENERIC


def _fits(claim: Claim, cluster: Cluster, number: NumberKey) -> bool:
    """Say whether nothing that the claim states speaks against the cluster."""
    issuer, date = cluster.stated("issuer"), cluster.stated("date")
    if not _same_type(claim.type, cluster.stated("type")) or not _same_issuer(claim.issuer, issuer):
        return False
    both = bool(claim.issuer and issuer)
    if claim.date and date and not _same_time(claim.date, date, number, same_issuer=both):
        return False
    if claim.date and claim.date == date and len(date) == 10:
        return True
    seen = claim.held.published
    if date and seen and date[:10] > seen[:10] and not claim.date:
        return False
    return both or not issuer or _knows_place(claim, issuer)


def _same_issuer(a: str | None, b: str | None) -> bool:
    """Say whether two issuers can be one: "Thành ủy X" and "Ban Thường vụ Thành ủy X", or one left out."""
    if not a or not b:
        return True
    first, second = unit_loose_key(a), unit_loose_key(b)
    longer, shorter = (first, second) if len(first) >= len(second) else (second, first)
    return longer == shorter or longer.endswith(f" {shorter}") or longer.startswith(f"{shorter} ")


def _same_time(a: str, b: str, number: NumberKey, *, same_issuer: bool) -> bool:
    """Numbers restart each year, the Party's each term. With another issuer possible, only the same day is the same."""
    if len(a) >= 10 and len(b) >= 10 and not same_issuer:
        return a[:10] == b[:10]
    short = min(len(a), len(b), 10)
    return a[:short] == b[:short] or _period(a, number) == _period(b, number)


def _period(date: str, number: NumberKey) -> str:
    """Return the year, or for the Party the term: from October of 2015, 2020, 2025 (the centre: the January after)."""
    if not number.is_party:
        return number.year or date[:4]
    year, month = int(date[:4]), int(date[5:7] or 1)
    if "tw" in number.symbol:
        return f"term {(year - 1) // 5}"
    return f"term {(year - (month < 10)) // 5}"


def _knows_place(claim: Claim, issuer: str) -> bool:
    """A document that never names the issuer's place does not cite that place's directive."""
    match = _LOCAL.search(fold(issuer))
    if match is None:
        return True
    return bool(re.search(rf"(?<!\w){re.escape(match[1].strip())}(?!\w)", fold(claim.held.result.document.text)))


def _names_issuer(claim: Claim, cluster: Cluster) -> bool:
    issuer = cluster.stated("issuer")
    return bool(issuer) and any(_same_issuer(u.name, issuer) for u in claim.held.result.units)


def _directive(cluster: Cluster, number: NumberKey, note: str = "") -> Subject:
    issuer, date, kind = cluster.stated("issuer"), cluster.stated("date"), cluster.stated("type")
    shown = cluster.stated("number") or str(number)
    sightings = sorted((c.sighting for c in cluster.claims), key=lambda s: (s.document, s.record or 0))
    parts = (str(number), unit_loose_key(issuer) if issuer else "?", date[:4] if date else "?")
    return Subject(
        kind="directive",
        id="|".join(parts) if not note else f"{number}|?|?|unclear",
        name=" ".join(x for x in (kind or "Văn bản", "số" if number.symbol else "", shown) if x),
        sightings=tuple(sightings),
        note=note,
        number=shown,
        issuer=issuer if not note else None,
        date=date if not note else None,
        title=cluster.stated("title"),
    )


# ------------------------------------------------------------------ units


def expand(query: str, gazetteer: Gazetteer) -> str:
    """Return a unit's name with abbreviations written out: "Sở TT&TT TP Hà Nội" → "Sở Thông tin và Truyền thông …"."""
    words = query.split()
    done: list[str] = []
    while words:
        for length in range(min(3, len(words)), 0, -1):
            full = gazetteer.expand(" ".join(words[:length]).strip("(),."))
            if full:
                break
        done.append(full or words[0])
        words = words[length if full else 1 :]
    return " ".join(done)


def unit_groups(names: Iterable[tuple[str, str | None]], query: str) -> tuple[tuple[tuple[str, str | None], ...], ...]:
    """Return the (name, gazetteer id) pairs that `query` may mean, one group a unit; names that equal it first.

    "Sở X Hà Nội" and "Sở X thành phố Hà Nội" are one unit; "UBND tỉnh Sơn La" and "UBND thành phố Sơn La" are two.
    """
    pairs = list(dict.fromkeys(names))
    loose, strict = unit_loose_key(query), unit_key(query)
    chosen = [p for p in pairs if unit_key(p[0]) == strict] if _LEVEL.search(strict) else []
    chosen = chosen or [p for p in pairs if unit_loose_key(p[0]) == loose] or pairs
    groups: list[list[tuple[str, str | None]]] = []
    for pair in sorted(chosen, key=lambda p: (not _LEVEL.search(unit_key(p[0])), p[0])):
        fitting = [g for g in groups if any(_same_unit(pair, other) for other in g)]
        if len(fitting) == 1:
            fitting[0].append(pair)
        else:
            groups.append([pair])
    return tuple(tuple(g) for g in groups)


def _same_unit(a: tuple[str, str | None], b: tuple[str, str | None]) -> bool:
    if a[1] and b[1]:
        return a[1] == b[1]
    if unit_loose_key(a[0]) != unit_loose_key(b[0]):
        return False
    first, second = _LEVEL.search(unit_key(a[0])), _LEVEL.search(unit_key(b[0]))
    return first is None or second is None or first[1] == second[1]


def unit(group: Sequence[tuple[str, str | None]], documents: Iterable[Held], successors: Sequence[str] = ()) -> Subject:
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


def successors(ids: Sequence[str], name: str, gazetteer: Gazetteer) -> tuple[str, ...]:
    """Return the names of what a unit has become, where the gazetteer knows it by one of `ids`."""
    found: list[str] = []
    for identifier in ids:
        for after in gazetteer.successors(identifier):
            body = gazetteer.body(after)
            if body and after not in ids and body.name not in found:
                found.append(body.name)
    return tuple(n for n in found if unit_loose_key(n) != unit_loose_key(name))


# ------------------------------------------------------------------ officials


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
