"""A paper that gives more time changes what was ordered, on its day; who only asks for it changes nothing."""

from __future__ import annotations

import pytest

from extractor.collection import Held
from extractor.identity import topic
from extractor.load import read_bytes
from extractor.pipeline import process
from extractor.timeline import build

PAPER = """\
ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH BÌNH PHƯỚC\tĐộc lập - Tự do - Hạnh phúc
Số: 512/UBND-KT\tBình Phước, ngày 30 tháng 10 năm 2024

Kính gửi: Ủy ban nhân dân huyện Bù Đốp

Xét đề nghị của Ủy ban nhân dân huyện Bù Đốp, Ủy ban nhân dân tỉnh có ý kiến như sau:

1. {}

Nơi nhận:
- Như trên;

CHỦ TỊCH
Trần Văn Mẫu
"""
GIVEN = [
    "Đồng ý gia hạn thời gian đưa trạm bơm Cần Đơn vào vận hành đến ngày 31/3/2025.",
    "Điều chỉnh thời hạn hoàn thành trạm bơm Cần Đơn từ ngày 30/9/2024 thành ngày 31/3/2025.",
    "Lùi thời hạn vận hành trạm bơm Cần Đơn đến ngày 31/3/2025.",
]


def told(words: str) -> set[tuple[str | None, str, tuple[str, ...]]]:
    document = Held(1, process(read_bytes(PAPER.format(words).encode(), "a.txt")))
    found = build(topic("trạm bơm Cần Đơn", [document]), [document], "2024-10-30").events
    return {(e.date, e.kind, e.documents) for e in found if e.kind in ("amended", "deadline")}


@pytest.mark.parametrize("words", GIVEN)
def test_more_time_is_a_change_and_a_new_day(words: str) -> None:
    assert told(words) == {
        ("2024-10-30", "amended", ("512/UBND-KT",)),
        ("2025-03-31", "deadline", ()),
    }


def test_more_time_asked_for_is_none_given() -> None:
    words = "Ủy ban nhân dân huyện Bù Đốp xin gia hạn thời gian vận hành trạm bơm Cần Đơn đến ngày 31/3/2025."
    assert "amended" not in {kind for _, kind, _ in told(words)}
