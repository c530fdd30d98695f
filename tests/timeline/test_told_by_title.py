"""What a paper's title and another paper's matter tell of a directive; what is told of a body by its place alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import pipeline
from extractor.collection import Event
from extractor.load import read_bytes
from extractor.review.subjects import resolve, told
from extractor.store import Store


def paper(head: str, number: str, day: str, title: str, words: str) -> str:
    date = "Mường Tè, ngày {} tháng {} năm {}".format(*day.split("/"))
    lines = (head, "-------", f"Số: {number}", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
    return "\n".join((*lines, "-------", date, "", title, "", words, "", "CHỦ TỊCH", "", "Vàng A Mẫu", ""))


PROVINCE = "ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU"
PLAN = paper(
    PROVINCE, "41/KH-UBND", "14/01/2024", "KẾ HOẠCH\nTrồng cây mắc ca trên đất dốc năm 2024",
    "1. Sở Tài chính bố trí 6 tỷ đồng, xong trước ngày 10/3/2024.\n"
    "2. UBND huyện Sìn Hồ trồng 402 ha mắc ca trước ngày 30/4/2024.",
)  # fmt: skip
CITED = "UBND tỉnh đã ban hành Kế hoạch số 41/KH-UBND ngày 14/01/2024."
RESULTS = (
    "\nNgày 28/3/2024, Sở Nông nghiệp và Phát triển nông thôn ban hành 04 quy trình trồng."
    "\nTrong đó, huyện Sìn Hồ trồng đủ 402/402 ha vào ngày 28/4/2024; huyện Mường Tè trồng 120/300 ha."
)
REPORT = "BÁO CÁO\nTình hình trồng cây mắc ca trên đất dốc 6 tháng đầu năm 2024"


def events(folder: Path, query: str, *texts: str) -> list[Event]:
    with Store.open(folder / "t.db") as store:
        for number, text in enumerate(texts):
            store.save(pipeline.process(read_bytes(text.encode(), f"{number}.txt")))
        return list(told(store, resolve(store, query)[0]).events)


def kinds(found: list[Event], *wanted: str) -> list[tuple[str | None, str]]:
    return [(e.date, e.kind) for e in found if e.kind in wanted]


@pytest.mark.parametrize(
    ("words", "reported"),
    [
        (CITED + RESULTS, [("2024-06-20", "reported")]),
        (CITED + " Tỉnh còn có Kế hoạch số 9/KH-UBND ngày 02/01/2024." + RESULTS, []),
    ],
    ids=["the only plan", "one of two plans"],
)
def test_a_report_of_one_matter_is_on_the_plan_it_cites(tmp_path: Path, words: str, reported: list[object]) -> None:
    found = events(tmp_path, "41/KH-UBND", PLAN, paper(PROVINCE, "88/BC-UBND", "20/6/2024", REPORT, words))
    assert kinds(found, "reported") == reported


def test_what_was_issued_on_a_day_is_no_measurement(tmp_path: Path) -> None:
    """The act with its count happened; a tally of works done on a day is measured."""
    found = events(tmp_path, "41/KH-UBND", PLAN, paper(PROVINCE, "88/BC-UBND", "20/6/2024", REPORT, CITED + RESULTS))
    assert ("2024-03-28", "implemented") in kinds(found, "implemented", "measured")
    assert ("2024-03-28", "measured") not in kinds(found, "measured")
    assert ("2024-04-28", "measured") in kinds(found, "measured")


def test_a_place_tells_of_its_committee(tmp_path: Path) -> None:
    """The report names the district only; one of another province's district of that name is not read."""
    report = paper(PROVINCE, "88/BC-UBND", "20/6/2024", REPORT, CITED + RESULTS)
    other = paper("ỦY BAN NHÂN DÂN\nTỈNH BẮC GIANG", "5/BC-UBND", "20/7/2024", "BÁO CÁO\nViệc trồng vải",
                  "Huyện Sìn Hồ trồng đủ 77/77 ha vào ngày 28/5/2024.")  # fmt: skip
    found = events(tmp_path, "UBND huyện Sìn Hồ", PLAN, report, other)
    assert kinds(found, "measured") == [("2024-04-28", "measured")]


