"""`extractor timeline`: what happened to a directive, a unit or an official, told by all documents held."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ..collection import BESIDE_THE_RECORD, EVENT_KINDS, Held, Timeline
from ..export import words
from ..export.formats import TIMELINES
from ..export.options import Options
from .console import complain, printable, printable_json, say, target, written
from .on import period
from .options import DB, Delimiter, Json
from .subject import Found, choose, following, heard, resolve, topic

TimelineForm = StrEnum("TimelineForm", {form.name: form.name for form in TIMELINES})  # type: ignore[misc]
_LISTED = 20
Kinds = Annotated[
    list[str] | None, typer.Option("--kind", help="Only events of this kind: inspected, deadline …; repeatable.")
]


def timeline(  # noqa: PLR0913 - one argument an option
    db: DB,
    subject: Annotated[
        str | None,
        typer.Argument(help="A document number, a unit's, an official's, a law's or an indicator's name."),
    ] = None,
    query: Annotated[
        str | None, typer.Option("--query", metavar="WORDS", help="Instead of SUBJECT: a topic, by its words.")
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option(
            "--as-of", metavar="DATE", parser=period, help="What the documents up to this day tell: 2024-12-31."
        ),
    ] = None,
    pick: Annotated[
        int | None, typer.Option("--pick", min=1, help="The candidate meant, where there are several.")
    ] = None,
    issuer: Annotated[str | None, typer.Option("--issuer", help="Words of the issuer's name: 'Hà Nội'.")] = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DATE", parser=period, help="Events from this day on: 2024-07-01.")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="DATE", parser=period, help="Events up to this day.")
    ] = None,
    kind: Kinds = None,
    unit: Annotated[
        str | None, typer.Option("--unit", metavar="NAME", help="Only events in which this unit takes part.")
    ] = None,
    form: Annotated[TimelineForm | None, typer.Option("--format", "-f", help="Default: text.")] = None,
    out: Annotated[Path | None, typer.Option("--out", "-o", help="Write to this file.", show_default=False)] = None,
    as_json: Json = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print CSV with byte order mark, a row a source.")] = False,
    delimiter: Annotated[
        Delimiter, typer.Option("--delimiter", help="Of CSV; Excel in Vietnamese wants ;")
    ] = Delimiter.comma,
    html: Annotated[
        Path | None, typer.Option("--html", metavar="FILE", help="Write one HTML page that prints.")
    ] = None,
) -> None:
    """Print the timeline of SUBJECT in order of date, each event with its sources and their words.

    Numbers may be written in any way (57/kh-ubnd), names without accents and with abbreviations ("so tt&tt ha noi").
    If SUBJECT may mean several things they are listed, and the exit status is 2. People's decisions are applied.
    """
    from ..timeline.filters import kept

    _check_kinds(kind)
    told, documents = _told(db, (subject, query), (issuer, pick), as_of)
    eventless = not told.events
    told = kept(told, since=since, until=until, kinds=kind or (), unit=_written_out(unit))
    if not kind and (as_json or (form and form.value == "json")):
        told = _as_agreed(told)
    if form or out:
        _write(told, form.value if form else "json" if as_json else "csv" if as_csv else "text", out, delimiter.value)
    if html or not (form or out):
        _print(told, html, "json" if as_json else delimiter.value if as_csv else None)
        if eventless and not (html or as_json or as_csv):
            _list(documents)


def _as_agreed(told: Timeline) -> Timeline:
    """Return the timeline with the kinds of the interchange contract; what is left out is said, not lost in silence."""
    events = tuple(e for e in told.events if e.kind not in BESIDE_THE_RECORD)
    if left := len(told.events) - len(events):
        complain(
            f"{left} events of the kinds disciplined and prosecuted are not in this JSON: ask for them with --kind"
        )
    return replace(told, events=events)


def _told(
    db: Path, asked: tuple[str | None, str | None], meant: tuple[str | None, int | None], as_of: str | None
) -> tuple[Timeline, Sequence[Held]]:
    """Return the timeline of what was asked for, a subject or a topic, and the documents that speak of it.

    `meant`: the issuer and the number to pick.
    """
    from ..store.reviewed import ReviewedStore
    from ..timeline import build

    subject, query = asked
    issuer, pick = meant
    with ReviewedStore.open(db, readonly=True) as store:
        wanted = _only(subject, query)
        found = topic(store, wanted) if query else choose(resolve(store, wanted, issuer), wanted, pick)
        if not found[1]:
            complain(f"no document holds the words of {wanted!r}")
            raise typer.Exit(2)
        known = known_on(found, as_of) if as_of else found
        last = None if as_of else heard(store)
        return build(*known, as_of or store.newest(), following(store, known[1]), last), known[1]


def _write(told: Timeline, name: str, out: Path | None, delimiter: str) -> None:
    """Write a timeline in one of the formats of export/formats.py, to a file or standard output."""
    chosen = next(x for x in TIMELINES if x.name == name)
    with target(out, chosen.media_type) as stream:
        chosen.write(told, stream, Options(delimiter=delimiter))
    if out:
        complain(f"written: {out}")


def _print(told: Timeline, html: Path | None, form: str | None) -> None:
    """Write the page if one is asked for; print JSON, CSV (`form` is its delimiter), or text where there is no page."""
    from ..export.csv import table
    from ..export.html import timeline_html
    from ..export.jsonl import timeline_record
    from ..export.rows import TIMELINE_COLUMNS, timeline_rows
    from ..export.text import timeline_text

    if html:
        with written(html) as stream:
            stream.write(timeline_html(told).encode())
        complain(f"written: {html}")
    if form == "json":
        say(printable_json(json.dumps(timeline_record(told), ensure_ascii=False, indent=1)))
    elif form:
        sys.stdout.writelines(table(timeline_rows(told), TIMELINE_COLUMNS, delimiter=form))
    elif not html:
        sys.stdout.write(timeline_text(told))


def _list(documents: Sequence[Held]) -> None:
    """Print the documents of a subject of which nothing is told: somebody will want to read them."""
    for held in sorted(documents, key=lambda d: (d.published or "", d.path or ""))[:_LISTED]:
        day = words.day(held.published) if held.published else words.UNDATED
        say(printable(f"  {day}  {words.one_line(_title(held))}  ({held.path or held.result.document.id})"))
    if len(documents) > _LISTED:
        say(f"  và {len(documents) - _LISTED} tài liệu khác")


def _title(held: Held) -> str:
    """Return a document's title, else the words with which it begins."""
    document = held.result.document
    return document.meta.title or f"“{document.text.lstrip()[:80]}…”"


def _only(subject: str | None, query: str | None) -> str:
    """Return what was asked for; SUBJECT and --query are two ways to ask, and one is needed."""
    if bool(subject) == bool(query):
        complain("name a SUBJECT, or the words of a topic with --query, one of the two")
        raise typer.Exit(2)
    return subject or query or ""


def _check_kinds(kinds: list[str] | None) -> None:
    for kind in kinds or ():
        if kind not in EVENT_KINDS:
            complain(f"--kind {kind!r}: not one of {', '.join(EVENT_KINDS)}")
            raise typer.Exit(2)


def _written_out(unit: str | None) -> str | None:
    """Return a unit's name with its abbreviations written out, as events name it."""
    from .. import gazetteer, identity

    return identity.expand(unit, gazetteer.load()) if unit else None


def known_on(found: Found, day: str) -> Found:
    """Return the subject as it was known on a day: without the documents of later days, nor those of no day."""
    subject, documents = found
    held = tuple(d for d in documents if d.published and d.published[: len(day)] <= day)
    return replace(subject, as_of=day), held
