"""Press articles: title, date, authors, body and boilerplate of whole pages."""

from __future__ import annotations

import pytest
from pages import ARTICLE, document, of_kind, raw, segments

from extractor.model import Hints
from extractor.parsers import parse

LONG = (
    "Ông Đỗ Văn Nhậm, Chủ tịch UBND xã Tân Lập, cho biết trong buổi sáng đầu tiên đã tiếp nhận 125 hồ sơ, trong đó "
    "80% nộp trực tuyến."
)


def test_a_whole_page():
    """Every line of a usual page has its role, in order."""
    kinds = [kind for kind, _ in segments(document(ARTICLE))]
    assert kinds == [
        *["boilerplate"] * 2, "title", "dateline", "boilerplate", "lead", "paragraph", "caption", "heading",
        "paragraph",
        "byline", *["boilerplate"] * 3,
    ]  # fmt: skip


def test_meta_of_a_whole_page():
    """Title without the portal's name, the time with its zone, both authors."""
    doc = document(ARTICLE)
    assert doc.kind == "press_article"
    assert doc.meta.title == "Sông Lô đưa ba trung tâm hành chính công vào hoạt động"
    assert doc.meta.published == "2025-07-01T09:15+07:00"
    assert doc.meta.authors == ("Hà Phương", "Minh Tú")


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ("Thứ 3, Ngày 16/07/2024 -\n{}\nNgày đăng: 08/07/2024 11:38", "2024-07-08T11:38"),
        ("16/07/2024\n{}\n08/07/2024 11:38", "2024-07-08T11:38"),
        ("Thứ tư, 21/9/2022, 11:32 (GMT+7)\n{}", "2022-09-21T11:32+07:00"),
        ("{}\nHà Phương\n02/12/2025, 10:49", "2025-12-02T10:49"),
        ("{} (19/07/2024 16:19)", "2024-07-19T16:19"),
    ],
)
def test_the_articles_own_date_wins(head: str, published: str):
    """A label wins, then the date below the title; the page's own clock above it loses."""
    title = "Sông Lô đưa ba trung tâm hành chính công vào hoạt động"
    doc = document(f"{head.format(title)}\n{LONG}\n{LONG}\n")
    assert (doc.meta.title, doc.meta.published) == (title, published)


def test_links_under_the_title_and_after_the_lead_are_boilerplate():
    """Rows of headlines, with or without a header."""
    doc = document(
        "Ba xã mở cửa trung tâm hành chính công\n01/07/2025\nXã Tân Lập lấy ý kiến người dân về đất đai\n"
        f"Công an xã cấp căn cước lưu động tại thôn\n{LONG}\nTin liên quan\nThêm một chợ phiên ở vùng cao\n{LONG}\n"
    )
    assert of_kind(doc, "boilerplate") == [
        "Xã Tân Lập lấy ý kiến người dân về đất đai",
        "Công an xã cấp căn cước lưu động tại thôn",
        "Tin liên quan",
        "Thêm một chợ phiên ở vùng cao",
    ]


def test_comments_in_prose_stay_outside_the_article():
    """Readers' sentences below the author's name are no body."""
    comment = (
        "Tôi ở xã bên cũng mong sớm có trung tâm như vậy để đỡ phải đi xa hàng chục cây số mỗi lần làm giấy tờ đất đai."
    )
    doc = document(f"Ba xã mở cửa trung tâm\n01/07/2025\n{LONG}\n{LONG}\n{LONG}\nHà Phương\nBình luận (1)\n{comment}\n")
    assert comment in of_kind(doc, "boilerplate")
    assert len(of_kind(doc, "paragraph")) == 2


def test_a_repeated_caption_is_body():
    """Annotation guide §3: repeated captions and image texts are body."""
    caption = "Người dân làm thủ tục tại quầy số 2. Ảnh: H.P"
    doc = document(f"Ba xã mở cửa trung tâm\n01/07/2025\n{LONG}\n{caption}\n{caption}\n{LONG}\n")
    assert of_kind(doc, "caption") == [caption, caption]


