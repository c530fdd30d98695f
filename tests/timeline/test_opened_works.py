"""A work with a name that is opened was finished, whoever opens it; what is only counted can be asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.collection import Held
from extractor.load import read_bytes
from extractor.pipeline import process
from extractor.review.subjects import resolve, told
from extractor.store import Store
from extractor.timeline.tasks.asked import tracked

PLAN = """\
ỦY BAN NHÂN DÂN
TỈNH THANH HÓA
-------
Số: 91/KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Thanh Hóa, ngày 05 tháng 3 năm 2023

KẾ HOẠCH
Chống ngập thành phố Sầm Sơn giai đoạn 2023 - 2025

I. CHỈ TIÊU
Đến hết năm 2024 xóa 9 điểm ngập.

II. NHIỆM VỤ
1. Ban Quản lý dự án huyện Quảng Xương hoàn thành dự án kè sông Rào Bãi Ngang trước ngày 30/6/2024.

Nơi nhận:
- Như trên;

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH



Lê Bá Thăng
"""
NEWS = """\
Tin trong tỉnh

22/09/2024 08:00

{}

Hồng Quế
"""


def held(*texts: str) -> list[Held]:
    return [Held(n, process(read_bytes(t.encode(), f"{n}.txt")), (f"{n}.txt",)) for n, t in enumerate(texts)]


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Sáng 20/9, Công ty Sông Mực khánh thành dự án kè sông Rào Bãi Ngang.", "late"),
        ("Sáng 20/6, Công ty Sông Mực khánh thành công trình kè sông Rào Bãi Ngang.", "done"),
        ("Sáng 20/9, Công ty Sông Mực khởi công dự án kè sông Rào Bãi Ngang.", "overdue"),
        ("Sáng 20/9, Công ty Sông Mực khánh thành nhà thi đấu ở Bãi Ngang.", "overdue"),
        ("Sáng 20/9, dự kiến cuối năm sẽ khánh thành dự án kè sông Rào Bãi Ngang.", "overdue"),
    ],
)
def test_who_opens_a_work_needs_not_be_who_was_asked(words: str, state: str) -> None:
    found = tracked(held(PLAN, NEWS.format(words)), "2024-09-22")
    assert [t.state for t in found if t.deadline == "2024-06-30"] == [state]


@pytest.mark.parametrize("query", ["điểm ngập", "điểm ngập tỉnh Thanh Hóa"])
def test_what_is_only_counted_has_a_timeline(tmp_path: Path, query: str) -> None:
    said = "Tính đến ngày 15/9/2024, thành phố Sầm Sơn, tỉnh Thanh Hóa đã xóa 5/14 điểm ngập; có 12 điểm bán hàng."
    with Store.open(tmp_path / "a.db") as store:
        for one in held(PLAN, NEWS.format(said)):
            store.save(one.result)
        ((subject, documents),) = resolve(store, query)
        found = {(e.kind, m.value) for e in told(store, (subject, documents)).events for m in e.metrics}
    assert subject.kind == "indicator"
    assert found == {("targeted", 9), ("measured", 5)}
