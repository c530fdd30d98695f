"""What the rows of a Result are: one function a table, in the order of its columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict
from typing import Any

from ..model import Result, Span
from ..values.keys import name_key, number_key, unit_loose_key
from .columns import dump, dump_value

Row = tuple[Any, ...]


def _ends(span: Span | None) -> tuple[int | None, int | None]:
    return (span.start, span.end) if span else (None, None)


def _pages(key: int, result: Result) -> Iterator[Row]:
    for n, x in enumerate(result.document.pages):
        yield key, n, x.number, *_ends(x.span), float(x.width), float(x.height), x.confidence


def _blocks(key: int, result: Result) -> Iterator[Row]:
    for n, x in enumerate(result.document.blocks):
        yield key, n, x.kind, *_ends(x.span), x.page, *(x.box or (None, None, None, None))


def _doubts(key: int, result: Result) -> Iterator[Row]:
    for n, x in enumerate(result.document.doubts):
        yield key, n, *_ends(x.span), x.confidence


def _signatures(key: int, result: Result) -> Iterator[Row]:
    for n, x in enumerate(result.document.signatures):
        yield key, n, x.signer, x.organisation, x.at, int(x.intact), int(x.covers_all)


def _parts(key: int, result: Result) -> Iterator[Row]:
    for n, x in enumerate(result.document.parts):
        yield key, n, x.kind, *_ends(x.span), x.number, x.title


def _health(key: int, result: Result) -> Iterator[Row]:
    x = result.document.health
    if x is not None:
        yield key, 0, x.bare_words, x.split_words, x.unknown_characters, x.boilerplate, x.ocr_confidence


def _segments(key: int, result: Result) -> Iterator[Row]:
    for n, s in enumerate(result.document.segments):
        yield key, n, s.kind, s.span.start, s.span.end, s.number


def _mentions(key: int, result: Result) -> Iterator[Row]:
    for n, m in enumerate(result.mentions):
        yield key, n, m.label, m.span.start, m.span.end, m.text, dump_value(m.value), m.confidence, m.method, m.reason


def _entities(key: int, result: Result) -> Iterator[Row]:
    for link in result.links:
        if link.entity is not None:
            yield link.entity, link.name
    for unit in result.units:
        if unit.id is not None:
            yield unit.id, unit.name


def _links(key: int, result: Result) -> Iterator[Row]:
    for n, x in enumerate(result.links):
        candidates = dump([asdict(c) for c in x.candidates])
        yield key, n, x.mention, x.name, x.entity, candidates, x.reason


def _officials(key: int, result: Result) -> Iterator[Row]:
    for n, x in enumerate(result.officials):
        yield key, n, x.name, x.position, x.unit, name_key(x.name), x.tenure


def _units(key: int, result: Result) -> Iterator[Row]:
    for n, x in enumerate(result.units):
        yield key, n, x.name, x.id, unit_loose_key(x.name)


def _citations(key: int, result: Result) -> Iterator[Row]:
    for n, x in enumerate(result.citations):
        number = number_key(x.number)
        number_text = str(number) if number else None
        yield key, n, x.type, x.number, x.date, x.issuer, x.title, number_text, dump(x.pinpoints)


def _metrics(key: int, result: Result) -> Iterator[Row]:
    for n, x in enumerate(result.metrics):
        total = float(x.total) if x.total is not None else None
        value, target = float(x.value), int(x.target)
        yield key, n, x.kind, value, total, x.unit, x.indicator, x.direction, target, x.as_of, x.baseline


def _dates(key: int, result: Result) -> Iterator[Row]:
    for n, x in enumerate(result.dates):
        yield key, n, x.value


def _relations(key: int, result: Result) -> Iterator[Row]:
    for n, x in enumerate(result.relations):
        yield key, n, x.source, x.relation, x.target, *_ends(x.trigger), x.pinpoint


def _tasks(key: int, result: Result) -> Iterator[Row]:
    for n, x in enumerate(result.tasks):
        yield (
            key, n, x.assignee, x.action, x.deadline, x.by, *_ends(x.span), dump(x.cooperating), x.schedule, x.timing,
            x.clause, x.under,
        )  # fmt: skip


def _problems(key: int, result: Result) -> Iterator[Row]:
    for n, x in enumerate(result.problems):
        yield key, n, x.stage, x.code, x.message, *_ends(x.span)


def _anaphora(key: int, result: Result) -> Iterator[Row]:
    for n, x in enumerate(result.anaphora):
        yield key, n, x.text, *_ends(x.span), x.type, x.citation, x.reason, dump(x.mentions)


RECORDS = ("officials", "units", "citations", "metrics", "dates", "relations", "tasks")


def _evidence(key: int, result: Result) -> Iterator[Row]:
    for name in RECORDS:
        for n, record in enumerate(getattr(result, name)):
            for position, mention in enumerate(record.mentions):
                yield key, name, n, position, mention


TABLES: dict[str, Callable[[int, Result], Iterator[Row]]] = {
    "segment": _segments,
    "page": _pages,
    "block": _blocks,
    "doubt": _doubts,
    "signature": _signatures,
    "part": _parts,
    "health": _health,
    "mention": _mentions,
    "entity": _entities,
    "link": _links,
    "official": _officials,
    "unit": _units,
    "citation": _citations,
    "metric": _metrics,
    "date": _dates,
    "relation": _relations,
    "task": _tasks,
    "problem": _problems,
    "anaphor": _anaphora,
    "evidence": _evidence,
}
"""In the order in which foreign keys allow the rows."""
