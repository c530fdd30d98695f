"""The root of the command line: what every command shares, and the list of commands."""

from __future__ import annotations

from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from .. import __version__

GROUPS = (
    ("Commands for documents", ("extract", "ingest", "ledger", "retry", "reextract", "backup")),
    ("Commands to find and read", ("search", "show", "timeline", "changes", "serve")),
    ("Commands across documents", ("tasks", "series", "contradictions", "occupancies", "unit")),
    ("Commands for papers and their order", ("graph", "status", "redlinks", "references")),
    ("Commands to decide", ("identity", "judge", "undo", "judgements")),
    ("Commands to learn from decisions", ("gold", "candidates", "learn")),
    ("Commands for other programs and for upkeep", ("export", "eval", "doctor", "demo")),
)
COMMANDS = tuple(name for _, names in GROUPS for name in names)
"""One word a command, in the order of the help: a module beside this one that holds a function of the same name, whose
docstring is the help. The module is imported when the command is called, so none slows the others down.
"""


_WHOLE = 1000
"""Characters of a command's first sentence: longer than any, for half a sentence says nothing."""


class Commands(TyperGroup):
    """The commands of COMMANDS, each built when it is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Print the commands under what they are for: a list of them all would be read by nobody."""
        for title, names in GROUPS:
            rows = [(name, self.get_command(ctx, name).get_short_help_str(_WHOLE)) for name in names]
            with formatter.section(title):
                formatter.write_dl(rows)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in COMMANDS:
            return None
        alone = typer.Typer(add_completion=False, rich_markup_mode=None, context_settings=CONTEXT)
        alone.command(cmd_name)(getattr(import_module(f".{cmd_name}", __package__), cmd_name))
        return typer.main.get_command(alone)


CONTEXT = {"help_option_names": ["-h", "--help"]}
app = typer.Typer(
    cls=Commands,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings=CONTEXT,
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
