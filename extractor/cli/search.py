"""`extractor search`: words in, documents, sentences or names out."""

from __future__ import annotations

import json
from dataclasses import asdict
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from ..collection import Filter, Hit, Named
from ..export import words
from ..model import LABELS
from .console import complain, printable, printable_json, say
from .on import period
from .options import DB, Json

if TYPE_CHECKING:
    from ..store import Store


class Where(StrEnum):
    """What a search gives: documents, sentences, or the officials, units and numbers themselves."""

    documents = "documents"
    sentences = "sentences"
    entities = "entities"


class Kind(StrEnum):
    """A kind of document."""

    press = "press"
    official = "official"


LabelName = StrEnum("LabelName", {label: label for label in LABELS})  # type: ignore[misc]
_KINDS = {Kind.press: "press_article", Kind.official: "official_document"}
_KIND_WORDS = {"official": "Cán bộ", "unit": "Cơ quan, đơn vị", "number": "Số, ký hiệu"}


def search(
    query: Annotated[
        str, typer.Argument(help='Words, numbers, or a "quoted phrase"; accents optional.', show_default=False)
    ],
    db: DB,
    within: Annotated[
        Where, typer.Option("--in", help="What to look for; entities are officials, units and numbers.")
    ] = Where.documents,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, help="Print so many at most.")] = 20,
    since: Annotated[
        str | None, typer.Option("--from", metavar="DATE", parser=period, help="First day, month or year: 2024-07.")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--to", metavar="DATE", parser=period, help="Last day, month or year.")
    ] = None,
    kind: Annotated[
        Kind | None, typer.Option("--kind", help="Only press articles, or only official documents.")
    ] = None,
    unit: Annotated[str | None, typer.Option("--unit", help="Only where this unit is named: 'Sở Nội vụ'.")] = None,
    label: Annotated[
        LabelName | None, typer.Option("--label", help="Only where the words are, or are in, such a mention.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Print the documents that hold the words of QUERY, best first: date, title, the words around, path.

    Words with accents are looked for as written, and without regard to accents only where that finds nothing. With
    --in sentences, all words stand in each sentence printed; with --in entities, in the name of an official, a unit or
    a document number, each with how many documents name it.
    """
    from ..store import Store

    if not any(letter.isalnum() for letter in query):
        complain(f"{query!r}: name a word or a number to look for")
        raise typer.Exit(2)
    wanted = Filter(since, until, _KINDS[kind] if kind else None, unit, label.value if label else None)
    with Store.open(db, readonly=True) as store:
        if within is Where.entities:
            _print_named(query, _named(store, query, limit), as_json)
        elif within is Where.sentences:
            _print_hits(query, store.sentences(query, limit=limit, wanted=wanted), as_json)
        else:
            _print_hits(query, store.search(query, limit=limit, wanted=wanted), as_json)


def _named(store: Store, query: str, limit: int) -> tuple[Named, ...]:
    """Return the names with these words; where there are none, with its abbreviations written out ("sở tt&tt")."""
    found = store.named(query, limit=limit)
    if found:
        return found
    from .. import gazetteer, identity

    return store.named(identity.expand(query, gazetteer.load()), limit=limit)


def _print_hits(query: str, hits: tuple[Hit, ...], as_json: bool) -> None:
    from ..export.jsonl import hit_record

    if as_json:
        found = [hit_record(hit) | {"others": hit.others} for hit in hits]
        say(printable_json(json.dumps({"query": query, "hits": found}, ensure_ascii=False, indent=1)))
        return
    for hit in hits:
        for line in _lines(hit):
            say(line)
    if not hits:
        complain(f"no document holds the words of {query!r}")


def _print_named(query: str, found: tuple[Named, ...], as_json: bool) -> None:
    if as_json:
        rows = [asdict(x) for x in found]
        say(printable_json(json.dumps({"query": query, "entities": rows}, ensure_ascii=False, indent=1)))
        return
    for x in found:
        say(printable(f"{_KIND_WORDS[x.kind]:<16} {x.name} · {x.documents} văn bản"))
    if not found:
        complain(f"no official, unit or document number has the words of {query!r}")


def _lines(hit: Hit) -> tuple[str, ...]:
    date = words.day(hit.date) if hit.date else words.UNDATED
    others = f" · cùng nội dung với {hit.others} nguồn" if hit.others else ""
    return (
        f"{date}  {words.one_line(hit.title)}",
        f"    …{words.one_line(_marked(hit))}…",
        f"    {words.one_line(hit.path or hit.document)}{others}",
    )


def _marked(hit: Hit) -> str:
    """Return the snippet with the found words between [ and ]."""
    text, done = "", hit.span.start
    for mark in hit.marks:
        text += f"{hit.snippet[done - hit.span.start : mark.start - hit.span.start]}["
        text += f"{hit.snippet[mark.start - hit.span.start : mark.end - hit.span.start]}]"
        done = mark.end
    return text + hit.snippet[done - hit.span.start :]
