"""Names of figures that stand elsewhere than before them: in the count, behind a rank, before a bracket, in a list."""

from __future__ import annotations

import pytest

from extractor import pipeline
from extractor.load import read_bytes
from extractor.model import Measurement

PRESS = "Tây Ninh họp về phát triển kinh tế\n\nThứ Tư, 12/06/2024, 08:30\n\n{}\n"
DIRECTIVE = """\
ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH KIÊN GIANG\tĐộc lập - Tự do - Hạnh phúc
Số: 21/CT-UBND\tKiên Giang, ngày 12 tháng 5 năm 2023

CHỈ THỊ
Về việc tăng cường quản lý tàu cá

Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:
1. Sở Nông nghiệp và Phát triển nông thôn {}

Nơi nhận:
- Như trên;

CHỦ TỊCH
Trần Văn Mẫu
"""


def measured(text: str, form: str = PRESS) -> dict[str, Measurement]:
    """Return the records of a text by the printed words of their first mention."""
    result = pipeline.process(read_bytes(form.format(text).encode(), "bai.txt"))
    return {result.mentions[m.mentions[0]].text: m for m in result.metrics}


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        (
            "Toàn tỉnh có 812/830 tàu cá lắp đặt thiết bị giám sát hành trình, đạt 97,8%.",
            {"812/830 tàu cá": "tàu cá lắp đặt thiết bị giám sát hành trình",
             "97,8%": "tàu cá lắp đặt thiết bị giám sát hành trình"},
        ),
        (
            "Có 812/830 tàu cá từ 15 mét trở lên lắp đặt thiết bị giám sát hành trình, chiếm 97,8%.",
            {"97,8%": "tàu cá lắp đặt thiết bị giám sát hành trình"},
        ),
        (
            "Sản lượng lương thực là 53.000 tấn, tăng 3,4% so với cùng kỳ và đạt trên 87% so với kế hoạch năm.",
            {"87%": "Sản lượng lương thực"},
        ),
        ("Công an khám phá 3.800 vụ án (đạt tỉ lệ 81,05%).", {"81,05%": "khám phá vụ án"}),
        (
            "Số giường bệnh là 29.524 giường, trong đó tuyến tỉnh tăng 279 giường; tuyến quận, huyện tăng 265 giường.",
            {"tăng 265 giường": "Số giường bệnh"},
        ),
        ("Hơn 46% số trường đạt chuẩn quốc gia\n\nCập nhật, 05:36", {"46% số trường": "số trường đạt chuẩn quốc gia"}),
        ("Có 92% bếp ăn đạt chuẩn sau một năm siết quản lý\n\nTin ảnh", {"92% bếp ăn": "bếp ăn đạt chuẩn"}),
        ("Như vậy số ca mắc sởi từ đầu năm đến nay là 13 người.", {"13 người": "số ca mắc sởi"}),
        ("Diện tích cây hàng năm đạt 5.260 ha.", {"5.260 ha": "Diện tích cây hàng năm"}),
        (
            "Diện tích rau thu hoạch là 1.657 ha, năng suất thu hoạch đạt 195 tạ/ha.",
            {"195 tạ/ha": "năng suất thu hoạch rau"},
        ),
        ("Diện tích thu hoạch 606 ha, năng suất thu hoạch đạt 46 tạ/ha.", {"46 tạ/ha": "năng suất thu hoạch"}),
        ("Đến nay, 71/80 xã đạt chuẩn nông thôn mới, chiếm 88,7%.", {"88,7%": "xã đạt chuẩn nông thôn mới"}),
        (
            "Có 9.120 người tham gia bảo hiểm xã hội tự nguyện, đạt 64% kế hoạch.",
            {"64% kế hoạch": "người tham gia bảo hiểm xã hội tự nguyện"},
        ),
        (
            "Tiến độ vụ Mùa: lúa mùa gieo trồng được 7.748 ha, giảm 1,2%; cây bắp gieo trồng 2.847 ha; toàn "
            "huyện gieo trồng 310 ha.",
            {"7.748 ha": "lúa mùa gieo trồng", "2.847 ha": "cây bắp gieo trồng", "310 ha": "gieo trồng"},
        ),
        (
            "Doanh thu từ du lịch đạt 295 tỷ đồng, tăng 122% so với năm 2019 (thời kỳ cao điểm); tăng 755% so với năm "
            "2020 và gấp 2,6 lần so với năm 2021.",
            {"tăng 755%": "Doanh thu từ du lịch", "2,6 lần": "Doanh thu từ du lịch"},
        ),
        (
            "Huyện nâng sản lượng tôm nuôi từ 727 tấn năm 2002 lên 1.830,5 tấn năm 2004.",
            {"1.830,5 tấn": "sản lượng tôm nuôi"},
        ),
        ("Tổng doanh thu từ khách du lịch thu về đạt 606 tỷ đồng.", {"606 tỷ đồng": "Tổng doanh thu từ khách du lịch"}),
        ("Diện tích nuôi theo mô hình tôm - lúa tăng 7,24%.", {"tăng 7,24%": "Diện tích nuôi theo mô hình tôm - lúa"}),
        ("Công nghiệp chế biến, chế tạo tăng 12% so với cùng kỳ.", {"tăng 12%": "Công nghiệp chế biến, chế tạo"}),
        (
            "GRDP quý I tăng 8%; khu vực dịch vụ tăng 7,4%, đóng góp 2,4 điểm phần trăm vào mức tăng chung; "
            "khu vực lâm nghiệp tăng 5,1%, đóng góp 1,5 điểm phần trăm.",
            {
                "2,4 điểm phần trăm": "đóng góp của khu vực dịch vụ vào mức tăng chung",
                "1,5 điểm phần trăm": "đóng góp của khu vực lâm nghiệp vào mức tăng chung",
            },
        ),
        (
            "Tây Ninh đứng thứ 12 cả nước về giải ngân vốn đầu tư công.",
            {"thứ 12": "giải ngân vốn đầu tư công"},
        ),
        (
            "Tỉnh giải ngân được 1.312 tỷ đồng, đạt 24,1% kế hoạch vốn HĐND tỉnh giao (5.443 tỷ đồng), xếp thứ 41/63 "
            "tỉnh, thành phố, giảm 6 bậc so với tháng trước.",
            {"5.443 tỷ đồng": "kế hoạch vốn HĐND tỉnh giao", "thứ 41/63": "giải ngân", "giảm 6 bậc": "giải ngân"},
        ),
        (
            "Chỉ số hài lòng đạt 83,67%, xếp thứ 22/63 tỉnh, thành phố.",
            {"thứ 22/63": "Chỉ số hài lòng"},
        ),
        (
            "Giải ngân của huyện Tân Châu mới đạt 8,7%, huyện Tân Biên 6,2%, UBND thị xã Hòa Thành chỉ đạt 5,1%.",
            {"6,2%": "Giải ngân", "5,1%": "Giải ngân"},
        ),
        (
            "Số lượt tàu mất kết nối trên 10 ngày vẫn còn 21 lượt.",
            {"21 lượt": "Số lượt tàu mất kết nối trên 10 ngày"},
        ),
        (
            "Khách quốc tế ước đạt 1,6 triệu lượt khách, giảm 3%; doanh thu du lịch đạt 5.000 tỷ đồng, tăng 9%.",
            {"1,6 triệu lượt khách": "Khách quốc tế", "giảm 3%": "Khách quốc tế", "tăng 9%": "doanh thu du lịch"},
        ),
        (
            "Công nghiệp - xây dựng chiếm 55,08% (tăng 2,78% so với năm 2020); dịch vụ chiếm 28,16% (giảm 1,2%).",
            {"55,08%": "Công nghiệp - xây dựng", "tăng 2,78%": "Công nghiệp - xây dựng", "giảm 1,2%": "dịch vụ"},
        ),
        (
            "Ước tổng thu là 6.041,3 tỷ đồng (kể cả thu từ đất), đạt 56% so dự toán, tăng 46%.",
            {"56%": "tổng thu", "tăng 46%": "tổng thu"},
        ),
        (
            "Nhóm hàng ăn và dịch vụ ăn uống, tăng 40,55%; nhà ở, điện, nước, chất đốt, vật liệu xây dựng tăng 20,76%.",
            {"tăng 40,55%": "Nhóm hàng ăn và dịch vụ ăn uống",
             "tăng 20,76%": "nhà ở, điện, nước, chất đốt, vật liệu xây dựng"},
        ),
        (
            "Tỷ lệ nhà tạm, nhà dột nát được xóa đạt ít nhất 50%.",
            {"50%": "Tỷ lệ nhà tạm, nhà dột nát được xóa"},
        ),
        ("Xóa được 3.361/6.860 nhà tạm, nhà dột nát, đạt 49%.", {"49%": "nhà tạm, nhà dột nát"}),
        ("Doanh nghiệp có 5 người, chiếm 4,2%.", {"5 người": "Doanh nghiệp", "4,2%": "Doanh nghiệp"}),
        ("Chi nguồn xổ số kiến thiết đạt 120 tỷ đồng.", {"120 tỷ đồng": "Chi nguồn xổ số kiến thiết"}),
        (
            "Các đơn vị có tỷ lệ giải ngân đạt cao như: Tiền Giang (62,75%), Long An (62,12%), Bến Tre (60,18%).",
            dict.fromkeys(("62,75%", "62,12%", "60,18%"), "tỷ lệ giải ngân"),
        ),
        (
            "Đồng Nai dẫn đầu cả nước về kim ngạch xuất khẩu với 31,1 tỷ USD; Bắc Ninh xếp thứ hai với 28,66 tỷ USD; "
            "tiếp đến là Bình Dương với 22,51 tỷ USD; Thái Nguyên với 20,17 tỷ USD.",
            dict.fromkeys(("31,1 tỷ USD", "28,66 tỷ USD", "22,51 tỷ USD", "20,17 tỷ USD"), "kim ngạch xuất khẩu"),
        ),
        (
            "Hai tỉnh có kim ngạch nhập khẩu cao nhất lần lượt là Đồng Nai (40,71 tỷ USD), Bắc Ninh (26,96 tỷ USD).",
            dict.fromkeys(("40,71 tỷ USD", "26,96 tỷ USD"), "kim ngạch nhập khẩu"),
        ),
        (
            "Kim ngạch của Bắc Ninh đạt 4,2 tỷ USD, trong khi của Hà Nam là 3,4 tỷ USD.",
            {"4,2 tỷ USD": "Kim ngạch của Bắc Ninh", "3,4 tỷ USD": "Kim ngạch"},
        ),
        (
            "Tổng dư nợ đạt 25.390 tỷ đồng; so với 31/12/2021 tăng 1.475 tỷ đồng (+6,2%).",
            {"tăng 1.475 tỷ đồng": "Tổng dư nợ", "+6,2%": "Tổng dư nợ"},
        ),
        (
            "Có 2,95 triệu người tham gia BHYT, đạt 93,2% dân số, tăng 25.000 người so với cùng kỳ.",
            {"93,2% dân số": "người tham gia BHYT", "tăng 25.000 người": "người tham gia BHYT"},
        ),
        ("Huyện Tân Châu đạt 87%.", {"87%": None}),
        (
            "Phát hiện vi phạm hơn 5,6 tỷ đồng, kiến nghị thu hồi nộp ngân sách hơn 2,9 tỷ đồng, xử phạt vi phạm hành "
            "chính với số tiền hơn 30,7 triệu đồng.",
            {"5,6 tỷ đồng": "vi phạm", "2,9 tỷ đồng": "thu hồi nộp ngân sách",
             "30,7 triệu đồng": "xử phạt vi phạm hành chính"},
        ),
        (
            "Chỉ số PAR Index cho thấy Bộ Công Thương đạt cao nhất với 63,7 điểm; Bộ Nội vụ thấp nhất với 52,32 điểm.",
            {"63,7 điểm": "Chỉ số PAR Index", "52,32 điểm": "Chỉ số PAR Index"},
        ),
        ("Chỉ số DTI năm 2024 đạt 0,7955, tăng trưởng 8,6%.", {"8,6%": "Chỉ số DTI"}),
        ("Tây Ninh tiếp tục tăng 5 bậc.", {"tăng 5 bậc": None}),
        ("Đã kiểm điểm trách nhiệm 6 tập thể.", {"6 tập thể": None}),
        (
            "Vốn đầu tư đạt 2.300 tỷ đồng năm 2021 và 2.750 tỷ đồng năm 2022.",
            {"2.300 tỷ đồng": "Vốn đầu tư", "2.750 tỷ đồng": "Vốn đầu tư"},
        ),
        ("Tỉnh có 35 hợp tác xã, 12 trang trại.", {"35 hợp tác xã": "hợp tác xã", "12 trang trại": "trang trại"}),
        (
            "Trồng 300 ha rừng, đạt 60% kế hoạch; tỷ lệ che phủ rừng đạt 16,3%.",
            {"16,3%": "tỷ lệ che phủ rừng"},
        ),
    ],
)  # fmt: skip
def test_a_figure_is_named_by_words_that_do_not_stand_before_it(text: str, indicators: dict[str, str | None]) -> None:
    found = measured(text)
    assert {printed: found[printed].indicator and fold_owner(found[printed].indicator) for printed in indicators} == (
        indicators
    )


