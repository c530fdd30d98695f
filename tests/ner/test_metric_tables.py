"""Figures alone in the cells of a table take their unit from the head, another cell or the line above."""

from __future__ import annotations

import pytest

from extractor import pipeline
from extractor.load import read_bytes
from extractor.model import Measurement

PAPER = """\
UBND TỈNH ĐẮK LẮK\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
\tĐộc lập - Tự do - Hạnh phúc
Số: 12/BC-UBND\tĐắk Lắk, ngày 5 tháng 3 năm 2025

BÁO CÁO
Về kết quả công tác

{}

CHỦ TỊCH
Trần Văn Mẫu
"""


def measured(table: str) -> tuple[Measurement, ...]:
    return pipeline.process(read_bytes(PAPER.format(table).encode(), "bao-cao.txt")).metrics


@pytest.mark.parametrize(
    ("table", "values"),
    [
        (
            "TT | Hạng mục | Đơn vị | Số lượng\n1 | Lúa bị vùi lấp | ha | 361,5\n2 | Gia cầm | nghìn con | 437",
            [("count", 361.5, "ha"), ("count", 437_000, "con")],
        ),
        (
            "ĐVT: triệu đồng\nSTT | Công trình | Chủ đầu tư | Vốn năm 2026\n1 | Sửa trường | Ban A | 4.850",
            [("money", 4_850_000_000, "đồng")],
        ),
        (
            "STT | Điểm tiêm | Số người | Ngày tiêm\n1 | Trạm y tế | 3.150 | 11/10/2021",
            [("count", 3150, "người")],
        ),
        ("STT | Chỉ tiêu | Kết quả (%)\n1 | Hộ nghèo | 4,9", [("percent", 4.9, "%")]),
    ],
)
def test_the_unit_is_told_elsewhere(table: str, values: list[tuple[str, float, str]]) -> None:
    assert [(m.kind, m.value, m.unit) for m in measured(table)] == values


@pytest.mark.parametrize(
    "table",
    [
        "STT | Họ và tên | Số CCCD | Năm sinh\n1 | Trần Mẫu | 12345 | 1970",
        "STT | Tên văn bản | Số trang\n1 | Báo cáo | 12",
        "STT | Nội dung | Ghi chú\n1 | Hội nghị | 12",
        "STT | Nội dung | Số lượng\n1 | Hội nghị | 12",
    ],
)
def test_what_has_no_unit_or_reports_nothing_is_none(table: str) -> None:
    assert measured(table) == ()


def test_the_row_names_the_indicator_and_the_column_the_aim() -> None:
    table = "STT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện\n1 | Tỷ lệ hộ nghèo | % | 5,2 | 4,9"
    assert [(m.indicator, m.value, m.target) for m in measured(table)] == [
        ("Tỷ lệ hộ nghèo", 5.2, True),
        ("Tỷ lệ hộ nghèo", 4.9, False),
    ]


def test_columns_of_years_and_plans_have_their_period_and_their_aim() -> None:
    table = (
        "ĐVT: triệu đồng\n| TT | Nội dung | Thực hiện năm 2023 | Kế hoạch năm 2024 | So sánh (%) |\n"
        "| 1 | Tổng thu ngân sách | 45.120 | 50.000 | 110,8 |"
    )
    assert [(m.kind, m.value, m.indicator, m.as_of, m.target, m.baseline) for m in measured(table)] == [
        ("money", 45_120_000_000, "Tổng thu ngân sách", "2023", False, None),
        ("money", 50_000_000_000, "Tổng thu ngân sách", "2024", True, None),
        ("percent", 110.8, "Tổng thu ngân sách", "2025-03-05", False, "So sánh (%)"),
    ]


def test_where_the_row_names_a_place_the_column_names_the_indicator_and_the_row_its_owner() -> None:
    table = "| Xã, thị trấn | Số hộ | Tỷ lệ hộ nghèo (%) |\n| Xã Ea Hồ | 812 | 14,78 |\n| Tổng cộng | 1.452 | 14,33 |"
    assert [(m.value, m.unit, m.indicator) for m in measured(table)] == [
        (812, "hộ", "Số hộ của Xã Ea Hồ"),
        (14.78, "%", "Tỷ lệ hộ nghèo của Xã Ea Hồ"),
        (1452, "hộ", "Số hộ"),
        (14.33, "%", "Tỷ lệ hộ nghèo"),
    ]


