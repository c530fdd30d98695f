"""By when one order is due: the day in its own words, before them, by label, or told by the present."""

from __future__ import annotations

import re

from ...model import Document
from ...text import fold
from .actors import DATE, Reading
from .deadline import find_ahead, find_deadline, tet_in
from .labelled import Due, due_in, due_label
from .reach import Order
from .schedule import find_schedule
from .this_period import in_this_period

_SAME_DAY = re.compile(
    r"(?<!\w)(?:trước|xong|chậm\snhất(?:\slà)?|hoàn\sthành)(?:\s(?:trong|vào|\d{1,2}\s?(?:giờ|h|g)(?:\s?\d{2})?)){0,2}\s(?:cùng\sngày|trong\sngày)(?!\s\d)(?!\w)"
)
"""By the paper's own day: "xong trước 15 giờ cùng ngày"."""


def due_of(reading: Reading, order: Order, first: bool, document: Document) -> str | None:
    """Return the ISO value of the day by which `order` is due, None where the sentence names none.

    `first`: it belongs to the first demand of the sentence, before which a day may stand for it.
    """
    text, items = reading.text, reading.items
    due = find_deadline(text, items, order.start, order.limit)
    if due is None and (order.row or order.verb >= order.start and text[order.verb] in ";,:"):
        dates = [items[at].iso for at in range(len(text)) if text[at] == DATE]
        return next((iso for iso in reversed(dates) if iso), None)
    if due is None and order.verb >= order.start and first:
        before = max(text.rfind(";", 0, order.start), order.start - 60, 0)
        due = find_deadline(text, items, before, order.start, strict=True)
    if due is None and order.verb >= order.start:
        due = find_ahead(text, items, order.start - 1)
    return due or _told_otherwise(reading, order, document)


def printed_due(reading: Reading, source: str, start: int, end: int, iso: str | None) -> Due | None:
    """Return how reading.text[start:end] prints the day `iso`, or what recurs; `source`: the text of the document."""
    found = find_schedule(reading, start, end, iso)
    if found is None:
        return None
    last = reading.items.get(found.end - 1)
    behind = last.end if last else reading.offset(found.end - 1) + 1
    words = source[reading.offset(found.start) : behind]
    return Due(iso, " ".join(words.split()), found.timing)


def _told_otherwise(reading: Reading, order: Order, document: Document) -> str | None:
    """The day by Tết, behind a label, or in the present period."""
    words = fold(document.text[reading.offset(order.start) : reading.offset(order.limit)])
    due = tet_in(words, document.meta.as_of)
    if due is None and (label := due_label(reading.text, order.start, order.limit)):
        due = next((day.iso for day in [due_in(reading, document.text, *label)] if day), None)
    if due is None and document.kind == "official_document" and _SAME_DAY.search(words):
        return document.meta.date
    return due or in_this_period(words, document.meta.date or document.meta.as_of)
