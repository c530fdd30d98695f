"""Where the article stands in a page and what around it is furniture: one case a class of pages."""

from __future__ import annotations

import pytest

from extractor.load import read_bytes
from extractor.load.html.words import unglue
from extractor.pipeline import process

A = "Sáng nay, Ủy ban nhân dân xã An Lạc họp bàn việc sắp xếp lại các điểm trường trên địa bàn xã."
B = "Cuộc họp thống nhất giữ lại ba điểm trường ở các thôn xa trung tâm cho đến hết năm học này."
C = "Kết luận cuộc họp, xã giao bộ phận chuyên môn lập danh sách gửi huyện trước ngày cuối tháng."
TEASER = "Đoàn kiểm tra liên ngành vừa làm việc với huyện bên cạnh về tiến độ các công trình trọng điểm."
ARTICLE = f"<p>{A}</p><p>{B}</p><p>{C}</p>"
HEAD = "<h1>Xã An Lạc sắp xếp lại điểm trường</h1>"


def link(text: str) -> str:
    return f'<a href="/bai.html">{text}</a>'


def kinds(body: str, title: str = "") -> dict[str, str]:
    """The kind of each line of a page."""
    raw = read_bytes(f"<html><head><title>{title}</title></head><body>{body}</body></html>".encode())
    return {line: b.kind for b in raw.blocks for line in raw.text[b.span.start : b.span.end].split("\n")}


@pytest.mark.parametrize(
    "beside",
    [
        f"<div><h4>{link('Huyện bên kiểm tra tiến độ các công trình')}</h4><p>{TEASER}</p></div>" * 2,
        f'<div class="box-related"><p>{TEASER}</p></div>',
        f"<aside><p>{TEASER}</p></aside>",
    ],
)
@pytest.mark.parametrize("page", ["{article}{beside}", "<div>{beside}</div>{article}"])
def test_teasers_beside_an_article_are_furniture_and_the_article_is_not(page: str, beside: str) -> None:
    article = f"<div>{HEAD}<div>{ARTICLE}</div></div>"
    found = kinds(f"<div>{page.format(article=article, beside=beside)}</div>")
    assert [found[line] for line in (A, B, C)] == ["text"] * 3
    assert found.get(TEASER, "chrome") == "chrome"
    assert all(kind == "chrome" for line, kind in found.items() if line.startswith(("Huyện bên", "12/", "13/")))


@pytest.mark.parametrize(
    "below",
    [
        f"<div>{link('Huyện bên kiểm tra tiến độ các công trình')}<div>{TEASER}</div></div>",
        f"<h4>Khác</h4><div>{link('12/KH-UBND')}<p>Về việc kiểm tra</p></div><div>{link('13/KH-UBND')}</div>",
    ],
)
def test_below_an_article_less_shows_that_a_branch_leads_away(below: str) -> None:
    found = kinds(f"<div><div>{HEAD}<div>{ARTICLE}</div></div><div>{below}</div></div>")
    assert [kind for line, kind in found.items() if line in (A, B, C)] == ["text"] * 3
    assert set(list(found.values())[4:]) == {"chrome"}


def test_a_teaser_between_the_paragraphs_is_furniture() -> None:
    teaser = f"<div><h4>{link('Huyện bên kiểm tra tiến độ các công trình')}</h4><p>{TEASER}</p></div>"
    found = kinds(f"<div>{HEAD}<div><p>{A}</p>{teaser}<p>{B}</p><p>{C}</p></div></div>")
    assert found[TEASER] == "chrome"
    assert found[A] == found[B] == "text"


def test_a_paragraph_with_links_and_a_linked_legal_basis_stay_body() -> None:
    basis = f"Căn cứ {link('Luật Tổ chức chính quyền địa phương số 65/2025/QH15')};"
    found = kinds(f"<div>{''.join(f'<p>{basis}</p>' for _ in range(4))}<p>{A} {link('Xem thêm')}</p>{ARTICLE}</div>")
    assert {kind for line, kind in found.items() if line.startswith("Căn cứ")} == {"text"}
    assert found[f"{A} Xem thêm"] == "text"


