"""Documents as JSON-LD in the words of schema.org: Legislation and NewsArticle, their issuers, persons and offices.

The context is in the file (`@vocab`), so that a reader needs no network. A person is named by name and office: who is
one across documents is for `identity` to say, not for a file format.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from ..collection import Held
from ..model import Occupancy, Relation
from ..values.keys import name_key, unit_loose_key
from .options import Options

Node = dict[str, Any]
CONTEXT = {"@vocab": "https://schema.org/"}
RELATIONS = {
    "amends": "legislationAmends",
    "replaces": "legislationRepeals",
    "repeals": "legislationRepeals",
    "corrects": "legislationCorrects",
    "implements": "legislationEnsuresImplementationOf",
    "guides": "legislationEnsuresImplementationOf",
    "based_on": "isBasedOn",
}
"""Ours → schema.org's; what it has no word for is a `citation`."""


def write_documents(documents: Iterable[Held], stream: BinaryIO, _: Options) -> None:
    """Write one object with a @graph; each organisation stands in it once."""
    stream.write(b'{"@context":' + _json(CONTEXT) + b',"@graph":[')
    seen: set[str] = set()
    comma = b"\n"
    for held in documents:
        for node in _nodes(held):
            if node["@id"] not in seen:
                stream.write(comma + _json(node))
                comma = b",\n"
                seen.add(node["@id"])
    stream.write(b"\n]}\n")


def _json(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False, sort_keys=True).encode("utf-8")


def _urn(kind: str, *parts: str | None) -> str:
    key = hashlib.sha256("\0".join(p or "" for p in parts).encode()).hexdigest()[:24]
    return f"urn:extractor:{kind}:{key}"


def document_urn(held: Held) -> str:
    return f"urn:extractor:document:{held.result.document.id}"


def unit_urn(name: str, entity: str | None = None) -> str:
    """Return a unit's name in URNs: the gazetteer's id where there is one, else a hash of the folded name."""
    return f"urn:extractor:unit:{entity}" if entity else _urn("unit", unit_loose_key(name))


def person_urn(record: Occupancy) -> str:
    return _urn("person", name_key(record.name), unit_loose_key(record.unit or ""), record.position)


def _nodes(held: Held) -> Iterator[Node]:
    entities = {u.name: u.id for u in held.result.units}
    for unit in held.result.units:
        yield {"@id": unit_urn(unit.name, unit.id), "@type": "GovernmentOrganization", "name": unit.name}
    for record in held.result.officials:
        yield from _person(record, entities)
    yield _document(held, entities)


def _person(record: Occupancy, entities: dict[str, str | None]) -> Iterator[Node]:
    person: Node = {"@id": person_urn(record), "@type": "Person", "name": record.name}
    if record.position:
        role: Node = {"@type": "OrganizationRole", "roleName": record.position}
        if record.unit:
            role["worksFor"] = {"@id": unit_urn(record.unit, entities.get(record.unit))}
        person["worksFor"] = role
    elif record.unit:
        person["affiliation"] = {"@id": unit_urn(record.unit, entities.get(record.unit))}
    yield person


def _document(held: Held, entities: dict[str, str | None]) -> Node:
    document, meta = held.result.document, held.result.document.meta
    node: Node = {
        "@id": document_urn(held),
        "name": meta.title,
        "inLanguage": "vi",
        "url": next((p for p in held.paths if "://" in p), None),
        "mentions": [{"@id": i} for i in _mentioned(held)],
    }
    if document.kind == "press_article":
        node |= {
            "@type": "NewsArticle",
            "headline": meta.title,
            "datePublished": meta.published,
            "author": [{"@type": "Person", "name": a} for a in meta.authors],
            "publisher": {"@type": "Organization", "name": meta.publisher} if meta.publisher else None,
        }
    else:
        issuers = meta.issuers or ((meta.issuer,) if meta.issuer else ())
        node |= {
            "@type": "Legislation",
            "legislationIdentifier": meta.number,
            "legislationType": meta.type,
            "legislationDate": meta.date,
            "legislationDateOfApplicability": meta.effective,
            "legislationPassedBy": [
                {"@id": unit_urn(i, entities.get(i)), "@type": "GovernmentOrganization", "name": i} for i in issuers
            ],
            "legislationResponsible": [{"@type": "Person", "name": s.name} for s in meta.signers],
        }
    node |= _related(held)
    return {name: value for name, value in node.items() if value not in (None, [], "")}


def _mentioned(held: Held) -> list[str]:
    units = [unit_urn(u.name, u.id) for u in held.result.units]
    return list(dict.fromkeys([*units, *(person_urn(o) for o in held.result.officials)]))


def _related(held: Held) -> Node:
    """Relations of the document itself under their own words, every other number under `citation`."""
    found: Node = {}
    told = set()
    for relation in held.result.relations:
        word = RELATIONS.get(relation.relation) if relation.source == "this" else None
        if word and held.result.document.kind == "official_document":
            found.setdefault(word, []).append(_cited(held, relation))
            told.add(relation.target)
    rest = [c for c in held.result.citations if c.number and c.number not in told]
    if rest:
        found["citation"] = [
            {
                "@type": "Legislation",
                "legislationIdentifier": c.number,
                "legislationType": c.type,
                "legislationDate": c.date,
            }
            for c in rest
        ]
    return {name: [{k: v for k, v in x.items() if v} for x in values] for name, values in found.items()}


def _cited(held: Held, relation: Relation) -> Node:
    known = next((c for c in held.result.citations if c.number == relation.target), None)
    return {
        "@type": "Legislation",
        "legislationIdentifier": relation.target,
        "legislationType": known.type if known else None,
        "legislationDate": known.date if known else None,
        "name": known.title if known else None,
    }
