"""A ratio and the per cent beside it: a contradiction becomes a problem, agreement and other figures do not."""

from __future__ import annotations

import pytest

from extractor import load
from extractor.pipeline import process


def problems(sentence: str) -> list[str]:
    text = f"Huyện An Lạc họp sơ kết\n\n10/07/2024\n\n{sentence}\n\nCác xã tiếp tục thực hiện kế hoạch."
    return [p.code for p in process(load.read_bytes(text.encode(), "a.txt")).problems]


@pytest.mark.parametrize(
    "sentence",
    [
        "Đến nay, huyện đã xử lý 552/1.883 hồ sơ, đạt 92,3%.",
        "Toàn huyện có 45/90 thôn đạt chuẩn, bằng 75%.",
        "Có 12/24 trường (đạt 25%) đã hoàn thành.",
    ],
)
def test_contradiction_is_reported(sentence: str) -> None:
    assert problems(sentence) == ["ratio-percent"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Đến nay, huyện đã xử lý 552/1.883 hồ sơ, đạt 29,3%.",
        "Toàn huyện có 45/90 thôn đạt chuẩn, bằng 50%.",
        "Có 500/600 hộ nhận tiền, tức hơn 80%.",
        "Có 45/90 thôn đạt chuẩn, tăng 15% so với năm 2023.",
        "Có 45/90 thôn chưa đạt 70% tiêu chí.",
        "Có 45/90 thôn đạt chuẩn. Thu ngân sách đạt 75% dự toán.",
    ],
)
def test_agreement_and_other_figures_are_not(sentence: str) -> None:
    assert problems(sentence) == []