def indicators(text: str) -> list[str | None]:
    return [m.indicator for m in pipeline.process(read_bytes(PRESS.format(text).encode(), "bai.txt")).metrics]


def fold_owner(name: str | None) -> str | None:
    """Return an indicator's name without whose it is, which these examples are not about."""
    return name.partition(" của huyện")[0] if name else name


def test_a_headlines_name_ends_with_its_line() -> None:
    text = "Tây Ninh đứng thứ 12 cả nước về giải ngân vốn đầu tư công\n\nTNO - 16:02, 12/06/2024\n\nSáng 12/6."
    found = pipeline.process(read_bytes(text.encode(), "bai.txt")).metrics
    assert [m.indicator for m in found] == ["giải ngân vốn đầu tư công"]


def test_a_second_aim_has_its_own_day() -> None:
    """ "50% trước 30/6 và 95% vào cuối năm": the end of the year is the second's, the first's is not."""
    found = measured("Chủ tịch UBND tỉnh yêu cầu phải giải ngân đạt ít nhất 50% trước ngày 30/6 và 95% vào cuối năm.")
    assert found["95%"].as_of == "2024-12-31"
    assert found["95%"].target
    assert found["95%"].indicator == "giải ngân"


@pytest.mark.parametrize("time", ["vào cuối nhiệm kỳ", "trong năm tới", "vào quý sau"])
def test_a_time_without_a_year_takes_no_day_from_its_neighbour(time: str) -> None:
    found = measured(f"Phấn đấu tỷ lệ lấp đầy đạt 50% trước ngày 30/6/2025 và 95% {time}.")
    assert found["95%"].as_of is None


