"""An order whose clauses have days of their own: "niêm yết trước ngày 20/8 và thu hồi xong trước ngày 31/10"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from .actors import DATE, Reading
from .deadline import find_deadline
from .reach import Order
from .verbs import ITEM_VERBS, is_directive

_NEXT_PART = re.compile(
    rf"{DATE}\)?(?:\s?[;,]|\s(?=và\s|đồng\sthời\s))\s?(?:(?:và|đồng\sthời|sau\sđó|tiếp\sđó)\s){{0,2}}(?P<does>\w+(?:\s\w+)?)"
)

_AIMS = frozenset({"bảo đảm", "đảm bảo", "phấn đấu"})
"""What opens an aim of the work told before, not work of its own ("…, bảo đảm đến hết năm 2025 có 02 xã đạt chuẩn")."""


def parted(reading: Reading, order: Order) -> Iterator[Order]:
    """Yield `order` in as many parts as it has clauses with a day of their own, each an order to the same actor."""
    text, begin = reading.text, order.start
    if not order.row and text.count(DATE, begin, order.limit) > 1:
        for match in _NEXT_PART.finditer(text, begin, order.limit):
            cut = match.start("does")
            if match["does"] in _AIMS or not (is_directive(match["does"]) or match["does"] in ITEM_VERBS):
                continue
            if _due(reading, begin, match.start() + 1) and _due(reading, cut, order.limit):
                yield replace(order, start=begin, limit=match.start() + 1)
                begin = cut
    yield replace(order, start=begin)


def _due(reading: Reading, start: int, end: int) -> str | None:
    return find_deadline(reading.text, reading.items, start, end, strict=True)
