"""Lines, cells, hard wraps: what a line is before anybody judges it."""

from __future__ import annotations

import textwrap

import pytest
from pages import line, of_kind, raw

from extractor.model import Block, Span
from extractor.parsers import parse
from extractor.parsers.cells import split_cells
from extractor.parsers.lines import is_caps, is_rule, read_lines
from extractor.parsers.wrap import rejoin, unwrap


def test_a_line_is_judged_by_its_ends_whatever_its_length():
    """Head and tail are bounded, the span is not."""
    long = line("a" * 1_000_000 + " hết.")
    assert (long.size, len(long.text), long.tail[-4:], long.is_sentence) == (1_000_005, 600, "hết.", True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("QUYẾT ĐỊNH", True), ("QĐ-TTg NGÀY 5", True), ("Quyết định", False), ("12/7", False), ("SGGPO đưa tin", False)],
)
def test_capitals(text: str, expected: bool):
    """A small letter in a symbol does not make a line of capitals small."""
    assert is_caps(text) is expected


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("| ỦY BAN NHÂN DÂN | CỘNG HÒA |", ["ỦY BAN NHÂN DÂN", "CỘNG HÒA"]),
        ("UBND TỈNH          Số: 5/KH-UBND", ["UBND TỈNH", "Số: 5/KH-UBND"]),
        ("Phó Chủ  tịch", ["Phó Chủ  tịch"]),
        ("|", []),
    ],
)
def test_cells_are_parted_by_borders_and_wide_gaps(text: str, cells: list[str]):
    """Borders and gaps of three blanks part cells, two blanks do not."""
    assert [c.text for c in split_cells(line(text), 0)] == cells


def test_a_letterhead_glued_into_one_line_is_cut_before_its_head_words():
    """Number, place and date, type and abstract are found in running text."""
    text = (
        "ĐOÀN TỈNH AN LẠC***Số: 36 - QĐ/TĐTN-VPĐOÀN TNCS HỒ CHÍ MINH An Lạc, ngày 9 tháng 10 năm 2013 "
        "QUYẾT ĐỊNHVề việc ban hành quy chế---------\n- Căn cứ Điều lệ Đoàn;\nĐiều 1. Ban hành quy chế."
    )
    meta = parse(raw(text)).meta
    assert (meta.number, meta.place, meta.date) == ("36-QĐ/TĐTN-VP", "An Lạc", "2013-10-09")
    assert (meta.type, meta.title) == ("Quyết định", "Về việc ban hành quy chế")


def test_chrome_around_a_block_wins():
    """A text block inside a chrome block is chrome; after its end the reader's own kinds hold again."""
    text = "Menu\nChợ\nTin"
    blocks = (Block("chrome", Span(0, 8)), Block("text", Span(5, 8)), Block("caption", Span(9, 12)))
    assert [x.block for x in read_lines(raw(text, blocks))] == ["chrome", "chrome", "caption"]


WRAPPED = (
    "Ông Đỗ Văn Nhậm, Chủ tịch UBND xã Tân Lập, cho biết trong buổi sáng đầu tiên trung tâm đã tiếp nhận 125 hồ sơ của "
    "người dân, trong đó phần lớn nộp trực tuyến và được trả kết quả ngay trong ngày theo đúng quy trình đã công bố. "
)


def test_hard_wrapped_paragraphs_are_joined():
    """A text cut at a fixed width gives the paragraphs that it had."""
    text = "\n\n".join("\n".join(textwrap.wrap(WRAPPED * 2, 80)) for _ in range(3))
    assert len(unwrap(read_lines(raw(text)), text)) == 3


def test_lines_of_an_unwrapped_text_stay_as_they_are():
    """Where paragraphs are lines, nothing is joined."""
    text = f"{WRAPPED}\nngười dân phấn khởi\n{WRAPPED}"
    assert len(unwrap(read_lines(raw(text)), text)) == 3


def test_a_wrapped_title_is_one_title():
    """The second line of a headline begins with a small letter."""
    doc = parse(
        raw(f"Sông Lô đưa ba trung tâm hành chính công\nvào hoạt động từ đầu tháng bảy\n01/07/2025 09:15\n{WRAPPED}")
    )
    assert doc.meta.title == "Sông Lô đưa ba trung tâm hành chính công vào hoạt động từ đầu tháng bảy"
    assert of_kind(doc, "dateline") == ["01/07/2025 09:15"]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("-------", True),
        ("|", True),
        ("***", True),
        ("~e==~e=", True),
        ("— — o — —", True),
        ("- 1 -", False),
        ("1 - 2 - 3 - 4 - 5 - 6", False),
        ("a) - b)", False),
        ("--- Hết ---", False),
        ("A-B-C-D", False),
        ("| a | b | - - - - |", False),
    ],
)
def test_a_drawn_line_holds_no_words(text: str, rule: bool) -> None:
    """As OCR reads one it may hold letters, but never two together; numbers and names joined by dashes are none."""
    assert is_rule(text) is rule


WRAPPED_DOCUMENT = """Căn cứ Luật Tổ chức chính
quyền địa phương ngày 19/6/2015; Luật sửa đổi, bổ sung một số
điều của Luật Tổ chức Chính phủ ngày 22 tháng 11 năm
2019 và Nghị định
86/2011/NĐ-CP;
Căn cứ
Luật Thanh tra năm 2022;
Theo đề nghị của Sở Lao động
- Thương binh và Xã hội tại Tờ trình số 92/TTr-SLĐTBXH ngày 06/4/2021,
Điều 1. Giao Ban Chỉ đạo công tác Dân số -
Kế hoạch hóa gia đình tỉnh báo cáo kế hoạch giai đoạn
2013-2015 và giai đoạn 2016
- 2020, phối hợp với các sở, ban, ngành liên quan của tỉnh và Văn phòng
Ủy ban nhân dân tỉnh.
- Sở Y tế;
- Thể thao.
"""


def test_a_document_cut_at_no_common_width_is_joined():
    """A small "điều", the hyphen of a name or of two years, a lone "Căn cứ" begin no line of their own; items do."""
    joined = [
        " ".join(WRAPPED_DOCUMENT[line.start : line.end].split())
        for line in rejoin(read_lines(raw(WRAPPED_DOCUMENT)), WRAPPED_DOCUMENT)
    ]
    assert [line.split()[0:2] for line in joined] == [
        ["Căn", "cứ"], ["Căn", "cứ"], ["Theo", "đề"], ["Điều", "1."], ["-", "Sở"], ["-", "Thể"],
    ]  # fmt: skip
    assert "Sở Lao động - Thương binh và Xã hội tại" in joined[2]
    assert "giai đoạn 2016 - 2020, phối hợp" in joined[3]
