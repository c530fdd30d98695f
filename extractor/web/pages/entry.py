"""Logging in and out, language and name, help."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import quote

from fastapi import Form, HTTPException, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from ..access import COOKIE, SESSION_SECONDS, Sessions
from ..here import HereDep
from ..render import LANGUAGES, open_page, page

YEAR = 365 * 24 * 3600


def login(request: Request) -> HTMLResponse:
    return open_page(request, "login.html", wrong=False)


def enter(request: Request, token: Annotated[str, Form(max_length=200)]) -> Response:
    """Change a token for a session; at most a few attempts a minute from one address."""
    sessions: Sessions = request.app.state.sessions
    client = request.client.host if request.client else ""
    if not sessions.may_try(client):
        raise HTTPException(429, "too many attempts; wait a minute")
    person = sessions.person_of(token.strip())
    if person is None:
        return open_page(request, "login.html", 401, wrong=True)
    answer = RedirectResponse("/", 303)
    secure = request.url.scheme == "https"
    answer.set_cookie(
        COOKIE, sessions.enter(person), max_age=SESSION_SECONDS, httponly=True, samesite="lax", secure=secure
    )
    return answer


def leave(request: Request) -> Response:
    request.app.state.sessions.leave(request.cookies.get(COOKIE))
    answer = RedirectResponse("/login", 303)
    answer.delete_cookie(COOKIE)
    return answer


def settings(
    request: Request,
    language: Annotated[str, Form(max_length=5)] = "",
    name: Annotated[str | None, Form(max_length=60)] = None,
    back: Annotated[str, Form(max_length=4000)] = "/",
) -> Response:
    """Keep the language, and on an open server the name that is written beside decisions."""
    local = back.startswith("/") and not back.startswith(("//", "/\\"))
    answer = RedirectResponse(back if local else "/", 303)
    if language in LANGUAGES:
        answer.set_cookie("language", language, max_age=YEAR, samesite="lax", httponly=True)
    if name is not None:
        plain = "".join(c for c in name if c.isalnum() or c in " .-_").strip()
        answer.set_cookie("name", quote(plain, safe=""), max_age=YEAR, samesite="lax", httponly=True)
    return answer


def help_page(here: HereDep) -> HTMLResponse:
    return page(here, "help.html")
