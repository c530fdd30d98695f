"""`extractor judgements`: the log of people's decisions."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Annotated

import typer

from .console import printable, printable_json, say
from .options import DB, Json


def judgements(
    db: DB,
    all_rows: Annotated[bool, typer.Option("--all", help="Also what was undone, and the undoing rows.")] = False,
    as_json: Json = False,
) -> None:
    """Print the judgements that stand, in order: number, time, who, verdict, about what."""
    from ..store import Store

    with Store.open(db, readonly=True) as store:
        rows = store.judgements(all_rows=all_rows)
    if as_json:
        say(printable_json(json.dumps([asdict(r) for r in rows], ensure_ascii=False, indent=1)))
        return
    for row in rows:
        undone = f" of {row.undo_of}" if row.undo_of is not None else ""
        say(printable(f"{row.id}  {row.at}  {row.by}  {row.verdict}{undone}  {_about(row.target)}"))


def _about(target: str) -> str:
    """Return what a judgement is about, for a person: the kind of thing, its words, the document and the place."""
    try:
        told = json.loads(target)
    except ValueError:
        return target
    if not isinstance(told, dict) or "document" not in told:
        return target
    what = " · ".join(part for part in str(told.get("label") or told.get("quote") or "").split("|") if part)
    place = f"{str(told['document'])[:12]}" + (f"@{told['start']}" if "start" in told else "")
    return "  ".join(part for part in (str(told.get("kind") or ""), what, place) if part)
