"""`extractor timeline`: what happened to a directive, a unit or an official, told by all documents held."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from .console import complain, printable_json, say
from .subject import DB, Json, choose, resolve


class Delimiter(StrEnum):
    """What divides the cells of a CSV file."""

    comma = ","
    semicolon = ";"


def timeline(  # noqa: PLR0913 - one argument an option
    subject: Annotated[
        str, typer.Argument(help="A document number, a unit's or an official's name.", show_default=False)
    ],
    db: DB,
    pick: Annotated[
        int | None, typer.Option("--pick", min=1, help="The candidate meant, where there are several.")
    ] = None,
    issuer: Annotated[str | None, typer.Option("--issuer", help="Words of the issuer's name: 'Hà Nội'.")] = None,
    as_json: Json = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print CSV with byte order mark, a row a source.")] = False,
    delimiter: Annotated[
        Delimiter, typer.Option("--delimiter", help="Of --csv; Excel in Vietnamese wants ;")
    ] = Delimiter.comma,
    html: Annotated[
        Path | None, typer.Option("--html", metavar="FILE", help="Write one HTML page that prints.")
    ] = None,
) -> None:
    """Print the timeline of SUBJECT in order of date, each event with its sources and their words.

    Numbers may be written in any way (57/kh-ubnd), names without accents and with abbreviations ("so tt&tt ha noi").
    If SUBJECT may mean several things they are listed, and the exit status is 2.
    """
    from ..export.csv import table
    from ..export.html import timeline_html
    from ..export.jsonl import timeline_record
    from ..export.rows import TIMELINE_COLUMNS, timeline_rows
    from ..export.text import timeline_text
    from ..store import Store
    from ..timeline import build

    with Store.open(db, readonly=True) as store:
        found = choose(resolve(store, subject, issuer), subject, pick)
    told = build(*found)
    if html:
        html.write_text(timeline_html(told), encoding="utf-8")
        complain(f"written: {html}")
    if as_json:
        say(printable_json(json.dumps(timeline_record(told), ensure_ascii=False, indent=1)))
    elif as_csv:
        sys.stdout.writelines(table(timeline_rows(told), TIMELINE_COLUMNS, delimiter=delimiter.value))
    elif not html:
        sys.stdout.write(timeline_text(told))
