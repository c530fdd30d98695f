"""A day that passed makes a task overdue only where something later is held of its province."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.load import read_bytes
from extractor.pipeline import process
from extractor.review.subjects import heard, resolve, told
from extractor.store import Store
from extractor.timeline.tasks.asked import tracked

ORDER = """\
ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH HÀ GIANG\tĐộc lập - Tự do - Hạnh phúc
Số: 14/CT-UBND\tHà Giang, ngày 12 tháng 3 năm 2015

CHỈ THỊ
Về việc phòng, chống rét cho gia súc

Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:
1. Sở Nông nghiệp và Phát triển nông thôn cấp xong thức ăn dự trữ cho các hộ nuôi trâu, bò trước ngày 30/9/2015.

Nơi nhận:
- Như trên;

CHỦ TỊCH
Trần Văn Mẫu
"""
NEWS = "Chuyện chợ phiên ở {place}\n\nThứ Năm, {day} - 15:20\n\nSáng nay, UBND tỉnh {place} khai mạc chợ phiên.\n"


def states(tmp_path: Path, *news: str) -> set[str]:
    with Store.open(tmp_path / "a.db") as store:
        for n, text in enumerate((ORDER, *news)):
            store.save(process(read_bytes(text.encode(), f"{n}.txt")))
        (found,) = resolve(store, "14/CT-UBND")
        events = [e.status for e in told(store, found).events if e.kind == "deadline"]
        (task,) = tracked(store.documents(), store.newest(), heard=heard(store))
        return {task.state, *map(str, events)}


@pytest.mark.parametrize(
    ("place", "day", "state"),
    [
        ("Cà Mau", "10/08/2023", "unknown"),
        ("Hà Giang", "10/08/2023", "overdue"),
        ("Hà Giang", "10/08/2015", "open"),
        ("Tuyên Quang", "10/08/2025", "overdue"),
    ],
    ids=["only of another province", "of its own", "before the day", "of the province that it has gone into"],
)
def test_what_is_held_of_a_province_says_whether_its_days_have_passed(
    tmp_path: Path, place: str, day: str, state: str
) -> None:
    assert states(tmp_path, NEWS.format(place=place, day=day)) == {state}


def test_on_a_day_that_somebody_names_it_has_passed(tmp_path: Path) -> None:
    with Store.open(tmp_path / "a.db") as store:
        store.save(process(read_bytes(ORDER.encode(), "0.txt")))
        (task,) = tracked(store.documents(), "2016-01-01")
    assert (task.state, task.reason) == ("overdue", "past-deadline")
