"""What only looks like an instruction, a result or a change of office: things finished, sizes, days to come."""

from __future__ import annotations

import pytest

from extractor.collection import Event, Held, Sighting, Subject
from extractor.identity import topic
from extractor.load import read_bytes
from extractor.pipeline import process
from extractor.timeline import build
from extractor.timeline.offices.terms import offices_changed
from extractor.timeline.sentences.scenes import Page


def held(words: str) -> Held:
    text = f"Chuyện trong tuần ở Bình Phước\n\n30/9/2024 08:10\n\n{words}\n\nHoàng Yến\n"
    return Held(1, process(read_bytes(text.encode(), "a.txt")))


def events(words: str, about: str) -> list[Event]:
    document = held(words)
    return list(build(topic(about, [document]), [document], "2024-09-30").events)


def test_what_was_finished_on_a_day_is_no_task_due_by_it() -> None:
    words = "Ban Quản lý dự án tỉnh Bình Phước hoàn thành 20 km nền đường vào ngày 27/8/2024."
    assert not [e for e in events(words, "nền đường") if e.kind in ("assigned", "deadline")]


def test_what_shall_be_finished_by_a_day_is_one() -> None:
    words = "Tỉnh yêu cầu Ban Quản lý dự án tỉnh Bình Phước hoàn thành 20 km nền đường trước ngày 27/12/2024."
    assert {e.kind for e in events(words, "nền đường")} == {"assigned", "deadline"}


def test_a_size_that_says_which_things_are_meant_is_no_figure() -> None:
    words = "Đến ngày 20/9/2024, tỉnh có 402/410 tàu cá dài từ 15 mét trở lên lắp thiết bị giám sát, đạt 98%."
    (event,) = events(words, "tàu cá")
    assert {m.value for m in event.metrics} == {402, 98}


def test_a_share_of_a_day_to_come_is_an_aim() -> None:
    (event,) = events("Năm 2025, Bình Phước nâng tỷ lệ hộ dùng nước sạch đạt 98%.", "nước sạch")
    assert (event.kind, event.date) == ("targeted", "2025")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Tân Chủ tịch UBND huyện Bù Đốp là bà Lê Thị Mẫu, 45 tuổi.", ["appointed"]),
        ("Bà Lê Thị Mẫu ngồi ghế Chủ tịch UBND huyện Bù Đốp từ ngày 16/9/2024.", ["appointed"]),
        (
            "Tỉnh giao Phó Giám đốc Sở Tài chính tỉnh Bình Phước Lê Thị Mẫu phụ trách, điều hành hoạt động của Sở.",
            ["appointed"],
        ),
        ("Ông Trần Văn Thử nghỉ hưu từ ngày 01/9/2024, bàn giao công việc cho bà Lê Thị Mẫu.", []),
    ],
    ids=["the new one", "in the chair", "in charge", "to whom work is handed"],
)
def test_who_takes_up_an_office(words: str, told: list[str]) -> None:
    found = (c for scene in Page(held(words)).scenes for c in offices_changed(scene))
    assert [c.kind for c in found if c.person == "Lê Thị Mẫu"] == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Đến ngày 20/9/2024, bão số 3 làm 98% hộ dân của huyện Bù Đốp mất điện.", 1),
        ("Đến ngày 20/9/2024, số hộ dùng nước sạch tăng 3%, sau bão còn 98% hộ có điện.", 0),
    ],
    ids=["named", "only its words"],
)
def test_a_topic_of_few_words_or_with_a_number_is_a_phrase(words: str, told: int) -> None:
    assert len(events(words, "bão số 3")) == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Ngày 20/9, UBND huyện Bù Đốp đưa trạm bơm Cần Đơn vào vận hành.", [("2024-09-20", "implemented")]),
        ("Ngày 20/9, Sở Xây dựng cho biết UBND huyện Bù Đốp sẽ đưa trạm bơm Cần Đơn vào vận hành.", []),
        ("Ngày 20/9, Công ty Nước sạch Bình Phước đưa trạm bơm ở huyện Bù Đốp vào vận hành.", []),
    ],
    ids=["itself", "shall", "another"],
)
def test_a_unit_s_timeline_tells_what_it_put_to_use_itself(words: str, told: list[tuple[str, str]]) -> None:
    document = held(words)
    units = [u for u in document.result.units if "Bù Đốp" in u.name]
    name = "Ủy ban nhân dân huyện Bù Đốp"
    subject = Subject("unit", "x", name, (Sighting(1, tuple(n for u in units for n in u.mentions)),))
    found = build(subject, [document], "2024-09-30").events
    assert [(e.date, e.kind) for e in found if e.kind == "implemented"] == told
