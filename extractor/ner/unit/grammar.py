"""Whole names of organisations: head, body, bracketed abbreviation, place, parent.

The longest name wins (annotation guide §1 UNIT).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ..phrase_lists import phrases, words
from ..tokens import ABBREVIATION, BREAK, CAPITAL, DIGITS, LOWER, MARK, SHOUTED, Tokens
from .heads import SOLO, UNFINISHED, Kind, of_member
from .places import Spots
from .tail import NATION, Body
from .words import GLUE, STOPS

LISTED = replace(SOLO)
"""A body that the gazetteer lists by name goes on like one of the unique bodies."""
_ROMAN = re.compile(r"[ivx]{1,6}")
_CODE = re.compile(r"[A-ZĐ]{1,3}\d{1,3}")
"""What a police office is called among themselves: "(A05)", "(PC06)"."""
_LONGEST = 30
"""So many words a committee's name goes on before the brackets with its short form."""
_OPEN = frozenset(
    phrases(
        "ban chỉ đạo; bcđ; tiểu ban; tổ công tác; tổ giúp việc; hội đồng; ban chỉ huy; ban vận động; "
        "tổ kiểm tra; tổ giám sát; tổ tư vấn; tổ thẩm định; tổ liên ngành; ban thư ký; ban giám khảo; "
        "ban tổ chức lễ hội; ban tổ chức hội thi; ban tổ chức cuộc thi; ban tổ chức giải; ban tổ chức đại hội; "
        "ban tổ chức giải thưởng; "
        "ban tổ chức liên hoan; ban tổ chức ngày hội; ban tổ chức tuần lễ; ban tổ chức chương trình"
    )
)
"""Heads whose purpose may be any words."""
_GOING_ON = words("và tổ thực triển các phát mới thông")
"""Words that elsewhere follow a name and inside a purpose go on with it: "và phát triển", "các dự án"."""
_AIMS = words("cấp giữ bảo hỗ giúp chuyển đón đưa tiếp nhận điều")
"""First syllables of what else a committee is for, behind "và": "phòng, chống hạn và | cấp nước"."""
_DEEPEST = 3
_FOUNDED = 16
"""So many words a body's name has at most where the text founds it."""
_ABSTRACT = 12
"""So many words at most stand in an abstract before the body that is set up."""
_ABOUT = (("về", "việc"), ("v", "/"), ("thành", "lập"), ("kiện", "toàn"), ("điều", "1"), ("quyết", "định"))
_FURTHER = frozenset(
    tuple(p.split())
    for p in phrases(
        "ban hành; phân công; giao nhiệm; quy định; phê duyệt; bổ nhiệm; kiện toàn; thành lập; bãi bỏ; công nhận"
    )
)
"""What else a paper does that founds a body, behind "và": "thành lập Tổ X | và ban hành Quy chế"."""
_ASIDE = words("của để nhằm theo trên tại thuộc với là có đã được trước")
"""Words that follow the name of a founded body and are none of it."""
_PARENTS = words("bộ sở ubnd cục tổng thuộc")
"""In brackets behind another body these name what it is a part of: "Viện Chính sách (Bộ NNPTNT)"."""
_HOUSED = words("trung tâm viện bệnh trường học nhà")
"""How names begin that may have a ministry, department or force right behind them as their parent."""
_AND_ZONES = ("và", "các", "khu", "công", "nghiệp")
"""What the board of an economic zone runs as well."""
_BY_WHOM = words("ông bà đồng đ/c")
_PLAIN = LOWER + CAPITAL + ABBREVIATION
OWNERS = words("council party force sector named solo cell brand school agency apex")


@dataclass(frozen=True, slots=True)
class Found:
    """A unit's stretch in tokens [first, last); where its place begins; an abbreviation that it introduces."""

    first: int
    last: int
    kind: Kind
    complete: bool
    placed: bool = False
    tail: int = 0
    abbreviation: str | None = None


