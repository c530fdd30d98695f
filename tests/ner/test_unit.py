"""UNIT: the longest name of an organisation, where it ends, what is none, lists, abbreviations of the document."""

from __future__ import annotations

import pytest

from extractor.gazetteer import load
from extractor.model import Document, Mention, Meta, Source
from extractor.ner.citation import recognise as citations
from extractor.ner.merge import merge
from extractor.ner.unit import recognise


def mentions(text: str) -> list[Mention]:
    document = Document("d", Source(None, "text/plain", "0", 0), "press_article", text, (), Meta())
    return list(recognise(document, load(), ()))


def seen(text: str) -> list[str]:
    return [m.text for m in mentions(text)]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Chủ tịch UBND tỉnh Hải Dương nêu rõ", ["UBND tỉnh Hải Dương"]),
        ("Chủ tịch UBND TP.HCM nêu rõ", ["UBND TP.HCM"]),
        ("khu nhà ở xã hội Đồng Mẫu còn dở dang", []),
        ("Công an xã Bản Hồ (Công an tỉnh Lào Cai) vào cuộc", ["Công an xã Bản Hồ", "Công an tỉnh Lào Cai"]),
        ("ký kết với Liên minh HTX 8 tỉnh, TP gồm: Lào Cai", []),
        ("các thành viên trong Tổ kiểm tra số 2 đánh giá cao kết quả", ["Tổ kiểm tra số 2"]),
        ("100% các Huyện, Thị, Thành đoàn ra quân", []),
        ("giao Cảnh sát PCCC TP.HCM chủ trì; lực lượng Cảnh sát PCCC có mặt", ["Cảnh sát PCCC TP.HCM"]),
        ("yêu cầu Sở TT&TT TP Hà Nội báo cáo", ["Sở TT&TT TP Hà Nội"]),
        ("Sở Thông tin và Truyền thông (TT&TT) TP Hà Nội", ["Sở Thông tin và Truyền thông (TT&TT) TP Hà Nội"]),
        ("Viện Chính sách và Chiến lược (Bộ NNPTNT) và", ["Viện Chính sách và Chiến lược", "Bộ NNPTNT"]),
        ("Trung tâm Khuyến nông (Sở NN-PTNT) mở lớp", ["Trung tâm Khuyến nông", "Sở NN-PTNT"]),
        ("giao Sở Văn hóa, Thể thao và Du lịch chủ trì", ["Sở Văn hóa, Thể thao và Du lịch"]),
        ("Sở Tài nguyên - Môi trường kiểm tra", ["Sở Tài nguyên - Môi trường"]),
        ("Bộ Ngoại giao Singapore thông báo", ["Bộ Ngoại giao Singapore"]),
        ("trình Thành ủy, Tỉnh ủy Cao Bằng", ["Thành ủy", "Tỉnh ủy Cao Bằng"]),
        ("Bí thư Huyện ủy Nậm Khao dự", ["Huyện ủy Nậm Khao"]),
        ("bí thư tỉnh ủy Long An dự", ["tỉnh ủy Long An"]),
        ("phó trưởng công an xã Bản Hồ dự", ["công an xã Bản Hồ"]),
        ("chánh văn phòng Bộ Công an nói", ["văn phòng Bộ Công an"]),
        ("Phó Trưởng đoàn đại biểu Quốc hội tỉnh dự", ["đoàn đại biểu Quốc hội tỉnh"]),
        ("Cơ quan Cảnh sát điều tra, Công an huyện X", ["Cơ quan Cảnh sát điều tra", "Công an huyện X"]),
        ("Tòa án nhân dân khu vực 5 - Hà Nội xét xử", ["Tòa án nhân dân khu vực 5 - Hà Nội"]),
        ("TAND khu vực 12 tỉnh Tây Ninh xét xử", ["TAND khu vực 12 tỉnh Tây Ninh"]),
        ("Ban Chỉ huy Phòng thủ khu vực 4 - Sa Pa dự", ["Ban Chỉ huy Phòng thủ khu vực 4 - Sa Pa"]),
        ("Ban Tổ chức Trung ương, Bộ Nội vụ dự", ["Ban Tổ chức Trung ương", "Bộ Nội vụ"]),
        ("Đại sứ quán Hoa Kỳ tại Việt Nam thông báo", ["Đại sứ quán Hoa Kỳ tại Việt Nam"]),
        ("Phòng Cảnh sát QLHC về TTXH (PC06) cho biết", ["Phòng Cảnh sát QLHC về TTXH (PC06)"]),
        ("Sở Giáo dục, Khoa học và Công nghệ nêu", ["Sở Giáo dục, Khoa học và Công nghệ"]),
        ("Kiểm toán Nhà nước khu vực II nêu", ["Kiểm toán Nhà nước khu vực II"]),
        ("giao Sở VH - TT - DL tỉnh Lào Cai", ["Sở VH - TT - DL tỉnh Lào Cai"]),
        ("giao Sở XD, Sở NgV báo cáo", ["Sở XD", "Sở NgV"]),
        ("CT UBND tỉnh chỉ đạo", ["UBND tỉnh"]),
        ("SỞ KẾ HOẠCH VÀ ĐẦU TƯ họp", ["SỞ KẾ HOẠCH VÀ ĐẦU TƯ"]),
        ("Viện trưởng VKSND cấp cao tại Hà Nội nêu", ["VKSND cấp cao tại Hà Nội"]),
        ("tại Trung tâm Y tế khu vực Đá Trắng", ["Trung tâm Y tế khu vực Đá Trắng"]),
        ("Tổ đại biểu HĐND số 3 tiếp xúc cử tri", ["Tổ đại biểu HĐND số 3"]),
        ("Phó Chánh Văn phòng Thường trực Văn phòng Trung ương Đảng", ["Văn phòng Trung ương Đảng"]),
        (
            "Ban QLDA ĐTXD các công trình giao thông tỉnh Lào Cai thi công",
            ["Ban QLDA ĐTXD các công trình giao thông tỉnh Lào Cai"],
        ),
        (
            "Ban Chỉ đạo về giải quyết khó khăn, vướng mắc các dự án tồn đọng (Ban Chỉ đạo 751) đã họp",
            ["Ban Chỉ đạo về giải quyết khó khăn, vướng mắc các dự án tồn đọng (Ban Chỉ đạo 751)"],
        ),
        ("Văn phòng UBND TP tham mưu", ["Văn phòng UBND TP"]),
        ("Văn phòng HĐND và UBND huyện in", ["Văn phòng HĐND và UBND huyện"]),
        ("Ban Tổ chức Thành ủy thẩm định", ["Ban Tổ chức Thành ủy"]),
        ("Trưởng ban Dân vận Tỉnh ủy", ["ban Dân vận Tỉnh ủy"]),
        (
            "Ban Chỉ đạo CCHC, Chuyển đổi số, Đề án 06 Thành phố họp",
            ["Ban Chỉ đạo CCHC, Chuyển đổi số, Đề án 06 Thành phố"],
        ),
        ("Tổ kiểm tra số 2 và Đoàn công tác số 4", ["Tổ kiểm tra số 2", "Đoàn công tác số 4"]),
        ("Phòng Kinh tế, Hạ tầng và Đô thị phường", ["Phòng Kinh tế, Hạ tầng và Đô thị phường"]),
        ("Cục Kiểm tra văn bản (Bộ Tư pháp)", ["Cục Kiểm tra văn bản", "Bộ Tư pháp"]),
        ("Phòng Cảnh sát hình sự (PC02) Công an TP Đà Nẵng", ["Phòng Cảnh sát hình sự (PC02) Công an TP Đà Nẵng"]),
        ("Hạt Kiểm lâm H.Đam Rông phối hợp", ["Hạt Kiểm lâm H.Đam Rông"]),
        ("Đồn Biên phòng 309 giúp dân", ["Đồn Biên phòng 309"]),
        ("Tư lệnh Quân khu 7 thăm Trung đoàn BB143", ["Quân khu 7", "Trung đoàn BB143"]),
        ("Trường THPT Chu Văn An tổ chức lễ", ["Trường THPT Chu Văn An"]),
        ("Bệnh viện Đa khoa tỉnh tiếp nhận", ["Bệnh viện Đa khoa tỉnh"]),
        (
            "Về việc thành lập Ban Chỉ đạo Tổng điều tra và ban hành Quy chế hoạt động",
            ["Ban Chỉ đạo Tổng điều tra"],
        ),
        ("Về việc kiện toàn Tổ công tác xử lý đơn và giao nhiệm vụ", ["Tổ công tác xử lý đơn"]),
        ("- TT HĐND, UBND tỉnh;", ["TT HĐND", "UBND tỉnh"]),
        ("Công ty CP Xây dựng 568 thi công", ["Công ty CP Xây dựng 568"]),
        ("Ban Thường vụ Đảng ủy xã thống nhất", ["Ban Thường vụ Đảng ủy xã"]),
        ("Ủy ban MTTQ Việt Nam thành phố Hà Nội", ["Ủy ban MTTQ Việt Nam thành phố Hà Nội"]),
        ("báo Tuổi trẻ đưa tin, chùa Nam Sơn đón khách", ["báo Tuổi trẻ", "chùa Nam Sơn"]),
        ("ỦY BAN NHÂN DÂN TỈNH HẢI DƯƠNG", ["ỦY BAN NHÂN DÂN TỈNH HẢI DƯƠNG"]),
        ("Ủy viên Ban Chấp hành Trung ương Đảng", ["Ban Chấp hành Trung ương Đảng"]),
    ],
)
def test_the_longest_name_is_one_span(text: str, spans: list[str]) -> None:
    assert seen(text) == spans


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Phó Chủ tịch UBND TP Ngô Văn Quý phát biểu", ["UBND TP"]),
        ("Giám đốc Sở Nội vụ Trần Thị Hồng Minh", ["Sở Nội vụ"]),
        ("Bí thư Tỉnh ủy Cao Bằng Võ Minh Huệ", ["Tỉnh ủy Cao Bằng"]),
        ("Giám đốc Sở KH-CN Hà Nội Nguyễn Thế Diệu", ["Sở KH-CN Hà Nội"]),
        ("Công an tỉnh Hà Tĩnh, Công an huyện", ["Công an tỉnh Hà Tĩnh", "Công an huyện"]),
        ("Sở Nội vụ tham mưu UBND thành phố", ["Sở Nội vụ", "UBND thành phố"]),
        ("Ban Chỉ đạo tổ chức họp", []),
        ("HĐND tỉnh Khóa XII họp", ["HĐND tỉnh"]),
        ("Hội Phụ nữ của UBND xã Bản Hồ", ["UBND xã Bản Hồ"]),
        ("UBND xã.\nKhi đó", ["UBND xã"]),
        ("Chủ tịch UBND xã, xã phấn đấu", ["UBND xã"]),
        ("Chủ tịch UBND huyện, huyện sẽ rà soát", ["UBND huyện"]),
        ("UBND xã, phường vào cuộc; UBND huyện, thị xã", []),
        ("giao Phòng Kế hoạch, Tài chính bố trí", ["Phòng Kế hoạch, Tài chính"]),
        ("Phòng Tổ chức, Hành chính tham mưu", ["Phòng Tổ chức, Hành chính"]),
        ("Phòng Nội vụ, Thanh tra huyện cùng dự", ["Phòng Nội vụ", "Thanh tra huyện"]),
    ],
)
def test_a_name_ends_before_a_person_a_verb_or_the_end_of_the_line(text: str, spans: list[str]) -> None:
    assert seen(text) == spans


