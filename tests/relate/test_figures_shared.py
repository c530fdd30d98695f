"""Names that several figures share: told in turn, owner by owner, a change of what was counted before its part."""

from __future__ import annotations

import pytest

from extractor import pipeline
from extractor.load import read_bytes
from extractor.model import Measurement

PRESS = "Kẻ Mít thu hút đầu tư\n\nThứ Năm, 06/11/2025, 08:30\n\n{}\n"


def measured(text: str) -> tuple[Measurement, ...]:
    return pipeline.process(read_bytes(PRESS.format(text).encode(), "bai.txt")).metrics


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        # in turn: each figure is its own member's
        (
            "Tỷ lệ giải ngân của huyện Tân Châu và huyện Tân Biên lần lượt là 45% và 62%.",
            ["Tỷ lệ giải ngân của huyện Tân Châu", "Tỷ lệ giải ngân của huyện Tân Biên"],
        ),
        ("Thu ngân sách và xuất khẩu lần lượt tăng 12% và 8,5%.", ["Thu ngân sách", "xuất khẩu"]),
        (
            "Số hộ nghèo và số hộ cận nghèo lần lượt là 120 hộ và 340 hộ.",
            ["Số hộ nghèo", "số hộ cận nghèo"],
        ),
        ("Thu nội địa lần lượt đạt 12% và 15% dự toán.", ["Thu nội địa"] * 2),
        # owner by owner, over the share of each
        (
            "Bình Dương có vốn đăng ký lớn nhất với 666 triệu USD, chiếm 53,6% tổng vốn đăng ký; tiếp đến là Bắc "
            "Giang 159 triệu USD, chiếm 12,8%; Hải Dương thu hút 108 triệu USD.",
            ["vốn đăng ký"] * 5,
        ),
        # a change behind a part is of the whole, and the phrase before its comma is not its name
        (
            "Toàn tỉnh kỷ luật 120 đảng viên, trong đó có 13 cấp ủy viên, giảm 18 đảng viên so với cùng kỳ.",
            ["kỷ luật đảng viên", "cấp ủy viên", "kỷ luật đảng viên"],
        ),
        ("Xã có 25 hộ là gia đình chính sách, giảm 4 hộ so với năm 2023.", [None, None]),
        # what a sum is of may stand behind it; who has it before it
        ("Cả nước nhận hơn 1 tỷ USD vốn FDI trong tháng.", ["vốn FDI"]),
        ("Quỹ nội bộ có gần 49 tỷ đồng. Huyện có 49 tỷ đồng.", ["Quỹ nội bộ", None]),
        ("Nhóm tiết kiệm và cho vay của thôn có 27 hội viên.", ["hội viên"]),
        # a value that another is compared with; what is added to a whole; a change in brackets behind a plan's share
        (
            "GDP quý III ước tăng 6,9% so với cùng kỳ năm trước, tuy thấp hơn mức tăng 7,4% của quý I nhưng cao hơn "
            "mức tăng 6,7% của quý II.",
            ["GDP"] * 3,
        ),
        (
            "Khu vực dịch vụ tăng 6,9%, đóng góp 42,5% vào mức tăng chung; khu vực công nghiệp đóng góp 48,7%.",
            ["Khu vực dịch vụ", "đóng góp của Khu vực dịch vụ vào mức tăng chung",
             "đóng góp của khu vực công nghiệp vào mức tăng chung"],
        ),
        ("Doanh nghiệp trong vùng đóng góp 42% tổng thu ngân sách.", [None]),
        ("Sản xuất vụ xuân đạt 101% kế hoạch (tăng 2,3% so với cùng kỳ).", ["Sản xuất vụ xuân"] * 2),
        ("Tổng đàn trâu trên 3 nghìn con (6 tháng đầu năm đạt trên 92%).", ["Tổng đàn trâu"] * 2),
        ("Thịt hơi các loại điều chỉnh giảm từ 2.692 tấn xuống 2.652 tấn.", ["Thịt hơi các loại"] * 2),
        # members in brackets with heads of their own, goods in a row, a bare amount of what is counted
        (
            "Mức tăng một số chỉ tiêu như sau: tổng doanh thu bán lẻ (4%), doanh thu du lịch (5%).",
            ["tổng doanh thu bán lẻ", "doanh thu du lịch"],
        ),
        (
            "Sản xuất và phân phối điện, khí đốt, nước nóng, hơi nước và điều hòa không khí tăng 5,2%.",
            ["Sản xuất và phân phối điện, khí đốt, nước nóng, hơi nước và điều hòa không khí"],
        ),
        ("Làm mới 3 tuyến đường với chiều dài 610 m.", ["tuyến đường", "chiều dài tuyến đường"]),
        ("Dự án có tổng diện tích trên 37 ha.", [None]),
        ("Xã có hơn 310 ha chè, chủ yếu là chè lai. Trong đó, 175 ha đã cho thu hái.", ["chè"] * 2),
        ("Trên 4.300 lao động trong và ngoài tỉnh được giải quyết việc làm.", ["lao động được giải quyết việc làm"]),
        ("Diện tích cây ăn quả thực hiện được 943 ha.", ["Diện tích cây ăn quả"]),
        # cases without a name of their own, what befell those of a change, money that fines brought in
        (
            "Công an lập biên bản 41.566 trường hợp, trong đó vi phạm nồng độ cồn 9.211 trường hợp, quá tốc độ 3.190 "
            "trường hợp.",
            ["lập biên bản trường hợp", "vi phạm nồng độ cồn", "quá tốc độ"],
        ),
        ("Va chạm giao thông xảy ra 2 vụ. Trên địa bàn tỉnh xảy ra 38 vụ.", ["Va chạm giao thông", None]),
        (
            "So với tháng trước, tăng 31 vụ tai nạn giao thông, giảm 21 người tử vong, giảm 25 người bị thương.",
            ["vụ tai nạn giao thông", "người tử vong", "người bị thương"],
        ),
        ("Đã xử phạt 1.403 trường hợp, thu 682,6 triệu đồng.", ["xử phạt trường hợp", "số tiền xử phạt"]),
        # a value in brackets that another is compared with; a change over brackets; a mean without a name
        ("Tỷ lệ giải ngân đạt 58,3%, thấp hơn so với cùng kỳ năm 2024 (63,8%).", ["Tỷ lệ giải ngân"] * 2),
        (
            "Cả nước có 2.045 xã (23%) được công nhận đạt chuẩn nông thôn mới, tăng 5,9% so với cuối năm 2024.",
            ["xã được công nhận đạt chuẩn nông thôn mới"] * 3,
        ),
        ("Bình quân toàn huyện đạt 12,6/19 tiêu chí.", ["tiêu chí bình quân toàn huyện"]),
        ("Có tới 37/63 địa phương tỉ lệ giải ngân là 0%.", ["địa phương tỉ lệ giải ngân là 0%", "tỉ lệ giải ngân"]),
        # how a value moves ends its name; what is measured by the day goes on; "tốc độ tăng" stays whole
        ("Số ca nặng của tỉnh dao động 19-30, giảm 15% so với tuần trước.", ["Số ca nặng của tỉnh"]),
        ("Số ca mắc trong tỉnh từ 10 ca/ngày, trung bình giảm 42%.", ["Số ca mắc trong tỉnh"] * 2),
        ("Tuy nhiên, tốc độ tăng chỉ 5,6%.", ["tốc độ tăng"]),
        ("Các chỉ số nêu trên đều đạt khoảng 60%.", [None]),
        # a bare yield is of the crop told before it; a part of the land that changed; an owner's figure is of no part
        (
            "Năng suất lúa mùa ước đạt 49,4 tạ/ha, tăng 3,2 tạ/ha so với vụ trước; sản lượng đạt 5,5 triệu tấn, tăng "
            "217 nghìn tấn, riêng vùng Đồng bằng sông Hồng tăng 235 nghìn tấn, trong đó Thái Bình tăng 91 nghìn tấn.",
            ["Năng suất lúa mùa"] * 2 + ["sản lượng lúa mùa"] * 2
            + ["sản lượng lúa mùa vùng Đồng bằng sông Hồng", "sản lượng lúa mùa"],
        ),
        ("Trồng 12 ha rừng; sản lượng lúa đạt 5 tấn. Sản lượng đạt 7 tấn.",
         ["Trồng rừng", "sản lượng lúa", "Sản lượng"]),
        (
            "Diện tích lúa đông xuân giảm 39 nghìn ha. Trong đó, các địa phương phía Bắc giảm 10 nghìn ha.",
            ["Diện tích lúa đông xuân", "Diện tích lúa đông xuân các địa phương phía Bắc"],
        ),
        ("Ước tính năng suất lúa hè thu đạt 54 tạ/ha.", ["năng suất lúa hè thu"]),
        ("Sản lượng lúa cả nước năm nay tăng so với năm trước, ước đạt 20 triệu tấn.", ["Sản lượng lúa cả nước"]),
        (
            "Cả nước có 32 địa phương thu đạt trên 34% dự toán; 28/63 địa phương thu trên 20% dự toán.",
            ["địa phương thu đạt trên 34% dự toán"] * 2 + ["địa phương thu trên 20% dự toán", None],
        ),
        # a figure that only bounds what the next one is told of belongs to its name
        (
            "Diện tích lúa bị thiệt hại trên 70% sản lượng của cả vùng là 142 nghìn ha. Tỷ lệ xã đạt "
            "dưới 10 tiêu chí còn 25%.",
            ["Diện tích lúa bị thiệt hại", "Diện tích lúa bị thiệt hại trên 70% sản lượng", "Tỷ lệ xã",
             "Tỷ lệ xã đạt dưới 10 tiêu chí"],
        ),
        ("Tỷ lệ hộ nghèo giảm từ 12% xuống còn 5%.", ["Tỷ lệ hộ nghèo"] * 2),
        ("Tỷ lệ hộ nghèo từ trên 12% còn 5%.", ["Tỷ lệ hộ nghèo"] * 2),
        # so much newly granted and added is no change
        ("Tổng vốn đăng ký cấp mới và tăng thêm 2,6 tỷ USD.", ["Tổng vốn đăng ký cấp mới và tăng thêm"]),
        # a group that opens its sentence, and what is pointed back at without a figure of its own
        (
            "Cả nước gieo cấy được 1.021 nghìn ha lúa mùa. Trong đó, các địa phương phía Bắc gieo cấy được 67 ha.",
            ["gieo cấy lúa mùa", "gieo cấy lúa mùa các địa phương phía Bắc"],
        ),
        (
            "Tỷ lệ hồ sơ trực tuyến của cả nước chưa đạt mục tiêu. Tỷ lệ này chỉ đạt 45,8%. Khối bộ, ngành đạt 63,4%, "
            "còn khối tỉnh, thành đạt 18,5%.",
            ["Tỷ lệ hồ sơ trực tuyến", "Tỷ lệ hồ sơ trực tuyến Khối bộ, ngành",
             "Tỷ lệ hồ sơ trực tuyến khối tỉnh, thành"],
        ),
        ("Tỷ lệ hộ nghèo còn 3%. Cấp huyện đạt 98%.", ["Tỷ lệ hộ nghèo", "Cấp huyện"]),
        ("Thu thuế xuất, nhập khẩu 734 tỷ đồng.", ["Thu thuế xuất, nhập khẩu"]),
        ("Chủ yếu là diện tích nuôi cá với 6.913 ha.", ["diện tích nuôi cá"]),
        ("Khối 10: 347 hs, khối 11: 214 hs.", ["hs Khối 10", "hs khối 11"]),
    ],
)  # fmt: skip
def test_a_shared_name_is_each_figures_own(text: str, indicators: list[str | None]) -> None:
    assert [m.indicator for m in measured(text)] == indicators
