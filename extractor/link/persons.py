"""Whose name it is: a short form ("ông Hải") is tied to the fullest name in the document that ends the same way.

One link for each PERSON mention. A link's name is the fullest form in normal case; entity ids are given later, across
documents. A short form that fits nobody keeps its own text and says so; one that fits several persons goes to the one
with the same courtesy word, then to the one named last, and lists the others as candidates.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..model import Candidate, Document, Link, Mention
from ..text import fold

_COURTESY = re.compile(
    r"(?<!\w)(ông|bà|anh|chị|em|cháu|cụ|cô|chú|bác|thầy|linh mục|(?:đại|thượng|trung|thiếu)\s(?:tướng|tá|úy))\s+$"
)
_MANY = 200
"""More persons of one given name than this are not compared with each other: no real document has them."""

_WOMEN = frozenset({"bà", "chị", "cô"})
_MEN = frozenset({"ông", "anh", "chú", "thầy", "linh mục"})


@dataclass(slots=True)
class _Person:
    """Somebody whom the document calls by a full name: its syllables, how it is printed, where, with what courtesy."""

    key: tuple[str, ...]
    name: str
    first: int
    last: int
    courtesies: set[str]


def link_persons(document: Document, mentions: Sequence[Mention]) -> Iterator[Link]:
    """Yield one Link for each PERSON mention, in order of mention index."""
    folded = fold(document.text)
    persons: dict[tuple[str, ...], _Person] = {}
    for m in mentions:
        key = _key(m)
        if m.label == "PERSON" and len(key) > 1:
            _note(persons, m, key, _courtesy(folded, m.start))
    ending: dict[str, list[_Person]] = defaultdict(list)
    for person in persons.values():
        ending[person.key[-1]].append(person)
    whole = {last: _fullest(group) for last, group in ending.items()}
    for i, m in enumerate(mentions):
        if m.label == "PERSON":
            key = _key(m)
            yield _link(i, m, whole.get(key[-1], []), _courtesy(folded, m.start))
            if key in persons:
                persons[key].last = m.start


def _fullest(group: list[_Person]) -> list[_Person]:
    """Return those of a group with one given name whose name is not the end of another's; huge groups as they are."""
    if len(group) > _MANY:
        return group[:_MANY]
    return [p for p in group if not any(_is_end(p.key, q.key) for q in group if q is not p)]


def _key(mention: Mention) -> tuple[str, ...]:
    return tuple(fold(mention.text).split())


def _courtesy(folded: str, at: int) -> str:
    m = _COURTESY.search(folded[max(0, at - 20) : at])
    return m[1] if m else ""


def _note(persons: dict[tuple[str, ...], _Person], mention: Mention, key: tuple[str, ...], courtesy: str) -> None:
    person = persons.get(key)
    if person is None:
        persons[key] = person = _Person(key, normal_case(mention.text), mention.start, -1, set())
    elif person.name.isupper() or mention.text.split()[0].istitle() and not mention.text.isupper():
        person.name = normal_case(mention.text)
    if courtesy:
        person.courtesies.add(courtesy)


def normal_case(name: str) -> str:
    """Return a name with one blank between syllables, and "NGUYỄN VĂN AN" as "Nguyễn Văn An"."""
    syllables = name.split()
    if len(name) > 1 and name.isupper() and "." not in name:
        syllables = [s[:1] + s[1:].lower() for s in syllables]
    return " ".join(syllables)


def _is_end(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    return len(short) < len(full) and full[-len(short) :] == short


def _link(index: int, mention: Mention, persons: Sequence[_Person], courtesy: str) -> Link:
    key = _key(mention)
    fitting = [p for p in persons if p.key == key] or [p for p in persons if _is_end(key, p.key)]
    if not fitting:
        own = normal_case(mention.text)
        return Link(index, own, reason="full name" if len(key) > 1 else "short form of nobody named in full")
    chosen = min(fitting, key=lambda p: (_clash(courtesy, p), p.first > mention.start, -p.last, p.first))
    if chosen.key == key:
        return Link(index, chosen.name, reason="full name")
    others = tuple(Candidate("", p.name, 0.5, "same given name") for p in fitting if p is not chosen)
    return Link(index, chosen.name, None, others, f"short form of {chosen.name}")


def _clash(courtesy: str, person: _Person) -> int:
    """Return 2 where the courtesy words contradict each other, 0 where they are the same, 1 otherwise."""
    if courtesy in person.courtesies:
        return 0
    for mine, theirs in ((_WOMEN, _MEN), (_MEN, _WOMEN)):
        if courtesy in mine and person.courtesies & theirs and not person.courtesies & mine:
            return 2
    return 1
