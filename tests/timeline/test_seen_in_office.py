"""What an article shows of offices: on which day, by which words; who only tells, or is replaced."""

from __future__ import annotations

from extractor.collection import Held
from extractor.load import read_bytes
from extractor.pipeline import process
from extractor.timeline.offices.occupancies import Holding, holdings


def shown(words: str) -> dict[tuple[str, str], Holding]:
    text = f"Chuyện trong tuần ở Bình Phước\n\n30/9/2024 08:10\n\n{words}\n\nHoàng Yến\n"
    document = Held(1, process(read_bytes(text.encode(), "a.txt")))
    return {(h.name, h.position): h for h in holdings([document])}


def test_a_day_of_what_somebody_tells_is_no_day_of_the_telling() -> None:
    words = "Ông Lê Văn Thử, Giám đốc Sở Tài chính tỉnh Bình Phước, cho biết giá đất đã được phê duyệt ngày 28/8/2024."
    assert shown(words)["Lê Văn Thử", "Giám đốc"].days == ("2024-09-30",)


def test_who_is_replaced_is_not_seen_in_office() -> None:
    words = (
        "Ngày 25/9, bà Trần Thị Mẫu được bổ nhiệm giữ chức Giám đốc Sở Tài chính tỉnh Bình Phước, thay ông Lê Văn Thử, "
        "Giám đốc Sở Tài chính tỉnh Bình Phước, nghỉ hưu."
    )
    assert shown(words)["Lê Văn Thử", "Giám đốc"].days == ()


def test_an_office_is_proved_by_the_sentence_that_names_it() -> None:
    words = (
        "Ông Lê Văn Thử được giới thiệu về tỉnh công tác. Sau đó, ông Lê Văn Thử, Giám đốc Sở Tài chính tỉnh Bình "
        "Phước, tiếp dân."
    )
    (sighted,) = shown(words)["Lê Văn Thử", "Giám đốc"].seen
    assert "tiếp dân" in sighted.quote.text


def test_an_office_that_is_only_called_a_former_one_is_past() -> None:
    words = "Cựu Giám đốc Sở Tài chính tỉnh Bình Phước Lê Văn Thử dự lễ."
    assert shown(words)["Lê Văn Thử", "Giám đốc"].past
