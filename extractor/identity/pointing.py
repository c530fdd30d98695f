"""Articles with what they call a held paper by its bare number or its name read as a citation of that paper."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from ..collection import Held
from ..model import Citation, Mention, Result
from .references import Reference, references

REASON = "reference:matched"
"""The reason of a citation that only the collection can tell."""


def pointed(documents: Iterable[Held]) -> tuple[Held, ...]:
    """Return the documents in order; "Chỉ thị 15" of an article cites the one paper among them that it must mean.

    What fits no paper, or several as well, is left as it is (see references.py). Nothing of this is stored: the next
    paper taken in may fit as well.
    """
    known = {held.key: held for held in documents}
    found: dict[int, list[Reference]] = defaultdict(list)
    for one in references(known.values(), requests=False):
        if one.matched:
            found[one.document].append(one)
    return tuple(_written_out(held, found[key], known) if key in found else held for key, held in known.items())


def _written_out(held: Held, found: Iterable[Reference], known: dict[int, Held]) -> Held:
    result = held.result
    for one in found:
        if one.matched:
            result = _cites(result, one, known[one.matched.document])
    return replace(held, result=result)


def _cites(result: Result, one: Reference, paper: Held) -> Result:
    """Return a Result that cites the paper where the reference stands: its record is completed, or one is added."""
    meta = paper.result.document.meta
    said = (n for n, c in enumerate(result.citations) if result.mentions[c.mentions[0]].span == one.span)
    n = next(said, None) if one.kind == "bare_number" else None
    if n is not None and meta.number:
        short = result.citations[n]
        whole = replace(short, number=meta.number, date=meta.date, issuer=meta.issuer)
        acts = tuple(replace(r, target=meta.number) if r.target == short.number else r for r in result.relations)
        return replace(result, citations=(*result.citations[:n], whole, *result.citations[n + 1 :]), relations=acts)
    score = one.matched.score if one.matched else 0.0
    mention = Mention("CITATION", one.span, result.document.quote(one.span), None, score, reason=REASON)
    cited = Citation(meta.type, meta.number, meta.date, meta.issuer, None, (len(result.mentions),))
    return replace(result, mentions=(*result.mentions, mention), citations=(*result.citations, cited))
