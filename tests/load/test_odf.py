"""OpenDocument files of LibreOffice: texts with lists, tables, boxes and notes; sheets a line a row."""
# ruff: noqa: E501 - lines of markup

from __future__ import annotations

from collections.abc import Callable

import pytest
from making.odf import SHEET, make_odt, packed, paragraph, table, text_file

from extractor.errors import BrokenError, InputError, ProtectedError, TooLargeError, UnsupportedError
from extractor.load import Limits, read_bytes
from extractor.pipeline import process

LETTER = """UBND TỈNH NAM XUYÊN
SỞ NỘI VỤ
Số: 57/KH-SNV
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Nam Xuyên, ngày 07 tháng 02 năm 2024

KẾ HOẠCH
Rà soát thủ tục hành chính

Sở Nội vụ giao Văn phòng Sở tổng hợp, báo cáo trước ngày 30/9/2024.

Nơi nhận:
- Như trên;
- Lưu: VT.

GIÁM ĐỐC
Lương Văn Thạch"""
LISTS = """<office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/>
</style:style><style:style style:name="V" style:family="text"><style:text-properties style:font-name="VT"/></style:style>
<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-prefix="Điều "
 style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/>
<text:list-level-style-bullet text:level="3" text:bullet-char="-"/></text:list-style></office:automatic-styles>"""


def lines(inner: str, styles: str = "", page: str = "") -> list[str]:
    return read_bytes(text_file(inner, styles, page), "a.odt").text.split("\n")


def test_a_letter_is_read_as_its_text_is() -> None:
    raw = read_bytes(make_odt(LETTER), "a.odt")
    assert raw.source.media_type == "application/vnd.oasis.opendocument.text"
    meta, plain = process(raw).document.meta, process(read_bytes(LETTER.encode(), "a.txt")).document.meta
    assert meta == plain
    assert (meta.number, meta.signers[0].name) == ("57/KH-SNV", "Lương Văn Thạch")


def test_numbers_of_lists_are_printed() -> None:
    inner = "<text:list-item>{}</text:list-item>".format
    points = "".join(inner(paragraph(x)) for x in ("Một", "Hai"))
    body = (
        '<text:list text:style-name="L1">'
        + inner(f"{paragraph('Phạm vi')}<text:list>{points}</text:list>")
        + inner(paragraph("Hiệu lực"))
        + "</text:list>"
        + paragraph("Giữa")
        + f'<text:list text:style-name="L1" text:continue-numbering="true">{inner(paragraph("Thi hành"))}</text:list>'
        + f'<text:list text:style-name="L1">{inner(paragraph("Lại từ đầu"))}</text:list>'
    )
    assert lines(body, LISTS) == [
        "Điều 1. Phạm vi", "a) Một", "b) Hai", "Điều 2. Hiệu lực", "Giữa", "Điều 3. Thi hành", "Điều 1. Lại từ đầu",
    ]  # fmt: skip


def test_what_is_printed_is_read_and_what_is_not_is_not() -> None:
    """Blanks, tabs, breaks, links, boxes and notes are; deleted and hidden words and remarks are not."""
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>bỏ</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        '<text:p>Một<text:s text:c="2"/>hai<text:tab/>ba<text:line-break/>bốn\n <text:a>năm</text:a>'
        '<text:span text:style-name="T1">ẩn</text:span><office:annotation><text:p>lời bàn</text:p></office:annotation>'
        '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Chú thích.</text:p>'
        "</text:note-body></text:note></text:p>"
        "<text:p>Sau<draw:frame><draw:text-box><text:p>Trong khung</text:p></draw:text-box></draw:frame></text:p>"
        '<text:section text:display="none"><text:p>phần ẩn</text:p></text:section>'
    )  # fmt: skip
    assert lines(body, LISTS) == ["Một  hai\tba", "bốn năm", "Sau", "Trong khung", "1 Chú thích."]


def test_rows_of_a_table_are_lines_and_a_table_in_a_cell_is_its_text() -> None:
    rows = [
        [paragraph(c) for c in row] for row in (("TT", "Việc", "Hạn"), ("1", "Rà soát", "30/9"), ("2", "Họp", "5/10"))
    ]
    rows[2][1] = table([[paragraph("Họp"), paragraph("giao ban")]])
    assert lines(table(rows)) == ["TT | Việc | Hạn", "1 | Rà soát | 30/9", "2 | Họp giao ban | 5/10"]