def test_the_readers_opinion_counts():
    """A block marked as chrome is boilerplate, one marked as title is the title."""
    text = f"Ba xã mở cửa trung tâm\nMột ngày ở vùng cao\n01/07/2025\n{LONG}\nĐội bóng xã nhà thắng trận.\n{LONG}\n"
    doc = document(text, title="Ba xã mở cửa trung tâm", chrome="Đội bóng xã nhà thắng trận.")
    assert doc.meta.title == "Ba xã mở cửa trung tâm"
    assert "Đội bóng xã nhà thắng trận." in of_kind(doc, "boilerplate")


def test_hints_fill_what_the_page_does_not_print():
    """The file's own metadata stands in for a missing dateline and byline."""
    hints = Hints("Ba xã mở cửa trung tâm", "2025-07-01T09:15+07:00", ("Hà Phương",), "Báo An Lạc")
    meta = parse(raw(f"Ba xã mở cửa trung tâm\n{LONG}\n", hints=hints)).meta
    assert (meta.published, meta.authors, meta.publisher) == ("2025-07-01T09:15+07:00", ("Hà Phương",), "Báo An Lạc")


@pytest.mark.parametrize("text", ["", "   \n\t\n", "x", "Trang chủ", "|", "...", "01/07/2025"])
def test_next_to_nothing_is_still_a_document(text: str):
    """Degenerate inputs give a press article without an error."""
    assert document(text).kind == "press_article"


PARAGRAPH = (
    "Sáng 12/6, tại hội nghị giao ban quý II, UBND tỉnh cho biết tổng sản phẩm trên địa bàn tăng 2,7%; đây là mức tăng "
    "cao nhất trong ba năm qua."
)


@pytest.mark.parametrize(
    "below",
    [
        "Chủ tịch UBND tỉnh Lường Văn Mẫu chủ trì hội nghị. Ảnh: N.Đ",
        LONG,
        "UBND tỉnh đánh giá kết quả quý II tại hội nghị giao ban",
    ],
    ids=["credit", "paragraph", "repeated headline"],
)
def test_a_text_that_opens_with_its_first_paragraph_has_no_title(below: str):
    """A caption, a paragraph or a line further down is no headline, and nothing above it is lost."""
    doc = document(f"{PARAGRAPH}\n{below}\n{LONG}\n")
    assert doc.meta.title is None
    assert of_kind(doc, "boilerplate") == []
    assert of_kind(doc, "lead") == [PARAGRAPH]


def test_a_line_cut_in_the_middle_is_no_title():
    """It announces the line below it."""
    doc = document(f"Thực hiện Nghị định số 61/2018/NĐ-CP ngày 23 tháng\n4 năm 2018 của Chính phủ. {LONG}\n{LONG}\n")
    assert doc.meta.title is None


def test_a_teaser_above_a_dated_headline_is_boilerplate():
    """The date below it says which headline is the article's own."""
    title = "Sông Lô đưa ba trung tâm hành chính công vào hoạt động"
    doc = document(f"{PARAGRAPH}\n{title}\n01/07/2025 09:15\n{LONG}\n{LONG}\n")
    assert doc.meta.title == title
    assert of_kind(doc, "boilerplate") == [PARAGRAPH]


@pytest.mark.parametrize(
    ("opening", "published"),
    [
        ("Ngày 02/06/2023, tại Hội trường tỉnh, ", None),
        ("ALO Thứ Sáu, ngày 02/06/2023, tại Hội trường tỉnh, ", "2023-06-02"),
        ("Đến ngày 20-8-2020, toàn tỉnh có 21 đảng bộ. ", None),
        ("UBND tỉnh nhận được Báo cáo số 552/BC-HĐND ngày 01/12/2017. ", None),
        ("Theo Nghị quyết ngày 04/11/2025 của Chính phủ, ", None),
        ("Ngày 6/11/2007, Thủ tướng Chính phủ phê duyệt quy hoạch. ", None),
        ("Chiều 11/2/2017, Bí thư Huyện ủy chủ trì hội nghị. ", None),
        ("Hôm 18/5/2021 tỉnh có Công điện khẩn về phòng dịch. ", None),
    ],
)
def test_dates_of_limits_and_cited_papers_are_no_publication(opening: str, published: str | None):
    """Nor is the day on which something happened; that behind an agency's tag and a weekday is."""
    doc = document(f"Sông Lô đưa ba trung tâm hành chính công vào hoạt động\n{opening}{LONG}\n{LONG}\n")
    assert doc.meta.published == published


