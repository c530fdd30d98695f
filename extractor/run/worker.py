"""The child process: reads and processes one input after the other, and may die of one without harm to the rest.

It speaks JSON over a pipe, never pickle: a reader that hostile input has taken over can then lie to its parent, but
not run code in it. The parent sends [path, chunk or null, documents to skip, parts to avoid]. Messages to the parent:
["ready"], ["setup", message]; for each task ["chunk", start, stop, first] for every stretch of a container that is
large, ["part", name, number] before each document of one, ["page", number] for each page that went through OCR (its
clock starts anew), ["read", characters] when a document is read, ["done",
{fields of Outcome}] followed by the record's line (empty where there is none), and ["end"].
"""

from __future__ import annotations

import contextlib
import itertools
import json
import signal
import time
import traceback
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing.connection import Connection

from .. import gazetteer
from ..errors import InputError, ReaderFailedError, RefusedError, SetupError, StageFailedError
from ..interchange import to_record
from ..load import WHOLE, Chunk, Item, Limits, opening, read
from ..model import RawDocument
from ..ner.taught import load_taught
from ..pipeline import process
from ..text import forget_texts
from .bounds import bound_cpu, bound_memory, mute
from .outcome import Outcome, failure

LARGE = 200_000
"""Characters of a text after which the fold cache is emptied: it would hold dozens of such texts."""


def serve(pipe: Connection, limits: Limits) -> None:
    """Answer the parent's paths until it closes the pipe. Runs in a process of its own."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the parent alone decides
    try:
        gazetteer.load()
        load_taught(limits.taught)
    except SetupError as error:
        _send(pipe, ["setup", str(error)])
        return
    mute()
    bound_memory(limits)
    _send(pipe, ["ready"])
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):
        while True:
            path, chunk, skip, avoid = json.loads(pipe.recv_bytes())
            work = Work(path, limits, Teller(pipe, limits), Chunk(*chunk) if chunk else None, skip, frozenset(avoid))
            try:
                for outcome in work.outcomes():
                    _answer(pipe, outcome)
            except SetupError as error:
                _send(pipe, ["setup", str(error)])
                return
            finally:
                bound_cpu(None)
            _send(pipe, ["end"])


class Watcher:
    """Is told how far the work is. This one does not care: for work in the caller's own process."""

    lists = False
    """Whether a large container is to be listed, for others to do, instead of done."""

    def chunk(self, chunk: Chunk) -> None:
        """A stretch of the container has been found."""

    def part(self, name: str, number: int) -> None:
        """A document of a container is next: the `number`th, "name" within the container's."""

    def reading(self) -> None:
        """A reader begins."""

    def page(self, number: int) -> None:
        """OCR has read one more page of a scan; 0: it begins."""

    def read(self, characters: int) -> None:
        """A document has been read."""


class Teller(Watcher):
    """Tells the parent, and bounds the processor time of reading; the parent watches the clock of both halves."""

    lists = True

    def __init__(self, pipe: Connection, limits: Limits) -> None:
        self._pipe = pipe
        self._limits = limits

    def chunk(self, chunk: Chunk) -> None:
        _send(self._pipe, ["chunk", chunk.start, chunk.stop, chunk.first])
        bound_cpu(self._limits)

    def part(self, name: str, number: int) -> None:
        _send(self._pipe, ["part", name, number])

    def reading(self) -> None:
        bound_cpu(self._limits)

    def page(self, number: int) -> None:
        bound_cpu(self._limits)
        _send(self._pipe, ["page", number])

    def read(self, characters: int) -> None:
        bound_cpu(None)
        _send(self._pipe, ["read", characters])


def _send(pipe: Connection, message: list[object]) -> None:
    pipe.send_bytes(json.dumps(message).encode())


def _answer(pipe: Connection, outcome: Outcome) -> None:
    fields = {name: getattr(outcome, name) for name in outcome.__slots__ if name not in ("path", "line")}
    _send(pipe, ["done", fields])
    pipe.send_bytes((outcome.line or "").encode("utf-8"))


