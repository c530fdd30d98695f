"""An article headed by a topic is about it: its visit and its demands are told, though they do not name it."""

from __future__ import annotations

import pytest

from extractor import pipeline
from extractor.collection import Event, Held
from extractor.identity import topic
from extractor.load import read_bytes
from extractor.timeline import build

BODY = (
    "(Báo A) - Sáng 15/9, Đoàn kiểm tra của Bộ Nông nghiệp và Môi trường do Thứ trưởng Lê Văn Mẫu dẫn đầu kiểm tra tại "
    "xã Xuân Mẫu, tỉnh Phú Thọ.\n\nThứ trưởng yêu cầu Sở Nông nghiệp và Môi trường tỉnh tiêm xong vòng 1 cho lợn thịt "
    "trước ngày 30/9.\n"
)


def events(title: str) -> list[Event]:
    text = f"{title}\n\n16/09/2025 10:05\n\nTrong xã có dịch tả lợn châu Phi.\n\n{BODY}"
    document = Held(1, pipeline.process(read_bytes(text.encode(), "a.txt")))
    return list(build(topic("dịch tả lợn châu Phi", [document]), [document], "2025-09-16").events)


@pytest.mark.parametrize(
    ("title", "told"),
    [
        (
            "Chống dịch tả lợn châu Phi: xã mới biết thiếu vôi",
            {("inspected", "2025-09-15"), ("deadline", "2025-09-30")},
        ),
        ("Một ngày ở xã Xuân Mẫu", set()),
    ],
    ids=["a story about it", "a story that names it once"],
)
def test_what_a_story_about_a_topic_tells(title: str, told: set[tuple[str, str]]) -> None:
    assert {(e.kind, e.date) for e in events(title) if e.kind in ("inspected", "deadline")} == told
