"""Documents with people's decisions in them: list, whole records, mentions, records, orphans."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Query, Request, Response
from fastapi.responses import JSONResponse

from ...export.jsonl import document_record
from ...judgements import RECORD_KINDS
from ...review.desk import thing
from ...review.overview import arrivals
from ...store.reviewed import Sheet
from ..here import HereDep

Limit = Annotated[int, Query(ge=1, le=200, description="How many at most")]
Cursor = Annotated[int | None, Query(ge=0, le=2**53, description="`next` of the page before")]


def documents(here: HereDep, limit: Limit = 50, cursor: Cursor = None, changed: bool = False) -> dict[str, Any]:
    """List the documents held, the newest first."""
    found = arrivals(here.store, limit + 1, changed=changed, before=cursor)
    page = found[:limit]
    names = ("id", "title", "number", "date", "kind", "previous", "waiting")
    items = [{n: getattr(a, n) for n in names} for a in page]
    return {"items": items, "next": page[-1].key if len(found) > limit else None}


def etag(sheet: Sheet) -> str:
    """Return the version of a document as a tag: it changes with every decision on it."""
    return f'"{sheet.version}"'


def document(here: HereDep, document: str, request: Request) -> Response:
    """Return the whole record of a document as people say it is. `ETag` is its version."""
    sheet = here.sheet(document)
    tag = etag(sheet)
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers={"etag": tag})
    return JSONResponse(document_record(sheet.held) | {"version": sheet.version}, headers={"etag": tag})


def mentions(here: HereDep, document: str, response: Response) -> dict[str, Any]:
    """List the mentions of a document with the target by which one decides on each, and what was decided."""
    sheet = here.sheet(document)
    response.headers["etag"] = etag(sheet)
    return {"version": sheet.version, "items": _items(sheet, "mentions")}


def records(here: HereDep, document: str, response: Response) -> dict[str, Any]:
    """List the records of a document by kind, each with its target and what was decided."""
    sheet = here.sheet(document)
    response.headers["etag"] = etag(sheet)
    return {"version": sheet.version} | {kind: _items(sheet, kind) for kind in RECORD_KINDS}


def orphans(here: HereDep, document: str) -> dict[str, Any]:
    """List the decisions whose words are gone from the document: kept, without effect."""
    sheet = here.sheet(document)
    found = [
        {"cause": o.cause, "id": o.judgement.id, "target": o.judgement.target, "verdict": o.judgement.verdict,
         "by": o.judgement.by, "at": o.judgement.at}
        for o in sheet.reviewed.orphans
    ]  # fmt: skip
    return {"items": found}


def _items(sheet: Sheet, kind: str) -> list[dict[str, Any]]:
    items = []
    count = len(getattr(sheet.reviewed.result, kind))
    for n in range(count):
        state = sheet.reviewed.states[kind, n]
        judgement = state.judgement
        said = {"verdict": judgement.verdict, "by": judgement.by, "at": judgement.at} if judgement else None
        items.append(thing(sheet, kind, n) | {"target": state.target, "decision": said, "differs": state.differs})
    return items
