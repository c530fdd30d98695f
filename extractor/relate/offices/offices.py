"""Offices as the text states them: a position together with the unit it belongs to (annotation guide, section 2).

The unit stands right behind the position, or it is a bare head ("Giám đốc Sở") that points back, or a neighbour of the
same person's titles has it ("Chủ tịch HĐQT kiêm Giám đốc Công ty X"), or the text named it before.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from ...gazetteer import Gazetteer
from ...model import Document, Link, Mention
from ...text import CAPITAL, fold
from .bodies import Bodies
from .counted import title_in
from .firms import SEATS, brand, firm_of, house, house_of_board, of_field, part_of_house, with_house
from .givers import gives
from .kinds import BARE_VILLAGE, COMMITTEE, SOCIETY, STANDING, TEAMS, UNREAD, VILLAGE, kind_of_unit, position_text
from .staffed import Staffed, named, staffs
from .tenure import leaves, past_word

_OF = re.compile(r"\.\Z|\s*(?:\([^()\n]{1,30}\)\s*)?(?:khác\s+)?(?:(?:của|tại|thuộc)\s+)?\Z")
_BARE_HEAD = re.compile(
    r"\s+(?:(?:của|tại|thuộc)\s+)?"
    r"(?P<head>sở|bộ|ban chỉ đạo|ban quản lý|ban cán sự đảng|ban|cục|chi cục|vụ|viện|phòng|đảng ủy|đảng bộ|đảng đoàn"
    r"|chi ủy|chi bộ|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đoàn kiểm tra|đoàn thanh tra|đoàn|tổ công tác|tổ"
    r"|hội đồng quản trị|hội đồng|hội|hiệp hội|(?:tổng )?(?:công ty|cty)|tập đoàn|trung tâm|nhà trường|trường|bệnh viện"
    r"|ngân hàng|ubnd|hđnd|ub|ubkt|ubmttq|ubmt|mttq|ủy ban|liên minh|chi nhánh|nhà máy|xí nghiệp|đồn|hạt|trạm|học viện"
    r"|hợp tác xã|chi đoàn|(?:lữ|sư|trung|tiểu|quân|binh) đoàn|quân khu|quân chủng|vùng)(?!\w)(?:\s+này(?!\w))?"
)

_LEVEL = re.compile(
    r"\s+(?:(?:của|tại)\s+)?(?:ubnd\s+)?"
    r"(?P<level>tỉnh|thành phố|tp|huyện|quận|thị xã|thị trấn|xã|phường)(?!\w)(?:\s+này(?!\w))?"
)
FORMER = ("nguyên ", "cựu ")
"""What somebody was need not have been in the house that he speaks for now."""
NO_UNIT = frozenset(
    {"tổng bí thư", "chủ tịch nước", "phó chủ tịch nước", "phó thủ tướng", "phó thủ tướng thường trực", "thủ tướng"}
    | {f"{level} ủy viên" for level in ("tỉnh", "thành", "huyện", "quận", "thị", "đảng", "chi")}
    | {"tuv", "tvtu", "huv", "uvtv", "trưởng thôn", "đại biểu", "ủy viên quốc vụ"}
)
"""Positions that need no unit and never inherit one."""

_SHORT = {"ub": "ủy ban"}
_OWN_UNIT = {
    "uvtw": "Ban Chấp hành Trung ương Đảng",
    "uvtư": "Ban Chấp hành Trung ương Đảng",
    "uvt.ư": "Ban Chấp hành Trung ương Đảng",
    "uv t.ư": "Ban Chấp hành Trung ương Đảng",
    "uvt.ư đảng": "Ban Chấp hành Trung ương Đảng",
    "uv t.ư đảng": "Ban Chấp hành Trung ương Đảng",
    "uvtw đảng": "Ban Chấp hành Trung ương Đảng",
    "uvtư đảng": "Ban Chấp hành Trung ương Đảng",
    "uvbct": "Bộ Chính trị",
    "ủy viên trung ương đảng": "Ban Chấp hành Trung ương Đảng",
    "ttgcp": "Chính phủ",
}
_STATE = re.compile(r"\s(?:cộng ho?[àò]a? xã hội chủ nghĩa|chxhcn) (?:việt nam|vn)(?!\w)")
_PART = re.compile(r"(?:phòng|vụ|cục|chi cục|trung tâm|ban|khoa|viện|đội|văn phòng|thanh tra)\s")
_OWNER = re.compile(
    r"(?:sở|bộ|ủy ban nhân dân|công an|văn phòng|cục|tổng cục|đại học|trường|bệnh viện|tổng công ty|tập đoàn|viện)\s"
)
"""A part of a body and the body that it belongs to."""
_TEAM_HEAD = re.compile(r"(?:(?:đội|tổ) (?:trưởng|phó)|(?:trưởng|phó) (?:phòng|khoa|bộ môn))\Z")
_ABOVE_TEAM = re.compile(
    r"(?:phòng|công an|cục|chi cục|hạt|ban|trung tâm|đồn|sở|bệnh viện|trường|đại học|học viện|viện|(?:tổng )?công ty) "
)
"""Heads of a team that is not named, and the bodies that have teams: "ông A, Phó Đội trưởng, | Phòng X"."""
_BELONGS = (" của ", " thuộc ", " trực thuộc ")
_BESIDE = 3
"""The longest gap with nothing but a comma and blanks."""
_LEVELLED = re.compile(r"(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s?\w")
_OF_PROVINCE = re.compile(r"(?:(?:nguyên|cựu|quyền|tân) )?(?:phó )?(?:bí thư|chủ tịch)(?: thường trực)?\Z")
_OF_A_MAN = ("Hồ Chí Minh",)
"""Places that keep their level word where their name alone would be the man's."""
_PROVINCIAL = {"tỉnh": "Tỉnh ủy", "thành phố": "Thành ủy"}
_ADDRESSED = re.compile(r",\s(?:ông|bà|anh|chị|đồng chí)\s")
"""Behind the last place, which needs no level word then: "xã A, huyện B, Hà Nội | , bà …"."""
_CLERK = re.compile(r"(?:công chức|cán bộ)\s\w|(?<!\w)(?:kế toán|thủ quỹ|văn thư)\Z")
"""Offices that only a commune's People's Committee has: with the place they need no body beside them."""
_FIELD = re.compile(r"(?:(?:\s(?:[–-]\s)?|,\s|[–-])(?!của|tại|ở|là)\w+(?!\w)){0,6}?\s(?:của\s)?")
"""Between a clerk and his commune: what he is in charge of ("cán bộ địa chính | xây dựng | xã X")."""
_FIELD_REACH = 50
_STAFF = re.compile(r"(?:chuyên viên|trợ lý|nhân viên|cán bộ|phóng viên|kỹ sư)(?!\w)")
"""Offices of no kind of body in particular: they are of the one named behind the comma."""
_PARTED = re.compile(r"(?P<field>(?:\s(?!của\s)[^\W\d_]+){0,4}),\s")
"""Between an office and its body, with what an assistant helps in: "Trợ lý | Cơ sở Đảng, | Phòng Tổ chức"."""
_COMMUNE = re.compile(r"(?:xã|phường|thị trấn|đặc khu)\s\w", re.IGNORECASE)
_FRONT = re.compile(r"ủy ban (?:trung ương )?mặt trận|mặt trận")
_OF_VILLAGE = re.compile(r"trưởng (?:thôn|bản|ấp|xóm|khóm|buôn|làng|sóc|khu phố|tổ dân phố)\Z")
_COMPANY = re.compile(
    r"(?:ceo|tgđ)(?!\w)|tổng giám đốc|chủ tịch(?! nước)|hđqt|hội đồng quản trị|hđtv|hội đồng thành viên"
)
"""Titles of companies, which the text may call by a brand in capitals."""
_NEAR_ONLY = re.compile(
    r"(?<!lữ )(?<!sư )(?<!trung )(?<!tiểu )(?<!hải )đoàn|tổ trưởng|tổ phó|(?<!tổng )thư ký"
    r"|(?:thành|ủy) viên(?! hđqt| hđtv| hội đồng)|nhóm"
)
_SETS_UP = re.compile(r"(?<!\w)(?:thành lập|kiện toàn|bổ sung thành viên)(?:\s+lại)?\s+(?:thành viên\s+|nhân sự\s+)?\Z")
_MEMBER = re.compile(r"(?:(?:phó )?trưởng ban|thành viên|ủy viên|thư ký|tổ (?:trưởng|phó))(?!\w)")
"""What a list of those whom a paper puts into a body calls them."""
_CHAIRS = re.compile(r"(?:phó )?chủ tịch(?: thường trực)?\Z")
_LED_BY = re.compile(r"\s(?:do|gồm|có)\s")
"""Behind a body whose chair and members the sentence names: "Hội đồng X | do ông A … làm Chủ tịch"."""
_COUNCILS = re.compile(r"hội đồng(?! nhân dân)")
_IN_ITEM = re.compile(r"[ \xa0\t]*(?:\d{1,2}\s?[.)/]|[-–+*•]).*[,:–-]\s*")
_ENDS_ITEM = re.compile(r"[ \xa0]*(?:;|\.?[ \xa0]*(?:\n|\Z))")
_ORGAN = re.compile(r"(?:thường trực|ban thường vụ|ban chấp hành) (?:(?:tỉnh|thành|huyện|quận|thị) ủy|đảng ủy)(?!\w)")
_ORGAN_OF = re.compile(r"^(?:Thường trực|Ban Thường vụ|Ban Chấp hành) ")
_ANY = ("thành viên", "ủy viên", "thư ký")
_BODY = re.compile(r"(?:ban|tiểu ban|tổ|đoàn|hội đồng|nhóm)(?!\w)(?! chấp hành| thường vụ)")
"""Whatever a paper may set up and have members in."""
_TEAM = re.compile(rf"(?:{TEAMS})(?!\w)")


