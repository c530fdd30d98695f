"""Who may do what: tokens, roles, sessions, and a brake on guessing.

A token is 32 random bytes, so its SHA-256 is safe to keep; the file of tokens holds only hashes. A browser changes a
token for a session in a cookie that scripts cannot read; a program sends the token in every request.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
import threading
import time
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ..errors import SetupError

ROLES = ("reader", "reviewer", "admin")
"""Each may do what those before it may."""
COOKIE = "extractor_session"
SESSION_SECONDS = 12 * 3600


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    role: str

    def may(self, role: str) -> bool:
        return ROLES.index(self.role) >= ROLES.index(role)


def new_token() -> str:
    return secrets.token_urlsafe(32)


def digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def read_tokens(path: Path) -> dict[str, Person]:
    """Return people by the hash of their token from lines "name role hash". Raises SetupError for a bad line."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise SetupError(f"{path}: cannot be read ({error}); make it with: extractor serve --add-token NAME") from error
    people: dict[str, Person] = {}
    for number, line in enumerate(lines, 1):
        parts = line.split()
        if not parts or line.startswith("#"):
            continue
        if len(parts) != 3 or parts[1] not in ROLES or len(parts[2]) != 64:
            raise SetupError(f"{path}, line {number}: want NAME ROLE HASH, the role one of {', '.join(ROLES)}")
        people[parts[2]] = Person(parts[0], parts[1])
    return people


def add_token(path: Path, name: str, role: str) -> str:
    """Append a new token's hash to the file (only its owner may read it) and return the token, this once."""
    if role not in ROLES or not name or any(c.isspace() for c in name):
        raise SetupError(f"{name!r} {role!r}: want a name without blanks and one of the roles {', '.join(ROLES)}")
    token = new_token()
    with path.open("a", encoding="utf-8") as file:
        file.write(f"{name} {role} {digest(token)}\n")
    path.chmod(0o600)
    return token


class Sessions:
    """Who is logged in, in memory; the same lookup time whether a token is right or wrong."""

    def __init__(self, people: dict[str, Person], a_minute: int) -> None:
        self._people = people
        self._sessions: dict[str, tuple[Person, float]] = {}
        self._tries: dict[str, deque[float]] = {}
        self._limit = a_minute
        self._lock = threading.Lock()

    def person_of(self, token: str) -> Person | None:
        """Return whose token it is, comparing it with every one in constant time."""
        mine = digest(token)
        found = [p for known, p in self._people.items() if hmac.compare_digest(known, mine)]
        return found[0] if found else None

    def may_try(self, client: str) -> bool:
        """Count an attempt to log in and say whether it is within the minute's number."""
        now = time.monotonic()
        with self._lock:
            tries = self._tries.setdefault(client, deque())
            while tries and tries[0] < now - 60:
                tries.popleft()
            if len(self._tries) > 10_000:
                self._tries = {client: tries}
            if len(tries) >= self._limit:
                return False
            tries.append(now)
            return True

    def enter(self, person: Person) -> str:
        """Return the name of a new session."""
        name = new_token()
        with self._lock:
            now = time.monotonic()
            self._sessions = {k: v for k, v in self._sessions.items() if v[1] > now}
            self._sessions[name] = (person, now + SESSION_SECONDS)
        return name

    def inside(self, name: str | None) -> Person | None:
        """Return who has this session, None where it is none or over."""
        found = self._sessions.get(name or "")
        return found[0] if found and found[1] > time.monotonic() else None

    def leave(self, name: str | None) -> None:
        with self._lock:
            self._sessions.pop(name or "", None)


def needs_tokens(host: str, loopback: Iterable[str]) -> bool:
    """Say whether a bind address is reachable from other machines."""
    return host not in loopback and not host.startswith("127.")
