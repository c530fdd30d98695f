"""Which figures report something: span, kind, value, total, direction; and which do not."""

from __future__ import annotations

import pytest

from extractor.model import Document, Mention, Meta, MetricValue, Segment, Source, Span
from extractor.ner import metric


def document(text: str, *segments: Segment) -> Document:
    return Document("d", Source(None, "text/plain", "0", len(text)), "press_article", text, segments, Meta())


def metrics(text: str, *found: Mention) -> list[Mention]:
    return list(metric.recognise(document(text), None, found))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "printed", "kind", "value", "total", "direction"),
    [
        ("đã rà soát 552/1.883 dịch vụ công", "552/1.883 dịch vụ công", "ratio", 552, 1883, None),
        ("xếp thứ 11/22 sở, ngành", "thứ 11/22", "rank", 11, 22, None),
        ("lọt top 10 địa phương dẫn đầu", "top 10", "rank", 10, None, None),
        ("vươn lên đứng thứ 3 cả nước", "thứ 3", "rank", 3, None, None),
        ("tăng 11 bậc so với năm trước", "tăng 11 bậc", "change", 11, None, "up"),
        ("trong năm đã ban hành kết luận 103 cuộc.", "103 cuộc", "count", 103, None, None),
        ("bổ nhiệm 6 Phó Tổng Biên tập Báo Hòa Bình", "6 Phó Tổng Biên tập", "count", 6, None, None),
        ("tăng gần 0,33% so với cùng kỳ", "tăng gần 0,33%", "change", 0.33, None, "up"),
        ("giảm 25 phút, theo sở", "giảm 25 phút", "change", 25, None, "down"),
        ("xin tăng chỉ tiêu thêm 25%", "tăng chỉ tiêu thêm 25%", "change", 25, None, "up"),
        ("tăng trưởng trên 8%", "8%", "percent", 8, None, None),
        ("giảm còn 12 hộ nghèo", "12 hộ nghèo", "count", 12, None, None),
        ("cắt giảm 3,27 tỷ đồng", "3,27 tỷ đồng", "money", 3.27e9, None, None),
        ("tại 04 quận: A, B", "04 quận", "count", 4, None, None),
        ("đã tiêm cho 25.473 người, huyện có một khu cách ly", "25.473 người", "count", 25473, None, None),
        ("sửa 126 km đường thôn, xóm trong năm", "126 km đường thôn, xóm", "count", 126, None, None),
        ("của 126 xã, phường, thị trấn trong tỉnh", "126 xã, phường, thị trấn", "count", 126, None, None),
        ("bổ sung 2 Phó Thủ tướng", "2 Phó Thủ tướng", "count", 2, None, None),
        ("có 6 địa phương ghi nhận giảm", "6 địa phương", "count", 6, None, None),
        ("cử 2 cán bộ điều tra phối hợp xử lý", "2 cán bộ điều tra", "count", 2, None, None),
        ("tại 56 chi, đảng bộ trực thuộc huyện", "56 chi, đảng bộ", "count", 56, None, None),
        ("hơn 1.200 đảng viên sinh hoạt tại xã", "1.200 đảng viên", "count", 1200, None, None),
        ("81/82 phiếu thông qua", "81/82 phiếu", "ratio", 81, 82, None),
        ("gồm (05) đồng chí ủy viên", "05) đồng chí ủy viên", "count", 5, None, None),
        ("một (01) người chết", "01) người chết", "count", 1, None, None),
        ("tỷ lệ là 21/22.", "21/22", "ratio", 21, 22, None),
        ("amoni vượt 6,3 lần giới hạn", "6,3 lần giới hạn", "count", 6.3, None, None),
        ("Mất 230 triệu vì cả tin", "230 triệu", "money", 230e6, None, None),
        ("công an điều 85 cán bộ, chiến sĩ túc trực", "85 cán bộ, chiến sĩ", "count", 85, None, None),
        ("đưa 51 hộ dân rời nhà", "51 hộ dân", "count", 51, None, None),
        ("chỉ số DTI năm 2024 đạt 0,7955.", "0,7955", "count", 0.7955, None, None),
        ("giá trị SIPAS đạt 82.66;", "82.66", "count", 82.66, None, None),
        ("tỉnh xếp 12/63 tỉnh, thành phố", "12/63", "rank", 12, 63, None),
        ("cấp 46 giấy chứng nhận đăng ký", "46 giấy chứng nhận", "count", 46, None, None),
        ("59 xã khu vực III của tỉnh", "59 xã khu vực III", "count", 59, None, None),
        ("4/6 trường THPT", "4/6 trường THPT", "ratio", 4, 6, None),
        ("bầu 33 Ủy viên Ban Chấp hành", "33 Ủy viên", "count", 33, None, None),
        ("tổng 1.056,59 tỷ đồng", "1.056,59 tỷ đồng", "money", 1056590000000, None, None),
        ("hỗ trợ 40 ty đồng", "40 ty đồng", "money", 40e9, None, None),
        ("cảnh cáo 21 trường hợp", "21 trường hợp", "count", 21, None, None),
        ("làm 3 người chết rét", "3 người", "count", 3, None, None),
        ("14 kết luận thanh tra của tỉnh", "14 kết luận thanh tra", "count", 14, None, None),
        ("có 350 đ/c tham gia", "350 đ/c", "count", 350, None, None),
        ("thu 500.000 đồng/thí sinh", "500.000 đồng/thí sinh", "money", 500000, None, None),
        ("số ca mắc mới là 12.", "12", "count", 12, None, None),
        ("phát hiện 12 tàu tháo thiết bị", "12 tàu", "count", 12, None, None),
        ("còn 9 tàu cuối cùng chưa lắp", "9 tàu", "count", 9, None, None),
        ("kiểm soát 100% tàu cá xuất bến", "100% tàu cá", "percent", 100, None, None),
        ("có 231 trên tổng số 402 thôn đạt chuẩn", "231 trên tổng số 402 thôn", "ratio", 231, 402, None),
        ("1.250 trong tổng số 1.480 hộ đã ký", "1.250 trong tổng số 1.480 hộ", "ratio", 1250, 1480, None),
        ("đứng thứ 9 trong số 63 tỉnh", "thứ 9 trong số 63", "rank", 9, 63, None),
        ("làm 12 cây số đường", "12 cây số đường", "count", 12, None, None),
        ("năm 2021 trong tổng số 12 dự án", "12 dự án", "count", 12, None, None),
        ("cháy 3,5 trong tổng số 40% diện tích", "40% diện tích", "percent", 40, None, None),
        ("812/830 tàu cá lắp đặt thiết bị", "812/830 tàu cá", "ratio", 812, 830, None),
        ("552 dịch vụ công trực tuyến toàn trình", "552 dịch vụ công trực tuyến toàn trình", "count", 552, None, None),
        ("có 12 trang trại nuôi lợn", "12 trang trại", "count", 12, None, None),
        ("35 hộ sản xuất giỏi", "35 hộ sản xuất giỏi", "count", 35, None, None),
        ("3 người mất tích", "3 người mất tích", "count", 3, None, None),
        ("chiếm 17,9% dân số tỉnh Bình Phước", "17,9% dân số", "percent", 17.9, None, None),
        ("tiếp xúc 185 cử tri xã Trường Hà", "185 cử tri", "count", 185, None, None),
        ("lắp 700 thiết bị", "700 thiết bị", "count", 700, None, None),
        ("đạt 98% đối với phân khúc ba sao", "98%", "percent", 98, None, None),
        ("gần 143 nghìn du khách chọn Hà Giang", "143 nghìn du khách", "count", 143000, None, None),
        ("có 12 xã Trường Sơn", "12 xã", "count", 12, None, None),
        ("45 căn nhà sập hoàn toàn", "45 căn nhà", "count", 45, None, None),
    ],
)
def test_a_figure_that_reports_is_a_metric(  # noqa: PLR0913
    text: str, printed: str, kind: str, value: float, total: float | None, direction: str | None
) -> None:
    (mention,) = metrics(text)
    assert mention.text == printed
    assert isinstance(mention.value, tuple)
    (got,) = mention.value
    assert (got.kind, got.value, got.total, got.direction) == (kind, value, total, direction)


