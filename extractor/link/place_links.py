"""Which row of the gazetteer a place is; in a list the level word before the first name is that of all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..model import Candidate, Link, Mention
from ..text import fold
from .places import Whereabouts

_LEVEL = r"(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)"
_LEVEL_WORD = re.compile(_LEVEL)
_LEVELLED = re.compile(rf"(?P<level>{_LEVEL})\s\S")
_LEVELS_OPEN = re.compile(
    rf"(?<!\w)(?:các|những|hai|ba|bốn|\d{{1,2}})\s(?P<levels>{_LEVEL}(?:\s?(?:,|và)\s{_LEVEL}){{0,3}})\s?:?\s\Z"
)
_NEXT_PLACE = re.compile(r"\s*(?:[,;]|[,;]?\s?và)\s*")
"""Places in a list: what level opens it, what stands between two of them."""


def link_places(mentions: Sequence[Mention], where: Whereabouts) -> Iterator[Link]:
    """Yield one Link for each LOCATION mention, in order of mention index.

    A place is linked where one gazetteer row of that name holds on the document's day, or only one lies in the province
    that the document is about; else the rows are candidates and the entity is None. In a list the level word before its
    first name is that of all ("các huyện A, B").
    """
    levels: tuple[str, ...] = ()
    end = -1
    for index, mention in enumerate(mentions):
        if mention.label != "LOCATION":
            continue
        own = _LEVELLED.match(fold(mention.text))
        if own:
            levels = (own["level"],)
        elif end < 0 or not _NEXT_PLACE.fullmatch(where.folded, end, mention.start):
            opened = _LEVELS_OPEN.search(where.folded, max(0, mention.start - 60), mention.start)
            levels = tuple(_LEVEL_WORD.findall(opened["levels"])) if opened else ()
        end = mention.end
        shared = () if own or mention.text.isupper() else levels
        rows = where.rows(mention.text, shared)
        if len(rows) == 1:
            yield Link(index, rows[0].full_name, rows[0].id, reason="gazetteer")
            continue
        candidates = tuple(Candidate(p.id, p.full_name, round(1 / len(rows), 3), "same name") for p in rows[:8])
        name = " ".join((*shared, *mention.text.split())) if len(shared) == 1 else " ".join(mention.text.split())
        yield Link(index, name, None, candidates, "ambiguous" if rows else "not in the gazetteer")
