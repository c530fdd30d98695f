"""Search, timelines, exports."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from tempfile import SpooledTemporaryFile
from typing import Annotated, Any, BinaryIO, Literal, cast

from fastapi import HTTPException, Query, Response
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, Field

from ...collection import Subject
from ...errors import NotFoundError
from ...export.formats import DOCUMENTS, TIMELINES
from ...export.jsonl import hit_record, timeline_record
from ...export.options import Options
from ...export.rows import TABLES
from ...identity import people
from ...review.subjects import Found, subjects, told
from ...text import bare
from ..here import HereDep
from .documents import Limit

Kind = Literal["directive", "unit", "official", "indicator", "topic"]
Name = Annotated[str, Query(min_length=1, max_length=500, description="a number or a name")]
Text = Annotated[str, Query(max_length=40)]
Day = Annotated[str | None, Query(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$", description="2024, 2024-07 or 2024-07-10")]
Pick = Annotated[int | None, Query(ge=1, le=10_000, description="the candidate meant, from 1, where there are several")]


def search(
    here: HereDep, q: Annotated[str, Query(max_length=500)], limit: Limit = 20, since: Day = None, until: Day = None
) -> dict[str, Any]:
    """Find documents by words, the best first; accents optional, exact spelling first."""
    hits = here.store.search(q, limit=limit, since=since, until=until)
    return {"query": q, "items": [hit_record(h) for h in hits]}


def chosen(found: Sequence[Found], pick: int | None) -> Found:
    """Return the subject meant, the likeliest where nothing is picked; NotFoundError where there is none."""
    if not found:
        raise NotFoundError("nothing is held about that subject")
    if pick is not None and pick > len(found):
        raise NotFoundError(f"there are only {len(found)} candidates")
    return found[(pick or 1) - 1]


def timeline(here: HereDep, kind: Kind, name: Name, as_of: Day = None, pick: Pick = None) -> dict[str, Any]:
    """Return a timeline; `candidates` lists what else the name may mean, `pick` chooses."""
    found = subjects(here.store, kind, name)
    candidates = [{"pick": n, "name": s.name, "note": s.note, "issuer": s.issuer, "date": s.date}
                  for n, (s, _) in enumerate(found, 1)]  # fmt: skip
    return timeline_record(told(here.store, chosen(found, pick), as_of)) | {"candidates": candidates}


_IN_MEMORY = 8_000_000
"""Bytes of an export that are kept in memory; more go through a file."""
TIMELINE_FORMS = {f.name: f for f in TIMELINES}
DOCUMENT_FORMS = {f.name: f for f in DOCUMENTS}


def timeline_export(
    here: HereDep, kind: Kind, name: Name, form: Text = "csv", as_of: Day = None, pick: Pick = None
) -> Response:
    """Return a timeline as a file; `form` is one of text, json, csv, xlsx, html, svg, ics, timelinejs, vis."""
    if form not in TIMELINE_FORMS:
        raise HTTPException(422, f"form is one of {', '.join(TIMELINE_FORMS)}")
    line = told(here.store, chosen(subjects(here.store, kind, name), pick), as_of)
    known, stream = TIMELINE_FORMS[form], io.BytesIO()
    known.write(line, stream, Options())
    return Response(
        stream.getvalue(), media_type=known.media_type, headers=_attached(_plain(line.subject) + known.suffix)
    )


class ExportQuery(BaseModel):
    """How a table is written; `raw` leaves out what protects spreadsheets."""

    form: Annotated[str, Field(max_length=20)] = "jsonl"
    delimiter: Literal[",", ";"] = ","
    raw: bool = False


def export(here: HereDep, table: str, query: Annotated[ExportQuery, Query()]) -> Response:
    """Return a table of all documents, people's decisions in it; `table` is records, documents, officials, units,
    citations, metrics, relations or tasks, `form` one of jsonl, csv, xlsx, ics, parquet, jsonld, ftm, akn, annotations,
    conll, docbin."""
    known = DOCUMENT_FORMS.get(query.form)
    if known is None or table not in ("records", *TABLES):
        raise HTTPException(422, f"form is one of {', '.join(DOCUMENT_FORMS)}; table records, {', '.join(TABLES)}")
    if table == "records" and known.tables == "one":
        raise HTTPException(422, f"whole records do not fit into {query.form}; choose a table")
    chosen_table = None if table == "records" or known.tables == "all" else table
    stream = cast(BinaryIO, SpooledTemporaryFile(max_size=_IN_MEMORY))  # noqa: SIM115 - _sent closes it
    try:
        who = people(here.store.documents(), here.store.pairs()) if known.name == "ftm" else {}
        known.write(here.store.documents(), stream, Options(chosen_table, query.delimiter, query.raw, who))
    except BaseException:
        stream.close()
        raise
    headers = {"content-length": str(stream.seek(0, io.SEEK_END)), **_attached(f"{table}{known.suffix}")}
    return StreamingResponse(_sent(stream), media_type=known.media_type, headers=headers)


def _sent(stream: BinaryIO) -> Iterator[bytes]:
    with stream:
        stream.seek(0)
        while piece := stream.read(1 << 20):
            yield piece


def _plain(subject: Subject) -> str:
    """Return a name for a file about a subject, in letters that every system takes."""
    words = re.sub(r"[^a-z0-9]+", "-", bare(subject.number or subject.name)).strip("-")[:60].strip("-")
    return f"timeline-{words}" if words else "timeline"


def _attached(name: str) -> dict[str, str]:
    return {"content-disposition": f'attachment; filename="{name}"'}
