"""Excel files of before 2007, and what programs of offices name XLS: XML of 2003, pages, text with tabs."""

from __future__ import annotations

import io
import struct
from datetime import date
from pathlib import Path

import pytest
import xlwt
from making.legacy import tcvn3

from extractor.errors import BrokenError, ProtectedError, TooLargeError, UnsupportedError
from extractor.load import Limits, read_bytes, xls
from extractor.load.media import sample
from extractor.load.xls_formats import formats_of

DAY = xlwt.easyxf(num_format_str="dd/mm/yyyy")
XML = """\
<?xml version="1.0"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:x="urn:schemas-microsoft-com:office:excel">
<Worksheet ss:Name="Nhiệm vụ"><Table>
<Row><Cell ss:MergeAcross="1"><Data ss:Type="String">Danh mục</Data></Cell></Row>
<Row><Cell><Data ss:Type="Number">1</Data></Cell><Cell><Data ss:Type="String">Rà soát</Data></Cell>
<Cell ss:MergeDown="1"><Data ss:Type="String">Sở Y tế</Data></Cell>
<Cell ss:Index="5"><Data ss:Type="DateTime">2005-09-30T00:00:00.000</Data></Cell></Row>
<Row><Cell><Data ss:Type="Number">2</Data></Cell><Cell><Data ss:Type="String">Báo <B>cáo</B></Data></Cell></Row>
</Table></Worksheet>
<Worksheet ss:Name="Ẩn"><Table><Row><Cell><Data ss:Type="String">không in</Data></Cell></Row></Table>
<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet>
</Workbook>
"""


def made(write: str = "Rà soát") -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Nhiệm vụ")
    for column, head in enumerate(("STT", "Nội dung", "Chủ trì", "Hạn"), start=1):
        sheet.write(2, column, head)
    sheet.write_merge(3, 4, 3, 3, "Sở Y tế")
    for row, cells in enumerate(((1, write), (2, "Báo cáo")), start=3):
        for column, value in enumerate(cells, start=1):
            sheet.write(row, column, value)
    sheet.write(3, 4, date(2004, 9, 30), DAY)
    sheet.write(4, 4, 12.5)
    hidden = book.add_sheet("Ẩn")
    hidden.visibility = 1
    hidden.write(0, 0, "không in")
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_rows_become_lines_and_a_merged_unit_stands_with_each_task() -> None:
    raw = read_bytes(made(), "nhiem-vu.xls")
    assert raw.text.split("\n") == [
        "Nhiệm vụ",
        "STT | Nội dung | Chủ trì | Hạn",
        "1 | Rà soát | Sở Y tế | 30/09/2004",
        "2 | Báo cáo | Sở Y tế | 12,5",
    ]
    assert [b.kind for b in raw.blocks] == ["heading", "table", "table", "table"]
    assert raw.source.media_type == "application/vnd.ms-excel"


def test_numbers_are_shown_as_their_cells_show_them() -> None:
    book = xlwt.Workbook()
    for name in ("Đầu", "Số liệu"):
        sheet = book.add_sheet(name)
        for column, (value, code) in enumerate(
            ((0.552, "0.0%"), (0.55, "0%"), (1234567, "#,##0"), (12.5, "General"), (1500, '#,##0" đồng"'), (0.5, "@"))
        ):
            sheet.write(2, column + 1, value, xlwt.easyxf(num_format_str=code))
    out = io.BytesIO()
    book.save(out)
    assert (
        read_bytes(out.getvalue(), "a.xls").text.split("\n")[1::2]
        == ["55,2% | 55% | 1.234.567 | 12,5 | 1.500 đồng | 0,5"] * 2
    )


def test_a_chart_inside_a_sheet_leaves_the_cells_behind_it_their_formats() -> None:
    book = xlwt.Workbook()
    book.add_sheet("Số liệu").write(0, 0, 0.552, xlwt.easyxf(num_format_str="0.0%"))
    stream = book.get_biff_data()
    chart = struct.pack("<HHHH12x", 0x0809, 16, 0x0600, 0x0020) + struct.pack("<HH", 0x000A, 0)
    dimensions = stream.rindex(struct.pack("<HH", 0x0200, 14))
    assert formats_of(stream) == [{(0, 0): "0.0%"}]
    assert formats_of(stream[:dimensions] + chart + stream[dimensions:]) == [{(0, 0): "0.0%"}]


def test_what_was_typed_in_a_legacy_font_is_told_by_its_letters() -> None:
    printed = "Uỷ ban nhân dân tỉnh giao Sở Xây dựng rà soát nước sạch ở các xã"
    assert printed in read_bytes(made(tcvn3(printed)), "a.xls").text


def test_a_cut_workbook_says_what_to_do() -> None:
    with pytest.raises(BrokenError, match="save it as XLSX"):
        read_bytes(made()[:3000], "a.xls")


