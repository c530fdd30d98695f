"""`extractor undo`: take a judgement back."""

from __future__ import annotations

from typing import Annotated

import typer

from .console import printable, say
from .judge import By
from .options import DB


def undo(
    number: Annotated[int, typer.Argument(help="The number of a judgement.", show_default=False)], by: By, db: DB
) -> None:
    """Take judgement NUMBER back by a row that says so; everything is then as if it had never been made.

    Judgements that were made in one go are taken back together. An undo has a number too, and can itself be undone.
    """
    from ..store.reviewed import ReviewedStore

    with ReviewedStore.open(db) as store:
        action = store.action_of(number)
        rows = store.take_back(action, by)[1] if action is not None else (store.undo(number, by),)
    for row in rows:
        say(printable(f"{row.id}  {row.at}  {row.by}  undo of {row.undo_of}"))
