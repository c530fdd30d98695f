"""What stands behind an actor like something asked, and is a timetable that asks nobody."""

from __future__ import annotations

import re

from .orders import Order

_RECEIVES = re.compile(
    r"\s*(?:(?:chủ\strì|trực\stiếp|tham\sgia|tổ\schức|định\skỳ|thường\sxuyên|sẽ|cùng)[,\s]\s?){0,3}tiếp\s(?:công\s)?dân(?!\w)"
)
"""When an office receives citizens: "Chủ tịch UBND tỉnh tiếp công dân vào ngày 15 hàng tháng"."""
_ASKS = re.compile(r"yêu\scầu|đề\snghị|chỉ\sđạo|kiến\snghị|nhắc")


def asks_no_deed(text: str, order: Order) -> bool:
    """Say whether what `order` would ask (text of a Reading) is told by a timetable."""
    return _RECEIVES.match(text, order.start) is not None and _ASKS.match(text, order.verb) is None
