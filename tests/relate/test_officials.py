"""Who holds what office: adjacency, lists, appointments, inherited units, signature blocks, and who holds none."""

from __future__ import annotations

import re

import pytest

from extractor import gazetteer
from extractor.link.persons import link_persons
from extractor.model import Document, Kind, Label, Link, Meta, Source
from extractor.relate.offices.officials import officials

MARK = re.compile(r"\[(\w):([^\]=]+)(?:=([^\]]+))?\]")
LABELS: dict[str, Label] = {"U": "UNIT", "P": "PERSON", "O": "POSITION"}
Row = tuple[str, str | None, str | None]


def read(marked: str, kind: Kind = "press_article", issuer: str | None = None) -> list[Row]:
    """Officials of a text marked as [P:person], [O:office], [U:surface=canonical]."""
    text = MARK.sub(lambda m: m[2], marked)
    document = Document("d", Source(None, "text/plain", "0", 0), kind, text, (), Meta(issuer=issuer))
    mentions, links, shift = [], [], 0
    for match in MARK.finditer(marked):
        start = match.start() - shift
        shift += len(match[0]) - len(match[2])
        mentions.append(document.mention(LABELS[match[1]], start, start + len(match[2])))
        if match[1] == "U":
            links.append(Link(len(mentions) - 1, match[3] or match[2]))
    links += link_persons(document, mentions)
    return [(x.name, x.position, x.unit) for x in officials(document, mentions, links, gazetteer.load())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[O:Chủ tịch] [U:UBND A] [P:Lê Mẫu] nói", [("Lê Mẫu", "Chủ tịch", "UBND A")]),
        ("ông [P:Lê Mẫu] - [O:Chủ tịch] [U:UBND A] nói", [("Lê Mẫu", "Chủ tịch", "UBND A")]),
        ("ông [P:Lê Mẫu] (63 tuổi, [O:nguyên Chủ tịch] [U:UBND A])", [("Lê Mẫu", "nguyên Chủ tịch", "UBND A")]),
        ("ông [P:Lê Mẫu], người Tày, [O:Chủ tịch] [U:UBND A]", [("Lê Mẫu", "Chủ tịch", "UBND A")]),
        ("[P:Lê Mẫu] (42 tuổi, trung tá, [O:Đội trưởng] [U:Đội A])", [("Lê Mẫu", "Đội trưởng", "Đội A")]),
        (
            "ông [P:Lê Mẫu] được bầu làm [O:Chủ tịch] [U:HĐND A], ông [P:Trần Thử] làm [O:Phó Chủ tịch] [U:UBND A]",
            [("Lê Mẫu", "Chủ tịch", "HĐND A"), ("Trần Thử", "Phó Chủ tịch", "UBND A")],
        ),
        (
            "ông [P:Lê Mẫu] và bà [P:Trần Thử] được bầu làm [O:Phó Chủ tịch] [U:UBND A]",
            [("Lê Mẫu", "Phó Chủ tịch", "UBND A"), ("Trần Thử", "Phó Chủ tịch", "UBND A")],
        ),
        (
            "[P:Lê Mẫu] - [O:Bí thư], [O:Chủ tịch] [U:HĐND=Hội đồng nhân dân thị xã Đá Trắng]",
            [("Lê Mẫu", "Bí thư", "Thị ủy Đá Trắng"), ("Lê Mẫu", "Chủ tịch", "Hội đồng nhân dân thị xã Đá Trắng")],
        ),
        (
            "[U:UBND=Ủy ban nhân dân huyện A] nhớ [O:Chủ tịch] [P:Hồ Chí Minh]",
            [("Hồ Chí Minh", "Chủ tịch", None)],
        ),
        ("[O:Giám đốc] [U:Công an A], Thiếu tướng [P:Lê Mẫu]", [("Lê Mẫu", "Giám đốc", "Công an A")]),
        (
            "[P:Lê Mẫu] (SN 1960), trú tại phường A, TP B ([O:nguyên Chủ tịch] [U:UBND A])",
            [("Lê Mẫu", "nguyên Chủ tịch", "UBND A")],
        ),
        (
            "Ông [P:Lê Mẫu] được giao làm nhiệm vụ: [O:Trưởng] [U:Ban A]; [O:Chủ tịch] [U:Hội đồng B]",
            [("Lê Mẫu", "Trưởng", "Ban A"), ("Lê Mẫu", "Chủ tịch", "Hội đồng B")],
        ),
        (
            "bà [P:Lê Mẫu] vừa được [O:Chủ tịch] [U:UBND A] bổ nhiệm giữ chức [O:Phó Giám đốc] [U:Trung tâm B]",
            [("Lê Mẫu", "Phó Giám đốc", "Trung tâm B")],
        ),
        (
            "giao ông [P:Lê Mẫu] phụ trách [U:Sở A] cho đến khi kiện toàn chức danh [O:Giám đốc] [U:Sở A]",
            [("Lê Mẫu", None, None)],
        ),
        (
            "ông [P:Lê Mẫu], [O:Trưởng] [U:phòng A=Phòng A], [U:Sở B] - [O:Thư ký] [U:Tổ C]",
            [("Lê Mẫu", "Trưởng", "Phòng A"), ("Lê Mẫu", "Thư ký", "Tổ C")],
        ),
        (
            "thành lập [U:Tổ công tác A] gồm: ông [P:Lê Mẫu] - [O:Tổ trưởng].\nÔng [P:Trần Thử] - [O:Tổ phó]",
            [("Lê Mẫu", "Tổ trưởng", "Tổ công tác A"), ("Trần Thử", "Tổ phó", "Tổ công tác A")],
        ),
        (
            "[O:Thủ tướng] thi hành kỷ luật khiển trách đối với ông [P:Lê Mẫu], [O:Chủ tịch] [U:UBND A]",
            [("Lê Mẫu", "Chủ tịch", "UBND A")],
        ),
        (
            "thừa lệnh [O:Chủ tịch] [U:UBND A], [O:Phó Chánh] [U:Văn phòng B] [P:Lê Mẫu] ký",
            [("Lê Mẫu", "Phó Chánh", "Văn phòng B")],
        ),
        ("[O:Trưởng đoàn] là đồng chí [P:Lê Mẫu]", [("Lê Mẫu", "Trưởng đoàn", None)]),
        (
            "Thừa ủy quyền của [O:Chủ tịch nước] và [O:Thủ tướng] [U:Chính phủ], Đại tướng [P:Lê Mẫu] trao",
            [("Lê Mẫu", None, None)],
        ),
        (
            "Tám [O:Phó Chủ tịch] [U:UBND A] bao gồm các ông [P:Lê Mẫu] (54 tuổi), [P:Ngô Ví] và bà [P:Trần Thử]",
            [(name, "Phó Chủ tịch", "UBND A") for name in ("Lê Mẫu", "Ngô Ví", "Trần Thử")],
        ),
        (
            "miễn nhiệm [O:Ủy viên] [U:UBND A] đối với ông [P:Lê Mẫu], [O:Giám đốc] [U:Sở B]; bà [P:Trần Thử], "
            "[O:Giám đốc] [U:Sở C]",
            [
                ("Lê Mẫu", "Ủy viên", "UBND A"),
                ("Lê Mẫu", "Giám đốc", "Sở B"),
                ("Trần Thử", "Ủy viên", "UBND A"),
                ("Trần Thử", "Giám đốc", "Sở C"),
            ],
        ),
        (
            "Đại tá [P:Lê Mẫu] bàn giao chức vụ [O:Chính ủy] [U:Quân khu A] cho Đại tá [P:Trần Thử]",
            [("Lê Mẫu", "Chính ủy", "Quân khu A"), ("Trần Thử", None, None)],
        ),
        (
            "ông [P:Lê Mẫu], [O:Tỉnh ủy viên] ([O:nguyên Phó Chủ tịch] [U:UBND A] cũ) giữ chức [O:Giám đốc] [U:Sở B]",
            [
                ("Lê Mẫu", "Tỉnh ủy viên", None),
                ("Lê Mẫu", "nguyên Phó Chủ tịch", "UBND A"),
                ("Lê Mẫu", "Giám đốc", "Sở B"),
            ],
        ),
        (
            "[O:Ủy viên HĐQT], [O:Phó Tổng Giám đốc] [U:Vinatest] [P:Lê Mẫu]",
            [("Lê Mẫu", "Ủy viên HĐQT", "Vinatest"), ("Lê Mẫu", "Phó Tổng Giám đốc", "Vinatest")],
        ),
        (
            "[O:Phó Bí thư] [U:Tỉnh ủy], [O:Chủ tịch] [U:UBND A] [P:Lê Mẫu] dự",
            [("Lê Mẫu", "Phó Bí thư", "Tỉnh ủy"), ("Lê Mẫu", "Chủ tịch", "UBND A")],
        ),
        (
            "[O:Giám đốc] [U:Sở A] [P:Lê Mẫu], [O:Giám đốc] [U:Sở B] [P:Trần Thử]",
            [("Lê Mẫu", "Giám đốc", "Sở A"), ("Trần Thử", "Giám đốc", "Sở B")],
        ),
        (
            "các đồng chí: [P:Lê Mẫu], [O:Bí thư] [U:Tỉnh ủy], [O:Chủ tịch] [U:HĐND A];"
            " [P:Trần Thử], [O:Giám đốc] [U:Sở B]",
            [("Lê Mẫu", "Bí thư", "Tỉnh ủy"), ("Lê Mẫu", "Chủ tịch", "HĐND A"), ("Trần Thử", "Giám đốc", "Sở B")],
        ),
    ],
)  # fmt: skip
def test_adjacency_and_lists(text: str, expected: list[Row]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "đoàn do ông [P:Lê Mẫu], [O:Phó Giám đốc] [U:Sở A] làm [O:Trưởng đoàn]",
            [("Lê Mẫu", "Phó Giám đốc", "Sở A"), ("Lê Mẫu", "Trưởng đoàn", None)],
        ),
        ("ông [P:Lê Mẫu] được bầu giữ chức [O:Chủ tịch] [U:UBND A]", [("Lê Mẫu", "Chủ tịch", "UBND A")]),
        ("miễn nhiệm chức danh [O:Chủ tịch] [U:HĐND A] đối với bà [P:Lê Mẫu]", [("Lê Mẫu", "Chủ tịch", "HĐND A")]),
        ("Ông [P:Lê Mẫu] dự. Ông đồng thời là [O:Chủ tịch] [U:Hội A]", [("Lê Mẫu", "Chủ tịch", "Hội A")]),
        (
            "các [O:Phó Chủ tịch] [U:UBND A]: bà [P:Lê Mẫu] và ông [P:Trần Thử]",
            [("Lê Mẫu", "Phó Chủ tịch", "UBND A"), ("Trần Thử", "Phó Chủ tịch", "UBND A")],
        ),
        ("[U:Đoàn số 1] do [O:Giám đốc] [U:Sở A] làm [O:Trưởng đoàn]; ông [P:Lê Mẫu] dự", [("Lê Mẫu", None, None)]),
        ("Thay mặt [O:Chủ tịch] [U:UBND A], ông [P:Lê Mẫu] trao quà", [("Lê Mẫu", None, None)]),
    ],
)
def test_sentences_that_give_or_take_an_office(text: str, expected: list[Row]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "ông [P:Lê Mẫu], [O:Chủ tịch HĐQT] kiêm [O:Giám đốc] [U:Công ty A]",
            [("Lê Mẫu", "Chủ tịch HĐQT", "Công ty A"), ("Lê Mẫu", "Giám đốc", "Công ty A")],
        ),
        (
            "[U:Sở A] họp. Ông [P:Lê Mẫu], [O:Giám đốc] Sở chủ trì",
            [("Lê Mẫu", "Giám đốc", "Sở A")],
        ),
        (
            "ông [P:Lê Mẫu], [O:Bí thư] Đảng ủy, [O:Chủ tịch] [U:HĐND xã=Hội đồng nhân dân xã B]",
            [("Lê Mẫu", "Bí thư", "Đảng ủy xã B"), ("Lê Mẫu", "Chủ tịch", "Hội đồng nhân dân xã B")],
        ),
        ("ông [P:Lê Mẫu], [O:Tỉnh ủy viên], [O:Giám đốc] [U:Sở A]",
         [("Lê Mẫu", "Tỉnh ủy viên", None), ("Lê Mẫu", "Giám đốc", "Sở A")]),
        ("[U:Chính phủ] họp. [O:Phó Thủ tướng] [P:Lê Mẫu] nói", [("Lê Mẫu", "Phó Thủ tướng", None)]),
        ("[O:Bộ trưởng] [U:Bộ A] [P:Lê Mẫu] dự. [O:Bộ trưởng] [P:Mẫu] nói", [("Lê Mẫu", "Bộ trưởng", "Bộ A")]),
    ],
)  # fmt: skip
def test_units_of_bare_titles(text: str, expected: list[Row]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "issuer", "expected"),
    [
        (
            "[O:CHỦ TỊCH]\n(Đã ký)\n[P:Lê Mẫu]",
            "Ủy ban nhân dân tỉnh A",
            [("Lê Mẫu", "Chủ tịch", "Ủy ban nhân dân tỉnh A")],
        ),
        (
            "T/M BAN THƯỜNG VỤ\n[O:PHÓ BÍ THƯ]\n[P:Lê Mẫu]",
            "Ban Thường vụ Tỉnh ủy A",
            [("Lê Mẫu", "Phó Bí thư", "Tỉnh ủy A")],
        ),
        (
            "TL. CHỦ TỊCH\n[O:CHÁNH VĂN PHÒNG]\n[P:Lê Mẫu]",
            "Ủy ban nhân dân A",
            [("Lê Mẫu", "Chánh văn phòng", "Văn phòng Ủy ban nhân dân A")],
        ),
        ("KT. THỦ TƯỚNG\n[O:PHÓ THỦ TƯỚNG]\n[P:Lê Mẫu]", "Chính phủ", [("Lê Mẫu", "Phó Thủ tướng", None)]),
        (
            "KT. BỘ TRƯỞNG [U:BỘ Y=Bộ Y]     KT. BỘ TRƯỞNG [U:BỘ Z=Bộ Z]\n"
            "[O:THỨ TRƯỞNG]     [O:THỨ TRƯỞNG]\n[P:Lê Mẫu]     [P:Trần Thử]",
            None,
            [("Lê Mẫu", "Thứ trưởng", "Bộ Y"), ("Trần Thử", "Thứ trưởng", "Bộ Z")],
        ),
    ],
)
def test_a_signature_block_gives_each_name_the_office_above_it(
    text: str, issuer: str | None, expected: list[Row]
) -> None:
    assert read(text, "official_document", issuer) == expected


