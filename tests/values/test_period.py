"""Calendar expressions: spans as the annotation guide draws them, values with a missing year left open."""

from __future__ import annotations

import pytest
from effort import calls

from extractor.values.period import find_dates


def seen(text: str) -> list[tuple[str, str]]:
    return [(text[e.start : e.end], e.iso) for e in find_dates(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ngày 07/02/2024", [("07/02/2024", "2024-02-07")]),
        ("Sáng 10/7, đoàn", [("10/7", "????-07-10")]),
        ("đến 30/6 tỷ lệ giải ngân", [("30/6", "????-06-30")]),
        ("tính đến 15/8 số hồ sơ", [("15/8", "????-08-15")]),
        ("từ 1/7 tỷ lệ này", [("1/7", "????-07-01")]),
        ("Ngày 19.5, được", [("19.5", "????-05-19")]),
        ("hôm nay (16/9)", [("16/9", "????-09-16")]),
        ("lúc 4h30 sáng 2-3", [("2-3", "????-03-02")]),
        ("ngày 15 và 16/9", [("15", "????-09-15"), ("16/9", "????-09-16")]),
        ("Hội mở ba ngày (23, 24, 25/2)", [("23", "????-02-23"), ("24", "????-02-24"), ("25/2", "????-02-25")]),
        ("đêm 26 và sáng sớm 27/10", [("26", "????-10-26"), ("27/10", "????-10-27")]),
        ("từ 1-7 đến 31-7, nơi", [("1-7", "????-07-01"), ("31-7", "????-07-31")]),
        ("tháng 10.2023", [("tháng 10.2023", "2023-10")]),
        ("đến tháng Mười Một năm 2018", [("tháng Mười Một năm 2018", "2018-11")]),
        ("Cách mạng tháng Tám; họp mỗi tháng hai lần; THÁNG BA", []),
        ("trong tháng 8 và tháng 9/2020", [("tháng 8", "????-08"), ("tháng 9/2020", "2020-09")]),
        ("quý II/2024", [("quý II/2024", "2024-04/2024-06")]),
        ("trong quý IV năm 2012", [("quý IV năm 2012", "2012-10/2012-12")]),
        ("6 tháng đầu năm 2024", [("6 tháng đầu năm 2024", "2024-01/2024-06")]),
        ("7 tháng đầu năm", [("7 tháng đầu năm", "????-01/????-07")]),
        ("6 tháng cuối năm 2025", [("6 tháng cuối năm 2025", "2025-07/2025-12")]),
        ("đến hết năm 2018", [("năm 2018", "2018")]),
        ("các năm 2016, 2017 và 2018", [("năm 2016", "2016"), ("2017", "2017"), ("2018", "2018")]),
        ("giai đoạn 2021 – 2025", [("giai đoạn 2021 – 2025", "2021/2025")]),
        ("NHIỆM KỲ 2020-2025", [("NHIỆM KỲ 2020-2025", "2020/2025")]),
        ("năm học 2025-2026", [("năm học 2025-2026", "2025/2026")]),
        ("định hướng đến 2030", [("2030", "2030")]),
        ("ngày …… tháng 7 năm 2025", [("tháng 7 năm 2025", "2025-07")]),
        ("từ ngày 12-17/4.", [("12-17/4", "????-04-12/????-04-17")]),
    ],
)
def test_a_calendar_expression(text: str, found: list[tuple[str, str]]) -> None:
    assert seen(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "đạt 11/12 tiêu chí",
        "đến 11/12 xã đạt chuẩn",
        "từ 3/5 xã lên 5/5 xã",
        "xếp thứ 3/10",
        "trực 24/7",
        "đạt 100% (9/9)",
        "từ 5-7 ngày làm việc",
        "mục 1.1. Định kỳ",
        "trong 6 tháng 2 lần",
        "bị phạt 18 tháng tù",
        "8 giờ 30",
        "điện thoại 0912-345-678",
        "từ 2000 đồng",
        "hôm nay, năm nay, cùng kỳ năm trước",
        "cải cách hành chính cấp quý",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert seen(text) == []


def test_a_day_does_not_run_over_the_end_of_a_line() -> None:
    assert seen("Ngày 03; 10; 31\nTháng 8 | trực") == [("Tháng 8", "????-08")]


def test_twice_the_text_is_twice_the_work() -> None:
    line = "1/2 - 3.4 , 5 và 6 tháng năm 7 "
    find_dates(line)
    assert calls(lambda: find_dates(line * 2_000)) < 2.1 * calls(lambda: find_dates(line * 1_000))
