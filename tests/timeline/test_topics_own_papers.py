"""A topic is told what its own directives' timelines tell: tasks, plans that carry them out, stories that cite them."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import pipeline
from extractor.collection import Event
from extractor.load import read_bytes
from extractor.review.subjects import told, topic
from extractor.store import Store
from extractor.timeline.subjects.about import others_beside

HEAD = """ỦY BAN NHÂN DÂN
TỈNH HÒA BÌNH
-------
Số: {number}

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Hòa Bình, ngày {day}

{kind}
{title}

"""
FOOT = "\nNơi nhận:\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nBùi Văn Thử\n"
BOTH = "Về phòng, chống đuối nước và đánh bắt bằng xung điện trên hồ thủy điện"
DIRECTIVE = (
    HEAD.format(number="9/CT-UBND", day="06 tháng 4 năm 2022", kind="CHỈ THỊ", title="{title}")
    + """Việc đánh bắt bằng xung điện còn nhiều; đánh bắt bằng xung điện làm cạn kiệt hồ.
Đánh bắt bằng xung điện phải chấm dứt. Chủ tịch UBND tỉnh yêu cầu:

1. Sở Tài chính bố trí 2 tỷ đồng trước ngày 30/6/2022.
"""
    + FOOT
)
PLAN = (
    HEAD.format(number="77/KH-UBND", day="20 tháng 5 năm 2022", kind="KẾ HOẠCH", title="Thực hiện Chỉ thị số 9/CT-UBND")
    + "1. Sở Y tế đặt 3 trạm cấp cứu trên hồ trước ngày 30/9/2022.\n"
    + FOOT
)
STORY = (
    "Đà Bắc phải mạnh tay hơn\n\n13/9/2022 08:00\n\nNgày 12/9, đoàn công tác của UBND tỉnh Hòa Bình đã kiểm tra "
    "việc thực hiện Chỉ thị số 9/CT-UBND tại huyện Đà Bắc.\n\nTrưởng đoàn yêu cầu UBND huyện Đà Bắc thu 40 bộ kích "
    "trước ngày 31/10.\n\nHoàng Mơ\n"
)


def events(folder: Path, query: str, *texts: str) -> tuple[Event, ...]:
    with Store.open(folder / "a.db") as store:
        for n, text in enumerate(texts):
            store.save(pipeline.process(read_bytes(text.encode(), f"{n}.txt")))
        return told(store, topic(store, query)).events


def test_a_directive_that_is_mostly_on_a_topic_is_told_with_what_carries_it_out(tmp_path: Path) -> None:
    found = events(tmp_path, "đánh bắt bằng xung điện", DIRECTIVE.format(title=BOTH), PLAN, STORY)
    days = {(e.date, e.kind) for e in found}
    assert days >= {
        ("2022-04-06", "issued"), ("2022-04-06", "assigned"), ("2022-06-30", "deadline"),
        ("2022-05-20", "issued"), ("2022-09-30", "deadline"),
        ("2022-09-12", "inspected"), ("2022-09-12", "assigned"), ("2022-10-31", "deadline"),
    }  # fmt: skip
    assert len({(e.kind, e.sources[0]) for e in found}) == len(found)  # nothing is told twice


def test_a_directive_that_names_a_topic_beside_its_own_matter_is_not_the_topics(tmp_path: Path) -> None:
    found = events(tmp_path, "đuối nước", DIRECTIVE.format(title=BOTH), PLAN, STORY)
    assert {e.kind for e in found} <= {"issued"}


@pytest.mark.parametrize(
    ("title", "topic", "others"),
    [
        (BOTH, "đuối nước", ("đánh bắt bằng xung điện",)),
        ("Đẩy mạnh cải cách hành chính, chuyển đổi số và Đề án 06", "chuyển đổi số", ("cải cách hành chính",)),
        ("Về cấp nước sạch và vệ sinh môi trường ở nông thôn", "nước sạch", ("vệ sinh môi trường",)),
        ("Tăng cường phòng, chống đuối nước cho trẻ em trên địa bàn tỉnh", "đuối nước", ()),
    ],
)  # fmt: skip
def test_other_matters_of_a_title(title: str, topic: str, others: tuple[str, ...]) -> None:
    assert others_beside(title, topic) == others
