"""Officials read off whole texts: with the real recognisers, who holds what office where."""

from __future__ import annotations

import pytest

from extractor.load import read_bytes
from extractor.pipeline import process

Row = tuple[str, str | None, str | None]


def rows(text: str) -> list[Row]:
    return [(o.name, o.position, o.unit) for o in process(read_bytes(text.encode(), "bai.txt")).officials]


def units(text: str) -> list[str]:
    return [u.name for u in process(read_bytes(text.encode(), "bai.txt")).units]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "HĐND huyện Ngọc Lặc khóa XX họp. Các đại biểu đã bầu bổ sung 2 Ủy viên UBND huyện là ông Phạm Văn Mẫu "
            "và ông Bùi Đình Thử.",
            [
                ("Phạm Văn Mẫu", "Ủy viên", "Ủy ban nhân dân huyện Ngọc Lặc"),
                ("Bùi Đình Thử", "Ủy viên", "Ủy ban nhân dân huyện Ngọc Lặc"),
            ],
        ),
        (
            "HĐND tỉnh Quảng Trị miễn nhiệm 3 Ủy viên UBND tỉnh đối với ông Hồ Văn Mẫu, bà Lê Thị Thử "
            "và ông Võ Khắc Nháp.",
            [
                (name, "Ủy viên", "Ủy ban nhân dân tỉnh Quảng Trị")
                for name in ("Hồ Văn Mẫu", "Lê Thị Thử", "Võ Khắc Nháp")
            ],
        ),
        (
            "HĐND xã Vĩnh Kim bầu Chủ tịch, Phó Chủ tịch UBND xã lần lượt là các ông Nguyễn Văn Mẫu và Lê Tấn Thử.",
            [
                ("Nguyễn Văn Mẫu", "Chủ tịch", "Ủy ban nhân dân xã Vĩnh Kim"),
                ("Lê Tấn Thử", "Phó Chủ tịch", "Ủy ban nhân dân xã Vĩnh Kim"),
            ],
        ),
        (
            "Ông Lò Văn Mẫu và bà Cầm Thị Thử lần lượt giữ chức Chủ tịch và Phó Chủ tịch HĐND huyện Mai Sơn.",
            [
                ("Lò Văn Mẫu", "Chủ tịch", "Hội đồng nhân dân huyện Mai Sơn"),
                ("Cầm Thị Thử", "Phó Chủ tịch", "Hội đồng nhân dân huyện Mai Sơn"),
            ],
        ),
        (
            "Ông Đoàn Minh Mẫu được bổ nhiệm Giám đốc Sở Công Thương tỉnh Đồng Tháp, thay ông Lê Văn Thử nghỉ hưu.",
            [
                ("Đoàn Minh Mẫu", "Giám đốc", "Sở Công Thương tỉnh Đồng Tháp"),
                ("Lê Văn Thử", "Giám đốc", "Sở Công Thương tỉnh Đồng Tháp"),
            ],
        ),
        (
            "Ông Trần Đăng Mẫu giữ chức Chánh Thanh tra tỉnh Hòa Bình. Người tiền nhiệm của ông là bà Bùi Thị Thử.",
            [
                ("Trần Đăng Mẫu", "Chánh", "Thanh tra tỉnh Hòa Bình"),
                ("Bùi Thị Thử", "Chánh", "Thanh tra tỉnh Hòa Bình"),
            ],
        ),
        (
            "Tham dự có bà Hà Thị Mẫu, Chủ tịch Công đoàn cơ quan; bà Lê Thị Thử, Phó Giám đốc Sở Y tế tỉnh Nghệ An.",
            [
                ("Hà Thị Mẫu", "Chủ tịch", "Công đoàn cơ quan"),
                ("Lê Thị Thử", "Phó Giám đốc", "Sở Y tế tỉnh Nghệ An"),
            ],
        ),
    ],
)
def test_one_head_for_several_names(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


_LETTERHEAD = (
    "UBND XÃ THANH SƠN\nSố: 15/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "Thanh Sơn, ngày 5 tháng 8 năm 2025\n\nQUYẾT ĐỊNH\n"
)


def test_a_heading_tells_whose_members_are_listed_below() -> None:
    text = _LETTERHEAD + (
        "Kiện toàn Ban Chỉ đạo và Tổ giúp việc chuyển đổi số xã Thanh Sơn\n"
        "I. BAN CHỈ ĐẠO\n1. Ông Nguyễn Hữu Mẫu, Chủ tịch UBND xã - Trưởng ban;\n"
        "2. Ông Lê Anh Thử, Trưởng Công an xã - Thành viên.\n"
        "II. TỔ GIÚP VIỆC\n1. Bà Đặng Thị Nháp, Chánh Văn phòng HĐND và UBND xã - Tổ trưởng;\n"
        "2. Ông Trịnh Quốc Nêu, công chức Phòng Văn hóa - Xã hội - Thành viên;\n"
        "3. Bà Phùng Thị Ví, chuyên viên Trung tâm Phục vụ hành chính công - Ủy viên kiêm Thư ký.\n"
    )
    board, team = "Ban Chỉ đạo chuyển đổi số xã Thanh Sơn", "Tổ giúp việc chuyển đổi số xã Thanh Sơn"
    found = rows(text)
    assert {r for r in found if r[2] == board} == {
        ("Nguyễn Hữu Mẫu", "Trưởng ban", board), ("Lê Anh Thử", "Thành viên", board)
    }  # fmt: skip
    assert {(name, position) for name, position, unit in found if unit == team} == {
        ("Đặng Thị Nháp", "Tổ trưởng"), ("Trịnh Quốc Nêu", "Thành viên"), ("Phùng Thị Ví", "Ủy viên"),
        ("Phùng Thị Ví", "Thư ký"),
    }  # fmt: skip


def test_a_line_that_tells_is_no_heading_of_members() -> None:
    text = _LETTERHEAD + "Đoàn kiểm tra làm việc tại xã:\nÔng Nguyễn Hữu Mẫu, Chủ tịch UBND xã Thanh Sơn, thành viên.\n"
    assert ("Nguyễn Hữu Mẫu", "Chủ tịch", "Ủy ban nhân dân xã Thanh Sơn") in rows(text)
    assert not any((unit or "").endswith("tại xã") for _, _, unit in rows(text))


def test_a_signer_has_the_office_above_a_mark_of_signature_too() -> None:
    text = _LETTERHEAD + (
        "Về ứng phó mưa lũ\nYêu cầu các thôn chủ động.\nNơi nhận:\n- Như trên.\n"
        "KT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\n\n(Đã ký)\n\n"
        "GIÁM ĐỐC SỞ NÔNG NGHIỆP VÀ PTNT\nLưu Trung Mẫu\n"
    )
    assert [position for name, position, _ in rows(text) if name == "Lưu Trung Mẫu"] == ["Phó Trưởng ban", "Giám đốc"]


@pytest.mark.parametrize(
    "text",
    [
        "Ngoài ông Trần Văn Mẫu, Thủ tướng cũng thi hành kỷ luật hai người khác.",
        "Cùng với ông Trần Văn Mẫu, Bộ trưởng Bộ Y tế còn kỷ luật ba người.",
        "Trước đó, sau khi gặp ông Trần Văn Mẫu, Chủ tịch UBND tỉnh Nghệ An yêu cầu làm rõ.",
        "Theo đề nghị của ông Trần Văn Mẫu, Bí thư Tỉnh ủy Hà Tĩnh đã đồng ý.",
    ],
)
def test_who_a_preposition_puts_first_does_not_hold_the_subjects_office(text: str) -> None:
    assert rows(text) == [("Trần Văn Mẫu", None, None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ngoài ông Trần Văn Mẫu, Chủ tịch UBND huyện Đức Thọ, còn có nhiều người dự.",
            [("Chủ tịch", "Ủy ban nhân dân huyện Đức Thọ")],
        ),
        (
            "Thủ tướng ký quyết định xóa tư cách chức vụ Chủ tịch UBND tỉnh Thanh Hóa giai đoạn 2015 - 2020, "
            "Phó Chủ tịch HĐND tỉnh Thanh Hóa nhiệm kỳ 2011 - 2016 đối với ông Trần Văn Mẫu.",
            [
                ("Chủ tịch", "Ủy ban nhân dân tỉnh Thanh Hóa"),
                ("Phó Chủ tịch", "Hội đồng nhân dân tỉnh Thanh Hóa"),
            ],
        ),
        (
            "Khởi tố ông Trần Văn Mẫu (Chủ tịch UBND xã Châu Tiến, huyện Quỳ Châu, nguyên Chủ tịch UBND xã Châu Bình, "
            "huyện Quỳ Châu) về tội nhận hối lộ.",
            [
                ("Chủ tịch", "Ủy ban nhân dân xã Châu Tiến"),
                ("nguyên Chủ tịch", "Ủy ban nhân dân xã Châu Bình"),
            ],
        ),
        (
            "Ông Trần Văn Mẫu, Giám đốc Sở Y tế, tỉnh Nghệ An, nguyên Giám đốc Bệnh viện Đa khoa tỉnh, dự.",
            [("Giám đốc", "Sở Y tế tỉnh Nghệ An"), ("nguyên Giám đốc", "Bệnh viện Đa khoa tỉnh Nghệ An")],
        ),
        (
            "Bị can là Trần Văn Mẫu, 54 tuổi, trú xã Châu Bình, huyện Quỳ Châu, Bí thư Đảng ủy xã Châu Hạnh.",
            [("Bí thư", "Đảng ủy xã Châu Hạnh")],
        ),
        (
            "Bị can là Trần Văn Mẫu, 64 tuổi, trú phường Ba Đình, là cựu Chủ tịch UBND huyện Yên Định.",
            [("cựu Chủ tịch", "Ủy ban nhân dân huyện Yên Định")],
        ),
    ],
)
def test_offices_parted_by_terms_districts_and_homes_are_all_kept(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(position, unit) for name, position, unit in rows(text) if name == "Trần Văn Mẫu"] == expected


