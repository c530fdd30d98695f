"""Bodies that no recogniser saw, since the office's own words go on into them: "trưởng phòng | đào tạo Trường X".

The noun that a title is built on belongs to the body (annotation guide, section 1, POSITION); where the words behind it
are small letters, or the place is left to the reader, the body is put together here.
"""

from __future__ import annotations

import re

from ...model import Mention
from ...text import CAPITAL, fold
from .kinds import party_of
from .offices import Office, Offices

_BUILT = re.compile(
    r"(?P<head>(?:(?:nguyên|cựu|quyền) )?(?:(?:phó )?(?:trưởng|chánh)|phó)) "
    r"(?P<noun>phòng|khoa|ban|bộ môn|công an|ban tổ chức)\Z"
)
_KIND_HEAD = re.compile(r"(?P<noun>tổng cục|chi cục|cục|vụ|viện) trưởng\Z")
_FIELD_WORDS = re.compile(
    r"[ \xa0](?P<words>[^\W\d_]+(?:(?:,)?[ \xa0][^\W\d_]+){1,9}?)"
    r"(?=[ \xa0]*[,;.()\n–|-]|\Z"
    r"|[ \xa0](?:thuộc|của|trực thuộc|là|cho|đã|tại|phát|khẳng|nhấn|nói|tặng|trao|dự|chủ trì)[ \xa0])"
)
_CUT = re.compile(r"(?:(?:nguyên|cựu|quyền) )?(?:(?:phó )?trưởng|phó)")
_NOUN = re.compile(r"[ \xa0](?:phòng|khoa|ban|bộ môn)(?=[ \xa0])", re.IGNORECASE)
"""A title whose noun stands behind the mention: "Phó trưởng | Phòng quản lý đất Sở X"."""
_SEAT = re.compile(
    rf"[ \xa0](?P<place>(?:{CAPITAL}\w*[ \xa0]){{1,3}}?{CAPITAL}\w*)(?=[ \xa0](?:Công|Tập|Tổng|Ngân)|[,;.:)\n]|\Z)"
)
_SMALL = rf"(?!{CAPITAL})[^\W\d_]+"
_WORDS = re.compile(
    rf"[ \xa0](?P<words>{_SMALL}(?:(?:,)?[ \xa0]{_SMALL}){{0,9}}?)"
    rf"(?=[ \xa0]*(?:[,;.()\n–|-]|\Z|[ \xa0]{CAPITAL}|[ \xa0]và[ \xa0](?:{CAPITAL}|ông |bà |anh |chị |đồng chí )))"
)
_SAYS = re.compile(
    r"(?:cho|nói|đã|là|và|của|tại|ở|với|được|đang|có|này|cùng|trong|khi|sẽ|phải|bị|kể|bày|báo|thì|mà|vì|để|do|từ|theo|về"
    r"|đến|đi|ra|vào|lại|cũng|rất|phát|khẳng|nhấn|chia|trả|trao|dẫn|ký|đề|yêu|chủ|trì|dự|kiêm|kết|hướng|thông|giải|lo"
    r"|mới|vừa|còn|trực|không|chưa|làm|nhận|tiếp|gửi|hay|nào|ấy|kia|đó)(?!\w)"
)
"""First words that tell what the holder does, and name no field."""
_SPEAKS = re.compile(
    r" (?:cho (?:biết|hay|rằng)|nói|khẳng định|nhấn mạnh|chia sẻ|trả lời|đã|được|đang|là|có|trao đổi)(?!\w)"
)
_KINDS = re.compile(
    r"[ \xa0](?P<noun>trường|trung tâm|trạm|bệnh viện|ban|phòng|tổ|đội|hội đồng|hội|chi hội|quỹ|hợp tác xã|viện|khoa"
    r"|văn phòng|chi nhánh|chi cục|hạt|nhà máy|xí nghiệp|lâm trường|nông trường)"
    r"(?P<words>(?:[ \xa0](?!nhiệm kỳ)[^\W\d_]+){1,12}?)(?=[ \xa0]*(?:[,;.()\n–|\d]|\s-|nhiệm kỳ|\Z))",
    re.IGNORECASE,
)
"""A body's kind and what it is called, behind an office, up to the next mark."""
_POINTS = re.compile(r"(?:này|nói|trên|nêu|chúng|của|mình|họ|nhà|ấy|đó|ta|tôi|em|ông|bà)(?!\w)")
_ENDS_NAME = re.compile(r" (?:để|bị|đã|cho|nói|cùng|tại|với|được|đang|khi|vì|do|theo|sẽ|thì)(?!\w)")
_BARE_OWNER = re.compile(r" (?:sở|bộ|tỉnh|huyện|quận|thành phố|xã|phường|trường|bệnh viện|công ty)\Z")
_BEHIND_PLACE = "person:behind-place"
_VILLAGE_HEAD = re.compile(r"trưởng (?:thôn|bản|ấp|xóm|khóm|buôn|làng|sóc|khu phố)\Z")
_LEVELLED = re.compile(r"(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s\S")
_POLICE = re.compile(r"công an (?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh) ")
_COMMITTEE = re.compile(r"(?:tỉnh|thành|huyện|quận|thị) ủy \w|đảng ủy (?:xã|phường|đặc khu) \w")
_HAS_OFFICE = re.compile(r"(?:ủy ban|hội đồng) nhân dân|đoàn đại biểu quốc hội|(?:tỉnh|thành|huyện|quận|thị) ủy")
"""Bodies whose office their words name behind its head in small letters."""
_SEATED = re.compile(r"\s(?:tỉnh|thành phố|huyện|quận|thị xã)\s\S.*\Z")
_SMALL_COMMITTEE = (" đảng ủy ", " đảng bộ ")
"""A commune's Party committee in small letters, which no recogniser takes for a name: "Bí thư | đảng ủy | xã X"."""
_ENVOY = re.compile(r"(?:(?:nguyên|cựu) )?(?:phó )?(?:đại sứ|tổng lãnh sự)(?!\w)")
_ABROAD = re.compile(r"\s(?:[^\W\d_]+\s){1,6}?(?:tại|ở)\s")
_PLACE = 30
"""So many characters at most the name of his seat has."""
_PARTS = ("ban", "trung tâm", "chi nhánh", "tổ", "đội", "trạm", "hạt")
_TEAM_HEAD = re.compile(r"(?:(?:nguyên|cựu) )?(?:phó )?(?:tổ|đội) (?:trưởng|phó)")
_NEAR = 600
"""So many characters off the committee stands whose board is meant."""


