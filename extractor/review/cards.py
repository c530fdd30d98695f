"""Records of a kind over all documents as cards: what is claimed, the words that prove it, what people said of it."""

from __future__ import annotations

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


def cards(
    store: ReviewedStore, kind: str, typed: str, before: int | None = None, limit: int = 40
) -> tuple[list[Card], int | None]:
    """Return records of `kind` whose subject has the words typed, the newest documents first, and the next cursor.

    `before`: the cursor of the page before, a document's key.
    """
    words = key_of(kind, typed)
    found: list[Card] = []
    keys = _keys(store, kind, words, before)
    for at, key in enumerate(keys):
        sheet = sheet_of(store, key)
        own = sheet.held.result.document.meta.number or ""
        found += [c for c in _of(sheet, kind) if words in _key(kind, c.record, own)]
        if len(found) >= limit or at + 1 == DOCUMENTS:
            return found, key if at + 1 < len(keys) else None
    return found, None


def _key(kind: str, record: Any, own: str) -> str:
    key = str(row_of(kind, record, own)[1] or "")
    return bare(key) if kind == "metrics" else key


def _keys(store: ReviewedStore, kind: str, words: str, before: int | None) -> list[int]:
    """Return the documents of a page: those with such a record of the program's, or on which somebody decided."""
    store.connection.create_function("bare", 1, lambda x: x and bare(x), deterministic=True)
    query = (
        "SELECT d.key FROM document d WHERE d.current AND (?1 IS NULL OR d.key < ?1) AND ("
        f"EXISTS (SELECT 1 FROM {_TABLES[kind]} r WHERE r.document = d.key AND {_WORDS[kind] if words else '?2 = ?2'}) "
        "OR EXISTS (SELECT 1 FROM reviewed_row w WHERE w.document = d.key AND w.kind = ?3)) "
        "ORDER BY d.key DESC LIMIT ?4"
    )
    return [row[0] for row in store.connection.execute(query, (before, words, kind, DOCUMENTS + 1))]


def _of(sheet: Sheet, kind: str) -> list[Card]:
    result = sheet.reviewed.result
    meta, found = result.document.meta, []
    for n, record in enumerate(getattr(result, kind)):
        span, state = place_of(kind, record, result.mentions), sheet.reviewed.states[kind, n]
        if span is None:
            continue
        evidence = tuple(result.mentions[i] for i in record.mentions)
        found.append(
            Card(sheet.held.key, result.document.id, meta.title or meta.number or "", meta.as_of, kind, n,
                 state.target, named(kind, record), span, evidence, record, state.judgement, state.differs,
                 sheet.version, result.document.text)
        )  # fmt: skip
    return found
