"""How exact an ISO prefix or interval is."""

from __future__ import annotations


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
