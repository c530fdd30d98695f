"""What the text beside the tagger's mentions forbids: groups, a syllable of the word before, names cut short."""

from __future__ import annotations

import pytest

from extractor import gazetteer
from extractor.model import Document, Label, Mention, Meta, Method, Source
from extractor.ner.nobody import is_nobody
from extractor.ner.reread import reread


def document(text: str) -> Document:
    return Document("d", Source(None, "text/plain", "0", 0), "press_article", text, (), Meta())


def seen(text: str, part: str, label: Label = "UNIT", method: Method = "model") -> list[str]:
    page = document(text)
    start = text.index(part)
    mention = page.mention(label, start, start + len(part), method=method)
    return [m.text for m in reread(page, [mention], gazetteer.load())]


@pytest.mark.parametrize(
    ("text", "part", "kept"),
    [
        ("giao UBND huyện, thị xã, thành phố rà soát", "UBND huyện", False),
        ("giao UBND tỉnh, thành phố trực thuộc Trung ương", "UBND tỉnh", False),
        ("lãnh đạo các Ban HĐND tỉnh dự", "Ban HĐND tỉnh", False),
        ("giao UBND tỉnh, huyện Đá Trắng rà soát", "UBND tỉnh", True),
        ("giao UBND tỉnh, Sở Tài chính rà soát", "UBND tỉnh", True),
        ("giao UBND huyện Đá Trắng, thị xã Sa Lương", "UBND huyện Đá Trắng", True),
    ],
)
def test_a_group_of_the_tagger_is_no_unit(text: str, part: str, kept: bool) -> None:
    assert seen(text, part) == ([part] if kept else [])


def test_what_a_grammar_read_stays() -> None:
    assert seen("giao UBND huyện, thị xã rà soát", "UBND huyện", method="grammar") == ["UBND huyện"]


@pytest.mark.parametrize(
    ("text", "part", "office"),
    [
        ("giữ chức vụ Trưởng phòng Nội vụ", "vụ Trưởng", "Trưởng"),
        ("giữ chức Vụ trưởng Vụ Pháp chế", "Vụ trưởng", "Vụ trưởng"),
        ("ông Mẫu, Vụ trưởng Vụ Pháp chế", "Vụ trưởng", "Vụ trưởng"),
    ],
)
def test_the_syllable_of_chuc_vu_is_parted_from_the_title(text: str, part: str, office: str) -> None:
    assert seen(text, part, "POSITION") == [office]


def test_a_unit_that_the_grammar_reads_on_is_taken_whole() -> None:
    page = document("giao Ban Quản lý dự án đầu tư xây dựng tỉnh rà soát")
    cut = page.mention("UNIT", 5, 30, method="model")
    whole = page.mention("UNIT", 5, 43)
    assert [m.text for m in reread(page, [cut], gazetteer.load(), [whole])] == [whole.text]


def test_a_unit_of_its_own_behind_the_first_keeps_them_apart() -> None:
    page = document("Hội đồng Bảo an Liên hợp quốc họp")
    parts: list[Mention] = [page.mention("UNIT", 0, 15, method="model"), page.mention("UNIT", 16, 29, method="model")]
    assert list(reread(page, parts, gazetteer.load(), [page.mention("UNIT", 0, 29)])) == parts


