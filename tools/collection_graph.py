"""Score what is told of papers and offices: edges, statuses, dead bases, red links, occupancies, clashes."""

from __future__ import annotations

from collections import Counter

from collection_report import Case, Row

from extractor.evaluate.timelines import compatible, name_of
from extractor.identity.graph import Edge, Graph, Node, build
from extractor.identity.standing import dead_bases, standing
from extractor.timeline.offices.clashes import clashes
from extractor.timeline.offices.occupancies import Holding, holdings
from extractor.timeline.sentences.places import keys_of
from extractor.values.keys import name_key, number_key, unit_loose_key


def edges(case: Case) -> None:
    """Relations with a number on both sides: which document says what does what to what."""
    graph = build(case.documents, case.store.judgements())
    names = {held.key: name_of(held.path) for held in case.documents}
    got = {_edge(graph, edge, names[edge.document]): edge for edge in graph.edges}
    allowed = {key for row in case.rows("edges") for key in _wanted(row)}
    wanted = [row for row in case.rows("edges") if not row.get("optional")]
    right = 0
    for row in wanted:
        hit = any(key in got for key in _wanted(row))
        right += hit
        if not hit:
            case.miss("missed", row["sources"][0]["path"], row["source"], row["relation"], row["target"])
    extra = sorted(set(got) - allowed)
    for key in extra:
        case.miss("extra", *key, got[key].trigger)
    case.line("edges of the graph", right, right + len(extra), len(wanted))


def _edge(graph: Graph, edge: Edge, name: str) -> tuple[str, str, str, str]:
    return name, _key(graph.nodes[edge.source].number), edge.kind, _key(graph.nodes[edge.target].number)


def _wanted(row: Row) -> list[tuple[str, str, str, str]]:
    path = row["sources"][0]["path"]
    kinds = (row["relation"], *row.get("or_relations", ()))
    return [(path, _key(row["source"]), kind, _key(row["target"])) for kind in kinds]


def _key(number: str | None) -> str:
    return str(number_key(number) or number)


def papers(case: Case) -> None:
    """Statuses on a day, papers on a dead basis, red links."""
    graph = build(case.documents, case.store.judgements())
    right = 0
    for row in case.rows("statuses"):
        node = _node(graph, row["document"], row["issuer"])
        state = standing(graph, node, row["on"]).state if node else "no such document"
        right += state == row["status"]
        if state != row["status"]:
            case.miss("status", row["document"], row["issuer"], f"on {row['on']}: {row['status']}, not {state}")
    case.share("statuses on a day", right, len(case.rows("statuses")))
    _dead(case, graph)
    _red(case, graph)


def _node(graph: Graph, number: str, issuer: str) -> Node | None:
    wanted = keys_of([issuer])  # a committee's standing bodies write for it
    return next((n for n in graph.find(number) if keys_of([n.issuer or ""]) == wanted), None)


def _dead(case: Case, graph: Graph) -> None:
    got = {
        (_key(graph.nodes[b.edge.source].number), _key(graph.nodes[b.edge.target].number)) for b in dead_bases(graph)
    }
    wanted = {(_key(row["document"]), _key(row["basis"])) for row in case.rows("dead_bases")}
    for pair in sorted(got ^ wanted):
        case.miss("missed" if pair in wanted else "extra", "dead basis", *pair)
    case.line("papers on a dead basis", len(got & wanted), len(got), len(wanted))


def _red(case: Case, graph: Graph) -> None:
    names = {held.key: name_of(held.path) for held in case.documents}
    got = Counter((_key(r.node.number), names[k]) for r in graph.red_links() for k in r.node.cited_by)
    wanted = Counter((_key(row["number"]), path) for row in case.rows("red_links") for path in row["cited_by"])
    for pair in sorted((got - wanted) + (wanted - got)):
        case.miss("missed" if pair in wanted else "extra", "red link", *pair)
    case.line("red links, each with who cites it", sum((got & wanted).values()), got.total(), wanted.total())


# ------------------------------------------------------------------ offices


def occupancies(case: Case) -> None:
    """Who held which office from when to when, on which days they are seen in it, and who clashes.

    An office that a document calls a former one ended by then: that counts as its end where no other is told.
    """
    found = holdings(case.documents, case.store.judgements())
    rows = [row for row in case.rows("occupancies") if not row.get("optional")]
    counts: Counter[str] = Counter()
    for row in rows:
        mine = [h for h in found if _holds(h, row)]
        counts.update(found=bool(mine))
        if not mine:
            case.miss("missed", row["official"], row["position"], row["unit"])
            continue
        one = max(mine, key=lambda h: (_end(row["from"], h.since), bool(h.until), len(h.days)))
        for field, told in (("from", one.since), ("to", one.until or one.former_by)):
            good = _end(row[field], told) or (field == "to" and not one.until and _by(row["to"], told))
            counts.update({field: good})
            if not good:
                case.miss(field, row["official"], row["position"], row["unit"], f"{row[field]}, not {told}")
        days = {day for h in mine for day in h.days}
        counts.update(days=len(row["seen"]), seen=sum(day in days for day in row["seen"]))
        for day in row["seen"]:
            if day not in days:
                case.miss("not seen", row["official"], row["position"], row["unit"], day, sorted(days))
    case.share("occupancies found", counts["found"], len(rows))
    case.share("occupancies: from, as told or open", counts["from"], len(rows))
    case.share("occupancies: to, as told or open", counts["to"], len(rows))
    case.share("days on which one is seen in office", counts["seen"], counts["days"])
    _clashes(case, found)


def _holds(holding: Holding, row: Row) -> bool:
    names = {name_key(name) for name in (row["official"], *row.get("spellings", ()))}
    tenure = row.get("tenure", "holding")
    office = row["position"].casefold().removeprefix("quyền ")
    return (
        name_key(holding.name) in names
        and unit_loose_key(holding.unit or "") == unit_loose_key(row["unit"])
        and (holding.tenure == tenure if tenure != "holding" else holding.tenure in ("holding", "former"))
        and (tenure == "in_charge" or holding.position.casefold().removeprefix("quyền ") == office)
    )


def _end(wanted: str | None, told: str | None) -> bool:
    return told is None if wanted is None else bool(told) and (compatible(wanted, told) or told == wanted)


def _by(wanted: str | None, former: str | None) -> bool:
    return bool(wanted and former) and str(wanted) <= str(former)


def _clashes(case: Case, found: tuple[Holding, ...]) -> None:
    got = {(unit_loose_key(c.unit or ""), c.day, frozenset((c.a.name, c.b.name))) for c in clashes(found)}
    wanted = {(unit_loose_key(r["unit"]), r["on"], frozenset(r["officials"])) for r in case.rows("clashes")}
    for clash in sorted(got ^ wanted, key=str):
        case.miss("missed" if clash in wanted else "extra", "clash", clash[0], clash[1], *sorted(clash[2]))
    case.line("clashes of offices", len(got & wanted), len(got), len(wanted))
