"""Demands without a verb of asking before the actor: in the passive, with "phải", to several places, to a relay."""

from __future__ import annotations

import pytest

from extractor import pipeline
from extractor.load import read_bytes
from extractor.model import Task

PRESS = "Huyện Krông Bông đẩy nhanh tiến độ dự án\n\nThứ Năm, 06/03/2025, 08:30\n\n{}\n"
OFFICIAL = """\
UBND TỈNH ĐẮK LẮK\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
\tĐộc lập - Tự do - Hạnh phúc
Số: 12/CT-UBND\tĐắk Lắk, ngày 5 tháng 3 năm 2025

CHỈ THỊ
Về việc đẩy nhanh tiến độ giải phóng mặt bằng

Để đẩy nhanh tiến độ, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:

{}

Nơi nhận:
- Như trên;
- Lưu: VT.

CHỦ TỊCH
Trần Văn Mẫu
"""
COMMITTEE = "Ủy ban nhân dân huyện"


def read(form: str, text: str) -> tuple[Task, ...]:
    return pipeline.process(read_bytes(form.format(text).encode(), "bai.txt")).tasks


def pairs(form: str, text: str) -> list[tuple[str, str | None]]:
    return [(task.assignee, task.deadline) for task in read(form, text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hai huyện Krông Bông, Lắk phải nộp hồ sơ trước ngày 20/4.",
            [(f"{COMMITTEE} Krông Bông", "2025-04-20"), (f"{COMMITTEE} Lắk", "2025-04-20")],
        ),
        (
            "Theo đó, các huyện Krông Bông và Lắk được yêu cầu hoàn thành kiểm kê chậm nhất ngày 20/4.",
            [(f"{COMMITTEE} Krông Bông", "2025-04-20"), (f"{COMMITTEE} Lắk", "2025-04-20")],
        ),
        (
            "UBND các huyện Krông Bông và Lắk phải bàn giao mặt bằng trước ngày 20/4.",
            [(f"{COMMITTEE} Krông Bông", "2025-04-20"), (f"{COMMITTEE} Lắk", "2025-04-20")],
        ),
        (
            "Ban Quản lý dự án tỉnh Đắk Lắk có hạn đến 20/4 để trình báo cáo.",
            [("Ban Quản lý dự án tỉnh Đắk Lắk", "2025-04-20")],
        ),
        (
            "Sở Xây dựng được đề nghị rà soát quy hoạch trước ngày 30/4.",
            [("Sở Xây dựng tỉnh Đắk Lắk", "2025-04-30")],
        ),
        (
            "Sở Y tế tỉnh Đắk Lắk phải báo cáo kết quả trước ngày 10/4.",
            [("Sở Y tế tỉnh Đắk Lắk", "2025-04-10")],
        ),
        (
            "Tỉnh yêu cầu Sở Tài chính lập dự toán trước ngày 20/4; Kho bạc Nhà nước Đắk Lắk giải ngân trong tháng 5.",
            [("Sở Tài chính tỉnh Đắk Lắk", "2025-04-20"), ("Kho bạc Nhà nước Đắk Lắk", "2025-05")],
        ),
    ],
)
def test_demands_in_other_forms_are_tasks(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert pairs(PRESS, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Hai huyện Krông Bông, Lắk đã nộp hồ sơ ngày 20/2.",
        "UBND các huyện Krông Bông và Lắk tổ chức lễ phát động ngày 1/3.",
        "Hai huyện Krông Bông, Lắk phải di dời 40 hộ dân trong bão.",
    ],
)
def test_what_several_places_did_is_no_demand(text: str) -> None:
    assert pairs(PRESS, text) == []


def test_committees_of_several_places_lead_an_item() -> None:
    items = (
        "1. UBND các huyện Krông Bông, Lắk bàn giao mặt bằng chậm nhất vào ngày 30/4/2025.\n"
        "2. Sở Xây dựng hướng dẫn hồ sơ; UBND các huyện Krông Bông, Lắk lập phương án."
    )
    assert pairs(OFFICIAL, items) == [
        (f"{COMMITTEE} Krông Bông", "2025-04-30"),
        (f"{COMMITTEE} Lắk", "2025-04-30"),
        ("Sở Xây dựng tỉnh Đắk Lắk", None),
        (f"{COMMITTEE} Krông Bông", None),
        (f"{COMMITTEE} Lắk", None),
    ]


def test_whoever_is_asked_above_directs_what_the_items_say() -> None:
    """The committee is asked; the department is whom it is to direct."""
    items = "Đề nghị Ban Dân tộc tỉnh:\n- Chỉ đạo Phòng Dân tộc huyện Lắk kiểm tra các xã trước ngày 30/4/2025."
    assert pairs(OFFICIAL, items) == [("Ban Dân tộc tỉnh Đắk Lắk", "2025-04-30")]


MEETING = "Chủ tịch UBND tỉnh Đắk Lắk Trần Văn Mẫu đề nghị Sở Nội vụ phối hợp với Sở Tài chính rà soát biên chế. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thời gian tới, Sở cần đẩy mạnh tuyên truyền.", [("Sở Nội vụ tỉnh Đắk Lắk", "Trần Văn Mẫu")] * 2),
        ("Sở phải chủ động báo cáo.", [("Sở Nội vụ tỉnh Đắk Lắk", "Trần Văn Mẫu")] * 2),
        (
            "Vì vậy, Sở cần có văn bản đề nghị Bộ Nội vụ hướng dẫn để Sở Y tế, các cơ quan có căn cứ thực hiện.",
            [("Sở Nội vụ tỉnh Đắk Lắk", "Trần Văn Mẫu")] * 2,
        ),
        (
            "Sau khi có ý kiến, Sở Tài chính ban hành kế hoạch nhưng chưa làm.",
            [("Sở Nội vụ tỉnh Đắk Lắk", "Trần Văn Mẫu")],
        ),
    ],
)
def test_a_bare_head_that_must_act_is_who_was_asked_before(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(task.assignee, task.by) for task in read(PRESS, MEETING + text)] == expected


def test_members_of_a_team_ask_for_the_team_that_was_named_and_else_for_nobody_known() -> None:
    visit = "Tổ kiểm tra số 2 của tỉnh Đắk Lắk đã kiểm tra tại Sở Y tế. Sở Nội vụ đã trình UBND tỉnh kế hoạch. "
    asks = "Các thành viên trong {} đề nghị Sở Y tế sớm hoàn thiện đề án."
    assert [task.by for task in read(PRESS, visit + asks.format("đoàn công tác"))] == ["Tổ kiểm tra số 2"]
    assert [task.by for task in read(PRESS, visit[50:] + asks.format("câu lạc bộ"))] == [None]
