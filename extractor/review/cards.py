"""Records of a kind over all documents as cards: what is claimed, the words that prove it, what people said of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..collection import Judgement
from ..judgements.items import place_of
from ..model import Mention, Span
from ..store.reviewed import ReviewedStore, Sheet
from ..text import bare
from .lists import key_of, row_of
from .priority import named
from .sheets import sheet_of

KINDS = ("officials", "units", "citations", "metrics", "relations", "tasks")
_TABLES = {"officials": "official", "units": "unit", "citations": "citation", "metrics": "metric",
           "relations": "relation", "tasks": "task"}  # fmt: skip
_WORDS = {
    "officials": "instr(r.name_key, ?2) > 0", "units": "instr(r.name_key, ?2) > 0",
    "citations": "instr(coalesce(r.number_key, ''), ?2) > 0",
    "metrics": "instr(bare(coalesce(r.indicator, '')), ?2) > 0",
    "relations": "instr(bare(r.source || ' ' || r.target), ?2) > 0",
    "tasks": "instr(bare(r.assignee || ' ' || r.action), ?2) > 0",
}  # fmt: skip
DOCUMENTS = 12
"""So many documents are read for a page of cards, the newest first."""


@dataclass(frozen=True, slots=True)
class Card:
    """A record of one document. `evidence`: the mentions it rests on; `judgement`: None where nobody looked."""

    key: int
    document: str
    title: str
    date: str | None
    kind: str
    n: int
    target: str
    name: str
    span: Span
    evidence: tuple[Mention, ...]
    record: Any
    judgement: Judgement | None
    differs: bool
    version: int
    text: str


Cursor = tuple[int, int]
"""Where a page of cards goes on: a document's key, and the number of the record in it."""


def cards(
    store: ReviewedStore, kind: str, typed: str, start: Cursor | None = None, limit: int = 30
) -> tuple[list[Card], Cursor | None]:
    """Return records of `kind` whose subject has the words typed, the newest documents first, and where it goes on.

    `start`: what the page before gave.
    """
    words = key_of(kind, typed)
    found: list[Card] = []
    for at, key in enumerate(_keys(store, kind, words, start and start[0])):
        if at == DOCUMENTS:
            return found, (key, 0)
        sheet = sheet_of(store, key)
        own = sheet.held.result.document.meta.number or ""
        first = start[1] if start and start[0] == key else 0
        for card in _of(sheet, kind, first):
            if words in _key(kind, card.record, own):
                if len(found) == limit:
                    return found, (key, card.n)
                found.append(card)
    return found, None


def _key(kind: str, record: Any, own: str) -> str:
    key = str(row_of(kind, record, own)[1] or "")
    return bare(key) if kind == "metrics" else key


def _keys(store: ReviewedStore, kind: str, words: str, first: int | None) -> list[int]:
    """Return the documents of a page, from the key `first` down: with such a record, or decided on by somebody."""
    store.connection.create_function("bare", 1, lambda x: x and bare(x), deterministic=True)
    query = (
        "SELECT d.key FROM document d WHERE d.current AND (?1 IS NULL OR d.key <= ?1) AND ("
        f"EXISTS (SELECT 1 FROM {_TABLES[kind]} r WHERE r.document = d.key AND {_WORDS[kind] if words else '?2 = ?2'}) "
        "OR EXISTS (SELECT 1 FROM reviewed_row w WHERE w.document = d.key AND w.kind = ?3)) "
        "ORDER BY d.key DESC LIMIT ?4"
    )
    return [row[0] for row in store.connection.execute(query, (first, words, kind, DOCUMENTS + 1))]


def _of(sheet: Sheet, kind: str, first: int) -> Iterator[Card]:
    """Yield a document's records from the number `first` on."""
    result = sheet.reviewed.result
    meta = result.document.meta
    for n, record in enumerate(getattr(result, kind)[first:], first):
        span, state = place_of(kind, record, result.mentions), sheet.reviewed.states[kind, n]
        if span is None:
            continue
        evidence = tuple(result.mentions[i] for i in record.mentions)
        yield Card(sheet.held.key, result.document.id, meta.title or meta.number or "", meta.as_of, kind, n,
                   state.target, named(kind, record), span, evidence, record, state.judgement, state.differs,
                   sheet.version, result.document.text)  # fmt: skip
