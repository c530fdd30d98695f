"""Documents without their head, and texts that somebody pasted: nothing that says something becomes boilerplate."""

from __future__ import annotations

import pytest
from pages import DECISION, document, of_kind, raw, segments

from extractor import interchange
from extractor.pipeline import process

LIST = "1. Ông Lù Văn Phấng, Chủ tịch UBND xã - Trưởng ban;\n2. Bà Tẩn Mý Nảy, Phó Chủ tịch UBND xã - Phó Trưởng ban;\n"
ARTICLES = f"Điều 1. Kiện toàn Ban Chỉ đạo chuyển đổi số xã Bản Khoang gồm:\n{LIST}Điều 2. Công chức xã thi hành.\n"
MAIL = (
    "From: Văn thư <vanthu@bankhoang.example>\nTo: các phòng\nSubject: Fwd: kiện toàn\n\n"
    "Kính gửi các anh chị,\nEm chuyển nội dung để biết và thực hiện:\n\n"
)
QUOTED = (
    "Xã Bản Khoang kiện toàn Ban Chỉ đạo\n"
    "Chủ tịch UBND huyện vừa ký Quyết định số 512/QĐ-UBND kiện toàn Ban Chỉ đạo chuyển đổi số của xã.\n"
)
SECTIONS = "I. MỤC ĐÍCH, YÊU CẦU\n1. Nâng cao nhận thức của người dân.\nII. NỘI DUNG\n1. Phòng Y tế tuyên truyền.\n"


@pytest.mark.parametrize(
    ("text", "type_", "articles"),
    [
        ("QUYẾT ĐỊNH\nVề việc kiện toàn Ban Chỉ đạo\n" + ARTICLES, "Quyết định", 2),
        (ARTICLES, None, 2),
        ("Căn cứ Luật Thanh tra năm 2022;\nXét đề nghị của Trưởng phòng Nội vụ,\nQUYẾT ĐỊNH:\n" + ARTICLES,
         "Quyết định", 2),
        ("Theo đề nghị của Chánh Thanh tra tỉnh,\nQUYẾT ĐỊNH:\n" + ARTICLES, "Quyết định", 2),
        (MAIL + "QUYẾT ĐỊNH\nVề việc kiện toàn Ban Chỉ đạo\n" + ARTICLES, "Quyết định", 2),
        ("[08:12, 3/5/2024] Chị Hoa: em gửi nhé\n" + ARTICLES, None, 2),
        ("KẾ HOẠCH\nTuyên truyền phòng, chống dịch năm 2024\n" + SECTIONS, "Kế hoạch", 0),
        ("BÁO CÁO\nKết quả công tác tháng 3\nTrong tháng, toàn xã gieo cấy 320 ha lúa.\n", "Báo cáo", 0),
        ("V/v chống rét cho vật nuôi\nKính gửi: UBND các xã, thị trấn\nUBND huyện yêu cầu che chắn chuồng trại./.\n",
         "Công văn", 0),
        ("Điều 3. Chánh Văn phòng thi hành.\nNơi nhận:\n- Như Điều 3;\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLù Văn Phấng\n",
         None, 0),
        ("Nơi nhận:\n- Như trên;\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nTẩn Mý Nảy\n", None, 0),
        ("Căn cứ\nLuật Giáo dục năm 2005;\nCăn cứ Nghị định số 69/2017/NĐ-CP;\nBộ trưởng Bộ Giáo dục và Đào tạo ban"
         " hành Thông tư quy định về tài trợ.\n1. Phạm vi\n", None, 0),
        ("Thực hiện Nghị định số 61/2018/NĐ-CP của Chính phủ về thủ tục\nhành chính, UBND thành phố ban hành Kế hoạch"
         " như sau:\n1. Mục tiêu\n", None, 0),
        ("CHỦ TỊCH UBND HUYỆN BẢN KHOANG\nĐIỆN:\nTrưởng Ban Chỉ huy huyện;\nBão số 4 đang vào bờ.\n", "Công điện", 0),
        ("Công văn về việc phòng, chống bão số 5\nKính gửi:\n- Các doanh nghiệp;\nBan Quản lý đề nghị trực ban.\n",
         "Công văn", 0),
        ("Độc lập - Tự do - Hạnh phúc\nQUYẾT ĐỊNH\nVề việc giao quân\n" + ARTICLES, "Quyết định", 2),
    ],
)  # fmt: skip
def test_a_document_without_its_letterhead_is_one(text: str, type_: str | None, articles: int):
    """Its articles, list rows and signature are read as such, and no line of it is boilerplate."""
    doc = document(text)
    assert (doc.kind, doc.meta.type, doc.meta.articles) == ("official_document", type_, articles)
    assert [line for line in of_kind(doc, "boilerplate") if line not in MAIL] == []