def test_all_of_something_that_an_order_asks_for_is_aimed_at() -> None:
    asked = measured("hoàn thành lắp đặt thiết bị cho 100% tàu cá thuộc diện phải lắp.", DIRECTIVE)
    assert asked["100% tàu cá"].target


def test_all_of_something_that_is_reported_is_no_aim() -> None:
    told = measured("đã hoàn thành lắp đặt thiết bị cho 100% tàu cá thuộc diện phải lắp.", DIRECTIVE)
    assert not told["100% tàu cá"].target
    assert not measured("Huyện hoàn thành lắp đặt thiết bị cho 100% tàu cá.")["100% tàu cá"].target


def figures(text: str) -> list[tuple[str, str | None]]:
    result = pipeline.process(read_bytes(PRESS.format(text).encode(), "bai.txt"))
    return [(result.mentions[m.mentions[0]].text, m.indicator) for m in result.metrics]


def test_equal_figures_of_different_things_are_two_records() -> None:
    """A list of growth rates, a table of units: that two values are equal does not make them one fact."""
    assert figures("Khách quốc tế đạt 1,6 triệu lượt, tăng 9%; doanh thu du lịch đạt 5.000 tỷ đồng, tăng 9%.")[
        1::2
    ] == [
        ("tăng 9%", "Khách quốc tế"),
        ("tăng 9%", "doanh thu du lịch"),
    ]
    assert len(figures("Huyện Tân Châu đạt 87%, thị xã Hòa Thành đạt 87%.")) == 2
    assert len(figures("Tiếp nhận 21 lượt đơn; kiểm tra 21 cấp ủy viên.")) == 2
    assert [
        name
        for printed, name in figures(
            "Doanh thu đạt 5 tỷ đồng, gấp 2 lần cùng kỳ.\n\nThu hút 42.450 lao động, gấp 2 lần so với năm 2013."
        )
        if printed == "2 lần"
    ] == ["Doanh thu", "Thu hút lao động"]


