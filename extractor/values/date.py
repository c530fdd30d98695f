"""Dates: one day as Vietnamese documents print it, and its ISO form. Day before month, always: m/d does not occur."""

from __future__ import annotations

import calendar
import re
from datetime import timedelta, timezone

from ..text import fold
from ..text import fold_lines as fold_lines

VIETNAM = timezone(timedelta(hours=7))
"""The country's time, without summer time since 1975."""
YEAR = r"(?:1[89]|20)\d\d"
MONTH_WORDS = {
    "giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7,
    "tám": 8, "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12,
}  # fmt: skip
"""Month names in words. Lunar names (Giêng, Chạp) are read as months of the civil calendar, as the press uses them."""
_MONTH = r"(?:0?[1-9]|1[0-2]|giêng|tư|chạp)"

NUMERIC_DAY = re.compile(
    rf"(?:(?<![\w/])(?<!\d[.,-])|(?<=ngày))(?P<d>\d{{1,2}})(?P<sep>\s?[/.]\s?|\s?-\s?)(?P<m>\d{{1,2}})\s?[/.-]\s?(?P<y>{YEAR})(?!\w|[/-]\w)"
)
"""07/02/2024, 7-2-2024, 1.3.2023, "01 - 11 - 2022", "1.9/2016": separators mix inside one text; "ngày" may be glued."""
WORDED_DAY = re.compile(
    rf"(?<![\w/.,])(?<!\d:)(?P<d>\d{{1,2}})[^\S\n]*\n?[^\S\n]*th[aá]ng\s*(?P<m>{_MONTH})(?!\d)"
    rf"(?:\s*(?:,?\s*n[aă]m\s*|,\s*|[/.-]\s*)(?P<y>{YEAR})(?!\d))?(?![.,]?\d)"
)
"""19 tháng 6 năm 2007, "14 tháng5 năm 2008", "29 tháng 7, 2014", "17 tháng 12"; never over an empty line or a time
of day ("08:30" above "Tháng 5/2023")."""
SPLIT_DAY = re.compile(
    r"(?<=ngày)\s*(?P<d>\d\s?\d|\d)\s*th[aá]ng\s*(?P<m>\d\s?\d|\d)\s*n[aă]m\s*(?P<y>(?:1\s?[89]|2\s?0)\s?\d\s?\d)(?!\d)"
)
"""The same with a digit torn off by scanning: "ngày 0 7 tháng 1 2 năm 20 06"."""


def month_number(word: str) -> int | None:
    """Return the month that `word` ("6", "06", "giêng") names, None if it is none."""
    digits = word.replace(" ", "")
    number = int(digits) if digits.isdigit() else MONTH_WORDS.get(word, 0)
    return number if 1 <= number <= 12 else None


def is_day(year: int | None, month: int, day: int) -> bool:
    """Say whether the day exists; without a year 29 February does."""
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year or 2000, month)[1]


def iso_day(year: int, month: int, day: int) -> str:
    return f"{year:04d}-{month:02d}-{day:02d}"


def read_day(match: re.Match[str]) -> tuple[int | None, int, int] | None:
    """Return (year or None, month, day) of a match of one of the day patterns, None where no such day exists."""
    month = month_number(match["m"])
    day = int(match["d"].replace(" ", ""))
    year = int(match["y"].replace(" ", "")) if match["y"] else None
    return (year, month, day) if month and is_day(year, month, day) else None


def parse_day(text: str) -> str | None:
    """Return the first full day (day, month and year) that `text` names as an ISO date, None if there is none.

    "ngày 05 tháng 6 năm 2023", "07/02/2024", "Thứ Tư, 1.3.2023 10:15" → "2023-06-05", "2024-02-07", "2023-03-01".
    """
    folded = fold(text)
    matches = [m for p in (NUMERIC_DAY, WORDED_DAY, SPLIT_DAY) for m in p.finditer(folded)]
    for match in sorted(matches, key=lambda m: m.start("d")):
        read = read_day(match)
        if read and read[0]:
            return iso_day(read[0], read[1], read[2])
    return None
