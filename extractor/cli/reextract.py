"""`extractor reextract`: everything that is held once more, with the rules of this version."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from ..run import Found, Outcome
from .console import complain, printable, printable_json, run_configured, say, watched
from .extract import Jobs
from .options import DB, Json

if TYPE_CHECKING:
    from ..run.again import Again

_SIGNS = {"gained": "+", "lost": "-", "moved": "~"}


def reextract(
    db: DB,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would change, and write nothing.")] = False,
    brief: Annotated[bool, typer.Option("--brief", help="Print the sums only.")] = False,
    jobs: Jobs = None,
    as_json: Json = False,
) -> None:
    """Extract all documents held again, and print what was gained (+), lost (-) and moved (~), with sums by kind.

    A document is read from its file where that is still there and unchanged, else its text in the database is taken.
    The machine's rows are replaced; people's decisions are not touched. The exit status is 1 if a document failed: its
    rows stay as they were.
    """
    from ..learning.taught import taught_files
    from ..run.again import again
    from ..store import Store

    Store.open(db, readonly=True).close()  # a database that is not there is not made
    with Store.open(db, readonly=dry_run) as store:
        taught = taught_files(store)

        def work(found: Sequence[Found]) -> Iterator[Outcome]:
            return watched(run_configured(found, jobs, taught=taught), len(found), "extracting again")

        states, kinds = _told(again(store, work, dry=dry_run, taught=taught), brief, as_json)
    total = states.total() - states["text"]
    if as_json:
        sums = {kind: dict(counts) for kind, counts in sorted(kinds.items())}
        say(json.dumps({"documents": total, **states, "kinds": sums}))
    else:
        for kind, counts in sorted(kinds.items()):
            say(f"{kind:<10} {counts['gained']:>6} gained {counts['lost']:>6} lost {counts['moved']:>6} moved")
        parts = ", ".join(f"{states[state]} {state}" for state in ("same", "renewed", "changed", "failed"))
        say(f"{total} document{'s' * (total != 1)}: {parts}; {states['text']} from the text held, the file being gone")
    if states["failed"]:
        raise typer.Exit(1)


def _told(items: Iterable[Again], brief: bool, as_json: bool) -> tuple[Counter[str], dict[str, Counter[str]]]:
    """Print what is different, and return how many documents ended how, and what changed by kind."""
    states: Counter[str] = Counter()
    kinds: dict[str, Counter[str]] = {}
    for item in items:
        states[item.state] += 1
        states["text"] += item.origin == "text"
        for difference in item.differences:
            kinds.setdefault(difference.kind, Counter())[difference.change] += 1
        if item.state == "failed":
            complain(f"failed: {item.path or item.document}: {item.message}")
        if not brief and (item.differences or item.state in ("changed", "failed")):
            for line in _json(item) if as_json else _lines(item):
                say(line)
    return states, kinds


def _lines(item: Again) -> Iterator[str]:
    yield printable(f"{item.state:<9} {item.path or item.document}")
    for d in item.differences:
        place = f" [{d.span.start}–{d.span.end}]" if d.span else ""
        yield printable(f"  {_SIGNS[d.change]} {d.kind:<10} {d.words[:160]}{place}")


def _json(item: Again) -> Iterator[str]:
    rows = [
        {
            "change": d.change,
            "kind": d.kind,
            "words": d.words,
            "start": d.span and d.span.start,
            "end": d.span and d.span.end,
        }
        for d in item.differences
    ]
    head = {"document": item.document, "path": item.path, "state": item.state, "origin": item.origin}
    yield printable_json(json.dumps(head | {"message": item.message, "differences": rows}, ensure_ascii=False))
