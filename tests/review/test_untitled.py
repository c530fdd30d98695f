"""A document without title and number is known by its first words, wherever it is listed."""

from __future__ import annotations

from pathlib import Path

from made import made

from extractor.review import Filters, lists, overview
from extractor.review import queue as queues
from extractor.store.reviewed import ReviewedStore


def test_what_has_no_title_shows_its_first_words(tmp_path: Path) -> None:
    words = "Yêu cầu Sở Y tế báo cáo trước ngày 30/6/2024."
    paper = made(f"\n {words}".replace("Sở Y tế", "⟦UNIT|Sở Y tế⟧"), tasks=[("Sở Y tế", words, "2024-06-30", None)])
    with ReviewedStore.open(tmp_path / "a.db") as store:
        store.save(paper)
        while queues.refresh(store):
            pass
        (arrival,) = overview.arrivals(store)
        assert (arrival.title, arrival.words) == ("", words)
        assert words[:30] in lists.tasks(store)[0].title
        assert all(words[:30] in item.title for item in queues.page(store, Filters()))
        store.save(made("Có tựa đề.", path="b.txt", title="Tựa đề"))
        assert overview.arrivals(store)[0].words == ""
