"""How long the period is of a task that comes again: "hằng tuần", "định kỳ 6 tháng", "trước ngày 25 hằng tháng"."""

from __future__ import annotations

import re
from functools import lru_cache

from ...model import Task
from ...text import fold

PERIODS = 2
"""Periods after which a report says nothing any more of the last one."""
_NUMBERS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6}
_EVERY = re.compile(
    r"(?<!\w)(?:(?:hằng|hàng|mỗi)\s(?:(?P<n>\d{1,2})\s)?(?P<unit>ngày|tuần|tháng|quý|năm)"
    r"|(?:định kỳ|mỗi)\s(?:\w+\s){0,2}?(?P<n2>\d{1,2}|một|hai|ba|bốn|năm|sáu)\s(?P<unit2>ngày|tuần|tháng|quý|năm)"
    r"|(?P<n3>\d{1,2}|một|hai|ba|sáu)\s(?P<unit3>ngày|tuần|tháng|quý|năm)(?:/|\smột\s|\s)lần"
    r"|(?:định kỳ|theo)\s(?P<unit4>ngày|tuần|tháng|quý|năm))(?!\w)"
)
_DAYS = {"ngày": 1, "tuần": 7, "tháng": 31, "quý": 92, "năm": 366}


_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NEAR = 45
"""Characters behind a day without a year within which "hằng năm" says how often it comes."""


def schedule_of(task: Task) -> str | None:
    """Return how often a task comes again, in its words, None where it is asked for once.

    A day without a year may be the first of many: "trước ngày 15/6 và ngày 15/12 hằng năm".
    """
    if task.timing == "periodic":
        return task.schedule or task.action
    at = task.action.find(task.schedule) if task.schedule else -1
    if at < 0 or _YEAR.search(task.schedule or ""):
        return None
    said = task.action[at : at + len(task.schedule or "") + _NEAR]
    return said if _EVERY.search(fold(said)) else None


@lru_cache(maxsize=4096)
def days_of(schedule: str) -> int:
    """Return the days of one period as a schedule names it; of several the shortest, a month where none is named."""
    found = []
    for match in _EVERY.finditer(fold(schedule)):
        number = match["n"] or match["n2"] or match["n3"] or "1"
        unit = match["unit"] or match["unit2"] or match["unit3"] or match["unit4"]
        found.append((_NUMBERS.get(number) or int(number)) * _DAYS[unit])
    return min(found, default=_DAYS["tháng"])
