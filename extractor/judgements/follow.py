"""What follows from a changed mention: its records say the new value, and a new mention has its record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from ..model import (
    Citation,
    CitationValue,
    Dated,
    DateValue,
    Measurement,
    Mention,
    MetricValue,
    Occupancy,
    UnitRecord,
)
from ..text import fold

Swaps = dict[str, Any]
"""An old text (folded) → what stands in its place."""
_TEXTS = ("name", "position", "unit", "type", "number", "date", "source", "target", "value", "deadline", "as_of", "by",
          "assignee")  # fmt: skip


def swaps(old: Mention, new: Mention, old_name: str | None, new_name: str | None) -> Swaps:
    """Return what a change of a mention replaces in the texts of its records."""
    pairs: list[tuple[Any, Any]] = []
    match old.value, new.value:
        case CitationValue() as a, CitationValue() as b:
            pairs = [(a.number, b.number), (a.type, b.type)]
        case DateValue() as a, DateValue() as b:
            pairs = [(a.iso, b.iso)]
        case _:
            here = new_name or (new.value if isinstance(new.value, str) else None) or new.text
            there = (old_name, old.value if isinstance(old.value, str) else None, old.text)
            pairs = [(x, here) for x in there]
    return {fold(a): b for a, b in pairs if isinstance(a, str) and a != b}


def followed(record: Any, changes: Mapping[str, Any]) -> Any:
    """Return `record` with the texts that a change replaces."""
    if not changes:
        return record
    names = [f.name for f in fields(record) if f.name in _TEXTS]
    new = {n: changes[fold(v)] for n in names if isinstance(v := getattr(record, n), str) and fold(v) in changes}
    return replace(record, **new) if new else record


def remeasured(record: Measurement, old: Mention, new: Mention) -> Measurement:
    """Return a figure's record with the values of its changed mention, where exactly one of them was the record's."""
    if not isinstance(old.value, tuple) or not isinstance(new.value, tuple) or len(old.value) != len(new.value):
        return record
    pairs = [(a, b) for a, b in zip(old.value, new.value) if (a.kind, a.value) == (record.kind, record.value)]
    if len(pairs) != 1:
        return record
    now = pairs[0][1]
    return replace(record, kind=now.kind, value=now.value, total=now.total, unit=now.unit, direction=now.direction)


def implied(mention: Mention, index: int, name: str | None, entity: str | None) -> dict[str, tuple[Any, ...]]:
    """Return the records that a mention gives by itself, by kind."""
    here = (index,)
    plain = name or (mention.value if isinstance(mention.value, str) and mention.value else None) or mention.text
    match mention.label, mention.value:
        case "PERSON", _:
            return {"officials": (Occupancy(plain, None, None, here),)}
        case "UNIT", _:
            return {"units": (UnitRecord(plain, entity, here),)}
        case "CITATION", CitationValue() as v:
            return {"citations": (Citation(v.type, v.number, None, None, v.name, here),)}
        case "DATE", DateValue(iso=str() as iso):
            return {"dates": (Dated(iso, here),)}
        case "METRIC", tuple() as values:
            return {"metrics": tuple(_measured(v, here) for v in values)}
        case _:
            return {}


def _measured(value: MetricValue, mentions: tuple[int, ...]) -> Measurement:
    return Measurement(
        value.kind, value.value, value.total, value.unit, None, value.direction, False, None, mentions
    )  # fmt: skip
