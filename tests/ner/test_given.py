"""A given name alone behind an office is the person named in full before; nobody else's word is."""

from __future__ import annotations

import pytest

from extractor import gazetteer
from extractor.load import read_bytes
from extractor.ner import recognise
from extractor.parsers import parse

HEAD = "Thứ trưởng kiểm tra xã Xuân Mẫu\n\n(Báo A) - Ngày 15/9/2025, Thứ trưởng Đoàn Bá Thử đến xã Xuân Mẫu. "


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("“Chậm quá”, Thứ trưởng Thử nói.", ["Đoàn Bá Thử", "Thử"]),
        ("Thứ trưởng Thử Văn Lá nói.", ["Đoàn Bá Thử", "Thử Văn Lá"]),
        ("Thứ trưởng Bộ Xây dựng nói.", ["Đoàn Bá Thử"]),
        ("Thứ trưởng thử đi bộ.", ["Đoàn Bá Thử"]),
    ],
    ids=["the given name", "another's full name", "a body", "a small letter"],
)
def test_a_given_name_behind_an_office(words: str, names: list[str]) -> None:
    document = parse(read_bytes((HEAD + words).encode(), "a.txt"))
    assert [m.text for m in recognise(document, gazetteer.load()) if m.label == "PERSON"] == names
