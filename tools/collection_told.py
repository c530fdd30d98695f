"""Score what the press says of papers without their numbers, and what became of units by which act."""

from __future__ import annotations

from collection_report import Case, Row

from extractor import gazetteer
from extractor.collection import Held, Quote
from extractor.evaluate.timelines import name_of
from extractor.identity.history import Change, told
from extractor.identity.references import Reference, references
from extractor.values.keys import number_key, unit_loose_key


def references_of(case: Case) -> None:
    """Whether each reference is found and matched with the paper meant, or left unmatched where none is held."""
    held = {h.key: h for h in case.documents}
    found = references(held.values())
    right = wanted = 0
    for row in case.rows("references"):
        got = [r for r in found if case.touches([_quote(held[r.document], r)], {"sources": [row]})]
        matched = {name_of(held[r.matched.document].path) if r.matched else None for r in got}
        good = row["held"] in matched if row["held"] else not matched - {None}
        if not row.get("optional"):
            wanted, right = wanted + 1, right + good
            if not good:
                case.miss("reference", row["path"], row["quote"], f"{row['held']}, not {sorted(map(str, matched))}")
    case.share("press references, to their paper or to none", right, wanted)
    rows = case.rows("references")
    known = {(row["path"], row["held"]) for row in rows}
    linked = {(name_of(held[r.document].path), name_of(held[r.matched.document].path)) for r in found if r.matched}
    wrong = {pair for pair in linked if pair not in known and pair[0] in {row["path"] for row in rows}}
    for pair in sorted(wrong):
        case.miss("WRONG", *pair)
    case.share("press references to a wrong paper", len(wrong), len(linked))


def _quote(held: Held, one: Reference) -> Quote:
    return Quote(held.result.document.id, held.path, held.published, one.span, one.quote)


def successions(case: Case) -> None:
    """Whether what became of units is told: of which, into which, on which day and by which act."""
    changes = told(case.documents, gazetteer.load())
    rows = case.rows("successions")
    used: set[int] = set()
    right = acts = 0
    for row in rows:
        hit = next((n for n, c in enumerate(changes) if n not in used and _fits(c, row)), None)
        if hit is None:
            case.miss("missed", row["kind"], row["from"], row["to"], row["on"])
            continue
        used.add(hit)
        right += 1
        same = number_key(changes[hit].act) == number_key(row["act"])
        acts += same
        if not same:
            case.miss("act", row["from"], row["act"], f"not {changes[hit].act}")
    for n in sorted(set(range(len(changes))) - used):
        case.miss("extra", changes[n].kind, changes[n].old, changes[n].new, changes[n].on)
    case.line("what became of units", right, len(changes), len(rows))
    case.share("by which act", acts, len(rows))


def _fits(change: Change, row: Row) -> bool:
    into = {unit_loose_key(n) for n in change.new}
    wanted = {unit_loose_key(row["to"])} if row["to"] else set()
    same = unit_loose_key(change.old) == unit_loose_key(row["from"]) and into == wanted
    return same and change.kind == row["kind"] and change.on == row["on"]