@pytest.mark.parametrize(
    "text",
    [
        "các sở, ngành và UBND các quận, huyện",
        "UBND cấp huyện, HĐND các cấp",
        "Sở Y tế các tỉnh, thành phố",
        "Sở và Đoàn kiểm tra làm việc với Trung tâm",
        "cán bộ, nhiệm vụ, trụ sở, hội trường, đại hội, thông báo",
        "đồng chí Tỉnh ủy viên dự",
        "BÁO CÁO KẾT QUẢ THỰC HIỆN NHIỆM VỤ",
        "phố cổ Hội An, huyện Vụ Bản, xã Hội Xuân",
        "Phó Bí thư Thường trực; Bộ trưởng; Vụ trưởng",
        "Ảnh: TTXVN",
        "tại Phòng họp số 2",
    ],
)
def test_groups_bare_heads_and_other_words_are_nothing(text: str) -> None:
    assert seen(text) == []


def test_a_list_shares_its_head() -> None:
    found = mentions("Kính gửi các Bộ: Quốc phòng, Y tế; giao Sở Nội vụ, Tài chính")
    assert [(m.text, m.value) for m in found] == [
        ("Quốc phòng", "Bộ Quốc phòng"),
        ("Y tế", "Bộ Y tế"),
        ("Sở Nội vụ", None),
        ("Tài chính", "Sở Tài chính"),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "chuyển đến các bệnh viện Sao Mai, Vân Hồ và Chợ Quán",
            {"bệnh viện Sao Mai": "Bệnh viện Sao Mai", "Vân Hồ": "Bệnh viện Vân Hồ", "Chợ Quán": "Bệnh viện Chợ Quán"},
        ),
        (
            "Các công ty Tâm Việt, Phương Đông trúng thầu",
            {"công ty Tâm Việt": "Công ty Tâm Việt", "Phương Đông": "Công ty Phương Đông"},
        ),
        (
            "các trường THPT Ba Đình, Trần Phú dự thi",
            {"trường THPT Ba Đình": "Trường THPT Ba Đình", "Trần Phú": "Trường THPT Trần Phú"},
        ),
        (
            "các chi cục Thủy lợi, Kiểm lâm báo cáo",
            {"chi cục Thủy lợi": "Chi cục Thủy lợi", "Kiểm lâm": "Chi cục Kiểm lâm"},
        ),
        (
            "Giám đốc các Vườn quốc gia: Yok Đôn, Cúc Phương",
            {"Yok Đôn": "Vườn quốc gia Yok Đôn", "Cúc Phương": "Vườn quốc gia Cúc Phương"},
        ),
        (
            "các Ban: Tổ chức, Nội chính Tỉnh ủy Lào Cai",
            {
                "Tổ chức": "Ban Tổ chức Tỉnh ủy Lào Cai",
                "Nội chính": "Ban Nội chính Tỉnh ủy Lào Cai",
                "Tỉnh ủy Lào Cai": None,
            },
        ),
        ("các trường Tiểu học, Trung học cơ sở khai giảng", {}),
        ("các chi cục Thủy lợi báo cáo", {}),
        ("các công ty TNHH, CP nộp thuế", {}),
        ("các ngân hàng, Sở Y tế họp", {"Sở Y tế": None}),
        ("các bệnh viện huyện Bát Xát, Sa Pa", {}),
    ],
)
def test_names_of_other_bodies_share_the_head_of_their_list(text: str, names: dict[str, str | None]) -> None:
    assert {m.text: m.value for m in mentions(text)} == names


