"""Overview, documents, search, the log, the interface for programs."""

from __future__ import annotations

import json
from collections import Counter
from typing import Annotated, Any

from fastapi import Query
from fastapi.responses import HTMLResponse, RedirectResponse

from ...collection import Hit
from ...judgements import parse_target
from ...review import Filters, lists, queue
from ...review import overview as facts
from ...store import actions
from ..api.decisions import Number
from ..api.learning import told
from ..here import Here, HereDep
from ..render import page

PAGE = 30
Cursor = Annotated[int | None, Query(ge=0, le=2**53)]


def overview(here: HereDep) -> HTMLResponse:
    store = here.store
    newest = store.newest()
    return page(
        here,
        "overview.html",
        counts=facts.counts(store),
        waiting=queue.waiting(store),
        arrivals=facts.arrivals(store, 8),
        changed=facts.arrivals(store, 8, changed=True),
        items=queue.once(queue.page(store, Filters(), 60), 8)[0],
        overdue=lists.tasks(store, due="overdue", limit=8) if newest else [],
        newest=newest,
        actions=actions.log(store.connection, limit=6),
    )


def documents(here: HereDep, cursor: Cursor = None, changed: bool = False) -> HTMLResponse:
    found = facts.arrivals(here.store, PAGE + 1, changed=changed, before=cursor)
    after = found[PAGE - 1].key if len(found) > PAGE else None
    return page(here, "documents.html", arrivals=found[:PAGE], next=after, changed=changed)


Text = Annotated[str, Query(max_length=500)]
Day = Annotated[str, Query(max_length=20)]


def search(
    here: HereDep, q: Text = "", since: Day = "", until: Day = "", kind: Day = "", year: Day = ""
) -> HTMLResponse:
    """What documents say, and the officials, units and numbers of that name; by kind and by year."""
    from ..typed import data_date

    first, last = (data_date(since) if since else None), (data_date(until) if until else None)
    hits = here.store.search(q, limit=50, since=first, until=last) if q.strip() else ()
    kinds = Counter(h.kind for h in hits if year in ("", _year(h)))
    years = Counter(_year(h) for h in hits if kind in ("", h.kind))
    shown = [h for h in hits if kind in ("", h.kind) and year in ("", _year(h))]
    return page(
        here, "search.html", q=q, hits=shown, facets=kinds, years=sorted(years.items(), reverse=True), kind=kind,
        year=year, since=since, until=until, named=here.store.named(q, limit=8) if q.strip() else (),
    )  # fmt: skip


UNDATED = "0"


def _year(hit: Hit) -> str:
    """Return the year that a hit is found under; those without a date have a choice of their own."""
    return (hit.date or UNDATED)[:4]


def log(here: HereDep, cursor: Cursor = None) -> HTMLResponse:
    found = actions.log(here.store.connection, before=cursor, limit=PAGE + 1)
    rows = [(a, _about(here, a)) for a in found[:PAGE]]
    return page(here, "log.html", rows=rows, next=found[PAGE - 1].id if len(found) > PAGE else None)


def _about(here: Here, action: actions.Action) -> list[dict[str, Any]]:
    """Return what an action decided on: verdict, words, document."""
    found = []
    for judgement in actions.rows_of(here.store.connection, action.id)[:5]:
        anchor = parse_target(judgement.target)
        pair = _pair(judgement.target) or told(judgement.target)
        if pair:
            found.append({"verdict": judgement.verdict, "words": pair, "document": None, "start": 0})
            continue
        found.append(
            {"verdict": judgement.verdict, "words": anchor.quote[:120] if anchor else "",
             "document": anchor.document if anchor else None, "start": anchor.start if anchor else 0}
        )  # fmt: skip
    return found


def _pair(target: str) -> str | None:
    """Return the words of both sides of a decision on a pair, None for any other target."""
    try:
        data = json.loads(target)
        sides = [str(data[n]).partition(":")[2][:80] for n in ("a", "b")] if data["on"] == "pair" else []
    except (ValueError, KeyError, TypeError):
        return None
    return " | ".join(sides) or None


def take_back(here: HereDep, action: Number) -> RedirectResponse:
    _, keys = here.desk.take_back(action)
    here.wake(*keys)
    return RedirectResponse("/log", 303)


def api(here: HereDep) -> HTMLResponse:
    """The documentation of /api/v1, from its own OpenAPI description, without a request to anywhere."""
    schema = here.request.app.openapi()
    groups: dict[str, list[dict[str, Any]]] = {}
    for path, methods in schema["paths"].items():
        for method, operation in methods.items():
            needed = any(p["required"] for p in operation.get("parameters", ()))
            one = {"path": path, "method": method.upper(), "needed": needed, **operation}
            groups.setdefault(operation["operationId"].split("_")[1], []).append(one)
    return page(here, "api.html", schema=schema, groups=list(groups.items()))
