"""What stands behind an actor like something asked, and asks nobody: timetables, who chairs a meeting."""

from __future__ import annotations

import re

from ...model import Task
from .reach import Order

_RECEIVES = re.compile(
    r"\s*(?:(?:chủ\strì|trực\stiếp|tham\sgia|tổ\schức|định\skỳ|thường\sxuyên|sẽ|cùng)[,\s]\s?){0,3}tiếp\s(?:công\s)?dân(?!\w)"
)
"""When an office receives citizens: "Chủ tịch UBND tỉnh tiếp công dân vào ngày 15 hàng tháng"."""
_CHAIRS = re.compile(
    r"\s*(?:(?:trực\stiếp|thay\smặt|đồng)\s)?chủ\strì(?:,?\s(?:và\s)?(?:điều\shành|kết\sluận))?\s(?:các\s|những\s|một\s)?"
    r"(?:phiên|cuộc|buổi|kỳ\shọp|hội\s(?:nghị|thảo)|lễ|họp|giao\sban|tọa\sđàm)(?!\w)"
)
"""Who chairs a meeting: "Chủ tịch Ủy ban nhân dân huyện chủ trì phiên họp"."""
_DUTY = re.compile(r"\s(?:(?:cũng|còn)\s)?(?:có\s(?:trách\snhiệm|nhiệm\svụ)|chịu\strách\snhiệm)(?!\w)")
_DIRECTS = re.compile(
    r"\s(?:(?:tiếp\stục|thường\sxuyên|kịp\sthời)\s)?(?:chỉ\sđạo|yêu\scầu|đề\snghị|giao|đôn\sđốc)\s(?:các|những|ubnd|thủ\strưởng)(?!\w)"
)
"""News of who directs others: "UBND tỉnh tiếp tục chỉ đạo các sở, ngành …"."""
_QUESTION = re.compile(
    r"\s(?:cho\sbiết|nói\srõ|giải\sthích|trả\slời)(?!\w)[^;.]{0,80}?(?<!\w)(?:khi\snào|bao\sgiờ|(?:vì|tại)\ssao|(?:như\s)?thế\snào|ra\ssao"
    r"|đến\sđâu|bao\snhiêu|\?)"
)
"""A deputy's question: "đề nghị Sở A cho biết khi nào hoàn thành"."""
_REBUKES = ("nhắc nhở", "phê bình", "nhắc")
_FAILED = re.compile(
    r"\s(?:do\s|vì\s|đã\s|còn\s|về\sviệc\s|việc\s)?(?:chưa|không|để\s(?:xảy|chậm|tình)|chậm|thiếu|buông|né|vi\sphạm)(?!\w)(?!\sđể)"
)
"""What somebody is rebuked for: "nhắc nhở Sở A chưa thường xuyên kiểm tra"; "không để" still asks."""
_ASKS = re.compile(r"yêu\scầu|đề\snghị|chỉ\sđạo|kiến\snghị|nhắc|(?<!được\s)(?:giao|phân\scông)")


def asks_no_deed(text: str, order: Order) -> bool:
    """Say whether what `order` would ask (text of a Reading) is told by a timetable or rules, or a question."""
    if _QUESTION.match(text, order.start):
        return True
    if text.startswith(_REBUKES, order.verb) and _FAILED.match(text, order.start):
        return True
    told = _RECEIVES.match(text, order.start) or _CHAIRS.match(text, order.start)
    return told is not None and _ASKS.match(text, order.verb) is None


def is_general_duty(text: str, order: Order, task: Task) -> bool:
    """Say whether the press tells by `task` what a body has to do as a rule, or that it directs others: nobody asks it,
    and there is no day."""
    if task.by is not None or task.timing is not None or _ASKS.match(text, order.verb):
        return False
    return _DUTY.match(text, order.start) is not None or _DIRECTS.match(text, order.start) is not None
