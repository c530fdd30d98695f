"""What a figure's record says, by the form of its clause: names, aims, comparisons, parts, equal amounts."""

from __future__ import annotations

import pytest

from extractor import pipeline
from extractor.load import read_bytes
from extractor.model import Measurement

PRESS = "Huyện Krông Năng họp về phát triển kinh tế\n\nThứ Tư, 12/06/2024, 08:30\n\n{}\n"


def records(text: str, form: str = PRESS) -> list[tuple[str, Measurement]]:
    """Return the records of a text with the printed words of their first mention."""
    result = pipeline.process(read_bytes(form.format(text).encode(), "bai.txt"))
    return [(result.mentions[m.mentions[0]].text, m) for m in result.metrics]


def only(text: str, printed: str) -> Measurement:
    return next(m for words, m in records(text) if words == printed)


@pytest.mark.parametrize(
    ("text", "printed", "indicator"),
    [
        # no date and no hour in a name
        ("Tổng dư nợ ước thực hiện đến 30/4/2024 là 610 tỷ đồng.", "610 tỷ đồng", "Tổng dư nợ"),
        ("Tỷ lệ hộ nghèo các huyện biên giới cuối năm 2023 còn 46,7%.", "46,7%", "Tỷ lệ hộ nghèo các huyện biên giới"),
        ("Số hộ nghèo đầu năm 2023 là 120 hộ.", "120 hộ", "Số hộ nghèo"),
        ("Mực nước hồ lúc 9h sáng nay là 33,8 m.", "33,8 m", "Mực nước hồ"),
        ("Tỷ lệ sinh con thứ ba giai đoạn 2016-2020 là 4,5%.", "4,5%", "Tỷ lệ sinh con thứ ba"),
        # what stands in brackets is no part of it, what stands before them is
        ("Chỉ số công nghiệp (trừ dầu thô và khí đốt) tăng 6,25%.", "tăng 6,25%", "Chỉ số công nghiệp"),
        # no dangling word, no verb
        ("Diện tích thu hoạch ít hơn cùng kỳ 2023 hơn 7 ngàn ha.", "7 ngàn ha", "Diện tích thu hoạch"),
        ("Huyện hỗ trợ thân nhân người chết và 12 triệu đồng cho người bị thương.", "12 triệu đồng", None),
        ("Công an hỗ trợ các hộ dân đang sinh sống tại 2 tòa nhà.", "2 tòa nhà", "tòa nhà"),
        ("Bế mạc hội nghị nêu mục tiêu tổng quát và 15 chỉ tiêu.", "15 chỉ tiêu", None),
        ("Giá trị trung bình cao nhất là vùng đồng bằng, đạt 88,33%.", "88,33%", "Giá trị trung bình"),
        # a count of bodies has no index's name; what is told of so many has
        ("Chỉ số PAR INDEX của 17 bộ là 84,4%.", "17 bộ", None),
        ("Giá trị trung bình của 17 bộ là 84,4%.", "84,4%", "Giá trị trung bình"),
        # the nearest subject wins over an index named before it
        ("GDP quý I khởi sắc, trong đó khu vực dịch vụ tăng 2,9%.", "tăng 2,9%", "khu vực dịch vụ"),
        ("Về sử dụng GDP, tiêu dùng cuối cùng tăng 1,2%.", "tăng 1,2%", "tiêu dùng cuối cùng"),
        ("GDP 9 tháng tăng 2,1% (quý I tăng 3,6%; quý II tăng 0,4%).", "tăng 0,4%", "GDP"),
        ("Xuất khẩu của khối doanh nghiệp FDI đạt 22,4 tỷ USD.", "22,4 tỷ USD", "Xuất khẩu của khối doanh nghiệp FDI"),
        # a digital economy is no number
        ("Trong đó, kinh tế số đạt 0,66 điểm.", "0,66 điểm", "kinh tế số"),
        # a ratio that a percentage contradicts is not what it is of
        ("Có 6/6 xã đều có giá trị trung bình chỉ số đạt trên 80%.", "6/6 xã", None),
        ("Có 30 giáo viên được khen thưởng, tỉ lệ 31,6%.", "31,6%", "giáo viên được khen thưởng"),
        # another subject does not go on from the figure before
        ("Tỷ lệ xã có đường nhựa đạt 90%, kênh mương được cứng hóa đạt 45%.", "45%", "kênh mương được cứng hóa"),
    ],
)
def test_a_name_has_the_form_of_a_name(text: str, printed: str, indicator: str | None) -> None:
    assert only(text, printed).indicator == indicator


