"""Every office of a long list, with its body, is tied to its holder in whatever shape a sentence has."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.evaluate import keys
from extractor.interchange import to_record
from extractor.load import read_bytes
from extractor.pipeline import process

SHAPES = (
    "Tại buổi làm việc, ông {name}, {small} {unit} cho biết công tác chuẩn bị đã xong.",
    "{title} {unit} {name} nhấn mạnh việc bảo đảm an toàn cho người dân.",
    "Dự buổi lễ có đồng chí {name} - {title} {unit}; đồng chí Lê Văn Tám - Phó Chủ tịch UBND tỉnh Thái Bình.",
    "Theo bà {name} ({small} {unit}), kết quả này là nhờ sự vào cuộc của nhiều bên.",
    "Đồng chí {name} được bổ nhiệm giữ chức {title} {unit} từ ngày 1/3/2024.",
    "Các đại biểu: Trần Văn Chín, Chánh Thanh tra tỉnh Thái Bình; {name}, {title} {unit}; cùng lãnh đạo các phòng.",
    "Ông {name} hiện là {small} {unit}, sinh năm 1975.",
    "Đồng chí {name}, Ủy viên Ban Thường vụ Tỉnh ủy, {title} {unit} chủ trì hội nghị.",
    "Cùng dự có: {title} {unit} {name}; Phó Chủ tịch HĐND tỉnh Thái Bình Lê Văn Tám.",
    "Trao đổi với phóng viên, {small} {unit} - ông {name} - cho hay kết quả rất đáng mừng.",
    "Ngày 3/4, bà {name} - {small} {unit} - đã đến thăm hỏi.",
)
NAMES = ("Nguyễn Hữu Bình", "Trần Thị Lụa", "Phạm Quốc Khải", "Đỗ Minh Ngân")
TABLE = Path(__file__).with_name("offices_by_shape.txt")
OFFICES = [line.split("|") for line in TABLE.read_text("utf-8").splitlines() if line and not line.startswith("#")]


def told(shape: str, name: str, title: str, unit: str) -> list[tuple[str, str, str]]:
    """The officials of one sentence below a title, as the scorer compares them."""
    small = title if title.startswith("HĐ") else title[:1].lower() + title[1:]
    sentence = shape.format(name=name, title=title[:1].upper() + title[1:], small=small, unit=unit)
    result = process(read_bytes(f"Hội nghị tổng kết công tác năm\n{sentence}\n".encode(), "a.txt"))
    found = to_record(result)["officials"]
    return [(o["name"], keys.position(o["position"]), keys.unit(o["unit"])) for o in found]


@pytest.mark.parametrize("number", range(len(SHAPES)), ids=lambda n: f"shape {n + 1}")
def test_every_office_is_tied_to_its_holder_and_its_body(number: int) -> None:
    """Each shape takes every fourth office, another fourth in each shape, so that the whole list is read thrice."""
    missed = []
    for k, (title, unit) in enumerate(OFFICES):
        if (k + number) % 4:
            continue
        name = NAMES[(k + number) // 4 % 4]
        found = told(SHAPES[number], name, title, unit)
        if (name, keys.position(title), keys.unit(unit)) not in found:
            missed.append((title, unit, found))
    assert not missed
