"""`extractor occupancies`: who held which office from when to when."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..export import words
from .console import complain, printable, printable_json, say
from .on import Day, day_or_today
from .options import DB, Json

if TYPE_CHECKING:
    from ..timeline.offices.clashes import Clash
    from ..timeline.offices.occupancies import Holding


def occupancies(
    db: DB,
    unit: Annotated[str | None, typer.Option("--unit", help="Only offices of this unit, in any spelling.")] = None,
    official: Annotated[str | None, typer.Option("--official", help="Only of this person.")] = None,
    on: Day = None,
    as_json: Json = False,
) -> None:
    """Print who held which office from when to when, as the documents show it; an end that none tells stays open.

    Days on which a document shows somebody in office stand behind; at the end the clashes, two heads on one day.
    """
    from ..store.reviewed import ReviewedStore
    from ..timeline.offices.clashes import clashes
    from ..timeline.offices.occupancies import holdings

    with ReviewedStore.open(db, readonly=True) as store, store.skimmed() as documents:
        found = holdings(documents, store.judgements())
    day = day_or_today(on) if on else None
    chosen = [h for h in found if _wanted(h, unit, official) and (day is None or h.on(day))]
    shown = {id(h) for h in chosen}
    clashing = [c for c in clashes(found) if {id(c.a), id(c.b)} & shown and (day is None or c.day == day)]
    if as_json:
        rows = {"occupancies": [record(h) for h in chosen], "clashes": [_clash(c) for c in clashing]}
        say(printable_json(json.dumps(rows, ensure_ascii=False, indent=1)))
        return
    if not chosen:
        complain("no document names anybody in such an office")
    for line in _lines(chosen, clashing):
        say(printable(line))


def _wanted(holding: Holding, unit: str | None, official: str | None) -> bool:
    from ..gazetteer import load
    from ..timeline.offices.occupancies import unit_key
    from ..values.keys import name_key

    if official and name_key(official) != name_key(holding.name):
        return False
    if not unit:
        return True
    return bool(holding.unit) and unit_key(holding.unit, load()) == unit_key(unit, load())


def _lines(chosen: Sequence[Holding], clashing: Sequence[Clash]) -> Iterator[str]:
    for one in chosen:
        yield f"{one.unit or '–'} · {one.position} · {one.name}{_ends(one)}"
        if one.days:
            yield f"    đang giữ vào {', '.join(map(words.day, one.days))}"
        elif one.seen or one.told:
            quote = one.seen[0].quote if one.seen else one.told[0]
            yield f"    {words.source(quote)}: “{' '.join(quote.text.split())}”"
    for clash in clashing:
        yield f"Mâu thuẫn ngày {words.day(clash.day)}: {clash.position} {clash.unit}: {clash.a.name}, {clash.b.name}"
        for holder in (clash.a, clash.b):
            for s in holder.seen:
                if s.day == clash.day:
                    yield f"    {s.quote.path or s.quote.document}: {' '.join(s.quote.text.split())}"


def _ends(one: Holding) -> str:
    """Return from when to when, as far as documents tell."""
    since = f"từ {words.day(one.since)}" if one.since else ""
    until = f"đến {words.day(one.until)}" if one.until else ""
    if one.former_by and not one.until:
        until = f"đã thôi trước {words.day(one.former_by)}"
    elif one.past and not one.until:
        until = "đã thôi"
    told = " ".join(x for x in (since, until) if x)
    return f"  ({told})" if told else ""


def record(holding: Holding) -> dict[str, Any]:
    """Return an occupancy as plain data."""
    seen = [
        {"day": s.day, "tenure": s.tenure, "path": s.quote.path, "document": s.quote.document,
         "start": s.quote.span.start, "end": s.quote.span.end, "quote": s.quote.text}
        for s in holding.seen
    ]  # fmt: skip
    told = [{"path": q.path, "document": q.document, "quote": q.text} for q in holding.told]
    return {
        "official": holding.name, "position": holding.position, "unit": holding.unit, "tenure": holding.tenure,
        "from": holding.since, "to": holding.until, "former_by": holding.former_by, "past": holding.past,
        "days": list(holding.days), "seen": seen, "told": told,
    }  # fmt: skip


def _clash(clash: Clash) -> dict[str, Any]:
    return {
        "unit": clash.unit, "position": clash.position, "on": clash.day,
        "officials": sorted({clash.a.name, clash.b.name}), "a": record(clash.a), "b": record(clash.b),
    }  # fmt: skip
