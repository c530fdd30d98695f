"""`extractor show`: everything that one document says, with the words that say it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Annotated

import typer

from ..collection import Held, Relative
from ..export import words
from ..export.lines import line_of
from ..export.rows import TABLES, Row
from ..layout import Layout
from ..model import Span
from ..structure import Node, structure, walk
from .console import complain, printable_json, say
from .options import DB, Json

_OUTLINE = ("title", "doc_type", "abstract", "chapter", "article", "heading", "appendix")
_LEVELS = {
    "part": "Phụ lục, văn bản kèm theo", "book": "Phần", "chapter": "Chương", "section": "Mục",
    "subsection": "Tiểu mục", "article": "Điều",
}  # fmt: skip
_TABLES = ("officials", "units", "citations", "metrics", "relations", "tasks")
_META = (
    ("Tiêu đề", "title"), ("Số, ký hiệu", "number"), ("Loại", "type"), ("Cơ quan ban hành", "issuer"), ("Nơi", "place"),
    ("Ngày ban hành", "date"), ("Đăng", "published"), ("Tác giả", "authors"), ("Người ký", "signers"),
    ("Căn cứ", "bases"), ("Mã", "document"), ("Bản trước", "previous"),
)  # fmt: skip


def show(
    document: Annotated[
        str, typer.Argument(help="An id or its beginning, a path or a document number.", show_default=False)
    ],
    db: DB,
    as_json: Json = False,
) -> None:
    """Print what DOCUMENT says: metadata, outline, officials, units, citations, figures, tasks, each with its words.

    If several documents fit, they are listed and the exit status is 2.
    """
    from ..export.jsonl import document_record
    from ..store.reviewed import ReviewedStore

    with ReviewedStore.open(db, readonly=True) as store:
        found = store.find(document)
        others = store.reprints(found[0].key) if len(found) == 1 else ()
        versions = store.versions(found[0].key) if len(found) == 1 else ()
    if len(found) != 1:
        complain(
            f"{document!r}: {'no such document is held' if not found else 'several documents fit; name one by its id:'}"
        )
        for held in found:
            complain(f"  {held.result.document.id}  {held.path}  {held.result.document.meta.title or ''}")
        raise typer.Exit(2)
    if as_json:
        related = {"reprints": [asdict(x) for x in others], "versions": [asdict(x) for x in versions]}
        say(printable_json(json.dumps(document_record(found[0]) | related, ensure_ascii=False, indent=1)))
        return
    for line in _lines(found[0], others, versions):
        say(line)


def _lines(held: Held, others: Sequence[Relative], versions: Sequence[Relative]) -> Iterator[str]:
    (meta,) = TABLES["documents"].rows(held)
    for label, name in _META:
        value = words.day(meta[name]) if name in ("date", "published") and meta[name] else meta[name]
        if value:
            yield f"{label}: {words.one_line(str(value))}"
    for signature in held.result.document.signatures:
        state = "còn nguyên vẹn" if signature.intact else "KHÔNG còn nguyên vẹn"
        who = ", ".join(x for x in (signature.signer, signature.organisation, signature.at) if x)
        yield f"Chữ ký số: {words.one_line(who)} ({state})"
    yield f"Nguồn: {'; '.join(map(words.one_line, held.paths))}"
    if others:
        yield f"Cùng nội dung với {len(others)} nguồn:"
        yield from (f"  {_relative(x)}" for x in others)
    if len(versions) > 1:
        yield f"Các bản của cùng địa chỉ ({len(versions)}):"
        yield from (f"  {'→' if x.document == held.result.document.id else ' '} {_relative(x)}" for x in versions)
    yield from _outline(held)
    layout = Layout(held.result.document.blocks)
    for name in _TABLES:
        rows = list(TABLES[name].rows(held))
        if rows:
            yield ""
            yield f"{words.TABLES[name]} ({len(rows)})"
            yield from (line for row in rows for line in _row(name, row, layout))
    for problem in held.result.problems:
        yield f"! {words.one_line(problem.message)}"


def _relative(x: Relative) -> str:
    share = f"giống {x.share * 100:.0f} %" if x.share is not None else None
    parts = (words.day(x.date) if x.date else None, x.title, x.publisher, x.path or x.document, share)
    return words.one_line(" · ".join(part for part in parts if part))


def _outline(held: Held) -> Iterator[str]:
    document = held.result.document
    tree = [(depth, node) for depth, node in walk(structure(document)) if _worth_showing(node)]
    if tree:
        yield ""
        yield f"Bố cục ({len(tree)})"
        for depth, node in tree:
            yield "  " * (depth + 1) + _label(node)[:110]
        return
    found = [s for s in document.segments if s.kind in _OUTLINE]
    if found:
        yield ""
        yield f"Bố cục ({len(found)})"
        yield from (f"  {words.one_line(document.quote(s.span))[:110]}" for s in found)


def _label(node: Node) -> str:
    head = " ".join(x for x in (_LEVELS.get(node.kind, ""), node.number or "") if x)
    return words.one_line(". ".join(x for x in (head, node.heading) if x))


def _worth_showing(node: Node) -> bool:
    """An outline names what has a name: of clauses and points those with a heading of their own."""
    return node.heading is not None or node.kind in ("chapter", "section", "article", "part")


def _row(table: str, row: Row, layout: Layout) -> Iterator[str]:
    yield f"  {line_of(table, row)}"
    if row["quote"]:
        pages = layout.pages(Span(row["start"], row["end"]))
        page = f"trang {'–'.join(map(str, sorted({pages[0], pages[-1]})))}, " if pages else ""
        yield f"    [{page}{row['start']}–{row['end']}] “{words.one_line(row['quote'])[:160]}”"
