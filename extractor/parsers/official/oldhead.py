"""The head that texts of laws had before 2005 and law sites still print: issuer, number and day below the type.

    CHỈ THỊ
    CỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 16/2001/CT-TTG
    NGÀY 21 THÁNG 6 NĂM 2001 VỀ VIỆC XÂY DỰNG KẾ HOẠCH

Lines are broken anywhere; what stands behind the day is the title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...text import fold
from ...values.date import parse_day
from ..cells import Cell
from .headwords import number_of

LAW = re.compile(r"(?:luật|bộ luật|pháp lệnh)\s*\Z")
"""Types that alone in their line are no type line elsewhere."""
LINES = 8
"""The head has at most so many lines below the type."""
_HEAD = re.compile(
    r"của\s+(?P<issuer>[^\d\n:;.]{3,140}?),?\s+số\s?:?\s{0,2}(?P<number>\d{1,5}[\w/.-]{0,30}(?:\s?[/-]\s?[\w-]{1,16}){0,3}?)"
    r"[\s,]+(?:ra\s|ký\s)?ngày\s+(?P<date>\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4})"
    r"[\s,.:;-]*"
)
_NUMBER_FIRST = re.compile(
    r"số\s?:?\s{0,2}(?P<number>\d{1,5}(?:\s[a-zđ]{2,4}/)?[\w/.-]{0,30}(?:\s?[/-]\s?[\w-]{1,16}){0,3}?)"
    r"[\s,]+(?:ra\s|ký\s)?ngày\s+(?P<date>\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4})"
    r"[\s,]+của\s+(?P<issuer>[^\d\n:;.]{3,100}?)\s+(?=(?:về|v/v|quy định|ban hành|phê duyệt|hướng dẫn|phê chuẩn|bổ sung"
    r"|sửa đổi|thành lập|công bố|điều chỉnh|giao|cho phép)\s)"
)
"""Number and day before the issuer: "NGHỊ QUYẾT SỐ 214 NQ/UBTVQH9 NGÀY 26-8-1994 CỦA … QUY ĐỊNH …"."""
_BELOW = re.compile(r"\W{0,4}(?:căn cứ|xét|theo đề nghị|kính gửi|điều \d|chương [ivx\d])(?!\w)")
_HOLDER = re.compile(
    r"(?:bộ trưởng|chủ tịch|giám đốc|tổng giám đốc|thống đốc|tổng cục trưởng|cục trưởng|chủ nhiệm|chánh án|viện trưởng|"
    r"tổng thanh tra)\s(?=(?:bộ|ủy ban|uỷ ban|ubnd|hội đồng|hđnd|sở|tổng cục|cục|ngân hàng|văn phòng|tòa án|viện|"
    r"thanh tra|ban)\s)"
)
_COUNTRY = re.compile(r"\s+nước\s+cộng\s+h[òo][àa]\s.*\Z")


@dataclass(frozen=True, slots=True)
class OldHead:
    """What such a head says; it takes `cells` cells, and the title begins at `cut` in the text of the last."""

    issuer: str
    number: str
    date: str | None
    cells: int
    cut: int


def read_old_head(cells: Sequence[Cell], at: int, first: str = "") -> OldHead | None:
    """Return the old head that begins at `cells[at]`, None where there is none.

    `first` is what stands behind the type in its own cell; then the head may end there, with 0 cells.
    """
    text = first
    for count in range(LINES + 1):
        match = _HEAD.match(fold(text)) or _NUMBER_FIRST.match(fold(text))
        if match and (number := number_of(text[match.start("number") : match.end("number")])):
            last = cells[at + count - 1].text if count else first
            left = len(text) - match.end()
            issuer = _issuer(text[match.start("issuer") : match.end("issuer")])
            return OldHead(issuer, number, parse_day(match["date"]), count, max(0, len(last) - left))
        cell = cells[at + count] if at + count < len(cells) else None
        if cell is None or cell.is_rule or len(text) > 400 or _BELOW.match(cell.fold):
            return None
        text = f"{text} {cell.text}".strip()
        if not fold(text).startswith(("của", "số")):
            return None
    return None


def _issuer(name: str) -> str:
    """Return the organisation; whoever holds its office gives way to it, and the country's name is left out."""
    plain = " ".join(name.split())
    holder = _HOLDER.match(fold(plain))
    plain = plain[holder.end() :] if holder else plain
    country = _COUNTRY.search(fold(plain))
    return plain[: country.start()] if country else plain
