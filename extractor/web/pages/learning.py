"""Names to accept, a document's review, the watched folder."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Form, Query
from fastapi.responses import HTMLResponse, RedirectResponse

from ...judgements.items import place_of
from ...learning import review_state as states
from ...review.desk import InvalidChangeError, thing
from ...store.reviewed import Sheet
from ..api import feed, learning
from ..api import watched as folders
from ..here import HereDep
from ..render import page

PAGE = 20
OPEN_SHOWN = 60


def candidates(
    here: HereDep, state: learning.State = "open", kind: learning.Kind = "",
    offset: Annotated[int, Query(ge=0, le=100_000)] = 0,
) -> HTMLResponse:  # fmt: skip
    rows, stale = learning.listed(here, state, kind)
    return page(
        here, "candidates.html", rows=rows[offset : offset + PAGE], count=len(rows), stale=stale, state=state,
        kind=kind, next=offset + PAGE if len(rows) > offset + PAGE else None, force=learning.force(here),
    )  # fmt: skip


def say(
    here: HereDep,
    candidate: str,
    verdict: Annotated[str, Form(max_length=10)],
    name: Annotated[str, Form(max_length=200)] = "",
    back: Annotated[str, Form(max_length=500)] = "/candidates",
) -> RedirectResponse:
    if verdict not in ("accept", "reject", "undo"):
        raise InvalidChangeError("accept, reject or undo")
    learning.say(here, candidate, verdict, name.strip() or None)
    return RedirectResponse(back if back.startswith("/candidates") else "/candidates", 303)


def review(here: HereDep, document: str) -> HTMLResponse:
    sheet = here.sheet(document)
    state = states.review_state(here.store, sheet)
    return page(
        here, "review.html", document=document, held=sheet.held, state=state,
        open=[_shown(sheet, kind, n) for kind, n in state.undecided[:OPEN_SHOWN]],
    )  # fmt: skip


def _shown(sheet: Sheet, kind: str, n: int) -> dict[str, Any]:
    """Return an undecided thing: what it is called, where it stands, why it is open."""
    result = sheet.reviewed.result
    data = thing(sheet, kind, n)
    said = sheet.reviewed.states[kind, n].judgement
    if kind == "mentions":
        mention = result.mentions[n]
        return {"label": mention.label, "words": mention.text, "start": mention.start, "unsure": said is not None}
    place = place_of(kind, getattr(result, kind)[n], result.mentions)
    words = " · ".join(str(v) for v in data["fields"].values() if v not in (None, "", [], False))
    return {"label": kind, "words": words, "start": place.start if place else 0, "unsure": said is not None}


def set_review(here: HereDep, document: str, verdict: Annotated[str, Form(max_length=10)]) -> RedirectResponse:
    if verdict not in ("finish", "reopen"):
        raise InvalidChangeError("finish or reopen")
    (states.mark if verdict == "finish" else states.unmark)(here.store, here.key(document), here.person.name)
    return RedirectResponse(f"/documents/{document}/review", 303)


def watched(here: HereDep) -> HTMLResponse:
    return page(here, "watched.html", watched=folders.watched(here))


def retry(here: HereDep) -> RedirectResponse:
    job = feed.start(here, folders.failed_files(here))
    return RedirectResponse(f"/jobs/{job['id']}", 303)
