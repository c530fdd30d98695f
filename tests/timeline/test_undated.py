"""Pages without a day of their own: what they tell is one with what another page dates; and what a title only names."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import pipeline
from extractor.cli.subject import resolve, topic
from extractor.load import read_bytes
from extractor.store import Store
from extractor.timeline import build

ELECTED = (
    "Lai Châu có tân Chủ tịch UBND tỉnh\n\n{}HĐND tỉnh Lai Châu tổ chức kỳ họp chuyên đề và bầu đồng chí Lò Văn Thử, "
    "Phó Bí thư Tỉnh ủy, giữ chức Chủ tịch UBND tỉnh Lai Châu nhiệm kỳ 2021-2026.\n\n"
    "Phát biểu nhận nhiệm vụ, đồng chí Lò Văn Thử hứa sẽ cùng tập thể UBND tỉnh giữ vững kỷ cương.\n"
)
DATED = "BÁO LAI CHÂU MỚI\nThời sự\n" + ELECTED.replace("\n\n{}", "\n20/11/2025 08:10\n{}", 1)


def events(tmp_path: Path, query: str, *pages: str) -> list[tuple[str | None, str, int]]:
    with Store.open(tmp_path / "one.db") as store:
        for n, page in enumerate(pages):
            store.save(pipeline.process(read_bytes(page.encode(), f"{n}.txt")))
        subject = topic(store, query[2:]) if query.startswith("? ") else resolve(store, query)[0]
        told = build(*subject, store.newest()).events
        return [(e.date, e.kind, len({s.document for s in e.sources})) for e in told]


def test_an_election_told_by_a_page_without_its_year_is_the_dated_one(tmp_path: Path) -> None:
    pages = DATED.format("Chiều 19/11, "), ELECTED.format("Chiều 19-11, ")
    assert events(tmp_path, "Lò Văn Thử", *pages) == [("2025-11-19", "appointed", 2)]


def test_one_of_another_day_is_not(tmp_path: Path) -> None:
    pages = DATED.format("Chiều 19/11, "), ELECTED.format("Chiều 3-7, ")
    assert [(day, n) for day, _, n in events(tmp_path, "Lò Văn Thử", *pages)] == [("2025-11-19", 1), (None, 1)]


def test_nobody_takes_up_an_office_after_it_was_reported(tmp_path: Path) -> None:
    first = (
        "BÁO LAI CHÂU MỚI\nThời sự\nChuyện nhân sự trong tuần qua ở tỉnh\n09/9/2025 08:10\nTheo quyết định, "
        "ông Lò Văn Thử được chỉ định giữ chức Phó Bí thư Tỉnh ủy Lai Châu nhiệm kỳ 2025-2030.\nHoàng Yến\n"
    )
    second = (
        "BÁO LAI CHÂU MỚI\nThời sự\nKhai mạc Đại hội đại biểu Đảng bộ tỉnh\n22/9/2025 15:10\n"
        "Sáng 22/9, Đại hội khai mạc.\nBộ Chính trị cũng chỉ định ông Lò Văn Thử giữ chức "
        "Phó Bí thư Tỉnh ủy Lai Châu nhiệm kỳ 2025-2030.\nHoàng Yến\n"
    )
    assert events(tmp_path, "Lò Văn Thử", first, second) == [("2025-09-09", "appointed", 2)]


def press(words: str) -> str:
    return (
        f"BÁO LAI CHÂU MỚI\nThời sự\nChuyện trong ngày ở tỉnh biên giới\n20/6/2024 08:10\n(BLC) - {words}\nHoàng Yến\n"
    )


@pytest.mark.parametrize(
    ("words", "inspected"),
    [
        (
            "Thực hiện Công văn số 327-CV/TU ngày 12/6/2024 của Tỉnh ủy Lai Châu về việc kiểm tra hoạt động của bộ "
            "phận một cửa, các xã đã bố trí thêm người.",
            False,
        ),
        (
            "Thực hiện Công văn số 327-CV/TU ngày 12/6/2024 của Tỉnh ủy Lai Châu về cải cách hành chính, ngày 18/6, "
            "đoàn công tác đã kiểm tra tại xã Mường Than.",
            True,
        ),
    ],
)
def test_what_a_paper_is_about_was_not_done_by_citing_it(tmp_path: Path, words: str, inspected: bool) -> None:
    assert (("2024-06-18", "inspected", 1) in events(tmp_path, "327-CV/TU", press(words))) == inspected
    assert inspected or not [e for e in events(tmp_path, "327-CV/TU", press(words)) if e[1] == "inspected"]


SIGNED = "Tối 18/6, Chủ tịch UBND tỉnh Lai Châu Lò Văn Thử đã ký Công điện số 6/CĐ-UBND yêu cầu các xã ứng phó mưa lũ."


def test_who_signed_a_paper_is_told_with_its_day(tmp_path: Path) -> None:
    assert events(tmp_path, "Lò Văn Thử", press(SIGNED)) == [("2024-06-18", "issued", 1)]


def test_a_paper_issued_on_a_matter_is_an_event_of_the_matter(tmp_path: Path) -> None:
    assert events(tmp_path, "? ứng phó mưa lũ", press(SIGNED)) == [("2024-06-18", "issued", 1)]
    decided = (
        "Tại Nghị quyết số 126/NQ-CP ngày 9/5/2024, Chính phủ đã thông qua 34 hồ sơ đề án sắp xếp đơn vị hành chính."
    )
    assert events(tmp_path, "? sắp xếp đơn vị hành chính", press(decided)) == [("2024-05-09", "issued", 1)]


def test_what_comes_after_carrying_out_tells_of_none(tmp_path: Path) -> None:
    words = "Sau khi thực hiện sắp xếp đơn vị hành chính, cán bộ xã vẫn làm việc ở trụ sở cũ."
    assert events(tmp_path, "? sắp xếp đơn vị hành chính", press(words)) == []


def test_a_paper_of_a_central_body_in_two_names_is_issued_once(tmp_path: Path) -> None:
    first = (
        "Ban Bí thư Trung ương Đảng họp bàn Chỉ thị số 32-CT/TW ngày 10/4/2024 của Ban Bí thư về chống khai thác IUU."
    )
    second = (
        "Huyện nghe phổ biến Chỉ thị số 32-CT/TW ngày 10/4/2024 của Ban Bí thư Trung ương Đảng về chống khai thác IUU."
    )
    found = events(tmp_path, "? chống khai thác IUU", press(first), press(second).replace("20/6", "21/6"))
    assert [e for e in found if e[1] == "issued"] == [("2024-04-10", "issued", 1)]
