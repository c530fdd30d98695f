"""The one list of routes: path, endpoint, and the least role that may call it. A GET never changes anything."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from fastapi import Depends, FastAPI
from fastapi.responses import HTMLResponse

from .api import decisions, documents, feed, learning, reconcile, subjects, watched
from .here import Needs
from .pages import desk, entry, files, paper, people, reading
from .pages import learning as taught


@dataclass(frozen=True, slots=True)
class Route:
    """`role`: reader, reviewer or admin; None for what anybody may see (the page to log in, its files)."""

    method: str
    path: str
    endpoint: Callable[..., Any]
    role: str | None = "reader"
    status: int = 200


API = "/api/v1"
API_ROUTES = (
    Route("GET", "/documents", documents.documents),
    Route("GET", "/documents/{document}", documents.document),
    Route("GET", "/documents/{document}/mentions", documents.mentions),
    Route("GET", "/documents/{document}/records", documents.records),
    Route("GET", "/documents/{document}/orphans", documents.orphans),
    Route("POST", "/documents/{document}/decisions", decisions.decide, "reviewer", 201),
    Route("GET", "/queue", decisions.queue_page),
    Route("GET", "/history", decisions.history_of),
    Route("GET", "/actions", decisions.log),
    Route("POST", "/actions/{action}/undo", decisions.take_back, "reviewer"),
    Route("POST", "/undo", decisions.undo, "reviewer"),
    Route("POST", "/redo", decisions.redo, "reviewer"),
    Route("GET", "/places", decisions.places_of),
    Route("POST", "/spread", decisions.spread_to, "reviewer", 201),
    Route("GET", "/suggestions", decisions.suggest),
    Route("GET", "/search", subjects.search),
    Route("GET", "/timelines/{kind}", subjects.timeline),
    Route("GET", "/timelines/{kind}/export", subjects.timeline_export),
    Route("GET", "/export/{table}", subjects.export),
    Route("POST", "/extract", feed.extract, "reviewer"),
    Route("POST", "/ingest", feed.ingest, "admin", 202),
    Route("GET", "/jobs", feed.jobs),
    Route("GET", "/jobs/{job}", feed.job),
    Route("GET", "/jobs/{job}/events", feed.events),
    Route("GET", "/ledger", feed.ledger),
    Route("POST", "/retry", feed.retry, "admin", 202),
    Route("GET", "/watched", watched.watched),
    Route("POST", "/watched/retry", watched.retry, "admin", 202),
    Route("GET", "/documents/{document}/review", learning.review),
    Route("POST", "/documents/{document}/review", learning.set_review, "reviewer"),
    Route("GET", "/documents/{document}/gold", learning.gold),
    Route("GET", "/candidates", learning.candidate_list),
    Route("POST", "/candidates/{candidate}", learning.candidate_word, "reviewer"),
    Route("GET", "/learned", learning.in_force),
    Route("GET", "/reconcile/{kind}", reconcile.manifest),
    Route("POST", "/reconcile/{kind}", reconcile.reconcile),
)
PAGES = (
    Route("GET", "/", reading.overview),
    Route("GET", "/queue", desk.queue),
    Route("GET", "/documents", reading.documents),
    Route("GET", "/documents/{document}", paper.document),
    Route("GET", "/documents/{document}/text", paper.text),
    Route("GET", "/documents/{document}/stretch", paper.stretch),
    Route("GET", "/documents/{document}/rest", paper.rest),
    Route("GET", "/documents/{document}/heads", paper.heads),
    Route("GET", "/documents/{document}/records", paper.records),
    Route("GET", "/documents/{document}/changed", paper.changed),
    Route("GET", "/documents/{document}/item", desk.item),
    Route("GET", "/documents/{document}/new", desk.new, "reviewer"),
    Route("GET", "/documents/{document}/pages/{number}.png", desk.page_image),
    Route("POST", "/documents/{document}/decide", desk.decide, "reviewer"),
    Route("POST", "/undo", desk.undo, "reviewer"),
    Route("POST", "/redo", desk.redo, "reviewer"),
    Route("GET", "/spread", desk.spread, "reviewer"),
    Route("POST", "/spread", desk.spread_to, "reviewer"),
    Route("GET", "/records/{kind}", people.records),
    Route("GET", "/subjects/{kind}", people.subject),
    Route("GET", "/same/{kind}", people.who),
    Route("POST", "/same/{kind}", people.judge_pairs, "reviewer"),
    Route("GET", "/tasks", people.tasks),
    Route("GET", "/search", reading.search),
    Route("GET", "/log", reading.log),
    Route("POST", "/log/{action}/undo", reading.take_back, "reviewer"),
    Route("GET", "/documents/{document}/review", taught.review),
    Route("POST", "/documents/{document}/review", taught.set_review, "reviewer"),
    Route("GET", "/candidates", taught.candidates),
    Route("POST", "/candidates/{candidate}", taught.say, "reviewer"),
    Route("GET", "/watched", taught.watched),
    Route("POST", "/watched/retry", taught.retry, "admin"),
    Route("GET", "/ledger", files.ledger),
    Route("POST", "/ledger/retry", files.retry, "admin"),
    Route("GET", "/upload", files.upload, "admin"),
    Route("POST", "/upload", files.receive, "admin"),
    Route("GET", "/jobs/{job}", files.job),
    Route("GET", "/api", reading.api),
    Route("GET", "/help", entry.help_page),
    Route("GET", "/login", entry.login, None),
    Route("POST", "/login", entry.enter, None),
    Route("POST", "/logout", entry.leave, None),
    Route("POST", "/settings", entry.settings, None),
)


def add_routes(app: FastAPI) -> None:
    """Give the application every route with its role."""
    for route in API_ROUTES:
        _add(app, route, API + route.path, in_schema=True)
    for route in PAGES:
        _add(app, route, route.path, in_schema=False)


def _add(app: FastAPI, route: Route, path: str, *, in_schema: bool) -> None:
    app.add_api_route(
        path,
        route.endpoint,
        methods=[route.method],
        status_code=route.status,
        dependencies=[Depends(Needs(route.role))] if route.role else [],
        include_in_schema=in_schema,
        response_class=None or _default(in_schema),
        openapi_extra={"x-role": route.role},
        operation_id=f"{route.method.lower()}_{route.endpoint.__module__.rpartition('.')[2]}_{route.endpoint.__name__}",
        response_model=None if not in_schema else _model(route.endpoint),
    )


def _default(in_schema: bool) -> Any:
    from fastapi.responses import JSONResponse

    return JSONResponse if in_schema else HTMLResponse


def _model(endpoint: Callable[..., Any]) -> Any:
    return None
