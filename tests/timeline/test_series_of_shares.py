"""A share of an earlier value is a change in a series; a forecast is neither a result nor a target."""

from __future__ import annotations

import pytest

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
