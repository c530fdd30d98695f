"""Result ↔ the interchange record, schema 1: the JSON that `extract` prints, the store keeps and the scorer reads.

The record carries what CONTRACT.md lists and beside it, so that nothing of a Result is lost on the way: `value` of a
mention, `links` and `problems`; `places` of a mention say on which page and in which box it is printed.
`from_record(to_record(r)) == r`, confidences rounded to three digits.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from .layout import Layout
from .model import (
    Anaphor,
    Block,
    Candidate,
    Citation,
    CitationValue,
    Dated,
    DateValue,
    DigitalSignature,
    Document,
    Doubt,
    Health,
    Link,
    Measurement,
    Mention,
    Meta,
    MetricValue,
    Occupancy,
    Page,
    Part,
    Problem,
    Relation,
    Result,
    Segment,
    Signer,
    Source,
    Span,
    Task,
    UnitRecord,
    Value,
)

SCHEMA = "1"
Record = dict[str, Any]


# ------------------------------------------------------------------ Result → record


def _plain(item: Any) -> Record:
    """Return the fields of a flat dataclass in order; tuples become lists, as JSON has them."""
    pairs = ((name, getattr(item, name)) for name in item.__slots__)
    return {name: list(value) if isinstance(value, tuple) else value for name, value in pairs}


def _all(items: Iterable[Any]) -> list[Record]:
    return [_plain(item) for item in items]


def value_data(value: Value) -> Any:
    """Return a mention's value as plain data: a text, {"date": …}, {"citation": …}, {"metrics": […]} or None."""
    match value:
        case DateValue():
            return {"date": _plain(value)}
        case CitationValue():
            return {"citation": _plain(value)}
        case tuple():
            return {"metrics": _all(value)}
        case _:
            return value


def _mention(mention: Mention, entity: str | None, layout: Layout) -> Record:
    return {
        "label": mention.label,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "confidence": round(mention.confidence, 3),
        "method": mention.method,
        "reason": mention.reason,
        "entity": entity,
        "value": value_data(mention.value),
        "places": [{"page": p.page, "box": list(p.box)} for p in layout.places(mention.span)] if layout else [],
    }


def _number(value: float | None) -> float | int | None:
    return int(value) if value is not None and float(value).is_integer() else value


def _measurement(item: Measurement) -> Record:
    record = _plain(item)
    return record | {"value": _number(record["value"]), "total": _number(record["total"])}


def _ends(span: Span | None) -> Record:
    return {"start": span.start if span else None, "end": span.end if span else None}


def _segment(segment: Segment) -> Record:
    return {"kind": segment.kind, **_ends(segment.span)} | ({"number": segment.number} if segment.number else {})


def _task(task: Task) -> Record:
    record = _plain(task)
    span: Span = record.pop("span")
    head = {name: record.pop(name) for name in ("assignee", "action", "deadline", "by")}
    return head | _ends(span) | record


def _relation(relation: Relation) -> Record:
    trigger = relation.trigger
    return _plain(relation) | {"trigger": [trigger.start, trigger.end] if trigger else None}


def _anaphor(anaphor: Anaphor) -> Record:
    record = _plain(anaphor)
    del record["span"]
    return {"text": record.pop("text"), **_ends(anaphor.span), **record}


def _block(block: Block) -> Record:
    return {"kind": block.kind, **_ends(block.span), "page": block.page, "box": list(block.box) if block.box else None}


def _page(page: Page) -> Record:
    record = _plain(page)
    del record["span"]
    return record | _ends(page.span)


def _part(part: Part) -> Record:
    return {"kind": part.kind, **_ends(part.span), "number": part.number, "title": part.title}


def _layout(document: Document) -> Record:
    """Return how the text lies on its pages and how far it can be trusted."""
    return {
        "pages": [_page(p) for p in document.pages],
        "blocks": [_block(b) for b in document.blocks],
        "doubts": [{**_ends(d.span), "confidence": round(d.confidence, 3)} for d in document.doubts],
        "signatures": _all(document.signatures),
        "parts": [_part(p) for p in document.parts],
        "health": _plain(document.health) if document.health else None,
    }


def _link(link: Link) -> Record:
    return _plain(link) | {"candidates": _all(link.candidates)}


def _problem(problem: Problem) -> Record:
    return {"stage": problem.stage, "code": problem.code, "message": problem.message, **_ends(problem.span)}


def _source(source: Source) -> Record:
    return {
        "path": source.path,
        "url": source.url,
        "media_type": source.media_type,
        "sha256": source.sha256,
        "bytes": source.size,
    }


