"""Figures named by a whole and a place, by what was done, by a list's head, by what is said of what they count."""

from __future__ import annotations

import pytest

from extractor import pipeline
from extractor.load import read_bytes
from extractor.model import Measurement

PRESS = "Huyện Kẻ Mít sau mưa lũ\n\nThứ Năm, 06/11/2025, 08:30\n\n{}\n"


def measured(text: str) -> tuple[Measurement, ...]:
    return pipeline.process(read_bytes(PRESS.format(text).encode(), "bai.txt")).metrics


def names(text: str) -> list[str | None]:
    return [m.indicator for m in measured(text)]


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("Bão làm 72 căn nhà bị tốc mái (Lào Cai 50 nhà, Sơn La 22 nhà).",
         ["căn nhà bị tốc mái", "căn nhà bị tốc mái ở Lào Cai", "căn nhà bị tốc mái ở Sơn La"]),
        ("Số hộ bị cô lập là 120 (Nghệ An 90 hộ, Hà Tĩnh 30 hộ).",
         ["Số hộ bị cô lập", "Số hộ bị cô lập ở Nghệ An", "Số hộ bị cô lập ở Hà Tĩnh"]),
        ("Tổng thiệt hại ước tính là 40 tỷ đồng (Nghệ An 25 tỷ đồng, Hà Tĩnh 15 tỷ đồng).",
         ["Tổng thiệt hại", "Tổng thiệt hại ở Nghệ An", "Tổng thiệt hại ở Hà Tĩnh"]),
        ("Đợt rét làm 65 con bò bị chết, nhiều nhất là Sơn La 40 con, Lào Cai 25 con.",
         ["con bò bị chết", "con bò bị chết ở Sơn La", "con bò bị chết ở Lào Cai"]),
        ("Đã xảy ra 9 sự cố, gồm Hà Nội 4, Ninh Bình 5.", ["sự cố", "sự cố ở Hà Nội", "sự cố ở Ninh Bình"]),
        # the place has a thing of its own, or more of it than the whole
        ("Bão làm 72 căn nhà bị tốc mái, Sơn La có 3 người bị thương.", ["căn nhà bị tốc mái", "người bị thương"]),
        ("Đợt này có 12 nhà bị sập; năm ngoái Sơn La 40 nhà.", ["nhà bị sập", None]),
    ],
)  # fmt: skip
def test_a_part_told_by_place_has_the_name_of_its_whole(text: str, indicators: list[str | None]) -> None:
    assert names(text) == indicators


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("Đến nay đã gieo cấy 4.200 ha, khai thác 310 ha rừng.", ["gieo cấy", "khai thác rừng"]),
        ("Trong kỳ đã tạo việc làm cho 1.250 lao động.", ["tạo việc làm cho lao động"]),
        ("Huyện kết nạp 45 đảng viên, xử phạt 12 trường hợp.",
         ["kết nạp đảng viên", "xử phạt trường hợp"]),
        ("Nông dân trong huyện xuống giống 7.100 ha, đạt 88% kế hoạch.", ["xuống giống"] * 2),
        ("Trung tâm nhận 2.400 hồ sơ, trả đúng hạn 98,5%.", ["hồ sơ", "trả đúng hạn"]),
        ("Kinh phí hoạt động tăng; kênh mương được kiên cố đạt 62%.", ["kênh mương được kiên cố"]),
        ("Lũ gây sạt lở 5,4 ha rừng.", ["rừng"]),
        # a phrase that only says where, and a verb without what it was done to
        ("Lực lượng chức năng hỗ trợ các hộ đang ở tại 3 khu nhà.", ["khu nhà"]),
        ("Ông nói huyện mới thu hồi 187 ha.", [None]),
    ],
)  # fmt: skip
def test_a_figure_without_a_subject_is_named_by_what_was_done(text: str, indicators: list[str | None]) -> None:
    assert names(text) == indicators


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("Tỷ lệ học sinh bỏ học: Khối 6: 1,2%; Khối 7: 0,8%.",
         ["Tỷ lệ học sinh bỏ học Khối 6", "Tỷ lệ học sinh bỏ học Khối 7"]),
        ("Cơ cấu kinh tế: Nông nghiệp: 55%; dịch vụ, du lịch: 30%; công nghiệp: 15%.",
         ["Cơ cấu kinh tế Nông nghiệp", "Cơ cấu kinh tế dịch vụ, du lịch", "Cơ cấu kinh tế công nghiệp"]),
        ("Tỷ lệ xã đạt chuẩn nông thôn mới là 60% (9 xã).",
         ["Tỷ lệ xã đạt chuẩn nông thôn mới", "xã đạt chuẩn nông thôn mới"]),
        ("Lúa bị ngập 30 ha; trâu, bò bị chết, cuốn trôi 45 con.", ["Lúa bị ngập", "trâu, bò bị chết, cuốn trôi"]),
        ("Số liệu của huyện: tổng thu ngân sách 40 tỷ đồng.", ["tổng thu ngân sách"]),
    ],
)  # fmt: skip
def test_a_list_names_its_members_by_their_head_and_label(text: str, indicators: list[str | None]) -> None:
    assert names(text) == indicators


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("Công an khởi tố 12 vụ, 15 bị can, xử phạt 30 trường hợp với tổng số tiền 90 triệu đồng.",
         ["khởi tố vụ", "khởi tố bị can", "xử phạt trường hợp", "số tiền xử phạt"]),
        ("Có 300 căn sập đổ hoàn toàn, 45 hồ sơ quá hạn, 6 công trình bỏ hoang.",
         ["căn sập đổ hoàn toàn", "hồ sơ quá hạn", "công trình bỏ hoang"]),
        ("Huyện có 6 xã đạt 19/19 tiêu chí.", ["xã đạt 19/19 tiêu chí", None]),
        ("Cơn lũ làm 7 người bị chết (5 nam, 2 nữ).", ["người bị chết", None, None]),
        ("Có 5 tàu cá của ngư dân bị chìm.", ["tàu cá của ngư dân bị chìm"]),
        ("Đoàn kiểm tra tại 5 xã trên địa bàn.", [None]),
        ("Ba bên hợp nhất 3 xã Tân An, Tân Bình, Tân Lập.", [None]),
    ],
)  # fmt: skip
def test_a_count_is_named_with_what_is_said_of_it(text: str, indicators: list[str | None]) -> None:
    assert names(text)[: len(indicators)] == indicators


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("Tổng thu ngân sách đạt 45% kế hoạch năm và tăng 12% so với cùng kỳ.", ["Tổng thu ngân sách"] * 2),
        ("Tỷ lệ thôn đạt chuẩn nông thôn mới 58%.", ["Tỷ lệ thôn đạt chuẩn nông thôn mới"]),
        ("Trong đó: nông, lâm, thủy sản tăng 6%; dịch vụ - thương mại tăng 9%.",
         ["nông, lâm, thủy sản", "dịch vụ - thương mại"]),
        ("Số xã về đích là 37 xã, gấp 2,5 lần so kế hoạch.", ["Số xã về đích"] * 2),
        ("Doanh nghiệp nhà nước tăng 0,5% và 4,8%; hợp tác xã giảm 1,1%.",
         ["Doanh nghiệp nhà nước", "Doanh nghiệp nhà nước", "hợp tác xã"]),
        ("Diện tích lúa chất lượng cao đạt 75%.", ["Diện tích lúa chất lượng cao"]),
        ("Xã có diện tích tự nhiên 45 km2, dân số 12.300 người.", ["diện tích tự nhiên", "dân số"]),
    ],
)  # fmt: skip
def test_names_go_on_and_are_not_cut(text: str, indicators: list[str | None]) -> None:
    assert names(text) == indicators


