"""Which citations and documents are one directive: issuer, type, number, year or Party term; never the bare number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ..collection import Held, Sighting, Subject
from ..model import Citation
from ..text import bare, fold, key
from ..values.doctype import TYPES
from ..values.keys import NumberKey, number_key, unit_loose_key

_GENERIC = frozenset({"van ban", "cong van", ""})
_TYPES = frozenset(bare(abbreviation) for abbreviation in TYPES)
_LOCAL = re.compile(
    r"(?:tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|tỉnh|thành phố|huyện|quận|thị xã|phường|xã|thị trấn|đặc khu)"
    r"\s+(?!ủy\b)(.+)$"
)


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

    `type_word` ("Kế hoạch", "de an") keeps those of that type; it may be wrong only where the number has a symbol.
    """
    claims = sorted((c for held in documents for c in _claims(number, held)), key=lambda c: c.weight)
    if type_word:
        typed = [c for c in claims if c.type and bare(key(c.type)) == bare(key(type_word))]
        claims = typed if typed or not number.symbol else claims
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
    if not _names_type(number) and not _same_type(claim.type, cluster.stated("type")):
        return False
    if not _same_issuer(claim.issuer, issuer):
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


def _names_type(number: NumberKey) -> bool:
    """Say whether the symbol names the type, so that the word before it says nothing more; QĐ has two meanings."""
    return bool(number.symbol) and number.symbol[0] in _TYPES and number.symbol[0] != "qd"


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
