"""Columns and cells of a PDF page, by where words stand."""

from __future__ import annotations

import pytest

from extractor.load.pdf.layout import regions
from extractor.load.pdf.printed import cell_text
from extractor.load.pdf.rows import make_rows
from extractor.load.pdf.words import Word


def _words(*lines: tuple[float, float, str]) -> list[Word]:
    """Words of 12 points, six points a letter: (left edge, baseline, text)."""
    return [Word(t, x, y - 9, x + 6 * len(t), y + 3, y, 12.0, 6.0 * len(t)) for x, y, t in lines]


def test_columns_whose_lines_stand_at_staggered_heights_are_read_one_after_the_other() -> None:
    """A browser centres the cells of a letterhead in height, so that no line stands beside another."""
    words = _words(
        (60, 106, "TỈNH"), (300, 100, "CỘNG"), (60, 128, "Số:"), (300, 122, "Độc"), (60, 150, "V/v"), (300, 144, "Nam"),
    )  # fmt: skip
    assert [[w.text for r in part.rows for w in r.words] for part in regions(words)] == [
        ["TỈNH", "Số:", "V/v"], ["CỘNG", "Độc", "Nam"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (("31/01/202", "6"), "31/01/2026"),
        (("20/12/20", "25"), "20/12/2025"),
        (("31/01/2026", "5"), "31/01/2026 5"),
        (("1/3", "6"), "1/3 6"),
    ],
)
def test_a_year_that_a_narrow_cell_breaks_is_put_together(cell: tuple[str, str], text: str) -> None:
    assert cell_text(make_rows(_words((60, 100, cell[0]), (60, 115, cell[1])))) == text


def test_a_letterhead_with_one_line_on_both_sides_goes_on_on_either() -> None:
    """A name of three lines stands left of a motto and a date; the rules between them are no text on a scan."""
    words = _words(
        (85, 100, "BAN CHẤP HÀNH TRUNG ƯƠNG"), (340, 100, "ĐẢNG CỘNG SẢN VIỆT NAM"), (130, 117, "VĂN PHÒNG"),
        (313, 134, "Nam Xuyên, ngày 28 tháng 5 năm"), (118, 151, "Số 11-HD/VPTW"), (255, 190, "HƯỚNG DẪN"),
    )  # fmt: skip
    assert [[w.text[:5] for r in part.rows for w in r.words] for part in regions(words)] == [
        ["BAN C", "VĂN P", "Số 11"], ["ĐẢNG ", "Nam X"], ["HƯỚNG"],
    ]  # fmt: skip


def test_a_line_that_is_centred_under_neither_side_ends_the_letterhead() -> None:
    words = _words(
        (85, 100, "BAN CHẤP HÀNH TRUNG ƯƠNG"), (340, 100, "ĐẢNG CỘNG SẢN VIỆT NAM"), (40, 117, "Số 11-HD/VPTW"),
    )  # fmt: skip
    assert regions(words)[-1].kind == "flow"


def test_a_wide_blank_inside_the_countrys_name_parts_no_columns() -> None:
    """On a scan the box of one word may be cut short: "… CHỦ NGHĨA VIỆT   NAM"."""
    words = _words(
        (85, 100, "UBND TỈNH"), (260, 100, "CỘNG"), (290, 100, "HÒA"), (314, 100, "XÃ"), (332, 100, "HỘI"),
        (356, 100, "CHỦ"), (380, 100, "NGHĨA"), (416, 100, "VIỆT"), (460, 100, "NAM"),
        (85, 117, "Số: 12/UBND"), (300, 117, "Độc lập - Tự do"), (85, 134, "V/v rà soát"),
    )  # fmt: skip
    assert [[w.text[:5] for r in part.rows for w in r.words] for part in regions(words)] == [
        ["UBND ", "Số: 1", "V/v r"], ["CỘNG", "HÒA", "XÃ", "HỘI", "CHỦ", "NGHĨA", "VIỆT", "NAM", "Độc l"],
    ]  # fmt: skip
