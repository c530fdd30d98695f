"""Who holds what office: positions and units tied to persons (annotation guide, section 2, "officials").

Patterns: TITLE UNIT NAME; NAME, TITLE UNIT, TITLE UNIT; NAME - TITLE; NAME (TITLE); "do đồng chí NAME … làm TITLE";
"miễn nhiệm chức danh TITLE đối với NAME"; shared titles before a list of names; signature blocks. A person whom no
office is tied to is one record with neither position nor unit.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ..model import Document, Link, Mention, Occupancy
from ..text import fold
from . import joints
from .gathered import Gathered
from .office_kinds import fits, party_of
from .offices import FORMER, NO_UNIT, Office, Offices

_ROLES = frozenset({"chủ tọa", "chủ trì"})
_SECRETARIES = frozenset({"bí thư", "phó bí thư", "phó bí thư thường trực"})
_ON_BOARD = re.compile(r"(?<!\w)(?:hđqt|hđtv|hội đồng quản trị|hội đồng thành viên)(?!\w)")
_OUTSIDE = frozenset({"boilerplate", "byline"})


@dataclass(slots=True)
class _Item:
    """A person or an office in reading order; `holders` are mention indexes of the persons an office is tied to.

    `forward`: the holder is named behind it; `listed`: a colon opened a list of one person's offices with it.
    """

    start: int
    end: int
    person: int | None = None
    office: Office | None = None
    holders: list[int] = field(default_factory=list)
    forward: bool = False
    listed: bool = False


def officials(document: Document, mentions: Sequence[Mention], links: Sequence[Link]) -> tuple[Occupancy, ...]:
    """Return the officials of one document, one for each distinct pairing that the text states.

    In: mentions in order, and their links (canonical unit names, full names of persons). Out: in order of evidence.
    """
    offices = Offices(document, mentions, links)
    reader = _Reader(document, offices)
    items = [x for x in _items(offices, mentions) if _segment_kind(document, x.start) not in _OUTSIDE]
    sentences = list(_sentences(document, items))
    for sentence in sentences:
        reader.tie(sentence)
    reader.sign(sentences)
    gathered = Gathered(offices)
    for item in items:
        if item.office:
            for holder in item.holders if item.office.key not in _ROLES else ():
                gathered.add(holder, item.office)
        elif item.person is not None:
            gathered.see(item.person)
    return gathered.records()


def _items(offices: Offices, mentions: Sequence[Mention]) -> list[_Item]:
    persons = [_Item(m.start, m.end, person=i) for i, m in enumerate(mentions) if m.label == "PERSON"]
    held = [_Item(o.start, o.end, office=o) for o in offices.all]
    return sorted((*persons, *held), key=lambda x: x.start)


def _segment_kind(document: Document, at: int) -> str:
    i = bisect_right(document.segments, at, key=lambda s: s.span.start) - 1
    return document.segments[i].kind if i >= 0 and at < document.segments[i].span.end else ""


def _sentences(document: Document, items: Sequence[_Item]) -> Iterator[list[_Item]]:
    """Group the items by sentence; a line break ends one, except after a comma or before a small letter."""
    group: list[_Item] = []
    for item in items:
        if group and _breaks(document.text[group[-1].end : item.start]):
            yield group
            group = []
        group.append(item)
    if group:
        yield group


def _breaks(gap: str) -> bool:
    for m in re.finditer(r"\n\s*", gap):
        rest = gap[m.end() : m.end() + 1]
        open_end = gap[max(0, m.start() - 6) : m.start()].rstrip().endswith((",", "kiêm", " và"))
        if "\n" in m[0][1:] or not (open_end or rest.islower()):
            return True
    ends = (m.end() for m in joints.SENTENCE_END.finditer(gap))
    return any(not joints.ABBREVIATED.search(gap, max(0, end - 6), end) for end in ends)


class _Reader:
    """Ties the offices of a sentence to its persons."""

    def __init__(self, document: Document, offices: Offices) -> None:
        self.document = document
        self.offices = offices
        self.folded = offices.folded
        self.last_person: int | None = None
        self.stated: dict[tuple[str, str], str] = {}

    def gap(self, left: _Item, right: _Item) -> str:
        return self.folded[left.end : right.start]

    def tie(self, items: list[_Item]) -> None:
        """Fill `holders` of the offices in one sentence, then complete their units."""
        for k, item in enumerate(items):
            if item.office:
                self._tie_one(items, k)
        self._spread(items)
        held = [(k, x.office) for k, x in enumerate(items) if x.office and x.holders]
        for k, office in held:
            self._complete(items, k)
            office.unit = office.unit or self._bracketed(items, k)
            if not office.unit:
                known = (self.stated.get((self._name(holder), office.key)) for holder in items[k].holders)
                office.unit = next((unit for unit in known if unit), None)
            if not (office.key == "chủ tịch" and any(self._name(h) == "hồ chí minh" for h in items[k].holders)):
                self.offices.inherit(office, self._sentence_start(items[0].start))
        for k, office in held:
            self.offices.complete_committee(office, self._companion(items, k) or self._before(items, k))
            if office.unit and not office.inferred:
                self.stated |= {(self._name(holder), office.key): office.unit for holder in items[k].holders}
        persons = [x.person for x in items if x.person is not None]
        self.last_person = persons[0] if persons else self.last_person

    def _spread(self, items: list[_Item]) -> None:
        """Give offices to whom they had before, and those in a row before a name to whom the last of them goes."""
        for item, following in zip(items, items[1:]):
            if item.office and following.person is not None and joints.REPLACING.match(self.gap(item, following)):
                item.holders = [*item.holders, following.person]
        for k in range(len(items) - 2, -1, -1):
            item, following = items[k], items[k + 1]
            chained = following.forward and joints.CHAIN.match(self.gap(item, following)) is not None
            if chained and joints.IN_PLACE_OF.search(self.folded, max(0, item.start - 24), item.start):
                chained = False
            if item.office and not item.holders and following.office and chained:
                item.holders, item.forward = list(following.holders), True

    def _sentence_start(self, at: int) -> int:
        """Return where the sentence that holds `at` begins."""
        begin = max(0, at - 300)
        begin = max(begin, self.document.text.rfind("\n", begin, at) + 1)
        return max((m.end() for m in joints.SENTENCE_END.finditer(self.folded, begin, at)), default=begin)

    def _tie_one(self, items: list[_Item], k: int) -> None:
        item = items[k]
        before = items[k - 1] if k else None
        after = items[k + 1] if k + 1 < len(items) else None
        left = self.gap(before, item) if before else ""
        right = self.gap(item, after) if after else ""
        if after and after.person is not None and not right.strip():
            self._forward(items, k, right)
        elif before and before.person is not None and joints.AFTER.match(left):
            item.holders = [before.person, *self._with(items, k - 1, left)]
        elif before and before.office and self._follows(before, left, right):
            item.holders, item.listed = list(before.holders), before.listed
        elif "," in right and before and before.person is not None and self._given(item):
            item.holders = [*self._subject(before, left, item), *self._joined(items, k - 1)]
        elif after and after.person is not None and self._names_holder(items, k, right):
            self._forward(items, k, right)
        elif self._given(item):
            item.holders = [*self._subject(self._receiver(items, k), left, item), *self._joined(items, k - 1)]
            item.listed = left.rstrip().endswith(":")
        elif item.office and item.office.key.startswith(FORMER) and before and before.person is not None:
            item.holders = [before.person] if joints.FORMER_LATE.match(left) else []

    def _given(self, item: _Item) -> bool:
        """Say whether a verb gives the office to the subject of its sentence: "được bầu làm", "giữ chức"."""
        left = self.folded[max(0, item.start - 40) : item.start]
        return joints.VERB.search(left) is not None and joints.TO_COME.search(left) is None

    def _joined(self, items: list[_Item], k: int) -> list[int]:
        """Return the persons that "và" joins to items[k] before a verb: "ông A và bà B được bầu làm …"."""
        found: list[int] = []
        while k > 0 and items[k].person is not None and items[k - 1].person is not None:
            gap = self.gap(items[k - 1], items[k])
            if not joints.AND.match(gap) or not (found or "và " in gap):
                break
            k -= 1
            found.append(items[k].person or 0)
        return found

    def _follows(self, before: _Item, left: str, right: str) -> bool:
        """Say whether an office goes to whom the office before it goes: as its next title, or by "làm", "là"."""
        if before.holders and not before.forward:
            parted = ";" in left and joints.PARTED.match(left)
            if joints.CHAIN.match(left) or before.listed and parted:
                return True
            if before.office and len(before.office.evidence) > 1 and left.isspace():
                return True
        return right.startswith(",") and joints.VERB.search(left) is not None

    def _names_holder(self, items: list[_Item], k: int, right: str) -> bool:
        """Say whether the name behind the office holds it; not so after "thay mặt Chủ tịch UBND tỉnh, ông …"."""
        begin = items[k].start
        if joints.HANDED_OVER.search(self.folded[max(0, begin - 40) : begin]):
            return False
        if joints.FORWARD.match(right):
            while (
                k
                and items[k - 1].office
                and not items[k - 1].holders
                and joints.CHAIN.match(self.gap(items[k - 1], items[k]))
            ):
                k -= 1
            left = self.folded[max(0, items[k].start - 20) : items[k].start]
            if "," not in right or not joints.NOT_HIS.search(left):
                return True
        if joints.AGENT.search(right) and not joints.GIVEN.search(self.folded, max(0, begin - 20), begin):
            return False
        return bool(joints.UPON.match(right))

    def _with(self, items: list[_Item], k: int, left: str) -> list[int]:
        """Return the persons coordinated with items[k], where "cùng là" makes one title theirs together."""
        found: list[int] = []
        while (
            " cùng " in left
            and k
            and items[k - 1].person is not None
            and joints.AND.match(self.gap(items[k - 1], items[k]))
        ):
            k -= 1
            found.append(items[k].person or 0)
        return found

    def _forward(self, items: list[_Item], k: int, right: str) -> None:
        item = items[k]
        item.forward = True
        item.holders = [items[k + 1].person or 0]
        if joints.PLURAL.search(self.folded[max(0, item.start - 10) : item.start]):
            item.holders += [x.person for x in items[k + 2 : k + 40] if x.person is not None]
        elif joints.TOGETHER.search(right):
            j = k + 1
            while (
                j + 1 < len(items)
                and items[j + 1].person is not None
                and joints.LISTED.match(self.gap(items[j], items[j + 1]))
            ):
                j += 1
                item.holders.append(items[j].person or 0)
            if joints.SHARED.search(right) or joints.COUNTED.search(self.folded[max(0, item.start - 24) : item.start]):
                item.holders += self._entries(items, j)

    def _entries(self, items: list[_Item], j: int) -> list[int]:
        """Return whom a list names after items[j], each with other titles behind the name: "ông A, …; bà B, …"."""
        found: list[int] = []
        for left, item in zip(items[j:], items[j + 1 :]):
            gap = self.gap(left, item)
            if item.person is not None:
                if not (joints.ENTRY if left.office else joints.LISTED).match(gap):
                    break
                found.append(item.person)
            elif not (joints.AFTER if left.person is not None else joints.CHAIN).match(gap):
                break
        return found

    def _receiver(self, items: list[_Item], k: int) -> _Item | None:
        """Return whom a verb before items[k] speaks of: the item before it, but not who only gives the office."""
        before = items[k - 1] if k else None
        if k > 1 and before and before.office and not before.holders:
            left = self.folded[max(0, before.start - 20) : before.start]
            return items[k - 2] if joints.BY_WHOM.search(left) else before
        return before

    def _subject(self, before: _Item | None, left: str, item: _Item) -> list[int]:
        """Return who "làm", "giữ chức" speaks of: who stands before it, or whom the sentence's pronoun means."""
        if before:
            if len(left) > 160 or ";" in left or joints.OTHERS.search(left):
                return []
            return [before.person] if before.person is not None else list(before.holders)
        line = self.folded[max(0, item.start - 160) : item.start]
        start = max((m.end() for m in joints.SENTENCE_END.finditer(line)), default=0)
        start = max(
            start, self.document.text.rfind("\n", max(0, item.start - 160), item.start) + 1 - max(0, item.start - 160)
        )
        if self.last_person is not None and joints.PRONOUN.match(line, start):
            return [self.last_person]
        return []

    def _complete(self, items: list[_Item], k: int) -> None:
        """Take the unit from the next title of the same person ("Chủ tịch HĐQT kiêm Giám đốc Công ty X")."""
        office = items[k].office
        if office is None or office.unit or office.head or office.key in NO_UNIT:
            return
        unit = self._companion(items, k)
        following = items[k + 1].office if k + 1 < len(items) else None
        if following and office.key.startswith(FORMER) and not following.key.startswith(FORMER):
            return
        if unit and (fits(office.key, fold(unit)) or _ON_BOARD.search(office.key)):
            office.unit = unit
        elif unit and office.key.removeprefix("nguyên ").removeprefix("cựu ") in _SECRETARIES:
            office.unit = party_of(unit)

    def _companion(self, items: list[_Item], k: int) -> str | None:
        """Return the unit of the title that follows, where the same person holds it."""
        following = items[k + 1] if k + 1 < len(items) else None
        same = following and following.office and following.holders == items[k].holders
        return following.office.unit if same and following and following.office else None

    def _bracketed(self, items: list[_Item], k: int) -> str | None:
        """Return the unit in brackets behind the name that follows: "đại biểu Lê A (Tổ đại biểu huyện B)"."""
        name = items[k + 1] if items[k].forward and k + 1 < len(items) else None
        return self.offices.in_brackets(name.end) if name and name.person is not None else None

    def _before(self, items: list[_Item], k: int) -> str | None:
        """Return the unit of the title before it, where the same person holds that too."""
        before = items[k - 1].office if k else None
        shared = before and before.unit and set(items[k - 1].holders) & set(items[k].holders)
        return before.unit if before and shared and not before.key.startswith(FORMER) else None

    # -------------------------------------------------------------- signatures

    def sign(self, sentences: list[list[_Item]]) -> None:
        """Tie the title lines of signature blocks to the names below them, column by column."""
        for titles, names in zip(sentences, sentences[1:]):
            offices = [x for x in titles if x.office and not x.holders]
            persons = [x for x in names if x.person is not None]
            if len(offices) != len(titles) or not persons or len(persons) != len(names):
                continue
            if len(persons) > 1 and len(offices) != len(persons):
                continue
            offices = offices[-len(persons) :]
            if joints.SIGNED.match(self.folded[offices[-1].end : persons[0].start]):
                for column, (title, name) in enumerate(zip(offices, persons)):
                    self._seal(title, name, column)
        for above, titles in zip(sentences, sentences[1:]):
            self._seal_above(above, titles)
        if self.document.kind == "official_document":
            self._sign_across([x for sentence in sentences for x in sentence])

    def _seal(self, title: _Item, name: _Item, column: int = 0) -> None:
        title.holders = [name.person or 0]
        if title.office and not title.office.unit:
            known = self.stated.get((self._name(name.person or 0), title.office.key))
            title.office.unit = known or self.offices.issuer_for(title.office, column)

    def _seal_above(self, above: list[_Item], titles: list[_Item]) -> None:
        """Give a signer the office on the line above his other one: "CHÁNH VĂN PHÒNG / PHÓ GIÁM ĐỐC SỞ X / name"."""
        title, first = titles[0], above[-1]
        if len(above) + len(titles) > 2 or not (first.office and title.office) or first.holders or not title.holders:
            return
        text = self.document.text
        alone = not text[text.rfind("\n", 0, first.start) + 1 : first.start].strip()
        if alone and text[first.start : first.end].isupper() and not text[first.end : title.start].strip():
            first.holders = list(title.holders)
            first.office.unit = first.office.unit or self.offices.issuer_for(first.office, 0)

    def _name(self, person: int) -> str:
        return fold(self.offices.names.get(person, ""))

    def _sign_across(self, items: list[_Item]) -> None:
        """Tie a lone name at the end to the last title in capitals: a table puts the recipients between them."""
        if not items or items[-1].person is None or any(items[-1].person in x.holders for x in items):
            return
        text = self.document.text
        for item in reversed(items[:-1]):
            if item.person is not None:
                return
            if item.office and " " in item.office.position and text[item.start : item.end].isupper():
                self._seal(item, items[-1])
                return
