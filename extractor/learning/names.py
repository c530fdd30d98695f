"""People's word on names worth knowing: a row each in the log of decisions, with who and when, undone like any other.

Accepted names are what the next extraction is taught. A target is JSON {"on": "candidate", "kind", "surface", "name"}.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from typing import Any

from ..collection import Judgement
from ..errors import ExtractorError
from ..gazetteer.taught import KINDS, Kind, TaughtName
from ..store import Store, actions, judge
from ..store.reviewed import ReviewedStore
from ..text import fold

LONGEST = 200


class InvalidNameError(ExtractorError):
    """A word on a name that cannot be kept: no full name for an abbreviation, or the surface means something else."""


def name_id(kind: str, surface: str, name: str) -> str:
    """Return the short id of a name: the same wherever the same name is found."""
    return hashlib.sha256("|".join((kind, _plain(surface), _plain(name))).encode()).hexdigest()[:8]


def _plain(text: str) -> str:
    return " ".join(fold(text).split())


def target_of(kind: str, surface: str, name: str) -> str:
    return json.dumps(
        {"on": "candidate", "kind": kind, "surface": surface, "name": name}, ensure_ascii=False, sort_keys=True
    )


def data_of(target: str, on: str) -> dict[str, Any] | None:
    """Return what a target on `on` ("candidate", "model") says; None for any other."""
    try:
        data = json.loads(target)
    except ValueError:
        return None
    return data if isinstance(data, dict) and data.get("on") == on else None


def words(connection: sqlite3.Connection) -> Iterator[tuple[TaughtName, Judgement]]:
    """Yield each name that people spoke of with the last word on it that stands, in order of the words."""
    last: dict[str, Judgement] = {}
    for row in judge.standing(judge.of_pairs(connection)):
        if data_of(row.target, "candidate"):
            last.pop(row.target, None)
            last[row.target] = row
    for target, row in last.items():
        data = data_of(target, "candidate") or {}
        kind, surface, name = (str(data.get(n, "")) for n in ("kind", "surface", "name"))
        given = json.loads(row.after) if row.after else {}
        if kind in KINDS:
            known: Kind = kind
            yield TaughtName(name_id(kind, surface, name), known, surface, str(given.get("name") or name)), row


def accepted(store: Store) -> tuple[TaughtName, ...]:
    """Return the names that people accepted, in order of their ids."""
    return tuple(sorted(name for name, row in words(store.connection) if row.verdict == "accept"))


def accept(
    store: ReviewedStore, name: TaughtName, by: str, *, full: str | None = None, sources: Any = ()
) -> actions.Done:
    """Record that `name` is right; `full` is what it is called in full where the candidate does not say, or says wrong.

    Raises InvalidNameError where that is missing or the same letters were accepted for something else.
    """
    meant = " ".join((full or name.name).split())
    if not meant or len(meant) > LONGEST:
        raise InvalidNameError(f"{name.surface}: say what it is called in full (at most {LONGEST} characters)")
    if name.kind == "alias" and _plain(meant) == _plain(name.surface):
        raise InvalidNameError(f"{name.surface}: its full name must be another than itself")
    with store.writing() as connection:
        for other, row in words(connection):
            clash = row.verdict == "accept" and _plain(other.surface) == _plain(name.surface) and other.id != name.id
            if clash and (other.kind == "official") == (name.kind == "official"):
                raise InvalidNameError(f"{name.surface} was accepted for {other.name} already; undo that first")
        after = json.dumps({"name": meant, "sources": sources}, ensure_ascii=False, sort_keys=True)
        row_of = (_target(name), "accept", None, after, by)
        return actions.act(connection, actions.Deed("decide", by), [row_of], store.moment())


def reject(store: ReviewedStore, name: TaughtName, by: str) -> actions.Done:
    """Record that `name` is not to be taught; it is not asked about again."""
    return store.act(actions.Deed("decide", by), [(_target(name), "reject", None, None, by)])


def take_back(store: ReviewedStore, identifier: str, by: str) -> actions.Done:
    """Undo the last word on a name: it is a candidate again. Raises InvalidNameError where there is none."""
    found = next((row for name, row in words(store.connection) if name.id == identifier), None)
    action = store.action_of(found.id) if found else None
    if action is None:
        raise InvalidNameError(f"{identifier}: nobody accepted or rejected it")
    return store.take_back(action, by)


def _target(name: TaughtName) -> str:
    """Return the target of a candidate; an abbreviation is called by itself until somebody says what it stands for."""
    return target_of(name.kind, name.surface, name.name)
