"""Things that are given to somebody to have or to use ("3 ha rừng được UBND xã giao cho Công ty B"): no task."""

from __future__ import annotations

import re

from . import asking
from .verbs import is_directive

_GIVES_TO = re.compile(r"giao\scho\s")
_THING = re.compile(
    r"(?<!\w)(?:đất|rừng|ha|m2|m²|mặt\sbằng|nhà(?!\s(?:nước|đầu|trường|thầu))|trụ\ssở|cơ\ssở\snhà|khu\s[^\W\d]+|tài\ssản|công\strình|tiền|vốn|xe|(?<!bộ\s)máy|thiết\sbị|kho"
    r"|phòng\shọc|lô|thửa|hồ(?!\ssơ)|ao|chợ|bến|quỹ)(?!\w)[^;.]{0,110}$"
)
"""What somebody is given to have or to use, not to do, before "giao cho"."""
_WORK = re.compile(r"(?<!\w)(?:việc|nhiệm\svụ|công\stác|phần\sviệc|nội\sdung|khâu|trách\snhiệm)\s")


def hands_over(match: re.Match[str], rest: str) -> bool:
    """Say whether a thing, not a task, is given to somebody ("3 ha rừng được UBND xã giao cho Công ty B")."""
    verb = match["verb"]
    if not verb.endswith("giao") or not _GIVES_TO.match(match.string, match.end("verb") - 4):
        return False
    thing = _THING.search(match.string, max(0, match.start("verb") - 120), match.start("verb"))
    clause = match.string[max(0, match.start("verb") - 120) : match.start("verb")]
    if thing is None or _WORK.search(re.split(r"[;.]\s", clause)[-1]):
        return False
    return match.re is asking.GIVEN_TO or not is_directive(" ".join(rest.split()[:2]))
