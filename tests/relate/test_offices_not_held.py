"""Offices that stand beside a name whose bearer does not hold them, and who holds them instead."""

from __future__ import annotations

import pytest

from extractor.load import read_bytes
from extractor.pipeline import process

Row = tuple[str, str | None, str | None]


def rows(text: str) -> list[Row]:
    return [(o.name, o.position, o.unit) for o in process(read_bytes(text.encode(), "bai.txt")).officials]


@pytest.mark.parametrize(
    "text",
    [
        "Lãnh đạo trao quyết định của Chủ tịch nước về việc thăng cấp bậc hàm cho ông Lê Văn Mẫu.",
        "Trao Bằng khen của Thủ tướng Chính phủ cho ông Lê Văn Mẫu.",
        "Công bố quyết định của Chủ tịch UBND tỉnh Nghệ An về việc khen thưởng đối với ông Lê Văn Mẫu.",
        "Thi hành quyết định của Chủ tịch UBND huyện Tân Kỳ cưỡng chế đối với ông Lê Văn Mẫu.",
        "Thông báo của Chánh án TAND tỉnh gửi cho ông Lê Văn Mẫu.",
        "Chủ tịch UBND tỉnh Nghệ An trao quà cho ông Lê Văn Mẫu.",
        "Tại trụ sở Tổng Bí thư, ông Lê Văn Mẫu phát biểu.",
        "Con trai Bí thư Tỉnh ủy là anh Lê Văn Mẫu.",
        "Đối tượng Lê Văn Mẫu tự xưng là Thứ trưởng Bộ Quốc phòng.",
        "Lê Văn Mẫu giả danh Phó Giám đốc Công an tỉnh Nghệ An để lừa đảo.",
        "Nếu trúng cử, ông Lê Văn Mẫu sẽ là Chủ tịch Hội Nông dân tỉnh Nghệ An.",
        "Ông Lê Văn Mẫu chưa được bổ nhiệm Giám đốc Sở Y tế.",
        "Thầy thuốc Nhân dân Lê Văn Mẫu nói.",
    ],
)
def test_who_is_given_something_or_is_kin_or_pretends_holds_nothing(text: str) -> None:
    assert rows(text) == [("Lê Văn Mẫu", None, None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Miễn nhiệm chức danh Chủ tịch UBND huyện Tân Kỳ đối với ông Lê Văn Mẫu.",
            [("Lê Văn Mẫu", "Chủ tịch", "Ủy ban nhân dân huyện Tân Kỳ")],
        ),
        (
            "HĐND bầu chức danh Phó Chủ tịch HĐND tỉnh Nghệ An cho bà Cao Thị Mẫu.",
            [("Cao Thị Mẫu", "Phó Chủ tịch", "Hội đồng nhân dân tỉnh Nghệ An")],
        ),
        ("Tại Phủ Chủ tịch, Chủ tịch nước Lê Văn Mẫu tiếp khách.", [("Lê Văn Mẫu", "Chủ tịch nước", None)]),
        (
            "Ông Lê Văn Mẫu thay ông Hồ Văn Thử làm Giám đốc Sở Y tế tỉnh Bến Tre.",
            [
                ("Lê Văn Mẫu", "Giám đốc", "Sở Y tế tỉnh Bến Tre"),
                ("Hồ Văn Thử", "Giám đốc", "Sở Y tế tỉnh Bến Tre"),
            ],
        ),
        (
            "Chủ tịch UBND tỉnh Đoàn Văn Mẫu thăm bà con Lâm Đồng.",
            [("Đoàn Văn Mẫu", "Chủ tịch", "Ủy ban nhân dân tỉnh Lâm Đồng")],
        ),
        ("Bí thư tỉnh Đoàn Lâm Đồng Lê Văn Mẫu dự.", [("Lê Văn Mẫu", "Bí thư", "Tỉnh đoàn Lâm Đồng")]),
        ("UBND tỉnh Yên Bái họp. Chủ tịch xã Lê Văn Mẫu và nhiều người dự.", [("Lê Văn Mẫu", "Chủ tịch", None)]),
        ("Bộ trưởng Công thương Lê Văn Mẫu trả lời.", [("Lê Văn Mẫu", "Bộ trưởng", "Bộ Công Thương")]),
        ("Bộ trưởng Công an Lê Văn Mẫu trả lời.", [("Lê Văn Mẫu", "Bộ trưởng", "Bộ Công an")]),
        ("Thứ trưởng Y tế Lê Văn Mẫu nói.", [("Lê Văn Mẫu", "Thứ trưởng", "Bộ Y tế")]),
        (
            "Cục trưởng Cảnh sát giao thông Lê Văn Mẫu nói.",
            [("Lê Văn Mẫu", "Cục trưởng", "Cục Cảnh sát giao thông")],
        ),
        ("Cục trưởng Lê Văn Mẫu nói.", [("Lê Văn Mẫu", "Cục trưởng", None)]),
        ("Trưởng thôn Đào Xá, anh Hà Văn Mẫu, chạy xuống.", [("Hà Văn Mẫu", "Trưởng thôn", None)]),
        (
            "Bác sĩ Lê Văn Mẫu, P. Giám đốc Sở Y tế Ninh Bình, nói.",
            [("Lê Văn Mẫu", "P. Giám đốc", "Sở Y tế tỉnh Ninh Bình")],
        ),
    ],
)
def test_who_holds_the_office_instead(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


def test_a_career_told_of_a_pronoun_is_that_of_whom_the_paragraph_is_about() -> None:
    text = (
        "Ông Đoàn Hồng Mẫu sinh năm 1963.\nTrải qua quá trình công tác, ông lần lượt được giao giữ các chức vụ "
        "Đồn trưởng Đồn Biên phòng Cầu Treo; Phó Chỉ huy trưởng Bộ đội Biên phòng Hà Tĩnh."
    )
    assert [position for _, position, _ in rows(text)] == ["Đồn trưởng", "Phó Chỉ huy trưởng"]


def test_a_figure_with_its_measure_is_no_part_of_a_name() -> None:
    text = "UBND huyện cấp Phòng TC-KH 310 triệu đồng, Trường THCS Chu Văn An 98,5 triệu đồng."
    names = [u.name for u in process(read_bytes(text.encode(), "bai.txt")).units]
    assert names == ["Ủy ban nhân dân huyện", "Phòng Tài chính - Kế hoạch", "Trường THCS Chu Văn An"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Đồng chí Lê Văn Mẫu, UVBTV, Trưởng Ban Nội chính Tỉnh ủy Ninh Bình, dự.",
            [
                ("Lê Văn Mẫu", "UVBTV", "Ban Thường vụ Tỉnh ủy Ninh Bình"),
                ("Lê Văn Mẫu", "Trưởng", "Ban Nội chính Tỉnh ủy Ninh Bình"),
            ],
        ),
        (
            "Ông Lê Văn Mẫu, nguyên Phó Chủ tịch rồi Chủ tịch UBND huyện Lộc Hà.",
            [
                ("Lê Văn Mẫu", "nguyên Phó Chủ tịch", "Ủy ban nhân dân huyện Lộc Hà"),
                ("Lê Văn Mẫu", "Chủ tịch", "Ủy ban nhân dân huyện Lộc Hà"),
            ],
        ),
        ("ĐBQH Lê Văn Mẫu (Hòa Bình) chất vấn.", [("Lê Văn Mẫu", "ĐBQH", None)]),
        ("Nghị định của Thủ tướng Chính về việc sắp xếp được gửi ông Lê Văn Mẫu.", [("Lê Văn Mẫu", None, None)]),
    ],
)
def test_members_by_letters_and_one_office_after_another(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Theo chỉ đạo của Chủ tịch UBND tỉnh Nghệ An, Phó Chủ tịch UBND tỉnh Lê Văn Mẫu kiểm tra.", ["Phó Chủ tịch"]),
        ("Theo đề nghị của Giám đốc Sở Nội vụ, Chủ tịch UBND tỉnh Nghệ An Lê Văn Mẫu ký.", ["Chủ tịch"]),
        ("Trước sự chứng kiến của Thủ tướng Chính phủ, Bộ trưởng Bộ Tài chính Lê Văn Mẫu ký.", ["Bộ trưởng"]),
        ("Trả lời chất vấn của Chủ tịch HĐND tỉnh, Giám đốc Sở Xây dựng Lê Văn Mẫu cho biết.", ["Giám đốc"]),
        ("Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Hà Tĩnh Lê Văn Mẫu chủ trì.", ["Bí thư", "Chủ tịch"]),
        ("Tại buổi lễ, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Hà Tĩnh Lê Văn Mẫu nói.", ["Bí thư", "Chủ tịch"]),
        ("Theo Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Hà Tĩnh Lê Văn Mẫu, tỉnh sẽ làm.", ["Bí thư", "Chủ tịch"]),
        ("Đoàn làm việc với Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Hà Tĩnh Lê Văn Mẫu về dự án.", ["Bí thư", "Chủ tịch"]),
    ],
)
def test_an_office_that_ends_a_phrase_before_the_subject_is_another_mans(text: str, expected: list[str]) -> None:
    assert [position for _, position, _ in rows(text)] == expected


