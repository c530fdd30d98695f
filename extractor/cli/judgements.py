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
        say(printable(f"{row.id}  {row.at}  {row.by}  {row.verdict}{undone}  {row.target}"))
