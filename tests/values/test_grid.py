"""Bars in a text are read as a table only where its rows and its head have the same columns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.text import fold_lines
from extractor.values.grid import Grid, grids

LINES = st.lists(
    st.lists(st.sampled_from(["", "Tên", "12,5", "năm 2024", "Ghi chú", "đơn vị"]), min_size=1, max_size=6),
    max_size=6,
)


def read(text: str) -> list[Grid]:
    return list(grids(fold_lines(text)))


def test_the_cells_of_a_table_are_told_by_row_and_head() -> None:
    text = "Đơn vị | Số lượng | Tỷ lệ (%)\nXã A | 12 | 3,5\nXã B | 9 | 2"
    (grid,) = read(text)
    assert [[text[slice(*cell)].strip() for cell in row] for row in grid.rows] == [
        ["Xã A", "12", "3,5"],
        ["Xã B", "9", "2"],
    ]
    assert [grid.head(fold_lines(text), n) for n in range(3)] == ["đơn vị", "số lượng", "tỷ lệ (%)"]


@pytest.mark.parametrize(
    "text",
    [
        "Kênh | phim\nThời sự | bản tin | phim | ca nhạc | thể thao\nVTV1 | 13 | 14",
        "[D | 26/3] tối\n[L | Huế], [U | Sở A] họp, [P | bà B] dự, [O | và ông C] đọc\n[M | 12 | 13 | 14 | 15 | ha",
    ],
)
def test_bars_that_draw_no_table_do_not_break_the_reading(text: str) -> None:
    assert all(len(row) == len(grid.heads) for grid in read(text) for row in grid.rows)


@given(LINES)
def test_every_row_has_a_cell_for_each_head_whatever_the_bars_are(lines: list[list[str]]) -> None:
    text = "\n".join(" | ".join(line) for line in lines)
    assert all(len(row) == len(grid.heads) for grid in read(text) for row in grid.rows)