def test_a_figure_told_twice_is_one_record() -> None:
    """It has the fuller of the two names: a headline says less than its article."""
    told = figures("Sơn La: 100% xã đạt chuẩn\n\nCó 80/80 xã đạt chuẩn nông thôn mới, đạt 100%.")
    assert [name for printed, name in told if "%" in printed] == ["xã đạt chuẩn nông thôn mới"]
    assert len(figures("Tỷ lệ hộ nghèo còn 8,9%.\n\nÔng Mẫu nói tỷ lệ hộ nghèo toàn tỉnh là 8,9%.")) == 1
    assert len(figures("Tỉnh có 8,9% hộ nghèo.\n\nÔng Mẫu nhắc lại con số 8,9%.")) == 1


def test_a_date_in_brackets_dates_what_stands_there() -> None:
    found = measured("Năm 2008, khu vực dịch vụ tăng 17% (6 tháng năm 2007 tăng 15,3%).")
    assert found["tăng 17%"].as_of == "2008"
    assert found["tăng 15,3%"].as_of == "2007-01/2007-06"


def test_the_item_before_lends_neither_its_aim_nor_its_day() -> None:
    """ "… đạt 49%, chưa đạt mục tiêu 50%." is an item like the next, not its heading."""
    found = measured(
        "Kết quả như sau:\n\n1. Đến hết ngày 31/12/2023, xóa được 361/860 nhà tạm, đạt 42%, chưa đạt mục tiêu 50%.\n\n"
        "2. Đến ngày 20/02/2024, xóa được 522/860 nhà tạm, đạt 60,7%.\n\n3. Mới tháo gỡ vướng mắc cho 207/412 hộ."
    )
    assert not found["60,7%"].target
    assert found["60,7%"].as_of == "2024-02-20"
    assert not found["207/412 hộ"].target
    assert found["207/412 hộ"].as_of is None


