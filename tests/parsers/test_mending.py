"""Scans are matched on what is most likely printed, while the text stays as it was read."""

from __future__ import annotations

import pytest

from extractor import gazetteer
from extractor.model import Doubt, Page, RawDocument, Source, Span
from extractor.parsers import parse
from extractor.parsers.mending import mended
from extractor.pipeline import process

BOOK = gazetteer.load()


def pages(text: str, confidence: float | None = 0.9) -> tuple[Page, ...]:
    return (Page(1, Span(0, len(text)), 595, 842, confidence),)


def mend(text: str, *doubtful: str) -> str:
    doubts = [Doubt(Span(text.index(word), text.index(word) + len(word)), 0.5) for word in doubtful]
    return mended(text, pages(text), doubts, BOOK)


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("PHO CHU TICH", "PHÓ CHỦ TỊCH"),
        ("UY BAN NHẦN DÂN\nTÍNH PHU THO", "ỦY BAN NHÂN DÂN\nTỈNH PHÚ THỌ"),
        ("CÔNG HOÀ XÃ HÔI CHỦ NGHĨA VIÊT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("BÍ THỦ", "BÍ THƯ"),
        ("KT, GIAM ĐỐC", "KT. GIÁM ĐỐC"),
        ("Số: I2154/VPCP-TH", "Số: 12154/VPCP-TH"),
        ("ngày Ø7 tháng 1I nám 2O25", "ngày 07 tháng 11 năm 2025"),
        ("Nghị quyết số 35/2023/UBTVQHI5", "Nghị quyết số 35/2023/UBTVQH15"),
        ("Công điện 148/CĐ-TTE", "Công điện 148/CĐ-TTg"),
        ("I. A\nII. B\n11. NHIỆM VỤ", "I. A\nII. B\nII. NHIỆM VỤ"),
        ("ông Nguyên Văn Khoát", "ông Nguyễn Văn Khoát"),
        ("Chỉ cục Thuế và các chỉ nhánh", "Chi cục Thuế và các chi nhánh"),
        (
            "XÃ AN BÌNH LHỊNH\nAn Bình Thịnh, ngày 5\nTrường An Bình Thinh",
            "XÃ AN BÌNH THỊNH\nAn Bình Thịnh, ngày 5\nTrường An Bình Thinh",
        ),
        ("XÃ AN BÌNH LHỊNH\nAn Bình Thịnh, ngày 5", "XÃ AN BÌNH THỊNH\nAn Bình Thịnh, ngày 5"),
        ("KT. THỦ TƯỚNG\nPHÓ THỦ LUỚNG", "KT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG"),
        ("số 436/KL-TTBNV theo số 172/QĐ-TIBNV", "số 436/KL-TTBNV theo số 172/QĐ-TTBNV"),
        ("số 39/2003/NQ-HĐND-K6, số 17/NQ-HĐND-KG", "số 39/2003/NQ-HĐND-K6, số 17/NQ-HĐND-K6"),
    ],
)
def test_what_can_be_one_thing_only_is_read_as_that(read: str, meant: str) -> None:
    assert mend(read) == meant
    assert len(mend(read)) == len(read)


@pytest.mark.parametrize(
    "text",
    [
        "Người nộp đơn bị thu hồi giấy phép",
        "UBND xã chi trả trong quý II/2012",
        "QUẬN ỦY họp với QUÂN ỦY",
        "Báo cáo kết quả thanh tra số 05/BC-ĐTT",
        "THÀNH PHỐ NINH BÌNH\nĐOÀN TNCS HỒ CHÍ MINH",
        "Nghệ An, Hà Tĩnh, Quảng Trị",
        "UBND huyện Đắk Glong",
        "Chi bộ chỉ bộ phận nào chỉ trả lời",
        "số 12/QĐ-BTT và số 13/QĐ-BTI",
        "xã Đồng Xuân và xã Đông Xuân",
        "ông Lê Văn Hùng và ông Lê Văn Hưng",
    ],
)
def test_what_may_be_right_stays(text: str) -> None:
    assert mend(text) == text


def test_a_name_read_unsurely_is_taken_from_elsewhere_in_the_document() -> None:
    text = "Chủ tịch Lê Khắc Toản phát biểu.\nCHỦ TỊCH\nLê Khắc Toàn"
    assert mend(text, "Toàn") == text.replace("Toàn", "Toản")
    assert mend(text) == text


def test_pages_with_a_text_of_their_own_are_left_alone() -> None:
    text = "PHO CHU TICH"
    assert mended(text, pages(text, None), (), BOOK) is text
    assert mended(text, (), (), BOOK) is text


SCAN = """UY BAN NHÂN DÂN
TÍNH PHU THO
Số: 15/QĐ-UBND
CÔNG HÒA XÃ HÔI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Phú Thọ, ngày Ø7 tháng 3 nám 2024
QUYẾT ĐINH
Về việc thành lập Tổ công tác
Điều 1. Thành lập Tổ công tác của tỉnh.
Nơi nhận:
- Như Điều 1;
- Lưu: VT.
TM. UY BAN NHÂN DÂN
CHU TICH

Lê Khắc Toản
"""


def test_a_damaged_paper_says_who_issued_and_signed_it_and_keeps_its_text() -> None:
    raw = RawDocument("x", Source(None, "application/pdf", "0", 1), SCAN, pages=pages(SCAN))
    document = parse(raw)
    assert document.text == SCAN
    assert (document.meta.number, document.meta.date, document.meta.type) == ("15/QĐ-UBND", "2024-03-07", "Quyết định")
    result = process(raw)
    assert result.document.text == SCAN
    assert all(m.text == SCAN[m.start : m.end] for m in result.mentions)
    assert "CHU TICH" in {m.text for m in result.mentions if m.label == "POSITION"}
    assert result.document.meta.issuer == "Ủy ban nhân dân tỉnh Phú Thọ"
    assert [(o.name, o.position) for o in result.officials] == [("Lê Khắc Toản", "Chủ tịch")]
