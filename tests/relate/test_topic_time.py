"""A figure without a time of its own takes that of its paragraph, of the text it goes on from, or of a heading."""

from __future__ import annotations

import pytest

from extractor import pipeline
from extractor.load import read_bytes

PRESS = "Kẻ Mít đẩy mạnh sản xuất\n\nThứ Năm, 20/07/2023, 08:30\n\n{}\n"


def as_of(text: str, form: str = PRESS) -> list[str | None]:
    return [m.as_of for m in pipeline.process(read_bytes(form.format(text).encode(), "bai.txt")).metrics]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trong 6 tháng đầu năm, sản lượng cá đạt 950 tấn. Tổng đàn bò đạt 4.120 con.", ["2023-01/2023-06"] * 2),
        # a paragraph that compares with a plan or the year before is of the months told above it; one of today is not
        (
            "Trong 6 tháng đầu năm, kinh tế khởi sắc. Hiện xã có 6 thôn văn hóa.\n\nThu ngân sách đạt 28 tỷ đồng, đạt "
            "60% kế hoạch.\n\nHiện tổng đàn bò đạt 4.120 con, tăng 2% so với cùng kỳ.\n\nXã có 12 hợp tác xã.",
            [None, "2023-01/2023-06", "2023-01/2023-06", None, None, None],
        ),
        ("Năm 2021, xã về đích.\n\nThu ngân sách đạt 60% kế hoạch.", [None]),
        # months without their year are of the year of the report, where it comes right after them
        ("Trong 6 tháng, thu ngân sách đạt 28 tỷ đồng.", ["2023-01/2023-06"]),
        ("Tỷ lệ giải ngân 6 tháng qua mới đạt 52%.", [None]),
        ("Tỷ lệ giải ngân của cả nước 7 tháng qua mới đạt 52%.", ["2023-01/2023-07"]),
        ("Trong 3 tháng, thu ngân sách đạt 28 tỷ đồng; phạt tù 7 tháng.", [None]),
        (
            "Trong tháng 6/2023, xã có 12 ca sởi.\n\nCùng thời gian này, xã có 4 ca ho gà.",
            ["2023-06", "2023-06"],
        ),
        # what is compared with dates nothing that is told next
        (
            "Quý II/2023, GRDP tăng 6,9%, thấp hơn mức tăng 7,4% của quý I. Trong đó, khu vực dịch vụ tăng 3%.",
            ["2023-04/2023-06", "2023-01/2023-03", "2023-04/2023-06"],
        ),
        ("Quý I/2023, kinh tế xã khởi sắc. Cụ thể, thu ngân sách đạt 12 tỷ đồng.", ["2023-01/2023-03"]),
        ("Sản xuất tăng trong 6 tháng đầu năm 2023.\n\nCụ thể, thu ngân sách đạt 12 tỷ đồng.", ["2023-01/2023-06"]),
        ("Công an bắt Vi Văn Nhẫn (SN 1970, trú tại xã Tri Mẫu) và 2 đối tượng, thu 32 viên đạn.", [None, None]),
        ("Năm 2022, xã thực hiện đạt 15/17 chỉ tiêu.", ["2022"]),
        ("Sản xuất quý I/2023 của xã tiếp tục tăng. Tổng đàn bò đạt 4.120 con.", ["2023-01/2023-03"]),
        ("Ông Tám học xong năm 1993 rồi về xã. Bản có 41 hộ.", [None]),
        (
            "Tháng 5/2023 nhập siêu 5 tỷ đồng, nâng mức thâm hụt 5 tháng đầu năm lên 13 tỷ đồng.",
            ["2023-05", "2023-01/2023-05"],
        ),
        ("Tính chung năm 2022, sản lượng cá đạt 950 tấn. Hiện tổng đàn bò đạt 4.120 con.", ["2022", None]),
        ("Năm 2022, sản lượng cá đạt 950 tấn. Đến nay, xã có 12 hợp tác xã.", ["2022", None]),
        ("Trong 6 tháng đầu năm 2023, sản lượng cá đạt 950 tấn. Mới có 9 hợp tác xã.", ["2023-01/2023-06", None]),
        ("Theo Nghị quyết năm 2022, xã làm đường. Tổng đàn bò đạt 4.120 con.", [None]),
        ("Giá cao hơn cùng kỳ năm 2022. Tổng đàn bò đạt 4.120 con.", [None]),
        ("Có 15/63 xã (tăng 2 xã so với cuối năm 2022) đã có quy hoạch.", [None, None]),
        ("Chuẩn bị cho năm học mới 2022-2023, tỉnh cử 2 đoàn khảo sát.", [None]),
        ("Đến 30/6/2023, tỷ lệ hộ nghèo còn 3%, giảm 1% so với thời điểm đầu năm 2022.", ["2023-06-30"] * 2),
        (
            "Trong 6 tháng đầu năm 2023, số hồ sơ đạt 42% (cuối năm 2022 là 17%).\n\nVề nước sạch, đã có 63 xã đạt.",
            ["2023-01/2023-06", "2022-12-31", "2023-01/2023-06"],
        ),
    ],
)
def test_the_time_of_the_paragraph(text: str, expected: list[str | None]) -> None:
    assert as_of(text) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Kẻ Mít: kinh tế 6 tháng đầu năm 2023 khởi sắc", "2023-01/2023-06"),
        ("Kẻ Mít đẩy mạnh sản xuất", None),
        ("Kẻ Mít: kinh tế năm 2024 sẽ khởi sắc", None),
        ("Kẻ Mít: quý I/2023 vượt quý II/2023", None),
    ],
)
def test_the_one_period_of_the_title(title: str, expected: str | None) -> None:
    form = "{}\n\nThứ Năm, 20/07/2023, 08:30\n\nNông dân trong xã phấn khởi.\n\nTổng đàn bò đạt 4.120 con.\n"
    assert as_of(title, form) == [expected]


def test_a_heading_reaches_over_what_it_leads_and_no_further() -> None:
    text = """\
HỘI ĐỒNG NHÂN DÂN
XÃ KẺ MÍT
Số: 12/NQ-HĐND
Kẻ Mít, ngày 20 tháng 12 năm 2021

NGHỊ QUYẾT
Về nhiệm vụ phát triển kinh tế - xã hội

Điều 1. Thông qua các nội dung sau:
1. Chỉ tiêu năm 2022
- Thu ngân sách: 12 tỷ đồng.
- Trồng mới: 30 ha.
2. Giải pháp
- Bố trí 2 tỷ đồng cho đường giao thông.
"""
    assert as_of("", text) == ["2022", "2022", None]


def test_the_next_sentence_of_a_paragraph_is_of_the_same_period() -> None:
    text = "Điểm sáng của xã năm 2022 là thu ngân sách, đạt 12 tỷ đồng. Tổng đàn bò đạt 4.120 con."
    assert as_of(text) == ["2022", "2022"]


def test_an_aim_leaves_no_period_behind() -> None:
    text = "Xã phấn đấu năm 2025 thu ngân sách đạt 12 tỷ đồng. Tổng đàn bò có 4.120 con."
    assert as_of(text) == ["2025", None]
