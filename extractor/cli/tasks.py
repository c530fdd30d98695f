"""`extractor tasks`: who shall do what by when, and what later documents say became of it."""

from __future__ import annotations

import json
import sys
from typing import Annotated

import typer

from .. import gazetteer as gazetteers
from .. import identity
from ..collection import Held
from ..store import Store
from ..store.reviewed import ReviewedStore
from ..values.keys import find_number, number_key, unit_loose_key
from .console import complain, printable_json, say
from .on import period
from .options import DB, Json
from .subject import choose, heard, resolve


def tasks(  # noqa: PLR0913 - one argument an option
    db: DB,
    unit: Annotated[
        str | None, typer.Option("--unit", metavar="NAME", help="Of this unit, and of what it has become.")
    ] = None,
    directive: Annotated[
        str | None, typer.Option("--directive", metavar="NUMBER", help="Asked under this document: 24-CT/TU.")
    ] = None,
    pick: Annotated[
        int | None, typer.Option("--pick", min=1, help="Of several directives with NUMBER, the one meant.")
    ] = None,
    issuer: Annotated[str | None, typer.Option("--issuer", help="Words of its issuer's name: 'Hà Nội'.")] = None,
    on: Annotated[
        str | None,
        typer.Option("--on", metavar="DATE", parser=period, help="As of this day; else the newest day held."),
    ] = None,
    state: Annotated[
        str | None, typer.Option("--state", help="Only these: done, late, overdue, open or unknown.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Print the tasks that documents set, each with its deadline, state and the words that decided it."""
    from ..export.followup import task_record, tasks_text
    from ..timeline.tasks.asked import STATES, tracked

    if state and state not in STATES:
        complain(f"--state {state!r}: not one of {', '.join(STATES)}")
        raise typer.Exit(2)
    number = find_number(directive) if directive else None
    if directive and not (number and number_key(number[1])):
        complain(f"--directive {directive!r}: no document number such as 24-CT/TU")
        raise typer.Exit(2)
    with ReviewedStore.open(db, readonly=True) as store, store.skimmed() as every:
        names = _names(store, unit) if unit else ()
        documents = _documents(store, names, number[1] if number else None) if names or number else every
        day = on or store.newest()
        told = _told_of(store, directive, issuer, pick) if directive and (pick or issuer) else None
        found = tracked(
            documents, day, units=names, directive=number[1] if number else None, heard=None if on else heard(store)
        )
    found = tuple(t for t in found if not state or t.state == state)
    found = tuple(t for t in found if told is None or told.intersection(q.document for q in t.sources))
    if as_json:
        say(printable_json(json.dumps([task_record(t) for t in found], ensure_ascii=False, indent=1)))
    elif found:
        sys.stdout.writelines(f"{line}\n" for line in tasks_text(found))
    else:
        complain("no task is held that fits")


def _told_of(store: Store, directive: str, issuer: str | None, pick: int | None) -> frozenset[str]:
    """Return the ids of the documents that are, or cite, the one directive of a number that is meant."""
    _, documents = choose(resolve(store, directive, issuer), directive, pick)
    return frozenset(d.result.document.id for d in documents)


def _names(store: Store, unit: str) -> tuple[str, ...]:
    """Return the names of the units that `unit` may mean, and of what they have become."""
    gazetteer = gazetteers.load()
    for name in dict.fromkeys((identity.expand(unit, gazetteer), unit)):
        known = [n for group in identity.unit_groups(store.unit_names(unit_loose_key(name)), name) for n, _ in group]
        if known:
            return tuple(dict.fromkeys((*known, *identity.successors(known, gazetteer))))
    complain(f"no document names the unit {unit!r}")
    raise typer.Exit(2)


def _documents(store: Store, names: tuple[str, ...], number: str | None) -> tuple[Held, ...]:
    """Return the documents that may set such tasks, or tell of them later."""
    keys = set(store.keys_naming_unit([unit_loose_key(n) for n in names])) if names else set()
    if number:
        citing = store.held(store.keys_citing(str(number_key(number))))
        asked = {unit_loose_key(t.assignee) for d in citing for t in d.result.tasks}
        keys |= {d.key for d in citing} | set(store.keys_naming_unit(sorted(asked)))
    return store.held(sorted(keys))
