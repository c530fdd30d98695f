"""Who holds what office: positions and units tied to persons (annotation guide, section 2, "officials").

Patterns: TITLE UNIT NAME; NAME, TITLE UNIT, TITLE UNIT; NAME - TITLE; NAME (TITLE); "do đồng chí NAME … làm TITLE";
"miễn nhiệm chức danh TITLE đối với NAME"; shared titles before a list of names; signature blocks. A person whom no
office is tied to is one record with neither position nor unit.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...gazetteer import Gazetteer
from ...model import Document, Link, Mention, Occupancy
from ...text import fold
from . import joints
from .aides import with_aides
from .apart import acts, dashed, late
from .cells import bearer, of_row
from .claims import career, given, of_a_life, unheld
from .companions import before, bracketed, companion, complete, of_head
from .gathered import Gathered
from .headings import head_items
from .items import Item, counted, ends_item, items_of, rivals, segment_kind, sentences
from .labelled import labelling
from .led import closes_item, lead
from .newly import Newly, succeed
from .offices import FORMER, Offices
from .party_offices import complete_committee, seated_with
from .respective import pair, shares
from .shared import appointed_too, beside, joined, name_behind
from .signing import Signatures
from .tenure import over
from .unread import read_on

_ROLES = frozenset({"chủ tọa", "chủ trì"})
_IN_CHARGE = ("phụ trách", "quyền ")
"""Offices that are held in somebody's stead: who had the full one before did not hold this."""
_OUTSIDE = frozenset({"boilerplate", "byline"})


def officials(
    document: Document, mentions: Sequence[Mention], links: Sequence[Link], gazetteer: Gazetteer
) -> tuple[Occupancy, ...]:
    """Return the officials of one document, one for each distinct pairing that the text states.

    In: mentions in order, and their links (canonical unit names, full names of persons). Out: in order of evidence.
    """
    offices = Offices(document, mentions, links, gazetteer)
    year = int(document.meta.as_of[:4]) if document.meta.as_of else None
    for office in offices.all:
        of_row(offices, office)
        read_on(offices, office)
        office.left = office.left or over(offices.folded, office.start, office.end, year)
    reader = _Reader(document, offices)
    held = with_aides(offices.all, document.text, offices.folded)
    items = [x for x in items_of(held, mentions) if segment_kind(document, x.start) not in _OUTSIDE]
    wrong = "nhầm" in offices.folded or "ghi sai" in offices.folded
    taken_back = [m.span("words") for m in joints.MISPRINTED.finditer(offices.folded)] if wrong else []
    if taken_back:
        items = [x for x in items if not (x.office and any(a <= x.start < b for a, b in taken_back))]
    told = list(sentences(document, items))
    for sentence in told:
        reader.tie(sentence)
    head_items(offices, told)
    Signatures(document, offices, reader.stated).sign(told)
    gathered = Gathered(offices)
    for item in items:
        if item.office:
            for holder in item.holders if item.office.key not in _ROLES else ():
                whole = None if item.apart else item.office.unit
                over_now = item.office.left or holder in item.gone
                gathered.add(holder, item.office, item.apart.get(holder, whole), left=over_now)
        elif item.person is not None:
            gathered.see(item.person)
    return gathered.records()


