"""What the text says of an office that it names: given to somebody, one of many in a career, or held by nobody."""

from __future__ import annotations

from . import joints
from .items import Item


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
