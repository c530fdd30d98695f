"""`extractor demo`: the sample documents from file to timeline, in one command."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING, Annotated

import typer

from ..collection import Event, Held
from ..errors import SetupError
from ..export import words
from .console import printable, say, written
from .ingest import ingest
from .subject import Found, choose, resolve

if TYPE_CHECKING:
    from rich.table import Table

DIRECTIVE = "31-CT/TU"
UNIT = "Sở Thông tin và Truyền thông Yên Bái"
"""The directive and the unit that the sample documents are about."""
COUNTED = (
    ("Cán bộ", "officials"),
    ("Đơn vị", "units"),
    ("Văn bản nhắc tới", "citations"),
    ("Số liệu", "metrics"),
    ("Nhiệm vụ", "tasks"),
)
"""Heading and table of records."""
WIDTH = 120
"""Columns where nobody says how wide the terminal is."""
EXAMPLE = 140
"""Characters of a quotation that are enough to recognise it."""


def demo(
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Where the database and the page go.")] = Path(
        "demo"
    ),
) -> None:
    """Ingest the sample documents, show what was extracted, and print and write the timeline of one directive.

    It starts afresh every time: the database of an earlier demo is replaced. Other files in DIR stay.
    """
    from ..export.html import timeline_html
    from ..store import Store
    from ..timeline import build

    start = time.monotonic()
    raw = samples()
    db, page = out / "demo.db", out / f"timeline-{DIRECTIVE.replace('/', '-').lower()}.html"
    _clear(out, db)
    say(f"1. Reading the sample documents in {raw} into {db}\n")
    ingest([str(raw)], db)
    with Store.open(db, readonly=True) as store:
        documents = tuple(store.documents())
        found = choose(resolve(store, DIRECTIVE), DIRECTIVE, None)
        newest = store.newest()
    say("\n2. What they say\n")
    _print(_counts(documents), _examples(documents))
    told = build(*found, newest)
    say(f"\n3. The timeline of {printable(told.subject.name)}, one line an event\n")
    for line in _events(told.events):
        say(line)
    with written(page) as stream:
        stream.write(timeline_html(told).encode())
    say(f"\nThe same with sources and quotations, as a page for the browser: {page}")
    say(f"Done in {time.monotonic() - start:.1f} s. What to try next:\n")
    for line in _next(found, db, out):
        say(f"  {line}")


def samples() -> Path:
    """Return the folder of sample documents: inside the installed package, or in a checkout, named from here."""
    package = Path(__file__).resolve().parents[1]
    for folder in (package / "samples", package.parent / "corpus" / "raw"):
        if folder.is_dir():
            return folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder
    raise SetupError(f"no sample documents beside {package}; reinstall the package, or run this in a checkout")


def _clear(out: Path, db: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
        for name in (db.name, f"{db.name}-wal", f"{db.name}-shm"):
            (out / name).unlink(missing_ok=True)
    except OSError as error:
        raise SetupError(f"{out}: cannot be written ({error.strerror}); choose another folder with --out") from error


def _width() -> int:
    return shutil.get_terminal_size((WIDTH, 24)).columns if sys.stdout.isatty() else WIDTH


def _print(*tables: Table) -> None:
    from rich.console import Console

    console = Console(file=sys.stdout, width=_width(), highlight=False)
    for table in tables:
        console.print(table)


def _table(title: str, *columns: str) -> Table:
    from rich import box
    from rich.table import Table

    table = Table(title=title, title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    return table


def _row(table: Table, cells: Iterable[str]) -> None:
    from rich.text import Text

    table.add_row(*(Text(words.one_line(cell)) for cell in cells))


def _counts(documents: Sequence[Held]) -> Table:
    table = _table("", "Tài liệu", *(heading for heading, _ in COUNTED))
    for column in table.columns[1:]:
        column.justify = "right"
    sums = [0] * len(COUNTED)
    for held in documents:
        counts = [len(getattr(held.result, name)) for _, name in COUNTED]
        sums = [a + b for a, b in zip(sums, counts, strict=True)]
        _row(table, [Path(held.path or held.result.document.id).name, *map(str, counts)])
    table.add_section()
    _row(table, [f"{len(documents)} tài liệu", *map(str, sums)])
    return table


def _examples(documents: Sequence[Held]) -> Table:
    """Show a record of each kind from the article that says most, each with the words that prove it."""
    from ..export.lines import line_of
    from ..export.rows import TABLES

    press = [held for held in documents if held.result.document.kind == "press_article"]
    held = max(press or documents, key=lambda h: len(h.result.mentions))
    table = _table(f"\nFor example, in {Path(held.path or '').name}:", "", "Kết quả", "Lời văn")
    for heading, name in COUNTED:
        row = next(iter(TABLES[name].rows(held)), None)
        if row:
            _row(table, [heading, line_of(name, row), f"“{shorten(row['quote'] or '', EXAMPLE, placeholder='…')}”"])
    return table


def _events(events: Sequence[Event]) -> Iterator[str]:
    """Yield one line an event: day, kind, number of sources, and as much of what happened as fits."""
    rows = [(words.day(e.date), words.KINDS[e.kind], f"{len(e.sources)} nguồn", e.summary) for e in events]
    wide = [max((len(row[n]) for row in rows), default=0) for n in range(3)]
    room = max(40, _width() - sum(wide) - 6)
    for day, kind, sources, summary in rows:
        head = f"{day:<{wide[0]}}  {kind:<{wide[1]}}  {sources:>{wide[2]}}"
        yield printable(f"{head}  {shorten(words.one_line(summary), room, placeholder='…')}")


def _next(found: Found, db: Path, out: Path) -> list[str]:
    """Return commands that work as they stand, in the folder where the demo ran."""
    subject, _ = found
    program = _program()
    place = shlex.quote(str(db))
    return [
        f"{program} timeline {subject.number} --db {place}",
        f"{program} timeline {shlex.quote(UNIT)} --db {place}",
        f"{program} search 'chuyen doi so' --db {place}",
        f"{program} show 38/KH-UBND --db {place}",
        f"{program} export --format csv --table metrics --out {shlex.quote(str(out / 'metrics.csv'))} --db {place}",
        f"{program} ingest YOUR_FOLDER --db my.db",
    ]


def _program() -> str:
    """Return what calls this program from here: its bare name only where the shell finds it."""
    script = Path(sys.executable).with_name("extractor")
    on_path = shutil.which("extractor")
    if on_path and Path(on_path).resolve() == script.resolve():
        return "extractor"
    return shlex.quote(os.path.relpath(script)) if script.exists() else f"{shlex.quote(sys.executable)} -m extractor"
