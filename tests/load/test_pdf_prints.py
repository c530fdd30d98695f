"""Pages as browsers print them without margins, headlines over two lines, columns of a foot that touch."""

from __future__ import annotations

import io
from typing import Any

import pytest
from making.pages import Para
from making.pdf import Layout, register, set_parts

from extractor.load import read_bytes
from extractor.load.pdf.openings import opens
from extractor.model import Document, Signer
from extractor.parsers import parse

WORDS = ("thôn", "xã", "chợ", "cầu", "trường", "trạm", "đường", "đồn", "hồ", "bến", "kho")


def item(n: int) -> str:
    first, second = WORDS[n % 11], WORDS[n // 11]
    return f"- Sở Nội vụ chủ trì rà soát việc sắp xếp cán bộ các {first}, {second} và báo cáo Văn phòng ủy ban;"


def canvas() -> tuple[Any, io.BytesIO]:
    from reportlab.pdfgen.canvas import Canvas

    register()
    out = io.BytesIO()
    return Canvas(out, pagesize=(595, 842)), out


def test_lines_at_the_edge_of_a_page_without_margins_are_text() -> None:
    """A print without margins fills the page; where margins are, such lines are the browser's."""
    page, out = canvas()
    for sheet in range(2):
        page.setFont("DejaVuSerif", 9)
        for i in range(59):
            page.drawString(8, 832 - 14 * i, item(sheet * 59 + i))
        page.showPage()
    page.save()
    raw = read_bytes(out.getvalue(), "a.pdf")
    assert {b.kind for b in raw.blocks} == {"text"}
    assert all(item(n) in raw.text for n in range(118))


def test_a_browsers_line_above_the_margin_is_furniture() -> None:
    page, out = canvas()
    page.setFont("DejaVuSerif", 8)
    page.drawString(28, 822, "12:04 3/2/2025 Tin trong ngày")
    page.setFont("DejaVuSerif", 11)
    for i in range(40):
        page.drawString(56, 780 - 16 * i, item(i))
    page.save()
    raw = read_bytes(out.getvalue(), "a.pdf")
    assert [b.kind for b in raw.blocks if "12:04" in raw.text[b.span.start : b.span.end]] == ["furniture"]


def wrapped(page: Any, text: str, font: str, size: int, width: float) -> list[list[str]]:
    """The words of `text` on lines of `width`."""
    lines: list[list[str]] = [[]]
    for word in text.split():
        if page.stringWidth(" ".join([*lines[-1], word]), font, size) > width:
            lines.append([])
        lines[-1].append(word)
    return lines


@pytest.mark.parametrize(
    ("font", "size", "headline"),
    [
        ("DejaVuSerif-Bold", 12, "Kỷ luật nhiều tổ chức đảng và cán bộ của huyện ủy viên"),
        ("DejaVuSerif", 20, "Ông Lê Văn Bảy làm Chủ tịch Hội Khuyến học Hà Tĩnh"),
    ],
)
def test_a_headline_goes_on_in_its_second_line(font: str, size: int, headline: str) -> None:
    """The text below is justified, the headline above is not: its first line ends before the edge."""
    page, out = canvas()
    lines = wrapped(page, headline, font, size, 483)
    while len(lines) < 2:
        headline = headline.replace(" của", " thuộc các cơ quan của", 1)
        lines = wrapped(page, headline, font, size, 483)
    page.setFont(font, size)
    for i, line in enumerate(lines):
        page.drawString(56, 780 - 1.3 * size * i, " ".join(line))
    page.setFont("DejaVuSerif", 12)
    text = "Sáng nay đoàn công tác của tỉnh đã tới kiểm tra tiến độ xây cầu và đường gom. " * 20
    for i, line in enumerate(wrapped(page, text, "DejaVuSerif", 12, 483)):
        room = 483 - sum(page.stringWidth(w, "DejaVuSerif", 12) for w in line)
        at, gap = 56.0, room / (len(line) - 1)
        for word in line:
            page.drawString(at, 700 - 16 * i, word)
            at += page.stringWidth(word, "DejaVuSerif", 12) + gap
    page.save()
    assert headline in read_bytes(out.getvalue(), "a.pdf").text.split("\n")


def test_the_grounds_of_a_plan_begin_a_paragraph() -> None:
    subject = "Triển khai chiến dịch tiêm phòng trên địa bàn huyện năm 2021"
    assert opens(subject, "Thực hiện Nghị quyết số 21/NQ-CP ngày 26/02/2021 của Chính phủ, Ủy ban nhân dân")
    assert not opens("Ủy ban nhân dân huyện ban hành Kế hoạch về", "Thực hiện Nghị quyết số 21/NQ-CP của Chính phủ")


def test_an_office_that_cuts_into_an_item_signs() -> None:
    """The item of the left column goes on in the line below the office of the right one."""
    head = "UBND TỈNH HẢI AN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/CT-UBND\n\nCHỈ THỊ\nVề phòng cháy\n"
    head += "\nSở Nội vụ báo cáo.\n"
    foot = (
        "Nơi nhận:\nKT. CHỦ TỊCH\n- Thủ tướng, các Phó Thủ tướng Chính PHÓ CHỦ TỊCH\nphủ;\n(Đã ký)\nLò Văn Hưởng\n"
        "- VPCP: BTCN, các PCN,\nTGĐ Cổng TTĐT;\n- Lưu: VT."
    )
    document: Document = parse(read_bytes((head + foot).encode(), "a.txt"))
    assert document.meta.signers == (Signer("Lò Văn Hưởng", "Phó Chủ tịch"),)
    assert document.meta.recipients == 3


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("Nơi thượng nguồn, ngày thứ năm tìm kiếm | Báo Mường Mẫu", "Nơi thượng nguồn, ngày thứ năm tìm kiếm"),
        ("Nơi thượng nguồn, ngày thứ năm tìm kiếm - mau.vn", "Nơi thượng nguồn, ngày thứ năm tìm kiếm"),
        ("Nơi thượng nguồn, ngày thứ năm tìm kiếm", None),
        ("Microsoft Word - Cong van 12.doc", None),
        ("", None),
    ],
)
def test_the_title_of_a_printed_page_tells_its_headline(title: str, named: str | None) -> None:
    """The browser writes the page's title with the site's name; what a word processor writes names nothing."""
    lines = ("XÃ HỘI PHÓNG SỰ ẢNH", "14/09/2024 21:04", "Nơi thượng nguồn, ngày thứ năm tìm kiếm", item(1) + item(2))
    data = set_parts([Para(line) for line in lines], Layout(), title=title)
    raw = read_bytes(data, "a.pdf")
    titles = [raw.text[b.span.start : b.span.end] for b in raw.blocks if b.kind == "title"]
    assert (raw.hints.title, titles) == (named, [named] if named else [])
