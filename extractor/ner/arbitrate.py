"""Who decides where grammar and tagger disagree.

Numbers, dates and figures have a form: the grammars alone decide. Of persons, positions and places the tagger decides,
having seen what the grammars found: it was trained with their mentions and without, so it trusts them as far as they
were right on the annotated corpus. Of units the grammar knows better where a name ends: it keeps its own, never
cut short by the tagger, which adds those that no grammar saw. `docs/recognition.md` has the table that settled this.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace

from ..gazetteer import Gazetteer
from ..model import Mention, Span
from .merge import in_order

FORMAL = ("CITATION", "DATE", "METRIC")
"""Labels that the grammars alone decide."""
ALONE = 0.7
"""The probability that the tagger needs where no grammar saw the same. Swept from 0 to 0.9 on the held-out fifth: F1 of
every label is best between 0.7 and 0.8."""
UNIT_ALONE, UNIT_AGAINST = 0.93, 0.98
"""The same for units: where no grammar saw anything, and where one saw something else in that place."""
_LEVELLED = re.compile(
    r"(?:tỉnh|thành phố|tp|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu|thôn|ấp|xóm|buôn"
    r"|miền|biển đông)(?!\w)",
    re.IGNORECASE,
)
_LEVELS_IN = re.compile(r".\s(?:tỉnh|thành phố|TP|huyện|quận|thị xã|thị trấn|xã|phường|thôn|ấp|xóm)\s")
"""A second place in one of the tagger's: "Bản Lao Xa cách trung tâm | xã Sủng Là", "thôn Vân | xã Bản Hồ"."""
DOUBTED = 0.5
"""Below this probability what the tagger sees instead is no rival of the grammar's."""
_NO_HEAD = re.compile(
    r"(?:tổ\s+quốc|phòng\s+họp|hội\s+(?:nghị|thảo|chợ|thi|trường|đàm)|báo\s+cáo|dân\s+số\s+và|công\s+nghiệp"
    r"|bộ\s+luật)(?!\w)",
    re.IGNORECASE,
)
"""What looks like a head and is another word: no organisation begins so."""
_BARE = re.compile(
    r"(?:sở|bộ|ban|(?:tổng |chi )?cục|vụ|viện|phòng|đoàn|tổ|hội|hiệp hội|(?:nhà )?trường|(?:tổng )?công ty|tập đoàn"
    r"|bệnh viện|trung tâm|đảng ủy|chi bộ|hội đồng|ủy ban|ngân hàng|chi nhánh|liên minh|đơn vị|cơ quan|tòa|học viện)\Z",
    re.IGNORECASE,
)
"""A head that points back is no mention (annotation guide, section 1, UNIT): the grammars know, the tagger may not."""
_EACH = re.compile(r".{1,200}\scấp\s(?:tỉnh|thành phố|huyện|xã|cơ sở)", re.IGNORECASE | re.DOTALL)
"""A body of every place of a level ("Đoàn Thanh niên Công an cấp huyện") is a group, no organisation (same section)."""
_SERVING = "position:serving"
_SURE = frozenset(
    {
        "position:short",
        "position:shared",
        "position:listed",
        "position:labelled",
        "position:pointing",
        "position:village",
        "position:former",
        "position:named",
        _SERVING,
    }
)
_APPOSED = (2, 3)
"""So many characters behind a name its bearer's office begins: ", ", " (", " - "."""
_MEMBER_OF = "position:member-of"
"""A member of an organ whose committee is named behind: "Ủy viên | Thường vụ Đảng ủy X" is no other thing."""
_BEHIND_PLACE = "person:behind-place"
"""A name behind the place that its bearer heads: "Trưởng bản Nà Sáy | Quàng Văn Inh"."""
_BUILT = ("trưởng", "phó", "chánh")
_RANK = re.compile(r"(?:chuẩn |phó )?đô đốc", re.IGNORECASE)
"""Ranks of the navy, which look like an office of deputy and head."""
_CALLING = re.compile(r"nhà (?:thơ|văn|báo|giáo)|nhạc sĩ|họa sĩ|[bd]s ?ck[i12]{1,2}|ths|bác sĩ", re.IGNORECASE)
"""Callings and degrees, which are no offices."""
_BY_LIST = "metric:by-list"
"""A bare figure of a list: no number of the place that it is told of ("Yên Bái | 21, Lục Yên: | 14")."""
_OF_OFFICE = "person:office"
"""A name right behind an office and its body ("Tổ trưởng Tổ bầu cử số 7 | Lê A") is none of the body's words, though
the tagger may have liked to have it there."""
_ADDRESSED = ("person:courtesy", "person:calling")
"""A name that a courtesy word or a calling announces: "bị cáo | Trầm A"."""
_HAS_OFFICE = "person:title-behind"
"""No place has an office right behind it: "Thạch Sên, | Bí thư Huyện ủy X"."""
_STANDING = re.compile(r"(?:T\.?T|Thg|Thường trực|VP|Văn phòng)", re.IGNORECASE)
_ROOM = re.compile(r"(?:phòng|khoa|bộ môn)\s", re.IGNORECASE)
"""How a part of a body begins that its parent's name follows: never parted from it by the tagger."""
KEPT = ("PERSON",)
"""Labels whose grammar is kept where the tagger sees nothing at all: it gains recall at no loss of precision."""