@pytest.mark.parametrize(
    ("title", "reviewed"),
    [
        ("KẾT LUẬN\nvề kết quả hơn 01 năm thực hiện Kế hoạch số 41/KH-UBND", [("2025-03-02", "reviewed")]),
        ("KẾT LUẬN\nvề công tác cán bộ", []),
    ],
)
def test_a_conclusion_is_drawn_on_what_its_title_names(tmp_path: Path, title: str, reviewed: list[object]) -> None:
    words = "Tiến độ đạt yêu cầu đề ra. Các chỉ tiêu tại Kế hoạch số 41/KH-UBND đạt khá."
    found = events(tmp_path, "41/KH-UBND", PLAN, paper(PROVINCE, "7-KL/UBND", "02/3/2025", title, words))
    assert kinds(found, "reviewed") == reviewed


def test_the_session_that_concluded_was_on_its_own_day(tmp_path: Path) -> None:
    title = "KẾT LUẬN\nvề kết quả hơn 01 năm thực hiện Kế hoạch số 41/KH-UBND"
    words = (
        "Tại phiên họp ngày 25/02/2025, sau khi nghe Sở Tài chính báo cáo, Ủy ban nhân dân tỉnh kết luận: tiến độ khá."
    )
    found = events(tmp_path, "41/KH-UBND", PLAN, paper(PROVINCE, "7-KL/UBND", "02/3/2025", title, words))
    assert kinds(found, "reviewed") == [("2025-02-25", "reviewed"), ("2025-03-02", "reviewed")]


def test_a_visit_that_is_asked_for_was_not_made(tmp_path: Path) -> None:
    words = "1. Sở Nội vụ tỉnh Lai Châu chủ trì kiểm tra việc thực hiện tại huyện Sìn Hồ, báo cáo trước ngày 30/6/2024."
    text = paper(PROVINCE, "12/CT-UBND", "02/3/2024", "CHỈ THỊ\nVề kỷ cương", words)
    found = events(tmp_path, "Sở Nội vụ tỉnh Lai Châu", text)
    assert kinds(found, "inspected", "deadline") == [("2024-06-30", "deadline")]


def test_two_papers_call_one_district_by_two_committees(tmp_path: Path) -> None:
    page = "{}\n\n16/9/2023 08:10\n\nNgày 15/9, ông Vàng A Mẫu, Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy Lai Châu, kiểm tra tại {}.\n\nÔng Vàng A Mẫu {}\n\nNgọc Lan\n"  # noqa: E501
    first = page.format(
        "Kiểm tra ở Sìn Hồ",
        "Huyện ủy Sìn Hồ",
        "yêu cầu Huyện ủy Sìn Hồ xử lý 8 tàu chưa lắp máy trước ngày 31/10/2023.",
    )
    second = page.format(
        "Sìn Hồ còn 8 tàu", "huyện Sìn Hồ", "đề nghị huyện xử lý dứt điểm 8 tàu chưa lắp máy trước 31/10."
    )
    assert kinds(events(tmp_path, "Vàng A Mẫu", first, second), "deadline") == [("2023-10-31", "deadline")]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("Tỷ lệ che phủ rừng hiện đạt 46,6%; việc cắm mốc hoàn thành ngày 25/8.", ["2025-12-14"]),
        ("Tỷ lệ che phủ rừng đạt 46,6% vào ngày 25/8.", ["2025-08-25"]),
    ],
)
def test_the_day_of_another_clause_is_no_figures(tmp_path: Path, words: str, days: list[str]) -> None:
    page = f"Rừng Sìn Hồ\n\n14/12/2025 08:10\n\nỞ tỉnh Lai Châu, người dân giữ rừng. {words}\n\nNgọc Lan\n"
    found = events(tmp_path, "tỷ lệ che phủ rừng", page)
    assert [e.date for e in found if e.kind == "measured"] == days


def test_each_clause_of_one_ceremony_has_its_day(tmp_path: Path) -> None:
    page = (
        "Trao quyết định\n\n01/3/2025 16:44\n\nChiều 28/2, HĐND tỉnh Lai Châu họp, thông qua Nghị quyết 04/NQ-HĐND.\n\n"
        "Sáng 1/3, Chủ tịch UBND tỉnh trao quyết định bổ nhiệm bà Lò Thị Hiên giữ chức Giám đốc Sở Nội vụ; "
        "ông Giàng A Khua giữ chức Giám đốc Sở Xây dựng.\n\nThu Cúc\n"
    )
    assert kinds(events(tmp_path, "Giàng A Khua", page), "appointed") == [("2025-03-01", "appointed")]
