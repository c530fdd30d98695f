"""Datelines: forms of the press, what stands beside a date, what only looks like one."""

from __future__ import annotations

import pytest
from pages import line

from extractor.load import read_bytes
from extractor.parsers import parse
from extractor.parsers.boilerplate import CERTAIN, chrome_evidence
from extractor.parsers.dateline import leading_stamp, read_dateline, trailing_stamp


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Thứ năm, 26/7/2018, 00:00 (GMT+7)", "2018-07-26T00:00+07:00"),
        ("Thứ bảy, 12/4/2025 | 17:20 GMT+7", "2025-04-12T17:20+07:00"),
        ("08:21, ngày 16-04-2021", "2021-04-16T08:21"),
        ("- Thứ Sáu, 23/07/2021, 10:00 -", "2021-07-23T10:00"),
        ("( Cập nhật lúc: 10/03/2015 )", "2015-03-10"),
        ("Ngày đăng: 08/07/2024  11:38", "2024-07-08T11:38"),
        ("- 12/05/2016 04:00:00 PM", "2016-05-12T16:00"),
        ("12/08/2017 7:09 CH.   127 lượt xem", "2017-08-12T19:09"),
        ("08/02/2022 10:05 SA", "2022-02-08T10:05"),
        ("25-10-2025 - 16:55 PM | Vĩ mô - Đầu tư", "2025-10-25T16:55"),
        ("Ngày phát hành 13:30 | 16/9/2021", "2021-09-16T13:30"),
        ("Thứ Ba, ngày 5 tháng 3 năm 2024", "2024-03-05"),
        ("Đăng ngày 01 - 11 - 2022", "2022-11-01"),
        ("19 Tháng Bảy, 2024", "2024-07-19"),
        ("Tháng Mười Hai 5, 2020", "2020-12-05"),
        ("2024-07-19 16:19", "2024-07-19T16:19"),
        ("02/07/2025 | Thời sự • 5 phút đọc", "2025-07-02"),
        ("HOÀI NAM 28/09/2023 16:40•Thời gian đọc: 3 phút", "2023-09-28T16:40"),
        ("July 19, 2024", "2024-07-19"),
        ("Lê Mận | 12 Th7, 2023 - 15:08", "2023-07-12T15:08"),
        ("Th7 12, 2023", "2023-07-12"),
        ("17:45 | 06/08/2024 Nghe đọc bài", "2024-08-06T17:45"),
        ("Đăng ngày 15-06-2022 - Lượt xem: 312", "2022-06-15"),
        ("24/11/2021 11:17:27   Xem cỡ chữ", "2021-11-24T11:17"),
    ],
)
def test_usual_forms(text: str, published: str):
    """Day first, time in any place, AM and PM and their Vietnamese letters, zone only where it is printed."""
    found = read_dateline(line(text))
    assert found is not None
    assert found.published == published


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Hà Phương Thứ bảy, ngày 21/09/2024 10:22 (GMT+7)", "Hà Phương"),
        ("Tuấn Anh - Đức Tưởng (TTXVN/Vietnam+) 03/08/2017 16:40 GMT+7", "Tuấn Anh - Đức Tưởng (TTXVN/Vietnam+)"),
        ("Đăng Quân | 16/03/2021 10:26", "Đăng Quân"),
        ("3/4/2025  -  Thu Hiền", "Thu Hiền"),
    ],
)
def test_what_stands_beside_the_date_is_kept(text: str, rest: str):
    """Names beside a date survive, also those that begin like a label (Đăng)."""
    found = read_dateline(line(text))
    assert found is not None
    assert found.rest == rest


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 14/6/2025, UBND xã Tân Lập tổ chức hội nghị triển khai nhiệm vụ cuối năm.",
        "• Hội nghị tổng kết công tác dân vận (11/01/2019)",
        "Thứ Ba, 02/12/2025 | Giá vàng | Chứng khoán | Bất động sản",
        "Ngày 31/02/2024",
        "552/1.883 dịch vụ",
        "Sáng 10/7",
    ],
)
def test_sentences_links_and_menus_are_no_datelines(text: str):
    """A date in prose, in a link, in a menu, or one that does not exist."""
    assert read_dateline(line(text)) is None


def test_a_portal_prints_the_date_behind_the_headline():
    """The stamp and where it begins, so that the title ends before it."""
    text = "Kiểm tra cải cách hành chính tại Sở Nội vụ (19/07/2024 16:19)"
    assert trailing_stamp(line(text)) == ("2024-07-19T16:19", text.index(" ("))
    assert trailing_stamp(line("Kế hoạch giai đoạn 2021-2025 (lần 2)")) is None


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("ALNEWS Thứ Ba, ngày 18/2/2025, Quốc hội bước sang ngày làm việc thứ sáu.", "2025-02-18"),
        ("Tại hội nghị diễn ra ngày 2/6/2023 ở xã Tân Lập, nhiều ý kiến được nêu.", "2023-06-02"),
        ("Sáng nay, xã Tân Lập ra quân.", None),
        ("Trong 9 tháng năm 2018 tổng thu ngân sách ước đạt 5.904 tỷ đồng.", None),
    ],
)
def test_without_a_dateline_the_opening_date_counts(text: str, published: str | None):
    """The first paragraph's first full date stands in for the missing dateline."""
    assert leading_stamp(line(text)) == published


def test_a_labelled_day_below_the_text_says_when_it_was_published():
    """A site that prints the day at the foot: nothing stands near the title, the text opens with a day of its own."""
    told = "Ngày 9/8, bà Lò Thị Ban, Phó Chủ tịch UBND xã Bum Nưa kiểm tra việc trồng rừng tại bản Nà Hẻ."
    text = f"Bum Nưa trồng rừng\n\n{told}\n\nÔng Vàng nói bản đã trồng 12 ha.\n\nĐăng ngày 10/08/2024\n"
    assert parse(read_bytes(text.encode(), "bai.txt")).meta.published == "2024-08-10"


@pytest.mark.parametrize("text", ["vlcsnap-2020-06-05-14h47m07s801", "IMG_20200605_0812", "anh-hop-2020-06-05"])
def test_a_pictures_file_name_is_no_dateline(text: str):
    """Its date is when the picture was taken."""
    assert read_dateline(line(text)) is None
    assert chrome_evidence(line(text)) >= CERTAIN
