"""Search, timelines, exports."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Annotated, Any, Literal

from fastapi import HTTPException, Query, Response

from ...collection import Held
from ...errors import NotFoundError
from ...export.csv import table as csv_table
from ...export.html import timeline_html
from ...export.jsonl import document_record, hit_record, timeline_record
from ...export.rows import TABLES, TIMELINE_COLUMNS, Row, timeline_rows
from ...review.subjects import Found, subjects, told
from ..here import Here, HereDep
from .documents import Limit

Kind = Literal["directive", "unit", "official", "indicator", "topic"]
Name = Annotated[str, Query(min_length=1, max_length=500, description="a number or a name")]
Day = Annotated[str | None, Query(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$", description="2024, 2024-07 or 2024-07-10")]
Pick = Annotated[int | None, Query(ge=1, le=10_000, description="the candidate meant, from 1, where there are several")]


def search(
    here: HereDep, q: Annotated[str, Query(max_length=500)], limit: Limit = 20, since: Day = None, until: Day = None
) -> dict[str, Any]:
    """Find documents by words, the best first; accents optional, exact spelling first."""
    hits = here.store.search(q, limit=limit, since=since, until=until)
    return {"query": q, "items": [hit_record(h) for h in hits]}


def chosen(here: Here, kind: str, name: str, pick: int | None) -> Found:
    """Return the one subject meant; 404 where there is none, 300 with the candidates where there are several."""
    found = subjects(here.store, kind, name)
    if not found:
        raise NotFoundError("nothing is held about that subject")
    if pick is not None and pick > len(found):
        raise NotFoundError(f"there are only {len(found)} candidates")
    if len(found) > 1 and pick is None:
        pick = 1
    return found[(pick or 1) - 1]


def timeline(here: HereDep, kind: Kind, name: Name, as_of: Day = None, pick: Pick = None) -> dict[str, Any]:
    """Return a timeline; `candidates` lists what else the name may mean, `pick` chooses."""
    found = subjects(here.store, kind, name)
    candidates = [{"pick": n, "name": s.name, "note": s.note, "issuer": s.issuer, "date": s.date}
                  for n, (s, _) in enumerate(found, 1)]  # fmt: skip
    return timeline_record(told(here.store, chosen(here, kind, name, pick), as_of)) | {"candidates": candidates}


def timeline_export(
    here: HereDep,
    kind: Kind,
    name: Name,
    form: Literal["csv", "json", "html"] = "csv",
    as_of: Day = None,
    pick: Pick = None,
) -> Response:
    """Return a timeline as a file."""
    line = told(here.store, chosen(here, kind, name, pick), as_of)
    if form == "json":
        return _file(
            json.dumps(timeline_record(line), ensure_ascii=False, indent=1), "application/json", "timeline.json"
        )
    if form == "html":
        return _file(timeline_html(line), "text/html; charset=utf-8", "timeline.html")
    return _file("".join(csv_table(timeline_rows(line), TIMELINE_COLUMNS)), "text/csv; charset=utf-8", "timeline.csv")


def export(
    here: HereDep,
    table: Literal["records", "documents", "officials", "units", "citations", "metrics", "relations", "tasks"],
    form: Literal["csv", "jsonl"] = "jsonl",
    delimiter: Literal[",", ";"] = ",",
    raw: bool = False,
) -> Response:
    """Return a table of all documents, with people's decisions in it, as a stream."""
    documents = here.store.documents()
    if form == "csv":
        if table == "records":
            raise HTTPException(422, "whole records do not fit into CSV; choose a table")
        lines: Iterable[str] = csv_table(_rows(documents, table), TABLES[table].columns, delimiter=delimiter, raw=raw)
        media = "text/csv; charset=utf-8"
    else:
        records = map(document_record, documents) if table == "records" else _rows(documents, table)
        lines = (json.dumps(r, ensure_ascii=False) + "\n" for r in records)
        media = "application/x-ndjson"
    # the store's connection belongs to this thread, and a stream is sent from others: one read, then sent
    return _file("".join(lines), media, f"{table}.{form}")


def _rows(documents: Iterable[Held], table: str) -> Iterator[Row]:
    for held in documents:
        yield from TABLES[table].rows(held)


def _file(text: str, media: str, name: str) -> Response:
    return Response(text, media_type=media, headers={"content-disposition": f'attachment; filename="{name}"'})