@pytest.mark.parametrize(
    ("text", "aims"),
    [
        ("* Các chỉ tiêu chủ yếu đến năm 2030:\n(1). Thu ngân sách tăng 5%.\n(2). Hộ nghèo còn 1,5%.", [True, True]),
        ("II. MỤC TIÊU, CHỈ TIÊU\n1. Kinh tế:\n- Có 60 doanh nghiệp.\nIII. KẾT QUẢ\n- Xây 5 cầu.", [True, False]),
        ("Kết quả thực hiện các chỉ tiêu:\n- Thu ngân sách tăng 5%.", [False]),
        ("Đại hội đề ra các chỉ tiêu: thu ngân sách tăng 8%; sản lượng đạt 90 tấn.", [True, True]),
        ("Huyện phấn đấu thu ngân sách tăng 8%; vốn thực hiện tăng 9%.", [True, True]),
        ("Huyện phấn đấu thu ngân sách tăng 8%, hiện đã đạt 45%.", [True, False]),
        ("Thu ngân sách là 12.221 tỷ đồng, đạt 51,8% so với nghị quyết đề ra (23.600 tỷ đồng).", [False, False, True]),
        ("Tốc độ tăng trưởng đạt 16,02%/kế hoạch (KH) 16%.", [False, True]),
    ],
)  # fmt: skip
def test_what_stands_below_or_behind_aims_is_aimed_at(text: str, aims: list[bool]) -> None:
    assert [m.target for _, m in records(text)] == aims


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Sản lượng nhiều hơn cùng kỳ hơn 210 ngàn tấn.", ("change", 210_000, "up")),
        ("Số vụ thấp hơn 12 vụ so với năm trước.", ("change", 12, "down")),
        ("DTI tăng trưởng 8,6% so với năm 2023.", ("change", 8.6, "up")),
        ("Giá trị sản xuất tăng bình quân 5 năm 11,6%.", ("change", 11.6, "up")),
        ("Chỉ số tiêu thụ giảm lần lượt 5,4% và 17,2%.", ("change", 17.2, "down")),
        ("Đã xuống giống 412 ngàn ha/500 ngàn ha.", ("ratio", 412_000, None)),
        ("Tổng giá trị sản xuất đạt 1.184 tỷđ.", ("money", 1.184e12, None)),
        ("Ông Tám cùng 10 đồng phạm hầu tòa.", ("count", 10, None)),
        ("Vùng này xuống giống 374 000 ha lúa.", ("count", 374_000, None)),
    ],
)
def test_more_or_less_is_a_change_and_a_part_is_a_ratio(text: str, told: tuple[str, float, str | None]) -> None:
    _, last = records(text)[-1]
    assert (last.kind, last.value, last.direction) == told


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị Trung ương 8 khóa XIII đã bàn việc này.",
        "Trong tuần 43/2022 dịch lắng xuống.",
        "Tòa án nhân dân (Cơ sở 3) mở phiên tòa.",
        "Năm nay kinh tế tăng trên 2 con số.",
        "Số nhập viện và tử vong là 7.582/1.",
    ],
)
def test_what_only_looks_like_a_figure_is_none(text: str) -> None:
    assert records(text) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Nhập siêu là 1,3 tỷ USD trong khi vốn ODA đạt 1,3 tỷ USD.", 2),
        ("Lốc làm 1 nhà bị sập (xã Ea Hồ), 1 nhà bị cuốn trôi (xã Phú Xuân).", 2),
        ("Lũ cuốn 5 người; cụ thể: Hải Dương 5 người.", 2),
        ("Bão làm 5 người chết.\nBão cũng khiến 5 người bị thương.", 2),
        ("Có 19 xã nghèo.\nCả 19 xã đều vui.", 1),
        ("Thu ngân sách đạt 5.600 tỷ đồng.\nThu ngân sách 9 tháng đạt 5.600 tỷ đồng, khá nhất vùng.", 1),
    ],
)
def test_equal_amounts_are_one_figure_only_if_they_are_of_one_thing(text: str, count: int) -> None:
    assert len(records(text)) == count


