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
        ("Cùng đi có ông Lê Trung và Giám đốc Trung tâm chứng nhận phù hợp.", ["Đoàn Bá Thử", "Lê Trung"]),
    ],
    ids=["the given name", "another's full name", "a body", "a small letter", "a word that begins so"],
)
def test_a_given_name_behind_an_office(words: str, names: list[str]) -> None:
    document = parse(read_bytes((HEAD + words).encode(), "a.txt"))
    assert [m.text for m in recognise(document, gazetteer.load()) if m.label == "PERSON"] == names


SPORT = "Thắng đậm ở trận ra quân\n\n(Báo A) - Tối 5/8/2025, trên sân Trũng Kè, đội nữ tỉnh thắng 6-0. "
"""Above the names of a report of everyday life or sport, on which the tagger was hardly trained."""


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Phút 7, Nguyễn Thị Bích Thoa mở tỷ số. Hai bàn sau là của Bích Thoa.", "Bích Thoa"),
        ("Hôm nào Bảo Ánh (8 tuổi) và An Nhi (6 tuổi) cũng đi bán vé số quanh xóm.", "An Nhi"),
        ("Ba bàn nữa do công của Phạm Hải Nga (phút 56, 80) và Hải Liên (90+2).", "Hải Liên"),
        ("Đội hình: Kim Thoa, Thu Thắm, Diễm Mi, Trần Thị Thu, Vạn Tự.", "Thu Thắm"),
    ],
    ids=["the end of a full name", "an age", "a row of persons", "a row that begins with given names"],
)
def test_names_without_surname_are_persons_where_what_stands_around_them_says_so(words: str, name: str) -> None:
    document = parse(read_bytes((SPORT + words).encode(), "a.txt"))
    found = recognise(document, gazetteer.load())
    assert name in [m.text for m in found if m.label == "PERSON"]


def test_a_club_with_its_province_is_nobody() -> None:
    text = SPORT + "Thủ môn đưa Phù Mẫu Ninh Bình vào bán kết sau khi cản 2 quả penalty của cầu thủ đội bạn."
    assert "Phù Mẫu Ninh Bình" not in [
        m.text for m in recognise(parse(read_bytes(text.encode(), "a.txt")), gazetteer.load()) if m.label == "PERSON"
    ]


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("Đêm qua tại Phja Dạ nhiệt độ xuống 3 độ.", ["Phja Dạ"]),
        ("Bà con đón tết Nguyên đán Ất Mùi no đủ.", []),
        ("Gió mạnh dần, El Nino còn kéo dài.", []),
        ("Chung kết nam, cự ly 1.200 m, Tum Nấp về nhất.", []),
        ("Cô lọt top 5 bình chọn ở Miss World 2015.", []),
        ("Cầu thủ Hồng Quang và Duy Khản mắc lỗi.", []),
        ("Thủ môn Xuân Mẫu và thủ môn Kẻ Sậy bắt tốt ở vòng loại Cup Mùa Xuân.", []),
    ],
    ids=[
        "behind a word of place",
        "a year",
        "a phenomenon",
        "a team",
        "a contest",
        "a commune of no province told",
        "a calling",
    ],
)
def test_a_name_no_gazetteer_knows_is_a_place_only_where_something_says_so(words: str, places: list[str]) -> None:
    document = parse(read_bytes((SPORT + words).encode(), "a.txt"))
    found = recognise(document, gazetteer.load())
    assert [m.text for m in found if m.label == "LOCATION" and not m.text.startswith("sân")] == places
