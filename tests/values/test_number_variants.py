"""Every spelling of a number that people, fonts and scanners make of it is the same number."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from extractor.values.docnumber import find_numbers, normalise_number
from extractor.values.keys import number_key

PRINTED = [
    row["surface"] for row in csv.DictReader((Path(__file__).parent / "numbers.csv").open(encoding="utf-8"))
    if "/" in row["surface"] and " " not in row["surface"]
]  # fmt: skip
VARIANTS: dict[str, Callable[[str], str]] = {
    "blanks round the hyphen": lambda n: n.replace("-", " - ", 1),
    "a blank behind the hyphen": lambda n: n.replace("-", "- ", 1),
    "no-break blanks round the hyphen": lambda n: n.replace("-", "\u00a0-\u00a0", 1),
    "a blank before the slash": lambda n: n.replace("/", " /", 1),
    "a blank behind the slash": lambda n: n.replace("/", "/ ", 1),
    "a line end behind the slash": lambda n: n.replace("/", "/\n", 1),
    "a line end behind the hyphen": lambda n: n.replace("-", "-\n", 1),
    "a backslash": lambda n: n.replace("/", "\\"),
    "an en dash": lambda n: n.replace("-", "–"),
    "U+2010": lambda n: n.replace("-", "\u2010"),
    "a zero-width space": lambda n: n.replace("/", "/\u200b", 1),
    "Eth for Đ": lambda n: n.replace("Đ", "Ð"),
    "D for Đ": lambda n: n.replace("Đ", "D"),
    "capitals": str.upper,
    "small letters": str.lower,
}

NEVER_SMALL = {"01-TANDTC-VKSNDTC/TTLT", "285/CCTTHC"}
"""Small letters without a year or a known type are words ("285/người"): such numbers are read in capitals only."""


def plainest(number: str) -> str:
    return number.upper().replace("Đ", "D")


@pytest.mark.parametrize("change", VARIANTS.values(), ids=VARIANTS)
def test_a_spelling_variant_is_the_same_number(change: Callable[[str], str]) -> None:
    lost = []
    for printed in PRINTED if change is not str.lower else sorted({*PRINTED} - NEVER_SMALL):
        found = list(find_numbers(f"Thực hiện Quyết định số {change(printed)} ngày 03/02/2024, Sở Nội vụ họp."))
        if [plainest(n.number) for n in found] != [plainest(normalise_number(printed))]:
            lost.append((printed, [n.number for n in found]))
    assert not lost


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Quyết định l5/QĐ-UBND ngày 3", "15/QĐ-UBND"),
        ("Quyết định số 1O5/QĐ-UBND ngày 3", "105/QĐ-UBND"),
        ("Quyết định số 105/QĐ- UB ND ngày 3", "105/QĐ-UBND"),
        ("Kế hoạch số 57-KH-UBND ngày 3", "57-KH-UBND"),
    ],
)
def test_damage_by_a_scanner_or_a_typist_is_mended(text: str, number: str) -> None:
    assert [n.number for n in find_numbers(text)] == [number]


@pytest.mark.parametrize(
    "text",
    [
        "lO/QL1A", "tuyến Bắc-Nam 57-KH-UBND", "ol/2 chai", "Số: …………/QĐ-UBND", "Số:     -NQ/ĐU",
        "Quyết định số       /QĐ-UBND ngày    tháng    năm 2024", "tỷ lệ 1/500", "chuyến bay VN54", "CT 3.13",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    assert list(find_numbers(text)) == []


@pytest.mark.parametrize(
    ("printed", "usual"),
    [
        ("47/2007/NQ .HĐND", "47/2007/NQ-HĐND"),
        ("12/2007/CTUB", "12/2007/CT-UB"),
        ("24/2014/NĐCP", "24/2014/NĐ-CP"),
        ("15/2012/QH-13", "15/2012/QH13"),
        ("1211/2016/UBTVQH 13", "1211/2016/UBTVQH13"),
        ("61-CP", "61/CP"),
        ("01/2018/TTVPCP", "01/2018/TT-VPCP"),
        ("985/QĐTTg", "985/QĐ-TTg"),
    ],
)
def test_a_lost_or_swapped_separator_makes_no_second_paper(printed: str, usual: str) -> None:
    assert number_key(printed) == number_key(usual)


def test_a_type_glued_to_its_issuer_is_a_type() -> None:
    found = [n for s in ("12/2007/CTUB", "742/QĐUB", "9/2005/NQ. HĐND") for n in find_numbers(f"số {s} ngày 3/2")]
    assert [(n.kind, n.org) for n in found] == [("CT", "UB"), ("QĐ", "UB"), ("NQ", "HĐND")]
