"""Names that only what stands around them tells: a given name behind an office, a person taken for a place.

"Thứ trưởng | Kiệm": the grammar of persons sees it where it saw the full name, this where only the tagger did. "ông Lê
Văn A, | Trần Khánh", "An Nhiên | (6 tuổi)", "bàn thắng của | Bích Thùy": the tagger alone takes two syllables for a
place that no gazetteer knows, wherever it meets names of a kind that it was not trained on (sport, everyday life).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ..gazetteer import Gazetteer
from ..model import Document, Mention
from ..text import CAPITAL, fold
from .location.words import HINTS
from .person.words import COMPOUND

_GIVEN = re.compile(rf"\s(?P<name>{CAPITAL}[^\W\d_]*)(?![^\W_]|\s{CAPITAL}|[-’'])")
_ROW = re.compile(r"(?:\s\([^()\n]{1,30}\))?(?:,\s|\svà\s|,\svà\s)")
"""What parts two names of a row; an age, a minute or a rank may stand in brackets behind the first."""
_AGE = re.compile(r"(?:\s\(|,\s)(?:hơn\s|gần\s)?\d{1,3}\s(?:tháng\s)?tuổi(?!\w)")
_OF_PLACE = re.compile(r"\s?[(,]\s?")
_WORD_BEFORE = re.compile(r"(?:(?P<word>[^\W\d_]+)\s|(?P<dash>[-–]\s?))\Z")  # noqa: RUF001
_REACH = 12
_WHERE = HINTS | frozenset(("qua", "trên", "thuộc", "giữa", "gần", "quanh", "khu", "vùng", "phía", "các", "khỏi"))
"""Words behind which a name that no gazetteer holds is a place."""


_KIND = re.compile(
    r"(?:hồ|núi|đèo|suối|đầm|vịnh|thác|hang|tháp|chùa|đền|vườn|rừng|kcn|khu|cảng|cầu|chợ|đảo|bán đảo|sân bay|ga|bến"
    r"|cửa khẩu|quốc lộ|cao tốc|đồng bằng|cao nguyên|vùng|miền|thung lũng|đường|sông|phố|làng|bản|thôn|ấp|buôn|xóm)\s"
)


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
    named = {
        found[i].text for i in undecided if gazetteer.places_named(found[i].text) or _borne_out(document, found, i)
    }
    return [m for i, m in enumerate(found) if i not in undecided or m.text in named]


def _is_guess(mention: Mention) -> bool:
    named = mention.label == "LOCATION" and mention.reason == "tagger" and " " in mention.text
    return named and mention.text[0].isupper()


def _person(mention: Mention) -> Mention:
    return replace(mention, label="PERSON", value=None, reason="person:listed")


def _in_row(document: Document, found: Sequence[Mention], i: int, other: int, gazetteer: Gazetteer) -> bool:
    """Say whether the guess stands beside a person in a row, and is written as one."""
    if not 0 <= other < len(found) or found[other].label != "PERSON":
        return False
    first, last = sorted((i, other))
    name = found[i].text
    if not name.istitle() or gazetteer.places_named(name):
        return False
    if fold(name.split()[0]) not in gazetteer.surnames and _has_parent(document, found, i):
        return False
    return _ROW.fullmatch(document.text, found[first].end, found[last].start) is not None


def _borne_out(document: Document, found: Sequence[Mention], i: int) -> bool:
    """Say whether its first word, a word or mark before the guess, a place in its row or behind it makes it a place."""
    text, m = document.text, found[i]
    if _KIND.match(fold(m.text)):
        return True
    before = _WORD_BEFORE.search(text, max(0, m.start - _REACH), m.start)
    if before and (before["dash"] or fold(before["word"]) in _WHERE):
        return True
    ahead = found[i - 1] if i else None
    if ahead and ahead.label == "LOCATION" and _ROW.fullmatch(text, ahead.end, m.start):
        return True
    return _has_parent(document, found, i)


def _has_parent(document: Document, found: Sequence[Mention], i: int) -> bool:
    """Say whether a place follows in which the guess would lie: "Ca Lạc, | xã Y", "Lạch Huyện (| Hải Phòng)"."""
    behind = found[i + 1] if i + 1 < len(found) else None
    if behind is None or behind.label != "LOCATION":
        return False
    return _OF_PLACE.fullmatch(document.text, found[i].end, behind.start) is not None
