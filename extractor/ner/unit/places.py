"""Places inside and beside names of organisations: level words, gazetteer names, and names that no gazetteer knows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from ...gazetteer import Gazetteer, Place
from ...text import fold
from ...values.syllable import is_syllable
from ..phrase_lists import phrases, words
from ..tokens import ABBREVIATION, BREAK, CAPITAL, DIGITS, LOWER, MARK, SHOUTED, Phrases, Tokens
from .heads import HEADS, LEVEL_WORDS, Kind
from .words import SHOUTED_STOPS, STOPS, UNNAMED

ROMAN = words("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx")
UPPER = CAPITAL + ABBREVIATION + SHOUTED
_PATTERNS = ("tỉnh", "huyện", "xã")
_NO_UNITS = frozenset(
    {"đảng cộng sản việt nam", "đảng cộng sản", "quân đội nhân dân", "quân đội nhân dân việt nam", "công an nhân dân"}
)
"""Bodies that stand for a whole or a cause more often than for an organisation that acts."""
COMMON_SURNAMES = words("nguyễn trần lê phạm vũ võ đỗ bùi đặng ngô phan huỳnh")
_INITIALS = 3
_SYLLABLE = 4
"""Syllables of foreign names that a dash ties to the one before have at most so many letters."""
_VOICED = re.compile(r"[^bcdđghklmnpqrstvx]")
"""What is no more than initials of a place: "TX ST"."""
_BODY = 12
"""So many words at most stand between an office and the level word of its body."""
OFFICE_ENDS = words("tịch thư trưởng đốc chánh nhiệm viên lệnh phó tgđ pgđ gđ pct hđqt hđtv trị")
"""The last syllables of offices: chủ tịch, bí thư, giám đốc."""
_MEASURES = words("triệu tỷ tỉ nghìn ngàn đồng ha hộ hồ suất em học tấn kg km m giường ca chiếc con vụ")
"""Words behind a figure that counts, and is no part of a name: "Phòng TC-KH | 310 triệu"."""
QUOTES = {'"': '"', "“": "”"}
_DOTTED = frozenset({"tp", "tx", "h", "p", "q", "x"})
_PARTY = frozenset({"tỉnh ủy", "tỉnh đoàn", "huyện ủy", "huyện đoàn", "quận ủy", "quận đoàn", "thị ủy", "thị đoàn"})
_RANKS = frozenset(
    phrases(
        "đại tướng; thượng tướng; trung tướng; thiếu tướng; đại tá; thượng tá; trung tá; thiếu tá; đại úy; thượng úy; "
        "trung úy; thiếu úy; đại uý; thượng uý; trung uý; thiếu uý; thạc sĩ; thạc sỹ; tiến sĩ; tiến sỹ; bác sĩ; bác "
        "sỹ; dược sĩ; kỹ sư; cử nhân; luật sư; đồng chí; giáo sư; nhà giáo; thầy giáo; cô giáo; nhà báo; đại hội; hội "
        "nghị; kỳ họp; phiên họp; lễ công"
    )
)
_DEEDS = frozenset(
    phrases(
        "triển khai; tổ chức; phát động; tổng kết; sơ kết; bắt giữ; ra quân; trao tặng; tăng cường; đẩy mạnh; khai "
        "mạc; bế mạc; công bố; thông báo; ban hành; kiểm tra; giám sát; hội nghị; tham gia; tuyên truyền; tập huấn; "
        "kỷ niệm; đề nghị; yêu cầu; chỉ đạo; tiếp xúc; tiếp nhận; thăm hỏi; chúc mừng; xử phạt; hỗ trợ; hoàn thành; "
        "báo cáo; thực hiện; quyết định; phê duyệt; gặp mặt; giao lưu; khen thưởng; khởi công; khánh thành; vận động; "
        "quy định; sửa đổi; bổ sung; bãi bỏ; điều chỉnh; thành lập; hướng dẫn; kiện toàn; chấp thuận; bổ nhiệm"
    )
)
"""What a body does, in a headline with all its words in capitals ("Hội Phụ Nữ Huyện | Triển Khai …") or with one."""
_PARTS = words("nhì nhất nhứt tam hạ thượng đông tây nam bắc trung")
"""What tells apart the communes that one was divided into."""
_PADDING = 16
"""So many tokens of nothing stand behind the last: a look a few tokens before the first falls there too."""
_WHOLE = frozenset({"tphcm", "hcm"})


@dataclass(frozen=True, slots=True)
class Spots:
    """What a text holds besides words: gazetteer places and bodies by the offset where they begin, known surnames."""

    places: Mapping[int, tuple[int, tuple[Place, ...]]]
    surnames: frozenset[str]
    bodies: Mapping[int, int] = field(default_factory=dict)
    gazetteer: Gazetteer | None = None
    levels: dict[int, tuple[int, str] | None] = field(default_factory=dict, compare=False)
    """The level words that a walker has read, by token: the next one need not read them again."""


@lru_cache(maxsize=2)
def find_spots(text: str, gazetteer: Gazetteer) -> Spots:
    """Return what the gazetteer finds in `text`; kept for the recognisers that walk the same text one after another."""
    folded = fold(text)
    places = {start: (end, found) for start, end, found in gazetteer.find_places(folded)}
    return Spots(places, gazetteer.surnames, dict(_bodies(folded, gazetteer)), gazetteer)


def _bodies(folded: str, gazetteer: Gazetteer) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of the bodies that are one of a kind; "X của Y" is two units, a short code may be a word."""
    for start, end, bodies in gazetteer.find_bodies(folded):
        name = folded[start:end]
        unique = any(b.level not in _PATTERNS for b in bodies) and name not in _NO_UNITS
        if unique and " của " not in name and (" " in name or len(name) >= 4):
            yield start, end


