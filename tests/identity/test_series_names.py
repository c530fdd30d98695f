"""Which wordings name one series: published indexes, amounts, abbreviations; and which do not."""

from __future__ import annotations

import pytest

from extractor.identity.topics import names_it, series_words


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Chỉ số năng lực cạnh tranh cấp tỉnh", "PCI"),
        ("xếp hạng PCI", "Chỉ số năng lực cạnh tranh cấp tỉnh (PCI)"),
        ("Chỉ số chuyển đổi số cấp tỉnh", "DTI"),
        ("tổng sản phẩm trên địa bàn tỉnh", "GRDP"),
        ("tốc độ tăng GRDP", "tăng trưởng GRDP"),
        ("tỉ lệ giải ngân vốn đầu tư công", "tiến độ giải ngân vốn đầu tư công"),
        ("tổng số vốn đầu tư công đã giải ngân", "vốn đầu tư công đã giải ngân"),
        ("thu NSNN trên địa bàn", "tổng thu ngân sách nhà nước trên địa bàn"),
        ("độ che phủ rừng", "tỷ lệ che phủ rừng"),
        ("tỷ lệ bao phủ BHYT", "tỷ lệ bao phủ bảo hiểm y tế"),
        ("giá trị kim ngạch xuất khẩu", "tổng kim ngạch xuất khẩu"),
        ("số người chết", "người đã chết"),
    ],
)
def test_two_wordings_of_one_indicator_are_one_series(first: str, second: str) -> None:
    assert series_words(first) == series_words(second) != frozenset()
    assert names_it(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("PCI", "PGI"),
        ("Chỉ số năng lực cạnh tranh cấp tỉnh", "Chỉ số xanh cấp tỉnh"),
        ("thu ngân sách nhà nước trên địa bàn", "chi ngân sách nhà nước trên địa bàn"),
        ("GRDP", "tăng trưởng GRDP"),
        ("GRDP", "GRDP bình quân đầu người"),
        ("tỷ lệ hộ nghèo", "tỷ lệ hộ cận nghèo"),
        ("tỷ lệ hài lòng", "Chỉ số hài lòng"),
        ("kim ngạch xuất khẩu", "kim ngạch nhập khẩu"),
        ("người chết", "người bị thương"),
    ],
)
def test_other_things_are_other_series(first: str, second: str) -> None:
    assert series_words(first) != series_words(second)


def test_a_unit_of_measure_in_brackets_is_no_short_name() -> None:
    assert series_words("Tổng vốn đã giải ngân (tỷ đồng)") == series_words("vốn giải ngân")
