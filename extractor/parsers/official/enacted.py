"""The title of a paper whose copy has lost it: "Bộ trưởng Bộ X ban hành Thông tư quy định về …", below the bases."""

from __future__ import annotations

import re

from ...text import fold_lines

_ENACTED = re.compile(
    r"(?:^|\n)\s*(?:bộ\s+trưởng|chính\s+phủ|thủ\s+tướng|thống\s+đốc|tổng\s+thanh\s+tra|tổng\s+kiểm\s+toán|quốc\s+hội|ủy\s+ban"
    r"|hội\s+đồng|liên\s+(?:tịch|bộ))(?!\w)[^.;:]{0,160}?(?<!\w)ban\s+hành\s+"
    r"(?P<type>luật|pháp\s+lệnh|nghị\s+định|nghị\s+quyết|thông\s+tư(?:\s+liên\s+tịch)?|quyết\s+định)\s+"
    r"(?P<title>(?!này|số|như|sau|theo)[^.;:]{8,500})[.:]?\s*(?:\n|$)"
)
_FIRST_ARTICLE = re.compile(r"\n\s*(?:điều|chương|mục)\s+(?:\d|[ivx])")
_REACH = 6000
"""Characters behind the letterhead in which the bases end."""


def enacted_title(text: str, start: int) -> str | None:
    """Return what the sentence before the first article of `text` says is enacted, looking from `start` on."""
    folded = fold_lines(text[start : start + _REACH])
    article = _FIRST_ARTICLE.search(folded)
    found = _ENACTED.search(folded, 0, article.end() if article else len(folded))
    if found is None:
        return None
    title = " ".join(text[start + found.start("title") : start + found.end("title")].split())
    return None if title.endswith(("như sau", "sau đây")) else title
