"""Demands denied, supposed or passed on; whose day is whose; papers changed side by side."""

from __future__ import annotations

import pytest
from citing import cited, related
from test_tasks import pairs, read

from extractor.load import read_bytes
from extractor.pipeline import process


@pytest.mark.parametrize(
    "text",
    [
        "[U:UBND tỉnh A] không yêu cầu [U:Sở B] báo cáo thêm.",
        "Nếu [U:UBND tỉnh A] giao [U:Sở B] chủ trì thì sẽ nhanh hơn.",
        "[U:Sở B] cần 200 bác sĩ.",
        "[U:UBND tỉnh A] giao [U:Sở B] 1.200 biên chế.",
        "[U:Bộ A] trao quyết định giao [O:quyền Giám đốc] [U:Công an tỉnh B] cho Thượng tá [P:Mẫu].",
    ],
)
def test_what_is_denied_supposed_lacking_or_granted_is_no_task(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Giao [O:Giám đốc] [U:Sở A] đôn đốc [U:UBND quận B] thực hiện; báo cáo trước [D:18/3=2011-03-18].",
            [("Giám đốc Sở A", "2011-03-18")],
        ),
        (
            "Đề nghị [U:Ban A] hỗ trợ xuồng; [U:Sở B] thông tuyến trước ngày [D:11/9=2024-09-11]; [U:UBND huyện C] "
            "di dời xong trong đêm [D:10/9=2024-09-10].",
            [("Ban A", None), ("Sở B", "2024-09-11"), ("UBND huyện C", "2024-09-10")],
        ),
        (
            "Trong [D:quý II=2024-04/2024-06], [U:Sở A] phải có đề án; các quận giải trình trước [D:15/4=2024-04-15].",
            [("Sở A", "2024-04/2024-06")],
        ),
        (
            "Ông yêu cầu [U:UBND xã A] dọn xong trước [D:20/12=2024-12-20], [U:Ban B] thảm nhựa.",
            [("UBND xã A", "2024-12-20"), ("Ban B", None)],
        ),
    ],
)
def test_each_member_has_its_own_day_and_what_is_passed_on_asks_nobody(text: str, expected: list[object]) -> None:
    assert pairs(read(text)) == expected


def test_a_row_of_figures_asks_nothing() -> None:
    text = "| 3 | [U:Trường Xuân] | 2.874 | 402 | 331 | 11,52 |"
    assert read(text, "official_document") == []


FINDINGS = """THANH TRA TỈNH GIA LAI
Số: 12/KL-TTr
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Gia Lai, ngày 06 tháng 8 năm 2020

KẾT LUẬN
Thanh tra việc quản lý ngân sách tại huyện Chư Sê

I. KẾT QUẢ THANH TRA
1. UBND huyện Chư Sê chi sai 1.042 triệu đồng cho hội nghị.
II. KIẾN NGHỊ
1. UBND huyện Chư Sê thu hồi số tiền trên trước ngày 31/12/2020.
"""


def test_what_an_inspection_found_is_not_asked() -> None:
    found = process(read_bytes(FINDINGS.encode())).tasks
    assert [(t.assignee, t.deadline) for t in found] == [("Ủy ban nhân dân huyện Chư Sê", "2020-12-31")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Điều 1. Sửa đổi, bổ sung, bãi bỏ một số nội dung Nghị quyết số 47/2007/NQ-HĐND.",
            [("this", "amends", "47/2007/NQ-HĐND")],
        ),
        ("Chấm dứt hiệu lực Quyết định số 28/QĐ-UBND.", [("this", "repeals", "28/QĐ-UBND")]),
        ("Kéo dài thời gian thực hiện Nghị quyết số 19/NQ-HĐND.", [("this", "amends", "19/NQ-HĐND")]),
        ("Điều chỉnh dự toán đã giao tại Quyết định số 23/QĐ-UBND.", [("this", "amends", "23/QĐ-UBND")]),
        ("Giao sở sửa đổi Quyết định số 23/QĐ-UBND.", []),
        (
            "Sửa đổi Điều 3 Quyết định số 9/QĐ-UBND và bãi bỏ khoản 2 Điều 4 Quyết định số 10/QĐ-UBND.",
            [("this", "amends", "9/QĐ-UBND"), ("this", "repeals", "10/QĐ-UBND")],
        ),
    ],
)
def test_what_a_resolution_does_to_others(text: str, expected: list[object]) -> None:
    assert related(text, kind="official_document", type="Nghị quyết", number="1/NQ-HĐND") == expected


def test_of_two_papers_changed_side_by_side_neither_changes_the_other() -> None:
    text = "Tỉnh sửa đổi Quyết định số 9/2020/QĐ-UBND và bãi bỏ Quyết định số 10/2020/QĐ-UBND."
    assert related(text) == []


def test_an_hour_may_stand_before_the_day_of_issue() -> None:
    assert cited("Công điện số 1234/CĐ-TTg lúc 15h ngày 7/9/2024 nêu rõ")[0].date == "2024-09-07"


def test_a_month_compared_with_lies_behind() -> None:
    text = (
        "Giải ngân\n\n10/02/2025 08:00\n\nTừ chỗ chỉ đạt 5% cuối tháng 5, tỉnh Hà Giang đã về đích. Lễ mở ngày 5/5.\n"
    )
    values = [d.value for d in process(read_bytes(text.encode())).dates]
    assert "2024-05" in values
    assert "2025-05-05" in values
