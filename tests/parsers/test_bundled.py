"""A file with two papers says so; appendices, forms and attached regulations are parts of one."""

from __future__ import annotations

from extractor.load import read_bytes
from extractor.pipeline import process

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n-------\n"
PLAN = f"""ỦY BAN NHÂN DÂN
TỈNH NAM ĐỊNH
{MOTTO}Số: 57/KH-UBND
Nam Định, ngày 12 tháng 3 năm 2024
KẾ HOẠCH
Chuyển đổi số năm 2024
1. Sở Nội vụ chủ trì, hoàn thành trước ngày 30/6/2024.
Nơi nhận:
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Phạm Đình Thử
"""
LETTER = """TỈNH ỦY NAM ĐỊNH
*
Số 214-CV/TU
ĐẢNG CỘNG SẢN VIỆT NAM
Nam Định, ngày 20 tháng 3 năm 2024
Kính gửi: Các huyện ủy
Ban Thường vụ Tỉnh ủy yêu cầu báo cáo trước ngày 15/4/2024.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Lương Văn Thạch
"""
DECISION = PLAN.replace("57/KH-UBND", "612/QĐ-UBND").replace("KẾ HOẠCH", "QUYẾT ĐỊNH")
FORM = f"""PHỤ LỤC
Mẫu báo cáo
(Kèm theo Kế hoạch số 57/KH-UBND ngày 12/3/2024)
TÊN ĐƠN VỊ
{MOTTO}Số:     /BC-...
......, ngày ... tháng ... năm ...
BÁO CÁO
"""


def found(text: str) -> list[tuple[str, str]]:
    result = process(read_bytes(text.encode(), "a.txt"))
    problems = [p for p in result.problems if p.code == "several-papers"]
    return [(p.message, result.document.quote(p.span)) for p in problems if p.span]


def test_each_further_paper_is_told_at_its_head() -> None:
    told = found(f"{PLAN}\n{DECISION}\n{LETTER}")
    assert [message for message, _ in told] == [
        "Tệp còn có văn bản khác (số 612/QĐ-UBND): tách tệp để đọc đủ",
        "Tệp còn có văn bản khác (số 214-CV/TU): tách tệp để đọc đủ",
    ]
    assert [place for _, place in told] == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM"]


def test_a_form_in_an_appendix_and_the_paper_printed_twice_are_no_other_paper() -> None:
    assert found(PLAN + FORM) == []
    assert found(f"{PLAN}\n{PLAN}") == []


def test_a_letterhead_in_columns_is_a_head_too() -> None:
    columns = (
        "ỦY BAN NHÂN DÂN TỈNH NAM ĐỊNH | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Số: 612/QĐ-UBND | Nam Định, ngày 20 tháng 3 năm 2024\nQUYẾT ĐỊNH\nĐiều 1. Phê duyệt danh mục.\n"
        "CHỦ TỊCH\nPhạm Đình Thử\n"
    )
    assert [message for message, _ in found(PLAN + columns)] == [
        "Tệp còn có văn bản khác (số 612/QĐ-UBND): tách tệp để đọc đủ"
    ]
