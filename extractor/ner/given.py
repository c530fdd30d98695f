"""Names that only what stands around them tells: a given name behind an office, a person taken for a place.

"Thứ trưởng | Kiệm": the grammar of persons sees it where it saw the full name, this where only the tagger did. "ông Lê
Văn A, | Trần Khánh", "An Nhiên | (6 tuổi)", "bàn thắng của | Bích Thùy": the tagger alone takes two syllables for a
place that no gazetteer knows, wherever it meets names of a kind that it was not trained on (sport, everyday life).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from ..gazetteer import Gazetteer
from ..model import Document, Mention, Span
from ..text import CAPITAL, fold
from .location.words import HINTS
from .person.words import COMPOUND, announcement
from .sport import is_sport
from .unit.places import find_spots

_GIVEN = re.compile(rf"\s(?P<name>{CAPITAL}[^\W\d_]*)(?![^\W_]|\s{CAPITAL}|[-’'])")
_ROW = re.compile(r"(?:\s\([^()\n]{1,30}\))?(?:,\s|\svà\s|,\svà\s)")
"""What parts two names of a row; an age, a minute or a rank may stand in brackets behind the first."""
_AGE = re.compile(r"(?:\s\(|,\s)(?:hơn\s|gần\s)?\d{1,3}\s(?:tháng\s)?tuổi(?!\w)")
_OF_PLACE = re.compile(r"\s?[(,]\s?")
_WORD_BEFORE = re.compile(r"(?:(?P<word>[^\W\d_]+)\s|(?P<dash>[-–]\s?))\Z")  # noqa: RUF001
_REACH = 12
_CLUB = 4
"""Syllables of a club's name and its province's."""
_ROW_OF = 4
"""So many names at least make a row that may be a team's."""
_WHERE = HINTS | frozenset(("qua", "trên", "thuộc", "giữa", "gần", "quanh", "khu", "vùng", "phía", "các", "khỏi"))
"""Words behind which a name that no gazetteer holds is a place."""


_KIND = re.compile(
    r"(?:hồ|núi|đèo|suối|đầm|vịnh|thác|hang|tháp|chùa|đền|vườn|rừng|kcn|khu|cảng|cầu|chợ|đảo|bán đảo|sân bay|ga|bến"
    r"|cửa khẩu|quốc lộ|cao tốc|đồng bằng|cao nguyên|vùng|miền|thung lũng|đường|sông|phố|làng|bản|thôn|ấp|buôn|xóm)\s"
)
_SMALL = re.compile(rf"(?:[^\W\d_A-ZĐ][^\W\d_]*\s){{1,3}}(?={CAPITAL})")
"""Words in small letters at the head of a guess: "cầu thủ | Xuân Mẫu", "bang | Florida"."""
_EVENT = re.compile(
    r"(?:^|\s)(?:Cup|Cúp|Games|Miss|World|Awards|Grand|Prix|League|Olympic|Asiad|Open|Super|Tour)(?:\s|$)|^(?:vòng|lượt|bảng|hiệp)\s[\dA-H]"
)
"""What a guess has in it that is a race, a league or a round."""


def given_names(document: Document, mentions: Iterable[Mention], gazetteer: Gazetteer) -> Iterator[Mention]:
    """Yield the mentions, in order, with the given names that stand alone behind an office.

    In: mentions in order, without overlap. Out: the same and those that are new, in order, without overlap, without
    the tagger's own places for which nothing speaks.
    """
    found = _without_guesses(document, list(mentions), gazetteer)
    known = {m.text.split()[-1] for m in found if m.label == "PERSON" and " " in m.text}
    ends = [*(b.span.start for _, b in pairwise(found)), len(document.text)]
    for m, free in zip(found, ends, strict=False):
        yield m
        name = _GIVEN.match(document.text, m.end) if m.label == "POSITION" and known else None
        if name and name["name"] in known and name.end() <= free and not _opens_a_word(document, name):
            yield document.mention("PERSON", *name.span("name"), confidence=0.85, reason="person:known")


def _opens_a_word(document: Document, name: re.Match[str]) -> bool:
    """Say whether the syllable behind an office only begins a word: "Giám đốc | Trung | tâm", nobody called Trung."""
    return COMPOUND.match(fold(document.text[name.start("name") : name.end() + _REACH])) is not None


