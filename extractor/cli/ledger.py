"""`extractor ledger`: what became of every input."""

from __future__ import annotations

import json
from dataclasses import asdict
from enum import StrEnum
from typing import Annotated

import typer

from ..collection import LedgerEntry
from .console import printable, printable_json, say
from .ingest import STATES
from .options import DB, Json

State = StrEnum("State", {state: state for state in STATES})  # type: ignore[misc]
States = Annotated[
    list[State] | None, typer.Option("--state", help="Only inputs in this state; may be given several times.")
]


def ledger(db: DB, state: States = None, as_json: Json = False) -> None:
    """Print the state in which every input ended; where it gave no document also the stage, the cause and what to do.

    Each input is in exactly one state: ok, duplicate, changed, needs_ocr, refused or failed; the last line is the sum
    of all of them, whatever --state asks for.
    """
    from ..store import Store

    with Store.open(db, readonly=True) as store:
        entries = store.ledger(tuple(s.value for s in state or ()))
        sums = store.sums()
    if as_json:
        rows = [asdict(e) | {"cause": e.cause, "step": e.step} for e in entries]
        say(printable_json(json.dumps({"inputs": rows, "sum": sums, "files": sum(sums.values())}, ensure_ascii=False)))
        return
    for entry in entries:
        for line in _lines(entry):
            say(printable(line))
    total = sum(sums.values())
    say(f"{total} file{'s' * (total != 1)}: {', '.join(f'{count} {name}' for name, count in sums.items())}")


def _lines(entry: LedgerEntry) -> tuple[str, ...]:
    head = f"{entry.state:<9} {entry.path}"
    if entry.cause:
        step = (f"{'':<9}   do: {entry.step}",) if entry.step else ()
        return (head, f"{'':<9}   {entry.stage}: {entry.cause} [{entry.code}]", *step)
    return (head, *(f"{'':<9}   ! {doubt}" for doubt in entry.doubts))
