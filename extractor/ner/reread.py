"""What the text beside a mention forbids: groups that are no organisation, streets that bear a name, words of others.

The tagger weighs words one by one; these rules read them together, as the grammars do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..gazetteer import Gazetteer
from ..model import Document, Mention, Span
from ..text import CAPITAL, fold
from .foreign.apart import country_first, place, village_first
from .namesakes import is_village, is_ward
from .nobody import is_nobody
from .parted import ending, of_a_plural, offices
from .phrase_lists import words
from .position.words import in_post
from .titled import titled
from .unit.words import SECTORS

_BARE_LEVEL = re.compile(r"(?:^|\s)(?:tỉnh|thành phố|tp|huyện|quận|thị xã|xã|phường|thị trấn)\Z")
_MORE_LEVELS = re.compile(
    r"\s*(?:,|và|/|-)\s*(?:tỉnh|thành\s+phố|tp\.?|huyện|quận|thị\s+xã|xã|phường|thị\s+trấn|cấp\s\w+)(?!\w)\s*(?P<next>\S?)"
)
_GROUP = re.compile(r"(?<!\w)(?:các|những|mọi|từng|một số|nhiều)\s\Z")
_COUNCIL = re.compile(r"(?:ubnd|hđnd|ủy ban|hội đồng|ub)(?!\w)")
_LEVELS = r"(?:tỉnh|thành phố|tp|huyện|quận|thị xã|xã|phường|thị trấn|địa phương|đơn vị|trường|cấp)(?!\w)"
_GROUP_AFTER = re.compile(rf"\s+(?:các|những|cấp)\s+{_LEVELS}")
_OF_A_TIER = re.compile(
    r"(?:(?:thường trực )?(?:ubnd|hđnd|ủy ban nhân dân|hội đồng nhân dân|ubmttq|ủy ban mttq)|công an|sở|phòng|mặt trận)"
    r"\s(?:[^,]{1,60}\s)?cấp (?:tỉnh|huyện|xã|cơ sở)\Z"
)
"""Whatever bodies a tier has: no body of its own name."""
_GENERIC_OFFICE = re.compile(
    rf"\s+(?:(?:ubnd|hđnd|ủy\s+ban\s+nhân\s+dân|hội\s+đồng\s+nhân\s+dân)\s+)?(?:các|những|cấp)\s+{_LEVELS}"
    rf"|\s+(?:ubnd|hđnd|ủy\s+ban\s+nhân\s+dân|hội\s+đồng\s+nhân\s+dân)\s+{_LEVELS}\s*(?:,|/|và)\s*{_LEVELS}"
    rf"(?!\s*(?-i:{CAPITAL}))"
)
_BOARDS = ("tt", "hđqt", "hđtv", "hội đồng quản trị", "hội đồng thành viên")
_OF_FIRMS = ("kinh doanh", "nhân sự", "tài chính", "kỹ thuật", "truyền thông", "marketing", "điều hành", "sản xuất")
_FORMER = re.compile(r"(?:nguyên|cựu|quyền)\s|p\.", re.IGNORECASE)
_NEW = re.compile(r"tân\s", re.IGNORECASE)
"""Before an office just taken up, not a given name: "đồng chí Tân | Bí thư"."""
_SHOP = re.compile(
    r"(?<!\w)(?:karaoke|khách sạn|nhà hàng|(?<!quê )(?<!tập )quán(?:\s(?!ở\s|tại\s)\w+)?"
    r"|cửa hàng|thương hiệu|nhãn hiệu|vũ trường|spa)\s\Z"
)
"""Before a place whose name a shop bears."""
_NO_PLACE = re.compile(
    r"(?:phía|hướng) (?:(?:đông|tây)(?: (?:bắc|nam))?|bắc|nam)\Z|giải (?:nhất|nhì|ba|tư|khuyến khích|đặc biệt)(?!\w)"
)
"""A direction, or what one wins."""
_OF_ALL = re.compile(r".*\scác (?:ngành|cấp|địa phương|đơn vị)\Z")
_TIERS_AFTER = re.compile(
    r"\s*(?:\([^()\n]{2,12}\)\s*)?(?:(?:các|những) (?:cấp|ngành|tỉnh|huyện|quận|thành phố|xã|phường)"
    r"|(?:một số|nhiều|mỗi|từng) (?:tỉnh|huyện|quận|thành phố|xã|phường|địa phương|nơi))(?!\w)"
)
_NOT_ONE = re.compile(
    r"(?:ubnd|hđnd|ủy ban nhân dân|hội đồng nhân dân)(?:,| (?:các|những|một số|nhiều) )"
    r"|nhân dân và |chi ủy chi bộ\Z|ban quản lý\Z"
)
"""Words that are no name of one body: two parted by a comma, a bare head, the people and the State."""
_ROLE = re.compile(r"(?<!\w)(?:vai trò(?: là)?|là|làm)\s\Z")
_ACTING_AS = re.compile(r"(?:cơ quan|bộ phận) thường trực(?!\w)")
_DEGREE = re.compile(
    r"(?:đ/c|luật sư|(?:phó )?giáo sư|cử nhân|thạc s[ĩỹ]|tiến s[ĩỹ]|(?:bác|dược) s[ĩỹ]|kỹ sư)"
    r"(?:\s(?:chuyên khoa|ck)(?:\s(?:cấp\s)?(?:i{1,2}|[12]))?)?\Z"
)
_LED_TO = re.compile(r"(?<=trưởng đoàn) (?:khảo sát|kiểm tra|giám sát|thăm)\Z")
"""What a delegation goes to do, behind its head: "làm trưởng đoàn | khảo sát | HTX X"."""
_MOTTO = re.compile(rf"\s+CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA|(?<={CAPITAL})\s+Độc(?:\s+lập.*)?\Z")
"""The motto beside a letterhead, which is no part of the body's name."""
_NEW_WAY = re.compile(r"\s(?:số(?!\s*\d)|điện tử|kiến tạo)(?!\w)")
"""What is named after the Government and is no body: "Chính phủ | số"."""
_THE_MAN = re.compile(
    r"(?:đạo đức|phong cách|tư tưởng|tấm gương|gương|đường mòn|giải thưởng|huân chương|chủ tịch"
    r"|lăng|bảo tàng|cộng sản|tncs|thời đại|thế hệ|đội|đội thiếu niên tiền phong)\s\Z"
)
"""Before the name of the man, not of the city."""
_PALACE = re.compile(r"(?<!\w)(?:phủ|trụ sở)\s\Z")
"""Before an office that a palace is named after: "tại Phủ | Chủ tịch"."""
_HONOUR = re.compile(r"(?:thầy thuốc|nhà giáo|nghệ sĩ|nghệ nhân) (?:nhân dân|ưu tú)|anh hùng(?!\w)")
_HELD_BY = re.compile(
    r"(?P<head>.*?(?<!\w)(?:hội|chi hội|câu lạc bộ|clb|hợp tác xã|htx|chi bộ|liên minh|trung tâm|công ty"
    r"|bệnh viện|sở|phòng|tỉnh|huyện|quận|thị xã|thành phố|xã|phường|thị trấn|thôn|ấp))"
    r"\s(?P<name>(?:\w+\s(?:văn|thị)|(?:nguyễn|trần|phạm)\s\w+)(?:\s\w+){1,2})\Z"
)
"""The name of a body, or a level word, and the person who holds the office before it: "Chủ tịch | Hội | Lò Văn …"."""
_HEADS_GROUP = re.compile(r"(?P<head>tập đoàn|tổng công ty)\s(?P<name>(?P<surname>\w+)(?:\s\w+){2})\Z")
"""The same of a group of firms left bare, whose own name is no person's: "Tổng Giám đốc | Tập đoàn | Đặng …"."""
_IN_NAMES = (" văn", " thị", "nguyễn ", "trần ", "phạm ")
"""One of them stands in whatever _HELD_BY takes for a person."""
_BARE_BODY = re.compile(
    r"(?:hội|chi hội|câu lạc bộ|clb|hợp tác xã|htx|chi bộ|liên minh|trung tâm|công ty|bệnh viện|sở|phòng"
    r"|tập đoàn|tổng công ty)\Z"
)
_TITLE_LEFT = re.compile(
    r"(?<!\w)(?:chủ tịch|giám đốc|chủ nhiệm|bí thư|hiệu trưởng|trưởng|phó|viện trưởng|hội trưởng|hiệu phó"
    r"|tgđ|p?gđ|hđtv|hđqt|hội đồng (?:quản trị|thành viên))\s(?:hợp tác )?\Z"
)
_TACKED_ON = re.compile(r"\s[-–]\s(?=[A-ZĐ]{2,6}\Z)")
"""Between a name and an abbreviated office behind it: "Lê Thị Mơ - TUV"."""
_CREDITED = re.compile(r"\s[-–]\s(?=(\w+)(?:\s\w+){1,3}\Z)")
"""Between a body and somebody who signs beside it."""
_CREDIT = re.compile(r"(?<!\w)(?:nguồn|theo|ảnh|tin|bài)\s*:\s*\Z")
_DOAN = re.compile(r"Đoàn(?:\s[A-ZĐÀ-Ỵ][a-zà-ỹ]+){2,3}\Z")
_COURTESY = re.compile(r"(?<!\w)(?:ông|bà|anh|chị|đồng chí|đ/c)\s\Z", re.IGNORECASE)
_COUNTED = re.compile(r"\d\s+\Z")
_TERM = re.compile(r"\s+(?:kho[áa]|khoá|khóa|nhiệm kỳ)\s+(?:[ivxlc]{1,6}|\d{1,4})(?!\w).*\Z")
_FIELD_OF = re.compile(r"(?:lĩnh vực|ngành|công tác|về)\s\Z")
_CODE = re.compile(r"[A-ZĐ][A-ZĐ,&\s-]{2,11}\Z")
_FIELDS = frozenset(SECTORS)
_SURNAMES = words("nguyễn trần lê phạm vũ võ đỗ bùi đặng ngô phan huỳnh hoàng trương")
_FIELD = re.compile(r"(?:luật|kinh tế|luật học|y khoa)\s+(?=(\w+)\s)")
"""What somebody has a degree in, printed before the name: "Tiến sĩ Luật Phan …"."""
_PLURAL = re.compile(
    r"(?<!\w)(?:các|hai|ba|bốn|năm|những)\s(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)"
    r"(?:\s[^.;:\n()]{0,40}?(?:,|\svà))?\s\Z"
)
_REACH = 40


