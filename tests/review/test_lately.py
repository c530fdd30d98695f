"""A number dear to count is kept for some seconds, a cheap one never; one claim of many papers is asked once."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from made import made

from extractor.review import Filters, queue
from extractor.review.lately import DEAR, lately
from extractor.store.reviewed import ReviewedStore


def counting(seconds: float) -> Callable[[], int]:
    """Return a count that takes so much of the processor and says how often it was asked."""
    asked = 0

    def count() -> int:
        nonlocal asked
        asked += 1
        until = time.thread_time() + seconds
        while time.thread_time() < until:
            pass
        return asked

    return count


def test_only_a_dear_number_is_kept() -> None:
    dear, cheap = counting(2 * DEAR), counting(0)
    assert [lately("dear", dear) for _ in range(3)] == [1, 1, 1]
    assert [lately("cheap", cheap) for _ in range(3)] == [1, 2, 3]
    assert lately("dear, of another database", dear) == 2


def test_the_same_claim_of_several_papers_is_one_card_with_their_number(tmp_path: Path) -> None:
    with ReviewedStore.open(tmp_path / "a.db") as store:
        for n in range(5):
            name = "Lê Thị Quýt" if n < 4 else "Đỗ Văn Mít"
            store.save(made(f"Tin {n}: ⟦PERSON|{name}⟧ dự họp.", path=f"{n}.txt", title=f"Tin {n}",
                            officials=[(name, None, None, name)]))  # fmt: skip
        while queue.refresh(store):
            pass
        items = queue.page(store, Filters(), 50)
        assert len(items) == 5
        shown, taken = queue.once(items, 10)
        assert ({x.name: alike for x, alike in shown}, taken) == ({"Lê Thị Quýt": 3, "Đỗ Văn Mít": 0}, 5)
        first, taken = queue.once(items, 1)
        assert (len(first), taken) == (1, 4 if first[0][0].name == "Lê Thị Quýt" else 1)
