"""`extractor changes`: what is new since a day."""

from __future__ import annotations

import json
import sys
from typing import Annotated

import typer

from ..export import words
from ..store.reviewed import ReviewedStore
from .console import complain, printable_json, say
from .on import period
from .options import DB, Json
from .subject import heard

LATELY = 30
"""Days that are looked back on where nobody says since when."""


def changes(
    db: DB,
    since: Annotated[
        str | None,
        typer.Option(
            "--since", metavar="DATE", parser=period, help="The first day: 2024-12-01; else 30 days before the last."
        ),
    ] = None,
    until: Annotated[
        str | None,
        typer.Option("--until", metavar="DATE", parser=period, help="The last day; else the newest day held."),
    ] = None,
    as_json: Json = False,
) -> None:
    """Print what is new: documents, what they ended, tasks overdue or done, figures revised, offices changed hands."""
    from ..export.followup import digest_record, digest_text
    from ..timeline.digest import digest
    from ..timeline.sentences.days import shifted

    with ReviewedStore.open(db, readonly=True) as store:
        last = until or store.newest()
        if not (since or last):
            complain("no document with a date is held; say since when with --since")
            raise typer.Exit(2)
        since = since or shifted(str(last)[:10], -LATELY)
        if last and last < since[: len(last)]:
            complain(f"the newest document held is of {words.day(last[:10])}, before {words.day(since)}")
            raise typer.Exit(2)
        with store.skimmed() as documents:
            found = digest(documents, since, last, None if until else heard(store))
    if as_json:
        say(printable_json(json.dumps(digest_record(found), ensure_ascii=False, indent=1)))
    else:
        sys.stdout.writelines(f"{line}\n" for line in digest_text(found))
