"""`extractor judge`: a person's word on whether two appearances are one."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from ..collection import Appearance
from .console import complain, printable, say
from .options import DB


class Verdict(StrEnum):
    """What a person may say of two appearances."""

    same = "same"
    different = "different"
    unsure = "unsure"


By = Annotated[str, typer.Option("--by", help="Who says so.", show_default=False)]


def judge(
    verdict: Annotated[Verdict, typer.Argument(help="same, different or unsure.", show_default=False)],
    a: Annotated[str, typer.Argument(help="A handle of `extractor identity`: 1f0c2a9b@120.", show_default=False)],
    b: Annotated[str, typer.Argument(help="Another one of the same kind.", show_default=False)],
    by: By,
    db: DB,
) -> None:
    """Record that appearances A and B are the same, different, or that nobody can tell; it can be undone.

    What is decided goes before whatever the machine thinks, and is never asked about again.
    """
    from ..identity import find
    from ..review.same import say as decide
    from ..store.reviewed import ReviewedStore

    with ReviewedStore.open(db) as store:
        first, second = _only(find(store, a), a), _only(find(store, b), b)
        both = [(x, y) for x in first for y in second if x.kind == y.kind and x.anchor != y.anchor]
        if len(both) != 1:
            complain(f"{a} and {b} name nothing of one kind that could be judged; see: extractor identity")
            raise typer.Exit(2)
        x, y = both[0]
        _, (row,) = decide(store, by, x.kind, [(x.anchor, y.anchor)], verdict.value)
    say(printable(f"{row.id}  {row.at}  {row.by}  {row.verdict}  {x.name} | {y.name}"))


def _only(found: tuple[Appearance, ...], handle: str) -> tuple[Appearance, ...]:
    if not found:
        complain(f"{handle}: no appearance has this handle; list them with: extractor identity officials")
        raise typer.Exit(2)
    return found
