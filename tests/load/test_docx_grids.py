"""Letterheads and feet that people typed into a table with lines, and tables of data beside them."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from extractor.load import read_bytes

HEAD = [
    [["UBND TỈNH NAM XUYÊN", "SỞ NỘI VỤ"], ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]],
    [["Số: 57/KH-SNV"], ["Nam Xuyên, ngày 07 tháng 02 năm 2024"]],
]
FOOT = [[["Nơi nhận:", "- Như trên;"], ["GIÁM ĐỐC"]], [["- Lưu: VT."], ["Lương Văn Thạch"]]]
TASKS = [[["Việc"], ["Hạn"]], [["Rà soát", "thủ tục"], ["30/9/2024"]], [["Báo cáo"], ["5/10/2024"]]]


def made(rows: Sequence[Sequence[Sequence[str]]], *, bared: bool) -> list[str]:
    """The lines of a table in Word's "Table Grid", `bared`: every cell without lines."""
    document = docx.Document()
    table = document.add_table(len(rows), len(rows[0]), style="Table Grid")
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, lines in zip(row.cells, cells, strict=True):
            cell.text = lines[0]
            for line in lines[1:]:
                cell.add_paragraph(line)
            if bared:
                cell._tc.get_or_add_tcPr().append(_nothing())
    out = io.BytesIO()
    document.save(out)
    return read_bytes(out.getvalue(), "a.docx").text.split("\n")


def _nothing() -> Any:
    borders = OxmlElement("w:tcBorders")
    for name in ("top", "left", "bottom", "right"):
        edge = OxmlElement(f"w:{name}")
        edge.set(qn("w:val"), "nil")
        borders.append(edge)
    return borders


@pytest.mark.parametrize("bared", [False, True])
@pytest.mark.parametrize("rows", [HEAD, FOOT])
def test_a_letterhead_or_foot_in_a_grid_is_read_side_by_side(rows: list[list[list[str]]], bared: bool) -> None:
    assert made(rows, bared=bared) == [line for row in rows for cell in row for line in cell]


def test_a_grid_of_data_is_read_row_by_row_and_two_bare_columns_are_not() -> None:
    assert made(TASKS, bared=False) == ["Việc | Hạn", "Rà soát thủ tục | 30/9/2024", "Báo cáo | 5/10/2024"]
    assert made([[["Bên A", "Sở Nội vụ"], ["Bên B", "Sở Y tế"]], [["Lê Tám"], ["Ngô Chín"]]], bared=True) == [
        "Bên A", "Sở Nội vụ", "Bên B", "Sở Y tế", "Lê Tám", "Ngô Chín",
    ]  # fmt: skip
