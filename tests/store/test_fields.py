"""Nothing of a Result is lost in the tables, whatever its fields hold; files of older versions are brought along."""

from __future__ import annotations

import gzip
import json
import sqlite3
import typing
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made import made
from test_interchange import FULL

from extractor.interchange import from_record, to_record
from extractor.model import Mention, Result, Span
from extractor.store import Store, schema

OLD = Path(__file__).parent / "old"
LENGTH = 12
TEXTS = st.text(max_size=8)
PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXTS,
    int: st.integers(-(2**53), 2**53),
    float: st.floats(allow_nan=False, allow_infinity=False),
    bool: st.booleans(),
    Span: st.tuples(st.integers(0, LENGTH - 1), st.integers(1, LENGTH)).map(lambda x: Span(min(x), max(x) + 1)),
}


def of(kind: Any) -> st.SearchStrategy[Any]:
    """Return a strategy for a type of the model; tuples of plain numbers are indexes of mentions."""
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if kind in PLAIN:
        return PLAIN[kind]
    if is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        return st.builds(kind, **{f.name: of(hints[f.name]) for f in fields(kind)})
    if origin is typing.Literal:
        return st.sampled_from(inner)
    if origin is tuple and inner[-1] is Ellipsis:
        item = st.just(0) if inner[0] is int else of(inner[0])
        return st.lists(item, max_size=2).map(tuple)
    if origin is tuple:
        return st.tuples(*map(of, inner))
    return st.one_of(*(st.none() if x is type(None) else of(x) for x in inner))


@st.composite
def results(draw: st.DrawFn) -> Result:
    result: Result = draw(of(Result))
    mention = replace(draw(of(Mention)), span=Span(0, 1))
    links = tuple(replace(link, mention=0) for link in result.links)
    return replace(result, mentions=(mention,), links=links)


@given(results())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_a_result_holds_is_read_back(result: Result) -> None:
    with Store.open(":memory:") as store:
        store.save(result)
        (held,) = store.documents()
        assert held.result == result


def test_a_result_with_every_field_filled_is_read_back(tmp_path: Path) -> None:
    """The example leaves no field of any type at its default, so that a forgotten column shows."""
    for record in (FULL.document, FULL.document.health, *FULL.officials, *FULL.citations, *FULL.relations):
        assert all(getattr(record, f.name) not in ((), None, "") for f in fields(record) if f.name != "issuer")
    with Store.open(tmp_path / "x.db") as store:
        store.save(FULL)
        (held,) = store.documents()
    assert held.result == FULL


def old_file(folder: Path) -> Path:
    path = folder / "old.db"
    path.write_bytes(gzip.decompress((OLD / "0003_search.db.gz").read_bytes()))
    return path


def test_a_file_of_an_older_version_is_read_as_it_was(tmp_path: Path) -> None:
    """Its documents, versions, ledger and judgements are there after the change of tables, and can be added to."""
    expected = json.loads((OLD / "0003_search.json").read_text())
    with Store.open(old_file(tmp_path)) as store:
        held = list(store.documents(all_versions=True))
        assert [(h.current, h.previous, sorted(h.paths)) for h in held] == [
            (x["current"], x["previous"], sorted(x["paths"])) for x in expected
        ]
        for document, x in zip(held, expected, strict=True):
            was = from_record(x["record"])
            source = document.result.document.source
            assert source.path in document.paths
            assert (
                replace(document.result, document=replace(document.result.document, source=was.document.source)) == was
            )
        assert {e.path: e.state for e in store.ledger()}["/data/d.txt"] == "failed"
        assert [j.after for j in store.judgements()] == ["Sở Nội vụ"]
        assert store.search("Đồng Mây")
        assert store.save(made("Kế hoạch mới", path="new.txt")) == "ok"
        assert store.connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_the_file_as_it_was_stays_beside_the_changed_one(tmp_path: Path) -> None:
    path = old_file(tmp_path)
    Store.open(path).close()
    backup = Path(f"{path}.0003_search.backup")
    connection = sqlite3.connect(backup)
    assert schema.applied(connection)[-1] == "0003_search"
    connection.close()
    Store.open(path).close()
    assert list(tmp_path.glob("*.backup*")) == [backup]
    with Store.open(backup) as store:
        assert len(list(store.documents(all_versions=True))) == 3


def test_who_only_reads_gets_an_older_file_brought_along_too(tmp_path: Path) -> None:
    """After an update of the program every command opens the file, with a copy of it as it was beside it."""
    path = old_file(tmp_path)
    with Store.open(path, readonly=True) as store:
        assert len(list(store.documents(all_versions=True))) == 3
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            store.connection.execute("DELETE FROM document")
    assert Path(f"{path}.0003_search.backup").is_file()


def test_the_rows_are_those_of_the_file_that_says_most_whichever_came_first(tmp_path: Path) -> None:
    """The same text lies in a page that names its author and in a bare file."""
    page, bare = made("Một bài", path="b.html", title="Một bài", authors=("Mây Ngàn",)), made("Một bài", path="a.txt")
    page = replace(page, document=replace(page.document, source=replace(page.document.source, sha256="0" * 64)))
    found = []
    for n, order in enumerate(((page, bare), (bare, page))):
        with Store.open(tmp_path / f"{n}.db") as store:
            store.save_many([(result, None) for result in order])
            found.append([h.result for h in store.documents()])
    assert found[0] == found[1] == [page]
    assert to_record(found[0][0])["meta"]["authors"] == ["Mây Ngàn"]
