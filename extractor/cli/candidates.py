"""`extractor candidates`: names that the documents and people's decisions suggest, to be accepted or not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from .console import complain, printable, printable_json, say
from .options import DB, Json

if TYPE_CHECKING:
    from ..learning.candidates import Listed


class Action(StrEnum):
    """What to do."""

    list = "list"
    accept = "accept"
    reject = "reject"
    undo = "undo"


class Kind(StrEnum):
    """Which names."""

    alias = "alias"
    unit = "unit"
    official = "official"


class State(StrEnum):
    """What people said of them."""

    open = "open"
    accepted = "accepted"
    rejected = "rejected"


def candidates(  # noqa: PLR0913 - one argument an option
    action: Annotated[Action, typer.Argument(help="list, accept, reject or undo.", show_default=False)],
    db: DB,
    ids: Annotated[list[str] | None, typer.Argument(metavar="[ID]…", help="As `list` prints them.")] = None,
    by: Annotated[str | None, typer.Option("--by", help="Who says so.")] = None,
    name: Annotated[
        str | None, typer.Option("--name", help="With accept: what the letters stand for, where that is open or wrong.")
    ] = None,
    kind: Annotated[Kind | None, typer.Option("--kind", help="With list: alias, unit or official only.")] = None,
    state: Annotated[State, typer.Option("--state", help="With list: open, accepted or rejected.")] = State.open,
    as_json: Json = False,
) -> None:
    """List names worth knowing, and accept or reject them; accepted ones count from the next extraction on.

    An alias is what a unit is also called, a unit one that no gazetteer has, an official one whom the program does not
    see by itself. They come from people's corrections, and from what several documents repeat and the program is not
    sure of, each with its sentences. Accepted names lie beside the database (FILE.learned), never in the program; what
    is extracted with them says so. Bring documents that are held up to date with: extractor reextract --db FILE
    """
    from ..learning import candidates as known
    from ..store.reviewed import ReviewedStore

    with ReviewedStore.open(db) as store:
        known.refresh(store, always=action is Action.list)
        if action is Action.list:
            rows = known.listed(store, state.value, kind.value if kind else None)
            for row in rows:
                for line in [_json(row)] if as_json else _lines(row):
                    say(line)
            if not rows:
                complain(f"no {state.value} candidates")
            return
        if not ids or not by:
            complain(f"say which and who: extractor candidates {action.value} ID --by WHO --db {db}")
            raise typer.Exit(2)
        for identifier in ids:
            if action is Action.accept:
                _, said = known.accept(store, identifier, by, name)
            else:
                _, said = (known.reject if action is Action.reject else known.take_back)(store, identifier, by)
            row = known.find(store, identifier)
            say(printable(f"{said[0].id}  {said[0].at}  {by}  {row.state}  {_named(row)}"))


def _named(row: Listed) -> str:
    c = row.candidate
    return f"{c.kind}  {c.surface}" + (f" = {row.full}" if c.kind == "alias" and row.full else "")


def _lines(row: Listed) -> Iterator[str]:
    c = row.candidate
    said = f", {c.decided} decided" if c.decided else ""
    who = f"  {row.state} by {row.said.by} {row.said.at}" if row.said else ""
    missing = "  (say what it stands for: --name)" if c.kind == "alias" and not row.full else ""
    yield printable(f"{c.id}  {_named(row)}{missing}  [{c.documents} documents{said}]{who}")
    if c.note:
        yield printable(f"    {c.note}")
    for source in c.sources:
        yield printable(f"    {source.document[:12]} [{source.start}–{source.end}] “{source.quote}”")


def _json(row: Listed) -> str:
    data = asdict(row.candidate) | {"state": row.state, "full": row.full}
    data |= {"by": row.said.by if row.said else None, "at": row.said.at if row.said else None}
    return printable_json(json.dumps(data, ensure_ascii=False))
