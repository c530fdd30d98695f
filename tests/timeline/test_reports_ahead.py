"""What a report on a directive gives for the time to come, and the plans it says were made to carry it out."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import pipeline
from extractor.load import read_bytes
from extractor.review.subjects import resolve, told
from extractor.store import Store

HEAD = "TỈNH ỦY PHÚ YÊN\n*\nSố {n}\n\nĐẢNG CỘNG SẢN VIỆT NAM\nPhú Yên, ngày {d} tháng {m} năm {y}\n\n"
DIRECTIVE = HEAD.format(n="31-CT/TU", d="06", m="5", y="2022") + (
    "CHỈ THỊ\nvề chống khai thác cát trái phép\n\nBan Thường vụ Tỉnh ủy yêu cầu các cấp ủy lãnh đạo thực hiện.\n\n"
    "T/M BAN THƯỜNG VỤ\nBÍ THƯ\n\nĐào Văn Mít\n"
)
REPORT = HEAD.format(n="70-BC/TU", d="15", m="01", y="2024") + (
    "BÁO CÁO\nsơ kết thực hiện Chỉ thị số 31-CT/TU\n\nI. LÃNH ĐẠO, CHỈ ĐẠO\n"
    "Ủy ban nhân dân tỉnh ban hành Kế hoạch số 88/KH-UBND ngày 20/6/2022.\n\n"
    "{heading}\n1. Huyện ủy Sông Hinh kiểm tra các bãi tập kết cát trước ngày 30/4/2024.\n\n"
    "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nLê Sỹ Ổi\n"
)
NEWS = (
    "Sông Hinh siết bãi cát\n\n20/9/2022\n\nHuyện Sông Hinh đang thực hiện Chỉ thị số 31-CT/TU. "
    "Trước đó, ngày 12/8/2022, Huyện ủy Sông Hinh ban hành Kế hoạch số 47-KH/HU{why}.\n\nHoàng Yến\n"
)


def found(folder: Path, *papers: str) -> set[tuple[str | None, str]]:
    with Store.open(folder / "a.db") as store:
        for n, paper in enumerate((DIRECTIVE, *papers)):
            store.save(pipeline.process(read_bytes(paper.encode(), f"{n}.txt")))
        return {(e.date, e.kind) for e in told(store, resolve(store, "31-CT/TU")[0]).events}


@pytest.mark.parametrize(
    ("heading", "asks"), [("II. NHIỆM VỤ NĂM 2024", True), ("II. KẾT QUẢ THỰC HIỆN NHIỆM VỤ", False)]
)
def test_a_report_asks_for_what_stands_under_a_heading_of_tasks(tmp_path: Path, heading: str, *, asks: bool) -> None:
    events = found(tmp_path, REPORT.format(heading=heading))
    assert (("2024-01-15", "assigned") in events, ("2024-04-30", "deadline") in events) == (asks, asks)
    assert ("2022-06-20", "implemented") in events  # the plan that it says was issued


@pytest.mark.parametrize(("why", "tells"), [(" để thực hiện", True), (" để đón Tết", False)])
def test_a_plan_made_for_what_was_cited_before_carries_it_out(tmp_path: Path, why: str, *, tells: bool) -> None:
    assert (("2022-08-12", "implemented") in found(tmp_path, NEWS.format(why=why))) == tells
