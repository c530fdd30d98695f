"""Offices whose holders a figure counts: "02 Ủy viên", "2 Phó Chủ nhiệm, gồm ông A và ông B"."""

from __future__ import annotations

import re

from ...model import Mention
from ...text import fold

_COUNTED = re.compile(
    r"\d{1,2}\s+(?:(?:đồng chí|vị|tân)\s+)?"
    r"(?P<title>(?:phó\s+)?(?:ủy viên|thành viên|chủ tịch|bí thư|giám đốc|trưởng \w+"
    r"|tổng (?:giám đốc|biên tập|thư ký|cục trưởng)|hiệu trưởng|chủ nhiệm"
    r"|(?:tổng )?tham mưu trưởng|tư lệnh|viện trưởng|chánh(?: \w+){0,2}|cục trưởng"
    r"|vụ trưởng)(?:\s+thường (?:vụ|trực))?"
    r"|thẩm phán|hội thẩm nhân dân|kiểm sát viên|thứ trưởng)"
)
"""A figure that counts holders of an office: "02 Ủy viên"."""


def title_in(mention: Mention) -> int | None:
    """Return where the title begins in a mention: a figure counts those who are named behind it ("2 | Ủy viên")."""
    if mention.label == "POSITION":
        return 0
    counted = _COUNTED.fullmatch(fold(mention.text)) if mention.label == "METRIC" else None
    return counted.start("title") if counted else None
