"""Figures that share a name with the one before: plans beside results, parts of a whole; counts with what is said."""

from __future__ import annotations

import pytest

from extractor import pipeline
from extractor.load import read_bytes
from extractor.model import Measurement

PRESS = "Kẻ Mít đẩy mạnh sản xuất\n\nThứ Năm, 20/07/2023, 08:30\n\n{}\n"


def measured(text: str) -> tuple[Measurement, ...]:
    return pipeline.process(read_bytes(PRESS.format(text).encode(), "bai.txt")).metrics


@pytest.mark.parametrize(
    "text",
    [
        "Sản lượng cá đạt 950 tấn/KH 900 tấn.",
        "Sản lượng cá ước đạt 950 tấn /kế hoạch 900 tấn.",
        "Sản lượng cá đạt 950 tấn (KH 900 tấn).",
        "Sản lượng cá đạt 950 tấn (kế hoạch giao là 900 tấn).",
        "Sản lượng cá đạt 950 tấn (chỉ tiêu: 900 tấn).",
    ],
)
def test_a_plan_printed_beside_its_result(text: str) -> None:
    told = [(m.value, m.target, m.indicator) for m in measured(text)]
    assert told == [(950, False, "Sản lượng cá"), (900, True, "Sản lượng cá")]


def test_a_share_of_the_plan_keeps_the_name_and_the_base() -> None:
    _, share, other = measured("Thu ngân sách đạt 40 tỷ đồng, đạt 165% KH tỉnh giao và đạt 112% KH huyện giao.")
    assert (share.indicator, share.baseline) == ("Thu ngân sách", "KH tỉnh giao")
    assert (other.indicator, other.baseline) == ("Thu ngân sách", "KH huyện giao")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Tỷ trọng công nghiệp chiếm 56%, khu vực dịch vụ chiếm 31% và khu vực nông nghiệp chiếm 13%.",
            ["Tỷ trọng công nghiệp", "Tỷ trọng khu vực dịch vụ", "Tỷ trọng khu vực nông nghiệp"],
        ),
        ("Giá trị sản xuất ngành nông, lâm nghiệp, thủy sản vẫn tăng 2%.",
            ["Giá trị sản xuất ngành nông, lâm nghiệp, thủy sản"]),
        ("Giá trị sản xuất nông - lâm - thủy sản hơn 315 tỷ đồng.", ["Giá trị sản xuất nông - lâm - thủy sản"]),
        ("Tổng giá trị sản xuất (theo giá so sánh năm 2010) tăng 11%.", ["Tổng giá trị sản xuất"]),
        ("Diện tích cây ăn quả tăng 50ha, lũy kế đạt 750ha.", ["Diện tích cây ăn quả"] * 2),
        ("Công nghiệp tăng 6%, đóng góp 3,9 điểm phần trăm vào mức tăng chung.",
            ["Công nghiệp", "đóng góp vào mức tăng chung"]),
        ("Thu ngân sách đạt 540 tỷ đồng, vượt 53% so với dự toán.", ["Thu ngân sách"] * 2),
        ("Toàn huyện có 32/32 xã đạt chuẩn nông thôn mới.", ["xã đạt chuẩn nông thôn mới"]),
        ("Xã có 19 sản phẩm đạt tiêu chuẩn 3 sao và 1 sản phẩm 4 sao.", ["sản phẩm đạt tiêu chuẩn 3 sao", None]),
        ("Tai nạn làm chết 5 người, bị thương 2 người.", ["người chết", "người bị thương"]),
        ("Tai nạn làm 11 người chết, 6 người bị thương.", [None, "người bị thương"]),
        ("Tổng đàn bò có 5.000 con, đàn lợn 61.280 con.", ["Tổng đàn bò", "đàn lợn"]),
    ],
)  # fmt: skip
def test_the_name_of_each_figure(text: str, names: list[str | None]) -> None:
    assert [m.indicator for m in measured(text)] == names


def test_a_noun_told_twice_makes_one_ratio() -> None:
    assert [(m.kind, m.value, m.total) for m in measured("Huyện đạt 20 chỉ tiêu/21 chỉ tiêu kinh tế.")] == [
        ("ratio", 20, 21)
    ]


def test_one_hectare_of_land_is_of_how_much_the_figure_is_told() -> None:
    text = "Giá trị sản phẩm trên 1 ha đất trồng trọt là 75 triệu đồng."
    assert [(m.value, m.indicator) for m in measured(text)] == [(75e6, "Giá trị sản phẩm trên 1 ha đất trồng trọt")]


def test_an_animal_glued_to_its_number() -> None:
    assert [(m.value, m.unit) for m in measured("Đàn gia cầm 1.031.200con.")] == [(1031200, "con")]
