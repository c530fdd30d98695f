"""Tables of figures inside the articles of web pages and in Word files: rows are no menus, every column is read."""

from __future__ import annotations

import io

import docx
import pytest

from extractor import pipeline
from extractor.load import read_bytes
from extractor.model import Measurement

PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title></head><body>
<nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/k">Kinh tế</a></li></ul></nav>
<article><h1>{title}</h1><span class="date">20/12/2025 08:30</span>
<p>UBND xã vừa công bố kết quả thực hiện các chỉ tiêu của năm.</p>
{table}
{below}</article><footer><p>Bản quyền thuộc về Cổng thông tin. Giấy phép số 12/GP-STTTT.</p></footer></body></html>"""
GOALS = """<table><tr><td>TT</td><td>Chỉ tiêu</td><td>Đơn vị tính</td><td>Kế hoạch năm 2025</td>
<td>Thực hiện năm 2025</td></tr>
<tr><td>1</td><td>Thu ngân sách</td><td>tỷ đồng</td><td>120</td><td>134,5</td></tr>
<tr><td>2</td><td>Tỷ lệ che phủ rừng</td><td>%</td><td>Trên 45</td><td>46,2</td></tr>
<tr><td>3</td><td>Tỷ lệ lao động qua đào tạo</td><td>%</td><td>60-62</td><td>61</td></tr></table>"""
HAMLETS = """<table><thead><tr><th rowspan="2">TT</th><th rowspan="2">Thôn</th><th colspan="2">Hộ nghèo đầu năm</th>
<th colspan="2">Hộ nghèo cuối năm</th></tr><tr><th>Số hộ</th><th>Tỷ lệ (%)</th>
<th>Số hộ</th><th>Tỷ lệ (%)</th></tr></thead>
<tbody><tr><td>1</td><td>Thôn Kẻ Mít</td><td>86</td><td>6,88</td><td>72</td><td>5,76</td></tr>
<tr><td>2</td><td>Thôn Đá Bạc</td><td>54</td><td>7,2</td><td>48</td><td>5,51</td></tr>
<tr><td></td><td>Tổng cộng</td><td>140</td><td>7,0</td><td>120</td><td>5,6</td></tr></tbody></table>"""
RANKS = """<table class="table"><tr><th>TT</th><th>Tỉnh, thành phố</th><th>Điểm số PCI 2025</th><th>Xếp hạng</th></tr>
<tr><td>1</td><td>Quảng Ninh</td><td>71,25</td><td>1</td></tr>
<tr><td>2</td><td>Hải Phòng</td><td>70,34</td><td>2</td></tr>
<tr><td>3</td><td>Bắc Ninh</td><td>69,75</td><td>3</td></tr></table>"""


def measured(table: str, title: str = "Kẻ Mít công bố kết quả năm 2025", below: str = "") -> tuple[Measurement, ...]:
    page = PAGE.format(title=title, table=table, below=below)
    return pipeline.process(read_bytes(page.encode(), "bai.html")).metrics


@pytest.mark.parametrize("below", ["", "<p>Xã phấn đấu giữ vững kết quả này trong các năm tới.</p>"])
def test_plan_and_result_of_each_row(below: str) -> None:
    told = [(m.value, m.unit, m.target, m.as_of, m.indicator) for m in measured(GOALS, below=below)]
    assert told == [
        (120e9, "đồng", True, "2025", "Thu ngân sách"),
        (134.5e9, "đồng", False, "2025", "Thu ngân sách"),
        (45, "%", True, "2025", "Tỷ lệ che phủ rừng"),
        (46.2, "%", False, "2025", "Tỷ lệ che phủ rừng"),
        (60, "%", True, "2025", "Tỷ lệ lao động qua đào tạo"),
        (62, "%", True, "2025", "Tỷ lệ lao động qua đào tạo"),
        (61, "%", False, "2025", "Tỷ lệ lao động qua đào tạo"),
    ]


def test_cells_that_stand_over_several_columns() -> None:
    told = [(m.kind, m.value, m.indicator) for m in measured(HAMLETS)]
    assert told[:4] == [
        ("count", 86, "Hộ nghèo đầu năm của Thôn Kẻ Mít"),
        ("percent", 6.88, "Hộ nghèo đầu năm của Thôn Kẻ Mít"),
        ("count", 72, "Hộ nghèo cuối năm của Thôn Kẻ Mít"),
        ("percent", 5.76, "Hộ nghèo cuối năm của Thôn Kẻ Mít"),
    ]
    assert told[-1] == ("percent", 5.6, "Hộ nghèo cuối năm")


def test_scores_and_ranks_of_places() -> None:
    told = [(m.kind, m.value, m.indicator) for m in measured(RANKS)]
    assert told[:2] == [("count", 71.25, "Điểm số PCI 2025 của Quảng Ninh"), ("rank", 1, "Xếp hạng của Quảng Ninh")]
    assert len(told) == 6


def test_equal_figures_of_two_rows_are_two() -> None:
    equal = HAMLETS.replace("5,51", "5,76")
    assert [m.indicator for m in measured(equal) if m.value == 5.76] == [
        "Hộ nghèo cuối năm của Thôn Kẻ Mít",
        "Hộ nghèo cuối năm của Thôn Đá Bạc",
    ]


def test_a_column_of_bodies_is_no_column_of_units() -> None:
    table = """<table><tr><td>STT</td><td>Đơn vị</td><td>Tổng số hộ</td></tr>
