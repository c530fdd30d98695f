"""Scans and pictures of text → the text, with pages, places and doubts; typed failures where that cannot be."""

from __future__ import annotations

import io
import struct
import zlib
from dataclasses import replace
from functools import cache

import pytest
from making.pages import Columns, Para, Part, Table
from making.pdf import FONTS, Layout, register, set_parts
from making.scan import CLEAN, NEEDS_OCR, OFFICE, POOR, Scanner, as_image, as_pdf, as_tiff, pictures, scan_pdf
from PIL import Image, ImageDraw, ImageFont

from extractor.errors import BrokenError, EmptyError, InputError, NeedsOcrError, NotFoundError, TooLargeError
from extractor.layout import places
from extractor.load import Limits, read_bytes
from extractor.load.page_image import page_image
from extractor.model import RawDocument, Span
from extractor.pipeline import process

TIMES = Layout(size=13, font="FreeSerif")
BODY = (
    "Ủy ban nhân dân tỉnh giao Sở Tài chính chủ trì, phối hợp với các sở, ban, ngành rà soát khó khăn của "
    "doanh nghiệp, tổng hợp kết quả theo Kế hoạch số 57/KH-UBND ngày 07 tháng 02 năm 2024, "
    "báo cáo trước ngày 30/9/2024."
)
START = BODY[:110]
LETTER: list[Part] = [
    Columns(
        ["ỦY BAN NHÂN DÂN", "TỈNH NAM XUYÊN", "Số: 214/UBND-TH"],
        ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Nam Xuyên, ngày 12 tháng 3 năm 2024"],
    ),
    Para("Kính gửi: Sở Tài chính"),
    Para(BODY),
    Columns(
        ["Nơi nhận:", "- Như trên;", "- Lưu: VT."],
        ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lương Văn Thạch"],
        foot=True,
    ),
]
TASKS = [
    Table(
        [
            ["STT", "Nhiệm vụ", "Chủ trì", "Thời hạn"],
            ["1", "Rà soát thủ tục hành chính của các đơn vị", "Sở Nội vụ", "30/9/2024"],
            ["2", "Cập nhật cơ sở dữ liệu dân cư", "Công an tỉnh", "15/10/2024"],
        ]
    )
]


@cache
def printed() -> bytes:
    return set_parts(LETTER, TIMES)


@cache
def stamped() -> RawDocument:
    """The letter as an office scans it, with the stamp over the signature."""
    return read_bytes(scan_pdf(printed(), replace(OFFICE, stamp=(0.62, 0.5))), "a.pdf")


@cache
def page() -> Image.Image:
    return next(pictures(printed(), CLEAN))


def bare_pdf(picture: Image.Image) -> bytes:
    return as_pdf([picture], 100)


# ------------------------------------------------------------------ what is read


@NEEDS_OCR
def test_a_scan_with_skew_noise_and_stamp_gives_the_text_in_reading_order() -> None:
    lines = stamped().text.split("\n")
    assert lines[:3] == LETTER[0].left  # type: ignore[union-attr]
    assert lines[3:6] == LETTER[0].right  # type: ignore[union-attr]
    assert BODY in lines
    assert lines[-1] == "Lương Văn Thạch"
    assert lines.index("Nơi nhận:") < lines.index("TM. ỦY BAN NHÂN DÂN")


@NEEDS_OCR
def test_the_records_of_a_scan_are_those_of_the_print() -> None:
    scanned, text = process(stamped()), process(read_bytes(printed(), "a.pdf"))
    assert scanned.document.meta == text.document.meta
    assert [(m.label, m.text) for m in scanned.mentions] == [(m.label, m.text) for m in text.mentions]


@NEEDS_OCR
def test_a_page_knows_its_place_in_the_text_and_how_surely_it_was_read() -> None:
    raw = stamped()
    (only,) = raw.pages
    assert (only.number, only.span.start, only.span.end) == (1, 0, len(raw.text))
    assert (round(only.width), round(only.height)) == (595, 842)
    assert only.confidence is not None
    assert 0.85 < only.confidence <= 1


@NEEDS_OCR
def test_a_word_of_a_skewed_scan_is_shown_where_it_lies_on_the_page() -> None:
    scanned, text = stamped(), read_bytes(printed(), "a.pdf")
    for word in ("Số: 214/UBND-TH", "Lương Văn Thạch"):
        boxes = []
        for raw in (scanned, text):
            start = raw.text.index(word)
            (place,) = places(raw.blocks, Span(start, start + len(word)))
            boxes.append(place.box)
        middle = [((b[0] + b[2]) / 2, (b[1] + b[3]) / 2) for b in boxes]
        turned = 842 / 2 * 0.0123  # what a skew of 0.7 degrees moves the edge of a page
        assert abs(middle[0][0] - middle[1][0]) < turned + 4
        assert abs(middle[0][1] - middle[1][1]) < turned + 4


@NEEDS_OCR
@pytest.mark.parametrize("form", ["JPEG", "WEBP"])
def test_a_picture_file_is_read(form: str) -> None:
    raw = read_bytes(as_image(page(), form, CLEAN.dpi))
    assert raw.source.media_type == f"image/{form.lower()}"
    assert START in raw.text


