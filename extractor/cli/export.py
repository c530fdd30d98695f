"""`extractor export`: records of all documents held, as JSON lines or CSV."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TextIO

import typer

from ..collection import Held
from ..export.conll import conll_lines
from ..export.rows import TABLES, Row
from .console import complain, printable_json
from .subject import DB
from .timeline import Delimiter


class ExportFormat(StrEnum):
    """jsonl for programs, csv for spreadsheets, conll for training."""

    jsonl = "jsonl"
    csv = "csv"
    conll = "conll"


TableName = StrEnum("TableName", {name: name for name in ("records", *TABLES)})  # type: ignore[misc]
_RECORDS = TableName("records")


def export(  # noqa: PLR0913 - one argument an option
    db: DB,
    form: Annotated[
        ExportFormat, typer.Option("--format", "-f", help="One JSON object a line, CSV, or words with labels.")
    ] = ExportFormat.jsonl,
    table: Annotated[
        TableName, typer.Option("--table", "-t", help="A kind of rows, or whole interchange records (jsonl only).")
    ] = _RECORDS,
    out: Annotated[Path | None, typer.Option("--out", "-o", help="Write to this file.", show_default=False)] = None,
    delimiter: Annotated[
        Delimiter, typer.Option("--delimiter", help="Of CSV; Excel in Vietnamese wants ;")
    ] = Delimiter.comma,
    raw: Annotated[
        bool, typer.Option("--raw", help="CSV for programs: no byte order mark, cells as they are.")
    ] = False,
    all_versions: Annotated[bool, typer.Option("--all-versions", help="Replaced versions too.")] = False,
) -> None:
    """Print the records of all documents, in order of arrival, each row with its document, words and offsets."""
    from ..store import Store

    if form is ExportFormat.csv and table.value == "records":
        complain("whole records do not fit into CSV; choose --table " + "|".join(TABLES))
        raise typer.Exit(2)
    with Store.open(db, readonly=True) as store, _target(out) as stream:
        documents = store.documents(all_versions=all_versions)
        if form is ExportFormat.conll:
            stream.writelines(conll_lines(documents))
        elif form is ExportFormat.csv:
            stream.writelines(_csv(documents, table.value, delimiter.value, raw))
        else:
            stream.writelines(_jsonl(documents, table.value))


@contextmanager
def _target(out: Path | None) -> Iterator[TextIO]:
    if out is None:
        yield sys.stdout
        return
    with out.open("w", encoding="utf-8", newline="") as stream:
        yield stream


def _rows(documents: Iterable[Held], name: str) -> Iterator[Row]:
    for held in documents:
        yield from TABLES[name].rows(held)


def _csv(documents: Iterable[Held], name: str, delimiter: str, raw: bool) -> Iterable[str]:
    from ..export.csv import table

    return table(_rows(documents, name), TABLES[name].columns, delimiter=delimiter, raw=raw)


def _jsonl(documents: Iterable[Held], name: str) -> Iterator[str]:
    from ..export.jsonl import document_record

    rows = map(document_record, documents) if name == "records" else _rows(documents, name)
    for row in rows:
        yield printable_json(json.dumps(row, ensure_ascii=False)) + "\n"