def test_a_second_table_right_below_has_its_own_head() -> None:
    table = (
        "| Xã | Số hộ | Diện tích (ha) |\n| Xã Ea Hồ | 812 | 45 |\n"
        "| Chỉ tiêu | Đơn vị tính | Năm 2023 |\n| Sản lượng lương thực | tấn | 5.100 |"
    )
    assert [(m.value, m.unit, m.indicator) for m in measured(table)][-1] == (5100, "tấn", "Sản lượng lương thực")


def test_a_sign_in_the_columns_head_holds_against_the_rows_unit() -> None:
    table = "| Chỉ tiêu | ĐVT | Năm 2024 | So với cùng kỳ (%) |\n|---|---|---|---|\n"
    table += "| Xuất khẩu | Triệu USD | 86,4 | 112,5 |"
    assert [(m.kind, m.value, m.unit, m.as_of) for m in measured(table)] == [
        ("money", 86.4e6, "USD", "2024"),
        ("percent", 112.5, "%", "2024"),
    ]


def test_a_column_of_changes_has_their_direction_and_their_signs() -> None:
    table = (
        "| Nội dung | Thực hiện 10 tháng năm 2024 (tỷ đồng) | Tăng so với cùng kỳ (%) |"
        " Tăng/giảm so với dự toán (%) |\n"
        "| Thu nội địa | 9.426 | 14,1 | +2,4 |\n| Thu tiền sử dụng đất | 1.512 | -8,2 | -3,5 |"
    )
    assert [(m.value, m.direction, m.as_of) for m in measured(table) if m.kind == "change"] == [
        (14.1, "up", "2024-01/2024-10"),
        (2.4, "up", "2024-01/2024-10"),
        (8.2, "down", "2024-01/2024-10"),
        (3.5, "down", "2024-01/2024-10"),
    ]


def test_a_row_named_by_what_it_counts_gives_the_unit() -> None:
    table = (
        "| Nội dung | 9 tháng 2023 | 9 tháng 2024 | Tăng, giảm | Tỷ lệ tăng, giảm (%) |\n"
        "| Số người chết | 188 | 171 | -17 | -9,0 |"
    )
    assert [(m.kind, m.value, m.unit, m.direction, m.as_of) for m in measured(table)] == [
        ("count", 188, "người chết", None, "2023-01/2023-09"),
        ("count", 171, "người chết", None, "2024-01/2024-09"),
        ("change", 17, "người chết", "down", "2024-01/2024-09"),
        ("change", 9, "%", "down", "2024-01/2024-09"),
    ]


def test_periods_told_shortly_in_a_head() -> None:
    table = (
        "| Chỉ tiêu | ĐVT | TH 6 tháng 2023 | KH 2025 | Ước TH 6 tháng 2024 |\n"
        "| Đàn trâu | con | 12.310 | 12.500 | 12.104 |"
    )
    assert [(m.value, m.as_of, m.target) for m in measured(table)] == [
        (12310, "2023-01/2023-06", False),
        (12500, "2025", True),
        (12104, "2024-01/2024-06", False),
    ]


def test_a_lower_head_that_tells_a_month_is_no_name() -> None:
    table = (
        "ĐVT: tỷ đồng\n| Chủ đầu tư | Đã giải ngân | Đã giải ngân |\n|  | Tháng 1 | 2 tháng |\n"
        "| Sở Xây dựng | 74,5 | 612 |"
    )
    assert [(m.value, m.indicator, m.as_of) for m in measured(table)] == [
        (74.5e9, "Đã giải ngân của Sở Xây dựng", "2025-01"),
        (612e9, "Đã giải ngân của Sở Xây dựng", "2025-01/2025-02"),
    ]


def test_a_head_of_two_rows_is_put_together_again() -> None:
    table = (
        "TT | Chỉ tiêu | Đơn vị tính | Thực hiện năm 2022 | Năm 2023 | So sánh (%)\n"
        "Kế hoạch | Thực hiện | TH/KH | 2023/2022\n"
        "1 | Tổng giá trị sản xuất | tỷ đồng | 1.250 | 1.400 | 1.425 | 101,8 | 114,0"
    )
    told = [(m.value, m.as_of, m.target, m.baseline) for m in measured(table)]
    assert told[:3] == [(1.25e12, "2022", False, None), (1.4e12, "2023", True, None), (1.425e12, "2023", False, None)]
    assert [(m.kind, m.baseline is not None) for m in measured(table)[3:]] == [("percent", True), ("percent", True)]
