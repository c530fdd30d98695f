"""Who is asked in one sentence: the patterns of `asking`, and how an order is carried on to the next actor."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from . import asking
from .actors import ACTOR, DATE, PERSON, PLACE, Item, Reading
from .handed import hands_over
from .item_lines import is_item_order, is_work
from .listed import InstructionList, without_handed_on
from .reach import AMONG_HELPERS, FAR, Order
from .verbs import ITEM_VERBS, is_directive, is_statement

_ASIDE = re.compile(r",\s(?:cũng|đã|được|là)\s")
_LISTED = re.compile(r"\s*(?:[-+*•–]|\(?\d{1,2}[./)]|[a-zđ]\))\s?")
_HELPS = re.compile(r"\s?\((?:cơ\squan\s|đơn\svị\s)?(?:cùng\s)?phối\shợp\)")
LEADS = re.compile(r"\s?\((?:cơ\squan\s|đơn\svị\s)?chủ\strì\)")
"""Behind the one of several who leads: the others help him ("Sở A (chủ trì), Sở B, Sở C (phối hợp)")."""
_OF = re.compile(r"(?:của|thuộc)\s$")
_COMPANY = re.compile(r"\s(?:cùng|với|và)\s(?:với\s)?")
_WORDED = re.compile(r"[^\W\d_]{2,}\s[^\W\d_]{2,}")
"""A cell that says something: a row of figures asks nothing."""
DUE = re.compile(rf"(?<!\w)(?:trước|chậm\snhất|muộn\snhất|xong|hoàn\sthành)[^.;{DATE}]{{0,25}}{DATE}")
_ON_ORDER = ITEM_VERBS | {"không được", "không để"}
"""The same where an order goes on: "…; Sở B xử lý dứt điểm", "…; Sở C không được để chậm"."""
_ALLOTS = re.compile(r"giao\s(?:vốn|chỉ|dự|kế|đất|mặt|khoán|biên)(?!\w)")
"""What a body does that shares out among others: "UBND huyện giao vốn chi tiết xong trước ngày 15/5"."""
_ASKED_OF = frozenset({"yêu cầu", "đề nghị"})
"""Behind a topic: "Đối với UBND huyện A: yêu cầu kiểm điểm …"."""
_ORDERLY = frozenset({"phải", "chủ trì", "chịu trách nhiệm", "có trách nhiệm", "có nhiệm vụ"})
"""Verbs that tell as often as they order."""


_TO_GROUP = re.compile(
    rf"(?<!\w)(?:yêu\scầu|giao|đề\snghị|chỉ\sđạo)\s(?:(?:đồng\schí\s|ông\s|bà\s)?{PERSON}|các|những|thủ\strưởng|chính\squyền"
    rf"|ban\ssoạn\sthảo|(?:cơ\squan|đơn\svị)\s(?:soạn|chủ|chức)|chủ\sđầu\stư|nhà\sthầu|địa\sphương|ban\stổ\schức)\s[^;.{PERSON}]{{3,200}}(?=;)"
)
"""An order to a group that has no name of its own."""
_TO_PLACE = re.compile(
    rf"(?<!\w)(?<!theo\s)(?<!được\s)(?:yêu\scầu|giao|đề\snghị)\s(?:huyện|thành\sphố|thị\sxã|quận|xã|phường)?\s?{PLACE}?"
    rf"\s(?P<verb>\w+(?:\s\w+)?)[^;.]{{3,200}}(?=;)"
)
"""An order to a place, or to the one that its bare level means: "đề nghị huyện A làm …; Sở B làm …"."""
_PROPOSES = re.compile(rf"đề\sxuất\s(?:với\s)?{ACTOR}")
"""Behind whom a sentence of the press begins with: a request of its own to somebody else."""
_APPOINTS = re.compile(
    rf"(?:phân\scông|giao|nhắc(?:\snhở)?|phê\sbình)\s(?:[{ACTOR}{PERSON}]|(?:đồng\schí|ông|bà|phó|các)\s)"
)
"""Behind whom such a sentence begins with: that one tells somebody else."""
_DONE_ALREADY = re.compile(
    r"(?<!\w)(?:đã\s(?:làm|thực\shiện|hoàn\sthành|triển\skhai)|kết\squả|ưu\sđiểm|tồn\stại|hạn\schế|nguyên\snhân)(?!\w)[^:]{0,40}:\s$"
)
"""The label of an item that tells what was done ("2. Đã làm: Ban A, Huyện đoàn huy động …")."""
_COUNTS = re.compile(
    r"(?:phối\shợp\s)?(?:tổ\schức|triển\skhai|huy\sđộng|thành\slập|xử\slý|kiểm\stra|bố\strí|tiếp\snhận|cử|điều\sđộng|hỗ\strợ|di\sdời)\s"
    r"(?:được\s|hơn\s|gần\s|trên\s)?\d"
)
"""Behind whom a sentence of the press begins with: what that one has done is counted ("tổ chức 3 tổ công tác")."""
_SHARED = re.compile(r"(?<!\w)(?:với|cùng|các|những|của|cho(?!\s(?:vay|phép|thuê|biết|rằng))|gồm|và|tại)\s[^;.,]*$")
"""Before "và" and an actor: what it belongs to, so that it begins no clause of its own."""
_HELPERS = re.compile(
    rf"phối\shợp(?:\schặt\schẽ)?(?:\svới|\scùng)?\s[^;.]{{0,100}}(?:{ACTOR}|liên\squan|chức\snăng|địa\sphương)$"
)
"""Before "và" and an actor: a list of those who take part ("phối hợp với Bộ A, cơ quan liên quan và UBND tỉnh B")."""
_TAKES_PART = re.compile(r"(?:cùng\s|tham\sgia\s)?phối\shợp\s?(?:[;).,]|$)")
"""Behind an actor in "(Sở A chủ trì; Sở B phối hợp; xong trước …)"."""
_PASSED_ON = frozenset({"đôn đốc", "nhắc nhở", "nhắc", "thúc"})
"""What one who is ordered does to others: "giao Sở A kiểm tra, đôn đốc UBND huyện B thực hiện" asks A alone."""
_TOLD_OF = frozenset({"chỉ đạo", "giao", "phân công"})
"""What results tell as much as demands ("UBND huyện chỉ đạo Phòng A thẩm định 27 công trình")."""
_HAS_ASKED = re.compile(r"(?<!\w)đã\s(?:(?:kịp\sthời|tập\strung|thường\sxuyên|quan\stâm|lãnh\sđạo),?\s){0,2}$")
"""Before a verb of asking: how a paper tells of what was done until now ("UBND tỉnh đã chỉ đạo Sở A hoàn thành …")."""
_PURPOSE = re.compile(r"(?<!\w)(?:để|nhằm|nhờ)\s$")
"""Before a verb of asking that tells what somebody wanted to do ("làm giả hồ sơ để đề nghị Kho bạc A trả tiền")."""
_SO_FAR = re.compile(
    r"(?:đến\s(?:nay|thời\sđiểm\s(?:này|hiện\stại))|(?:(?:sáng|chiều|tối|trưa)\s)?cùng\sngày|(?:nhân\s)?dịp\snày|trong\skhuôn\skhổ\s[^;.]{3,60}|sau\sđó|(?:sau|từ)\skhi\s[^;.,]{3,60}|hiện(?:\snay|\stại)?|(?:trong\s)?(?:thời\sgian|những\snăm|năm|nhiệm\skỳ)\squa|vừa\squa"
    rf"|trước\sđó|(?:sáng|chiều|tối|trưa|ngày)\s[^,;.{ACTOR}{DATE}]{{0,20}}{DATE}),?\s$"
)
"""Before whoever has done or is doing something: a report."""
_SUPPOSED = re.compile(r"(?:^|[;.,]\s)(?:nếu|giả\ssử|trường\shợp|khi)\s[^;.]{0,90}(?<!\sđã\s)(?<!\svừa\s)$")
_ADDRESSED = re.compile(rf"(?<!\w)(?:báo\scáo|trình|gửi|về|cho|với)(?:\s[^;.,{ACTOR}]{{1,30}})?\s{ACTOR}$")
"""Before a comma: those to whom something is handed in by a day ("báo cáo Bộ A, UBND tỉnh trước ngày 8/2")."""
_THIRD = re.compile(rf"(?<!\w)(?:{asking.VERBS})\s[^;.]{{0,20}}{ACTOR}[^;.]{{2,90}},\s$")
"""Before "đề xuất" in a list of what somebody is told to do: "giao Thanh tra tỉnh kiểm tra đơn, đề xuất Chủ tịch …"."""
_WORKS_OUT = re.compile(
    r"(?<!\w)(?:kịp\sthời|chủ\sđộng|nghiên\scứu|tham\smưu|tổng\shợp|rà\ssoát|xem\sxét|kiểm\stra|khảo\ssát|báo\scáo|lập)(?:,|,?\svà)?\s$"
)
"""Before "đề xuất" as a part of the work that somebody is told to do ("kịp thời đề xuất UBND tỉnh xem xét")."""
_DONE = re.compile(
    r"(?<!\w)(?:phát\shiện|bắt(?:\squả\stang|\sgiữ)?|thu\sgiữ|triệt\sphá|khám\sphá|khởi\stố"
    r"|(?:tổ\schức\s)?(?:lễ(?!\shội)|phiên\shọp|cuộc\shọp|kỳ\shọp|buổi|hội\snghị|hội\sthảo|khai\smạc|trao\s(?:giải|tặng)|gặp\smặt|hội\sthi))(?!\w)"
)
"""What news tells of those who "chủ trì, phối hợp" to do it."""
_GIFT = re.compile(r"(?<!\w)(?:tặng|tài\strợ|ủng\shộ|trao|viện\strợ|biếu)(?!\w)")
_LACKS = re.compile(r"cần\s\d")
_ANYBODYS = re.compile(r"của\s(?:địa\sphương|đơn\svị|cấp|các|từng|mỗi|tỉnh,\s)(?!\w)")
"""Behind a unit's name: one of many that bear it ("Ban An toàn giao thông của địa phương")."""
_NEGATED = re.compile(r"(?<!\w)(?:không|chưa|chẳng)\s$")
_GRANT = re.compile(
    rf"\d|cho\s(?:[{PERSON}{ACTOR}\d]|(?:đồng\schí|ông|bà|anh|chị|các|(?:đại|thượng|trung|thiếu)\s(?:tá|tướng|úy))(?!\w))"
    r"|(?:thêm|bổ\ssung)\s\d[\d.,]*\s(?:tỷ|triệu|đồng|biên\schế|chỉ\stiêu|người|suất|ha|m2)"
)
"""Behind "giao" and a unit or office: what is granted, or to whom the office is given."""
_APPOINTED = re.compile(
    rf",?\s*(?:tiếp\stục\s)?(?:(?:thôi\s)?giữ\s(?:chức|cương\svị|vị\strí|trọng\strách)|đảm\snhiệm\schức|kiêm(?:\snhiệm)?|(?:đến|về)?\s?nhận\s(?:công\stác|nhiệm\svụ)"
    rf"|tham\sgia\s(?:ban|{ACTOR})|làm\s[{ACTOR}{PERSON}]|làm\s(?:tổ|đội|nhóm|trưởng|phó|thành\sviên|thư\ský|chủ\snhiệm)(?![^,;.]{{0,20}}\scùng))(?!\w)|,?\s*(?:làm|quyền)\s[{ACTOR}]"
)
"""Behind whom somebody names: an office is given, no task ("phân công đồng chí A giữ chức Trưởng ban")."""
_SURE = (asking.SUBMITTED, asking.GIVEN_TO, asking.DONE_BY, asking.ALLOTTED, asking.GRANTED)
"""Forms that hold all that an order needs."""
_LIMIT_BEFORE = re.compile(
    rf"(?<!\w)(?:đến|tới|trước|chậm\snhất|muộn\snhất|hết|trong)(?:\s[^\W\d_]+){{0,3}}\s{DATE}\s?,[^;.]{{0,30}}$"
)
_LIMIT_BEHIND = re.compile(
    r"(?<!\w)(?:trước\stết|định\skỳ|trong\s(?:vòng|thời\shạn)\s\d|(?:ngày|mùng)\s\d{1,2}\s(?:hằng|hàng|mỗi)\s(?:tháng|quý))(?!\w)"
)
"""By when something must be done, said before who must do it, or without a date."""


