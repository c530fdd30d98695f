"""Which figures of several papers contradict each other, and of whom they are."""

from __future__ import annotations

import pytest

from extractor import pipeline
from extractor.collection import Held
from extractor.load import read_bytes
from extractor.timeline.series import contradictions

REPORT = """UBND TỈNH LAI CHÂU
SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN
-------
Số: 7/BC-SNN&PTNT

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Lai Châu, ngày 08 tháng 01 năm 2024

BÁO CÁO
Kết quả cấp nước năm 2023

1. Tỷ lệ hộ dân nông thôn sử dụng nước sạch năm 2023 đạt 95,8%.

Nơi nhận:
- Lưu: VT.

GIÁM ĐỐC

Lò Văn Thử
"""
PRESS = "Tin Lai Châu\n\n20/01/2024\n\n{words}\n\nKim Thoa\n"


def found(*texts: str) -> list[tuple[str, str, str]]:
    held = [Held(n, pipeline.process(read_bytes(t.encode(), f"{n}.txt")), (f"{n}",)) for n, t in enumerate(texts)]
    return [(c.kind, c.first, c.second) for c in contradictions(held)]


@pytest.mark.parametrize(("share", "told"), [("96,5%", [("sources", "95,8%", "96,5%")]), ("95,8%", [])])
def test_words_of_the_reporting_bodys_name_are_words_of_the_indicator_too(share: str, told: list[object]) -> None:
    words = f"Theo UBND tỉnh Lai Châu, năm 2023 tỷ lệ hộ dân nông thôn sử dụng nước sạch của tỉnh đạt {share}."
    assert found(REPORT, PRESS.format(words=words)) == told


def test_a_ratio_and_its_share_are_told_by_their_figures() -> None:
    words = "Đến nay, tỉnh Lai Châu đã giải quyết 552/1.883 hồ sơ, đạt 92,3%."
    assert found(PRESS.format(words=words)) == [("ratio", "552/1.883 hồ sơ = 29,3%", "92,3%")]


def test_the_rank_of_one_body_is_no_other_bodys() -> None:
    before = (
        "Theo Sở Nội vụ tỉnh Lai Châu, chỉ số cải cách hành chính năm 2022, Sở Xây dựng tỉnh Lai Châu đứng thứ 18/20."
    )
    after = "Chỉ số cải cách hành chính năm 2023, Sở Tư pháp tỉnh Lai Châu đứng thứ 11/20, tăng 5 bậc so với năm 2022."
    assert found(PRESS.format(words=before), PRESS.format(words=after)) == []


def test_counts_named_only_by_their_noun_contradict_nothing() -> None:
    """Nine of eighteen villages may have been visited, and seven of the eighteen given water."""
    report = REPORT.replace(
        "Tỷ lệ hộ dân nông thôn sử dụng nước sạch năm 2023 đạt 95,8%", "Năm 2023 tỉnh Lai Châu có {}"
    )
    assert (
        found(report.format("9/18 bản vùng cao"), PRESS.format(words="Năm 2023 tỉnh Lai Châu có 7/18 bản vùng cao."))
        == []
    )
