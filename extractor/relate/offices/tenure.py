"""Whether somebody holds an office, held it, or acts in it: from the title's own words and the verb before it."""

from __future__ import annotations

import re
from typing import Literal

from ...text import fold

Tenure = Literal["holding", "former", "acting", "in_charge"]
_WORDS: tuple[tuple[Tenure, re.Pattern[str]], ...] = (
    ("former", re.compile(r"(?:nguyên|cựu)\s")),
    ("acting", re.compile(r"(?:quyền|q\.)\s?")),
    ("in_charge", re.compile(r"(?:.*\s)?phụ trách(?!\w)")),
)
_LEAVES = re.compile(
    r"(?<!\w)(?:xóa tư cách|thôi|miễn nhiệm|bãi nhiệm|bãi miễn|cách|từ nhiệm|từ chức|rời)\s+(?:không\s+)?"
    r"(?:giữ\s+|làm\s+|tham gia\s+|kiêm nhiệm\s+|phụ trách\s+)?(?:các\s+)?"
    r"(?:(?:chức\s+vụ|chức\s+danh|chức|cương vị|ghế|vị trí)\s+)?\Z"
)
_REACH = 60


def tenure_of(position: str) -> Tenure:
    """Return what a title says of itself: "nguyên Chủ tịch" is former, "Quyền Giám đốc" acting."""
    folded = fold(position)
    return next((tenure for tenure, words in _WORDS if words.match(folded)), "holding")


def leaves(folded: str, start: int) -> bool:
    """Say whether the folded text has somebody leave the office named at `start` ("thôi giữ chức …")."""
    return _LEAVES.search(folded, max(0, start - _REACH), start) is not None
