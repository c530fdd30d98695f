"""Documents as FollowTheMoney entities, one JSON object a line: https://followthemoney.tech.

Person, PublicBody, Position, Occupancy, Document or Article, Mention and Succession. A person is keyed by the cluster
of mentions that are one official across documents; where no clusters are handed in, by name and office, so that two
namesakes never become one. An occupancy's `date` is the day on which a document shows it, not its
beginning.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import PurePosixPath
from typing import Any, BinaryIO

from ..collection import Held
from ..gazetteer import load
from ..identity import successors
from ..model import Occupancy
from ..values.keys import name_key, unit_loose_key
from .options import Options, People

Entity = dict[str, Any]
Heirs = Callable[[str], Sequence[str]]
"""A unit's name → the names of what it has become, by the gazetteer."""
STATUS = {"former": "ended", "holding": "current", "acting": "current", "in_charge": "current"}


def write_documents(documents: Iterable[Held], stream: BinaryIO, options: Options) -> None:
    """Write each entity once, in the order in which the documents name them."""
    book = load()
    heirs = cache(lambda name: successors((name,), book))
    seen: set[str] = set()
    for held in documents:
        for entity in _entities(held, heirs, options.people):
            if entity["id"] not in seen:
                seen.add(entity["id"])
                stream.write((json.dumps(entity, ensure_ascii=False, sort_keys=True) + "\n").encode("utf-8"))


def _id(*parts: str | None) -> str:
    return hashlib.sha1("\0".join(p or "" for p in parts).encode(), usedforsecurity=False).hexdigest()


def _entity(schema: str, identity: str, **properties: Any) -> Entity:
    """Build an entity; its properties are lists of texts, empty ones are left out."""
    found = {}
    for name, value in properties.items():
        values = [str(v) for v in (value if isinstance(value, list | tuple) else [value]) if v]
        if values:
            found[name] = values
    return {"id": identity, "schema": schema, "properties": found}


def _entities(held: Held, heirs: Heirs, people: People) -> Iterator[Entity]:
    paper = _document(held)
    yield paper
    units = {u.name: _unit_id(u.name, u.id) for u in held.result.units}
    for name, identity in units.items():
        yield _entity("PublicBody", identity, name=name, country="vn")
        yield _mention(held, paper["id"], name, identity, "PublicBody")
        for heir in heirs(name):
            after = units.get(heir, _unit_id(heir))
            yield _entity("PublicBody", after, name=heir, country="vn")
            yield _entity("Succession", _id("succession", identity, after), predecessor=identity, successor=after)
    for record in held.result.officials:
        person = next((p for n in record.mentions if (p := people.get((held.key, n)))), None)
        yield from _official(held, record, units, paper["id"], person)


def _official(
    held: Held, record: Occupancy, units: Mapping[str, str], paper: str, known: tuple[str, tuple[str, ...]] | None
) -> Iterator[Entity]:
    if known:
        person = _id("person", known[0])
        yield _entity("Person", person, name=known[1][0], alias=known[1][1:], country="vn")
    else:
        person = _id("person", name_key(record.name), unit_loose_key(record.unit or ""))
        yield _entity("Person", person, name=record.name, country="vn", position=record.position)
    yield _mention(held, paper, record.name, person, "Person")
    if record.position is None:
        return
    body = units.get(record.unit, _unit_id(record.unit)) if record.unit else None
    if record.unit and record.unit not in units:
        yield _entity("PublicBody", _unit_id(record.unit), name=record.unit, country="vn")
    post = _id("position", record.position, unit_loose_key(record.unit or ""))
    name = f"{record.position} {record.unit}" if record.unit else record.position
    yield _entity("Position", post, name=name, country="vn", organization=body)
    day = held.published[:10] if held.published else None
    identity = _id("occupancy", person, post, held.result.document.id)
    told = held.result.mentions[record.mentions[0]].text if record.mentions else None
    yield _entity(
        "Occupancy", identity, holder=person, post=post, date=day, status=STATUS[record.tenure], proof=paper,
        description=told,
    )  # fmt: skip


def _unit_id(name: str | None, entity: str | None = None) -> str:
    return _id("unit", entity or unit_loose_key(name or ""))


def _mention(held: Held, paper: str, name: str, resolved: str, schema: str) -> Entity:
    identity = _id("mention", held.result.document.id, resolved)
    return _entity("Mention", identity, document=paper, name=name, resolved=resolved, detectedSchema=schema)


def _document(held: Held) -> Entity:
    document, meta = held.result.document, held.result.document.meta
    url = next((p for p in held.paths if "://" in p), None)
    path = next((p for p in held.paths if "://" not in p), None)
    return _entity(
        "Article" if document.kind == "press_article" else "Document",
        _id("document", document.id),
        title=meta.title or meta.number,
        name=" ".join(x for x in (meta.type, meta.number) if x) or None,
        fileName=PurePosixPath(path).name if path else meta.title or document.id,
        sourceUrl=url,
        author=meta.authors or tuple(s.name for s in meta.signers),
        publisher=meta.publisher or meta.issuer,
        publishedAt=meta.published[:10] if meta.published else None,
        date=meta.date if meta.date and len(meta.date) == 10 else None,
        contentHash=_sha1(document.source.sha256),
        mimeType=document.source.media_type,
        language="vie",
        bodyText=document.text,
    )


def _sha1(sha256: str) -> str:
    """The model wants a SHA-1 there; ours is of the SHA-256, so that it identifies without the bytes."""
    return hashlib.sha1(sha256.encode(), usedforsecurity=False).hexdigest()
