"""What stands round a subject: the family of a directive, the holders of offices, what a unit has become, its tasks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from .. import gazetteer as gazetteers
from ..collection import Held, Quote, Subject
from ..identity import graph as graphs
from ..identity.history import Change, recorded
from ..identity.unit_forms import unit_form
from ..store.reviewed import ReviewedStore
from ..timeline.contradicted import Contradiction, contradictions
from ..timeline.offices.occupancies import Holding, holdings
from ..timeline.series import Series, series
from ..timeline.tasks.asked import Tracked, tracked
from ..values.keys import name_key, number_key

DEEPEST = 4
"""Levels of a directive's family below it that are shown: a plan, the plan for the plan, a report on it."""
MOST = 300
"""Documents that are looked at; a subject of more has only its timeline."""


@dataclass(frozen=True, slots=True)
class Kin:
    """What one directive does to another. `outgoing`: the subject does it; `held`: the other one is in the store.

    `below`: what carries the other one out in its turn, where that one stands below the subject.
    """

    kinds: tuple[str, ...]
    outgoing: bool
    name: str
    number: str | None
    held: bool
    since: str | None
    quote: Quote
    below: tuple[Kin, ...] = ()


@dataclass(frozen=True, slots=True)
class Around:
    """What a subject's documents tell beside its timeline; empty where a part does not apply."""

    family: tuple[Kin, ...] = ()
    missing: tuple[tuple[str, str, int], ...] = ()
    holders: tuple[Holding, ...] = ()
    changes: tuple[Change, ...] = ()
    tasks: tuple[Tracked, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    series: tuple[Series, ...] = ()


def around(store: ReviewedStore, subject: Subject, documents: Sequence[Held]) -> Around:
    """Return what stands round `subject`, from the documents of its sightings."""
    if len(documents) > MOST:
        return Around()
    newest, pairs = store.newest(), store.pairs()
    if subject.kind == "directive":
        graph = graphs.build(documents, pairs)
        family, missing = _family(store, graph, subject), _missing(store, graph)
        asked = tracked(documents, newest, directive=subject.number) if subject.number else ()
        return Around(family, missing, tasks=asked, contradictions=contradictions(documents))
    if subject.kind == "official":
        mine = name_key(subject.name)
        return Around(holders=tuple(h for h in holdings(documents, pairs) if name_key(h.name) == mine))
    if subject.kind == "unit":
        gazetteer = gazetteers.load()
        wanted = {unit_form(n, gazetteer).loose for n in (subject.name, *subject.aliases)}
        held = tuple(h for h in holdings(documents, pairs) if h.unit and unit_form(h.unit, gazetteer).loose in wanted)
        names = (subject.name, *subject.aliases)
        return Around(
            holders=held, changes=recorded(subject.name, gazetteer), tasks=tracked(documents, newest, units=names)
        )
    if subject.kind == "indicator":
        return Around(contradictions=contradictions(documents), series=series(subject, documents, newest))
    return Around()


def _family(store: ReviewedStore, graph: graphs.Graph, subject: Subject) -> tuple[Kin, ...]:
    """Return what the subject rests on, then what rests on it, with what rests on that: each document once."""
    nodes = graph.find(subject.number, subject.issuer) if subject.number else ()
    if not nodes:
        return ()
    seen = {nodes[0].id}
    above = _kin(store, graph, nodes[0].id, True, seen, 1)
    return above + _kin(store, graph, nodes[0].id, False, seen, DEEPEST)


def _kin(
    store: ReviewedStore, graph: graphs.Graph, node: int, outgoing: bool, seen: set[int], depth: int
) -> tuple[Kin, ...]:
    """Return the relatives of a node in one direction, those of its own first, then theirs down to `depth`."""
    fresh: dict[int, list[graphs.Edge]] = {}
    for edge in graph.outof(node) if outgoing else graph.into(node):
        other = edge.target if outgoing else edge.source
        if other not in seen:
            fresh.setdefault(other, []).append(edge)
    seen |= set(fresh)
    found = []
    for number, edges in fresh.items():
        one, edge = graph.nodes[number], edges[0]
        held = graph.documents[edge.document]
        quote = Quote(held.result.document.id, held.path, held.published, edge.span, edge.quote)
        known = bool(one.held) or _is_held(store, one.number)
        below = _kin(store, graph, number, False, seen, depth - 1) if depth > 1 and not outgoing else ()
        kinds = tuple(dict.fromkeys(e.kind for e in edges))
        found.append(Kin(kinds, outgoing, one.name, one.number, known, edge.since, quote, below))
    return tuple(found)


def _missing(store: ReviewedStore, graph: graphs.Graph) -> tuple[tuple[str, str, int], ...]:
    """Return what the documents cite and the store has not: (name, number, how many cite it), the most cited first."""
    found = (x for x in graph.red_links() if not _is_held(store, x.node.number))
    return tuple((x.node.name, x.node.number or "", x.count) for x in islice(found, 30))


def _is_held(store: ReviewedStore, number: str | None) -> bool:
    """Say whether a document of this number is held, be it outside of what the subject's documents are."""
    key = number_key(number)
    query = "SELECT 1 FROM document WHERE current AND number_key = ?"
    return key is not None and store.connection.execute(query, (str(key),)).fetchone() is not None
