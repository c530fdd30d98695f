"""Decisions, undo and redo, history, the queue, one decision elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Annotated, Any, Literal

from fastapi import Header, HTTPException, Path, Query, Response
from pydantic import BaseModel, Field

from ...collection import Judgement
from ...model import LABELS, Label
from ...review import Change, Filters, places, queue
from ...review.desk import history as target_history
from ...review.sheets import full, sheet_of, short_of
from ...review.spread import spread
from ...review.values import suggestions
from ...store import actions
from ...store.reviewed import Sheet
from ..here import Here, HereDep
from ..typed import TypedData, filled
from .documents import Limit

Verdict = Literal["accept", "reject", "edit", "add", "relabel", "move", "link", "unsure"]
Target = Annotated[str, Field(max_length=20_000)]


class ChangeIn(BaseModel):
    """One decision. `target` as a list gave it; for a new mention or record it may be left out. Give `after` (whole
    data) or `typed` (what a person typed, read by the grammars)."""

    target: Target = ""
    verdict: Verdict
    after: dict[str, Any] | None = None
    typed: TypedData | None = None


class DecisionsIn(BaseModel):
    """Decisions on one document, saved together or not at all. `version`: of the document when the person looked."""

    changes: Annotated[list[ChangeIn], Field(min_length=1, max_length=500)]
    version: Annotated[int | None, Field(ge=0, le=2**53)] = None
    note: Annotated[str | None, Field(max_length=2000)] = None
    token: Annotated[
        str | None, Field(min_length=8, max_length=100, description="names this attempt: a retry is safe")
    ] = None


def decide(
    here: HereDep,
    document: str,
    body: DecisionsIn,
    response: Response,
    if_match: Annotated[str | None, Header()] = None,
) -> dict[str, Any]:
    """Save decisions. 409 with three views where somebody decided on the same thing since `version` (or `If-Match`)."""
    key = here.key(document)
    base = body.version if body.version is not None else _version(if_match)
    if base is None:
        raise HTTPException(428, "give the `version` you saw, or If-Match")
    sheet = sheet_of(here.store, key)
    changes = [_change(here, sheet, c) for c in body.changes]
    kind = "bulk" if len(changes) > 1 else "decide"
    deed = actions.Deed(kind, here.person.name, body.note, body.token)
    decided = here.desk.decide(key, changes, base, deed)
    here.wake(key)
    response.headers["etag"] = f'"{decided.version}"'
    return done(decided.action, decided.judgements) | {"version": decided.version}


def _version(if_match: str | None) -> int | None:
    text = (if_match or "").strip().strip('"')
    return int(text) if text.isdigit() and len(text) < 17 else None


def _change(here: Here, sheet: Sheet, change: ChangeIn) -> Change:
    target = full(sheet, change.target)
    if change.typed is None and target:
        return Change(target, change.verdict, change.after)
    target, after = filled(here.store, sheet, target, change.verdict, change.after, change.typed)
    return Change(target, change.verdict, after)


def done(action: actions.Action, rows: Sequence[Judgement]) -> dict[str, Any]:
    """Return an action as data."""
    data = {n: getattr(action, n) for n in ("id", "kind", "note", "by", "at", "undo_of", "undone")}
    return {"action": data, "judgements": [asdict(j) | {"short": short_of(j.target)} for j in rows]}


def undo(here: HereDep) -> dict[str, Any]:
    """Take back your last action, wherever it was. 404 where there is none."""
    (action, rows), keys = here.desk.undo()
    here.wake(*keys)
    return done(action, rows)


def redo(here: HereDep) -> dict[str, Any]:
    """Do again what you took back last. 404 where there is nothing, or you did something else since."""
    (action, rows), keys = here.desk.redo()
    here.wake(*keys)
    return done(action, rows)


Number = Annotated[int, Path(ge=1, le=2**53)]


def take_back(here: HereDep, action: Number) -> dict[str, Any]:
    """Take back one action of the log, whoever's it is."""
    (made, rows), keys = here.desk.take_back(action)
    here.wake(*keys)
    return done(made, rows)


def log(
    here: HereDep, limit: Limit = 50, cursor: Annotated[int | None, Query(ge=0, le=2**53)] = None
) -> dict[str, Any]:
    """List what everybody did, the newest first."""
    found = actions.log(here.store.connection, before=cursor, limit=limit + 1)
    items = [done(a, ())["action"] for a in found[:limit]]
    return {"items": items, "next": found[limit - 1].id if len(found) > limit else None}


def history_of(here: HereDep, target: Annotated[str, Query(max_length=20_000)]) -> dict[str, Any]:
    """List every decision on one thing, in order."""
    return {"items": [asdict(j) for j in target_history(here.store, target)]}


class QueueQuery(BaseModel):
    """Which things are wanted; empty means all."""

    document: Annotated[str, Field(max_length=200)] = ""
    label: Annotated[str, Field(max_length=20)] = ""
    unit: Annotated[str, Field(max_length=500)] = ""
    only: Literal["", "disputed", "ocr", "low", "new"] = ""
    decided: bool = False
    limit: Annotated[int, Field(ge=1, le=200)] = 50
    offset: Annotated[int, Field(ge=0, le=100_000)] = 0

    @property
    def filters(self) -> Filters:
        return Filters(self.document, self.label, self.unit, self.only, self.decided)


def queue_page(here: HereDep, query: Annotated[QueueQuery, Query()]) -> dict[str, Any]:
    """List what to look at, the most consequential first."""
    items = [asdict(x) for x in queue.page(here.store, query.filters, query.limit, query.offset)]
    return {"items": items, "count": queue.count(here.store, query.filters), "waiting": queue.waiting(here.store)}


def places_of(here: HereDep, target: Annotated[str, Query(max_length=20_000)]) -> dict[str, Any]:
    """List where the same words stand under the same label: what a decision could be spread to."""
    return {"items": [asdict(p) for p in places(here.store, target)]}


class SpreadIn(BaseModel):
    """Decide elsewhere as on `target` of `document`: only at the places that are listed."""

    document: Annotated[str, Field(max_length=200)]
    target: Target
    places: Annotated[list[tuple[str, Target]], Field(min_length=1, max_length=500, description="[document, target]")]
    token: Annotated[str | None, Field(min_length=8, max_length=100)] = None


def spread_to(here: HereDep, body: SpreadIn) -> dict[str, Any]:
    """Decide on the places listed as was decided on one thing; one action, one undo."""
    return spread_over(here, body.document, body.target, body.places, body.token)


def spread_over(
    here: Here, document: str, target: str, found: Sequence[tuple[str, str]], token: str | None
) -> dict[str, Any]:
    listed = [(here.key(d), t) for d, t in found]
    decided = spread(here.store, here.person.name, (here.key(document), target), listed, token)
    here.wake(*dict.fromkeys(k for k, _ in listed))
    return done(decided.action, decided.judgements)


def suggest(here: HereDep, label: str, q: Annotated[str, Query(max_length=200)]) -> dict[str, Any]:
    """List canonical names for what is typed, from the store and the gazetteers."""
    if label not in LABELS:
        raise HTTPException(422, f"label {label[:20]!r} is none of {', '.join(LABELS)}")
    known: Label = label
    return {"items": [{"name": name, "entity": entity} for name, entity in suggestions(here.store, known, q)]}
