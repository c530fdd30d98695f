"""An office that the tagger took into the name of its body: "Trưởng | phòng Kiểm sát án hình sự VKSND tỉnh"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..model import Mention, Span
from ..text import fold

_HEADED = re.compile(
    r"(?:(?:nguyên|cựu|quyền)\s)?(?:phó\s)?(?:trưởng|chánh)\s"
    r"(?=(?:phòng|ban|khoa|bộ môn|đồn|trạm|tổ|đội|đoàn|văn phòng|thanh tra|công an|cơ quan)\s)"
)
"""An office built on the body's own noun, which stays with the body."""
_FULL = re.compile(
    r"(?:(?:nguyên|cựu|quyền)\s)?(?:phó\s)?(?:tổng\s)?"
    r"(?:giám đốc|chủ tịch|bí thư|chủ nhiệm|hiệu trưởng|viện trưởng|cục trưởng|vụ trưởng|chi cục trưởng|hạt trưởng"
    r"|trạm trưởng|đội trưởng|đồn trưởng|bộ trưởng|thứ trưởng|chánh án)\s(?=(?:[a-zà-ỹđ]+\s){1,}\S)"
)

_SEAT = re.compile(r"(quốc hội)\s(?=(?:tỉnh|thành phố|tp)\W)")
"""Where a deputy was elected, which is no part of the National Assembly's name: "đại biểu Quốc hội | tỉnh X"."""


def titled(mention: Mention) -> Iterator[Mention]:
    """Yield the office and the body of a UNIT that the tagger began with its head's title, else the mention alone.

    A deputy's seat behind "Quốc hội" is a place of its own.
    """
    name = fold(mention.text)
    if seat := _SEAT.match(name):
        yield replace(mention, span=Span(mention.start, mention.start + seat.end(1)), text=mention.text[: seat.end(1)])
        place = Span(mention.start + seat.end(), mention.end)
        yield replace(mention, label="LOCATION", span=place, text=mention.text[seat.end() :], value=None)
        return
    found = (_HEADED.match(name) or _FULL.match(name)) if mention.method == "model" else None
    if found is None:
        yield mention
        return
    office, start = mention.text[: found.end()].rstrip(), mention.start + found.end()
    yield replace(
        mention, label="POSITION", span=Span(mention.start, mention.start + len(office)), text=office, value=None
    )
    yield replace(mention, span=Span(start, mention.end), text=mention.text[found.end() :], value=None)
