"""The list of names worth a person's word, made anew beside the requests: on a large database that takes seconds."""

from __future__ import annotations

import logging
import threading

from ..learning import candidates
from ..store.reviewed import ReviewedStore
from .settings import Settings

log = logging.getLogger("extractor.web")


class Miner:
    """One thread that makes the list anew when it is asked to."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._wanted = threading.Event()
        self._done = threading.Condition()
        self._stop = False
        self._turns = 0
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        self._stop = False
        self._thread = threading.Thread(target=self._run, name="names", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._stop = True
        self._wanted.set()
        if self._thread:
            self._thread.join(timeout=5)

    def ask(self, patience: float = 0.0) -> None:
        """Have the list made anew, and wait for it as long as `patience` seconds."""
        with self._done:
            before = self._turns
            self._wanted.set()
            if patience:
                self._done.wait_for(lambda: self._turns > before, timeout=patience)

    def _run(self) -> None:
        with ReviewedStore.open(self._settings.db) as store:
            while True:
                self._wanted.wait()
                self._wanted.clear()
                if self._stop:
                    return
                try:
                    candidates.refresh(store)
                except Exception as error:  # the thread must live on; a message could quote a document
                    log.error("the list of names could not be made: %s", type(error).__name__)
                with self._done:
                    self._turns += 1
                    self._done.notify_all()
