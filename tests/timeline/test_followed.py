"""Of too many documents that name those who were asked the newest are read, and how many were not is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.export.text import timeline_text
from extractor.load import read_bytes
from extractor.pipeline import process
from extractor.review import subjects
from extractor.store import Store

ORDER = """\
ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH BÌNH PHƯỚC\tĐộc lập - Tự do - Hạnh phúc
Số: 14/CT-UBND\tBình Phước, ngày 12 tháng 3 năm 2023

CHỈ THỊ
Về việc bảo vệ rừng

Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:
1. Sở Xây dựng lắp xong 12 trạm quan trắc ở khu công nghiệp Minh Hưng trước ngày 30/9/2023.

Nơi nhận:
- Như trên;

CHỦ TỊCH
Trần Văn Mẫu
"""
NEWS = "Chuyện xây dựng ở Bình Phước\n\nThứ Năm, {day} - 15:20\n\n{words}\n"
VISIT = "Sở Xây dựng tỉnh Bình Phước mở lớp học."
DONE = "Sở Xây dựng tỉnh Bình Phước đã lắp xong 12 trạm quan trắc ở khu công nghiệp Minh Hưng."


@pytest.mark.parametrize(("most", "unread", "state"), [(9, 0, "done"), (2, 1, "done"), (1, 2, "overdue")])
def test_the_newest_are_read_and_the_rest_is_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int, unread: int, state: str
) -> None:
    monkeypatch.setattr(subjects, "MOST_FOLLOWED", most)
    news = (("10/01/2023", VISIT), ("10/12/2023", VISIT), ("05/04/2023", VISIT), ("20/09/2023", DONE))
    with Store.open(tmp_path / "a.db") as store:
        for n, text in enumerate((ORDER, *(NEWS.format(day=day, words=words) for day, words in news))):
            store.save(process(read_bytes(text.encode(), f"{n}.txt")))
        (found,) = subjects.resolve(store, "14/CT-UBND")
        told = subjects.told(store, found)
    assert told.unread == unread
    assert {e.status for e in told.events if e.kind == "deadline"} == {state}
    assert (f"còn {unread} tài liệu" in timeline_text(told)) == bool(unread)