def to_record(result: Result) -> Record:
    """Return `result` as plain data, field for field as the interchange contract orders them."""
    document = result.document
    entities = {x.mention: x.entity for x in result.links}
    layout = Layout(document.blocks)
    return {
        "schema": SCHEMA,
        "id": document.id,
        "source": _source(document.source),
        "kind": document.kind,
        "text": document.text,
        "segments": [_segment(s) for s in document.segments],
        "meta": _plain(document.meta) | {"signers": _all(document.meta.signers)},
        "mentions": [_mention(m, entities.get(i), layout) for i, m in enumerate(result.mentions)],
        "officials": _all(result.officials),
        "units": _all(result.units),
        "citations": _all(result.citations),
        "metrics": [_measurement(x) for x in result.metrics],
        "dates": _all(result.dates),
        "relations": [_relation(x) for x in result.relations],
        "tasks": [_task(t) for t in result.tasks],
        "warnings": [*document.warnings, *(p.message for p in result.problems)],
        "links": [_link(x) for x in result.links],
        "problems": [_problem(p) for p in result.problems],
        "anaphora": [_anaphor(a) for a in result.anaphora],
        **_layout(document),
        **({"learned": result.learned} if result.learned is not None else {}),
    }


# ------------------------------------------------------------------ record → Result


def value_of(data: Any) -> Value:
    """Return what `value_data` was given."""
    if data is None or isinstance(data, str):
        return data
    if "date" in data:
        return DateValue(**data["date"])
    if "citation" in data:
        return CitationValue(**data["citation"])
    return tuple(MetricValue(**x) for x in data["metrics"])


def _built(kind: Any, record: Mapping[str, Any], **changed: Any) -> Any:
    """Return a dataclass of `kind` from the fields of `record` that it knows; lists become tuples."""
    known = {name: record[name] for name in kind.__slots__ if name in record}
    return kind(**{name: tuple(x) if isinstance(x, list) else x for name, x in known.items()} | changed)


def _each(kind: Any, records: Iterable[Mapping[str, Any]]) -> tuple[Any, ...]:
    return tuple(_built(kind, record) for record in records)


def _span(record: Mapping[str, Any]) -> Span:
    return Span(record["start"], record["end"])


def _mention_of(record: Mapping[str, Any]) -> Mention:
    value = value_of(record.get("value"))
    span, reason = _span(record), record.get("reason", "")
    return Mention(record["label"], span, record["text"], value, record["confidence"], record["method"], reason)


def _problem_of(record: Mapping[str, Any]) -> Problem:
    span = _span(record) if record["start"] is not None else None
    return Problem(record["stage"], record["code"], record["message"], span)


def _document_of(record: Mapping[str, Any], problems: int) -> Document:
    source = record["source"]
    warnings = record["warnings"]
    return Document(
        id=record["id"],
        source=Source(source["path"], source["media_type"], source["sha256"], source["bytes"], source["url"]),
        kind=record["kind"],
        text=record["text"],
        segments=tuple(Segment(s["kind"], _span(s), s.get("number")) for s in record["segments"]),
        meta=_built(Meta, record["meta"], signers=_each(Signer, record["meta"]["signers"])),
        warnings=tuple(warnings[: len(warnings) - problems]),
        **_layout_of(record),
    )


def _layout_of(record: Mapping[str, Any]) -> Record:
    health = record.get("health")
    return {
        "pages": tuple(_built(Page, p, span=_span(p)) for p in record.get("pages", ())),
        "blocks": tuple(_built(Block, b, span=_span(b)) for b in record.get("blocks", ())),
        "doubts": tuple(Doubt(_span(d), d["confidence"]) for d in record.get("doubts", ())),
        "signatures": _each(DigitalSignature, record.get("signatures", ())),
        "parts": tuple(_built(Part, p, span=_span(p)) for p in record.get("parts", ())),
        "health": _built(Health, health) if health else None,
    }


def _relation_of(record: Mapping[str, Any]) -> Relation:
    trigger = record.get("trigger")
    relation: Relation = _built(Relation, record, trigger=Span(*trigger) if trigger else None)
    return relation


def from_record(record: Mapping[str, Any]) -> Result:
    """Return the Result that `record` was made of. A record without the added fields gives one without links."""
    problems = tuple(_problem_of(p) for p in record.get("problems", ()))
    links = record.get("links", ())
    return Result(
        document=_document_of(record, len(problems)),
        mentions=tuple(_mention_of(m) for m in record["mentions"]),
        links=tuple(_built(Link, x, candidates=_each(Candidate, x["candidates"])) for x in links),
        officials=_each(Occupancy, record["officials"]),
        units=_each(UnitRecord, record["units"]),
        citations=_each(Citation, record["citations"]),
        metrics=_each(Measurement, record["metrics"]),
        dates=_each(Dated, record["dates"]),
        relations=tuple(_relation_of(x) for x in record["relations"]),
        tasks=tuple(_built(Task, t, span=_span(t)) for t in record["tasks"]),
        problems=problems,
        anaphora=tuple(_built(Anaphor, a, span=_span(a)) for a in record.get("anaphora", ())),
        learned=record.get("learned"),
    )
