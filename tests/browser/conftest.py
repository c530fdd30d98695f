"""A browser and a served database for the pages' tests."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "web"))
from serving import Served, serving

from extractor.load import read
from extractor.pipeline import process
from extractor.store import Store

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
RAW = Path(__file__).parents[2] / "corpus" / "raw"
FILES = (
    "2024-03-21-kiem-tra-so-tttt.html", "2023-02-10-ke-hoach-38-kh-ubnd.txt", "2024-09-06-kiem-tra-mu-cang-chai.html",
)  # fmt: skip


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with a few of the samples."""
    path = tmp_path_factory.mktemp("filled") / "a.db"
    with Store.open(path) as store:
        store.save_many([(process(read(RAW / name)), None) for name in FILES])
    return path


@pytest.fixture
def db(filled: Path, tmp_path: Path) -> Path:
    path = tmp_path / "a.db"
    shutil.copy(filled, path)
    return path


@pytest.fixture
def served(db: Path) -> Iterator[Served]:
    with serving(db) as server:
        server.settled()
        yield server


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api")
    if BROWSER is None:
        pytest.skip("no Chromium here; install it with: apt-get install chromium")
    flags = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-gpu"]
    with playwright.sync_playwright() as running:
        browser = running.chromium.launch(executable_path=BROWSER, args=flags)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Any, served: Served) -> Iterator[Any]:
    """A page of its own profile; a message in its console, a dialog or a foreign request fails the test."""
    context = chromium.new_context(base_url=served.base, viewport={"width": 1366, "height": 768}, locale="vi-VN")
    context.set_default_timeout(10_000)
    found = context.new_page()
    noise: list[str] = []
    found.on("console", lambda m: noise.append(m.text) if m.type in ("error", "warning") else None)
    found.on("pageerror", lambda e: noise.append(str(e)))
    found.on("request", lambda r: noise.append(r.url) if not r.url.startswith((served.base, "data:")) else None)
    found.noise = noise
    yield found
    context.close()
    assert [x for x in noise if "ERR_CONNECTION_REFUSED" not in x and "409" not in x and "404" not in x] == []
