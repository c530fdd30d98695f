"""Document numbers: every attested form is found and normalised, nothing else is."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from effort import calls

from extractor.values.docnumber import find_decrees, find_numbers, normalise_number

ROWS = list(csv.DictReader((Path(__file__).parent / "numbers.csv").open(encoding="utf-8")))


def one(text: str) -> list[str]:
    return [n.number for n in find_numbers(text)]


@pytest.mark.parametrize("row", ROWS, ids=[r["surface"] for r in ROWS])
def test_an_attested_number_is_found_with_its_parts(row: dict[str, str]) -> None:
    text = f"Công văn số {row['surface']} ngày 3"
    found = list(find_numbers(text)) or list(find_decrees(f"Sắc lệnh {row['surface']} ngày 3"))
    assert len(found) == 1
    number = found[0]
    assert number.number == normalise_number(row["surface"])
    assert (number.serial, str(number.year or "")) == (row["serial"], row["year"])
    assert number.number.endswith(normalise_number(row["symbol"]))


@pytest.mark.parametrize("row", ROWS, ids=[r["surface"] for r in ROWS])
def test_the_span_is_the_number_as_printed(row: dict[str, str]) -> None:
    text = f"Công văn số {row['surface']} ngày 3"
    for number in find_numbers(text):
        assert text[number.start : number.end] == row["surface"]


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("Số:\n47/2016/QĐ-UBND", "47/2016/QĐ-UBND"),
        ("25/KH – UBND", "25/KH-UBND"),
        ("số 15 3/2004/QĐ-TTg", "153/2004/QĐ-TTg"),
        ("số 09 2006/QĐ-UBND", "09/2006/QĐ-UBND"),
        ("12/\u00a02001/ QĐ-BTC", "12/2001/QĐ-BTC"),
        ("Thông tư 77/2014/tt-btc", "77/2014/TT-BTC"),
        ("số31-QĐ/TW", "31-QĐ/TW"),
        ("Thông báo 12TB/HU", "12TB/HU"),
        ("Kế hoạch số 298 KH/TWĐTN", "298KH/TWĐTN"),
        ("66.1/2025/NQ-CP", "66.1/2025/NQ-CP"),
        ("Thông tư 31/2013TT-BGDĐT", "31/2013TT-BGDĐT"),
        ("280/BXD-GĐ - 7/3/2005", "280/BXD-GĐ"),
        ("12/KH-UBND - UBND tỉnh", "12/KH-UBND"),
        ("18 – NQ/TW", "18-NQ/TW"),
        ("16/CĐ-BCA-V01", "16/CĐ-BCA-V01"),
        ("số 05/CT-TTG", "05/CT-TTg"),
        ("57 / 2014  /  QH13", "57/2014/QH13"),
        ("Quyết định 144  / 2002 / QĐ / BTC", "144/2002/QĐ/BTC"),
        ("số 225- KH/ TWĐTN- TNNT", "225-KH/TWĐTN-TNNT"),
        ("số 5053- CV/ VPTW/ nb", "5053-CV/VPTW/nb"),
        ("Chỉ thị 24-ct/tu", "24-CT/TU"),
        ("số 281/ubnd-th", "281/UBND-TH"),
        ("Luật số 64/2025/qh15", "64/2025/QH15"),
        ("kế hoạch số 454/kh-bca-t03", "454/KH-BCA-T03"),
        ("số 30/\u200b2020/\u200bNĐ-\u200bCP", "30/2020/NĐ-CP"),
        ("QCPH số 01/QCPH/UBND-UBMTTQ", "01/QCPH/UBND-UBMTTQ"),
    ],
)
def test_variants_of_printing(printed: str, number: str) -> None:
    assert one(printed) == [number]


@pytest.mark.parametrize(
    "text",
    [
        "đạt 552/1.883 dịch vụ công",
        "trực 24/7 và 24/24 giờ",
        "số nhà 108/69 đường Láng",
        "ngày 9/9, ngày 07/02/2024",
        "huyết áp 120/80 mmHg",
        "TCVN 7336/2003-PCCC",
        "QCVN 06:2022/BXD",
        "điện thoại 024/38251234",
        "Số: …………/QĐ-UBND",
        "Số:     -NQ/ĐU",
        "có 30/UBND xã, 13/13 UBND",
        "tốc độ 60 km/h, 3 triệu/năm",
        "giai đoạn 2021 - 2025/UBND",
    ],
)
def test_what_only_looks_like_a_number(text: str) -> None:
    assert one(text) == []


@pytest.mark.parametrize(
    ("number", "family", "kind"),
    [
        ("57/KH-UBND", "state", "KH"),
        ("57-NQ/TW", "party", "NQ"),
        ("số 22/NQ-TU", "state", "NQ"),
        ("số 06/CP", "old", None),
        ("999 - TC/QĐ/CĐKT", "old", "QĐ"),
        ("2748/UBND-TH", "state", None),
        ("1/2005/QĐ.UB", "state", "QĐ"),
    ],
)
def test_the_separator_tells_the_family(number: str, family: str, kind: str | None) -> None:
    text = f"Văn bản số {number.removeprefix('số ')}"
    (found,) = find_numbers(text)
    assert (found.family, found.kind) == (family, kind)


def test_a_long_line_of_slashes_holds_no_number() -> None:
    assert one("12/" * 100_000) == []


def test_twice_the_slashes_are_twice_the_work() -> None:
    assert calls(lambda: one("12/" * 20_000)) < 2.1 * calls(lambda: one("12/" * 10_000))
