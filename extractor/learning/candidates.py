"""The list of names worth a person's word, kept in the database, and what people said of each.

The list is the program's and disposable: it is made anew when documents or decisions have changed. What people said is
theirs (names.py), and stays with a name that no document repeats any more.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Literal

from ..collection import Judgement
from ..errors import NotFoundError
from ..gazetteer.taught import TaughtName
from ..store import actions
from ..store.reviewed import ReviewedStore
from . import names
from .mining import Candidate, Source, mine

State = Literal["open", "accepted", "rejected"]
STATES: tuple[State, ...] = ("open", "accepted", "rejected")


@dataclass(frozen=True, slots=True)
class Listed:
    """A candidate, and the last word on it. `full`: what it is called, by the person who accepted it."""

    candidate: Candidate
    state: State
    full: str
    said: Judgement | None = None


def seen(store: ReviewedStore) -> str:
    """Return what the list was made of: it is out of date once this is another."""
    one = store.connection.execute
    documents = one("SELECT count(*), max(key) FROM document WHERE current").fetchone()
    judged = one("SELECT max(id) FROM judgement").fetchone()[0]
    return "-".join(str(x) for x in (*documents, judged))


def is_stale(store: ReviewedStore) -> bool:
    row = store.connection.execute("SELECT seen FROM candidate_state").fetchone()
    return row is None or row[0] != seen(store)


def refresh(store: ReviewedStore, *, always: bool = False) -> bool:
    """Make the list anew where it is out of date, and say whether it was: read first, write in one transaction."""
    if not always and not is_stale(store):
        return False
    now = seen(store)
    found = mine(store)
    with store.writing() as connection:
        connection.execute("DELETE FROM candidate")
        connection.executemany(
            "INSERT OR IGNORE INTO candidate VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (c.id, c.kind, c.surface, c.name, c.note, c.documents, c.decided,
                 json.dumps([asdict(s) for s in c.sources], ensure_ascii=False))
                for c in found
            ],
        )  # fmt: skip
        connection.execute("REPLACE INTO candidate_state VALUES (0, ?)", (now,))
    return True


def listed(store: ReviewedStore, state: State | None = None, kind: str | None = None) -> list[Listed]:
    """Return the candidates with what people said, those that decisions speak for first, then the most repeated."""
    said = {name.id: (name, row) for name, row in names.words(store.connection)}
    rows = [_listed(c, said.pop(c.id, None)) for c in _held(store)]
    rows += [_listed(_gone(name), (name, row)) for name, row in said.values()]
    return [r for r in rows if state in (None, r.state) and kind in (None, "", r.candidate.kind)]


def find(store: ReviewedStore, identifier: str) -> Listed:
    """Return one candidate by its id; NotFoundError where there is none."""
    found = next((r for r in listed(store) if r.candidate.id == identifier), None)
    if found is None:
        raise NotFoundError(f"{identifier}: no such candidate; list them with: extractor candidates list")
    return found


def accept(store: ReviewedStore, identifier: str, by: str, full: str | None = None) -> actions.Done:
    """Accept a candidate: the next extraction knows the name. `full`: its full name, where it is another."""
    c = find(store, identifier).candidate
    sources = [{"document": s.document, "start": s.start, "end": s.end, "quote": s.quote} for s in c.sources]
    return names.accept(store, TaughtName(c.id, c.kind, c.surface, c.name), by, full=full, sources=sources)


def reject(store: ReviewedStore, identifier: str, by: str) -> actions.Done:
    """Reject a candidate: it is not asked about again."""
    c = find(store, identifier).candidate
    return names.reject(store, TaughtName(c.id, c.kind, c.surface, c.name), by)


def take_back(store: ReviewedStore, identifier: str, by: str) -> actions.Done:
    """Undo the last word on a candidate."""
    return names.take_back(store, identifier, by)


def _held(store: ReviewedStore) -> Iterator[Candidate]:
    query = (
        "SELECT id, kind, surface, name, documents, decided, note, sources FROM candidate "
        "ORDER BY decided DESC, documents DESC, kind, name, surface"
    )
    for identifier, kind, surface, name, documents, decided, note, sources in store.connection.execute(query):
        places = tuple(Source(**s) for s in json.loads(sources))
        yield Candidate(identifier, kind, surface, name, documents, decided, note, places)


def _gone(name: TaughtName) -> Candidate:
    return Candidate(name.id, name.kind, name.surface, name.name, 0, 0, "", ())


def _listed(candidate: Candidate, word: tuple[TaughtName, Judgement] | None) -> Listed:
    if word is None:
        return Listed(candidate, "open", candidate.name)
    name, row = word
    return Listed(candidate, "accepted" if row.verdict == "accept" else "rejected", name.name, row)
