"""Who leads a team for a time holds that office in the team; the holder of an office is asked in the unit's name."""

from __future__ import annotations

import pytest

from extractor import pipeline
from extractor.collection import Held
from extractor.load import read_bytes
from extractor.timeline.offices.occupancies import holdings
from extractor.timeline.tasks.asked import tracked

ARTICLE = "Kiểm tra cải cách hành chính ở Lạng Sơn\n\nThứ Sáu, 02/08/2024, 08:10\n\n{}\n"


def read(*texts: str) -> list[Held]:
    results = [pipeline.process(read_bytes(t.encode(), "a.txt")) for t in texts]
    return [Held(n, result, (str(n),)) for n, result in enumerate(results)]


@pytest.mark.parametrize(
    ("team", "name"),
    [
        ("Đoàn kiểm tra của tỉnh", "Đoàn kiểm tra của tỉnh Lạng Sơn"),
        ("Đoàn giám sát của UBND tỉnh Lạng Sơn", "Đoàn giám sát của Ủy ban nhân dân tỉnh Lạng Sơn"),
        ("Đoàn công tác số 3", "Đoàn công tác số 3"),
    ],
)
def test_the_leader_of_a_team_holds_an_office_in_it(team: str, name: str) -> None:
    text = (
        f"Ngày 1/8, {team} do bà Hoàng Thị Mận, Phó Giám đốc Sở Nội vụ tỉnh Lạng Sơn làm trưởng đoàn, đã kiểm tra "
        "việc thực hiện cải cách hành chính tại Sở Y tế."
    )
    assert (name, "trưởng đoàn") in {(h.unit, h.position) for h in holdings(read(ARTICLE.format(text)))}


def test_the_holder_of_an_office_is_asked_for_the_unit_named_before() -> None:
    """A later report of the unit says that the thing does not run: it is overdue."""
    asked = (
        "Chiều 1/8, UBND tỉnh Lạng Sơn trao quyết định bổ nhiệm bà Hoàng Thị Mận giữ chức Giám đốc Sở Công Thương. "
        "Chủ tịch UBND tỉnh Trần Văn Mẫu đề nghị tân Giám đốc Sở sớm hoàn thiện Trung tâm điều hành lưới điện thông "
        "minh của tỉnh, đưa vào vận hành trước ngày 31/12/2024."
    )
    report = """\
ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN
SỞ CÔNG THƯƠNG
Số: 19/BC-SCT
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lạng Sơn, ngày 10 tháng 01 năm 2025

BÁO CÁO
Kết quả công tác năm 2024

1. Trung tâm điều hành lưới điện thông minh chưa vận hành do vướng đấu thầu.

GIÁM ĐỐC

Hoàng Thị Mận
"""
    (task,) = tracked(read(ARTICLE.format(asked), report), "2025-01-31")
    assert (task.task.assignee, task.deadline) == ("Sở Công Thương tỉnh Lạng Sơn", "2024-12-31")
    assert (task.state, task.reason) == ("overdue", "reported-not-done")
