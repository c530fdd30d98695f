"""Who is who, one name at a time: what the program holds for one, what it would ask, and people's word on it.

Merging says that two appearances are the same, splitting that they are not; both with a reason, both undone like any
other action. What a person has said is never asked again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .. import gazetteer as gazetteers
from .. import identity
from ..collection import Appearance
from ..identity.appearances import appearances
from ..store import actions
from ..store.reviewed import ReviewedStore
from ..values.keys import find_number, name_key, number_key, unit_loose_key
from .desk import InvalidChangeError

KINDS = ("official", "unit", "directive")
VERDICTS = {"same": "merge", "different": "split", "unsure": "decide"}
MOST = 400


@dataclass(frozen=True, slots=True)
class Answer:
    """The clusters that bear a name, what may be one, and whether there were too many documents to look at all."""

    clusters: tuple[tuple[Appearance, ...], ...]
    suggestions: tuple[identity.Suggestion, ...]
    cut: bool


def named(store: ReviewedStore, kind: str, name: str, also: str = "") -> Answer:
    """Return who bears `name` (or the name `also`), from the documents that name it and those that people joined."""
    names = [n for n in (name, also) if n.strip()]
    keys = tuple(sorted({key for n in names for key in _keys(store, kind, n)}))
    documents = {held.key: held for held in store.held(keys[:MOST])}
    judgements = store.pairs()
    for identifier in identity.judged_documents(judgements, kind):
        documents |= {held.key: held for held in store.find(identifier) if held.current}
    found = identity.cluster(kind, appearances(kind, documents.values()), judgements)
    wanted = [_key(kind, n) for n in names]
    near = tuple(c for c in found.clusters if any(_matches(kind, w, a.number or a.name) for a in c for w in wanted))
    anchors = {a.anchor for c in near for a in c}
    open_ones = tuple(s for s in found.suggestions if s.a.anchor in anchors or s.b.anchor in anchors)
    return Answer(tuple(sorted(near, key=lambda c: (-len(c), c[0].anchor))), open_ones, len(keys) > MOST)


def beside(store: ReviewedStore, kind: str, names: tuple[str, str], anchor: str) -> list[str]:
    """Return the anchors of all that are held to be one with an appearance: a page of hundreds does not repeat them."""
    clusters = named(store, kind, *names).clusters
    return [a.anchor for c in clusters if any(x.anchor == anchor for x in c) for a in c if a.anchor != anchor]


def say(
    store: ReviewedStore, by: str, kind: str, pairs: Sequence[tuple[str, str]], verdict: str, note: str | None = None
) -> actions.Done:
    """Record one verdict (same, different, unsure) on pairs of anchors, as one action."""
    if kind not in KINDS or verdict not in VERDICTS or not pairs or any(not a or not b or a == b for a, b in pairs):
        raise InvalidChangeError("name two different appearances, and say same, different or unsure")
    rows = [(identity.pair_target(kind, a, b), verdict, None, note, by) for a, b in pairs]
    return store.act(actions.Deed(VERDICTS[verdict], by, note), rows)


def _key(kind: str, name: str) -> str:
    if kind == "official":
        return name_key(name)
    if kind == "unit":
        return unit_loose_key(identity.expand(name, gazetteers.load()))
    number = find_number(name)
    return str(number_key(number[1] if number else name) or "")


def _matches(kind: str, wanted: str, name: str) -> bool:
    return bool(wanted) and (_key(kind, name) == wanted or kind == "unit" and wanted in unit_loose_key(name))


def _keys(store: ReviewedStore, kind: str, name: str) -> tuple[int, ...]:
    key = _key(kind, name)
    if not key:
        return ()
    if kind == "official":
        return store.keys_naming_official(key)
    if kind == "directive":
        return store.keys_citing(key)
    names = {unit_loose_key(n) for n, _ in store.unit_names(key)} | {key}
    return store.keys_naming_unit(sorted(names))
