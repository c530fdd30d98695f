"""A directive's chain of papers: one demand told twice, a day moved, a report that closes what it names."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import pipeline
from extractor.collection import Event, Held
from extractor.load import read_bytes
from extractor.model import Span, Task
from extractor.review.subjects import resolve, told, topic
from extractor.store import Store
from extractor.timeline.events.acts import new_days
from extractor.timeline.events.finished import accomplished
from extractor.timeline.filters import kept
from extractor.timeline.sentences.rhythm import days_of, schedule_of
from extractor.timeline.sentences.scenes import Page
from extractor.timeline.tasks.asked import Tracked, tracked

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
    ("action", "schedule", "again"),
    [
        ("định kỳ trước ngày 15/6 và ngày 15/12 hằng năm báo cáo", "trước ngày 15/6", True),
        ("ban hành quy chế trước ngày 15/6/2024, họp hằng tuần", "trước ngày 15/6/2024", False),
        ("ban hành quy chế trước ngày 15/6", "trước ngày 15/6", False),
    ],
)
def test_a_day_without_a_year_may_come_every_year(action: str, schedule: str, again: bool) -> None:
    task = Task("Sở Nội vụ", action, "2024-06-15", None, Span(0, 1), schedule=schedule, timing="fixed")
    assert (schedule_of(task) is not None) == again


def test_a_committee_takes_part_where_its_place_is_visited(tmp_path: Path) -> None:
    """Cut to "UBND huyện Than Uyên", a timeline keeps the visit "tại huyện Than Uyên"."""
    with Store.open(tmp_path / "cut.db") as store:
        for name, text in {"plan": PLAN, "visit": VISIT}.items():
            store.save(pipeline.process(read_bytes(text.encode(), name)))
        whole = told(store, resolve(store, "45/KH-UBND")[0])
        cut = kept(whole, kinds=["inspected"], unit="Ủy ban nhân dân huyện Than Uyên")
        assert [e.date for e in cut.events] == ["2024-05-22"]
        assert not kept(whole, kinds=["inspected"], unit="Ủy ban nhân dân huyện Tân Uyên").events


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


NOTICE = HEAD.format(
    number="77/TB-UBND",
    day="03",
    month="6",
    body="""THÔNG BÁO
Kết luận kiểm tra việc thực hiện Kế hoạch số 45/KH-UBND tại huyện Than Uyên

Từ ngày 22/5 đến ngày 24/5/2024, Đoàn kiểm tra của Ủy ban nhân dân tỉnh đã kiểm tra việc thực hiện \
Kế hoạch số 45/KH-UBND ngày 05/3/2024 tại huyện Than Uyên. Ủy ban nhân dân tỉnh yêu cầu \
Ủy ban nhân dân huyện Than Uyên nạo vét 14 km mương Bản Lướt trước ngày 30/6/2024.""",
)
VISIT = """Kiểm tra chống hạn ở Than Uyên

24/05/2024

Ngày 22/5, Đoàn kiểm tra của UBND tỉnh Lai Châu đã kiểm tra việc thực hiện Kế hoạch số 45/KH-UBND tại huyện Than Uyên. \
Đoàn yêu cầu UBND huyện Than Uyên nạo vét 14 km mương Bản Lướt trước ngày 30/6/2024; giao Sở Tài chính cấp 2 tỷ đồng \
cho huyện trước ngày 10/6/2024. Đến ngày 20/5, huyện đã tưới được 402/410 ha chè, đạt 98,05%.
"""
OTHER = """Hơn 98% chè Than Uyên đủ nước

25/05/2024