@pytest.mark.parametrize(
    "text",
    [
        QUOTED + ARTICLES,
        QUOTED + '"' + ARTICLES,
        "Xã có Ban Chỉ đạo mới\nThứ Hai, 06/5/2024 08:15\n" + ARTICLES,
        "Điều kiện làm việc của xã còn khó khăn, song cán bộ rất cố gắng.\n",
        "Căn cứ kháng chiến ở Bản Khoang được trùng tu\nCông trình khánh thành sáng nay với 300 người dự.\n",
        "Căn cứ Công văn số 12/CV-HU, Phòng Nội vụ đề nghị các xã gửi danh sách trước 15/5/2020.\nTrân trọng./.\n",
        "Kính gửi anh Hùng,\nEm gửi anh danh sách họp chiều nay.\nTrân trọng./.\n",
    ],
)
def test_what_only_quotes_or_resembles_a_document_stays_press(text: str):
    """Prose, a quotation mark or a date of the press above the articles; a base without a formula; a letter."""
    assert document(text).kind == "press_article"


def test_officials_of_a_list_without_a_head_are_found():
    """Its rows once became boilerplate, and nobody in them was an official."""
    record = interchange.to_record(process(raw(MAIL + ARTICLES)))
    assert {(o["name"], o["position"]) for o in record["officials"]} == {
        ("Lù Văn Phấng", "Chủ tịch"), ("Lù Văn Phấng", "Trưởng ban"), ("Tẩn Mý Nảy", "Phó Chủ tịch"),
        ("Tẩn Mý Nảy", "Phó Trưởng ban"),
    }  # fmt: skip


def test_a_mails_words_above_a_document_are_text_its_head_is_not():
    """Who sent it to whom is furniture; what was written above the document is read."""
    kinds = [kind for kind, _ in segments(document(MAIL + "QUYẾT ĐỊNH\nVề việc kiện toàn\n" + ARTICLES))]
    assert kinds[:7] == ["boilerplate", "boilerplate", "boilerplate", "paragraph", "paragraph", "doc_type", "abstract"]


def test_a_pages_lines_above_a_document_stay_boilerplate():
    """No line of a mail among them."""
    doc = document("Trang chủ | Văn bản\nVăn bản chỉ đạo\nQUYẾT ĐỊNH\nVề việc kiện toàn\n" + ARTICLES)
    assert of_kind(doc, "boilerplate") == ["Trang chủ | Văn bản", "Văn bản chỉ đạo"]


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 12/4/2023, ông Lù Văn Phấng\nPhó Chủ tịch UBND tỉnh Gia Lai\nkiểm tra hồ Ia Mơ\n",
        "Anh chị xem giúp danh sách, gửi lại trước 16h:\n1. Đ/c Lù Văn Phấng - Phó Ban Dân vận\nEm cảm ơn nhiều ạ.\n",
        "- Đồng chí Lù Văn Phấng, Bí thư;\n- Đồng chí Tẩn Mý Nảy, Phó Bí thư;\n- Đồng chí Sùng A Páo, Chủ tịch xã.\n",
        "Trưởng ban: ông Lù Văn Phấng\nPhó ban: bà Tẩn Mý Nảy\nỦy viên: ông Sùng A Páo, công chức địa chính của xã.\n",
        "[08:12, 3/5/2024] Chị Hoa: Mọi người lưu ý\n[08:13, 3/5/2024] Chị Hoa: Tổ trưởng là ông Lù Văn Phấng nhé.\n",
        "Xem thêm thông tin về ông Lù Văn Phấng, Chủ tịch UBND xã, tại phụ lục.\nÔng Phấng sinh năm 1980.\n",
    ],
)
def test_a_pasted_text_has_no_boilerplate_and_no_row_for_a_title(text: str):
    """A text that nothing shows to be a web page: every line is meant."""
    doc = document(text)
    assert of_kind(doc, "boilerplate") == []
    assert of_kind(doc, "title") == []
    assert doc.meta.title is None


