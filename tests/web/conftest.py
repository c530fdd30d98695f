"""A served database for the tests of the web."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from serving import Served, serving

from extractor.load import read
from extractor.pipeline import process
from extractor.store import Store

RAW = Path(__file__).parents[2] / "corpus" / "raw"
FILES = (
    "2024-03-21-kiem-tra-so-tttt.html",
    "2024-09-06-kiem-tra-mu-cang-chai.html",
    "2023-02-10-ke-hoach-38-kh-ubnd.txt",
)


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


@pytest.fixture(scope="module")
def shared(original: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One server for tests that change nothing."""
    path = tmp_path_factory.mktemp("shared") / "a.db"
    shutil.copy(original, path)
    with serving(path) as server:
        server.settled()
        yield server
