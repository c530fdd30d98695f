"""The outline of a text: which lines a heading or the line that opens a list reaches over.

The reach follows the marks: what is numbered "1." below "I. Mục tiêu" belongs to it, "II." does not. A line without a
number reaches over the list that it opens, a heading in capitals up to the next one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

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
DASH, PLAIN = len(_MARKS) - 2, len(_MARKS)
"""Levels: of a dash, which no number tells from another; of a line without a mark."""
LONGEST = 160
"""Characters of the longest heading."""
FIGURE = re.compile(r"\d\s?%|\d\s(?:tỷ|triệu|người|hộ)(?!\w)")
_MOST = 4000
"""Lines of a text that are looked at."""

Line = tuple[int, int, int]


def heading_parts(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield (start, end, reach) of each line of `text` that heads others, in order: it tells no figure itself."""
    lines = outline(text)
    for n, (start, end, level) in enumerate(lines):
        line = text[start:end]
        if (
            len(line) < LONGEST
            and _heads(line)
            and not FIGURE.search(line)
            and (last := reach(text, lines, n, level)) > n
        ):
            yield start, end, lines[last][1]


def _heads(line: str) -> bool:
    return line.endswith(":") or not line.endswith((".", ";", ",", "…", "?", "!")) and is_heading(line)


def outline(text: str) -> list[Line]:
    """The lines that hold words, each with the level of its mark."""
    found, start = [], 0
    for line in islice(text.split("\n"), _MOST):
        words = line.strip(" \t\xa0|")
        if words:
            begin = start + line.index(words)
            found.append((begin, begin + len(words), level_of(words)))
        start += len(line) + 1
    return found


def level_of(words: str) -> int:
    """How deep the mark before a line puts it, `PLAIN` where it has none."""
    return next((n for n, mark in enumerate(_MARKS) if mark.match(words)), PLAIN)


def is_heading(line: str) -> bool:
    """Say whether a line without a full stop is a heading: capitals, or a number before it."""
    return line.isupper() or any(mark.match(line) for mark in _MARKS[:5])


def reach(text: str, lines: list[Line], head: int, level: int) -> int:
    """Return the last line that the line at `head` leads."""
    capitals = text[lines[head][0] : lines[head][1]].isupper()
    last = head
    for n in range(head + 1, len(lines)):
        start, end, depth = lines[n]
        if level < PLAIN and depth <= level:
            break
        if level == PLAIN and not capitals and depth == PLAIN:
            break
        if level == PLAIN and capitals and (text[start:end].isupper() and end - start > 3 or depth < 2):
            break
        last = n
    return last
