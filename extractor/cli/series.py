"""`extractor series`: an indicator's figures by owner and period, its targets beside what was reached."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Annotated

import typer

from ..identity.topics import series_words
from ..store import Store
from ..store.reviewed import ReviewedStore
from .console import complain, printable, printable_json, say
from .options import DB, Json
from .subject import indicator_named


def series(
    db: DB,
    indicator: Annotated[
        str | None, typer.Argument(help="An indicator, with a place if its own figures are wanted: 'PAR INDEX Hà Nội'.")
    ] = None,
    listed: Annotated[
        bool, typer.Option("--list", help="List the indicators held and how many documents tell them.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Print the series of INDICATOR: each figure with its period and words, and each target beside the result."""
    from ..export.followup import series_record, series_text
    from ..timeline.series import series as made

    if listed == bool(indicator):
        complain("name an INDICATOR, or ask for all names with --list, one of the two")
        raise typer.Exit(2)
    with ReviewedStore.open(db, readonly=True) as store:
        if listed:
            _list(store, as_json)
            return
        found = indicator_named(store, indicator or "")
        newest = store.newest()
    if not found:
        complain(f"no figure is held for {indicator!r}; list the names with: extractor series --list")
        raise typer.Exit(2)
    lines = made(found[0], found[1], newest)
    if as_json:
        say(printable_json(json.dumps([series_record(x) for x in lines], ensure_ascii=False, indent=1)))
    else:
        sys.stdout.writelines(f"{line}\n" for line in series_text(lines))


def _list(store: Store, as_json: bool) -> None:
    rows = sorted(_named(store.indicators()), key=lambda row: (-row[0], row[1]))
    if as_json:
        say(printable_json(json.dumps([{"indicator": n, "documents": c} for c, n in rows], ensure_ascii=False)))
        return
    for count, name in rows:
        say(f"{count:>6}  {printable(name)}")


def _named(told: Iterable[tuple[str, int]]) -> Iterator[tuple[int, str]]:
    """Yield (documents, name) of each indicator; two wordings of one are one, the commonest spelling is shown."""
    documents: dict[frozenset[str], set[int]] = {}
    spellings: dict[frozenset[str], Counter[str]] = {}
    for name, document in told:
        shown = " ".join(name.split())
        key = series_words(shown)
        if not key:  # "chỉ số", "tỷ lệ này": of nothing
            continue
        documents.setdefault(key, set()).add(document)
        spellings.setdefault(key, Counter())[shown] += 1
    for key, held in documents.items():
        yield len(held), min(spellings[key].items(), key=lambda item: (-item[1], item[0]))[0]