def test_a_size_that_defines_what_is_counted_is_no_aim_and_breaks_no_name() -> None:
    found = measured("Phấn đấu lắp thiết bị cho 812/830 tàu cá từ 15 mét trở lên, đạt 97,8%.")
    assert not found["15 mét"].target


def test_growth_behind_a_year_plan_is_no_aim() -> None:
    assert not measured("Thu ngân sách đạt 89,67% kế hoạch năm, tăng 10,4% so với cùng kỳ.")["tăng 10,4%"].target


def test_the_date_behind_a_figure_is_that_figures() -> None:
    found = measured("Tỷ lệ hộ nghèo giảm từ 8,2% năm 2021 xuống còn 5,1% năm 2023.")
    assert (found["8,2%"].as_of, found["5,1%"].as_of) == ("2021", "2023")
    found = measured("Năm 2021 tỷ lệ đạt 45%, năm 2022 đạt 51%.")
    assert (found["45%"].as_of, found["51%"].as_of) == ("2021", "2022")
    found = measured("Số xã đạt chuẩn tăng từ 12 xã (năm 2019) lên 30 xã (năm 2023).")
    assert (found["12 xã"].as_of, found["30 xã"].as_of) == ("2019", "2023")
    found = measured("Phấn đấu tỷ lệ hộ có nước máy đạt 45% vào cuối năm 2023 và 60% vào cuối năm 2025.")
    assert (found["45%"].as_of, found["60%"].as_of) == ("2023-12-31", "2025-12-31")


