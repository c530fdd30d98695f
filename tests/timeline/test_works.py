"""A work by its name: what means it, the steps that are told with their day, who asked for what at which visit."""

from __future__ import annotations

import pytest

from extractor import pipeline
from extractor.collection import Event, Held
from extractor.identity import topic
from extractor.load import read_bytes
from extractor.timeline import build
from extractor.timeline.subjects.works import work_of
from extractor.timeline.tasks.asked import tracked


def held(words: str, title: str, n: int = 1, day: str = "30/9/2024") -> Held:
    text = f"{title}\n\n{day} 08:10\n\n{words}\n\nHoàng Yến\n"
    return Held(n, pipeline.process(read_bytes(text.encode(), f"{n}.txt")))


def events(words: str, about: str, title: str = "Chuyện trong tuần ở Bình Phước") -> list[Event]:
    document = held(words, title)
    return list(build(topic(about, [document]), [document], "2024-09-30").events)


@pytest.mark.parametrize(
    ("about", "named"),
    [
        ("khu tái định cư Bãi Sậy", True),
        ("dự án cầu Bến Mẫu 2", True),
        ("bệnh viện Mẫu Đơn", True),
        ("cải cách hành chính", False),
        ("huyện Bù Đốp", False),
        ("chợ huyện Bù Đốp", False),
    ],
)
def test_which_topics_are_works_with_a_name(about: str, named: bool) -> None:
    assert (work_of(about) is not None) is named


@pytest.mark.parametrize(
    ("words", "title", "told"),
    [
        ("Ngày 20/9, tỉnh khởi công khu Bãi Sậy.", "Tin trong ngày", 1),
        ("Ngày 20/9, tỉnh khởi công trường mầm non xã Bãi Sậy.", "Tin trong ngày", 0),
        ("Khu tái định cư đã có điện. Dự án được khởi công ngày 20/9/2024.", "Chờ đợi ở khu tái định cư Bãi Sậy", 1),
        ("Khu tái định cư đã có điện. Dự án được khởi công ngày 20/9/2024.", "Chờ đợi ở vùng lũ", 0),
    ],
    ids=["by its name", "a place of that name", "as the work of the title", "some work"],
)
def test_what_means_the_work(words: str, title: str, told: int) -> None:
    assert len([e for e in events(words, "khu tái định cư Bãi Sậy", title) if e.kind == "implemented"]) == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Sáng 20/9, Công ty Tân Mẫu động thổ cầu Bến Mẫu.", ["2024-09-20"]),
        ("Ngày 20/9/2024, cầu Bến Mẫu thông xe, sớm 10 ngày so với kế hoạch.", ["2024-09-20"]),
        ("Cầu Bến Mẫu được UBND tỉnh phê duyệt ngày 12/3/2024.", ["2024-03-12"]),
        ("Cầu Bến Mẫu đã được Công ty Tân Mẫu sửa chữa, vận hành từ ngày 12/3/2024.", ["2024-03-12"]),
        ("Chủ đầu tư cho biết cầu Bến Mẫu thông xe hôm 20/9.", ["2024-09-20"]),
        ("Ngày 20/9, chủ đầu tư cho biết sẽ bàn giao cầu Bến Mẫu.", []),
        ("Cầu Bến Mẫu chưa thể thông xe.", []),
        ("Ngày 20/9, tỉnh yêu cầu Công ty Tân Mẫu bàn giao cầu Bến Mẫu.", []),
    ],
)
def test_steps_of_a_work(words: str, told: list[str]) -> None:
    assert [e.date for e in events(words, "cầu Bến Mẫu") if e.kind == "implemented"] == told


@pytest.mark.parametrize(
    ("words", "day"),
    [
        (
            "Trước đó, ngày 12/9/2024, Phó Chủ tịch UBND tỉnh Bình Phước Lê Văn Mẫu kiểm tra cầu Bến Mẫu. "
            "Tại đây, ông Mẫu yêu cầu Sở Xây dựng nghiệm thu cầu Bến Mẫu.",
            "2024-09-12",
        ),
        (
            "Theo Nghị quyết số 202/2025/QH15, ngày 27/9, UBND tỉnh Bình Phước giao Sở Xây dựng sửa cầu Bến Mẫu.",
            "2024-09-27",
        ),
    ],
    ids=["at the visit told before", "a clause with its day behind a paper"],
)
def test_on_which_day_something_was_asked_for(words: str, day: str) -> None:
    assert [e.date for e in events(words, "cầu Bến Mẫu") if e.kind == "assigned"] == [day]


