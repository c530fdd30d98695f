"""`extractor unit`: what a unit was, is, or had become on a day."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from ..export import words
from .console import printable, printable_json, say
from .on import Day, day_or_today
from .options import Json


def unit(
    name: Annotated[str, typer.Argument(help="A unit's name in any spelling: 'Sở TT&TT Sơn La'.", show_default=False)],
    on: Day = None,
    db: Annotated[
        Path | None, typer.Option("--db", envvar="EXTRACTOR_DB", help="The SQLite file that ingest made.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Print what a unit is on a day (today without --on): itself, its successors or predecessors, and by which act.

    The gazetteer tells it; with --db also the sentences of the documents held.
    """
    from ..gazetteer import load
    from ..identity import expand
    from ..identity.history import as_of, is_known, recorded, told
    from ..identity.unit_forms import levelled
    from ..store.reviewed import ReviewedStore

    gazetteer, day = load(), day_or_today(on)
    full = levelled(expand(name, gazetteer), gazetteer)
    full = full[:1].upper() + full[1:]
    changes = recorded(full, gazetteer)
    if db:
        with ReviewedStore.open(db, readonly=True) as store, store.skimmed() as documents:
            changes += told(documents, gazetteer)
    found = as_of(full, day, changes, gazetteer)
    if as_json:
        say(printable_json(json.dumps(asdict(found), ensure_ascii=False, indent=1)))
        return
    state = ", ".join(found.units) or "không còn"
    if not found.changes:
        state = "không thấy thay đổi" if is_known(full, gazetteer) else "danh mục không biết tên này"
    say(printable(f"{full}, ngày {words.day(day)}: {state}"))
    for change in found.changes:
        act = f" theo {change.act}" if change.act else ""
        source = "danh mục" if change.source == "gazetteer" else change.source
        said = f"{words.CHANGES.get(change.kind, change.kind)}{act}: {change.old} → {', '.join(change.new) or '–'}"
        say(printable(f"    {words.day(change.on)}  {said}  [{source}]"))
        if change.quote:
            say(printable(f"        {change.quote}"))
