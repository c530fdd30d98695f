"""Figures of one sentence that contradict each other: a ratio and the per cent that stands for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...model import Document, Mention, Problem, Span
from ...text import fold

_SAME = re.compile(
    r"[^\d%;.:|\n]{0,40}?[\s,(]*(?:(?:chỉ|đã|mới)\s)?(?:đạt|bằng|chiếm|tương\s(?:đương|ứng)|tức|hay|tỷ\slệ|tỉ\slệ|=|~|\()"
    r"[\s:]*(?:tỷ\slệ\s|tỉ\slệ\s|là\s|với\s|đạt\s|trên\s|gần\s|hơn\s|khoảng\s|xấp\sxỉ\s){0,3}"
)
"""Between "552/1.883 hồ sơ" and "29,3%": words that say that the second is the first in other terms."""
_OTHER = re.compile(r"(?<!\w)(?:trong\sđó|riêng|còn|tăng|giảm|kế\shoạch|dự\stoán|cùng\skỳ|so|và|chưa|không)(?!\w)")
_LOOSE = re.compile(r"(?:trên|gần|hơn|khoảng|xấp\sxỉ|chừng|~)\s?$")
_EXACT, _ROUGH = 0.6, 5.0
"""Points of a per cent by which a rounded and a rough ("gần", "hơn") figure may differ from the ratio."""


def contradictions(document: Document, mentions: Sequence[Mention]) -> Iterator[Problem]:
    """Yield a Problem for each ratio whose per cent beside it ("552/1.883 hồ sơ, đạt 92,3%") is another number.

    A rounded figure may differ by a little, one behind "gần", "hơn" or "khoảng" by more.
    """
    folded = fold(document.text)
    figures = [(m, m.value[0]) for m in mentions if isinstance(m.value, tuple) and len(m.value) == 1]
    for (first, ratio), (second, percent) in zip(figures, figures[1:]):
        if ratio.kind != "ratio" or percent.kind != "percent" or not ratio.total:
            continue
        gap = folded[first.end : second.start]
        if len(gap) > 60 or not _SAME.fullmatch(gap) or _OTHER.search(gap):
            continue
        counted = 100 * ratio.value / ratio.total
        rough = percent.comparator or _LOOSE.search(folded[max(0, second.start - 12) : second.start])
        if abs(counted - percent.value) > (_ROUGH if rough else _EXACT):
            shown = f"{counted:.1f}".replace(".", ",")
            message = f"“{_line(first.text)}” = {shown}%, but the text says “{_line(second.text)}”"
            yield Problem("relate", "ratio-percent", message, Span(first.start, second.end))


def _line(text: str) -> str:
    return " ".join(text.split())
