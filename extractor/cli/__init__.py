"""The command line. This module stays light: child processes import it, and the commands only when they are used."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run the command that the arguments name. Exit status: 0 all well, 1 something failed, 2 wrong usage."""
    from ..errors import ExtractorError
    from .app import app
    from .console import complain, use_utf8

    use_utf8()
    try:
        app(prog_name="extractor")
    except ExtractorError as error:
        complain(f"extractor: {error}")
        sys.exit(1)
    finally:
        _flush()


def _flush() -> None:
    """Write what is left; whoever read it through a pipe and has gone wants no complaint from the interpreter."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