def arbitrate(grammar: Iterable[Mention], tagger: Iterable[Mention], gazetteer: Gazetteer) -> Iterator[Mention]:
    """Yield what stands of both; they may still overlap across labels (`merge` settles that).

    A mention that both saw keeps the grammar's method, value and reason, and the tagger's confidence.
    """
    found = in_order(grammar)
    yield from (m for m in found if m.label in FORMAL)
    hearing = _Hearing(found, gazetteer)
    for one in map(hearing.spelt, map(hearing.uncounted, tagger)):
        for mention in hearing.parted(one):
            if not hearing.is_refuted(mention):
                yield from hearing.weighed(mention)
    yield from hearing.settled_units()
    yield from hearing.unopposed()


class _Hearing:
    """What the grammars saw, and what the tagger has said against it so far."""

    def __init__(self, found: Sequence[Mention], gazetteer: Gazetteer) -> None:
        self.found, self.gazetteer = found, gazetteer
        self.by_place = {(m.label, m.span.start, m.span.end): m for m in found}
        self.units = {m.span: m for m in found if m.label == "UNIT"}
        self.units_begin = frozenset(m.start for m in self.units.values())
        self.offices_begin = frozenset(m.start for m in found if m.label == "POSITION")
        self.addressed = frozenset(m.span for m in found if m.reason in (*_ADDRESSED, _HAS_OFFICE) and " " in m.text)
        self.places = [m for m in found if m.label == "LOCATION"]
        self.tied = {m.start: m for m in found if m.label == "LOCATION" and "-" in m.text}
        self.listed = {m.end: m for m in found if m.reason == _BY_LIST}
        self.seen: set[int] = set()
        """Offsets in mentions of the tagger's that are likely enough to rival the grammar's."""
        self.told: set[int] = set()
        """Offsets in mentions that were told of the tagger's."""
        self.unsure: list[Mention] = []
        """Mentions of the tagger's that are not likely enough to be told."""

    def uncounted(self, mention: Mention) -> Mention:
        """Return a place without the figure of a list behind it, which the tagger takes for a number like "Quận 1"."""
        figure = self.listed.get(mention.end) if mention.label == "LOCATION" else None
        if figure is None or figure.start <= mention.start:
            return mention
        name = mention.text[: figure.start - mention.start].rstrip(" :")
        return replace(mention, span=Span(mention.start, mention.start + len(name)), text=name)

    def spelt(self, mention: Mention) -> Mention:
        """Return a place with the syllables that dashes tie to it, as the grammar has it: "tỉnh Kam|-pốt"."""
        longer = self.tied.get(mention.start) if mention.label == "LOCATION" else None
        tied = longer and longer.text.startswith(f"{mention.text}-")
        return replace(mention, span=longer.span, text=longer.text) if longer and tied else mention

    def parted(self, mention: Mention) -> Iterable[Mention]:
        """Return the places that the grammar reads in a place which holds other words between them, else the place."""
        if mention.label != "LOCATION" or not _LEVELS_IN.search(mention.text):
            return (mention,)
        inside = [m for m in self.places if mention.start <= m.start and m.end <= mention.end]
        whole = len(inside) > 1 and inside[0].start == mention.start and inside[-1].end == mention.end
        return inside if whole else (mention,)

    def is_refuted(self, mention: Mention) -> bool:
        """Say whether the grammar's reading of these words shuts the tagger's out, whatever its probability."""
        if mention.label == "UNIT":
            place = ("LOCATION", mention.start, mention.end) in self.by_place and mention.confidence < UNIT_AGAINST
            return place or _with_office(mention, self.found, self.units_begin)
        named = mention.label == "LOCATION" and mention.span in self.addressed
        return named and not self.gazetteer.places_named(mention.text)

    def is_idle(self, mention: Mention) -> bool:
        """Say whether a unit of the tagger's rivals nothing: it begins an office, or is the one word of a name."""
        if mention.label != "UNIT":
            return False
        named = ("PERSON", mention.start, mention.end) in self.by_place and " " not in mention.text
        return named or mention.start in self.offices_begin

    def weighed(self, mention: Mention) -> Iterator[Mention]:
        """Yield what stands of a mention of the tagger's; its units wait in `units` until all are heard."""
        start, end = mention.span.start, mention.span.end
        if mention.confidence >= DOUBTED and not self.is_idle(mention):
            self.seen.update(range(start, end))
        if mention.label in FORMAL or mention.text[-3:].lower() == "đốc" and _RANK.fullmatch(mention.text):
            return
        if mention.label == "POSITION" and _CALLING.fullmatch(mention.text):
            return
        agreed = self.by_place.get((mention.label, start, end))
        if mention.label == "UNIT":
            _weigh(mention, agreed, self.found, self.units)
        elif mention.label == "POSITION" and (office := _of_noun(mention, self.found, self.units_begin)):
            self.told.update(range(office.start, office.end))
            yield _reasoned(office)
        elif agreed or mention.confidence >= ALONE and not _astray(mention, self.found):
            self.told.update(range(start, end))
            yield _agreed(agreed, mention) if agreed else mention
        else:
            self.unsure.append(mention)

    def settled_units(self) -> Iterator[Mention]:
        """Yield the units of both."""
        yield from map(_reasoned, self.units.values())

    def unopposed(self) -> Iterator[Mention]:
        """Yield the grammar's own persons, positions and places against which the tagger said nothing."""
        bodies = {m.start for m in self.units.values()}
        ends = {m.end for m in self.units.values()}
        persons = [m for m in self.found if m.label == "PERSON"]
        beside = {m.end + apart for m in persons for apart in _APPOSED} | {m.start - 1 for m in persons}
        headed = {m.start - 1 for m in persons if m.reason == _BEHIND_PLACE}
        for m in self.found:
            words = range(m.span.start, m.span.end)
            if self.told.isdisjoint(words) and _meant(m, self.unsure):
                yield _titled_longer(m, self.unsure)
                continue
            apart = m.reason == _BEHIND_PLACE or m.reason == _OF_OFFICE and m.start - 1 in ends
            against = self.told if apart else self.seen
            sure = m.label in KEPT or m.label == "LOCATION" and m.end in headed or _sure(m, bodies, beside)
            quiet = sure and against.isdisjoint(words)
            if quiet or m.reason == _MEMBER_OF:
                yield _reasoned(m)


