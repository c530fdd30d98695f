"""What tests of several readers share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from extractor.load.ocr import engine


@pytest.fixture
def no_engine(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine without Tesseract."""
    monkeypatch.setenv("PATH", "/nonexistent")
    engine.cache_clear()
    yield
    engine.cache_clear()