def test_bare_councils_share_the_place_of_the_next() -> None:
    found = mentions("khen thưởng của Đảng ủy, UBND xã Trị An")
    assert [(m.text, m.value) for m in found] == [("Đảng ủy", "Đảng ủy xã Trị An"), ("UBND xã Trị An", None)]


def test_an_abbreviation_counts_after_and_before_its_bracket() -> None:
    text = "NATEK nhận hồ sơ\nViện Công nghệ Nam Thiên (NATEK) họp. Theo NATEK, mọi việc ổn."
    assert [(m.text, m.value) for m in sorted(mentions(text), key=lambda m: m.span)] == [
        ("NATEK", "Viện Công nghệ Nam Thiên"),
        ("Viện Công nghệ Nam Thiên (NATEK)", None),
        ("NATEK", "Viện Công nghệ Nam Thiên"),
    ]


def test_the_short_form_of_a_sector_is_no_unit() -> None:
    assert seen("Sở Thông tin và Truyền thông (TT&TT) họp về TT&TT") == ["Sở Thông tin và Truyền thông (TT&TT)"]


def test_a_unit_named_after_a_document_keeps_its_name() -> None:
    text = "Tổ trưởng Tổ công tác thực hiện Đề án 30 báo cáo"
    document = Document("d", Source(None, "text/plain", "0", 0), "press_article", text, (), Meta())
    cited = list(citations(document, load(), ()))
    kept = merge([*cited, *recognise(document, load(), cited)])
    assert [(m.label, m.text) for m in kept] == [("UNIT", "Tổ công tác thực hiện Đề án 30")]


