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
            ["Công nghiệp", "đóng góp của Công nghiệp vào mức tăng chung"]),
        ("Thu ngân sách đạt 540 tỷ đồng, vượt 53% so với dự toán.", ["Thu ngân sách"] * 2),
        ("Toàn huyện có 32/32 xã đạt chuẩn nông thôn mới.", ["xã đạt chuẩn nông thôn mới"]),
        ("Xã có 19 sản phẩm đạt tiêu chuẩn 3 sao và 1 sản phẩm 4 sao.", ["sản phẩm đạt tiêu chuẩn 3 sao", "sản phẩm"]),
        ("Tai nạn làm chết 5 người, bị thương 2 người.", ["người chết", "người bị thương"]),
        ("Tai nạn làm 11 người chết, 6 người bị thương.", ["người chết", "người bị thương"]),
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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tai nạn làm chết 18 người, giảm 12 vụ và 13 người chết so với cùng kỳ.", ["người chết", None, "người chết"]),
        (
            "Làm 103 người chết, 135 người bị thương; so với cùng kỳ giảm 38 vụ.",
            ["người chết", "người bị thương", None],
        ),
        ("Thu ngân sách đạt 80 tỷ đồng, tăng từ 10% đến 11% so ước thực hiện năm 2022.", ["Thu ngân sách"] * 3),
        ("Tỷ lệ hộ nghèo giảm còn 0,9%, giảm bình quân khoảng 1%/năm.", ["Tỷ lệ hộ nghèo"] * 2),
        ("Tỉ lệ hộ nghèo của xã được kéo giảm còn dưới 3%.", ["Tỉ lệ hộ nghèo của xã"]),
        ("Chỉ tiêu cụ thể:\n- Lúa 507 ha\n+ Màu và cây công nghiệp: 265 ha", ["Lúa", "Màu và cây công nghiệp"]),
        ("Kết quả:\n- Trồng mới 30 ha", [None]),
        ("Chỉ số PAPI của tỉnh tăng. Tỉnh đứng cuối bảng với 38,97 điểm.", ["Chỉ số PAPI"]),
    ],
)
def test_names_that_are_no_other_figures(text: str, names: list[str | None]) -> None:
    assert [m.indicator for m in measured(text)] == names


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Khối bộ đạt 63% (mục tiêu 70%), còn khối tỉnh chỉ đạt 18% (mục tiêu 30%).", [False, True, False, True]),
        ("Tai nạn giao thông xảy ra trong tháng làm 1 người chết.", [False]),
        ("Tỷ lệ bao phủ đạt 85%, vượt chỉ tiêu (năm 2022 Thủ tướng giao 82%).", [False, True]),
        ("Mục tiêu được đặt ra là thu nhập tăng 3,5 lần; tỷ lệ hộ nghèo giảm 2%/năm.", [True, True]),
        ("Để thực hiện đạt chỉ tiêu 82% dân số có thẻ, xã tiếp tục vận động.", [True]),
    ],
)
def test_what_is_aimed_at(text: str, targets: list[bool]) -> None:
    assert [m.target for m in measured(text)] == targets


def test_a_title_that_names_aims_makes_all_figures_aims() -> None:
    items = "1. Thu ngân sách đạt 12 tỷ đồng.\n2. Tỷ lệ hộ nghèo còn 2%.\n"
    page = f"Các chỉ tiêu kinh tế - xã hội năm 2023\n\n10/02/2023\n\n{items}"
    told = pipeline.process(read_bytes(page.encode(), "bai.txt")).metrics
    assert [(m.target, m.as_of) for m in told] == [(True, "2023")] * 2


def test_a_second_thing_that_fell_with_the_first() -> None:
    told = measured("So với tháng trước, giảm 12 vụ và 13 người chết.")
    assert [(m.kind, m.value, m.direction) for m in told] == [("change", 12, "down"), ("change", 13, "down")]


def test_a_sum_without_its_currency() -> None:
    assert [(m.kind, m.value, m.unit) for m in measured("Thành phố phải tiêu gần 50.000 tỷ đầu tư công.")] == [
        ("money", 5e13, "đồng")
    ]


