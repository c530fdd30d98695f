"""Where sentences end."""

from __future__ import annotations

import pytest

from extractor.values.interval import last_day
from extractor.values.sentence import sentence_at, sentence_starts


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Một. Hai.", ["Một.", "Hai."]),
        ("UBND TP. Huế họp. Rồi về", ["UBND TP. Huế họp.", "Rồi về"]),
        ("PGS.TS. Lê Văn Mẫu nói 1.883 hồ sơ", ["PGS.TS. Lê Văn Mẫu nói 1.883 hồ sơ"]),
        ("dòng một\nDòng hai", ["dòng một", "Dòng hai"]),
        ('"Phải xong!" Ông nói', ['"Phải xong!"', "Ông nói"]),
        ("1. Sở họp.\nĐiều 2. Giao Sở. Xong", ["1. Sở họp.", "Điều 2. Giao Sở.", "Xong"]),
        ("Tăng so với quý I. Trong đó, cá tăng", ["Tăng so với quý I.", "Trong đó, cá tăng"]),
        ("Ông V. Putin thăm tỉnh", ["Ông V. Putin thăm tỉnh"]),
        ("đạt 7,5%; tăng 2%", ["đạt 7,5%; tăng 2%"]),
    ],
)
def test_sentences_end_at_marks_that_no_abbreviation_explains(text: str, sentences: list[str]) -> None:
    found = [text[a:b] for a, b in (sentence_at(text, start) for start in sentence_starts(text))]
    assert found == sentences


@pytest.mark.parametrize(
    ("iso", "day"),
    [
        ("2024", "2024-12-31"),
        ("2024-02", "2024-02-29"),
        ("2024-04/2024-06", "2024-06-30"),
        ("2026-06-30", "2026-06-30"),
        ("2025/2030", "2030-12-31"),
        ("2024-07-10T08:00", "2024-07-10"),
    ],
)
def test_a_period_means_its_last_day(iso: str, day: str) -> None:
    assert last_day(iso) == day
