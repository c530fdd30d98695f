"""`extractor search`: words in, documents with snippets out."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from ..collection import Hit
from ..export import words
from .console import complain, printable_json, say
from .subject import DB, Json


def search(
    query: Annotated[
        str, typer.Argument(help='Words, numbers, or a "quoted phrase"; accents optional.', show_default=False)
    ],
    db: DB,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, help="Print so many documents at most.")] = 20,
    since: Annotated[str | None, typer.Option("--from", help="First day, month or year: 2024-07.")] = None,
    until: Annotated[str | None, typer.Option("--to", help="Last day, month or year.")] = None,
    as_json: Json = False,
) -> None:
    """Print the documents that hold the words of QUERY, best first: date, title, the words around, path.

    Words with accents are looked for as written, and without regard to accents only where that finds nothing.
    """
    from ..export.jsonl import hit_record
    from ..store import Store

    with Store.open(db, readonly=True) as store:
        hits = store.search(query, limit=limit, since=since, until=until)
    if as_json:
        say(
            printable_json(
                json.dumps({"query": query, "hits": [hit_record(h) for h in hits]}, ensure_ascii=False, indent=1)
            )
        )
        return
    for hit in hits:
        for line in _lines(hit):
            say(line)
    if not hits:
        complain(f"no document holds the words of {query!r}")


def _lines(hit: Hit) -> tuple[str, ...]:
    date = words.day(hit.date) if hit.date else words.UNDATED
    return (
        f"{date}  {words.one_line(hit.title)}",
        f"    …{words.one_line(_marked(hit))}…",
        f"    {words.one_line(hit.path or hit.document)}"
        + f" · cùng nội dung với {hit.others} nguồn" * bool(hit.others),
    )


def _marked(hit: Hit) -> str:
    """Return the snippet with the found words between [ and ]."""
    text, done = "", hit.span.start
    for mark in hit.marks:
        text += f"{hit.snippet[done - hit.span.start : mark.start - hit.span.start]}["
        text += f"{hit.snippet[mark.start - hit.span.start : mark.end - hit.span.start]}]"
        done = mark.end
    return text + hit.snippet[done - hit.span.start :]
