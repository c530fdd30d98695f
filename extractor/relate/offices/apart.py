"""A name and the office behind it with words between them: whose the office is then."""

from __future__ import annotations

import re
from itertools import pairwise

from ...values.sentence import sentence_at
from . import joints
from .items import Item, closes_item
from .offices import FORMER
from .shared import name_behind

_WITH = re.compile(r"(?:cùng với|cùng|với)\s")
"""Behind the subject whom the sentence has named by then: "Đại tá A | cùng | ông B, Bí thư X đã họp"."""
_DASH = re.compile(rf"\s[–—-]\s{joints.COURTESY}{{0,3}}")


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
    if fronted := joints.FRONTED.search(folded, max(0, before.start - 50), before.start):
        subject = text[sentence_at(text, before.start)[0] : fronted.start()].strip()
        return not (subject and _WITH.match(folded, fronted.start()))
    begin = max(sentence_at(text, before.start)[0], before.start - 140)
    return joints.FRONTS.match(folded[begin : before.start]) is not None


def dashed(items: list[Item], k: int, folded: str) -> bool:
    """Tie the office in a list with each name behind its bearer's offices and a dash; say whether it is in such a one.

    "X - Lê A, | Y, | Z - Trần B": the last of the row goes to the name behind it, those before it follow the last.
    """
    last, first = k, k - 1
    while last + 1 < len(items) and items[last + 1].office:
        last += 1
    while first > 0 and items[first].office:
        first -= 1
    if first < 1 or last + 1 == len(items) or items[first].person is None:
        return False
    both = ((items[first - 1], items[first]), (items[last], items[last + 1]))
    if not all(x.office and _DASH.fullmatch(folded, x.end, name.start) for x, name in both):
        return False
    chained = all("," in folded[x.end : y.start] for x, y in pairwise(items[first : last + 1]))
    if not chained or items[first].person not in items[first - 1].holders:
        return False
    if k == last:
        name_behind(items, k, folded[items[k].end : items[k + 1].start], folded)
    return True
