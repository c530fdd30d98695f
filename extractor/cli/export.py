"""`extractor export`: records of all documents held, for spreadsheets, calendars, data frames and other programs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..collection import Held
from ..export.formats import DOCUMENTS, DocumentFormat
from ..export.options import Options
from ..export.rows import TABLES
from .console import complain, target
from .options import DB, Delimiter

if TYPE_CHECKING:
    from ..store import Store

ExportFormat = StrEnum("ExportFormat", {form.name: form.name for form in DOCUMENTS})  # type: ignore[misc]
TableName = StrEnum("TableName", {name: name for name in ("records", *TABLES)})  # type: ignore[misc]
_JSONL = ExportFormat("jsonl")
_RECORDS = TableName("records")


def export(  # noqa: PLR0913 - one argument an option
    db: DB,
    form: Annotated[
        ExportFormat,
        typer.Option(
            "--format",
            "-f",
            help="jsonl, csv, parquet: records or rows. xlsx: all tables. ics: deadlines. jsonld (schema.org), ftm "
            "(FollowTheMoney), akn (Akoma Ntoso, one document): for other programs. annotations (W3C), conll, docbin "
            "(spaCy): the mentions.",
        ),
    ] = _JSONL,
    table: Annotated[
        TableName, typer.Option("--table", "-t", help="A kind of rows, or whole interchange records (jsonl only).")
    ] = _RECORDS,
    document: Annotated[
        str | None,
        typer.Option("--document", help="Only this one: an id or its beginning, a path, a number.", show_default=False),
    ] = None,
    out: Annotated[Path | None, typer.Option("--out", "-o", help="Write to this file.", show_default=False)] = None,
    delimiter: Annotated[
        Delimiter, typer.Option("--delimiter", help="Of CSV; Excel in Vietnamese wants ;")
    ] = Delimiter.comma,
    raw: Annotated[
        bool, typer.Option("--raw", help="CSV for programs: no byte order mark, cells as they are.")
    ] = False,
    all_versions: Annotated[bool, typer.Option("--all-versions", help="Replaced versions too.")] = False,
) -> None:
    """Write the records of all documents, each with its document, words and offsets.

    People's decisions are applied. The same content gives the same bytes, in whatever order it was ingested.
    """
    from ..errors import NotFoundError
    from ..identity import people
    from ..store.reviewed import ReviewedStore

    chosen = next(x for x in DOCUMENTS if x.name == form.value)
    options = Options(_table(chosen, table.value), delimiter.value, raw)
    with ReviewedStore.open(db, readonly=True) as store, store.snapshot():
        if chosen.name == "ftm":
            with store.skimmed() as every:
                options = replace(options, people=people(every, store.pairs()))
        try:
            documents = _documents(store, chosen, document, all_versions)
            with target(out, chosen.media_type) as stream:
                chosen.write(documents, stream, options)
            if out:
                complain(f"written: {out}")
        except NotFoundError as error:
            complain(str(error))
            raise typer.Exit(2) from None


def _documents(store: Store, form: DocumentFormat, document: str | None, all_versions: bool) -> Iterator[Held]:
    """Return the documents to write, of formats that need some of their parts only these."""
    if document:
        return _only(store.find(document), document)
    if all_versions or form.name == _JSONL.value:
        return store.documents(all_versions=all_versions)
    with store.skimmed() as documents:  # within the snapshot of the whole export
        return documents


def _table(form: DocumentFormat, table: str) -> str | None:
    if form.tables == "one" and table == "records":
        complain(f"whole records do not fit into {form.name}; choose --table " + "|".join(TABLES))
        raise typer.Exit(2)
    return None if table == "records" else table


def _only(found: tuple[Held, ...], name: str) -> Iterator[Held]:
    if len(found) != 1:
        complain(
            f"{name!r}: {'no such document is held' if not found else 'several documents fit; name one by its id:'}"
        )
        for held in found:
            complain(f"  {held.result.document.id}  {held.path}  {held.result.document.meta.title or ''}")
        raise typer.Exit(2)
    return iter(found)
