"""What a server is started with."""

from __future__ import annotations

import getpass
from dataclasses import dataclass, field
from pathlib import Path

from ..load import Limits
from .access import Person

LOOPBACK = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True, slots=True)
class Settings:
    """`people`: by the hash of their token; empty on loopback, where whoever sits at the machine may do everything.

    `hosts`: names under which the server is asked for beside the loopback ones; `watched`: a folder whose files
    are taken in while the server runs, looked at every `watch_seconds`.
    """

    db: Path
    people: dict[str, Person] = field(default_factory=dict)
    hosts: tuple[str, ...] = ()
    body_bytes: int = 2_000_000
    upload_bytes: int = 200_000_000
    upload_files: int = 1000
    logins_a_minute: int = 5
    jobs: int | None = None
    limits: Limits | None = None
    watched: Path | None = None
    watch_seconds: float = 2.0
    language: str = "vi"

    @property
    def open(self) -> bool:
        """Whether no token is asked for."""
        return not self.people

    @property
    def allowed_hosts(self) -> frozenset[str]:
        return frozenset(h.lower() for h in (*LOOPBACK, *self.hosts))


NOBODY = "người duyệt"
_SYSTEM = frozenset({"root", "admin", "administrator", "system", "user", "nobody", "daemon", "www-data"})


def local_name() -> str:
    """Return the name that is written beside decisions where no token tells one: the account's, if it is a person's."""
    try:
        name = getpass.getuser()
    except (KeyError, OSError):
        return NOBODY
    return NOBODY if name.lower() in _SYSTEM else name
