"""What a person selects or types, as a value: read by the same grammars that read documents."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from .. import gazetteer as gazetteers
from ..interchange import value_data
from ..model import CitationValue, DateValue, Document, Label, Mention, Meta, Segment, Source, Span, Value
from ..ner import citation, date, metric
from ..store.reviewed import ReviewedStore
from ..text import bare, fold
from ..values.keys import name_key, unit_loose_key

_ISO = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?(?:/\d{4}(?:-\d{2}(?:-\d{2})?)?)?")
_GRAMMARS: dict[str, Callable[..., Iterable[Mention]]] = {
    "DATE": date.recognise,
    "CITATION": citation.recognise,
    "METRIC": metric.recognise,
}
MOST = 12


def value_of_words(label: Label, words: str, document: Document | None = None) -> Value:
    """Return the value of `words` under `label`, as far as a grammar reads one; None where none does.

    `document` lends its own day to dates without a year. Names have no grammar: they stand for themselves.
    """
    text = " ".join(words.split())
    if label not in _GRAMMARS:
        return None
    if label == "DATE" and _ISO.fullmatch(text):
        precision = {4: "year", 7: "month", 10: "day"}.get(len(text), "range")
        return DateValue(text, precision)
    small = _small(text, document.meta if document else Meta())
    found = [m for m in _GRAMMARS[label](small, gazetteers.load(), ()) if m.label == label]
    best = max(found, key=lambda m: m.end - m.start, default=None)
    if best is None and label == "CITATION" and text:
        return CitationValue(None, None, name=text)
    return best.value if best else None


def _small(text: str, meta: Meta) -> Document:
    source = Source(None, "text/plain", "", len(text))
    return Document("", source, "press_article", text, (Segment("paragraph", Span(0, len(text))),), meta)


def shown(value: Value, text: str) -> str:
    """Return a value as one line that a person can edit and `value_of_words` reads again."""
    match value:
        case str():
            return value
        case DateValue():
            return _day(value.iso) if value.iso else text
        case CitationValue():
            return " ".join(x for x in (value.type, value.number or value.name) if x) or text
        case _:
            return text


def _day(iso: str) -> str:
    """Return a day, month or year as people write it; an interval stays in its ISO form, which is read again."""
    return iso if "/" in iso else "/".join(reversed(iso.split("-")))


def suggestions(store: ReviewedStore, label: str, typed: str) -> list[tuple[str, str | None]]:
    """Return canonical names for what is typed, (name, id of the gazetteer or None): those of the store first."""
    if len(typed.strip()) < 2:
        return []
    found: dict[str, str | None] = {}
    if label == "UNIT":
        found.update(store.unit_names(unit_loose_key(typed)))
        gazetteer = gazetteers.load()
        full = gazetteer.expand(typed.strip())
        if full:
            found.setdefault(full, None)
        for body in gazetteer.bodies_named(full or typed.strip()):
            found.setdefault(body.name, body.id)
    elif label == "PERSON":
        query = (
            "SELECT DISTINCT name FROM official WHERE name_key >= ?1 AND name_key < ?1 || 'zzz' ORDER BY name LIMIT ?2"
        )
        found.update((row[0], None) for row in store.connection.execute(query, (name_key(typed), MOST)))
    elif label == "LOCATION":
        places = gazetteers.load().places_named(typed.strip())
        found.update((p.full_name, p.id) for p in places)
    elif label == "POSITION":
        found.update((p, None) for p in _positions(store, typed))
    elif label == "CITATION":
        found.update((x.name, None) for x in store.named(typed, kinds=("number",), limit=MOST))
    return list(found.items())[:MOST]


def _positions(store: ReviewedStore, typed: str) -> list[str]:
    """Return offices that begin alike, of the newest officials of the store."""
    query = "SELECT DISTINCT position FROM (SELECT position FROM official WHERE position IS NOT NULL LIMIT 20000)"
    return [row[0] for row in store.connection.execute(query) if bare(row[0]).startswith(bare(typed.strip()))][:MOST]


def syllables(text: str, start: int, end: int) -> Span:
    """Return the selection grown to whole syllables, without the blanks and marks at its ends."""
    start, end = max(0, min(start, len(text))), max(0, min(end, len(text)))
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in "%)"):
        end -= 1
    while 0 < start < len(text) and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while 0 < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return Span(start, end)


_WORD = re.compile(r"\w[\w%]*")
_REACH = 80


def moved(text: str, span: Span, edge: str) -> Span:
    """Return `span` with one edge a word further out or in: "start-", "start+", "end-" or "end+"."""
    start, end = span.start, span.end
    own = [m.span() for m in _WORD.finditer(text, start, end)]
    if edge in ("start+", "end-") and len(own) < 2:
        return span
    if edge == "start+":
        return Span(own[1][0], end)
    if edge == "end-":
        return Span(start, own[-2][1])
    if edge == "start-":
        first = max(0, start - _REACH)
        words = [m.start() for m in _WORD.finditer(text, first, start)]
        return Span(words[-1], end) if words else span
    after = _WORD.search(text, end, min(len(text), end + _REACH))
    return Span(start, after.end()) if after else span


def entity_named(store: ReviewedStore, label: Label, name: str) -> str | None:
    """Return the gazetteer's id of exactly this name among what is suggested for it, None where it has none."""
    wanted = fold(" ".join(name.split()))
    return next((entity for known, entity in suggestions(store, label, name) if fold(known) == wanted and entity), None)


def data_of(label: Label, document: Document, span: Span, typed: str | None = None) -> dict[str, object]:
    """Return the data of a mention that a person puts at `span`, with the value of `typed` or of the words there."""
    words = document.quote(span)
    value = value_of_words(label, typed or words, document)
    name = None
    if typed and label not in _GRAMMARS and fold(typed) != fold(words):
        value = name = " ".join(typed.split())
    return {"label": label, "start": span.start, "end": span.end, "text": words, "value": value_data(value),
            "name": name, "entity": None}  # fmt: skip
