"""Who is meant by an office without its name, "ông", "bà" or "người đứng đầu chính quyền huyện": who was named."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from ...model import Document, Link, Mention, Occupancy
from ...text import fold, key

_PRONOUN = (
    r"(?P<pronoun>(?:ông|bà)(?=\s(?!\w+\sgià\b)|[,:])|(?:đồng\schí|vị)(?:\s(?:này|ấy)|(?=\s(?:cũng|còn|đã|đề|yêu|giao|chỉ|nhấn|lưu|nhắc|kiến)(?!\w)))"
    r"|(?:đồng\schí|người|nữ|vị)\s(?:phó\s)?(?:chủ\stịch|bí\sthư|bộ\strưởng|giám\sđốc)\snày)"
)
_HEAD = (
    r"(?:người|vị)\sđứng\sđầu\s(?P<body>chính\squyền|ubnd|ủy\sban\snhân\sdân|cấp\sủy|đảng\sbộ|(?:tỉnh|thành|huyện|thị|quận)\sủy"
    r"|ngành|sở|bộ|cục)(?:\s(?P<level>tỉnh|thành\sphố|huyện|thị\sxã|quận|xã|phường|thị\strấn))?"
)
_POINTING = re.compile(rf"(?<!\w)(?:{_PRONOUN}|{_HEAD})(?!\w)")
_SPEAKS_OF = re.compile(r"(?<!\w)(?:với|cho|của|theo|cùng|gặp)\s$")
_MALE, _FEMALE = re.compile(r"(?<!\w)ông\s$"), re.compile(r"(?<!\w)(?:bà|chị)\s$")
_CHAIR = re.compile(r"(?:quyền\s)?chủ\stịch")
_SECRETARY = re.compile(r"(?:quyền\s)?bí\sthư")
_HEADS_ITS_BODY = re.compile(r"(?:quyền\s)?(?:(?:tổng\s)?giám\sđốc|\w{1,6}\strưởng|trưởng)")
_LOOK_PAST = 8
"""Characters behind the last words of interest by which a pronoun is told from a form of address."""
_LEVELS = r"tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn"


class Holders:
    """The offices that the named people of one press article hold, and the people in the order they are named."""

    def __init__(
        self, document: Document, mentions: Sequence[Mention], links: Iterable[Link], held: Sequence[Occupancy]
    ) -> None:
        self._document = document
        self._folded = fold(document.text)
        self._mentions = mentions
        self._held = [o for o in held if o.position and o.tenure != "former"]
        self._names = {n: o.name for o in held for n in o.mentions if mentions[n].label == "PERSON"}
        full = set(self._names.values())
        short = {x.mention: x.name for x in links if mentions[x.mention].label == "PERSON" and x.name in full}
        self._names = {**short, **self._names}
        self._people = [n for n, m in enumerate(mentions) if m.label == "PERSON"]
        self._starts = [mentions[n].start for n in self._people]
        self._offices = [m for m in mentions if m.label == "POSITION"]
        self._office_starts = [m.start for m in self._offices]

    def of_office(self, office: str) -> str | None:
        """Return who holds an office ("Chủ tịch Ủy ban nhân dân huyện X"), None unless just one named person does."""
        wanted = key(office)
        return _only(o.name for o in self._held if key(f"{o.position} {o.unit or ''}") == wanted)

    def pointed_at(self, start: int, end: int) -> str | None:
        """Return the person that the last words in text[start:end] that point back mean, None where none do."""
        found: tuple[int, str | None] = (-1, None)
        for match in _POINTING.finditer(self._folded, start, end + _LOOK_PAST):
            if match.end() > end or _SPEAKS_OF.search(self._folded, max(0, match.start() - 8), match.start()):
                continue
            if match["body"]:
                found = match.start(), self._head(match["body"], match["level"])
            else:
                found = match.start(), self._named_before(match.start(), match["pronoun"])
        for office in self._offices[bisect_left(self._office_starts, start) : bisect_left(self._office_starts, end)]:
            if office.start > found[0] and not _SPEAKS_OF.search(self._folded, max(0, office.start - 8), office.start):
                found = office.start, self._bearing(office) or found[1]
        return found[1]

    def _named_before(self, offset: int, pronoun: str) -> str | None:
        """The last person named before with whom "ông" or "bà" agrees."""
        wrong = _FEMALE if pronoun.startswith("ông") else _MALE if pronoun.startswith("bà") else None
        last = bisect_left(self._starts, offset)
        for n in reversed(self._people[max(0, last - 6) : last]):
            person = self._mentions[n]
            lead = self._folded[max(0, person.start - 8) : person.start]
            female = " thị " in fold(person.text) and wrong is _FEMALE
            if wrong is None or not (wrong.search(lead) or female):
                return self._names.get(n)
        return None

    def _bearing(self, office: Mention) -> str | None:
        """The only one whose office reads like this one, named before it ("Bộ trưởng yêu cầu …")."""
        wanted = fold(office.text)
        return _only(
            o.name
            for o in self._held
            if fold(o.position or "") == wanted and any(self._mentions[n].start < office.start for n in o.mentions)
        )

    def _head(self, body: str, level: str | None) -> str | None:
        """The head of "chính quyền huyện": whoever chairs the named people's committee of that level."""
        if body in ("chính quyền", "ubnd", "ủy ban nhân dân"):
            office, unit = _CHAIR, rf"ủy ban nhân dân (?:{level or _LEVELS})(?!\w)"
        elif body in ("cấp ủy", "đảng bộ") or body.endswith("ủy"):
            office, unit = _SECRETARY, r"(?:(?:tỉnh|thành|huyện|thị|quận) ủy|đảng (?:ủy|bộ))(?!\w)"
        else:
            office, unit = _HEADS_ITS_BODY, r"\w" if body == "ngành" else rf"{body}(?!\w)"
        bearing = (o for o in self._held if office.fullmatch(fold(o.position or "")))
        return _only(o.name for o in bearing if re.match(unit, fold(o.unit or "")))


def _only(names: Iterable[str]) -> str | None:
    found = set(names)
    return found.pop() if len(found) == 1 else None
