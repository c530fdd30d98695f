"""The watched folder: what comes into it is taken in while the server runs, by the one thread that takes files in."""

from __future__ import annotations

import logging
import os
import secrets
import sqlite3
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import ExtractorError
from ..load import shown
from ..run.watching import Look, Looker
from ..store.reviewed import ReviewedStore
from .background import Job, Jobs
from .settings import Settings

log = logging.getLogger("extractor.web")
AT_ONCE = 200
"""Files a job: its page stays readable, and uploads wait for no more than these."""
BY = "watched folder"
REST = 10
"""A look at a very large folder takes long; between two looks lies at least so many times as much rest."""
LONGEST_REST = 600.0
"""Seconds until the folder's files are tried again after a job broke off, at most."""
GIVEN = ("ok", "duplicate", "changed")


@dataclass(frozen=True, slots=True)
class FolderState:
    """What the last look saw. `waiting`: files that stand still, not yet in work; `error`: why it saw nothing."""

    path: str
    looked_at: str | None = None
    waiting: tuple[str, ...] = ()
    growing: tuple[str, ...] = ()
    job: Job | None = None
    error: str | None = None


class Folder:
    """One thread that looks at the folder and hands over what is ready; nothing where no folder is watched."""

    def __init__(self, settings: Settings, jobs: Jobs) -> None:
        self._settings = settings
        self._jobs = jobs
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._job: Job | None = None
        self._broken = 0
        self._told: str | None = None
        self._rest_until = 0.0
        self.state = FolderState(str(settings.watched.absolute())) if settings.watched else None

    def start(self) -> None:
        if self._settings.watched is None:
            return
        self._stop.clear()
        self._thread = threading.Thread(target=self._run, name="watched", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._stop.set()
        if self._thread:
            self._thread.join(timeout=10)

    def _run(self) -> None:
        folder = str(self._settings.watched.absolute()) if self._settings.watched else ""
        looker = Looker([folder])
        with ReviewedStore.open(self._settings.db) as store:
            while not self._stop.is_set():
                begun = time.monotonic()
                self.state = self._turn(store, looker, folder)
                spent = time.monotonic() - begun
                self._stop.wait(max(self._settings.watch_seconds, REST * spent))

    def _turn(self, store: ReviewedStore, looker: Looker, folder: str) -> FolderState:
        """Look once; whatever goes wrong is told on the page, and the next look tries again."""
        try:
            seen = looker.look(store)
        except (ExtractorError, OSError, sqlite3.Error) as error:
            log.warning("the watched folder could not be looked at: %s", type(error).__name__)
            return FolderState(folder, store.moment(), job=self._job, error=str(error))
        ready = self._hand_over(seen)
        lost = "; ".join(str(item.error) for item in seen.lost) or (self._job.error if self._job else None)
        return FolderState(folder, store.moment(), ready, tuple(map(shown, seen.growing)), self._job, lost)

    def _hand_over(self, seen: Look) -> tuple[str, ...]:
        """Make a job of what is ready, unless the last one is still at work; return what waits for the next."""
        paths = [item.path for item in seen.ready]
        if self._job is not None and not self._job.finished:
            busy = set(map(str, self._job.files))
            return tuple(shown(p) for p in paths if p not in busy)
        if self._is_broken() or time.monotonic() < self._rest_until:
            return tuple(map(shown, paths))
        if paths:
            self._job = Job(secrets.token_hex(8), tuple(map(Path, paths[:AT_ONCE])), BY)
            self._jobs.add(self._job)
        return tuple(map(shown, paths[AT_ONCE:]))

    def _is_broken(self) -> bool:
        """Say whether the last job broke off as a whole, and if so rest before the next: each time twice as long."""
        if self._job is None or self._job.id == self._told:
            return False
        if self._job.error is None:
            self._broken = 0
            return False
        self._told, self._broken = self._job.id, self._broken + 1
        self._rest_until = time.monotonic() + min(
            LONGEST_REST, self._settings.watch_seconds * 2 ** min(self._broken, 12)
        )
        return True


def entries(store: ReviewedStore, folder: str, *, failed: bool, limit: int = 50) -> list[dict[str, Any]]:
    """Return what became of the folder's files, the latest first; `failed`: only of those that gave no document."""
    marks = ", ".join("?" * len(GIVEN))
    query = (
        "SELECT l.path, l.location, l.state, l.code, l.message, l.at, d.id FROM ledger l "
        "LEFT JOIN document d ON d.key = l.document WHERE l.location >= ? AND l.location < ? "
        f"AND l.state {'NOT ' * failed}IN ({marks}) ORDER BY l.at DESC, l.location LIMIT ?"
    )
    first = os.path.join(folder, "")
    rows = store.connection.execute(query, (first, first[:-1] + chr(ord(os.sep) + 1), *GIVEN, limit))
    names = ("path", "location", "state", "code", "message", "at", "document")
    return [dict(zip(names, row)) | _cause(row[4]) for row in rows]


def _cause(message: str | None) -> dict[str, str | None]:
    """Return why an input gave nothing, and what a person can do about it."""
    cause, _, step = (message or "").rpartition("; ")
    return {"cause": cause or message, "step": step if cause else None}
