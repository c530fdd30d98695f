"""Which mentions say what places a document is about: bodies that govern them, and places that are told of."""

from __future__ import annotations

import re

from ..model import Mention
from ..text import fold

_GOVERNS = re.compile(
    r"(?:ủy ban|hội đồng nhân dân|tỉnh|thành ủy|thành đoàn|huyện|quận ủy|thị ủy|đảng|sở|công an|ban(?! quản lý)"
    r"|mặt trận|đoàn|bộ chỉ huy|bộ đội|tòa án|viện kiểm sát|thanh tra|thường trực|văn phòng|liên đoàn"
    r"|hội(?! đồng))(?!\w)"
)
"""How a body begins whose place is where it governs; a hospital's or a parish's place says less."""
_CODE = re.compile(r"UBND|HĐND|UBMTTQ|MTTQ|BCĐ|VP")
_LEVEL_IN = re.compile(r"(?<!\w)(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)\s[^\W\d_]")
"""A place that a figure's thing goes on with: "240 cử tri xã Tân Mộc"."""
_SMALL_PLACE = re.compile(r"(?:thôn|xóm|ấp|bản|buôn|làng|tổ|khu|khóm|phum|sóc|đường|phố|ngõ|cầu|chợ|sông|hồ|núi|đảo)\s")


def governs(name: str) -> bool:
    """Say whether a body of this name governs the place that it ends with."""
    return bool(_GOVERNS.match(fold(name)) or _CODE.match(name))


def names_place(mention: Mention) -> bool:
    """Say whether the mention is a place, or a figure whose thing goes on with one; a street tells little."""
    if mention.label == "METRIC":
        return _LEVEL_IN.search(mention.text) is not None
    return mention.label == "LOCATION" and not _SMALL_PLACE.match(fold(mention.text))
