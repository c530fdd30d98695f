"""Days told from other days, aims that set out from a past figure, papers that a sentence only sets work against."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import pipeline
from extractor.collection import Event
from extractor.load import read_bytes
from extractor.review.subjects import resolve
from extractor.review.subjects import told as timeline_of
from extractor.store import Store
from extractor.timeline.sentences.days import days_on

HEAD = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n"
PLAN = (
    f"ỦY BAN NHÂN DÂN\nTỈNH PHÚ YÊN\n-------\nSố: 2350/QĐ-UBND\n\n{HEAD}Phú Yên, ngày 28 tháng 7 năm 2022\n\n"
    "QUYẾT ĐỊNH\n"
    "Phê duyệt Đề án giảm nghèo bền vững tại các huyện miền núi tỉnh Phú Yên\n\n"
    "1. Mục tiêu: tỷ lệ hộ nghèo giảm từ 58,4% năm 2021 xuống còn "
    "45% vào cuối năm 2023.\n2. Ủy ban nhân dân huyện Sông Hinh làm 24 km đường vào buôn Thu, hoàn thành trước ngày "
    "30/6/2024.\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nTrần Thị Na\n"
)
REPORT = (
    f"UBND TỈNH PHÚ YÊN\nSỞ NỘI VỤ\n-------\nSố: 88/BC-SNV\n\n{HEAD}Phú Yên, ngày 17 tháng 01 năm 2024\n\nBÁO CÁO\n"
    "Kết quả thực hiện Đề án giảm nghèo bền vững tại các huyện miền núi tỉnh Phú Yên\n\n"
    "Thực hiện Quyết định số 2350/QĐ-UBND ngày 28/7/2022 của "
    "Chủ tịch UBND tỉnh, Sở Nội vụ báo cáo:\n\n1. Sở đã rà soát, lập danh sách 6.214 hộ, hoàn thành ngày 27/9/2022. "
    "UBND huyện Sông Hinh đã ban hành Kế hoạch số 96/KH-UBND ngày 22/8/2022, UBND huyện Đồng Xuân đã ban hành Kế hoạch "
    "số 141/KH-UBND ngày 05/9/2022 để thực hiện Đề án.\n"
    "2. Tỷ lệ hộ nghèo cuối năm 2023 còn 46,7%.\n\nGIÁM ĐỐC\n\nLê Sỹ Ổi\n"
)


def news(words: str, day: str = "16/4/2023 07:30") -> str:
    return f"BÁO PHÚ YÊN MỚI\nThời sự\nĐường vào buôn Thu bây giờ ra sao\n{day}\n{words}\nHoàng Yến\n"


STORY = news(
    "Hôm thứ Năm (13/4), Phó Chủ tịch UBND tỉnh Phú Yên Trần Thị Na kiểm tra tuyến đường tại xã Ea Trol.\n"
    "Trời nắng gắt. Đường đỏ bụi.\nNgay tại lán, bà Na giao Sở Xây dựng cử kỹ sư bám công trường.\n"
    "Một ngày trước đó, bà Na đã kiểm tra việc cấp bò giống ở xã Sông Hinh."
)


def told(tmp_path: Path, query: str, *papers: str) -> list[tuple[str | None, str]]:
    return [(e.date, e.kind) for e in events(tmp_path, query, *papers)]


def events(tmp_path: Path, query: str, *papers: str) -> tuple[Event, ...]:
    with Store.open(tmp_path / "one.db") as store:
        for n, paper in enumerate(papers):
            store.save(pipeline.process(read_bytes(paper.encode(), f"{n}.txt")))
        return timeline_of(store, resolve(store, query)[0]).events


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("cùng ngày, ông a đến b", 0),
        ("một ngày trước đó, ông a đã đến b", -1),
        ("hai ngày sau đó, bà a đến b", 2),
        ("hôm sau, đoàn đến b", 1),
        ("trong 30 ngày trước khi nộp hồ sơ, người dân", None),
        ("ngày hôm nay, ông a đến b", None),
    ],
)
def test_days_are_told_from_the_day_before_them(words: str, days: int | None) -> None:
    assert days_on(words) == days


def test_a_story_goes_on_from_the_day_with_which_it_opened(tmp_path: Path) -> None:
    """What was asked at the place was asked on that day; "một ngày trước đó" is the day before it."""
    found = told(tmp_path, "Trần Thị Na", STORY)
    assert ("2023-04-13", "assigned") in found
    assert ("2023-04-12", "inspected") in found


def test_an_aim_sets_out_from_what_was(tmp_path: Path) -> None:
    found = told(tmp_path, "2350/QĐ-UBND", PLAN)
    assert [day for day, kind in found if kind == "targeted"] == ["2023-12-31"]


def test_two_papers_of_one_sentence_are_two_and_a_bare_head_is_the_reports_own(tmp_path: Path) -> None:
    found = told(tmp_path, "2350/QĐ-UBND", PLAN, REPORT)
    assert {("2022-08-22", "implemented"), ("2022-09-05", "implemented"), ("2023-12-31", "measured")} <= set(found)
    own = told(tmp_path / "..", "Sở Nội vụ tỉnh Phú Yên", REPORT)
    assert ("2022-09-27", "implemented") in own


@pytest.mark.parametrize(
    "words",
    [
        "Ngày 6/3, Ban Dân tộc HĐND tỉnh Phú Yên giám sát thực hiện Quyết định số 2350/QĐ-UBND tại huyện Sông Hinh.\n"
        "UBND huyện Sông Hinh báo cáo đã làm 17 km.",
        "Ngày 6/3, đoàn của Sở Xây dựng tỉnh Phú Yên kiểm tra đường vào buôn Thu.\n"
        "UBND huyện Sông Hinh làm xong 17 km, muộn hơn 1 tháng so với Quyết định 2350/QĐ-UBND.",
        "Ngày 6/3, Sở Xây dựng tỉnh Phú Yên nghiệm thu 17 km đường theo Quyết định 2350.",
    ],
)
def test_who_carries_a_paper_out_has_not_issued_it(tmp_path: Path, words: str) -> None:
    """The paper is the province's that is held, whether a district stands beside it or only its number is told."""
    with Store.open(tmp_path / "one.db") as store:
        for n, paper in enumerate((PLAN, news(words, "08/3/2024 07:30"))):
            store.save(pipeline.process(read_bytes(paper.encode(), f"{n}.txt")))
        found = resolve(store, "2350/QĐ-UBND")
    assert [len(subject.sightings) for subject, _ in found] == [2]
