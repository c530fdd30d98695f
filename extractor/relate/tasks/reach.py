"""How far an order's words reach: up to the next one, shared by all who are named for it together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .actors import ACTOR, PLACE, Item

_ONLY_NAMES = re.compile(
    r"\s?(?:[,;]|,?\svà)\s(?:(?:chủ\stịch|bí\sthư)\s)?(?:(?:ubnd|ủy\sban\snhân\sdân)\s)?(?:các\s)?(?:tỉnh|thành\sphố|quận|huyện|thị\sxã|xã|phường)?\s?:?\s?"
    rf"{PLACE}"
)
"""Between an actor and the places asked with it ("Giám đốc Sở A; Chủ tịch UBND các huyện B, C rà soát")."""
_GROUP_NEXT = re.compile(
    r";\s(?:(?:còn|riêng|đồng\sthời|và)\s)?(?:(?:ubnd|ủy\sban\snhân\sdân|công\san|chính\squyền|thủ\strưởng|lãnh\sđạo|giám\sđốc|chủ\stịch(?:\subnd)?)\s)?"
    r"các\s(?:sở|ban|ngành|địa|đơn\svị|cơ\squan|phòng|huyện|quận|thị|xã|phường|trường|chủ\sđầu|doanh\snghiệp|tỉnh|thành\sphố)[^;.:]{0,80}?\s"
    r"(?:phải|cần|rà\ssoát|tăng\scường|chủ\sđộng|phối\shợp|triển\skhai|tổ\schức|thực\shiện|khẩn\strương|hoàn\sthành|báo\scáo|xây\sdựng|tập\strung"
    r"|chỉ\sđạo|tuyên\struyền|kiểm\stra|bố\strí|lập|giải\strình|trả\slời|cam\skết|đăng\ský|nộp|gửi|di\sdời)(?!\w)"
)
"""Where a group without a name is told something in the next clause."""

_BY_LETTER = re.compile(
    r"(?:cần|phải|có\strách\snhiệm)\s(?:sớm\s|kịp\sthời\s|chủ\sđộng\s|tiếp\stục\s){0,2}"
    r"(?:(?:có|gửi|ban\shành|soạn)\s(?:ngay\s)?(?:văn\sbản|công\svăn|tờ\strình)|tham\smưu(?:\scho)?(?:\s[^;.,]{1,30})?)\s$"
)
"""Before a verb of asking: the letter that somebody must write, in which another is asked for something."""


AMONG_HELPERS = re.compile(
    rf"(?<!do\s){ACTOR}(?:\s?\([^()]{{1,80}}\))?[\s,](?:(?:có\strách\snhiệm|chủ\strì|chủ\sđộng|tiếp\stục|tăng\scường|khẩn\strương|và|,)\s?){{0,4}}"
    rf"phối\shợp(?:\schặt\schẽ)?(?:\s(?:với|cùng)){{0,2}}\s(?:các\s(?:[^,;.:{ACTOR}]{{2,20}}:\s)?)?{ACTOR}(?:(?:,|;|\svà)\s{ACTOR}){{0,12}}$"
)
"""Before ";" and an actor: nothing was asked yet, so that the list of those who take part goes on."""
FAR = 400
"""Characters before a clause in which whoever leads it is named."""


@dataclass(frozen=True, slots=True)
class Order:
    """Something asked of `item`, named at `at`: its words stand in text[start:limit] of the Reading, `verb` asks it.

    In a table `row` the whole line belongs to the order.
    """

    item: Item
    start: int
    limit: int
    verb: int
    row: bool = False
    at: int = -1


def limited(hits: Sequence[tuple[int, Item, int]], text: str) -> list[Order]:
    """Give each actor the stretch up to the next instruction; coordinated actors share theirs.

    What a group without a name is told in the next clause ("; UBND các xã rà soát …") belongs to nobody.
    """
    verbs = {at: own for at, _, own in hits}
    hits = [(at, item, verbs.get(own, -1) if text[own] == ACTOR else own) for at, item, own in hits]
    hits = [hit for hit in hits if hit[2] >= 0]  # a place listed behind a committee is asked with it, or not at all
    found: list[Order] = []
    limit, verb, begin = len(text), -1, None
    following = len(text)
    for at, item, own in sorted(hits, key=lambda hit: -hit[0]):
        if own != verb:
            listed = found and _ONLY_NAMES.fullmatch(text, at + 1, found[-1].at + 1)
            begin = max(o.start for o in found if o.verb == found[-1].verb) if listed else None
            group = None if begin else _group_told(text, max(at, own), following)
            limit, verb = found[-1].limit if begin else group.start() if group else following, own
        found.append(Order(item, begin or at + 1, limit, own, at=at))
        following = min(at, own)
    return found[::-1]


def _group_told(text: str, start: int, end: int) -> re.Match[str] | None:
    """Where a group is told something in text[start:end], unless it stands at the end of those who only help."""
    group = _GROUP_NEXT.search(text, start, end)
    return None if group and AMONG_HELPERS.search(text, max(0, group.start() - FAR), group.start()) else group


def without_letters(text: str, hits: Sequence[tuple[int, Item, int]]) -> list[tuple[int, Item, int]]:
    """Leave out whom another must only write to ("Sở A cần có văn bản đề nghị | Bộ B hướng dẫn"): that one is asked.

    `hits`: (position of the actor, actor, position of the verb) in `text` of a Reading.
    """
    first = min((min(at, verb) for at, _, verb in hits), default=0)
    return [hit for hit in hits if hit[2] <= first or not _BY_LETTER.search(text, first, hit[2])]


def distinct(orders: Iterable[Order]) -> list[Order]:
    """One order for each assignee of a sentence, the first."""
    seen: dict[str, Order] = {}
    for order in orders:
        seen.setdefault(order.item.name, order)
    return list(seen.values())
