"""What a unit is called in full: written out, with the place that the document supplies, and which gazetteer row it is.

The place is filled in for territorial heads only (annotation guide §3); "X của Y" leaves X without Y; a centre, company
or school keeps the name it has. Short forms of a name that the document gives in full take the full name.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ..gazetteer import Body, Gazetteer
from ..model import Candidate, Link, Mention
from ..text import fold, is_capitalised
from ..values.unit_name import LEVELS, TU_SYLLABLE, placed, trailing_level
from .places import COMMUNE, Whereabouts
from .same import unified


def _phrases(block: str) -> tuple[str, ...]:
    return tuple(" ".join(phrase.split()) for phrase in block.split(";"))


_PARTY = re.compile(r"(?<!\w)(tỉnh|thành|huyện|quận|thị)\s(ủy|đoàn)$")
_PARTY_LEVEL = {"tỉnh": "tỉnh", "thành": "thành phố", "huyện": "huyện", "quận": "quận", "thị": "thị xã"}
_SO = re.compile(r"(?<!cơ\s)(?<!trụ\s)(?<!\w)sở\s(?!giao dịch)\w")
_BOARD = re.compile(r"^ban (?:pháp chế|kinh tế|văn hóa|đô thị)[\w\s,-]*$")
_ROOM = re.compile(r"^phòng\s")
_TERRITORY = re.compile(rf"nhân dân ((?:{'|'.join(LEVELS)}) [A-ZĐÀ-Ỵ\d].*)$")
"""Whose people's council or committee it is."""
_COUNCIL = re.compile(r"(?<!\w)(hội đồng nhân dân|ủy ban nhân dân)$")
_CELL = re.compile(r"(?<!\w)(?:đảng ủy|đảng bộ|ban xây dựng đảng)$")
_DELEGATION = re.compile(r"(?<!\w)đoàn đại biểu quốc hội$")
_PARTY_BLOCK = re.compile(
    r"^(?:(?:ban thường vụ|ban chấp hành|thường trực) )?đảng ủy (?:khối|các cơ quan|khu (?:kinh tế|công nghiệp))(?!\w)"
)
"""Party committees that a province's committee sets up over its offices and companies."""
_BLOCK = r"(?<!\w)đảng ủy khối (?:các|doanh)\s.*$"
_PROVINCIAL = re.compile(
    r"(?:ủy ban nhân dân|hội đồng nhân dân|sở(?! giao dịch)|công an|bộ chỉ huy quân sự|bộ chỉ huy bộ đội biên phòng"
    r"|tòa án nhân dân|viện kiểm sát nhân dân|đoàn đại biểu quốc hội)\s"
)
"""Bodies that every province has, so that a province's name at their end is that of its territory."""
_CAPITAL = re.compile(r"bộ tư lệnh thủ đô$")
_EMPLOYER = re.compile(
    r"(?:công an|bộ chỉ huy|sở|bộ|quân khu|trường|đại học|bệnh viện|viện|cục|tổng công ty|tập đoàn|công ty)\s"
)
_ROOMS = frozenset(
    _phrases("""
nội vụ; tư pháp; tài chính - kế hoạch; tài chính kế hoạch; tài chính và kế hoạch; tài nguyên và môi trường; y tế;
dân tộc; văn hóa và thông tin; văn hóa - thông tin; văn hóa thông tin; giáo dục và đào tạo; lao động - thương binh
và xã hội; lao động, thương binh và xã hội; nông nghiệp và phát triển nông thôn; nông nghiệp và môi trường; kinh tế;
kinh tế - hạ tầng; kinh tế và hạ tầng; kinh tế hạ tầng; quản lý đô thị; văn hóa - xã hội; văn hóa và xã hội; kinh
tế, hạ tầng và đô thị; công thương; văn hóa, khoa học và thông tin; dân tộc và tôn giáo; thủy sản; nông nghiệp; địa
chính; hạ tầng kinh tế; văn hóa, thông tin - thể thao; văn hóa - thông tin - thể thao; văn hóa thông tin - thể thao;
văn hóa thông tin thể thao; văn hóa, xã hội; kinh tế, hạ tầng; tài nguyên - môi trường; tôn giáo - dân tộc; dân tộc -
tôn giáo; quản lý đô thị và hạ tầng; nội vụ - lao động - thương binh và xã hội; nội vụ - lao động, thương binh và xã hội
""")
)
"""The offices of a district's or commune's people's committee: the same names across the country."""
_COUNCIL_OF = r"(?<!\w)hội đồng nhân dân (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)\s\S.*$"
_FIXED = {
    "ban chấp hành trung ương": "Ban Chấp hành Trung ương Đảng",
    "ban chấp hành đảng": "Ban Chấp hành Trung ương Đảng", "mặt trận tổ quốc": "Mặt trận Tổ quốc Việt Nam",
    "văn phòng trung ương": "Văn phòng Trung ương Đảng",
}  # fmt: skip
_OF_UNION = re.compile(r"(?:(?:ban chấp hành|ban thường vụ|thường trực) )?trung ương(?: hội)?")
_BARE_UNION = re.compile(r" Hội(?=\s*[,;.()–-]|\s[a-zđ]|\Z)")
_UNION = re.compile(
    r"(?<!\w)(Hội (?:Nông dân|Liên hiệp [Pp]hụ nữ|LHPN|Cựu chiến binh|Chữ thập đỏ|Người cao tuổi|Sinh viên"
    r"|Luật gia|Khuyến học|Nhà báo|Liên hiệp Thanh niên|Nạn nhân chất độc da cam/[Dd]ioxin|Người mù|Đông y))(?!\w)"
)
"""The unions that have a board in every province, under one of the whole country."""
_SECTORAL = re.compile(r"(?:^|(?<=\s))((?:Sở|Bộ) .+?)(?=\s(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)(?!\w)|$)")
_PART_OF_FORCE = re.compile(r"(?:cơ quan|phòng|đội)\s")
_COMMA = 3
"""The longest gap with nothing but a comma and blanks."""
_SEAT = re.compile(r"(?<!\w)khu vực \d+$")
_NEAR = 200
"""How many units before and behind are searched for a parent."""
_CITY_PARTY = re.compile(r"(?:TT|VP|BTV|BTC|BTG|BDV|BNC|BTGDV|UBKT)\s?[./-]?\s?TU(?!\w)")
"""Abbreviated bodies of a Tỉnh ủy or Thành ủy: TU stands for either."""
_MEMBER = re.compile(r"(?<!\w)(?:ủy viên(?:\s+(?:dự khuyết|chính thức))?|uv)\s+$")
"""A member of "Trung ương Đảng" belongs to its Ban Chấp hành (annotation guide §3); a secretary does not."""
_PERSONAL = "Hồ Chí Minh"
"""A city that bears a person's name keeps its level word: "Thành ủy thành phố Hồ Chí Minh"."""
_REFORM = "2025-07-01"
"""The day on which districts, and the offices under them, ended."""
_AMPERSAND = re.compile(r"(?<=[A-ZĐ])\s*&\s*(?=[A-ZĐ])")
_WELFARE = re.compile(r"(?:[Ll]ao động|LĐ)(?:\s?[-,]\s?|\s)(?:TB|[Tt]hương binh) ?(?:&|và)? ?(?:XH|[Xx]ã hội)(?!\w)")
_OWNER = re.compile(
    r"^((?:thanh tra|văn phòng|ban kiểm soát"
    r"|(?:(?:ban thường vụ|ban chấp hành) )?(?:đảng ủy|đảng bộ|chi bộ|ban cán sự đảng|công đoàn))\s)"
    r"(bộ|sở|cục|tổng công ty|công ty|tập đoàn)$"
)
_PARTY_BOARD = re.compile(
    r"ban (?:tuyên giáo|tổ chức|dân vận|nội chính|tuyên giáo và dân vận|xây dựng đảng)|ủy ban kiểm tra|văn phòng"
)
_COMMITTEE = re.compile(
    r"(?:Đảng bộ (?P<level>tỉnh|thành phố|huyện|quận|thị xã)|(?:Tỉnh|Thành|Huyện|Quận|Thị) ủy"
    r"|Đảng ủy (?:xã|phường|đặc khu)) (?P<place>\S.*)"
)
_INTO = re.compile(r"(?:,|\s|và|ban thường vụ|giữ chức|vụ|làm|bầu|phó|bí thư|thường trực){0,16}\Z")
"""Between the branch somebody is put into and his office in it: "… và giữ chức Phó Bí thư | Huyện ủy X"."""
_COMMITTEES = {
    "tỉnh": "Tỉnh ủy", "thành phố": "Thành ủy", "huyện": "Huyện ủy", "quận": "Quận ủy", "thị xã": "Thị ủy",
}  # fmt: skip
_FRONT = re.compile(r"(ủy ban mặt trận tổ quốc) (?!việt nam)(.+)$")
_CENTRAL = re.compile(
    r"(?<!\w)(?:trung ương|việt nam|quốc gia|nhà nước|chính phủ|quốc hội|(?<!chi )(?<!đảng )(?<!cán )(?<!nội )bộ)(?!\w)"
)


