"""OpenRefine's reconciliation service (W3C API 0.2) for units and officials: names in, held subjects out."""

from __future__ import annotations

import json
from typing import Annotated, Any, Literal

from fastapi import Form, HTTPException
from rapidfuzz import fuzz

from ... import gazetteer as gazetteers
from ...identity import expand
from ...text import bare
from ...values.keys import name_key, unit_loose_key
from ..here import Here, HereDep

Kind = Literal["units", "officials"]
MOST = 100
NAMES = {"units": "Cơ quan, đơn vị", "officials": "Cán bộ"}


def manifest(here: HereDep, kind: Kind) -> dict[str, Any]:
    """Describe the service, as OpenRefine asks for it."""
    base = str(here.request.base_url).rstrip("/")
    types = [{"id": kind, "name": NAMES[kind]}]
    return {
        "versions": ["0.2"],
        "name": f"extractor: {NAMES[kind]}",
        "identifierSpace": f"{base}/subjects/",
        "schemaSpace": f"{base}/records/",
        "defaultTypes": types,
        "view": {"url": f"{base}/subjects/{kind[:-1]}?name={{{{id}}}}"},
    }


def reconcile(
    here: HereDep,
    kind: Kind,
    queries: Annotated[str, Form(max_length=1_000_000, description="JSON, as the API has it")],
) -> dict[str, Any]:
    """Answer a batch of queries: {"q0": {"query": "Sở TT&TT Hà Nội", "limit": 3}, …}."""
    try:
        asked = json.loads(queries)
    except ValueError:
        raise HTTPException(422, "queries is no JSON") from None
    if not isinstance(asked, dict) or len(asked) > MOST or not all(isinstance(q, dict) for q in asked.values()):
        raise HTTPException(422, f"queries must be an object of at most {MOST} queries")
    return {name: {"result": _answers(here, kind, query)} for name, query in asked.items()}


def _answers(here: Here, kind: Kind, query: dict[str, Any]) -> list[dict[str, Any]]:
    text = str(query.get("query", ""))[:300]
    limit = query.get("limit")
    most = limit if isinstance(limit, int) and 0 < limit <= 50 else 5
    names = _units(here, text) if kind == "units" else _officials(here, text)
    scored = sorted(((fuzz.token_sort_ratio(bare(text), bare(n)), n) for n in names), key=lambda x: (-x[0], x[1]))[
        :most
    ]
    exact = [n for _, n in scored if bare(n) == bare(text)]
    return [
        {"id": n, "name": n, "score": round(s, 1), "match": exact == [n], "type": [{"id": kind, "name": NAMES[kind]}]}
        for s, n in scored
    ]


def _units(here: Here, text: str) -> set[str]:
    full = expand(text, gazetteers.load())
    return {name for spelled in (text, full) if spelled for name, _ in here.store.unit_names(unit_loose_key(spelled))}


def _officials(here: Here, text: str) -> set[str]:
    """Return officials with this key, or whose name begins with its family and middle names."""
    key = name_key(text)
    if not key:
        return set()
    query = (
        "SELECT DISTINCT name FROM official WHERE name_key = ?1 OR name_key >= ?2 AND name_key < ?2 || 'zzz' LIMIT 200"
    )
    stem = " ".join(key.split()[:-1]) or key
    return {row[0] for row in here.store.connection.execute(query, (key, stem))}
