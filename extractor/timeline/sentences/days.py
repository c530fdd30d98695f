"""Days that a report names by its own day: "chiều nay", "hôm qua", "cùng ngày"; and days to come. Pure."""

from __future__ import annotations

import re
from datetime import date, timedelta

_PART = r"(?:sáng|trưa|chiều|tối|đêm|ngày)\s(?:hôm\s)?"
_RELATIVE: tuple[tuple[int, re.Pattern[str]], ...] = tuple(
    (shift, re.compile(rf"(?<!\w)(?:{pattern})(?!\w)(?!\s(?:và mai|là|càng))"))
    for shift, pattern in (
        (0, rf"{_PART}nay"),
        (-1, rf"{_PART}qua(?!\s(?:các|nhiều|\d))|hôm qua"),
        (-2, r"hôm kia"),
        (1, rf"{_PART}mai|ngày mai"),
    )
)
_TODAY = re.compile(r"^\W*(?:\([^)]{1,30}\)\s*[-–—]\s*)?hôm nay(?!\w)")
_SAME_DAY = re.compile(
    r"(?<!\w)(?:cũng\s)?(?:trong\s)?(?:cùng|trong)\s(?:ngày|sáng|chiều|buổi sáng|buổi chiều)(?!\s\d)(?!\w)"
)
_FROM_TOLD = re.compile(
    r"(?<!\w)(?:(?P<n>một|hai|ba|1|2|3)\sngày\s(?:trước|sau)(?:\sđó)?|(?:ngày\s)?hôm\s(?:trước|sau))(?=\s*,|\s+(?:ngày|ông|bà)\s)"
)
_GROUNDS = re.compile(
    r"\W*(?:thực hiện|theo|căn cứ|trên cơ sở|chấp hành|thi hành|triển khai)\s[^,;]{0,120}?"
    r"(?:kết luận|thông báo|ý kiến|văn bản|chủ trương|chỉ đạo|báo cáo|đề nghị|tờ trình|nghị quyết|quyết định|"
    r"công văn|công điện|chỉ thị|kế hoạch)(?!\w)[^,;]{0,80}?\s"
)
"""How a sentence opens that names the paper, and its day, on which what it tells rests."""
OPENING = 60
"""Characters within which a sentence that tells of "the same day" says so."""


def grounds(folded: str, at: int) -> bool:
    """Say whether the day at `at` is that of what the rest only rests on: "Theo kết luận ngày 1/6, ngày 7/6 …"."""
    return _GROUNDS.fullmatch(folded, 0, at) is not None


def behind_grounds(folded: str, days: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """Return the days of a sentence, each with its place, without that of its grounds where it names another."""
    return days[1:] if len(days) > 1 and grounds(folded, days[0][1]) else days


def relative_day(folded: str, published: str | None) -> str | None:
    """Return the day that a folded sentence names by the day of its report: "chiều hôm qua" → the day before."""
    if not published or len(published) < 10:
        return None
    shift = 0 if _TODAY.search(folded) else next((n for n, p in _RELATIVE if p.search(folded)), None)
    return None if shift is None else (date.fromisoformat(published[:10]) + timedelta(days=shift)).isoformat()


def days_on(folded: str) -> int | None:
    """Return how many days a folded sentence goes on from what was told before it, None where it says nothing of it:
    "cùng ngày" 0, "một ngày trước đó" -1, "hôm sau" 1.
    """
    if _SAME_DAY.search(folded, 0, OPENING):
        return 0
    found = _FROM_TOLD.search(folded, 0, OPENING)
    if not found:
        return None
    count = {"hai": 2, "ba": 3}.get((found["n"] or "").strip(), 1)
    return -count if "trước" in found[0] else count


def shifted(day: str, days: int) -> str:
    """Return the ISO day so many days after `day`."""
    return (date.fromisoformat(day[:10]) + timedelta(days=days)).isoformat()


def eve(day: str) -> str:
    """Return the first deadline that is overdue on `day` or later: one that ends the day before it."""
    return shifted(day, -1) if len(day) == 10 else day


def days_between(first: str, second: str) -> int | None:
    """Return how many days lie between two ISO days, None where one is no day."""
    if len(first) < 10 or len(second) < 10 or "/" in first[:10] or "/" in second[:10]:
        return None
    return abs((date.fromisoformat(first[:10]) - date.fromisoformat(second[:10])).days)
