"""Multiples told in words against a base: "gấp đôi so với năm 2023", "tăng gấp ba lần cùng kỳ".

Without a base they are a manner of speaking ("đắt gấp trăm lần", "xã rộng gấp ba"), which reports no figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model import Document, Mention, MetricValue

TIMES = {
    "đôi": 2.0, "rưỡi": 1.5, "hai": 2.0, "ba": 3.0, "bốn": 4.0, "năm": 5.0, "sáu": 6.0, "bảy": 7.0, "tám": 8.0,
    "chín": 9.0, "mười": 10.0,
}  # fmt: skip
_MULTIPLE = re.compile(
    r"(?<!\w)(?P<verb>tăng\s)?(?:(?:hơn|gần|khoảng|trên)\s)?gấp\s(?:(?:hơn|gần|khoảng|trên)\s)?"
    r"(?:(?P<alone>đôi|rưỡi)(?:\slần)?|(?P<number>hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\slần(?P<half>\srưỡi)?)"
    r"(?=\s(?:so\s(?:với|cùng)\s|cùng\s(?:kỳ|thời\sđiểm|giai\sđoạn)(?!\w)|(?:của\s)?(?:năm|tháng|quý)\s(?:trước|ngoái|[12i])"
    r"|(?:mức\s)?bình\squân\s(?:chung\s)?(?:của\s)?(?:cả|toàn|năm|giai|các)\s|đầu\snhiệm\skỳ|nhiệm\skỳ\strước"
    r"|giai\sđoạn\strước|kế\shoạch|chỉ\stiêu|mục\stiêu))"
)


def told_multiples(document: Document, folded: str) -> Iterator[Mention]:
    """Yield the multiples in words of `document`; `folded` is its text folded, of the same length.

    As with figures ("gấp 2 lần", "tăng gấp 2 lần") the one that a verb of movement opens is a change.
    """
    for match in _MULTIPLE.finditer(folded):
        times = TIMES[match["alone"] or match["number"]] + (0.5 if match["half"] else 0.0)
        value = MetricValue("change" if match["verb"] else "count", times, None, "lần", "up" if match["verb"] else None)
        yield document.mention("METRIC", *match.span(), value=(value,), confidence=0.85, reason="metric:by-word")