def test_an_anchor_that_names_a_place_is_no_link() -> None:
    found = kinds("".join(f'<p><a name="dieu_{n}">Điều {n}. Phạm vi của phần thứ {n}</a></p>' for n in range(1, 6)))
    assert set(found.values()) == {"text"}


def test_what_stands_far_below_the_links_is_furniture_but_not_the_authors_name() -> None:
    links = "".join(f"<li>{link(f'Bài báo khác của ngày hôm nay số {n}')}</li>" for n in range(3))
    page = (
        f'<div><div><div>{HEAD}<div>{ARTICLE}</div></div></div><ul>{links}</ul><div class="author">Lê Thị Mẫu</div>'
        "<div><p>USD</p><p>25.400</p></div></div>"
    )
    found = kinds(page)
    assert found["USD"] == found["25.400"] == "chrome"
    assert found["Lê Thị Mẫu"] == "byline"


def test_an_article_in_a_column_named_sidebar_or_below_a_page_header_is_no_furniture() -> None:
    for name in ("sidebar-1", "page-header", "related-content"):
        assert kinds(f'<div class="{name}">{HEAD}<div>{ARTICLE}</div></div>')[A] == "text"
    head = '<div class="page-header"><h2>Xã An Lạc sắp xếp lại điểm trường</h2></div>'
    found = kinds(f"<div>{head}<div>{ARTICLE}</div></div>")
    assert found["Xã An Lạc sắp xếp lại điểm trường"] == "title"


@pytest.mark.parametrize(
    ("body", "title"),
    [
        (f"<h1>Báo Thử</h1><div><h3>Xã An Lạc họp</h3><div>{ARTICLE}</div></div>", "Xã An Lạc họp - Báo Thử"),
        (f"<h1>Báo Thử</h1><div><div><h3>Xã An Lạc họp bàn việc</h3><div>{ARTICLE}</div></div></div>", "Báo Thử"),
        (f"<li>Xã An Lạc họp</li><div><span>Xã An Lạc họp</span><div>{ARTICLE}</div></div>", "Xã An Lạc họp | Thử"),
        (f"<h2>Chi tiết tin</h2><h1>Xã An Lạc họp</h1><div>{ARTICLE}</div>", ""),
    ],
)
def test_the_title_is_what_metadata_name_or_the_heading_close_above(body: str, title: str) -> None:
    raw = read_bytes(f"<html><head><title>{title}</title></head><body><div>{body}</div></body></html>".encode())
    titles = [raw.text[b.span.start : b.span.end] for b in raw.blocks if b.kind == "title"]
    assert len(titles) == 1
    assert titles[0].startswith("Xã An Lạc họp")
    if title.startswith("Xã"):
        assert raw.hints.title == titles[0]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("12/08/2024\x00Lê Thị Mẫu", "12/08/2024 Lê Thị Mẫu"),
        ("12/08/2024\x0017:30", "12/08/2024 17:30"),
        ("Lê Thị Mẫu\x0012/08/2024", "Lê Thị Mẫu 12/08/2024"),
        ("(ảnh)\x00Lê", "(ảnh) Lê"),
        ("Ng\x00uyễn", "Nguyễn"),
        ("20\x0024", "2024"),
        ("QĐ-\x00UBND", "QĐ-UBND"),
        ("một \x00Hai", "một Hai"),
    ],
)
def test_inline_elements_that_touch_are_parted_where_no_word_goes_on(text: str, wanted: str) -> None:
    assert unglue(text) == wanted


def test_a_date_in_the_head_of_a_page_is_a_line_of_its_own_and_one_in_a_sentence_is_not() -> None:
    head = '<div><span class="date">12/08/2024</span><a href="/b">Báo Thử</a></div>'
    found = kinds(f"{head}<p>Ngày <time>12/8</time> họp.</p>")
    assert found["12/08/2024"] == "time"
    assert "Ngày 12/8 họp." in found


