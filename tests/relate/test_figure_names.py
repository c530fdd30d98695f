"""Names of figures that stand elsewhere than before them: in the count, behind a rank, before a bracket, in a list."""

from __future__ import annotations

import pytest

from extractor import pipeline
from extractor.load import read_bytes
from extractor.model import Measurement

PRESS = "Tây Ninh họp về phát triển kinh tế\n\nThứ Tư, 12/06/2024, 08:30\n\n{}\n"
DIRECTIVE = """\
ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH KIÊN GIANG\tĐộc lập - Tự do - Hạnh phúc
Số: 21/CT-UBND\tKiên Giang, ngày 12 tháng 5 năm 2023

CHỈ THỊ
Về việc tăng cường quản lý tàu cá

Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:
1. Sở Nông nghiệp và Phát triển nông thôn {}

Nơi nhận:
- Như trên;

CHỦ TỊCH
Trần Văn Mẫu
"""


def measured(text: str, form: str = PRESS) -> dict[str, Measurement]:
    """Return the records of a text by the printed words of their first mention."""
    result = pipeline.process(read_bytes(form.format(text).encode(), "bai.txt"))
    return {result.mentions[m.mentions[0]].text: m for m in result.metrics}


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        (
            "Toàn tỉnh có 812/830 tàu cá lắp đặt thiết bị giám sát hành trình, đạt 97,8%.",
            {"812/830 tàu cá": "tàu cá lắp đặt thiết bị giám sát hành trình",
             "97,8%": "tàu cá lắp đặt thiết bị giám sát hành trình"},
        ),
        (
            "Có 812/830 tàu cá từ 15 mét trở lên lắp đặt thiết bị giám sát hành trình, chiếm 97,8%.",
            {"97,8%": "tàu cá lắp đặt thiết bị giám sát hành trình"},
        ),
        ("Đến nay, 71/80 xã đạt chuẩn nông thôn mới, chiếm 88,7%.", {"88,7%": "xã đạt chuẩn nông thôn mới"}),
        (
            "Có 9.120 người tham gia bảo hiểm xã hội tự nguyện, đạt 64% kế hoạch.",
            {"64% kế hoạch": "người tham gia bảo hiểm xã hội tự nguyện"},
        ),
        (
            "Tây Ninh đứng thứ 12 cả nước về giải ngân vốn đầu tư công.",
            {"thứ 12": "giải ngân vốn đầu tư công"},
        ),
        (
            "Tỉnh giải ngân được 1.312 tỷ đồng, đạt 24,1% kế hoạch vốn HĐND tỉnh giao (5.443 tỷ đồng), xếp thứ 41/63 "
            "tỉnh, thành phố, giảm 6 bậc so với tháng trước.",
            {"5.443 tỷ đồng": "kế hoạch vốn HĐND tỉnh giao", "thứ 41/63": "giải ngân", "giảm 6 bậc": "giải ngân"},
        ),
        (
            "Chỉ số hài lòng đạt 83,67%, xếp thứ 22/63 tỉnh, thành phố.",
            {"thứ 22/63": "Chỉ số hài lòng"},
        ),
        (
            "Giải ngân của huyện Tân Châu mới đạt 8,7%, huyện Tân Biên 6,2%, UBND thị xã Hòa Thành chỉ đạt 5,1%.",
            {"6,2%": "Giải ngân", "5,1%": "Giải ngân"},
        ),
        (
            "Số lượt tàu mất kết nối trên 10 ngày vẫn còn 21 lượt.",
            {"21 lượt": "Số lượt tàu mất kết nối trên 10 ngày"},
        ),
        ("Tỉnh có 35 hợp tác xã, 12 trang trại.", {"35 hợp tác xã": None, "12 trang trại": None}),
        (
            "Trồng 300 ha rừng, đạt 60% kế hoạch; tỷ lệ che phủ rừng đạt 16,3%.",
            {"16,3%": "tỷ lệ che phủ rừng"},
        ),
    ],
)  # fmt: skip
def test_a_figure_is_named_by_words_that_do_not_stand_before_it(text: str, indicators: dict[str, str | None]) -> None:
    found = measured(text)
    assert {printed: found[printed].indicator and fold_owner(found[printed].indicator) for printed in indicators} == (
        indicators
    )


def fold_owner(name: str | None) -> str | None:
    """Return an indicator's name without whose it is, which these examples are not about."""
    return name.partition(" của huyện")[0] if name else name


def test_a_second_aim_has_its_own_day() -> None:
    """ "50% trước 30/6 và 95% vào cuối năm": the end of the year is the second's, the first's is not."""
    found = measured("Chủ tịch UBND tỉnh yêu cầu phải giải ngân đạt ít nhất 50% trước ngày 30/6 và 95% vào cuối năm.")
    assert found["95%"].as_of == "2024-12-31"
    assert found["95%"].target
    assert found["95%"].indicator == "giải ngân"


@pytest.mark.parametrize("time", ["vào cuối nhiệm kỳ", "trong năm tới", "vào quý sau"])
def test_a_time_without_a_year_takes_no_day_from_its_neighbour(time: str) -> None:
    found = measured(f"Phấn đấu tỷ lệ lấp đầy đạt 50% trước ngày 30/6/2025 và 95% {time}.")
    assert found["95%"].as_of is None


def test_all_of_something_that_an_order_asks_for_is_aimed_at() -> None:
    asked = measured("hoàn thành lắp đặt thiết bị cho 100% tàu cá thuộc diện phải lắp.", DIRECTIVE)
    assert asked["100% tàu cá"].target


def test_all_of_something_that_is_reported_is_no_aim() -> None:
    told = measured("đã hoàn thành lắp đặt thiết bị cho 100% tàu cá thuộc diện phải lắp.", DIRECTIVE)
    assert not told["100% tàu cá"].target
    assert not measured("Huyện hoàn thành lắp đặt thiết bị cho 100% tàu cá.")["100% tàu cá"].target
