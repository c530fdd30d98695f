"""What an endpoint has at hand: the store of its thread, the person, the language."""

from __future__ import annotations

import threading
import unicodedata
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import unquote

from fastapi import Depends, HTTPException, Request

from ..errors import NotFoundError
from ..review import Desk
from ..review.sheets import sheet_today
from ..store.reviewed import ReviewedStore, Sheet
from .access import COOKIE, Person, Sessions
from .settings import Settings, local_name

_local = threading.local()


@dataclass(frozen=True, slots=True)
class Here:
    """One request's world."""

    request: Request
    person: Person
    settings: Settings

    @property
    def store(self) -> ReviewedStore:
        """The store of the thread that asks: a connection belongs to one thread."""
        return store_of(self.settings)

    @property
    def desk(self) -> Desk:
        return Desk(self.store, self.person.name)

    @property
    def language(self) -> str:
        wanted = self.request.cookies.get("language", self.settings.language)
        return wanted if wanted in ("vi", "en") else "vi"

    def key(self, document: str) -> int:
        """Return the key of a document by its id; NotFoundError where none is held."""
        row = self.store.connection.execute("SELECT key FROM document WHERE id = ?", (document,)).fetchone()
        if row is None:
            raise NotFoundError("no such document is held")
        return int(row[0])

    def sheet(self, document: str) -> Sheet:
        return sheet_today(self.store, self.key(document))

    def wake(self, *keys: int) -> None:
        """Have the queue brought up to date for these documents, after the answer."""
        self.request.app.state.worker.wake(keys)


def store_of(settings: Settings) -> ReviewedStore:
    """Return this thread's own connection to the database."""
    path = str(settings.db)
    stores: dict[str, ReviewedStore] = getattr(_local, "stores", None) or {}
    if path not in stores:
        stores[path] = ReviewedStore.open(path)
        _local.stores = stores
    return stores[path]


def chosen_name(request: Request) -> str:
    """Return the name that whoever sits at an open server has given; empty where nobody has."""
    return unicodedata.normalize("NFC", unquote(request.cookies.get("name", "")[:600]))[:60].strip()


def person_of(request: Request) -> Person | None:
    """Return who asks: by bearer token, by session, or, where no token is asked for, whoever sits at the machine."""
    settings: Settings = request.app.state.settings
    sessions: Sessions = request.app.state.sessions
    if settings.open:
        return Person(chosen_name(request) or local_name(), "admin")
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if token:
        return sessions.person_of(token.strip()) if scheme.lower() == "bearer" else None
    return sessions.inside(request.cookies.get(COOKIE))


def here(request: Request) -> Here:
    """Return the world of a request; 401 where nobody is known to ask."""
    person = person_of(request)
    if person is None:
        raise HTTPException(401, "log in, or send a token: Authorization: Bearer TOKEN")
    settings: Settings = request.app.state.settings
    return Here(request, person, settings)


HereDep = Annotated[Here, Depends(here)]


class Needs:
    """The dependency that lets only people of a role, or above it, in."""

    def __init__(self, role: str) -> None:
        self.role = role

    def __call__(self, here: HereDep) -> None:
        if not here.person.may(self.role):
            raise HTTPException(403, f"this needs the role {self.role}")
