"""Pages of the press as they are copied: what names no author, no day of publication and no part of the text."""

from __future__ import annotations

import pytest
from pages import document, of_kind

from extractor.parsers.press.byline import is_pen_name, read_authors

LEAD = "Ủy ban nhân dân huyện An Lạc vừa yêu cầu các xã rà soát 45 dự án chậm tiến độ và báo cáo trước ngày 15/12."
MORE = "Phòng Tài chính tổng hợp, tham mưu Ủy ban nhân dân huyện xử lý theo quy định của pháp luật hiện hành."


@pytest.mark.parametrize(
    "opening",
    [
        "Sáng ngày 24/5/2018 tại Văn phòng Công đoàn, Ban Chấp hành tổ chức hội nghị lần thứ tám của nhiệm kỳ.",
        "Chiều 5/9/2021, Cơ quan Cảnh sát điều tra bắt giam nguyên giám đốc trung tâm phát triển quỹ đất.",
        "Ngày 2/10/2023, tại ngày làm việc thứ nhất, Ban Chấp hành đã xem xét, quyết định thi hành kỷ luật.",
        "Ngày 06/9/2017, UBND thị xã Cửa Mẫu tổ chức cuộc họp thường kỳ để bàn việc sắp xếp lại các trường.",
    ],
)
def test_the_day_of_what_is_told_is_no_day_of_publication(opening: str) -> None:
    assert document(f"{opening}\n{MORE}\n").meta.published is None


def test_the_day_of_a_paper_below_the_text_is_no_dateline() -> None:
    doc = document(f"Rà soát các dự án chậm\n{LEAD}\n{MORE}\n(Theo Công văn số 6202/UBND-KT, ngày 23/11/2023)\n")
    assert doc.meta.published is None
    assert of_kind(doc, "dateline") == []


def test_the_visitors_address_and_clock_are_the_portals() -> None:
    doc = document(f"Your IP: 192.0.2.23\n2020-09-26 10:58\nRà soát các dự án chậm tiến độ\n{LEAD}\n{MORE}\n")
    assert (doc.meta.title, doc.meta.published) == ("Rà soát các dự án chậm tiến độ", None)


def test_a_section_and_the_date_right_above_the_headline() -> None:
    doc = document(f"Tin Y tế - Giáo dục 07/09/2020\nBảo đảm an toàn ngày khai giảng\n{LEAD}\n{MORE}\n")
    assert (doc.meta.title, doc.meta.published) == ("Bảo đảm an toàn ngày khai giảng", "2020-09-07")


def test_signs_alone_in_a_line_are_no_text() -> None:
    doc = document(f"Xã An Lạc thu gom rác thải nhựa\n.\n{LEAD}\n|\n{MORE}\n;\nMinh Trí\n")
    assert of_kind(doc, "boilerplate") == [".", "|", ";"]
    assert of_kind(doc, "lead") == [LEAD]
    assert doc.meta.authors == ("Minh Trí",)


def test_the_last_item_of_a_list_is_no_author() -> None:
    doc = document(f"Thành lập ban chỉ đạo\n{LEAD}\n{MORE}\n- Ông Lê Văn Bảy, Trưởng ban;\n- Trần Văn Bột, Ủy vi\n")
    assert doc.meta.authors == ()


@pytest.mark.parametrize(
    "text", ["CÔNG TÁC NỘI CHÍNH", "Chương V", "Mục 2", "CÁC CUỘC HỌP", "TheoBáo Sơn Mẫu", "Kết Quả Bước Đầu"]
)
def test_headings_and_credits_are_no_names(text: str) -> None:
    assert not is_pen_name(text)


@pytest.mark.parametrize("text", ["CAO XUÂN LƯƠNG", "Mục Thị Hoa", "Điều Văn Sơn", "BÁ SƠN"])
def test_names_that_begin_as_headings_do(text: str) -> None:
    assert is_pen_name(text)


def test_an_author_and_his_office_of_many_words() -> None:
    assert read_authors("Đỗ Dũng; Trung tâm Văn hóa, Thông tin và Truyền thanh thành phố", letters=True) == ("Đỗ Dũng",)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("PHÊ DUYỆT CHƯƠNG TRÌNH PHÁT TRIỂN ĐÔ THỊ TỈNH GIAI ĐOẠN", "2017-2021"),
        ("Thành lập Ban Tổ chức kỷ niệm 60 năm ngày", "Bác Hồ ra lời kêu gọi thi đua ái quốc"),
    ],
)
def test_an_abstract_goes_on_behind_a_word_that_announces(first: str, second: str) -> None:
    head = "UBND TỈNH AN LẠC\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 45/QĐ-UBND\nQUYẾT ĐỊNH\n"
    doc = document(f"{head}{first}\n{second}\n\nCăn cứ Luật Tổ chức chính quyền địa phương;\n")
    assert doc.meta.title == f"{first} {second}"


@pytest.mark.parametrize(
    "first",
    [
        "(VTM News) -",
        "Theo Ban Chỉ đạo phòng, chống thiên tai, tính đến 17 giờ ngày 15-11, mưa lũ tại các huyện ven sông đã làm 18 "
        "người bị thương, 2.450 căn nhà bị ngập, hơn 300 ha lúa và hoa màu bị hư hại, nhiều tuyến đường sạt lở …",
        "Văn bản quy phạm pháp luật là văn bản có chứa quy phạm pháp luật, được ban hành theo đúng thẩm quyền, hình "
        "thức, trình tự, thủ tục quy định trong Luật này. (Điều 2 Luật Ban hành văn bản quy phạm pháp luật)",
    ],
)
def test_a_text_without_a_headline_has_no_title(first: str) -> None:
    assert document(f"{first}\n{LEAD}\n{MORE}\n").meta.title is None


BELOW = "Ngày 12/3/2024, HĐND xã Hòa Mẫu tổ chức kỳ họp thứ năm, bầu hai ủy viên và thông qua dự toán của năm."


def test_a_headline_that_its_portal_closes_with_a_full_stop() -> None:
    """One short sentence alone above what happened on a day is the headline; a day's happening itself is none."""
    title = "Kỳ họp thứ 5 HĐND xã Hòa Mẫu thông qua 7 nghị quyết."
    assert document(f"{title}\n\n{BELOW}\n{MORE}\n").meta.title == title
    assert document(f"Sáng 12/3, đoàn công tác của tỉnh đến xã Hòa Mẫu.\n\n{BELOW}\n{MORE}\n").meta.title is None
    assert document(f"{title} Ba đại biểu vắng.\n\n{BELOW}\n{MORE}\n").meta.title is None