@pytest.mark.parametrize(
    ("text", "part", "label", "kept"),
    [
        ("trụ sở tại 38 Trần Mẫu Thử, quận 1", "Trần Mẫu Thử", "PERSON", []),
        ("gồm 3 Trần Mẫu Thử và Lê Văn Mẫu", "Trần Mẫu Thử", "PERSON", ["Trần Mẫu Thử"]),
        ("Tiến sĩ Luật Phan Mẫu Thử nói", "Luật Phan Mẫu Thử", "PERSON", ["Phan Mẫu Thử"]),
        ("đồng chí Lê Thị Mẫu - TUV, Giám đốc", "Lê Thị Mẫu - TUV", "PERSON", ["Lê Thị Mẫu"]),
        ("Nguồn: Cục Thống kê - Trần Mẫu tổng hợp", "Cục Thống kê - Trần Mẫu", "UNIT", ["Cục Thống kê"]),
        ("HĐND huyện Khóa XX họp", "HĐND huyện Khóa XX", "UNIT", ["HĐND huyện"]),
        ("Phòng Tài chính cấp huyện rà soát", "Phòng Tài chính cấp huyện", "UNIT", []),
        ("phòng Nội vụ các huyện báo cáo", "phòng Nội vụ", "UNIT", []),
        ("thuộc lĩnh vực VH,TT&DL của tỉnh", "VH,TT&DL", "UNIT", []),
        ("Chủ tịch UBND các huyện chịu trách nhiệm", "Chủ tịch", "POSITION", []),
        ("Chủ tịch UBND huyện, thị xã chịu trách nhiệm", "Chủ tịch", "POSITION", []),
        ("Chủ tịch UBND huyện Đá Trắng chịu trách nhiệm", "Chủ tịch", "POSITION", ["Chủ tịch"]),
        ("Cử nhân Triết học", "Cử nhân", "POSITION", []),
        ("chiếm 31%; Công nghiệp và xây dựng", "Công nghiệp", "UNIT", []),
        ("Bộ trưởng Nội vụ nêu", "Nội vụ", "UNIT", ["Nội vụ"]),
        ("Chính phủ số là trụ cột", "Chính phủ", "UNIT", []),
        ("Chính phủ số 12 năm", "Chính phủ", "UNIT", ["Chính phủ"]),
        ("Giao Uỷ ban nhân dân các xã báo cáo", "Uỷ ban", "UNIT", []),
        ("HĐND một số địa phương họp", "HĐND", "UNIT", []),
        ("Hội đồng nhân dân các tỉnh Mẫu Sơn", "Hội đồng nhân dân các tỉnh Mẫu Sơn", "UNIT", []),
        ("gồm Giải Nhất và Giải Nhì", "Giải Nhất", "LOCATION", []),
        ("với 24/24 đại biểu tán thành", "đại biểu", "POSITION", []),
        (
            "ông Lê Mẫu, Phó Chủ tịch kiêm Tổng Thư ký Hội A",
            "Phó Chủ tịch kiêm Tổng Thư ký",
            "POSITION",
            ["Phó Chủ tịch", "Tổng Thư ký"],
        ),
    ],
)
def test_words_beside_a_name_are_no_part_of_it(text: str, part: str, label: Label, kept: list[str]) -> None:
    assert seen(text, part, label) == kept


def test_a_surname_that_is_a_head_signs() -> None:
    page = document("CHỦ TỊCH\n\nĐoàn Mẫu Thử\n")
    mention = page.mention("UNIT", 10, 22, method="model")
    assert [(m.label, m.text) for m in reread(page, [mention], gazetteer.load())] == [("PERSON", "Đoàn Mẫu Thử")]