def _sure(mention: Mention, bodies: Set[int], beside: Set[int]) -> bool:
    """Say whether the grammar's mention stands where the tagger sees nothing.

    In: `bodies` are where units begin; `beside` is where an apposition to a name may begin, or end before it: "ông A, |
    giám đốc", "(| phó phòng", "giám đốc | A".

    An office in letters that mean nothing else, or in a plural before a list of names ("hai Phó Chủ tịch là ông …"),
    at the end of a list's item (", thành viên;"), before a body named before ("giám đốc sở này") or named right
    behind it ("phó | Ban Chỉ huy X"); a place that its level word or its kind ("suối", "đường", "cảng") names.
    """
    if mention.label == "LOCATION":
        return _LEVELLED.match(mention.text) is not None or mention.reason.startswith("location:")
    if mention.label != "POSITION":
        return False
    near = mention.start in beside or mention.end in beside
    apposed = near and mention.reason in ("position:strong", "position:built")
    of_body = mention.start in beside and mention.end + len(" của ") in bodies
    return apposed or of_body or mention.reason in _SURE or mention.end + 1 in bodies


def _weigh(mention: Mention, agreed: Mention | None, found: Sequence[Mention], units: dict[Span, Mention]) -> None:
    """Put a unit of the tagger among `units` if it is the grammar's too, or likely enough in its place."""
    if agreed:
        units[mention.span] = _agreed(agreed, mention)
        return
    if _NO_HEAD.match(mention.text) or _BARE.match(mention.text) or _EACH.fullmatch(mention.text):
        return
    against = _overlapping(mention, found)
    if mention.confidence < (UNIT_AGAINST if against else UNIT_ALONE) or any(m.label in FORMAL for m in against):
        return
    if any(m.label == "UNIT" and m.start == mention.start and m.end > mention.end for m in against):
        return
    if any(m.label == "UNIT" and m.end >= mention.end and _STANDING.match(m.text) for m in against):
        return
    if any(m.label == "UNIT" and m.end == mention.end and _ROOM.match(m.text) for m in against):
        return
    for other in against:
        units.pop(other.span, None)
    units[mention.span] = mention


