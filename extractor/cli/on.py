"""Options that take a day: as data has it (2024-07-01, 2024-07, 2024) or as people write it (1/7/2024, 7/2024)."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated

import typer

_ISO = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?")
_WRITTEN = re.compile(r"(?:(?:(?P<day>\d{1,2})[./-])?(?P<month>\d{1,2})[./-])(?P<year>\d{4})")


def period(text: str) -> str:
    """Return the ISO day, month or year of an option's value; typer's error, and exit status 2, for anything else."""
    match = _ISO.fullmatch(text.strip()) or _WRITTEN.fullmatch(text.strip())
    if match:
        try:
            found = date(int(match["year"]), int(match["month"] or 1), int(match["day"] or 1)).isoformat()
        except ValueError:
            match = None
        else:
            return found if match["day"] else found[:7] if match["month"] else found[:4]
    raise typer.BadParameter(f"{text!r} is no day, month or year such as 2024-12-31, 31/12/2024, 12/2024, 2024")


def day(text: str) -> str:
    """Return the ISO day of an option's value; typer's error, and exit status 2, for anything else."""
    found = period(text)
    if len(found) < 10:
        raise typer.BadParameter(f"{text!r} is no whole day such as 2025-07-01 or 1/7/2025")
    return found


def day_or_today(on: str | None) -> str:
    """Return the day that was asked about; today where none was."""
    return on or date.today().isoformat()


Day = Annotated[
    str | None, typer.Option("--on", metavar="DATE", parser=day, help="The day that is asked about: 2025-07-01.")
]