def actors_in(reading: Reading, start: int, end: int) -> list[tuple[int, Item]]:
    """The actors of a coordination with positions: who is marked as leading, else all; no parent behind "của", no
    helper, nothing in brackets."""
    text, depth = reading.text, 0
    found: list[tuple[int, Item]] = []
    for at in range(start, end):
        depth += (text[at] == "(") - (text[at] == ")")
        beside = _OF.search(text, max(start, at - 6), at) or _HELPS.match(text, at + 1, end)
        if text[at] == ACTOR and depth == 0 and not beside:
            found.append((at, reading.items[at]))
    leading = [(at, item) for at, item in found if LEADS.match(text, at + 1)]
    return leading or found


def sentence_orders(
    reading: Reading, official: bool, asked_before: bool, told: bool, listed: InstructionList
) -> dict[int, int]:
    """Return position of actor → position of verb for all that the sentence asks.

    `official`: every item of an official document may be an order; `asked_before`: an order stands right before;
    `told`: results are told, in which only a verb of asking asks; `listed`: the list whose item it may be.
    """
    text = reading.text
    if official and (executors := asking.EXECUTORS.search(text)):
        return {at: at for at, _ in actors_in(reading, 0, executors.start())}
    hits: dict[int, int] = {}
    for pattern, needed in asking.FIRST_ORDERS:
        for match in pattern.finditer(text) if any(word in text for word in needed) else ():
            news = told and match["verb"] in _TOLD_OF and not DUE.search(text, match.end())
            if not news and _asks(match, official, asked_before) and not _nested(text, match, hits):
                _add(hits, reading, match)
    if not told:
        hits = _open(reading, hits, official, asked_before, listed)
    if hits:
        _carry_on(reading, hits)
    elif not told:
        _behind_group(reading, hits)
    return hits


