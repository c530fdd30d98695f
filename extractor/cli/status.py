"""`extractor status`: what a directive was worth on a day."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from ..export import words
from .console import printable, printable_json, say
from .graph import NOT_HELD, Issuer, Number, Pick, around, chosen, edge_record, node_record, title
from .on import Day, day_or_today
from .options import DB, Json

if TYPE_CHECKING:
    from ..identity.graph import Graph, Node
    from ..identity.standing import Standing


def status(  # noqa: PLR0913 - one argument an option
    number: Number,
    db: DB,
    on: Day = None,
    issuer: Issuer = None,
    pick: Pick = None,
    dead: Annotated[bool, typer.Option("--dead", help="Also papers that rest on it though it had ended.")] = False,
    as_json: Json = False,
) -> None:
    """Print whether the directives with NUMBER were in force on a day, amended, replaced, repealed, and why.

    What no paper held says is unknown; without --on the day is today.
    """
    from ..identity.standing import dead_bases, standing

    found, day = around(db, number), day_or_today(on)
    nodes = chosen(found, number, issuer, pick)
    told = [(n, standing(found, n, day)) for n in nodes]
    resting = [b for b in dead_bases(found) if dead and b.edge.target in {n.id for n in nodes}]
    if as_json:
        rows = [
            node_record(n)
            | {"on": s.on, "status": s.state, "since": s.since, "reasons": s.reasons}
            | {"edges": [edge_record(found, e) for e in s.edges]}
            | {"dead_basis_of": [edge_record(found, b.edge) for b in resting if b.edge.target == n.id]}
            for n, s in told
        ]
        say(printable_json(json.dumps(rows, ensure_ascii=False, indent=1)))
        return
    for node, state in told:
        say(printable(f"{title(node)}"))
        say(printable(f"    Ngày {words.day(day)}: {words.STANDINGS[state.state]}"))
        for reason in _reasons(found, node, state):
            say(printable(f"    {reason}"))
        for basis in resting:
            if basis.edge.target == node.id:
                paper = title(found.nodes[basis.edge.source])
                say(
                    printable(f"    Lưu ý: là căn cứ của {paper}, ngày {words.day(basis.edge.date)} không còn hiệu lực")
                )


def _reasons(found: Graph, node: Node, state: Standing) -> Iterator[str]:
    """Yield why, in words: who changed or ended it from when, else what its own text or the lack of any tells."""
    for edge in state.edges:
        part = f" {edge.pinpoint}" if edge.pinpoint else ""
        since = f"từ {words.day(edge.since)}" if edge.since else "không rõ từ ngày nào"
        yield f"{found.nodes[edge.source].name} {words.RELATIONS.get(edge.kind, edge.kind)}{part} {since}"
    if state.edges:
        return
    if state.state == "expired":
        yield f"theo chính văn bản: có hiệu lực đến {words.day(node.expires)}"
    elif state.state == "not_yet_effective":
        yield f"có hiệu lực từ {words.day(state.since)}"
    elif state.state == "unknown":
        yield "chưa có trong kho, và không văn bản nào nhắc đến nó cho biết ngày"
    else:
        held = "" if node.held else f"{NOT_HELD} theo văn bản nhắc đến nó, "
        yield f"{held}từ {words.day(state.since)}; đến ngày hỏi chưa thấy văn bản nào sửa đổi hay chấm dứt"
