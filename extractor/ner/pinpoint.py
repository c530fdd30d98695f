"""Pinpoints before a citation: "điểm a, b khoản 2 Điều 5", "Mục III Phần I" (guide §1: they belong to its span)."""

from __future__ import annotations

import re

_ITEM_LIST = r"(?:\s*(?:,|và|đến|-|hoặc)\s*{0})*"
_LETTER = r"[a-zđ]\d?\)?(?!\w)"
_NUMBER = r"\d{1,3}[a-zđ]?(?:\.\d{1,2}){0,2}\.?(?![\w])"
_ROMAN = r"(?:[ivxlc]{1,6}|\d{1,2}|[a-e])(?!\w)"
_LEVELS = (
    rf"(?:(?:điểm|tiết)\s+(?:{_LETTER}|{_NUMBER}){_ITEM_LIST.format(f'(?:{_LETTER}|{_NUMBER})')}"
    rf"|(?:khoản|điều|tiểu\s+mục)\s+(?:thứ\s+)?{_NUMBER}{_ITEM_LIST.format(rf'(?:{_NUMBER})')}"
    rf"|(?:mục|chương|phần|phụ\s+lục)\s+(?:số\s+|thứ\s+)?{_ROMAN}{_ITEM_LIST.format(rf'(?:{_ROMAN})')})"
)
_PINPOINT = re.compile(
    rf"(?<!\w){_LEVELS}(?:\s*(?:,|;|và|đến|-)?\s*(?:và\s+)?(?:của\s+)?{_LEVELS}){{0,5}}\s*[,-]?\s*(?:của\s+)?$"
)
_PINPOINT_HOOK = re.compile(r"(?:điều|khoản|điểm|mục|chương|phần|phụ\s+lục)\s")


def with_pinpoint(text: str, folded: str, start: int, floor: int) -> tuple[int, str | None]:
    """Return where a citation begins with the pinpoint before it, and the pinpoint; `start` and None where none stands.

    `start` is the offset of the type word or law's name; nothing before `floor` or in another line is looked at.
    """
    low = max(floor, start - 120)
    window = folded[low:start]
    if not _PINPOINT_HOOK.search(window):
        return start, None
    match = _PINPOINT.search(window[window.rfind("\n") + 1 :])
    if not match:
        return start, None
    begin = low + window.rfind("\n") + 1 + match.start()
    return begin, re.sub(r"[\s,]*(?:của)?\s*$", "", text[begin:start])
