"""Pages from templates: autoescaped, in the person's language; text stays text."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import quote, urlencode

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from ..export import words
from ..review import Item
from ..values.date import VIETNAM
from .access import Person
from .here import Here, chosen_name, person_of
from .highlight import LETTERS

_BLANK = re.compile(r"\s+")
LANGUAGES = ("vi", "en")


@cache
def catalogue(language: str) -> dict[str, str]:
    """Return the words of the interface in one language."""
    text = (files("extractor.web") / "words" / f"{language}.json").read_text(encoding="utf-8")
    found: dict[str, str] = json.loads(text)
    return found


class Say:
    """Words by their key: `say("queue.title")`, `say("count.open", n=3)`."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._words = catalogue(language)

    def __call__(self, key: str, **values: object) -> str:
        text = self._words.get(key) or catalogue("vi").get(key, key)
        return text.format(**values) if values else text


@cache
def environment() -> Environment:
    made = Environment(
        loader=PackageLoader("extractor.web", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters |= {
        "day": words.day, "line": words.one_line, "number": words.number, "metric": words.metric, "clock": clock,
        "q": lambda text: quote(str(text), safe=""), "file": lambda path: str(path).rsplit("/", 1)[-1],
        "flat": lambda text: _BLANK.sub(" ", text),
    }  # fmt: skip
    made.globals |= {
        "LETTERS": LETTERS, "link": link, "told": told, "thing": thing, "relation": relation,
        "safe_url": safe_url, "cause": cause,
    }  # fmt: skip
    return made


def compile_all() -> None:
    """Compile every template, half a second's work that the first who opens each page would wait for."""
    for name in environment().list_templates(["html"]):
        environment().get_template(name)


def clock(at: str) -> str:
    """Return a stored time (UTC) as a Vietnamese clock shows it: 22/11/2026 09:15:04."""
    try:
        moment = datetime.strptime(at, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    except ValueError:
        return at
    return moment.astimezone(VIETNAM).strftime("%d/%m/%Y %H:%M:%S")


def thing(say: Say, item: Item) -> str:
    """Return the name of a thing of the queue in the person's words: of a relation, its verb too."""
    return relation(say, item.name) if item.kind == "relations" else words.one_line(item.name)


def relation(say: Say, name: str) -> str:
    """Return "this · amends · 5/KH-UBND" in the person's words."""
    parts = [say(f"relation.{p}") if f"relation.{p}" in catalogue("vi") else p for p in name.split(" · ")]
    return words.one_line(" ".join(parts))


def cause(say: Say, code: str | None) -> str:
    """Return why an input gave nothing and what to do, in the person's words; empty for a code without words."""
    return say(f"cause.{code}") if code and f"cause.{code}" in catalogue("vi") else ""


def told(say: Say, text: str) -> str:
    """Return a label or a state of an export in the person's words; what has none there as it is."""
    return say(f"told.{text}") if f"told.{text}" in catalogue("vi") else text


def link(path: str, **values: object) -> str:
    """Return a link with its query; empty values are left out."""
    wanted = {k: v for k, v in values.items() if v not in ("", None, False)}
    return f"{path}?{urlencode(wanted)}" if wanted else path


def safe_url(url: str | None) -> str | None:
    """Return a web address that may stand in a link, None for any other scheme."""
    return url if url and url.startswith(("http://", "https://")) else None


def page(here: Here, template: str, status: int = 200, **values: Any) -> HTMLResponse:
    """Return a page; every template has the person, the language and the path at hand."""
    return _page(here.request, here.language, here.person, template, status, values)


def open_page(request: Request, template: str, status: int = 200, **values: Any) -> HTMLResponse:
    """Return a page that needs nobody to be known."""
    language = request.cookies.get("language", "vi")
    return _page(request, language if language in LANGUAGES else "vi", None, template, status, values)


def error_page(request: Request, status: int, message: str, *, own: bool = False) -> HTMLResponse:
    """Return the page of an error, with the way on for whoever is known to ask."""
    language = request.cookies.get("language", "vi")
    language = language if language in LANGUAGES else "vi"
    return _page(request, language, person_of(request), "error.html", status,
                 {"code": status, "message": message, "own": own})  # fmt: skip


def _page(
    request: Request, language: str, person: Person | None, template: str, status: int, values: dict[str, Any]
) -> HTMLResponse:  # fmt: skip
    settings = request.app.state.settings
    shared = {
        "say": Say(language), "language": language, "person": person, "path": request.url.path,
        "is_open": settings.open, "database": settings.db.name, "where": _where(request),
        "unnamed": settings.open and person is not None and not chosen_name(request),
    }  # fmt: skip
    return HTMLResponse(environment().get_template(template).render(**shared, **values), status)


def _where(request: Request) -> str:
    """Return the page that is open, with its filters, to come back to."""
    if request.method != "GET":
        return "/"
    return request.url.path + (f"?{request.url.query}" if request.url.query else "")