@pytest.mark.parametrize(
    "text",
    [
        "xe tải dưới 2 tấn",
        "phải đi bộ 14 cây số ra chợ",
        "phủ sóng 5G đến các đảo",
        "bộ phận 1 cửa điện tử của xã",
        "giảm án từ 7 xuống còn 5 năm tù",
        "tính bình quân cứ 1 triệu người",
        "tỷ lệ số ca nhiễm/1 triệu dân còn cao",
        "vé đắt gấp trăm lần, giá cát tăng gấp đôi so với cùng kỳ, xã nay rộng gấp ba",
        "niên vụ 2024/2025",
        "nhiệt độ thấp nhất 2-5 độ, vùng núi 0 độ",
        "xe chạy 92/50 km/giờ",
        "số điện thoại là 12345",
        "bộ chỉ số gồm 12 chỉ số, 47 tiêu chí",
        "xếp hạng 5 đơn vị",
        "Tổ số 2 kiểm tra",
        "dịch vụ công mức độ 3, 4 tích hợp",
        "chính quyền 3 cấp",
        "trong thời hạn 30 ngày làm việc",
        "ông Mẫu (62 tuổi) ở thôn 5 kể",
        "Kỳ họp thứ 43 của Ủy ban",
        "Thứ 2, 22:15",
        "bão số 13 tiến nhanh",
        "ứng trực 24/24 giờ",
        "lượt xem: 312\nSở đã họp",
        "127 lượt xem",
        "Biên bản lập thành 02 bản, mỗi bên giữ",
        "1. Sở Nội vụ chủ trì",
        "Điều 2. Giao Sở Tài chính",
        "trụ sở ở 127 Hai Bà Trưng",
        "Tổ công tác 751 tỉnh Phú Thọ họp",
        "(giá SS 2010) ước",
        "gồm: (1) Báo cáo tình hình; (2) Tờ trình của sở",
        "tại UBND phường - 15 Đỗ Thị Lan, trụ sở",
        "nhà văn hóa - 38 Triệu Văn Mười và trụ sở",
        "điện thoại 0912.345.678 gặp",
        "gió cấp 6, giật cấp 8",
        "bắt tạm giam 2 cựu Phó Chủ tịch tỉnh",
        "khởi tố 3 nguyên giám đốc sở",
    ],
)
def test_labels_periods_ordinals_and_structure_are_no_metrics(text: str) -> None:
    assert metrics(text) == []


