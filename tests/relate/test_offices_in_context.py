"""Offices whose holder or body the surroundings decide: villages, scenes, bare heads, what a paper takes back."""

from __future__ import annotations

import pytest

from extractor.load import read_bytes
from extractor.pipeline import process

Row = tuple[str, str | None, str | None]


def rows(text: str) -> list[Row]:
    return [(o.name, o.position, o.unit) for o in process(read_bytes(text.encode(), "bai.txt")).officials]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông Nguyễn Tiến Mẫu, Trưởng thôn Nước Giời cho biết.", [("Nguyễn Tiến Mẫu", "Trưởng thôn", None)]),
        ("Bà Lê Thị Mẫu, Trưởng thôn Bản Lùng, nói.", [("Lê Thị Mẫu", "Trưởng thôn", None)]),
        ("Trưởng thôn Lê Văn Mẫu nói.", [("Lê Văn Mẫu", "Trưởng thôn", None)]),
        (
            "Bị cáo Lê Văn Mẫu (56 tuổi; cựu Hiệu trưởng Trường THCS Vĩnh Hòa) kháng cáo.",
            [("Lê Văn Mẫu", "cựu Hiệu trưởng", "Trường THCS Vĩnh Hòa")],
        ),
        (
            "Ông Lê Bá Mẫu, sinh năm 1970; nguyên Bí thư Đảng ủy xã Yên Lộc, bị bắt.",
            [("Lê Bá Mẫu", "nguyên Bí thư", "Đảng ủy xã Yên Lộc")],
        ),
        (
            "Báo số trước có ghi nhầm “ông Lê Văn Mẫu, Giám đốc Sở Xây dựng tỉnh Hà Nam”; xin sửa lại là "
            "“ông Lê Văn Mẫu, Phó Giám đốc Sở Xây dựng tỉnh Hà Nam”.",
            [("Lê Văn Mẫu", "Phó Giám đốc", "Sở Xây dựng tỉnh Hà Nam")],
        ),
        (
            "Ông Lê Văn Mẫu, CVP.UBND tỉnh Yên Bái, dự.",
            [("Lê Văn Mẫu", "CVP", "Ủy ban nhân dân tỉnh Yên Bái")],
        ),
        (
            "Ông Đào Xuân Mẫu thôi kiêm nhiệm Giám đốc Bệnh viện Bạch Mai cơ sở 2.",
            [("Đào Xuân Mẫu", "Giám đốc", "Bệnh viện Bạch Mai cơ sở 2")],
        ),
        (
            "Ông Lê Văn Mẫu, Trung đội trưởng Trung đội dân quân cơ động xã Phú Đình, kể.",
            [("Lê Văn Mẫu", "Trung đội trưởng", "Trung đội dân quân cơ động xã Phú Đình")],
        ),
    ],
)
def test_the_holder_is_who_the_text_says(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


def test_what_a_delegation_visits_is_not_the_house_of_its_head() -> None:
    text = "Đoàn do Phó Chủ tịch UBND huyện Mỹ Xuyên Lê Văn Mẫu làm trưởng đoàn khảo sát HTX Nông ngư Hòa Đê."
    assert ("Lê Văn Mẫu", "trưởng đoàn", None) in rows(text)


def test_a_place_that_opens_a_paragraph_is_where_the_offices_below_are_held() -> None:
    text = (
        "UBND tỉnh An Giang họp. Chủ tịch UBND tỉnh An Giang đồng ý.\nTại Đồng Tháp, UBND tỉnh cũng vừa đối thoại. "
        "Sau khi xem xét, Chủ tịch UBND tỉnh Trương Ngọc Mẫu đã bác đơn."
    )
    assert rows(text) == [("Trương Ngọc Mẫu", "Chủ tịch", "Ủy ban nhân dân tỉnh Đồng Tháp")]


def test_bare_heads_point_to_the_body_inside_a_committees_name() -> None:
    text = (
        "Ủy ban Kiểm tra Thành ủy Cần Thơ kết luận: Ban Thường vụ Đảng ủy Sở Giao thông vận tải thành phố Cần Thơ "
        "thiếu trách nhiệm. Đồng chí Lê Văn Mẫu, nguyên Bí thư Đảng ủy, nguyên Giám đốc Sở, vi phạm. Ban Thường vụ "
        "Đảng ủy Sở kiểm điểm. Ban Thường vụ Đảng ủy quận Thốt Nốt rút kinh nghiệm."
    )
    whole = "Sở Giao thông vận tải thành phố Cần Thơ"
    assert rows(text) == [
        ("Lê Văn Mẫu", "nguyên Bí thư", f"Đảng ủy {whole}"),
        ("Lê Văn Mẫu", "nguyên Giám đốc", whole),
    ]


_PAPER = (
    "UBND HUYỆN BÌNH GIA\nSố: 45/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "Bình Gia, ngày 2 tháng 3 năm 2018\n\nQUYẾT ĐỊNH\n"
)


def test_a_chair_in_the_list_of_a_councils_members_is_the_councils() -> None:
    text = _PAPER + (
        "Điều 1. Thành lập Hội đồng sáng kiến huyện Bình Gia gồm:\n"
        "1. Chủ tịch Hội đồng: Ông Hoàng Văn Mẫu, Phó Chủ tịch UBND huyện;\n"
        "2. Phó Chủ tịch: Bà Nông Thị Thử, Trưởng phòng Nội vụ;\n"
        "3. Ông Vi Văn Nháp, Chủ tịch UBND huyện, Phó Chủ tịch;\nĐiều 2. Hiệu lực.\n"
    )
    council = "Hội đồng sáng kiến huyện Bình Gia"
    assert [r for r in rows(text) if r[2] == council] == [
        ("Hoàng Văn Mẫu", "Chủ tịch", council),
        ("Nông Thị Thử", "Phó Chủ tịch", council),
        ("Vi Văn Nháp", "Phó Chủ tịch", council),
    ]
    assert ("Hoàng Văn Mẫu", "Phó Chủ tịch", "Ủy ban nhân dân huyện Bình Gia") in rows(text)


def test_who_is_made_deputy_in_a_sentence_on_a_council_is_its_deputy() -> None:
    text = (
        "Hội đồng thẩm định giá đất huyện Phù Yên do ông Lê Văn Mẫu, Phó Chủ tịch UBND huyện, làm Chủ tịch Hội đồng; "
        "ông Trần Bá Thử, Trưởng phòng Tài chính - Kế hoạch, làm Phó Chủ tịch."
    )
    assert ("Trần Bá Thử", "Phó Chủ tịch", "Hội đồng thẩm định giá đất huyện Phù Yên") in rows(text)


def test_a_board_below_its_party_committee_in_the_letterhead_is_that_committees() -> None:
    text = (
        "ĐẢNG BỘ TỈNH TUYÊN QUANG\nBAN TUYÊN GIÁO\n*\nSố 12-HD/BTGTU\nĐẢNG CỘNG SẢN VIỆT NAM\n"
        "Tuyên Quang, ngày 3 tháng 2 năm 2020\n\nHƯỚNG DẪN\ntuyên truyền kỷ niệm\n1. Các cấp ủy tuyên truyền.\n"
        "Nơi nhận:\n- Lưu BTGTU.\nK/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\n\nNông Quang Mẫu\n"
    )
    result = process(read_bytes(text.encode(), "bai.txt"))
    assert result.document.meta.issuer == "Ban Tuyên giáo Tỉnh ủy Tuyên Quang"
    assert [o.unit for o in result.officials] == ["Ban Tuyên giáo Tỉnh ủy Tuyên Quang"]


def test_a_line_that_ends_in_a_level_word_takes_no_place_from_the_next() -> None:
    text = _PAPER + "Điều 3. Trách nhiệm của Hội LHPN huyện\nChủ trì vận hành mô hình.\n"
    names = [u.name for u in process(read_bytes(text.encode(), "bai.txt")).units]
    assert "Hội Liên hiệp Phụ nữ huyện Bình Gia" in names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ban Giám đốc Công an tỉnh Lâm Đồng, Đại tá Trần Minh Mẫu - Giám đốc, biểu dương Công an TP Bảo Lộc.",
            [("Trần Minh Mẫu", "Giám đốc", "Công an tỉnh Lâm Đồng")],
        ),
        (
            "Thường trực Thành ủy Sầm Sơn gồm: Lương Tất Mẫu, Bí thư; Bùi Quốc Thử, Chủ tịch UBND thành phố.",
            [
                ("Lương Tất Mẫu", "Bí thư", "Thành ủy Sầm Sơn"),
                ("Bùi Quốc Thử", "Chủ tịch", "Ủy ban nhân dân thành phố Sầm Sơn"),
            ],
        ),
        (
            "Tỉnh ủy Tiền Giang phân công ông Võ Văn Mẫu, Phó Bí thư Thường trực, phụ trách Đảng bộ tỉnh.",
            [
                ("Võ Văn Mẫu", "Phó Bí thư Thường trực", "Tỉnh ủy Tiền Giang"),
                ("Võ Văn Mẫu", "phụ trách", "Đảng bộ tỉnh Tiền Giang"),
            ],
        ),
        (
            "Các đồng chí Đào Thị Mẫu, Mai Xuân Thử, Bùi Văn Nháp được bầu làm Phó Chủ tịch LĐLĐ tỉnh Hải Dương.",
            [
                (name, "Phó Chủ tịch", "Liên đoàn Lao động tỉnh Hải Dương")
                for name in ("Đào Thị Mẫu", "Mai Xuân Thử", "Bùi Văn Nháp")
            ],
        ),
        (
            "Ông Ngô Văn Mẫu làm Chi cục trưởng Chi cục Thuế Tam Kỳ từ ngày 1/4/2022, thay ông Trần Đình Thử được điều "
            "động giữ chức Trưởng phòng Thanh tra - Kiểm tra số 1.",
            [
                ("Ngô Văn Mẫu", "Chi cục trưởng", "Chi cục Thuế Tam Kỳ"),
                ("Trần Đình Thử", "Chi cục trưởng", "Chi cục Thuế Tam Kỳ"),
                ("Trần Đình Thử", "Trưởng", "Phòng Thanh tra - Kiểm tra số 1"),
            ],
        ),
        (
            "Đại biểu Tráng A Mẫu (Hà Giang), Ủy viên Thường trực Hội đồng Dân tộc, chất vấn.",
            [("Tráng A Mẫu", "Đại biểu", None), ("Tráng A Mẫu", "Ủy viên Thường trực", "Hội đồng Dân tộc")],
        ),
        (
            "(YBO) - Sáng 9/12, đồng chí Trần Văn Mẫu, Chủ tịch UBND tỉnh kiểm tra.",
            [("Trần Văn Mẫu", "Chủ tịch", "Ủy ban nhân dân tỉnh Yên Bái")],
        ),
        (
            "(ABCD) - Sáng 9/12, đồng chí Trần Văn Mẫu, Chủ tịch UBND tỉnh kiểm tra.",
            [("Trần Văn Mẫu", "Chủ tịch", "Ủy ban nhân dân tỉnh")],
        ),
    ],
)
def test_the_house_is_that_of_the_sentence(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


def test_a_districts_court_does_not_bear_the_province_below_it_in_the_letterhead() -> None:
    text = (
        "TÒA ÁN NHÂN DÂN\nHUYỆN ĐỨC TRỌNG\nTỈNH LÂM ĐỒNG\nSố: 05/2018/TB-TA\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\nĐức Trọng, ngày 8 tháng 5 năm 2018\n\nTHÔNG BÁO\nVề việc thụ lý vụ án\n"
        "Nơi nhận:\n- Lưu hồ sơ.\nTHẨM PHÁN\n\nVũ Thị Mẫu\n"
    )
    meta = process(read_bytes(text.encode(), "bai.txt")).document.meta
    assert meta.issuer == "Tòa án nhân dân huyện Đức Trọng"
    assert [(s.name, s.position) for s in meta.signers] == [("Vũ Thị Mẫu", "Thẩm phán")]
