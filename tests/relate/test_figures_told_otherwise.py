"""Figures that take their indicator from the one before, targets only compared with, amendments, ordered counts."""

from __future__ import annotations

import pytest

from extractor import pipeline
from extractor.load import read_bytes
from extractor.model import Measurement
from extractor.relate.figures.well_formed import well_formed

PRESS = "Kẻ Mít đẩy nhanh chuyển đổi số\n\nThứ Năm, 06/11/2025, 08:30\n\n{}\n"
DECISION = """\
UBND TỈNH ĐẮK LẮK\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
\tĐộc lập - Tự do - Hạnh phúc
Số: 12/QĐ-UBND\tĐắk Lắk, ngày 5 tháng 3 năm 2025

QUYẾT ĐỊNH
Về việc sửa đổi, bổ sung Kế hoạch số 57/KH-UBND

Điều 1. Sửa đổi điểm a khoản 2 Mục II Kế hoạch số 57/KH-UBND như sau:
“a) Tỷ lệ hồ sơ nộp trực tuyến đạt 85%; tỷ lệ số hóa đạt 90%.”

Nơi nhận:
- Như trên;

CHỦ TỊCH
Trần Văn Mẫu
"""


def measured(text: str, form: str = PRESS) -> tuple[Measurement, ...]:
    return pipeline.process(read_bytes(form.format(text).encode(), "bai.txt")).metrics


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        (
            "Huyện Krông Bông có tỷ lệ hồ sơ trực tuyến cao nhất, đạt 50%; huyện Lắk thấp nhất, đạt 11%.",
            "tỷ lệ hồ sơ trực tuyến",
        ),
        ("Tỷ lệ giải ngân của tỉnh Đắk Lắk là 65%; huyện Lắk, nơi thấp nhất, đạt 20%.", "Tỷ lệ giải ngân"),
        ("Tỷ lệ giải ngân quý I đạt 10%, nửa đầu năm đạt 35%.", "Tỷ lệ giải ngân"),
        ("Tỷ lệ giải ngân mới đạt 45%, chưa đạt mục tiêu 95%.", "Tỷ lệ giải ngân"),
        ("Tỷ lệ giải ngân đạt 45%. Năm ngoái tỷ lệ này đạt 40%.", "Tỷ lệ giải ngân"),
    ],
)
def test_a_figure_takes_its_indicator_from_the_one_before(text: str, indicator: str) -> None:
    assert measured(text)[1].indicator == indicator


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        (
            "Hình thức kỷ luật: khiển trách 28 (chiếm 45%), cảnh cáo 21 (34%) và khai trừ 12 (19%).",
            ["khiển trách", "khiển trách", "cảnh cáo", "cảnh cáo", "khai trừ", "khai trừ"],
        ),
        (
            "Các vi phạm gồm: phẩm chất đạo đức, lối sống: 14 (18,9%); tham nhũng: 5 (6,8%).",
            ["phẩm chất đạo đức, lối sống", "phẩm chất đạo đức, lối sống", "tham nhũng", "tham nhũng"],
        ),
        (
            "Các công trình đã được khởi công đồng loạt với trên 165 công trình.",
            ["Các công trình đã được khởi công đồng loạt"],
        ),
        ("Hội nghị được triển khai tại hơn 60 điểm cầu.", [None]),
        ("Tỉnh có 45 xã (23%) được công nhận đạt chuẩn.", ["xã được công nhận đạt chuẩn"] * 2),
        ("Thu NSNN 6 tháng đạt 10.042 tỷ đồng, bằng 76% dự toán.", ["Thu NSNN"] * 2),
        ("Tổng đàn lợn tại thời điểm 1/4/2025 là 794 nghìn con, tăng 0,2%.", ["Tổng đàn lợn"] * 2),
        ("Năng suất lúa đạt 69,3 tạ/ha tăng 0,1 tạ/ha so với vụ trước.", ["Năng suất lúa"] * 2),
        (
            "Diện tích lúa cả nước là 3,1 triệu ha, các địa phương phía Bắc đạt 1,1 triệu ha; miền Nam đạt 2 triệu ha.",
            ["Diện tích lúa cả nước", "Diện tích lúa các địa phương phía Bắc", "Diện tích lúa miền Nam"],
        ),
        (
            "Chỉ số giá tiêu dùng tháng 6 tăng 0,55% so với tháng trước; bình quân 6 tháng tăng 3,68%.",
            ["Chỉ số giá tiêu dùng"] * 2,
        ),
        (
            "Huyện kỷ luật 9 đảng viên: khiển trách 6 đồng chí; cách chức 3 đồng chí.",
            ["kỷ luật đảng viên", "khiển trách đồng chí", "cách chức đồng chí"],
        ),
    ],
)
def test_members_of_a_list_shares_in_brackets_and_parts_of_the_land_are_named(
    text: str, indicators: list[str | None]
) -> None:
    assert [m.indicator for m in measured(text)] == indicators


