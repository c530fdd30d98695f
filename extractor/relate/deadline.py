"""By when: the date that ends an instruction."""

from __future__ import annotations

import re
from collections.abc import Mapping

from .actors import CITATION, DATE, Item

_FILL = (
    r"(?:\s(?:hết|cuối|đầu|là|vào|trong|trước|giờ|ngày|sáng|trưa|chiều|tối|thời\sđiểm|các|thời\sgian|giữa"
    r"|\d{1,2}\s?(?:giờ|h|g)(?:\s?\d{2})?))*"
)
_STRONG = re.compile(
    r"(?<!\w)(?:trước|chậm\snhất|muộn\snhất|hạn|thời\shạn|xong|hoàn\s(?:thành|tất)|đúng|trong|hết|cuối"
    r"|kết\sthúc)" + _FILL + r"\s?:?\s$"
)
_WEAK = re.compile(r"(?<!\w)(?<!để\s)(?<!từ\s)(?:đến|tới|vào|giữa|đầu)" + _FILL + r"\s$")
_START = re.compile(
    rf"(?<!\w)từ{_FILL}\s{DATE}\s?(?:-|đến|tới)\s?{_FILL}\s?$|(?<!\w)(?:kể\s)?từ{_FILL}\s$|(?:so\svới"
    rf"|trước\sđó)\s$|{CITATION}[\s,(]{{1,3}}(?:ngày|năm)?\s?$"
)
_SAME = re.compile(
    r"(?<!\w)(?:cùng\s(?:thời\s)?hạn|(?:thời\s)?hạn\s(?:ấy|đó|này|trên|nói\strên|nêu\strên)"
    r"|đúng\s(?:thời\s)?hạn\s(?:nói|nêu)\strên)(?!\w)"
)


_MIDDLE = re.compile(r"(?<!\w)giữa\s$")
_YEARLY = re.compile(r"\s?(?:hằng|hàng|mỗi)\snăm(?!\w)")
"""Behind a day: it comes round every year, and is no day by which something is due once."""


def find_deadline(text: str, items: Mapping[int, Item], start: int, end: int, *, strict: bool = False) -> str | None:
    """Return the ISO value of the date in text[start:end] by which something is due, None where none is.

    `text` and `items` are those of a Reading. A date after a word of limit (trước, chậm nhất, hoàn thành trong …) wins
    over one after a word of time (đến, vào); the beginning of a period and dates without such a word are none.
    `strict` asks for a word of limit.
    """
    weak: str | None = None
    for position in range(start, end):
        if text[position] != DATE or (iso := items[position].iso) is None:
            continue
        lead = text[max(start, position - 40) : position]
        if _START.search(lead) or _YEARLY.match(text, position + 1):
            continue
        if _STRONG.search(lead):
            return f"{iso}-15" if len(iso) == 7 and _MIDDLE.search(lead) else iso
        if weak is None and not strict and _WEAK.search(lead):
            weak = iso
    return weak


def repeats_deadline(text: str, start: int, end: int) -> bool:
    """Say whether text[start:end] points back to a deadline named before ("cùng thời hạn đó")."""
    return bool(_SAME.search(text, start, end))