def _without_guesses(document: Document, found: list[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """Return the mentions, the tagger's own places as persons where they are, and without those that nothing bears out.

    A guess is a name of two syllables or more, in capitals, that no grammar saw as a place. It is a person where it
    ends the full name of one ("Bích Thùy" of "Nguyễn Thị Bích Thùy"), tells an age, or stands in a row of persons.
    """
    found = [parted for m in found if not _is_club(document, m, gazetteer) for parted in _called(m)]
    guesses = [i for i, m in enumerate(found) if _is_guess(m)]
    if not guesses:
        return found
    persons = [m.text for m in found if m.label == "PERSON"]
    tails = {text.split(" ", 1)[1] for text in persons if text.count(" ") > 1} | set(persons)
    undecided = set(guesses)
    for i in guesses:
        if found[i].text in tails or _AGE.match(document.text, found[i].end):
            found[i] = _person(found[i])
            undecided.discard(i)
    for order, side in ((guesses, -1), (guesses[::-1], 1)):
        for i in order:
            if i in undecided and _in_row(document, found, i, i + side, gazetteer):
                found[i] = _person(found[i])
                undecided.discard(i)
    lands = _lands(document, gazetteer)
    crowds = _crowds(document, found, undecided, gazetteer)
    named = {
        found[i].text
        for i in undecided - crowds
        if _known(found[i].text, gazetteer, lands) or _borne_out(document, found, i, undecided)
    }
    return [m for i, m in enumerate(found) if i not in undecided or m.text in named]


def _is_guess(mention: Mention) -> bool:
    named = mention.label == "LOCATION" and mention.reason == "tagger" and " " in mention.text
    return named and mention.text[0].isupper()


def _is_club(document: Document, mention: Mention, gazetteer: Gazetteer) -> bool:
    """Say whether a person in a report of a match is a club: his last syllables are a province's ("… Gia Lai")."""
    words = mention.text.split()
    if mention.label != "PERSON" or len(words) != _CLUB or "courtesy" in mention.reason:
        return False
    places = gazetteer.places_named(" ".join(words[-2:]))
    return any(place.tier == "tỉnh" for place in places) and is_sport(fold(document.text))


def _called(mention: Mention) -> list[Mention]:
    """Return the person whom a guess holds behind what he is called ("thủ môn | Xuân Mẫu"), nothing of a league."""
    if mention.label != "LOCATION" or mention.reason != "tagger":
        return [mention]
    if _EVENT.search(mention.text):
        return []
    small = _SMALL.match(mention.text)
    if small is None or not announcement(fold(small[0])):
        return [mention]
    start = mention.start + small.end()
    return [_person(replace(mention, span=Span(start, mention.end), text=mention.text[small.end() :]))]


def _known(name: str, gazetteer: Gazetteer, lands: Set[str] = frozenset()) -> bool:
    """Say whether a gazetteer holds the name as a place, a commune's only where its province is among `lands`.

    Of communes there are as many as of given names.
    """
    for place in gazetteer.places_named(name):
        land = gazetteer.province_of(place) if place.tier == "xã" else place
        if place.tier != "xã" or land and land.id in lands:
            return True
    return False


def _lands(document: Document, gazetteer: Gazetteer) -> frozenset[str]:
    """Return the ids of the provinces of which the document names themselves or a district, inside other names too."""
    spots = find_spots(document.text, gazetteer).places.values()
    named = [place for _, places in spots for place in places if place.tier in ("tỉnh", "huyện")]
    return frozenset(land.id for place in named if (land := gazetteer.province_of(place)))


def _crowds(document: Document, found: Sequence[Mention], undecided: Set[int], gazetteer: Gazetteer) -> set[int]:
    """Return the guesses in rows of which most are guesses that no gazetteer holds: a team, no list of places."""
    crowds: set[int] = set()
    row: list[int] = []
    for i, m in enumerate([*found, None]):
        parted = m is None or not row or not _ROW.fullmatch(document.text, found[row[-1]].end, m.start)
        if parted:
            strange = [k for k in row if k in undecided and not gazetteer.places_named(found[k].text)]
            if len(row) >= _ROW_OF and 2 * len(strange) > len(row):
                crowds.update(k for k in row if k in undecided)
            row = []
        if m is not None and m.label in ("LOCATION", "PERSON"):
            row.append(i)
    return crowds


def _person(mention: Mention) -> Mention:
    return replace(mention, label="PERSON", value=None, reason="person:listed")


def _in_row(document: Document, found: Sequence[Mention], i: int, other: int, gazetteer: Gazetteer) -> bool:
    """Say whether the guess stands beside a person in a row, and is written as one."""
    if not 0 <= other < len(found) or found[other].label != "PERSON":
        return False
    first, last = sorted((i, other))
    name = found[i].text
    if not name.istitle() or _known(name, gazetteer):
        return False
    if fold(name.split()[0]) not in gazetteer.surnames and _has_parent(document, found, i):
        return False
    return _ROW.fullmatch(document.text, found[first].end, found[last].start) is not None


def _borne_out(document: Document, found: Sequence[Mention], i: int, undecided: Set[int]) -> bool:
    """Say whether its first word, a word or mark before the guess, a place in its row or behind it makes it a place.

    Another guess bears none out.
    """
    text, m = document.text, found[i]
    if _KIND.match(fold(m.text)):
        return True
    before = _WORD_BEFORE.search(text, max(0, m.start - _REACH), m.start)
    if before and (before["dash"] or fold(before["word"]) in _WHERE):
        return True
    ahead = found[i - 1] if i else None
    if ahead and ahead.label == "LOCATION" and i - 1 not in undecided and _ROW.fullmatch(text, ahead.end, m.start):
        return True
    return _has_parent(document, found, i)


def _has_parent(document: Document, found: Sequence[Mention], i: int) -> bool:
    """Say whether a place follows in which the guess would lie: "Ca Lạc, | xã Y", "Lạch Huyện (| Hải Phòng)"."""
    behind = found[i + 1] if i + 1 < len(found) else None
    if behind is None or behind.label != "LOCATION":
        return False
    return _OF_PLACE.fullmatch(document.text, found[i].end, behind.start) is not None
