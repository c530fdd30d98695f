"""Figures alone in a table's cell: what they count stands in the head of the column, another cell, or above the table.

A cell holds a figure and nothing else; its unit is the sign in its column's head ("(%)"), the cell of the column headed
"Đơn vị tính", the noun in its column's head ("Số người"), the bracket behind its row's name, or the line "ĐVT: triệu
đồng" above. Columns of numbers, dates, codes and notes report nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ...model import Document, Mention, MetricValue
from ...values.figure import find_figures
from ...values.grid import FIGURE, OWNER_HEAD, PERIOD, REPORTS, UNIT_HEAD, Cell, Grid, grids
from ...values.standing import standing_grids

_UNIT_ABOVE = re.compile(r"(?:đơn\svị(?:\stính)?|đvt)\s?:\s?(?P<unit>[^\n|().,;]{1,30})")
_SILENT_HEAD = re.compile(
    r"(?:stt|tt|số\stt|số\sthứ\stự|ngày|tháng|năm|thời\s(?:gian|hạn)|ghi\schú|mã|số\s(?:hiệu|ký|văn\sbản|quyết\sđịnh|điện|tờ|thửa|phòng|nhà|tài|cccd|cmnd|cmt|trang|thẻ|hộ\schiếu|bhxh|quyển|báo\sdanh)|điện\sthoại"
    r"|sđt|cmnd|cccd|địa\schỉ|tuổi|năm\ssinh|mẫu|phụ\slục|trang|buổi|tiết|giờ|hạng|xếp)(?!\w)(?!\s?\d)"
)
_COUNTED_HEAD = re.compile(r"(?:tổng\s)?số\s(?:lượng\s)?(?P<unit>[^\W\d_]+(?:\s[^\W\d_]+){0,3})")
_HEAD_UNIT = re.compile(r"\(\s?(?:đvt:?\s|đơn\svị(?:\stính)?:?\s)?(?P<unit>%|[^\W\d_][^()|\n]{0,24})\s?\)\s*$")
_SHARE_HEAD = re.compile(r"%|(?<!\w)so\ssánh(?!\w)|t[ỷỉ]\slệ(?!\w)(?!.*\()")
_MONEY_HEAD = re.compile(
    r"(?<!\w)(?:vốn|kinh\sphí|dự\stoán|số\stiền|thành\stiền|giá\strị|mức\shỗ\strợ|tổng\scộng|thu|chi)(?!\w)"
)
_RANK_HEAD = re.compile(
    r"(?:xếp\s(?:hạng|thứ)|thứ\s(?:hạng|tự\sxếp)|hạng|vị\s(?:trí|thứ))(?!\w)(?!\s(?:mục|chức|nhà|xe|gplx))"
)
_SCORE_HEAD = re.compile(
    r"(?<!\w)(?:(?:điểm|giá\strị|chỉ\ssố)(?!\w).{0,40}(?:chỉ\ssố|pci|papi|par|dti|sipas|pii|ddci|index|pgi|(?:19|20)\d\d)|(?:pci|papi|dti|ddci|pgi|pii)(?!\w))"
)
_OWNER = re.compile(
    r"(?:xã|phường|huyện|quận|tỉnh|thành\sphố|tp\.?|thị\s(?:xã|trấn)|sở|phòng|ban|ubnd|trường|công\sty|bộ|thôn|tổ|trạm|văn\sphòng|chi\scục|trung\stâm|công\san)\s"
)
"""In the column headed "Đơn vị": bodies and places, no units of measure."""
_RISE_HEAD = re.compile(
    r"(?:t[ỷỉ]\slệ\s)?(?:tăng|giảm)(?!\w)(?!\strưởng|\snghèo|\stốc).{0,30}(?:\(\s?%\s?\)|%)|(?:tăng|giảm)\s?[,/(+-].{0,40}"
)
"""In a column's head: its figures are changes ("Tăng, giảm so với cùng kỳ (%)")."""
_FALL_HEAD = re.compile(r"(?:t[ỷỉ]\slệ\s)?giảm(?!.*tăng)")
_MINUS = ("-", "–")
_SIGNED = re.compile(rf"\s*(?P<sign>[-–+])?{FIGURE.pattern}")
_LONGEST_UNIT = 24
_ABOVE = 90
"""Characters above a table in which its unit is told."""


@dataclass(frozen=True, slots=True)
class TableFigure:
    """A figure in a cell: its span, digits as printed, and the words of its unit."""

    start: int
    end: int
    digits: str
    unit: str
    is_rank: bool = False
    direction: Literal["up", "down"] | None = None


def table_figures(text: str, folded: str) -> Iterator[TableFigure]:
    """Yield the figures that stand alone in the cells of the tables of `text` and whose unit is told, in order.

    `folded`: the folded text with its line ends, of the same length.
    """
    for grid in (*grids(folded), *standing_grids(folded)):
        yield from _read(text, folded, grid)


