"""Figures alone in a table's cell: what they count stands in the head of the column, another cell, or above the table.

A cell holds a figure and nothing else; its unit is the cell of the column headed "Đơn vị tính", the noun in its own
column's head ("Số người", "Diện tích (ha)"), or the line "ĐVT: triệu đồng" above. Columns of numbers, dates, codes and
notes report nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_CELL = re.compile(r"[^|\n]+")
_FIGURE = re.compile(r"\s*(?P<figure>\d{1,3}(?:[.,]\d{3})*(?:,\d{1,4})?|\d{1,9}(?:[.,]\d{1,4})?)\s*")
_UNIT_HEAD = re.compile(r"(?:đơn\svị(?:\stính)?|đvt|đ\.?v\.?t\.?)")
_UNIT_ABOVE = re.compile(r"(?:đơn\svị(?:\stính)?|đvt)\s?:\s?(?P<unit>[^\n|().,;]{1,30})")
_SILENT_HEAD = re.compile(
    r"(?:stt|tt|số\stt|số\sthứ\stự|ngày|tháng|năm|thời\s(?:gian|hạn)|ghi\schú|mã|số\s(?:hiệu|ký|văn\sbản|quyết\sđịnh|điện|tờ|thửa|phòng|nhà|tài|cccd|cmnd|cmt|trang|thẻ|hộ\schiếu|bhxh|quyển|báo\sdanh)|điện\sthoại"
    r"|sđt|cmnd|cccd|địa\schỉ|tuổi|năm\ssinh|mẫu|phụ\slục|trang|buổi|tiết|giờ)(?!\w)"
)
_COUNTED_HEAD = re.compile(r"(?:tổng\s)?số\s(?:lượng\s)?(?P<unit>[^\W\d_]+(?:\s[^\W\d_]+){0,3})")
_HEAD_UNIT = re.compile(r"\(\s?(?P<unit>%|[^\W\d_][^()|\n]{0,24})\s?\)\s*$")
_MONEY_HEAD = re.compile(
    r"(?<!\w)(?:vốn|kinh\sphí|dự\stoán|số\stiền|thành\stiền|giá\strị|mức\shỗ\strợ|tổng\scộng|thu|chi)(?!\w)"
)
_REPORTS = re.compile(
    r"(?<!\w)(?:số\slượng|khối\slượng|kết\squả|thực\shiện|kế\shoạch|chỉ\stiêu|tỷ\slệ|diện\stích|sản\slượng|năng\ssuất|vốn|kinh\sphí|dự\stoán|số\stiền"
    r"|thành\stiền|giá\strị|mức|tổng|thu|chi|số\s[^\W\d_])"
)
_MOST = 60
"""Lines of the longest table that is looked at."""


@dataclass(frozen=True, slots=True)
class TableFigure:
    """A figure in a cell: its span, digits as printed, and the words of its unit."""

    start: int
    end: int
    digits: str
    unit: str


def table_figures(text: str, folded: str) -> Iterator[TableFigure]:
    """Yield the figures that stand alone in the cells of the tables of `text` and whose unit is told, in order.

    `folded`: the folded text with its line ends, of the same length.
    """
    if "|" not in text:
        return
    table: list[tuple[int, int]] = []
    bar = folded.find("|")
    while bar >= 0:
        start, end = folded.rfind("\n", 0, bar) + 1, folded.find("\n", bar)
        line = (start, end if end >= 0 else len(folded))
        if table and line[0] != table[-1][1] + 1:
            yield from _read(text, folded, table)
            table = []
        table.append(line)
        bar = folded.find("|", line[1])
    yield from _read(text, folded, table)


def _cells(folded: str, line: tuple[int, int]) -> list[tuple[int, int]]:
    start, end = line
    inner = folded[start:end]
    left = start + (len(inner) - len(inner.lstrip(" \t|")) if inner.lstrip().startswith("|") else 0)
    cells, at = [], left
    for bar in re.finditer(r"\|", folded[left:end]):
        cells.append((at, left + bar.start()))
        at = left + bar.end()
    return [*cells, (at, end)] if folded[at:end].strip() else cells


def _read(text: str, folded: str, table: list[tuple[int, int]]) -> Iterator[TableFigure]:
    if len(table) < 2:
        return
    heads = [folded[a:b].strip() for a, b in _cells(folded, table[0])]
    if any(re.search(r"\d{3}|^\d+$", head) and not re.search(r"năm", head) for head in heads):
        return
    unit_column = next((n for n, head in enumerate(heads) if _UNIT_HEAD.fullmatch(head)), None)
    above = _UNIT_ABOVE.search(folded, max(0, table[0][0] - 90), table[0][0])
    for line in table[1:_MOST]:
        cells = _cells(folded, line)
        if len(cells) != len(heads):
            continue
        told = folded[slice(*cells[unit_column])].strip() if unit_column is not None else None
        for n, (start, end) in enumerate(cells):
            figure = _FIGURE.fullmatch(folded, start, end)
            if figure is None or n == 0 or _SILENT_HEAD.match(heads[n]) or not _REPORTS.search(heads[n]):
                continue
            unit = (
                told
                or _unit_of(heads[n])
                or (above["unit"].strip() if above and _MONEY_HEAD.search(heads[n]) else None)
            )
            if unit and not re.search(r"\d", unit):
                yield TableFigure(
                    figure.start("figure"), figure.end("figure"), text[slice(*figure.span("figure"))], unit
                )


def _unit_of(head: str) -> str | None:
    """The unit that a column's head names: in brackets, or as what its numbers count."""
    bracket = _HEAD_UNIT.search(head)
    if bracket:
        return bracket["unit"].strip()
    counted = _COUNTED_HEAD.fullmatch(head)
    return counted["unit"] if counted and counted["unit"] not in ("lượng", "liệu", "tiền") else None
