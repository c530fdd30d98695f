"""What reports say became of a task: finished at last, so many days late, in time, in other words than it was asked."""

from __future__ import annotations

import pytest

from extractor import pipeline
from extractor.collection import Held
from extractor.load import read_bytes
from extractor.timeline.tasks.asked import tracked

DIRECTIVE = """\
UBND TỈNH ĐẮK LẮK\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
\tĐộc lập - Tự do - Hạnh phúc
Số: 12/CT-UBND\tĐắk Lắk, ngày 5 tháng 3 năm 2025

CHỈ THỊ
Về việc bảo đảm cấp nước sạch

Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:

1. Trung tâm Nước sạch tỉnh Đắk Lắk lắp đặt 50 máy lọc nước tại các trường học, hoàn thành trước ngày 25/4/2025.
2. Sở Xây dựng thẩm định hồ sơ thiết kế nhà máy nước Ea Kar, trình UBND tỉnh trước ngày 15/10/2025.
3. Huyện ủy Krông Bông chỉ đạo di dời 40 hộ dân khỏi vùng bảo vệ nguồn nước trước ngày 30/6/2025.
4. Sở Nông nghiệp và Môi trường hoàn thành điều tra chất lượng nguồn nước ngầm trước ngày 28/8/2025.

Nơi nhận:
- Như trên;
- Lưu: VT.

CHỦ TỊCH
Trần Văn Mẫu
"""
PRESS = "Kết quả cấp nước sạch ở Đắk Lắk\n\nThứ Hai, 20/10/2025, 08:30\n\n{}\n"


def states(text: str) -> dict[str, str]:
    papers = (DIRECTIVE, PRESS.format(text))
    results = [pipeline.process(read_bytes(paper.encode(), f"{n}.txt")) for n, paper in enumerate(papers)]
    assert results[1].tasks == (), "a result is no new task"
    found = tracked([Held(n, result, (str(n),)) for n, result in enumerate(results)], "2025-12-31")
    return {t.deadline or "": t.state for t in found}


@pytest.mark.parametrize(
    ("text", "deadline", "state"),
    [
        (
            "Trung tâm Nước sạch tỉnh Đắk Lắk lắp xong 50/50 máy lọc nước ngày 4/5, chậm 9 ngày so với yêu cầu.",
            "2025-04-25",
            "late",
        ),
        ("Sở Xây dựng trình hồ sơ thiết kế nhà máy nước Ea Kar ngày 12/10, đúng hạn.", "2025-10-15", "done"),
        (
            "Sở Nông nghiệp và Môi trường đến ngày 4/9 mới điều tra xong chất lượng nguồn nước ngầm.",
            "2025-08-28",
            "late",
        ),
        ("Sở Xây dựng lắp xong 12/12 máy bơm ngày 4/5, đúng hạn.", "2025-10-15", "overdue"),
    ],
)
def test_a_report_decides_the_state_of_the_task_that_it_speaks_of(text: str, deadline: str, state: str) -> None:
    assert states(text)[deadline] == state
