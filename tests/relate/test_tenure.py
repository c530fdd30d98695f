"""Tenure: what a title says of itself, and the verb that has somebody leave the office."""

from __future__ import annotations

import pytest

from extractor.relate.offices.tenure import leaves, tenure_of
from extractor.text import fold


@pytest.mark.parametrize(
    ("position", "tenure"),
    [
        ("Chủ tịch", "holding"),
        ("nguyên Chủ tịch", "former"),
        ("Cựu Cục trưởng", "former"),
        ("Quyền Giám đốc", "acting"),
        ("Q. Giám đốc", "acting"),
        ("Phó Giám đốc phụ trách", "in_charge"),
    ],
)
def test_the_words_of_a_title_say_how_it_is_held(position: str, tenure: str) -> None:
    assert tenure_of(position) == tenure


@pytest.mark.parametrize(
    ("before", "left"),
    [
        ("ông An thôi giữ chức ", True),
        ("miễn nhiệm chức vụ ", True),
        ("cho thôi giữ các chức vụ ", True),
        ("được bầu giữ chức ", False),
        ("bổ nhiệm chức vụ ", False),
        ("ông Sọt nguyên là ", True),
        ("Nguyên là ", True),
        ("Bí thư Tỉnh ủy Thái Nguyên giữ chức ", False),
        ("chỉ định ông Hồ Văn Nguyên làm ", False),
        ("công bố quyết định nghỉ hưu đối với đồng chí Lê Văn Mẫu, ", True),
        ("quyết định thôi giữ chức, nghỉ chữa bệnh đối với Đại tá Lê Văn Mẫu, ", True),
        ("quyết định thôi giữ chức Phó Bí thư đối với ông Lê Văn Mẫu, ", False),
        ("trao quyết định nghỉ hưu cho ba cán bộ; dự có ông Lê Văn Mẫu, ", False),
    ],
)
def test_a_verb_of_leaving_makes_an_office_former(before: str, left: bool) -> None:
    text = before + "Chủ tịch"
    assert leaves(text, fold(text), len(before)) is left