def test_legacy_fonts_become_unicode() -> None:
    fonts = '<office:font-face-decls><style:font-face style:name="VT" svg:font-family="\'.VnTime\'"/></office:font-face-decls>'
    body = (
        '<text:p><text:span text:style-name="V">Céng hßa x· héi chñ nghÜa ViÖt Nam, ngµy 5 th¸ng 3</text:span></text:p>'
    )
    assert lines(body, fonts + LISTS) == ["Cộng hòa xã hội chủ nghĩa Việt Nam, ngày 5 tháng 3"]


def test_a_letterhead_in_a_header_stands_above_and_a_running_head_is_furniture() -> None:
    page = "<style:master-page><style:header>{}</style:header><style:footer><text:p>Trang 1</text:p></style:footer></style:master-page>"
    head = "".join(map(paragraph, ("SỞ NỘI VỤ", "Số: 5/SNV", "Nam Xuyên, ngày 1 tháng 2 năm 2024")))
    assert lines(paragraph("Nội dung"), page=page.format(head))[0] == "SỞ NỘI VỤ"
    raw = read_bytes(text_file(paragraph("Nội dung"), page=page.format(paragraph("Sở Nội vụ"))), "a.odt")
    assert [b.kind for b in raw.blocks] == ["text", "furniture", "furniture"]


CELL = '<table:table-cell office:value-type="{}" {}><text:p>{}</text:p></table:table-cell>'.format


def sheet(name: str, *rows: str, style: str = "") -> str:
    inside = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    return f'<table:table table:name="{name}" table:style-name="{style}">{inside}</table:table>'


def book(*sheets: str) -> bytes:
    hidden = '<office:automatic-styles><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>'
    return packed(SHEET, f"<office:spreadsheet>{''.join(sheets)}</office:spreadsheet>", hidden)


def test_a_sheet_gives_a_line_a_row_with_days_and_figures_as_offices_print_them() -> None:
    rows = (
        CELL("string", "", "STT") + CELL("string", "", "Việc") + CELL("string", "", "Hạn"),
        '<table:table-cell table:number-columns-repeated="16384"/>',
        CELL("float", 'office:value="1"', "1") + CELL("string", "", "Rà soát")
        + CELL("date", 'office:date-value="2025-09-30"', "09/30/25"),
        CELL("float", 'office:value="2.5"', "2.50") + CELL("percentage", 'office:value="0.875"', "88%"),
    )  # fmt: skip
    raw = read_bytes(book(sheet("Nhiệm vụ", *rows), sheet("Ẩn", CELL("string", "", "không"), style="ta2")), "a.ods")
    assert raw.text.split("\n") == ["Nhiệm vụ", "STT | Việc | Hạn", "1 | Rà soát | 30/09/2025", "2,5 | 87,5%"]
    assert [b.kind for b in raw.blocks] == ["heading", "table", "table", "table"]


def test_a_unit_over_several_rows_of_a_sheet_is_read_with_each() -> None:
    rows = (
        CELL("float", 'office:value="1"', "1") + CELL("string", "", "Rà soát")
        + CELL("string", 'table:number-rows-spanned="2"', "Sở Y tế"),
        CELL("float", 'office:value="2"', "2") + CELL("string", "", "Báo cáo") + "<table:covered-table-cell/>",
    )  # fmt: skip
    assert read_bytes(book(sheet("A", *rows)), "a.ods").text.split("\n")[1:] == [
        "1 | Rà soát | Sở Y tế",
        "2 | Báo cáo | Sở Y tế",
    ]


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (lambda: text_file("", manifest="<manifest:encryption-data/>"), ProtectedError),
        (lambda: packed("application/vnd.oasis.opendocument.text", "<office:drawing/>"), BrokenError),
        (lambda: packed(SHEET, "<office:text/>"), BrokenError),
        (lambda: make_odt(LETTER)[:400], InputError),
        (lambda: packed("application/vnd.oasis.opendocument.presentation", ""), UnsupportedError),
        (lambda: text_file(paragraph("a" * 900)), TooLargeError),
        (lambda: book(sheet("A", *[CELL("string", "", "a" * 90)] * 9)), TooLargeError),
    ],
)
def test_what_cannot_be_read_ends_in_a_typed_failure(make: Callable[[], bytes], error: type[InputError]) -> None:
    with pytest.raises(error):
        read_bytes(make(), "a", Limits(text_chars=500))
