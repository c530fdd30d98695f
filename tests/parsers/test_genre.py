"""The genre is recognised: documents on portals, articles that quote documents, forms without the motto."""

from __future__ import annotations

import pytest
from pages import ARTICLE, DECISION, PARTY_DIRECTIVE, document

QUOTING = """Tạp chí An Lạc
Toàn văn Quyết định của UBND tỉnh về chợ phiên
Thứ tư, 06/03/2019 08:15 (GMT+7)
(ALO) - UBND tỉnh An Lạc vừa ký ban hành Quyết định số 12/QĐ-UBND về chợ phiên vùng cao, có hiệu lực từ ngày \
20/3/2019 và áp dụng cho toàn tỉnh.
Theo đó, các xã phải chọn xong địa điểm trước ngày 30/6/2019, bảo đảm mỗi chợ có nơi để xe, nước sạch và \
người trông coi suốt buổi.
Căn cứ các luật hiện hành, Quyết định nêu:
QUYẾT ĐỊNH:
Điều 1. Mở chợ phiên tại 9 xã.
Điều 2. Quyết định này có hiệu lực từ ngày 20 tháng 3 năm 2019.
Minh Tú
Tin liên quan
"""

DISPATCH_IN_PRESS = """Thủ tướng yêu cầu tập trung ứng phó bão số 13
Thứ Năm, ngày 06/11/2025
Thủ tướng Chính phủ vừa ký Công điện số 205/CĐ-TTg gửi Chủ tịch UBND các tỉnh ven biển về việc tập trung ứng \
phó khẩn cấp bão số 13.
Trước tình hình trên, Thủ tướng yêu cầu:
1. Bộ Nông nghiệp và Môi trường theo dõi sát diễn biến, vận hành an toàn hồ chứa, đê điều.
2. Bộ Quốc phòng, Bộ Công an sẵn sàng lực lượng, phương tiện để hỗ trợ các địa phương khi có yêu cầu./.
(Vietnam+)
"""

BARE_NOTICE = """Trang chủ
Cỡ chữ: A- A A+     Lượt xem: 312
THÔNG BÁO
Lịch tiếp công dân của UBND xã Tân Lập năm 2026
Căn cứ Luật Tiếp công dân ngày 25/11/2013;
Căn cứ Nghị định số 64/2014/NĐ-CP ngày 26/6/2014 của Chính phủ;
Ủy ban nhân dân xã Tân Lập công bố lịch của cả năm để bà con tiện theo dõi:
1. Thời gian
"""


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (ARTICLE, "press_article"),
        (QUOTING, "press_article"),
        (DISPATCH_IN_PRESS, "press_article"),
        (DECISION, "official_document"),
        (PARTY_DIRECTIVE, "official_document"),
        (BARE_NOTICE, "official_document"),
    ],
)
def test_genre(text: str, kind: str):
    """Evidence adds up; no single word decides."""
    assert document(text).kind == kind


def test_a_portals_menu_and_date_do_not_make_a_decision_press():
    """Web metadata, a page title and a dateline above the letterhead."""
    assert document("Trang chủ | Văn bản\n11:51, Ngày 21/10/2017\n" + DECISION).kind == "official_document"


def test_a_text_without_prose_is_kept_as_it_is():
    """A list is neither article nor document: nothing of it is boilerplate but the buttons."""
    doc = document("Danh sách quầy\nHà Phương\nMinh Tú\n- Lò Ngần\nChia sẻ | In trang\nSTT | Quầy\n")
    assert [s.kind for s in doc.segments] == ["title", "paragraph", "paragraph", "list_item", "boilerplate", "table"]