def test_a_person_without_office_is_one_record_and_repeats_add_nothing() -> None:
    text = "Bà [P:Lê Thị Mẫu] nói. [O:Giám đốc] [U:Sở A] [P:Trần Thử] nghe. Bà [P:Mẫu] về, ông [P:Thử] ở lại."
    assert read(text) == [("Lê Thị Mẫu", None, None), ("Trần Thử", "Giám đốc", "Sở A")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Theo quyết định của [U:Tòa án B], ông [P:Lê Mẫu] làm [O:Phó Chánh án]. Ở [U:Tòa án A] nắng",
            ("Lê Mẫu", "Phó Chánh án", "Tòa án A"),
        ),
        (
            "[O:Thứ trưởng] [U:Bộ A] [P:Lê Mẫu] dự cùng [U:Bộ B]. [O:Thứ trưởng] [P:Lê Mẫu] nói",
            ("Lê Mẫu", "Thứ trưởng", "Bộ A"),
        ),
        (
            "ông [P:Lê Mẫu], [O:Phó Chỉ huy trưởng] kiêm [O:Tham mưu trưởng] [U:Bộ đội Biên phòng A]",
            ("Lê Mẫu", "Phó Chỉ huy trưởng", "Bộ đội Biên phòng A"),
        ),
        ("ông [P:Lê Mẫu], [O:nguyên Phó Chủ tịch], [O:Chủ tịch] [U:Hội A]", ("Lê Mẫu", "nguyên Phó Chủ tịch", None)),
        (
            "Ở [U:Ngân hàng A chi nhánh B], bà [P:Lê Mẫu], [O:Phó Giám đốc] chi nhánh",
            ("Lê Mẫu", "Phó Giám đốc", "Ngân hàng A chi nhánh B"),
        ),
    ],
)
def test_a_bare_title_takes_the_house_that_the_text_supports(text: str, expected: Row) -> None:
    assert expected in read(text)


