"""Which words are an office, where it begins and ends, and what only looks like one."""

from __future__ import annotations

import re

import pytest

from extractor.gazetteer import load
from extractor.model import Document, Mention, Meta, Source
from extractor.ner.position import recognise
from extractor.ner.position.words import pattern
from extractor.text import fold

UNIT = re.compile(r"\{([^}]+)\}")


def read(marked: str) -> list[str]:
    """Positions in a text whose units stand in braces: "Chủ tịch {UBND tỉnh}"."""
    text = UNIT.sub(lambda m: m[1], marked)
    document = Document("d", Source(None, "text/plain", "0", 0), "press_article", text, (), Meta())
    units: list[Mention] = []
    for n, m in enumerate(UNIT.finditer(marked)):
        start = m.start() - 2 * n
        units.append(document.mention("UNIT", start, start + len(m[1])))
    return [m.text for m in recognise(document, load(), units)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chủ tịch {UBND tỉnh} Lê Văn Mẫu phát biểu.", ["Chủ tịch"]),
        ("Ông Lê Văn Mẫu, Phó Chủ tịch Thường trực {HĐND Thành phố}.", ["Phó Chủ tịch Thường trực"]),
        ("Ông Mẫu, Phó Bí thư Thường trực {Tỉnh ủy}, Chủ tịch {HĐND tỉnh}.", ["Phó Bí thư Thường trực", "Chủ tịch"]),
        ("ông Mẫu, phó giám đốc {Sở Y tế}, nói.", ["phó giám đốc"]),
        ("Ủy viên {Ban Thường vụ Thành ủy}", ["Ủy viên"]),
        ("Uỷ viên {Ban Thường vụ Tỉnh uỷ}", ["Uỷ viên"]),
        ("bà Mẫu, nguyên Chủ tịch {Hội Nông dân tỉnh}", ["nguyên Chủ tịch"]),
        ("ông Mẫu - Quyền Giám đốc {Sở Tài chính}", ["Quyền Giám đốc"]),
        ("trình Chủ tịch {UBND Thành phố} trước ngày 5/8", ["Chủ tịch"]),
        ("Thủ tướng {Chính phủ} yêu cầu", ["Thủ tướng"]),
        ("Phó Thủ tướng yêu cầu các bộ báo cáo", ["Phó Thủ tướng"]),
        ("ông Mẫu, thành viên HĐQT, kiêm Tổng giám đốc {Công ty A}", ["thành viên HĐQT", "Tổng giám đốc"]),
        ("đồng chí Mẫu, Tỉnh ủy viên, Bí thư {Huyện ủy}", ["Tỉnh ủy viên", "Bí thư"]),
        ("Chủ tịch HĐQT {Công ty A}", ["Chủ tịch HĐQT"]),
        ("bà Mẫu, thành viên HĐQT độc lập {Công ty A}", ["thành viên HĐQT độc lập"]),
        ("Theo thư ký {Tòa án nhân dân huyện X} Đỗ Văn Mẫu, vụ án đã xong.", ["thư ký"]),
        ("người phát ngôn {Bộ Ngoại giao} - bà Ủng Thị Mẫu - cho hay", ["người phát ngôn"]),
        ("| 3 | Bà Mẫu | Giáo viên | Thành viên |", ["Thành viên"]),
    ],
)
def test_title_with_modifiers_and_without_unit(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ông Mẫu, Trưởng {Ban Tổ chức Thành ủy}", ["Trưởng"]),
        ("bà Mẫu, Phó Chánh {Văn phòng UBND tỉnh}", ["Phó Chánh"]),
        ("ông Mẫu, Phó Trưởng {ban Pháp chế HĐND tỉnh}", ["Phó Trưởng"]),
        ("ông Mẫu, Phó Tổng {Thanh tra Chính phủ}", ["Phó Tổng"]),
        ("Vụ trưởng {Vụ Tổ chức cán bộ}", ["Vụ trưởng"]),
        ("do ông Mẫu làm Trưởng đoàn.", ["Trưởng đoàn"]),
        ("ông Mẫu, Trưởng đoàn thanh tra, đọc kết luận", ["Trưởng đoàn thanh tra"]),
        ("bà Mẫu (Trưởng phòng) nhận", ["Trưởng phòng"]),
        ("ông Mẫu, Phó Trưởng ban Thường trực {BTS tỉnh}", ["Phó Trưởng ban Thường trực"]),
        ("ông Mẫu, Trưởng phòng Quản lý đô thị", ["Trưởng"]),
    ],
)
def test_noun_goes_with_the_unit_and_stays_without_one(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "chủ tịch UBND các huyện, thị xã chịu trách nhiệm",
        "các Phó Chủ tịch dự họp",
        "các đồng chí đảng ủy viên dự họp",
        "làm việc với giám đốc các sở",
        "số lượng Phó Chủ tịch {Ủy ban nhân dân}",
        "mỗi tổ có một tổ trưởng do dân bầu",
        "bầu đại biểu {Quốc hội} khóa mới",
        "thủ trưởng các đơn vị chịu trách nhiệm",
        "tăng trưởng ngành nông nghiệp đạt 5%",
        "phân công chuyên viên trực",
        "Các đại biểu bỏ phiếu.",
        "gọi tổng đài hỗ trợ",
        "Hiệu trưởng trường trung học tự quyết",
    ],
)
def test_generic_words_are_no_office(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TM. {ỦY BAN NHÂN DÂN}\nCHỦ TỊCH\nLê Văn Mẫu", ["CHỦ TỊCH"]),
        ("THƯ KÝ                    CHỦ TỌA\nLê Mẫu", ["THƯ KÝ", "CHỦ TỌA"]),
        ("Nơi nhận:\n- CT, các PCT {UBND tỉnh};", ["CT"]),
        ("- UVTV, Quyền Chủ tịch {UBND tỉnh}", ["UVTV", "Quyền Chủ tịch"]),
        ("các Phó Chủ tịch {UBND TP}: bà Lê Thị Mẫu", ["Phó Chủ tịch"]),
        ("5. Bà Lê Thị Mẫu - Giám đốc {Sở A}: Thành viên.", ["Giám đốc", "Thành viên"]),
    ],
)
def test_signatures_lists_and_abbreviations(text: str, expected: list[str]) -> None:
    assert read(text) == expected


def test_syllables_of_a_name_are_no_office() -> None:
    assert read("Dự lễ có Đinh Công Sứ, Giám đốc {Sở Y tế}.") == ["Giám đốc"]


@pytest.mark.parametrize("word", ["thẩm quyền Chủ tịch {UBND", "Điều 3 Chủ tịch {UBND"])
def test_quyen_and_numbers_before_a_title_are_no_part_of_it(word: str) -> None:
    assert [x.lower() for x in read(f"theo {word} xã}}")] == ["chủ tịch"]


def test_long_text_without_breaks_is_read_in_linear_time() -> None:
    """A megabyte of half titles must not make the pattern backtrack."""
    text = fold("phó phó trưởng chánh tổng thường trực " * 25_000)
    assert sum(1 for m in pattern().finditer(text) if m["strong"]) == 0
