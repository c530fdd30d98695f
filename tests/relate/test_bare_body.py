"""A bare "Sở" after a merger means the new body, not the one that went into it."""

from __future__ import annotations

import pytest

from extractor.load import read_bytes
from extractor.pipeline import process


@pytest.mark.parametrize(
    "merger",
    [
        "Sở Nội vụ tỉnh Lai Châu chính thức hoạt động trên cơ sở hợp nhất Sở Lao động với Sở Ngoại vụ.",
        "Sở Nội vụ tỉnh Lai Châu ra mắt sau khi sáp nhập Sở Lao động và Sở Ngoại vụ.",
        "Sở Nội vụ tỉnh Lai Châu được lập từ việc hợp nhất Sở Lao động với Sở Ngoại vụ.",
    ],
)
def test_a_bare_head_behind_a_merger_is_the_new_body(merger: str) -> None:
    text = f"Ra mắt sở mới\n\n01/3/2025\n\nSáng 1/3, {merger} Ông Lê Văn Thử được bổ nhiệm giữ chức Giám đốc Sở.\n"
    found = process(read_bytes(text.encode(), "a.txt")).officials
    assert [(o.position, o.unit) for o in found] == [("Giám đốc", "Sở Nội vụ tỉnh Lai Châu")]


def test_a_bare_head_behind_two_bodies_that_meet_is_the_last() -> None:
    text = (
        "Họp bàn\n\n01/3/2025\n\nSáng 1/3, Sở Nội vụ tỉnh Lai Châu làm việc với Sở Ngoại vụ tỉnh Lai Châu. Ông Lê Văn "
        "Thử, Giám đốc Sở nói.\n"
    )
    found = process(read_bytes(text.encode(), "a.txt")).officials
    assert [(o.position, o.unit) for o in found] == [("Giám đốc", "Sở Ngoại vụ tỉnh Lai Châu")]
