"""The headline of a text is told from what the article opens with, whatever stands between them."""

from __future__ import annotations

import pytest
from pages import document

HEADLINES = {
    "short": "Lạc Sơn có tân Chủ tịch UBND, Chủ tịch HĐND",
    "quoted": "“Siêu xã” ở Phú Thọ: Ai làm Bí thư?",
    "long": "Phó Chủ tịch Thường trực UBND tỉnh Lê Văn Hoạt kiểm tra việc chuẩn bị vận hành chính quyền địa phương "
    "hai cấp tại các xã vùng cao",
}
OPENINGS = {
    "marked": "(BVN)- Ông Lê Văn Hoạt, Phó giám đốc Sở Xây dựng tỉnh, đã được bầu giữ chức Chủ tịch UBND xã Lạc Sơn, "
    "một xã mới có dân số gần 40 ngàn người sau khi sáp nhập",
    "no stop": "Theo kế hoạch, trong quý II, toàn bộ hồ sơ tồn đọng phải được giải quyết dứt điểm, người dân không "
    "phải đi lại quá hai lần cho một thủ tục",
    "stop": "Ngày 4/11, UBND tỉnh có công văn về việc này.",
}
ORDERS = ("H A L", "A H L", "H L A", "K H A L", "K H D L", "D H L", "H D A L", "H A D L", "H L")
AUTHORS = ("Tuấn Minh", "Hà An - Thu Trang", "PV", "Bài, ảnh: Mai Lan")
BODY = (
    "Ngày 4-11, HĐND xã Lạc Sơn đã tổ chức kỳ họp để thực hiện một số nội dung về công tác cán bộ và xem xét các vấn "
    "đề thuộc thẩm quyền.\n\nTại kỳ họp, các đại biểu đã thảo luận về kế hoạch năm tới và thông qua ba nghị quyết."
)


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("opening", OPENINGS)
@pytest.mark.parametrize("headline", HEADLINES)
def test_the_headline_stands_above_what_the_article_opens_with(headline: str, opening: str, order: str) -> None:
    """K a section, D a day, A an author, H the headline, L the opening: it may be long and end without a full stop."""
    for author in AUTHORS:
        parts = {"K": "Hoạt động của lãnh đạo tỉnh", "D": "04/11/2025 15:22", "A": author}
        parts |= {"H": HEADLINES[headline], "L": OPENINGS[opening]}
        found = document("\n\n".join([*(parts[x] for x in order.split()), BODY]))
        assert found.meta.title == HEADLINES[headline]


def test_an_author_between_a_section_and_the_headline_makes_the_section_no_headline() -> None:
    """A line as long as headlines are keeps its rank below a name, whatever stands above that."""
    lines = ["Xây dựng Đảng - Chính quyền", "Tuấn Minh", HEADLINES["short"], OPENINGS["stop"], BODY]
    assert document("\n\n".join(lines)).meta.title == HEADLINES["short"]
