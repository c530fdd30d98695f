"""The whole collection: clusters of everything held, and the appearance that a handle names."""

from __future__ import annotations

from collections.abc import Iterable

from ..collection import Appearance, Held, Judgement
from ..store import Store
from .appearances import appearances
from .clusters import GROUPERS, Clustering, cluster


def clustered(kind: str, store: Store) -> Clustering:
    """Return the clusters of all current documents' officials, units or directives (`kind`: official …)."""
    with store.skimmed() as documents:
        return cluster(kind, appearances(kind, documents), store.judgements())


def people(
    documents: Iterable[Held], judgements: Iterable[Judgement] = ()
) -> dict[tuple[int, int], tuple[str, tuple[str, ...]]]:
    """Return for each official's mention (document key, index) whose it is: the cluster's anchor and all its names.

    The fullest name stands first; what people decided holds.
    """
    found: dict[tuple[int, int], tuple[str, tuple[str, ...]]] = {}
    for members in cluster("official", appearances("official", documents), judgements).clusters:
        names = sorted({a.name for a in members}, key=lambda n: (n.isupper() or n.isascii(), -len(n), n))
        known = members[0].anchor, tuple(names)
        found.update(((a.key, n), known) for a in members for n in a.mentions)
    return found


def find(store: Store, handle: str) -> tuple[Appearance, ...]:
    """Return the appearances, one a kind, that a handle names: beginning of a document's id, "@", offset.

    A whole anchor is a handle too. Several documents may begin alike: then each is looked at.
    """
    document, _, rest = handle.partition("@")
    start = rest.split(":", 1)[0]
    if len(document) < 4 or not start:
        return ()
    held = [h for h in store.find(document) if h.current and h.result.document.id.startswith(document)]
    found = []
    for kind in GROUPERS:
        for item in appearances(kind, held):
            places = {a.partition("@")[2].split(":", 1)[0] for a in (item.anchor, *item.anchors)}
            if start in places and (":" not in handle or handle in (item.anchor, *item.anchors)):
                found.append(item)
    return tuple(found)
