"""Places and peoples beside names: "Thủ tướng | Lào | Sonexay …", "người | Hà Nhì", "Vĩnh Phúc | 1"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ...gazetteer import Gazetteer
from ...model import Document, Mention, Span
from ...text import fold
from ...values.syllable import is_syllable
from ..phrase_lists import phrases

_HEADS_STATE = re.compile(
    r"(?<!\w)(?:tổng thống|thủ tướng|đại sứ|ngoại trưởng|quốc vương|nhà vua|tổng lãnh sự|thủ hiến|thái tử"
    r"|(?:chủ tịch|bộ trưởng|tổng bí thư|chủ tịch quốc hội|chủ tịch nước)(?: ngoại giao| quốc phòng)?)\s\Z"
)
"""Offices behind which a country may stand, and then who holds them."""
_SEATED = re.compile(r"(?<!\w)(?:đại sứ|tổng lãnh sự|đại diện)(?:\s\w+){0,5}\stại\s\Z")
_BEFORE = tuple(
    f"{last} " for last in ("thống", "tướng", "sứ", "trưởng", "vương", "vua", "sự", "hiến", "tử", "tịch", "thư", "hội")
) + ("nước ", "giao ", "phòng ", "tại ")
"""How whatever the two patterns above match ends."""
_HEADS_VILLAGE = re.compile(r"trưởng (?:thôn|bản|ấp|xóm|khóm|buôn|làng|sóc|khu phố|tổ dân phố)\s\Z")
_VILLAGES = tuple(
    f"{kind} " for kind in ("thôn", "bản", "ấp", "xóm", "khóm", "buôn", "làng", "sóc", "khu phố", "tổ dân phố")
)
_NAME_BEHIND = re.compile(r"(?P<village>\w+(?:\s\w+){0,2})\s(?P<name>\w+\s(?:Văn|Thị)\s\w+(?:\s\w+)?)\Z")
_NUMBERED = re.compile(r"(?P<place>\D+)\s\d{1,4}\Z")
_PEOPLES = frozenset(
    phrases(
        "sán dìu; phù lá; hà nhì; si la; cờ lao; pa cô; tà ôi; rơ măm; gia rai; chăm h'roi; la hủ; la ha; lô lô; "
        "khơ mú; xơ đăng; cơ tu; vân kiều; bru - vân kiều; bru vân kiều; ba na; ê đê; m'nông; cơ ho; chu ru; chơ "
        "ro; giẻ triêng; xtiêng; ra glai; raglai; pu péo; ơ đu; xinh mun; la chí; pà thẻn; bố y; sán chay; cao lan"
    )
)
"""Of the fifty-four peoples of the country those whose names look like places."""
_OF_PEOPLES = re.compile(r"(?<!\w)(?:dân tộc|người|đồng bào|tộc người|tiếng)(?!\w)")
_BESIDE = 90


def country_first(document: Document, mention: Mention, gazetteer: Gazetteer) -> list[Mention]:
    """Part a country from the name behind it, where an office of state stands before; nothing where there is none."""
    before = fold(document.text)[max(0, mention.start - 60) : mention.start]
    if not before.endswith(_BEFORE):
        return []
    state = _HEADS_STATE.search(before)
    if not (state or mention.label == "LOCATION" and _SEATED.search(before)):
        return []
    hit = next((h for h in gazetteer.find_places(fold(mention.text)) if h[0] == 0), None)
    if hit is None or not any(p.tier == "quốc gia" for p in hit[2]):
        return []
    rest = mention.text[hit[1] :].lstrip()
    names = rest.split()
    if len(names) < 2 or not rest.istitle() and not any("-" in name for name in names):
        return []
    if " " not in mention.text[: hit[1]] and is_syllable(names[0]) and "chủ tịch" in before[-10:]:
        return []
    start = mention.end - len(rest)
    country = replace(mention, label="LOCATION", span=Span(mention.start, mention.start + hit[1]), value=None)
    person = replace(mention, label="PERSON", span=Span(start, mention.end), text=rest, value=None)
    return [replace(country, text=mention.text[: hit[1]]), person]


def village_first(document: Document, mention: Mention) -> list[Mention]:
    """Part the village from the name of its head: "Trưởng bản | Nà Sáy | Quàng Văn Mẫu"."""
    before = fold(document.text)[max(0, mention.start - 24) : mention.start]
    if not (before.endswith(_VILLAGES) and _HEADS_VILLAGE.search(before)):
        return []
    found = _NAME_BEHIND.match(mention.text)
    if found is None:
        return []
    village, start = found["village"], mention.start + found.start("name")
    first = replace(mention, label="LOCATION", span=Span(mention.start, mention.start + len(village)), text=village)
    return [replace(first, value=None), replace(mention, span=Span(start, mention.end), text=found["name"], value=None)]


def place(document: Document, mention: Mention, gazetteer: Gazetteer) -> Iterator[Mention]:
    """Yield the place without a figure behind it; none for a people of that name."""
    if fold(mention.text) in _PEOPLES:
        around = fold(document.text[max(0, mention.start - _BESIDE) : mention.end])
        if _OF_PEOPLES.search(around):
            return
    counted = _NUMBERED.match(mention.text) if mention.text[-1].isdigit() else None
    if counted and any(p.tier in ("tỉnh", "quốc gia") for p in gazetteer.places_named(counted["place"])):
        end = counted.end("place")
        mention = replace(mention, span=Span(mention.start, mention.start + end), text=mention.text[:end])
    yield mention
