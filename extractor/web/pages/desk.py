"""The review desk: the queue, a document with its mentions, one thing with its history, decisions by form."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any, Literal

from fastapi import Depends, Form, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from ...errors import NotFoundError
from ...interchange import value_of
from ...judgements import RECORD_KINDS, parse_target
from ...model import LABELS
from ...review import places
from ...review import queue as queues
from ...review.desk import ConflictError, InvalidChangeError, current, history
from ...review.drafts import CHOICES, SUGGESTED, begun, blank, inside
from ...review.queue import labels, units, waiting
from ...review.sheets import full, sheet_of
from ...review.spread import documents_with
from ...review.values import shown, syllables
from ...run.picture import draw
from ...store.reviewed import Sheet
from ..api.decisions import DecisionsIn, QueueQuery, spread_over
from ..api.decisions import decide as api_decide
from ..api.errors import conflict
from ..here import HereDep
from ..render import Say, link, page
from .cards import card_of

Target = Annotated[str, Query(max_length=20_000)]
ALIKE = 4
"""So many times the length of a page of the queue are looked through for things that claim the same."""
RecordKind = Literal["officials", "citations", "metrics", "relations", "tasks"]


def queue(here: HereDep, query: Annotated[QueueQuery, Query()]) -> HTMLResponse:
    filters, limit = query.filters, min(query.limit, 30)
    items = queues.page(here.store, filters, ALIKE * limit + 1, query.offset)
    shown, taken = queues.once(items, limit) if not filters.decided else ([(x, 0) for x in items[:limit]], limit)
    todo, done = (queues.count(here.store, replace(filters, decided=x)) for x in (False, True))
    return page(
        here, "queue.html",
        cards=[card_of(here, x, alike) for x, alike in shown],
        filters=filters, query=query, next=query.offset + taken if len(items) > taken else None,
        count=todo, done=done, waiting=waiting(here.store),
        labels=labels(here.store), units=units(here.store, 25), LABELS=LABELS,
    )  # fmt: skip


# ------------------------------------------------------------------ page images


def page_numbers(sheet: Sheet) -> list[int]:
    """Return the pages of a scan: those whose image says more than their text."""
    pages = sheet.held.result.document.pages
    return [p.number for p in pages] if any(p.confidence is not None for p in pages) else []


def page_image(here: HereDep, document: str, number: int) -> Response:
    """Return a scanned page as a picture, from the file it was read from."""
    sheet = here.sheet(document)
    if number not in page_numbers(sheet):
        raise NotFoundError("the document has no picture of that page")
    source = sheet.held.result.document.source
    path = Path(source.path or "")
    if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != source.sha256:
        raise NotFoundError("the file of this page is gone, or has changed since it was read")
    known = (source.sha256, number)
    if known not in _drawn:
        for old in list(_drawn)[: max(0, len(_drawn) - DRAWN + 1)]:
            _drawn.pop(old, None)
        _drawn[known] = draw(path, number, limits=here.settings.limits)
    return Response(_drawn[known], media_type="image/png")


DRAWN = 24
"""Pictures of pages that are kept: to draw one takes a child process and a second."""
_drawn: dict[tuple[str, int], bytes] = {}


# ------------------------------------------------------------------ one thing


def item(here: HereDep, document: str, target: Target) -> HTMLResponse:
    """Return one thing to look at closely: its fields to edit, its history, the same words elsewhere."""
    sheet = sheet_of(here.store, here.key(document))
    target = full(sheet, target)
    anchor = parse_target(target)
    data = current(sheet, target)
    if anchor is None or data is None:
        raise NotFoundError("no such thing is in the document any more")
    typed = shown(value_of(data.get("value")), data["text"]) if anchor.kind == "mentions" else ""
    return page(
        here, "part_item.html", sheet=sheet, target=target, anchor=anchor, data=data,
        typed=data.get("name") or typed, history=history(here.store, target), LABELS=LABELS,
        names=RECORD_KINDS[anchor.kind].names if anchor.kind in RECORD_KINDS else (), CHOICES=CHOICES,
        SUGGESTED=SUGGESTED, candidates=_candidates(sheet, target),
    )  # fmt: skip


def _candidates(sheet: Sheet, target: str) -> list[str]:
    """Return the names between which the program could not decide for a mention."""
    result = sheet.reviewed.result
    n = next((n for (kind, n), s in sheet.reviewed.states.items() if kind == "mentions" and s.target == target), None)
    link = next((x for x in result.links if x.mention == n), None) if n is not None else None
    return [c.name for c in link.candidates[:6]] if link else []


Offset = Annotated[int, Query(ge=0, le=2**53)]


def new(here: HereDep, document: str, kind: RecordKind, start: Offset, end: Offset) -> HTMLResponse:
    """Return the form of a new record, begun from the words selected."""
    sheet = sheet_of(here.store, here.key(document))
    body = sheet.held.result.document
    span = syllables(body.text, start, end)
    fields = {**blank(kind), **begun(sheet, kind, span)}
    return page(
        here, "part_new.html", sheet=sheet, kind=kind, span=span, quote=body.quote(span), fields=fields,
        evidence=[sheet.reviewed.result.mentions[n] for n in inside(sheet, kind, span)], CHOICES=CHOICES,
        SUGGESTED=SUGGESTED,
    )  # fmt: skip


async def form_of(request: Request) -> dict[str, str]:
    """Return the fields of a form as texts."""
    return {k: str(v) for k, v in (await request.form(max_fields=60, max_files=0)).items()}


FormDep = Annotated[dict[str, str], Depends(form_of)]


def decide(here: HereDep, document: str, given: FormDep) -> Response:
    """Save a decision that came as a form; back to where it came from, or the three views where somebody was first."""
    where = _local(given.get("back", ""), f"/documents/{document}")
    try:
        api_decide(here, document, _decisions(given), Response())
    except ConflictError as problem:
        views = conflict(problem)
        return page(here, "conflict.html", 409, views=views, document=document, back=where, dumps=_pretty)
    return RedirectResponse(where, 303)


def _decisions(given: dict[str, str]) -> DecisionsIn:
    fields = {k.removeprefix("field."): v for k, v in given.items() if k.startswith("field.")}
    typed: dict[str, Any] | None = None
    if given.get("verdict") in ("edit", "add", "relabel", "move") and not given.get("after"):
        typed = {"fields": fields} | {k: given[k] for k in ("label", "value") if given.get(k)}
        typed |= {k: int(given[k]) for k in ("start", "end") if given.get(k, "").isdigit()}
        typed |= {"kind": given["kind"]} if given.get("kind") else {}
    change = {"target": given.get("target", ""), "verdict": given.get("verdict", ""), "typed": typed}
    if given.get("after") and not typed:
        change["after"] = _plain_data(given["after"])
    version = int(given["version"]) if given.get("version", "").isdigit() else None
    try:
        return DecisionsIn.model_validate({"changes": [change], "version": version, "note": given.get("note") or None})
    except ValueError as error:
        raise InvalidChangeError("the form is not filled in as it should be") from error


def _plain_data(text: str) -> Any:
    """Return the data that a page of three views sends back as it showed it."""
    try:
        return json.loads(text)
    except ValueError as error:
        raise InvalidChangeError("the form is not filled in as it should be") from error


def _local(back: str, otherwise: str) -> str:
    """Return a path of this server, whatever the form says."""
    return back if back.startswith("/") and not back.startswith(("//", "/\\")) else otherwise


def _pretty(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1)


def undo(here: HereDep, back: Annotated[str, Form(max_length=2000)] = "/queue") -> RedirectResponse:
    (_, _), keys = here.desk.undo()
    here.wake(*keys)
    return RedirectResponse(_local(back, "/queue"), 303)


def redo(here: HereDep, back: Annotated[str, Form(max_length=2000)] = "/queue") -> RedirectResponse:
    (_, _), keys = here.desk.redo()
    here.wake(*keys)
    return RedirectResponse(_local(back, "/queue"), 303)


# ------------------------------------------------------------------ the same words elsewhere


AT_ONCE = 20
"""So many documents are looked through for the same words at once; of more, the page comes first."""


def spread(here: HereDep, document: str, target: Target, whole: bool = False) -> HTMLResponse:
    """Return the places a decision could be spread to: counted, shown, each to be struck out."""
    target = full(sheet_of(here.store, here.key(document)), target)
    if not whole and (many := len(documents_with(here.store, target))) > AT_ONCE:
        say, rest = Say(here.language), link("/spread", document=document, target=target, whole="true")
        return page(here, "later.html", title=say("spread.title"), note=say("spread.many", n=many), whole=rest)
    found = places(here.store, target)
    anchor = parse_target(target)
    return page(
        here, "spread.html", document=document, target=target, words=anchor.quote if anchor else "",
        places=[p for p in found if not p.decided], decided=sum(p.decided for p in found),
    )  # fmt: skip


def spread_to(
    here: HereDep,
    document: Annotated[str, Form(max_length=200)],
    target: Annotated[str, Form(max_length=20_000)],
    place: Annotated[list[str] | None, Form(max_length=500)] = None,
) -> RedirectResponse:
    listed = [tuple(p.split("|", 1)) for p in place or [] if "|" in p]
    if not listed:
        raise InvalidChangeError("no place is chosen", "place")
    spread_over(here, document, target, [(d, t) for d, t in listed], None)
    return RedirectResponse("/log", 303)
