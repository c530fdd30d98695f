"""By when: days counted from a visit, the middle of a month, a month of next year, and no day before its demand."""

from __future__ import annotations

import pytest

from extractor import pipeline
from extractor.load import read_bytes

PRESS = "Tỉnh Đắk Lắk đẩy nhanh tiến độ dự án\n\nThứ Năm, 06/03/2025, 08:30\n\n{}\n"
VISIT = "Ngày 5/3, Chủ tịch UBND tỉnh Đắk Lắk Trần Văn Mẫu kiểm tra công trường. "


def deadlines(text: str) -> list[str | None]:
    return [t.deadline for t in pipeline.process(read_bytes(PRESS.format(text).encode(), "bai.txt")).tasks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông yêu cầu Sở Xây dựng báo cáo trong vòng 15 ngày.", "2025-03-20"),
        ("Ông giao Sở Xây dựng hoàn tất hồ sơ trong thời hạn 2 tuần kể từ hôm nay.", "2025-03-19"),
        ("Ông giao Sở Xây dựng hoàn tất hồ sơ trong 40 ngày, kể từ ngày 10/3.", "2025-04-19"),
        ("Ông yêu cầu Sở Xây dựng trình hồ sơ trước giữa tháng 4.", "2025-04-15"),
        ("Ông giao Sở Tài chính quyết toán chậm nhất cuối tháng 2 năm sau.", "2026-02"),
        ("Ông giao Sở Tài chính quyết toán trước tháng 11 năm nay.", "2025-11"),
    ],
)
def test_a_day_is_worked_out_of_the_words(text: str, expected: str) -> None:
    assert deadlines(VISIT + text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Ông giao Sở Nội vụ triển khai từ quý II.",
        "Ông giao Sở Nội vụ trả kết quả trong vòng 5 ngày kể từ khi nhận hồ sơ.",
        "Ông giao Sở Nội vụ trả kết quả trong vòng 5 ngày làm việc.",
    ],
)
def test_a_start_or_a_length_counted_from_something_else_is_no_day(text: str) -> None:
    assert deadlines(VISIT + text) == [None]


def test_a_length_of_time_stays_open_where_no_day_of_the_demand_is_named() -> None:
    assert deadlines("Tỉnh yêu cầu Sở Xây dựng báo cáo trong vòng 15 ngày.") == [None]


def test_a_deadline_never_lies_before_its_demand() -> None:
    """A year left out is the next one; a day printed whole that has passed is no deadline of this demand."""
    text = "Ngày 4/3, UBND tỉnh Đắk Lắk yêu cầu Sở Xây dựng báo cáo trước ngày {}."
    assert deadlines(text.format("20/2")) == ["2026-02-20"]
    assert deadlines(text.format("20/2/2025")) == [None]
    assert deadlines(text.format("20/4/2025")) == ["2025-04-20"]
