"""Which runs of capitalised syllables are persons, and where their names begin and end."""

from __future__ import annotations

import re
from typing import Any

import pytest

from extractor.gazetteer import load
from extractor.model import Document, Kind, Label, Mention, Meta, Segment, Source, Span
from extractor.ner.person import recognise

MARK = re.compile(r"\{(\w):([^}]+)\}")
LABELS: dict[str, Label] = {"U": "UNIT", "O": "POSITION"}


def read(marked: str, kind: Kind = "press_article", segment: str | None = None) -> list[str]:
    """Persons in a text whose units and positions are marked {U:…} and {O:…}."""
    text = MARK.sub(lambda m: m[2], marked)
    segments = (Segment(segment, Span(0, len(text))),) if segment else ()
    document = Document("d", Source(None, "text/plain", "0", 0), kind, text, segments, Meta())
    found: list[Mention] = []
    for n, m in enumerate(MARK.finditer(marked)):
        start = m.start() - 4 * n
        found.append(document.mention(LABELS[m[1]], start, start + len(m[2])))
    return [m.text for m in recognise(document, load(), found)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông Lê Văn Mẫu cho biết", ["Lê Văn Mẫu"]),
        ("PGS.TS. Trần Thị Thử phát biểu", ["Trần Thị Thử"]),
        ("Thiếu tướng Phạm Giả chủ trì", ["Phạm Giả"]),
        ("{O:Chủ tịch} {U:UBND tỉnh} Lê Văn Mẫu ký", ["Lê Văn Mẫu"]),
        ("{O:Giám đốc} Sở Lê Văn Mẫu nói", ["Lê Văn Mẫu"]),
        ("{O:Bộ trưởng} {U:Bộ Ngoại giao Nhật Bản} Tanaka Hiroshi thăm", ["Tanaka Hiroshi"]),
        ("Lê Văn Mẫu, {O:Phó Bí thư} {U:Huyện ủy}; Trần Thử, {O:Bí thư}", ["Lê Văn Mẫu", "Trần Thử"]),
        ("các ông Lê Văn Mẫu, Sùng A Thử và bà Ksor Giả", ["Lê Văn Mẫu", "Sùng A Thử", "Ksor Giả"]),
        ("ĐỀ NGHỊ KỶ LUẬT ÔNG LÊ VĂN MẪU", ["LÊ VĂN MẪU"]),
        ("già làng H'Mai Niê và chị Y Thông", ["H'Mai Niê", "Y Thông"]),
        ("ông Y Biên Mlô, anh K’Thử", ["Y Biên Mlô", "K’Thử"]),
        ("ông K’ Điển và đồng chí K’Brét", ["K’ Điển", "K’Brét"]),
        ("Đại biểu K’Brét hỏi. Theo K'Brông, dân cần đất", ["K’Brét", "K'Brông"]),
        ("Tới xã K’Dang, cây K’nia đứng giữa làng", []),
        ("ông N.V.H. và anh Lê Văn T., sinh năm 1990", ["N.V.H.", "Lê Văn T."]),
        ("đối tượng là Đ.N.V (SN 1986)", ["Đ.N.V"]),
        ("móc nối với Tràng A Sía (trú tại xã Pà Mẫu) và Xuân Mẫn (32 tuổi)", ["Tràng A Sía", "Xuân Mẫn"]),
        ("Ngài Jan van Dam, {O:Đại sứ}", ["Jan van Dam"]),
    ],
)
def test_a_name_is_read_whole_without_courtesy_rank_or_office(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông Lê Văn Hải nói. Theo ông Hải, việc đã xong.", ["Lê Văn Hải", "Hải"]),
        ("bà Thanh Mai tiếp khách", ["Thanh Mai"]),
        ("Tướng Tùng về nhận chức", ["Tùng"]),
        ("Bắt Lê Văn Long (SN 1990). Long khai chở thuê, còn Long thì im.", ["Lê Văn Long", "Long", "Long"]),
        ("{O:Phó Giám đốc} Lê Văn Mẫu dự. LÊ VĂN MẪU NÓI GÌ", ["Lê Văn Mẫu", "LÊ VĂN MẪU"]),
    ],
)
def test_short_forms_and_names_known_from_elsewhere(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "trên đường Nguyễn Trãi, phường Trần Phú",
        "Trường THPT Chu Văn An mở cửa",
        "trụ sở số 79 Đinh Tiên Hoàng",
        "tư tưởng Hồ Chí Minh",
        "huyện Anh Sơn và huyện Bác Ái",
        "tỉnh Bà Rịa - Vũng Tàu",
        "nhớ ơn Bác Hồ",
        "tên tiếng Anh Department of Health",
        "đồng chí Thường trực Tỉnh ủy dự",
        "chợ họp ở Cao Bằng và Hà Giang",
        "Ảnh: Lê Văn Mẫu",
        "Lê Văn Mẫu/TTXVN",
        "NGHỊ QUYẾT",
    ],
)
def test_places_works_credits_and_headings_are_no_persons(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("kind", "segment", "expected"),
    [
        ("press_article", None, []),
        ("press_article", "byline", []),
        ("official_document", "boilerplate", []),
        ("official_document", "signature", ["LÊ VĂN MẪU"]),
        ("official_document", "letterhead", []),
    ],
)
def test_a_name_alone_on_its_line_is_a_signature_or_a_byline(kind: Any, segment: Any, expected: list[str]) -> None:
    assert read("LÊ VĂN MẪU", kind, segment) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{O:CHỦ TỊCH}\n\nChamaléa Mẫu", ["Chamaléa Mẫu"]),
        ("{O:PHÓ BÍ THƯ}\n(đã ký)\nH'Thử", ["H'Thử"]),
        ("{O:CHỦ TỊCH}\nPhần thứ nhất", []),
        ("{O:CHỦ TỊCH}\nHà Nội", []),
    ],
)
def test_whoever_stands_below_an_office_of_a_paper_signs_it(text: str, expected: list[str]) -> None:
    assert read(text, "official_document") == expected


def test_a_rare_surname_before_a_middle_name_makes_a_name_in_a_list() -> None:
    assert read("dự có Lê Thị Thử; Nịnh Văn Mẫu, {O:Bí thư} {U:Huyện ủy}") == ["Lê Thị Thử", "Nịnh Văn Mẫu"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bắt Trần Thị Thử (sinh năm 1965). Tin báo đối tượng Thử lẩn trốn", ["Trần Thị Thử", "Thử"]),
        ("truy nã Bùi Quốc Hoàng (44 tuổi).\nHoàng bị Công an tỉnh tạm giữ", ["Bùi Quốc Hoàng", "Hoàng"]),
        ("dựng tượng Thử ở bến", []),
    ],
)
def test_a_wanted_person_is_told_of_by_the_given_name(text: str, expected: list[str]) -> None:
    assert read(text) == expected