@dataclass(slots=True)
class Office:
    """A position mention with the unit it belongs to. `end` is where the whole expression ends in the text.

    `head` is a bare head behind the position ("Bí thư Đảng ủy") whose full name the text leaves to the reader;
    `inferred` says that the unit was found elsewhere in the document, `left` that somebody leaves the office.
    """

    mention: int
    position: str
    unit: str | None
    start: int
    end: int
    evidence: tuple[int, ...]
    head: str = ""
    inferred: bool = False
    left: bool = False

    @property
    def key(self) -> str:
        return fold(self.position)

    @property
    def free(self) -> bool:
        """Whether the office needs no unit and never inherits one, "nguyên Phó Chủ tịch nước" no more than today's."""
        return self.key.removeprefix("nguyên ").removeprefix("cựu ") in NO_UNIT


class Offices(Bodies):
    """The offices of one document, in order, with units resolved as far as the text allows."""

    def __init__(
        self, document: Document, mentions: Sequence[Mention], links: Sequence[Link], gazetteer: Gazetteer
    ) -> None:
        super().__init__(document, mentions, links, gazetteer)
        self.staffed = Staffed(document.text, self.folded, self.persons)
        self.all = [self._office(i, at) for i, m in enumerate(mentions) if (at := title_in(m)) is not None]

    def _office(self, index: int, title: int = 0) -> Office:
        m = self.mentions[index]
        title = title or past_word(self.document.text, self.folded, m.start)
        position, start = position_text(self.document.text[m.start + title : m.end]), m.start + title
        left = leaves(self.document.text, self.folded, start)
        office = Office(index, position, None, start, m.end, (index,), left=left)
        following = self.mentions[index + 1] if index + 1 < len(self.mentions) else m
        gap = self.folded[m.end : following.start]
        if following.label == "UNIT" and (_OF.match(gap) or gap == ". " and m.text.isupper()):
            office.unit = with_house(self, self.unit_name(index + 1), following.end)
            office.end = self._owner_end(index + 1)
            office.evidence = (index, index + 1)
            if "bí thư" in office.key and fold(following.text) == "trung ương đảng":
                office.unit = "Trung ương Đảng"
            return office
        parted = _PARTED.fullmatch(self.folded, m.end, following.start) if following.label == "UNIT" else None
        if parted and (not parted["field"] or _STAFF.match(office.key)) and self._apart(office, index):
            office.position += self.document.text[slice(*parted.span("field"))]
            office.unit, office.end = self.unit_name(index + 1), following.end
            office.evidence = (index, index + 1)
            return office
        if following.label == "LOCATION" and _CLERK.search(office.key):
            self._of_place(office, index + 1)
        beside = following.label == "LOCATION" and self.folded[m.end : following.start].isspace()
        if beside and not office.unit and _OF_PROVINCE.match(office.key):
            self._of_province(office, index + 1)
        if beside and (_OF_VILLAGE.search(office.key) or self._named_behind(index + 1)):
            office.end = following.end
        if state := _STATE.match(self.folded, office.end) if office.key.endswith("chủ tịch nước") else None:
            office.end = state.end()
        own = None if office.unit else _OWN_UNIT.get(office.key)
        if own:
            office.unit = own
        elif not office.unit and not office.free:
            self._bare_head(office)
        return office

    def _of_province(self, office: Office, index: int) -> None:
        """Give the head of a province named alone behind the office its committee: "Bí thư | Phú Thọ"."""
        place = self.province(index)
        if not place:
            return
        full = place.full_name[:1].upper() + place.full_name[1:]
        committee = f"{_PROVINCIAL[place.level]} {full if place.name in _OF_A_MAN else place.name}"
        office.unit = committee if "bí thư" in office.key else f"Ủy ban nhân dân {place.full_name}"
        office.end, office.evidence = self.mentions[index].end, (*office.evidence, index)

    def _named_behind(self, index: int) -> bool:
        """Say whether somebody's name follows the mention with nothing between: "Thủ tướng | Lào | Sonexay …"."""
        m, after = self.mentions[index], self.mentions[min(index + 1, len(self.mentions) - 1)]
        return after.label == "PERSON" and self.folded[m.end : after.start].isspace()

    def _apart(self, office: Office, index: int) -> bool:
        """Say whether the body behind a comma is the office's own: "bà A, Trưởng phòng, | Phòng Kinh tế …"."""
        kind, unit = kind_of_unit(office.key), self.mentions[index + 1]
        name = fold(self.unit_name(index + 1))
        above = _TEAM_HEAD.search(office.key) and _ABOVE_TEAM.match(name)
        if not (kind.match(name) if kind else _STAFF.match(office.key)) and not above:
            return False
        before = self.mentions[index - 1] if index else None
        after = self.mentions[index + 2] if index + 2 < len(self.mentions) else None
        listed = (
            after is not None and after.label == "UNIT" and self.folded[unit.end : after.start].strip() in (",", "và")
        )
        named = after is not None and after.label == "PERSON" and after.start - unit.end < _BESIDE
        held = before is not None and before.label == "PERSON" and office.start - before.end <= _BESIDE
        return held and not listed and not named

    def _owner_end(self, index: int) -> int:
        """Return where the unit ends, with its owner behind a comma: "Trưởng phòng X, Sở Y | - Thư ký"."""
        m = self.mentions[index]
        if m.text.endswith("ương") and self.folded.startswith(" hội", m.end):
            return m.end + len(" hội")
        owner = self.mentions[index + 1] if index + 1 < len(self.mentions) else m
        parted = owner is not m and self.folded[m.end : owner.start].strip() == ","
        if owner.label == "UNIT" and self.folded[m.end : owner.start] in _BELONGS:
            return owner.end
        if owner.label == "UNIT" and parted and _PART.match(fold(m.text)):
            return owner.end if _OWNER.match(fold(self.unit_name(index + 1))) else m.end
        if owner.label == "LOCATION" and self.folded[m.end : owner.start] == " tại " and self._named_behind(index + 1):
            return owner.end
        return self._seat_end(index + 1, m.end) if parted else m.end

    def _seat_end(self, index: int, end: int) -> int:
        """Return where the places end that say which territory a body is in: "xã A | , huyện B, tỉnh C"."""
        for m in self.mentions[index : index + 3]:
            apart = self.folded[end : m.start].strip()
            levelled = _LEVELLED.match(fold(m.text)) or _ADDRESSED.match(self.folded, m.end)
            if m.label != "LOCATION" or apart != "," or not levelled:
                break
            end = m.end
        return end

    def _of_place(self, office: Office, index: int) -> None:
        """Give a clerk of a commune its People's Committee: "công chức Địa chính | xã X" names the place alone."""
        m = self.mentions[index]
        place = " ".join((self.names.get(index) or m.text).split())
        near = m.start - office.end < _FIELD_REACH
        if near and _COMMUNE.match(place) and _FIELD.fullmatch(self.folded, office.end, m.start):
            office.position = " ".join(self.document.text[office.start : m.start].split())
            office.unit, office.end = (
                f"Ủy ban nhân dân {place[:1].lower()}{place[1:]}",
                self._seat_end(index + 1, m.end),
            )
            office.evidence = (*office.evidence, index)

    def _bare_head(self, office: Office) -> None:
        """Resolve "Giám đốc Sở", "Chủ tịch huyện": a head that points back to a unit named elsewhere."""
        part = part_of_house(self, office.end)
        if part:
            office.head, office.unit, office.end = part
            office.head = "" if office.unit else office.head
            return
        m = _BARE_HEAD.match(self.folded, office.end)
        if m and not self._is_person(m.start("head")):
            self._resolve_head(office, m)
            return
        m = _LEVEL.match(self.folded, office.end)
        if m and (office.key.endswith("chủ tịch") or _CLERK.search(office.key)):
            level = {"tp": "thành phố"}.get(m["level"], m["level"])
            office.unit = self.council(office.start, m.start("level"), level)
            office.head = "" if office.unit else "ubnd"
            office.end = m.end()

    def _is_person(self, at: int) -> bool:
        """Say whether a person's name begins at `at`: Đoàn and Hội are surnames and given names too."""
        i = bisect_left(self.persons, at)
        return i < len(self.persons) and self.persons[i] == at

    def _resolve_head(self, office: Office, m: re.Match[str]) -> None:
        """Give the head its full name: as printed on when a name follows, else that of the unit it points back to."""
        text = self.document.text
        office.end = m.end()
        if m["head"] == "tổ" and self.folded.startswith(" dân phố", office.end):
            office.head, office.end = "tổ dân phố", office.end + len(" dân phố")
            return
        on = UNREAD.match(text, m.start())
        following = re.match(r"\s+([^\W\d_])", text[m.end() : m.end() + 3])
        village = VILLAGE.match(self.folded, m.end())
        if bare := BARE_VILLAGE.match(text, m.start()):
            office.head, place = fold(bare[0]).strip(), self.place_at(office.start, bare["level"])
            office.unit, office.end = place and f"{bare['body'][:1].upper()}{bare['body'][1:]} {place}", bare.end()
            return
        society = m["head"] == "hội" and SOCIETY.match(self.folded, m.end())
        goes_on = following and (following[1].isupper() or m["head"] == "ủy ban" or village or society)
        if on and goes_on and re.search(rf"\s{CAPITAL}", on[0][len(m[0]) :]):
            i = bisect_left(self.persons, m.end())
            if (i == len(self.persons) or self.persons[i] >= on.end()) and not self.office_within(m.end(), on.end()):
                name = " ".join(on["name"].split())
                office.end = on.end("name")
                if STANDING.match(fold(name)):
                    office.head = fold(name)
                else:
                    office.unit = name[:1].upper() + name[1:]
                return
        if m["head"] in ("nhà trường", "trường"):
            return
        if m["head"] == "ubkt":
            office.unit = "Ủy ban Kiểm tra"
            return
        if m["head"].endswith(("công ty", "cty", "tập đoàn")):
            office.unit = house(self, m["head"].replace("cty", "công ty"), office.start)
            office.head = m["head"] if office.unit is None else ""
            return
        office.head = m["head"]
        if office.head in ("ubmttq", "ubmt", "mttq"):
            office.unit = self.nearest(office.start, _FRONT)
            return
        if not COMMITTEE.match(office.head):
            office.head = of_field(self.folded, m.end(), _SHORT.get(office.head, office.head))
            part = ".*" if office.head == "chi nhánh" else ""
            rest = "(?! nhân dân)" if office.head == "hội đồng" else ""
            whole = re.compile(rf"{part}(?<!\w){office.head}(?!\w){rest}")
            office.unit = self.nearest(office.start, whole) or self._inside(office.start, m["head"])

    def inherit(self, office: Office, sentence_start: int) -> None:
        """Give a bare title the unit that the text named for its kind: in the sentence, else in the document."""
        pattern = kind_of_unit(office.key)
        if office.unit or office.free or office.head or pattern is None:
            return
        if office.key.startswith(FORMER) and "chủ tịch" in office.key:
            past = range(bisect_left(self.starts, sentence_start), bisect_left(self.starts, office.start))
            held = [k for k in past if pattern.match(self.keys[k]) and self._was_held(k)]
            office.unit = self.unit_name(self.units[held[-1]][0]) if held else None
            return
        office.inferred = True
        heading = self.staffed.heading(office.start)
        if heading and staffs(office.key, body := named(heading, self.units, self.unit_name)):
            office.unit, office.inferred = body, False
            return
        near = range(bisect_left(self.starts, sentence_start), bisect_left(self.starts, office.start))
        fitting = [k for k in near if pattern.match(self.keys[k]) and not gives(self.folded, self.units[k][1])]
        listed = self.document.kind == "official_document" and _MEMBER.match(office.key)
        if fitting and _CHAIRS.match(office.key):
            led = [k for k in fitting if _LED_BY.match(self.folded, self.units[k][1].end)]
            council = self._council_of(office)
            if led or council:
                office.unit = self.unit_name(self.units[led[-1]][0]) if led else council
                return
        elif _CHAIRS.match(office.key) and (council := self._council_of(office)):
            office.unit = council
            return
        founded = self._set_up(office.start, _BODY if listed[0].startswith(_ANY) else pattern) if listed else None
        told = brand(self, office.start, sentence_start) if _COMPANY.search(office.key) else None
        if told and not fitting:
            office.unit = told
        elif founded or fitting:
            office.unit = founded or self.unit_name(self.units[fitting[-1]][0])
        elif whose := house_of_board(self, near, pattern):
            office.unit = whose
        elif office.key in ("thành viên", "ủy viên") and self.document.kind == "official_document":
            office.unit = self.nearest(office.start, _TEAM)
        elif not _NEAR_ONLY.search(office.key):
            firm = firm_of(self, office.start) if SEATS.search(office.key) else None
            office.unit = firm or self.nearest(office.start, pattern) or self._organ_before(office)
        else:
            office.unit = self._set_up(office.start, pattern)

    def _organ_before(self, office: Office) -> str | None:
        """Return the committee of the last organ named, for its secretaries: "Thường trực | Thành ủy X gồm …"."""
        found = self.nearest(office.start, _ORGAN) if "bí thư" in office.key else None
        return _ORGAN_OF.sub("", found) if found else None

    def _council_of(self, office: Office) -> str | None:
        """Return the council that the paper sets up, where the office labels or ends an item of its list of members."""
        if self.document.kind != "official_document":
            return None
        text = self.document.text
        line = text[text.rfind("\n", 0, office.start) + 1 : office.start]
        labels = not line.strip(" \xa0\t-–+*0123456789.)/") and text[office.end : office.end + 3].lstrip().startswith(
            ":"
        )
        ends = _ENDS_ITEM.match(text, office.end) and _IN_ITEM.fullmatch(line)
        return self._set_up(office.start, _COUNCILS) if labels or ends else None

    def _set_up(self, at: int, pattern: re.Pattern[str]) -> str | None:
        """Return the team that the text before `at` sets up ("Thành lập Tổ X gồm: …"), the last such."""
        for k in range(bisect_left(self.starts, at) - 1, -1, -1):
            start = self.units[k][1].start
            if pattern.match(self.keys[k]) and _SETS_UP.search(self.folded, max(0, start - 30), start):
                return self.unit_name(self.units[k][0])
        return None
