"""A subject that many documents name, at a glance: how many, and the newest of them with the words that name it.

The timeline of such a subject takes a second or more; its page shows this until it has come.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .. import gazetteer as gazetteers
from .. import identity
from ..collection import Held, Sighting, Subject, SubjectKind
from ..model import Result
from ..store import naming
from ..store.reviewed import ReviewedStore
from ..values.keys import find_number, name_key, number_key, unit_loose_key

AT_ONCE = 20
"""So many documents are told of at once; what more name is shown at a glance first."""
SHOWN = 20
INDICATORS = 5000
"""So many indicators are compared with the words asked for at once; of more the page shows a glance first."""


@dataclass(frozen=True, slots=True)
class Glance:
    """`count` documents name the subject, of which these are the newest; `counted`: it is no lower bound."""

    count: int
    counted: bool
    subject: Subject
    documents: tuple[Held, ...]


def glance(store: ReviewedStore, kind: SubjectKind, name: str, shown: int = SHOWN) -> Glance | None:
    """Return what a subject that more than AT_ONCE documents name looks like at a glance, None where fewer do."""
    name = " ".join(name.split())
    table, key = next(((t, k) for t, k in _keys(kind, name) if naming.count(store.connection, t, k)), (None, ""))
    if table is not None:
        count, counted = naming.count(store.connection, table, key), True
    else:
        found = naming.holding(store.connection, name) if kind in ("topic", "indicator", "directive") else ()
        count, counted = len(found), len(found) < naming.HOLDING
    if count <= AT_ONCE and not (kind == "indicator" and naming.indicators(store.connection) > INDICATORS):
        return None
    newest = (naming.newest(store.connection, table, key, shown) if table is not None
              else naming.by_day(store.connection, found, shown))  # fmt: skip
    documents = store.held(newest)
    sightings = tuple(Sighting(held.key, tuple(_mentions(held.result, table, key))) for held in documents)
    return Glance(count, counted, Subject(kind, key, name, sightings), documents)


def _keys(kind: str, name: str) -> Iterator[tuple[naming.Kind, str]]:
    """Yield where a name may stand, with its key there; the likeliest first."""
    if kind == "official":
        parts = name.split()
        for start in range(len(parts)):
            yield "officials", name_key(" ".join(parts[start:]))
    elif kind == "unit":
        for form in dict.fromkeys((identity.expand(name, gazetteers.load()), name)):
            yield "units", unit_loose_key(form)
    elif kind == "directive":
        number = find_number(name)
        key = number_key(number[1] if number else name)
        if key is not None:
            yield "citations", str(key)


def _mentions(result: Result, table: str | None, key: str) -> list[int]:
    """Return the first mentions by which a document names the subject."""
    found: list[int] = []
    if table == "officials":
        found = [n for o in result.officials if name_key(o.name) == key for n in o.mentions[:1]]
    elif table == "units":
        found = [n for u in result.units if f"{unit_loose_key(u.name)} ".startswith(f"{key} ") for n in u.mentions[:1]]
    elif table == "citations":
        found = [n for c in result.citations if str(number_key(c.number) or "").startswith(key) for n in c.mentions[:1]]
    return found[:1]