def read_on(offices: Offices, office: Office) -> None:
    """Name the body of an office whose noun stayed with the title; `office` stays as it is where nothing tells it."""
    if _CUT.fullmatch(office.key) and _small_noun(offices, office) or _same_noun(offices, office):
        return
    if _TEAM_HEAD.fullmatch(office.key) and len(office.evidence) == 1 and _team(offices, office):
        return
    if office.unit and office.key.endswith("chánh văn phòng"):
        _office_of(offices, office)
    elif office.unit and office.key.endswith("giám đốc chi nhánh") and len(office.evidence) > 1:
        office.position, office.unit = office.position[: -len(" chi nhánh")], f"Chi nhánh {office.unit}"
    elif not office.unit and office.key.endswith(" chi nhánh"):
        _branch(offices, office)
    if office.unit or _over_place(offices, office):
        return
    built = _BUILT.match(office.key)
    if not built:
        _by_kind(offices, office)
        return
    if office.head:
        return
    noun = built["noun"]
    if noun in ("phòng", "khoa", "ban", "bộ môn"):
        _small_body(offices, office, built)
    elif noun == "công an":
        _take(
            office,
            built,
            offices.nearest(office.start, _POLICE)
            or (f"Công an {seat}" if (seat := offices.commune(office.start)) else None),
        )
    elif noun == "ban tổ chức" and (committee := _committee(offices, office)):
        _take(office, built, f"Ban Tổ chức {committee}")


def _office_of(offices: Offices, office: Office) -> None:
    """Name the office of the body printed behind its head: "Chánh văn phòng | Đoàn ĐBQH và HĐND tỉnh X"."""
    if len(office.evidence) < 2 or not _HAS_OFFICE.match(fold(office.unit or "")):
        return
    house = office.unit or ""
    following = next(iter(offices.between(office.end, office.end + 8)), None)
    if following and offices.folded[office.end : following[1].start] == " và ":
        other = offices.unit_name(following[0])
        seat = _SEATED.search(other)
        if seat and house.endswith(seat[0]):
            house, office.end = f"{house.removesuffix(seat[0])} và {other}", following[1].end
    office.position, office.unit = office.position[: -len(" văn phòng")], f"Văn phòng {house}"


