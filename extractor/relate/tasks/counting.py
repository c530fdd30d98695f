"""A length of time counted from the document's own day ("trong thời hạn 30 ngày kể từ ngày ban hành Kế hoạch này")."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from ...text import fold

_KIND = (
    r"(?:quyết\sđịnh|kế\shoạch|chỉ\sthị|công\svăn|văn\sbản|thông\sbáo|công\sđiện|nghị\squyết|hướng\sdẫn|kết\sluận"
    r"|quy\sđịnh)"
)
_WORDS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
    "mười hai": 12, "mười lăm": 15, "hai mươi": 20, "hai mươi lăm": 25, "ba mươi": 30, "bốn mươi lăm": 45,
    "sáu mươi": 60, "chín mươi": 90,
}  # fmt: skip
"""Lengths of time as papers print them in words."""
COUNT = rf"(?:\d{{1,3}}|{'|'.join(sorted(_WORDS, key=len, reverse=True))})"
_COUNTED = re.compile(
    rf"(?<!\w)(?P<n>{COUNT})(?:\s?\([^()]{{1,20}}\))?\s(?P<unit>ngày(?!\slàm)|tuần|tháng)(?!\s\d),?\s"
    rf"(?:(?:kể|tính)\s)?(?:từ|sau)\s(?:khi|ngày)\s(?:(?:ký|ban\shành|ký\sban\shành)(?:\s{_KIND}(?:\snày)|\snày)?|{_KIND}\snày\s(?:được\s)?(?:ký(?:\sban\shành)?|ban\shành))\s*$"
)


def counted_day(printed: str, issued: str | None) -> str | None:
    """Return the ISO day that `printed` counts from the document's own date `issued`, None where it counts otherwise.

    Days and weeks follow the calendar; working days are left alone, since holidays are not known here.
    """
    match = _COUNTED.search(fold(printed))
    if match is None or issued is None or len(issued) < 10:
        return None
    return days_later(issued[:10], number(match["n"]), match["unit"])


def number(count: str) -> int:
    """Return what COUNT has matched, figures or words, as a number."""
    return int(count) if count.isdigit() else _WORDS[count]


def days_later(day: str, count: int, unit: str) -> str:
    """Return the ISO day `count` days, weeks or months (unit: ngày, tuần, tháng) after the ISO day `day`."""
    start = date.fromisoformat(day)
    if unit == "tháng":
        return _months_later(start, count).isoformat()
    return (start + timedelta(days=count * (7 if unit == "tuần" else 1))).isoformat()


def _months_later(start: date, months: int) -> date:
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))