def test_scores_behind_words_for_points() -> None:
    told = measured("Huế dẫn đầu về chỉ số PAPI, với mức điểm 46,0415.")
    assert [m.value for m in told] == [46.0415]


def test_a_bracket_leaves_no_period_behind() -> None:
    told = measured("Đến 31/5/2023 giải ngân 47% kế hoạch (cùng kỳ năm 2022 đạt 41%). Có 19 xã đạt trên 60%.")
    assert [m.as_of for m in told] == ["2023-05-31", "2022", "2023-05-31", "2023-05-31"]


def test_a_sign_in_brackets_tells_a_change_of_any_unit() -> None:
    told = measured("Diện tích lúa đạt 64.462 ha, giảm 1,1% (-717 ha); năng suất tăng 0,1% (+0,2 tạ/ha).")
    assert [(m.kind, m.value, m.unit, m.direction) for m in told] == [
        ("count", 64462, "ha", None),
        ("change", 1.1, "%", "down"),
        ("change", 717, "ha", "down"),
        ("change", 0.1, "%", "up"),
        ("change", 0.2, "tạ/ha", "up"),
    ]


def test_months_so_far_and_the_year_compared_with() -> None:
    told = measured(
        "Lũy kế thu 4 tháng đạt 408 tỷ đồng, giảm 3% so cùng kỳ năm 2022 (cùng kỳ năm 2022 đạt 36% dự toán)."
    )
    assert [m.as_of for m in told] == ["2023-01/2023-04", "2023-01/2023-04", "2022"]


def test_the_members_of_a_list_in_a_sentence_name_their_figures() -> None:
    told = measured(
        "Theo kế hoạch, xã trồng các loại cây: khoai tây 2.400ha; cà chua 800ha; ngô 2.500ha trên đất 2 lúa."
    )
    assert [(m.indicator, m.target) for m in told] == [("khoai tây", True), ("cà chua", True), ("ngô", True)]


def test_a_rate_of_growth_keeps_its_name() -> None:
    (told,) = measured("Xã phấn đấu tốc độ tăng tổng giá trị sản phẩm đạt 8%.")
    assert told.indicator == "tốc độ tăng tổng giá trị sản phẩm"


def test_equal_shares_of_two_items_are_two() -> None:
    told = measured("Các chỉ tiêu:\n- Cơ cấu: dịch vụ, du lịch: 20%.\n- Tỷ lệ lao động qua đào tạo: 20%.")
    assert [m.indicator for m in told][1] == "Tỷ lệ lao động qua đào tạo"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Thu hút 77 dự án; so với cùng kỳ tăng 2,2 lần về số dự án, tăng 4,5 lần về số vốn đăng ký.",
            ["số dự án", "số vốn đăng ký"],
        ),
        ("Ngân hàng cho vay hộ nghèo đạt 92 tỷ đồng, cho vay hộ cận nghèo đạt 112 tỷ đồng.",
         ["cho vay hộ nghèo", "cho vay hộ cận nghèo"]),
        ("Vốn vay hộ nghèo số tiền trên 2,6 tỷ đồng.", ["Vốn vay hộ nghèo"]),
        ("Vốn FDI lớn nhất là Bình Dương 666 triệu USD; Bà Rịa - Vũng Tàu 108 triệu USD.", ["Vốn FDI"]),
    ],
)  # fmt: skip
def test_names_behind_a_change_and_of_sums_lent(text: str, names: list[str | None]) -> None:
    assert [m.indicator for m in measured(text)][-len(names) :] == names


def test_a_sum_lent_to_so_many() -> None:
    told = measured("Tổng dư nợ là 3.107.885 triệu đồng/137.834 khách hàng vay.")
    assert [(m.kind, m.value) for m in told] == [("money", 3.107885e12), ("count", 137834)]


def test_a_base_ends_before_what_it_leads_to() -> None:
    told = measured("Khách quốc tế đạt 28% so với cùng kỳ năm trước với trên 3.000 lượt.")
    assert told[0].baseline == "so với cùng kỳ năm trước"


def test_an_aim_that_was_met_is_no_aim_of_the_next() -> None:
    told = measured("Thu nhập bình quân đạt mục tiêu Đại hội 40 triệu đồng/người; tỷ lệ hộ nghèo giảm xuống còn 20%.")
    assert told[1].target is False
