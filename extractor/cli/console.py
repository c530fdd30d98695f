"""What every command does to a terminal: UTF-8 everywhere, one line a message, no foreign control characters."""

from __future__ import annotations

import contextlib
import os
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeVar

import typer

from ..errors import SetupError

if TYPE_CHECKING:  # a command that reads a database needs no readers of files
    from ..run import Found, Outcome

T = TypeVar("T")
HOSTILE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What can move the cursor, recolour or reorder a line, or cannot be written at all."""
HOSTILE_IN_JSON = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


TEXT = re.compile(r"text/|image/svg|.*[/+](?:x-nd)?(?:json|xml)(?!\w)")
"""Media types that a terminal can show; a workbook's has "xml" in its name and is none."""


def use_utf8() -> None:
    """Write UTF-8 with "\\n" line ends whatever the console's own encoding is: Vietnamese does not fit into others."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError):  # a stream that a caller has put in place
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")  # type: ignore[union-attr]


def printable(text: str) -> str:
    """Return `text` as one harmless line: control and bidirectional characters become visible escapes."""
    return HOSTILE.sub(lambda m: f"\\x{ord(m[0]):02x}" if ord(m[0]) < 256 else f"\\u{ord(m[0]):04x}", text)


def printable_json(line: str) -> str:
    """Return the same JSON with such characters escaped as JSON escapes them: the data stay the same."""
    return HOSTILE_IN_JSON.sub(lambda m: f"\\u{ord(m[0]):04x}", line)


def say(line: str) -> None:
    """Print one line on standard output."""
    sys.stdout.write(line + "\n")


def complain(line: str) -> None:
    """Print one line on standard error."""
    sys.stderr.write(printable(line) + "\n")
    sys.stderr.flush()


def complain_of(outcome: Outcome, debug: bool = False) -> bool:
    """Print a line for an input that failed or is damaged, and say whether there was one to print.

    `debug` adds the traceback where the fault was the program's own.
    """
    if outcome.state == "failed":
        complain(f"failed: {outcome.path}: {outcome.message} [{outcome.code}]")
        if debug and outcome.detail:
            sys.stderr.write(outcome.detail)
        return True
    for warning in outcome.warnings:
        complain(f"damaged: {outcome.path}: {warning}")
    return bool(outcome.warnings)


def run_configured(
    found: Sequence[Found],
    jobs: int | None,
    fields: tuple[tuple[str, str], ...] = (),
    taught: tuple[str, ...] = (),
) -> Iterator[Outcome]:
    """Run the pipeline over `found` with the user's settings; `jobs` from the command line goes before them.

    `fields` name the parts of JSON records, `taught` what people taught the program, as `Limits` has them.
    """
    from .. import config
    from ..run import run

    settings = config.read()
    workers = jobs if jobs is not None else int(settings["jobs"]) or None
    return run(found, workers, replace(config.limits(settings), fields=fields, taught=taught))


def field_map(pairs: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return what `--map PART=PATH` says; one line and exit status 2 where a pair is none."""
    if not pairs:
        return ()
    from ..load.record import FIELDS

    found = [tuple(pair.split("=", 1)) for pair in pairs]
    for pair, parts in zip(pairs, found, strict=True):
        if len(parts) != 2 or parts[0] not in FIELDS or not parts[1]:
            complain(f"--map {pair!r}: write PART=PATH, where PART is one of {', '.join(FIELDS)}: body=data.noi_dung")
            raise typer.Exit(2)
    return tuple((part, path) for part, path in found)


def watched(items: Iterable[T], total: int, what: str) -> Iterator[T]:
    """Yield `items` and show how far they are, where a person watches standard error."""
    if total < 2 or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield from progress.track(items, total=total, description=what)


@contextlib.contextmanager
def target(out: Path | None, media_type: str = "text/plain") -> Iterator[BinaryIO]:
    """Open the file to write to, standard output without one; what is no text never goes to a terminal."""
    if out is None:
        if not TEXT.match(media_type) and sys.stdout.isatty():
            complain("this format is no text: name a file with --out")
            raise typer.Exit(2)
        sys.stdout.flush()
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    with written(out) as stream:
        yield stream


@contextlib.contextmanager
def written(out: Path) -> Iterator[BinaryIO]:
    """Open a file to write, whole or not at all: what stood there stays until all of the new content is on the disk.

    Raises `SetupError` where the file cannot be written. A pipe or a device is written as it comes.
    """
    whole = out.resolve()
    part = whole.with_name(f"{whole.name[:200]}.{os.getpid()}.part") if whole.is_file() or not whole.exists() else whole
    try:
        stream = part.open("wb")
    except OSError as error:
        raise _unwritten(out, error) from None
    try:
        yield stream
        stream.close()
        if part != whole:
            part.replace(whole)
    except OSError as error:
        raise _unwritten(out, error) from None
    finally:
        if part != whole:
            part.unlink(missing_ok=True)


def _unwritten(out: Path, error: OSError) -> SetupError:
    return SetupError(f"{out}: cannot be written ({error.strerror or error}); check the path, its rights and the space")
