"""Digests, galleries and answers: pages of several short items, of captions alone, of questions."""

import pytest
from pages import document, of_kind

HEAD = "Tin vắn trong huyện Mỹ Trà tuần qua\n12/06/2019 14:05\n"
ITEMS = (
    "* Bàn giao mười hai căn nhà\n"
    "Ngày 11-6, Mặt trận huyện Mỹ Trà bàn giao 12 căn nhà cho hộ nghèo. (Tin: Bá Lành)\n"
    "* Tập huấn phòng cháy cho tiểu thương\n"
    "Công an tỉnh tập huấn cho 150 tiểu thương của chợ Mỹ Trà trong hai ngày.\n"
    "KIM NGÂN\n"
    "* Xã Long An còn 1,9% hộ nghèo\n"
    "Đến nay, xã Long An chỉ còn 62 hộ nghèo, chiếm 1,9%.\n"
    "SƠN TRÚC\n"
)


def test_every_item_of_a_digest_is_text_and_its_authors_sign() -> None:
    doc = document(HEAD + ITEMS)
    assert doc.meta.title == "Tin vắn trong huyện Mỹ Trà tuần qua"
    assert of_kind(doc, "boilerplate") == []
    assert of_kind(doc, "byline") == ["KIM NGÂN", "SƠN TRÚC"]
    assert doc.meta.authors == ("KIM NGÂN", "SƠN TRÚC")


def test_a_name_in_capitals_between_paragraphs_is_a_heading() -> None:
    doc = document(HEAD + ITEMS.replace("* Xã Long An còn 1,9% hộ nghèo\n", ""))
    assert "KIM NGÂN" not in of_kind(doc, "byline")


@pytest.mark.parametrize("counter", ["1/5", "12 / 34"])
def test_counters_of_a_gallery_are_boilerplate(counter: str) -> None:
    told = "Bí thư Huyện ủy Mỹ Trà tặng hoa động viên các tân binh."
    doc = document(f"{HEAD}Sáng 6/2, thanh niên huyện lên đường.\n{counter}\n{told}\nẢnh: Hà An - Thực hiện: Minh Tú")
    assert of_kind(doc, "boilerplate") == [counter]
    assert doc.meta.authors == ("Minh Tú",)


def test_who_asks_stands_in_brackets_and_is_no_heading() -> None:
    asked = "Tôi là giáo viên, có được nâng lương trước thời hạn không?\n(Bà Trần Thị Mận, tỉnh Mẫu)\n"
    doc = document(f"{HEAD}{asked}Theo quy định, viên chức có thành tích được xét nâng lương.")
    assert of_kind(doc, "heading") == []
