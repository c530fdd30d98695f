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
