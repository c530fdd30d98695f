"""Who asks by a paper: "UBND huyện có Công văn số 5 gửi các xã. Theo đó, yêu cầu …"."""

from __future__ import annotations

import re

from .actors import ACTOR, CITATION, DATE, PERSON, Item, Reading

_KIND = (
    r"(?:công\svăn|công\sđiện|chỉ\sthị|thông\sbáo|văn\sbản|kế\shoạch|quyết\sđịnh|kết\sluận"
    r"|hướng\sdẫn|nghị\squyết)"
)
_ISSUES = re.compile(
    rf"(?P<who>[{ACTOR}{PERSON}])(?:\s\([^()]{{1,60}}\))?\s(?:(?:đã|vừa|mới|cũng|tiếp\stục)\s){{0,2}}"
    rf"(?:có|ban\shành|ký(?:\sban\shành|\sgửi)?|ra|gửi|phát(?:\sđi)?|thông\squa)\s(?:một\s|các\s)?(?:{_KIND}(?:\s(?:khẩn|hỏa\stốc|thượng\skhẩn|số|chỉ\sđạo)){{0,2}}"
    rf"(?=\s(?:về|gửi|yêu|chỉ|đề|giao|triển|tăng|thực|đôn|ngày|[{CITATION}{DATE}(])|[,.;:])|(?P<paper>{CITATION}))"
)

_LAID_BEFORE = re.compile(r"(?<!\w)(?:trình|đề\snghị|xin|để)\s$")
"""Before somebody who shall yet issue it ("trình HĐND tỉnh thông qua Nghị quyết")."""


def issuer_in(reading: Reading) -> tuple[Item, str | None] | None:
    """Return the last actor of a sentence of the press that issues a paper, and its number; None without one."""
    found = None
    for match in _ISSUES.finditer(reading.text):
        if _LAID_BEFORE.search(reading.text, 0, match.start()):
            continue
        at = match.start("paper")
        found = reading.items[match.start("who")], reading.items[at].number if at >= 0 else None
    return found
