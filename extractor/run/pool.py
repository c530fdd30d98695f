"""The parent's side: hands paths to child processes, watches their clocks, survives their deaths, keeps the order.

Standard pools end as a whole when one worker dies or hangs, hence this one. Each worker has a queue of two, so that it
never waits while the parent writes; answers leave in input order, and no more than WINDOW inputs are in flight, which
keeps memory flat however uneven the inputs are.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Any

from ..errors import ReaderFailedError, SetupError, StageFailedError
from ..load import Limits
from .outcome import Outcome, failure

QUEUE = 2
WINDOW = 64
FILES_PER_WORKER = 8
"""A further worker is worth its start (half a second) only where it gets at least so many files."""
START_SECONDS = 120.0

Task = tuple[int, str]
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
    """Runs `jobs` child processes over `paths`; use as a context manager, so that no child outlives it.

    `serve` is what a child does; it is named so that a test can give children readers that misbehave.
    """

    def __init__(self, paths: Sequence[str], jobs: int, limits: Limits, serve: Serve = _serve) -> None:
        self._limits = limits
        self._serve = serve
        self._jobs = max(1, min(jobs, -(-len(paths) // FILES_PER_WORKER)))
        self._todo: deque[Task] = deque(enumerate(paths))
        self._done: dict[int, Outcome] = {}
        self._next = 0
        self._workers: list[Worker] = []

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            _end(worker)
        self._workers.clear()

    def outcomes(self) -> Iterator[Outcome]:
        """Yield one Outcome a path, in the order of the paths. Raises SetupError where no worker can start."""
        while True:
            while self._next in self._done:
                yield self._done.pop(self._next)
                self._next += 1
            self._hand_out()
            if not any(worker.tasks for worker in self._workers):
                return
            self._listen()

    # -------------------------------------------------------------- giving

    def _hand_out(self) -> None:
        while len(self._workers) < self._jobs and len(self._todo) > QUEUE * len(self._workers):
            self._workers.append(_start(self._serve, self._limits))
        for depth in range(QUEUE):
            for worker in self._workers:
                if len(worker.tasks) <= depth and self._todo and self._todo[0][0] < self._next + WINDOW:
                    self._give(worker, self._todo.popleft())

    def _give(self, worker: Worker, task: Task) -> None:
        worker.tasks.append(task)
        if len(worker.tasks) == 1 and worker.ready:
            self._begin(worker)
        try:
            worker.pipe.send_bytes(os.fsencode(task[1]))
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
            case ["read", int(characters)]:
                limits = self._limits
                allowed = limits.process_seconds + limits.process_seconds_per_million_chars * characters / 1_000_000
                worker.stage, worker.deadline = "process", time.monotonic() + allowed
            case ["done", dict(fields)]:
                number, path = worker.tasks.popleft()
                fields["warnings"] = tuple(fields["warnings"])
                self._done[number] = Outcome(path, line=line or None, **fields)
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
            number, path = worker.tasks.popleft()
            code = ReaderFailedError.code if worker.stage == "load" else StageFailedError.code
            cause = cause or f"the process that worked on it {_death(worker.process.exitcode)}; the file may be broken"
            self._done[number] = failure(path, worker.stage, code, cause)
        self._todo.extendleft(reversed(worker.tasks))


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