def reread(
    document: Document, mentions: Iterable[Mention], gazetteer: Gazetteer, grammar: Iterable[Mention] = ()
) -> Iterator[Mention]:
    """Yield the mentions; of the tagger's own, groups are left out ("UBND | huyện, thị xã", "các | Ban HĐND").

    `grammar` holds what the grammars saw: a unit that they read on from the same word is taken whole.
    """
    grammar, mentions = list(grammar), list(mentions)
    whole = {m.start: m for m in grammar if m.label == "UNIT"}
    yield from _listed(document, mentions, grammar)
    starts = {m.span.start for m in mentions}
    for mention in mentions:
        longer = whole.get(mention.start) if mention.label == "UNIT" and mention.method == "model" else None
        if longer and _goes_on(document, mention.end, longer.end) and starts.isdisjoint(range(mention.end, longer.end)):
            yield replace(longer, confidence=mention.confidence)
        else:
            yield from _told(document, mention, gazetteer, grammar)


def _told(document: Document, mention: Mention, gazetteer: Gazetteer, grammar: Iterable[Mention]) -> Iterator[Mention]:
    """Yield what remains of one mention, by its label."""
    if mention.label == "PERSON":
        yield from _person(document, mention, gazetteer, grammar)
        return
    if mention.label == "UNIT":
        yield from _unit(document, mention, grammar)
        return
    before = fold(document.text)[max(0, mention.start - 30) : mention.start]
    if mention.label == "LOCATION":
        nowhere = _NO_PLACE.match(f"phía {fold(mention.text)}" if before.endswith("phía ") else fold(mention.text))
        if not (_SHOP.search(before) or nowhere or mention.text == "Hồ Chí Minh" and _THE_MAN.search(before)):
            parts = _held_by(document, mention) or country_first(document, mention, gazetteer)
            yield from parts or place(document, of_a_plural(mention, before, grammar), gazetteer)
    elif mention.label == "POSITION" and _PALACE.search(before):
        return
    elif mention.label == "POSITION" and mention.method == "model":
        yield from _position(document, mention, grammar)
    else:
        yield mention


