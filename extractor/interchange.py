"""Result ↔ the interchange record, schema 1: the JSON that `extract` prints, the store keeps and the scorer reads."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from .model import Mention, Result

SCHEMA = "1"


def _mention(mention: Mention, entity: str | None) -> dict[str, Any]:
    return {
        "label": mention.label,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "confidence": round(mention.confidence, 3),
        "method": mention.method,
        "entity": entity,
    }


def _number(value: float | None) -> float | int | None:
    return int(value) if value is not None and float(value).is_integer() else value


def _figures(record: dict[str, Any]) -> dict[str, Any]:
    return record | {"value": _number(record["value"]), "total": _number(record["total"])}


def to_record(result: Result) -> dict[str, Any]:
    """Return `result` as plain data, field for field as the interchange contract orders them."""
    document = result.document
    entities = {x.mention: x.entity for x in result.links}
    source = document.source
    return {
        "schema": SCHEMA,
        "id": document.id,
        "source": {
            "path": source.path,
            "url": source.url,
            "media_type": source.media_type,
            "sha256": source.sha256,
            "bytes": source.size,
        },
        "kind": document.kind,
        "text": document.text,
        "segments": [
            {"kind": s.kind, "start": s.span.start, "end": s.span.end} | ({"number": s.number} if s.number else {})
            for s in document.segments
        ],
        "meta": asdict(document.meta),
        "mentions": [_mention(m, entities.get(i)) for i, m in enumerate(result.mentions)],
        "officials": [asdict(x) for x in result.officials],
        "units": [asdict(x) for x in result.units],
        "citations": [asdict(x) for x in result.citations],
        "metrics": [_figures(asdict(x)) for x in result.metrics],
        "dates": [asdict(x) for x in result.dates],
        "relations": [asdict(x) for x in result.relations],
        "tasks": [
            {
                "assignee": t.assignee,
                "action": t.action,
                "deadline": t.deadline,
                "by": t.by,
                "start": t.span.start,
                "end": t.span.end,
            }
            for t in result.tasks
        ],
        "warnings": [*document.warnings, *(p.message for p in result.problems)],
    }
