"""Documents → appearances: each official, unit and directive that a document names, with what tells it from others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..collection import Appearance, Held, Office
from ..model import Result
from ..text import fold, key
from ..values.keys import number_key, unit_key, unit_loose_key
from ..values.unit_name import PROVINCE_NAMED

_UPPER = f"A-ZÀ-ÖØ-ÞĂĐĨŨƠƯ{''.join(map(chr, range(0x1EA0, 0x1EFA, 2)))}"
_CAPITALISED = re.compile(rf"(?<!\w)[{_UPPER}]\w*(?:[ \xa0-]{{1,3}}[{_UPPER}]\w*){{0,9}}")
OWN = "own"
"""Instead of an offset, in the anchor of a document that is itself the directive."""


def anchor_of(document: str, start: int | str, quote: str) -> str:
    """Return the anchor of the words at an offset of a document: "1f0c…@120:Nguyễn Văn An"."""
    return f"{document}@{start}:{quote}"


def appearances(kind: str, documents: Iterable[Held]) -> Iterator[Appearance]:
    """Yield the appearances of `kind` (official, unit, directive) in the documents, in their order."""
    maker = {"official": _officials, "unit": _units, "directive": _directives}[kind]
    for held in documents:
        yield from maker(held)


def _common(held: Held) -> dict[str, object]:
    result = held.result
    units = frozenset(unit_loose_key(u.name) for u in result.units)
    regions = frozenset(fold(m[1]) for u in result.units if (m := PROVINCE_NAMED.search(u.name)))
    return {"document": result.document.id, "key": held.key, "seen": held.published, "regions": regions, "units": units}


def _anchors(result: Result, mentions: Iterable[int], *labels: str) -> tuple[str, ...]:
    found = [result.mentions[n] for n in mentions]
    chosen = [m for m in found if m.label in labels] or found
    return tuple(anchor_of(result.document.id, m.start, m.text) for m in sorted(chosen, key=lambda m: m.start))


def _officials(held: Held) -> Iterator[Appearance]:
    result = held.result
    named: dict[str, list[int]] = {}
    for n, record in enumerate(result.officials):
        named.setdefault(key(record.name), []).append(n)
    common = _common(held) if named else {}
    for name, numbers in named.items():
        records = [result.officials[n] for n in numbers]
        mentions = tuple(
            sorted({m for r in records for m in r.mentions if result.mentions[m].label == "PERSON"})
        )  # fmt: skip
        anchors = _anchors(result, mentions) or (anchor_of(result.document.id, OWN, name),)
        offices = tuple(dict.fromkeys(Office(r.position, r.unit, r.tenure) for r in records if r.position or r.unit))
        yield Appearance(
            "official",
            anchors[0],
            records[0].name,
            anchors=anchors,
            mentions=mentions,
            record=numbers[0],
            offices=offices,
            **common,  # type: ignore[arg-type]
        )


def _units(held: Held) -> Iterator[Appearance]:
    result = held.result
    common = _common(held) if result.units else {}
    for n, record in enumerate(result.units):
        anchors = _anchors(result, record.mentions) or (anchor_of(result.document.id, OWN, unit_key(record.name)),)
        yield Appearance(
            "unit",
            anchors[0],
            record.name,
            anchors=anchors,
            mentions=record.mentions,
            record=n,
            entity=record.id,
            **common,  # type: ignore[arg-type]
        )


def _directives(held: Held) -> Iterator[Appearance]:
    """Yield what a document says of directives' identity: of itself, and of each that it cites by number."""
    result, meta = held.result, held.result.document.meta
    own = number_key(meta.number)
    keyed = [(n, c, number_key(c.number)) for n, c in enumerate(result.citations)]
    if not own and not any(k for _, _, k in keyed):
        return
    common = _common(held) | {"context": context(result)}
    if own and meta.number:
        mentions = tuple(sorted({m for _, c, k in keyed if k == own for m in c.mentions}))
        yield Appearance(
            "directive",
            anchor_of(result.document.id, OWN, str(own)),
            f"{meta.type or ''} {meta.number}".strip(),
            anchors=(anchor_of(result.document.id, OWN, str(own)), *_anchors(result, mentions, "CITATION")),
            mentions=mentions,
            own=True,
            number=meta.number,
            type=meta.type,
            issuer=meta.issuer,
            date=meta.date,
            title=meta.title,
            **common,  # type: ignore[arg-type]
        )
    for n, record, number in keyed:
        if number is None or number == own:
            continue
        anchors = _anchors(result, record.mentions, "CITATION")
        yield Appearance(
            "directive",
            anchors[0] if anchors else anchor_of(result.document.id, OWN, f"{number}|{n}"),
            f"{record.type or ''} {record.number}".strip(),
            anchors=anchors,
            mentions=record.mentions,
            record=n,
            number=record.number,
            type=record.type,
            issuer=record.issuer,
            date=record.date,
            title=record.title,
            **common,  # type: ignore[arg-type]
        )


def context(result: Result) -> str:
    """Return the folded names of a document, divided by "|": of its units, and whatever its text writes in capitals."""
    meta = result.document.meta
    names = [u.name for u in result.units] + [meta.issuer or "", meta.publisher or ""]
    names += (m[0] for m in _CAPITALISED.finditer(result.document.text))
    return "|".join(dict.fromkeys(fold(x) for x in dict.fromkeys(names) if x))  # the same words come many times
