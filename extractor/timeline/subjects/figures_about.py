"""Which figures of a sentence are about a topic that only some of its clauses name.

"Đến năm 2020: tổng sản phẩm tăng trên 8%, thu nhập 45 triệu đồng, ít nhất 30 xã đạt chuẩn nông thôn mới": of the topic
"nông thôn mới" only the last is told. A topic named in a clause before the first figure's own heads them all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ...model import Measurement, Span

_CUT = re.compile(r"[;,:()]|\.\s|\s(?:và|còn|trong đó)\s")
_SHARE = re.compile(r"(?<!\w)(?:đạt|bằng|chiếm|tương đương|tương ứng|hoàn thành|tức)(?!\w)|\(\s*\Z")
_SHARE_WORDS = 5
"""Words at most between an amount and its share: "535 tỷ đồng vốn, ước đạt khoảng | 24,5%"."""
Figure = tuple[Measurement, Span]
"""A figure and where it stands in its sentence, in characters from the sentence's start."""


def figures_about(text: str, figures: Sequence[Figure], names: Callable[[str], bool]) -> list[Measurement]:
    """Return the figures of a sentence that are about what `names` recognises, in order.

    In: `figures` in the order in which they stand in `text`. All are, where a clause before the first figure's own
    names it, or where no figure's own words do; else those whose words do, and what goes on about the same: a share
    behind a count.
    """
    heads = [m.start() for m in _CUT.finditer(text, 0, figures[0][1].start)] if figures else []
    if len(figures) < 2 or heads and names(text[: heads[-1]]):
        return [m for m, _ in figures]
    cuts = [0, *(_cut(text, a.end, b.start) for (_, a), (_, b) in zip(figures, figures[1:], strict=False)), len(text)]
    named = [names(text[start:end]) for start, end in zip(cuts, cuts[1:], strict=False)]
    if not any(named):
        return [m for m, _ in figures]
    kept: list[bool] = []
    for n, (metric, span) in enumerate(figures):
        before = figures[n - 1] if n and kept[-1] else None
        kept.append(named[n] or before is not None and _goes_on(before, (metric, span), text))
    return [m for (m, _), about in zip(figures, kept, strict=True) if about]


def _goes_on(before: Figure, figure: Figure, text: str) -> bool:
    """Say whether a figure is of what the one before it is of: it names nothing itself, or is its share."""
    between = text[before[1].end : figure[1].start]
    if ";" in between:
        return False
    share = figure[0].kind == "percent" and before[0].kind != "percent" and len(between.split()) <= _SHARE_WORDS
    return share and _SHARE.search(between) is not None or figure[0].indicator in (None, before[0].indicator)


def _cut(text: str, start: int, end: int) -> int:
    """Return where the words of the figure that ends at `start` end, and those of the next begin."""
    cut = _CUT.search(text, start, end)
    return cut.start() if cut else start
