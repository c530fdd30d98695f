"""Which mentions say what places a document is about: bodies that govern them, and places that are told of."""

from __future__ import annotations

import re

from ..model import Mention
from ..text import CAPITAL, fold

_GOVERNS = re.compile(
    r"(?:ủy ban|hội đồng nhân dân|tỉnh|thành ủy|thành đoàn|huyện|quận ủy|thị ủy|đảng|sở|công an|ban(?! quản lý)"
    r"|mặt trận|đoàn|bộ chỉ huy|bộ đội|tòa án|viện kiểm sát|thanh tra|thường trực|văn phòng|liên đoàn"
    r"|hội(?! đồng))(?!\w)"
)
"""How a body begins whose place is where it governs; a hospital's or a parish's place says less."""
_CODE = re.compile(r"UBND|HĐND|UBMTTQ|MTTQ|BCĐ|VP")
_LEVEL_IN = re.compile(r"(?<!\w)(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)\s[^\W\d_]")
_ENDS_IN_LEVEL = re.compile(r"(?<!\w)(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)$")
_GOES_ON = re.compile(rf"(?:[ \xa0]{CAPITAL}\w*){{1,4}}")
"""A place that a figure's thing goes on with: "240 cử tri xã Tân Mộc"."""
_SMALL_PLACE = re.compile(r"(?:thôn|xóm|ấp|bản|buôn|làng|tổ|khu|khóm|phum|sóc|đường|phố|ngõ|cầu|chợ|sông|hồ|núi|đảo)\s")


def governs(name: str) -> bool:
    """Say whether a body of this name governs the place that it ends with."""
    return bool(_GOVERNS.match(fold(name)) or _CODE.match(name))


def place_words(mention: Mention, text: str) -> str:
    """Return the words of a mention in `text` that name a place, "" for none; a village or a street tells little.

    A figure's thing may go on with a place, inside the mention or behind it: "240 cử tri xã | Tân Mộc".
    """
    if mention.label == "METRIC":
        further = _GOES_ON.match(text, mention.end) if _ENDS_IN_LEVEL.search(mention.text) else None
        words = text[mention.start : further.end() if further else mention.end]
        return words if _LEVEL_IN.search(words) else ""
    return mention.text if mention.label == "LOCATION" and not _SMALL_PLACE.match(fold(mention.text)) else ""
