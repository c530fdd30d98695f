"""The organisations of a document: one record for each canonical name, in order of first mention."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from ..model import Document, Link, Mention, UnitRecord
from ..text import key


def units(document: Document, mentions: Sequence[Mention], links: Sequence[Link]) -> tuple[UnitRecord, ...]:
    """Return the units that the document's own text names; mentions inside boilerplate give no record.

    Names that differ only in spelling (case, dashes, tone placement) are one record under the first of them.
    """
    asides = sorted((s.span.start, s.span.end) for s in document.segments if s.kind == "boilerplate")
    names: dict[str, str] = {}
    ids: dict[str, str | None] = {}
    evidence: dict[str, list[int]] = {}
    for link in links:
        mention = mentions[link.mention]
        if mention.label != "UNIT" or _aside(asides, mention.start):
            continue
        same = key(link.name).replace(" - ", " ").replace(",", "")
        names.setdefault(same, link.name)
        ids[same] = ids.get(same) or link.entity
        evidence.setdefault(same, []).append(link.mention)
    return tuple(UnitRecord(name, ids[same], tuple(evidence[same])) for same, name in names.items())


def _aside(asides: Sequence[tuple[int, int]], at: int) -> bool:
    i = bisect_right(asides, (at, 1 << 60)) - 1
    return i >= 0 and at < asides[i][1]