def row_orders(reading: Reading) -> list[Order]:
    """The lead units of a table row: the first cell that holds nothing but actors."""
    position = 0
    for cell in reading.text.split("|"):
        signs = [at for at in range(position, position + len(cell)) if reading.text[at] == ACTOR]
        rest = re.sub(rf"[{ACTOR}{PERSON}\s,;.()\d]|và|chủ trì:?", "", cell)
        if signs and not rest and _WORDED.search(reading.text):
            return [Order(reading.items[at], 0, len(reading.text), at, row=True) for at in signs]
        position += len(cell) + 1
    return []


def _asks(match: re.Match[str], official: bool, asked_before: bool) -> bool:
    """Say whether a match asks for something: words follow, and a bare "must" has an order or a day beside it."""
    text = match.string
    ordering = official or asked_before
    if official and match.re is asking.ASK and _HAS_ASKED.search(text, max(0, match.start() - 24), match.start()):
        return DUE.search(text, match.end()) is not None
    rest = text[match.end("who") : match.end("who") + 30].strip()
    if hands_over(match, rest) or _is_no_demand(match, rest):
        return False
    if match.re is asking.TOPIC or match.re in _SURE:
        return True
    if match.re is asking.MODAL:
        if match["verb"] == "chủ trì" and not official and _DONE.search(text, match.end()) and not DUE.search(text):
            return False
        if match["verb"] not in _ORDERLY or ordering:
            return True
        limited = _LIMIT_BEFORE.search(text, 0, match.start("who")) or _LIMIT_BEHIND.search(text, match.end())
        return bool(asking.ASK_ANY.search(text, 0, match.start("verb")) or limited) or DATE in text[match.end() :]
    return not _ASIDE.match(rest) and bool(re.match(r"[^.;/]", rest)) and rest != ":"