def test_the_office_of_a_commune_serves_council_and_committee() -> None:
    text = "Như trên.\n\nTL. CHỦ TỊCH\n[O:CHÁNH VĂN PHÒNG]\n[P:Lê Mẫu]"
    ((_, _, unit),) = read(text, "official_document", "Ủy ban nhân dân xã Tân An")
    assert unit == "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã Tân An"


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "[U:Đồn Biên phòng Ia Đrang] họp. Thiếu tá [P:Trần Văn Mẫu], [O:Chính trị viên] đồn, nay kiêm "
            "[O:Phó Bí thư] [U:Đảng ủy xã=Đảng ủy xã Ia Lâm]",
            ("Trần Văn Mẫu", "Chính trị viên", "Đồn Biên phòng Ia Đrang"),
        ),
        (
            "[U:UBND huyện=Ủy ban nhân dân huyện Sa Lương] hứa. [O:Phó Chủ tịch] huyện này, ông [P:Lê Văn Thử], nói",
            ("Lê Văn Thử", "Phó Chủ tịch", "Ủy ban nhân dân huyện Sa Lương"),
        ),
        (
            "Ông [P:Trần Văn Mẫu] đi lên từ cán bộ thú y, [O:nguyên Giám đốc] [U:Sở A], gắn bó với làng",
            ("Trần Văn Mẫu", "nguyên Giám đốc", "Sở A"),
        ),
        (
            "bà [P:Lê Thị Thử] được bầu giữ chức [O:Chủ tịch] [U:Hội B] thay đồng chí [P:Phan Văn Cũ] nghỉ hưu",
            ("Phan Văn Cũ", "Chủ tịch", "Hội B"),
        ),
        (
            "đồng chí [P:Rmah Thử] - [O:Ủy viên] Ban Thường vụ, [O:Trưởng] [U:Ban Nội chính=Ban "
            "Nội chính Tỉnh ủy Sa Lương]",
            ("Rmah Thử", "Ủy viên", "Ban Thường vụ Tỉnh ủy Sa Lương"),
        ),
        (
            "[O:nguyên Bí thư] [U:Đảng ủy xã Cũ] dự. Đồng chí [P:Lê Thị Thử] ([O:Chủ tịch] [U:UBND xã=Ủy ban nhân dân "
            "xã Mới]) giữ chức [O:Phó Bí thư] Đảng ủy",
            ("Lê Thị Thử", "Phó Bí thư", "Đảng ủy xã Mới"),
        ),
    ],
)
def test_an_office_finds_its_body_and_holder_further_off(text: str, row: Row) -> None:
    assert row in read(text)