def test_the_numbers_of_a_date_in_elements_of_their_own_are_one_date() -> None:
    """A template prints day, month and year each in its own span; what else the box holds stays apart."""
    day = "<span>25</span><span>-09</span><span>-2021</span>"
    found = kinds(f"<div class='date_time'>{day}</div><div>{HEAD}<p>{A}</p></div>")
    assert found["25-09-2021"] == "time"
    found = kinds(f"<div class='date_time'>{day}<span>Lê Thị Mẫu</span></div><div>{HEAD}<p>{A}</p></div>")
    assert "25-09-2021" in found


def test_what_has_no_width_is_left_out_of_a_page() -> None:
    assert "Lê Thị Mẫu" in kinds("<p>Lê Thị Mẫu\u200b</p><p>\u200b</p>")


NEXT = "Một chợ phiên nữa ở vùng cao mở cửa"


def test_the_next_article_below_the_first_is_furniture() -> None:
    """Phones' pages go on with another article: its headline leads to it, its text is prose."""
    other = f"<article><h2>{link(NEXT)}</h2><div><p>{TEASER}</p><p>{TEASER}</p></div></article>"
    raw = read_bytes(f"<html><body><article>{HEAD}<div>{ARTICLE}</div></article>{other}</body></html>".encode())
    chrome = [raw.text[b.span.start : b.span.end] for b in raw.blocks if b.kind == "chrome"]
    assert chrome == [NEXT, TEASER, TEASER]


def test_a_headline_with_its_summary_in_one_line_is_a_teaser() -> None:
    """A list of papers whose lines go on behind the link in small letters is none."""
    teaser = f"<div><b>{link(NEXT)}</b><span>Chợ họp mỗi tuần một lần, vào chủ nhật.</span></div>"
    paper = f"<p>{link('Quyết định số 57/QĐ-UBND')} ngày 07/02/2024 về kiện toàn Ban Chỉ đạo chuyển đổi số xã.</p>"
    raw = read_bytes(
        f"<html><body><div class=a>{HEAD}<div>{ARTICLE}{paper * 3}</div></div>"
        f"<div class=b><div>Xem</div>{teaser * 3}</div></body></html>".encode()
    )
    chrome = {raw.text[b.span.start : b.span.end][:12] for b in raw.blocks if b.kind == "chrome"}
    assert chrome == {"Xem", NEXT[:12]}


def test_a_short_article_with_as_many_links_in_it_stays_one() -> None:
    """Two paragraphs around two related headlines: the box is furniture, the paragraphs are not."""
    box = f"<div><p><b>Tin liên quan</b></p><p>{link(NEXT)}</p><p>{link(NEXT + ' ở tỉnh')}</p></div>"
    found = kinds(f"<div>{HEAD}<p>12/8/2024</p><h2>{A}</h2><div><p>{B}</p>{box}<p>{C}</p></div></div>")
    assert [found[line] for line in (A, B, C, NEXT)] == ["heading", "text", "text", "chrome"]


def test_a_list_of_articles_has_no_text_of_its_own() -> None:
    """Each summary stands below a headline that leads to its article: only the list's own name is left."""
    items = "".join(
        f"<div><h3>{link(f'{NEXT} số {n}')}</h3><span class='date'>1{n}/04/2024</span><p>{TEASER[n:]}</p></div>"
        for n in range(3)
    )
    found = kinds(f"<div><h1>Tin tức sự kiện</h1><div>{items}</div></div>")
    assert {line: kind for line, kind in found.items() if kind != "chrome"} == {"Tin tức sự kiện": "title"}