def _is_no_demand(match: re.Match[str], rest: str) -> bool:
    """Say whether a demand is denied, only supposed, or hands out posts, land or an office."""
    at = match.start("verb")
    if match.re is asking.ASK and _PURPOSE.search(match.string, max(0, at - 8), at):
        return True
    if _NEGATED.search(match.string, max(0, at - 8), at) or _SUPPOSED.search(match.string, max(0, at - 110), at):
        return True
    if match.re is not asking.ASK:
        return False
    if _ANYBODYS.match(rest):
        return True
    if match["verb"] == "đề xuất" and (
        _THIRD.search(match.string, max(0, at - 120), at) or _WORKS_OUT.search(match.string, max(0, at - 20), at)
    ):
        return True
    return _APPOINTED.match(rest) is not None or match["verb"] == "giao" and _GRANT.match(rest) is not None


def _nested(text: str, match: re.Match[str], hits: Mapping[int, int]) -> bool:
    """Say whether a verb of asking is what another actor is asked to do ("giao UBND huyện chỉ đạo UBND xã …")."""
    if match.re is not asking.ASK:
        return False
    if match["verb"] in _PASSED_ON and any(at < match.start("verb") for at in hits):
        return True
    first = max(0, match.start("verb") - 40)
    lead = text[first : match.start("verb")]
    at = lead.rfind(ACTOR)
    return at >= 0 and first + at in hits and not re.search(r"[;,]|và|đồng thời", lead[at:])