def test_parts_by_name_take_the_noun_of_the_whole() -> None:
    told = records("Mưa lũ làm 172 căn nhà bị sập (Yên Bái 2, Hòa Bình 7, Sơn La 163).")
    assert [(m.value, m.unit) for _, m in told] == [(n, "căn nhà") for n in (172, 2, 7, 163)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Nhà tốc mái: 88.591 nhà (Đà Nẵng 91; Quảng Ngãi: 84.499 (huyện còn phân loại); Bình Định: 2.820; Huế 3).",
            [
                ("Nhà tốc mái", 88591),
                ("Nhà tốc mái ở Đà Nẵng", 91),
                ("Nhà tốc mái ở Quảng Ngãi", 84499),
                ("Nhà tốc mái ở Bình Định", 2820),
                ("Nhà tốc mái ở Huế", 3),
            ],
        ),
        (
            "Có 60 người chết, 40 người mất tích. Quảng Bình 22 người, Quảng Trị 16 người, Huế 22 người.",
            [
                ("người chết", 60),
                ("người mất tích", 40),
                ("người chết ở Quảng Bình", 22),
                ("người chết ở Quảng Trị", 16),
                ("người chết ở Huế", 22),
            ],
        ),
        (
            "Có 60 người chết, 40 người mất tích. Quảng Bình 22 người, Quảng Trị 16 người.",
            [("người chết", 60), ("người mất tích", 40), (None, 22), (None, 16)],
        ),
        (
            "Số người mất tích là 6 người (trong đó: 4 thuyền viên trên biển), gồm: Quảng Trị 05, Gia Lai 01.",
            [
                ("Số người mất tích", 6),
                ("thuyền viên", 4),
                ("Số người mất tích ở Quảng Trị", 5),
                ("Số người mất tích ở Gia Lai", 1),
            ],
        ),
        (
            "Có 336 người chết, mất tích (233 người chết, 103 người mất tích); Lào Cai: 98 người chết.",
            [
                ("người chết, mất tích", 336),
                ("người chết", 233),
                ("người mất tích", 103),
                ("người chết ở Lào Cai", 98),
            ],
        ),
        (
            "Có 40 người mất tích, tăng 25 người chết (Lào Cai 16, Cao Bằng 09).",
            [("người mất tích", 40), ("người chết", 25), (None, 16), (None, 9)],
        ),
    ],
    ids=["an aside behind a part", "what the row comes to", "either of two", "an aside before", "both states", "more"],
)
def test_parts_by_place_have_the_name_of_the_whole_that_they_are_of(
    text: str, names: list[tuple[str | None, int]]
) -> None:
    assert [(m.indicator, m.value) for _, m in records(text)] == names


def test_a_member_of_a_row_may_leave_out_the_noun() -> None:
    told = records("Cụ thể, Quảng Bình 02 người, Quảng Trị 16 (tăng 3 người), Huế 22 người, Gia Lai 1.")
    assert [(m.kind, m.value, m.unit) for _, m in told if m.kind == "count"] == [
        ("count", n, "người") for n in (2, 16, 22, 1)
    ]
    assert [m.value for _, m in records("Tổ có 5 người, Tổ 3, Phòng 2 dự; lúc 5 giờ, Huế 1, Vinh 0.")] == [5]


def test_labels_in_brackets_are_no_parts() -> None:
    assert [m.value for _, m in records("Có 12 căn nhà ngập (Quận 1, Quận 3; Điều 5, Khoản 2).")] == [12]


def test_a_level_in_brackets_is_of_the_time_before_it() -> None:
    level = only("Chỉ số SIPAS đạt 88,3%, cao hơn 1,7% so với năm 2022 (86,6%).", "86,6%")
    assert (level.indicator, level.as_of) == ("Chỉ số SIPAS", "2022")


def test_the_second_end_of_a_move_is_not_of_the_first_ends_date() -> None:
    text = "Tỷ lệ hộ nghèo giảm từ 11,25% năm 2021 xuống còn 2,89%."
    assert [m.as_of for _, m in records(text)] == ["2021", None]


def test_a_count_is_compared_with_nothing_told_of_the_figure_before() -> None:
    assert only("So với tháng trước, có 03 nhóm hàng giảm giá.", "03 nhóm hàng").baseline is None


def test_a_base_ends_with_its_line_and_with_the_next_clause() -> None:
    assert only("So với cùng kỳ năm trước số vụ tăng 18%.", "tăng 18%").baseline == "So với cùng kỳ năm trước"
    assert only("Giá tiêu dùng giảm 0,7% so với tháng 5\nTrong đó có 4 nhóm.", "giảm 0,7%").baseline == "so với tháng 5"


def test_a_change_goes_on_behind_what_the_last_one_is_compared_with() -> None:
    second = only("CPI tháng 5 tăng 0,3% so với tháng trước và tăng 4,7% so với cùng kỳ.", "tăng 4,7%")
    assert (second.indicator, second.baseline) == ("CPI", "so với cùng kỳ")
