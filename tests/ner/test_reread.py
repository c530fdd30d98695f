"""What the text beside the tagger's mentions forbids: groups, a syllable of the word before, names cut short."""

from __future__ import annotations

import pytest

from extractor.model import Document, Label, Mention, Meta, Method, Source
from extractor.ner.reread import reread


def document(text: str) -> Document:
    return Document("d", Source(None, "text/plain", "0", 0), "press_article", text, (), Meta())


def seen(text: str, part: str, label: Label = "UNIT", method: Method = "model") -> list[str]:
    page = document(text)
    start = text.index(part)
    mention = page.mention(label, start, start + len(part), method=method)
    return [m.text for m in reread(page, [mention])]


@pytest.mark.parametrize(
    ("text", "part", "kept"),
    [
        ("giao UBND huyện, thị xã, thành phố rà soát", "UBND huyện", False),
        ("giao UBND tỉnh, thành phố trực thuộc Trung ương", "UBND tỉnh", False),
        ("lãnh đạo các Ban HĐND tỉnh dự", "Ban HĐND tỉnh", False),
        ("giao UBND tỉnh, huyện Đá Trắng rà soát", "UBND tỉnh", True),
        ("giao UBND tỉnh, Sở Tài chính rà soát", "UBND tỉnh", True),
        ("giao UBND huyện Đá Trắng, thị xã Sa Lương", "UBND huyện Đá Trắng", True),
    ],
)
def test_a_group_of_the_tagger_is_no_unit(text: str, part: str, kept: bool) -> None:
    assert seen(text, part) == ([part] if kept else [])


def test_what_a_grammar_read_stays() -> None:
    assert seen("giao UBND huyện, thị xã rà soát", "UBND huyện", method="grammar") == ["UBND huyện"]


@pytest.mark.parametrize(
    ("text", "part", "office"),
    [
        ("giữ chức vụ Trưởng phòng Nội vụ", "vụ Trưởng", "Trưởng"),
        ("giữ chức Vụ trưởng Vụ Pháp chế", "Vụ trưởng", "Vụ trưởng"),
        ("ông Mẫu, Vụ trưởng Vụ Pháp chế", "Vụ trưởng", "Vụ trưởng"),
    ],
)
def test_the_syllable_of_chuc_vu_is_parted_from_the_title(text: str, part: str, office: str) -> None:
    assert seen(text, part, "POSITION") == [office]


def test_a_unit_that_the_grammar_reads_on_is_taken_whole() -> None:
    page = document("giao Ban Quản lý dự án đầu tư xây dựng tỉnh rà soát")
    cut = page.mention("UNIT", 5, 30, method="model")
    whole = page.mention("UNIT", 5, 43)
    assert [m.text for m in reread(page, [cut], [whole])] == [whole.text]


def test_a_unit_of_its_own_behind_the_first_keeps_them_apart() -> None:
    page = document("Hội đồng Bảo an Liên hợp quốc họp")
    parts: list[Mention] = [page.mention("UNIT", 0, 15, method="model"), page.mention("UNIT", 16, 29, method="model")]
    assert list(reread(page, parts, [page.mention("UNIT", 0, 29)])) == parts
