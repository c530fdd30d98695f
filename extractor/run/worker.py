"""The child process: reads and processes one input after the other, and may die of one without harm to the rest.

It speaks JSON over a pipe, never pickle: a reader that hostile input has taken over can then lie to its parent, but
not run code in it. Messages to the parent: ["ready"], ["setup", message], ["read", characters] when an input is read,
["done", {fields of Outcome}] followed by the record's line (empty where there is none).
"""

from __future__ import annotations

import contextlib
import json
import math
import os
import signal
import sys
import time
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection

from .. import gazetteer
from ..errors import InputError, ReaderFailedError, SetupError, StageFailedError
from ..interchange import to_record
from ..load import Limits, read
from ..model import RawDocument
from ..pipeline import process
from ..text import fold
from .outcome import Outcome, failure

LARGE = 200_000
"""Characters of a text after which the fold cache is emptied: it would hold dozens of such texts."""


def serve(pipe: Connection, limits: Limits) -> None:
    """Answer the parent's paths until it closes the pipe. Runs in a process of its own."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the parent alone decides
    try:
        gazetteer.load()
    except SetupError as error:
        _send(pipe, ["setup", str(error)])
        return
    _mute()
    _bound_memory(limits)
    _send(pipe, ["ready"])
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):
        while True:
            path = os.fsdecode(pipe.recv_bytes())
            try:
                outcome = _bounded(pipe, path, limits)
            except SetupError as error:
                _send(pipe, ["setup", str(error)])
                return
            _answer(pipe, outcome)


def _bounded(pipe: Connection, path: str, limits: Limits) -> Outcome:
    """Do `work` with processor time bounded while reading; the parent watches the clock of both halves."""

    def on_read(characters: int) -> None:
        _bound_cpu(None)
        _send(pipe, ["read", characters])

    _bound_cpu(limits)
    try:
        return work(path, limits, on_read)
    finally:
        _bound_cpu(None)


def _send(pipe: Connection, message: list[object]) -> None:
    pipe.send_bytes(json.dumps(message).encode())


def _answer(pipe: Connection, outcome: Outcome) -> None:
    fields = {name: getattr(outcome, name) for name in outcome.__slots__ if name not in ("path", "line")}
    _send(pipe, ["done", fields])
    pipe.send_bytes((outcome.line or "").encode("utf-8"))


def work(path: str, limits: Limits, on_read: Callable[[int], None] = lambda _: None) -> Outcome:
    """Read and process the file at `path`; whatever goes wrong with it becomes a failed Outcome.

    `on_read` is told the number of characters when reading is over. Raises SetupError where the program itself is
    incomplete.
    """
    started = time.perf_counter()
    stage = "load"
    try:
        raw = read(path, limits)
        on_read(len(raw.text))
        stage = "process"
        line = _line(raw)
        return Outcome(path, "ok", line, warnings=raw.warnings, seconds=time.perf_counter() - started)
    except InputError as error:
        return failure(path, stage, error.code, str(error))
    except SetupError:
        raise
    except MemoryError:
        cause = f"more than {limits.memory_bytes // 1_000_000} MB of memory is needed; split the file"
        return failure(path, stage, _code(stage), cause)
    except Exception as error:  # any library below may raise anything on hostile input
        cause = f"{type(error).__name__}: {error}"[:300]
        hint = "the file may be broken" if stage == "load" else "a fault of the program"
        return failure(path, stage, _code(stage), f"{cause}; {hint}: please report it", traceback.format_exc())


def _code(stage: str) -> str:
    return ReaderFailedError.code if stage == "load" else StageFailedError.code


def _line(raw: RawDocument) -> str:
    try:
        return json.dumps(to_record(process(raw)), ensure_ascii=False)
    finally:
        if len(raw.text) > LARGE:
            fold.cache_clear()


def _mute() -> None:
    """Send what native libraries print to nowhere: standard output belongs to the records."""
    sys.stdout.flush()
    sink = os.open(os.devnull, os.O_WRONLY)
    os.dup2(sink, 1)
    os.dup2(sink, 2)
    os.close(sink)


def _bound_memory(limits: Limits) -> None:
    """Let the process map `memory_bytes` more than it has now; no core files. Only where the system knows how."""
    try:
        import resource

        with open("/proc/self/statm", encoding="ascii") as file:
            mapped = int(file.read().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (mapped + limits.memory_bytes, resource.RLIM_INFINITY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ImportError, OSError, ValueError):
        return


def _bound_cpu(limits: Limits | None) -> None:
    """Have the system end this process once it has used `cpu_seconds` more processor time; None lifts the bound."""
    try:
        import resource
    except ImportError:
        return
    spent = math.ceil(time.process_time())
    soft = spent + limits.cpu_seconds if limits else resource.RLIM_INFINITY
    resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.RLIM_INFINITY))
