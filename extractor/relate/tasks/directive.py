"""Under which document something is asked: "thực hiện Chỉ thị 24-CT/TU, UBND tỉnh giao Sở Nội vụ …"."""

from __future__ import annotations

import re

from .actors import ACTOR, CITATION, PERSON, Reading

_UNDER = re.compile(
    rf"(?<!\w)(?:(?:triển\skhai\s|tổ\schức\s)?thực\shiện|triển\skhai|thi\shành|chấp\shành|quán\striệt|căn\scứ|trên\scơ\ssở|theo|tại)"
    rf"(?!\w)[^{ACTOR}{PERSON}{CITATION};:]{{0,60}}{CITATION}"
)
_CARRIED_OUT = re.compile(
    rf"[\s,:]*(?:(?:tiếp\stục|khẩn\strương|nghiêm\stúc|chủ\sđộng|tập\strung|chủ\strì|phải|cần|tổ\schức|tích\scực|có\strách\snhiệm)\s){{0,3}}"
    rf"(?:triển\skhai(?:\sthực\shiện)?|thực\shiện|thi\shành|chấp\shành|quán\striệt)(?!\w)[^{ACTOR}{PERSON}{CITATION};:,.]{{0,60}}{CITATION}"
)
"""What an order begins with where it asks for a document to be carried out."""
_CONCERNED = re.compile(
    r"(?<!\w)(?:sửa|bổ\ssung|thay\sthế|bãi\sbỏ|dự\sthảo|xây\sdựng|ban\shành|trình|sơ\skết|tổng\skết)(?!\w)[^;,]{0,60}$"
)
"""The document is what shall be made or changed, not what the order rests on."""


def under(reading: Reading, start: int, end: int) -> str | None:
    """Return the number of the document on which an order at `start` rests, None where the words name none.

    The words before it name its ground ("Thực hiện Chỉ thị …, giao Sở Nội vụ"); else the order itself says what to
    carry out ("yêu cầu Sở Nội vụ thực hiện nghiêm Kế hoạch này"), in reading.text[start:end].
    """
    if CITATION not in reading.text:
        return None
    found = None
    for match in _UNDER.finditer(reading.text, 0, start):
        if not _CONCERNED.search(reading.text, max(0, match.start() - 60), match.start()):
            found = reading.items[match.end() - 1].number or found
    carried = _CARRIED_OUT.match(reading.text, start, end) if found is None else None
    return reading.items[carried.end() - 1].number if carried else found
