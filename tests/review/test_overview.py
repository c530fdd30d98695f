"""The facts of the first page."""

from __future__ import annotations

from pathlib import Path

import pytest
from made import made

from extractor.review.lists import tasks
from extractor.store.reviewed import ReviewedStore


@pytest.mark.parametrize(
    ("deadline", "passed"),
    [
        ("2024-06-30", True),
        ("2024-07-15", False),
        ("2024-06", True),
        ("2024-07", False),
        ("2024-04/2024-06", True),
        ("2024-07/2024-09", False),
        ("2023", True),
        ("2024", False),
    ],
)
def test_a_deadline_has_passed_when_its_last_day_has(deadline: str, passed: bool, tmp_path: Path) -> None:
    """A task due in a quarter is not overdue while the quarter lasts."""
    result = made("Sở Nội vụ báo cáo.", tasks=[("Sở Nội vụ", "Sở Nội vụ báo cáo.", deadline, None)])
    with ReviewedStore.open(tmp_path / "a.db") as store:
        store.save(result)
        assert bool(tasks(store, due="overdue", on="2024-07-15")) is passed
