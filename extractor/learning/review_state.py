"""Whether a person is through with a document, and what of it nobody has decided on.

A document is finished where every mention and every record of it was decided on, or where a person said that what
stands is right as a whole. That word covers what the program showed then: after an extraction that finds something
else it has to be given again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from ..collection import Judgement
from ..judgements import RECORD_KINDS, Reviewed
from ..store import actions, judge
from ..store.reviewed import ReviewedStore, Sheet

GOLD_KINDS = ("officials", "units", "citations", "metrics", "relations", "tasks")
"""The records of a gold file; dates are told by their mentions."""
Thing = tuple[str, int]
"""A kind ("mentions" or a record's) and a number in the reviewed Result."""


@dataclass(frozen=True, slots=True)
class ReviewState:
    """How far people are with a document.

    `mark`: the standing word that it is finished; `stale`: the program finds something else now than when it was given;
    `undecided`: what nobody decided on, or somebody was unsure of; `unsure`: only the latter.
    """

    mark: Judgement | None
    stale: bool
    decided: int
    undecided: tuple[Thing, ...]
    unsure: tuple[Thing, ...]

    @property
    def finished(self) -> bool:
        if self.mark is not None and not self.stale:
            return True
        return self.decided > 0 and not self.undecided


def mark_target(document: str) -> str:
    """Return the target of the word that a document is finished."""
    return json.dumps({"document": document, "on": "document"}, sort_keys=True)


def mark(store: ReviewedStore, key: int, by: str) -> actions.Done:
    """Record that what stands in a document is right and nothing is missing, as one action that can be undone."""
    document, digest = _row(store, key)
    after = json.dumps({"digest": digest})
    row = (mark_target(document), "accept", None, after, by)
    return store.act(actions.Deed("decide", by), [row])


def unmark(store: ReviewedStore, key: int, by: str) -> actions.Done:
    """Record that a document is open again."""
    row = (mark_target(_row(store, key)[0]), "reject", None, None, by)
    return store.act(actions.Deed("decide", by), [row])


def review_state(store: ReviewedStore, sheet: Sheet) -> ReviewState:
    """Return how far people are with a document."""
    document, digest = _row(store, sheet.held.key)
    rows = judge.standing(judge.judgements(store.connection, mark_target(document), all_rows=True))
    last = rows[-1] if rows and rows[-1].verdict == "accept" else None
    undecided = tuple(_undecided(sheet.reviewed))
    unsure = tuple(t for t in undecided if sheet.reviewed.states[t].judgement is not None)
    things = sum(len(getattr(sheet.reviewed.result, kind)) for kind in ("mentions", *GOLD_KINDS))
    decided = things - len(undecided) + len(sheet.reviewed.removed)
    stale = last is not None and json.loads(last.after or "{}").get("digest") != digest
    return ReviewState(last, stale, decided, undecided, unsure)


def reviewed_keys(store: ReviewedStore) -> tuple[int, ...]:
    """Return the keys of the current documents that people decided on, themselves or an earlier version, in order."""
    query = (
        "WITH RECURSIVE decided(key) AS (SELECT d.key FROM judgement j JOIN document d ON d.id = "
        "CASE WHEN json_valid(j.target) THEN json_extract(j.target, '$.document') END "
        "UNION SELECT d.key FROM decided JOIN document d ON d.previous = decided.key) "
        "SELECT d.key FROM decided JOIN document d USING (key) WHERE d.current ORDER BY d.key"
    )
    return tuple(row[0] for row in store.connection.execute(query))


def _row(store: ReviewedStore, key: int) -> tuple[str, str]:
    row = store.connection.execute("SELECT id, digest FROM document WHERE key = ?", (key,)).fetchone()
    return str(row[0]), str(row[1])


def _undecided(reviewed: Reviewed) -> Iterator[Thing]:
    """Yield what is open. A unit's record says nothing beyond its mentions: one of them decided is enough."""
    for thing, state in reviewed.states.items():
        kind, n = thing
        if kind not in ("mentions", *GOLD_KINDS) or _is_said(state.judgement):
            continue
        if kind == "units" and any(_said_of(reviewed, i) for i in reviewed.result.units[n].mentions):
            continue
        yield thing


def _said_of(reviewed: Reviewed, mention: int) -> bool:
    return _is_said(reviewed.states["mentions", mention].judgement)


def _is_said(judgement: Judgement | None) -> bool:
    return judgement is not None and judgement.verdict != "unsure"


assert set(GOLD_KINDS) <= set(RECORD_KINDS)
