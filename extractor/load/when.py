"""Times as scrapers, mails and feeds write them → ISO in Vietnamese time, to the minute."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from ..values.date import VIETNAM

ISO = re.compile(
    r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?"
)
DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4})(?!\d)")
CLOCK = re.compile(r"(?<![\d:])(\d{1,2})\s?[:hg]\s?(\d{2})(?!\d)\s*(?:(SA|AM)|(CH|PM))?\b", re.IGNORECASE)
SECONDS = range(315_532_800, 4_102_444_800)
"""Numbers that count seconds since 1970: the years 1980 to 2099. A thousand times as much counts milliseconds."""


def moment(value: Any) -> str | None:
    """Return an ISO date, or one with its time in Vietnam, from what stands in a field; None where no time does.

    A time without an offset is Vietnamese time. Days stand before months, as Vietnam writes them.
    """
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, (int, float)) or (isinstance(value, str) and value.strip().isdecimal()):
        return _counted(float(value))
    if not isinstance(value, str):
        return None
    text = value.strip()[:200]
    try:
        return _iso(text) or _day_first(text) or _mail(text)
    except (ValueError, OverflowError):
        return None


def _counted(number: float) -> str | None:
    if not number < 1e15:
        return None
    seconds = number / 1000 if number >= SECONDS.stop else number
    return _shown(datetime.fromtimestamp(seconds, VIETNAM)) if int(seconds) in SECONDS else None


def _shown(when: datetime) -> str:
    return when.astimezone(VIETNAM).isoformat(timespec="minutes")


def _iso(text: str) -> str | None:
    match = ISO.search(text)
    if not match:
        return None
    year, month, day, hour, minute, offset = match.groups()
    when = datetime(int(year), int(month), int(day), int(hour or 0), int(minute or 0), tzinfo=VIETNAM)
    if not hour:
        return when.date().isoformat()
    if offset:
        zone = "+0000" if offset[0] not in "+-" else offset.replace(":", "")
        when = when.replace(tzinfo=datetime.strptime(zone, "%z").tzinfo)
    return _shown(when)


def _day_first(text: str) -> str | None:
    match = DAY_FIRST.search(text)
    if not match:
        return None
    day = datetime(int(match[3]), int(match[2]), int(match[1]), tzinfo=VIETNAM)
    clock = CLOCK.search(text[: match.start()] + " " + text[match.end() :])
    if not clock:
        return day.date().isoformat()
    hour = int(clock[1]) % 12 + (12 if clock[4] else 0) if clock[3] or clock[4] else int(clock[1])
    return _shown(day.replace(hour=hour, minute=int(clock[2])))


def _mail(text: str) -> str | None:
    try:
        when = parsedate_to_datetime(text)
    except (TypeError, IndexError):
        return None
    return _shown(when if when.tzinfo else when.replace(tzinfo=UTC))
