"""Bodies and leaders of other states, and firms by their brand: "Quốc hội | Lào | Xay …", "Giám đốc | TPBank".

A state's name behind a body belongs to the body (annotation guide, section 1, UNIT: the place that qualifies it); a
name behind the state is who holds the office before it. A brand right behind an office of a firm is the firm. What a
hyphen or a science's "học" cut off ("Khăm | -bay", "Khoa Việt Nam | học") belongs to the name.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from .. import gazetteer as gazetteers
from ..model import Document, Mention, Span
from ..text import CAPITAL, fold
from ..values.syllable import is_syllable

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
_HEADS = re.compile(
    r"(?:(?:nguyên|cựu|quyền|phó)\s){0,2}(?:tổng thống|thủ tướng|tổng bí thư|chủ tịch nước|chủ tịch|quốc vương|nhà vua"
    r"|bộ trưởng|thứ trưởng|ngoại trưởng|đại sứ|tổng lãnh sự|thủ hiến|tỉnh trưởng|thị trưởng|tư lệnh)\Z"
)
_WORD = rf"(?:{CAPITAL}\.|{CAPITAL}[\w'’]+(?:-\w+)*)"
_NAME = re.compile(rf"\s(?:(?:Ngài|ngài|ông|bà|đồng chí)\s)?(?P<name>{_WORD}(?:\s{_WORD}){{1,4}})")
_LONG = 40
_NEAR = 8
"""So many mentions, which hardly overlap, may reach into one stretch."""
_COUNTRY = "Việt Nam"
_SHORT_STATE = 4
"""Names of states so short are syllables of other words too ("Anh", "Nga", "Áo")."""
_OF_FIRM = re.compile(
    r"(?:(?:nguyên|cựu|quyền)\s)?(?:(?:phó|p\.)\s)?(?:(?:tổng\s)?giám đốc(?:\s\w+\s\w+)?"
    r"|chủ tịch(?:\s(?:hđqt|hđtv|hội đồng quản trị|hội đồng thành viên))?|(?:thành viên\s)?(?:hđqt|hđtv)|ceo|tgđ"
    r"|kế toán trưởng|trưởng đại diện|nhà sáng lập)\Z"
)
_KIND = r"(?:\s(?:Việt Nam|Vietnam|Group|Holdings|Corporation|Bank|Land)(?!\w))"
_BRAND = re.compile(
    rf"[ \xa0](?P<brand>(?![IVXLC]+(?!\w))(?=[^\W\d_]*[A-ZĐ][^\W\d_]*[A-ZĐ]|\w+{_KIND})"
    rf"[A-ZĐ][A-Za-zĐđ0-9&]{{2,20}}{_KIND}{{0,2}})"
    rf"(?=\s*(?:[),.;:–—-]|\Z|\n|\s(?:và|là|bị|cho|đã|nói|phát|tại|kiêm|cùng)\s)|\s(?:ông|bà|{CAPITAL}))"
)


_REST = re.compile(r"(?:-[^\W\d_]{1,7})+(?![\w-])")
_GIVEN = re.compile(r"-[a-z]{2,7}(?!\w)")
"""The rest of a Korean given name: "Kim Min | -jae"."""
_SECOND = re.compile(rf"(?:\s{CAPITAL}[^\W\d_]{{0,7}}(?:-[^\W\d_]{{1,7}})+(?![\w-])){{1,3}}")
_STUDIES = re.compile(r"(?:phòng|khoa|viện|bộ môn|trung tâm|hội|tạp chí|liên hiệp)\s", re.IGNORECASE)
_SCIENCE = re.compile(r"\shọc(?!\w)(?!\s(?:sinh|viên|kỳ|phí|tập|bổng|bạ|hành|hỏi|đường|vị|nghề|bơi|online))")
"""The end of a science's name in small letters: "Khoa Việt Nam | học", "Viện Hán Nôm | học"."""
_TO_HYPHEN = 10
"""The first hyphen of a name that goes on stands so near."""
_TERRITORY = re.compile(r"(?:tỉnh ủy|thành ủy|ubnd|hđnd|ủy ban nhân dân|chính quyền|tỉnh|công an|hội đồng nhân dân)\Z")
"""A body that the hyphened name of its place follows: "Tỉnh ủy | Sa-la-van"."""


@lru_cache(maxsize=1)
def _state() -> re.Pattern[str]:
    """Return the pattern of a foreign state's name with its form, in folded text."""
    names = {fold(n) for p in gazetteers.load().places if p.tier == "quốc gia" for n in (p.name, *p.aliases)}
    longest = sorted(names - _HOME, key=lambda n: (-len(n), n))
    return re.compile(rf"\s{_FORM}(?P<state>{'|'.join(map(re.escape, longest))})(?![\w-])")


