"""A record that a person adds: begun from the words he selected, finished with what he typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from ..export import words
from ..judgements import RECORD_KINDS, anchor_at
from ..judgements.items import Data, identity_of, record_of
from ..model import CitationValue, DateValue, Mention, Result, Span
from ..store.reviewed import Sheet
from .desk import InvalidChangeError

ADDED = ("officials", "citations", "metrics", "relations", "tasks")
"""Kinds that a person adds as records; a unit or a date is added as a mention, and has its record from that."""
_RESTS_ON = {
    "officials": ("PERSON", "POSITION", "UNIT"),
    "citations": ("CITATION", "DATE", "UNIT"),
    "metrics": ("METRIC", "DATE", "UNIT"),
    "relations": ("CITATION",),
    "tasks": ("PERSON", "POSITION", "UNIT", "DATE", "CITATION"),
}
RELATIONS = ("amends", "answers", "attached", "based_on", "cites", "concludes", "corrects", "extends", "guides",
             "implements", "legal_basis", "proposed_by", "repeals", "replaces", "withdraws")  # fmt: skip
CHOICES: dict[str, tuple[str, ...]] = {
    "relation": RELATIONS,
    "tenure": ("holding", "acting", "in_charge", "former"),
    "timing": ("", "fixed", "periodic", "relative"),
    "direction": ("", "up", "down"),
    "kind": ("count", "ratio", "percent", "rank", "change", "money"),
}
"""Fields of records that take one of a few codes."""
SUGGESTED = {"name": "PERSON", "position": "POSITION", "unit": "UNIT", "issuer": "UNIT", "assignee": "UNIT",
             "by": "UNIT", "number": "CITATION", "source": "CITATION", "target": "CITATION"}  # fmt: skip
"""Fields of records for which the store and the gazetteers suggest names, by the label that is asked for."""


def inside(sheet: Sheet, kind: str, span: Span) -> list[int]:
    """Return the mentions within `span` that a record of this kind may rest on."""
    found = enumerate(sheet.reviewed.result.mentions)
    return [n for n, m in found if m.label in _RESTS_ON[kind] and span.start <= m.start and m.end <= span.end]


def begun(sheet: Sheet, kind: str, span: Span) -> dict[str, str]:
    """Return what the words selected already say of a record's fields; days as ISO prefixes."""
    result = sheet.reviewed.result
    numbers = inside(sheet, kind, span)
    first: dict[str, int] = {result.mentions[n].label: n for n in reversed(numbers)}
    said = {label: _said(result, n) for label, n in first.items()}
    quote = words.one_line(result.document.quote(span))
    match kind:
        case "officials":
            return {
                "name": said.get("PERSON", quote),
                "position": said.get("POSITION", ""),
                "unit": said.get("UNIT", ""),
            }
        case "citations":
            return _citation(result, first) | {"date": said.get("DATE", ""), "issuer": said.get("UNIT", "")}
        case "metrics":
            return _metric(result, first) | {"as_of": said.get("DATE", "")}
        case "relations":
            cited = [_number(result.mentions[n]) for n in numbers]
            return {"source": cited[0] if len(cited) > 1 else "this", "target": cited[-1] if cited else quote}
        case _:
            return {"assignee": said.get("UNIT", ""), "action": quote, "deadline": said.get("DATE", "")}


def _said(result: Result, n: int) -> str:
    mention = result.mentions[n]
    link = next((x.name for x in result.links if x.mention == n), None)
    if isinstance(mention.value, DateValue):
        return mention.value.iso or ""
    return words.one_line(link or (mention.value if isinstance(mention.value, str) else None) or mention.text)


def _number(mention: Mention) -> str:
    value = mention.value
    return (isinstance(value, CitationValue) and (value.number or value.name)) or words.one_line(mention.text)


def _citation(result: Result, first: Mapping[str, int]) -> dict[str, str]:
    mention = result.mentions[first["CITATION"]] if "CITATION" in first else None
    value = mention.value if mention else None
    if not isinstance(value, CitationValue):
        return {}
    return {"type": value.type or "", "number": value.number or "", "title": value.name or ""}


def _metric(result: Result, first: Mapping[str, int]) -> dict[str, str]:
    value = result.mentions[first["METRIC"]].value if "METRIC" in first else None
    if not isinstance(value, tuple):
        return {"kind": "count"}
    one = value[0]
    total = "" if one.total is None else words.number(one.total)
    return {"kind": one.kind, "value": words.number(one.value), "total": total, "unit": one.unit or "",
            "direction": one.direction or ""}  # fmt: skip


def blank(kind: str) -> dict[str, Any]:
    """Return a record's fields with nothing in them: lists empty, yes or no as no, all else None."""
    listed = {"cooperating", "pinpoints"}
    return {n: [] if n in listed else False if n == "target" and kind == "metrics" else None
            for n in RECORD_KINDS[kind].names}  # fmt: skip


def added(sheet: Sheet, kind: str, span: Span, values: Mapping[str, Any]) -> tuple[str, Data]:
    """Return the target and the data of a new record at `span`. Raises InvalidChangeError where a field is missing."""
    document, label = sheet.held.result.document, RECORD_KINDS[kind].label
    if span.start >= span.end:
        raise InvalidChangeError("select the words that say so", "words")
    evidence = [(m.label, m.span) for m in _mentions(sheet, inside(sheet, kind, span))]
    needed = label or ("CITATION" if kind == "relations" else None)
    if needed and not any(known == needed for known, _ in evidence):
        evidence.append((needed, span))
    filled = {n: v for n, v in values.items() if v is not None or n not in _defaults(kind)}
    anchors = [anchor_at(document, "mentions", known, place) for known, place in evidence]
    data: Data = {"fields": filled, "evidence": [_plain(a) for a in anchors]}
    if kind == "tasks":
        data["span"] = _plain(anchor_at(document, kind, "", span))
    record = record_of(kind, data, (), span)
    if record is None:
        raise InvalidChangeError("a field of the record is missing or of the wrong kind", "field")
    place = span if kind == "tasks" else min(s for known, s in evidence if not needed or known == needed)
    return anchor_at(document, kind, identity_of(kind, record), place).target, data


def _mentions(sheet: Sheet, numbers: Sequence[int]) -> list[Mention]:
    return [sheet.reviewed.result.mentions[n] for n in numbers]


def _defaults(kind: str) -> set[str]:
    """Return the fields that have a value of their own where none is given."""
    return {f.name for f in fields(RECORD_KINDS[kind].type) if f.name in ("tenure", "timing")}


def _plain(anchor: Any) -> Data:
    return {name: getattr(anchor, name) for name in ("label", "start", "quote", "before", "after")}
