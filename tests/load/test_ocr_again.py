"""Lines of a scan that are read a second time, ink of pens, and pages whose fonts hide their text."""

from __future__ import annotations

import io
import math
import time
from functools import cache

import pypdfium2
import pytest
from making.pages import Columns, Para
from making.pdf import TIMES, Layout, register, set_parts
from making.scan import NEEDS_OCR, as_pdf
from PIL import Image, ImageChops, ImageDraw, ImageFont

from extractor.errors import NeedsOcrError
from extractor.load import read_bytes
from extractor.load.ocr import DPI, Token
from extractor.load.ocr.lines import settled
from extractor.pipeline import process

pytestmark = NEEDS_OCR
NAVY, BLUE = (25, 35, 120), (40, 60, 170)
NAME = "Lương Văn Thạch"
LETTER = [
    Columns(
        ["ỦY BAN NHÂN DÂN", "TỈNH NAM XUYÊN", "Số: 214/UBND-TH"],
        ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Nam Xuyên, ngày 12 tháng 3 năm 2024"],
    ),
    Para("Kính gửi: Sở Tài chính"),
    Para(
        "Ủy ban nhân dân tỉnh giao Sở Tài chính chủ trì, phối hợp với các sở, ban, ngành rà soát khó khăn của "
        "doanh nghiệp, tổng hợp kết quả theo Kế hoạch số 57/KH-UBND ngày 07 tháng 02 năm 2024, báo cáo trước ngày "
        "30/9/2024."
    ),
    Columns(
        ["Nơi nhận:", "- Như trên;", "- Lưu: VT."],
        ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", NAME],
        foot=True,
    ),
]


@cache
def printed() -> bytes:
    return set_parts(LETTER, Layout(size=13, font="FreeSerif"))


def place(pdf: bytes, words: str) -> tuple[float, float, float, float]:
    """Return where `words` stand on the first page, in pixels."""
    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    text = page.get_textpage()
    found = text.search(words).get_next()
    assert found
    left, bottom, right, top = text.get_rect(text.count_rects(*found) - 1)
    high = page.get_height()
    document.close()
    return tuple(n * DPI / 72 for n in (left, high - top, right, high - bottom))  # type: ignore[return-value]


def signed(ink: tuple[int, int, int]) -> bytes:
    """The letter with a pen's strokes over the name, as a JPEG scan."""
    x0, top, x1, bottom = place(printed(), NAME)
    picture = pypdfium2.PdfDocument(printed())[0].render(scale=DPI / 72).to_pil().convert("RGB")
    over = Image.new("RGB", picture.size, "white")
    draw = ImageDraw.Draw(over)
    middle = (top + bottom) / 2
    curve = [(x0 + (x1 - x0) * t / 60, middle - 30 + 34 * math.sin(t / 3.1)) for t in range(-10, 80)]
    draw.line(curve, fill=ink, width=4)
    draw.line([(x0 - 40, bottom), (x1 + 60, top - 20)], fill=ink, width=4)
    out = io.BytesIO()
    ImageChops.multiply(picture, over).save(out, "JPEG", quality=80, dpi=(DPI, DPI))
    return out.getvalue()


@pytest.mark.parametrize("ink", [NAVY, BLUE])
def test_a_pen_across_a_name_does_not_eat_it(ink: tuple[int, int, int]) -> None:
    document = process(read_bytes(signed(ink), "a.jpg")).document
    assert [(s.name, s.position) for s in document.meta.signers] == [(NAME, "Phó Chủ tịch")]


def line(text: str, misread: list[tuple[str, float]]) -> tuple[Image.Image, list[Token]]:
    """A page with `text` in bold, and its words as the engine gives them: each as misread, with that confidence."""
    font = TIMES / "FreeSerifBold.ttf"
    if not font.exists():
        pytest.skip("FreeSerif is missing: sudo apt-get install fonts-freefont-ttf")
    face = ImageFont.truetype(str(font), 36)
    picture = Image.new("L", (1654, 400), 255)
    draw = ImageDraw.Draw(picture)
    draw.text((200, 150), text, 0, font=face)
    tokens, at = [], 200.0
    for word, (read, sure) in zip(text.split(" "), misread, strict=True):
        box = draw.textbbox((at, 150), word, font=face)
        capitals = draw.textbbox((at, 150), "H", font=face)[1]
        top = capitals if word.isupper() else box[1]
        tokens.append(Token(read, at, top, box[2], box[3], capitals + 26.0, 34.0, sure, 1))
        at += draw.textlength(word + " ", font=face)
    return picture, tokens