def test_a_paragraph_that_a_province_opens_is_about_that_province() -> None:
    text = (
        "Nhân sự mới tuần qua\nQuảng Ninh: HĐND tỉnh bầu bà Vũ Thị Mẫu giữ chức Phó Chủ tịch HĐND tỉnh. Sở Y tế họp. "
        "UBND tỉnh Quảng Ninh đồng ý.\nBộ Y tế: Bộ trưởng trao quyết định.\n"
        "Đắk Lắk: Ông Y Vinh Mẫu - Phó Bí thư Thường trực Tỉnh ủy - thôi làm nhiệm vụ."
    )
    assert ("Y Vinh Mẫu", "Phó Bí thư Thường trực", "Tỉnh ủy Đắk Lắk") in rows(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Đội trưởng Đội Quản lý thị trường số 4 (Cục QLTT tỉnh Tây Ninh) Trần Minh Mẫu kiểm tra.",
            [("Trần Minh Mẫu", "Đội trưởng", "Đội Quản lý thị trường số 4")],
        ),
        (
            "Trạm trưởng Trạm Y tế xã Trà Leng, y sĩ Hồ Thị Mẫu, cõng vaccine.",
            [("Hồ Thị Mẫu", "Trạm trưởng", "Trạm Y tế xã Trà Leng")],
        ),
        ("Đường Lê Lợi bị ngập. Học tập đạo đức, phong cách Hồ Chí Minh.", []),
        ("Ông Đường Văn Mẫu nói.", [("Đường Văn Mẫu", None, None)]),
    ],
)
def test_brackets_callings_and_streets_between_office_and_name(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("foot", "signer"),
    [
        ("KT. HẠT TRƯỞNG\nPHÓ HẠT TRƯỞNG\n\nKsor Y Mẫu\n", ("Ksor Y Mẫu", "Phó Hạt trưởng")),
        ("CHỦ TỊCH\n\nChamaléa Mẫu\n", ("Chamaléa Mẫu", "Chủ tịch")),
        ("PHÓ CHỦ TỊCH\n(đã ký)\nK'Brếp\n", ("K'Brếp", "Phó Chủ tịch")),
    ],
)
def test_signers_with_names_of_the_highlands(foot: str, signer: tuple[str, str]) -> None:
    text = (
        "UBND HUYỆN SÔNG HINH\nSố: 24/TB-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        f"Sông Hinh, ngày 3 tháng 4 năm 2015\n\nTHÔNG BÁO\nVề việc nghỉ lễ\nNơi nhận:\n- Như trên.\n{foot}"
    )
    meta = process(read_bytes(text.encode(), "bai.txt")).document.meta
    assert [(s.name, s.position) for s in meta.signers] == [signer]


