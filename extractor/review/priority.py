"""How much a thing is worth a person's look: how doubtful it is, times how much hangs on it.

Doubt is what the program says of itself (confidence), what the OCR engine says of the words, and what the parts leave
open: several candidates, an office without a body. On a thing hang the records it proves, the documents whose timelines
name the same subject, and deadlines.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import log2
from typing import Any

from ..export import words
from ..judgements import RECORD_KINDS, parse_target
from ..judgements.items import place_of
from ..model import Mention, Result, Span
from ..store.reviewed import Sheet
from ..values.keys import name_key, number_key

LEAST = 0.11
"""Doubt below which a thing is not put before a person unasked; it can still be looked at in its document."""
QUEUED = ("officials", "citations", "metrics", "relations", "tasks")
"""Records that are looked at as a whole; units and dates are looked at where they are named."""
_BASE = {"relations": 0.12, "tasks": 0.12, "officials": 0.02, "citations": 0.02, "metrics": 0.05}


PLACE = 0.1
"""What a place is worth beside the records that name it: a decision on one changes no record."""


@dataclass(frozen=True, slots=True)
class Assessed:
    """A thing with its worth. `label`: a mention's label or a record's kind; `reasons`: why, as codes."""

    target: str
    kind: str
    label: str
    name: str
    unit: str | None
    span: Span
    doubt: float
    weight: float
    reasons: tuple[str, ...]
    decided: bool

    @property
    def score(self) -> float:
        return round(self.doubt * self.weight, 4)


Count = Callable[[str, str], int]
"""("official" | "number", key) → how many current documents name it."""


def counter(connection: sqlite3.Connection) -> Count:
    """Return a Count that asks the database, each key once."""
    queries = {
        "official": "SELECT count(DISTINCT document) FROM official WHERE name_key = ?",
        "number": "SELECT count(DISTINCT document) FROM citation WHERE number_key = ?",
    }
    known: dict[tuple[str, str], int] = {}

    def count(what: str, key: str) -> int:
        if (what, key) not in known:
            known[what, key] = int(connection.execute(queries[what], (key,)).fetchone()[0])
        return known[what, key]

    return count


def assess(sheet: Sheet, count: Count) -> Iterator[Assessed]:
    """Yield what of a document is worth a look, and what of it people decided, in order of text."""
    desk = _Assessor(sheet, count)
    seen: set[int] = set()
    found: list[Assessed] = []
    for kind in QUEUED:
        for n, record in enumerate(getattr(sheet.reviewed.result, kind)):
            item = desk.record(kind, n, record)
            if item and (item.doubt >= LEAST or item.decided):
                found.append(item)
                seen.update(record.mentions)
    for n, mention in enumerate(sheet.reviewed.result.mentions):
        item = desk.mention(n, mention)
        if item.decided or n not in seen and item.doubt >= LEAST:
            found.append(item)
    found += desk.removed()
    yield from sorted(found, key=lambda x: (x.span, x.kind))


class _Assessor:
    def __init__(self, sheet: Sheet, count: Count) -> None:
        self.sheet = sheet
        self.result: Result = sheet.reviewed.result
        self.count = count
        self.links = {x.mention: x for x in self.result.links}
        self.used: dict[int, int] = {}
        for kind in RECORD_KINDS:
            for record in getattr(self.result, kind):
                for n in record.mentions:
                    self.used[n] = self.used.get(n, 0) + 1

    def mention(self, n: int, mention: Mention) -> Assessed:
        state = self.sheet.reviewed.states["mentions", n]
        doubt, reasons = self._doubt(n, mention)
        link = self.links.get(n)
        name = link.name if link else mention.text
        weight = (PLACE if mention.label == "LOCATION" else 1.0) + self.used.get(n, 0)
        unit = name if mention.label == "UNIT" else self.result.document.meta.issuer
        decided = state.judgement is not None and state.judgement.verdict != "unsure"
        return Assessed(
            state.target, "mentions", mention.label, name, unit, mention.span, doubt, weight, reasons, decided
        )  # fmt: skip

    def record(self, kind: str, n: int, record: Any) -> Assessed | None:
        state = self.sheet.reviewed.states[kind, n]
        place = place_of(kind, record, self.result.mentions)
        if place is None or not state.target:
            return None
        proofs = [self._doubt(i, self.result.mentions[i]) for i in record.mentions]
        doubt = max([_BASE[kind], *(d for d, _ in proofs)])
        reasons = dict.fromkeys(r for _, found in proofs for r in found)
        if kind == "officials" and not (record.position and record.unit):
            doubt, reasons = max(doubt, 0.2 if record.position or record.unit else 0.35), {**reasons, "no_office": None}
        if kind == "tasks" and record.deadline:
            reasons["deadline"] = None
        weight, new = self._weight(kind, record)
        if new:
            reasons["new_name"] = None
        decided = state.judgement is not None and state.judgement.verdict != "unsure"
        name, unit = named(kind, record), _unit(kind, record) or self.result.document.meta.issuer
        return Assessed(state.target, kind, kind, name, unit, place, doubt, weight, tuple(reasons), decided)

    def removed(self) -> Iterator[Assessed]:
        """Yield what people rejected: decided, so that the queue can show it."""
        for gone in self.sheet.reviewed.removed:
            anchor = parse_target(gone.judgement.target)
            if anchor and (gone.kind in QUEUED or gone.kind == "mentions"):
                label = anchor.label if gone.kind == "mentions" else gone.kind
                yield Assessed(
                    gone.judgement.target, gone.kind, label, anchor.quote[:200], None, gone.span, 0.0, 0.0, (), True
                )  # fmt: skip

    def _doubt(self, n: int, mention: Mention) -> tuple[float, tuple[str, ...]]:
        found = {"model" if mention.method == "model" else "low": 1 - mention.confidence}
        for doubt in self.result.document.doubts:
            if doubt.span.overlaps(mention.span):
                found["ocr"] = max(found.get("ocr", 0), 1 - doubt.confidence)
        link = self.links.get(n)
        if link and link.entity is None and len(link.candidates) > 1:
            found["ambiguous"] = 0.5
        if any(p.span and p.span.overlaps(mention.span) for p in self.result.problems):
            found["problem"] = 0.4
        worst = round(max(found.values()), 3)
        return worst, tuple(code for code, value in found.items() if value >= LEAST)

    def _weight(self, kind: str, record: Any) -> tuple[float, bool]:
        """Return how much hangs on a record, and whether its subject is named nowhere else."""
        weight, others = 1.0 + len(record.mentions) / 4, None
        if kind == "officials":
            others = self.count("official", name_key(record.name))
        number = getattr(record, "number", None) or (record.target if kind == "relations" else None)
        key = number_key(number) if number else None
        if key:
            others = self.count("number", str(key))
        if kind == "tasks":
            weight += 2.0 if record.deadline else 0.5
        if kind == "relations":
            weight += 1.0
        return round(weight + log2(1 + (others or 0)), 3), others == 1 and kind == "officials"


def named(kind: str, record: Any) -> str:
    """Return one line that says what a record claims."""
    parts: tuple[str | None, ...]
    match kind:
        case "officials":
            parts = (record.name, record.position, record.unit)
        case "citations":
            parts = (record.type, record.number or record.title, record.issuer)
        case "metrics":
            parts = (words.metric(record), record.indicator)
        case "relations":
            parts = (record.source, record.relation, record.target)
        case "units":
            parts = (record.name,)
        case "dates":
            parts = (words.day(record.value),)
        case _:
            parts = (record.assignee, record.deadline and words.day(record.deadline), record.action)
    return " · ".join(words.one_line(p) for p in parts if p)[:300]


def _unit(kind: str, record: Any) -> str | None:
    name: str | None = {"officials": "unit", "citations": "issuer", "tasks": "assignee"}.get(kind)
    return getattr(record, name) if name else None
