"""Pages whose text is not in their words: scans under a printed line, in strips, inside a form; letters as outlines."""

from __future__ import annotations

import io
import re
from functools import cache
from itertools import pairwise
from random import Random

import pypdfium2
import pytest
from making.pages import Columns, Para
from making.pdf import Layout, register, set_parts
from making.scan import CLEAN, NEEDS_OCR, pictures
from PIL import Image, ImageDraw

from extractor.errors import TooLargeError
from extractor.load import Limits, read_bytes
from extractor.pipeline import process

START = "Ủy ban nhân dân tỉnh giao Sở Tài chính chủ trì rà soát khó khăn của doanh nghiệp trên địa bàn,"
LETTER = [
    Columns(
        ["ỦY BAN NHÂN DÂN", "TỈNH NAM XUYÊN", "Số: 214/UBND-TH"],
        ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Nam Xuyên, ngày 12 tháng 3 năm 2024"],
    ),
    Para("Kính gửi: Sở Tài chính"),
    Para(f"{START} báo cáo kết quả trước ngày 30/9/2024."),
    Columns(["Nơi nhận:", "- Như trên;", "- Lưu: VT."], ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lương Văn Thạch"], foot=True),
]
SIGNED = "Ký bởi: Ủy ban nhân dân tỉnh\nCơ quan: Tỉnh Nam Xuyên\nThời gian ký: 12.03.2024 16:32:05 +07:00"


@cache
def page() -> Image.Image:
    return next(pictures(set_parts(LETTER, Layout(size=13, font="FreeSerif")), CLEAN))


@NEEDS_OCR
def test_a_scan_under_a_few_printed_words_is_read() -> None:
    """A page number, a document system's line or a signature's lines on a scan are not its text."""
    for words in ("2", "vanthu_nx-12/03/2024 16:40:22-vanthu_nx", SIGNED):
        raw = read_bytes(stamped(words), "a.pdf")
        assert START in raw.text
        assert raw.pages[0].confidence
        meta = process(raw).document.meta
        assert (meta.number, meta.issuer) == ("214/UBND-TH", "Ủy ban nhân dân tỉnh Nam Xuyên")


@NEEDS_OCR
def test_a_scan_in_strips_inside_a_form_is_read_under_printed_words() -> None:
    """So leave it scanners that write a page as strips, and programs that put a page whole into a new one."""
    assert START in read_bytes(stamped("2", strips=5), "a.pdf").text


@NEEDS_OCR
def test_few_words_on_a_picture_without_more_stay_as_they_are_printed() -> None:
    """A cover page with a photograph: nothing is won by OCR, and printed letters are surer."""
    for picture in (Image.linear_gradient("L"), Image.effect_noise((1240, 1754), 90), leaves()):
        raw = read_bytes(stamped("BÁO CÁO NĂM 2024", picture=picture.convert("RGB")), "a.pdf")
        assert (raw.text.strip(), raw.pages[0].confidence, raw.warnings) == ("BÁO CÁO NĂM 2024", None, ())


@NEEDS_OCR
def test_a_scan_pasted_below_a_typed_heading_is_read() -> None:
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    register()
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    canvas.setFont("DejaVuSerif", 13)
    canvas.drawString(200, 800, "PHỤ LỤC II")
    upper = page().crop((0, 0, page().width, page().height // 2))
    canvas.drawImage(ImageReader(upper), 40, 360, 520, 368)
    canvas.save()
    text = read_bytes(out.getvalue(), "a.pdf").text
    assert "PHỤ LỤC II" in text
    assert START in text


@NEEDS_OCR
def test_of_many_slides_a_few_are_tried_and_of_many_scans_all_are_read() -> None:
    """Slides on a background are more than may go through OCR; a long scan over that limit is told to be split."""
    limits = Limits(ocr_pages=8)
    slides = read_bytes(
        several(stamped("MỤC TIÊU 2024", picture=Image.linear_gradient("L").convert("RGB")), 12), "a.pdf", limits
    )
    assert slides.text.split("\n") == ["MỤC TIÊU 2024"] * 12
    with pytest.raises(TooLargeError, match="12 pages of the file need OCR, the limit is 8"):
        read_bytes(several(stamped("2"), 12), "a.pdf", limits)


def test_a_scan_under_a_few_printed_words_is_said_to_need_ocr(no_engine: None) -> None:
    raw = read_bytes(stamped(SIGNED), "a.pdf")
    assert raw.warnings == ("page 1: few words on a picture, which is not read: needs OCR",)


@NEEDS_OCR
def test_letters_drawn_as_outlines_are_read() -> None:
    """Drawing programs and some printers write letters as curves: the file has neither words nor pictures."""
    assert START in read_bytes(outlined(), "a.pdf").text


# ------------------------------------------------------------------ the pages


def stamped(words: str, strips: int = 1, picture: Image.Image | None = None) -> bytes:
    """A scanned page, in so many strips inside a form if there are several, with printed lines at its head."""
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    register()
    out, picture = io.BytesIO(), picture or page()
    canvas = Canvas(out, pagesize=(595, 842))
    canvas.beginForm("page")
    edges = [round(picture.height * n / strips) for n in range(strips + 1)]
    for top, bottom in pairwise(edges):
        strip = ImageReader(picture.crop((0, top, picture.width, bottom)))
        share = 842 / picture.height
        canvas.drawImage(strip, 0, 842 - bottom * share, 595, (bottom - top) * share)
    canvas.endForm()
    canvas.doForm("page")
    canvas.setFont("DejaVuSans", 6)
    for n, line in enumerate(words.split("\n")):
        canvas.drawString(440, 834 - 7 * n, line)
    canvas.save()
    return out.getvalue()


def several(pdf: bytes, count: int) -> bytes:
    """The same page so many times."""
    source, out = pypdfium2.PdfDocument(pdf), pypdfium2.PdfDocument.new()
    for _ in range(count):
        out.import_pages(source)
    data = io.BytesIO()
    out.save(data)
    return data.getvalue()


def leaves() -> Image.Image:
    """A picture of many small strokes, as of grass, which OCR may take for letters."""
    picture, random = Image.new("L", (1240, 1754), 235), Random(7)
    draw = ImageDraw.Draw(picture)
    for _ in range(4000):
        x, y = random.randrange(1240), random.randrange(1754)
        draw.line((x, y, x + random.randint(-14, 14), y + random.randint(8, 30)), fill=random.randrange(160), width=3)
    return picture


def outlined() -> bytes:
    """The page with its letters drawn as filled areas, one a stroke of its lines of pixels."""
    from reportlab.pdfgen.canvas import Canvas

    picture = page().convert("L").resize((1240, 1754))
    out, (wide, high), share = io.BytesIO(), picture.size, 595 / 1240
    canvas = Canvas(out, pagesize=(595, 842))
    path, rows = canvas.beginPath(), picture.tobytes()
    for y in range(high):
        ink = bytes(v < 128 for v in rows[y * wide : (y + 1) * wide])
        for run in re.finditer(b"\x01+", ink):
            path.rect(run.start() * share, 842 - (y + 1) * share, len(run[0]) * share, share)
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.save()
    return out.getvalue()
