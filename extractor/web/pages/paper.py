"""A document on the desk: its text with what was found in it, in stretches, so that a long one is there at once.

The page holds the beginning of the text and of the lists; the rest comes after it. A decision brings only the segments
that it touched, with their mentions, and the records.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Annotated, Any

from fastapi import Query
from fastapi.responses import HTMLResponse

from ...judgements import RECORD_KINDS, parse_target
from ...model import LABELS, Span
from ...review.drafts import ADDED
from ...review.queue import progress
from ...review.sheets import sheet_of, short_of
from ...review.values import shown
from ...store.reviewed import Sheet
from ..here import HereDep
from ..highlight import blocks, marks_of, name_of, outline
from ..render import page
from .desk import page_numbers

FIRST = 24_000
"""Characters of the text on the page when it is first shown, some ten pages; the others follow."""
MENTIONS, RECORDS = 150, 40
"""Mentions, and records of a kind, in the lists beside it at first."""
VERDICT_CLASS = {"accept": "ok", "edit": "ok", "add": "ok", "relabel": "ok", "move": "ok", "link": "ok",
                 "unsure": "unsure"}  # fmt: skip
HIDDEN_FIELDS = ("id", "schedule", "timing", "clause", "under")
Offset = Annotated[int, Query(ge=0, le=2**53)]


def document(here: HereDep, document: str) -> HTMLResponse:
    sheet = here.sheet(document)
    done, total = progress(here.store, sheet.held.key)
    return page(
        here, "document.html", **_values(sheet, Span(0, FIRST)), outline=outline(sheet.held.result.document),
        done=done, total=total, LABELS=LABELS, ADDED=ADDED, images=page_numbers(sheet),
    )  # fmt: skip


def text(here: HereDep, document: str) -> HTMLResponse:
    """Return the text alone, for a page that is open and has changed."""
    return page(here, "part_text.html", **_values(sheet_of(here.store, here.key(document)), Span(0, FIRST)))


def stretch(here: HereDep, document: str, start: Offset) -> HTMLResponse:
    """Return the text from `start` to its end, which the page was first shown without."""
    sheet = sheet_of(here.store, here.key(document))
    body = sheet.held.result.document
    return page(here, "part_stretch.html", blocks=_blocks(sheet, Span(start, max(start, len(body.text)))), rest=None)


def rest(here: HereDep, document: str, start: Offset) -> HTMLResponse:
    """Return the mentions from `start` on, which a long document's page left out of its list."""
    rows = _mentions(sheet_of(here.store, here.key(document)))
    return page(here, "part_mentions.html", mentions=[r for r in rows if r["m"].start >= start])


def records(here: HereDep, document: str) -> HTMLResponse:
    """Return all records of a document, of which a long one's page shows the first."""
    sheet = sheet_of(here.store, here.key(document))
    return page(here, "part_records.html", **_lists(sheet, None))


def changed(here: HereDep, document: str, start: Offset, end: Offset) -> HTMLResponse:
    """Return what a decision on the words from `start` to `end` changed: their segments, mentions, and the records."""
    sheet = sheet_of(here.store, here.key(document))
    found = _blocks(sheet, Span(start, max(end, start + 1)))
    first, last = (found[0].start, found[-1].end) if found else (start, end)
    rows = [r for r in _mentions(sheet) if first <= r["m"].start < last]
    return page(
        here, "part_changed.html", blocks=found, first=first, last=last, mentions=rows,
        count=len(sheet.held.result.mentions), progress=progress(here.store, sheet.held.key), **_lists(sheet, RECORDS),
    )  # fmt: skip


def _blocks(sheet: Sheet, within: Span) -> list[Any]:
    result = sheet.held.result
    return list(blocks(result.document, marks_of(result.mentions, _states(sheet)), within))


def _states(sheet: Sheet) -> dict[int, str]:
    result = sheet.held.result
    said = {n: s for (kind, n), s in sheet.reviewed.states.items() if kind == "mentions"}
    states = {n: VERDICT_CLASS.get(s.judgement.verdict, "") for n, s in said.items() if s.judgement}
    return states | {n: "doubt" for n, m in enumerate(result.mentions) if n not in states and m.confidence < 0.8}


def _mentions(sheet: Sheet) -> list[dict[str, Any]]:
    result, states = sheet.held.result, _states(sheet)
    names = {x.mention: x.name for x in result.links}
    rows = []
    for n, m in enumerate(result.mentions):
        state = sheet.reviewed.states["mentions", n]
        name = names.get(n) or shown(m.value, m.text)
        rows.append({"n": name_of(m), "m": m, "state": state, "name": name, "class": states.get(n, ""),
                     "short": short_of(state.target)})  # fmt: skip
    return rows


def _values(sheet: Sheet, within: Span) -> dict[str, Any]:
    result = sheet.held.result
    found, rows = _blocks(sheet, within), _mentions(sheet)
    end = found[-1].end if found else 0
    later = next((b["m"].start for a, b in pairwise(rows[MENTIONS - 1 :]) if a["m"].start < b["m"].start), None)
    return {
        "sheet": sheet, "held": sheet.held, "document": result.document, "count": len(result.mentions),
        "blocks": found, "rest": end if end < len(result.document.text) else None,
        "mentions": [r for r in rows if later is None or r["m"].start < later], "later": later,
        **_lists(sheet, RECORDS),
    }  # fmt: skip


def _lists(sheet: Sheet, most: int | None) -> dict[str, Any]:
    """Return what stands below the mentions: records by kind, so many of each; what is out of place, or removed."""
    rows = {kind: _records(sheet, kind) for kind in RECORD_KINDS}
    return {
        "id": sheet.held.result.document.id, "short_of": short_of, "orphans": sheet.reviewed.orphans,
        "records": [(kind, found[:most], len(found)) for kind, found in rows.items() if found],
        "removed": [(g, parse_target(g.judgement.target)) for g in sheet.reviewed.removed],
    }  # fmt: skip


def _records(sheet: Sheet, kind: str) -> list[dict[str, Any]]:
    names = [n for n in RECORD_KINDS[kind].names if n not in HIDDEN_FIELDS]
    mentions, rows = sheet.held.result.mentions, []
    for n, record in enumerate(getattr(sheet.held.result, kind)):
        first = min((mentions[i] for i in record.mentions), key=lambda m: m.start, default=None)
        rows.append({"record": record, "state": sheet.reviewed.states[kind, n], "names": names,
                     "first": name_of(first) if first else None})  # fmt: skip
    return rows