@pytest.mark.parametrize(
    ("text", "name", "kept"),
    [
        ("Thứ Năm, 06/03/2025, 08:30\n\nÔng Trần Văn Mẫu, Chủ tịch UBND huyện, dự.", "Trần Văn Mẫu", True),
        ("Cập nhật lúc 14:05\nBà Lê Thị Thử cho biết", "Lê Thị Thử", True),
        ("trụ sở tại 38 Trần Văn Mẫu, phường 2", "Trần Văn Mẫu", False),
    ],
)
def test_a_clock_time_in_the_line_above_is_no_house_number(text: str, name: str, kept: bool) -> None:
    assert seen(text, name, "PERSON") == ([name] if kept else [])


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("chính quyền hai phường Trà Lý và Trần Hưng Đạo", "Trần Hưng Đạo", "LOCATION"),
        ("Các phường: Trần Hưng Đạo, Đề Thám", "Trần Hưng Đạo", "LOCATION"),
        ("Ngập tại phường Hồng Hà, Nguyễn Thái Học.", "Nguyễn Thái Học", "LOCATION"),
        ("trú phường Hồng Hà, Nguyễn Thái Học (45 tuổi) khai", "Nguyễn Thái Học", "PERSON"),
        ("trú phường Hồng Hà, Nguyễn Văn Thử, 45 tuổi", "Nguyễn Văn Thử", "PERSON"),
        ("Ở các phường đã có ông Trần Văn Mẫu", "Trần Văn Mẫu", "PERSON"),
        ("Ở 3 xã, bà Lê Thị Thử", "Lê Thị Thử", "PERSON"),
    ],
)
def test_a_list_of_wards_holds_places_though_they_bear_names_of_persons(text: str, name: str, label: str) -> None:
    page = document(text)
    start = text.index(name)
    assert [
        m.label
        for m in reread(page, [page.mention("PERSON", start, start + len(name), method="model")], gazetteer.load())
    ] == [label]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Trưởng phòng Nghiệp vụ VKSND tỉnh", ["Trưởng", "phòng Nghiệp vụ VKSND tỉnh"]),
        ("Phó trưởng khoa Dược Bệnh viện Mường Lò", ["Phó trưởng", "khoa Dược Bệnh viện Mường Lò"]),
        ("Chánh Văn phòng UBND tỉnh Sơn La", ["Chánh", "Văn phòng UBND tỉnh Sơn La"]),
        ("Giám đốc trung tâm Khuyến nông", ["Giám đốc", "trung tâm Khuyến nông"]),
        ("Phòng Nghiệp vụ VKSND tỉnh", ["Phòng Nghiệp vụ VKSND tỉnh"]),
    ],
)
def test_a_title_before_the_body_is_an_office(text: str, kept: list[str]) -> None:
    assert seen(f"Ông Mận là {text} nói", text) == kept


@pytest.mark.parametrize(
    ("text", "name", "nobody"),
    [
        ("khảo sát MN Hoa Sen, THCS Lê Lợi và THPT Võ Thị Sáu", "Lê Lợi", True),
        ("khảo sát MN Hoa Sen, THCS Lê Lợi và THPT Võ Thị Sáu", "Võ Thị Sáu", True),
        ("Hiệu trưởng nhà trường Lê Văn Mẫu dự", "Lê Văn Mẫu", False),
    ],
)
def test_a_school_told_by_its_kind_bears_the_name(text: str, name: str, nobody: bool) -> None:
    page, start = document(text), text.index(name)
    assert is_nobody(page, page.mention("PERSON", start, start + len(name), method="model")) is nobody


@pytest.mark.parametrize(
    ("text", "part", "kept"),
    [
        ("sinh năm 1977, quê quán ở xã Bản Hồ, huyện Sa Pa", "xã Bản Hồ", True),
        ("quê quán huyện Sa Pa", "huyện Sa Pa", True),
        ("mở quán tại phường Lê Lợi", "phường Lê Lợi", True),
        ("quán ăn Sa Pa đông khách", "Sa Pa", False),
        ("quán Sa Pa đông khách", "Sa Pa", False),
    ],
)
def test_a_shop_bears_a_places_name_and_a_birthplace_does_not(text: str, part: str, kept: bool) -> None:
    assert seen(text, part, "LOCATION") == ([part] if kept else [])


def test_the_first_place_behind_a_plural_stands_without_the_level_word() -> None:
    """Also where the tagger took the whole group for a body, which is none."""
    page = document("Giao Ủy ban nhân dân các huyện Đô Lương, Tân Kỳ:")
    names = [page.mention("LOCATION", 31, 39), page.mention("LOCATION", 41, 47)]
    body = page.mention("UNIT", 5, 39, method="model")
    assert [m.text for m in reread(page, [body, names[1]], gazetteer.load(), names)] == ["Đô Lương", "Tân Kỳ"]
    with_level = page.mention("LOCATION", 25, 39, method="model")
    assert [m.text for m in reread(page, [with_level, names[1]], gazetteer.load(), names)] == ["Đô Lương", "Tân Kỳ"]