@pytest.mark.parametrize(
    "said",
    [
        "<div><h3>Bình luận (2)</h3><div><b>Bịa</b><p>{0}</p></div></div>",
        "<div><div><b>Bịa</b><p>{0}</p><span>Trả lời</span></div><div><p>{0} Nhé.</p><span>Trả lời</span></div></div>",
        "<div><p>Ý kiến bạn đọc (1)</p><div><p>{0}</p></div></div>",
    ],
)
def test_what_readers_say_below_an_article_is_furniture(said: str) -> None:
    """A header that counts it, or buttons that answer it; no class tells."""
    found = kinds(f"<div><div>{HEAD}{ARTICLE}</div>{said.format(TEASER)}</div>")
    assert [found[line] for line in (A, C, TEASER)] == ["text", "text", "chrome"]


def test_a_date_in_a_bar_of_buttons_is_the_articles() -> None:
    """The bar is furniture, the date close above the text is not."""
    share = "<div class='share'><a href=/f>Chia sẻ</a></div>"
    bar = f"<header><span class='post-date'>12/08/2024 09:15</span>{share}</header>"
    found = kinds(f"<div>{bar}{HEAD}<div>{ARTICLE}</div></div>")
    assert (found["12/08/2024 09:15"], found["Chia sẻ"]) == ("time", "chrome")


def test_a_word_in_capitals_and_the_next_that_has_one_are_parted() -> None:
    """The author's name in capitals beside the section."""
    assert unglue("THU NGA\0Tin tức") == "THU NGA Tin tức"
    assert unglue("Đ\0iều") == "Điều"
    assert unglue("ĐẢNG B\0Ộ") == "ĐẢNG BỘ"


def test_a_headline_beside_buttons_in_a_row_stands_alone() -> None:
    """Old Joomla prints the headline and its buttons in one row of a table."""
    cells = ("Xã An Lạc sắp xếp lại điểm trường", link("In"), link("Email"))
    row = "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"
    found = kinds(f"<table>{row}</table><div>{ARTICLE}</div>", "Xã An Lạc sắp xếp lại điểm trường")
    assert found["Xã An Lạc sắp xếp lại điểm trường"] == "title"


@pytest.mark.parametrize("name", ["Báo An Lạc - ", ":: Trang tin huyện :: ", "An Lạc Online | "])
def test_the_sites_name_may_stand_before_the_title(name: str) -> None:
    page = f"<p>TẠP CHÍ GIÁO DỤC</p><p class='t'>Xã An Lạc sắp xếp lại ba điểm trường</p><div>{ARTICLE}</div>"
    found = kinds(page, f"{name}Xã An Lạc sắp xếp lại ba điểm trường")
    assert found["Xã An Lạc sắp xếp lại ba điểm trường"] == "title"
    assert found["TẠP CHÍ GIÁO DỤC"] != "title"


@pytest.mark.parametrize("around", ["<div>{}</div>", "<main>{}</main>"])
def test_a_second_article_below_is_furniture_and_a_part_headed_so_is_not(around: str) -> None:
    """Pages that go on while one scrolls hold the next article whole; editors head parts of one with an h1, too."""
    first = f"<div>{HEAD}<div>12/08/2024</div>{ARTICLE}</div>"
    second = f"<div><h1>Huyện bên kiểm tra tiến độ</h1><p>{TEASER}</p><p>{TEASER} Không có gì mới.</p></div>"
    found = kinds(around.format(first + second), "Xã An Lạc sắp xếp lại điểm trường")
    assert [found[line] for line in (A, B, C)] == ["text"] * 3
    assert {found[TEASER], found[f"{TEASER} Không có gì mới."]} == {"chrome"}
    part = f"<div>{HEAD}<div><p>{A}</p><h1>Giữ lại ba điểm</h1><p>{B}</p><p>{C}</p></div></div>"
    found = kinds(around.format(part), "Xã An Lạc sắp xếp lại điểm trường")
    assert [found[line] for line in (A, B, C)] == ["text"] * 3


