"""One demand told by two papers is one event, two demands of one visit are two; papers of one number are all ended."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from extractor import pipeline
from extractor.collection import Event, Quote
from extractor.load import read_bytes
from extractor.model import Measurement, Span
from extractor.review.subjects import resolve
from extractor.store import Store
from extractor.timeline import build
from extractor.timeline.merging.merge import settle
from extractor.timeline.sentences.wording import SAME_DEMAND, counts, demand_score, telling_words

UNIT = "Ủy ban nhân dân huyện Sông Hinh"


def asked(words: str, due: str | None, document: str, day: str = "2024-06-18") -> Event:
    quote = Quote(document, f"{document}.txt", "2024-06-20", Span(0, len(words)), words)
    return Event(day, "day", "assigned", f"{UNIT}: {words}", (quote,), units=(UNIT,), due=due)


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("xử lý dứt điểm vết thấm ở mái hạ lưu, xong trước ngày 20/7", "khắc phục chỗ thấm ở mái hạ lưu đập", True),
        ("xử lý xong vướng mắc của 9 hộ trước 20/7", "gỡ khó cho 9 hộ này chậm nhất ngày 20/7", True),
        ("bàn giao mặt bằng cho 12 hộ trước 20/7", "đền bù đất cho 31 hộ trước 20/7", False),
        ("trồng lại rừng phòng hộ trước 20/7", "sửa đường vào bản trước 20/7", False),
    ],
)
def test_a_demand_is_known_again_by_its_day_its_counts_and_its_words(first: str, second: str, one: bool) -> None:
    a, b = asked(first, "2024-07-20", "a"), asked(second, "2024-07-20", "b")
    assert (demand_score(a, b) >= SAME_DEMAND) == one
    assert len(settle([a, b])) == (1 if one else 2)


def test_another_day_due_makes_another_demand() -> None:
    a, b = (asked("khắc phục chỗ thấm ở mái hạ lưu", due, due) for due in ("2024-07-20", "2024-08-20"))
    assert demand_score(a, b) == 0
    assert len(settle([a, b])) == 2


def test_two_demands_of_one_paper_are_never_joined_by_a_third_telling() -> None:
    one = asked("sửa cống đầu làng ở thôn Một và nạo vét kênh", "2024-07-20", "a")
    two = asked("sửa cống cuối làng ở thôn Hai và nạo vét kênh", "2024-07-20", "a")
    two = replace(two, sources=(replace(two.sources[0], span=Span(90, 120)),))
    third = asked("sửa cống cuối làng và nạo vét kênh thôn Hai", "2024-07-20", "b")
    told = settle([one, two, third])
    assert sorted(len(e.sources) for e in told) == [1, 2]


def test_a_paper_retells_what_was_asked_for_some_days_before() -> None:
    """A report without a day, or a notice of what was concluded at a visit; weeks later it is asked for again."""
    said = asked("lắp 6 máy bơm chống hạn cho cánh đồng", "2024-07-20", "a")
    late = replace(asked("lắp 6 máy bơm chống hạn cho đồng lúa", "2024-07-20", "b", "2024-06-21"), assumed=True)
    assert [e.date for e in settle([said, late])] == ["2024-06-18"]
    assert [e.date for e in settle([said, replace(late, assumed=False)])] == ["2024-06-18"]
    assert len(settle([said, replace(late, assumed=False, date="2024-07-10")])) == 2


def test_days_are_no_counts_and_no_telling_words() -> None:
    words = "cấp 1.200 kg giống trong thời hạn 15 ngày kể từ ngày ký, chậm nhất 20/7/2024"
    assert counts(words) == {"1.200"}
    assert telling_words("hoàn thành trước ngày 20/7/2024") == frozenset()


REPLACING = """\
ỦY BAN NHÂN DÂN
TỈNH PHÚ YÊN
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 09/CT-UBND
Phú Yên, ngày 12 tháng 3 năm 2024

CHỈ THỊ
Về an toàn hồ chứa

Chủ tịch Ủy ban nhân dân tỉnh yêu cầu các địa phương rà soát hồ chứa.

