"""HTML → text in reading order, blocks, furniture; BeautifulSoup is the oracle for what is visible."""

from __future__ import annotations

import re

import pytest

from extractor.load import read_bytes
from extractor.load.html.blocks import assemble, walk
from extractor.load.html.source import Lexbor, Soup
from extractor.model import RawDocument

PAGE = """<!DOCTYPE html><html lang="vi"><head><title>Kiểm tra công vụ - Báo Thử</title><style>p{}</style></head>
<body class="has-menu"><header><a href="/">Báo Thử</a></header>
<nav><ul><li><a>Trang chủ</a><li><a>Tin tức</a></ul></nav>
<form><main><article><header><h1>Kiểm tra&nbsp;công <b>vụ</b></h1><p class="post-date">10/07/2024 13:17</p></header>
<p class="sapo"><strong>Ng</strong>ày 10/7, <i>Sở</i>
   Nội vụ<br>kiểm tra &amp; kết luận.</p>
<figure><img src="x" alt="ẩn"><figcaption>Ảnh: đoàn kiểm tra</figcaption></figure>
<p style="color:red; display: none">bí mật</p><p hidden>bí mật</p><script>alert("bí mật")</script>
<ul><li>Việc một</li><li>Việc <a href="x">hai</a></li></ul>
<h2>Kết quả</h2><p>Đạt 95%.</p>
<div class="author">Bùi Văn Mẫu</div></article>
<div class="related"><h3>Tin liên quan</h3><ul><li><a>Tin A</a><li><a>Tin B</a></ul></div></main></form>
<div><p><a>Bài cũ một</a></p><p><a>Bài cũ hai</a></p><p><a>Bài cũ ba</a></p></div>
<footer>Bản quyền &copy; 2024</footer></body></html>"""


def html(body: str) -> RawDocument:
    return read_bytes(f"<html><body>{body}</body></html>".encode())


def blocks(raw: RawDocument) -> list[tuple[str, str]]:
    return [(b.kind, raw.text[b.span.start : b.span.end]) for b in raw.blocks]


def test_a_page_gives_its_blocks_in_reading_order() -> None:
    assert blocks(read_bytes(PAGE.encode())) == [
        ("chrome", "Báo Thử"),
        ("chrome", "Trang chủ"),
        ("chrome", "Tin tức"),
        ("title", "Kiểm tra\xa0công vụ"),
        ("time", "10/07/2024 13:17"),
        ("text", "Ngày 10/7, Sở Nội vụ\nkiểm tra & kết luận."),
        ("caption", "Ảnh: đoàn kiểm tra"),
        ("list_item", "Việc một"),
        ("list_item", "Việc hai"),
        ("heading", "Kết quả"),
        ("text", "Đạt 95%."),
        ("byline", "Bùi Văn Mẫu"),
        ("chrome", "Tin liên quan"),
        ("chrome", "Tin A"),
        ("chrome", "Tin B"),
        ("chrome", "Bài cũ một"),
        ("chrome", "Bài cũ hai"),
        ("chrome", "Bài cũ ba"),
        ("chrome", "Bản quyền © 2024"),
    ]


def test_blocks_cover_every_visible_character_without_overlap() -> None:
    raw = read_bytes(PAGE.encode())
    covered = [raw.text[b.span.start : b.span.end] for b in raw.blocks]
    assert "\n".join(covered) == raw.text


@pytest.mark.parametrize(
    "body",
    [
        PAGE,
        "a<b>b</b>c <i> d </i>e",
        "<p>một<p>hai<div>ba</p>bốn",
        "<table><tr><td>a<td>b<tr><td>c</table>d",
        "<table><tr><td><table><tr><td>trong</td></tr></table></td><td>ngoài</td></tr></table>",
        "<pre>x\n  y</pre><textarea>z</textarea>",
        "<select><option>Hà Nội<option>Huế</select>",
        "<dl><dt>Số<dd>12</dl><blockquote>trích</blockquote><center>giữa</center>",
        "<a>mở <b>không đóng <p>đoạn",
        "&lt;thẻ&gt; &#7871; &Aacute; &nbsp; &#x1F600;",
        "văn<!-- chú thích -->bản <svg><title>ẩn</title><text>hình</text></svg>",
        "<body><noscript>ẩn</noscript><template><p>ẩn</p></template><iframe>ẩn</iframe>hiện",
    ],
)
def test_both_parsers_see_the_same_characters(body: str) -> None:
    seen = [re.sub(r"[\s|]", "", assemble(walk(page(body).markup()).pieces)[0]) for page in (Lexbor, Soup)]
    assert sorted(seen[0]) == sorted(seen[1])
    assert seen[0], "a case without characters could not fail"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>Nguyễn<b> Văn</b><i>Mẫu</i></p>", "Nguyễn VănMẫu"),
        ("<p>một<br>hai<br/><br>ba</p>", "một\nhai\nba"),
        ("<p> a \n b&nbsp; c </p>", "a b\xa0 c"),
        ("<div>trần<p>đoạn</p>đuôi</div>", "trần\nđoạn\nđuôi"),
        ("<span>a</span><span>b</span>", "ab"),
        ("<pre>x\n  y</pre>", "x\ny"),
        ("<p>từ<wbr>dài</p>", "từdài"),
        ("<p>kí tự \x07lạ &#7;</p>", "kí tự lạ"),
        ("<p>mo&#803;&#770;t</p>", "một"),
        ("<p>&nbsp;</p><p>a</p>", "a"),
    ],
)
def test_blanks_and_lines_are_those_a_browser_shows(body: str, text: str) -> None:
    assert html(body).text == text


