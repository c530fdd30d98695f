"""Documents, hits and timelines as plain data: the interchange record, the timeline record."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, BinaryIO

from ..collection import Event, Held, Hit, Quote, Subject, Timeline
from ..interchange import to_record
from .options import Options
from .rows import TABLES

Record = dict[str, Any]


def write_documents(documents: Iterable[Held], stream: BinaryIO, options: Options) -> None:
    """Write one JSON object a line: a whole record, or with `options.table` a row of that table."""
    table = TABLES[options.table].rows if options.table else None
    for held in documents:
        for row in table(held) if table else (document_record(held),):
            stream.write((json.dumps(row, ensure_ascii=False) + "\n").encode("utf-8", "surrogatepass"))


def write_timeline(timeline: Timeline, stream: BinaryIO, _: Options) -> None:
    """Write the timeline record of the interchange contract."""
    stream.write((json.dumps(timeline_record(timeline), ensure_ascii=False, indent=1) + "\n").encode("utf-8"))


def document_record(held: Held) -> Record:
    """Return the interchange record, with all paths and the version before beside it."""
    record = to_record(held.result)
    return record | {"paths": list(held.paths), "current": held.current, "previous": held.previous}


def hit_record(hit: Hit) -> Record:
    """Return a search hit; `marks` are offsets into the document's text."""
    return {
        "document": hit.document,
        "kind": hit.kind,
        "title": hit.title,
        "date": hit.date,
        "path": hit.path,
        "snippet": hit.snippet,
        "start": hit.span.start,
        "end": hit.span.end,
        "marks": [[m.start, m.end] for m in hit.marks],
        "match": hit.match,
    }


def subject_record(subject: Subject) -> Record:
    """Return a subject; what the timeline record asks for first."""
    return {
        "kind": subject.kind,
        "id": subject.id,
        "name": subject.name,
        "as_of": subject.as_of,
        "number": subject.number,
        "issuer": subject.issuer,
        "date": subject.date,
        "title": subject.title,
        "aliases": list(subject.aliases),
        "note": subject.note or None,
        "documents": len({s.document for s in subject.sightings}),
    }


def timeline_record(timeline: Timeline) -> Record:
    """Return the timeline record of the interchange contract."""
    events = [event_record(e) for e in timeline.events]
    return {"subject": subject_record(timeline.subject), "events": events, "unread": timeline.unread}


def event_record(event: Event) -> Record:
    """Return one event of a timeline as JSON data."""
    return {
        "date": event.date,
        "precision": event.precision,
        "effective": event.effective,
        "reported": list(event.reported),
        "kind": event.kind,
        "summary": event.summary,
        "documents": list(event.documents),
        "units": list(event.units),
        "officials": list(event.officials),
        "metrics": [metric_record(m) for m in event.metrics],
        "status": event.status,
        "sources": [source_record(s) for s in event.sources],
    }


def metric_record(metric: Any) -> Record:
    """Return one figure as JSON data."""
    names = ("kind", "value", "total", "unit", "indicator", "direction", "target", "as_of", "mentions")
    record = {name: getattr(metric, name) for name in names} | {"mentions": list(metric.mentions)}
    for name in ("value", "total"):
        if isinstance(record[name], float) and record[name].is_integer():
            record[name] = int(record[name])
    return record


def source_record(source: Quote) -> Record:
    """Return where something is told, and the words, as JSON data."""
    return {
        "document": source.document,
        "path": source.path,
        "published": source.published,
        "start": source.span.start,
        "end": source.span.end,
        "quote": source.text,
    }
