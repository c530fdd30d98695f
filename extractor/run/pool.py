"""The parent's side: hands tasks to child processes, watches their clocks, survives their deaths.

Standard pools end as a whole when one worker dies or hangs, hence this one. Each worker has a queue of two, so that it
never waits while the parent writes.
"""

from __future__ import annotations

import json
import multiprocessing
import signal
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Any

from ..errors import ReaderFailedError, SetupError, StageFailedError
from ..load import Chunk, Limits
from .outcome import Outcome, failure
from .tasks import Task, Tasks

QUEUE = 2
FILES_PER_WORKER = 8
"""A further worker is worth its start (half a second) only where it gets at least so many files."""
START_SECONDS = 120.0
DEATHS = 50
"""Workers that one task may kill before the rest of it is given up."""

Serve = Callable[[Connection, Limits], None]


@dataclass(slots=True)
class Worker:
    """One child process and what it was asked. `stage` and `deadline` are those of the first task, if any."""

    process: SpawnProcess
    pipe: Connection
    tasks: deque[Task] = field(default_factory=deque)
    ready: bool = False
    stage: str = "load"
    deadline: float = 0.0

    @property
    def waiting(self) -> bool:
        return bool(self.tasks) or not self.ready


def _serve(pipe: Connection, limits: Limits) -> None:
    from .worker import serve  # only the child needs the stages

    serve(pipe, limits)


