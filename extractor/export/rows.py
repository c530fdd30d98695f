"""Records as flat rows, one table a kind: each row says which document, when, and which words prove it.

To add a table: one function, one line in TABLES.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from ..collection import Held, Timeline
from ..model import Span
from . import words

Row = dict[str, Any]
QUOTE_LENGTH = 300
METRIC = ("kind", "value", "total", "unit", "indicator", "direction", "target", "as_of", "baseline")


def _origin(held: Held) -> Row:
    return {"document": held.result.document.id, "path": held.path, "published": held.published}


def _proof(held: Held, mentions: tuple[int, ...]) -> Row:
    """Return the quotation and place of the record's first mention and, where near, its others."""
    spans = sorted(held.result.mentions[n].span for n in mentions)
    if not spans:
        return {"quote": None, "start": None, "end": None}
    start, end = spans[0].start, spans[0].end
    for span in spans[1:]:
        if span.end - start <= QUOTE_LENGTH:
            end = max(end, span.end)
    return _quoted(held, Span(start, end))


def _quoted(held: Held, span: Span) -> Row:
    return {"quote": held.result.document.quote(span), "start": span.start, "end": span.end}


def documents(held: Held) -> Iterator[Row]:
    meta, document = held.result.document.meta, held.result.document
    yield {
        "document": document.id,
        "path": held.path,
        "kind": document.kind,
        "title": meta.title,
        "published": meta.published,
        "authors": "; ".join(meta.authors),
        "number": meta.number,
        "type": meta.type,
        "issuer": meta.issuer,
        "place": meta.place,
        "date": meta.date,
        "signers": "; ".join(s.name for s in meta.signers),
        "bases": "; ".join(meta.bases),
        "effective": meta.effective,
        "expires": meta.expires,
        "urgency": meta.urgency,
        "characters": len(document.text),
        "previous": held.previous,
    }


def officials(held: Held) -> Iterator[Row]:
    for x in held.result.officials:
        fields = {"name": x.name, "position": x.position, "unit": x.unit, "tenure": x.tenure}
        yield _origin(held) | fields | _proof(held, x.mentions)


def units(held: Held) -> Iterator[Row]:
    for x in held.result.units:
        yield _origin(held) | {"name": x.name, "id": x.id} | _proof(held, x.mentions[:1])


def citations(held: Held) -> Iterator[Row]:
    for x in held.result.citations:
        fields: Row = {"type": x.type, "number": x.number, "date": x.date, "issuer": x.issuer, "title": x.title}
        fields["pinpoints"] = "; ".join(x.pinpoints)
        yield _origin(held) | fields | _proof(held, x.mentions)


def metrics(held: Held) -> Iterator[Row]:
    for x in held.result.metrics:
        yield _origin(held) | {n: getattr(x, n) for n in METRIC} | _proof(held, x.mentions[:1])


def relations(held: Held) -> Iterator[Row]:
    for x in held.result.relations:
        fields: Row = {"source": x.source, "relation": x.relation, "target": x.target}
        trigger = held.result.document.quote(x.trigger) if x.trigger else None
        fields |= {"trigger": trigger, "pinpoint": x.pinpoint}
        yield _origin(held) | fields | _proof(held, x.mentions)


def tasks(held: Held) -> Iterator[Row]:
    for x in held.result.tasks:
        fields: Row = {"assignee": x.assignee, "action": x.action, "deadline": x.deadline, "by": x.by}
        fields |= {"cooperating": "; ".join(x.cooperating), "schedule": x.schedule, "timing": x.timing}
        fields |= {"clause": x.clause, "under": x.under}
        yield _origin(held) | fields | _quoted(held, x.span)


_ORIGIN = ("document", "path", "published")
_PROOF = ("quote", "start", "end")


@dataclass(frozen=True)
class Table:
    """A kind of rows: how they are made of a document, and their columns in order."""

    rows: Callable[[Held], Iterator[Row]]
    columns: tuple[str, ...]


TABLES: dict[str, Table] = {
    "documents": Table(
        documents,
        (
            "document", "path", "kind", "title", "published", "authors", "number", "type", "issuer", "place", "date",
            "signers", "bases", "effective", "expires", "urgency", "characters", "previous",
        ),
    ),
    "officials": Table(officials, (*_ORIGIN, "name", "position", "unit", "tenure", *_PROOF)),
    "units": Table(units, (*_ORIGIN, "name", "id", *_PROOF)),
    "citations": Table(citations, (*_ORIGIN, "type", "number", "date", "issuer", "title", "pinpoints", *_PROOF)),
    "metrics": Table(metrics, (*_ORIGIN, *METRIC, *_PROOF)),
    "relations": Table(relations, (*_ORIGIN, "source", "relation", "target", "trigger", "pinpoint", *_PROOF)),
    "tasks": Table(
        tasks,
        (
            *_ORIGIN, "assignee", "action", "deadline", "by", "cooperating", "schedule", "timing", "clause", "under",
            *_PROOF,
        ),
    ),
}  # fmt: skip
TIMELINE_COLUMNS = (
    "Ngày", "Loại", "Nội dung", "Văn bản", "Đơn vị", "Cán bộ", "Số liệu", "Tình trạng", "Trích dẫn", "Nguồn",
    "Ngày đăng", "Ngày ISO", "Từ ký tự", "Đến ký tự",
)  # fmt: skip


def timeline_rows(timeline: Timeline) -> Iterator[Row]:
    """Yield one row a source of an event, headed in Vietnamese, for a spreadsheet."""
    for event in timeline.events:
        for source in event.sources:
            yield {
                "Ngày": words.day(event.date),
                "Ngày ISO": event.date,
                "Loại": words.KINDS[event.kind],
                "Nội dung": event.summary,
                "Văn bản": "; ".join(event.documents),
                "Đơn vị": "; ".join(event.units),
                "Cán bộ": "; ".join(event.officials),
                "Số liệu": "; ".join(words.metric(m) for m in event.metrics),
                "Tình trạng": words.status(event),
                "Nguồn": source.path or source.document,
                "published": source.published,
                "Ngày đăng": words.day(source.published) if source.published else None,
                "Từ ký tự": source.span.start,
                "Đến ký tự": source.span.end,
                "Trích dẫn": source.text,
            }
