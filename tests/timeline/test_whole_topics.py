"""A topic whose results do not repeat its words: a paper titled by nothing else is told whole, so are reports on it."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.collection import Event
from extractor.load import read_bytes
from extractor.pipeline import process
from extractor.review.subjects import told, topic
from extractor.store import Store
from extractor.timeline.subjects.about import says_only

HEAD = """ỦY BAN NHÂN DÂN
TỈNH BÌNH PHƯỚC
-------
Số: {number}

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Bình Phước, ngày {day}

{kind}
{title}

"""
FOOT = "\nNơi nhận:\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn Thử\n"
PLAN = (
    HEAD.format(number="88/KH-UBND", day="10 tháng 5 năm 2022", kind="KẾ HOẠCH", title="{title}")
    + """1. Sở Nông nghiệp và Phát triển nông thôn lắp đặt 120 km tuyến ống, hoàn thành trước ngày 31/12/2023.
2. UBND huyện Lộc Ninh mở 14 trạm bơm trước ngày 30/6/2023.
"""
    + FOOT
)
REPORT = (
    HEAD.format(
        number="9/BC-UBND", day="12 tháng 01 năm 2024", kind="BÁO CÁO", title="Kết quả thực hiện Kế hoạch số 88/KH-UBND"
    )
    + """1. Toàn tỉnh đã lắp đặt 131 km tuyến ống, đạt 109% kế hoạch.
2. Việc cấp nước sạch nông thôn được người dân đồng tình.
"""
    + FOOT
)


def events(tmp_path: Path, query: str, *texts: str) -> tuple[Event, ...]:
    with Store.open(tmp_path / "a.db") as store:
        for n, text in enumerate(texts):
            store.save(process(read_bytes(text.encode(), f"{n}.txt")))
        return told(store, topic(store, query)).events


def test_tasks_of_a_plan_on_the_topic_alone_are_the_topics(tmp_path: Path) -> None:
    plan = PLAN.format(title="Cấp nước sạch nông thôn tỉnh Bình Phước giai đoạn 2021 - 2025")
    found = [(e.date, e.kind) for e in events(tmp_path, "nước sạch nông thôn", plan)]
    assert found == [
        ("2022-05-10", "issued"), ("2022-05-10", "assigned"), ("2022-05-10", "assigned"),
        ("2023-06-30", "deadline"), ("2023-12-31", "deadline"),
    ]  # fmt: skip


def test_of_a_plan_on_more_than_the_topic_only_what_names_it_is_told(tmp_path: Path) -> None:
    plan = PLAN.format(title="Cấp nước sạch nông thôn và di dời dân cư vùng sạt lở ven suối tỉnh Bình Phước")
    assert [e.kind for e in events(tmp_path, "nước sạch nông thôn", plan)] == ["issued"]


def test_results_in_a_report_on_the_topics_plan_are_the_topics(tmp_path: Path) -> None:
    plan = PLAN.format(title="Cấp nước sạch nông thôn tỉnh Bình Phước giai đoạn 2021 - 2025")
    found = [(e.date, e.kind) for e in events(tmp_path, "nước sạch nông thôn", plan, REPORT)]
    assert ("2024-01-12", "reported") in found
    assert ("2024-01-12", "measured") in found


@pytest.mark.parametrize(
    ("title", "topic", "only"),
    [
        ("Xóa nhà tạm, nhà dột nát trên địa bàn tỉnh Bắc Kạn năm 2025", "xóa nhà tạm, nhà dột nát", True),
        ("VỀ VIỆC ĐẨY MẠNH XÓA NHÀ TẠM, NHÀ DỘT NÁT TRÊN PHẠM VI TOÀN QUỐC", "xóa nhà tạm, nhà dột nát", True),
        ("đẩy nhanh tiến độ xóa nhà tạm, nhà dột nát", "xóa nhà tạm, nhà dột nát", True),
        ("Xóa nhà tạm, nhà dột nát và sắp xếp dân cư biên giới", "xóa nhà tạm, nhà dột nát", False),
        ("Chấn chỉnh việc tiếp nhận hồ sơ và số hóa kết quả", "số hóa kết quả", False),
        ("Huyện A bị phê bình vì chậm thu hồi đất rừng", "thu hồi đất rừng", False),
        ("", "thu hồi đất rừng", False),
        ("Chuyển đổi số trong ngành thủy sản", "chuyển đổi số", True),
        ("Chuyển đổi số ngành thủy sản và xây cảng cá", "chuyển đổi số", False),
        ("Thực hiện Chỉ thị số 9-CT/TU ngày 14/3/2019 của Tỉnh ủy về thu hồi đất rừng", "thu hồi đất rừng", True),
        ("Kết luận của đồng chí Chủ tịch UBND xã tại cuộc họp về thu hồi đất rừng", "thu hồi đất rừng", True),
        ("Thu hồi đất rừng, bảo đảm sinh kế cho người dân", "thu hồi đất rừng", True),
    ],
)
def test_a_title_says_nothing_but_the_topic(title: str, topic: str, only: bool) -> None:  # noqa: FBT001
    assert says_only(title, topic) is only
