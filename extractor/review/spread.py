"""One decision at the same words elsewhere: a list of places with a count, of which a person strikes out exceptions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..judgements import mention_data, parse_target
from ..judgements.items import Data, dump
from ..model import Mention, Span
from ..store import actions, judge
from ..store.reviewed import ReviewedStore, Sheet
from ..text import fold
from .desk import Decided, InvalidChangeError, current
from .sheets import sheet_of

MOST = 500
_AROUND = 60


@dataclass(frozen=True, slots=True)
class Place:
    """A mention with the same words under the same label, and what stands round it."""

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
    """Return the mentions elsewhere with the label and words of the one that `target` names, at most MOST.

    Those that a person decided on already are listed as such and never changed.
    """
    anchor = parse_target(target)
    if anchor is None or anchor.kind != "mentions":
        return ()
    found: list[Place] = []
    for key in store.keys_with('"' + anchor.quote.replace('"', " ") + '"'):
        for place in _in(sheet_of(store, key), anchor.label, anchor.quote):
            if place.target != target:
                found.append(place)
        if len(found) >= MOST:
            break
    return tuple(found[:MOST])


def _in(sheet: Sheet, label: str, quote: str) -> Iterator[Place]:
    """Yield the mentions of one document; the program's label counts, so that a rejected or changed one is seen."""
    document, wanted = sheet.held.result.document, fold(quote)
    for (kind, n), state in sheet.reviewed.states.items():
        if kind != "mentions":
            continue
        anchor = parse_target(state.target)
        if anchor and anchor.label == label and fold(anchor.quote) == wanted:
            span = sheet.reviewed.result.mentions[n].span
            yield Place(
                sheet.held.key, document.id, document.meta.title or document.meta.number or "", state.target, span,
                document.text[max(0, span.start - _AROUND) : span.start], document.quote(span),
                document.text[span.end : span.end + _AROUND], state.judgement is not None,
            )  # fmt: skip


def spread(
    store: ReviewedStore, by: str, source: tuple[int, str], targets: Sequence[tuple[int, str]], token: str | None = None
) -> Decided:
    """Decide on each of `targets` (document key, target) as was decided on `source`, as one action.

    Raises InvalidChangeError where nothing was decided on `source`, or a target is of other words.
    """
    with store.writing() as connection:
        verdict, model = _decided(store, *source)
        sheets = {key: sheet_of(store, key) for key in dict.fromkeys(k for k, _ in targets)}
        anchor = parse_target(source[1])
        rows: list[judge.Decision] = []
        for key, target in targets:
            other = parse_target(target)
            same = anchor and other and (other.label, fold(other.quote)) == (anchor.label, fold(anchor.quote))
            before = current(sheets[key], target)
            if not same or before is None:
                raise InvalidChangeError("one of the places has other words than the decision")
            after = dump(_like(model, before)) if model else None
            rows.append((target, verdict, dump(before), after, by))
        action, saved = actions.act(connection, actions.Deed("propagate", by, token=token), rows, store.moment())
        connection.executemany("UPDATE queue SET decided = 1 WHERE document = ? AND target = ?", targets)
    return Decided(action, saved, max((j.id for j in saved), default=0))


def _decided(store: ReviewedStore, key: int, target: str) -> tuple[str, Data | None]:
    sheet = sheet_of(store, key)
    for gone in sheet.reviewed.removed:
        if gone.judgement.target == target:
            return "reject", None
    for (kind, n), state in sheet.reviewed.states.items():
        if state.target == target and kind == "mentions" and state.judgement:
            mention: Mention = sheet.reviewed.result.mentions[n]
            link = next((x for x in sheet.reviewed.result.links if x.mention == n), None)
            data = mention_data(mention, link.name if link else None, link.entity if link else None)
            return state.judgement.verdict, data
    raise InvalidChangeError("nothing is decided yet on the one that is to be followed")


def _like(model: Data, before: Data) -> Data:
    """Return how the other one is then: label, value and entity of the model, its own place."""
    return {**before, **{name: model[name] for name in ("label", "value", "name", "entity")}}