class Walker:
    """One text's tokens with its places and surnames; methods take a token index and say what stands there.

    `wary`: a person's name may follow a level word ("UBND xã | Mã Văn Tâm"); outside names of units it does not.
    """

    def __init__(self, tokens: Tokens, spots: Spots, topics: Phrases) -> None:
        self.t = tokens
        self.spots = spots
        self.topics = topics
        self.wary = True
        self.n = len(tokens)
        self._words = tokens.words + ("",) * _PADDING
        self._shapes = tokens.shapes + "\n" * _PADDING
        self._named_here: frozenset[str] | None = None
        self._levels = spots.levels
        self._heads: dict[int, tuple[int, Kind] | None] = {}

    def shape(self, i: int) -> str:
        try:
            return self._shapes[i]
        except IndexError:
            return "\n"

    def word(self, i: int) -> str:
        try:
            return self._words[i]
        except IndexError:
            return ""

    def upper(self, i: int) -> bool:
        return i < self.n and self._shapes[i] in UPPER

    def person(self, i: int, syllables: int = 2) -> bool:
        """Say whether a person's name of so many capitalised syllables begins at token `i` (a surname first)."""
        if self.shape(i) != CAPITAL or not (self.word(i) in self.spots.surnames or self._named(i)):
            return False
        if syllables > 2 and self._last_of_place(i):
            return False
        return all(self.shape(i + k) == CAPITAL for k in range(1, syllables))

    def _last_of_place(self, i: int) -> bool:
        """Say whether the rare surname at `i` is the end of a place and a common one begins the name: "Cha Lo | Lê"."""
        if self.word(i) in COMMON_SURNAMES or self.word(i + 1) not in COMMON_SURNAMES:
            return False
        return self.shape(i - 1) == CAPITAL == self.shape(i + 2) and self.shape(i + 3) == CAPITAL

    def _named(self, i: int) -> bool:
        """Say whether Văn or Thị between two capitals makes a name of them, whatever the surname: "Ao Văn Mẫu"."""
        return self.word(i + 1) in ("văn", "thị") and self.shape(i + 1) == CAPITAL == self.shape(i + 2)

    def level(self, i: int) -> tuple[int, str] | None:
        """A level word at `i` ("tỉnh", "TP.", "H."): (index after it, level), or None; asked often, read once."""
        try:
            return self._levels[i]
        except KeyError:
            found = self._levels[i] = self._level(i)
            return found

    def _level(self, i: int) -> tuple[int, str] | None:
        hit = LEVEL_WORDS.match(self.t, i) if self.word(i) in LEVEL_WORDS.firsts else None
        if not hit or not isinstance(hit[1], str):
            return None
        j = hit[0]
        short = self.word(i) in _DOTTED
        dotted = short and self.word(j) == "." and self.t.touching(j)
        if len(self.word(i)) == 1 and not (dotted and self.upper(i)):
            return None
        if dotted and self.shape(j + 1) == CAPITAL and len(self.word(j + 1)) == 1 and self.word(i) == "h":
            return None
        party = self.word(j) in ("ủy", "đoàn") and self.word(i) + " " + self.word(j) in _PARTY
        party = party and not self.surname_behind(i, j)
        if party or (hit[1] == "thôn" and not self.upper(j) and self.shape(j) != DIGITS):
            return None
        return (j + 1 if dotted else j), hit[1]

    def surname_behind(self, i: int, j: int) -> bool:
        """Say whether "Đoàn" at `j` behind a level word is a surname: "Chủ tịch UBND tỉnh | Đoàn Văn …"."""
        if self.word(j) != "đoàn" or self.shape(i) != LOWER or self.shape(j) != CAPITAL or self.spot(j + 1):
            return False
        return self.shape(j + 1) == CAPITAL == self.shape(j + 2)

    def spot(self, i: int, name: int | None = None) -> tuple[int, tuple[Place, ...]] | None:
        """A gazetteer place that begins at token `i` and whose name, from token `name` on, is written as one."""
        if i >= self.n:
            return None
        hit = self.spots.places.get(self.t.starts[i])
        if not hit or not (
            self.upper(i if name is None else name) or self.shape(i if name is None else name) == DIGITS
        ):
            return None
        j = self.token_at(i, hit[0])
        if j is None or self.shape(j - 1) == LOWER or (name is not None and j <= name):
            return None
        return j, hit[1]

    def token_at(self, i: int, offset: int) -> int | None:
        """The token after `i` that begins where `offset` ends the one before it, None inside a word."""
        j = i
        while j < self.n and self.t.ends[j] <= offset:
            j += 1
        return j if j > i and self.t.ends[j - 1] == offset else None

    def name_run(self, i: int, most: int = 4) -> int:
        """The end of a place name that no gazetteer knows: capitalised syllables and a number."""
        j = i
        most = min(most, 2) if self.shape(i) == SHOUTED else most
        while j - i < most and self.shape(j) in (CAPITAL, SHOUTED):
            head = HEADS.match(self.t, j) if j > i else None
            if head and (head[0] > j + 1 or self.upper(j + 1) or self.topics.match(self.t, j + 1)):
                break
            if j > i and self.level(j):
                break
            if j - i >= 2 and self.person(j) or j == i + 1 and self.person(j, 3) and not self.person(j + 1):
                break
            if f"{self.word(j)} {self.word(j + 1)}" in _DEEDS and self.shape(j + 1) in (self.shape(j), LOWER):
                break
            if self.shape(j) == SHOUTED and self.word(j) in SHOUTED_STOPS:
                break
            j = self._spelt_abroad(j + 1)
        number = j > i and self.shape(j) == DIGITS and len(self.word(j)) <= 2
        return j + 1 if number and self.word(j + 1) not in ("/", "%", ".", ",") else j

    def _spelt_abroad(self, j: int) -> int:
        """The end of the small syllables that dashes tie to the capital before `j`: "Kam|-pốt", "Sa|-la-van"."""
        while self.word(j) == "-" and self.t.touching(j) and self.t.touching(j + 1) and self.shape(j + 1) == LOWER:
            if self.word(j + 1) in STOPS or len(self.word(j + 1)) > _SYLLABLE:
                break
            j += 2
        return j

    def place(self, i: int) -> tuple[int, bool] | None:
        """A place at `i`: (index after it, whether it is named); a bare level word counts, unnamed."""
        level = self.level(i)
        if not level:
            hit = self.spot(i)
            return (hit[0], True) if hit else None
        j = level[0]
        if self.word(i) in _WHOLE:
            return j, True
        other = self.level(j)
        if other and (other[1] != "thôn" or self.shape(j) == LOWER):
            return j, False
        named = None if level[1] == "thôn" else self.spot(i, j) or self.spot(j)
        if named and any(p.tier != "quốc gia" for p in named[1]):
            if self._his(i, j, named):
                return j, False
            return named[0] + self._further(named[0], level[1]), True
        return self._unlisted(i, j, level[1])

    def _his(self, i: int, j: int, named: tuple[int, tuple[Place, ...]]) -> bool:
        """Say whether the place named behind the level word [i, j) is rather who holds the office before it."""
        if not self.wary or named[0] < j + 3 or not self.person(j, 3) or any(p.tier == "tỉnh" for p in named[1]):
            return False
        return self._held(i) and not self._home(named)

    def _further(self, j: int, level: str) -> int:
        """Say by how many words a commune's name goes on that the gazetteer has shorter: "An Thạnh | Nhì"."""
        return int(level == "xã" and self.shape(j) == CAPITAL and self.word(j) in _PARTS)

    def _held(self, i: int) -> bool:
        """Say whether an office stands before the body that the level word at `i` ends: "Chủ tịch UBND | phường"."""
        for k in range(i - 1, max(i - _BODY, -1), -1):
            if self.word(k) in OFFICE_ENDS:
                return True
            if self.shape(k) == BREAK or self.word(k) in (".", ";"):
                return False
        return False

    def _home(self, named: tuple[int, tuple[Place, ...]]) -> bool:
        """Say whether a place that bears a person's name is meant: it lies where the text is, or a name follows it."""
        book = self.spots.gazetteer
        if book is None or self.person(named[0]):
            return True
        if self._named_here is None:
            self._named_here = frozenset(p.id for _, places in self.spots.places.values() for p in places)
        above = {a.id for p in named[1] for a in book.ancestors(p)}
        return not above.isdisjoint(self._named_here)

    def _short_name(self, i: int, j: int, level: str) -> bool:
        """Say whether two syllables are who holds the office, not an unknown place: the text names the place meant.

        "Tại xã Quảng Trực … Bí thư Đảng ủy xã | Điểu Krang".
        """
        if not self.person(j) or self.shape(j + 2) in UPPER or not self._held(i):
            return False
        return any(p.tier == level for _, places in self.spots.places.values() for p in places)

    def _unlisted(self, i: int, j: int, level: str) -> tuple[int, bool]:
        """A name after the level word [i, j) that the gazetteer does not hold, or the level word alone."""
        number = self.shape(j) == DIGITS and len(self.word(j)) <= 2
        if number and level in ("phường", "quận", "xã", "thôn") and self.word(j + 1) not in ("/", "%"):
            return j + 1, True
        if (
            self.word(j) in UNNAMED
            or self._rank(j)
            or self.word(j) in ROMAN
            and "nhiệm" in (self.word(j + 1), self.word(j + 2))
            or not self.upper(j)
            or HEADS.match(self.t, j)
            or self.level(j)
            or (self.wary and (self.person(j, 3) or self._strange(i, j) or self._short_name(i, j, level)))
        ):
            return j, False
        named_so = self.shape(j) == CAPITAL == self.shape(j + 1) == self.shape(j + 2)
        if level in ("tỉnh", "thành phố") and (self.person(j) or named_so and self._held(i)):
            return j, False
        if self.shape(j) == SHOUTED and len(self.word(j)) <= _INITIALS and not _VOICED.search(self.word(j)):
            return j, False
        end = self.name_run(j)
        if end == j + 1 and self.word(j) in STOPS:
            return j, False
        if end > j:
            return end, True
        abbreviated = self.shape(j) == ABBREVIATION and len(self.word(j)) <= 4 and self.word(j) not in ROMAN
        return (j + 1, True) if abbreviated and level in ("tỉnh", "thành phố") else (j, False)

    def _strange(self, i: int, j: int) -> bool:
        """Say whether a name of another tongue at `j` is who holds the office: no commune is called "xã | Briu Tân"."""
        if self.shape(j) != CAPITAL or self.shape(j + 1) != CAPITAL or self.shape(j + 2) in UPPER:
            return False
        return not is_syllable(self.word(j)) and self._held(i)

    def _rank(self, j: int) -> bool:
        """Say whether the rank or degree of who holds the office stands at `j`: "Công an huyện | Thượng tá Lê A"."""
        return f"{self.word(j)} {self.word(j + 1)}" in _RANKS and self.shape(j + 1) == LOWER

    def counts(self, j: int) -> bool:
        """Say whether the number at `j` is a figure, a date or a list number rather than part of a name."""
        after = self.word(j + 1)
        if after in ("%", "/", "lần", "người"):
            return True
        level = self.level(j + 1)
        if after in _MEASURES or level and self.word(j - 1) in ("htx", "xã") and not self.upper(level[0]):
            return True  # "Liên minh HTX | 8 tỉnh"
        return after in (".", ",", "-", ":") and self.t.touching(j + 1) and self.shape(j + 2) == DIGITS

    def quotation(self, j: int) -> int:
        """A name in quotation marks: the index after the closing mark, or `j`."""
        close = QUOTES.get(self.word(j))
        if not close or not self.upper(j + 1):
            return j
        for k in range(j + 2, min(j + 14, self.n)):
            if self.word(k) in (close, '"', "”"):
                return k + 1
            if self.shape(k) == BREAK:
                break
        return j

    def closes(self, j: int) -> bool:
        """Say whether a name can only end at `j`: a mark, the line's end, a level word or a place follow."""
        shape, word = self.shape(j), self.word(j)
        return shape == BREAK or (shape == MARK and word in ".;)") or bool(self.level(j)) or bool(self.spot(j))