class _Reader:
    """Ties the offices of a sentence to its persons."""

    def __init__(self, document: Document, offices: Offices) -> None:
        self.document = document
        self.offices = offices
        self.folded = offices.folded
        self.last_held: Item | None = None
        self.newly = Newly(document.text)
        self.stated: dict[tuple[str, str], str] = {}

    def gap(self, left: Item, right: Item) -> str:
        return self.folded[left.end : right.start]

    def tie(self, items: list[Item]) -> None:
        """Fill `holders` of the offices in one sentence, then complete their units."""
        for k, item in enumerate(items):
            if item.office and not dashed(items, k, self.folded):
                self._tie_one(items, k)
                item.holders = item.holders or bearer(self.offices, items, k)
        self._spread(items)
        pair(items, self.folded)
        succeed(items, self.last_held, self.folded)
        held = [(k, x.office) for k, x in enumerate(items) if x.office and x.holders]
        for k, office in held:
            complete(self.offices, items, k)
            office.unit = office.unit or bracketed(self.offices, items, k) or of_head(self.offices, items, k)
            if not office.unit and not office.head and not office.free:
                office.unit = labelling(self.offices, office)
            if not office.unit:
                office.unit = self._known(items[k], office.key)
            items[k].apart = shares(self.offices, office, items[k].holders)
            if not (office.key == "chủ tịch" and any(self._name(h) == "hồ chí minh" for h in items[k].holders)):
                begin = self._sentence_start(items[0].start)
                if not lead(self.offices, office, begin):
                    self.offices.inherit(office, begin)
                    closes_item(self.offices, office)
                if office.inferred and self._of_another(items, k):
                    office.unit = None
        for k, office in held:
            complete_committee(self.offices, office, companion(self.folded, items, k) or before(items, k))
            if office.unit and not office.inferred:
                self.stated |= {(self._name(holder), office.key): office.unit for holder in items[k].holders}
        self.newly.note(items)
        self.last_held = next((items[k] for k, office in reversed(held) if not office.left), self.last_held)

    def _of_another(self, items: list[Item], k: int) -> bool:
        """Say whether the unit inferred is somebody else's of the sentence, and the holder has his own besides."""
        item, office = items[k], items[k].office
        if office is None or rivals(items, k):
            return office is not None
        told = [x for x in items if x is not item and x.office and x.office.unit and not x.office.inferred]
        own = (x.office.unit for x in told if x.office and x.holders == item.holders)
        if any(seated_with(office.unit or "", unit or "") for unit in own):
            return False
        if not any(x.holders == item.holders for x in told):
            return False
        theirs = [x for x in told if not set(x.holders) & set(item.holders)]
        same = (x for x in theirs if x.office and x.office.unit == office.unit and office.key != f"phó {x.office.key}")
        return any(x.start < item.start or x.office.key != f"phó {office.key}" for x in same if x.office)

    def _known(self, item: Item, key: str) -> str | None:
        """Return the unit in which the text has the same person hold the office, or have held it, before."""
        keys = (key, *(f"{was}{key}" for was in FORMER))
        known = (self.stated.get((self._name(holder), k)) for holder in item.holders for k in keys)
        return next((unit for unit in known if unit), None)

    def _spread(self, items: list[Item]) -> None:
        """Give offices to whom they had before, and those in a row before a name to whom the last of them goes."""
        for item, following in zip(items, items[1:]):
            if not item.office or following.person is None or item.office.key.startswith(_IN_CHARGE):
                continue
            if joints.REPLACING.match(self.gap(item, following)):
                item.holders = [*item.holders, following.person]
                item.gone.append(following.person)
        for k in range(len(items) - 2, -1, -1):
            item, following = items[k], items[k + 1]
            chained = following.forward and joints.CHAIN.match(self.gap(item, following)) is not None
            if chained and joints.IN_PLACE_OF.search(self.folded, max(0, item.start - 24), item.start):
                chained = False
            if chained and self._another(items, k):
                chained = False
            chained = chained or self._heads(item, following)
            if item.office and not item.holders and following.office and chained:
                item.holders, item.forward = list(following.holders), True
                following.office.left = following.office.left or item.office.left

    def _heads(self, item: Item, following: Item) -> bool:
        """Say whether a team's role goes to whom the title behind it goes: "Trưởng ban | là | Phó Thủ tướng A"."""
        role = item.office is not None and joints.TEAM_ROLE.fullmatch(item.office.key) and not item.office.unit
        return bool(role and following.forward and self.gap(item, following) == " là ")

    def _another(self, items: list[Item], k: int) -> bool:
        """Say whether the office ends a phrase before the subject: "Theo đề nghị của Giám đốc X, | Chủ tịch A ký"."""
        item, following = items[k], items[k + 1]
        given = joints.GIVEN.search(self.folded, max(0, item.start - 20), item.start)
        if not given and item.office and following.office and following.office.key == f"phó {item.office.key}":
            return item.office.unit == following.office.unit
        name = next((x for x in items[k + 1 :] if x.person is not None), None)
        if (
            name is None
            or "," not in self.gap(item, following)
            or not joints.PREDICATE.match(self.document.text, name.end)
        ):
            return False
        begin = max(item.start - 140, self.document.text.rfind("\n", 0, item.start) + 1)
        ends = joints.SENTENCE_END.finditer(self.document.text, begin, item.start)
        begin = max((m.end() for m in ends), default=begin)
        if joints.AS_ROLE.search(self.folded, begin, item.start):
            return False
        return joints.OPENS_BEFORE.search(self.folded[begin : item.start]) is not None

    def _sentence_start(self, at: int) -> int:
        """Return where the sentence that holds `at` begins."""
        begin = max(0, at - 300)
        begin = max(begin, self.document.text.rfind("\n", begin, at) + 1)
        return max((m.end() for m in joints.SENTENCE_END.finditer(self.document.text, begin, at)), default=begin)

    def _tie_one(self, items: list[Item], k: int) -> None:
        item = items[k]
        if unheld(self.folded, item):
            return
        before = items[k - 1] if k else None
        after = items[k + 1] if k + 1 < len(items) else None
        left = self.gap(before, item) if before else ""
        right = self.gap(item, after) if after else ""
        addressed = not right.strip() or joints.ADDRESSED.match(right)
        if after and after.person is not None and addressed or self._upon_next(items, k):
            name_behind(items, k, right, self.folded)
        elif (
            before
            and before.person is not None
            and joints.AFTER.match(left)
            and not acts(self.document.text, self.folded, before, item)
        ):
            item.holders = [before.person, *self._beside(items, k, left)]
        elif before and before.office and self._follows(before, left, right, item):
            also = appointed_too(items, k, self.folded) if "giữ chức" in left or "được " in left else []
            item.holders, item.listed = [*before.holders, *also], before.listed or item.listed
            besides = joints.BESIDES.fullmatch(left) and before.office.key.startswith(FORMER)
            if item.office and (besides or before.office.left and before.listed):
                item.office.left = True
        elif self._upon_another(items, k):
            return
        elif "," in right and before and before.person is not None and self._goes_to_last(item, right):
            self._give(items, k, before, left)
        elif after and after.person is not None and self._names_holder(items, k, right):
            name_behind(items, k, right, self.folded)
        elif given(self.folded, item):
            self._give(items, k, self._receiver(items, k), left)
        elif before and self._late(items, k):
            item.holders = list(before.holders) if before.person is None else [before.person]
        elif before is None:
            begin = self._sentence_start(item.start)
            item.holders = self.newly.holders(item, self.folded, begin) or self.newly.below(item)
            item.holders = item.holders or self.newly.of_life(item, self.folded, begin)
            item.listed = bool(item.holders) and self.folded[begin : item.start].rstrip().endswith(":")

    def _late(self, items: list[Item], k: int) -> bool:
        """Say whether the office goes to whom stands, or is told of, before it, though other words part them."""
        before = items[k - 1]
        named = before.person is not None and late(self.document.text, self.folded, before, items[k])
        return named or of_a_life(items, k, self.folded)

    def _beside(self, items: list[Item], k: int, left: str) -> list[int]:
        """Return who else holds the office behind a row of names: nobody whose own office the text told before."""
        following = items[k + 1] if k + 1 < len(items) else None
        chained = following and following.office and joints.CHAIN.match(self.gap(items[k], following))
        both = joints.BOTH.search(left) is not None
        if chained and not both:
            return []
        known = {name for name, _ in self.stated}
        return [x for x in beside(items, k, left, self.folded) if both or self._name(x) not in known]

    def _goes_to_last(self, item: Item, right: str) -> bool:
        """Say whether a verb gives the office to whom the text named before it, and nobody right behind it gets it."""
        return given(self.folded, item) and joints.AT_ONCE.match(right) is None

    def _upon_next(self, items: list[Item], k: int) -> bool:
        """Say whether a row of gifts goes on: "bổ nhiệm chức vụ A cho ông X, | B | cho bà Y"."""
        if k < 2 or k + 1 == len(items) or items[k - 1].person is None or items[k + 1].person is None:
            return False
        gifts = ((items[k - 2], items[k - 1]), (items[k], items[k + 1]))
        return all(office.office and joints.AT_ONCE.match(self.gap(office, whom)) for office, whom in gifts)

    def _upon_another(self, items: list[Item], k: int) -> bool:
        """Say whether a row of offices ends before whom they are given or taken: "… chức vụ | A, | B đối với ông …"."""
        if not joints.GIVEN.search(self.folded, max(0, items[k].start - 20), items[k].start):
            return False
        last = k
        while (
            last + 1 < len(items)
            and items[last + 1].office
            and joints.CHAIN.match(self.gap(items[last], items[last + 1]))
        ):
            last += 1
        whom = items[last + 1] if last + 1 < len(items) else None
        behind = self.gap(items[last], whom) if whom and whom.person is not None else ""
        return last > k and joints.AT_ONCE.match(behind) is not None

    def _chain_start(self, items: list[Item], k: int) -> Item:
        """Return the first of the offices in a row that items[k] ends."""
        while k and items[k - 1].office and not items[k - 1].holders:
            if not joints.CHAIN.match(self.gap(items[k - 1], items[k])):
                break
            k -= 1
        return items[k]

    def _give(self, items: list[Item], k: int, whom: Item | None, left: str) -> None:
        """Tie the office of items[k] to the subject of its verb; a list of what he once had is of former offices."""
        item = items[k]
        item.holders = [*self._subject(whom, left, item), *joined(items, k - 1, self.folded, self.document.text)]
        item.holders += appointed_too(items, k, self.folded)
        taker = items[k - 2] if k > 1 and whom is items[k - 1] else None
        if taker and taker.person is not None and whom and joints.REPLACES.match(self.gap(taker, whom)):
            item.gone += [x for x in item.holders if x not in item.gone]
            item.holders = [taker.person, *item.holders]
        several = career(self.folded, item)
        item.listed = self.folded[max(0, item.start - 3) : item.start].rstrip().endswith(":") or several
        if item.office and several and joints.ONCE.search(self.folded, max(0, item.start - 110), item.start):
            item.office.left = True

    def _follows(self, before: Item, left: str, right: str, item: Item) -> bool:
        """Say whether an office goes to whom the office before it goes: as its next title, or by "làm", "là"."""
        if before.holders and not before.forward:
            parted = ";" in left and joints.PARTED.match(left)
            if joints.CHAIN.match(left) or before.listed and parted or joints.SKIPPED.match(left):
                return True
            if parted and before.office and joints.MEMBER_ONLY.fullmatch(before.office.key):
                item.listed = True
                return True
            if joints.LATER_TOO.match(left) or joints.DATED_ITEM.search(left):
                return True
            if ends_item(self.document.text, left, item):
                return True
            whole = before.office and (len(before.office.evidence) > 1 or before.office.head)
            if left.isspace() and (whole or before.office and joints.SECRETARY.fullmatch(before.office.key)):
                return True
        told = right.startswith(",") and joints.AT_ONCE.match(right) is None
        return bool(before.holders) and told and joints.VERB.search(left) is not None

    def _names_holder(self, items: list[Item], k: int, right: str) -> bool:
        """Say whether the name behind the office holds it; not so after "thay mặt Chủ tịch UBND tỉnh, ông …"."""
        begin = items[k].start
        before = self.folded[max(0, begin - 40) : begin]
        if joints.HANDED_OVER.search(before) or joints.KIN.search(before):
            return False
        first = self._chain_start(items, k)
        left = self.folded[max(0, first.start - 40) : first.start]
        if (
            k == 0
            and right.strip() == ","
            and self._opens(items[k])
            and joints.PREDICATE.match(self.document.text, items[k + 1].end)
        ):
            return True
        if joints.BORNE_BY.match(right) and joints.BEARS.match(self.folded, items[k + 1].end):
            return True
        if "," in right and counted(items[k], self.offices.mentions) and not joints.TOGETHER.search(right):
            return False
        if "," in right and k and items[k - 1].office and joints.ROLE_OF.fullmatch(self.gap(items[k - 1], items[k])):
            return False
        forward = joints.FORWARD.match(right)
        if (forward or joints.BEHIND_ROLE.match(right)) and joints.AS_ROLE.search(left):
            return True
        if forward and ("," not in right or not joints.NOT_HIS.search(left[-20:])):
            return True
        if joints.AGENT.search(right) and not joints.GIVEN.search(self.folded, max(0, begin - 20), begin):
            return False
        if joints.ITS_AUTHOR.search(self.folded, max(0, begin - 30), begin):
            return False
        given = joints.GIVEN.search(self.folded, max(0, begin - 20), begin) is not None
        return bool(joints.UPON.match(right)) and (given or joints.AT_ONCE.match(right) is not None)

    def _opens(self, item: Item) -> bool:
        """Say whether the office opens its sentence: "Chủ tịch HĐND huyện X, | Lê A tặng hoa"."""
        return not self.document.text[self._sentence_start(item.start) : item.start].strip()

    def _receiver(self, items: list[Item], k: int) -> Item | None:
        """Return whom a verb before items[k] speaks of: the item before it, but not who only gives the office."""
        before = items[k - 1] if k else None
        if k > 1 and before and before.office and not before.holders:
            left = self.folded[max(0, before.start - 20) : before.start]
            return items[k - 2] if joints.BY_WHOM.search(left) else before
        return before

    def _subject(self, before: Item | None, left: str, item: Item) -> list[int]:
        """Return who "làm", "giữ chức" speaks of: who stands before it, or whom the sentence's pronoun means."""
        unheld_before = before is not None and before.person is None and not before.holders
        if before and not (unheld_before and joints.PRONOUN_LATE.search(left)):
            resumed = joints.RESUMED.search(left) is not None
            if len(left) > 160 or (";" in left and not resumed) or joints.OTHERS.search(left):
                return []
            return [before.person] if before.person is not None else list(before.holders)
        begin = max(0, item.start - 160)
        line = self.folded[begin : item.start]
        start = max((m.end() for m in joints.SENTENCE_END.finditer(self.document.text[begin : item.start])), default=0)
        start = max(start, self.document.text.rfind("\n", begin, item.start) + 1 - begin)
        meant = joints.PRONOUN.match(line, start) or joints.PRONOUN_LATE.search(line, start)
        meant = meant or joints.UNSAID.match(line, start) or joints.DATED_ITEM.search(line)
        if self.newly.subject is not None and meant:
            return [self.newly.subject]
        return []

    def _name(self, person: int) -> str:
        return fold(self.offices.names.get(person, ""))