@lru_cache(maxsize=1)
def _party() -> re.Pattern[str]:
    return re.compile(rf"\s{_PARTY_NAME}(?={_state().pattern[2:]})")


def foreign(document: Document, mentions: Iterable[Mention]) -> list[Mention]:
    """Return the mentions with the bodies, leaders and brands that foreign names make of them.

    In: what stands of grammars and tagger, in any order. Out: the same, those replaced that a longer one holds.
    """
    found = sorted(mentions, key=lambda m: m.span)
    folded = fold(document.text)
    if "-" in folded or " học" in folded:
        found = _hyphened(document, found)
    found = list(_named_here(folded, found))
    bodies = {m.start: m for m in found if m.label == "UNIT"}
    longer: list[Mention] = []
    for m in found:
        longer += _guest(document, m)
        if m.label == "UNIT" and (body := _body(document, folded, m)):
            longer.append(body)
            bodies[m.start] = body
    for m in found:
        if m.label == "POSITION":
            longer += _behind(document, folded, m, bodies, found)
    if not longer:
        return found
    return sorted((*longer, *_kept(found, longer)), key=lambda m: m.span)


def _named_here(folded: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the mentions; what looks like a place and is somebody's name elsewhere in the text is that person."""
    persons = {m.text for m in found if m.label == "PERSON" and " " in m.text}
    heads = {m.end for m in found if m.label == "POSITION" and _HEADS.match(fold(m.text))}
    for m in found:
        if m.label == "PERSON" and m.text[:2] == "C " and folded.endswith("đ/", 0, m.start):
            yield replace(m, span=Span(m.start + 2, m.end), text=m.text[2:])
            continue
        same = m.label == "LOCATION" and m.text in persons and not gazetteers.load().places_named(m.text)
        if same:
            yield replace(m, label="PERSON", value=None, reason="person:known")
        elif (
            m.label == "PERSON"
            and " " not in m.text
            and m.start - 1 in heads
            and _state().fullmatch(f" {fold(m.text)}")
        ):
            yield replace(m, label="LOCATION", value=None, reason="location:state")
        else:
            yield m


def _guest(document: Document, m: Mention) -> Iterator[Mention]:
    """Yield the country and who represents something there: "… tại | Việt Nam | Angela Pratt"."""
    name = _NAME.match(m.text, len(_COUNTRY)) if m.label == "LOCATION" and m.text.startswith(f"{_COUNTRY} ") else None
    if name is None or name.end() != len(m.text) or all(map(is_syllable, name["name"].split())):
        return
    yield replace(m, span=Span(m.start, m.start + len(_COUNTRY)), text=_COUNTRY, value=None)
    yield document.mention("PERSON", m.start + name.start("name"), m.end, confidence=0.85, reason="person:of-state")


def _hyphened(document: Document, found: Sequence[Mention]) -> list[Mention]:
    """Return the mentions, those that end inside a hyphened name read to its end: "Khăm | -bay Xỉ-lư-văng"."""
    longer: list[Mention] = []
    titled = {m.start for m in found if m.label == "POSITION"}
    for m in found:
        end = _name_end(document.text, m) if m.label in ("PERSON", "LOCATION", "UNIT") else 0
        if end > m.end and m.end + 1 not in titled:
            longer.append(replace(m, span=Span(m.start, end), text=document.text[m.start : end], value=None))
            head = _SECOND.match(document.text, end) if m.label == "UNIT" else None
            if head and " " in head[0].strip():
                reason = "person:of-state"
                longer.append(document.mention("PERSON", end + 1, head.end(), confidence=0.85, reason=reason))
    return sorted((*longer, *_kept(found, longer)), key=lambda m: m.span) if longer else list(found)


def _name_end(text: str, m: Mention) -> int:
    """Return where the hyphened name ends that the mention breaks off in, or that completes it."""
    studies = m.label == "UNIT" and text.startswith("học", m.end + 1) and _STUDIES.match(m.text)
    science = _SCIENCE.match(text, m.end) if studies else None
    if science:
        return science.end()
    if "-" not in text[m.end : m.end + _TO_HYPHEN]:
        return m.end
    rest = _REST.match(text, m.end)
    second = _SECOND.match(text, rest.end() if rest else m.end)
    if rest and rest[0].islower() and (second or rest[0].count("-") > 1):
        return second.end() if second and m.label == "PERSON" else rest.end()
    given = _GIVEN.match(text, m.end) if m.label == "PERSON" and " " in m.text else None
    if given and given[0].islower():
        return given.end()
    whole = "-" in m.text and m.label == "PERSON" or m.label == "UNIT" and _TERRITORY.search(fold(m.text))
    if second and not rest and whole and second[0].count("-") > second[0].count(" ") - 1:
        return second.end() if m.label == "PERSON" else second.start() + 1 + len(second[0].split()[0])
    return m.end


def _kept(found: Sequence[Mention], longer: Iterable[Mention]) -> Iterator[Mention]:
    taken = sorted(longer, key=lambda m: m.span)
    return (m for m in found if not _among(taken, m.start, m.end))


def _among(mentions: Sequence[Mention], start: int, end: int) -> list[Mention]:
    """Return those of the mentions (in order) that share characters with [start, end)."""
    at = bisect_left(mentions, end, key=lambda m: m.start)
    return [m for m in mentions[max(0, at - _NEAR) : at] if m.end > start]


def _body(document: Document, folded: str, unit: Mention) -> Mention | None:
    """Return the body with the state it belongs to: "Quốc hội | Lào", "Trung ương Đảng | Nhân dân Cách mạng Lào"."""
    end = unit.end
    if _PARTY.match(unit.text):
        party = _party().match(folded, end)
        state = _state_at(document, folded, party.end() - 1) if party else None
    elif _OF_STATE.match(unit.text) or _MINISTER.search(folded, max(0, unit.start - 14), unit.start):
        state = _state_at(document, folded, end)
    else:
        return None
    if state is None:
        return None
    text = document.text[unit.start : state.end()]
    return replace(unit, span=Span(unit.start, state.end()), text=text, value=None)


def _behind(
    document: Document, folded: str, office: Mention, bodies: dict[int, Mention], found: Sequence[Mention]
) -> Iterator[Mention]:
    """Yield who holds an office of another state, named behind it, or the firm whose brand stands there."""
    key = fold(office.text)
    firm = _firm(document, office, found) if _OF_FIRM.match(key) and not office.text.isupper() else None
    if firm:
        yield firm
    if firm or not _HEADS.match(key):
        return
    body = bodies.get(office.end + 1)
    state = None if body else _state_at(document, folded, office.end)
    if body and not _abroad(body):
        return
    end = body.end if body else state.end() if state else office.end
    named = _NAME.match(document.text, end)
    if not (body or state) and named and not _strange(named["name"]):
        return
    short = state is not None and len(state[0].strip()) <= _SHORT_STATE
    if named is None or short and all(map(is_syllable, named["name"].split())):
        return
    start, stop = named.span("name")
    near = _among(found, start, stop)
    if not (body or state) and any(m.label == "PERSON" for m in near):
        return
    if any(m.label in ("POSITION", "UNIT") for m in near):
        return
    if state:
        begin = state.start() + 1
        if key.endswith("chủ tịch") and folded.startswith("nước ", begin):
            text = document.text[office.start : begin + len("nước")]
            yield replace(office, span=Span(office.start, begin + len("nước")), text=text)
            begin += len("nước ")
        yield document.mention("LOCATION", begin, end, confidence=0.9, reason="location:state")
    if not any(m.label == "PERSON" and m.start == start for m in near):
        name = document.text[start:stop].rstrip(".,")
        yield document.mention("PERSON", start, start + len(name), confidence=0.85, reason="person:of-state")


def _strange(name: str) -> bool:
    """Say whether no word of the name is a Vietnamese syllable: "Mike Pompeo"."""
    return not any(is_syllable(word) for word in name.split())


def _state_at(document: Document, folded: str, end: int) -> re.Match[str] | None:
    """Return the state named behind `end`, written with its capital, and not the head of a longer place's name."""
    state = _state().match(folded, end)
    if state is None or not document.text[state.start("state")].isupper():
        return None
    begin = state.start("state")
    hit = next((h for h in gazetteers.load().find_places(folded[begin : begin + _LONG]) if h[0] == 0), None)
    return state if hit is None or any(p.tier == "quốc gia" for p in hit[2]) else None


def _abroad(body: Mention) -> bool:
    """Say whether the body's name ends in that of another state."""
    name = fold(body.text)
    return any(m.end() == len(name) for m in _state().finditer(name))


def _firm(document: Document, office: Mention, found: Sequence[Mention]) -> Mention | None:
    """Return the firm whose brand stands right behind an office: "Tổng giám đốc | TPBank"."""
    brand = _BRAND.match(document.text, office.end)
    if brand is None or all(map(is_syllable, brand["brand"].split())) and not brand["brand"].isupper():
        return None
    if gazetteers.load().expand(brand["brand"]) or brand["brand"].startswith("UB"):
        return None
    start, end = brand.span("brand")
    if any(m.label in ("UNIT", "PERSON", "POSITION") for m in _among(found, start, end)):
        return None
    return document.mention("UNIT", start, end, confidence=0.85, reason="unit:brand")
