"""Errors as JSON for programs and as a page for people; never a traceback, never a document's text."""

from __future__ import annotations

import json
from typing import Any

from fastapi import FastAPI, HTTPException, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, RedirectResponse
from starlette.exceptions import HTTPException as StarletteHTTPException

from ...errors import ExtractorError, NotFoundError
from ...review import ConflictError
from ...review.desk import InvalidChangeError

CODES = {400: "bad_request", 401: "unauthorized", 403: "forbidden", 404: "not_found", 405: "method_not_allowed",
         409: "conflict", 413: "too_large", 415: "unsupported", 422: "invalid", 429: "too_many"}  # fmt: skip


def error(status: int, code: str, message: str, **more: Any) -> JSONResponse:
    body = {"ok": False, "error": {"code": code, "message": message, **more}, "status": status}
    return JSONResponse(body, status)


def add_handlers(app: FastAPI) -> None:
    """Have every error leave the application in one form."""

    async def on_http(request: Request, problem: Exception) -> Response:
        assert isinstance(problem, StarletteHTTPException)
        status = problem.status_code
        if _is_page(request):
            return _page(request, status, str(problem.detail))
        answer = error(status, CODES.get(status, "error"), str(problem.detail))
        answer.headers.update(problem.headers or {})
        if status == 401:
            answer.headers["www-authenticate"] = "Bearer"
        return answer

    async def on_invalid(request: Request, problem: Exception) -> Response:
        assert isinstance(problem, RequestValidationError)
        fields = [{"where": ".".join(map(str, e["loc"])), "what": e["msg"]} for e in problem.errors()]
        if _is_page(request):
            return _page(request, 422, "; ".join(f"{f['where']}: {f['what']}" for f in fields))
        return error(422, "invalid", "the request has not the form that is asked for", fields=fields)

    async def on_ours(request: Request, problem: Exception) -> Response:
        status = 404 if isinstance(problem, NotFoundError) else 422 if isinstance(problem, InvalidChangeError) else 503
        if isinstance(problem, ConflictError):
            return error(409, "conflict", str(problem), **conflict(problem))
        said = _said(request, problem.said) if isinstance(problem, InvalidChangeError) else None
        if _is_page(request):
            return _page(request, status, said or str(problem), own=bool(said))
        more = {"said": said} if said else {}
        return error(status, {404: "not_found", 422: "invalid"}.get(status, "unavailable"), str(problem), **more)

    app.add_exception_handler(StarletteHTTPException, on_http)
    app.add_exception_handler(HTTPException, on_http)
    app.add_exception_handler(RequestValidationError, on_invalid)
    app.add_exception_handler(ExtractorError, on_ours)


def conflict(problem: ConflictError) -> dict[str, Any]:
    """Return the three views: how it was, what the other person made of it, what was refused."""
    theirs = problem.theirs
    return {
        "base": problem.base,
        "theirs": {"verdict": theirs.verdict, "after": json.loads(theirs.after) if theirs.after else None,
                   "by": theirs.by, "at": theirs.at},
        "yours": {"target": problem.yours.target, "verdict": problem.yours.verdict, "after": problem.yours.after},
        "version": problem.version,
    }  # fmt: skip


def _said(request: Request, key: str) -> str:
    """Return why a decision was refused in the person's own language."""
    from ..render import LANGUAGES, Say

    language = request.cookies.get("language", request.app.state.settings.language)
    return Say(language if language in LANGUAGES else "vi")(f"refused.{key}")


def _is_page(request: Request) -> bool:
    return not request.url.path.startswith("/api/") and "text/html" in request.headers.get("accept", "")


def _page(request: Request, status: int, message: str, *, own: bool = False) -> Response:
    """Return the page of an error; `own`: the message is in the person's language."""
    from ..render import error_page

    if status == 401:
        return RedirectResponse("/login", 303)
    return error_page(request, status, message, own=own)
