"""Whose pages a text stands on: "TRANG THÔNG TIN ĐIỆN TỬ XÃ X" above an article that says "UBND xã" alone."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..model import Document
from ..text import fold

_NAMED = re.compile(
    r"(?:trang|cổng)\s(?:thông tin|tin)\s(?:điện tử\s)?(?:tổng hợp\s)?(?:của\s)?"
    r"(?:(?:ubnd|ủy ban nhân dân|đảng ủy|hđnd\s?[-&]\s?ubnd)\s)?"
    r"(?P<level>xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố)\s(?P<name>[^\W\d_][^-–|,;:()\n]{1,40}?)"
    r"\s*(?=[-–|,;:()\n]|\Z|(?:,\s*)?(?:huyện|thành phố|tỉnh)\s)"
)
"""The name of a commune's or district's own pages, in their furniture; what the text itself names goes before it."""
_HEAD = 600
"""So far from its beginning a page tells whose it is."""


def portal_of(document: Document, folded: str, furniture: Iterable[tuple[int, int]]) -> tuple[str, str] | None:
    """Return the level and the bare name of the commune or district whose own pages these are, None for no such page.

    In: the text folded, and the spans of the page's furniture in order.
    """
    heads = (folded[start:end] for start, end in furniture if start < _HEAD)
    found = (_NAMED.search(head) for head in (fold(document.meta.publisher or ""), *heads))
    hit = next((m for m in found if m), None)
    return (hit["level"], " ".join(word[:1].upper() + word[1:] for word in hit["name"].split())) if hit else None
