"""Bodies and leaders of other states, and firms by their brand: "Quốc hội | Lào | Xay …", "Giám đốc | TPBank".

A state's name behind a body belongs to the body (annotation guide, section 1, UNIT: the place that qualifies it); a
name behind the state is who holds the office before it. A brand right behind an office of a firm is the firm.

states.py states and their bodies · leaders.py who heads them · brands.py firms by brand · hyphens.py names that go on
behind a hyphen · apart.py countries, villages and figures parted from the names they stand beside · beside.py overlaps.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ...gazetteer import Gazetteer
from ...model import Document, Mention, Span
from ...text import fold
from ..merge import in_order
from .beside import kept
from .brands import OF_FIRM, banks, behind, firm
from .hyphens import to_hyphen
from .leaders import HEADS, guest, leader
from .states import States, states_of


def foreign(document: Document, mentions: Iterable[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """Return the mentions with the bodies, leaders and brands that foreign names make of them.

    In: what stands of grammars and tagger, in any order. Out: the same, those replaced that a longer one holds.
    """
    found = in_order(mentions)
    folded = fold(document.text)
    states = states_of(gazetteer)
    if "-" in folded or " học" in folded:
        found = to_hyphen(document, found)
    found = list(_named_here(folded, found, gazetteer, states))
    bodies = {m.start: m for m in found if m.label == "UNIT"}
    longer: list[Mention] = list(banks(document, found)) if "ank" in document.text else []
    for m in found:
        longer += guest(document, m)
        if m.label == "UNIT" and (body := states.body(document, folded, m)):
            longer.append(body)
            bodies[m.start] = body
    for m in found:
        if m.label != "POSITION":
            continue
        key = fold(m.text)
        trade = firm(document, gazetteer, m, found) if OF_FIRM.match(key) and not m.text.isupper() else None
        if trade:
            longer += (trade, *behind(document, gazetteer, trade, found))
        elif HEADS.match(key):
            longer += leader(document, folded, m, bodies.get(m.end + 1), found, states)
    if not longer:
        return found
    return in_order((*longer, *kept(found, longer)))


def _named_here(folded: str, found: Sequence[Mention], gazetteer: Gazetteer, states: States) -> Iterator[Mention]:
    """Yield the mentions; what looks like a place and is somebody's name elsewhere in the text is that person.

    A state read as the name of its head is a place ("Thủ tướng | Lào"), and of "Đ/C Mẫu" the "C" is no name.
    """
    persons = {m.text for m in found if m.label == "PERSON" and " " in m.text}
    heads = {m.end for m in found if m.label == "POSITION" and HEADS.match(fold(m.text))}
    for m in found:
        if m.label == "PERSON" and m.text[:2] == "C " and folded.endswith("đ/", 0, m.start):
            yield replace(m, span=Span(m.start + 2, m.end), text=m.text[2:])
        elif m.label == "LOCATION" and m.text in persons and not gazetteer.places_named(m.text):
            yield replace(m, label="PERSON", value=None, reason="person:known")
        elif _is_state(m, heads, states):
            yield replace(m, label="LOCATION", value=None, reason="location:state")
        else:
            yield m


def _is_state(m: Mention, heads: set[int], states: States) -> bool:
    """Say whether a person of one word right behind a head's office is the state: `heads` are where offices end."""
    if m.label != "PERSON" or " " in m.text or m.start - 1 not in heads:
        return False
    return states.name.fullmatch(f" {fold(m.text)}") is not None
