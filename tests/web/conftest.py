"""A served database for the tests of the web."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from serving import Served, db, original, served, serving

__all__ = ["db", "original", "served", "shared"]


@pytest.fixture(scope="module")
def shared(original: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One server for tests that change nothing."""
    path = tmp_path_factory.mktemp("shared") / "a.db"
    shutil.copy(original, path)
    with serving(path) as server:
        server.settled()
        yield server
