"""The root of the command line: what every command shares, and the list of commands."""

from __future__ import annotations

from typing import Annotated

import typer

from .. import __version__
from . import doctor, eval, export, extract, ingest, search, show, timeline

COMMANDS = (
    extract.extract,
    ingest.ingest,
    search.search,
    show.show,
    timeline.timeline,
    export.export,
    eval.eval,
    doctor.doctor,
)
"""One line a command; its name is the function's, its help the docstring. A command imports heavy parts when called."""

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"extractor {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and exit.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Extract officials, units, document numbers, figures, tasks and timelines from Vietnamese documents."""


for command in COMMANDS:
    app.command(command.__name__)(command)
