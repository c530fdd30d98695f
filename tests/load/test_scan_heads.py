"""Headings, stars and powers of office scans: what the engine reads apart, or not at all, comes back as printed."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from making.pages import Columns, Para, Part
from making.pdf import Layout, set_parts
from making.scan import NEEDS_OCR, OFFICE, scan_pdf

from extractor.load import read_bytes
from extractor.pipeline import process

pytestmark = NEEDS_OCR
BODY = "Huyện ủy giao Ban Tuyên giáo Huyện ủy tham mưu, báo cáo Ban Thường vụ trước ngày 26/11/2023."
HEADS = ("I. THỰC TRẠNG", "II. MỤC TIÊU", "III. TỔ CHỨC THỰC HIỆN")
PAPER: list[Part] = [
    Columns(
        ["ĐẢNG BỘ TỈNH NAM XUYÊN", "HUYỆN ỦY AN LẠC", "*", "Số 148-KH/HU"],
        ["ĐẢNG CỘNG SẢN VIỆT NAM", "An Lạc, ngày 11 tháng 11 năm 2023"],
    ),
    Para("KẾ HOẠCH", "centre"),
    *(part for head in HEADS for part in (Para(head, "centre"), Para(BODY), Para("Điều 1. Thời gian: quý III/2023."))),
    Columns(
        ["Nơi nhận:", "- Như trên;", "- Các chi bộ, đảng bộ;", "- Lưu VP."],
        ["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", "Lương Văn Thạch"],
        foot=True,
    ),
]


@cache
def lines(dpi: int) -> tuple[str, ...]:
    pdf = set_parts(PAPER, Layout(size=13, font="FreeSerif"))
    return tuple(read_bytes(scan_pdf(pdf, replace(OFFICE, dpi=dpi)), "a.pdf").text.split("\n"))


@pytest.mark.parametrize("dpi", [150, 300])
@pytest.mark.parametrize("line", [*HEADS, "Điều 1. Thời gian: quý III/2023.", BODY, "KT. CHÁNH VĂN PHÒNG"])
def test_a_line_of_an_office_scan_comes_back_as_printed(dpi: int, line: str) -> None:
    """Roman numbers with all their strokes, ones beside ones in a day, powers before an office."""
    assert line in lines(dpi)


def test_the_star_between_issuer_and_number_hides_neither() -> None:
    meta = process(read_bytes("\n".join(lines(300)).encode(), "a.txt")).document.meta
    assert ((meta.issuer or "").lower(), meta.number, meta.date) == ("huyện ủy an lạc", "148-KH/HU", "2023-11-11")
