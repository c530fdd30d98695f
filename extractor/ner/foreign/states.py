"""Other states by name, and the bodies that they qualify: "Quốc hội | Lào", "Trung ương Đảng | … Lào"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property
from weakref import WeakKeyDictionary

from ...gazetteer import Gazetteer
from ...model import Document, Mention, Span
from ...text import fold

_HOME = frozenset({"việt nam", "chxhcn việt nam", "cộng hòa xã hội chủ nghĩa việt nam", "việt-nam"})
_PARTY = re.compile(
    r"(?:(?:ban chấp hành|bch)\s)?(?:(?:trung ương|t\.?[ưw])\s)?đảng\Z|bộ chính trị\Z|ban bí thư\Z", re.IGNORECASE
)
_PARTY_NAME = (
    r"(?:(?:đảng\s)?(?:(?:nhân dân|cách mạng|cộng sản|lao động|dân chủ|xã hội|tự do|công nhân|ndcm|cs|nd)\s){1,4}"
    r"|đảng\s)"
)
_FORM = (
    r"(?:của\s)?(?:nước\s)?(?:(?:nước|cộng h(?:òa|oà)|dân chủ nhân dân|nhân dân|xã hội chủ nghĩa|liên bang|hồi giáo"
    r"|vương quốc|đại công quốc|nhà nước)\s){0,4}"
)
_OF_STATE = re.compile(r"(?:chính phủ|quốc hội|nghị viện|hạ viện|thượng viện|hội đồng bộ trưởng)\Z", re.IGNORECASE)
_MINISTER = re.compile(r"(?<!\w)(?:bộ trưởng|thứ trưởng)\s\Z")
_LONGEST_PLACE = 40


class States:
    """The other states that a gazetteer knows, as they are named in running text."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        # Not the gazetteer itself: it is the key under which this is kept, and would never be let go.
        self._find_places = gazetteer.find_places
        self._names = {fold(n) for p in gazetteer.places if p.tier == "quốc gia" for n in (p.name, *p.aliases)}

    @cached_property
    def name(self) -> re.Pattern[str]:
        """The pattern of a state's name with its form and the blank before it, in folded text; group `state`."""
        longest = sorted(self._names - _HOME, key=lambda n: (-len(n), n))
        return re.compile(rf"\s{_FORM}(?P<state>{'|'.join(map(re.escape, longest))})(?![\w-])")

    @cached_property
    def party(self) -> re.Pattern[str]:
        """The pattern of a party's name before its state: "Nhân dân Cách mạng | Lào"."""
        return re.compile(rf"\s{_PARTY_NAME}(?={self.name.pattern[2:]})")

    def at(self, document: Document, folded: str, end: int) -> re.Match[str] | None:
        """Return the state named behind `end`, written with its capital, and not the head of a longer place's name."""
        state = self.name.match(folded, end)
        if state is None or not document.text[state.start("state")].isupper():
            return None
        begin = state.start("state")
        hit = next((h for h in self._find_places(folded[begin : begin + _LONGEST_PLACE]) if h[0] == 0), None)
        return state if hit is None or any(p.tier == "quốc gia" for p in hit[2]) else None

    def ends(self, body: Mention) -> bool:
        """Say whether the body's name ends in that of another state."""
        name = fold(body.text)
        return any(m.end() == len(name) for m in self.name.finditer(name))

    def body(self, document: Document, folded: str, unit: Mention) -> Mention | None:
        """Return the body with the state it belongs to, None where none stands behind it."""
        end = unit.end
        if _PARTY.match(unit.text):
            party = self.party.match(folded, end)
            state = self.at(document, folded, party.end() - 1) if party else None
        elif _OF_STATE.match(unit.text) or _MINISTER.search(folded, max(0, unit.start - 14), unit.start):
            state = self.at(document, folded, end)
        else:
            return None
        if state is None:
            return None
        text = document.text[unit.start : state.end()]
        return replace(unit, span=Span(unit.start, state.end()), text=text, value=None)


_KNOWN: WeakKeyDictionary[Gazetteer, States] = WeakKeyDictionary()


def states_of(gazetteer: Gazetteer) -> States:
    """Return the states of `gazetteer`; their patterns are built once."""
    states = _KNOWN.get(gazetteer)
    if states is None:
        states = _KNOWN[gazetteer] = States(gazetteer)
    return states
