"""How exact an ISO prefix or interval is."""

from __future__ import annotations

from calendar import monthrange


def precision_of(date: str | None) -> str:
    """Return the precision that an ISO prefix or interval shows: day, month, quarter, half, year, range, unknown."""
    if not date:
        return "unknown"
    if "/" not in date:
        return {4: "year", 7: "month"}.get(len(date), "day")
    first, last = date.split("/")
    if len(first) == len(last) == 7 and first[:4] == last[:4]:
        months = int(last[5:]) - int(first[5:]) + 1
        return {3: "quarter", 6: "half"}.get(months, "range")
    return "range"


def last_day(date: str) -> str:
    """Return the last day of an ISO prefix or interval: what is due in a quarter is due by its end."""
    last = date.split("/")[-1]
    if len(last) == 4:
        return f"{last}-12-31"
    if len(last) == 7:
        return f"{last}-{monthrange(int(last[:4]), int(last[5:]))[1]:02d}"
    return last