def test_an_author_below_a_link_signs():
    """Editors put a film's link between text and name; a share line above is no author."""
    doc = document(
        f"Nhặt được 30 triệu đồng, cụ bà tìm người trả lại\nGoogle News\n{LONG}\n{LONG}\n"
        ">>> Mời độc giả xem thêm video Phá dỡ nhà cũ:\nHoàng Lỳ\n"
    )
    assert doc.meta.authors == ("Hoàng Lỳ",)


@pytest.mark.parametrize(
    "head",
    [
        "Ca khúc: Tự hào người làm báo Thanh tra\nTheo dõi Báo Thanh tra trên\n{}\nThứ tư, 02/10/2013 - 10:12",
        "{}\nLượt xem: 1234\nNgười đăng: Quản trị viên\nNgày đăng: 12/08/2024 08:15:22",
        "{}\nTS. Trần Thị Mẫu\nHọc viện Chính sách và phát triển\nThS. Nguyễn Ví\nTrường Chính trị tỉnh Bắc Thử",
    ],
    ids=["song above", "labels below", "authors with degrees below"],
)
def test_a_short_headline_stands_against_its_neighbours(head: str):
    """The line right above the date counts, labels and authors' institutes do not."""
    doc = document(f"{head.format('Công tâm và nhân ái')}\n(Thanh tra) - {LONG}\n{LONG}\n")
    assert doc.meta.title == "Công tâm và nhân ái"


def test_a_headline_that_ends_in_a_day_is_no_dateline():
    """Words of a sentence stand beside the date, no time and no label."""
    doc = document(f"Bản tin Cải cách hành chính ngày 10/10/2025\n{LONG}\n{LONG}\n")
    assert doc.meta.title == "Bản tin Cải cách hành chính ngày 10/10/2025"


def test_an_office_beside_the_author_is_no_author():
    """Capitals count as a name only where they stand first."""
    doc = document(f"Sở Nội vụ trả lời kiến nghị của cử tri\n{LONG}\n{LONG}\nTác giả bài viết: Đặng Thanh Mẫu - BTG\n")
    assert doc.meta.authors == ("Đặng Thanh Mẫu",)


def test_headlines_behind_dashes_below_the_lead_are_links():
    """They close with no sign and stand straight below the lead; a list of ingredients or names does not."""
    links = "- Trung ương hướng dẫn phương án nhân sự sau sắp xếp\n- Không bỏ sót nhiệm vụ trong sắp xếp, sáp nhập xã\n"
    doc = document(f"Ba xã mở cửa trung tâm hành chính công\n01/07/2025 09:15\n{LONG}\n{links}{LONG}\n{LONG}\n")
    assert "\n".join(of_kind(doc, "boilerplate")) + "\n" == links
    items = "- Gạo nếp: 700 g;\n- Lá dong: 20 lá;\n"
    doc = document(f"Cách gói bánh chưng ngày Tết\n01/07/2025 09:15\n{LONG}\nNguyên liệu\n{items}{LONG}\n{LONG}\n")
    assert of_kind(doc, "boilerplate") == []


def test_a_sites_name_is_no_headline():
    """An agency's line of nothing but a domain, above the first paragraph."""
    assert document(f"Suongmai.net.vn\n– {LONG}\n{LONG}\n").meta.title is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ứng phó với nguy cơ triều cường, mưa lũ sau bão", "heading"),
        ("Phạm vi, mục tiêu của việc sắp xếp các đơn vị năm 2025", "heading"),
        ("Lãnh đạo xã trao quà cho các hộ dân ở thôn Khe Cát", "caption"),
        ("Quang cảnh buổi làm việc tại hội trường của UBND xã", "caption"),
        ("Bảng xếp hạng chỉ số chuyển đổi số năm 2024. (Nguồn: Sở Nội vụ)", "caption"),
        ("![](a.jpg) |", "boilerplate"),
    ],
)
def test_a_short_line_between_paragraphs(text: str, kind: str):
    """What a picture shows is its caption, a subject is a heading, what a converter left of a picture is neither."""
    doc = document(f"Ba xã mở cửa trung tâm hành chính công\n01/07/2025 09:15\n{LONG}\n{LONG}\n{text}\n{LONG}\n")
    assert of_kind(doc, kind) == [text]


