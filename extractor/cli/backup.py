"""`extractor backup`: a sound copy of the database and of what its people taught."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .console import complain, printable, say
from .options import DB


def backup(
    out: Annotated[Path, typer.Argument(metavar="OUT", help="Where the copy goes.", show_default=False)],
    db: DB,
    force: Annotated[bool, typer.Option("--force", help="Replace OUT where it exists.")] = False,
) -> None:
    """Write a copy of the database to OUT: whole, checked, and made while others may go on writing.

    OUT appears only once the copy is sound. It is a database like the first: give it to --db to use it. The names and
    the model that people taught come along, in OUT.learned.
    """
    from ..learning.taught import copy_taught
    from ..store import Store

    if out.exists() and (not force or out.resolve() == db.resolve()):
        complain(f"{out}: exists; name another file, or replace it with --force (never the database itself)")
        raise typer.Exit(2)
    with Store.open(db, readonly=True) as store:
        store.copy(out)
        copy_taught(store, out)
    say(printable(f"{out}: {out.stat().st_size / 1e6:.1f} MB, sound"))
