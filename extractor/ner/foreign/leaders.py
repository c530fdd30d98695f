"""Who heads or represents another state, named behind it: "Thủ tướng | Lào | Sonexay …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...model import Document, Mention, Span
from ...text import CAPITAL, fold
from ...values.syllable import is_syllable
from .beside import among
from .states import States

HEADS = re.compile(
    r"(?:(?:nguyên|cựu|quyền|phó)\s){0,2}(?:tổng thống|thủ tướng|tổng bí thư|chủ tịch nước|chủ tịch|quốc vương|nhà vua"
    r"|bộ trưởng|thứ trưởng|ngoại trưởng|đại sứ|tổng lãnh sự|thủ hiến|tỉnh trưởng|thị trưởng|tư lệnh)\Z"
)
"""Offices, folded, behind which a state may be named."""
_WORD = rf"(?:{CAPITAL}\.|{CAPITAL}[\w'’]+(?:-\w+)*)"
_NAME = re.compile(rf"\s(?:(?:Ngài|ngài|ông|bà|đồng chí)\s)?(?P<name>{_WORD}(?:\s{_WORD}){{1,4}})")
_COUNTRY = "Việt Nam"
_SHORT_STATE = 4
"""Names of states so short are syllables of other words too ("Anh", "Nga", "Áo")."""


def guest(document: Document, m: Mention) -> Iterator[Mention]:
    """Yield the country and who represents something there: "… tại | Việt Nam | Angela Pratt"."""
    name = _NAME.match(m.text, len(_COUNTRY)) if m.label == "LOCATION" and m.text.startswith(f"{_COUNTRY} ") else None
    if name is None or name.end() != len(m.text) or all(map(is_syllable, name["name"].split())):
        return
    yield replace(m, span=Span(m.start, m.start + len(_COUNTRY)), text=_COUNTRY, value=None)
    yield document.mention("PERSON", m.start + name.start("name"), m.end, confidence=0.85, reason="person:of-state")


def leader(
    document: Document, folded: str, office: Mention, body: Mention | None, found: Sequence[Mention], states: States
) -> Iterator[Mention]:
    """Yield who holds an office of another state, named behind it, and that state where it is no part of `body`.

    In: `body` is the unit right behind the office, if any; `found` are the mentions in order.
    """
    state = None if body else states.at(document, folded, office.end)
    if body and not states.ends(body):
        return
    end = body.end if body else state.end() if state else office.end
    named = _NAME.match(document.text, end)
    if named is None or named["name"].isupper() or not _may_lead(named["name"], body, state):
        return
    start, stop = named.span("name")
    near = among(found, start, stop)
    persons = [m for m in near if m.label == "PERSON"]
    if persons and not (body or state) or any(m.label in ("POSITION", "UNIT") for m in near):
        return
    if state:
        yield from _seat(document, folded, office, state)
    if not any(m.start == start for m in persons):
        name = document.text[start:stop].rstrip(".,")
        yield document.mention("PERSON", start, start + len(name), confidence=0.85, reason="person:of-state")


def _may_lead(name: str, body: Mention | None, state: re.Match[str] | None) -> bool:
    """Say whether the name can be a foreign leader's: without any state only one that has no Vietnamese syllable."""
    native = [is_syllable(word) for word in name.split()]
    if not (body or state):
        return not any(native)
    return not (state and len(state[0].strip()) <= _SHORT_STATE and all(native))


def _seat(document: Document, folded: str, office: Mention, state: re.Match[str]) -> Iterator[Mention]:
    """Yield the state behind an office; "nước" before it belongs to a head of state: "Chủ tịch nước | Lào"."""
    begin = state.start() + 1
    if fold(office.text).endswith("chủ tịch") and folded.startswith("nước ", begin):
        end = begin + len("nước")
        yield replace(office, span=Span(office.start, end), text=document.text[office.start : end])
        begin = end + 1
    yield document.mention("LOCATION", begin, state.end(), confidence=0.9, reason="location:state")
