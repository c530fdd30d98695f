"""Outcomes → the database: many in one transaction, each yielded with its ledger state once it is safe on disk.

An input is one file, which may give many documents. Once all of them are stored it is noted as finished with its stamp,
so that a run that was killed, or a watched folder, can leave it out.
"""

from __future__ import annotations

import os
import sqlite3
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence

from ..collection import SaveState
from ..errors import StageFailedError
from ..interchange import from_record
from ..load import shown
from ..store import Store
from .outcome import Outcome, failure, is_of
from .paths import Found

BATCH = 50
BATCH_CHARS = 200_000
"""A transaction holds at most so many documents and so much JSON: who decides at the desk meanwhile waits for it."""
Stamp = tuple[str, str]
Kept = tuple[Outcome, str]
Work = Callable[[Sequence[Found]], Iterable[Outcome]]


def stamp(path: str) -> Stamp | None:
    """Return (absolute path, size with times of change) of a file; None where there is none, or it has no name."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    return shown(os.path.abspath(path)), f"{status.st_size}:{status.st_mtime_ns}:{status.st_ctime_ns}"


def unfinished(store: Store, found: Sequence[Found]) -> list[Found]:
    """Return the inputs that were not read to their end before, or have changed since."""
    done = store.stamps()
    return [item for item in found if item.error or not (now := stamp(item.path)) or done.get(now[0]) != now[1]]


def keep(
    store: Store, found: Sequence[Found], work: Work, *, stamps: bool = True, at_once: int = BATCH
) -> Iterator[Kept]:
    """Store what `work` gives for `found` (`run` or the like), and yield each outcome with its ledger state.

    The stamps are taken before anything is read: a file that changes meanwhile counts as not yet read. Without `stamps`
    nothing is noted as finished, for work that gives only some documents of its inputs. `at_once`: documents a
    transaction; few where somebody waits for the lock.
    """
    inputs = iter([(item.path, None if item.error or not stamps else stamp(item.path)) for item in found])
    path, taken = next(inputs, ("", None))
    batch: list[Outcome] = []
    finished: list[Stamp] = []
    size = 0
    for outcome in work(found):
        while not is_of(outcome, path):
            finished += [taken] if taken else []
            path, taken = next(inputs)
        batch.append(outcome)
        size += len(outcome.line or "")
        if len(batch) >= at_once or size > BATCH_CHARS:
            yield from _flush(store, batch, finished)
            batch, finished, size = [], [], 0
    yield from _flush(store, batch, finished + ([taken] if taken else []))


def _flush(store: Store, batch: list[Outcome], finished: list[Stamp]) -> list[Kept]:
    kept = _save(store, batch)
    if finished:
        store.finish(finished)
    return kept


def _save(store: Store, batch: list[Outcome]) -> list[Kept]:
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
    path, message = shown(outcome.path), outcome.message or ""
    return store.note_failure(path, outcome.stage or "", outcome.code or "", message)
