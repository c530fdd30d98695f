"""Whom a bare head or "sở này" means in an order: who was asked before, the last unit of that head, the last place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ...model import Document
from ...text import fold
from . import asking
from .actors import ACTOR, PLACE, Item, Reading
from .orders import DUE
from .verbs import WORK_VERBS, is_directive

_LOOK_BACK = 200
"""Items before the head among which the antecedent is looked for."""
_NEAR = 700
"""Characters before "đơn vị này": what it means was named shortly before."""
_ANY_UNIT = frozenset({"đơn vị", "cơ quan", "tổ chức"})
_ANY_PLACE = frozenset({"địa phương", "tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường"})
_PLACED = re.compile(r"\s(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố)\s\S")
_FIRM = {"doanh nghiệp": ("công ty", "tập đoàn", "tổng công ty", "doanh nghiệp", "hợp tác xã")}
_POINTS = re.compile(
    rf"(?P<verb>{asking.VERBS}){asking.FILL}\s(?P<head>tổng\scục|chi\scục|cục|sở|bộ|vụ|phòng|trung\stâm|trường|công\sty|tập\sđoàn"
    r"|doanh\snghiệp|hiệp\shội|bệnh\sviện|ngân\shàng|đơn\svị|cơ\squan|tổ\schức|địa\sphương|tỉnh|thành\sphố|huyện|quận|thị\sxã"
    r"|xã|phường)\s(?:này|trên|nói\strên|nêu\strên|đó|ấy)(?=\s[^\W\d_])"
)
"""verb + a head that points back: "phê bình Sở Xây dựng, yêu cầu sở này báo cáo"."""
_POST = r"(?:tổng\sgiám\sđốc|giám\sđốc|viện\strưởng|cục\strưởng|vụ\strưởng|chánh\svăn\sphòng|hiệu\strưởng|trưởng)"
_HOLDER = re.compile(
    rf"(?<!\w)(?<!theo\s)(?<!được\s)(?P<verb>yêu\scầu|đề\snghị|giao|chỉ\sđạo){asking.FILL}\s(?:tân\s)?{_POST}\s"
    rf"(?P<head>tổng\scục|chi\scục|cục|sở|ban|trung\stâm|công\sty|phòng|bệnh\sviện|viện)(?=\s[^\W\d_])"
    rf"(?!\s(?:là|đã|đang|cũng|liên\squan|chức\snăng|địa\sphương|các|thuộc|này))"
)
"""verb + the holder of an office in a unit named before: "đề nghị tân Giám đốc Sở sớm hoàn thiện …"."""
_LEVEL = re.compile(
    rf"(?<!\w)(?<!theo\s)(?<!được\s)(?P<verb>yêu\scầu|đề\snghị){asking.FILL}\s(?P<head>huyện|quận|thị\sxã|xã|phường)\s(?=(?P<does>\w+(?:\s\w+)?))"
)
"""verb + a bare level, of which one place only was named: "đề nghị huyện sớm trang bị máy tính"."""
_ACTS = re.compile(
    r"(?:(?:đồng\sthời|ngoài\sra|bên\scạnh\sđó|cùng\svới\sđó|trước\smắt|thời\sgian\stới|mặt\skhác),?\s)?(?P<head>tỉnh|thành\sphố|tp|huyện|quận"
    r"|thị\sxã|xã|phường|địa\sphương)\s(?P<must>(?:cũng\s)?(?:cần|phải)\s)?(?P<does>\w+(?:\s\w+)?)"
)
"""A bare level that begins a sentence: "Đồng thời, tỉnh tăng cường kiểm tra", "Huyện phải hoàn thành …"."""
_MUST = re.compile(
    r"(?:^[\"“]?|[;.:]\s?[\"“]?)(?:(?:thời\sgian\stới|trước\smắt|vì\svậy|do\svậy|do\sđó|theo\sđó|vì\sthế|ngoài\sra|đồng\sthời|bên\scạnh\sđó|cùng\svới\sđó|tuy\snhiên"
    r"|để\s[^,;.]{3,80}|trong\s[^,;.]{3,60}),\s)?(?P<head>tổng\scục|chi\scục|cục|sở|bộ|vụ|ban|phòng|trung\stâm|trường|bệnh\sviện|viện|tổng\scông\sty|công\sty"
    r"|tập\sđoàn|hội|hiệp\shội|huyện\sủy|thành\sủy|thị\sủy|quận\sủy|tỉnh\sđoàn)\s(?:cũng\s|thì\s|sẽ\s)?(?P<verb>cần|phải)(?!\scù|\s\d)(?=\s[^\W\d_])"
)
"""A bare head that must do something, in the press behind an order: "Thời gian tới, Sở cần đẩy mạnh …"."""
_NAME_GOES_ON = re.compile(
    r"\s(?:nhân\sdân|mặt\strận|mttq|chấp\shành\s(?:đảng|trung|công|đoàn|hội)|thường\s(?:vụ|trực)|cán\ssự|dân\svận|nội\schính|giám\s(?:đốc|hiệu)"
    r"|chỉ\s(?:đạo|huy)\s(?:các\s(?:cấp|huyện|quận|xã|tỉnh)|cấp|của|phòng|xây\sdựng)|kiểm\stra\s(?:đảng|huyện|tỉnh|thành)\sủy)(?!\w)"
)
"""Behind a bare head: words of the name that the recognisers did not read, and no order."""
_DOES = re.compile(r"\s(\w+(?:\s\w+)?)")
_BOARDS = (" ban", " hội")
"""Heads behind which any noun makes another body: "đề nghị Ban | đại diện mô hình …" is not the Ban named before."""
_OF_UNIT = re.compile(rf"(?:(?:quyền|phó|tân)\s)*{_POST}\s")


def bare_heads(reading: Reading, document: Document, items: Sequence[Item]) -> Iterator[tuple[int, Item, int]]:
    """Yield (position, who is meant, position of the verb) for heads after a verb of asking that stand for a unit."""
    if not asking.may_ask(reading.text):
        return
    for match in asking.ASK_BARE.finditer(reading.text):
        offset = reading.offset(match.start("head"))
        if not document.text[offset : offset + 1].isupper() or _is_longer(reading, document, match.end("head")):
            continue
        if unit := _named(match["head"], offset, items):
            yield _hit(match, offset, unit)
    for match in _HOLDER.finditer(reading.text):
        offset = reading.offset(match.start("head"))
        if document.text[offset : offset + 1].isupper() and (unit := _held_in(match["head"], offset, items)):
            yield _hit(match, offset, unit)
    for match in _LEVEL.finditer(reading.text):
        offset = reading.offset(match.start("head"))
        if is_directive(match["does"]) and (unit := _only_one(match["head"], offset, items)):
            yield _hit(match, offset, unit)
    for match in _POINTS.finditer(reading.text):
        offset = reading.offset(match.start("head"))
        clause = 1 + max(reading.text.rfind(mark, 0, match.start("verb")) for mark in ",;.")
        if unit := _meant(match["head"], reading.offset(clause), items):
            yield _hit(match, offset, unit)


def bare_musts(
    reading: Reading, document: Document, items: Sequence[Item], asked: Sequence[str], goes_on: bool
) -> Iterator[tuple[int, Item, int]]:
    """Yield (position, who is meant, position of the verb) for bare heads that must act ("Sở cần …", "Ban phải …").

    Who was `asked` before (names, the last first) is meant rather than whom an order only names. "phải" tells as often
    as it orders: it counts only where an order `goes_on`.
    """
    for match in _MUST.finditer(reading.text):
        offset = reading.offset(match.start("head"))
        if not document.text[offset : offset + 1].isupper() or match["verb"] == "phải" and not goes_on:
            continue
        before = [i for i in _before(offset, items) if i.sign == ACTOR and i.person is None]
        known = (i for name in asked if fold(name).startswith(match["head"]) for i in before if i.name == name)
        if unit := next(known, None) or _named(match["head"], offset, items):
            item = Item(ACTOR, offset, offset + len(match["head"]), unit.name, unit.mentions)
            yield match.start("head"), item, match.start("head")


def acting_place(reading: Reading, asked: Sequence[Item]) -> list[tuple[int, Item, int]]:
    """Who a bare level that begins a sentence means, where its committee or chair was `asked` right before.

    It must do something, or do it by a day: else the sentence tells what was done.
    """
    match = _ACTS.match(reading.text)
    if match is None or not is_directive(match["does"]) or not (match["must"] or DUE.search(reading.text)):
        return []
    level = "" if match["head"] == "địa phương" else match["head"].replace("tp", "thành phố")
    named = {item.name.removeprefix("Chủ tịch "): item for item in asked}
    meant = [name for name in named if name.startswith(f"Ủy ban nhân dân {level}".rstrip())]
    if len(meant) != 1:
        return []
    start, end = reading.offset(match.start("head")), reading.offset(match.end("head"))
    item = Item(ACTOR, start, end, meant[0], named[meant[0]].mentions)
    return [(match.start("head"), item, match.start("head"))]


def _is_longer(reading: Reading, document: Document, end: int) -> bool:
    """Say whether a name goes on behind its head ("Ủy ban | nhân dân các xã", "Ban | Chỉ đạo các huyện")."""
    offset, does = reading.offset(end), _DOES.match(reading.text, end)
    if does and reading.text.endswith(_BOARDS, 0, end) and not (is_directive(does[1]) or does[1] in WORK_VERBS):
        return True
    return _NAME_GOES_ON.match(reading.text, end) is not None or document.text[offset : offset + 2].strip().isupper()


def _hit(match: re.Match[str], offset: int, unit: Item) -> tuple[int, Item, int]:
    end = match.end() if match.re is _POINTS else match.end("head")
    item = Item(ACTOR, offset, offset + end - match.start("head"), unit.name, unit.mentions)
    return match.start("head"), item, match.start("verb")


def _before(offset: int, items: Sequence[Item]) -> Iterator[Item]:
    last = bisect_left(items, offset, key=lambda item: item.start)
    yield from reversed(items[max(0, last - _LOOK_BACK) : last])


def _named(head: str, offset: int, items: Sequence[Item]) -> Item | None:
    """The last unit whose name begins with `head`."""
    units = (i for i in _before(offset, items) if i.sign == ACTOR and i.person is None)
    return next((i for i in units if fold(i.name).startswith(head)), None)


def _only_one(level: str, offset: int, items: Sequence[Item]) -> Item | None:
    """The committee of the one place of that level that was named before."""
    committee = f"ủy ban nhân dân {level} "
    found: dict[str, Item] = {}
    for item in _before(offset, items):
        folded = fold(item.name)
        if item.sign == ACTOR and item.person is None and folded.startswith(committee):
            found.setdefault(folded, item)
        elif item.sign == PLACE and folded.startswith(f"{level} "):
            name = f"Ủy ban nhân dân {item.name}"
            found.setdefault(fold(name), Item(ACTOR, item.start, item.end, name, item.mentions))
    return next(iter(found.values())) if len(found) == 1 else None


def _held_in(head: str, offset: int, items: Sequence[Item]) -> Item | None:
    """The last unit whose name begins with `head`, or in which the last office named is held."""
    for item in (i for i in _before(offset, items) if i.sign == ACTOR):
        office = _OF_UNIT.match(fold(item.name))
        name = item.name[office.end() :] if office else item.name
        if fold(name).startswith(f"{head} "):
            return Item(ACTOR, item.start, item.end, name, item.mentions)
    return None


def _within(place: Item, near: Sequence[Item]) -> Item | None:
    """The place or body right before a place that it lies in: "Đảng ủy xã X, | tỉnh Y", where X is talked of."""
    parts = (i for i in near if i.person is None and 0 < place.start - i.end <= len(", "))
    return next((i for i in parts if i.sign == PLACE or _PLACED.search(i.name)), None)


def _meant(head: str, offset: int, items: Sequence[Item]) -> Item | None:
    """What a head with "này" means, named before the clause at `offset`, whose own actor asks.

    A head that names no kind of unit means the last unit or place.
    """
    near = [i for i in _before(offset, items) if i.start > offset - _NEAR]
    if head in _ANY_PLACE:
        places = (i for i in near if i.sign == PLACE and (head == "địa phương" or fold(i.name).startswith(head)))
        place = next((i for i in places if i.name[:1].islower()), None)
        if place and head == "địa phương" and (part := _within(place, near)):
            place = part
        if place and place.sign == ACTOR:
            return place
        return Item(ACTOR, place.start, place.end, f"Ủy ban nhân dân {place.name}", place.mentions) if place else None
    units = [i for i in near if i.sign == ACTOR and i.person is None and len(i.mentions) == 1]
    if head in _ANY_UNIT:
        return units[0] if units else None
    heads = _FIRM.get(head, (head,))
    return next((i for i in units if fold(i.name).startswith(heads)), None)
