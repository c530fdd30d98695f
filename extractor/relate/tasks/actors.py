"""Actors: who can be asked to do something, and a sentence with its actors and dates as single signs.

A grammar of instructions is short once every unit, office and date of a sentence is one character. A `Reading` is such
a sentence: `text` is folded, and each actor, person, date, citation and place in it is one private-use character whose
`Item` says what it stands for.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ...model import Anaphor, Citation, CitationValue, DateValue, Document, Link, Mention
from ...text import fold

ACTOR, PERSON, DATE, CITATION, PLACE = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004"
_SIGNS = {"UNIT": ACTOR, "PERSON": PERSON, "DATE": DATE, "CITATION": CITATION, "LOCATION": PLACE}
_GAP = re.compile(r"\s{0,3}")
_APPOSITION = re.compile(r"\s?[,(–-]\s?(?:hiện\s|là\s|nguyên\s)?")
_ALONE = {
    "thủ tướng": "Thủ tướng Chính phủ",
    "thủ tướng chính phủ": "Thủ tướng Chính phủ",
    "phó thủ tướng": "Phó Thủ tướng Chính phủ",
    "phó thủ tướng chính phủ": "Phó Thủ tướng Chính phủ",
    "chủ tịch nước": "Chủ tịch nước",
}
"""Offices of the State that need no unit beside them."""

_NUMBER_LAST = re.compile(r"^\d{1,2}$|(?:quận|phường|khu phố) \d{1,2}$")
_NEXT_NUMBER = re.compile(
    r"(?:,\s|,?\svà\s)(?P<n>\d{1,2})(?=\s?[,;:.)](?!\d)|,?\svà\s|\s(?!(?:phường|xã|khu|tổ|đơn\svị|dự\sán|điểm|công\strình|người|hộ|trường)\s)[^\W\d])"
)


@dataclass(frozen=True, slots=True)
class Item:
    """What one sign stands for: `name` canonical (of an actor), `iso` of a date, `person` where an actor is named.

    `number`: of a cited document, in full where the text gives it anywhere.
    """

    sign: str
    start: int
    end: int
    name: str
    mentions: tuple[int, ...]
    iso: str | None = None
    person: str | None = None
    number: str | None = None


@dataclass(frozen=True, slots=True)
class Directives:
    """The documents that a text cites, and its words that point back to them."""

    cited: Sequence[Citation] = ()
    back: Sequence[Anaphor] = ()


_NONE = Directives()


@dataclass(frozen=True, slots=True)
class Reading:
    """A stretch of the document with signs for its items; `items` maps a position in `text` to its Item."""

    start: int
    end: int
    text: str
    items: Mapping[int, Item]
    breaks: tuple[tuple[int, int], ...]

    def offset(self, position: int) -> int:
        """Return the offset in the document of a position in `text`."""
        at = bisect_right(self.breaks, (position, 1 << 60)) - 1
        place, origin = self.breaks[at]
        return origin + position - place


def find_items(
    document: Document, mentions: Sequence[Mention], links: Sequence[Link], directives: Directives = _NONE
) -> list[Item]:
    """Return the items of the document in order: offices joined with their units, everything else as it stands.

    Words that point back to one of `directives` ("Kế hoạch này") are citations of it.
    """
    names = {link.mention: link.name for link in links}
    items: list[Item] = []
    index = 0
    while index < len(mentions):
        item, index = _item(document, mentions, names, index)
        if item is not None:
            items.append(item)
    numbers = {m: record.number for record in directives.cited for m in record.mentions}
    items = [
        replace(i, number=numbers.get(i.mentions[0]) or _printed(mentions[i.mentions[0]])) if i.sign == CITATION else i
        for i in items
    ]
    more = (*_pointing(directives, items, mentions, names), *_numbered(document, items))
    return sorted([*items, *more], key=lambda item: item.start)


def _numbered(document: Document, items: Sequence[Item]) -> Iterator[Item]:
    """The further numbers of places that have only numbers ("UBND các quận 1, | 3, 10, Tân Bình"), as places.

    They bear the mention of the first: the recognisers mark no bare number.
    """
    for item in items:
        if item.sign not in (PLACE, ACTOR) or item.person or not _NUMBER_LAST.search(item.name):
            continue
        end = item.end
        while match := _NEXT_NUMBER.match(document.text, end):
            yield Item(PLACE, match.start("n"), match.end("n"), match["n"], item.mentions)
            end = match.end("n")


def _printed(mention: Mention) -> str | None:
    return mention.value.number if isinstance(mention.value, CitationValue) else None


def _pointing(
    directives: Directives, items: Sequence[Item], mentions: Sequence[Mention], names: Mapping[int, str]
) -> Iterator[Item]:
    starts = [item.start for item in items]
    for word in directives.back:
        if word.citation is None or word.reason != "nearest":
            continue
        at = bisect_left(starts, word.span.end) - 1
        if at >= 0 and items[at].end > word.span.start:
            continue
        record = directives.cited[word.citation]
        first = record.mentions[0]
        name = names.get(first, mentions[first].text)
        yield Item(CITATION, word.span.start, word.span.end, name, record.mentions[:1], number=record.number)


def _item(
    document: Document, mentions: Sequence[Mention], names: Mapping[int, str], index: int
) -> tuple[Item | None, int]:
    mention = mentions[index]
    if mention.label == "POSITION":
        return _office(document, mentions, names, index)
    if mention.label == "PERSON" and index + 2 < len(mentions) and mentions[index + 1].label == "POSITION":
        gap = document.text[mention.end : mentions[index + 1].start]
        office, after = _office(document, mentions, names, index + 1)
        if office is not None and office.sign == ACTOR and _APPOSITION.fullmatch(gap):
            holder = (index, *office.mentions)
            end, after = _further_offices(document, mentions, names, office.end, after)
            return Item(ACTOR, mention.start, end, office.name, holder, None, names.get(index, mention.text)), after
    sign = _SIGNS.get(mention.label)
    if sign is None:
        return None, index + 1
    iso = mention.value.iso if isinstance(mention.value, DateValue) else None
    name = names.get(index, mention.text)
    person = name if sign == PERSON else None
    return Item(sign, mention.start, mention.end, name, (index,), iso, person), index + 1


def _office(
    document: Document, mentions: Sequence[Mention], names: Mapping[int, str], index: int
) -> tuple[Item | None, int]:
    """Join an office with the unit and the person right after it; an office alone is an actor only if it needs none."""
    position = mentions[index]
    used, end, name, person = [index], position.end, _ALONE.get(fold(position.text)), None
    after = index + 1
    if after < len(mentions) and mentions[after].label == "UNIT" and _touches(document, end, mentions[after]):
        name = f"{position.text} {names.get(after, mentions[after].text)}"
        used.append(after)
        end, after = mentions[after].end, after + 1
    if after < len(mentions) and mentions[after].label == "PERSON" and _touches(document, end, mentions[after]):
        person = names.get(after, mentions[after].text)
        used.append(after)
        end, after = mentions[after].end, after + 1
    if name is None and person is None:
        return None, index + 1
    sign = ACTOR if name else PERSON
    return Item(sign, position.start, end, " ".join((name or person or "").split()), tuple(used), None, person), after


def _further_offices(
    document: Document, mentions: Sequence[Mention], names: Mapping[int, str], end: int, after: int
) -> tuple[int, int]:
    """Pass over the other offices that a named person holds ("ông A, Phó Chủ tịch …, Phó Trưởng ban …")."""
    while after < len(mentions) and mentions[after].label == "POSITION":
        office, following = _office(document, mentions, names, after)
        gap = document.text[end : mentions[after].start]
        if office is None or office.person is not None or not _APPOSITION.fullmatch(gap):
            break
        end, after = office.end, following
    return end, after


def _touches(document: Document, end: int, mention: Mention) -> bool:
    return bool(_GAP.fullmatch(document.text, end, mention.start))


def readings(document: Document, items: Sequence[Item], spans: Sequence[tuple[int, int]]) -> Iterator[Reading]:
    """Yield the Reading of each of `spans` (start, end), in order."""
    folded = fold(document.text)
    starts = [item.start for item in items]
    for start, end in spans:
        inside = items[bisect_left(starts, start) : bisect_left(starts, end)]
        yield _reading(folded, start, end, inside)


def _reading(folded: str, start: int, end: int, inside: Sequence[Item]) -> Reading:
    pieces: list[str] = []
    found: dict[int, Item] = {}
    breaks = [(0, start)]
    at, length = start, 0
    for item in inside:
        pieces.append(folded[at : item.start])
        length += item.start - at
        found[length] = item
        pieces.append(item.sign)
        length += 1
        at = item.end
        breaks.append((length, at))
    pieces.append(folded[at:end])
    return Reading(start, end, "".join(pieces), found, tuple(breaks))
