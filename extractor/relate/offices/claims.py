"""What the text says of an office that it names: given to somebody, one of many in a career, or held by nobody."""

from __future__ import annotations

import re
from collections.abc import Sequence

from . import joints
from .items import Item

_LIFE = re.compile(r"\s*(?:\([^()\n]{1,60}\)\s*)?[,;(]?\s*sinh\s(?:ngày|năm)\s[^\n]{0,500}[;)]\s*\Z")
"""Between a name and the offices of a life: "(tên thường gọi B), sinh ngày …; quê quán …; | Ủy viên …"."""
_TERMS = re.compile(r"(?<!\w)(?:kh[óo][aá]|nhiệm kỳ|nguyên|cựu|từng)\s")
_BEHIND = 40


def unheld(folded: str, item: Item) -> bool:
    """Say whether nobody named holds the office: pretended, proposed for, or vacant ("chờ kiện toàn | Giám đốc")."""
    begin = max(0, item.start - 40)
    if joints.PRETENDED.search(folded, begin, item.start):
        return True
    if joints.WOULD_BE.search(folded, max(0, item.start - 120), item.start):
        return True
    if joints.PROPOSED.search(folded, max(0, item.start - 110), item.start):
        return True
    vacant = joints.VACANT.search(folded, max(0, item.start - 60), item.start)
    return vacant is not None and joints.FILLED.match(folded, item.end) is None


def given(folded: str, item: Item) -> bool:
    """Say whether a verb gives the office to the subject of its sentence: "được bầu làm", "giữ chức"."""
    if joints.APPOINTED.search(folded, max(0, item.start - 70), item.start) or career(folded, item):
        return True
    if joints.DATED_ITEM.search(folded, max(0, item.start - 150), item.start):
        return True
    left = folded[max(0, item.start - 40) : item.start]
    if left.endswith("giao ") and item.office and item.office.key.startswith("quyền "):
        return True
    return joints.VERB.search(left) is not None and joints.TO_COME.search(left) is None


def career(folded: str, item: Item) -> bool:
    """Say whether the office opens the list of those that the subject has had."""
    return joints.CAREER.search(folded, max(0, item.start - 110), item.start) is not None


def of_a_life(items: Sequence[Item], k: int, folded: str) -> bool:
    """Say whether items[k] is one more office of a life that parts them by semicolons, as obituaries do.

    "đồng chí A, Ủy viên … khóa V; nguyên Bí thư …; | Bộ trưởng …": nobody else is named from there on, and the row
    tells of terms; without them a semicolon begins the next of those present.
    """
    before, left = items[k - 1], folded[items[k - 1].end : items[k].start]
    if any(x.person is not None for x in items[k:]):
        return False
    if before.person is not None:
        return _LIFE.match(left) is not None
    if not before.holders or before.forward or not joints.PARTED.match(left):
        return False
    name = max((x.end for x in items[:k] if x.person in before.holders), default=before.start)
    return _TERMS.search(folded, name, items[-1].end + _BEHIND) is not None
