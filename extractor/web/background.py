"""Work beside the requests: the queue brought up to date, and files taken in, with their real counts."""

from __future__ import annotations

import logging
import queue as queues
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from .. import gazetteer as gazetteers
from ..errors import ExtractorError
from ..learning.taught import taught_files
from ..load import Limits, shown
from ..review import overview, queue, task_states
from ..review.subjects import subjects, told
from ..run import Found, Outcome, expand, run
from ..run.keeping import keep
from ..store.reviewed import ReviewedStore
from .render import compile_all
from .settings import Settings

log = logging.getLogger("extractor.web")
SAVED_AT_ONCE = 4
"""Documents a transaction: a person's decision waits for at most so many."""
IDLE_SECONDS = 5.0
SETTLE_SECONDS = 0.7
"""How long a person must have stopped deciding before the queue is brought up to date: his next decision goes first."""
LONGEST_SECONDS = 5.0


def warm(settings: Settings) -> None:
    """Do before the first page what it would wait for: templates, gazetteers, the numbers of the first page."""
    compile_all()
    gazetteers.load()
    with ReviewedStore.open(settings.db) as store:
        overview.counts(store)
        queue.page(store, queue.Filters(), 1)
        for (name,) in store.connection.execute("SELECT name FROM official LIMIT 1").fetchall():
            with store.at_most(5):
                for found in subjects(store, "official", name)[:1]:
                    told(store, found)


class Worker:
    """One thread that keeps the queue and the states of tasks fresh: what it is told of at once, all else in turn."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._keys: queues.SimpleQueue[int | None] = queues.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._stop = threading.Event()

    def start(self) -> None:
        self._stop.clear()
        self._thread = threading.Thread(target=self._run, name="queue", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._stop.set()
        self._keys.put(None)
        if self._thread:
            self._thread.join(timeout=10)

    def wake(self, keys: Iterable[int] = ()) -> None:
        for key in keys:
            self._keys.put(key)
        if not keys:
            self._keys.put(None)

    def _run(self) -> None:
        with ReviewedStore.open(self._settings.db) as store:
            while not self._stop.is_set():
                try:
                    self._turn(store)
                except Exception:  # the thread must live on; the fault is in the log
                    log.exception("the queue could not be brought up to date")
                    time.sleep(1)

    def _turn(self, store: ReviewedStore) -> None:
        told = {k for k in self._drained() if k is not None}
        if told:
            queue.update(store, sorted(told))
            task_states.again(store, told)
        done = queue.refresh(store) or task_states.refresh(store)
        if not done and not self._stop.is_set():
            try:
                first = self._keys.get(timeout=IDLE_SECONDS)
            except queues.Empty:
                return
            if first is not None:
                self._keys.put(first)
                self._settle()

    def _settle(self) -> None:
        """Wait until nobody has decided for a moment, but not for ever: once for several decisions."""
        begun = time.monotonic()
        waiting = -1
        while waiting != self._keys.qsize() and time.monotonic() - begun < LONGEST_SECONDS:
            waiting = self._keys.qsize()
            self._stop.wait(SETTLE_SECONDS)

    def _drained(self) -> list[int | None]:
        found = []
        while True:
            try:
                found.append(self._keys.get_nowait())
            except queues.Empty:
                return found


@dataclass
class Job:
    """Files on their way in: how many there are and what became of each so far."""

    id: str
    files: tuple[Path, ...]
    by: str
    states: dict[str, int] = field(default_factory=dict)
    lines: list[dict[str, Any]] = field(default_factory=list)
    finished: bool = False
    error: str | None = None

    @property
    def total(self) -> int:
        return len(self.files)

    @property
    def done(self) -> int:
        return len(self.lines)


def taught_limits(settings: Settings, store: ReviewedStore) -> Limits:
    """Return the limits of reading, with what people have taught the program by now."""
    return replace(settings.limits or Limits(), taught=taught_files(store))


class Jobs:
    """Uploads, one at a time, each in child processes with limits."""

    def __init__(self, settings: Settings, worker: Worker) -> None:
        self._settings = settings
        self._worker = worker
        self._jobs: dict[str, Job] = {}
        self._waiting: queues.SimpleQueue[Job | None] = queues.SimpleQueue()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        self._thread = threading.Thread(target=self._run, name="ingest", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._waiting.put(None)
        if self._thread:
            self._thread.join(timeout=5)

    def add(self, job: Job) -> None:
        self._jobs = dict(list(self._jobs.items())[-50:]) | {job.id: job}
        self._waiting.put(job)

    def get(self, name: str) -> Job | None:
        return self._jobs.get(name)

    def recent(self) -> list[Job]:
        return list(self._jobs.values())[::-1]

    def _run(self) -> None:
        while (job := self._waiting.get()) is not None:
            try:
                with ReviewedStore.open(self._settings.db) as store:
                    self._take_in(store, job)
            except ExtractorError as error:
                job.error = str(error)
            except Exception:
                log.exception("an upload broke off")
                job.error = "a fault of the program; see its log"
            finally:
                job.finished = True
                self._worker.wake()

    def _take_in(self, store: ReviewedStore, job: Job) -> None:
        def work(found: Sequence[Found]) -> Iterator[Outcome]:
            return run(found, self._settings.jobs, taught_limits(self._settings, store))

        for outcome, state in keep(store, expand(job.files), work, at_once=SAVED_AT_ONCE):
            line: dict[str, Any] = {"name": shown(outcome.path).rsplit("/", 1)[-1], "state": state}
            line["message"] = "; ".join(outcome.warnings) if outcome.state == "ok" else outcome.message
            line["code"] = outcome.code
            if outcome.state == "ok":
                line |= {"id": outcome.record["id"], "found": len(outcome.record["mentions"])}
            job.states[state] = job.states.get(state, 0) + 1
            job.lines.append(line)
