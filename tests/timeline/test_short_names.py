"""A topic named short behind its whole name: the same count of it, "số máy còn lại"; not another thing of that head."""

from __future__ import annotations

import pytest

from extractor import pipeline
from extractor.collection import Held
from extractor.load import read_bytes
from extractor.timeline.sentences.scenes import Page
from extractor.timeline.subjects.topic_words import named_short

ARTICLE = """\
Lạng Sơn lắp máy lọc nước cho trường học

Thứ Sáu, 02/08/2024, 08:10

Ngày 1/8, UBND tỉnh Lạng Sơn kiểm tra việc lắp 120 máy lọc nước tại các trường học.

{}
"""


@pytest.mark.parametrize(
    ("said", "short"),
    [
        ("Đến nay, 120/120 máy đã được lắp đặt.", True),
        ("Chủ tịch UBND tỉnh yêu cầu Sở Y tế lắp xong số máy còn lại trước ngày 30/9/2024.", True),
        ("Sở Y tế cho biết, máy này đang được chạy thử.", True),
        ("Đến nay, 45 máy bơm đã được sửa chữa.", False),
        ("Đến nay, 45 máy đã được sửa chữa.", False),
        ("Các trường đã nước hóa đường ống.", False),
    ],
)
def test_a_thing_is_known_by_its_short_name(said: str, short: bool) -> None:
    page = Page(Held(1, pipeline.process(read_bytes(ARTICLE.format(said).encode(), "a.txt")), ("a.txt",)))
    near = [s for s in page.scenes if "máy lọc nước" in s.text]
    assert len(near) == 2
    for query in ("máy lọc nước", "may loc nuoc"):
        assert [s.text for s in named_short(page, near, query)] == ([said] if short else [])


def test_nothing_is_short_in_a_document_on_another_thing() -> None:
    text = ARTICLE.format("Đến nay, 120/120 máy đã được lắp đặt.").replace("Lạng Sơn lắp máy lọc nước", "Tin Lạng Sơn")
    page = Page(Held(1, pipeline.process(read_bytes(text.encode(), "a.txt")), ("a.txt",)))
    near = [s for s in page.scenes if "máy lọc nước" in s.text and s.segment and s.segment.kind == "paragraph"]
    assert len(near) <= 1
    assert named_short(page, near, "máy lọc nước") == []
