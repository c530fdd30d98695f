"""`extractor ingest`: files in, rows in an SQLite file."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..load import shown
from ..run import Found, Outcome, expand
from ..run.paths import without_database
from .console import complain, field_map, printable, printable_json, run_configured, say, watched
from .extract import Debug, Jobs, Map, Paths

if TYPE_CHECKING:
    from ..store import Store

STATES = ("ok", "duplicate", "changed", "needs_ocr", "refused", "failed")
NOTHING_GIVEN = STATES[3:]
"""The states of inputs that gave no document."""
DB = Annotated[Path, typer.Option("--db", help="The SQLite file; it is made where there is none.", show_default=False)]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object a file and one for the sum.")]


def ingest(
    paths: Paths,
    db: DB,
    jobs: Jobs = None,
    watch: Annotated[bool, typer.Option("--watch", help="Go on with what comes into PATH, until Ctrl+C.")] = False,
    resume: Annotated[
        bool, typer.Option("--resume", help="Leave out files that were read to their end and have not changed.")
    ] = False,
    fields: Map = None,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """Extract the documents at PATH and store them in a database; print one line a file and a sum.

    A file is ok (new), duplicate (its text is held already), changed (the path held another text before: both versions
    stay), needs_ocr (a scan that could not be read), refused (a kind of file that is not taken in) or failed. Ingesting
    twice changes nothing, also where the first time was broken off. The exit status is 1 if any file gave no document,
    or not wholly; --watch ends with 0.
    """
    from ..learning.taught import taught_files
    from ..run.keeping import keep, unfinished
    from ..store import Store

    names = field_map(fields or ())
    with Store.open(db) as store:
        if watch:
            from .watch import follow

            follow(store, paths, partial(process, store, jobs=jobs, fields=names, as_json=as_json, debug=debug))
            return
        found = without_database(expand(paths), db)
        if resume:
            found = unfinished(store, found)
        taught = taught_files(store)

        def work(inputs: Sequence[Found]) -> Iterator[Outcome]:
            return watched(run_configured(inputs, jobs, names, taught), len(inputs), "ingesting")

        try:
            finish(report(keep(store, found, work), as_json, debug), as_json)
        except KeyboardInterrupt:
            complain("interrupted: the files printed are stored; the same again with --resume goes on from here")
            raise


def process(
    store: Store,
    found: list[Found],
    *,
    jobs: int | None,
    as_json: bool,
    debug: bool,
    fields: tuple[tuple[str, str], ...] = (),
) -> None:
    """Store what these inputs give, and print a line for each."""
    from ..learning.taught import taught_files
    from ..run.keeping import keep

    taught = taught_files(store)
    report(keep(store, found, lambda inputs: run_configured(inputs, jobs, fields, taught)), as_json, debug)


def report(kept: Iterable[tuple[Outcome, str]], as_json: bool, debug: bool) -> Counter[str]:
    """Print a line for each outcome; return how many ended in each state, and under "damaged" how many not wholly."""
    sums: Counter[str] = Counter()
    for outcome, state in kept:
        sums[state] += 1
        sums["damaged"] += bool(outcome.warnings)
        say(printable_json(_entry(outcome, state)) if as_json else printable(_line(outcome, state)))
        sys.stdout.flush()  # whoever reads this through a pipe may rely on what is safe
        if debug and outcome.detail:
            complain(outcome.detail)
    return sums


def finish(sums: Counter[str], as_json: bool) -> None:
    """Print the sum, and exit with 1 if an input gave no document, or not wholly."""
    damaged = sums.pop("damaged", 0)
    by_state = {state: sums[state] for state in STATES}
    if as_json:
        say(json.dumps({"files": sums.total(), **by_state}))
    else:
        parts = ", ".join(f"{count} {state}" for state, count in by_state.items())
        say(f"{sums.total()} file{'s' * (sums.total() != 1)}: {parts}")
    if damaged or any(sums[state] for state in NOTHING_GIVEN):
        raise typer.Exit(1)


def _line(outcome: Outcome, state: str) -> str:
    causes = (
        [f"{outcome.message} [{outcome.code}]"]
        if state in NOTHING_GIVEN
        else [f"damaged: {w}" for w in outcome.warnings]
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
