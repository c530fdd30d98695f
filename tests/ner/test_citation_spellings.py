"""CITATION spans of every way in which people, presses, fonts and scanners print a document's number."""

from __future__ import annotations

import csv
import unicodedata
from pathlib import Path

import pytest

from extractor.gazetteer import load
from extractor.model import CitationValue, Document, Meta, Source
from extractor.ner.citation import recognise

HERE = Path(__file__).parent
CASES = [
    line.replace("\\n", "\n").rstrip("\n").split(" =>")
    for line in (HERE / "citation_spellings.txt").read_text(encoding="utf-8").split("\n")
    if " =>" in line and not line.startswith("#")
]
PRINTED = list(csv.DictReader((HERE.parent / "values" / "numbers.csv").open(encoding="utf-8")))


def seen(text: str) -> list[str]:
    document = Document("d", Source(None, "text/plain", "0", 0), "press_article", text, (), Meta())
    return [m.text for m in recognise(document, load(), ())]


@pytest.mark.parametrize(("text", "spans"), CASES)
def test_a_spelling_is_found_from_its_type_word_to_its_end(text: str, spans: str) -> None:
    assert seen(text) == [span.strip(" ") for span in spans.split(";") if span.strip(" ")]


@pytest.mark.parametrize("no_break", ["\u00a0", "\u2009"])
def test_no_break_and_thin_blanks_are_blanks(no_break: str) -> None:
    lost = [t for t, spans in CASES if [s.replace(no_break, " ") for s in seen(t.replace(" ", no_break))] != seen(t)]
    assert not lost


def test_every_number_on_record_is_found_whole_behind_its_type() -> None:
    lost = []
    for row in PRINTED:
        kind = row["type"].rpartition("/")[2] or "Công văn"
        found = seen(f"Thực hiện {kind} số {row['surface']} ngày 03/02/2024, Sở Nội vụ họp.")
        if found != [f"{kind} số {row['surface']}"]:
            lost.append((row["surface"], found))
    assert not lost


@pytest.mark.parametrize(
    ("text", "number", "family"),
    [
        ("Kế hoạch số 57.KH-UBND", "57/KH-UBND", "state"),
        ("Quyết định số 1719 QĐ-TTg", "1719/QĐ-TTg", "state"),
        ("Chỉ thị số 24_CT/TU", "24-CT/TU", "party"),
        ("Chỉ thị 24-CT-TU", "24-CT-TU", "party"),
        ("Kế hoạch số 57-KH-UBND", "57-KH-UBND", "state"),
    ],
)
def test_a_separator_that_is_not_the_numbers_own_is_mended_where_it_is_no_hyphen(
    text: str, number: str, family: str
) -> None:
    document = Document("d", Source(None, "text/plain", "0", 0), "press_article", text, (), Meta())
    (value,) = (m.value for m in recognise(document, load(), ()))
    assert isinstance(value, CitationValue)
    assert (value.number, value.family) == (number, family)


def test_the_cases_are_in_normal_form() -> None:
    assert all(unicodedata.is_normalized("NFC", text) for text, _ in CASES)
