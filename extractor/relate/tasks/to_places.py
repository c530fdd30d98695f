"""Orders to places: the people's committees of an enumerated group, or of places that are to act."""

from __future__ import annotations

import re
from collections.abc import Iterator

from . import asking
from .actors import ACTOR, PLACE, Item, Reading
from .orders import actors_in
from .verbs import ORDERS_YET, is_directive

_CHAIR = "Chủ tịch "
_DISTRICTS, _BELOW = frozenset({"quận", "huyện"}), frozenset({"xã", "phường", "thị trấn"})
"""What "các quận A, B" says of A, though the only A known in the province may be a commune."""
_SHORT = re.compile(r"^(?:(?:quận|huyện|thị xã|xã|phường)\s)?(TP|TX)\.?\s?(?=\w)")
_IN_FULL = {"TP": "thành phố ", "TX": "thị xã "}
_DESCRIBED = re.compile(
    rf"(?<!\w)(?:liên\squan|thuộc|trên|trong|tại|ở|ven|dọc|quanh|gần|giáp|có|nằm|đến|qua|theo|vùng)\s[^{PLACE}]*{PLACE}"
)
"""A place that only says which committees are meant ("UBND các xã liên quan đến hồ A")."""


def place_orders(reading: Reading, ordering: bool) -> list[tuple[int, Item, int]]:
    """The people's committees of an enumerated group ("giao UBND các huyện: A, B"), or of places that are to act.

    `ordering`: instructions stand here, so that committees at the head of a sentence are asked too.
    """
    if PLACE not in reading.text:
        return []
    found = [
        hit
        for m in asking.ASK_PLACES.finditer(reading.text)
        if not _DESCRIBED.search(m[0])
        for hit in (*committees(reading, m, m["level"]), *_beside(reading, m))
    ]
    for pattern in (asking.ASK_PLACE, asking.MUST_PLACE, *((asking.ITEM_PLACES,) if ordering else ())):
        for match in pattern.finditer(reading.text):
            level = asking.LEVEL.search(match[0])
            if pattern is asking.MUST_PLACE and match["due"] is None and not (ordering and match["must"] == "cần"):
                continue
            if is_directive(match["does"]) or match["does"] in ORDERS_YET:
                found += committees(reading, match, level[0] if level else _shared_level(reading, match))
                found += _beside(reading, match)
    for match in asking.TOPIC_PLACE.finditer(reading.text):
        level = asking.LEVEL.search(match[0])
        found += committees(reading, match, level[0] if level else _shared_level(reading, match))
    for match in asking.LISTED_PLACES.finditer(reading.text):
        unit = reading.items.get(match.start())
        named = asking.COMMITTEE_OF.match(unit.name) if unit else None
        if unit and named and is_directive(match["does"]):
            found += committees(reading, match, named["level"], unit.name.startswith(_CHAIR))
    for match in asking.ELLIPTIC_PLACE.finditer(reading.text, min(hit[0] for hit in found)) if found else ():
        found += committees(reading, match, "")
    return list({hit[0]: hit for hit in reversed(found)}.values())[::-1]


def _beside(reading: Reading, match: re.Match[str]) -> Iterator[tuple[int, Item, int]]:
    """Those who are asked together with the committees ("UBND các huyện A, B và Sở C rà soát")."""
    if match.groupdict().get("also"):
        yield from ((at, item, match.start()) for at, item in actors_in(reading, *match.span("also")))


def _shared_level(reading: Reading, match: re.Match[str]) -> str:
    """The level that the first of several places names for them all ("Hai huyện A, B")."""
    counted = asking.COUNTED.search(reading.text, match.start(), match.start("places"))
    first = reading.items.get(match.start("places"))
    kind = asking.KIND_OF.match(first.name) if counted and first else None
    return kind[0] if kind else ""


def committees(
    reading: Reading, match: re.Match[str], level: str, chairs: bool = False
) -> Iterator[tuple[int, Item, int]]:
    """The people's committees of the places in `match`, or who `chairs` them; a place of no known level has none."""
    for at in range(*match.span("places")):
        place = reading.items.get(at)
        if place is None or reading.text[at] != PLACE:
            continue
        full = _SHORT.sub(lambda short: _IN_FULL[short[1]], place.name)
        own = asking.KIND_OF.match(full)
        bare = full[own.end() :].strip() if own and level in _DISTRICTS and own[0] in _BELOW else full
        leveled = own is not None and bare == full
        if leveled or level and not bare[:1].islower():
            chair = _CHAIR if chairs or match.groupdict().get("chair") else ""
            name = f"{chair}Ủy ban nhân dân {full if leveled else f'{level} {bare}'}"
            yield at, Item(ACTOR, place.start, place.end, name, place.mentions), match.start()