def test_one_step_told_by_two_papers_is_one_event() -> None:
    first = held("Sáng 20/9, Công ty cổ phần Tân Mẫu khởi công cầu Bến Mẫu ở Bình Phước.", "Thêm một cây cầu", 1)
    then = held(
        "Cầu Bến Mẫu ở Bình Phước được Công ty cổ phần Tân Mẫu khởi công ngày 20/9/2024 nay vẫn dang dở.",
        "Chờ cầu",
        2,
        "30/12/2024",
    )
    told = build(topic("cầu Bến Mẫu", [first, then]), [first, then], "2024-12-30").events
    assert [len(e.sources) for e in told if e.kind == "implemented"] == [2]


ORDER = """\
UBND TỈNH BÌNH PHƯỚC
-------
Số: 88/TB-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Bình Phước, ngày 5 tháng 3 năm 2024

THÔNG BÁO
Kết luận của Chủ tịch UBND tỉnh về bảng giá bến bãi

1. Giao Sở Xây dựng tham mưu điều chỉnh bảng giá bến bãi trên địa bàn tỉnh, trình UBND tỉnh trước ngày 31/5/2024.
2. UBND thành phố Đồng Xoài chỉ đạo thu gom toàn bộ rác tồn đọng ở chợ trước ngày 20/4/2024.
3. UBND huyện Bù Đốp giải phóng xong mặt bằng khu bến xe trước ngày 30/6/2024.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Văn Mẫu
"""
DECISION = """\
UBND TỈNH BÌNH PHƯỚC
-------
Số: 612/QĐ-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Bình Phước, ngày {day}

QUYẾT ĐỊNH
Về việc điều chỉnh bảng giá bến bãi trên địa bàn tỉnh

ỦY BAN NHÂN DÂN TỈNH BÌNH PHƯỚC

Theo đề nghị của Giám đốc Sở {who} tại Tờ trình số 77/TTr-S ngày {proposed}.

QUYẾT ĐỊNH:

Điều 1. Bảng giá bến bãi được điều chỉnh như Phụ lục.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Văn Mẫu
"""


def states(*texts: str) -> dict[str, str]:
    papers = [Held(n, pipeline.process(read_bytes(t.encode(), f"{n}.txt"))) for n, t in enumerate(texts)]
    return {t.task.assignee: t.state for t in tracked(papers, "2024-12-31")}


@pytest.mark.parametrize(
    ("who", "proposed", "state"),
    [("Xây dựng", "20/5/2024", "done"), ("Xây dựng", "20/6/2024", "late"), ("Công Thương", "20/5/2024", "overdue")],
    ids=["in time", "late", "another body's proposal"],
)
def test_what_was_to_be_put_forward_is_done_when_a_paper_is_issued_on_it(who: str, proposed: str, state: str) -> None:
    decision = DECISION.format(day="28 tháng 6 năm 2024", who=who, proposed=proposed)
    assert states(ORDER, decision)["Sở Xây dựng tỉnh Bình Phước"] == state


@pytest.mark.parametrize(
    ("words", "unit", "state"),
    [
        (
            "Ngày 16/4/2024, UBND thành phố Đồng Xoài thu gom hết rác tồn đọng, sớm hơn 4 ngày so với yêu cầu.",
            "Ủy ban nhân dân thành phố Đồng Xoài",
            "done",
        ),
        (
            "Huyện Bù Đốp được giao giải phóng xong mặt bằng khu bến xe trước ngày 30/6/2024.",
            "Ủy ban nhân dân huyện Bù Đốp",
            "overdue",
        ),
    ],
    ids=["early by so many days", "only told what to do"],
)
def test_what_an_article_says_of_a_task(words: str, unit: str, state: str) -> None:
    article = f"Bình Phước đầu năm\n\n21/4/2024 08:10\n\n{words}\n\nHoàng Yến\n"
    assert states(ORDER, article)[unit] == state


def test_a_bare_level_is_the_one_place_named_before() -> None:
    words = "Phó Chủ tịch UBND tỉnh Bình Phước Lê Văn Mẫu đề nghị huyện sớm trang bị máy tính trước ngày 20/11/2024."
    document = held(f"UBND huyện Bù Đốp khánh thành trường mới. {words}", "Trường mới")
    assert [t.assignee for t in document.result.tasks] == ["Ủy ban nhân dân huyện Bù Đốp"]