@pytest.mark.parametrize(
    ("table", "lines"),
    [
        (
            "<thead><tr><th>STT<th>Nhiệm vụ<th>Hạn</thead><tr><td>1<td><p>Xây dựng</p><p>kế hoạch</p><td>Quý II",
            [("table", "STT | Nhiệm vụ | Hạn"), ("table", "1 | Xây dựng kế hoạch | Quý II")],
        ),
        ("<tr><td>1<td><td>x<tr><td>2<td>b<td>c", [("table", "1 |  | x"), ("table", "2 | b | c")]),
        (
            "<tr><td>UBND TỈNH A<br>SỞ B<td>CỘNG HÒA<br>Độc lập<tr><td>Số: 1/KH-SB<td>A, ngày 1 tháng 2 năm 2024",
            [
                ("text", "UBND TỈNH A\nSỞ B"),
                ("text", "CỘNG HÒA\nĐộc lập"),
                ("table", "Số: 1/KH-SB | A, ngày 1 tháng 2 năm 2024"),
            ],
        ),
        (
            "<caption>Bảng 1</caption><tr><th>a<th>b<tr><td>1<td>2",
            [("caption", "Bảng 1"), ("table", "a | b"), ("table", "1 | 2")],
        ),
        ("<tr><td><h1>Tiêu đề</h1><p>Một.</p><p>Hai.</p>", [("title", "Tiêu đề"), ("text", "Một."), ("text", "Hai.")]),
    ],
)
def test_tables_of_data_give_rows_and_layout_tables_their_cells(table: str, lines: list[tuple[str, str]]) -> None:
    assert blocks(html(f"<table>{table}</table>")) == lines


def test_a_page_within_one_form_or_menu_class_is_not_all_furniture() -> None:
    body = "<p>Đoạn văn thứ nhất của bài.</p><p>Đoạn văn thứ hai của bài.</p>"
    for wrapped in (f"<form>{body}</form>", f'<div class="menu-page">{body}</div>'):
        assert {kind for kind, _ in blocks(html(wrapped))} == {"text"}


@pytest.mark.parametrize(
    ("element", "kind"),
    [
        ('<h2 class="detail-sapo">Mở đầu</h2>', "text"),
        ('<h2 class="title">Mục</h2>', "heading"),
        ('<div class="detail-time">10/07/2024</div>', "time"),
        ('<p class="Image-Caption">Ảnh</p>', "caption"),
        ('<td class="pCaption">Ảnh</td>', "text"),
        ('<p class="tacGia">Bùi Văn Mẫu</p>', "byline"),
        ('<div class="author">' + "chữ " * 50 + "</div>", "text"),
        ('<div class="candidate update timeline">x</div>', "text"),
    ],
)
def test_names_of_elements_tell_kinds(element: str, kind: str) -> None:
    assert blocks(html(f"<p>Trước.</p>{element}"))[-1][0] == kind


def test_the_title_is_what_the_metadata_say_where_there_is_no_h1() -> None:
    head = '<head><meta property="og:title" content="Kế hoạch năm 2024"></head>'
    raw = read_bytes(f"<html>{head}<body><p>Mục</p><div>Kế hoạch năm 2024</div><p>Đoạn.</p></body></html>".encode())
    assert ("title", "Kế hoạch năm 2024") in blocks(raw)


def test_deep_nesting_and_unclosed_elements_do_not_break_the_walk() -> None:
    for opening in ("<div>" * 3000, "<a>" * 20000, "<table><tr><td>" * 500, "<b>" * 2000):
        assert html(opening + "cuối").text.strip() == "cuối"


def test_blanks_that_part_columns_stay_in_preformatted_text() -> None:
    """A letterhead set with blanks: the columns stay apart, a line's own indent goes."""
    page = "<pre>UBND TỈNH AN LẠC          CỘNG HÒA XÃ HỘI\n            Độc lập  - Tự do</pre><p>một      hai</p>"
    raw = read_bytes(page.encode(), "a.html")
    assert raw.text.split("\n") == ["UBND TỈNH AN LẠC\tCỘNG HÒA XÃ HỘI", "Độc lập - Tự do", "một hai"]
