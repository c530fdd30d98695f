"""Who decides where grammar and tagger disagree.

Numbers, dates and figures have a form: the grammars alone decide. Of persons, positions, units and places the tagger
decides, having seen what the grammars found: it was trained with their mentions and without, so it trusts them as far
as they were right on the annotated corpus. `docs/recognition.md` has the table that settled this.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..model import Mention

FORMAL = ("CITATION", "DATE", "METRIC")
"""Labels that the grammars alone decide."""
ALONE = 0.7
"""The probability that the tagger needs where no grammar saw the same. Swept from 0 to 0.9 on the held-out fifth: F1 of
every label is best between 0.7 and 0.8 (units 0.961 at 0, 0.966 at 0.7, 0.962 at 0.9)."""
KEPT = ("PERSON", "UNIT")
"""Labels whose grammar is kept where the tagger sees nothing at all: it gains recall at no loss of precision."""


def arbitrate(grammar: Iterable[Mention], tagger: Iterable[Mention]) -> Iterator[Mention]:
    """Yield what stands of both; they may still overlap across labels (`merge` settles that).

    A mention that both saw keeps the grammar's method, value and reason, and the tagger's confidence.
    """
    by_span = {(m.label, m.span): m for m in grammar}
    yield from (m for m in by_span.values() if m.label in FORMAL)
    seen: set[int] = set()
    for mention in tagger:
        seen.update(range(mention.start, mention.end))
        agreed = by_span.get((mention.label, mention.span))
        if mention.label in FORMAL:
            continue
        if agreed:
            yield replace(agreed, confidence=mention.confidence, reason=f"{_reason(agreed)}+tagger")
        elif mention.confidence >= ALONE:
            yield mention
    for m in by_span.values():
        if m.label in KEPT and seen.isdisjoint(range(m.start, m.end)):
            yield replace(m, reason=_reason(m))


def _reason(mention: Mention) -> str:
    """Why the grammar holds it, its label's where the rule gave no name of its own."""
    return mention.reason or f"{mention.label.lower()}:{mention.method}"
