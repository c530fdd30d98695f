"""A task done in a month that a sentence names is late when that month came after its day."""

from __future__ import annotations

import pytest

from extractor import pipeline
from extractor.collection import Held
from extractor.load import read_bytes
from extractor.timeline.tasks.asked import tracked

ASKED = (
    "Tin Lai Châu\n\n10/5/2023\n\nNgày 9/5, UBND tỉnh Lai Châu yêu cầu Sở Xây dựng tỉnh Lai Châu xây dựng hai hồ chứa "
    "nước ngọt tại xã Nậm Tăm, hoàn thành trước ngày 31/3/2024.\n"
)
DONE = "Hồ mới\n\n20/8/2024\n\nSở Xây dựng tỉnh Lai Châu cho biết hai hồ chứa nước ngọt tại xã Nậm Tăm {when}.\n"


@pytest.mark.parametrize(
    ("when", "state"),
    [
        ("đã xây dựng hoàn thành từ tháng 7/2024", "late"),
        ("đã xây dựng hoàn thành vào tháng 7/2024", "late"),
        ("đã xây dựng hoàn thành từ tháng 3/2024", "done"),
        ("đã xây dựng hoàn thành từ tháng 02/2024", "done"),
    ],
)
def test_a_month_behind_the_day_due_is_late(when: str, state: str) -> None:
    texts = (ASKED, DONE.format(when=when))
    held = [Held(n, pipeline.process(read_bytes(t.encode(), f"{n}.txt")), (f"{n}",)) for n, t in enumerate(texts)]
    assert [t.state for t in tracked(held, "2024-12-31")] == [state]