def test_the_authors_name_below_the_text_is_no_link_of_the_site() -> None:
    foot = f'<div class="article-author">{link("Lê Thị Mẫu")}</div><div class="tags">Thẻ: {link("xã An Lạc")}</div>'
    found = kinds(f"<div>{HEAD}<div>{ARTICLE}</div>{foot}</div>")
    assert found["Lê Thị Mẫu"] == "byline"
    reader = f'<div class="comments"><p class="author">{link("Lê Thị Mẫu")}</p><p>Rất hay, mong sớm làm.</p></div>'
    assert kinds(f"<div>{HEAD}<div>{ARTICLE}</div></div><h3>Bình luận</h3>{reader}")["Lê Thị Mẫu"] == "chrome"


def test_a_figure_behind_a_time_is_parted_from_it() -> None:
    """ "17:45" and "8 phút đọc" """
    assert unglue("22/10/2025 17:45\x008 phút đọc") == "22/10/2025 17:45 8 phút đọc"
    assert unglue("năm 20\x0025") == "năm 2025"
    assert unglue("17/03/2005\x00298 lượt xem") == "17/03/2005 298 lượt xem"
    assert unglue("17/03/20\x0005") == "17/03/2005"


def test_one_linked_headline_in_a_list_between_paragraphs_is_furniture() -> None:
    other = "Huyện bên ra mắt trung tâm điều hành thông minh"
    box = f"<div><ul><li>{link(other)}</li></ul></div>"
    assert kinds(f"<div>{HEAD}<p>{A}</p>{box}<p>{B}</p><p>{C}</p></div>")[other] == "chrome"
    told = f"<div><ul><li>{other}</li></ul></div>"
    assert kinds(f"<div>{HEAD}<p>{A}</p>{told}<p>{B}</p><p>{C}</p></div>")[other] == "list_item"


NOTICE = (
    "<p>Thông báo số {}: mời tổ chức đấu giá nộp hồ sơ tại Phòng Tổ chức trước ngày {}/9, xem niêm yết tại trụ sở.</p>"
)
REPORT = "<p>Ngày {}/8, Phòng Nội vụ huyện làm việc với UBND xã về kết quả rà soát hồ sơ cán bộ, công chức của xã.</p>"


@pytest.mark.parametrize("prose", [1, 12])
def test_columns_of_notices_beside_the_headline_are_furniture(prose: int) -> None:
    """A portal names only itself in its metadata; a short article has less prose than the notices before it."""
    text = "".join(REPORT.format(n) for n in range(1, prose + 1))
    notices = "<div>Thông báo</div>" + "".join(NOTICE.format(n, n) for n in (5, 6, 7))
    weather = "<div>Thời tiết</div><p>Trời nhiều mây, có mưa rào và dông rải rác, nhiệt độ cao nhất 27 độ C.</p>"
    title = "<h1>Phòng Nội vụ làm việc với các xã về hồ sơ cán bộ</h1>"
    columns = (f"<div>{notices}</div>", f"{title}<div class=nd>{text}</div>", weather)
    cells = "".join(f"<div class=c{n}>{column}</div>" for n, column in enumerate(columns))
    raw = read_bytes(f"<title>Trang thông tin huyện</title><div class=row>{cells}</div>".encode(), "a.html")
    kinds = {raw.text[b.span.start : b.span.end].split(" ")[0]: b.kind for b in raw.blocks}
    assert (kinds["Thông"], kinds["Phòng"], kinds["Ngày"]) == ("chrome", "title", "text")
    assert prose == 1 or kinds["Thời"] == kinds["Trời"] == "chrome"


def test_one_h1_inside_an_article_parts_it_and_does_not_begin_it() -> None:
    above = "".join(REPORT.format(n) for n in range(1, 5))
    below = f"<h1>Kết quả của năm đầu tiên sau khi sắp xếp</h1><p>{'Cả tỉnh giảm hai mươi đơn vị. ' * 4}</p>"
    raw = read_bytes(f"<title>Cổng</title><div>{above}{below}</div>".encode(), "a.html")
    assert all(b.kind != "chrome" for b in raw.blocks)