def test_a_locked_workbook_is_refused() -> None:
    locked = made().replace(b"\xe1\x00\x02\x00\xb0\x04", b"\x2f\x00\x02\x00\xb0\x04", 1)
    with pytest.raises(ProtectedError, match="password"):
        read_bytes(locked, "a.xls")


@pytest.mark.parametrize("name", ["a.doc", None, "a.bin"])
def test_a_letter_that_says_workbook_is_words(name: str | None) -> None:
    letter = (Path(__file__).parent / "samples" / "letter-tcvn3.doc").read_bytes()
    told = letter[:8] + "Workbook".encode("utf-16-le") + letter[24:]
    assert read_bytes(told, name).source.media_type == "application/msword"


@pytest.mark.parametrize("name", [None, "a.bin"])
def test_a_workbook_without_its_name_is_told_by_its_list(name: str | None) -> None:
    data = made()
    assert read_bytes(data, name).text == read_bytes(data, "a.xls").text


def test_a_letter_with_a_workbook_inside_is_words() -> None:
    data = made()
    at = data.index(xls._WORKBOOK)
    inside = data[: at + 128] + xls._WORD.ljust(128, b"\0") + data[at + 256 :]
    assert xls.takes(sample(data, None))
    assert xls.takes(sample(data, "a.doc")) is None
    assert xls.takes(sample(inside, None)) is None


def test_another_office_file_is_named_by_its_list_of_streams() -> None:
    listed = "PowerPoint Document".encode("utf-16-le").ljust(128, b"\0")
    data = made()
    at = data.index(xls._WORKBOOK)
    with pytest.raises(UnsupportedError, match="PowerPoint"):
        read_bytes(data[:at] + listed + data[at + 128 :], "a.ppt")


def test_a_cell_beyond_the_columns_of_a_sheet_takes_no_memory() -> None:
    far = made().replace(b"\x7e\x02\x0a\x00\x04\x00\x04\x00", b"\x7e\x02\x0a\x00\x04\x00\xf0\xf0", 1)
    assert far != made()
    with pytest.raises(BrokenError, match="column"):
        read_bytes(far, "a.xls")


def test_xml_of_2003_has_its_gaps_merged_cells_and_days() -> None:
    raw = read_bytes(XML.encode(), "a.xls")
    assert raw.text.split("\n") == [
        "Nhiệm vụ",
        "Danh mục",
        "1 | Rà soát | Sở Y tế |  | 30/09/2005",
        "2 | Báo cáo | Sở Y tế",
    ]
    assert raw.source.media_type == "application/vnd.ms-excel"


def test_numbers_of_xml_of_2003_are_shown_as_their_styles_say() -> None:
    styles = (
        '<Styles><Style ss:ID="a"><NumberFormat ss:Format="0.0%"/></Style><!-- . --><Style ss:ID="b" ss:Parent="a"/>'
        '<Style ss:ID="c"><NumberFormat ss:Format="Standard"/></Style><Style ss:ID="d" ss:Parent="a"><NumberFormat/>'
        '</Style><Style ss:ID="e" ss:Parent="f"/><Style ss:ID="f" ss:Parent="e"/></Styles>'
    )
    number = '<Cell{}><Data ss:Type="Number">0.552</Data></Cell>'
    cells = "".join(number.format(f' ss:StyleID="{style}"' if style else "") for style in ("a", "b", "c", "d", "e", ""))
    data = XML.replace("<Worksheet", f"{styles}<Worksheet", 1).replace(
        "<Table>",
        '<Table><Column/><Column ss:Index="6" ss:Span="1" ss:StyleID="a"/>'
        f'<Row>{cells}</Row><Row ss:StyleID="a">{number.format("")}</Row>',
        1,
    )
    assert read_bytes(data.encode(), "a.xls").text.split("\n")[1:3] == [
        "55,2% | 55,2% | 0,55 | 0,552 | 0,552 | 55,2%",
        "55,2%",
    ]


def test_xml_of_2003_that_declares_entities_is_refused() -> None:
    bomb = XML.replace("<Workbook", '<!DOCTYPE w [<!ENTITY a "aaaa">]>\n<Workbook', 1).replace("Danh mục", "&a;&a;")
    with pytest.raises(BrokenError):
        read_bytes(bomb.encode(), "a.xls")


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        ("<html><body><table><tr><td>1</td><td>Rà soát</td></tr></table></body></html>", "text/html"),
        ("1\tRà soát\n2\tBáo cáo\n", "text/csv"),
    ],
)
def test_pages_and_tables_as_text_that_are_only_named_so(data: str, media_type: str) -> None:
    raw = read_bytes(data.encode(), "a.xls")
    assert raw.source.media_type == media_type
    assert raw.text.split("\n")[0] == "1 | Rà soát"


@pytest.mark.parametrize("data", [made(), XML.encode()], ids=["workbook", "XML of 2003"])
def test_a_workbook_over_the_limit_of_a_text_is_refused(data: bytes) -> None:
    with pytest.raises(TooLargeError):
        read_bytes(data, "a.xls", Limits(text_chars=20))
