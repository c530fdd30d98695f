"""A browser, its page, and a served database for the pages' tests."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from serving import Served, db, original, served

__all__ = ["chromium", "db", "original", "page", "served"]
BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


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
    assert [
        x for x in noise if "ERR_CONNECTION_REFUSED" not in x and "409" not in x and "404" not in x and "422" not in x
    ] == []
