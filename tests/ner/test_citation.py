"""CITATION: spans from pinpoint or type word to the end of the number, values, and what is none."""

from __future__ import annotations

import pytest

from extractor.gazetteer import load
from extractor.model import CitationValue, Document, Meta, Segment, Source, Span
from extractor.ner.citation import recognise


def document(text: str, *segments: Segment) -> Document:
    return Document("d", Source(None, "text/plain", "0", 0), "press_article", text, segments, Meta())


def seen(text: str) -> list[str]:
    return [m.text for m in recognise(document(text), load(), ())]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("theo Kế hoạch số 57/KH-UBND ngày 7/2", ["Kế hoạch số 57/KH-UBND"]),
        ("Số: 12/QĐ-UBND", ["12/QĐ-UBND"]),
        ("khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP", ["khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP"]),
        ("điểm a, b và c khoản 1, Điều 6 của Luật Đất đai", ["điểm a, b và c khoản 1, Điều 6 của Luật Đất đai"]),
        ("điều 23, điều 25 của Điều lệ Đảng", ["điều 23, điều 25 của Điều lệ Đảng"]),
        ("Điều 1. Phê duyệt Kế hoạch số 12/KH-UBND", ["Kế hoạch số 12/KH-UBND"]),
        ("Nghị định số 118/2025/NĐ-CP và 150/2025/NĐ-CP", ["Nghị định số 118/2025/NĐ-CP", "150/2025/NĐ-CP"]),
        ("Quyết định số 45/QĐ-UBND và số 299/QĐ-UBND", ["Quyết định số 45/QĐ-UBND", "299/QĐ-UBND"]),
        ("Nghị quyết số 1905 và 1906/NQ-UBTVQH15", ["Nghị quyết số 1905", "1906/NQ-UBTVQH15"]),
        ("các Kế hoạch số 197, 200, 154 của", ["Kế hoạch số 197", "200", "154"]),
        ("Đề án 06, Nghị quyết 18, Chỉ thị số 23", ["Đề án 06", "Nghị quyết 18", "Chỉ thị số 23"]),
        ("kết quả triển khai Đề án 06 tỉnh năm qua", ["Đề án 06"]),
        ("Nghị quyết T.Ư 6 (khóa XII)", ["Nghị quyết T.Ư 6 (khóa XII)"]),
        ("Kế hoạch thanh tra số 1505/KH-TTCP", ["Kế hoạch thanh tra số 1505/KH-TTCP"]),
        ("QUYẾT ĐỊNH CỦA BỘ Y TẾ SỐ 963/1999/QĐ-BYT", ["QUYẾT ĐỊNH CỦA BỘ Y TẾ SỐ 963/1999/QĐ-BYT"]),
        ("Luật Tiếp công dân số 42/2013/QH13 ngày", ["Luật Tiếp công dân số 42/2013/QH13"]),
        ("QĐ số 67/1999/QĐ-TTg; NĐ 37/2007", ["QĐ số 67/1999/QĐ-TTg", "NĐ 37/2007"]),
        ("Nghị định 100/2019 của", ["Nghị định 100/2019"]),
        ("Nghị định của Chính phủ số 100/2019 nêu", ["Nghị định của Chính phủ số 100/2019"]),
        ("Chỉ thị của Ban Bí thư số 40 về tín dụng", ["Chỉ thị của Ban Bí thư số 40"]),
        (
            "Điều lệ trường trung học cơ sở, trường trung học phổ thông và trường phổ thông có nhiều cấp học quy định",
            ["Điều lệ trường trung học cơ sở, trường trung học phổ thông và trường phổ thông có nhiều cấp học"],
        ),
        ("Điều lệ trường tiểu học và quy chế", ["Điều lệ trường tiểu học"]),
        ("Điều 123 BLHS", ["Điều 123 BLHS"]),
    ],
)  # fmt: skip
def test_a_citation_reaches_from_its_first_word_to_the_end_of_its_number(text: str, spans: list[str]) -> None:
    assert seen(text) == spans


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch nêu rõ, Quyết định này, kế hoạch 5 năm",
        "Đề án 3 giai đoạn, Nghị quyết 30 đại biểu",
        "Ban Chỉ đạo Chuyển đổi số, Đề án 06 tỉnh",
        "Ban Chỉ đạo phát triển khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số và Đề án 06 tỉnh",
        "Kế hoạch 2025 của trường",
        "tiêu chuẩn TCVN 5574:2018, ISO 9001:2015",
        "Số: …………/QĐ-UBND",
        "đạt 552/1.883 dịch vụ, thứ 11/22",
    ],
)
def test_what_is_no_citation(text: str) -> None:
    assert seen(text) == []


def test_the_value_holds_type_number_pinpoint_and_family() -> None:
    (mention,) = recognise(document("Khoản 3 Điều 2 Hướng dẫn 36-HD/VPTW"), load(), ())
    assert mention.value == CitationValue("Hướng dẫn", "36-HD/VPTW", None, "Khoản 3 Điều 2", "party")


def test_a_bare_number_borrows_the_symbol_of_its_list() -> None:
    values = [m.value for m in recognise(document("Quyết định số 12, 13, 14/QĐ-UBND"), load(), ())]
    assert [v.number for v in values if isinstance(v, CitationValue)] == ["12/QĐ-UBND", "13/QĐ-UBND", "14/QĐ-UBND"]


def test_menus_hold_no_citations() -> None:
    text = "Xem Nghị định 10/2020/NĐ-CP"
    assert list(recognise(document(text, Segment("boilerplate", Span(0, len(text)))), load(), ())) == []


@pytest.mark.parametrize(
    "text",
    [
        "Gói thầu số 5/XL đã mở.",
        "Trạm số 2/HT hỏng bơm.",
        "Hóa đơn số 12/HĐ bị hủy.",
        "Chương trình 60 phút mở màn.",
        "Công ước về Luật Biển được ký.",
        "Lãnh đạo của Sở số 40 đường Lê Lợi.",
    ],
)
def test_numbers_of_things_programmes_and_treaties_are_no_citations(text: str) -> None:
    assert seen(text) == []