<tr><td>1</td><td>Xã Kẻ Mít</td><td>1.250</td></tr>
<tr><td>2</td><td>Xã Đá Bạc</td><td>2.140</td></tr></table>"""
    assert [(m.value, m.unit) for m in measured(table)] == [(1250, "hộ"), (2140, "hộ")]


def test_menus_and_boxes_with_bars_stay_furniture() -> None:
    menu = "<p>Trang chủ | Giới thiệu | Liên hệ</p><p>Tin tức | Văn bản | Thư viện</p><p>Hỏi đáp | Sơ đồ | RSS</p>"
    result = pipeline.process(
        read_bytes(PAGE.format(title="Kẻ Mít họp", table="", below=menu).encode(), "bai.html")
    ).document
    assert not [s for s in result.segments if s.kind == "table"]


def test_a_word_table_with_merged_cells() -> None:
    rows = [
        ["TT", "Thôn", "Hộ nghèo đầu năm", "", "Hộ nghèo cuối năm", ""],
        ["", "", "Số hộ", "Tỷ lệ (%)", "Số hộ", "Tỷ lệ (%)"],
        ["1", "Thôn Kẻ Mít", "86", "6,88", "72", "5,76"],
        ["2", "Thôn Đá Bạc", "54", "7,2", "48", "5,51"],
    ]
    document = docx.Document()
    for words in ("ỦY BAN NHÂN DÂN XÃ KẺ MÍT", "Số: 21/BC-UBND", "BÁO CÁO", "Kết quả rà soát hộ nghèo năm 2025"):
        document.add_paragraph(words)
    table = document.add_table(rows=len(rows), cols=6)
    table.style = "Table Grid"
    for i, row in enumerate(rows):
        for j, words in enumerate(row):
            table.cell(i, j).text = words
    for first, last in (((0, 2), (0, 3)), ((0, 4), (0, 5)), ((0, 0), (1, 0)), ((0, 1), (1, 1))):
        merged = table.cell(*first).merge(table.cell(*last))
        merged.text = merged.text.strip()
    held = io.BytesIO()
    document.save(held)
    metrics = pipeline.process(read_bytes(held.getvalue(), "bao-cao.docx")).metrics
    assert [(m.value, m.indicator) for m in metrics][:4] == [
        (86, "Hộ nghèo đầu năm của Thôn Kẻ Mít"),
        (6.88, "Hộ nghèo đầu năm của Thôn Kẻ Mít"),
        (72, "Hộ nghèo cuối năm của Thôn Kẻ Mít"),
        (5.76, "Hộ nghèo cuối năm của Thôn Kẻ Mít"),
    ]


STANDING = """Kẻ Mít công bố kết quả năm 2025

20/12/2025 08:30

TT

Chỉ tiêu

Đơn vị

Kế hoạch năm 2025

Thực hiện năm 2025

Đánh giá

1

Thu ngân sách

tỷ đồng

120

134,5

Vượt

2

Tỷ lệ che phủ rừng

%

Trên 45

46,2%

Đạt

- Trong đó: rừng trồng

%

12

11

3

Tỷ lệ hộ nghèo

%

Dưới 2

4

Số trường đạt chuẩn quốc gia

trường

7

7

Đạt

Xã phấn đấu giữ vững kết quả này trong các năm tới, tiếp tục đầu tư cho trường học và trạm y tế.
"""


def test_a_table_whose_cells_stand_below_each_other() -> None:
    result = pipeline.process(read_bytes(STANDING.encode(), "bai.txt"))
    told = [(m.value, m.target, m.as_of, m.indicator) for m in result.metrics]
    assert told == [
        (120e9, True, "2025", "Thu ngân sách"),
        (134.5e9, False, "2025", "Thu ngân sách"),
        (45, True, "2025", "Tỷ lệ che phủ rừng"),
        (46.2, False, "2025", "Tỷ lệ che phủ rừng"),
        (12, True, "2025", "rừng trồng"),
        (11, False, "2025", "rừng trồng"),
        (7, True, "2025", "Số trường đạt chuẩn quốc gia"),
        (7, False, "2025", "Số trường đạt chuẩn quốc gia"),
    ]  # the row that lost a cell tells nothing: no one can say which
    assert result.document.meta.title == "Kẻ Mít công bố kết quả năm 2025"
    text = result.document.text
    kinds = {text[s.span.start : s.span.end].strip(): s.kind for s in result.document.segments}
    assert kinds["tỷ đồng"] == kinds["Kế hoạch năm 2025"] == "table"
    assert kinds[text.strip().splitlines()[-1]] in ("lead", "paragraph")


def test_figures_of_results_under_a_title_of_aims_reached() -> None:
    title = "CÁC CHỈ TIÊU KINH TẾ XÃ HỘI CHỦ YẾU ĐẠT ĐƯỢC TRONG NĂM 2025"
    page = f"{title}\n\n20/12/2025\n\nThu ngân sách đạt 120 tỷ đồng.\n"
    assert [m.target for m in pipeline.process(read_bytes(page.encode(), "bai.txt")).metrics] == [False]