def test_an_office_just_taken_up_is_no_given_name() -> None:
    text = "Đồng chí Tân Bí thư Huyện ủy Quế Phong cảm ơn. Ông Tân Chủ tịch xã nói."
    assert rows(text) == []
    assert rows("Ông Lê Văn Tân, Bí thư Huyện ủy Quế Phong; ông Tân nói.") == [
        ("Lê Văn Tân", "Bí thư", "Huyện ủy Quế Phong")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Thiệt hại về người, tài sản của Nhân dân và Nhà nước.",
        "Bí thư, Chủ tịch UBND, thành phố nêu trên chịu trách nhiệm.",
        "Chủ tịch Ủy ban nhân dân (UBND) các tỉnh, thành phố: Huế, Đà Nẵng.",
        "Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn các ngành, các cấp trực ban.",
        "Chi ủy Chi bộ nhiệm kỳ 2020-2022 họp.",
        "Theo báo cáo của Ban Quản lý, dự án chậm.",
    ],
)
def test_bodies_of_every_tier_and_bare_heads_give_no_unit(text: str) -> None:
    assert units(text) == []


def test_a_name_in_capitals_takes_the_spelling_of_the_text() -> None:
    text = "BAN QUẢN LÝ KHU KINH TẾ ĐÔNG NAM NGHỆ AN\nBan Quản lý Khu kinh tế Đông Nam Nghệ An họp chiều 3/4."
    assert units(text) == ["Ban Quản lý Khu kinh tế Đông Nam Nghệ An"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Thượng tướng Nguyễn Tân Mẫu, Ủy viên Trung ương Đảng, Ủy viên Thường vụ Quân ủy Trung ương, Tổng Tham mưu "
            "trưởng, Thứ trưởng Bộ Quốc phòng đến thăm.",
            ["Ủy viên", "Ủy viên", "Tổng Tham mưu trưởng", "Thứ trưởng"],
        ),
        ("Đồng chí Lê Văn Mẫu, UVTVTU, Trưởng Ban Tổ chức Tỉnh ủy Thái Bình phát biểu.", ["Trưởng"]),
        (
            "Ông Lê Hoài Mẫu từng trải qua nhiều vị trí công tác như: Phó Giám đốc Trung tâm Khuyến nông tỉnh Long An "
            "(1993 đến 2004); Trưởng Ban Quản lý dự án tỉnh Long An (2004 đến 2006); Phó Giám đốc Công ty Cấp nước.",
            ["Phó Giám đốc", "Trưởng", "Phó Giám đốc"],
        ),
        (
            "Bà Võ Thị Mẫu từng giữ các chức vụ như Trưởng Phòng Nội vụ huyện Đức Hòa, Phó Chủ tịch UBND huyện, "
            "Bí thư Huyện ủy Đức Hòa.",
            ["Trưởng", "Phó Chủ tịch", "Bí thư"],
        ),
    ],
)
def test_a_chain_of_offices_is_kept_to_its_end(text: str, expected: list[str]) -> None:
    assert [position for _, position, _ in rows(text)] == expected


