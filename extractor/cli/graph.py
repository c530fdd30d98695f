"""`extractor graph`: what a directive does to others and others to it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..export import words
from .console import complain, printable, printable_json, say
from .options import DB, Json

if TYPE_CHECKING:
    from ..identity.graph import Edge, Graph, Node

Number = Annotated[str, typer.Argument(help="A document number: 57/KH-UBND.", show_default=False)]
NOT_HELD = "(chưa có trong kho)"
Issuer = Annotated[str | None, typer.Option("--issuer", help="Words of the issuer's name: 'Hà Nội'.")]
Pick = Annotated[int | None, typer.Option("--pick", min=1, help="Of several with NUMBER the one meant, from 1.")]


def graph(number: Number, db: DB, issuer: Issuer = None, pick: Pick = None, as_json: Json = False) -> None:
    """Print the relations of the directives with NUMBER: both ends, words that say so, part, day and document.

    → is what it does itself, ← what others do to it. Directives that are only cited are in the graph too, and it says
    that they are not held.
    """
    found = around(db, number)
    nodes = chosen(found, number, issuer, pick)
    if as_json:
        rows = [
            node_record(n)
            | {"edges": [edge_record(found, e) for e in sorted({*found.into(n.id), *found.outof(n.id)}, key=_order)]}
            for n in nodes
        ]
        say(printable_json(json.dumps(rows, ensure_ascii=False, indent=1)))
        return
    for node in nodes:
        for line in _lines(found, node):
            say(printable(line))


def built(db: object) -> Graph:
    """Return the graph of everything that a database holds."""
    from ..identity import pointed
    from ..identity.graph import build
    from ..store.reviewed import ReviewedStore

    with ReviewedStore.open(db, readonly=True) as store:  # type: ignore[arg-type]
        return build(pointed(store.documents()), store.judgements())


def around(db: object, number: str) -> Graph:
    """Return the graph of what is, cites or means a number, and of what has to do with that: no other paper is read."""
    from ..identity import pointed
    from ..identity.edges import stated
    from ..identity.graph import build
    from ..review.pointers import with_pointers
    from ..store.reviewed import ReviewedStore
    from ..values.keys import find_number, number_key

    numbered = find_number(number)
    wanted = number_key(numbered[1] if numbered else number)
    if wanted is None:
        return build(())
    with ReviewedStore.open(db, readonly=True) as store:  # type: ignore[arg-type]
        near = with_pointers(store, wanted, store.held(store.keys_citing(str(wanted))))
        numbers = {own for h in near if (own := number_key(h.result.document.meta.number))}
        for held in near:
            ends = [(number_key(fact.source), number_key(fact.target)) for fact in stated(held)]
            numbers |= {n for pair in ends if wanted in pair or None in pair for n in pair if n}
        keys = {h.key for h in near}.union(*(store.keys_citing(str(n)) for n in numbers))
        return build(pointed(store.held(sorted(keys))), store.judgements())


def chosen(found: Graph, number: str, issuer: str | None, pick: int | None) -> tuple[Node, ...]:
    """Return the nodes meant by a number, all of several without `pick`; none: say so and exit with 2."""
    from ..values.keys import find_number

    numbered = find_number(number)
    nodes = found.find(numbered[1] if numbered else number, issuer)
    if not nodes:
        complain(f"nothing that is held is, or cites, {number!r}")
        raise typer.Exit(2)
    if pick is not None and pick > len(nodes):
        complain(f"--pick {pick}: there are {len(nodes)} candidates, from 1")
        raise typer.Exit(2)
    return nodes if pick is None else (nodes[pick - 1],)


def _order(edge: Edge) -> tuple[str, int, int]:
    return edge.date or "9999", edge.source, edge.target


def title(node: Node) -> str:
    """Return one line that tells a directive from others of its number."""
    held = "" if node.held else NOT_HELD
    day = words.day(node.date) if node.date else ""
    return " · ".join(x for x in (node.name, node.issuer, day, node.title, held) if x)


def _lines(found: Graph, node: Node) -> Iterator[str]:
    yield title(node)
    for arrow, edges in (("→", found.outof(node.id)), ("←", found.into(node.id))):
        for edge in sorted(edges, key=_order):
            other = found.nodes[edge.target if arrow == "→" else edge.source]
            part = f" [{edge.pinpoint}]" if edge.pinpoint else ""
            yield f"  {arrow} {words.RELATIONS.get(edge.kind, edge.kind)}{part}  {title(other)}"
            yield f"      {words.day(edge.since)}  “{edge.trigger}”  {_path(found, edge)}: {_short(edge.quote)}"


def _path(found: Graph, edge: Edge) -> str:
    held = found.documents[edge.document]
    return held.path or held.result.document.id


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= 160 else f"{plain[:159]}…"


def node_record(node: Node) -> dict[str, Any]:
    """Return a node as plain data."""
    return {
        "number": node.number, "type": node.type, "issuer": node.issuer, "date": node.date, "title": node.title,
        "effective": node.effective, "expires": node.expires, "held": bool(node.held),
        "cited_by": len(node.cited_by),
    }  # fmt: skip


def edge_record(found: Graph, edge: Edge) -> dict[str, Any]:
    """Return an edge as plain data, with its source document and the words' offsets."""
    source, target = found.nodes[edge.source], found.nodes[edge.target]
    return {
        "source": node_record(source), "relation": edge.kind, "target": node_record(target), "date": edge.date,
        "effective": edge.effective, "trigger": edge.trigger, "pinpoint": edge.pinpoint, "path": _path(found, edge),
        "document": found.documents[edge.document].result.document.id, "start": edge.span.start, "end": edge.span.end,
        "quote": edge.quote,
    }  # fmt: skip
