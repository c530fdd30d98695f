"""`extractor extract`: files in, interchange records out, no database."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ..run import expand
from .console import complain_of, field_map, printable_json, run_configured, say, watched

Paths = Annotated[
    list[str], typer.Argument(metavar="PATH...", help="Files, folders or quoted patterns.", show_default=False)
]
Jobs = Annotated[
    int | None,
    typer.Option("--jobs", "-j", min=0, help="Child processes (default: one a processor; 0: none, for debugging)."),
]
Map = Annotated[
    list[str] | None,
    typer.Option(
        "--map",
        metavar="PART=PATH",
        help="Of JSON records: the field that holds a part, where the guess is wrong: body=data.noi_dung. Repeatable.",
        show_default=False,
    ),
]
Debug = Annotated[bool, typer.Option("--debug", help="Print the traceback of a fault of the program.")]


class Format(StrEnum):
    """How records are printed: one JSON object a line, or one JSON array."""

    jsonl = "jsonl"
    json = "json"


def extract(
    paths: Paths,
    form: Annotated[Format, typer.Option("--format", "-f", help="One object a line, or one array.")] = Format.jsonl,
    jobs: Jobs = None,
    fields: Map = None,
    taught_by: Annotated[
        Path | None, typer.Option("--taught-by", help="Use what people taught the program in this database.")
    ] = None,
    debug: Debug = False,
) -> None:
    """Print everything that the documents at PATH say, as JSON on standard output.

    One record a document, in input order. A file that cannot be read, or not wholly, gives one line on standard error;
    the others are processed, and the exit status is 1. No database is needed.
    """
    found = expand(paths)
    outcomes = run_configured(found, jobs, field_map(fields or ()), _taught(taught_by) if taught_by else ())
    failed = False
    with _writer(form) as write:
        for outcome in watched(outcomes, len(found), "extracting"):
            failed |= complain_of(outcome, debug)
            if outcome.line is not None:
                write(printable_json(outcome.line))
    if failed:
        raise typer.Exit(1)


def _taught(db: Path) -> tuple[str, ...]:
    from ..learning.taught import taught_files
    from ..store import Store

    with Store.open(db, readonly=True) as store:
        return taught_files(store)


@contextmanager
def _writer(form: Format) -> Iterator[Callable[[str], None]]:
    """Hand out the function that prints one record, between the brackets that the format needs."""
    if form is Format.jsonl:
        yield say
        return
    separators = itertools.chain(["[\n"], itertools.repeat(",\n"))
    yield lambda line: print(next(separators), line, sep="", end="")
    print("\n]" if next(separators) != "[\n" else "[]")
