"""Files in: upload, a pasted text, jobs, the ledger."""

from __future__ import annotations

from typing import Annotated

from fastapi import Form, HTTPException, Query, UploadFile
from fastapi.responses import HTMLResponse, RedirectResponse

from ..api import feed
from ..api.watched import state_of
from ..here import Here, HereDep
from ..render import page

PAGE = 50


def upload(here: HereDep) -> HTMLResponse:
    return page(here, "upload.html", jobs=[feed.job_data(j) for j in here.request.app.state.jobs.recent()[:10]])


async def receive(
    here: HereDep, files: list[UploadFile] | None = None, text: Annotated[str, Form(max_length=1_000_000)] = ""
) -> RedirectResponse:
    """Take files, or a pasted text, in."""
    given = [f for f in files or [] if f.filename]
    if given:
        job = await feed.take(here, given)
    elif text.strip():
        job = feed.start(here, [feed.keep(here, "van-ban-dan.txt", text.encode("utf-8", "replace"))])
    else:
        raise HTTPException(422, "choose a file or paste a text")
    return RedirectResponse(f"/jobs/{job['id']}", 303)


def job(here: HereDep, job: str) -> HTMLResponse:
    found = feed.job(here, job)
    return page(here, "job.html", job=found)


def ledger(
    here: HereDep, state: Annotated[str, Query(max_length=20)] = "", offset: Annotated[int, Query(ge=0, le=10**7)] = 0
) -> HTMLResponse:
    rows = feed.ledger_rows(here, state, PAGE + 1, offset)
    return page(
        here, "ledger.html", rows=rows[:PAGE], states=feed.ledger_states(here), state=state,
        next=offset + PAGE if len(rows) > PAGE else None, retry=len(feed.failed_files(here)), watched=_watched(here),
    )  # fmt: skip


def _watched(here: Here) -> tuple[str, int] | None:
    """Return the watched folder and how many of its files wait, as its last look saw it."""
    state = state_of(here)
    return (state.path, len(state.waiting) + len(state.growing)) if state else None


def retry(here: HereDep) -> RedirectResponse:
    job = feed.start(here, feed.failed_files(here))
    return RedirectResponse(f"/jobs/{job['id']}", 303)