def test_rows_pasted_from_a_sheet_are_a_table():
    """Cells parted by tabs are read as those parted by bars."""
    text = "Danh sách Đảng ủy xã Bản Khoang\nTT\tHọ tên\tChức vụ\n1\tLù Văn Phấng\tBí thư Đảng ủy xã\n"
    doc = document(text)
    assert of_kind(doc, "table") == ["TT\tHọ tên\tChức vụ", "1\tLù Văn Phấng\tBí thư Đảng ủy xã"]
    record = interchange.to_record(process(raw(text)))
    assert [(o["name"], o["position"]) for o in record["officials"]] == [("Lù Văn Phấng", "Bí thư")]


def test_who_holds_the_office_is_no_place_of_the_issuer():
    """ "Chủ tịch UBND tỉnh" may be followed by a name, "UBND huyện" by a dash: neither is the council's place."""
    head = "Số: 45/TB-UBND\nTHÔNG BÁO\nKết luận tại cuộc họp về nhà ở\n"
    assert document(head + "Chủ tịch UBND tỉnh Lường Minh Khoát chủ trì họp.\n1. Giao việc.\n").meta.issuer is None
    assert document(head + "Ông Khoát, Chủ tịch UBND huyện - Trưởng ban họp.\n1. Giao việc.\n").meta.issuer is None
    assert document(head + "Chủ tịch UBND tỉnh Cao Bằng chủ trì họp.\n1. Giao.\n").meta.issuer is not None


def test_whom_a_letter_is_addressed_to_did_not_issue_it():
    """A citizen's form names the council only as the addressee."""
    doc = document("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐƠN ĐỀ NGHỊ\nKính gửi: Ủy ban nhân dân xã Đông Sơn\nTôi xin.\n")
    assert doc.meta.issuer is None


def test_a_letter_of_praise_is_an_official_document():
    """It has no number; the chairman writes under his office, place and day."""
    doc = document(
        "CHỦ TỊCH\nỦY BAN NHÂN DÂN TỈNH AN LẠC\n--------\nAn Lạc, ngày 11 tháng 3 năm 2025\nTHƯ KHEN\n"
        "Kính gửi: Cán bộ, chiến sĩ Đồn Biên phòng Bản Khoang\nTôi được biết đơn vị đã lập công.\n"
        "Thân ái!\nLù Văn Phấng\n"
    )
    assert (doc.kind, doc.meta.type, doc.meta.date) == ("official_document", "Thư khen", "2025-03-11")


def test_a_document_printed_in_full_below_a_headline_is_official():
    """Headlines are no prose, however long: above a Party document with its letterhead they are the page's."""
    headline = (
        "Quy định số 97-QĐ/TW về chức năng, nhiệm vụ, quyền hạn, tổ chức và mối quan hệ công tác của đảng đoàn các cấp"
    )
    doc = document(
        f"{headline}\nBan Biên tập trân trọng đăng toàn văn Quy định quan trọng này để bạn đọc nghiên cứu.\n"
        f"{headline} ở xã\n{headline} ở tỉnh\nBAN CHẤP HÀNH TRUNG ƯƠNG\n-------\nĐẢNG CỘNG SẢN VIỆT NAM\nSố: 97-QĐ/TW\n"
        "Hà Nội, ngày 07 tháng 02 năm 2023\nQUY ĐỊNH\nCHỨC NĂNG CỦA ĐẢNG ĐOÀN\n- Căn cứ Điều lệ Đảng;\n"
        "Điều 1. Chức năng\n"
    )
    assert (doc.kind, doc.meta.number, doc.meta.type) == ("official_document", "97-QĐ/TW", "Quy định")
    assert not doc.meta.authors


