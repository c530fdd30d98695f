"""`extractor ingest`: files in, rows in an SQLite file."""

from __future__ import annotations

import json
import sqlite3
import sys
import traceback
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..collection import SaveState
from ..errors import StageFailedError
from ..interchange import from_record
from ..load import shown
from ..run import Outcome, expand, failure
from .console import complain, printable, printable_json, run_configured, say, watched
from .extract import Debug, Jobs, Paths

if TYPE_CHECKING:
    from ..store import Store

STATES = ("ok", "duplicate", "changed", "failed")
BATCH = 50
BATCH_CHARS = 10_000_000
"""A transaction holds at most so many files and so much JSON: commits are dear, memory must stay flat."""
DB = Annotated[Path, typer.Option("--db", help="The SQLite file; it is made where there is none.", show_default=False)]


def ingest(
    paths: Paths,
    db: DB,
    jobs: Jobs = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a file and one for the sum.")] = False,
    debug: Debug = False,
) -> None:
    """Extract the documents at PATH and store them in a database; print one line a file and a sum.

    A file is ok (new), duplicate (its text is held already), changed (the path held another text before: both versions
    stay) or failed. Ingesting twice changes nothing. The exit status is 1 if any file could not be read, or not wholly.
    """
    from ..store import Store

    found = expand(paths)
    sums: Counter[str] = Counter()
    failed = False
    with Store.open(db) as store:
        for outcome, state in _kept(store, watched(run_configured(found, jobs), len(found), "ingesting")):
            sums[state] += 1
            failed |= state == "failed" or bool(outcome.warnings)
            say(printable_json(_entry(outcome, state)) if as_json else printable(_line(outcome, state)))
            if debug and outcome.detail:
                complain(outcome.detail)
    say(json.dumps({"files": sums.total(), **_by_state(sums)}) if as_json else _sum_line(sums))
    if failed:
        raise typer.Exit(1)


def _kept(store: Store, outcomes: Iterable[Outcome]) -> Iterator[tuple[Outcome, str]]:
    """Store the outcomes, many in one transaction, and yield each with its state once it is safe on disk."""
    batch: list[Outcome] = []
    size = 0
    for outcome in outcomes:
        batch.append(outcome)
        size += len(outcome.line or "")
        if len(batch) == BATCH or size > BATCH_CHARS:
            yield from _save(store, batch)
            batch, size = [], 0
    yield from _save(store, batch)


def _save(store: Store, batch: list[Outcome]) -> list[tuple[Outcome, str]]:
    try:
        states = iter(_save_good(store, batch))
    except sqlite3.DatabaseError:  # one document breaks a rule of the tables: find it, keep the others
        if len(batch) > 1:
            return [pair for outcome in batch for pair in _save(store, [outcome])]
        cause = f"the database refused it ({sys.exc_info()[1]}); a fault of the program: please report it"
        batch, states = (
            [failure(batch[0].path, "store", StageFailedError.code, cause, traceback.format_exc())],
            iter(()),
        )
    return [(outcome, next(states) if outcome.state == "ok" else _note(store, outcome)) for outcome in batch]


def _save_good(store: Store, batch: list[Outcome]) -> list[SaveState]:
    records = [outcome.record for outcome in batch if outcome.state == "ok"]
    return store.save_many([(from_record(record), record) for record in records])


def _note(store: Store, outcome: Outcome) -> str:
    store.note_failure(shown(outcome.path), outcome.stage or "", outcome.code or "", outcome.message or "")
    return outcome.state


def _line(outcome: Outcome, state: str) -> str:
    causes = (
        [f"{outcome.message} [{outcome.code}]"] if state == "failed" else [f"damaged: {w}" for w in outcome.warnings]
    )
    return ": ".join([f"{state:<9} {outcome.path}", *causes])


def _entry(outcome: Outcome, state: str) -> str:
    entry: dict[str, object] = {"path": shown(outcome.path), "state": state, "seconds": round(outcome.seconds, 3)}
    if outcome.state == "ok":
        entry["id"] = outcome.record["id"]
        entry["warnings"] = list(outcome.warnings)
    else:
        entry |= {"stage": outcome.stage, "code": outcome.code, "message": outcome.message}
    return json.dumps(entry, ensure_ascii=False)


def _by_state(sums: Counter[str]) -> dict[str, int]:
    return {state: sums[state] for state in STATES}


def _sum_line(sums: Counter[str]) -> str:
    parts = ", ".join(f"{count} {state}" for state, count in _by_state(sums).items())
    return f"{sums.total()} file{'s' * (sums.total() != 1)}: {parts}"
