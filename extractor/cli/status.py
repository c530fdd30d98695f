"""`extractor status`: what a directive was worth on a day."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from .console import printable, printable_json, say
from .graph import Issuer, Number, built, chosen, edge_record, node_record, title
from .on import Day, day_or_today
from .subject import DB, Json


def status(
    number: Number,
    db: DB,
    on: Day = None,
    issuer: Issuer = None,
    dead: Annotated[bool, typer.Option("--dead", help="Also papers that rest on it though it had ended.")] = False,
    as_json: Json = False,
) -> None:
    """Print whether the directives with NUMBER were in force on a day, amended, replaced, repealed, and why.

    What no paper held says is unknown; without --on the day is today.
    """
    from ..identity.standing import dead_bases, standing

    found, day = built(db), day_or_today(on)
    nodes = chosen(found, number, issuer)
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
        say(printable(f"{state.state.replace('_', ' ')} on {day}: {title(node)}"))
        for reason in state.reasons:
            say(printable(f"    {reason}"))
        for basis in resting:
            if basis.edge.target == node.id:
                say(
                    printable(
                        f"    warning: basis of {title(found.nodes[basis.edge.source])}, dead by {basis.edge.date}"
                    )
                )