def test_a_headline_in_the_middle_of_lines_is_known_by_the_metadata() -> None:
    lines = (
        "Báo Huyện điện tử<br>(Cập nhật 9-7-2012)<br>Nước sơn đỏ đồng làng bên sông<br><br>"
        + "Cả xã có 860 hộ làm nghề. " * 6
    )
    page = f"<title>Nước sơn đỏ đồng làng bên sông | Báo Huyện</title><table><tr><td>{lines}</td></tr></table>"
    assert process(read_bytes(page.encode(), "a.html")).document.meta.title == "Nước sơn đỏ đồng làng bên sông"


def test_longer_articles_below_the_named_one_are_furniture() -> None:
    """Each of several articles on a page, kept after scrolling, stands in a wrapper of its own under its h1."""
    one = f"<div class='w'>{HEAD}<div>12/08/2024</div><div>{ARTICLE}</div></div>"
    longer = f"<div>{f'<p>{TEASER}</p>' * 9}</div>"
    other = f"<div class='w'><a href='/x'>Xã hội</a><h1>Huyện bên kiểm tra tiến độ</h1>{longer}</div>"
    found = kinds(f"<div>{one}{other}</div>", "Xã An Lạc sắp xếp lại điểm trường")
    assert [found[line] for line in (A, B, C)] == ["text"] * 3
    assert found[TEASER] == "chrome"
    parts = f"{HEAD}<p>{A}</p><h1>Giữ lại ba điểm ở xa</h1><p>{B}</p><h1>Việc phải làm trong tháng</h1><p>{C}</p>"
    found = kinds(f"<div>{parts}</div>", "Xã An Lạc sắp xếp lại điểm trường")
    assert [found[line] for line in (A, B, C)] == ["text"] * 3


@pytest.mark.parametrize(
    "plugin",
    [
        "<div class='fb-like'><div>37 người thích nội dung này. Hãy là người đầu tiên.</div></div>",
        "<div class='fb-page'><div>12.845 lượt theo dõi</div><div>Theo dõi Trang</div></div>",
        f"<div class='td-next-prev'><span>Bài trước</span>{link('Huyện bên kiểm tra tiến độ công trình.')}</div>",
    ],
)
def test_a_social_sites_plug_in_below_the_name_hides_no_author(plugin: str) -> None:
    page = f"<div>{HEAD}<div>{ARTICLE}<p><em>Lê Thị Mẫu</em></p>{plugin}</div></div>"
    raw = read_bytes(f"<html><title>Xã An Lạc sắp xếp lại điểm trường</title><body>{page}</body></html>".encode())
    assert process(raw).document.meta.authors == ("Lê Thị Mẫu",)


def test_what_stands_below_the_marked_up_name_in_few_words_is_no_text() -> None:
    """Most of the prose stands above the name; a name below the first paragraph of an article closes nothing."""
    box = f"<div><p>{TEASER}</p></div>"
    by = "<p class='author'>Lê Thị Mẫu</p>"
    page = "<html><title>Xã An Lạc sắp xếp lại điểm trường</title><body><div>{}</div></body></html>"
    long = "".join(f"<p>{line} {line}</p>" for line in (A, B, C))
    closed = process(read_bytes(page.format(HEAD + long + by + box).encode())).document
    assert closed.meta.authors == ("Lê Thị Mẫu",)
    assert [s.kind for s in closed.segments if TEASER in closed.text[s.span.start : s.span.end]] == ["boilerplate"]
    open_ = process(read_bytes(page.format(f"{HEAD}<p>{A}</p>{by}<p>{B}</p><p>{C}</p>").encode())).document
    assert [s.kind for s in open_.segments if C in open_.text[s.span.start : s.span.end]] == ["paragraph"]
