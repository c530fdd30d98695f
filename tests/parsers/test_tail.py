"""What sites and mails print below an official document, and what only looks like it."""

import pytest
from pages import DECISION, document, line, of_kind

from extractor.parsers.boilerplate import CERTAIN, chrome_evidence

FIRM = "Mọi vướng mắc vui lòng liên hệ tổng đài 1900.0000 để được luật sư tư vấn."


@pytest.mark.parametrize(
    "tail",
    [
        f"Văn bản liên quan (12)\nTrên đây là nội dung Quyết định số 57/QĐ-UBND. {FIRM}\nTrân trọng./.",
        "CÔNG TY TNHH THƯ VIỆN BẢN MẪU. Giấy phép số: 27/GP-TTĐT, do Sở Thông tin và Truyền thông cấp.\nIn | Email",
        "--\nTrân trọng,\nLê Thị Mơ\nVăn thư Sở Nội vụ\nĐT: 0912 345 678",
    ],
)
def test_what_stands_below_the_signature_is_the_sites(tail: str) -> None:
    below = set(" ".join(of_kind(document(f"{DECISION}\n\n{tail}"), "boilerplate")).split())
    assert set(tail.split()) <= below


def test_a_sentence_below_does_not_make_the_links_above_it_text() -> None:
    tail = "Văn bản cùng lĩnh vực: Nghị quyết 01/2024/NQ-HĐND\n"
    tail += "Ban biên tập sẽ đăng toàn văn các văn bản nói trên vào tuần sau."
    found = of_kind(document(f"{DECISION}\n\n{tail}"), "boilerplate")
    assert any("01/2024/NQ-HĐND" in text for text in found)


@pytest.mark.parametrize(
    "text",
    [
        "Người dân gặp vướng mắc khi nộp hồ sơ có thể gọi tổng đài hỗ trợ trong giờ hành chính.",
        "Nếu có vướng mắc, đề nghị các đơn vị liên hệ Sở Nội vụ (điện thoại 0257.3841.000) để được hướng dẫn.",
    ],
)
def test_an_office_that_can_be_called_is_no_advert(text: str) -> None:
    assert chrome_evidence(line(text)) < CERTAIN <= chrome_evidence(line(FIRM))


def test_the_date_above_the_signature_is_the_documents() -> None:
    text = "CÔNG TY CAO SU AN LẠC\nTHÔNG BÁO\nVề việc đấu giá tài sản\nGiá khởi điểm 340 triệu đồng mỗi lô.\n"
    doc = document(f"{text}An Lạc, ngày 12 tháng 5 năm 2022\nGIÁM ĐỐC\nLê Văn Tám")
    assert (doc.meta.place, doc.meta.date) == ("An Lạc", "2022-05-12")
    assert of_kind(doc, "place_date") == ["An Lạc, ngày 12 tháng 5 năm 2022"]


TABLE = "Số hiệu | 57/QĐ-UBND | Loại văn bản | Quyết định\nNgày ban hành | 02/03/2024 | Ngày hết hiệu lực | 31/12/2026"


def test_a_table_of_attributes_below_the_signature_is_the_sites() -> None:
    doc = document(f"{DECISION}\n{TABLE}\n")
    assert set(TABLE.split()) <= set(" ".join(of_kind(doc, "boilerplate")).split())
    assert doc.meta.expires == "2026-12-31"


def test_a_list_of_documents_headed_alike_is_the_documents_own() -> None:
    rows = "Số hiệu | Tên văn bản | Ngày ban hành | Cơ quan ban hành\n12/CT | Chỉ thị về đê điều | 03/4/2020 | Sở Mẫu"
    assert "12/CT | Chỉ thị về đê điều | 03/4/2020 | Sở Mẫu" not in of_kind(
        document(f"{DECISION}\n{rows}"), "boilerplate"
    )


def test_a_list_of_recipients_whose_head_was_lost_begins_with_those_named_above() -> None:
    """A scan's "Nơi nhận:" read as a speck; an item "như trên" of a text without a file copy is none."""
    foot = "3\n- Như Điều 3;\n- Chủ tịch UBND tỉnh (b/c);\n- Lưu: VT, TNMT.\n"
    head, _, rest = DECISION.partition("Nơi nhận:")
    doc = document(head + foot + rest[rest.index("TM.") :])
    assert doc.meta.recipients == 3
    assert "- Như Điều 3;" in of_kind(doc, "recipients")
    assert "- Như Điều 3;" not in of_kind(document(f"{head}- Như Điều 3;\nĐiều 4. Sở Mẫu thi hành."), "recipients")
