"""A report tells of the body that it names; "Huyện đã …" of the one district of its paper, never of a town."""

from __future__ import annotations

import pytest

from extractor.collection import Held
from extractor.load import read_bytes
from extractor.pipeline import process
from extractor.timeline.tasks.asked import tracked

ORDER = """\
ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH BẠC LIÊU\tĐộc lập - Tự do - Hạnh phúc
Số: 15/CT-UBND\tBạc Liêu, ngày 12 tháng 5 năm 2023

CHỈ THỊ
Về việc quản lý bến đò

Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:
1. Ủy ban nhân dân huyện Đông Hải rà soát, lập danh sách bến đò không phép xong trước ngày 31/7/2023.
2. Ủy ban nhân dân thành phố Bạc Liêu rà soát, lập danh sách bến đò không phép xong trước ngày 31/7/2023.
3. Sở Giao thông vận tải tỉnh Bạc Liêu lắp đặt thiết bị giám sát hành trình cho 100% phà khách trước ngày 30/9/2023.

Nơi nhận:
- Như trên;

CHỦ TỊCH
Trần Văn Mẫu
"""
NEWS = "Chuyện bến đò ở Bạc Liêu\n\nThứ Sáu, {day} - 08:10\n\n{words}\n"
VISIT = "Ngày 9/8, UBND tỉnh Bạc Liêu kiểm tra tại {where}. {told}"


def states(day: str, words: str) -> dict[str, str]:
    texts = (ORDER, NEWS.format(day=day, words=words))
    held = [Held(n, process(read_bytes(t.encode(), f"{n}.txt"))) for n, t in enumerate(texts)]
    return {t.task.assignee: t.state for t in tracked(held, "2024-02-01")}


@pytest.mark.parametrize(
    ("where", "told", "district", "town"),
    [
        ("huyện Đông Hải và thành phố Bạc Liêu", "Huyện đã lập xong danh sách bến đò không phép.", "done", "overdue"),
        ("huyện Đông Hải, thành phố Bạc Liêu", "Thành phố đã lập xong danh sách bến đò không phép.", "overdue", "done"),
        ("huyện Đông Hải, huyện Hồng Dân", "Huyện đã lập xong danh sách bến đò không phép.", "overdue", "overdue"),
    ],
    ids=["district", "town", "one of two"],
)
def test_a_bare_level_is_the_one_place_of_that_level(where: str, told: str, district: str, town: str) -> None:
    found = states("11/08/2023", VISIT.format(where=where, told=told))
    assert found["Ủy ban nhân dân huyện Đông Hải"] == district
    assert found["Ủy ban nhân dân thành phố Bạc Liêu"] == town


def test_to_meet_the_demands_of_an_order_is_to_have_done_it() -> None:
    words = (
        "Sở Giao thông vận tải tỉnh Bạc Liêu cho biết, đến hết ngày 31/12/2023, 41/41 phà khách lắp đặt thiết bị giám "
        "sát hành trình, đạt 100%, hoàn thành yêu cầu của Chỉ thị 15/CT-UBND, chậm 3 tháng so với thời hạn."
    )
    assert states("05/01/2024", words)["Sở Giao thông vận tải tỉnh Bạc Liêu"] == "late"
