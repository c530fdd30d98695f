"""A name and the office behind it with words between them: whose the office is then."""

from __future__ import annotations

from ...values.sentence import sentence_at
from . import joints
from .items import Item, closes_item
from .offices import FORMER


def late(text: str, folded: str, before: Item, item: Item) -> bool:
    """Say whether the office is held by the name before it though other words stand between them."""
    left = folded[before.end : item.start]
    if joints.SKIPPED.match(left) and not acts(text, folded, before, item):
        return True
    if closes_item(text, folded, before, left, item):
        return True
    former = item.office is not None and item.office.key.startswith(FORMER)
    return former and joints.FORMER_LATE.match(left) is not None


def acts(text: str, folded: str, before: Item, item: Item) -> bool:
    """Say whether the office is the subject, not the apposition of the name: "Ngoài ông A, | Thủ tướng cũng …"."""
    left = folded[before.end : item.start]
    if joints.ASKED.fullmatch(left):
        return joints.ACTS.match(folded, item.end) is not None
    if not left.lstrip().startswith(",") or not joints.ACTS.match(folded, item.end):
        return False
    if joints.FRONTED.search(folded, max(0, before.start - 50), before.start):
        return True
    begin = max(sentence_at(text, before.start)[0], before.start - 140)
    return joints.FRONTS.match(folded[begin : before.start]) is not None
