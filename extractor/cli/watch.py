"""`extractor ingest --watch`: the files that come into a folder, one after the other, until Ctrl+C."""

from __future__ import annotations

import signal
import sqlite3
import threading
from collections.abc import Callable
from types import FrameType
from typing import TYPE_CHECKING

from .. import config
from ..errors import ExtractorError
from ..run import Found
from .console import complain

if TYPE_CHECKING:
    from ..store import Store


def follow(store: Store, paths: list[str], process: Callable[[list[Found]], None]) -> None:
    """Look at `paths` again and again and have `process` do what is new or has changed, once it stands still.

    A file stands still when two looks see the same size and times. What goes wrong with one round is told and tried
    again in the next. Ctrl+C, or a polite end by the system, lets the round in work be broken off and returns; the rest
    is done by the next start.
    """
    from ..run.watching import Looker

    pause = config.read()["watch_seconds"]
    ended = _until_asked()
    complain(f"watching {', '.join(paths)}; end with Ctrl+C")
    looker, told = Looker(paths), set[str]()
    try:
        while not ended.is_set():
            try:
                seen = looker.look(store)
                for item in seen.lost:
                    if item.path not in told:
                        told.add(item.path)
                        complain(f"{item.path}: {item.error}")
                if seen.ready:
                    process(list(seen.ready))
            except (ExtractorError, OSError, sqlite3.Error) as error:
                complain(f"extractor: {error}; trying again")
            ended.wait(pause)
    except KeyboardInterrupt:
        pass
    complain("ended; what came later is read at the next start")


def _until_asked() -> threading.Event:
    """Return the event that a polite end by the system (SIGTERM) sets; Ctrl+C interrupts whatever runs."""
    ended = threading.Event()

    def end(number: int, frame: FrameType | None) -> None:
        ended.set()
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, end)
    return ended
