"""`extractor redlinks`: what is cited and not held."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from .console import complain, printable, printable_json, say
from .graph import NOT_HELD, node_record, title
from .options import DB, Json


def redlinks(
    db: DB,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, help="Print so many at most.")] = 50,
    as_json: Json = False,
) -> None:
    """Print the directives that documents cite and that are not held, the most cited first, with who cites them."""
    from ..identity import pointed
    from ..identity.graph import build
    from ..store.reviewed import ReviewedStore

    with ReviewedStore.open(db, readonly=True) as store, store.skimmed() as documents:
        found = build(pointed(documents), store.judgements(), relations=False).red_links()[:limit]
    if as_json:
        rows = [node_record(r.node) | {"count": r.count, "by": dict(r.by)} for r in found]
        say(printable_json(json.dumps(rows, ensure_ascii=False, indent=1)))
        return
    if not found:
        complain("every directive that is cited is held")
    for red in found:
        say(printable(f"{red.count:>4}  {title(red.node).removesuffix(f' · {NOT_HELD}')}"))
        say(printable(f"      {', '.join(f'{name} ({count})' for name, count in red.by)}"))