@pytest.mark.parametrize(
    ("text", "name", "own"),
    [
        ("Trả lời đại biểu Nguyễn Thị Nhàn, Bộ trưởng Bộ Y tế cho rằng cần thêm thuốc.", "Nguyễn Thị Nhàn", "đại biểu"),
        ("Thăm gia đình ông Vi Văn Sinh, Chủ tịch UBND huyện Quỳ Châu tặng quà.", "Vi Văn Sinh", None),
        ("Đồng tình với ý kiến của ông Lê Văn Việt, Bí thư Tỉnh ủy Nghệ An nhấn mạnh kỷ cương.", "Lê Văn Việt", None),
        ("Nói về vụ việc của bà Hà Thị Giang, Phó Giám đốc Công an tỉnh khẳng định đã xử lý.", "Hà Thị Giang", None),
    ],
)
def test_who_is_answered_or_visited_does_not_hold_the_subjects_office(text: str, name: str, own: str | None) -> None:
    """The office behind the comma is followed by its verb: it is whose sentence this is."""
    assert rows(f"Tin trong ngày\n\n12/06/2024\n\n{text}\n") == [(name, own, None)]


@pytest.mark.parametrize(
    "text",
    [
        "Theo ông Lê Văn Nam, Giám đốc Sở Y tế tỉnh Nghệ An, dịch đã giảm.",
        "Trả lời phóng viên, ông Lê Văn Nam, Giám đốc Sở Y tế tỉnh Nghệ An cho biết dịch đã giảm.",
        "Tiếp đoàn có ông Lê Văn Nam, Giám đốc Sở Y tế tỉnh Nghệ An chủ trì.",
    ],
)
def test_an_apposition_in_such_a_sentence_is_held(text: str) -> None:
    assert rows(f"Tin trong ngày\n\n12/06/2024\n\n{text}\n") == [("Lê Văn Nam", "Giám đốc", "Sở Y tế tỉnh Nghệ An")]
