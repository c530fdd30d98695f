"""The lunar New Year (Tết Nguyên đán): its day in the years that documents speak of, and the names of lunar years."""

from __future__ import annotations

from datetime import date

_STEMS = ("giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý")
_BRANCHES = ("tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi", "thân", "dậu", "tuất", "hợi")
_SPELT = {"kỉ": "kỷ", "quí": "quý", "tí": "tý", "tị": "tỵ", "mẹo": "mão"}
_DAYS = {
    2000: "02-05", 2001: "01-24", 2002: "02-12", 2003: "02-01", 2004: "01-22", 2005: "02-09", 2006: "01-29",
    2007: "02-17", 2008: "02-07", 2009: "01-26", 2010: "02-14", 2011: "02-03", 2012: "01-23", 2013: "02-10",
    2014: "01-31", 2015: "02-19", 2016: "02-08", 2017: "01-28", 2018: "02-16", 2019: "02-05", 2020: "01-25",
    2021: "02-12", 2022: "02-01", 2023: "01-22", 2024: "02-10", 2025: "01-29", 2026: "02-17", 2027: "02-06",
    2028: "01-26", 2029: "02-13", 2030: "02-02",
}  # fmt: skip
"""The first day of the lunar year in Việt Nam (UTC+7), by year of the common calendar."""
_NEAR = 150
"""Days: a Tết named without its year lies no further ahead."""


def lunar_year(name: str, near: int) -> int | None:
    """Return the year called `name` ("ất tỵ") that lies nearest to the year `near`, None for other words."""
    words = [_SPELT.get(word, word) for word in name.split()]
    if len(words) != 2 or words[0] not in _STEMS or words[1] not in _BRANCHES:
        return None
    years = range(near - 30, near + 30)
    return next((y for y in years if _STEMS[(y - 4) % 10] == words[0] and _BRANCHES[(y - 4) % 12] == words[1]), None)


def day_of_tet(named: str | None, today: str | None, *, full: bool) -> str | None:
    """Return the ISO day of the Tết that `named` means: a lunar year's name or a year's number, folded.

    With neither, the next one after the ISO day `today`, where it is near and `full` says that Tết Nguyên đán is meant;
    None where no year is known or no table covers it.
    """
    if named and named.isdigit():
        year: int | None = int(named)
    elif named and (today or "")[:4].isdigit():
        year = lunar_year(named, int((today or "")[:4]))
    else:
        year = None
    if year is not None:
        return f"{year}-{_DAYS[year]}" if year in _DAYS else None
    if not full or today is None or len(today) < 10:
        return None
    told = date.fromisoformat(today[:10])
    coming = (f"{y}-{_DAYS[y]}" for y in (told.year, told.year + 1) if y in _DAYS)
    return next((d for d in coming if 0 <= (date.fromisoformat(d) - told).days <= _NEAR), None)
