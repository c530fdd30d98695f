"""The parts of a text in which figures are aimed at: below a heading or a line that names aims, as deep as it reaches.

The reach follows the outline: what is numbered "1." below "I. Mục tiêu" belongs to it, "II." does not. A line without a
number reaches over the list that it opens, a heading in capitals up to the next one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import islice

from ...text import fold

_AIM = re.compile(r"(?<!\w)(?:mục\s(?:tiêu|đích)|chỉ\stiêu|phấn\sđấu|phương\shướng)(?!\w)")
_TOLD = re.compile(
    r"(?<!\w)(?:kết\squả|tình\shình|thực\shiện|đánh\sgiá|vượt|hoàn\sthành|về\sđích|đã|đạt|so\svới|tiến\sđộ|rà\ssoát|tổng\skết|tồn\stại|chương\strình\smục\stiêu)(?!\w)"
)
"""In a line that names aims to say how they were met."""
_MARKS = (
    re.compile(r"(?:phần|chương|mục)\s(?:thứ\s)?\w{1,6}(?!\w)", re.IGNORECASE),
    re.compile(r"[IVX]{1,5}\s?[.)–-](?!\w)"),
    re.compile(r"(?:[1-9]\d?|[A-E])\s?[.)](?!\d)"),
    re.compile(r"[1-9]\d?\.\d{1,2}\.?(?!\d)"),
    re.compile(r"(?:[a-zđ]|[1-9]\.\d\.\d)\s?[.)]|\*"),
    re.compile(r"\(\s?(?:\d{1,2}|[a-zđ])\s?\)\.?"),
    re.compile(r"[-–•·]\s?"),
    re.compile(r"\+\s?"),
)
"""The marks of an outline, the highest first."""
_PLAIN = len(_MARKS)
_LONGEST = 160
_FIGURE = re.compile(r"\d\s?%|\d\s(?:tỷ|triệu|người|hộ)(?!\w)")
_MOST = 4000
"""Lines of a text that are looked at."""

Line = tuple[int, int, int]


def aimed_parts(text: str) -> tuple[tuple[int, int], ...]:
    """Return the stretches of `text` below lines that name aims, in order, none inside another."""
    if not _AIM.search(fold(text)):
        return ()
    lines = list(islice(_lines(text), _MOST))
    found: list[tuple[int, int]] = []
    for n, (start, end, level) in enumerate(lines):
        if found and start < found[-1][1] or not _names_aims(text[start:end]):
            continue
        last = _reach(text, lines, n, level)
        if last > n:
            found.append((end, lines[last][1]))
    return tuple(found)


def is_within(parts: tuple[tuple[int, int], ...], offset: int) -> bool:
    """Say whether `offset` stands in one of the sorted stretches."""
    at = bisect_right(parts, (offset, offset)) - 1
    return at >= 0 and parts[at][0] <= offset < parts[at][1]


def _lines(text: str) -> list[Line]:
    """The lines that hold words, each with the level of its mark."""
    found, start = [], 0
    for line in text.split("\n"):
        words = line.strip(" \t\xa0|")
        if words:
            begin = start + line.index(words)
            level = next((n for n, mark in enumerate(_MARKS) if mark.match(words)), _PLAIN)
            found.append((begin, begin + len(words), level))
        start += len(line) + 1
    return found


def _names_aims(line: str) -> bool:
    """Say whether a line is the heading of aims, or opens a list of them."""
    folded = fold(line)
    if not _AIM.search(folded[:_LONGEST]) or _TOLD.search(folded) or _FIGURE.search(folded):
        return False
    opens = folded.endswith(":")
    return len(line) < _LONGEST and (opens or not folded.endswith((".", ";", ",", "…", "?", "!")) and _is_heading(line))


def _is_heading(line: str) -> bool:
    """Say whether a line without a full stop is a heading: capitals, or a number before it."""
    return line.isupper() or any(mark.match(line) for mark in _MARKS[:5])


def _reach(text: str, lines: list[Line], head: int, level: int) -> int:
    """Return the last line that the line at `head` leads."""
    capitals = text[lines[head][0] : lines[head][1]].isupper()
    last = head
    for n in range(head + 1, len(lines)):
        start, end, depth = lines[n]
        if level < _PLAIN and depth <= level:
            break
        if level == _PLAIN and not capitals and depth == _PLAIN:
            break
        if level == _PLAIN and capitals and (text[start:end].isupper() and end - start > 3 or depth < 2):
            break
        last = n
    return last