def test_an_agencys_mark_is_no_part_of_a_name() -> None:
    assert well_formed("TPO - Thành lập nhóm cộng đồng") == "Thành lập nhóm cộng đồng"


def test_half_a_year_is_a_date_of_its_own() -> None:
    first, second = measured("Tỷ lệ giải ngân quý I đạt 10%, nửa đầu năm đạt 35%.")
    assert (first.as_of, second.as_of) == ("2025-01/2025-03", "2025-01/2025-06")


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Tỉnh chưa đạt mục tiêu 30%; xếp thứ 24/63.", [True, False]),
        ("Phấn đấu: huyện Lắk đạt 90%; huyện Krông Bông đạt 80%.", [True, True]),
        ("Tỷ lệ giải ngân mới đạt 45% trong khi mục tiêu là 95%.", [False, True]),
        ("Kẻ Mít quyết đạt 95% hồ sơ trực tuyến.", [True]),
        ("Hiện 98% xã có bác sĩ, mục tiêu 100% vào năm 2026.", [False, True]),
        ("Mục tiêu đến năm 2030 có 80% dân số dùng dịch vụ công, hiện mới đạt 45%.", [True, False]),
        ("Chủ tịch UBND tỉnh yêu cầu Sở Xây dựng sửa 12 trạm bơm trước ngày 30/12.", [True]),
        ("Chủ tịch UBND tỉnh yêu cầu Sở Xây dựng vận động 43 hộ trước ngày 30/12.", [False]),
        ("Sở Xây dựng đã sửa 12 trạm bơm.", [False]),
        ("Chỉ tiêu tại Kế hoạch số 57/KH-UBND là 60% hồ sơ trực tuyến; đến nay mới đạt 41,5%.", [True, False]),
        ("Huyện giải quyết việc làm vượt kế hoạch; chỉ tiêu tỉnh giao là 1.200 lao động.", [True]),
        ("Số chỉ tiêu hoàn thành là 12 chỉ tiêu.", [False]),
        ("Đã ký cam kết chấp hành luật với 17 doanh nghiệp vận tải.", [False]),
        (
            "Xã tập trung thực hiện thắng lợi các chỉ tiêu chủ yếu như tốc độ tăng giá trị sản xuất đạt 15%; đàn trâu "
            "trên 3 nghìn con (6 tháng đầu năm đạt 92%).",
            [True, True, False],
        ),
        ("Xã thực hiện đạt các chỉ tiêu chủ yếu như tốc độ tăng giá trị sản xuất đạt 15%.", [False]),
        ("Kết quả thực hiện các chỉ tiêu của huyện là 85%.", [False]),
    ],
)
def test_what_is_aimed_at_and_what_is_reached(text: str, targets: list[bool]) -> None:
    assert [m.target for m in measured(text)] == targets


