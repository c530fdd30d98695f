"""A deadline told by the present: "trong năm nay", "hết tháng này", counted from the document's own day."""

from __future__ import annotations

import re
from datetime import date, timedelta

_NOW = re.compile(
    r"(?<!\w)(?:trong|hết|nội\strong|xong|trước\skhi\shết|hoàn\sthành|chậm\snhất(?:\slà)?|cuối|cuối\scùng\slà)\s(?:cuối\s|hết\s)?"
    r"(?:(?P<year>năm\snay)|(?P<quarter>quý\snày)|(?P<month>tháng\snày)|(?P<week>tuần\snày)|(?P<day>(?:ngày\s)?hôm\snay))(?!\w)"
)


def in_this_period(words: str, today: str | None) -> str | None:
    """Return the ISO period or day that folded `words` name as the present one, None without one.

    `today`: the ISO day from which it is told. A week ends on its Sunday.
    """
    match = _NOW.search(words) if today and len(today) >= 10 and " n" in words else None
    if match is None or today is None:
        return None
    year, month, day = (int(part) for part in today[:10].split("-"))
    if match["year"]:
        return f"{year}"
    if match["month"]:
        return f"{year}-{month:02}"
    if match["quarter"]:
        first = (month - 1) // 3 * 3 + 1
        return f"{year}-{first:02}/{year}-{first + 2:02}"
    now = date(year, month, day)
    return (now + timedelta(days=6 - now.weekday()) if match["week"] else now).isoformat()
