"""Rates of one thing told level by level: "tỷ lệ hồ sơ trực tuyến cả nước đạt 42%; bộ, ngành đạt 61%; địa phương 17%".

The first rate is named in full; those behind it only say whose they are. Each has the first one's name with its own
group in the place of the whole's ("tỷ lệ hồ sơ trực tuyến bộ, ngành"): under one name they would contradict each other,
under the group's alone nobody would know what was measured.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Mention
from ...text import fold
from .breakdown import Told
from .figure_kinds import kind

_LEVEL = (
    r"(?:bộ,\s(?:ban,\s)?ngành|sở,\s(?:ban,\s)?ngành"
    r"|(?:khối\s)?(?:bộ|sở|huyện|xã|phường|quận|tỉnh|địa\sphương|đơn\svị|doanh\snghiệp)"
    r"|(?:khối\s)?cấp\s(?:trung\sương|bộ|tỉnh|sở|huyện|xã|cơ\ssở)|trung\sương|(?:khu\svực\s)?(?:thành\sthị|nông\sthôn|đô\sthị|miền\snúi|đồng\sbằng)"
    r"|nam|nữ)(?:(?:,\s|\svà\s)(?:cơ\squan|địa\sphương|thị\sxã|thành\sphố|phường|xã|thị\strấn|quận|huyện|đặc\skhu|đơn\svị)){0,3}"
)
_WHOLE = r"(?:cả\snước|toàn\squốc|(?:toàn|cả)\s(?:tỉnh|thành\sphố|huyện|quận|xã|phường|ngành|vùng))"
_GROUP = re.compile(
    rf"(?:^|[;,:(]|(?<!\w)và)\s?(?:trong\sđó,?\s)?(?:(?:của|ở|tại|riêng|đối\svới)\s)?(?P<group>(?:các\s)?{_LEVEL})"
    r"\s?(?:(?:chỉ|mới|đã|cũng|lại|đều|ước|là|đạt|chiếm|còn|có|ở\smức|tăng\slên|khoảng|gần|hơn|trên)\s|:\s){0,4}$"
)
"""Between the rate before and this one: a group and nothing else."""
_SCOPE = re.compile(rf"\s(?:(?:của|trên|ở|tại|trong)\s)?(?:{_WHOLE}|(?:các\s)?{_LEVEL})$")
"""At the end of a name: whose the rate is."""
_LONGEST = 60


def of_group(told: Sequence[Told], text: str, folded: str, start: int, mention: Mention) -> str | None:
    """The name of a rate that only says whose it is: that of the last rate named in the sentence, with its group.

    `told`: the figures named so far, in order; `start`: where the sentence begins. None where no group stands alone
    before the rate or nothing was named.
    """
    match = _GROUP.search(folded, max(start, mention.start - _LONGEST), mention.start) if _is_rate(mention) else None
    if match is None:
        return None
    group = " ".join(text[slice(*match.span("group"))].split())
    for known in reversed(told):
        if known.mention.start < start:
            return None
        if _is_rate(known.mention) and known.name and known.mention.end <= match.start("group"):
            named = _SCOPE.sub("", f" {fold(known.name)}").strip()
            return f"{known.name[: len(named)]} {group}" if len(named.split()) > 1 else None if named else group
    return None


def _is_rate(mention: Mention) -> bool:
    return kind(mention) == "percent" and isinstance(mention.value, tuple) and mention.value[0].unit == "%"