def _read(text: str, folded: str, grid: Grid) -> Iterator[TableFigure]:
    heads = [grid.head(folded, n) for n in range(len(grid.heads))]
    if any(re.fullmatch(r"\d+", head) and not PERIOD.fullmatch(head) for head in heads):
        return
    unit_column = _unit_column(folded, grid, heads)
    ranked = any(OWNER_HEAD.match(head) for head in heads)
    above = _UNIT_ABOVE.search(folded, max(0, grid.start - _ABOVE), grid.start)
    general = above["unit"].strip() if above else None
    reporting = [
        n for n, head in enumerate(heads)
        if n and not _SILENT_HEAD.match(head) and (_reports(head) or unit_column is not None and n > unit_column)
    ]  # fmt: skip
    ranks = [n for n, head in enumerate(heads) if n and ranked and _RANK_HEAD.match(head)]
    for row in grid.rows:
        yield from _ranks(text, folded, row, ranks)
        told = folded[slice(*row[unit_column])].strip() if unit_column is not None else None
        for n in reporting:
            rises = _RISE_HEAD.match(heads[n]) is not None
            figure = (_SIGNED if rises else FIGURE).fullmatch(folded, *row[n])
            if figure is None:
                continue
            last = " ".join(folded[slice(*grid.heads[n][-1])].split()) if grid.heads[n] else ""
            own = _share(folded, row[n], heads[n]) or _in_brackets(heads[n])
            unit = own or told or _unit_of(heads[n], last) or _unit_of_row(folded, row)
            unit = unit or (general if general and _takes_general(heads[n], general) else None)
            if unit and not re.search(r"\d", unit):
                start, end = figure.span("figure")
                percent = text.find("%", end, row[n][1]) + 1
                direction = _direction(heads[n], figure["sign"]) if rises else None
                yield TableFigure(start, percent or end, text[start:end], unit, direction=direction)


def _reports(head: str) -> bool:
    told = (pattern.search(head) for pattern in (REPORTS, PERIOD, _HEAD_UNIT, _SCORE_HEAD))
    return any(told) or _RISE_HEAD.match(head) is not None


def _direction(head: str, sign: str | None) -> Literal["up", "down"]:
    """Which way a figure moved in a column of changes: down by its own sign, or by the column's only word."""
    return "down" if sign in _MINUS or _FALL_HEAD.match(head) else "up"


def _unit_column(folded: str, grid: Grid, heads: Sequence[str]) -> int | None:
    """The column whose cells name units of measure; the one headed "Đơn vị" may as well list bodies."""
    for n, head in enumerate(heads):
        if not UNIT_HEAD.fullmatch(head):
            continue
        told = [cell for row in grid.rows if (cell := folded[slice(*row[n])].strip())]
        if told and not any(_OWNER.match(cell) or len(cell) > _LONGEST_UNIT for cell in told):
            return n
    return None


def _ranks(text: str, folded: str, row: tuple[Cell, ...], columns: Sequence[int]) -> Iterator[TableFigure]:
    """The places that a row gives its body in a ranking."""
    for n in columns:
        figure = FIGURE.fullmatch(folded, *row[n])
        if figure is not None and figure["figure"].isdigit():
            start, end = figure.span("figure")
            yield TableFigure(start, end, text[start:end], "", is_rank=True)


def _share(folded: str, cell: Cell, head: str) -> str | None:
    """Return "%" where the cell or its column says that it holds shares."""
    return "%" if "%" in folded[slice(*cell)] or _SHARE_HEAD.search(head) and not _HEAD_UNIT.search(head) else None


def _takes_general(head: str, unit: str) -> bool:
    """Say whether the unit above a table holds for a column: sums of money, what is told of a period."""
    return bool(_MONEY_HEAD.search(head) or PERIOD.search(head) or REPORTS.match(head) and "đồng" in unit)


def _unit_of_row(folded: str, row: tuple[Cell, ...]) -> str | None:
    """The unit that a row's name tells: in brackets ("Tổng thu ngân sách (triệu đồng)"), or as what it counts."""
    names = [folded[slice(*cell)].strip() for cell in row[:2]]
    return next((unit for name in names if (unit := _in_brackets(name) or _counted(name))), None)


def _in_brackets(head: str) -> str | None:
    """The unit in brackets behind a column's head, which holds against that of the row ("So với cùng kỳ (%)")."""
    found = _HEAD_UNIT.search(head)
    return found["unit"].strip() if found else None


def _unit_of(head: str, last: str) -> str | None:
    """The unit that a column's head names: in brackets, or as what is counted. `last`: the words of its lowest row."""
    if bracket := _in_brackets(head):
        return bracket
    if _SCORE_HEAD.search(head):
        return "điểm"
    return _counted(last) or _counted(head)


def _counted(name: str) -> str | None:
    """What the name of a row or column says that it counts ("Số người chết")."""
    counted = _COUNTED_HEAD.fullmatch(name)
    return counted["unit"] if counted and counted["unit"] not in ("lượng", "liệu", "tiền") else None


def in_table(document: Document, told: TableFigure) -> Iterator[Mention]:
    """The mention of a figure whose unit stands elsewhere in its table: read as if it stood behind the figure."""
    if told.is_rank:
        rank = MetricValue("rank", float(told.digits), None)
        yield document.mention("METRIC", told.start, told.end, value=(rank,), confidence=0.85, reason="metric:by-table")
        return
    whole = f"{told.digits} {told.unit}"
    figure = next(find_figures(whole), None)
    if figure is None or figure.start != 0 or figure.total is not None:
        return
    unit = figure.unit or whole[figure.end :].strip() or None
    kind: Literal["money", "percent", "count", "change"] = "count"
    if figure.kind == "money" or figure.kind == "percent":
        kind = figure.kind
    if told.direction:
        kind = "change"
    values = tuple(MetricValue(kind, value, None, unit, told.direction, None) for value in figure.values)
    yield document.mention("METRIC", told.start, told.end, value=values, confidence=0.85, reason="metric:by-table")
