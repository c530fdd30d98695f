"""`extractor references`: what the press says of papers without their numbers, or by the bare number."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Annotated, Any

import typer

from ..collection import Held
from ..export.reasons import reason
from ..identity.references import Candidate, Reference
from .console import complain, printable, printable_json, say
from .options import DB, Json


def references(
    db: DB,
    unmatched: Annotated[bool, typer.Option("--unmatched", help="Only those that match no paper held.")] = False,
    as_json: Json = False,
) -> None:
    """Print what articles say of requests and of papers without a whole number, and the paper held that each means.

    Why stands below; what fits none, or several as well, is listed as unmatched.
    """
    from ..identity.references import references as referred
    from ..store.reviewed import ReviewedStore

    with ReviewedStore.open(db, readonly=True) as store, store.skimmed() as documents:
        held = {h.key: h for h in documents}
        found = [r for r in referred(held.values()) if not (unmatched and r.matched)]
        _print(found, held, as_json)


def _print(found: Sequence[Reference], held: dict[int, Held], as_json: bool) -> None:
    if as_json:
        say(printable_json(json.dumps([_record(r, held) for r in found], ensure_ascii=False, indent=1)))
        return
    if not found:
        complain("no article speaks of a request or of a paper without its number")
    for one in found:
        matched = (
            f"→ {_path(held[one.matched.document])} ({one.matched.score:.2f})"
            if one.matched
            else "→ chưa khớp văn bản nào"
        )
        say(printable(f"{_path(held[one.document])}: {one.quote}"))
        say(printable(f"    {matched}"))
        for feature in one.matched.features if one.matched else ():
            say(printable(f"        {reason(feature.name)}: {feature.a} | {' '.join(feature.b.split())}"))


def _path(held: Held) -> str:
    return held.path or held.result.document.id


def _candidate(candidate: Candidate, held: dict[int, Held]) -> dict[str, Any]:
    features = [{"name": f.name, "a": f.a, "b": f.b} for f in candidate.features]
    return {"path": _path(held[candidate.document]), "score": candidate.score, "features": features}


def _record(one: Reference, held: dict[int, Held]) -> dict[str, Any]:
    return {
        "kind": one.kind, "path": _path(held[one.document]), "document": held[one.document].result.document.id,
        "start": one.span.start, "end": one.span.end, "quote": one.quote,
        "matched": _candidate(one.matched, held) if one.matched else None,
        "candidates": [_candidate(c, held) for c in one.candidates],
    }  # fmt: skip
