"""What lies on a PDF's pages: numbers and days typed into a signed paper, values of fields, lines of signatures."""

from __future__ import annotations

import ctypes
import io

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from making.pages import Columns, Para, Part
from making.pdf import FONTS, Layout, register, set_parts

from extractor.load import read_bytes
from extractor.model import Result
from extractor.pipeline import process

HOLE = "\u00a0" * 8
PAPER: list[Part] = [
    Columns(
        ["ỦY BAN NHÂN DÂN", "TỈNH NAM XUYÊN", f"Số:{HOLE}/KH-UBND"],
        [
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            f"Nam Xuyên, ngày{HOLE} tháng{HOLE} năm 2024",
        ],
    ),
    Para("KẾ HOẠCH"),
    Para("Rà soát khó khăn của doanh nghiệp năm 2024"),
    Para("Ủy ban nhân dân tỉnh giao Sở Tài chính chủ trì rà soát, báo cáo kết quả trước ngày 30/9/2024."),
    Columns(
        ["Nơi nhận:", "- Như trên;", "- Lưu: VT."],
        ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lương Văn Thạch"],
        foot=True,
    ),
]
OFFICE = [
    "Ký bởi: Ủy ban nhân dân tỉnh Nam Xuyên",
    "Cơ quan: Tỉnh Nam Xuyên",
    "Thời gian ký: 12.03.2024 16:32:05 +07:00",
]
PERSON = ["Người ký: Lương Văn Thạch", "Email: thachlv@namxuyen.gov.vn", "Thời gian ký: 12.03.2024 15:02:44 +07:00"]


def paper() -> bytes:
    return set_parts(PAPER, Layout(size=13, font="FreeSerif"))


def place(pdf: bytes, words: str) -> tuple[float, float]:
    """Where the first letter of `words` stands on the first page, from the bottom left."""
    page = pypdfium2.PdfDocument(pdf)[0]
    text = page.get_textpage()
    sides = [ctypes.c_double() for _ in range(4)]
    pdfium.FPDFText_GetCharBox(text.raw, text.get_text_range().index(words), *sides)
    return sides[0].value, sides[2].value


def noted(pdf: bytes, notes: list[tuple[float, float, str, float]]) -> bytes:
    """Return `pdf` with text laid on its first page as stamps: (x, y, text, size)."""
    register()
    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    data = (FONTS / "DejaVuSans.ttf").read_bytes()
    buffer = (ctypes.c_uint8 * len(data)).from_buffer_copy(data)
    font = pdfium.FPDFText_LoadFont(document.raw, buffer, len(data), pdfium.FPDF_FONT_TRUETYPE, 1)
    for x, y, text, size in notes:
        note = pdfium.FPDFPage_CreateAnnot(page.raw, pdfium.FPDF_ANNOT_STAMP)
        pdfium.FPDFAnnot_SetRect(note, pdfium.FS_RECTF(x, y + 1.2 * size, x + 300, y - 4))
        drawn = pdfium.FPDFPageObj_CreateTextObj(document.raw, font, size)
        units = f"{text}\0".encode("utf-16-le")
        pdfium.FPDFText_SetText(drawn, (ctypes.c_ushort * (len(units) // 2)).from_buffer_copy(units))
        pdfium.FPDFPageObj_Transform(drawn, 1, 0, 0, 1, x, y)
        pdfium.FPDFAnnot_AppendObject(note, drawn)
        pdfium.FPDFPage_CloseAnnot(note)
    page.close()
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def result(pdf: bytes) -> Result:
    return process(read_bytes(pdf, "a.pdf"))


def test_a_number_and_a_day_laid_on_a_signed_paper_are_its_number_and_its_day() -> None:
    pdf = paper()
    (x, y), (month, _), (year, low) = place(pdf, "/KH-UBND"), place(pdf, "tháng"), place(pdf, "năm 2024")
    assert result(pdf).document.meta.number is None
    meta = result(
        noted(pdf, [(x - 24, y + 1, "57", 12), (month - 20, low, "12", 12), (year - 18, low, "3", 12)])
    ).document.meta
    assert (meta.number, meta.date) == ("57/KH-UBND", "2024-03-12")


def test_the_lines_of_a_signature_tear_neither_letterhead_nor_foot_apart() -> None:
    """They stand above the letterhead and between the office and the name of him who signs."""
    pdf = paper()
    x, y = place(pdf, "Lương")
    corner = [(380.0, 825.0 - 8 * i, line, 6.0) for i, line in enumerate(OFFICE)]
    beside = [(x - 40, y + 44 - 8 * i, line, 6.0) for i, line in enumerate(PERSON)]
    plain, found = result(pdf), result(noted(pdf, [*corner, *beside]))
    assert all(line in found.document.text for line in (*OFFICE, *PERSON))
    assert [(s.name, s.position) for s in found.document.meta.signers] == [("Lương Văn Thạch", "Phó Chủ tịch")]
    for field in ("type", "issuer", "title", "signers"):
        assert getattr(found.document.meta, field) == getattr(plain.document.meta, field)
    assert [(o.name, o.position, o.unit) for o in found.officials] == [
        (o.name, o.position, o.unit) for o in plain.officials
    ]


@pytest.mark.parametrize("drawn", [True, False], ids=["drawn", "value alone"])
def test_the_value_of_a_field_is_text(drawn: bool) -> None:
    """Some programs leave it to the reader's program to draw what a field says."""
    from reportlab.pdfgen.canvas import Canvas

    register()
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    canvas.setFont("DejaVuSerif", 13)
    for n, line in enumerate(["ỦY BAN NHÂN DÂN TỈNH NAM XUYÊN", "Số:            /KH-UBND", "KẾ HOẠCH"]):
        canvas.drawString(60, 780 - 30 * n, line)
    canvas.acroForm.textfield(name="so", value="57", x=95, y=745, width=40, height=16, borderWidth=0, fontSize=12)
    canvas.save()
    pdf = out.getvalue() if drawn else out.getvalue().replace(b"/AP", b"/XP")
    assert "Số: 57 /KH-UBND" in read_bytes(pdf, "a.pdf").text


def test_files_that_a_pdf_carries_are_named() -> None:
    document = pypdfium2.PdfDocument(paper())
    for name in ("hóa đơn.xml", "Phụ lục 1.xlsx", "phu-luc-2.pdf"):
        document.new_attachment(name).set_data(b"x" * 40)
    out = io.BytesIO()
    document.save(out)
    assert read_bytes(out.getvalue(), "a.pdf").warnings == (
        "the file carries Phụ lục 1.xlsx, phu-luc-2.pdf: save what is attached to it and add that too",
    )
