"""What stands behind an actor like something asked, and asks nobody: timetables, who chairs a meeting."""

from __future__ import annotations

import re

from .orders import Order

_RECEIVES = re.compile(
    r"\s*(?:(?:chủ\strì|trực\stiếp|tham\sgia|tổ\schức|định\skỳ|thường\sxuyên|sẽ|cùng)[,\s]\s?){0,3}tiếp\s(?:công\s)?dân(?!\w)"
)
"""When an office receives citizens: "Chủ tịch UBND tỉnh tiếp công dân vào ngày 15 hàng tháng"."""
_CHAIRS = re.compile(
    r"\s*(?:(?:trực\stiếp|thay\smặt|đồng)\s)?chủ\strì(?:,?\s(?:và\s)?(?:điều\shành|kết\sluận))?\s(?:các\s|những\s|một\s)?"
    r"(?:phiên|cuộc|buổi|kỳ\shọp|hội\s(?:nghị|thảo)|lễ|họp|giao\sban|tọa\sđàm)(?!\w)"
)
"""Who chairs a meeting: "Chủ tịch Ủy ban nhân dân huyện chủ trì phiên họp"."""
_ASKS = re.compile(r"yêu\scầu|đề\snghị|chỉ\sđạo|kiến\snghị|nhắc|(?<!được\s)(?:giao|phân\scông)")


def asks_no_deed(text: str, order: Order) -> bool:
    """Say whether what `order` would ask (text of a Reading) is what a timetable or rules of procedure tell."""
    told = _RECEIVES.match(text, order.start) or _CHAIRS.match(text, order.start)
    return told is not None and _ASKS.match(text, order.verb) is None