class Pool:
    """Runs up to `jobs` child processes over `paths`; use as a context manager, so that no child outlives it.

    `serve` is what a child does; it is named so that a test can give children readers that misbehave.
    """

    def __init__(self, paths: Sequence[str], jobs: int, limits: Limits, serve: Serve = _serve) -> None:
        self._limits = limits
        self._serve = serve
        self._jobs = max(1, jobs)
        self._tasks = Tasks(paths)
        self._workers: list[Worker] = []

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            _end(worker)
        self._workers.clear()

    def outcomes(self) -> Iterator[Outcome]:
        """Yield the outcomes of the documents in the order of their paths. Raises SetupError where no worker starts."""
        while True:
            yield from self._tasks.ready()
            if self._tasks.finished:
                return
            self._hand_out()
            self._listen()

    # -------------------------------------------------------------- giving

    def _hand_out(self) -> None:
        while len(self._workers) < self._jobs and self._tasks.waiting > FILES_PER_WORKER * len(self._workers):
            self._workers.append(_start(self._serve, self._limits))
        for depth in range(QUEUE):
            for worker in self._workers:
                task = self._tasks.next(chunks=depth == 0) if len(worker.tasks) <= depth else None
                if task:
                    self._give(worker, task)

    def _give(self, worker: Worker, task: Task) -> None:
        worker.tasks.append(task)
        if len(worker.tasks) == 1 and worker.ready:
            self._begin(worker)
        chunk = task.chunk and [task.chunk.start, task.chunk.stop, task.chunk.first]
        try:
            worker.pipe.send_bytes(json.dumps([task.path, chunk, task.skip, task.avoid]).encode())
        except OSError:
            self._bury(worker)

    def _begin(self, worker: Worker) -> None:
        worker.stage = "load"
        worker.deadline = time.monotonic() + self._limits.read_seconds

    # -------------------------------------------------------------- taking

    def _listen(self) -> None:
        busy = {worker.pipe: worker for worker in self._workers if worker.waiting}
        patience = min(worker.deadline for worker in busy.values()) - time.monotonic()
        for pipe in wait(list(busy), max(patience, 0.0)):
            assert isinstance(pipe, Connection)
            self._take(busy[pipe])
        now = time.monotonic()
        for worker in busy.values():
            # What has arrived counts, however late the parent looks.
            if worker in self._workers and worker.waiting and now >= worker.deadline and not worker.pipe.poll():
                self._expire(worker)

    def _take(self, worker: Worker) -> None:
        try:
            message: list[Any] = json.loads(worker.pipe.recv_bytes())
            line = worker.pipe.recv_bytes().decode("utf-8") if message[0] == "done" else None
        except (EOFError, OSError, ValueError):  # dead, or no longer itself
            self._bury(worker)
            return
        match message:
            case ["ready"]:
                worker.ready = True
                self._begin(worker)
            case ["chunk", int(start), int() | None as stop, int(first)]:
                self._tasks.add_chunk(worker.tasks[0], Chunk(start, stop, first))
                self._begin(worker)
            case ["part", str(name), int(number)]:
                worker.tasks[0].begin(name, number)
                self._begin(worker)
            case ["page", int()]:
                worker.deadline = time.monotonic() + self._limits.read_seconds + self._limits.ocr_page_seconds
            case ["read", int(characters)]:
                limits = self._limits
                allowed = limits.process_seconds + limits.process_seconds_per_million_chars * characters / 1_000_000
                worker.stage, worker.deadline = "process", time.monotonic() + allowed
            case ["done", dict(fields)]:
                task = worker.tasks[0]
                fields["warnings"] = tuple(fields["warnings"])
                task.finish(Outcome(task.path + (task.part or ""), line=line or None, **fields))
                self._begin(worker)
            case ["end"]:
                self._tasks.end(worker.tasks.popleft())
                self._begin(worker)
            case ["setup", str(cause)]:
                raise SetupError(cause)

    def _expire(self, worker: Worker) -> None:
        if not worker.ready:
            raise SetupError(f"a worker process did not start in {START_SECONDS:.0f} s; run: extractor doctor")
        worker.process.kill()
        limits = self._limits
        limit = f"{limits.read_seconds:.0f} s of reading" if worker.stage == "load" else "the time its length allows"
        self._bury(worker, f"it took longer than {limit} and was stopped; split the file or raise the limit")

    def _bury(self, worker: Worker, cause: str | None = None) -> None:
        """Blame a dead worker's first task, give the others back, and let `_hand_out` start a new worker."""
        _end(worker)
        self._workers.remove(worker)
        if not worker.ready:
            raise SetupError("a worker process could not start; run: extractor doctor")
        if worker.tasks:
            code = ReaderFailedError.code if worker.stage == "load" else StageFailedError.code
            cause = cause or f"the process that worked on it {_death(worker.process.exitcode)}; the file may be broken"
            self._blame(worker.tasks.popleft(), worker.stage, code, cause)
        for task in worker.tasks:
            self._tasks.give_back(task)

    def _blame(self, task: Task, stage: str, code: str, cause: str) -> None:
        """Note the document that a worker has died of; another worker goes on with what comes after it."""
        goes_on = bool(task.part)
        task.deaths += 1
        task.finish(failure(task.path + (task.part or ""), stage, code, cause))
        if goes_on and task.deaths < DEATHS:
            self._tasks.give_back(task)
            return
        if goes_on:
            task.finish(failure(task.path, stage, code, f"{DEATHS} of its parts were fatal; the rest is given up"))
        self._tasks.end(task)


def _start(serve: Serve, limits: Limits) -> Worker:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=serve, args=(theirs, limits), daemon=True)
    process.start()
    theirs.close()
    return Worker(process, ours, deadline=time.monotonic() + START_SECONDS)


def _end(worker: Worker) -> None:
    worker.pipe.close()
    if worker.process.exitcode is None:
        worker.process.join(0.05)
    worker.process.kill()
    worker.process.join()


def _death(exitcode: int | None) -> str:
    """Say how a process died, from its exit code (negative: the number of the signal)."""
    if exitcode is None or exitcode >= 0:
        return f"ended by itself (exit code {exitcode})"
    known = {
        signal.SIGKILL: "was killed (out of memory?)",
        signal.SIGSEGV: "crashed",
        signal.SIGABRT: "crashed (out of memory?)",
        getattr(signal, "SIGXCPU", None): "used up its processor time",
    }
    return known.get(-exitcode, f"was ended by signal {-exitcode}")
