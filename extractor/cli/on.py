"""The option --on of commands that ask about a day."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated

import typer

from .console import complain

Day = Annotated[str | None, typer.Option("--on", metavar="DATE", help="The day that is asked about: 2025-07-01.")]


def day_or_today(on: str | None) -> str:
    """Return an ISO day; today without one; what is no day ends the program with 2."""
    if on is None:
        return date.today().isoformat()
    try:
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", on):
            raise ValueError(on)
        return date.fromisoformat(on).isoformat()
    except ValueError:
        complain(f"--on {on!r}: not a day such as 2025-07-01")
        raise typer.Exit(2) from None
