"""ISO prefixes and intervals of the calendar: their last day."""

from __future__ import annotations

import calendar
import re

_ISO = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


def last_day(iso: str) -> str:
    """Return the last day of an ISO prefix or interval: "2024-04/2024-06" and "2024-06" are both 2024-06-30.

    What is no ISO date comes back as it is (annotation guide §3: a deadline that is a period means its last day).
    """
    end = iso.split("/")[-1].split("T")[0]
    match = _ISO.fullmatch(end)
    if not match:
        return end
    year, month = int(match[1]), int(match[2] or 12)
    if not (1 <= month <= 12 and year):
        return end
    day = int(match[3]) if match[3] else calendar.monthrange(year, month)[1]
    return f"{year:04d}-{month:02d}-{day:02d}"
