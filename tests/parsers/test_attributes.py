"""The table of attributes above a document on a law site: used for what the document itself does not say."""

from __future__ import annotations

import pytest
from pages import DECISION, document, of_kind

ROWS = (
    "Số hiệu | 05/2025/NQ-HĐND |\nLoại văn bản | Nghị quyết |\nNgày có hiệu lực | 15/09/2025 |\n"
    "Người ký | Cao Thị Hạ |\n"
)
LINES = (
    "Số hiệu: 05/2025/NQ-HĐND Loại văn bản: Nghị quyết\nNơi ban hành: Tỉnh An Lạc Người ký: Cao Thị Hạ\n"
    "Ngày ban hành: 05/09/2025 Ngày hiệu lực: 15/09/2025\n"
)
CUT = """HỘI ĐỒNG NHÂN DÂN
TỈNH AN LẠC
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 05/2025/NQ-HĐND
NGHỊ QUYẾT
QUY ĐỊNH MỨC HỖ TRỢ
Căn cứ Luật Tổ chức chính quyền địa phương;
Điều 1. Phạm vi điều chỉnh
"""


@pytest.mark.parametrize("table", [ROWS, LINES])
def test_a_cut_document_takes_signer_and_days_from_the_table(table: str):
    """One attribute a row, or several in a line; the table stays boilerplate."""
    doc = document(table + CUT)
    assert [(s.name, s.position) for s in doc.meta.signers] == [("Cao Thị Hạ", None)]
    assert doc.meta.effective == "2025-09-15"
    assert "\n".join(of_kind(doc, "boilerplate")) == table.strip()


def test_the_documents_own_text_outweighs_the_table():
    """Its signer, its number and its day are those printed in it."""
    own, doc = document(DECISION).meta, document(ROWS + LINES + DECISION).meta
    assert (doc.signers, doc.number, doc.date, doc.type) == (own.signers, own.number, own.date, own.type)
    assert own.signers


def test_a_value_not_yet_known_is_none():
    """ "Đang cập nhật" is no day, an office is no name."""
    table = ROWS.replace("15/09/2025", "Đang cập nhật").replace("Cao Thị Hạ", "Chủ tịch")
    doc = document(table + CUT)
    assert (doc.meta.effective, doc.meta.signers) == (None, ())


@pytest.mark.parametrize(
    "table",
    [
        "Thuộc tính văn bản\nSố ký hiệu 05/2025/NQ-HĐND\nLoại văn bản Nghị quyết\nNgày có hiệu lực 15/09/2025\n"
        "Cơ quan ban hành Hội đồng nhân dân tỉnh\nNgười ký Cao Thị Hạ\n",
        "Số hiệu\n05/2025/NQ-HĐND\nNgười ký\nCao Thị Hạ\nNgày hiệu lực\n15/09/2025\nTình trạng\nCòn hiệu lực\n",
        "Cơ quan ban hành: HĐND tỉnhSố công báo:Đang cập nhậtSố hiệu:05/2025/NQ-HĐNDNgười ký:Cao Thị Hạ"
        "Ngày có hiệu lực:15/09/2025Lĩnh vực:Đầu tư\n",
    ],
)
def test_a_table_whose_labels_have_no_sign_or_no_blank_behind_them(table: str):
    """Label and value with a blank between, a line each, or glued to what stands before."""
    doc = document(table + CUT)
    assert [s.name for s in doc.meta.signers] == ["Cao Thị Hạ"]
    assert doc.meta.effective == "2025-09-15"
    assert "\n".join(of_kind(doc, "boilerplate")) == table.strip()


def test_a_page_with_a_table_and_a_summary_names_no_author_and_no_day_of_publication():
    """The signer is none of the authors, the day of signing not that of the page; the headline stands above."""
    page = (
        "Trang chủ\nQuyết định 45/2019/QĐ-UBND ban hành Quy chế quản lý cụm công nghiệp tỉnh An Lạc\nSố hiệu\n"
        "45/2019/QĐ-UBND\nLoại văn bản\nQuyết định\nNgười ký\nCao Thị Hạ\nNgày ban hành\n12/11/2019\n"
        "Tóm tắt nội dung\nQuy chế gồm 4 chương, 22 điều quy định việc thành lập, mở rộng cụm công nghiệp và trách "
        "nhiệm của các cơ quan quản lý nhà nước trên địa bàn tỉnh.\n"
    )
    meta = document(page).meta
    assert (meta.number, meta.date, meta.type) == ("45/2019/QĐ-UBND", "2019-11-12", "Quyết định")
    assert (meta.authors, meta.published) == ((), None)
    assert meta.title == "Quyết định 45/2019/QĐ-UBND ban hành Quy chế quản lý cụm công nghiệp tỉnh An Lạc"


def test_words_of_a_text_are_no_table():
    """A sentence that opens with such words, and two of them."""
    page = "Người ký hợp đồng phải chịu trách nhiệm trước pháp luật về nội dung đã ký, Sở Xây dựng cho biết.\n"
    assert document(page + "Ngày ban hành 12/11/2019\nHết.\n").meta.signers == ()


def test_a_headline_gives_a_cut_document_its_title_and_the_table_its_province():
    doc = document(
        "Nghị quyết 18/2025/NQ-HĐND sửa đổi chế độ công tác phí của tỉnh\nSố hiệu | 18/2025/NQ-HĐND |\n"
        "Ngày ban hành | 21/07/2025 |\nCơ quan ban hành | Tỉnh An Lạc |\nNgười ký | Đỗ Văn Nhậm |\n"
        "HỘI ĐỒNG NHÂN DÂN |\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 18/2025/NQ-HĐND |\n"
        "An Lạc, ngày 21 tháng 7 năm 2025 |\nCăn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015;\n"
    )
    assert doc.meta.title == "sửa đổi chế độ công tác phí của tỉnh"
    assert doc.meta.issuer == "HỘI ĐỒNG NHÂN DÂN tỉnh An Lạc"


def test_a_headline_above_a_text_without_any_head_names_type_number_and_title():
    doc = document(
        "Thông tư số 16/2018/TT-BGDĐT quy định về tài trợ cho các cơ sở giáo dục\nCăn cứ Luật Giáo dục năm 2005;\n"
        "Căn cứ Nghị định số 69/2017/NĐ-CP của Chính phủ;\nBộ trưởng Bộ Giáo dục và Đào tạo ban hành Thông tư quy định"
        " về tài trợ.\n"
    )
    meta = doc.meta
    assert (meta.type, meta.number) == ("Thông tư", "16/2018/TT-BGDĐT")
    assert meta.title == "quy định về tài trợ cho các cơ sở giáo dục"
