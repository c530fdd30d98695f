"""Vietnamese figures: numbers, scales, ratios, ranges, units, and what is no figure."""

from __future__ import annotations

import pytest

from extractor.text import fold
from extractor.values.figure import find_figures, parse_number


@pytest.mark.parametrize(
    ("digits", "value"),
    [
        ("1.883", 1883),
        ("4.952.238", 4952238),
        ("7,5", 7.5),
        ("0,6077", 0.6077),
        ("0.8253", 0.8253),
        ("22.35", 22.35),
        ("17,124", 17.124),
        ("1.536,246", 1536.246),
        ("1,234,567", 1234567),
        ("04", 4),
        ("1.23.4", None),
        ("1,2.3", None),
    ],
)
def test_number_reads_full_stop_and_comma_the_vietnamese_way(digits: str, value: float | None) -> None:
    assert parse_number(digits) == value


@pytest.mark.parametrize(
    ("text", "printed", "values", "total", "kind", "unit"),
    [
        ("vốn 3,2 triệu tỷ đồng", "3,2 triệu tỷ đồng", (3.2e15,), None, "money", "đồng"),
        ("chi 1.234 nghìn tỷ đồng", "1.234 nghìn tỷ đồng", (1.234e15,), None, "money", "đồng"),
        ("thu 1 tỷ 405 triệu đồng.", "1 tỷ 405 triệu đồng", (1405e6,), None, "money", "đồng"),
        ("nộp 28.750.000đ vào", "28.750.000đ", (28750000,), None, "money", "đồng"),
        ("dự toán 21.350 trđ", "21.350 trđ", (21350e6,), None, "money", "đồng"),
        ("phí 25 000 000 đồng", "25 000 000 đồng", (25e6,), None, "money", "đồng"),
        ("đạt 58,2 triệu đồng/người/năm", "58,2 triệu đồng/người/năm", (58.2e6,), None, "money", "đồng/người/năm"),
        ("giá 35.000 - 36.000 đồng/kg", "35.000 - 36.000 đồng/kg", (35000, 36000), None, "money", "đồng/kg"),
        ("từ 5 đến 7 tỷ đồng", "5 đến 7 tỷ đồng", (5e9, 7e9), None, "money", "đồng"),
        ("xuất 213,4 triệu USD", "213,4 triệu USD", (213.4e6,), None, "money", "USD"),
        ("có 552/1.883 dịch vụ", "552/1.883", (552,), 1883, "plain", None),
        ("giải ngân 58/141 tỷ đồng", "58/141 tỷ đồng", (58e9,), 141e9, "money", "đồng"),
        ("được 40,62/80 điểm", "40,62/80", (40.62,), 80, "plain", None),
        ("tỷ số 112 trên 100 bé gái", "112 trên 100", (112,), 100, "plain", None),
        ("tăng 3 - 5% mỗi năm", "3 - 5%", (3, 5), None, "percent", "%"),
        ("đạt 30 phần trăm", "30 phần trăm", (30,), None, "percent", "%"),
        ("tăng 2,46 điểm %", "2,46 điểm %", (2.46,), None, "percent", "điểm %"),
        ("mưa 150 - 250 mm", "150 - 250 mm", (150, 250), None, "measure", "mm"),
        ("rộng 7ha", "7ha", (7,), None, "measure", "ha"),
        ("xả 1.000 m³/ngày", "1.000 m³/ngày", (1000,), None, "measure", "m³/ngày"),
        ("giao 02 (hai) phòng", "02 (hai)", (2,), None, "plain", None),
        ("khoảng 30 vạn người", "30 vạn", (300000,), None, "plain", None),
        ("có 27 đồng chí", "27", (27,), None, "plain", None),
    ],
)
def test_figure_has_value_total_and_unit(  # noqa: PLR0913
    text: str, printed: str, values: tuple[float, ...], total: float | None, kind: str, unit: str | None
) -> None:
    (figure,) = find_figures(fold(text))
    assert text[figure.start : figure.end] == printed
    assert (figure.values, figure.total, figure.kind, figure.unit) == (values, total, kind, unit)


@pytest.mark.parametrize(
    "text", ["lúc 08:30", "8h30", "12/3/2024", "26F1-052.96", "quốc lộ 19C", "mục 3.2.1.4", "GMT+7"]
)
def test_times_dates_and_codes_are_no_figures(text: str) -> None:
    assert list(find_figures(fold(text))) == []


def test_a_long_run_of_digits_is_read_in_linear_time() -> None:
    """A hostile line of one million digits and signs must not hang."""
    assert len(list(find_figures("1.2,3/4-5" * 100_000))) < 10