def test_what_a_law_site_prints_behind_a_document_is_boilerplate():
    """Its licence, its buttons, its call to log in, the papers beside."""
    tail = (
        "Lưu trữ | Góp ý | In | Email\nĐể xem đầy đủ văn bản, vui lòng Đăng nhập\nVăn bản liên quan (12)\n"
        "CÔNG TY TNHH SÁCH LUẬT. Giấy phép số: 27/GP-TTĐT, do Sở Thông tin và Truyền thông cấp "
        "ngày 09/5/2019 cho trang này.\n"
    )
    doc = document(
        "QUYẾT ĐỊNH\nVề việc kiện toàn Ban Chỉ đạo\n" + ARTICLES + "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n" + tail
    )
    assert "\n".join(of_kind(doc, "boilerplate")) + "\n" == tail


@pytest.mark.parametrize(
    ("note", "kept"),
    [
        ("Văn bản này đã được thay thế bởi Quyết định 2519/QĐ-UBND ngày 30/06/2015.", True),
        ("Quyết định này bị bãi bỏ một phần theo Quyết định số 12/2020/QĐ-UBND.", True),
        ("Quyết định 57/QĐ-UBND hết hiệu lực, được thay thế bằng Quyết định 90/QĐ-UBND.", True),
        (
            "Quyết định 57/QĐ-UBND về đê điều đã được thay thế bởi Quyết định 90/QĐ-UBND, áp dụng từ 25/08/2015.",
            True,
        ),
        ("Văn bản này có 3 trang, 12/QĐ-UBND là bản gần nhất.", False),
        ("Quyết định 57/QĐ-UBND về công tác cán bộ năm 2024 mới nhất", False),
    ],
)
def test_what_a_site_notes_of_a_papers_force_is_kept(note: str, kept: bool):
    """Nothing else may say that the paper is out of force; a site's own headline says nothing."""
    assert (note in of_kind(document(f"{note}\n{DECISION}"), "paragraph")) is kept


INTRODUCED = "Ngày 10/1/2024, cơ quan đã ra Quy định số 142-QĐ/TU, thay Quy định số 101-QĐ/TU."


@pytest.mark.parametrize(
    ("presenting", "kept"),
    [
        ("Báo Kẻ Mít trân trọng giới thiệu toàn văn Quy định.", True),
        ("Nội dung quyết định của ủy ban nhân dân tỉnh như sau:", True),
        ("Bạn đọc có thể tải văn bản này ở cuối trang web.", False),
    ],
)
def test_the_sentences_with_which_a_newspaper_presents_a_paper_are_text(presenting: str, kept: bool):
    """What a page prints above a paper else, and its buttons, are the page's."""
    doc = document(f"{INTRODUCED}\n{presenting}\nIn bài viết\n{DECISION}")
    assert (INTRODUCED in of_kind(doc, "paragraph")) is kept
    assert "In bài viết" in of_kind(doc, "boilerplate")


def test_the_kind_of_a_timetable_is_half_of_its_title():
    basis = "Căn cứ Luật Tiếp công dân ngày 25 tháng 11 năm 2013;\nỦy ban nhân dân xã Tân Lập thông báo như sau:\n"
    rest = f"{basis}1. Thời gian: ngày 15 và ngày 30 hằng tháng.\n2. Địa điểm: Trụ sở của xã.\n"
    for head in ("Lịch tiếp công dân định kỳ của Chủ tịch UBND xã Tân Lập", "LỊCH TIẾP CÔNG DÂN\nCỦA CHỦ TỊCH UBND XÃ"):
        assert document(f"{head}\n{rest}").meta.title == head.replace("\n", " ")
