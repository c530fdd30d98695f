"""The body of an organisation's name: what follows the head noun, up to a place, a person, a verb or another unit."""

from __future__ import annotations

from ...text import fold
from ..phrase_lists import words
from ..tokens import ABBREVIATION, BREAK, CAPITAL, DIGITS, LOWER, SHOUTED, Phrases, Tokens
from .bearers import SORTS_OF_SCHOOL, borne, heads_group, own_name
from .causes import CAUSES
from .fields import FIELDS
from .heads import HEADS, SMALL, Kind, of_member
from .onward import Modifiers, acts, formed, onward, small_series
from .places import COMMON_SURNAMES, QUOTES, ROMAN, UPPER, Spots, Walker
from .small import capital_inside, led_board, room
from .topics import TOPICS
from .words import AFTER, BEFORE, CODES, COMMON, GLUE, OFFICES, SECTORS, SHOUTED_STOPS, STOPS, VERBS

SECTOR_PHRASES = Phrases((phrase, "sector") for phrase in SECTORS)
CODE_PHRASES = Phrases((phrase, "sector") for phrase in CODES)
_SORTS = {p: "verb" for p in VERBS} | {p: "common" for p in COMMON}
TOPIC_PHRASES = Phrases((p, _SORTS.get(p, "topic")) for p in (*TOPICS, *FIELDS, *SECTORS))
CAUSE_PHRASES = Phrases((p, _SORTS.get(p, "topic")) for p in (*TOPICS, *FIELDS, *SECTORS, *CAUSES))
NATION = Phrases((p, p) for p in ("việt nam", "vn", "trung ương", "tw", "t.ư", "t.w", "tối cao", "cấp cao", "quốc gia"))
MAX_NAME = 36
_PREDICATES = words("tổ báo kiến thông phối tiếp hướng tăng tuyên")
"""First syllables of verbs that say what a committee does, not what it is for."""
_DOINGS = words("giám tham đánh triển giải phát")
"""The same behind its aim: "Ban Chỉ đạo phòng, chống dịch | giám sát …"; right behind the head they are the aim."""
_OBJECTS = words("xây chế xuất nhập")
"""First syllables of what is a company's or board's matter at its name's end: "Dự án Đầu tư | xây dựng"."""
_DONE_BY_ALL = words("tổ vận phát tiến đã sẽ cần phải đang và các còn luôn cũng")
"""What follows "Hội" that means the whole association, not one by its name: "các cấp Hội | tổ chức Đại hội"."""
_WORKS = words("điện hồ đập cầu thác hang suối")
_PARTS = words("phòng khoa")
_OFFICES_OF = frozenset(f"{part} {owner}" for part in ("văn phòng", "thanh tra") for owner in ("bộ", "sở"))
_COMPANY = (("phóng", "viên"), ("đại", "diện"), ("lãnh", "đạo"))
"""Who is named beside a body: "Ban Chỉ đạo … Thiên tai | và phóng viên"."""
_AFTER_OFFICE = words("trưởng phó chánh đốc tịch thư viên lệnh nhiệm và ban ủy")