@dataclass(slots=True)
class Work:
    """One task: a file, or a chunk of a container. `skip` and `avoid`: what of it is done already."""

    path: str
    limits: Limits
    watcher: Watcher
    chunk: Chunk | None = None
    skip: int = 0
    avoid: frozenset[str] = frozenset()

    def outcomes(self) -> Iterator[Outcome]:
        """Read and process each document; whatever goes wrong with one becomes a failed Outcome.

        Raises SetupError where the program itself is incomplete.
        """
        self.watcher.reading()
        yield from self._guarded(self.path, self._open())

    def _open(self) -> Iterator[Outcome]:
        limits = replace(self.limits, tick=self.watcher.page)
        with opening(self.path, limits) as container:
            if container is None:
                yield from self._guarded(
                    self.path, self._document(Item(self.path, partial(read, self.path, limits)), 0)
                )
                return
            if self.chunk is None and self.watcher.lists:
                first, *more = itertools.islice(chunks := container.chunks(), 2)
                if more:
                    for chunk in itertools.chain((first, *more), chunks):
                        self.watcher.chunk(chunk)
                    return
            for number, item in enumerate(container.items(self.chunk or WHOLE), start=1):
                if number > self.skip:
                    yield from self._part(item, number)
                    self.watcher.reading()

    def _part(self, item: Item, number: int) -> Iterator[Outcome]:
        name = item.path[len(self.path) :]
        if number == self.skip + 1 and name in self.avoid:
            return
        self.watcher.part(name, number)
        yield from self._guarded(item.path, self._document(item, number))

    def _document(self, item: Item, number: int) -> Iterator[Outcome]:
        started = time.perf_counter()
        self.watcher.reading()
        raw = item.load()
        if not isinstance(raw, RawDocument):
            for inner in raw:
                yield from self._part(inner, number)
                self.watcher.reading()
            return
        self.watcher.read(len(raw.text))
        yield self._processed(item.path, raw, started)

    def _processed(self, path: str, raw: RawDocument, started: float) -> Outcome:
        detail = None
        try:
            line = _line(raw, self.limits)
            return Outcome(path, "ok", line, warnings=raw.warnings, seconds=time.perf_counter() - started)
        except SetupError:
            raise
        except RefusedError as error:
            return failure(path, "parse", error.code, str(error))
        except MemoryError:
            cause = self._memory()
        except Exception as error:
            cause = f"{type(error).__name__}: {error}"[:300] + "; a fault of the program: please report it"
            detail = traceback.format_exc()
        return failure(path, "process", StageFailedError.code, cause, detail)

    def _memory(self) -> str:
        return f"more than {self.limits.memory_bytes // 1_000_000} MB of memory is needed; split the file"

    def _guarded(self, path: str, outcomes: Iterator[Outcome]) -> Iterator[Outcome]:
        """Yield the outcomes of `path`, and a failed one where reading it breaks off."""
        try:
            yield from outcomes
        except InputError as error:
            yield failure(path, "load", error.code, str(error))
        except SetupError:
            raise
        except MemoryError:
            yield failure(path, "load", ReaderFailedError.code, self._memory())
        except Exception as error:  # any library below may raise anything on hostile input
            cause = f"{type(error).__name__}: {error}"[:300] + "; the file may be broken: please report it"
            yield failure(path, "load", ReaderFailedError.code, cause, traceback.format_exc())


def _line(raw: RawDocument, limits: Limits) -> str:
    try:
        result = process(raw, taught=load_taught(limits.taught))
        mark = result.document.meta.security
        if mark and not limits.allow_secret:
            raise RefusedError(
                f"the document is marked {mark}: such papers must not enter this tool by accident; "
                "if it may be processed on this machine, set EXTRACTOR_ALLOW_SECRET=1 and run again"
            )
        return json.dumps(to_record(result), ensure_ascii=False)
    finally:
        if len(raw.text) > LARGE:
            forget_texts()