def test_a_heading_that_tells_of_reaching_sets_no_aims() -> None:
    text = "Đạt và vượt mục tiêu giảm nghèo\n\nHuyện hiện có 3 xã nghèo, mở rộng 3 km đường cho 60 hộ dân."
    assert not any(m.target for m in measured(text).values())


def test_the_least_known_of_a_misfortune_is_no_aim() -> None:
    assert not measured("Trận lũ đã làm ít nhất 5 người chết.")["5 người chết"].target
    assert measured("Phấn đấu có ít nhất 5 xã đạt chuẩn.")["5 xã"].target


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Tỷ lệ hồ sơ trực tuyến toàn trình (trên tổng số hồ sơ) cả nước đạt 42% (cuối năm 2022 là 17%); bộ, ngành "
            "đạt 61% (cuối năm 2022 là 38%); địa phương đạt 17%.",
            ["cả nước", "cả nước", "bộ, ngành", "bộ, ngành", "địa phương"],
        ),
        (
            "Tỷ lệ hồ sơ trực tuyến toàn trình toàn tỉnh đạt 42%; cấp huyện đạt 61%, cấp xã 17%.",
            ["toàn tỉnh", "cấp huyện", "cấp xã"],
        ),
    ],
)
def test_rates_of_one_thing_level_by_level_each_have_their_group(text: str, names: list[str]) -> None:
    assert indicators(text) == [f"Tỷ lệ hồ sơ trực tuyến toàn trình {name}" for name in names]


def test_rates_of_levels_alone_are_the_levels_and_a_share_of_a_noun_is_no_groups_rate() -> None:
    assert indicators("Cấp tỉnh đạt 99%, cấp huyện đạt 98%, cấp xã 97%.") == ["Cấp tỉnh", "cấp huyện", "cấp xã"]
    assert "địa phương" not in str(indicators("Có 17% hồ sơ trực tuyến; địa phương đạt 80% kế hoạch vốn."))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kết quả giải ngân thấp, mới đạt 24% kế hoạch vốn.", ["giải ngân"]),
        ("Hai bộ giảm mạnh nhất, lần lượt là 7,98% và 7,29%.", [None, None]),
        ("Tỷ lệ đúng hạn của xã và huyện lần lượt là 98% và 97%.", ["Tỷ lệ đúng hạn của xã và huyện"] * 2),
        ("Ở chỉ số này, xã Mường Khoa dẫn đầu với kết quả đạt 90,61%.", [None]),
        (
            "Chỉ số PAR INDEX năm 2022 trở lại quỹ đạo tăng trưởng tích cực, giá trị trung bình năm 2022 đạt 86,98%.",
            ["Chỉ số PAR INDEX"],
        ),
    ],
)
def test_adverbs_and_words_that_point_are_no_names_and_an_indexs_value_is_its_own(
    text: str, names: list[str | None]
) -> None:
    assert indicators(text) == names


def test_a_count_is_told_behind_the_brackets_that_give_its_share() -> None:
    assert (
        indicators("Hiện cả nước có 2.045 xã (23%) được công nhận đạt chuẩn nông thôn mới.")
        == ["xã được công nhận đạt chuẩn nông thôn mới"] * 2
    )
    assert (
        indicators("Đã có 454 xã (bằng 51,2% tổng số xã) đạt chuẩn nông thôn mới.")[0] == "xã đạt chuẩn nông thôn mới"
    )
    assert indicators("Xã đạt 14 tiêu chí; cao hơn 2 tiêu chí so với bình quân cả nước.")[1] != "cao"


def test_a_figure_with_a_name_of_its_own_is_no_part_of_another_place() -> None:
    text = "Mực nước sông Đào tại trạm Cao Kỳ là 2,6 m; mực nước sông Nậm Mu tại trạm Trực Phương là 2,4 m."
    assert indicators(text)[1] == "mực nước sông Nậm Mu tại trạm Trực Phương"