def read_again(text: str, misread: list[tuple[str, float]]) -> list[str]:
    picture, tokens = line(text, misread)
    return [t.text for t in settled(picture, tokens, time.monotonic() + 60)]


def test_capitals_that_lost_their_marks_get_them_from_the_print() -> None:
    assert read_again("PHÓ CHỦ TỊCH", [("PHO", 0.93), ("CHU", 0.9), ("TỊCH", 0.95)]) == ["PHÓ", "CHỦ", "TỊCH"]


def test_a_doubtful_number_is_read_again_and_its_sentence_stays() -> None:
    text = "Xét Tờ trình số 66/TTr-STC ngày 01 tháng 3 năm 2019 của Chính phủ"
    misread = [(word, 0.96) for word in text.split(" ")]
    misread[4] = ("66/TITr-STC", 0.41)
    assert read_again(text, misread) == text.split(" ")


def test_a_word_that_was_read_surely_is_not_asked_for_again() -> None:
    misread = [("Xin", 0.96), ("kính", 0.97), ("chào", 0.96), ("các", 0.96), ("ông", 0.96), ("bà", 0.96), ("ở", 0.96)]
    assert read_again("Xin kính mời các ông bà ở", misread)[2] == "chào"


def test_a_letter_cut_off_a_line_in_capitals_comes_back() -> None:
    picture, tokens = line("CHÁNH VĂN PHÒNG", [("CHÁNH", 0.9), ("VĂN", 0.93), ("PHÒNG", 0.9)])
    first = tokens[0]
    cut = Token("HÁNH", first.x0 + 24, first.top, first.x1, first.bottom, first.base, first.size, 0.8, 1)
    alone = Token("C", first.x0, first.top, first.x0 + 22, first.bottom, first.base, first.size, 0.5, 2)
    found = settled(picture, [cut, *tokens[1:], alone], time.monotonic() + 60)
    assert [t.text for t in found] == ["CHÁNH", "VĂN", "PHÒNG"]


# ------------------------------------------------------------------ fonts that hide their text


@cache
def hiding() -> bytes:
    """The letter in fonts that do not tell which letters they draw."""
    register()
    whole = printed()
    assert b"/ToUnicode" in whole
    return whole.replace(b"/ToUnicode", b"/ToUnicodX")


def test_a_page_whose_fonts_hide_its_text_is_read_as_a_picture() -> None:
    raw = read_bytes(hiding(), "a.pdf")
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in raw.text
    assert raw.pages[0].confidence is not None


def test_without_the_engine_such_a_file_needs_it_and_does_not_pass_for_text(no_engine: None) -> None:
    with pytest.raises(NeedsOcrError, match="fonts hide its text"):
        read_bytes(hiding(), "a.pdf")


def test_such_a_page_among_others_is_a_warning_where_there_is_no_engine(no_engine: None) -> None:
    document = pypdfium2.PdfDocument.new()
    for one in (printed(), hiding()):
        document.import_pages(pypdfium2.PdfDocument(one))
    out = io.BytesIO()
    document.save(out)
    assert "page 2: its fonts hide its text: needs OCR" in read_bytes(out.getvalue(), "a.pdf").warnings


def test_a_page_in_another_language_is_not_taken_for_a_hidden_one() -> None:
    text = "The provincial committee asked every department to report on the plan before the end of September."
    raw = read_bytes(set_parts([Para(text)]), "a.pdf")
    assert raw.text == text
    assert raw.pages[0].confidence is None


def test_a_scan_of_one_page_without_any_ink_of_a_pen_stays_as_it_was() -> None:
    picture = pypdfium2.PdfDocument(printed())[0].render(scale=DPI / 72).to_pil().convert("RGB")
    assert read_bytes(as_pdf([picture], DPI), "a.pdf").text.split("\n")[-1] == NAME
