"""Organisations: head noun × modifiers × place, read off the words (annotation guide §1 UNIT, §3).

A mention's `value` is set only where the text alone does not name the unit: the head that a list shares ("các Bộ: Y tế"
→ "Bộ Y tế"), or the name that an abbreviation was introduced for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...gazetteer import Gazetteer
from ...model import Document, Mention
from ...text import fold
from ..tokens import ABBREVIATION, CAPITAL, tokenise
from .grammar import LISTED, Found, Grammar
from .heads import DIVISION, HEADS, PLURAL
from .listed import listed
from .places import find_spots
from .tail import CODE_PHRASES

_LED = {"bộ": "Bộ", "thứ": "Bộ", "cục": "Cục", "vụ": "Vụ"}
"""What a title is the head of, by its first word: "Thứ trưởng | Y tế" is one of a Bộ."""
_HEADED = "trưởng"
_DEPARTMENT = DIVISION
_TEAM_FIRSTS = frozenset({"ban", "tổ", "hội", "đoàn", "tiểu", "bcđ"})
_SHARED = {"sở": "Sở", "bộ": "Bộ", "phòng": "Phòng"}
_POLICE = re.compile(r"p[acxkhv]\d\d")
_VERBS = frozenset({("kiện", "toàn"), ("hoàn", "toàn"), ("an", "toàn")})
"""Words whose last syllable says nothing of number: "kiện toàn Ban Chỉ đạo …"."""
_PARTY_BOARDS = frozenset(
    {"ban tổ chức", "ban tuyên giáo", "ban dân vận", "ban nội chính", "ủy ban kiểm tra", "ubkt", "văn phòng"}
    | {"ban tuyên giáo và dân vận", "ban xây dựng đảng"}
)
_OF_COMMITTEE = re.compile(r"(?:(?:tỉnh|thành|huyện|quận|thị) ủy|đảng ủy (?:xã|phường|đặc khu))(?!\w).*\Z")
"""The committee that Party boards named side by side belong to."""
_SET_UP_TOGETHER = frozenset(
    {"ban tổ chức", "ban giám khảo", "ban thư ký", "tổ phục vụ", "tổ hậu cần", "ban kiểm phiếu"}
)
_SHARING = frozenset({"council", "cell"})
"""Kinds of bodies that stand in a row before the place they share: "HĐND, UBND, Ủy ban MTTQ xã X"."""
_STANDING = frozenset({"ban chấp hành", "ban thường vụ", "bch", "btv", "thường vụ"})
_MOST_TEAMS = 5
"""So many teams at most share one topic."""
_TITLE = 2
"""So many words are a head and what makes a title of it."""
_CORPS = (
    (("bộ chqs", "bộ chỉ huy quân sự", "ban chqs", "ban chỉ huy quân sự"), "Quân sự "),
    (("bđbp", "bộ đội biên phòng", "bộ chỉ huy bđbp", "bộ chỉ huy bộ đội biên phòng"), "Bộ đội Biên phòng "),
)
"""Commands whose Party committee is called by the corps: "Đảng ủy, Bộ CHQS tỉnh" is the Đảng ủy Quân sự tỉnh."""
_LEVELS = frozenset({"tỉnh", "huyện", "quận", "thị", "thành"})
"""First syllables of the levels that have a committee or a union of their own: "Huyện, Thị, | Thành đoàn"."""
_GROUPS = frozenset({"các", "những", "cấp", "mọi"})
"""Between a body and a level: of them all, and of none that is named."""


def recognise(document: Document, gazetteer: Gazetteer, found: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the UNIT mentions of `document`; `found` keeps citations from being read as organisations."""
    tokens = tokenise(document.text)
    spots = find_spots(document.text, gazetteer)
    scan = Scan(document, Grammar(tokens, spots), [m for m in found if m.label == "CITATION"], gazetteer)
    yield from scan.mentions()