def _add(hits: dict[int, int], reading: Reading, match: re.Match[str]) -> None:
    for at, _ in actors_in(reading, *match.span("who")):
        hits.setdefault(at, match.start("verb"))


def _open(
    reading: Reading, hits: dict[int, int], official: bool, asked_before: bool, listed: InstructionList
) -> dict[int, int]:
    """Add the actor that an item, or a sentence after an order, begins with, and the first one after a colon."""
    text = reading.text
    item = asking.ITEM.match(text)
    may = item is not None and (official or asked_before or _LISTED.match(text) is not None)
    if item and may:
        may = not (_DONE_ALREADY.search(text, 0, item.start("who")) or item["named"] and not DUE.search(text))
    if item and may and (_directs(item, official) or listed.asks(reading, item)):
        hits = without_handed_on(hits, item) if listed.hands_on(reading, item) else hits
        reported = not official and not hits and _SO_FAR.search(text, 0, item.start("who"))
        speaks = reported or not official and any(actor.person for _, actor in actors_in(reading, *item.span("who")))
        speaks = speaks or not official and _APPOINTS.match(text, item.start("verb")) is not None
        speaks = speaks or not official and _COUNTS.match(text, item.start("verb")) is not None
        speaks = speaks or not official and _PROPOSES.match(text, item.start("verb")) is not None
        leads = all(hits[at] >= item.end("who") for at in hits)
        if leads and not speaks and not text.rstrip().endswith(":"):
            _add(hits, reading, item)
    if official:
        _open_official(reading, hits)
    for topic in asking.FOR.finditer(text):
        if (is_directive(topic["verb"]) or topic["verb"] in _ASKED_OF) and (official or asked_before):
            _add(hits, reading, topic)
    colon = asking.COLON.search(text) if ": " in text or ", " in text else None
    if colon and is_directive(colon["verb"]):
        _add(hits, reading, colon)
    return hits