def test_both_ends_of_a_range_are_values_of_one_mention() -> None:
    (mention,) = metrics("giá 35.000 - 36.000 đồng/kg tại ao")
    assert mention.value == (
        MetricValue("money", 35000.0, None, "đồng/kg"),
        MetricValue("money", 36000.0, None, "đồng/kg"),
    )


def test_figures_inside_citations_and_dates_are_passed_over() -> None:
    text = "theo Nghị quyết 18 người dân"
    citation = document(text).mention("CITATION", 5, 18)
    assert [m.text for m in metrics(text, citation)] == []


def test_a_counting_noun_ends_where_a_date_begins() -> None:
    text = "hoàn thành 17/17 chỉ tiêu chung 2025"
    date = document(text).mention("DATE", 32, 36)
    assert [m.text for m in metrics(text, date)] == ["17/17 chỉ tiêu chung"]


def test_segments_that_only_name_the_document_are_silent() -> None:
    text = "5 bình luận hay\n20 hộ dân"
    chrome = Segment("boilerplate", Span(16, 25))
    assert list(metric.recognise(document(text, chrome), None, ())) == []  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "cuộc vận động 5 không, 3 sạch",
        "phong trào 5 tự, 4 cùng",
        "mô hình 2 không, 1 có lan rộng",
        "tàu “3 không” phải nằm bờ",
        "hưởng ứng phong trào 3 sẵn sàng",
        "sóng cao 3-5 m, biển động",
        "sóng biển cao từ 2,5 mét",
        "ngày thi đấu 13/12 khép lại",
        "tại Quảng trường 2/4 thành phố Nha Mẫu",
        "Công viên 23/9 quận 1 đóng cửa",
        "Bệnh viện 30/4 thành phố tiếp nhận bệnh nhân",
        "điểm 19/5 huyện Mẫu Châu khai giảng",
        "2\tDạy nghề cho lao động",
    ],
)
def test_campaigns_waves_and_named_days_report_nothing(text: str) -> None:
    assert metrics(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "phong trào có 12 mô hình",
        "lượng mưa 60 mm",
        "ngày hội có 13/22 xã dự",
        "đến nay 2/4 thành phố đã xong",
        "sai phạm trong nộp lệ phí hơn 534 triệu đồng",
    ],
)
def test_what_is_counted_near_such_names_is_still_a_figure(text: str) -> None:
    assert len(metrics(text)) == 1


def test_figures_in_brackets_behind_listed_names_count_what_the_sentence_counts() -> None:
    text = "Các tỉnh ghi nhận trên 500 ca bệnh là: Hà Nội (2.810), Đà Nẵng (874), TP Vinh (814) và Nghệ An (612)."
    listed = metrics(text)[1:]
    assert [m.text for m in listed] == ["2.810", "874", "814", "612"]
    assert {v.unit for m in listed for v in m.value or ()} == {"ca bệnh"}  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text",
    [
        "gồm Đảng ủy (1), Ủy ban nhân dân (2), Hội đồng nhân dân (3)",
        "sinh ra Hà Nội (1954), Huế (1968), Vinh (1972)",
        "theo Báo Mây (12) và Báo Gió (15)",
    ],
)
def test_numbers_of_items_years_and_single_brackets_count_nothing(text: str) -> None:
    assert not metrics(text)


def test_the_first_end_of_a_move_has_the_unit_of_the_second() -> None:
    for printed in ("58,2", "58.2"):
        first, second = metrics(f"thu nhập bình quân tăng từ 33 lên {printed} triệu đồng/người/năm")
        assert [v.value for m in (first, second) for v in m.value or ()] == [33e6, 58.2e6]  # type: ignore[union-attr]


@pytest.mark.parametrize(("text", "direction"), [("tăng 5 tỷ đồng (+6,2%)", "up"), ("nợ 5 tỷ đồng (-2,4%)", "down")])
def test_a_sign_in_brackets_makes_a_change(text: str, direction: str) -> None:
    mention = metrics(text)[-1]
    assert [(v.kind, v.direction) for v in mention.value or ()] == [("change", direction)]  # type: ignore[union-attr]


def test_a_bare_number_with_its_share_in_brackets_is_a_count() -> None:
    found = metrics("khiển trách 28 (chiếm 45%), cảnh cáo 21 (34%)")
    assert [m.text for m in found] == ["28", "45%", "21", "34%"]
