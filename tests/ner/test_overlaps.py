"""Where a figure and a unit meet: each keeps its own words; brackets that nothing opens fall away."""

from __future__ import annotations

import pytest

from extractor.model import Document, Meta, Source
from extractor.ner.merge import merge


def page(text: str) -> Document:
    return Document("d", Source(None, "text/plain", "0", 0), "press_article", text, (), Meta())


@pytest.mark.parametrize(
    ("text", "figure", "unit", "kept"),
    [
        ("bầu 2 Ủy viên UBND tỉnh", "2 Ủy viên UBND", "UBND tỉnh", ["2 Ủy viên", "UBND tỉnh"]),
        ("Ban Chỉ đạo 35 phối hợp", "35 phối", "Ban Chỉ đạo 35", ["Ban Chỉ đạo 35"]),
        ("có 13 UBND huyện", "13 UBND huyện", "UBND huyện", ["13 UBND huyện"]),
    ],
)
def test_a_figure_ends_where_a_unit_begins(text: str, figure: str, unit: str, kept: list[str]) -> None:
    document = page(text)
    found = [
        document.mention("METRIC", text.index(figure), text.index(figure) + len(figure)),
        document.mention("UNIT", text.index(unit), text.index(unit) + len(unit)),
    ]
    assert [m.text for m in merge(found)] == kept


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        ("Công ty Mẫu)", "Công ty Mẫu"),
        ("Sở Y tế (SYT)", "Sở Y tế (SYT)"),
        ("Phòng Hình sự (PC02", "Phòng Hình sự"),
        ("Công viên Mẫu Sơn (MSP", "Công viên Mẫu Sơn"),
        ("Khu công nghiệp (KCN) Mẫu Sơn", "Khu công nghiệp (KCN) Mẫu Sơn"),
    ],
)
def test_a_bracket_that_a_mention_does_not_hold_whole_is_no_part_of_it(printed: str, kept: str) -> None:
    assert [m.text for m in merge([page(printed).mention("UNIT", 0, len(printed))])] == [kept]