Than Uyên (Lai Châu) đã tưới 402 trong 410 ha chè, đạt 98%, theo UBND huyện Than Uyên.
"""


def events_of(tmp_path: Path, query: str, **texts: str) -> list[Event]:
    with Store.open(tmp_path / "chain.db") as store:
        for name, text in texts.items():
            store.save(pipeline.process(read_bytes(text.encode(), name)))
        found = topic(store, query.removeprefix("?")) if query.startswith("?") else resolve(store, query)[0]
        return list(told(store, found).events)


def seen(events: list[Event], *kinds: str) -> list[tuple[str | None, str, str]]:
    return [(e.date, e.kind, " ".join(sorted({s.path or "" for s in e.sources}))) for e in events if e.kind in kinds]


def test_a_notice_of_conclusions_concludes_and_retells(tmp_path: Path) -> None:
    """The visit is one event of its first day, the demand one of that day too, the notice a review of its own."""
    events = events_of(tmp_path, "45/KH-UBND", plan=PLAN, visit=VISIT, notice=NOTICE)
    assert seen(events, "inspected", "reviewed", "implemented") == [
        ("2024-05-22", "inspected", "notice visit"),
        ("2024-06-03", "reviewed", "notice"),
    ]
    mine = [e for e in events if e.kind in ("assigned", "deadline") and "mương" in e.summary]
    assert seen(mine, "assigned", "deadline") == [
        ("2024-05-22", "assigned", "notice visit"),
        ("2024-06-30", "deadline", "notice visit"),
    ]


def test_a_share_and_its_count_are_one_result_in_any_precision(tmp_path: Path) -> None:
    """402/410 and 98,05% of one paper, 98% of another: one event; each day is the earlier one's."""
    events = events_of(tmp_path, "UBND huyện Than Uyên", visit=VISIT, other=OTHER)
    results = seen([e for e in events if any(m.kind == "percent" for m in e.metrics)], "measured")
    assert len(results) == 1


def test_of_a_sentence_with_two_tasks_a_topic_has_the_one_that_names_it(tmp_path: Path) -> None:
    events = events_of(tmp_path, "?mương Bản Lướt", visit=VISIT)
    assert {e.units[0] for e in events if e.kind == "assigned"} == {"Ủy ban nhân dân huyện Than Uyên"}


def test_a_topic_tells_moved_days_and_what_was_put_to_use(tmp_path: Path) -> None:
    opened = "Hồ Bản Mạ\n\n26/07/2024\n\nNgày 25/7, huyện Than Uyên đưa hồ chứa Bản Mạ vào vận hành trở lại.\n"
    events = events_of(tmp_path, "?hồ chứa Bản Mạ", plan=PLAN, letter=LETTER, opened=opened)
    assert ("2024-07-31", "deadline", "letter") in seen(events, "deadline")
    assert ("2024-07-25", "implemented", "opened") in seen(events, "implemented")


@pytest.mark.parametrize(
    ("words", "press", "told_so"),
    [
        ("ngày 2/5, huyện đưa trạm bơm vào vận hành", True, True),
        ("sở đã ban hành bộ mẫu nhà", True, True),
        ("đưa phần mềm vào sử dụng từ tháng 9", False, False),
        ("sở sẽ đưa phần mềm vào sử dụng", True, False),
        ("chưa đưa trạm bơm vào vận hành", True, False),
    ],
)
def test_only_what_was_done_is_accomplished(words: str, press: bool, told_so: bool) -> None:
    assert accomplished(words, press=press) == told_so


def test_two_aims_of_one_paper_for_one_kind_of_thing_are_two(tmp_path: Path) -> None:
    """All the boats shall have a device, all that come and go shall be checked: not one aim told twice."""
    body = """CHỈ THỊ
Về việc bảo vệ nguồn lợi hồ thủy điện

1. Sở Công Thương lắp thiết bị định vị cho 100% thuyền máy trước ngày 30/9/2024.
2. Công an tỉnh kiểm soát 100% thuyền máy ra vào bến trước ngày 30/9/2024."""
    events = events_of(tmp_path, "9/CT-UBND", own=HEAD.format(number="9/CT-UBND", day="05", month="3", body=body))
    aims = [e for e in events if e.kind == "targeted"]
    assert all(len(e.sources) == 1 for e in aims)
    assert len(aims) == 2