def _open_official(reading: Reading, hits: dict[int, int]) -> None:
    """Add the actors of the forms that only official papers order in."""
    for pattern in (asking.TOPIC_COLON, asking.DUE_FIRST, asking.AGREED):
        match = pattern.match(reading.text)
        if match and is_directive(match["verb"]):
            _add(hits, reading, match)
    for pattern in (asking.LED_BY, asking.LED_IN_BRACKETS) if is_work(reading.text) else ():
        for match in pattern.finditer(reading.text):
            _add(hits, reading, match)
    for match in asking.DONE_BY_ITEM.finditer(reading.text) if is_item_order(reading.text) else ():
        _add(hits, reading, match)


def _directs(item: re.Match[str], official: bool) -> bool:
    """Say whether an item's verb is an instruction's ("cùng X" passed over), or, in a document, has a day."""
    if is_directive(item["verb"]) and not _LACKS.match(item["verb"]):
        return not (item["verb"] == "tiếp nhận" and _GIFT.search(item.string, item.end()))
    company = _COMPANY.search(item["who"])
    words = (item["who"][company.end() :] + " " + item["verb"]).split() if company else []
    if any(is_directive(word) for word in words[1:]):
        return True
    tells = is_statement(item["verb"]) and not _ALLOTS.match(item["verb"])
    return official and not tells and DUE.search(item.string, item.end("who")) is not None


def _behind_group(reading: Reading, hits: dict[int, int]) -> None:
    """Add the actors of the clauses behind an order to a group or place ("chỉ đạo các đơn vị …; Công ty A …")."""
    group = _TO_GROUP.search(reading.text) or _to_place(reading.text)
    for match in asking.NEXT_CLAUSE.finditer(reading.text, group.end()) if group else ():
        if is_directive(match["verb"]):
            _add(hits, reading, match)


def _to_place(text: str) -> re.Match[str] | None:
    """Return the order to a place with which a list of orders begins."""
    return next((m for m in _TO_PLACE.finditer(text) if is_directive(m["verb"])), None)


def _is_due(text: str, match: re.Match[str]) -> bool:
    """Say whether a clause whose verb tells as often as it orders has a day of its own to be done by."""
    end = text.find(";", match.end())
    clause = text[match.end("who") : end if end >= 0 else len(text)]
    return not is_statement(match["verb"]) and DUE.search(clause) is not None


def carried_on(reading: Reading, places: Sequence[tuple[int, Item, int]]) -> list[tuple[int, Item, int]]:
    """The actors, with positions of theirs and of the verb, in the clauses behind an order to `places`."""
    known = {at for at, _, _ in places}
    hits = {min(known): min(known)}
    _carry_on(reading, hits)
    return [(at, reading.items[at], verb) for at, verb in hits.items() if at not in known]


def _helps(text: str, match: re.Match[str]) -> bool:
    """Say whether the actor of a clause only takes part in what another leads."""
    low = max(0, match.start() - FAR)
    if _TAKES_PART.match(text, match.start("verb")):
        return "chủ trì" in text[low : match.start()]
    return text[match.start()] == ";" and AMONG_HELPERS.search(text, low, match.start()) is not None


def _carry_on(reading: Reading, hits: dict[int, int]) -> None:
    """Add the actors of the clauses after the first order."""
    first = min(hits)
    for pattern in (asking.NEXT_CLAUSE, asking.COMMA_CLAUSE):
        for match in pattern.finditer(reading.text, first):
            if _helps(reading.text, match) or match["who"].endswith(" có"):
                continue
            told = is_statement(match["verb"]) if pattern is asking.NEXT_CLAUSE else True
            ordered = is_directive(match["verb"]) or match["verb"] in _ON_ORDER
            ordered = ordered or pattern is asking.NEXT_CLAUSE and _is_due(reading.text, match)
            if ordered or not told:
                _add(hits, reading, match)
    for match in asking.AND_CLAUSE.finditer(reading.text, first):
        low = max(first, match.start() - 120)
        if not (_SHARED.search(reading.text, low, match.start()) or _HELPERS.search(reading.text, low, match.start())):
            _add(hits, reading, match)
    for match in asking.ELLIPTIC.finditer(reading.text, first):
        if not _ADDRESSED.search(reading.text, first, match.start()):
            _add(hits, reading, match)
