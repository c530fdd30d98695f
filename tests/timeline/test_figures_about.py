"""Of a sentence with many figures a topic tells those that are about it; whose office names the topic says nothing."""

from __future__ import annotations

import pytest

from extractor import pipeline
from extractor.collection import Event, Held
from extractor.identity import topic
from extractor.load import read_bytes
from extractor.timeline import build

HEAD = "Huyện Mẫu tổng kết công tác năm\n\n(Báo A) - Ngày 20/12/2022, UBND huyện Mẫu họp tổng kết.\n\n"


def events(words: str, name: str) -> list[Event]:
    document = Held(1, pipeline.process(read_bytes((HEAD + words).encode(), "a.txt")))
    return list(build(topic(name, [document]), [document]).events)


def figures(words: str, name: str = "nông thôn mới") -> list[str]:
    return [f"{m.value:g}" + (f"/{m.total:g}" if m.total else "") for e in events(words, name) for m in e.metrics]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Huyện thu ngân sách 40 tỷ đồng, giảm 2% hộ nghèo, có 7/9 xã đạt chuẩn nông thôn mới.", ["7/9"]),
        ("Huyện có 7/9 xã đạt chuẩn nông thôn mới; tỷ lệ hộ nghèo giảm 3,6%.", ["7/9"]),
        ("Số xã đạt chuẩn nông thôn mới 7/9 xã; thu nhập 32 triệu đồng/người.", ["7/9"]),
        ("Huyện có 7/9 xã đạt chuẩn nông thôn mới (77,8%).", ["7/9", "77.8"]),
    ],
    ids=["the last of three", "the first of two", "named before it", "a share behind its count"],
)
def test_a_topic_tells_the_figures_that_its_words_name(words: str, told: list[str]) -> None:
    assert figures(words) == told


def test_a_topic_named_first_heads_all_figures() -> None:
    assert (
        len(figures("Về xây dựng nông thôn mới, huyện huy động 30 tỷ đồng, cứng hóa 80% đường thôn, gom 95% rác thải."))
        == 3
    )


@pytest.mark.parametrize(
    ("who", "told"),
    [
        ("Ông Hà Văn Mẫu, Phó Trưởng Ban Chỉ đạo Chuyển đổi số tỉnh Phú Thọ,", 0),
        ("Ban Chỉ đạo Chuyển đổi số tỉnh Phú Thọ", 1),
    ],
    ids=["his office", "the board itself"],
)
def test_an_office_is_whose_word_it_is_and_not_what_it_is_about(who: str, told: int) -> None:
    words = f"{who} yêu cầu Sở Tài chính tỉnh Phú Thọ cấp vốn trước ngày 30/12/2022."
    assert len([e for e in events(words, "chuyển đổi số") if e.kind == "assigned"]) == told


@pytest.mark.parametrize(
    ("words", "day"),
    [
        (
            "Đối chiếu Quyết định số 19/QĐ-TTg ngày 17/10/2016, ngày 2/12/2022 huyện ra quân làm nông thôn mới.",
            "2022-12-02",
        ),
        ("Thực hiện Quyết định số 19/QĐ-TTg ngày 17/10/2016, huyện triển khai xây dựng nông thôn mới.", "2022-12-20"),
    ],
)
def test_what_is_carried_out_has_not_the_day_of_its_ground(words: str, day: str) -> None:
    assert {e.date for e in events(words, "nông thôn mới") if e.kind == "implemented"} == {day}
