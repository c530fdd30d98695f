"""What a figure measures and what it is compared with."""

from __future__ import annotations

import pytest

from extractor.load import read_bytes
from extractor.model import Measurement
from extractor.pipeline import process


def figures(sentence: str) -> tuple[Measurement, ...]:
    text = f"Báo cáo kinh tế quý II\n\nCục Thống kê tỉnh cho biết một số kết quả chính.\n\n{sentence}\n"
    return process(read_bytes(text.encode())).metrics


@pytest.mark.parametrize(
    ("sentence", "indicators"),
    [
        ("Tỷ lệ hộ nghèo còn 8,9%, giảm 1,2% so với năm 2023.", ["Tỷ lệ hộ nghèo"] * 2),
        ("Thu ngân sách: đạt 21.350 triệu đồng, bằng 58,4% dự toán tỉnh giao.", ["Thu ngân sách"] * 2),
        ("Số hồ sơ đã giải quyết đúng hạn là 300 hồ sơ.", ["Số hồ sơ đã giải quyết đúng hạn"]),
        ("Kinh tế số chiếm 35% GRDP.", ["Kinh tế số"]),
        ("Thu nhập bình quân đầu người đạt 72 triệu đồng; kim ngạch xuất khẩu tính đến nay đạt 3 tỷ USD.",
         ["Thu nhập bình quân đầu người", "kim ngạch xuất khẩu"]),
        ("Trong đó: nông, lâm nghiệp tăng 2,5%, dịch vụ tăng 6,1%; kim ngạch xuất khẩu tăng gần 17%.",
         ["nông, lâm nghiệp", "dịch vụ", "kim ngạch xuất khẩu"]),
        ("Chỉ số sản xuất công nghiệp tăng 9%; giá trị thương mại - dịch vụ tăng 3%.",
         ["Chỉ số sản xuất công nghiệp", "giá trị thương mại - dịch vụ"]),
        ("Tỷ lệ hồ sơ trễ hạn còn cao ở: An Thạnh (15%); Bình Hòa (22%).", ["Tỷ lệ hồ sơ trễ hạn"] * 2),
        ("Bão làm tốc mái 78 căn nhà, 88 phòng trọ.", ["căn nhà", "phòng trọ"]),
        ("Có 94,6% dân số tham gia bảo hiểm y tế; 85% khu dân cư đạt chuẩn văn hóa, 89% hộ đạt gia đình văn hóa.",
         ["dân số tham gia bảo hiểm y tế", "khu dân cư đạt chuẩn văn hóa", "hộ đạt gia đình văn hóa"]),
        ("Giá trị sản xuất 5 năm qua đạt gần 3.720 tỷ đồng.", ["Giá trị sản xuất"]),
        ("Đến thời điểm 17 giờ ngày 4/11, tổng số 20 người bị nạn.", ["người bị nạn"]),
        ("Công an tỉnh bắt giữ 12 đối tượng.", ["bắt giữ đối tượng"]),
        ("Nhà đầu tư được hỗ trợ 5 tỷ đồng.", ["hỗ trợ"]),
    ],
)  # fmt: skip
def test_the_subject_of_the_clause_names_the_indicator(sentence: str, indicators: list[str | None]) -> None:
    assert [record.indicator for record in figures(sentence)] == indicators


@pytest.mark.parametrize(
    ("sentence", "baselines"),
    [
        ("Doanh thu tăng 11,2% so với cùng kỳ năm 2023.", ["so với cùng kỳ năm 2023"]),
        ("So với năm 2022, số vụ phạm tội giảm 12%.", ["So với năm 2022"]),
        ("Giải ngân đạt 58,4% kế hoạch được giao.", ["kế hoạch được giao"]),
        ("Tỷ lệ hồ sơ trực tuyến tăng từ 20% lên 35%.", [None, "từ 20%"]),
        ("Doanh thu tăng 5%, lợi nhuận đạt 3 tỷ đồng.", [None, None]),
    ],
)
def test_the_base_of_comparison_is_kept_as_printed(sentence: str, baselines: list[str | None]) -> None:
    assert [record.baseline for record in figures(sentence)] == baselines
