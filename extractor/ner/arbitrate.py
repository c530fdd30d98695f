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


def arbitrate(grammar: Iterable[Mention], tagger: Iterable[Mention]) -> Iterator[Mention]:
    """Yield what stands of both; they may still overlap across labels (`merge` settles that).

    A mention that both saw keeps the grammar's method and value, and the tagger's confidence.
    """
    by_span = {(m.label, m.span): m for m in grammar}
    yield from (m for m in by_span.values() if m.label in FORMAL)
    for mention in tagger:
        if mention.label not in FORMAL:
            seen = by_span.get((mention.label, mention.span))
            yield replace(seen, confidence=mention.confidence) if seen else mention
