"""The graph of directives: held ones and those only cited, what each does to the others, and who says so."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ..collection import Appearance, Held, Judgement
from ..model import Span
from ..values.keys import number_key, unit_loose_key
from .appearances import appearances
from .clusters import cluster
from .edges import ACTING, stated
from .group_directives import Claims, weight

Places = dict[tuple[int, str], list[tuple[int, tuple[int, ...]]]]
"""(document, number or "this") → the nodes that it may mean there, each with its mentions."""


@dataclass(frozen=True, slots=True)
class Node:
    """A directive. `held`: keys of the documents that are it (none: only cited); `cited_by`: of those that cite it."""

    id: int
    number: str | None
    type: str | None
    issuer: str | None
    date: str | None
    title: str | None
    held: tuple[int, ...] = ()
    cited_by: tuple[int, ...] = ()
    effective: str | None = None
    expires: str | None = None

    @property
    def name(self) -> str:
        number = number_key(self.number)
        words = (self.type or "Văn bản", "số" if number and number.symbol else None, self.number)
        return " ".join(w for w in words if w) if self.number else (self.title or "Văn bản")


@dataclass(frozen=True, slots=True)
class Edge:
    """What `source` does to `target` (node ids), from which day, in which document's words.

    `date` is the day of the acting document, `effective` the day from which it holds where it is stated.
    """

    source: int
    kind: str
    target: int
    date: str | None
    effective: str | None
    trigger: str
    pinpoint: str | None
    document: int
    quote: str
    span: Span

    @property
    def since(self) -> str | None:
        return self.effective or self.date


@dataclass(frozen=True, slots=True)
class RedLink:
    """A directive that is cited and not held: how many documents cite it, and who they are of."""

    node: Node
    count: int
    by: tuple[tuple[str, int], ...]


@dataclass(slots=True)
class Graph:
    """Nodes by id, edges in order of date."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    documents: dict[int, Held]
    _into: dict[int, list[Edge]] = field(default_factory=dict)
    _from: dict[int, list[Edge]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for edge in self.edges:
            self._into.setdefault(edge.target, []).append(edge)
            self._from.setdefault(edge.source, []).append(edge)

    def into(self, node: int) -> Sequence[Edge]:
        """Return what others do to a node."""
        return self._into.get(node, ())

    def outof(self, node: int) -> Sequence[Edge]:
        """Return what a node does to others."""
        return self._from.get(node, ())

    def find(self, number: str, issuer: str | None = None) -> tuple[Node, ...]:
        """Return the nodes with this number in any spelling, held ones and much cited ones first."""
        wanted = number_key(number)
        found = [n for n in self.nodes if wanted and number_key(n.number) == wanted]
        if issuer:
            words = unit_loose_key(issuer)
            found = [n for n in found if words in unit_loose_key(n.issuer or "")]
        return tuple(sorted(found, key=lambda n: (not n.held, -len(n.cited_by), n.date or "", n.id)))

    def red_links(self) -> tuple[RedLink, ...]:
        """Return what is cited and not held, the most cited first."""
        found = []
        for node in self.nodes:
            if not node.held and node.cited_by:
                by = Counter(_author(self.documents[key]) for key in node.cited_by)
                ranked = tuple(sorted(by.items(), key=lambda x: (-x[1], x[0])))
                found.append(RedLink(node, len(node.cited_by), ranked))
        return tuple(sorted(found, key=lambda r: (-r.count, r.node.number or "", r.node.issuer or "")))


def _author(held: Held) -> str:
    meta = held.result.document.meta
    return meta.issuer or meta.publisher or ("báo chí" if held.result.document.kind == "press_article" else "–")


def build(documents: Iterable[Held], judgements: Iterable[Judgement] = (), *, relations: bool = True) -> Graph:
    """Return the graph of everything held; which citations are one directive is clustering's to say.

    Without `relations` it has no edges: who cites what is in its nodes.
    """
    held = {h.key: h for h in documents}
    found = cluster("directive", appearances("directive", held.values()), judgements).clusters
    ordered = sorted(found, key=lambda members: min((a.document, a.anchor) for a in members))
    nodes = [_node(n, members, held) for n, members in enumerate(ordered)]
    at: Places = defaultdict(list)
    for n, members in enumerate(ordered):
        for a in members:
            at[a.key, "this" if a.own else str(number_key(a.number))].append((n, a.mentions))
    edges: dict[tuple[int, str, int, int], Edge] = {}
    for key in sorted(held, key=lambda k: held[k].result.document.id) if relations else ():
        for edge in _edges(held[key], at, nodes):
            edges.setdefault((edge.source, edge.kind, edge.target, edge.document), edge)
    order = sorted(edges.values(), key=lambda e: (e.date or "9999", e.source, e.kind, e.target, e.span.start))
    return Graph(tuple(nodes), tuple(order), held)


def _node(n: int, members: Sequence[Appearance], held: dict[int, Held]) -> Node:
    claims = Claims()
    for claim in sorted(members, key=weight):
        claims.add(0, claim)
    own = tuple(sorted({a.key for a in members if a.own}))
    metas = [held[key].result.document.meta for key in own]
    return Node(
        n,
        claims.stated("number"),
        claims.stated("type"),
        claims.stated("issuer"),
        claims.stated("date"),
        claims.stated("title"),
        own,
        tuple(sorted({a.key for a in members if not a.own})),
        next((m.effective for m in metas if m.effective), None),
        next((m.expires for m in metas if m.expires), None),
    )


def _edges(held: Held, at: Places, nodes: list[Node]) -> Iterable[Edge]:
    """Yield what one document states; two papers of one number in one clause are both acted upon."""
    document = held.result.document
    own = str(number_key(document.meta.number))
    for fact in stated(held):
        source = "this" if fact.source == "this" or str(number_key(fact.source)) == own else fact.source
        acting, *_ = [*_meant(held, at, source, fact.span), None]
        for target in _meant(held, at, fact.target, fact.span):
            if acting is None or acting == target:
                continue  # a document without a number has no place in the graph
            by = nodes[acting]
            day = by.date or (held.published if source == "this" else None)
            told = fact.trigger, fact.pinpoint, held.key, document.quote(fact.span), fact.span
            since = by.effective if fact.kind in ACTING else None  # what it rests on it rests on from its own day
            yield Edge(acting, fact.kind, target, day, since, *told)


def _meant(held: Held, at: Places, number: str, span: Span) -> list[int]:
    """Return the nodes that a number means in a line of a document: those named in it, else the first of the number."""
    known = at.get((held.key, number if number == "this" else str(number_key(number))), [])
    mentions = held.result.mentions
    named = [n for n, own in known if any(span.start <= mentions[m].start < span.end for m in own)]
    return named or [n for n, _ in known[:1]]


def grouped(edges: Iterable[Edge]) -> dict[str, list[Edge]]:
    """Return edges by kind, in order."""
    found: dict[str, list[Edge]] = defaultdict(list)
    for edge in edges:
        found[edge.kind].append(edge)
    return dict(found)
