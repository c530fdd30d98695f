"""`extractor identity`: who is who across the collection, what the machine would ask a person."""

from __future__ import annotations

import json
from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Any

import typer

from ..collection import Appearance
from ..export.reasons import reason
from ..identity.clusters import Clustering, Suggestion
from .console import complain, printable, printable_json, say
from .options import DB, Json


class Kind(StrEnum):
    """What to tell apart."""

    officials = "officials"
    units = "units"
    directives = "directives"


def identity(
    kind: Annotated[Kind, typer.Argument(help="officials, units or directives.", show_default=False)],
    db: DB,
    suggest: Annotated[bool, typer.Option("--suggest", help="Print what may be one and is undecided.")] = False,
    name: Annotated[str | None, typer.Option("--name", help="Only clusters with this word in a name.")] = None,
    as_json: Json = False,
) -> None:
    """Print which appearances in the documents are one official, unit or directive; people's judgements count first.

    Each appearance has a handle such as 1f0c2a9b@120 (document and offset), by which `extractor judge` names it.
    """
    from ..identity import clustered
    from ..store import Store

    with Store.open(db, readonly=True) as store:
        found = clustered(kind.value.removesuffix("s"), store)
    if as_json:
        say(printable_json(json.dumps(record(kind.value, found, suggest, name), ensure_ascii=False, indent=1)))
        return
    lines = list(_suggested(found) if suggest else _lines(found, name))
    for line in lines:
        say(printable(line))
    if not lines:
        complain("nothing is left to ask about" if suggest else "no name fits")


def handle(appearance: Appearance) -> str:
    """Return the short form of an anchor that a person can type."""
    document, _, rest = appearance.anchor.partition("@")
    return f"{document[:12]}@{rest.split(':', 1)[0]}"


def told(appearance: Appearance) -> str:
    """Return one line that says what an appearance states."""
    offices = "; ".join(" ".join(x for x in (o.position, o.unit) if x) for o in appearance.offices)
    parts = (appearance.name, offices, appearance.issuer, appearance.date, appearance.title)
    return " · ".join(x for x in parts if x)


def _lines(found: Clustering, name: str | None) -> Iterator[str]:
    for members in _shown(found, name):
        names = ", ".join(dict.fromkeys(a.name for a in members))
        yield f"{names} ({len(members)})"
        for one in members:
            yield f"    {handle(one)}  {one.seen or '–'}  {told(one)}"
    settled = found.settled
    for pair in settled.overruled:
        yield f"overruled by a younger judgement: {pair.judgement.id} {pair.verdict} {pair.a} {pair.b}"
    for pair in settled.orphaned:
        yield f"orphaned, kept: {pair.judgement.id} {pair.verdict} {pair.a} {pair.b}"


def _shown(found: Clustering, name: str | None) -> list[tuple[Appearance, ...]]:
    from ..text import bare

    wanted = bare(name or "")
    kept = [c for c in found.clusters if any(wanted in bare(a.name) for a in c)]
    return sorted(kept, key=lambda c: (-len(c), c[0].name, c[0].anchor))


def _suggested(found: Clustering) -> Iterator[str]:
    for s in sorted(found.suggestions, key=lambda s: (-s.score.value, s.a.anchor, s.b.anchor)):
        yield f"{s.score.value:.2f}  {handle(s.a)}  {told(s.a)}"
        yield f"      {handle(s.b)}  {told(s.b)}"
        for feature in s.score.features:
            yield f"        {reason(feature.name)}: {feature.a} | {feature.b}"


def record(kind: str, found: Clustering, suggest: bool, name: str | None) -> dict[str, Any]:
    """Return clusters, or suggestions, as plain data."""
    if suggest:
        return {"kind": kind, "suggestions": [_suggestion(s) for s in found.suggestions]}
    clusters = [[_appearance(a) for a in c] for c in _shown(found, name)]
    settled = found.settled
    return {
        "kind": kind,
        "clusters": clusters,
        "overruled": [p.judgement.id for p in settled.overruled],
        "orphaned": [p.judgement.id for p in settled.orphaned],
    }


def _appearance(a: Appearance) -> dict[str, Any]:
    return {"anchor": a.anchor, "handle": handle(a), "name": a.name, "seen": a.seen, "states": told(a)}


def _suggestion(s: Suggestion) -> dict[str, Any]:
    features = [{"name": f.name, "a": f.a, "b": f.b} for f in s.score.features]
    return {"a": _appearance(s.a), "b": _appearance(s.b), "score": s.score.value, "features": features}