def test_names_nested_without_end_take_linear_time() -> None:
    assert isinstance(seen("Phòng - Phòng và Ban, " * 2000), list)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Phó cục trưởng Cục Thuế Long An Ao Văn Mẫu nói", ["Cục Thuế Long An"]),
        ("Hiệu trưởng Trường Tiểu học “C” Tri Tôn cho biết", ["Trường Tiểu học “C” Tri Tôn"]),
        ("tiêm vắc xin phòng COVID-19 cho trẻ", []),
        ("gửi Ngân hàng Nhà nước Việt Nam chi nhánh Cà Mau rà soát", ["Ngân hàng Nhà nước Việt Nam chi nhánh Cà Mau"]),
        ("Thanh tra 9 công trình thủy lợi, đoàn phát hiện", []),
        ("Khoa Ngoại thận - tiết niệu tiếp nhận", ["Khoa Ngoại thận - tiết niệu"]),
        ("Phòng Chính trị, tư tưởng tham mưu", ["Phòng Chính trị, tư tưởng"]),
        (
            "Thành lập Tổ cấp phát gạo cứu đói gồm: bà Lê Thị Thử. Tổ cấp phát gạo cứu đói báo cáo",
            ["Tổ cấp phát gạo cứu đói", "Tổ cấp phát gạo cứu đói"],
        ),
        ("Kiện toàn Ban Điều hành bến xe mới, gồm: ông Trần Văn Mẫu", ["Ban Điều hành bến xe mới"]),
    ],
)
def test_names_with_rare_neighbours_letters_branches_and_free_words(text: str, spans: list[str]) -> None:
    assert seen(text) == spans


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Trưởng khoa Ngoại chấn thương nói", ["khoa Ngoại chấn thương"]),
        ("bác sĩ chuyên khoa II trực", []),
        ("Tổ kiểm tra công tác tuyển quân huyện Phù Yên họp", ["Tổ kiểm tra công tác tuyển quân huyện Phù Yên"]),
    ],
)
def test_departments_and_what_a_team_checks(text: str, spans: list[str]) -> None:
    assert seen(text) == spans


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Tỉnh Bình Định: Chủ tịch UBND phường Nguyễn Văn Cừ báo cáo", ["UBND phường Nguyễn Văn Cừ"]),
        ("Chủ tịch UBND phường Nguyễn Văn Cừ Lê Thị Mẫu nói", ["UBND phường Nguyễn Văn Cừ"]),
        ("Tỉnh Cà Mau: Chủ tịch UBND phường Nguyễn Văn Cừ báo cáo", ["UBND phường"]),
        ("Tỉnh Cà Mau: Chủ tịch UBND phường Nguyễn Văn Mẫu báo cáo", ["UBND phường"]),
        ("Phó Chủ tịch UBND tỉnh Đầu Mẫu Thử trao quyết định", ["UBND tỉnh"]),
        ("đoàn của UBND tỉnh Xiêng Khoảng thăm", ["UBND tỉnh Xiêng Khoảng"]),
        ("mời UBND phường Nguyễn Văn Cừ dự họp", ["UBND phường Nguyễn Văn Cừ"]),
    ],
)
def test_a_ward_that_bears_a_persons_name_is_meant_where_it_lies(text: str, spans: list[str]) -> None:
    assert seen(text) == spans


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Giám đốc Trung tâm Pháp y Sở Y tế Nghệ An nói", ["Trung tâm Pháp y Sở Y tế Nghệ An"]),
        ("Viện Kỹ thuật Bộ Tư lệnh Hóa học thử", ["Viện Kỹ thuật Bộ Tư lệnh Hóa học"]),
        ("Trung tâm Khuyến nông, Sở Y tế họp", ["Trung tâm Khuyến nông", "Sở Y tế"]),
        ("Công ty TNHH Mai An Bộ Công an mua", ["Công ty TNHH Mai An", "Bộ Công an"]),
        ("Ban Chuyên án 225p phá án. Ban chuyên án đã bắt", ["Ban Chuyên án 225p"]),
        ("gửi VP ĐĐBQH và HĐND tỉnh; VP. ĐĐBQH&HĐND tỉnh", ["VP ĐĐBQH và HĐND tỉnh", "VP. ĐĐBQH&HĐND tỉnh"]),
        ("Chủ tịch HĐND Thành phố Hà Nội Khóa XVI", ["HĐND Thành phố Hà Nội"]),
        ("Công ty TNHH TM DV Lại Mẫu Thử bán", ["Công ty TNHH TM DV Lại Mẫu Thử"]),
    ],
)
def test_a_centre_has_its_parent_behind_it_and_a_team_its_number(text: str, spans: list[str]) -> None:
    assert seen(text) == spans


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Trường Đại học Y khoa Phạm Ngọc Thạch mở lớp", ["Trường Đại học Y khoa Phạm Ngọc Thạch"]),
        ("Hiệu trưởng Trường Đại học Y khoa Đỗ Mẫu Thử nói", ["Trường Đại học Y khoa"]),
        (
            "Ban Quản lý Khu kinh tế Mẫu Sơn và các khu công nghiệp",
            ["Ban Quản lý Khu kinh tế Mẫu Sơn và các khu công nghiệp"],
        ),
        ("Hiệp hội Doanh nghiệp nhỏ và vừa tỉnh Cà Mau", ["Hiệp hội Doanh nghiệp nhỏ và vừa tỉnh Cà Mau"]),
        (
            "Đội Thuế liên xã số 2 và Hạt Kiểm lâm liên huyện Mẫu Sơn",
            ["Đội Thuế liên xã số 2", "Hạt Kiểm lâm liên huyện Mẫu Sơn"],
        ),
        ("hội nghị giao ban Chủ tịch các xã, giao ban Bí thư", []),
        ("giao Ban Quản lý rừng phòng hộ Mẫu Sơn lập dự án", ["Ban Quản lý rừng phòng hộ Mẫu Sơn"]),
        ("Hội Liên Hiệp Phụ Nữ Huyện Triển Khai Công Tác", ["Hội Liên Hiệp Phụ Nữ Huyện"]),
        (
            "Văn phòng Đoàn đại biểu Quốc hội, HĐND và UBND tỉnh in",
            ["Văn phòng Đoàn đại biểu Quốc hội, HĐND và UBND tỉnh"],
        ),
        ("BQL Dự án Đầu tư xây dựng huyện Mẫu Sơn trình", ["BQL Dự án Đầu tư xây dựng huyện Mẫu Sơn"]),
        ("Đội Kiểm tra Quy tắc đô thị phạt", ["Đội Kiểm tra Quy tắc đô thị"]),
        ("chùa Nam Sơn tổ chức. Viện Sinh thái giám định.", ["chùa Nam Sơn", "Viện Sinh thái"]),
        ("Trưởng phòng Kiểm sát án hình sự VKSND tỉnh Cà Mau nói", ["phòng Kiểm sát án hình sự VKSND tỉnh Cà Mau"]),
        ("Công an tỉnh Giao nhiệm vụ", ["Công an tỉnh"]),
        ("Ban Tổng Giám đốc Tổng công ty Mẫu Sơn họp", ["Ban Tổng Giám đốc Tổng công ty Mẫu Sơn"]),
        ("TRƯỜNG MẦM NON KẺ SẬY TỔ CHỨC LỄ KHAI GIẢNG", ["TRƯỜNG MẦM NON KẺ SẬY"]),
        ("BAN TỔ CHỨC TỈNH ỦY TỔ CHỨC HỘI NGHỊ", ["BAN TỔ CHỨC TỈNH ỦY"]),
        ("Mái ấm Hướng Dương đón nhà “Mái ấm nghĩa tình”", ["Mái ấm Hướng Dương"]),
        ("Trưởng Bộ môn Luật Hình sự dạy", ["Bộ môn Luật Hình sự"]),
    ],
)
def test_names_go_on_over_common_words_and_end_before_deeds(text: str, spans: list[str]) -> None:
    assert seen(text) == spans


def test_the_party_committee_of_a_command_is_called_by_its_corps() -> None:
    found = mentions("Đảng ủy, Bộ CHQS tỉnh Kẻ Mít; Đảng ủy và UBND xã Kẻ Sậy")
    assert [m.value for m in found if m.text == "Đảng ủy"] == ["Đảng ủy Quân sự tỉnh Kẻ Mít", "Đảng ủy xã Kẻ Sậy"]