def test_members_of_a_founded_body_are_its_own_though_one_of_them_comes_from_a_command() -> None:
    text = (
        "Thành lập [U:Hội đồng thẩm định] gồm:\n1. Trung tá [P:Trần Văn Mẫu], [O:Chính trị viên] [U:Ban Chỉ huy Quân "
        "sự huyện Sa Lương], [O:Ủy viên];\n2. Bà [P:Lê Thị Thử], [O:Trưởng] [U:Phòng Y tế], [O:Ủy viên]."
    )
    rows = read(text, "official_document")
    assert ("Trần Văn Mẫu", "Ủy viên", "Hội đồng thẩm định") in rows
    assert ("Lê Thị Thử", "Ủy viên", "Hội đồng thẩm định") in rows


def test_a_signer_holds_the_office_of_either_line_above_his_name() -> None:
    text = "[O:GIÁM ĐỐC]\n[O:BÍ THƯ] [U:ĐẢNG ỦY SỞ A=Đảng ủy Sở A]\n[P:Trần Văn Mẫu]"
    rows = read(text, "official_document", issuer="Sở A")
    assert rows == [("Trần Văn Mẫu", "Giám đốc", "Sở A"), ("Trần Văn Mẫu", "Bí thư", "Đảng ủy Sở A")]


