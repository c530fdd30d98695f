"""A question whose answer lies in very many documents is answered from the newest, and says how many are left out."""

from __future__ import annotations

from pathlib import Path

from made import made

from extractor.review.subjects import subjects
from extractor.store.reviewed import ReviewedStore


def filled(path: Path) -> ReviewedStore:
    store = ReviewedStore.open(path)
    for day in (5, 1, 4, 2, 3):
        text = f"Ngày {day}/7/2024, Sở Nội vụ tỉnh Đồng Mây họp."
        named = [("Sở Nội vụ tỉnh Đồng Mây", "Sở Nội vụ tỉnh Đồng Mây")]
        store.save(made(text, path=f"{day}.txt", published=f"2024-07-{day:02}", units=named))
    return store


def test_the_newest_documents_are_kept_and_the_rest_is_counted(tmp_path: Path) -> None:
    with filled(tmp_path / "a.db") as store:
        with store.at_most(2) as bound:
            ((_, held),) = subjects(store, "unit", "Sở Nội vụ tỉnh Đồng Mây")
        assert sorted(h.published or "" for h in held) == ["2024-07-04", "2024-07-05"]
        assert bound.left_out == 3


def test_without_a_bound_nothing_is_left_out(tmp_path: Path) -> None:
    with filled(tmp_path / "a.db") as store:
        with store.at_most(2):
            pass
        with store.at_most(5) as bound:
            assert len(subjects(store, "unit", "Sở Nội vụ tỉnh Đồng Mây")[0][1]) == 5
        assert bound.left_out == 0
        assert len(subjects(store, "unit", "Sở Nội vụ tỉnh Đồng Mây")[0][1]) == 5