class Body(Walker):
    """Head nouns of one text and the modifiers behind them."""

    def __init__(self, tokens: Tokens, spots: Spots) -> None:
        super().__init__(tokens, spots, TOPIC_PHRASES)

    # ---------------------------------------------------------------- heads

    def head(self, i: int) -> tuple[int, Kind] | None:
        """A head noun at `i` that is written and placed as one: (index after it, kind), or None; read once."""
        if i not in self._heads:
            self._heads[i] = self._head(i)
        return self._heads[i]

    def _head(self, i: int) -> tuple[int, Kind] | None:
        hit = HEADS.match(self.t, i) if self.word(i) in HEADS.firsts else None
        kind = hit[1] if hit else None
        if not hit or not isinstance(kind, Kind):
            return None
        j = hit[0]
        before = self.word(i - 1)
        name = " ".join(self.t.words[i:j])
        if j == i + 2 and self.surname_behind(i, i + 1) or self.word(i) == "ban" and self._no_board(i, j):
            return None
        part = self.word(i) == "hội" and before in ("chi", "phân", "liên")
        counted = name in ("thanh tra", "kiểm tra", "kiểm toán") and self.shape(j) == DIGITS
        if name == "hội" and self.shape(j) == LOWER and self.word(j) in _DONE_BY_ALL:
            return None
        if counted or part or before in BEFORE.get(name, ()) or self.word(j) in AFTER.get(name, ()):
            return None
        if not self.upper(i):
            return (j, kind) if self._small(i, j, kind) else None
        if j == i + 1 and self.shape(i) == CAPITAL and self._inside_name(i):
            return None
        return j, kind

    def _small(self, i: int, j: int, kind: Kind) -> bool:
        """A head in lower case counts before a capital: "phòng TN&MT", "báo Tuổi trẻ", "ban Dân vận Tỉnh ủy"."""
        if self.shape(i - 1) == DIGITS:
            return False
        if j > i + 1 and self.shape(i + 1) in UPPER or of_member(self.t.words, i):
            return True
        name = " ".join(self.t.words[i:j])
        level = self.level(j)
        if name == "ban công tác mặt trận" or name.startswith("cơ quan ") and self.shape(j - 1) in UPPER:
            return any(self.shape(k) in UPPER for k in range(i, j))
        if kind.name == "council" and j > i + 3:
            return level is not None or any(self.shape(k) in UPPER for k in range(i, j))
        if kind.name in ("council", "force") and level and self.upper(level[0]):
            return True
        if kind.name == "party" and (spot := self.spot(j)):
            return any(p.tier in ("tỉnh", "huyện") for p in spot[1])
        if name in _OFFICES_OF or name.startswith("cơ quan ") and HEADS.match(self.t, j):
            return self.upper(j) and (self.shape(j - 1) in UPPER or name not in _OFFICES_OF)
        if name in _PARTS and self.shape(j) == LOWER and self.word(i - 1) in ("trưởng", "phó"):
            return room(self, j)
        if capital_inside(self, i, j) or kind.name == "board" and j > i + 1 and led_board(self, i, j):
            return True
        if name not in SMALL or self.shape(j) not in (CAPITAL, ABBREVIATION):
            return False
        other, topic = HEADS.match(self.t, j), self.topics.match(self.t, j)
        owner = other and kind.name != "part" and not (topic and topic[0] > other[0])
        person = self.person(j, 3) and not (topic and self.person(topic[0], 3))
        return not person and not self.level(j) and not owner

    def _no_board(self, i: int, j: int) -> bool:
        """Say whether "ban" at `i` is half of "giao ban", or an editorial board, which has no name of its own."""
        giao = self.word(i - 1) == "giao" and self.shape(i) == LOWER
        return giao or j == i + 1 and (self.word(j), self.word(j + 1)) == ("biên", "tập")

    def _inside_name(self, i: int) -> bool:
        """Say whether a one-word head is a syllable of a proper name: "Tân Hội", "Vụ Bản", "xã Hội Xuân"."""
        spot = self.spot(i)
        if spot and spot[0] > i + 1:
            return True
        opening = self.shape(i - 2) in "\n." and self.word(i - 1) not in self.spots.surnames
        if self.shape(i - 1) == CAPITAL and self.word(i - 1) not in _AFTER_OFFICE and not opening:
            return not self.topics.match(self.t, i + 1)
        return self.word(i - 1) in ("xã", "phường", "hồ", "thôn", "bản", "làng", "huyện", "ấp", "sông", "núi", "chợ")

    # ---------------------------------------------------------------- body

    def body(self, start: int, kind: Kind) -> tuple[int, bool]:
        """The end of the modifiers that begin at `start`, and whether any of them makes a name complete."""
        if kind.name == "sector":
            hit = self.sector(start, self.word(start - 1))
            if not hit and self.shape(start) == ABBREVIATION and self.word(start - 1) == "sở":
                hit = CODE_PHRASES.match(self.t, start)
            found = hit and (self.upper(start) or self.upper(hit[0] - 1))
            return (hit[0], True) if hit and found else (start, False)
        around, self.topics = self.topics, CAUSE_PHRASES if kind.lower == 2 else TOPIC_PHRASES
        j, m = self._modifiers(start, kind)
        self.topics = around
        while j > start and self.word(j - 1) in GLUE:
            j -= 1
        return j, m.lofty and j > start

    def sector(self, start: int, head: str) -> tuple[int, object] | None:
        """A sector at `start`; "Tài chính, Kế hoạch" is an office of a district, two sectors behind Sở and Bộ."""
        hit = SECTOR_PHRASES.match(self.t, start)
        if hit and fold(head) in ("sở", "bộ") and self.t.words[start : hit[0]] == ("tài", "chính", ",", "kế", "hoạch"):
            return start + 2, hit[1]
        return hit

    def _modifiers(self, start: int, kind: Kind) -> tuple[int, Modifiers]:
        """The end of the modifiers from `start` on, a link that nothing follows among them, and how far they came."""
        m = Modifiers(start, kind, lofty=kind.lower == 2)
        j = start
        while j - start < MAX_NAME and not self.stops(j, m):
            end = formed(self, j, kind) if j == start else j
            m.last = "topic" if end > j else m.last
            if end == j:
                end = self.piece(j, m)
            if end == j:
                end = self.linked(j, m)
            if end == j:
                end = onward(self, j, m)
            if end == j:
                break
            m.lofty = (
                m.lofty
                or self.upper(j)
                or self.word(j) in QUOTES
                or self.upper(end - 1)
                or self.shape(end - 1) == DIGITS
            )
            m.small = self.shape(end - 1) == LOWER and self.shape(j + (self.word(j) in GLUE)) == LOWER
            j = end
        return j, m

    def stops(self, j: int, m: Modifiers) -> bool:
        """Say whether the body ends before token `j`: end of line, a level word, another unit, a person, a place."""
        if self.shape(j) == BREAK or acts(self, j):
            return True
        topic = self.topics.match(self.t, j)
        longer = topic[0] if topic else j
        if m.kind.lower == 2 and self.shape(j) == LOWER and self._numbered(j, m) and topic and topic[1] == "verb":
            return True
        if self.level(j) and longer <= j + 1 and not self._works(j):
            return True
        if self.upper(j):
            if self.owner(j, longer, m):
                return True
            if self.person(j, 3) and not self._free(j, m) and not self.spot(j):
                return longer <= j + 1
            if j > m.start and self.person(j) and longer == j and not self.spot(j) and not m.kind.caps:
                return True
        nation = NATION.match(self.t, j)
        if nation and self.upper(j) and self.word(j) not in ("việt", "vn"):
            return True
        return bool(self.spot(j)) and longer == j and not m.kind.caps

    def _numbered(self, j: int, m: Modifiers) -> bool:
        """Say whether a number has just closed the name: what a team does follows ("Tổ kiểm tra số 2 | đánh giá")."""
        return j - 2 >= m.start and self.word(j - 2) == "số" and self.shape(j - 1) == DIGITS

    def _works(self, j: int) -> bool:
        """Say whether a level word begins the name of a work: "thủy điện | Bản Chát", "hồ | Bản Mồng"."""
        return self.word(j) == "bản" and self.shape(j) == CAPITAL and self.word(j - 1) in _WORKS and self.upper(j + 1)

    def _free(self, j: int, m: Modifiers) -> bool:
        """Say whether a person's name may be the unit's own: "Trường THPT Chu Văn An"."""
        if m.proper or m.kind.name not in ("named", "school"):
            return False
        own = m.kind.name == "school" or j == m.start and not heads_group(self, j)
        return borne(self, j, m.start) if m.settled else own or self.word(j) not in COMMON_SURNAMES

    def owner(self, j: int, longer: int, m: Modifiers) -> bool:
        """Say whether the parent's name begins at `j`: a head that no topic covers."""
        head = self.head(j)
        if not head or longer >= head[0]:
            return False
        name, words = head[1].name, head[0] - j
        if m.kind.name in ("cell", "part", "board") and (words > 1 or name in ("sector", "council", "school", "force")):
            return True
        if name in ("council", "party", "solo", "force"):
            return True
        if name == "sector":
            return bool(SECTOR_PHRASES.match(self.t, head[0])) and self.upper(head[0])
        return words > 1 and name in ("school", "named", "agency", "cell", "board") and m.kind.parent

    def piece(self, j: int, m: Modifiers) -> int:
        """One modifier at `j` (topic, capitalised word, number, quotation): the index after it, or `j`."""
        topic = self.topics.match(self.t, j)
        spot = self.spot(j) if topic and topic[0] == j + 1 else None
        if topic and not (spot and spot[0] > topic[0]):
            m.settled = m.settled or m.kind.name == "school" and self.word(j) not in SORTS_OF_SCHOOL
            return self._topic(j, topic, m)
        shape = self.shape(j)
        number = self._number(j, m)
        if number > j:
            m.settled = True
            return number
        if shape in (CAPITAL, ABBREVIATION, SHOUTED):
            return self._capital(j, m)
        if shape == LOWER and m.kind.lower == 2:
            return self._purpose(j)
        return self.quotation(j) if m.kind.name in ("named", "team", "school") else j

    def _topic(self, j: int, topic: tuple[int, object], m: Modifiers) -> int:
        end, sort = topic
        shape = self.shape(j)
        if m.proper and m.linked and shape == LOWER and not (self.word(j) == "các" and self.upper(j + 1)):
            return j
        after_proper, m.proper = m.proper and not m.linked, False
        if shape in (CAPITAL, ABBREVIATION):
            return end
        if shape == SHOUTED and (j == m.start or self.shape(j - 1) == SHOUTED):
            return end if sort == "topic" or j == m.start or m.kind.lower == 2 or m.linked else j
        allowed = m.kind.lower + m.linked - after_proper
        if m.kind.lower == 2 and sort == "verb" and not m.linked:
            told, behind = self.word(j) in _PREDICATES, m.last == "topic"
            allowed -= behind + (told or behind and self.word(j) in _DOINGS)
            m.last = "verb" if end - j <= len(("phòng", "chống")) else "topic"
        else:
            m.last = "topic"
        roomed = m.kind.name == "division" and self.shape(j - 1) == LOWER and room(self, j)
        if j == m.start and (roomed or m.kind.name == "named" and self.shape(end) in (CAPITAL, ABBREVIATION)):
            allowed += 1
        if allowed >= (2 if sort == "verb" and not (self.word(j) in _OBJECTS and self.closes(end)) else 1):
            return end
        m.proper = after_proper
        return j

    def _capital(self, j: int, m: Modifiers) -> int:
        """A capitalised word that is no topic: part of a proper name, or a compound that no list holds."""
        shape, kind = self.shape(j), m.kind
        if kind.name == "force" and shape == ABBREVIATION and j == m.start:
            return j + 1
        if not (kind.caps or kind.lower == 2 or (kind.name == "sector" and j == m.start)):
            return j
        if (self.word(j), self.word(j + 1), self.word(j + 2)) == ("tổng", "giám", "đốc"):
            return j + 3
        spot = self.spot(j)
        before, m.proper = m.proper, True
        if spot:
            return spot[0]
        if kind.name == "school" and not before and self.person(j):
            return own_name(self, j)
        if shape == SHOUTED and kind.name in ("school", "named") and not m.linked:
            return j if self.word(j) in SHOUTED_STOPS or self.shape(j - 1) != SHOUTED else j + 1
        if shape == SHOUTED or (m.linked and not (kind.caps and self.word(j - 1) in ("-", "&"))):
            return j
        if shape == CAPITAL and self.shape(j + 1) == LOWER and self.word(j + 1) not in STOPS and not before:
            following = self.topics.match(self.t, j + 1)
            between = kind.name not in ("named", "school", "agency") or self.shape(j + 2) == CAPITAL
            if not (following and following[0] > j + 2) and between:
                m.proper = False
                return j + 2
        if (
            self.word(j + 1) == "-"
            and self.t.touching(j + 1)
            and self.t.touching(j + 2)
            and self.shape(j + 2) == DIGITS
        ):
            return j + 3  # COVID-19
        while self.word(j + 1) == "." and self.t.touching(j + 1) and self.t.touching(j + 2) and self.upper(j + 2):
            j += 2
        return j + 1

    def _number(self, j: int, m: Modifiers) -> int:
        """ "số 2", "khu vực 3", "khu vực XII", "I", "568", "phía Nam"."""
        word, after = self.word(j), self.word(j + 1)
        if m.linked:
            return j
        if word == "chi" and after == "nhánh" and m.kind.name == "named" and self.upper(j + 2):
            return j + 2
        if word == "số" and after[:1].isdigit():
            return j + 2
        if word == "khu" and after == "vực":
            numbered = self.shape(j + 2) == DIGITS or self.word(j + 2) in ROMAN
            spot = self.spot(j + 2)
            return j + 3 if numbered else spot[0] if spot else self._region(j)
        if word in ("phía", "miền") and after in ("nam", "bắc", "trung", "đông", "tây"):
            return j + 2
        if self.shape(j) in UPPER and word in ROMAN:
            return j + 1
        if j == m.start and self.word(j - 1) == "án" and word[:1].isdigit() and len(word) <= 6:
            return j + 1
        short = self.shape(j) == DIGITS and len(word) <= 3 and j + 1 > m.start
        return j + 1 if short and not self.counts(j) else j

    def _region(self, j: int) -> int:
        """The end of "khu vực" and a name that no gazetteer knows, or `j`."""
        return self.name_run(j + 2) if self.shape(j + 2) == CAPITAL and not self.head(j + 2) else j

    def _purpose(self, j: int) -> int:
        """ "về …", "cấp tỉnh …", "các chương trình …" of a committee: the link word, where a topic follows."""
        if self.word(j) == "cấp":
            level = self.level(j + 1)
            return level[0] if level and self.word(level[0]) in ("về", "thực", "phòng") else j
        k = j + 1 if self.word(j) in ("về", "các", "chống") else j
        k += 2 if self.word(j) == "thực" and self.word(j + 1) == "hiện" else 0
        return k if k > j and (self.topics.match(self.t, k) or self.upper(k)) else j

    # ---------------------------------------------------------------- links

    def linked(self, j: int, m: Modifiers) -> int:
        """A link and the modifier after it ("và Đào tạo", ", chống …"): the index after both, or `j`."""
        word = self.word(j)
        if word not in GLUE or (j == m.start and m.kind.name not in ("agency", "board")):
            return j
        if word == ",":
            return self._series(j, m)
        if word == "-" and self._office(j + 1) or word == "và" and self.t.words[j + 1 : j + 3] in _COMPANY:
            return j
        k = j + 1
        m.linked = True
        end = k
        if not (
            self.stops(k, m) or self._starts(k) or (word == "-" and self.shape(k) == LOWER and not self.t.touching(k))
        ):
            end = self.piece(k, m)
        m.linked = False
        return end if end > k else j

    def _office(self, k: int) -> bool:
        """Say whether an office begins at `k`: "Chi cục Thủy lợi | - Phó Trưởng đoàn"."""
        return self.word(k) in ("phó", "trưởng", "chánh") or (self.word(k), self.word(k + 1)) in OFFICES

    def _starts(self, k: int) -> bool:
        """Say whether another name starts at `k`: a head that no topic covers, or one that makes a name there."""
        head, topic = self.head(k), self.topics.match(self.t, k)
        if not head or (topic and topic[0] > head[0]):
            return False
        return not topic or topic[0] < head[0] or self.whole(k)

    def whole(self, k: int) -> bool:
        """Say whether a complete name begins at `k`; the grammar of whole names answers."""
        return False

    def _series(self, j: int, m: Modifiers) -> int:
        """ ", A và B" closes a series inside one name; a comma that no "và" follows ends the name."""
        k = j + 1
        small = self.shape(k) == LOWER
        if small and not m.kind.lower:
            return j
        for _ in range(4):
            topic = self.topics.match(self.t, k)
            if not topic or (self.shape(k) == LOWER) != small or self._starts(k) or self.level(k):
                return j
            k = topic[0]
            while self.shape(k) == LOWER and (more := self.topics.match(self.t, k)) and not self.level(k):
                k = more[0]
            while self.shape(k) == DIGITS:
                k += 1
            if self.word(k) in ("và", "&"):
                last = self.topics.match(self.t, k + 1)
                same = last and (self.shape(k + 1) == LOWER) == small and not self._starts(k + 1)
                return last[0] if last and same else small_series(self, k + 1) or j
            if self.word(k) != ",":
                closed = m.kind.lower == 2 and NATION.match(self.t, k) and self.upper(k)
                return k if closed or self.level(k) and (m.kind.lower == 2 or self.place(k)) else j
            k += 1
        return j
