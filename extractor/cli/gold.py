"""`extractor gold`: what people have finished reviewing, as annotated texts."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import NotFoundError, SetupError
from .console import complain, printable, printable_json, say, written
from .options import DB, Json

if TYPE_CHECKING:
    from ..store.reviewed import ReviewedStore


class Action(StrEnum):
    """What to do."""

    list = "list"
    finish = "finish"
    reopen = "reopen"
    export = "export"


def gold(  # noqa: PLR0913 - one argument an option
    action: Annotated[Action, typer.Argument(help="list, finish, reopen or export.", show_default=False)],
    db: DB,
    documents: Annotated[
        list[str] | None,
        typer.Argument(metavar="[DOCUMENT]…", help="Ids, paths or numbers; without them every reviewed document."),
    ] = None,
    out: Annotated[Path | None, typer.Option("--out", "-o", help="The folder for the .gold files.")] = None,
    partial: Annotated[
        bool, typer.Option("--partial", help="Export unfinished documents too: what is open in them is marked.")
    ] = False,
    by: Annotated[str | None, typer.Option("--by", help="Who says that a document is finished.")] = None,
    as_json: Json = False,
) -> None:
    """Write the documents that people have reviewed as gold files: text with marked mentions, and records.

    A document is finished where every mention and record was decided on, or where somebody said so: `finish DOCUMENT
    --by WHO`, or the button on its page; `reopen` takes that back. Only finished ones are exported, unless --partial:
    then what nobody decided on is marked IGNORE, or optional. What is left out is told on standard error.
    """
    from ..store.reviewed import ReviewedStore

    with ReviewedStore.open(db) as store:
        keys = _keys(store, documents) if documents else None
        if action is Action.list:
            _list(store, keys, as_json)
        elif action is Action.export:
            _export(store, keys, out, partial)
        else:
            _mark(store, keys, action, by)


def _keys(store: ReviewedStore, names: list[str]) -> tuple[int, ...]:
    found: list[int] = []
    for name in names:
        held = [h.key for h in store.find(name) if h.current]
        if len(held) != 1:
            raise NotFoundError(f"{name}: {len(held) or 'no'} documents are called so; name one by its id")
        found += held
    return tuple(dict.fromkeys(found))


def _list(store: ReviewedStore, keys: tuple[int, ...] | None, as_json: bool) -> None:
    from ..learning.review_state import review_state, reviewed_keys

    for key in reviewed_keys(store) if keys is None else keys:
        sheet = store.sheet(key)
        state = review_state(store, sheet)
        row = {"document": sheet.held.result.document.id, "path": sheet.held.path, "finished": state.finished,
               "stale": state.stale, "decided": state.decided, "undecided": len(state.undecided),
               "by": state.mark.by if state.mark else None, "at": state.mark.at if state.mark else None}  # fmt: skip
        if as_json:
            say(printable_json(json.dumps(row, ensure_ascii=False)))
            continue
        what = "finished" if state.finished else "changed" if state.stale else "open"
        who = f"  {state.mark.at}  {state.mark.by}" if state.mark else ""
        path = row["path"] or row["document"]
        say(printable(f"{what:<8} {state.decided:>4} decided {len(state.undecided):>4} undecided  {path}{who}"))


def _mark(store: ReviewedStore, keys: tuple[int, ...] | None, action: Action, by: str | None) -> None:
    from ..learning.review_state import mark, unmark

    if keys is None or not by:
        complain(f"say which document and who: extractor gold {action.value} DOCUMENT --by WHO --db {store.path}")
        raise typer.Exit(2)
    for key in keys:
        _, (row,) = (mark if action is Action.finish else unmark)(store, key, by)
        say(printable(f"{row.id}  {row.at}  {row.by}  {action.value}  {store.held([key])[0].path}"))


def _export(store: ReviewedStore, keys: tuple[int, ...] | None, out: Path | None, partial: bool) -> None:
    from ..learning.gold import Exported, export

    if out is None:
        complain(f"say where to: extractor gold export --db {store.path} -o FOLDER")
        raise typer.Exit(2)
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SetupError(f"{out}: cannot be made ({error.strerror}); name another folder with --out") from None
    count = left = 0
    for one in export(store, keys, partial=partial):
        if not isinstance(one, Exported):
            left += 1
            complain(f"left out: {one[0]}: {one[1]}")
            continue
        with written(out / f"{one.name}.gold") as stream:
            stream.write(one.content.encode())
        count += 1
        open_things = len(one.state.unsure if one.state.finished else one.state.undecided)
        notes = [f"{open_things} undecided, marked"] if open_things else []
        notes += [f"no room for {words!r}" for words in one.left_out]
        say(printable(": ".join([str(out / f"{one.name}.gold"), *notes])))
    say(f"{count} gold file{'s' * (count != 1)}, {left} document{'s' * (left != 1)} left out")
