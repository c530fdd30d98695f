"""The parts of a text in which figures are aimed at: below a line that names aims, as deep as it reaches."""

from __future__ import annotations

import re
from bisect import bisect_right

from ...text import fold
from .outline import FIGURE, LONGEST, is_heading, outline, reach

_AIM = re.compile(r"(?<!\w)(?:mục\s(?:tiêu|đích)|chỉ\stiêu|phấn\sđấu|phương\shướng)(?!\w)")
_TOLD = re.compile(
    r"(?<!\w)(?:kết\squả|tình\shình|thực\shiện|đánh\sgiá|vượt|hoàn\sthành|về\sđích|đã|đạt|so\svới|tiến\sđộ|rà\ssoát|tổng\skết|tồn\stại|chương\strình\smục\stiêu)(?!\w)"
)
"""In a line that names aims to say how they were met."""


def aimed_parts(text: str) -> tuple[tuple[int, int], ...]:
    """Return the stretches of `text` below lines that name aims, in order, none inside another."""
    if not _AIM.search(fold(text)):
        return ()
    lines = outline(text)
    found: list[tuple[int, int]] = []
    for n, (start, end, level) in enumerate(lines):
        if found and start < found[-1][1] or not _names_aims(text[start:end]):
            continue
        last = reach(text, lines, n, level)
        if last > n:
            found.append((end, lines[last][1]))
    return tuple(found)


def is_within(parts: tuple[tuple[int, int], ...], offset: int) -> bool:
    """Say whether `offset` stands in one of the sorted stretches."""
    at = bisect_right(parts, (offset, offset)) - 1
    return at >= 0 and parts[at][0] <= offset < parts[at][1]


def _names_aims(line: str) -> bool:
    """Say whether a line is the heading of aims, or opens a list of them."""
    folded = fold(line)
    if not _AIM.search(folded[:LONGEST]) or _TOLD.search(folded) or FIGURE.search(folded):
        return False
    opens = folded.endswith(":")
    return len(line) < LONGEST and (opens or not folded.endswith((".", ";", ",", "…", "?", "!")) and is_heading(line))