def test_a_figure_of_today_is_not_true_of_the_day_before_it() -> None:
    _, now = measured("Mục tiêu đến năm 2030 có 80% dân số dùng dịch vụ công, hiện mới đạt 45%.")
    assert now.as_of is None


def test_what_an_amendment_puts_in_place_is_aimed_at() -> None:
    assert [m.target for m in measured("", DECISION)] == [True, True]


def test_all_day_is_no_ratio_but_24_of_24_voters_are() -> None:
    assert measured("Trực ban 24/24 giờ, phục vụ 24/24.") == ()
    assert [(m.value, m.total) for m in measured("Nghị quyết được 24/24 đại biểu tán thành.")] == [(24, 24)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kim ngạch xuất khẩu gạo tăng 17% về giá trị và tăng 4% về lượng.",
            [("change", 17, "up", "Kim ngạch xuất khẩu gạo"), ("change", 4, "up", "Kim ngạch xuất khẩu gạo")],
        ),
        (
            "Kim ngạch xuất khẩu tiêu giảm 8% về khối lượng và 3% về giá trị.",
            [("change", 8, "down", "Kim ngạch xuất khẩu tiêu"), ("change", 3, "down", "Kim ngạch xuất khẩu tiêu")],
        ),
        (
            "Tỷ lệ hộ nghèo thấp hơn 0,2 điểm phần trăm so với năm trước.",
            [("change", 0.2, "down", "Tỷ lệ hộ nghèo")],
        ),
        ("Tỷ lệ giải ngân đạt 62%, cao hơn mức 50%.", [("percent", 62, None), ("percent", 50, None)]),
        ("Thanh tra kiến nghị thu hồi 1,4  tỷ đồng.", [("money", 1.4e9, None, "thu hồi")]),
    ],
)
def test_aspects_comparisons_and_wide_blanks(text: str, expected: list[tuple[object, ...]]) -> None:
    found = measured(text)
    assert [(m.kind, m.value, m.direction, m.indicator)[: len(e)] for m, e in zip(found, expected, strict=True)] == (
        expected
    )