def _unit(document: Document, mention: Mention, grammar: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the unit without who signs beside it or a council's term; none for a group that only the tagger took."""
    if _nobody(document, mention):
        return
    text = mention.text
    motto = _MOTTO.search(text) if "CỘNG" in text or "Độc" in text else None
    if motto:
        mention = ending(mention, motto.start())
    if (held := _held_by(document, mention)) and not _placed(mention, grammar):
        yield from held
        return
    if _signs(document, mention):
        yield replace(mention, label="PERSON", value=None)
    elif end := _credited(document, mention) or _termed(mention):
        yield ending(mention, end)
    elif mention.method != "model" or not _generic(document, mention):
        yield from titled(mention)


def _placed(mention: Mention, grammar: Iterable[Mention]) -> bool:
    """Say whether the grammar read the unit with the place that completes it."""
    return any(m.span == mention.span and "+place" in m.reason for m in grammar if m.label == "UNIT")


def _held_by(document: Document, mention: Mention) -> list[Mention]:
    """Part a person from the body or the level word before him: "Giám đốc | Bệnh viện Đa khoa tỉnh | Hà Văn …"."""
    name = fold(mention.text)
    found = _HELD_BY.match(name) if any(word in name for word in _IN_NAMES) else None
    if group := None if found else _HEADS_GROUP.match(name):
        found = group if group["surname"] in _SURNAMES else None
    if found is None:
        return []
    left = fold(document.text)[max(0, mention.start - 24) : mention.start]
    if not _TITLE_LEFT.search(left) or not mention.text[found.start("name") :].istitle():
        return []
    start = mention.start + found.start("name")
    person = replace(mention, label="PERSON", span=Span(start, mention.end), text=mention.text[found.start("name") :])
    person = replace(person, value=None)
    if mention.label == "LOCATION":
        return [person] if left.endswith("hợp tác ") else []
    bare = _BARE_BODY.match(found["head"])
    return [person] if bare else [ending(mention, found.end("head")), person]


def _nobody(document: Document, mention: Mention) -> bool:
    """Say whether the words are no body: those of every tier, an agency's tag before the text, a role."""
    name = fold(mention.text)
    line = max(document.text.rfind("\n", 0, mention.start) + 1, mention.start - _REACH)
    before, after = fold(document.text)[line : mention.start], fold(document.text)[mention.end : mention.end + _REACH]
    if before.strip() == "(" and re.match(r"\)\s*[-–]", after):
        return True
    if before.endswith("(") and re.match(r"[\s,-]*\d{1,2}[/-]\d{1,2}[/-]\d{4}\)", after):
        return True
    if name == "chính phủ" and _NEW_WAY.match(after) or mention.text.startswith("ban ") and before.endswith("giao "):
        return True
    if name in ("ủy ban", "hội đồng") and after.lstrip().startswith("nhân dân"):
        return True
    if _OF_ALL.match(name) or _NOT_ONE.match(name) or mention.value is None and _TIERS_AFTER.match(after):
        return True
    return _ACTING_AS.match(name) is not None and _ROLE.search(before) is not None


def _position(document: Document, mention: Mention, grammar: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the office as the grammar reads it on, in its parts, or not at all."""
    led = _LED_TO.search(fold(mention.text))
    if led and fold(document.text)[max(0, mention.start - 4) : mention.start] == "làm ":
        yield ending(mention, led.start())
    elif fold(mention.text).startswith("vụ trưởng"):
        yield _without_post(document, mention)
    elif longer := _longer_office(document, mention, grammar):
        yield longer
    elif not _no_office(document, mention):
        yield from offices(mention)


def _person(
    document: Document, mention: Mention, gazetteer: Gazetteer, grammar: Iterable[Mention]
) -> Iterator[Mention]:
    """Yield the person without what is no part of the name; a street with a house number is nobody."""
    if is_nobody(document, mention):
        return
    office = _TACKED_ON.search(mention.text)
    if office:
        start = mention.start + office.end()
        yield from (m for m in grammar if m.label == "POSITION" and m.start == start)
        mention = ending(mention, office.start())
    if parts := country_first(document, mention, gazetteer) or village_first(document, mention):
        yield parts[0]
        yield from _person(document, parts[1], gazetteer, grammar)
        return
    if is_ward(document, mention, gazetteer) or is_village(document, mention, gazetteer):
        yield replace(mention, label="LOCATION", value=None)
        return
    if _NEW.match(f"{mention.text} "):
        begin = mention.start + len("Tân ")
        taken_up = next((m for m in grammar if m.label == "POSITION" and m.start == begin), None)
        if taken_up:
            yield taken_up
            return
    field = _FIELD.match(fold(mention.text))
    if field and field[1] in _SURNAMES and mention.text.count(" ") > 2:
        start = mention.start + field.end()
        mention = replace(mention, span=Span(start, mention.end), text=mention.text[field.end() :])
    yield mention


def _credited(document: Document, mention: Mention) -> int:
    """Return where the name ends before a person tacked on with a dash ("Cục Thống kê | - Trần Văn Mơ"), else 0."""
    tail = _CREDITED.search(mention.text)
    named = tail and fold(tail[1]) in _SURNAMES and mention.text[tail.end() :].istitle()
    if not named:
        return 0
    credit = _CREDIT.search(fold(document.text)[max(0, mention.start - 16) : mention.start])
    return tail.start() if tail and named and credit else 0


def _signs(document: Document, mention: Mention) -> bool:
    """Say whether "Đoàn Ngọc Quý" alone on its line or behind a courtesy is somebody whose surname is Đoàn."""
    if not _DOAN.match(mention.text):
        return False
    text = document.text
    left = text[text.rfind("\n", 0, mention.start) + 1 : mention.start]
    right = text[mention.end : mention.end + 3].split("\n")[0]
    return not (left.strip() or right.strip()) or bool(_COURTESY.search(left))


def _termed(mention: Mention) -> int:
    """Return where the name ends before the term of a council ("HĐND huyện | Khóa XX"), else 0."""
    term = _TERM.search(fold(mention.text))
    return term.start() if term else 0


def _longer_office(document: Document, mention: Mention, grammar: Iterable[Mention]) -> Mention | None:
    """Return the grammar's office where it goes on: "Chánh | Văn phòng | Văn phòng Điều phối", "Phó Chủ tịch | TT"."""
    for m in grammar:
        if m.label == "POSITION" and m.start < mention.start and m.end == mention.end:
            return m if _FORMER.match(m.text) or " " not in mention.text else None
        if m.label == "POSITION" and m.start == mention.start and m.end > mention.end:
            rest = fold(m.text[mention.end - m.start :]).strip()
            goes_on = rest in _BOARDS or m.reason == "position:short" or fold(mention.text).endswith("chánh")
            goes_on = goes_on or fold(mention.text).endswith("giám đốc") and rest in _OF_FIRMS
            again = fold(document.text)[m.end : m.end + 40].lstrip().startswith(f"{rest} ")
            return m if goes_on or again else None
    return None


def _no_office(document: Document, mention: Mention) -> bool:
    """Say whether the words are a degree, voters counted, or the office of a whole tier ("Chủ tịch UBND các huyện")."""
    after = fold(document.text)[mention.end : mention.end + 90]
    if _HONOUR.match(fold(mention.text)):
        return True
    if fold(mention.text) == "đại biểu" and _COUNTED.search(document.text[max(0, mention.start - 4) : mention.start]):
        return True
    return bool(_DEGREE.match(fold(mention.text)) or _GENERIC_OFFICE.match(after))


def _listed(document: Document, mentions: Iterable[Mention], grammar: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the places of a list that a plural opens ("UBND các huyện Krông Bông và Lắk") where nothing else stands."""
    for m in grammar:
        if m.label == "LOCATION":
            before = fold(document.text)[max(0, m.start - 60) : m.start]
            if _PLURAL.search(before) and not any(_stands_on(document, other, m) for other in mentions):
                yield m


def _stands_on(document: Document, mention: Mention, place: Mention) -> bool:
    """Say whether a mention holds words of `place`; a group that only the tagger took will not stand."""
    if not mention.span.overlaps(place.span) or mention.label != "UNIT" or mention.method != "model":
        return mention.span.overlaps(place.span)
    return not (_nobody(document, mention) or _generic(document, mention))


def _goes_on(document: Document, end: int, further: int) -> bool:
    """Say whether the words from `end` to `further` go on with a name: no bracket, dash or comma parts them."""
    return document.text[end:further].lstrip()[:1].isalpha()


def _generic(document: Document, mention: Mention) -> bool:
    """Say whether the name means a group (annotation guide §1: "các sở, ngành", "UBND các quận, huyện")."""
    name = fold(mention.text)
    before = fold(document.text)[max(0, mention.start - 10) : mention.start]
    if _FIELD_OF.search(before) and _CODE.match(mention.text):
        return True
    if name in _FIELDS and not before.endswith("trưởng ") and mention.value is None:
        return True
    if _GROUP.search(before) and not _COUNCIL.match(name):
        return True
    after = document.text[mention.end : mention.end + _REACH]
    if _OF_A_TIER.match(name) or _GROUP_AFTER.match(fold(after)) and not _COUNCIL.match(name):
        return True
    more = _MORE_LEVELS.match(fold(after)) if _BARE_LEVEL.search(name) else None
    return more is not None and not after[more.start("next") : more.end("next")].isupper()


def _without_post(document: Document, mention: Mention) -> Mention:
    """Part "chức vụ | Trưởng ban": the first syllable belongs to the word before."""
    around = max(0, mention.start - 8)
    if not in_post(fold(document.text)[around : mention.end + _REACH], mention.start - around):
        return mention
    start = mention.start + 2
    start += len(document.text[start : mention.end]) - len(document.text[start : mention.end].lstrip())
    return replace(mention, span=Span(start, mention.end), text=document.text[start : mention.end])
