"""Mentions and records as the plain data of a judgement's `before` and `after`, and back."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, Literal

from ..interchange import value_data, value_of
from ..model import (
    LABELS,
    Citation,
    Dated,
    Document,
    Label,
    Measurement,
    Mention,
    Occupancy,
    Relation,
    Result,
    Span,
    Task,
    UnitRecord,
)
from .anchor import Anchor, anchor_at, anchor_of, locate

Kind = Literal["mentions", "officials", "units", "citations", "metrics", "dates", "relations", "tasks"]
Data = dict[str, Any]
AnyRecord = Any
"""One of the dataclasses of KINDS: each has `mentions`."""


@dataclass(frozen=True, slots=True)
class RecordKind:
    """A table of records: its type, the label of the mention it stands on, the fields that tell two of them apart."""

    type: Any
    label: Label | None
    identity: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The fields that a person may edit."""
        return tuple(f.name for f in fields(self.type) if f.name not in _PLACES)


_PLACES = ("mentions", "span", "trigger")
RECORD_KINDS: dict[str, RecordKind] = {
    "officials": RecordKind(Occupancy, "PERSON", ("name", "position", "unit")),
    "units": RecordKind(UnitRecord, "UNIT", ("name",)),
    "citations": RecordKind(Citation, "CITATION", ("type", "number", "date", "issuer", "title")),
    "metrics": RecordKind(Measurement, "METRIC", ("kind", "value", "total", "unit", "indicator", "as_of")),
    "dates": RecordKind(Dated, "DATE", ("value",)),
    "relations": RecordKind(Relation, None, ("source", "relation", "target")),
    "tasks": RecordKind(Task, None, ("assignee", "deadline")),
}
KINDS = ("mentions", *RECORD_KINDS)


def dump(data: Data) -> str:
    """Return data as it stands in a row: the same text for the same data."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True)


# ------------------------------------------------------------------ mentions


def mention_target(document: Document, mention: Mention) -> str:
    return anchor_at(document, "mentions", mention.label, mention.span).target


def mention_data(mention: Mention, name: str | None = None, entity: str | None = None) -> Data:
    """Return what a judgement says of a mention; `name` and `entity` where it is linked."""
    data = {"label": mention.label, "start": mention.start, "end": mention.end, "text": mention.text}
    return data | {"value": value_data(mention.value), "name": name, "entity": entity}


def mention_of(data: Mapping[str, Any], document: Document, shift: int = 0) -> Mention | None:
    """Return the reviewer's mention, moved by `shift`; None where its words do not stand there or it is malformed."""
    try:
        start, end = int(data["start"]) + shift, int(data["end"]) + shift
        label, value = data["label"], value_of(data.get("value"))
    except (KeyError, TypeError, ValueError):
        return None
    good = label in LABELS and 0 <= start < end <= len(document.text)
    if not good or " ".join(document.text[start:end].split()) != " ".join(str(data.get("text", "")).split()):
        return None
    return document.mention(label, start, end, value=value, confidence=1.0, method="reviewer", reason="reviewer")


# ------------------------------------------------------------------ records


def place_of(kind: str, record: AnyRecord, mentions: Sequence[Mention]) -> Span | None:
    """Return the words that a record stands on: a task's sentence, else its first mention of the kind's label."""
    if kind == "tasks":
        span: Span = record.span
        return span
    evidence = [mentions[n] for n in record.mentions if n < len(mentions)]
    label = RECORD_KINDS[kind].label
    wanted = sorted(m.span for m in evidence if label is None or m.label == label)
    places = wanted or sorted(m.span for m in evidence)
    return places[0] if places else None


def identity_of(kind: str, record: AnyRecord) -> str:
    values = (getattr(record, name) for name in RECORD_KINDS[kind].identity)
    return "|".join("" if v is None else f"{v:g}" if isinstance(v, float) else str(v) for v in values)


def record_target(result: Result, kind: str, record: AnyRecord) -> str | None:
    """Return the target of a record, None where it has no words to stand on."""
    place = place_of(kind, record, result.mentions)
    return anchor_at(result.document, kind, identity_of(kind, record), place).target if place else None


def record_data(result: Result, kind: str, record: AnyRecord) -> Data:
    """Return what a judgement says of a record: its fields, and the anchors of the words that prove it."""
    document = result.document
    values = {n: getattr(record, n) for n in RECORD_KINDS[kind].names}
    evidence = [anchor_at(document, "mentions", m.label, m.span) for m in (result.mentions[n] for n in record.mentions)]
    data: Data = {
        "fields": {n: list(v) if isinstance(v, tuple) else v for n, v in values.items()},
        "evidence": [_anchor_data(a) for a in evidence],
    }
    if kind == "tasks":
        data["span"] = _anchor_data(anchor_at(document, kind, "", record.span))
    return data


def _anchor_data(anchor: Anchor) -> Data:
    return {name: getattr(anchor, name) for name in ("label", "start", "quote", "before", "after")}


@dataclass(frozen=True, slots=True)
class Proof:
    """What a record of a judgement rests on in a document: stretches with their labels, and a task's sentence."""

    evidence: tuple[tuple[str, Span], ...]
    span: Span | None
    lost: int


def proof_of(data: Mapping[str, Any], anchor: Anchor, document: Document) -> Proof:
    """Return where the evidence stands in `document`; `lost` counts what is not there."""
    found: list[tuple[str, Span]] = []
    wanted = [x for x in data.get("evidence", ()) if isinstance(x, dict)]
    for x in wanted:
        one = anchor_of({**x, "document": anchor.document})
        span = locate(one, document) if one else None
        if one and span:
            found.append((one.label, span))
    sentence = anchor_of({"label": "", **data["span"], "document": anchor.document}) if data.get("span") else None
    return Proof(tuple(found), locate(sentence, document) if sentence else None, len(wanted) - len(found))


def record_of(kind: str, data: Mapping[str, Any], mentions: tuple[int, ...], span: Span | None) -> AnyRecord | None:
    """Return the record that a judgement states; None where a needed field is missing or of the wrong type."""
    known = RECORD_KINDS[kind]
    values = {n: v for n, v in dict(data.get("fields", {})).items() if n in known.names}
    values = {n: tuple(v) if isinstance(v, list) else v for n, v in values.items()}
    if kind == "tasks":
        if span is None:
            return None
        values["span"] = span
    needed = ("kind", "value") if kind == "metrics" else known.identity[:1]
    if kind == "relations":
        needed = known.identity
    if kind != "citations" and any(values.get(n) in (None, "") for n in needed):
        return None
    if kind == "citations" and not any(values.get(n) for n in ("number", "title", "type")):
        return None
    missing = {f.name: None for f in fields(known.type) if f.name not in values and f.name not in _PLACES}
    defaults = {f.name for f in fields(known.type) if f.name in missing and _has_default(f)}
    try:
        return known.type(**values, **{n: _blank(n) for n in missing if n not in defaults}, mentions=mentions)
    except (TypeError, ValueError):
        return None


def _has_default(field: Any) -> bool:
    from dataclasses import MISSING

    return field.default is not MISSING or field.default_factory is not MISSING


def _blank(name: str) -> Any:
    return False if name == "target" else None
