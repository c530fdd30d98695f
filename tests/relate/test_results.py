"""Instructions with days of their own, days counted from the paper's date, and results that ask for nothing."""

from __future__ import annotations

import pytest

from extractor.load import read_bytes
from extractor.model import Task
from extractor.pipeline import process
from extractor.relate.tasks.counting import counted_day

HEAD = """ỦY BAN NHÂN DÂN
TỈNH LẠNG SƠN

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 57/{symbol}-UBND

Lạng Sơn, ngày 10 tháng 3 năm 2024

{kind}
Cải cách hành chính năm 2024

"""
FOOT = "\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nĐỗ Văn Mẫu\n"


def asked(body: str, symbol: str = "KH", kind: str = "KẾ HOẠCH") -> tuple[Task, ...]:
    return process(read_bytes((HEAD.format(symbol=symbol, kind=kind) + body + FOOT).encode())).tasks


def test_a_day_after_a_semicolon_is_that_of_its_own_order() -> None:
    found = asked("1. Giao Sở Tư pháp rà soát hồ sơ.\n2. Giao Công an tỉnh hoàn thành hệ thống; thời hạn: quý II/2024.")
    assert [(t.assignee.split()[0], t.deadline) for t in found] == [("Sở", None), ("Công", "2024-04/2024-06")]


def test_each_point_under_a_name_is_its_task() -> None:
    found = asked("3. Bộ Nội vụ:\na) Công bố danh mục trong tháng 4 năm 2024;\nb) Hướng dẫn các địa phương xếp lương.")
    assert [(t.assignee, t.deadline, t.action.split()[0]) for t in found] == [
        ("Bộ Nội vụ", "2024-04", "Công"),
        ("Bộ Nội vụ", None, "Hướng"),
    ]


def test_a_standing_body_reports_every_year() -> None:
    (task,) = asked("4. Sở Nội vụ là cơ quan thường trực, theo dõi và báo cáo UBND tỉnh trước ngày 15/01 hằng năm.")
    assert (task.deadline, task.timing) == (None, "periodic")


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("trong thời hạn 30 ngày kể từ ngày ban hành Kế hoạch này", "2024-04-09"),
        ("trong thời hạn 02 tuần kể từ ngày ký", "2024-03-24"),
        ("chậm nhất 01 tháng kể từ ngày Quyết định này được ban hành", "2024-04-10"),
        ("trong 15 ngày kể từ ngày nhận được hồ sơ", None),
        ("trong 15 ngày làm việc kể từ ngày ký", None),
        ("trong 15 ngày kể từ ngày ban hành Nghị định", None),
    ],
)
def test_a_length_of_time_is_counted_from_the_papers_own_day(printed: str, day: str | None) -> None:
    assert counted_day(printed, "2024-03-10") == day


def test_a_counted_day_is_the_deadline() -> None:
    (task,) = asked("6. Giao Sở Tư pháp trình dự thảo trong thời hạn 30 ngày kể từ ngày ban hành Kế hoạch này.")
    assert (task.deadline, task.timing) == ("2024-04-09", "relative")


def test_what_a_report_tells_as_done_is_no_task() -> None:
    found = asked(
        "I. KẾT QUẢ\n1. Sở Tài chính hoàn thành rà soát trước ngày 20/5/2023.\n"
        "2. Sở Y tế tổ chức 12 lớp tập huấn.\n\nII. KIẾN NGHỊ\nĐề nghị Bộ Nội vụ ban hành hướng dẫn.",
        "BC",
        "BÁO CÁO",
    )
    assert [t.assignee for t in found] == ["Bộ Nội vụ"]


def test_lateness_is_told_not_asked() -> None:
    assert asked("1. Sở Xây dựng hoàn thành quy hoạch ngày 15/7/2023, chậm 15 ngày so với yêu cầu.") == ()


def test_a_demand_named_in_a_report_makes_the_report_no_order() -> None:
    body = (
        "Thực hiện chỉ đạo của Chủ tịch UBND tỉnh về hồ sơ, nêu tại Báo cáo số 12/BC-STC, UBND tỉnh ban hành Kế hoạch."
    )
    text = (HEAD.format(symbol="KH", kind="KẾ HOẠCH") + body + FOOT).encode()
    assert process(read_bytes(text)).relations == ()


def test_a_sentence_on_what_is_needed_keeps_an_order_going() -> None:
    text = (
        "Tăng cường phòng cháy\n\n7/1/2024 08:00\n\nChủ tịch UBND tỉnh Lạng Sơn yêu cầu Sở Y tế tổ chức tuyên truyền. "
        "Trong mùa hanh khô, cần tăng cường tuần tra. Công an tỉnh Lạng Sơn tổ chức triển khai đợt kiểm tra.\n"
    )
    found = process(read_bytes(text.encode())).tasks
    assert [t.assignee for t in found] == ["Sở Y tế tỉnh Lạng Sơn", "Công an tỉnh Lạng Sơn"]