def test_the_cells_of_a_table_row_are_one_persons_offices() -> None:
    text = (
        "Kiện toàn [U:Ban An toàn giao thông huyện Sa Lương] gồm:\nSTT | Họ và tên | Chức vụ | Chức danh\n"
        "1 | [P:Trần Văn Mẫu] | [O:Phó Chủ tịch] [U:UBND huyện] | [O:Trưởng ban]\n"
        "2 | [P:Lê Thị Thử] | [O:Trưởng] [U:Phòng Y tế] | [O:Ủy viên]"
    )
    assert read(text, "official_document") == [
        ("Trần Văn Mẫu", "Phó Chủ tịch", "UBND huyện"),
        ("Trần Văn Mẫu", "Trưởng ban", "Ban An toàn giao thông huyện Sa Lương"),
        ("Lê Thị Thử", "Trưởng", "Phòng Y tế"),
        ("Lê Thị Thử", "Ủy viên", "Ban An toàn giao thông huyện Sa Lương"),
    ]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "[O:đại biểu] [P:Lê Thị Thử] ([U:Tổ đại biểu huyện Sa Lương]) hỏi",
            ("Lê Thị Thử", "đại biểu", "Tổ đại biểu huyện Sa Lương"),
        ),
        ("[O:Trưởng đoàn] phía ta là Thượng tá [P:Trần Văn Mẫu]", ("Trần Văn Mẫu", "Trưởng đoàn", None)),
    ],
)
def test_the_body_in_brackets_and_the_side_of_a_delegation(text: str, row: Row) -> None:
    assert read(text) == [row]


def test_a_signer_whose_surname_is_a_head_is_no_body_of_himself() -> None:
    rows = read("[O:CHỦ TỊCH]\n[P:Đoàn Ngọc Mẫu]", "official_document", issuer="Hội đồng nhân dân xã Sa Lương")
    assert rows == [("Đoàn Ngọc Mẫu", "Chủ tịch", "Hội đồng nhân dân xã Sa Lương")]


def test_a_cell_of_a_village_is_the_villages() -> None:
    rows = read("ông [P:Chau Thử]: [O:Bí thư] chi bộ ấp Phước Mới, nói")
    assert rows == [("Chau Thử", "Bí thư", "Chi bộ ấp Phước Mới")]
