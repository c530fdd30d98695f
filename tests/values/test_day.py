"""One day in every printed form."""

from __future__ import annotations

import pytest

from extractor.values.date import fold_lines, parse_day


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("ngày 05 tháng 6 năm 2023", "2023-06-05"),
        ("07/02/2024", "2024-02-07"),
        ("1.3.2023", "2023-03-01"),
        ("06-5-2004", "2004-05-06"),
        ("01 - 11 - 2022", "2022-11-01"),
        ("26/11/ 2003", "2003-11-26"),
        ("ngày 1.9/2016", "2016-09-01"),
        ("Thứ Tư, 11/10/2023 - 18:18", "2023-10-11"),
        ("08:21, ngày 16-04-2021", "2021-04-16"),
        ("12/05/2016 04:00:00 PM", "2016-05-12"),
        ("ngày13 tháng 5 năm 1998", "1998-05-13"),
        ("ngày 14 tháng5 năm 2008", "2008-05-14"),
        ("29 tháng 7, 2014", "2014-07-29"),
        ("ngày 0 7 tháng 1 2 năm 2006", "2006-12-07"),
        ("ngay 05 thang 6 nam 2023", "2023-06-05"),
        ("ngày 3 tháng Giêng năm 2020", "2020-01-03"),
        ("31/2/2024", None),
        ("552/1.883", None),
        ("ngày    tháng    năm 2023", None),
        ("12/2001/QĐ-UBND", None),
        ("10/7", None),
    ],
)
def test_a_day_is_read_day_before_month_and_nothing_else_is_one(text: str, iso: str | None) -> None:
    assert parse_day(text) == iso


def test_folding_by_lines_keeps_length_and_line_ends() -> None:
    text = "Hoà Bình\u00a0–\nQÚY I"
    assert fold_lines(text) == "hòa bình -\nqúy i"
