"""One decision in the same context elsewhere: a list of places with a count, of which a person strikes out exceptions.

The same context is, for a mention, the same words under the same label; for a record, a record that says the same.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..judgements import Anchor, parse_target
from ..judgements.items import Data, dump, place_of
from ..model import Span
from ..store import actions, judge
from ..store.reviewed import ReviewedStore, Sheet
from ..text import fold
from ..values.keys import name_key, number_key
from .desk import Decided, InvalidChangeError, current, thing
from .sheets import sheet_of

MOST = 500
_AROUND = 60


@dataclass(frozen=True, slots=True)
class Place:
    """A thing in the same context, and what stands round it."""

    key: int
    document: str
    title: str
    target: str
    span: Span
    before: str
    quote: str
    after: str
    decided: bool


def places(store: ReviewedStore, target: str) -> tuple[Place, ...]:
    """Return what stands elsewhere in the same context as the thing that `target` names, at most MOST.

    Those that a person decided on already are listed as such and never changed.
    """
    anchor = parse_target(target)
    if anchor is None:
        return ()
    found: list[Place] = []
    for key in documents_with(store, target):
        found += [place for place in _in(sheet_of(store, key), anchor) if place.target != target]
        if len(found) >= MOST:
            break
    return tuple(found[:MOST])


def documents_with(store: ReviewedStore, target: str) -> tuple[int, ...]:
    """Return the documents that may hold the same: by the words of it, or by the name or number it is about."""
    anchor = parse_target(target)
    if anchor is None:
        return ()
    parts = anchor.label.split("|")
    number = {"citations": 1, "relations": 2}.get(anchor.kind)
    if anchor.kind == "officials":
        return store.keys_naming_official(name_key(parts[0]))
    if number is not None and len(parts) > number and number_key(parts[number]):
        return store.keys_citing(str(number_key(parts[number])))
    return store.keys_with('"' + anchor.quote.replace('"', " ") + '"')


def is_alike(one: Anchor, other: Anchor) -> bool:
    """Say whether two things stand in the same context."""
    same = (one.kind, one.label) == (other.kind, other.label)
    return same and (one.kind in _SAYING or fold(one.quote) == fold(other.quote))


_SAYING = ("officials", "citations", "relations", "units")
"""Records that say all there is by their fields; a figure or a task needs the same words too."""


def _in(sheet: Sheet, wanted: Anchor) -> Iterator[Place]:
    """Yield what is alike in one document; the program's label counts, so that a rejected or changed one is seen."""
    document, result = sheet.held.result.document, sheet.reviewed.result
    for (kind, n), state in sheet.reviewed.states.items():
        if kind != wanted.kind or not (anchor := parse_target(state.target)) or not is_alike(wanted, anchor):
            continue
        span = (
            result.mentions[n].span if kind == "mentions" else place_of(kind, getattr(result, kind)[n], result.mentions)
        )
        if span:
            yield Place(
                sheet.held.key, document.id, document.meta.title or document.meta.number or "", state.target, span,
                *_sides(document.text, span), state.judgement is not None,
            )  # fmt: skip


def _sides(text: str, span: Span) -> tuple[str, str, str]:
    """Return the words of a span between those round it, none of them cut."""
    first, last = max(0, span.start - _AROUND), min(len(text), span.end + _AROUND)
    while 0 < first < span.start and text[first - 1].isalnum():
        first += 1
    while span.end < last < len(text) and text[last].isalnum():
        last -= 1
    before, after = text[first : span.start], text[span.end : last]
    return ("…" if first else "") + before, text[span.start : span.end], after + ("…" if last < len(text) else "")


def spread(
    store: ReviewedStore, by: str, source: tuple[int, str], targets: Sequence[tuple[int, str]], token: str | None = None
) -> Decided:
    """Decide on each of `targets` (document key, target) as was decided on `source`, as one action.

    Raises InvalidChangeError where nothing was decided on `source`, or a target is of other words.
    """
    with store.writing() as connection:
        verdict, changed = _decided(store, *source)
        sheets = {key: sheet_of(store, key) for key in dict.fromkeys(k for k, _ in targets)}
        anchor = parse_target(source[1])
        rows: list[judge.Decision] = []
        for key, target in targets:
            other = parse_target(target)
            before = current(sheets[key], target)
            if not anchor or not other or not is_alike(anchor, other) or before is None:
                raise InvalidChangeError("one of the places has other words than the decision")
            after = dump(_like(changed, before)) if changed is not None else None
            rows.append((target, verdict, dump(before), after, by))
        action, saved = actions.act(connection, actions.Deed("propagate", by, token=token), rows, store.moment())
        connection.executemany("UPDATE queue SET decided = 1 WHERE document = ? AND target = ?", targets)
    return Decided(action, saved, max((j.id for j in saved), default=0))


def _decided(store: ReviewedStore, key: int, target: str) -> tuple[str, Data | None]:
    """Return the verdict on a thing, and what it makes of such a thing: the fields it sets; None where it rejects."""
    sheet = sheet_of(store, key)
    for gone in sheet.reviewed.removed:
        if gone.judgement.target == target:
            return "reject", None
    for (kind, n), state in sheet.reviewed.states.items():
        if state.target == target and state.judgement:
            now = thing(sheet, kind, n)
            if kind == "mentions":
                return state.judgement.verdict, {name: now[name] for name in ("label", "value", "name", "entity")}
            was = json.loads(state.judgement.before or "{}").get("fields", {})
            return state.judgement.verdict, {f: v for f, v in now["fields"].items() if f not in was or was[f] != v}
    raise InvalidChangeError("nothing is decided yet on the one that is to be followed", "undecided")


def _like(changed: Data, before: Data) -> Data:
    """Return how the other one is then: what the decision sets, and of all else its own."""
    return {**before, "fields": {**before["fields"], **changed}} if "fields" in before else {**before, **changed}
