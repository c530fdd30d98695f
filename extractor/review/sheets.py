"""Sheets kept between requests: a decision needs the document as people say it is, and is made on the same one again.

A sheet is known by the machine's digest and the number of the last decision; where either has moved, it is made anew.
What is kept holds nothing but frozen data, so all threads of a server share it.
"""

from __future__ import annotations

import hashlib
import json
import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from ..collection import Held, Judgement
from ..judgements import RECORD_KINDS, Reviewed, State, parse_target, review
from ..judgements.items import mention_of
from ..model import Link
from ..store import judge, parts, read
from ..store.reviewed import ReviewedStore, Sheet, versions

KEPT = 8
"""Documents of the server that are kept; one is a few megabytes at most."""
_lock = threading.Lock()
_held: OrderedDict[tuple[str, int], tuple[str, Held, Sheet]] = OrderedDict()


def version_of(store: ReviewedStore, key: int) -> int:
    """Return the number of the last decision on a document or an earlier version of it, 0 for none."""
    return judge.newest_of(store.connection, versions(store.connection, key))


def sheet_of(store: ReviewedStore, key: int) -> Sheet:
    """Return the sheet of a document. Its mentions, records and decisions are today's; its paths may be out of date."""
    digest = str(store.connection.execute("SELECT digest FROM document WHERE key = ?", (key,)).fetchone()[0])
    version = version_of(store, key)
    with _lock:
        known = _held.get((store.path, key))
    if known and known[0] == digest and known[2].version == version:
        return known[2]
    held = known[1] if known and known[0] == digest else read.held(store.connection, key)
    rows = judge.of_documents(store.connection, versions(store.connection, key))
    reviewed = review(held.result, judge.standing(rows))
    sheet = Sheet(replace(held, result=reviewed.result), reviewed, max((r.id for r in rows), default=0))
    _keep(store, key, (digest, held, sheet))
    return sheet


def sheet_today(store: ReviewedStore, key: int) -> Sheet:
    """Return the sheet of a document with where it came from as it is now."""
    sheet = sheet_of(store, key)
    paths, current, previous = parts.origin(store.connection, key)
    return replace(sheet, held=replace(sheet.held, paths=paths, current=current, previous=previous))


def short_of(target: str) -> str:
    """Return a short name for a target, for pages that hold thousands of them; `full` gives the target back."""
    return "~" + hashlib.blake2b(target.encode(), digest_size=9).hexdigest()


def full(sheet: Sheet, target: str) -> str:
    """Return the target that a short name stands for in this document; what is no short name comes back as it is."""
    if not target.startswith("~"):
        return target
    removed = (g.judgement.target for g in sheet.reviewed.removed)
    known = chain((s.target for s in sheet.reviewed.states.values()), removed)
    return next((t for t in known if short_of(t) == target), target)


def accepted(store: ReviewedStore, sheet: Sheet, saved: Sequence[Judgement]) -> None:
    """Carry a kept sheet on over decisions that only accept what stands there, which changes nothing else."""
    with _lock:
        known = _held.get((store.path, sheet.held.key))
    if known is None or known[2] is not sheet or any(j.verdict != "accept" or j.after != j.before for j in saved):
        return
    reviewed: Reviewed | None = sheet.reviewed
    for judgement in saved:
        reviewed = _with(reviewed, judgement) if reviewed else None
    if reviewed:
        new = Sheet(replace(sheet.held, result=reviewed.result), reviewed, max(j.id for j in saved))
        _keep(store, sheet.held.key, (known[0], known[1], new))


def _with(reviewed: Reviewed, judgement: Judgement) -> Reviewed | None:
    """Return the reviewed Result with one thing accepted as it is; None where that is no mention or record of it."""
    place = next((p for p, s in reviewed.states.items() if s.target == judgement.target), None)
    anchor = parse_target(judgement.target)
    if place is None or anchor is None or reviewed.states[place].differs:
        return None
    kind, n = place
    states = {**reviewed.states, place: State(judgement.target, judgement)}
    if kind in RECORD_KINDS:
        return replace(reviewed, states=states)
    result, data = reviewed.result, json.loads(judgement.after or "{}")
    mention = mention_of(data, result.document)
    if mention is None or mention.span != result.mentions[n].span:
        return None
    mentions = (*result.mentions[:n], mention, *result.mentions[n + 1 :])
    links = result.links
    if data.get("name") or data.get("entity"):
        linked = Link(n, data.get("name") or mention.text, data.get("entity"), (), "reviewer")
        links = tuple(linked if x.mention == n else x for x in links)
    return replace(reviewed, result=replace(result, mentions=mentions, links=links), states=states)


def _keep(store: ReviewedStore, key: int, made: tuple[str, Held, Sheet]) -> None:
    with _lock:
        _held[store.path, key] = made
        _held.move_to_end((store.path, key))
        while len(_held) > KEPT:
            _held.popitem(last=False)