@pytest.mark.parametrize("line", ["{} 23/09/2025 16:40", "23/09/2025 16:40{}", "16:40, 23/09/2025 {}"])
def test_a_headline_and_its_date_in_one_line(line: str):
    """What a copy glued, behind or in front, is title and dateline."""
    title = "Cựu hiệu trưởng tham ô tài sản được giảm án hai năm"
    doc = document(f"{line.format(title)}\n{LONG}\n{LONG}\n")
    assert (doc.meta.title, doc.meta.published) == (title, "2025-09-23T16:40")
    assert of_kind(doc, "title") == [title]


def test_headlines_above_the_articles_own_are_boilerplate():
    """Even where nothing else shows a page: none of them tells anything."""
    others = "Chuyên gia cảnh báo 4 thói quen lười -\nU23 châu Á: xác định hai trận bán kết -\nPháp luật\n"
    doc = document(f"{others}Ba xã mở cửa trung tâm hành chính công\n{LONG}\n{LONG}\n")
    assert "\n".join(of_kind(doc, "boilerplate")) + "\n" == others


@pytest.mark.parametrize("head", ["TIN BUỒN", "Lời cảm ơn", "Đính chính"])
def test_an_announcement_keeps_its_heading_as_title(head: str):
    """Whom it is about stands below in capitals; who announces it is text."""
    doc = document(f"{head}\nHuyện ủy, UBND huyện và gia đình báo tin:\nĐồng chí LÙ VĂN PHẤNG\n{LONG}\n{LONG}\n")
    assert doc.meta.title == head
    assert of_kind(doc, "boilerplate") == []


def test_labels_alone_in_their_line_are_boilerplate():
    """A portal's form prints what they name in the line below."""
    labels = "Người đăng:\nNgày đăng:\n"
    doc = document(f"Ba xã mở cửa trung tâm hành chính công\n{labels}08/07/2023\n{LONG}\n{LONG}\n")
    assert "\n".join(of_kind(doc, "boilerplate")) + "\n" == labels
    assert doc.meta.published == "2023-07-08"


def test_an_author_between_a_link_and_the_tags_signs():
    """Only below a link to one article; names below a header of tags are tags."""
    body = f"Ba xã mở cửa trung tâm hành chính công\n01/07/2025\n{LONG}\n{LONG}\n"
    doc = document(f"{body}Xem thêm: Thêm một chợ phiên ở vùng cao\nĐậu Hà\nTừ khóa: chợ phiên\n")
    assert doc.meta.authors == ("Đậu Hà",)
    assert document(f"{body}Từ khóa:\nĐậu Hà\nTin mới\n").meta.authors == ()


def test_what_stands_below_a_pictures_file_name_or_was_cut_is_text():
    """A caption with its credit, a last paragraph that a copy cut; a lone number between date and text is no title."""
    body = f"Ba xã mở cửa trung tâm hành chính công\n01/07/2025 09:15\n{LONG}\n{LONG}\n"
    caption = "Ông Đỗ Văn Nhậm trả lời ý kiến của cử tri. Ảnh: Minh Trí"
    cut = "Về tình hình thu hút đầu tư nước ngoài, ước thực hi"
    assert of_kind(document(f"{body}vlcsnap-2020-06-05-14h47m07s801\n{caption}\n"), "caption") == [caption]
    assert cut not in of_kind(document(f"{body}{cut}\n"), "boilerplate")
    assert document(f"01/07/2025 09:15\nChia sẻ\n0\n{LONG}\n{LONG}\n").meta.title != "0"


def test_a_table_below_the_last_paragraph_is_text_and_no_menu() -> None:
    """The rows of a list of persons, drawn with bars and numbered, stand where a page has its menu."""
    rows = ["| STT | Họ và tên | Chức vụ |", "| 1 | Hà Thị Mẫu | Bí thư Đảng ủy |", "| 2 | Lê Văn Thử | Giám đốc Sở |"]
    read = document(f"Công bố quyết định\n01/07/2025 09:15\n{LONG}\nDanh sách được bổ nhiệm\n" + "\n".join(rows) + "\n")
    assert of_kind(read, "table") == rows
    assert of_kind(document(f"Tiêu đề bài\n{LONG}\n| Trang chủ | Tin tức | Liên hệ |\n"), "table") == []