@NEEDS_OCR
def test_a_tiff_gives_all_its_pages() -> None:
    second = next(pictures(set_parts([Para("Trang thứ hai của văn bản này.")], TIMES), POOR))
    raw = read_bytes(as_tiff([second, second], POOR.dpi))
    assert [p.number for p in raw.pages] == [1, 2]
    assert raw.text[raw.pages[1].span.start : raw.pages[1].span.end] == "Trang thứ hai của văn bản này."


@NEEDS_OCR
@pytest.mark.parametrize("by", [90])
def test_a_page_that_lies_on_its_side_is_turned(by: int) -> None:
    raw = read_bytes(bare_pdf_at(page().rotate(by, expand=True)))
    assert "Sở Tài chính chủ trì, phối hợp" in raw.text
    assert raw.pages[0].width > raw.pages[0].height


def bare_pdf_at(picture: Image.Image) -> bytes:
    return as_pdf([picture], CLEAN.dpi)


@NEEDS_OCR
def test_the_rows_of_a_ruled_table_stay_rows() -> None:
    raw = read_bytes(scan_pdf(set_parts([Para(BODY), *TASKS], TIMES), Scanner(dpi=200, skew=0.5)))
    assert "1 | Rà soát thủ tục hành chính của các đơn vị | Sở Nội vụ | 30/9/2024" in raw.text.split("\n")


@NEEDS_OCR
def test_numbers_that_stand_alone_in_a_narrow_column_are_read() -> None:
    """The engine's layout leaves such a column out."""
    rows = [
        [str(n), f"Rà soát nội dung thứ {word} của kế hoạch", "Sở Nội vụ", ""]
        for n, word in enumerate(("một", "hai", "ba", "bốn"), 1)
    ]
    table = Table([["TT", "Nhiệm vụ cụ thể của các đơn vị trong năm", "Cơ quan chủ trì", "Ghi chú"], *rows])
    raw = read_bytes(scan_pdf(set_parts([Para(BODY), table], TIMES), replace(OFFICE, dpi=200)))
    assert [line[:14] for line in raw.text.split("\n") if "Rà soát nội" in line] == [
        f"{n} | Rà soát nộ" for n in range(1, 5)
    ]


@NEEDS_OCR
def test_pages_with_and_without_text_are_read_in_one_order() -> None:
    register()
    raw = read_bytes(mixed(), "a.pdf")
    assert raw.text.split("\n") == ["Trang in ở đây.", "Trang quét ở đây.", "Trang in ở cuối."]
    assert [p.confidence is None for p in raw.pages] == [True, False, True]
    assert raw.warnings == ()


def mixed() -> bytes:
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    picture = next(pictures(set_parts([Para("Trang quét ở đây.")], TIMES), CLEAN))
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    for text in ("Trang in ở đây.", None, "Trang in ở cuối."):
        if text:
            canvas.setFont("DejaVuSerif", 12)
            canvas.drawString(80, 700, text)
        else:
            canvas.drawImage(ImageReader(picture), 0, 0, 595, 842)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@NEEDS_OCR
def test_a_hidden_text_layer_without_diacritics_is_read_again_and_a_good_one_is_kept() -> None:
    assert START in read_bytes(layered(BODY.encode("ascii", "ignore").decode() + " " + bare(BODY)), "a.pdf").text
    whole = " ".join(line for part in LETTER for line in lines_of(part))
    assert read_bytes(layered(whole), "a.pdf").pages[0].confidence is None


def lines_of(part: Part) -> list[str]:
    return [*part.left, *part.right] if isinstance(part, Columns) else [part.text] if isinstance(part, Para) else []


def bare(text: str) -> str:
    from extractor.text import bare as without_marks

    return without_marks(text)


def layered(text: str) -> bytes:
    """A scanned page with `text` hidden behind it, as a scanner's own OCR leaves it."""
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    register()
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    hidden = canvas.beginText(80, 600)
    hidden.setTextRenderMode(3)
    hidden.setFont("DejaVuSerif", 9)
    for at in range(0, len(text), 80):
        hidden.textLine(text[at : at + 80])
    canvas.drawText(hidden)
    canvas.drawImage(ImageReader(page()), 0, 0, 595, 842)
    canvas.save()
    return out.getvalue()


