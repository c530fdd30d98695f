"""Results made by hand: text with inline marks, records whose evidence is named by the marked words."""

from __future__ import annotations

import hashlib
import re
from typing import Any

from extractor.model import (
    Citation,
    CitationValue,
    DateValue,
    Document,
    Label,
    Measurement,
    Mention,
    Meta,
    MetricValue,
    Occupancy,
    Relation,
    Result,
    Segment,
    Source,
    Span,
    Task,
    UnitRecord,
    Value,
)

_MARK = re.compile(r"⟦([A-Z]+)\|([^⟧|]*)(?:\|([^⟧]*))?⟧")


def _value(label: str, text: str, given: str | None) -> Value:
    if label == "DATE":
        precision = {4: "year", 7: "month", 10: "day"}.get(len(given or ""), "range")
        return DateValue(given, precision)
    if label == "CITATION":
        kind, _, number = text.rpartition(" ")
        return CitationValue(kind or None, number, family="state")
    if label == "METRIC":
        return (MetricValue("count", float(given or 1), unit=text),)
    return given


def plain(marked: str) -> tuple[str, tuple[Mention, ...]]:
    """Return the text without marks, and the mentions: ⟦LABEL|words⟧ or ⟦DATE|19/7|2024-07-19⟧ with its value."""
    text, mentions, done = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[done : match.start()]
        label: Label = match[1]  # type: ignore[assignment]
        span = Span(len(text), len(text) + len(match[2]))
        mentions.append(Mention(label, span, match[2], _value(label, match[2], match[3])))
        text += match[2]
        done = match.end()
    return text + marked[done:], tuple(mentions)


def _segments(text: str, kinds: dict[int, str]) -> tuple[Segment, ...]:
    lines = [m for m in re.finditer(r"[^\n]+", text) if m[0].strip()]
    return tuple(Segment(kinds.get(n, "paragraph"), Span(m.start(), m.end())) for n, m in enumerate(lines))


def made(
    marked: str,
    *,
    path: str | None = "a.txt",
    kind: Any = "press_article",
    kinds: dict[int, str] | None = None,
    url: str | None = None,
    **fields: Any,
) -> Result:
    """Build a Result. `kinds`: segment kind by line number. Other fields: of Meta, or records as tuples.

    A record is a tuple of its fields, the last being the marked words that prove it (a tuple of them for several).
    """
    text, mentions = plain(marked)
    digest = hashlib.sha256(text.encode()).hexdigest()

    def proof(words: str | tuple[str, ...]) -> tuple[int, ...]:
        wanted = (words,) if isinstance(words, str) else words
        return tuple(n for n, m in enumerate(mentions) if m.text in wanted)

    def records(name: str) -> list[tuple[Any, ...]]:
        return [(*row[:-1], proof(row[-1])) for row in fields.pop(name, ())]

    built = {
        "officials": tuple(Occupancy(*r) for r in records("officials")),
        "units": tuple(UnitRecord(r[0], None, r[1]) if len(r) == 2 else UnitRecord(*r) for r in records("units")),
        "citations": tuple(Citation(*r) for r in records("citations")),
        "metrics": tuple(Measurement(*r) for r in records("metrics")),
        "relations": tuple(Relation(*r) for r in records("relations")),
        "tasks": tuple(_task(text, row) for row in fields.pop("tasks", ())),
    }
    source = Source(path, "text/plain", digest, len(text.encode()), url)
    document = Document(digest[:32], source, kind, text, _segments(text, kinds or {}), Meta(**fields))
    return Result(document, mentions, **built)


def _task(text: str, row: tuple[Any, ...]) -> Task:
    """(assignee, action, deadline, by): the action is the words of the text that ask."""
    start = text.index(row[1])
    return Task(*row, span=Span(start, start + len(row[1])))
