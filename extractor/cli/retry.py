"""`extractor retry`: the inputs that gave no document, once more."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence

import typer

from ..collection import LedgerEntry
from ..run import Found, Outcome, expand
from .console import complain, run_configured, watched
from .extract import Debug, Jobs
from .ingest import DB, AsJson, finish, report
from .ledger import States

AGAIN = ("failed", "needs_ocr")
"""A refused file is refused again until somebody acts, so it must be asked for."""


def retry(db: DB, state: States = None, jobs: Jobs = None, as_json: AsJson = False, debug: Debug = False) -> None:
    """Read the inputs of the ledger again that failed or need OCR, and only those; print one line a file and a sum.

    --state chooses others ("--state refused"). A file that is gone is said to be. The exit status is 1 if any still
    gives no document.
    """
    from ..learning.taught import taught_files
    from ..run.keeping import keep
    from ..store import Store

    if not db.exists():
        complain(f"{db}: no such database; make it with: extractor ingest PATH… --db {db}")
        raise typer.Exit(1)
    with Store.open(db) as store:
        entries = store.ledger(tuple(s.value for s in state or ()) or AGAIN)
        wanted = {_path(entry) for entry in entries}
        files = {_file(path) for path in wanted}
        found = expand(sorted(files))

        taught = taught_files(store)

        def again(inputs: Sequence[Found]) -> Iterator[Outcome]:
            outcomes = run_configured(inputs, jobs, taught=taught)
            yield from _only(watched(outcomes, len(inputs), "trying again"), wanted, files)

        sums = report(keep(store, found, again, stamps=False), as_json, debug)
    finish(sums, as_json)


def _path(entry: LedgerEntry) -> str:
    """Return the path as it was named, where that still leads to the same place from here."""
    if entry.location is None or os.path.abspath(entry.path) == entry.location:
        return entry.path
    return entry.location


def _file(path: str) -> str:
    """Return the file that `path` names, or that holds the document it names ("scrape.jsonl#12", "all.zip!a.txt")."""
    ends = [at for at, letter in enumerate(path) if letter in "#!" and at]
    heads = (path, *(path[:at] for at in reversed(ends)))
    return next((head for head in heads if os.path.lexists(head)), path)


def _only(outcomes: Iterable[Outcome], wanted: set[str], files: set[str]) -> Iterator[Outcome]:
    """Yield the outcomes of what is wanted: all that a file or folder now gives, of a container that one document.

    A container that can no longer be read is told of too.
    """
    folders = tuple(os.path.join(path, "") for path in wanted if os.path.isdir(path))
    for outcome in outcomes:
        whole = outcome.path in wanted or _file(outcome.path) in wanted
        lost = outcome.state == "failed" and outcome.path in files
        if whole or lost or outcome.path.startswith(folders):
            yield outcome
