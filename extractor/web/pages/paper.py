"""A document on the desk: its text with what was found in it, in stretches, so that a long one is there at once.

The page holds the beginning of the text and of the lists; the rest comes after it. A decision brings only the segments
that it touched, with their mentions, and the records.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
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
from ..highlight import Block, blocks, marks_of, name_of, outline
from ..render import page
from .desk import page_numbers

FIRST, NEXT = 24_000, 60_000
"""Characters of the text on the page when it is first shown, some ten pages, and in each stretch that follows."""
MENTIONS, NEXT_MENTIONS, RECORDS = 150, 1_000, 40
"""Mentions in the list beside it at first, and that follow at a time; records of a kind."""
VERDICT_CLASS = {"accept": "ok", "edit": "ok", "add": "ok", "relabel": "ok", "move": "ok", "link": "ok",
                 "unsure": "unsure"}  # fmt: skip
HIDDEN_FIELDS = ("id", "schedule", "timing", "clause", "under")
Offset = Annotated[int, Query(ge=0, le=2**53)]


def document(here: HereDep, document: str, *, whole: bool = False) -> HTMLResponse:
    """The page of a document; `whole`: with all of its text at once, for browsers without scripts."""
    sheet = here.sheet(document)
    done, total = progress(here.store, sheet.held.key)
    first = Span(0, len(sheet.held.result.document.text) if whole else FIRST)
    return page(
        here, "document.html", **_values(sheet, first), outline=outline(sheet.held.result.document),
        done=done, total=total, LABELS=LABELS, ADDED=ADDED, images=page_numbers(sheet),
    )  # fmt: skip


def text(here: HereDep, document: str) -> HTMLResponse:
    """Return the text alone, for a page that is open and has changed."""
    return page(here, "part_text.html", **_values(sheet_of(here.store, here.key(document)), Span(0, FIRST)))


def stretch(here: HereDep, document: str, start: Offset) -> HTMLResponse:
    """Return the next stretch of the text, from `start`, which the page was first shown without."""
    sheet = sheet_of(here.store, here.key(document))
    found = _blocks(sheet, Span(start, start + NEXT))
    return page(here, "part_stretch.html", blocks=found, rest=_after(sheet, found), id=document)


def rest(here: HereDep, document: str, start: Offset) -> HTMLResponse:
    """Return the next mentions, from `start`, which a long document's page left out of its list."""
    sheet = sheet_of(here.store, here.key(document))
    first = bisect_left(sheet.held.result.mentions, start, key=lambda m: m.start)
    later = _later(sheet, first + NEXT_MENTIONS)
    return page(here, "part_mentions.html", mentions=_mentions(sheet, start, later), later=later, id=document)


def _after(sheet: Sheet, shown: Sequence[Block]) -> int | None:
    """Return where the text goes on behind what is shown, None at its end."""
    end = shown[-1].end if shown else len(sheet.held.result.document.text)
    return end if end < len(sheet.held.result.document.text) else None


def _later(sheet: Sheet, count: int) -> int | None:
    """Return where the list goes on behind so many mentions, all that begin at one place together."""
    return next((b.start for a, b in pairwise(sheet.held.result.mentions[count - 1 :]) if a.start < b.start), None)


def records(here: HereDep, document: str) -> HTMLResponse:
    """Return all records of a document, of which a long one's page shows the first."""
    sheet = sheet_of(here.store, here.key(document))
    return page(here, "part_records.html", **_lists(sheet, None))


def changed(here: HereDep, document: str, start: Offset, end: Offset) -> HTMLResponse:
    """Return what a decision on the words from `start` to `end` changed: their segments, mentions, and the records."""
    sheet = sheet_of(here.store, here.key(document))
    found = _blocks(sheet, Span(start, max(end, start + 1)))
    first, last = (found[0].start, found[-1].end) if found else (start, end)
    return page(
        here, "part_changed.html", blocks=found, first=first, last=last, mentions=_mentions(sheet, first, last),
        later=None, count=len(sheet.held.result.mentions), progress=progress(here.store, sheet.held.key),
        **_lists(sheet, RECORDS),
    )  # fmt: skip


def _blocks(sheet: Sheet, within: Span) -> list[Block]:
    result = sheet.held.result
    return list(blocks(result.document, marks_of(result.mentions, _states(sheet)), within))


def _states(sheet: Sheet) -> dict[int, str]:
    result = sheet.held.result
    said = {n: s for (kind, n), s in sheet.reviewed.states.items() if kind == "mentions"}
    states = {n: VERDICT_CLASS.get(s.judgement.verdict, "") for n, s in said.items() if s.judgement}
    return states | {n: "doubt" for n, m in enumerate(result.mentions) if n not in states and m.confidence < 0.8}


def _mentions(sheet: Sheet, start: int = 0, end: int | None = None) -> list[dict[str, Any]]:
    """Return the rows of the mentions that begin from `start` to before `end`."""
    result, states = sheet.held.result, _states(sheet)
    names = {x.mention: x.name for x in result.links}
    rows = []
    for n, m in enumerate(result.mentions):
        if m.start < start or end is not None and m.start >= end:
            continue
        state = sheet.reviewed.states["mentions", n]
        name = names.get(n) or shown(m.value, m.text)
        rows.append({"n": name_of(m), "m": m, "state": state, "name": name, "class": states.get(n, ""),
                     "short": short_of(state.target)})  # fmt: skip
    return rows


def _values(sheet: Sheet, within: Span) -> dict[str, Any]:
    result = sheet.held.result
    found, later = _blocks(sheet, within), _later(sheet, MENTIONS)
    return {
        "sheet": sheet, "held": sheet.held, "document": result.document, "count": len(result.mentions),
        "blocks": found, "rest": _after(sheet, found),
        "mentions": _mentions(sheet, 0, later), "later": later, **_lists(sheet, RECORDS),
    }  # fmt: skip


def _lists(sheet: Sheet, most: int | None) -> dict[str, Any]:
    """Return what stands below the mentions: records by kind, so many of each; what is out of place, or removed."""
    found = {kind: len(getattr(sheet.held.result, kind)) for kind in RECORD_KINDS}
    return {
        "id": sheet.held.result.document.id, "short_of": short_of, "orphans": sheet.reviewed.orphans,
        "records": [(kind, _records(sheet, kind, most), count) for kind, count in found.items() if count],
        "removed": [(g, parse_target(g.judgement.target)) for g in sheet.reviewed.removed],
    }  # fmt: skip


def _records(sheet: Sheet, kind: str, most: int | None) -> list[dict[str, Any]]:
    names = [n for n in RECORD_KINDS[kind].names if n not in HIDDEN_FIELDS]
    mentions, rows = sheet.held.result.mentions, []
    for n, record in enumerate(getattr(sheet.held.result, kind)[:most]):
        first = min((mentions[i] for i in record.mentions), key=lambda m: m.start, default=None)
        rows.append({"record": record, "state": sheet.reviewed.states[kind, n], "names": names,
                     "first": name_of(first) if first else None})  # fmt: skip
    return rows
