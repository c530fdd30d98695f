"""LOCATION: level word and name, bare names that the document allows, lists, and what is none."""

from __future__ import annotations

import pytest

from extractor.gazetteer import load
from extractor.model import Document, Meta, Source
from extractor.ner.location import recognise
from extractor.ner.unit import recognise as units


def seen(text: str) -> list[str]:
    document = Document("d", Source(None, "text/plain", "0", 0), "press_article", text, (), Meta())
    found = list(units(document, load(), ()))
    return [m.text for m in recognise(document, load(), found)]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("tại quận Hoàn Kiếm, Thủ đô Hà Nội", ["quận Hoàn Kiếm", "Thủ đô Hà Nội"]),
        ("trụ sở ở TP.HCM và TP. Pleiku", ["TP.HCM", "TP. Pleiku"]),
        ("thôn 4, xã Bản Hồ, thị xã Sa Pa", ["thôn 4", "xã Bản Hồ", "thị xã Sa Pa"]),
        ("phường 6, quận 4", ["phường 6", "quận 4"]),
        ("đông đảo Nhân dân thôn Khởi Khe dự lễ tại Nghĩa trang Liệt sĩ", ["thôn Khởi Khe"]),
        ("BR-VT có nhiều dự án của Việt Nam", ["BR-VT", "Việt Nam"]),
        ("Hà Giang: mưa lớn\nLào Cai khắc phục", ["Hà Giang", "Lào Cai"]),
        ("dọc sông Lô và quốc lộ 32", ["sông Lô", "quốc lộ 32"]),
        ("khu vực Tây Nguyên, Biển Đông", ["Tây Nguyên", "Biển Đông"]),
        ("Về Mù Cang Chải mùa lúa; cháy ở M'Đrắk", ["Mù Cang Chải", "M'Đrắk"]),
        ("gió thổi từ phía Tây Bắc, nắng ở Tây Bắc", ["Tây Bắc"]),
        ("PHƯỜNG CAO LÃNH ĐƯA VÀO", ["PHƯỜNG CAO LÃNH"]),
        ("UBND các huyện: Lâm Bình, Chiêm Hóa rà soát", ["Lâm Bình", "Chiêm Hóa"]),
        ("ở các xã Loan Mỹ, Trà Côn và Đông Bình", ["Loan Mỹ", "Trà Côn", "Đông Bình"]),
        ("UBND các xã: Sơn Thủy, Bản Lầu, Cốc Mỳ tổ chức", ["Sơn Thủy", "Bản Lầu", "Cốc Mỳ"]),
        ("ghép từ 3 xã: Hà Tam, An Thành, Yang Bắc.", ["Hà Tam", "An Thành", "Yang Bắc"]),
        ("Công viên 23/9 quận 1 và khu phố 3 phường Hòa Bình", ["quận 1", "khu phố 3", "phường Hòa Bình"]),
        ("Năm 2024 huyện Mộc Châu; dọc Quốc lộ 6 huyện Yên Châu", ["huyện Mộc Châu", "Quốc lộ 6", "huyện Yên Châu"]),
        ("Lũ cô lập 3 xã (Sơn Ái, Trà Cót và Gia Hàm) suốt đêm", ["Sơn Ái", "Trà Cót", "Gia Hàm"]),
        ("ba tỉnh (Tbong Khmum, Kratie và Mundulkiri) của bạn", ["Tbong Khmum", "Kratie", "Mundulkiri"]),
        ("rộng nhất miền Nam", ["miền Nam"]),
        ("bão cách bờ biển Đà Nẵng - Quảng Nam 200 km", ["Đà Nẵng - Quảng Nam"]),
        ("đoàn tỉnh Kam-pốt và huyện Kam-pong Trach", ["tỉnh Kam-pốt", "huyện Kam-pong Trach"]),
        ("tỉnh Quảng Nam-nơi ngập nặng", ["tỉnh Quảng Nam"]),
        ("bà con bon Bu Đắk sang Chiang Mai", ["bon Bu Đắk", "Chiang Mai"]),
        ("xã Thượng Hóa bị ngập. Thượng Hóa cần thuốc", ["xã Thượng Hóa", "Thượng Hóa"]),
    ],
)
def test_places_are_found(text: str, spans: list[str]) -> None:
    assert seen(text) == spans


@pytest.mark.parametrize(
    "text",
    [
        "UBND tỉnh Lào Cai họp",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "xây dựng nông thôn mới, nhiệm vụ xã hội",
        "chị Anh nói bằng tiếng Anh",
        "các xã, phường, thị trấn",
        "Giải thưởng Hồ Chí Minh",
        "0:00 / 3:05 Nam miền Bắc",
        "xe khách biển số 61H-9780 lật",
        "nộp về các xã (Ban Chỉ đạo, Tổ Công tác)",
        "Real Madrid thắng trận",
        "các quân khu 1, 2, 3",
        "các Ủy ban: Pháp luật, Tư pháp",
    ],
)
def test_places_inside_units_and_common_words_are_none(text: str) -> None:
    assert seen(text) == []