class Scan:
    """One pass over a document: units, lists that share a head, abbreviations introduced in brackets."""

    def __init__(
        self, document: Document, grammar: Grammar, citations: Sequence[Mention], gazetteer: Gazetteer
    ) -> None:
        self.document = document
        self.gazetteer = gazetteer
        self.g = grammar
        self.taken: set[int] = set().union(*(range(m.start, m.end) for m in citations))
        self.short: dict[str, str] = {}

    def mention(
        self, first: int, last: int, value: str | None = None, confidence: float = 0.9, reason: str = "unit:list"
    ) -> Mention:
        start, end = self.g.t.starts[first], self.g.t.ends[last - 1]
        return self.document.mention("UNIT", start, end, value=value, confidence=confidence, reason=reason)

    def reason(self, unit: Found) -> str:
        """Return what made a unit of the words: the gazetteer's row, or the kind of head and what completed it."""
        if unit.kind is LISTED:
            start = self.g.t.starts[unit.first]
            bodies = self.gazetteer.bodies_named(self.document.text[start : self.g.spots.bodies[start]])
            return f"units.csv:{bodies[0].id}" if len(bodies) == 1 else "units.csv"
        return f"unit:{unit.kind.name}{'+place' if unit.placed else ''}{'+short' if unit.abbreviation else ''}"

    def mentions(self) -> Iterator[Mention]:
        found = list(self.first_pass())
        if not self.short:
            yield from found
            return
        covered = {offset for m in found for offset in range(m.start, m.end)}
        for m in found:
            name = self.short.get(m.text)
            yield replace(m, value=name) if name and m.value is None else m
        for match in self.abbreviations().finditer(self.document.text):
            if match.start() not in covered and match.start() not in self.taken:
                yield self.document.mention(
                    "UNIT", *match.span(), value=self.short[match[0]], confidence=0.85, reason="unit:introduced"
                )

    def abbreviations(self) -> re.Pattern[str]:
        """A pattern for the abbreviations that the document introduces: they count before the bracket too."""
        longest = sorted(self.short, key=lambda name: (-len(name), name))
        return re.compile(rf"(?<![\w/&-])(?:{'|'.join(map(re.escape, longest))})(?![\w&])")

    def first_pass(self) -> Iterator[Mention]:
        starts = self.g.t.starts
        last = 0
        for i, headed, opens in self.openings():
            if i >= last and headed and (led := self.led(i)):
                yield led[0]
                last = led[1]
                continue
            if i < last or not opens:
                continue
            if starts[i] in self.taken or self.credit(i) or self.doubled_or_part(i):
                continue
            hits, last = self.at(i)
            yield from hits

    def openings(self) -> list[tuple[int, bool, bool]]:
        """Return (token, whether a title's "trưởng" stands before it, whether a name may begin) where either is so."""
        t, firsts, bodies = self.g.t, HEADS.firsts, self.g.spots.bodies
        beside = enumerate(zip(t.words, t.shapes, t.starts, t.words[-1:] + t.words))
        return [
            (i, before == _HEADED, opens)
            for i, (word, shape, start, before) in beside
            if (opens := word in firsts or shape == ABBREVIATION or start in bodies) or before == _HEADED
        ]

    def led(self, i: int) -> tuple[Mention, int] | None:
        """A ministry or department whose head noun only its head's title has: "Bộ trưởng | Nội vụ"."""
        g = self.g
        noun = _LED.get(g.word(i - 2)) if g.upper(i) else None
        if noun is None or g.t.starts[i] in self.taken or g.person(i, 3):
            return None
        if g.head(i) and (noun, g.word(i)) not in (("Cục", "cảnh"), ("Bộ", "công")):
            return None
        if noun == "Bộ":
            sector = g.sector(i, "bộ")
            end = sector[0] if sector else i
        else:
            end = g.body(i, _DEPARTMENT)[0] if g.topics.match(g.t, i) else i
        if end == i:
            return None
        text = g.t.text[g.t.starts[i] : g.t.ends[end - 1]]
        return self.mention(i, end, f"{noun} {text}", 0.85, "unit:led"), end

    def credit(self, i: int) -> bool:
        """Say whether the name at `i` only signs a picture or a report: "Ảnh: Báo X", "(N.A/TTXVN)", "VOV.VN"."""
        g, before = self.g, self.g.word(i - 1)
        if before == "/" and g.t.touching(i):
            return True
        if g.word(i + 1) == "." and g.word(i + 2) == "vn":
            return True
        return before == ":" and g.word(i - 2) in ("ảnh", "nguồn", "theo")

    def doubled_or_part(self, i: int) -> bool:
        """Say whether the head at `i` is no head: it is the office's, or half of another word."""
        word = self.g.t.words[i]
        return word in ("ban", "văn") and self.doubled(i) or word == "hội" and self.society(i)

    def doubled(self, i: int) -> bool:
        """Say whether the head at `i` is the office's and its own follows: "Chánh Văn phòng | Văn phòng Điều phối"."""
        words = self.g.t.words
        if words[i] == "ban":
            return self.g.word(i + 1) == "ban" and self.g.word(i - 1) in ("trưởng", "phó")
        return words[i] == "văn" and words[i : i + 2] == words[i + 2 : i + 4] and self.g.word(i - 1) == "chánh"

    def society(self, i: int) -> bool:
        """Say whether "hội" at `i` is the second syllable of a word: "nhà ở xã hội Đồng Tâm" is no council."""
        return self.g.word(i - 1) == "xã" and not self.g.upper(i)

    def at(self, i: int) -> tuple[list[Mention], int]:
        """Return (the mentions that begin at token `i`, the token to go on from)."""
        g = self.g
        if g.word(i) in _SHARED and g.word(i - 1) in PLURAL and g.word(i - 2) != "thứ" and (group := self.group(i)):
            return group
        unit = g.unit(i)
        if g.word(i - 1) in PLURAL and (others := self.listed(i, unit)):
            return others
        if g.upper(i) and not (unit and unit.placed) and (shared := self.boards(i)):
            return shared
        if g.word(i) in _TEAM_FIRSTS and g.upper(i) and (alike := self.teams(i)):
            return alike
        council = unit and not unit.placed and unit.kind.name == "cell" and g.word(unit.last - 1) in ("hđnd", "dân")
        if council and g.upper(i) and (pair := self.sharing(i)):
            return pair
        if unit and unit.complete and not self.generic(i, unit):
            self.remember(unit)
            self.remember_founded(unit)
            hits = [self.mention(i, unit.last, reason=self.reason(unit))]
            more, last = self.shared(i, unit.last) if unit.kind.name == "sector" else ([], unit.last)
            return hits + more, max(last, i + 1)
        if g.upper(i) and (pair := self.sharing(i)):
            return pair
        if unit and not g.upper(i) and (head := g.head(i)):
            return [], unit.last if unit.kind.name == "school" else head[0]  # "các chi cục X", nor the "cục X" in it
        if g.shape(i) == ABBREVIATION and _POLICE.fullmatch(g.word(i)) and g.word(i - 1) != "(":
            return [self.mention(i, i + 1, reason="unit:police-code")], i + 1
        return [], i + 1

    def listed(self, i: int, unit: Found | None) -> tuple[list[Mention], int] | None:
        """ "các bệnh viện Bạch Mai, Việt Đức": bodies that share the head of the list."""
        names = listed(self.g, i, unit.last if unit else 0)
        hits = [self.mention(first, last, name, 0.85) for first, last, name in names]
        return (hits, names[-1][1]) if names else None

    def sharing(self, i: int) -> tuple[list[Mention], int] | None:
        """ "HĐND, UBND xã X": bare councils and cells that share the place, or the Party committee, of the last."""
        g, text, t = self.g, self.document.text, self.g.t
        head = g.head(i)
        if not head or head[1].name not in _SHARING:
            return None
        bare = [i]
        ends: list[int] = []
        while len(bare) < _MOST_TEAMS + 1:
            found = g.unit(bare[-1], 1)
            if (
                not found
                or found.placed
                or found.kind.name not in _SHARING
                or g.word(found.last) not in (",", "và", "-", "&")
            ):
                break
            ends.append(found.last)
            bare.append(found.last + 1)
        other = g.unit(bare[-1])
        if not ends or not other or not other.placed or not (begin := self.common(other)):
            return None
        common = text[t.starts[begin] : t.ends[other.last - 1]]
        corps = _corps(fold(text[t.starts[other.first] : t.ends[other.last - 1]]))
        heads = [text[t.starts[k] : t.ends[end - 1]] for k, end in zip(bare, ends)]
        names = [f"{head} {corps if fold(head) == 'đảng ủy' else ''}{common}" for head in heads]
        hits = [self.mention(k, end, n, 0.8, "unit:shared-place") for k, end, n in zip(bare, ends, names)]
        return [*hits, self.mention(bare[-1], other.last, reason=self.reason(other))], other.last

    def common(self, other: Found) -> int:
        """Return the token at which what bodies before `other` share with it begins, 0 for nothing."""
        if other.kind.name in ("council", "force") and other.tail < other.last:
            return other.tail
        head = self.g.head(other.first)
        board = head and " ".join(self.g.t.words[other.first : head[0]]) in _STANDING
        return head[0] if head and board and head[0] < other.last else 0

    def teams(self, i: int) -> tuple[list[Mention], int] | None:
        """ "Ban Chỉ đạo, Ban Thư ký và Tổ giúp việc chuyển đổi số": bare teams that share what the last is for."""
        g, heads = self.g, [i]
        first = g.head(i)
        if not first or g.word(first[0]) not in (",", "và") or not self.team(i, first[0]):
            return None
        while len(heads) < _MOST_TEAMS:
            head = g.head(heads[-1])
            if not head or g.word(head[0]) not in (",", "và") or not g.upper(head[0] + 1):
                break
            heads.append(head[0] + 1)
        ends = [head[0] if (head := g.head(k)) and self.team(k, head[0]) else 0 for k in heads]
        other = g.unit(heads[-1])
        if len(heads) < 2 or not all(ends) or not other or other.last < ends[-1] + 2:
            return None
        if (owner := g.head(ends[-1])) and owner[1].name == "team":
            return None
        text, t = self.document.text, g.t
        topic = text[t.ends[ends[-1] - 1] : t.ends[other.last - 1]]
        names = [f"{text[t.starts[k] : t.ends[end - 1]]}{topic}" for k, end in zip(heads[:-1], ends)]
        hits = [self.mention(k, end, n, 0.8, "unit:shared-topic") for k, end, n in zip(heads, ends, names)]
        return hits, heads[-1]

    def team(self, i: int, end: int) -> bool:
        """Say whether the head [i, end) is that of a team which papers set up together with others."""
        head = self.g.head(i)
        return bool(head and head[1].name == "team") or " ".join(self.g.t.words[i:end]) in _SET_UP_TOGETHER

    def boards(self, i: int) -> tuple[list[Mention], int] | None:
        """ "Ban Tổ chức, Ban Tuyên giáo Tỉnh ủy X": a Party board that shares the committee of the next one."""
        g = self.g
        head = g.head(i)
        if not head or " ".join(g.t.words[i : head[0]]) not in _PARTY_BOARDS or g.word(head[0]) not in (",", "và"):
            return None
        other = g.unit(head[0] + 1)
        text, t = self.document.text, g.t
        found = other and _OF_COMMITTEE.search(fold(text[t.starts[other.first] : t.ends[other.last - 1]]))
        if not other or not found or not found.start():
            return None
        begin = t.starts[other.first] + found.start()
        name = f"{text[t.starts[i] : t.ends[head[0] - 1]]} {text[begin : t.ends[other.last - 1]]}"
        return [self.mention(i, head[0], name, 0.8, "unit:shared-committee")], head[0] + 1

    def generic(self, i: int, unit: Found) -> bool:
        """Say whether the name means a group, "các Sở Y tế", "Sở Y tế các tỉnh", or is a title: "Phó | Viện Trưởng"."""
        before = (self.g.word(i - 2), self.g.word(i - 1))
        if unit.last - unit.first == _TITLE and self.g.word(unit.last - 1) == "trưởng":
            return True
        if before[1] in PLURAL and before[1] != "số" and before[0] != "thứ" and before not in _VERBS:
            return not unit.placed or unit.kind.name != "council"
        listed = before[1] in (",", "và") and before[0] in _LEVELS and self.g.upper(i - 2)
        if listed and unit.kind.name == "party" and not unit.placed:
            return self.g.word(i) in _LEVELS  # "các Huyện, Thị, | Thành đoàn"
        after = unit.last
        national = self.g.word(after - 1) == "nam" and self.g.word(after) == "cấp"
        return self.g.word(after) in _GROUPS and bool(self.g.level(after + 1)) and not national

    def remember(self, unit: Found) -> None:
        """Keep an abbreviation introduced in brackets for the whole name ("(BQLDA)"), not for a sector ("(TT&TT)")."""
        t = self.g.t
        if not unit.abbreviation:
            return
        short = unit.abbreviation
        full = t.text[t.starts[unit.first] : t.ends[unit.last - 1]]
        letters = [c for c in fold(short) if c.isalpha()]
        initials = [word[0] for word in fold(full).split() if word[0].isalpha() and word != "và"]
        wider = len(letters) > len(initials) and letters[-len(initials) :] == initials  # "đại biểu Quốc hội (ĐBQH)"
        partial = wider or any(initials[k : k + len(letters)] == letters for k in range(1, len(initials)))
        if len(short) > 2 and not partial and full.endswith(")"):
            self.short.setdefault(short, full[: full.rindex("(")].strip())

    def remember_founded(self, unit: Found) -> None:
        """Keep the name of a body that the document sets up ("Thành lập Tổ … gồm"), to know it again."""
        t = self.g.t
        if self.g.word(unit.first - 1) in ("lập", "toàn") and unit.kind.name in ("team", "division"):
            name = t.text[t.starts[unit.first] : t.ends[unit.last - 1]]
            if name.count(" ") > 2 and not unit.placed:
                self.short.setdefault(name, name)

    # ---------------------------------------------------------------- lists with one head

    def group(self, i: int) -> tuple[list[Mention], int] | None:
        """ "các sở: Nội vụ, Tài chính": the members are units, the head is nothing."""
        g = self.g
        j = i + 1
        while g.word(j) in (",", "ngành", "ban", "và", "-") and g.word(j + 1) in (
            "ngành",
            "ban",
            "phòng",
            "sở",
            "bộ",
            "chi",
            ":",
        ):
            j += 1
        j += g.word(j) in ("ngành", "ban")
        colon = g.word(j) == ":"
        hits, last = self.members(j + colon, _SHARED[g.word(i)], coded=bool(colon) and g.word(i) == "sở")
        if hits and not colon and j == i + 1:
            if len(hits) == 1:
                return [], last
            first = self.document.mention("UNIT", g.t.starts[i], hits[0].end, confidence=0.85, reason="unit:list")
            return [first, *hits[1:]], last
        return (hits, last) if hits else None

    def shared(self, i: int, j: int) -> tuple[list[Mention], int]:
        """ "Sở Nội vụ, Tài chính và Tư pháp": the members after the first."""
        g = self.g
        head = _SHARED.get(g.word(i))
        if not head or g.word(j) not in (",", "và", ";"):
            return [], j
        k = j + 1
        hits, last = self.members(k, head)
        return (hits, last) if hits else ([], j)

    def members(self, j: int, head: str, *, coded: bool = False) -> tuple[list[Mention], int]:
        """The sectors of a list from token `j` on; `coded` says that two letters may name one ("các Sở: TC, XD")."""
        g = self.g
        hits: list[Mention] = []
        last = j
        while True:
            sector = g.sector(j, head)
            if not sector and coded and g.shape(j) == ABBREVIATION:
                sector = CODE_PHRASES.match(g.t, j)
            if not sector or not g.upper(j) or (g.head(j) and self.g.unit(j)) or g.shape(sector[0]) in (CAPITAL,):
                break
            end = sector[0]
            name = g.t.text[g.t.starts[j] : g.t.ends[end - 1]]
            hits.append(self.mention(j, end, f"{head} {name}", 0.85))
            last = end
            if g.word(end) in (",", ";", "và"):
                j = end + 1
            else:
                break
        return hits, last


def _corps(name: str) -> str:
    """The corps that a command (folded) leads, as its Party committee is called by, "" for any other body."""
    return next((corps for heads, corps in _CORPS if name.startswith(heads)), "")