def test_an_excess_over_an_aim_is_no_aim() -> None:
    text = "Tỷ lệ hộ nghèo giảm còn 2,1% (vượt mục tiêu Nghị quyết 0,36%)."
    assert not any(m.target for m in measured(text))


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("Tỉnh ghi nhận 941 trường hợp mắc tay chân miệng, 3 ổ dịch.", ["trường hợp mắc tay chân miệng", "ổ dịch"]),
        ("Đến nay có 12.400 hộ nghèo và 533 thủ tục hành chính.", ["hộ nghèo", "thủ tục hành chính"]),
        ("So với tuần trước giảm 41 ổ dịch sởi.", ["ổ dịch sởi"]),
        # what says nothing by itself names nothing
        ("Có 12 đơn vị, 7 xã và 15 trường hợp.", [None, None, None]),
        ("Thống kê ở 9/18 quận, huyện.", [None]),
    ],
)
def test_a_count_is_named_by_the_noun_that_it_counts(text: str, indicators: list[str | None]) -> None:
    assert [m.indicator for m in measured(text)] == indicators


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        # parts of the land, grades of school: the name told before, or before "trong đó" without a figure
        (
            "Diện tích lúa mùa miền Bắc năm nay đạt thấp, trong đó vùng Đồng bằng sông Hồng đạt 497 nghìn ha, giảm "
            "19,6 nghìn ha; Trung du và miền núi phía Bắc đạt 421,5 nghìn ha.",
            ["Diện tích lúa mùa vùng Đồng bằng sông Hồng"] * 2 + ["Diện tích lúa mùa Trung du và miền núi phía Bắc"],
        ),
        (
            "Cả nước gieo cấy được 1.084,7 nghìn ha lúa mùa, trong đó miền Bắc gieo cấy 913,2 nghìn ha, bằng 95,6%.",
            ["gieo cấy lúa mùa", "gieo cấy lúa mùa miền Bắc", "gieo cấy lúa mùa miền Bắc"],
        ),
        (
            "Số trường đạt chuẩn bậc mầm non là 141 (51,8%), tiểu học 206 (75,2%), THPT 15 (26,8%).",
            ["Số trường đạt chuẩn bậc mầm non"] * 2 + ["Số trường đạt chuẩn tiểu học"] * 2
            + ["Số trường đạt chuẩn THPT"] * 2,
        ),
        # the group that opens the clause of a count, and of a part of the count
        (
            "Bậc tiểu học có 194/278 trường đạt chuẩn, chiếm tỷ lệ 69,78%; trong đó có 20 trường đạt chuẩn mức độ 2.",
            ["trường đạt chuẩn Bậc tiểu học"] * 2 + ["trường đạt chuẩn mức độ 2 Bậc tiểu học"],
        ),
        ("Khối 10: 347 học sinh. Khối 11: 214 học sinh.", ["học sinh Khối 10", "học sinh Khối 11"]),
        ("Lĩnh vực đất đai có 120 hồ sơ quá hạn.", ["hồ sơ quá hạn Lĩnh vực đất đai"]),
        ("Ngành được tỉnh giao có 12 hồ sơ quá hạn.", ["hồ sơ quá hạn"]),
        # bodies told by what they have, and what leads to more
        (
            "Có 7 huyện và 12 xã có tỷ lệ giải ngân đạt trên 45%; 11 xã có số hộ nghèo giảm.",
            [None, "xã có tỷ lệ giải ngân đạt trên 45%", "tỷ lệ giải ngân", "xã có số hộ nghèo giảm"],
        ),
        (
            "Công an xử lý 117 trường hợp vi phạm quy định về nồng độ cồn, 9 trường hợp dương tính với ma túy.",
            ["trường hợp vi phạm quy định về nồng độ cồn", "trường hợp dương tính với ma túy"],
        ),
        # an amount of a programme, not of any
        (
            "Chương trình cho vay hộ nghèo hiện có dư nợ 325 tỷ đồng, chiếm 8,2%. Ngân hàng có dư nợ 900 tỷ đồng.",
            ["dư nợ Chương trình cho vay hộ nghèo"] * 2 + ["dư nợ"],
        ),
        # a move told behind its change, sums behind their counts, means of each
        (
            "Tỷ lệ hộ nghèo của huyện giảm 0,97%, từ 7,57% năm 2014 xuống còn 6,60%.",
            ["Tỷ lệ hộ nghèo của huyện"] * 3,
        ),
        (
            "Huyện hỗ trợ tiền điện 251 hộ/362 triệu đồng; miễn giảm viện phí cho 120 học sinh/9 triệu đồng.",
            ["hỗ trợ tiền điện hộ", "số tiền hỗ trợ tiền điện", "miễn giảm viện phí cho học sinh",
             "số tiền miễn giảm viện phí"],
        ),
        ("Đến nay, mỗi xã đạt bình quân 15 tiêu chí.", ["tiêu chí mỗi xã"]),
        ("Xuất khẩu lao động 33 người; thu 6,2 kg heroin.", ["Xuất khẩu lao động", "heroin"]),
        ("Công an tiến hành xử lý hành chính 412 vụ.", ["xử lý hành chính vụ"]),
        ("So với kỳ trước tăng 37,5% số vụ, 41,9% số đối tượng.", ["số vụ", "số đối tượng"]),
        # a verb of its own makes it no other owner of the same
        (
            "Tỷ lệ trụ sở được cứng hóa đạt 100%, đường trục thôn được cứng hóa đạt 95%.",
            ["Tỷ lệ trụ sở được cứng hóa", "đường trục thôn được cứng hóa"],
        ),
        # a list behind a colon, each member with its verb and what goes on from it
        (
            "Năm 2024 ghi nhận số lượng khách quốc tế tăng cao ở nhiều địa phương: Đà Nẵng ước đón gần 177.000 lượt; "
            "Hà Nội ước đón 103.000 lượt khách, tăng gấp 2,2 lần so với cùng kỳ năm 2023; Huế ước đón 97.000 lượt, "
            "tăng 42%.",
            ["số lượng khách quốc tế Đà Nẵng"] + ["số lượng khách quốc tế Hà Nội"] * 2
            + ["số lượng khách quốc tế Huế"] * 2,
        ),
        ("Thiệt hại về nông nghiệp: 717 ha lúa bị ngập úng.", ["lúa bị ngập úng"]),
        ("Diện tích gieo trồng: 717 ha lúa.", ["Diện tích gieo trồng"]),
        # commas left out, blanks too many, a second member in the way
        ("Tổng doanh thu đạt 496 tỷ đạt 87% kế hoạch  tăng 9,8% so với cùng kỳ.", ["Tổng doanh thu"] * 3),
        ("Tổng lượt khách (khách quốc tế khoảng 210.000 lượt, tăng 7%).", ["khách quốc tế"] * 2),
        ("Tỉnh nhận 36 đơn khiếu nại, tố cáo (giảm gần 30% so với cùng kỳ).", ["đơn khiếu nại"] * 2),
        ("Kết nạp 2 đảng viên, nâng tổng số đảng viên lên 73 đồng chí.", ["Kết nạp đảng viên", "tổng số đảng viên"]),
        ("Phân loại tổ chức đảng, đảng viên năm 2019, Đảng ủy xã Mẫu có 5 chi bộ.", ["chi bộ"]),
        # how a value compares is no part of the name
        (
            "Số ca mắc sởi tăng rất cao so với cùng kỳ, như Tây Ninh tăng 274%. Tỷ lệ đúng hạn đạt tỷ lệ cao, đạt 99%.",
            ["Số ca mắc sởi", "Tỷ lệ đúng hạn"],
        ),
        ("Đàn gia cầm tăng mạnh và hiện có khoảng 5 triệu con, tăng 3%.", ["Đàn gia cầm"] * 2),
    ],
)  # fmt: skip
def test_parts_and_groups_have_names_of_their_own(text: str, indicators: list[str | None]) -> None:
    assert [m.indicator for m in measured(text)] == indicators


