"""What stands around a short name: the list it belongs to, its sentence, its paragraph.

"Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Sơn La" is one person's list of offices: the place printed with the last of them
is that of all. "Ở Gia Lai, … Giám đốc Sở Y tế" takes the place its sentence began with.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ..gazetteer import Place
from ..model import Mention
from ..text import CAPITAL, key

_JOINT = re.compile(
    r"[ \xa0]*(?:[,–-][ \xa0]*)?(?:(?:và|kiêm|nguyên|đồng thời|là|hiện|nay|của|&|giữ chức(?: vụ)?|làm)[ \xa0]+){0,3}\Z"
)
"""Between two members of a list of offices or organisations."""
_ROW = (", ", " và ", "; ")
_MANY = 3
"""So many provinces in a row are examples: the text is about none of them by that."""
_STEPS = 8
_SENTENCE = re.compile(rf"[.!?…]\s+(?={CAPITAL})|\n")
_ABBREVIATED = re.compile(r"(?<!\w)(?:tp|tx|q|p|h|gs|pgs|ts|ths|bs|đ/c|[a-zđ])\.\s*\Z")


_PARTY_OF = re.compile(r"(?<!\w)(?:phía|bên)\s(?:đoàn\s)?(?:tỉnh\s|thành phố\s)?\Z", re.IGNORECASE)
_COME = re.compile(r"\s(?:có|gồm)(?!\w)")
"""Around a place whose people are named next: "về phía đoàn | Hà Tĩnh | có …"."""
_WITH_THEM = re.compile(r"\s*(?:cùng đi|đi cùng|tháp tùng|cùng tham gia đoàn|tham gia đoàn|thành viên đoàn)(?!\w)")
_DELEGATES = re.compile(
    r"(?<!\w)đoàn(?:\s(?:công tác|đại biểu|cán bộ|lãnh đạo|cấp cao|đbqh))*"
    r"(?:\s(?:của|tỉnh ủy|ubnd|người có công|doanh nghiệp|thanh niên|nghệ nhân|vận động viên))*\s\Z"
)
_LED_BY = re.compile(
    r"\s*(?:\([^()\n]{1,30}\)\s*)?,?\s?(?:(?!do |tiếp )[^.;:\n]){0,160}(?<!\w)do\s"
    r"(?:(?!thăm |đến |làm việc |tiếp )[^.;:\n]){0,200}"
)
"""From the place of a delegation to the offices of who leads it."""
_LEAD = 500
_BRINGS = re.compile(
    r"\s(?:có|gồm)(?:\s(?:có|sự tham dự của|sự tham gia của))?\s?:?\s?(?:các\s)?(?:đồng chí|đ/c|ông|bà)(?!\w)"
)
_WHERE = re.compile(r"(?<!\w)(?:tại|ở|đến|từ|trên địa bàn)\s(?:\w+\s){0,4}\Z")
"""Around a place whose people come next, and one where they only meet: "chúc mừng BĐBP | Sơn La | có đồng chí …"."""
_AT = re.compile(r"(?:\A|\n|[.!?]\s)\s*(?:Còn\s)?(?:Tại|Ở|tại|ở)\s\Z")
_ITS_BODY = re.compile(r",\s+(?:ubnd|hđnd|tỉnh ủy|thành ủy|ủy ban nhân dân|hội đồng nhân dân|sở|công an)(?!\w)")
"""Behind a place that opens a sentence: the body that acts there, without its place."""
_OPENS = re.compile(r"(?:\A|\n)\s*(?:[*•+-]\s*)?\Z")
"""What a place stands behind that tells where the text goes on."""


@dataclass(frozen=True, slots=True)
class Named:
    """A place that the document names: level word as printed (folded), bare name, offset, what the gazetteer knows.

    `acting`: 2 printed with a body that governs it, 1 as a place of its own, 0 with a hospital, a company, a parish.
    """

    level: str
    name: str
    at: int
    tier: str
    place: Place | None
    acting: int = 1


def agreed(named: Sequence[Named], resolve: Callable[[str, str, int, int], Named]) -> list[Named]:
    """Return the places, one without level word as what the document calls it elsewhere: "Mai Sơn", "xã | Mai Sơn".

    The gazetteer may know but a district of that name, in another province. `resolve` makes a place of its level word,
    its name, where it stands and how far it acts.
    """
    told: dict[str, set[tuple[str, str]]] = {}
    for n in named:
        if n.level and n.tier != "tỉnh":
            told.setdefault(key(n.name), set()).add((n.level, n.tier))
    out: list[Named] = []
    for n in named:
        levels = set() if n.level or n.tier == "tỉnh" else told.get(key(n.name), set())
        other = len(levels) == 1 and n.tier not in {tier for _, tier in levels}
        out.append(resolve(next(iter(levels))[0], n.name, n.at, n.acting) if other else n)
    return out


def enumerated(text: str, named: Sequence[Named]) -> frozenset[int]:
    """Return the offsets of provinces told in a row of three or more ("như: Hà Nội, Quảng Ninh, Cần Thơ")."""
    found: set[int] = set()
    run: list[Named] = []
    for n in named:
        end = run[-1].at + len(run[-1].level) + bool(run[-1].level) + len(run[-1].name) if run else 0
        if n.tier != "tỉnh" or n.acting != 1 or not run or text[end : n.at] not in _ROW:
            run = []
        if n.tier == "tỉnh" and n.acting == 1:
            run.append(n)
        if len(run) >= _MANY:
            found.update(m.at for m in run)
    return frozenset(found)


class Nearby:
    """The mentions of one document, asked for what stands around an offset."""

    def __init__(self, text: str, folded: str, mentions: Sequence[Mention], named: Sequence[Named]) -> None:
        self.text = text
        self.folded = folded
        self.mentions = mentions
        self.starts = [m.start for m in mentions]
        self.named = {n.at: n for n in named}

    def in_list(self, offset: int, tiers: Sequence[str], levels: Sequence[str]) -> Named | None:
        """The place printed with another member of the list that holds the mention at `offset`: behind, else before."""
        for step in (1, -1):
            for found in self._list(offset, step):
                if found.acting and found.tier in tiers and found.level in (*levels, ""):
                    return found
        return None

    def _list(self, offset: int, step: int) -> Iterator[Named]:
        """The places of the list's members in one direction, until a name of a person or other words end it."""
        i = bisect_left(self.starts, offset)
        for _ in range(_STEPS):
            j = i + step
            if not 0 <= j < len(self.mentions) or i >= len(self.mentions):
                return
            left, right = (self.mentions[i], self.mentions[j]) if step > 0 else (self.mentions[j], self.mentions[i])
            if self.mentions[j].label not in ("UNIT", "POSITION", "LOCATION") or right.start - left.end > 20:
                return
            gap = self.folded[left.end : right.start]
            if not _JOINT.match(gap) or "LOCATION" in (left.label, right.label) and gap.strip():
                return
            found = self.named.get(self.mentions[j].start)
            if found:
                yield found
            i = j

    def sentence_start(self, offset: int) -> int:
        """Where the sentence around `offset` begins."""
        low = max(0, offset - 600)
        begin = low
        for end in _SENTENCE.finditer(self.text, low, offset + 1):  # the capital at `offset` is seen too
            if end[0] == "\n" or not _ABBREVIATED.search(self.folded, max(low, end.start() - 4), end.start() + 1):
                begin = end.end()
        return begin

    def sentence_end(self, offset: int) -> int:
        """Where the sentence around `offset` ends, or another person's name begins in it."""
        high = min(len(self.text), offset + 600)
        i = bisect_left(self.starts, offset)
        high = next((m.start for m in self.mentions[i : i + _STEPS] if m.label == "PERSON" and m.start < high), high)
        for end in _SENTENCE.finditer(self.text, offset, high):
            if end[0] == "\n" or not _ABBREVIATED.search(self.folded, max(offset, end.start() - 4), end.start() + 1):
                return end.start()
        return high

    def acts(self, named: Named) -> bool:
        """Say whether a body of the place acts in the sentence that it opens: "Tại Đồng Tháp, UBND tỉnh …"."""
        end = named.at + len(named.level) + len(named.name) + bool(named.level)
        there = _AT.search(self.text, max(0, named.at - 12), named.at)
        if _PARTY_OF.search(self.text, max(0, named.at - 24), named.at) and _COME.match(self.folded, end):
            return True
        return there is not None and _ITS_BODY.match(self.folded, end) is not None

    def end(self, named: Named) -> int:
        """Where the mention ends that names the place: a body of it, or itself."""
        own = next((m for m in self.mentions[bisect_left(self.starts, named.at) :][:1] if m.start == named.at), None)
        return own.end if own else named.at + len(named.level) + len(named.name) + bool(named.level)

    def brings(self, named: Named, offset: int) -> bool:
        """Say whether the sentence at `offset` names those of the place next: "BĐBP | Sơn La | có đồng chí …"."""
        if named.at < self.sentence_start(offset) or not _BRINGS.match(self.folded, self.end(named)):
            return False
        return _WHERE.search(self.folded, max(0, named.at - 40), named.at) is None

    def visiting(self, offset: int, named: Sequence[Named]) -> Named | None:
        """The place whose delegation those of the sentence at `offset` came with: "Đoàn tỉnh A … Cùng đi có …"."""
        begin = self.sentence_start(offset)
        i, j = (bisect_left(named, at, key=lambda n: n.at) for at in (begin, offset))
        if led := next((n for n in reversed(named[i:j]) if n.tier == "tỉnh" and self._led(n, offset)), None):
            return led
        if not _WITH_THEM.match(self.folded, begin):
            return None
        line = self.text.rfind("\n", max(0, begin - _LEAD), max(0, begin - 1)) + 1 or max(0, begin - _LEAD)
        low = bisect_left(named, line, key=lambda n: n.at)
        came = (n for n in named[low:i] if n.tier == "tỉnh")
        return next((n for n in came if _DELEGATES.search(self.folded, max(0, n.at - 60), n.at)), None)

    def _led(self, named: Named, offset: int) -> bool:
        """Say whether the office at `offset` is of who leads the place's delegation: "Đoàn tỉnh A do | Bí thư …"."""
        end = named.at + len(named.level) + len(named.name) + bool(named.level)
        sent = _DELEGATES.search(self.folded, max(0, named.at - 60), named.at)
        return sent is not None and _LED_BY.fullmatch(self.folded, end, offset) is not None

    def opens(self, named: Named) -> bool:
        """Say whether the place stands alone before a colon at the beginning of its line."""
        end = named.at + len(named.level) + len(named.name) + bool(named.level)
        return self.text[end : end + 2].lstrip().startswith(":")

    def sets_scene(self, named: Named) -> bool:
        """Say whether what follows happens there: a body of the place acts, or a sentence begins "Tại Đồng Tháp, …"."""
        if named.acting == 2:
            return True
        before = self.text[max(0, named.at - 12) : named.at]
        return _AT.search(before) is not None or _OPENS.search(before) is not None and self.opens(named)
