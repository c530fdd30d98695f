"""What a directive was worth on a day, computed from the edges of the graph; papers that rest on what was dead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from .graph import Edge, Graph, Node

State = Literal["not_yet_effective", "in_force", "amended", "replaced", "repealed", "expired", "unknown"]
_ENDS: dict[str, State] = {"replaces": "replaced", "repeals": "repealed", "withdraws": "repealed"}
DEAD: frozenset[State] = frozenset({"replaced", "repealed", "expired"})


@dataclass(frozen=True, slots=True)
class Standing:
    """The state of a directive on a day. `edges` are what made it, `reasons` say so in words; `since` its first day."""

    state: State
    on: str
    since: str | None
    edges: tuple[Edge, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DeadBasis:
    """A paper that cites as its basis what had ended by its day."""

    edge: Edge
    standing: Standing


def _by(day: str | None, on: str) -> bool:
    """Say whether a day (ISO prefix) had come on `on`; what is only a month or year has come with its end."""
    return day is not None and (day[:10] <= on if len(day) >= 10 else day < on[: len(day)])


def standing(graph: Graph, node: Node, on: str) -> Standing:
    """Return what `node` was worth on the day `on`, with reasons; unknown is said where nothing tells."""
    acting = [e for e in graph.into(node.id) if _by(e.since, on)]
    ends = [e for e in acting if e.kind in _ENDS and not e.pinpoint]
    if ends:
        first = min(ends, key=lambda e: e.since or "")
        return _standing(graph, _ENDS[first.kind], on, first.since, (first,))
    if node.expires and _by(node.expires, on) and node.expires[:10] < on:
        return Standing("expired", on, node.expires, (), (f"its own text: in force until {node.expires}",))
    start = node.effective or node.date
    if start and len(start) >= 10 and start[:10] > on:
        return Standing("not_yet_effective", on, start, (), (f"in force from {start}",))
    changed = [e for e in acting if e.kind in ("amends", "corrects") or e.kind in _ENDS and e.pinpoint]
    if changed:
        last = max(changed, key=lambda e: e.since or "")
        return _standing(graph, "amended", on, last.since, tuple(changed))
    return _nothing_known(graph, node, on, start)


def _nothing_known(graph: Graph, node: Node, on: str, start: str | None) -> Standing:
    undated = tuple(e for e in graph.into(node.id) if e.kind in (*_ENDS, "amends") and e.since is None)
    if undated:
        return _standing(graph, "unknown", on, None, undated, "no day is stated")
    if start is None:
        return Standing("unknown", on, None, (), ("not held, and no paper that cites it says its day",))
    seen = "held" if node.held else "not held, dated by the papers that cite it"
    return Standing("in_force", on, start, (), (f"{seen}; from {start}; nothing held ends or changes it by then",))


def _standing(
    graph: Graph, state: State, on: str, since: str | None, edges: tuple[Edge, ...], more: str = ""
) -> Standing:
    reasons = tuple(
        " ".join(x for x in (graph.nodes[e.source].name, e.kind, e.pinpoint, f"from {e.since or '?'}", more) if x)
        for e in edges
    )
    return Standing(state, on, since, edges, reasons)


def dead_bases(graph: Graph) -> Iterator[DeadBasis]:
    """Yield where a paper's basis had been replaced, repealed or had run out by the paper's own day."""
    for edge in graph.edges:
        if edge.kind == "based_on" and edge.date and len(edge.date) >= 10:
            found = standing(graph, graph.nodes[edge.target], edge.date[:10])
            own = found.edges and found.edges[0].source == edge.source
            if found.state in DEAD and not own:
                yield DeadBasis(edge, found)