def test_offices_that_somebody_once_had_are_told_as_former() -> None:
    text = "Bà Võ Thị Mẫu từng giữ các chức vụ như Trưởng Phòng Nội vụ huyện Đức Hòa, Bí thư Huyện ủy Đức Hòa."
    found = process(read_bytes(text.encode(), "bai.txt")).officials
    assert found[0].tenure == "former"


def test_each_of_a_list_shares_the_office_above_it_whatever_his_own() -> None:
    text = (
        "Dự hội nghị có các đồng chí Ủy viên Trung ương Đảng: Thượng tướng Võ Minh Mẫu, Phó Tổng Tham mưu trưởng; "
        "Trung tướng Vũ Hải Thử, Phó Chủ nhiệm Tổng cục Chính trị."
    )
    members = [name for name, position, _ in rows(text) if position == "Ủy viên"]
    assert members == ["Võ Minh Mẫu", "Vũ Hải Thử"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đồng chí Đại tá Phan Đại Mẫu phát biểu.", ["Phan Đại Mẫu"]),
        ("Đồng chí Đại tá cho biết tình hình ổn định.", []),
        ("Ông Trung cho biết, ông Đại cũng có mặt.", ["Trung", "Đại"]),
        ("Theo bác sĩ chuyên khoa cấp I Đỗ Văn Mẫu, bệnh đã giảm.", ["Đỗ Văn Mẫu"]),
        ("Ông Lee Sang-hoon và bà Choi Seung-woo dự.", ["Lee Sang-hoon", "Choi Seung-woo"]),
        ("Chính quyền Việt Nam Cộng hòa đã chia tỉnh.", []),
        ("Lễ hội Bà Chúa Xứ; hạn Bà Chằn đến sớm.", []),
    ],
)
def test_ranks_grades_and_states_are_nobody(text: str, expected: list[str]) -> None:
    assert [name for name, _, _ in rows(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chủ tịch Hội Lò Văn Mẫu kể về Hội Nông dân xã Bản Hồ.",
            [("Lò Văn Mẫu", "Chủ tịch", "Hội Nông dân xã Bản Hồ")],
        ),
        ("Giám đốc Bệnh viện Đa khoa tỉnh Hà Văn Mẫu nói.", [("Hà Văn Mẫu", "Giám đốc", "Bệnh viện Đa khoa tỉnh")]),
        (
            "Việc ông Dương Văn Mẫu trở lại EVN đảm nhiệm vị trí Chủ tịch là phù hợp. Công ty Điện 1 họp.",
            [("Dương Văn Mẫu", "Chủ tịch", "EVN")],
        ),
    ],
)
def test_the_body_before_a_name_ends_where_the_name_begins(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Giao các Sở: Lao động - Thương binh và Xã hội, Tài chính, Kế hoạch và Đầu tư, Y tế tỉnh Bến Tre.",
            [f"Sở {x}" for x in ("Lao động - Thương binh và Xã hội", "Tài chính", "Kế hoạch và Đầu tư", "Y tế")],
        ),
        ("Các cấp Hội tổ chức Đại hội, Hội vận động hội viên.", []),
        (
            "TCT Điện lực miền Bắc; Cty TNHH Hải Âu; NH TMCP Á Châu; XN May 10 dự.",
            ["Tổng công ty Điện lực miền Bắc", "Công ty TNHH Hải Âu", "Ngân hàng TMCP Á Châu", "Xí nghiệp May 10"],
        ),
        (
            "TTr. HĐND tỉnh Bắc Giang, T.Tr Huyện ủy Yên Thế dự.",
            ["Thường trực Hội đồng nhân dân tỉnh Bắc Giang", "Thường trực Huyện ủy Yên Thế"],
        ),
        (
            "Ban Quản lý dự án di dân, tái định cư thủy điện Bản Chát họp.",
            ["Ban Quản lý dự án di dân, tái định cư thủy điện Bản Chát"],
        ),
        ("Anh tốt nghiệp Đại học chuyên ngành Năng lượng điện.", []),
    ],
)
def test_units_are_written_out(text: str, expected: list[str]) -> None:
    assert [u.removesuffix(" tỉnh Bến Tre") for u in units(text)] == expected
