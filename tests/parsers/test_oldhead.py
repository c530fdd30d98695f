"""The head of before 2005: issuer, number and day below the type, in one run of words that lines cut anywhere."""

from __future__ import annotations

import pytest
from pages import document

BELOW = "Căn cứ Luật Tổ chức Chính phủ;\nĐiều 1. Phạm vi\nĐiều 2. Hiệu lực\n"


@pytest.mark.parametrize(
    ("head", "type_", "issuer", "number", "date", "title"),
    [
        ("CHỈ THỊ\nCỦA THỦ\nTƯỚNG CHÍNH PHỦ SỐ 19/2001/CT-TTG\nNGÀY 21 THÁNG 6 NĂM 2001 VỀ VIỆC LẬP KẾ HOẠCH\n"
         "TRỒNG RỪNG",
         "Chỉ thị", "Thủ tướng Chính phủ", "19/2001/CT-TTg", "2001-06-21", "VỀ VIỆC LẬP KẾ HOẠCH TRỒNG RỪNG"),
        ("CHỈ THỊ\nCỦA CHÍNH PHỦ SỐ 8-CP\nNGÀY 22/3/1994 VỀ TĂNG CƯỜNG\nPHÒNG CHÁY RỪNG\nCHÍNH PHỦ",
         "Chỉ thị", "Chính phủ", "8-CP", "1994-03-22", "VỀ TĂNG CƯỜNG PHÒNG CHÁY RỪNG"),
        ("QUYẾT ĐỊNH\nCỦA BỘ TRƯỞNG BỘ Y TẾ\nSỐ 219/2003/QĐ-BYT NGÀY 20 THÁNG 5 NĂM 2003 VỀ VIỆC BAN HÀNH QUY CHẾ",
         "Quyết định", "Bộ Y tế", "219/2003/QĐ-BYT", "2003-05-20", "VỀ VIỆC BAN HÀNH QUY CHẾ"),
        ("Quyết định\nCủa Thủ tướng Chính phủ số 12/2001/QĐ-TTg ngày 8 tháng 2 năm 2001 về việc phê duyệt quy hoạch",
         "Quyết định", "Thủ tướng Chính phủ", "12/2001/QĐ-TTg", "2001-02-08", "về việc phê duyệt quy hoạch"),
        ("NGHỊ ĐỊNH CỦA CHÍNH PHỦ SỐ 51/2002/NĐ-CP NGÀY 26 THÁNG 4 NĂM 2002 QUY ĐỊNH CHI TIẾT LUẬT BÁO CHÍ",
         "Nghị định", "Chính phủ", "51/2002/NĐ-CP", "2002-04-26", "QUY ĐỊNH CHI TIẾT LUẬT BÁO CHÍ"),
        ("LUẬT\nCỦA QUỐC HỘI NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM SỐ 16/1999/QH10 NGÀY 21 THÁNG 12 NĂM 1999\n"
         "VỀ SĨ QUAN",
         "Luật", "Quốc hội", "16/1999/QH10", "1999-12-21", "VỀ SĨ QUAN"),
    ],
)  # fmt: skip
def test_the_old_head(head: str, type_: str, issuer: str, number: str, date: str, title: str):
    """What stands behind the day is the title, with the lines it goes on in; who holds the office gives way."""
    doc = document(f"{head}\n{BELOW}")
    meta = doc.meta
    assert doc.kind == "official_document"
    assert (meta.type, (meta.issuer or "").capitalize(), meta.number, meta.date, meta.title) == (
        type_, issuer.capitalize(), number, date, title,
    )  # fmt: skip
    assert not [s for s in doc.segments if s.kind == "boilerplate"]


def test_a_title_that_only_names_an_issuer_is_none():
    """ "CỦA …" without a number and a day is a part of the type line, as it was."""
    doc = document(f"Số: 12/QĐ-UBND\nQUYẾT ĐỊNH\nCỦA CHỦ TỊCH UBND TỈNH AN LẠC\nVề việc giao đất\n{BELOW}")
    assert (doc.meta.number, doc.meta.title) == ("12/QĐ-UBND", "Về việc giao đất")
