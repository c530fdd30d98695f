"""What a person decided stands in every later extraction of the document, by the method "reviewer"."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from extractor.judgements import mention_target
from extractor.model import Result, Span
from extractor.review import Change, Desk
from extractor.review.desk import thing
from extractor.review.values import data_of
from extractor.run import expand, run
from extractor.run.again import again
from extractor.run.keeping import keep
from extractor.store.reviewed import ReviewedStore

PLAN = (
    "Ngày 10/7/2024, ông Lò Văn Thử, Giám đốc Sở Nội vụ tỉnh Lào Cai, kiểm tra việc thực hiện Kế hoạch 57/KH-UBND.\n"
    "Sở Nội vụ có 12 phòng. Nhóm Hoa Ban cùng dự.\n"
)


def take_in(store: ReviewedStore, folder: Path) -> None:
    list(keep(store, expand([folder]), lambda found: run(found, 0)))


@pytest.fixture
def store(tmp_path: Path) -> ReviewedStore:
    """A document in which a person accepted the official, corrected his office, rejected a date, added a unit."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(PLAN)
    store = ReviewedStore.open(tmp_path / "x.db")
    take_in(store, tmp_path / "in")
    (key,) = store.keys()
    sheet = store.sheet(key)
    result = sheet.reviewed.result
    by_text = {m.text: n for n, m in enumerate(result.mentions)}
    office = thing(sheet, "officials", 0)
    office["fields"]["position"] = "Quyền Giám đốc"
    start = result.document.text.index("Nhóm Hoa Ban")
    added = result.document.mention("UNIT", start, start + len("Nhóm Hoa Ban"))
    named = data_of("UNIT", result.document, Span(added.start, added.end), "Nhóm Hoa Ban tỉnh Lào Cai")
    states = sheet.reviewed.states
    changes = [
        Change(states["mentions", by_text["Lò Văn Thử"]].target, "accept"),
        Change(states["mentions", by_text["10/7/2024"]].target, "reject"),
        Change(states["officials", 0].target, "edit", office),
        Change(mention_target(result.document, added), "add", named),
    ]
    Desk(store, "mai").decide(key, changes, sheet.version)
    return store


def check(result: Result) -> None:
    methods = {m.text: m.method for m in result.mentions}
    assert methods["Lò Văn Thử"] == "reviewer"
    assert methods["Nhóm Hoa Ban"] == "reviewer"
    assert "10/7/2024" not in methods
    assert methods["Kế hoạch 57/KH-UBND"] != "reviewer", "nobody spoke of it"
    assert [(o.name, o.position, o.unit) for o in result.officials] == [
        ("Lò Văn Thử", "Quyền Giám đốc", "Sở Nội vụ tỉnh Lào Cai")
    ]
    assert "Nhóm Hoa Ban tỉnh Lào Cai" in {u.name for u in result.units}
    assert "2024-07-10" not in {d.value for d in result.dates}


def test_what_was_taught_counts_in_the_documents_taken_in_next(store: ReviewedStore) -> None:
    (held,) = store.documents()
    check(held.result)


@pytest.mark.parametrize("kept", [True, False], ids=["from the file", "from the text, the file being gone"])
def test_after_everything_was_extracted_again(store: ReviewedStore, tmp_path: Path, kept: bool) -> None:
    if not kept:
        os.remove(tmp_path / "in" / "a.txt")
    states = [x.state for x in again(store, lambda found: run(found, 0))]
    assert states == ["same"]
    (held,) = store.documents()
    check(held.result)


def test_after_the_rules_found_less(store: ReviewedStore) -> None:
    """A later version of the program sees nothing in the text: what a person stated stands all the same."""
    from dataclasses import replace

    (key,) = store.keys()
    machine = next(iter(super(ReviewedStore, store).held([key]))).result
    nothing = {n: () for n in ("mentions", "links", "officials", "units", "citations", "metrics", "dates", "relations",
                               "tasks")}  # fmt: skip
    store.renew(replace(machine, **nothing))
    (held,) = store.documents()
    assert {m.method for m in held.result.mentions} == {"reviewer"}
    assert [(o.name, o.position) for o in held.result.officials] == [("Lò Văn Thử", "Quyền Giám đốc")]
    assert "Nhóm Hoa Ban tỉnh Lào Cai" in {u.name for u in held.result.units}


def test_in_a_new_version_of_the_file(store: ReviewedStore, tmp_path: Path) -> None:
    """The same place with another text: the words are found again between the same words."""
    changed = PLAN.replace("Sở Nội vụ có", "Theo báo cáo mới, Sở Nội vụ có").replace(
        "cùng dự.", "cùng dự. Trời nắng đẹp."
    )
    (tmp_path / "in" / "a.txt").write_text(changed)
    take_in(store, tmp_path / "in")
    (held,) = store.documents()
    assert held.previous is not None
    check(held.result)
