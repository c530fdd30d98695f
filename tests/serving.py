"""A real server on loopback with a real database, for the tests of the web and of the browser."""

from __future__ import annotations

import json
import shutil
import socket
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from extractor.load import read
from extractor.pipeline import process
from extractor.review import task_states
from extractor.store import Store
from extractor.store.reviewed import ReviewedStore
from extractor.web import Settings, create_app

RAW = Path(__file__).parents[1] / "corpus" / "raw"
FILES = (
    "2024-03-21-kiem-tra-so-tttt.html", "2023-02-10-ke-hoach-38-kh-ubnd.txt", "2024-09-06-kiem-tra-mu-cang-chai.html",
)  # fmt: skip


@dataclass
class Served:
    """A running server."""

    base: str
    settings: Settings

    def request(self, method: str, path: str, body: Any = None, **headers: str) -> tuple[int, dict[str, str], bytes]:
        """Send a request and return status, headers and body, whatever the status."""
        data = body if isinstance(body, bytes) else json.dumps(body).encode() if body is not None else None
        asked = urllib.request.Request(self.base + path, data, method=method)
        if data is not None and "content-type" not in {k.replace("_", "-").lower() for k in headers}:
            asked.add_header("content-type", "application/json")
        for name, value in headers.items():
            asked.add_header(name.replace("_", "-"), value)
        try:
            with _OPENER.open(asked, timeout=30) as answer:
                return answer.status, dict(answer.headers), answer.read()
        except urllib.error.HTTPError as error:
            return error.code, dict(error.headers), error.read()

    def json(self, method: str, path: str, body: Any = None, **headers: str) -> tuple[int, Any]:
        status, _, data = self.request(method, path, body, **headers)
        return status, json.loads(data) if data else None

    def settled(self) -> None:
        """Wait until the queue has seen every document."""
        for _ in range(200):
            if self.json("GET", "/api/v1/queue?limit=1")[1]["waiting"] == 0:
                return
            time.sleep(0.05)
        raise AssertionError("the queue was not brought up to date")

    def judged(self) -> None:
        """Wait until every task has been compared with the documents held."""
        self.settled()
        with ReviewedStore.open(self.settings.db, readonly=True) as store:
            for _ in range(200):
                if not task_states.waiting(store):
                    return
                time.sleep(0.05)
        raise AssertionError("the states of tasks were not brought up to date")


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: Any) -> None:
        return None


_OPENER = urllib.request.build_opener(_Stay)


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def serving(db: Path, port: int | None = None, **settings: Any) -> Iterator[Served]:
    """Run the service until the block ends."""
    chosen = Settings(db, **settings)
    port = port or free_port()
    config = uvicorn.Config(
        create_app(chosen), host="127.0.0.1", port=port, log_level="error", timeout_graceful_shutdown=1
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    for _ in range(400):
        if server.started:
            break
        time.sleep(0.02)
    assert server.started
    try:
        yield Served(f"http://127.0.0.1:{port}", chosen)
    finally:
        server.should_exit = True
        thread.join(timeout=10)


@pytest.fixture(scope="session")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with a few of the samples, never written to."""
    path = tmp_path_factory.mktemp("original") / "a.db"
    with Store.open(path) as store:
        store.save_many([(process(read(RAW / name)), None) for name in FILES])
    return path


@pytest.fixture
def db(original: Path, tmp_path: Path) -> Path:
    path = tmp_path / "a.db"
    shutil.copy(original, path)
    return path


@pytest.fixture
def served(db: Path) -> Iterator[Served]:
    with serving(db) as server:
        server.settled()
        yield server
