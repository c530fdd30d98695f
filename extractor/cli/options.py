"""Options that most commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

DB = Annotated[
    Path,
    typer.Option("--db", envvar="EXTRACTOR_DB", help="The SQLite file that ingest made.", show_default=False),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]


class Delimiter(StrEnum):
    """What divides the cells of a CSV file."""

    comma = ","
    semicolon = ";"