def link_units(mentions: Sequence[Mention], where: Whereabouts) -> Iterator[Link]:
    """Yield one Link for each UNIT mention, in order of mention index."""
    namer = Namer(mentions, where)
    for index, mention in enumerate(mentions):
        if mention.label == "UNIT":
            yield namer.link(index, mention)


class Namer:
    """Canonical names of one document's units."""

    def __init__(self, mentions: Sequence[Mention], where: Whereabouts) -> None:
        self.gazetteer = where.gazetteer
        self.where = where
        units = [m for m in mentions if m.label == "UNIT"]
        self.starts = [m.start for m in units]
        self.full = [self.levelled(self.written(m), m.start) for m in units]
        self.full = [self.placed_name(name, at) for name, at in zip(self.full, self.starts)]
        self.full = unified(self.full, [m.text for m in units])
        self.quiet = {fold(name): name for name, m in zip(reversed(self.full), reversed(units)) if not m.text.isupper()}
        self.known = sorted({fold(name): name for name in self.full}.items())

    def link(self, index: int, mention: Mention) -> Link:
        at = bisect_left(self.starts, mention.start)
        full = self.full[at]
        done = full != self.written(mention) or self._owned(at, mention.end)
        name = self.front(full if done else self.fuller(full, mention.start))
        name = self.quiet.get(fold(name), name) if mention.text.isupper() else name
        bodies = self.bodies(name)
        if len(bodies) == 1:
            name = bodies[0].name if fold(bodies[0].name) == fold(name) or _coded(name, bodies[0]) else name
            return Link(index, name, bodies[0].id, reason="gazetteer")
        candidates = tuple(Candidate(b.id, b.name, 1 / len(bodies), "same name") for b in bodies)
        candidates = candidates or self.others(mention, name)
        return Link(index, name, None, candidates, "ambiguous" if candidates else "document")

    def others(self, mention: Mention, name: str) -> tuple[Candidate, ...]:
        """The names that a pointing-back form may stand for, the chosen one first, where its place is in doubt."""
        short = self.written(mention)
        level = trailing_level(short)
        places = self.where.rivals(level, mention.start) if level and name != short else ()
        names = (name, *(f"{short} {place}" for place in places)) if places else ()
        return tuple(Candidate("", n, round(1 / len(names), 3), "place of the document") for n in names)

    def _owned(self, at: int, end: int) -> bool:
        """Say whether the unit's own parent stands behind it ("Cơ quan điều tra, Công an huyện X")."""
        if at + 1 == len(self.starts) or self.starts[at + 1] - end > _COMMA:
            return False
        if self.where.document.text[end : self.starts[at + 1]].strip() != ",":
            return False
        return bool(_PART_OF_FORCE.match(fold(self.full[at])) and fold(self.full[at + 1]).startswith("công an "))

    def bodies(self, name: str) -> tuple[Body, ...]:
        return self.gazetteer.bodies_named(name, self.where.on)

    def written(self, mention: Mention) -> str:
        """The mention written out; a state body known only by its abbreviation gets its name."""
        text = mention.value if isinstance(mention.value, str) else mention.text
        text = self.where.softened(text) if text.isupper() and TU_SYLLABLE.search(text) else text
        name = self.where.written(_AMPERSAND.sub("&", text))
        name = _WELFARE.sub("Lao động - Thương binh và Xã hội", name)
        if _CITY_PARTY.match(text) and self.where.province and self.where.province.level == "thành phố":
            name = name.replace("Tỉnh ủy", "Thành ủy")
        before = self.where.document.text[max(0, mention.start - 24) : mention.start]
        if fold(name) == "trung ương đảng" and _MEMBER.search(fold(before)):
            return "Ban Chấp hành Trung ương Đảng"
        if _OF_UNION.fullmatch(fold(name)) and (union := self._union(name, mention.end)):
            return union
        return _FIXED.get(fold(name)) or self._official(name)

    def _union(self, name: str, end: int) -> str | None:
        """The board of the union that the document is about: "Ban Chấp hành Trung ương Hội", "Trung ương Hội"."""
        text = self.where.document.text
        behind = _BARE_UNION.match(text, end)
        if not name.endswith(" Hội") and not behind:
            return None
        head = name.removesuffix(" Hội")
        found = _UNION.search(text)
        return f"{head} {found[1]} Việt Nam" if found else f"{head} Hội"

    def _official(self, name: str) -> str:
        """The gazetteer's spelling of a sở, bộ or phòng whose sector is printed another way."""
        found = _SECTORAL.search(name)
        if not found:
            return self._unglued(name)
        names = {b.name for b in self.gazetteer.bodies_named(found[1]) if b.name.split()[0] == found[1].split()[0]}
        return name[: found.start(1)] + names.pop() + name[found.end(1) :] if len(names) == 1 else self._unglued(name)

    def _unglued(self, name: str) -> str:
        """The name with the blanks that a copy lost ("Sở Kế hoạchvà Đầu tư"), as the gazetteer has it."""
        if not any(len(word) > 5 and word.isalpha() and not word.isascii() for word in name.split()):
            return name
        known = _run_together(self.gazetteer)
        words = name.split()
        for end in range(len(words), 0, -1):
            whole = known.get(_glued(" ".join(words[:end])))
            if whole and len(whole.split()) > end:
                return " ".join([whole, *words[end:]])
        return name

    # ---------------------------------------------------------------- the place

    def placed_name(self, name: str, offset: int) -> str:
        """`name` with the place filled in, or `name` where it lacks none or nothing says which."""
        full = self.levelled(name, offset)
        if full == name and (whole := self._with_level(name)):
            return whole
        if full != name or placed(name) or self.ends_in_place(name):
            return full
        return self._lower(name, fold(name), offset)

    def _with_level(self, name: str) -> str | None:
        """ "Sở Nội vụ Tây Ninh" as "Sở Nội vụ tỉnh Tây Ninh": the province that ends the name of its own body."""
        if placed(name) or not _PROVINCIAL.match(fold(name)):
            return None
        place = self.where.province_ending(name)
        if place is None or fold(name).endswith((f" tại {fold(place.name)}", f" - {fold(place.name)}")):
            return None
        head = name[: len(name) - len(place.name)]
        return f"{head}{place.level} {name[len(head) :]}" if head.endswith(" ") else None

    def levelled(self, name: str, offset: int) -> str:
        """`name` with the place that its own level word or Party head asks for."""
        level = trailing_level(name)
        if level:
            place = self.where.at_level(level, offset)
            return f"{name} {place}" if place else name
        party = _PARTY.search(fold(name))
        place = self.where.at_level(_PARTY_LEVEL[party[1]], offset) if party else None
        place = f"thành phố {place}" if place == _PERSONAL else place
        return f"{name} {place}" if place else name

    def _lower(self, name: str, plain: str, offset: int) -> str:
        """Heads that name no level themselves: sở of a province, boards of a council, cells and offices below it."""
        place: str | None = None
        if _PARTY_BOARD.fullmatch(plain) and (committee := self._above(offset)):
            return f"{name} {committee}"
        if plain.endswith("đảng ủy khối") and (block := self._last(_BLOCK, offset)):
            return f"{name[: -len('đảng ủy khối')]}{block}"
        if _SO.search(plain) or _DELEGATION.search(plain) or _PARTY_BLOCK.search(plain):
            place = self.where.full_province(offset)
        elif _BOARD.match(plain) and not _COUNCIL.search(plain):
            place = self._last(_COUNCIL_OF, offset)
        elif _CAPITAL.search(plain):
            place = "Hà Nội"
        elif _CELL.search(plain):
            districts = not plain.endswith("đảng ủy")  # theirs is a Huyện ủy
            place = self._employer(offset) or self._appointed(plain, offset)
            place = place or self.where.lowest(("xã", "huyện") if districts else ("xã",), offset)
        elif _COUNCIL.search(plain):
            place = self.where.own() or self._sister(offset) or self.where.lowest(offset=offset)
        elif _ROOM.match(plain) and plain[6:] in _ROOMS:
            old = self.where.on is None or self.where.on < _REFORM
            place = self.where.lowest(("huyện",) if old else ("xã",), offset)
        return f"{name} {place}" if place else name

    def _above(self, offset: int) -> str | None:
        """The Party committee that a letterhead prints right above its board: "ĐẢNG BỘ TỈNH X / BAN TUYÊN GIÁO"."""
        i = bisect_left(self.starts, offset) - 1
        found = _COMMITTEE.fullmatch(self.full[i]) if i >= 0 else None
        lines = self.where.document.text[self.starts[i] : offset].split("\n") if found else []
        if not found or len(lines) != 2 or lines[1].strip(" *_-|"):
            return None
        level = (found["level"] or "").lower()
        place = f"thành phố {_PERSONAL}" if found["place"] == _PERSONAL else found["place"]
        return f"{_COMMITTEES[level]} {place}" if level in _COMMITTEES else found[0]

    def _sister(self, offset: int) -> str | None:
        """The territory of the council that the sentence, the text before or the text behind names with it."""
        i = bisect_left(self.starts, offset)
        near = (*range(i - 1, max(i - _NEAR, -1), -1), *range(i, min(i + _NEAR, len(self.full))))
        found = (_TERRITORY.search(self.full[k]) for k in near)
        return next((m[1] for m in found if m), None)

    def _employer(self, offset: int) -> str | None:
        """Whose Party committee a bare one is: "Ủy viên Ban Thường vụ Đảng ủy, Phó Giám đốc Công an tỉnh X"."""
        i = bisect_right(self.starts, offset)
        if i == len(self.starts) or self.starts[i] > offset + 90:
            return None
        if "\n" in self.where.document.text[offset : self.starts[i]].strip():
            return None
        full = self.full[i]
        found = placed(full)
        if _EMPLOYER.match(fold(full)):
            return full
        return " ".join(found) if found and found[0] in COMMUNE else None

    def _appointed(self, plain: str, offset: int) -> str | None:
        """Whose branch a bare one is where the same person's next office names its committee: "… Huyện ủy X"."""
        i = bisect_right(self.starts, offset) if plain == "ban chấp hành đảng bộ" else len(self.starts)
        for start, full in zip(self.starts[i : i + 2], self.full[i : i + 2]):
            gap = fold(self.where.document.text[offset:start])[len(plain) :]
            found = _COMMITTEE.search(full)
            level = found[0].split()[0].lower() if found and _INTO.match(gap) else ""
            if found and level in _PARTY_LEVEL:
                return f"{_PARTY_LEVEL[level]} {found['place'].removeprefix('thành phố ')}"
        return None

    def ends_in_place(self, name: str) -> bool:
        plain = fold(name)
        hits = self.gazetteer.find_places(plain)
        return plain.endswith(("trung ương", "việt nam")) or any(
            end == len(plain) and is_capitalised(name[plain.rfind(" ") + 1 :]) for _, end, _ in hits
        )

    def _last(self, pattern: str, offset: int) -> str | None:
        """What `pattern` finds at the end of the nearest full name before `offset`, else after it."""
        found = re.compile(pattern)
        i = bisect_left(self.starts, offset)
        near = [*range(i - 1, max(i - _NEAR, -1), -1), *range(i, min(i + _NEAR, len(self.full)))]
        for k in near:
            match = found.search(fold(self.full[k]))
            if match:
                name: str = self.full[k]
                return name[match.start() :]
        return None

    # ---------------------------------------------------------------- fuller names

    def fuller(self, name: str, offset: int) -> str:
        """The fuller name in the document whose beginning `name` is, where it can mean no other; else `name`."""
        plain = fold(name)
        owner = _OWNER.match(plain)
        if owner:
            parent = self._last(
                rf"(?:^|(?<=tra )|(?<=phòng )|(?<=ủy )|(?<=đoàn )|(?<=soát )){owner[2]} [^\W\d].*$", offset
            )
            return name[: owner.end(1)] + parent if parent else name
        if len(plain) < 6 or (_CENTRAL.search(plain) and not plain.endswith("trung ương đoàn")):
            return name
        written = name.replace(" CP ", " cổ phần ")
        if written != name and self._longer(fold(written), 0):
            return written
        longer = self._longer(plain + " ", 12) or (self._longer(plain + ", tỉnh ", 2) if _SEAT.search(plain) else [])
        whole = [f for f in longer if not any(g != f and fold(g).startswith(fold(f) + " ") for g in longer)]
        return whole[0] if len(whole) == 1 else name

    def front(self, name: str) -> str:
        """A committee of the Front with "Việt Nam" in its name, where the document has it once so."""
        found = _FRONT.match(fold(name))
        own = self._longer(f"{found[1]} việt nam {found[2]}", 0) if found else []
        return own[0] if own else name

    def _longer(self, beginning: str, most: int) -> list[str]:
        """The full names of the document that begin so; none where there are more than `most` beside the first."""
        i = bisect_left(self.known, (beginning,))
        found: list[str] = []
        while i < len(self.known) and self.known[i][0].startswith(beginning) and len(found) <= most:
            found.append(self.known[i][1])
            i += 1
        return found if len(found) <= most or not most else []


def _coded(name: str, body: Body) -> bool:
    """Say whether the name is but the letters of a ministry that no list of abbreviations has: "BYT", "BGDĐT"."""
    return name.isupper() and name.isalpha() and name[0] == "B" and body.name.startswith("Bộ ")


def _glued(name: str) -> str:
    return "".join(c for c in fold(name) if c.isalnum())


@lru_cache(maxsize=4)
def _run_together(gazetteer: Gazetteer) -> dict[str, str]:
    """The names of the gazetteer's bodies by their letters alone; a name that two share is left out."""
    found: dict[str, str] = {}
    for body in gazetteer.bodies:
        letters = _glued(body.name)
        found[letters] = body.name if found.get(letters, body.name) == body.name else ""
    return found
