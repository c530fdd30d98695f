"""Who takes part in what another leads: "phối hợp với Sở B và Công an tỉnh", "cùng Sở B"."""

from __future__ import annotations

import re

from . import asking
from .actors import ACTOR, PLACE, Item, Reading
from .orders import LEADS, actors_in

_WITH = re.compile(
    rf"(?<!\w)(?:phối\shợp(?:\s(?:chặt\schẽ|thống\snhất|kịp\sthời))?(?:\s(?:cùng|với)){{0,2}}|với\ssự\s(?:phối\shợp|tham\sgia)\scủa"
    rf"|(?:chủ\strì|chủ\sđộng),?\s(?:cùng|với|cùng\svới))\s:?"
    rf"(?:\s?(?:các\s(?!huyện|xã|phường|tỉnh)[^,;.:{ACTOR}{PLACE}]{{2,40}}[,:]|các(?=\s{ACTOR})|lãnh\sđạo|bộ\sphận|phía))?\s?(?P<who>{asking.ADDRESSED})"
)
_BESIDE_LEAD = re.compile(
    rf"{LEADS.pattern}(?:\s?(?:[,;]\svà|[,;]|và|phối\shợp\svới)\s?{ACTOR}(?:\s?\([^()]{{1,60}}\))?){{1,14}}"
)
_SIDE = re.compile(
    rf"\((?:[^(){ACTOR}]{{0,20}}phối\shợp:?\s)(?P<who>{asking.TARGETS})\)|(?P<one>{ACTOR})\s?\(phối\shợp\)"
    rf"|chủ\strì[,;]\s(?P<beside>{asking.TARGETS})\s(?:cùng\s|tham\sgia\s)?phối\shợp(?=\s?(?:[;).,]|$))"
)


def helpers(reading: Reading, start: int, end: int) -> tuple[int, list[Item]]:
    """Return who is named beside one who leads, right behind him at `start` ("(chủ trì), Sở B"), and where they end."""
    chain = _BESIDE_LEAD.match(reading.text, start, end)
    if chain is None:
        return start, []
    return chain.end(), [reading.items[at] for at in range(*chain.span()) if reading.text[at] == ACTOR]


def cooperating(reading: Reading, start: int, end: int, leads: frozenset[str]) -> tuple[str, ...]:
    """Return the canonical units that reading.text[start:end] calls in beside the lead, each once, never a lead."""
    text = reading.text
    if "phối hợp" not in text and "tham gia" not in text and "chủ trì" not in text:
        return ()
    found: dict[str, None] = dict.fromkeys(item.name for item in helpers(reading, start, end)[1])
    for pattern in (_WITH, _SIDE):
        for match in pattern.finditer(text, start, end):
            group = next(name for name, words in match.groupdict().items() if words)
            for _, item in actors_in(reading, *match.span(group)):
                if item.name not in leads:
                    found.setdefault(item.name)
    return tuple(found)
