"""A day of a clause that leads to an act is not the act's; a step is not the work; what follows a day is asked too."""

from __future__ import annotations

import pytest

from extractor.collection import Held
from extractor.load import read_bytes
from extractor.pipeline import process
from extractor.review.subjects import resolve, told
from extractor.store import Store
from extractor.timeline.tasks.asked import tracked

NEWS = """\
Công bố quyết định cán bộ

05/03/2025 09:00

Ngày 4/3, UBND tỉnh Lào Cai tổ chức hội nghị công bố các quyết định về công tác cán bộ.

{}

Hà Vân
"""
LED_TO = "Chủ tịch UBND tỉnh quyết định bổ nhiệm ông Đinh Xuân Khoát giữ chức Giám đốc Sở Xây dựng tỉnh Lào Cai"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        (f"Theo đó, sau khi hợp nhất Sở Giao thông vận tải và Sở Xây dựng từ ngày 1/3/2025, {LED_TO}.", "2025-03-04"),
        (f"Do ông Lý Seo Páo nghỉ hưu từ ngày 01/02/2025, {LED_TO}.", "2025-03-04"),
        (f"Theo đó, {LED_TO} kể từ ngày 10/3/2025.", "2025-03-10"),
        (f"Từ ngày 10/3/2025, {LED_TO}.", "2025-03-10"),
    ],
)
def test_an_office_is_taken_up_on_the_day_of_its_own_clause(words: str, day: str) -> None:
    with Store.open(":memory:") as store:
        store.save(process(read_bytes(NEWS.format(words).encode(), "a.txt")))
        found = next(f for f in resolve(store, "Đinh Xuân Khoát") if f[0].kind == "official")
        assert [e.date for e in told(store, found).events if e.kind == "appointed"] == [day]


PLAN = """\
ỦY BAN NHÂN DÂN
TỈNH LÀO CAI
-------
Số: 77/KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Lào Cai, ngày 10 tháng 01 năm 2024

KẾ HOẠCH
Phát triển hạ tầng số năm 2024

1. {}

Nơi nhận:
- Như trên;

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH



Vàng Văn Sử
"""
SYSTEM = "Sở Y tế nâng cấp hệ thống bệnh án điện tử của 12 bệnh viện, hoàn thành trước ngày 30/6/2024."
MAP = (
    "Sở Y tế công bố bản đồ nguy cơ sốt rét trước ngày 30/6/2024 và kiểm điểm trách nhiệm người đứng đầu các trung tâm "
    "y tế để chậm trễ, báo cáo Chủ tịch UBND tỉnh."
)
REPORT = """\
Ngành y tế Lào Cai sau nửa năm

12/08/2024 10:00

Sáng 12/8, Sở Y tế tỉnh Lào Cai họp báo. {}

Ngọc Trâm
"""


@pytest.mark.parametrize(
    ("task", "report", "state"),
    [
        (SYSTEM, "Về hệ thống bệnh án điện tử của 12 bệnh viện, đến nay Sở Y tế đã nâng cấp xong.", "done"),
        (
            SYSTEM,
            "Việc nâng cấp hệ thống bệnh án điện tử của 12 bệnh viện, đến nay Sở Y tế mới hoàn thành thủ tục đấu thầu.",
            "overdue",
        ),
        (
            SYSTEM,
            "Nâng cấp hệ thống bệnh án điện tử của 12 bệnh viện, hiện Sở Y tế mới chỉ lựa chọn tư vấn.",
            "overdue",
        ),
        (MAP, "Sở Y tế đã công bố bản đồ nguy cơ sốt rét ngày 28/6/2024.", "done"),
        (MAP, "Bản đồ nguy cơ sốt rét đến ngày 5/8/2024 mới được Sở Y tế công bố.", "late"),
        (MAP, "Sở Y tế đã công bố kết quả tuyển dụng ngày 28/6/2024.", "overdue"),
    ],
)
def test_a_first_step_is_not_the_work_and_the_first_of_two_demands_is(task: str, report: str, state: str) -> None:
    texts = (PLAN.format(task), REPORT.format(report))
    documents = [Held(n, process(read_bytes(t.encode(), f"{n}.txt")), (f"{n}.txt",)) for n, t in enumerate(texts)]
    assert [t.state for t in tracked(documents, "2024-08-12") if t.deadline == "2024-06-30"] == [state]