@NEEDS_OCR
def test_words_in_coloured_ink_are_read_and_a_round_stamp_is_not() -> None:
    picture = page().convert("RGB")
    mark = next(pictures(set_parts([Para("HỎA TỐC", "centre")], TIMES), CLEAN)).convert("L")
    black = mark.crop((0, 0, mark.width, 400)).resize((mark.width, 400))
    red = Image.merge("RGB", (black.point(lambda v: 200 + v * 55 // 255), black, black))
    picture.paste(red.crop((900, 180, 1600, 330)), (900, 2600))
    raw = read_bytes(as_image(picture, "PNG", CLEAN.dpi))
    assert "HỎA TỐC" in raw.text.split("\n")
    assert START in raw.text


@NEEDS_OCR
def test_a_word_read_with_little_confidence_is_a_doubt_on_the_text() -> None:
    raw = read_bytes(as_image(smeared(page()), "PNG", CLEAN.dpi))
    assert raw.doubts
    for doubt in raw.doubts:
        assert 0 <= doubt.confidence < 0.7
        assert not any(map(str.isspace, raw.text[doubt.span.start : doubt.span.end]))


def smeared(picture: Image.Image) -> Image.Image:
    """The page with white scratches through its lines, so that letters are torn."""
    torn = picture.copy()
    draw = ImageDraw.Draw(torn)
    for y in range(900, 1500, 37):
        draw.line((0, y, torn.width, y + 60), fill=255, width=7)
    return torn


# ------------------------------------------------------------------ what cannot be read


def test_without_the_engine_a_scan_says_which_command_installs_it(no_engine: None) -> None:
    for data in (bare_pdf(page()), as_image(page(), "PNG", 100)):
        with pytest.raises(NeedsOcrError, match="sudo apt-get install tesseract-ocr tesseract-ocr-vie"):
            read_bytes(data)


def test_without_the_engine_a_scanned_page_among_others_is_a_warning(no_engine: None) -> None:
    register()
    raw = read_bytes(mixed(), "a.pdf")
    assert raw.text == "Trang in ở đây.\nTrang in ở cuối."
    assert raw.warnings == ("page 2: only a picture, not read: needs OCR",)


@NEEDS_OCR
@pytest.mark.parametrize("shade", [255, 200, 0])
def test_a_picture_without_text_is_empty(shade: int) -> None:
    with pytest.raises(EmptyError, match="no text"):
        read_bytes(bare_pdf(Image.new("L", (600, 800), shade)))


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is so large."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("size", [(10_001, 10_000), (60_000, 60_000)])
def test_a_picture_over_a_hundred_megapixels_is_refused(size: tuple[int, int]) -> None:
    with pytest.raises(TooLargeError, match="100 million pixels"):
        read_bytes(bomb(*size))


@NEEDS_OCR
@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_a_broken_picture_ends_in_a_typed_failure(form: str) -> None:
    whole = as_image(page().resize((300, 400)), form, 72)
    for cut in (9, 60, len(whole) // 2):
        with pytest.raises(InputError):
            read_bytes(whole[:cut])
    with pytest.raises(BrokenError):
        read_bytes(whole[:40] + b"\xff" * 50)


@NEEDS_OCR
def test_more_pages_than_the_limit_are_refused() -> None:
    two = as_tiff([Image.new("L", (300, 400), 255)] * 2, 72)
    with pytest.raises(TooLargeError, match="max_ocr_pages"):
        read_bytes(two, limits=Limits(ocr_pages=1))


@NEEDS_OCR
def test_the_clock_hears_of_every_page() -> None:
    heard: list[int] = []
    pages = [page().resize((1240, 1754)).convert("L")] * 2
    read_bytes(as_tiff(pages, 150), limits=Limits(tick=heard.append))
    assert heard == [0, 1, 2]


# ------------------------------------------------------------------ a page shown again


def test_a_page_is_drawn_again_at_the_size_asked_for(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("pages")
    (folder / "a.pdf").write_bytes(printed())
    (folder / "a.png").write_bytes(as_image(page(), "PNG", CLEAN.dpi))
    for name in ("a.pdf", "a.png"):
        picture = Image.open(io.BytesIO(page_image(folder / name, 1, dpi=72)))
        assert picture.format == "PNG"
        assert abs(picture.width - 595) <= 1
        assert abs(picture.height - 842) <= 1
        with pytest.raises(NotFoundError, match="no page 2"):
            page_image(folder / name, 2)


def drawn(lines: list[str], size: int = 34) -> bytes:
    """Return a page of one paragraph a line, as a program draws it: from one edge, not justified."""
    picture = Image.new("L", (1654, 2339), 255)
    draw = ImageDraw.Draw(picture)
    font = ImageFont.truetype(str(FONTS / "DejaVuSans.ttf"), size)
    for i, line in enumerate(lines):
        draw.text((180, 180 + i * 2 * size), line, font=font, fill=20)
    out = io.BytesIO()
    picture.save(out, "PNG", dpi=(200, 200))
    return out.getvalue()


def test_a_heading_with_one_wide_blank_is_no_letterhead_and_a_menu_keeps_its_blanks() -> None:
    lines = [
        "Tài liệu tương tự   Tải xuống (1 trang)",
        "THỦ TƯỚNG",
        "CHÍNH PHỦ",
        "Số: 345/NĐ-CP",
        "Hà Nội, ngày 3/4/2008",
    ]
    assert read_bytes(drawn(lines)).text.split("\n") == lines


def test_a_short_line_of_figures_goes_on_with_its_paragraph() -> None:
    full = "Vụ Công chức - Viên chức nghiên cứu sửa đổi cho phù hợp Thông tư số"
    filler = "Bộ trưởng giao các vụ rà soát tiêu chuẩn công chức trong quý tới và"
    lines = [filler] * 5 + [full, "13/2010."]
    assert "Thông tư số 13/2010." in read_bytes(drawn(lines)).text
