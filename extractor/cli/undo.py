"""`extractor undo`: take a judgement back."""

from __future__ import annotations

from typing import Annotated

import typer

from .console import printable, say
from .judge import By
from .subject import DB


def undo(
    number: Annotated[int, typer.Argument(help="The number of a judgement.", show_default=False)], by: By, db: DB
) -> None:
    """Take judgement NUMBER back by a row that says so; everything is then as if it had never been made.

    An undo has a number too, and can itself be undone.
    """
    from ..store import Store

    with Store.open(db) as store:
        row = store.undo(number, by)
    say(printable(f"{row.id}  {row.at}  {row.by}  undo of {number}"))
