"""Figures of one thing told group by group: "tỷ lệ hồ sơ trực tuyến cả nước đạt 42%; bộ, ngành 61%; địa phương 17%".

The first figure is named in full; those behind it only say whose they are: a level, a part of the land, a grade of
school. Each has the first one's name with its own group in the place of the whole's ("tỷ lệ hồ sơ trực tuyến bộ,
ngành"): under one name they would contradict each other, under the group's alone nobody would know what was measured.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Mention
from ...text import fold
from .breakdown import Told
from .figure_kinds import MEASURES, kind, of_one_sign
from .indicators import subject, without_owner
from .lead_text import without_asides

_LEVEL = (
    r"(?:(?:khối\s)?bộ,\s(?:ban,\s)?ngành|sở,\s(?:ban,\s)?ngành"
    r"|(?:khối\s)?(?:bộ|sở|huyện|xã|phường|quận|tỉnh|địa\sphương|đơn\svị|doanh\snghiệp)"
    r"|(?:khối\s)?cấp\s(?:trung\sương|bộ|tỉnh|sở|huyện|xã|cơ\ssở)|trung\sương"
    r"|nam|nữ)(?:(?:,\s|\svà\s)(?:cơ\squan|địa\sphương|thị\sxã|thành(?:\sphố)?|phường|xã|thị\strấn|quận|huyện|đặc\skhu|đơn\svị)){0,3}"
)
_SCHOOL = (
    r"(?:(?:bậc|cấp|khối|ngành|hệ)\s(?:học\s)?)?(?:nhà\strẻ|mẫu\sgiáo|mầm\snon|tiểu\shọc|thcs|thpt|gdtx|trung\shọc\s(?:cơ\ssở|phổ\sthông)"
    r"|giáo\sdục\sthường\sxuyên|trung\scấp|cao\sđẳng|đại\shọc)"
)
_LAND = (
    r"(?:(?:(?:các|những)\s)?(?:(?:địa\sphương|tỉnh|huyện|xã|vùng|khu\svực)(?:\s(?:thuộc|ở))?\s)?(?:(?:phía|miền|vùng|khu\svực)\s)?"
    r"(?:đồng\sbằng\s(?:sông\s(?:hồng|cửu\slong)|bắc\sbộ)|(?:trung\sdu\s(?:và|,)\s)?miền\snúi\s(?:phía\s)?bắc(?:\sbộ)?|(?:bắc\strung\sbộ\svà\s)?duyên\shải\s(?:nam\strung\sbộ|miền\strung)"
    r"|bắc\strung\sbộ|nam\strung\sbộ|đông\snam\sbộ|tây\snam\sbộ|tây\snguyên|tây\sbắc|đông\sbắc"
    r"|(?:bắc|nam|trung|đông|tây|miền\snúi|đồng\sbằng|trung\sdu|ven\sbiển|thành\sthị|nông\sthôn|đô\sthị|vùng\scao|biên\sgiới)(?:\s(?:bộ|tỉnh|huyện|nước))?))"
)
_WHOLE = r"(?:cả\snước|toàn\squốc|(?:toàn|cả)\s(?:tỉnh|thành\sphố|huyện|quận|xã|phường|ngành|vùng))"
_GROUP = re.compile(
    rf"(?:^|[;,:(]|(?<!\w)và)\s?(?:(?:trong\sđó|riêng|còn),?\s)?(?:(?:của|ở|tại|riêng|đối\svới)\s)?"
    rf"(?:(?P<part>{_LAND}|{_SCHOOL})|(?P<level>(?:các\s)?{_LEVEL}))(?P<verb>\s[^\W\d_]+\s[^\W\d_]+)??"
    r"\s?(?:(?:chỉ|mới|đã|cũng|lại|đều|ước|là|đạt|được|chiếm|còn|có|ở\smức|tăng\slên|khoảng|gần|hơn|trên)\s|:\s){0,4}$"
)
"""Between the figure before and this one: a group and nothing else, or what was done said again."""
_SCOPE = re.compile(
    rf"\s(?:(?:của|trên|ở|tại|trong)\s)?(?:{_WHOLE}|(?:các\s)?{_LEVEL}|{_LAND}|{_SCHOOL})$", re.IGNORECASE
)
"""At the end of a name: whose the figure is."""
_GOES_ON = ("khối ", "các ", "miền ", "vùng ", "khu vực ")
"""Opens a group that goes on about what the sentence before told of all."""
_LONGEST = 70
_BEFORE = 250
"""Characters before a sentence that a group opens, in which the figure may stand whose name it takes."""


def instead(known: str, group: str) -> str | None:
    """The indicator told before, of another group: its own at the end gives way. None where a single word is left."""
    named = _SCOPE.sub("", f" {without_owner(known)}").strip()
    return f"{named} {group}" if len(named.split()) > 1 else None if named else group


def of_group(told: Sequence[Told], text: str, folded: str, start: int, mention: Mention) -> str | None:
    """The name of a figure that only says whose it is: that of the last one like it in the sentence, with its group.

    `told`: the figures named so far, in order; `start`: where the sentence begins. A sentence may name what is measured
    without a figure ("Diện tích lúa mùa đạt thấp, trong đó miền Bắc | đạt"). None where no group stands alone before
    the figure or nothing was named.
    """
    if not _names_nothing(mention):
        return None
    base = max(start, mention.start - _LONGEST)
    match = _GROUP.search(folded[base : mention.start])
    if match is None or match["level"] and not _is_rate(mention):
        return None
    first, last = (base + at for at in match.span("level" if match["level"] else "part"))
    group, begins = " ".join(text[first:last].split()), base + match.start()
    for known in reversed(told):
        if known.mention.start < _reach(folded, start, first):
            break
        if _alike(known.mention, mention) and known.name and known.mention.end <= begins:
            again = not match["verb"] or fold(known.name).startswith(match["verb"].strip())
            return instead(known.name, group) if again else None
    if match["level"] or match["verb"] or not (found := subject(without_asides(folded[start:begins]))):
        return None
    return instead(" ".join(text[start + found[0] : start + found[1]].split()), group)


def of_all(name: str) -> str:
    """The name of a figure of some part of the land or level without that part: the next owner's is another."""
    found = _SCOPE.sub("", f" {name}").strip()
    return found if len(found.split()) > 1 else name


def _reach(folded: str, start: int, group: int) -> int:
    """How far back the figure may stand whose name a group's takes: a group that opens its sentence looks behind it."""
    opening = folded[start:group].strip()
    opens = opening.startswith("trong đó") or not opening and folded.startswith(_GOES_ON, group)
    return max(folded.rfind("\n", 0, start) + 1, start - _BEFORE) if opens else start


def _is_rate(mention: Mention) -> bool:
    return kind(mention) == "percent" and isinstance(mention.value, tuple) and mention.value[0].unit == "%"


def _names_nothing(mention: Mention) -> bool:
    """Say whether a figure says by itself nothing of what is measured: a rate, a sum, a measure, a bare number."""
    unit = mention.value[0].unit if isinstance(mention.value, tuple) else None
    measured = kind(mention) in ("count", "change") and (not unit or unit in MEASURES)
    return _is_rate(mention) or kind(mention) == "money" or measured


def _alike(known: Mention, mention: Mention) -> bool:
    return _is_rate(known) and _is_rate(mention) or of_one_sign(known, mention)
