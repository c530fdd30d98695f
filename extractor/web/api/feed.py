"""Documents in: bulk upload, extraction without storing, jobs with their progress, the ledger, retry."""

from __future__ import annotations

import asyncio
import hashlib
import json
import os
import re
import secrets
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Annotated, Any

from fastapi import HTTPException, Query, Request, UploadFile
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, Field

from ...errors import NotFoundError
from ...run import expand, run
from ...text import nfc
from ..background import Job, taught_limits
from ..here import Here, HereDep
from .documents import Limit

_UNSAFE = re.compile(r"[^\w. ()-]+")


def safe_name(name: str) -> str:
    """Return a name for a file as it was called: its last part, letters and digits, never hidden, never an option."""
    last = nfc(name.replace("\\", "/").rsplit("/", 1)[-1])
    plain = _UNSAFE.sub("_", "".join(c for c in last if c.isprintable())).strip(" .-_")
    stem, dot, suffix = plain.rpartition(".")
    while len(plain.encode()) > 120 and len(plain) > 10:
        stem = stem[:-1]
        plain = f"{stem}{dot}{suffix}" if stem else plain[-10:]
    return plain or "van-ban.txt"


def keep(here: Here, name: str, data: bytes) -> Path:
    """Write an upload beside the database under its hash, so that no name can lead anywhere else, and return where."""
    digest = hashlib.sha256(data).hexdigest()
    folder = Path(f"{here.settings.db}.files") / digest[:2] / digest
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / safe_name(name)
    if not path.exists():
        handle, part = tempfile.mkstemp(dir=folder, prefix=".part")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.replace(part, path)
    return path


async def ingest(here: HereDep, files: list[UploadFile]) -> dict[str, Any]:
    """Take files in (multipart, field `files`, as many as you like). The job tells what becomes of each."""
    return await take(here, files)


async def take(here: Here, files: list[UploadFile]) -> dict[str, Any]:
    if len(files) > here.settings.upload_files:
        raise HTTPException(413, f"at most {here.settings.upload_files} files at once")
    kept = [keep(here, file.filename or "", await file.read()) for file in files]
    return start(here, kept)


def start(here: Here, files: list[Path]) -> dict[str, Any]:
    """Begin to take files in, and return the job."""
    if not files:
        raise HTTPException(422, "there is no file to take in")
    job = Job(secrets.token_hex(8), tuple(dict.fromkeys(files)), here.person.name)
    here.request.app.state.jobs.add(job)
    return job_data(job)


def job_data(job: Job) -> dict[str, Any]:
    return {"id": job.id, "total": job.total, "done": job.done, "states": job.states, "finished": job.finished,
            "error": job.error, "by": job.by}  # fmt: skip


def _job(here: Here, name: str) -> Job:
    job: Job | None = here.request.app.state.jobs.get(name)
    if job is None:
        raise NotFoundError("no such job; the ledger tells what became of files")
    return job


def job(here: HereDep, job: str) -> dict[str, Any]:
    """Return how far a job is, and what became of each file so far."""
    found = _job(here, job)
    return job_data(found) | {"lines": found.lines}


def jobs(here: HereDep) -> dict[str, Any]:
    """List the jobs since the server was started, the newest first."""
    return {"items": [job_data(j) for j in here.request.app.state.jobs.recent()]}


async def events(here: HereDep, job: str, request: Request) -> StreamingResponse:
    """Tell how far a job is, as server-sent events, until it is finished."""
    found = _job(here, job)

    async def told() -> AsyncIterator[str]:
        seen = -1
        while not await request.is_disconnected():
            if found.done != seen or found.finished:
                seen = found.done
                yield f"data: {json.dumps(job_data(found) | {'lines': found.lines[-20:]}, ensure_ascii=False)}\n\n"
            if found.finished:
                return
            await asyncio.sleep(0.2)

    return StreamingResponse(told(), media_type="text/event-stream")


class ExtractIn(BaseModel):
    """A text, and the name it might have had as a file (its ending tells the format)."""

    text: Annotated[str, Field(min_length=1, max_length=1_000_000)]
    name: Annotated[str, Field(max_length=300)] = "van-ban.txt"


def extract(here: HereDep, body: ExtractIn) -> dict[str, Any]:
    """Extract everything from a text and store nothing. Runs in a child process with limits."""
    with tempfile.TemporaryDirectory(prefix="extractor-") as folder:
        path = Path(folder) / safe_name(body.name)
        path.write_text(body.text, encoding="utf-8", errors="replace")
        (outcome,) = [*run(expand([path]), 1, taught_limits(here.settings, here.store))][:1]
    if outcome.state != "ok":
        raise HTTPException(422, f"{outcome.message} [{outcome.code}]")
    record = outcome.record
    record["source"] |= {"path": body.name}
    return record


def ledger(
    here: HereDep, state: Annotated[str, Query(max_length=20)] = "", limit: Limit = 100,
    offset: Annotated[int, Query(ge=0, le=10_000_000)] = 0,
) -> dict[str, Any]:  # fmt: skip
    """List what became of every input, with the cause where it failed; `states` sums them up."""
    return {"items": ledger_rows(here, state, limit, offset), "states": ledger_states(here)}


LOST = "'needs_ocr', 'refused', 'failed'"
"""The states of inputs that gave no document; `lost` asks for all of them."""


def ledger_rows(here: Here, state: str, limit: int, offset: int) -> list[dict[str, Any]]:
    where = "WHERE l.state = ?1" if state else "WHERE ?1 = ''"
    if state == "lost":
        where = f"WHERE ?1 = ?1 AND l.state IN ({LOST})"
    query = (
        "SELECT l.path, l.state, l.stage, l.code, l.message, l.at, d.id FROM ledger l "
        f"LEFT JOIN document d ON d.key = l.document {where} ORDER BY l.at DESC, l.path LIMIT ?2 OFFSET ?3"
    )
    names = ("path", "state", "stage", "code", "message", "at", "document")
    return [dict(zip(names, row)) for row in here.store.connection.execute(query, (state, limit, offset))]


def ledger_states(here: Here) -> dict[str, int]:
    return dict(here.store.connection.execute("SELECT state, count(*) FROM ledger GROUP BY state ORDER BY state"))


def retry(here: HereDep) -> dict[str, Any]:
    """Read again every file that failed and is still there."""
    return start(here, failed_files(here))


def failed_files(here: Here) -> list[Path]:
    """Return the files that failed, each once; a document inside a file stands for the file."""
    rows = here.store.connection.execute(
        f"SELECT path FROM ledger WHERE state IN ({LOST}) ORDER BY path LIMIT ?",
        (here.settings.upload_files,),
    )
    paths = (Path(re.sub(r"[#!][^/]*$", "", row[0])) for row in rows)
    return [p for p in dict.fromkeys(paths) if p.is_file()]
