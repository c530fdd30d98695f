"""A directive's chain of papers: one demand told twice, a day moved, a report that closes what it names."""

from __future__ import annotations

import pytest

from extractor import pipeline
from extractor.collection import Held
from extractor.load import read_bytes
from extractor.timeline.acts import new_days
from extractor.timeline.rhythm import days_of
from extractor.timeline.scenes import Page
from extractor.timeline.tasks import Tracked, tracked

HEAD = """ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU
-------
Số: {number}

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Lai Châu, ngày {day} tháng {month} năm 2024

{body}

Nơi nhận:
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH


Lù Văn Chẩn
"""
PLAN = HEAD.format(
    number="45/KH-UBND",
    day="05",
    month="3",
    body="""KẾ HOẠCH
Phòng, chống hạn cho cây chè năm 2024

1. Sở Công Thương: Lắp xong 46 trạm bơm điện cho vùng chè trước ngày 30/4/2024.
2. Sở Tài chính: Lập danh sách hộ trồng chè "2 không", gửi Ủy ban nhân dân tỉnh trước ngày 31/3/2024.
3. Ủy ban nhân dân huyện Than Uyên: Sửa chữa hồ chứa Bản Mạ trước ngày 31/5/2024.
4. Sở Giao thông vận tải: Định kỳ hằng tuần báo cáo Ủy ban nhân dân tỉnh tiến độ mở đường vận chuyển chè.""",
)
LETTER = HEAD.format(
    number="812/UBND-KT",
    day="24",
    month="4",
    body="""V/v đôn đốc thực hiện Kế hoạch số 45/KH-UBND

Kính gửi: Sở Công Thương; Sở Tài chính; Ủy ban nhân dân huyện Than Uyên.

Thực hiện Kế hoạch số 45/KH-UBND ngày 05/3/2024, Sở Tài chính đã gửi danh sách hộ trồng chè "2 không" ngày 28/3/2024.

Ủy ban nhân dân tỉnh đồng ý gia hạn thời gian sửa chữa hồ chứa Bản Mạ của Ủy ban nhân dân huyện Than Uyên đến ngày
31/7/2024.""".replace("ngày\n31", "ngày 31"),
)
REPORT = HEAD.format(
    number="99/BC-UBND",
    day="20",
    month="8",
    body="""BÁO CÁO
Kết quả thực hiện Kế hoạch số 45/KH-UBND

1. Sở Công Thương đã rà soát mặt bằng ngày 02/4/2024; lắp đủ 46 trạm bơm điện ngày 12/5/2024.
2. Ủy ban nhân dân huyện Than Uyên sửa chữa xong hồ chứa Bản Mạ ngày 20/7/2024.
3. Từ tháng 6 đến nay Sở Giao thông vận tải không báo cáo tiến độ mở đường vận chuyển chè hằng tuần.""",
)


def held(**texts: str) -> list[Held]:
    results = [(name, pipeline.process(read_bytes(text.encode(), name))) for name, text in texts.items()]
    return [Held(n, result, (name,)) for n, (name, result) in enumerate(results)]


@pytest.fixture(scope="module")
def chain() -> list[Held]:
    return held(plan=PLAN, letter=LETTER, report=REPORT)


def task(chain: list[Held], on: str, unit: str) -> Tracked:
    (found,) = [
        t for t in tracked(chain, on) if t.task.assignee.startswith(unit) and "plan" in (t.sources[0].path or "")
    ]
    return found


def test_a_moved_day_is_what_a_task_is_judged_by(chain: list[Held]) -> None:
    """Past the first day it is open; finished before the second one it is done; the letter that moved it is quoted."""
    between = task(chain, "2024-06-30", "Ủy ban nhân dân huyện Than Uyên")
    assert (between.state, between.deadline, between.moved_to) == ("open", "2024-05-31", "2024-07-31")
    assert "gia hạn" in (between.moved_by.text if between.moved_by else "")
    after = task(chain, "2024-08-31", "Ủy ban nhân dân huyện Than Uyên")
    assert (after.state, after.evidence and after.evidence.path) == ("done", "report")


def test_a_sentence_that_moves_a_day_reports_nothing_done(chain: list[Held]) -> None:
    assert task(chain, "2024-04-30", "Ủy ban nhân dân huyện Than Uyên").evidence is None


def test_a_name_in_quotation_marks_denies_nothing(chain: list[Held]) -> None:
    """ "Danh sách hộ '2 không'" was sent: the "không" is part of its name."""
    assert task(chain, "2024-04-30", "Sở Tài chính").state == "done"


def test_the_second_half_of_a_sentence_is_of_the_body_named_in_the_first(chain: list[Held]) -> None:
    """Few words, but the task's own count: late by its day."""
    found = task(chain, "2024-08-31", "Sở Công Thương")
    assert (found.state, found.evidence and found.evidence.path) == ("late", "report")


def test_a_task_of_every_week_is_as_its_last_report_says(chain: list[Held]) -> None:
    """Open while nothing is said, overdue when it is said to be left out, open again when that is long ago."""
    states = [task(chain, on, "Sở Giao thông vận tải").state for on in ("2024-04-30", "2024-08-25", "2024-12-31")]
    assert states == ["open", "overdue", "open"]


@pytest.mark.parametrize(
    ("schedule", "days"),
    [
        ("vào thứ Hai hằng tuần", 7),
        ("trước ngày 25 hàng tháng", 31),
        ("định kỳ 6 tháng một lần", 186),
        ("hằng quý và hằng năm", 92),
        ("mỗi năm", 366),
        ("định kỳ", 31),
    ],
)
def test_a_schedule_names_its_period(schedule: str, days: int) -> None:
    assert days_of(schedule) == days


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("UBND tỉnh đồng ý gia hạn thời gian hoàn thành trạm y tế xã đến ngày 30/6/2024.", "2024-06-30"),
        ("Thời hạn khởi công 40 nhà được lùi từ ngày 15/12/2023 sang ngày 15/02/2024.", "2024-02-15"),
        ("Điều chỉnh thời hạn báo cáo từ ngày 20/3/2024 thành ngày 25/3/2024.", "2024-03-25"),
        ("Sở Y tế đề nghị gia hạn thời gian mua thuốc đến ngày 30/6/2024.", None),
        ("UBND tỉnh yêu cầu hoàn thành trạm y tế xã trước ngày 30/6/2024.", None),
        ("Chợ được dời về xã Nậm Loỏng, họp đến ngày 30/6/2024.", None),
    ],
)
def test_only_a_moved_deadline_gives_a_new_day(sentence: str, day: str | None) -> None:
    page = Page(held(one=f"Tin vùng cao\n\n20/03/2024\n\n{sentence}\n")[0])
    assert [d for s in page.scenes for d in new_days(s)] == ([day] if day else [])