def test_what_is_compared_with_dates_nothing_else() -> None:
    told = measured("Đã thu hoạch 176 ha, bằng 117% cùng kỳ năm 2018; năng suất đạt 50 tạ/ha.")
    assert [m.as_of for m in told] == [None, None, None]
    told = measured("Số mắc giảm so với cùng kỳ năm 2024 (362 ca mắc và 6 ca tử vong).")
    assert [m.as_of for m in told] == ["2024", "2024"]


def test_two_kinds_of_one_noun_move_together_and_many_times_is_a_change() -> None:
    told = measured("Tỉnh giảm 203 chỉ tiêu hành chính và 458 chỉ tiêu sự nghiệp; số vụ tăng gấp 3,2 lần.")
    assert [(m.kind, m.value, m.direction) for m in told] == [
        ("change", 203, "down"), ("change", 458, "down"), ("change", 3.2, "up"),
    ]  # fmt: skip


def test_shares_by_which_several_things_moved_are_all_changes() -> None:
    text = "So với cùng kỳ tăng 7,69% số vụ, 2,94% số người chết và 31,11% số người bị thương."
    assert [(m.kind, m.value, m.direction) for m in measured(text)] == [
        ("change", value, "up") for value in (7.69, 2.94, 31.11)
    ]


def test_equal_changes_against_two_bases_are_two() -> None:
    text = (
        "So với tháng 9, số người bị thương giảm 3 người.\n\n"
        "So với cùng kỳ năm 2024, số vụ giảm 13 vụ, số người bị thương giảm 3 người."
    )
    assert [m.baseline for m in measured(text) if m.value == 3] == ["So với tháng 9", "So với cùng kỳ năm 2024"]
