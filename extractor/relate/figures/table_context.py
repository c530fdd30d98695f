"""What the row and the column of a table say of a figure in one of its cells."""

from __future__ import annotations

import re

_AIM = re.compile(r"(?<!\w)(?:kế\shoạch|chỉ\stiêu|mục\stiêu|phấn\sđấu|đăng\ský|dự\skiến|giao)(?!\w)")
_WORDS = re.compile(r"[^\W\d_]{2,}")
_MOST = 60
"""Lines between a row and its table's head."""


def row_label(text: str, offset: int) -> tuple[int, int] | None:
    """Return the stretch of the first cell with words in the barred line of `offset`, None where no bars stand."""
    start = text.rfind("\n", 0, offset) + 1
    at = start
    for cell in text[start:offset].split("|")[:-1]:
        if len(_WORDS.findall(cell)) > 1 and len(cell) < 160:
            inner = cell.strip()
            begin = at + cell.index(inner)
            return begin, begin + len(inner)
        at += len(cell) + 1
    return None


def in_aim_column(folded: str, offset: int) -> bool:
    """Say whether the head of the column in which the figure at `offset` stands speaks of a plan or an aim."""
    start = folded.rfind("\n", 0, offset) + 1
    column = folded.count("|", start, offset)
    first = start
    for _ in range(_MOST):
        above = folded.rfind("\n", 0, max(0, first - 1)) + 1
        if first == 0 or "|" not in folded[above : first - 1]:
            break
        first = above
    heads = folded[first : folded.find("\n", first)].split("|")
    return first != start and column < len(heads) and _AIM.search(heads[column]) is not None