class Grammar(Body):
    """Names of organisations in one text."""

    def __init__(self, tokens: Tokens, spots: Spots) -> None:
        super().__init__(tokens, spots)
        self._nested = 0

    # ---------------------------------------------------------------- whole names

    def unit(self, i: int, depth: int = 0) -> Found | None:
        """The longest organisation whose head stands at token `i`, or None."""
        found = self.by_grammar(i, depth)
        if found and found.last == i + 2 and self.word(i) == "trường" and self._commune(i + 1):
            return None
        end = self.spots.bodies.get(self.t.starts[i]) if i < self.n and self.upper(i) else None
        last = self.token_at(i, end) if end else None
        if last is None or (found and found.last >= last):
            return found
        last, short = self.bracket(last, i)
        return Found(i, last, LISTED, True, True, last, short)

    def _commune(self, i: int) -> bool:
        """Say whether one capitalised word makes a commune of "Trường" ("Trường Xuân"), and no school of it."""
        return self.shape(i) == CAPITAL and not self.topics.match(self.t, i)

    def by_grammar(self, i: int, depth: int = 0) -> Found | None:
        """The organisation that the grammar reads at token `i`, or None."""
        head = self.head(i)
        if not head:
            return None
        j, kind = head
        name = " ".join(self.t.words[i:j])
        done, placed = (
            kind.alone
            or of_member(self.t.words, i)
            or name.endswith("việt nam")
            or name.startswith("đoàn đ")
            or name == "mặt trận tổ quốc",
            False,
        )
        done = done or (
            kind.name in ("agency", "team") and j - i >= 3 + (kind.name == "team") and name not in UNFINISHED
        )
        j, short = self.bracket(j, i)
        if kind.body:
            end, lofty = self.body(j, kind)
            if end > j:
                j, done = end, done or lofty or (kind.name == "agency" and head[0] - i >= 3)
                j, short = self.bracket(j, i, short)
        if kind.name == "solo":
            abroad = j == i + 1 and self.shape(i) == ABBREVIATION and self.t.words[j : j + 2] == ("việt", "nam")
            j += 2 * (abroad and self.upper(j))
            return Found(i, j, kind, True, True, j, short)
        nation = NATION.match(self.t, j)
        other = self.head(j) if nation else None
        if (
            nation
            and (self.upper(j) or self._court_tier(j, kind))
            and kind.name != "sector"
            and not (other and other[0] > nation[0])
        ):
            j, done = nation[0], True
            if kind.lower == 2 and (self.word(j) in ("về", "thực", "phòng", "chương") or self.topics.match(self.t, j)):
                j = self.body(j, kind)[0]
            j, short = self.bracket(j, i, short)
        place = j
        end = self.tail(j, kind, done or j > head[0])
        if end > j:
            j, done, placed = end, True, True
            if kind.lower == 2 and self.word(j) in ("về", "thực"):
                j = self.body(j, kind)[0]
            j, short = self.bracket(j, i, short)
        elif (
            (kind.parent or done and self._housed(i, j))
            and depth < 3
            and (owner := self.parent(j, kind, depth, j == head[0]))
        ):
            j, done, placed = owner.last, True, owner.placed
        if kind.name == "party" and self.word(j) == "viên":
            return None
        further = self.further(name, j, kind, i, head[0])
        if further > j:
            j, done = further, True
        return Found(i, j, kind, done, placed, place, short) if done or depth else None

    def tail(self, j: int, kind: Kind, done: bool) -> int:
        """The end of the place that qualifies a name, or `j`."""
        level = self.level(j)
        if level:
            if not (kind.level or done):
                return j
            place = self.place(j)
            end, named = place if place else (j, False)
            return j if not named and self._group(level[0]) else end
        if kind.name == "council" and (area := self.area(j)):
            return area
        if not (kind.place or done):
            return j
        spot = self.spot(j) if self.word(j) != "cộng" else None
        wide = spot and any(p.tier in ("tỉnh", "quốc gia") for p in spot[1])
        if spot and (wide or not self.person(j, 3) or self.person(spot[0])):
            return spot[0]
        if kind.name == "party" and self.shape(j) == CAPITAL and not self.person(j) and not self.head(j):
            end = self.name_run(j)
            return end if end >= j + 2 else j
        return j

    def area(self, j: int) -> int | None:
        """The end of "khu vực 5", "khu vực 5 - Hà Nội" behind a court or procuracy of the law of 2025."""
        if (
            self.word(j) != "khu"
            or self.word(j + 1) != "vực"
            or not (self.shape(j + 2) == DIGITS or _ROMAN.fullmatch(self.word(j + 2)))
        ):
            return None
        spot = self.spot(j + 4) if self.word(j + 3) == "-" else None
        comma = self.word(j + 3) == "," and self.level(j + 4)
        seat = self.place(j + 3 + bool(comma)) if comma or self.level(j + 3) else None
        return spot[0] if spot else seat[0] if seat and seat[1] else j + 3

    def _court_tier(self, j: int, kind: Kind) -> bool:
        """Say whether "tối cao", "cấp cao" in small letters names the tier of a court or procuracy."""
        return kind.name == "council" and self.word(j + 1) == "cao" and self.word(j) in ("tối", "cấp")

    def _group(self, j: int) -> bool:
        """Say whether a bare level word goes on to others: "UBND quận, huyện", "UBND tỉnh, TP trực thuộc TW"."""
        if self.word(j) not in (",", "và", "/", "-"):
            return False
        other = self.level(j + 1)
        if other is None or self.spot(j + 1, other[0]) or self.word(j - 1) == self.word(j + 1):
            return False  # "Chủ tịch UBND xã, xã phấn đấu …": the place acts next, no other level is listed
        return not self.upper(other[0]) or (self.shape(other[0]) == SHOUTED and not self.spot(other[0]))

    def parent(self, j: int, kind: Kind, depth: int, bare: bool) -> Found | None:
        """The parent whose name follows directly: "Văn phòng | UBND tỉnh"; `bare`: it stands right behind the head."""
        assembly = self.word(j - 1) in ("hội", "đbqh") and self.word(j + 1) in ("hđnd", "hội")
        if kind.name == "part" and bare and self.word(j) in GLUE and (self.word(j) != "," or assembly):
            j += 1
        head = self.head(j)
        if not head or not (kind.name in ("cell", "part", "board", "apex") or head[1].name in OWNERS):
            return None
        found = self.unit(j, depth + 1)
        if not found:
            return None
        owner = found.kind.name
        if owner == "council" and not found.placed and kind.name == "part" and self.word(found.last) in GLUE:
            other = self.unit(found.last + 1, depth + 1)
            if other and other.kind.name in ("council", "party") and (other.placed or self._both(found, other)):
                return other
        if found.complete:
            return found
        heads = {
            "part": ("council", "cell", "sector", "force"),
            "cell": ("council", "cell", "force", "sector"),
            "board": ("council",),
        }
        return found if owner in heads.get(kind.name, ()) else None

    def _housed(self, i: int, j: int) -> bool:
        """Say whether the parent of a centre, school or hospital follows its name: "Trung tâm Pháp y | Sở Y tế"."""
        if self.word(i) not in _HOUSED or not self.upper(i) or not self.upper(j) or self.shape(j) == SHOUTED:
            return False
        head = self.head(j)
        return head is not None and head[1].name in ("sector", "force") and self.shape(j - 1) != BREAK

    def _both(self, council: Found, committee: Found) -> bool:
        """Say whether an office serves council and committee together, wherever that is ("Văn phòng HĐND và UBND")."""
        last = self.t.words[committee.first : committee.last]
        return self.word(council.first) in ("hđnd", "hội") and last in (("ubnd",), ("ủy", "ban", "nhân", "dân"))

    # ---------------------------------------------------------------- bracketed abbreviation

    def bracket(self, j: int, head: int, short: str | None = None) -> tuple[int, str | None]:
        """Step over "(TT&TT)", "(Vissan)", "(Công ty Bình Tân)": (index after it, the abbreviation)."""
        if self.word(j) != "(":
            return j, short
        k = j + 1
        while k < min(j + 9, self.n) and self.word(k) not in (")", "(") and self.shape(k) != BREAK:
            k += 1
        if self.word(k) != ")" or k == j + 1:
            return j, short
        text = self.t.text[self.t.starts[j + 1] : self.t.ends[k - 1]]
        letters = [c for c in text if c.isalpha()]
        coded = _CODE.fullmatch(text) is not None
        capitals = sum(c.isupper() for c in letters)
        again = self.t.words[j + 1 : j + 3] == self.t.words[head : head + 2] != ("công", "an")
        repeated = again and k > j + 3  # a firm's short name; "Công an xã A (Công an tỉnh B)" are two
        spelt = k == j + 2 and self.shape(j + 1) == CAPITAL and not self.spot(j + 1)
        acronym = len(letters) >= 2 and capitals >= 0.45 * len(letters) and not self.place(j + 1)
        if not (acronym or repeated or spelt or coded) or (k > j + 3 and not repeated and self.whole(j + 1)):
            return j, short
        parent = self.word(j + 1) in _PARENTS and self.word(head) != self.word(j + 1)
        owner = k > j + 2 and not repeated and (parent or self.level(k - 1) is not None)
        if self.shape(j + 1) == LOWER or "," in text or owner:
            return j, short
        return k + 1, text

    def further(self, name: str, j: int, kind: Kind, first: int, last: int) -> int:
        """The end of what a mission, court or committee has behind its name ("tại Việt Nam", a purpose), or `j`."""
        if end := self.seated(name, j, kind):
            return end
        if self.t.words[j : j + 5] == _AND_ZONES and self.t.words[first : first + 2] == ("ban", "quản"):
            seat = self.place(j + 5)
            return seat[0] if seat and seat[1] else j + 5
        if name.endswith("khu vực") and self.shape(j - 1) == DIGITS and self.word(j) == "-" and self.upper(j + 1):
            return max(self.name_run(j + 1), j)
        if (branch := self.branch(j, kind, first)) > j:
            return branch
        if kind.name in ("named", "school", "agency") and self.t.words[j : j + 3] == ("và", "cộng", "sự"):
            return j + 3
        if kind.name == "school" and self.t.words[j : j + 2] == ("cơ", "sở") and self.shape(j + 2) == DIGITS:
            return j + 3
        if kind.name not in ("team", "division"):
            return j
        if founded := self.founded(j, first, last):
            return founded
        if kind.name == "division":
            return j
        return self.called(j, first, last) or self.open_purpose(j, first, last) or j

    def seated(self, name: str, j: int, kind: Kind) -> int:
        """The end of "tại Việt Nam" behind a mission or a high court, of "Quân khu 5" behind a military one, or 0."""
        if name.endswith("quân sự") and kind.name == "council":
            force = self.unit(j, 1)
            return force.last if force and force.kind.name == "force" else 0
        foreign = name.startswith(("hiệp hội", "phòng thương mại")) and self.word(j + 1) == "việt"
        if self.word(j) != "tại" or not (foreign or name.endswith("sứ quán") or self.word(j - 1) in ("cao", "thẩm")):
            return 0
        place = self.place(j + 1)
        return place[0] if place and place[1] else 0

    def branch(self, j: int, kind: Kind, first: int) -> int:
        """The end of "chi nhánh Cà Mau", "chi nhánh tỉnh Cà Mau" behind the name of a bank, or `j`."""
        k = j + (self.word(j) in ("-", "–"))
        if (self.word(k), self.word(k + 1)) != ("chi", "nhánh") or not (kind.name == "brand" or self._bank(first)):
            return j
        seat = self.place(k + 2)
        if seat:
            return seat[0] if seat[1] else j
        return self.name_run(k + 2) if self.shape(k + 2) == CAPITAL else j

    def _bank(self, first: int) -> bool:
        return self.word(first) in ("nhnn", "nhcsxh") or (self.word(first), self.word(first + 1)) == ("ngân", "hàng")

    def founded(self, j: int, first: int, last: int) -> int | None:
        """The end of "Tổ cấp phát gạo cứu đói" in "Thành lập … gồm:": any words, if a body is set up by them."""
        if self.word(first - 1) not in ("lập", "toàn") or not self.upper(first):
            return None
        for k in range(last, min(last + _FOUNDED, self.n)):
            if self.word(k) == "và" and self.t.words[k + 1 : k + 3] in _FURTHER:
                return k if k > j and k > last + 1 else None
            if self.word(k) == "gồm" or (self.word(k) == "do" and self.word(k + 1) in _BY_WHOM):
                end = k - (self.word(k - 1) == "bao")
                end -= self.word(end - 1) == ","
                return end if end > j and end > last + 1 else None
            if self.shape(k) == BREAK and k > last + 1 and self._heads_paper(first):
                return k if k > j else None
            place = self.place(k) if self.level(k) else None
            if place and place[1] and self.word(place[0]) in ("gồm", "do", "bao", ","):
                return place[0] if place[0] > j and k > last + 1 else None
            other = self.upper(k) and (self.head(k) or self.person(k))
            if self.shape(k) not in _PLAIN and self.word(k) != "," or self.word(k) in _ASIDE or self.level(k) or other:
                return None
        return None

    def _heads_paper(self, first: int) -> bool:
        """Say whether the line up to token `first` is what a paper is about: "Về việc thành lập | Tổ …"."""
        k = first - 1
        while k >= 0 and self.shape(k) != BREAK and first - k < _ABSTRACT:
            k -= 1
        return k < 0 or self.t.words[k + 1 : k + 3] in _ABOUT

    def called(self, j: int, first: int, last: int) -> int | None:
        """The end of "… về giải quyết các dự án tồn đọng (Ban Chỉ đạo 751)": a long name that brackets shorten."""
        head = self.t.words[first:last]
        for k in range(j, min(j + _LONGEST, self.n)):
            if self.shape(k) == BREAK or self.word(k) in (".", ";", ":"):
                return None
            if self.word(k) == "(" and self.t.words[k + 1 : k + 4] == ("sau", "đây", "gọi"):
                return k if k > j else None
            if self.word(k) == "(":
                again = self.t.words[k + 1 : k + 1 + len(head)] == head
                return self.bracket(k, first)[0] if again and k > j else None
        return None

    def open_purpose(self, j: int, first: int, last: int) -> int | None:
        """The end of "Ban Chỉ đạo … tháo gỡ khó khăn các dự án tỉnh X": a purpose of any words that a place closes."""
        if not self.upper(first) or " ".join(self.t.words[first:last]) not in _OPEN or self.level(last):
            return None
        for k in range(j, min(j + _LONGEST, self.n)):
            shape = self.shape(k)
            if shape == BREAK or (shape == MARK and self.word(k) not in ",-&/") or self._ends(k):
                return None
            level = self.level(k)
            if level:
                place = self.place(k)
                return place[0] if place and place[1] and k >= j + 2 else None
            if self.upper(k) and (self.head(k) or self.person(k)):
                return None
        return None

    def _ends(self, k: int) -> bool:
        """Say whether the word at `k` follows a name and goes on with no purpose: "đã", "của", not "các", "dự án"."""
        word = self.word(k)
        if word in _AIMS and self.word(k - 1) in ("và", ",", "chống"):
            return False
        return word in STOPS and word not in _GOING_ON and (word, self.word(k + 1)) != ("dự", "án")

    def whole(self, k: int) -> bool:
        """Say whether a complete name begins at `k`; deep inside other names the head is enough."""
        if self._nested >= _DEEPEST:
            return True
        self._nested += 1
        found = self.unit(k)
        self._nested -= 1
        return bool(found and found.complete)
