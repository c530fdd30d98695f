"""Which figures of several papers contradict each other, and of whom they are."""

from __future__ import annotations

import pytest

from extractor import pipeline
from extractor.collection import Held
from extractor.load import read_bytes
from extractor.timeline.contradicted import contradictions

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


HOUSES = "năm 2023, tỉnh Lai Châu xây mới {n} căn nhà cho hộ nghèo."


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (HOUSES.format(n="1.240"), "Theo UBND tỉnh Lai Châu, " + HOUSES.format(n="1.204")),
        (
            "Tính đến ngày 15/1/2024, tỉnh Lai Châu có 312 hộ bị thiệt hại do rét đậm.",
            "Tính đến ngày 15/1/2024, toàn tỉnh Lai Châu có 321 hộ bị thiệt hại do rét đậm.",
        ),
        (
            "Quý III/2023, Công an tỉnh Lai Châu phát hiện 126 vụ phạm tội về ma túy.",
            "Trong quý III/2023, Công an tỉnh Lai Châu phát hiện 162 vụ phạm tội về ma túy.",
        ),
        (
            "Đến 17h ngày 15/1/2024, mưa lũ làm 7 người chết ở tỉnh Lai Châu.",
            "Đến 17h ngày 15/1/2024, tỉnh Lai Châu có 9 người chết do mưa lũ.",
        ),
    ],
    ids=["year", "as of a day", "quarter", "bare count"],
)
def test_two_papers_count_one_thing_differently(first: str, second: str) -> None:
    assert [kind for kind, _, _ in found(PRESS.format(words=first), PRESS.format(words=second))] == ["sources"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (HOUSES.format(n="hơn 1.200"), HOUSES.format(n="1.204")),
        (HOUSES.format(n="gần 1.300"), HOUSES.format(n="1.284")),
        (HOUSES.format(n="ít nhất 1.100"), HOUSES.format(n="1.204")),
        (HOUSES.format(n="1.200"), HOUSES.format(n="1.204")),
        ("Năm 2023, huyện Tam Đường xây mới 240 căn nhà cho hộ nghèo.", HOUSES.format(n="1.204")),
        ("Năm 2022, tỉnh Lai Châu xây mới 1.240 căn nhà cho hộ nghèo.", HOUSES.format(n="1.204")),
        ("Năm 2023, tỉnh Lai Châu đặt mục tiêu xây mới 1.500 căn nhà cho hộ nghèo.", HOUSES.format(n="1.204")),
        ("Năm 2023, tỉnh Lai Châu sửa chữa 310 căn nhà cho hộ nghèo.", HOUSES.format(n="1.204")),
        ("Lũy kế đến hết " + HOUSES.format(n="3.240"), HOUSES.format(n="1.204")),
        ("Tỉnh Lai Châu xây mới 1.240 căn nhà cho hộ nghèo.", "Tỉnh Lai Châu xây mới 1.204 căn nhà cho hộ nghèo."),
        (
            "Đến 6h ngày 15/1/2024, mưa lũ làm 7 người chết ở tỉnh Lai Châu.",
            "Đến 17h ngày 15/1/2024, mưa lũ làm 9 người chết ở tỉnh Lai Châu.",
        ),
        (
            "Ngày 15/1/2024, Hội Chữ thập đỏ tỉnh Lai Châu trao 20 suất quà Tết.",
            "Ngày 15/1/2024, Hội Chữ thập đỏ tỉnh Lai Châu trao 50 suất quà Tết.",
        ),
        ("Năm 2023, tỷ lệ hộ nghèo của tỉnh Lai Châu còn dưới 20%.", "Tỷ lệ hộ nghèo tỉnh Lai Châu năm 2023 là 18,2%."),
    ],
    ids=[
        "more than", "nearly", "at least", "rounded", "place", "year", "aim", "other work", "sum", "no period", "hour",
        "two visits on a day", "share below",
    ],
)  # fmt: skip
def test_what_is_counted_twice_or_said_about_is_no_contradiction(first: str, second: str) -> None:
    assert found(PRESS.format(words=first), PRESS.format(words=second)) == []
