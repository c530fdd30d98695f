"""A share of an earlier value is a change in a series, and no level of its indicator."""

from __future__ import annotations

import pytest

from extractor import pipeline
from extractor.collection import Held, Sighting, Subject
from extractor.load import read_bytes
from extractor.timeline.series import series
from extractor.values.indicator import compares_with_past


@pytest.mark.parametrize(
    ("baseline", "past"),
    [
        ("so với cùng kỳ", True),
        ("cùng kỳ năm trước", True),
        ("so với năm 2022", True),
        ("so cùng kỳ", True),
        ("dự toán Trung ương giao", False),
        ("kế hoạch năm", False),
        ("so với nghị quyết đề ra", False),
        (None, False),
    ],
)
def test_what_a_share_is_of(baseline: str | None, past: bool) -> None:
    assert compares_with_past(baseline) is past


def test_a_share_of_last_years_value_is_a_change_in_the_series() -> None:
    paper = (
        "Huyện Krông Năng thu hoạch lúa\n\nThứ Tư, 12/06/2024, 08:30\n\n"
        "Tính đến ngày 31/5/2024, sản lượng lương thực của huyện Krông Năng đạt 5.100 tấn, bằng 98% so với cùng kỳ.\n"
    )
    document = Held(0, pipeline.process(read_bytes(paper.encode(), "bai.txt")), ("bai",))
    subject = Subject("indicator", "x", "sản lượng lương thực", (Sighting(0, ()),))
    told = [(line.kind, p.metric.value, p.metric.direction) for line in series(subject, [document], "2024-06-12")
            for p in line.points]  # fmt: skip
    assert ("change", 2.0, "down") in told
    assert not [kind for kind, *_ in told if kind == "percent"]