def test_a_second_per_cent_of_a_change_is_a_change() -> None:
    kinds = [
        (m.kind, m.value, m.direction) for m in measured("Số vụ giảm 1,5% và 2,4%; tỷ lệ phá án tăng 3% và đạt 91%.")
    ]
    assert kinds == [("change", 1.5, "down"), ("change", 2.4, "down"), ("change", 3, "up"), ("percent", 91, None)]


def test_a_year_of_prices_is_no_time_of_a_figure() -> None:
    (record,) = measured("Tốc độ tăng giá trị sản xuất (giá so sánh năm 2010) đạt 16%.")
    assert record.as_of is None


def test_a_heading_that_tells_its_own_aim_makes_no_aims_of_what_follows() -> None:
    text = "Phấn đấu đến năm 2030 thu nhập bình quân đạt 90 triệu đồng\n\nXã có diện tích 112 km2, dân số 2.300 người."
    assert [m.target for m in measured(text)] == [True, False, False]


REPORT = """\
SỞ XÂY DỰNG TỈNH ĐẮK LẮK
-------
Số: 41/BC-SXD

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Đắk Lắk, ngày 14 tháng 12 năm 2023

BÁO CÁO
Kết quả cấp nước sạch năm 2023

1. Kết quả
- Xóa 118 vòi công cộng trong năm.
- Năm 2021 là 104 hộ; năm 2022 là 83 hộ; 11 tháng năm 2023 còn 46 hộ.
- Đến hết năm 2023, tỷ lệ thất thoát nước còn 28,1%, đạt mục tiêu đề ra.

{heading}
- Nâng tỷ lệ hộ dùng nước sạch lên 85%.
- Xóa 45 vòi công cộng còn lại.

GIÁM ĐỐC

Trần Văn Mẫu
"""


@pytest.mark.parametrize(
    ("heading", "aims"),
    [
        ("3. Nhiệm vụ năm 2024", {85: "2024", 45: "2024"}),
        ("II. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2024", {85: "2024", 45: "2024"}),
        ("3. Kết quả thực hiện nhiệm vụ năm 2022", {}),
        ("3. Nhiệm vụ đã làm", {}),
    ],
)
def test_what_a_report_sets_itself_under_what_is_to_come_is_aimed_at(heading: str, aims: dict[float, str]) -> None:
    found = pipeline.process(read_bytes(REPORT.format(heading=heading).encode(), "bc.txt")).metrics
    assert {m.value: m.as_of for m in found if m.target} == aims
    assert {m.value: m.as_of for m in found if m.value in (104, 83, 46)} == {
        104: "2021", 83: "2022", 46: "2023-01/2023-11",
    }  # fmt: skip
