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
from ..highlight import Block, blocks, mark_of, name_of, outline, stretches
from ..notices import notices
from ..render import Say, page
from .desk import page_numbers

FIRST, NEXT, RUN = 9_000, 60_000, 3_000
"""Characters of the text on the page when it is first shown, some four screens; in each stretch that follows; of those
that are laid out together."""
MENTIONS, NEXT_MENTIONS, RECORDS, HEADS = 60, 1_000, 40, 40
"""Mentions in the list beside it at first, and that follow at a time; records of a kind; heads in the outline at first.

Where the text goes on behind its first stretch, the records come after it, too.
"""
VERDICT_CLASS = {"accept": "ok", "edit": "ok", "add": "ok", "relabel": "ok", "move": "ok", "link": "ok",
                 "unsure": "unsure"}  # fmt: skip
HIDDEN_FIELDS = ("id", "schedule", "timing", "clause", "under")
Offset = Annotated[int, Query(ge=0, le=2**53)]


def document(here: HereDep, document: str, *, whole: bool = False) -> HTMLResponse:
    """The page of a document; `whole`: with all of its text at once, for browsers without scripts."""
    sheet = here.sheet(document)
    done, total = progress(here.store, sheet.held.key)
    heads = outline(sheet.held.result.document)
    most = len(heads) if whole else HEADS
    return page(
        here, "document.html", **_values(sheet, whole=whole), heads=heads[:most], heads_left=max(0, len(heads) - most),
        done=done, total=total, LABELS=LABELS, ADDED=ADDED, images=page_numbers(sheet),
        notices=notices(sheet.held.result, Say(here.language)),
    )  # fmt: skip


def text(here: HereDep, document: str) -> HTMLResponse:
    """Return the text alone, for a page that is open and has changed."""
    return page(here, "part_text.html", **_values(sheet_of(here.store, here.key(document))))


def heads(here: HereDep, document: str) -> HTMLResponse:
    """Return the outline behind the heads that a long document's page was first shown with."""
    found = outline(sheet_of(here.store, here.key(document)).held.result.document)
    return page(here, "part_heads.html", heads=found[HEADS:], heads_left=0, id=document)


def stretch(here: HereDep, document: str, start: Offset) -> HTMLResponse:
    """Return the next stretch of the text, from `start`, which the page was first shown without."""
    sheet = sheet_of(here.store, here.key(document))
    found = _blocks(sheet, Span(start, start + NEXT))
    return page(here, "part_stretch.html", runs=_runs(found), rest=_after(sheet, found), id=document)


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


def records(here: HereDep, document: str, *, first: bool = False) -> HTMLResponse:
    """Return all records of a document, or the `first` of each kind, which a long one's page is shown without."""
    sheet = sheet_of(here.store, here.key(document))
    return page(here, "part_records.html", **_lists(sheet, RECORDS if first else None))


def changed(here: HereDep, document: str, start: Offset, end: Offset) -> HTMLResponse:
    """Return what a decision on the words from `start` to `end` changed: their segments, mentions, and the records."""
    sheet = sheet_of(here.store, here.key(document))
    found = _blocks(sheet, Span(start, max(end, start + 1)))
    first, last = (found[0].start, found[-1].end) if found else (start, end)
    return page(
        here, "part_changed.html", runs=[found], first=first, last=last, mentions=_mentions(sheet, first, last),
        later=None, count=len(sheet.held.result.mentions), progress=progress(here.store, sheet.held.key),
        **_lists(sheet, RECORDS),
    )  # fmt: skip


def _blocks(sheet: Sheet, within: Span) -> list[Block]:
    result = sheet.held.result
    found = stretches(result.document, within)
    if not found:
        return []
    first, last = found[0][1].start, found[-1][2]
    until = bisect_left(result.mentions, last, key=lambda m: m.start)
    shown = ((n, m) for n, m in enumerate(result.mentions[:until]) if m.end > first)
    return list(blocks(result.document, [mark_of(m, _class(sheet, n)) for n, m in shown], found))


def _runs(found: Sequence[Block]) -> list[list[Block]]:
    """Return the blocks in groups of some length: the browser lays out only the groups that are on the screen."""
    runs: list[list[Block]] = []
    for block in found:
        if not runs or block.end - runs[-1][0].start > RUN:
            runs.append([])
        runs[-1].append(block)
    return runs


def _class(sheet: Sheet, n: int) -> str:
    """Return how a mention is drawn: what people said of it, else whether the program doubts it."""
    judgement = sheet.reviewed.states["mentions", n].judgement
    if judgement:
        return VERDICT_CLASS.get(judgement.verdict, "")
    return "doubt" if sheet.held.result.mentions[n].confidence < 0.8 else ""


def _mentions(sheet: Sheet, start: int = 0, end: int | None = None) -> list[dict[str, Any]]:
    """Return the rows of the mentions that begin from `start` to before `end`."""
    result = sheet.held.result
    first = bisect_left(result.mentions, start, key=lambda m: m.start)
    last = len(result.mentions) if end is None else bisect_left(result.mentions, end, key=lambda m: m.start)
    names = {x.mention: x.name for x in result.links if first <= x.mention < last}
    rows = []
    for n, m in enumerate(result.mentions[first:last], first):
        state = sheet.reviewed.states["mentions", n]
        name = names.get(n) or shown(m.value, m.text)
        rows.append({"n": name_of(m), "m": m, "state": state, "name": name, "class": _class(sheet, n),
                     "short": short_of(state.target)})  # fmt: skip
    return rows


def _values(sheet: Sheet, *, whole: bool = False) -> dict[str, Any]:
    result = sheet.held.result
    found = _blocks(sheet, Span(0, len(result.document.text) if whole else FIRST))
    later, rest = (None if whole else _later(sheet, MENTIONS)), _after(sheet, found)
    return {
        "sheet": sheet, "held": sheet.held, "document": result.document, "count": len(result.mentions),
        "runs": _runs(found), "rest": rest, "mentions": _mentions(sheet, 0, later), "later": later,
        **(_lists(sheet, RECORDS) if rest is None else {"id": result.document.id, "records": None}),
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
