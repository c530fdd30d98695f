"""Which citations and documents are one directive: issuer, type, number, year or Party term; never the bare number."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..collection import Appearance, Held, Judgement, Sighting, Subject
from ..model import Citation
from ..text import bare, key
from ..values.keys import NumberKey, number_key, unit_loose_key
from .appearances import appearances
from .claims import same_type
from .clusters import cluster
from .group_directives import Claims, fits, weight


def directives(
    number: NumberKey,
    documents: Iterable[Held],
    type_word: str | None = None,
    judgements: Iterable[Judgement] = (),
) -> tuple[Subject, ...]:
    """Return the directives with this number that the documents are or cite, the most sighted first.

    `type_word` ("Kế hoạch", "de an") keeps those of that type; it may be wrong only where the number has a symbol.
    `judgements` are people's decisions that stand.
    """
    claims = [c for held in documents for c in _claims(number, held)]
    if type_word:
        typed = [c for c in claims if c.type and bare(key(c.type)) == bare(key(type_word))]
        claims = typed if typed or not number.symbol else claims
    found = cluster("directive", claims, judgements).clusters
    summed = [_summed(members) for members in found]
    subjects: list[Sequence[Appearance]] = []
    unclear: list[Appearance] = []
    for members, own in zip(found, summed):
        rivals = [c for c in summed if c is not own and len(found) > 2 and fits(members[0], c, number)]
        plain = members[0].own or bool(members[0].issuer and members[0].date)
        if len(members) == 1 and len(rivals) > 1 and not plain:
            unclear += members
        else:
            subjects.append(members)
    named = [_directive(members, number) for members in subjects]
    if unclear:
        named.append(_directive(unclear, number, "không rõ cơ quan ban hành"))
    return tuple(sorted(named, key=lambda s: (-len(s.sightings), s.id)))


def _claims(number: NumberKey, held: Held) -> list[Appearance]:
    """Return what a document says of directives with this number; of its own number it speaks as one claim."""
    found = [a for a in appearances("directive", [held]) if number_key(a.number) == number]
    own = [a for a in found if a.own]
    if own:
        return own
    if len(found) == 1:
        records = [(n, c) for n, c in enumerate(held.result.citations) if c.number]
        short = _short_forms(held.result.citations[found[0].record or 0], records)
        return [replace(found[0], mentions=tuple(sorted({*found[0].mentions, *short})))]
    return found


def _short_forms(full: Citation, records: Sequence[tuple[int, Citation]]) -> set[int]:
    """Return the mentions of "Chỉ thị 24" beside "Chỉ thị số 24-CT/TU", if no other full number could be meant."""
    own = number_key(full.number)
    if own is None or not own.symbol or not full.type:
        return set()
    alike = [
        c for _, c in records if same_type(c.type, full.type) and (k := number_key(c.number)) and k.serial == own.serial
    ]
    whole = [c for c in alike if (k := number_key(c.number)) and k.symbol]
    return {n for c in alike if c not in whole for n in c.mentions} if len(whole) == 1 else set()


def _summed(members: Sequence[Appearance]) -> Claims:
    claims = Claims()
    for claim in sorted(members, key=weight):
        claims.add(0, claim)
    return claims


def _directive(members: Sequence[Appearance], number: NumberKey, note: str = "") -> Subject:
    claims = _summed(members)
    issuer, date, kind = claims.stated("issuer"), claims.stated("date"), claims.stated("type")
    shown = claims.stated("number") or str(number)
    sightings = sorted(
        (Sighting(c.key, c.mentions, None if c.own else c.record, c.own) for c in members),
        key=lambda s: (s.document, s.record or 0),
    )
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
        title=claims.stated("title"),
    )