Chỉ thị này thay thế Chỉ thị số 05/CT-UBND ngày 20/4/2019 của Ủy ban nhân dân tỉnh và Chỉ thị số 05/CT-UBND \
ngày 11/5/2021 của Chủ tịch Ủy ban nhân dân tỉnh.

Nơi nhận:
- Lưu: VT.

CHỦ TỊCH
Ngô Bá Thuyên
"""


def test_both_papers_of_one_number_are_told_as_replaced(tmp_path: Path) -> None:
    with Store.open(tmp_path / "a.db") as store:
        store.save(pipeline.process(read_bytes(REPLACING.encode(), "09.txt")))
        found = resolve(store, "05/CT-UBND")
        assert sorted(f[0].date or "" for f in found) == ["2019-04-20", "2021-05-11"]
        for one in found:
            assert [e.date for e in build(*one, store.newest()).events if e.kind == "replaced"] == ["2024-03-12"]


def test_a_demand_told_only_by_its_day_is_the_one_its_asker_made_for_that_day() -> None:
    """So "bà yêu cầu sở phải xong trước 31/12" says no word of what, but who asked whom by when."""
    long = replace(asked("dứt điểm việc nâng cấp hệ thống một cửa trước 31/12", "2024-12-31", "a"), officials=("Bà A",))
    short = replace(asked("phải xong trước 31/12", "2024-12-31", "b"), officials=("Bà A",))
    assert len(settle([long, short])) == 1
    assert len(settle([long, replace(short, officials=("Ông B",))])) == 2
    third = replace(asked("sửa 4 trụ sở xã trước 31/12", "2024-12-31", "c"), officials=("Bà A",))
    assert len(settle([long, short, third])) == 3, "of two demands for one day it cannot be known which"


def shares(value: float, document: str) -> Event:
    words = f"tỷ lệ hồ sơ đúng hạn của huyện đạt {value}%"
    quote = Quote(document, f"{document}.txt", "2024-06-20", Span(0, len(words)), words)
    metric = Measurement("percent", value, None, "%", "tỷ lệ hồ sơ đúng hạn", None, False, "2024-05-31", (0,))
    return Event("2024-05-31", "day", "measured", words, (quote,), metrics=(metric,), places=("huyện Sông Hinh",))


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [(97.46, 97.5, True), (98.62, 98.6, True), (92.4, 92.0, True), (97.46, 97.4, True), (97.46, 97.6, False),
     (97.4, 97.5, False), (92.4, 93.0, False)],
)  # fmt: skip
def test_one_share_may_be_told_with_fewer_digits(first: float, second: float, one: bool) -> None:
    assert len(settle([shares(first, "a"), shares(second, "b")])) == (1 if one else 2)


def test_work_that_was_asked_for_is_no_aim_beside_it() -> None:
    """What a paper retells of a task with its count is that task; the share that a plan aims at stays."""
    task = replace(asked("khắc phục dứt điểm 612 hồ sơ trước ngày 31/3/2025", "2025-03-31", "a"), kind="deadline")
    task = replace(task, date="2025-03-31")
    count = Measurement("count", 612.0, None, "hồ sơ", None, None, True, "2025-01/2025-03", (0,))
    words = "Riêng huyện Sông Hinh phải xử lý xong 612 hồ sơ trong quý I"
    quote = Quote("b", "b.txt", "2024-06-20", Span(0, len(words)), words)
    aim = Event("2025-01/2025-03", "quarter", "targeted", words, (quote,), metrics=(count,), places=(UNIT,))
    assert [e.kind for e in settle([task, aim])] == ["deadline"]
    other = replace(aim, metrics=(replace(count, value=613.0),))
    assert len(settle([task, other])) == 2
    elsewhere = replace(aim, places=("Ủy ban nhân dân huyện Đồng Xuân",))
    assert len(settle([task, elsewhere])) == 2


def test_a_report_of_a_papers_issue_without_its_number_is_that_issue() -> None:
    paper = "Kế hoạch số 27/KH-UBND triển khai thực hiện Chỉ thị số 31-CT/TU"
    report = "UBND huyện vừa ban hành kế hoạch thực hiện Chỉ thị 31"
    events = []
    for document, words, numbers in (("a", paper, ("27/KH-UBND", "31-CT/TU")), ("b", report, ("31-CT/TU",))):
        quote = Quote(document, f"{document}.txt", "2024-06-20", Span(0, len(words)), words)
        events.append(Event("2024-06-18", "day", "implemented", words, (quote,), documents=numbers, units=(UNIT,)))
    assert len(settle(events)) == 1
    told = replace(events[1], summary=report.replace("kế hoạch", "công văn"))
    assert len(settle([events[0], told])) == 2
    assert len(settle([events[0], replace(events[1], units=("Ủy ban nhân dân huyện Đồng Xuân",))])) == 2


def test_a_list_of_bodies_is_asked_once_and_each_of_them_too() -> None:
    """What "UBND các huyện A, B, C" shall do is one instruction; a paper that tells of B alone tells of the same."""
    bodies = tuple(f"Ủy ban nhân dân huyện {name}" for name in ("Sơn Hòa", "Sông Hinh", "Đồng Xuân"))
    listed = replace(asked("thành lập tổ liên gia tại 12 thôn trước 20/7", "2024-07-20", "a"), units=bodies)
    alone = replace(asked("lập tổ liên gia tại 12 thôn trước 20/7", "2024-07-20", "b"), units=bodies[1:2])
    assert len(settle([listed, alone])) == 1
    assert len(settle([listed, replace(alone, units=("Ủy ban nhân dân huyện Phú Hòa",))])) == 2


def test_a_day_that_was_moved_is_the_day_asked_for_later() -> None:
    """The letter names no body that acts; its counts and words tell which work has more time."""
    moved = asked("Đồng ý gia hạn thời gian lắp 120 trụ nước chữa cháy đến ngày 31/12/2024", "2024-12-31", "a")
    moved = replace(moved, kind="deadline", date="2024-12-31", units=(), summary=moved.sources[0].text)
    later = replace(asked("hoàn thành 120 trụ nước chữa cháy trước 31/12/2024", "2024-12-31", "b"), kind="deadline")
    later = replace(later, date="2024-12-31")
    assert len(settle([moved, later])) == 1
    other = replace(later, summary=later.summary.replace("120 trụ nước chữa cháy", "30 nhà trọ"))
    assert len(settle([moved, other])) == 2


@pytest.mark.parametrize(
    ("title", "share", "one"),
    [("Gần 60% nhà trọ đã có lối thoát nạn", 59.0, True), ("Hơn 95% hộ có nước sạch", 95.4, True),
     ("Gần 60% nhà trọ đã có lối thoát nạn", 61.0, False), ("60% nhà trọ đã có lối thoát nạn", 59.0, False)],
)  # fmt: skip
def test_a_title_rounds_in_words_what_its_text_tells(title: str, share: float, one: bool) -> None:
    text = shares(share, "a")
    value = float(title.split("%")[0].split()[-1])
    metric = replace(text.metrics[0], value=value, indicator=None, as_of=None)
    quote = Quote("a", "a.txt", "2024-06-20", Span(500, 500 + len(title)), title)
    head = replace(text, summary=title, sources=(quote,), metrics=(metric,), places=())
    assert len(settle([text, head])) == (1 if one else 2)


@pytest.mark.parametrize(
    ("people", "unit", "visits"),
    [
        ((("Hà Thị Lúa",), ()), "Cục Kiểm lâm", 1),
        ((("Hà Thị Lúa",), ("Lò Văn Khoai",)), "Cục Kiểm lâm", 2),
        (((), ()), "Ủy ban nhân dân tỉnh Phú Yên", 2),
    ],
)
def test_a_body_is_at_one_place_once_a_day_but_a_provinces_committee(
    people: tuple[tuple[str, ...], tuple[str, ...]], unit: str, visits: int
) -> None:
    """Two officials named are two visits, and a committee sends several delegations a day."""
    told = [
        replace(
            asked(words, None, document), kind="inspected", units=(unit,), officials=who, places=("huyện Sông Hinh",)
        )
        for words, document, who in zip(
            ("xem đập thủy lợi ở buôn Thu", "lo trường lớp đầu năm"), ("a", "b"), people, strict=True
        )
    ]
    assert len(settle(told)) == visits
