"""A folder that is looked at again and again: what is new or has changed in it, once it stands still."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ..store import Store
from .keeping import stamp, unfinished
from .paths import Found, expand, without_database


@dataclass(frozen=True, slots=True)
class Look:
    """What one look saw: files to read now, files that still grow or have only just come, paths that lead nowhere."""

    ready: tuple[Found, ...] = ()
    growing: tuple[str, ...] = ()
    lost: tuple[Found, ...] = ()


@dataclass(slots=True)
class Looker:
    """Remembers between two looks. A file stands still when both see the same size and times.

    The database itself, and what belongs to it, is never looked at, wherever it lies.
    """

    paths: Sequence[str]
    _seen: dict[str, str] = field(default_factory=dict)

    def look(self, store: Store) -> Look:
        """Return what of the paths is not in the store as it is now. An empty folder is no loss: it may fill."""
        stamps: dict[str, str] = {}
        ready: list[Found] = []
        lost: list[Found] = []
        for item in unfinished(store, without_database(expand(self.paths), store.path)):
            taken = None if item.error else stamp(item.path)
            if taken is None:
                lost += [item] if item.error and item.error.code != "empty" else []
                continue
            stamps[item.path] = taken[1]
            if self._seen.get(item.path) == taken[1]:
                ready.append(item)
        self._seen = stamps
        names = {item.path for item in ready}
        return Look(tuple(ready), tuple(path for path in stamps if path not in names), tuple(lost))