def _with_office(mention: Mention, found: Sequence[Mention], begun: Set[int]) -> bool:
    """Say whether a unit of the tagger begins in the office before the grammar's: "Trưởng | Phòng X", "TT | Huyện ủy".

    No body is called so: the office ends where the noun that it is built on begins (annotation guide, section 1).
    """
    first = next(iter(_overlapping(mention, found)), None)
    if first is None or first.label != "POSITION" or first.start > mention.start:
        return False
    return first.end + 1 in begun


def _of_noun(mention: Mention, found: Sequence[Mention], begun: Set[int]) -> Mention | None:
    """Return the grammar's office where the tagger's takes in the noun of a unit: "Trưởng | khoa Luật".

    Or where it leaves out the grade, "điều tra viên trung cấp", or begins behind the deputy: "các phó | Chủ tịch A, B".
    """
    first = next(iter(_overlapping(mention, found)), None)
    if first and first.label == "POSITION" and first.end == mention.end and _deputy(first, mention):
        return first
    if first is None or (first.label, first.start) != ("POSITION", mention.start):
        return None
    if first.end >= mention.end:
        return first if first.reason == _SERVING else None
    return first if first.text.lower().endswith(_BUILT) and first.end + 1 in begun else None


def _deputy(ours: Mention, tagged: Mention) -> bool:
    """Say whether the tagger's office is the grammar's without the word that makes a deputy's of it."""
    return ours.text[: tagged.start - ours.start].strip().lower() == "phó"


def _with_place(mention: Mention, found: Sequence[Mention]) -> bool:
    """Say whether a person of the tagger holds the place that the grammar parted from the name."""
    return any(m.end == mention.end and m.reason == _BEHIND_PLACE for m in _overlapping(mention, found))


def _meant(mention: Mention, unsure: Sequence[Mention]) -> bool:
    """Say whether the tagger saw the grammar's office or addressee too, unsure only of where it begins or ends."""
    if mention.label != "POSITION" and mention.reason not in _ADDRESSED:
        return False
    return any(m.label == mention.label for m in _overlapping(mention, unsure))


def _titled_longer(mention: Mention, unsure: Sequence[Mention]) -> Mention:
    """Return the office with the trade before it that the tagger read along: "Điều dưỡng | trưởng | khoa Ngoại"."""
    if mention.text in _BUILT:
        for m in _overlapping(mention, unsure):
            if m.label == "POSITION" and m.start < mention.start and m.end == mention.end:
                return m
    return _reasoned(mention)


def _astray(mention: Mention, found: Sequence[Mention]) -> bool:
    """Say whether a person of the tagger's begins inside a unit of the grammar's, or ends inside the office behind.

    Or whether its office runs on into a second one of the grammar's: "Phó | bí thư chủ tịch".
    """
    if mention.label == "POSITION":
        ours = [m for m in _overlapping(mention, found) if m.label == "POSITION"]
        return len(ours) > 1 and ours[0].start < mention.start
    if mention.label != "PERSON":
        return False
    if _with_place(mention, found):
        return True
    for m in _overlapping(mention, found):
        if m.label == "UNIT" and m.start < mention.start < m.end < mention.end:
            return True
        if m.label == "POSITION" and mention.start < m.start < mention.end < m.end:
            return True
    return False


def _overlapping(mention: Mention, found: Sequence[Mention]) -> list[Mention]:
    """Return the mentions of `found` (in order, without overlap) that share characters with `mention`."""
    start, end = mention.span.start, mention.span.end
    hits = []
    for at in range(bisect_left(found, start, key=_last), len(found)):
        other = found[at]
        if other.span.start >= end:
            break
        hits.append(other)
    return hits


def _last(mention: Mention) -> int:
    return mention.span.end - 1


def _agreed(ours: Mention, tagged: Mention) -> Mention:
    reason = f"{_reason(ours)}+tagger"  # made outright: `replace` takes twice as long, and most mentions pass here
    return Mention(ours.label, ours.span, ours.text, ours.value, tagged.confidence, ours.method, reason)


def _reasoned(mention: Mention) -> Mention:
    return mention if mention.reason else replace(mention, reason=_reason(mention))


def _reason(mention: Mention) -> str:
    """Why the grammar holds it, its label's where the rule gave no name of its own."""
    return mention.reason or f"{mention.label.lower()}:{mention.method}"
