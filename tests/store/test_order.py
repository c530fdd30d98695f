"""The same collection in any order, one by one or at once, gives the same database content."""

from __future__ import annotations

import itertools
import random
from dataclasses import replace
from pathlib import Path

import pytest
from made import made

from extractor.model import Result
from extractor.run import expand, run
from extractor.store import Store

SAMPLES = Path(__file__).parents[2] / "corpus" / "raw"


@pytest.fixture(scope="module")
def collection() -> list[Result]:
    """The sample documents, copies of some under other names, and a page that another file holds as bare text."""
    results = [outcome.result for outcome in run(expand([SAMPLES]), 0) if outcome.state == "ok"]
    copies = [_elsewhere(x, f"copy/{n}.txt", x.document.source.sha256) for n, x in enumerate(results[::3])]
    bare = [_elsewhere(replace(x, officials=()), f"bare/{n}.txt", f"{n:064}") for n, x in enumerate(results[::4])]
    return results + copies + bare


def _elsewhere(result: Result, path: str, sha256: str) -> Result:
    source = replace(result.document.source, path=path, sha256=sha256)
    return replace(result, document=replace(result.document, source=source))


def content(path: Path, collection: list[Result], sizes: random.Random | None) -> str:
    with Store.open(path) as store:
        rest = list(collection)
        while rest:
            size = sizes.randint(1, 7) if sizes else len(rest)
            store.save_many([(result, None) for result in rest[:size]])
            del rest[:size]
        return store.content_hash()


def test_the_order_of_arrival_leaves_no_trace(collection: list[Result], tmp_path: Path) -> None:
    found = {content(tmp_path / "at_once.db", collection, None)}
    for seed in range(5):
        rng = random.Random(seed)
        shuffled = rng.sample(collection, len(collection))
        found.add(content(tmp_path / f"{seed}.db", shuffled, rng if seed else None))
    assert len(found) == 1


def test_the_versions_of_a_web_address_stand_in_order_of_their_days(tmp_path: Path) -> None:
    """A crawl hands them over in any order; the newest counts, and each leads to the one before."""
    url = "https://bao.example/bai-1.html"
    days = [made(f"Bản ngày {n}", path=None, url=url, published=f"2024-07-0{n}", title=f"{n}") for n in (1, 2, 3)]
    found = set()
    for n, order in enumerate(itertools.permutations(days)):
        with Store.open(tmp_path / f"{n}.db") as store:
            for result in order:
                store.save(result)
            (held,) = store.documents()
            assert [(v.title, v.current) for v in store.versions(held.key)] == [("1", False), ("2", False), ("3", True)]
            assert (held.result, held.previous) == (days[2], days[1].document.id)
            found.add(store.content_hash())
    assert len(found) == 1


def test_the_hash_sees_every_row(collection: list[Result], tmp_path: Path) -> None:
    """It is no hash of nothing: one field, one document, one path more or less changes it."""
    second = collection[1]
    changed = [
        collection[1:],
        [*collection, _elsewhere(second, "one/more.txt", second.document.source.sha256)],
        [collection[0], replace(second, tasks=(), relations=(), metrics=(), dates=()), *collection[2:]],
    ]
    found = {content(tmp_path / f"{n}.db", x, None) for n, x in enumerate([collection, *changed])}
    assert len(found) == 4
