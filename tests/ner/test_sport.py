"""Which documents are reports of a match or a race, and what the figures of others keep."""

from __future__ import annotations

from extractor.load import read_bytes
from extractor.pipeline import process

_YEAR = """UBND huyện Vĩnh Thuận báo cáo tình hình kinh tế - xã hội năm 2023
Trong năm, huyện bê tông hóa 5,4 km đường liên xã, nạo vét 12.300 m kênh mương và lát 860 m vỉa hè thị trấn.
Chỉ số hài lòng của người dân đạt 85,2 điểm, tăng 3 điểm so với năm 2022. Đoàn kiểm tra liên ngành làm việc 14 lần.
Toàn huyện hiện có 61/64 trường đạt chuẩn, số học sinh bỏ học giảm còn 0,2%; trạm y tế của 8/8 xã đã có bác sĩ.
Thu ngân sách đạt 96 tỷ đồng, bằng 108% dự toán. Diện tích nuôi tôm - lúa đạt 23.400 ha, sản lượng 17.200 tấn.
Hộ nghèo còn 2,1%; đã giải quyết việc làm cho 3.150 lao động, trong đó 240 người đi làm việc ở nước ngoài.
"""
_PARAGRAPH = """Phong trào thể dục thể thao tiếp tục phát triển: huấn luyện viên của huyện có 6 người, vận động viên
đoạt 11 huy chương tại hội thao tỉnh.
"""


def _figures(text: str) -> set[str]:
    result = process(read_bytes(text.encode(), "bai.txt"))
    return {m.text for m in result.mentions if m.label == "METRIC"}


def test_a_paragraph_on_sport_in_a_year_s_report_takes_no_road_and_no_score_away() -> None:
    with_sport = _figures(_YEAR + _PARAGRAPH)
    assert _figures(_YEAR) <= with_sport
    assert {"5,4 km đường liên xã", "12.300 m kênh mương", "85,2 điểm"} <= with_sport


def test_scores_and_distances_of_a_match_are_no_figures() -> None:
    match = """Đội khách thắng ngược
Tiền đạo đội khách ghi bàn thắng ở phút 88 từ cự ly 25 m, nâng tỷ số lên 2-1. Huấn luyện viên đội chủ nhà thay 3 cầu thủ
trong hiệp hai nhưng hàng hậu vệ đã chạy hơn 11 km mỗi người. Đội khách có 40 điểm sau 22 vòng.
"""
    assert not {f for f in _figures(match) if f.endswith((" m", "km", "điểm", "vòng"))}