def _branch(offices: Offices, office: Office) -> None:
    """Name a branch by its seat and its house: "giám đốc chi nhánh | Hà Tĩnh | Công ty X"."""
    seat = _SEAT.match(offices.document.text, office.end)
    if not seat or not offices.gazetteer.places_named(seat["place"]):
        return
    name, end = f"Chi nhánh {seat['place']}", seat.end()
    if (house := next(iter(offices.between(end, end + 2)), None)) and offices.folded[end : house[1].start] == " ":
        name, end = f"{name} {offices.unit_name(house[0])}", house[1].end
    office.position, office.unit, office.end = office.position[: -len(" chi nhánh")], name, end


def _over_seat(offices: Offices, office: Office) -> bool:
    """Step over where an envoy is seated, his name stands behind it: "Đại sứ | Việt Nam tại Lào | Lê A"."""
    seat = _ABROAD.match(offices.folded, office.end)
    places = offices.mentions[office.mention + 1 : office.mention + 4]
    place = next((m for m in places if seat and m.label == "LOCATION" and m.start == seat.end()), None)
    if place and not offices.person_within(office.end, place.end):
        office.end = place.end
        return True
    name = next((m for m in places if seat and m.label == "PERSON" and m.reason.startswith(_BEHIND_PLACE)), None)
    if name and seat and 0 < name.start - seat.end() <= _PLACE:
        office.end = name.start - 1
        return True
    return False


def _over_place(offices: Offices, office: Office) -> bool:
    """Step over the place that the office heads, and name its body: "Chủ tịch | phường Trung Văn | Lê A"."""
    if _ENVOY.match(office.key):
        return _over_seat(offices, office)
    following = offices.mentions[office.mention + 1 : office.mention + 2]
    if not following:
        return False
    m, title = following[0], offices.mentions[office.mention]
    gap = offices.document.text[title.end : m.start]
    if m.label == "PERSON" and m.reason.startswith(_BEHIND_PLACE) and _VILLAGE_HEAD.search(office.key):
        office.end = m.start - 1
        return True
    beside = gap.isspace() or fold(gap) in _SMALL_COMMITTEE
    if m.label != "LOCATION" or not beside or not _LEVELLED.match(fold(m.text)):
        return False
    place = " ".join((offices.names.get(office.mention + 1) or m.text).split())
    council = f"Ủy ban nhân dân {place[:1].lower()}{place[1:]}"
    if office.key.endswith("chủ tịch"):
        office.unit, office.head, office.end = council, "", m.end
    elif office.key.endswith("bí thư") and (committee := party_of(council)):
        office.unit, office.head, office.end = committee, "", m.end
    return office.end == m.end


def _by_kind(offices: Offices, office: Office) -> None:
    """Name the body that no recogniser saw, or leave the office without one: it is not the neighbour's.

    "Hiệu trưởng | trường tiểu học xã X" has its name from the place, "Phó trưởng ban thường trực | Ban đền bù dự án"
    from its words alone; "giám đốc | trung tâm phát triển quỹ đất" may point back to a fuller name.
    """
    text, start = offices.document.text, offices.mentions[office.mention].end
    m = _KINDS.match(text, start)
    if not m or offices.person_within(start, m.end()):
        return
    if owners := offices.between(start, m.end()):
        _part_of(offices, office, m, owners[0])
        return
    words = " ".join(m["words"].split())
    if _POINTS.match(fold(words)) or _SAYS.match(fold(words)) or _SPEAKS.search(f" {fold(words)}"):
        return
    name = f"{m['noun']} {words}"
    first = " ".join(fold(name).split()[: m["noun"].count(" ") + 3])
    whole = offices.nearest(office.start, re.compile(re.escape(first) + r"(?!\w)"))
    named = any(x[0].isupper() for x in words.split()) or m["noun"][0].isupper()
    office.head, office.end = first, m.end()
    office.unit = f"{name[:1].upper()}{name[1:]}" if named else whole