def test_a_time_printed_above_is_that_of_the_same_day_below_the_title():
    """The bar above has day and time, the line below the title the day and the weather."""
    page = f"22/10/2025 17:45\n{{}}Xã Tân Lập tiếp nhận hồ sơ ngày đầu\nThứ Tư, 22/10/2025\n{LONG}\n{LONG} Hết."
    assert document(page.format("")).meta.published == "2025-10-22T17:45"
    assert document(page.format("").replace("22/10/2025 17:45", "23/10/2025 17:45")).meta.published == "2025-10-22"


@pytest.mark.parametrize(
    "form",
    [
        "- {}, Phó Chánh Văn phòng\n- {}, Phó Giám đốc Sở Nội vụ\n- {}, Trưởng phòng Tư pháp",
        "{} - Phó Chánh Văn phòng\n{} - Phó Giám đốc Sở Nội vụ\n{} - Bí thư Huyện đoàn",
    ],
)
def test_persons_listed_at_the_end_are_text_and_one_with_an_office_is_the_author(form: str):
    """No full stop closes the list; a lone name with an office signs."""
    head = f"Xã Tân Lập công bố quyết định\nThứ năm, 03/07/2025 15:00\n{LONG}\n"
    doc = document(head + form.format("Nông Văn Mẫu", "Hà Thị Ví", "Tạ Văn Dụ"))
    assert doc.meta.authors == ()
    assert of_kind(doc, "boilerplate") == of_kind(doc, "byline") == []
    assert document(f"{head}{LONG}\nHà Thị Ví - Phó Chủ tịch UBND xã").meta.authors == ("Hà Thị Ví",)


def test_a_short_notice_copied_at_a_fixed_width_is_joined_and_has_no_title():
    """Few lines, no headline, and half of a sentence would be the title; a headline above other lines stays one."""
    notice = (
        "Công an tỉnh An Lạc cho biết đã khởi tố bị can đối với bà Đinh Thị Ghi, nguyên Chánh Văn phòng\n"
        "Huyện ủy An Thịnh và ông Lò Văn Mẫu (50 tuổi), nguyên Phó Chủ tịch\n"
        "UBND huyện An Thịnh để điều tra hành vi thiếu trách nhiệm gây hậu quả nghiêm\n"
        "trọng, xảy ra tại Ban Quản lý dự án huyện trong các năm 2018 và 2019.\n"
        "Theo kết quả điều tra ban đầu, hai người đã ký nghiệm thu khống khối lượng của\n"
        "ba công trình trường học, gây thiệt hại hơn 2,3 tỷ đồng cho ngân sách nhà nước.\n"
        "Vụ án đang được tiếp tục mở rộng."
    )
    doc = document(notice)
    assert doc.meta.title is None
    assert [kind for kind, _ in segments(doc)] == ["lead", "paragraph", "paragraph"]
    assert document(f"Xã Tân Lập tiếp nhận hồ sơ ngày đầu\n{LONG}\n{LONG}").meta.title is not None


@pytest.mark.parametrize(
    ("end", "published"),
    [
        ("15/05/2024\n\nThu Hồng - Quý Tùng", "2024-05-15"),
        ("Thu Hồng\n\n15/05/2024", "2024-05-15"),
        ("Thu Hồng", None),
    ],
    ids=["before the authors", "behind the author", "no day"],
)
def test_a_day_alone_at_the_end_is_that_of_the_article(end: str, published: str | None) -> None:
    body = "Đoàn giám sát của huyện đã làm việc với xã về kết quả xây dựng đường nông thôn trong hai năm vừa qua."
    text = f"Huyện giám sát việc làm đường nông thôn\n\n{body}\n\nĐường của xã đã được đổ bê tông.\n\n{end}\n"
    assert parse(raw(text)).meta.published == published


def test_items_below_a_short_introduction_are_items_and_no_captions() -> None:
    """The body of a short story begins behind its last item, the only line with a full stop."""
    text = (
        "Nam Xuyên siết quản lý quy hoạch\n12/3/2024 08:00\nNgày 11/3, UBND tỉnh Nam Xuyên có văn bản giao:\n"
        "1. Sở Xây dựng chủ động rà soát quy hoạch;\n2. Sở Nội vụ kiểm tra công vụ trước ngày 30/4/2024;\n"
        "3. UBND huyện Tân Lập báo cáo kết quả."
    )
    kinds = [kind for kind, _ in segments(document(text))]
    assert kinds == ["title", "dateline", "paragraph", "list_item", "list_item", "lead"]
