"""What a printed web page links: menus, lists with teasers and what stands below them are told from the article."""

from __future__ import annotations

import io
from functools import cache

from making.pdf import register

from extractor.load import read_bytes
from extractor.model import RawDocument

MENU = ["Thời sự", "Kinh tế", "Đời sống", "Pháp luật", "Bạn đọc", "Video"]
TITLE = "Xã Mỏ Vàng họp bàn việc sửa kênh"
BODY = [
    "Chiều 12/5, ông Lò Văn Tấn, Chủ tịch UBND xã Mỏ Vàng, chủ trì cuộc họp về tuyến kênh số 3 bị vỡ.",
    "Theo báo cáo của Phòng Nông nghiệp, có 42 ha lúa thiếu nước; xã đề nghị huyện hỗ trợ 300 triệu đồng.",
    "Cuộc họp giao công chức địa chính rà soát các hộ bị ảnh hưởng, hoàn thành trước ngày 20/5/2024.",
]
OTHERS = [
    ("Hai xe khách va chạm trên đèo", "Sáng 12/5, hai xe khách va chạm tại km 31, không ai bị thương nặng."),
    ("Mưa lớn ở vùng núi", "Đài khí tượng dự báo mưa to trong hai ngày tới tại các huyện phía bắc."),
    ("Khai trương chợ phiên", "Chợ phiên mở lại sau ba năm, đông đảo bà con các bản về dự phiên đầu."),
]
COMMENT = "Bài viết hữu ích, mong xã sửa kênh trước vụ mùa."


def page(*, out: bool = True, menu: int = len(MENU), teasers: bool = True) -> bytes:
    """A page as a browser prints it, with links out of the file or to places inside it."""
    from reportlab.pdfgen.canvas import Canvas

    register()
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842))
    canvas.bookmarkPage("here")
    at = 800.0

    def line(text: str, size: float, link: bool, only: str = "") -> None:
        nonlocal at
        at -= 2.2 * size
        canvas.setFont("DejaVuSerif", size)
        canvas.drawString(40, at, text)
        if link or only:
            start = 40 + canvas.stringWidth(text[: text.index(only)] if only else "", "DejaVuSerif", size)
            stop = start + canvas.stringWidth(only or text, "DejaVuSerif", size)
            box = (start, at - 0.25 * size, stop, at + size)
            if out:
                canvas.linkURL("https://example.vn/a", box)
            else:
                canvas.linkRect("", "here", box)

    for item in MENU[:menu]:
        line(item, 9, True)
    line(TITLE, 16, False)
    for i, text in enumerate(BODY):
        line(text, 9, False, "Chủ tịch UBND xã Mỏ Vàng" if i == 0 else "")
    for heading, teaser in OTHERS if teasers else ():
        line(heading, 11, True)
        line(teaser, 9, False)
    line(COMMENT, 9, False)
    canvas.save()
    return file.getvalue()


@cache
def kinds(*, out: bool = True, menu: int = len(MENU), teasers: bool = True) -> dict[str, str]:
    """Return the kind of block of each line of the text."""
    raw: RawDocument = read_bytes(page(out=out, menu=menu, teasers=teasers), "a.pdf")
    return {raw.text[b.span.start : b.span.end]: b.kind for b in raw.blocks}


def test_a_line_that_is_a_link_from_end_to_end_is_chrome() -> None:
    assert {kinds()[item] for item in MENU} == {"chrome"}
    assert {kinds()[heading] for heading, _ in OTHERS} == {"chrome"}


def test_teasers_between_linked_headings_are_chrome_and_so_is_what_stands_below_them() -> None:
    assert {kinds()[teaser] for _, teaser in OTHERS} == {"chrome"}
    assert kinds()[COMMENT] == "chrome"


def test_the_article_is_text_though_words_in_it_are_links() -> None:
    assert {kinds()[line] for line in (TITLE, *BODY)} == {"text"}


def test_without_a_list_of_teasers_nothing_below_the_article_is_taken_for_one() -> None:
    assert kinds(teasers=False)[COMMENT] == "text"


def test_links_inside_the_file_are_no_menu() -> None:
    assert set(kinds(out=False).values()) == {"text"}


def test_a_few_linked_lines_make_no_web_page() -> None:
    assert set(kinds(menu=2, teasers=False).values()) == {"text"}