def _team(offices: Offices, office: Office) -> bool:
    """Name a team in small letters whose house follows: "Tổ trưởng | Tổ tuần tra Đội X"; say whether it did."""
    m = _KINDS.match(offices.document.text, offices.mentions[office.mention].end)
    if m and m["noun"].lower() in ("tổ", "đội") and (owners := offices.between(m.start(), m.end())):
        _part_of(offices, office, m, owners[0])
    if len(office.evidence) == 1:
        return False
    office.head = ""
    return True


def _part_of(offices: Offices, office: Office, m: re.Match[str], owner: tuple[int, Mention]) -> None:
    """Name a part in small letters whose house follows: "Phó giám đốc | ban tổ chức nhân sự Tập đoàn X"."""
    words = " ".join(offices.document.text[m.start("words") : owner[1].start].split())
    if m["noun"].lower() not in _PARTS or not words or _POINTS.match(fold(words)):
        return
    if _SAYS.match(fold(words)) or _SPEAKS.search(f" {fold(words)} ") or fold(words).endswith((" của", " thuộc")):
        return
    office.unit = f"{m['noun'][:1].upper()}{m['noun'][1:]} {words} {offices.unit_name(owner[0])}"
    office.end, office.evidence = owner[1].end, (*office.evidence, owner[0])


def _small_body(offices: Offices, office: Office, built: re.Match[str]) -> None:
    text = offices.document.text
    m = _WORDS.match(text, office.end)
    if not m or _SAYS.match(m["words"]) or "," in m["words"] and "và" not in m["words"]:
        return
    words = _ENDS_NAME.split(_SPEAKS.split(" ".join(m["words"].split()))[0])[0]
    told = len(words) < len(" ".join(m["words"].split()))
    words = _BARE_OWNER.sub("", words)
    owner = next(iter(offices.between(m.end(), m.end() + 2)), None)
    if owner and not told:
        name = f"{words} {offices.unit_name(owner[0])}"
        office.end, office.evidence = owner[1].end, (*office.evidence, owner[0])
    elif re.match(rf"[ \xa0]{CAPITAL}", text[m.end() : m.end() + 2]) and not offices.person_within(
        m.end(), m.end() + 2
    ):
        return
    else:
        name, office.end = words, office.end + 1 + len(words)
    noun = office.position[built.start("noun") :]
    _take(office, built, f"{noun[:1].upper()}{noun[1:]} {name}")


def _same_noun(offices: Offices, office: Office) -> bool:
    """Read a body in small letters behind a title built on its kind: "Vụ trưởng | Vụ trang thiết bị y tế"."""
    text, at = offices.document.text, offices.mentions[office.mention].end
    kind = _KIND_HEAD.search(office.key)
    m = kind and re.compile(rf"[ \xa0]{kind['noun']}(?=[ \xa0])", re.IGNORECASE).match(text, at)
    words = m and _FIELD_WORDS.match(text, m.end())
    if not m or not words or len(office.evidence) > 1 or _POINTS.match(words["words"]) or _SAYS.match(words["words"]):
        return False
    if offices.between(at, words.end()) or offices.person_within(at, words.end()):
        return False
    name = " ".join(text[m.start() : words.end()].split())
    office.unit, office.head, office.end = f"{name[:1].upper()}{name[1:]}", "", words.end()
    return True


def _small_noun(offices: Offices, office: Office) -> bool:
    """Read on where the noun was left behind the title; say whether a body was put together."""
    text = offices.document.text
    noun = _NOUN.match(text, offices.mentions[office.mention].end)
    words = noun and _WORDS.match(text, noun.end())
    if not noun or not words or _SAYS.match(words["words"]) or "," in words["words"] or len(office.evidence) > 1:
        return False
    owner = next(iter(offices.between(words.end(), words.end() + 2)), None)
    if not owner:
        return False
    name = " ".join(text[noun.start() : words.end()].split())
    office.unit = f"{name[:1].upper()}{name[1:]} {offices.unit_name(owner[0])}"
    office.end, office.evidence = owner[1].end, (*office.evidence, owner[0])
    return True


def _take(office: Office, built: re.Match[str], unit: str | None) -> None:
    if unit:
        office.unit = unit
        office.position = office.position[: built.end("head")]


def _committee(offices: Offices, office: Office) -> str | None:
    """Return the territory's Party committee that was named last, not far off."""
    near = offices.between(office.start - _NEAR, office.start)
    names = (offices.unit_name(i) for i, _ in reversed(near))
    return next((name for name in names if _COMMITTEE.match(fold(name))), None)
