"""Countries before names, peoples that are no places, figures behind places."""

from __future__ import annotations

import pytest

from extractor import gazetteer
from extractor.model import Document, Label, Meta, Source
from extractor.ner.foreign import foreign
from extractor.ner.reread import reread

BOOK = gazetteer.load()


def seen(text: str, part: str, label: Label) -> list[tuple[str, str]]:
    document = Document("d", Source(None, "text/plain", "0", 0), "press_article", text, (), Meta())
    start = text.index(part)
    mention = document.mention(label, start, start + len(part), method="model")
    return [(m.label, m.text) for m in foreign(document, reread(document, [mention], BOOK), BOOK)]


@pytest.mark.parametrize(
    ("text", "part", "kept"),
    [
        ("Thủ tướng Lào Sonexay Mauphan thăm", "Lào Sonexay Mauphan", ["Lào", "Sonexay Mauphan"]),
        ("Tổng thống Nga Ivan Mauthu nói", "Nga Ivan Mauthu", ["Nga", "Ivan Mauthu"]),
        ("Đại sứ Hàn Quốc Park Mau-thu dự", "Hàn Quốc Park Mau", ["Hàn Quốc", "Park Mau-thu"]),
        ("Đại sứ Ấn Độ tại Việt Nam Arun Mauthu", "Việt Nam Arun Mauthu", ["Việt Nam", "Arun Mauthu"]),
        ("Chủ tịch Anh Văn Mẫu nói", "Anh Văn Mẫu", ["Anh Văn Mẫu"]),
        ("Trưởng bản Nà Mẫu Quàng Văn Thử nói", "Nà Mẫu Quàng Văn Thử", ["Nà Mẫu", "Quàng Văn Thử"]),
        ("Trưởng bản Quàng Văn Thử nói", "Quàng Văn Thử", ["Quàng Văn Thử"]),
        ("bà Nga Thị Mẫu nói", "Nga Thị Mẫu", ["Nga Thị Mẫu"]),
        ("Giám đốc Lào Văn Mẫu nói", "Lào Văn Mẫu", ["Lào Văn Mẫu"]),
    ],
)
def test_a_country_or_village_behind_an_office_is_no_part_of_the_name(text: str, part: str, kept: list[str]) -> None:
    label: Label = "LOCATION" if part.startswith("Việt") else "PERSON"
    assert [t for _, t in seen(text, part, label)] == kept


@pytest.mark.parametrize(
    ("text", "part", "kept"),
    [
        ("các dân tộc Tày, Hà Nhì, Si La", "Si La", []),
        ("người Tà Ôi dệt", "Tà Ôi", []),
        ("về Si La nghỉ", "Si La", ["Si La"]),
        ("ca mắc tại Vĩnh Phúc 1, Hà Nam 9", "Vĩnh Phúc 1", ["Vĩnh Phúc"]),
        ("ở thôn Yên Sơn 2", "thôn Yên Sơn 2", ["thôn Yên Sơn 2"]),
    ],
)
def test_peoples_and_figures_are_no_places(text: str, part: str, kept: list[str]) -> None:
    assert [t for _, t in seen(text, part, "LOCATION")] == kept
