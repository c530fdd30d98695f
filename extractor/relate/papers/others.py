"""What papers other than this one do: a note of what replaced it, changes made by the one before, or only proposed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...text import fold
from ..view import View
from .between import Cited

_OF_THE_ONE_BEFORE = re.compile(
    r"(?:[\s,]*\(?(?:ký\s+)?ngày\s[^,;]{1,30}\)?)?(?:\s*(?:của|do)\s[^,;]{1,90}?)?[\s,]*(?:về\s+(?:việc\s+)?)?"
    r"(?:sửa\s+đổi|bổ\s+sung|thay\s+thế|bãi\s+bỏ|hủy\s+bỏ|đính\s+chính)(?!\w)"
)
"""Behind another citation: it is that one which changes the next."""
_PROPOSED = re.compile(
    r"[-–+*\s\d.)]*(?:dự\s+thảo\s+)?(?P<type>nghị\s+quyết|quyết\s+định|chỉ\s+thị|nghị\s+định|thông\s+tư|quy\s+định|quy\s+chế|luật|đề\s+án)"
    r"(?:\s+(?:này|mới|trên|sau\s+khi\s[^,;.]{3,40}))?,?\s+(?:(?:được\s[^,;.]{3,40}\s)?(?:sẽ|nhằm|có\s+nội\s+dung|để|là)\s+)?"
    r"(?:sửa\s+đổi|bổ\s+sung|thay\s+thế|bãi\s+bỏ|hủy\s+bỏ|điều\s+chỉnh)(?!\w)"
)
"""A paper of a type that is proposed here: it changes the one named, not this."""
_UNDONE = re.compile(
    r"(?<!\w)(?:văn bản|luật|bộ luật|pháp lệnh|nghị định|nghị quyết|quyết định|thông tư(?: liên tịch)?|chỉ thị|quy định"
    r"|kế hoạch|hướng dẫn|quy chế)\snày\s(?:(?:đã|sẽ|hết hiệu lực(?: và|,)?)\s){0,2}(?:được|bị)\s"
    r"(?P<verb>thay thế|sửa đổi|bổ sung|bãi bỏ|hủy bỏ|đính chính)(?!\w)[^.;]{0,50}?\s"
    r"(?:bằng|bởi|theo|tại)\s[^.;,]{0,24}$"
)
_ENACTED = re.compile(
    r"[^,;.]{2,60}(?<!đã)(?<!vừa)(?<!sẽ)\sban\s+hành\s+(?P<type>luật|nghị\s+quyết|quyết\s+định|nghị\s+định|thông\s+tư)\s+"
    r"(?:sửa\s+đổi|bổ\s+sung)(?!\w)[^;.]{0,160}\Z"
)
"""Who decides enacts a paper of this one's type, below the grounds: it is this one that changes the next."""
_RELATION = {"thay": "replaces", "sửa": "amends", "bổ": "amends", "đính": "amends", "bãi": "repeals", "hủy": "repeals"}


def undone_by(view: View, members: Sequence[Cited]) -> Iterator[tuple[Cited, str, tuple[int, int]]]:
    """Yield (paper, relation, where the verb stands) for each of `members` that is said to change this document."""
    for c in members:
        low = max(view.sentence_start(c.start), c.start - 240)
        stated = _UNDONE.search(view.folded[low : c.start])
        if stated:
            yield c, _RELATION[stated["verb"].split()[0]], (low + stated.start("verb"), low + stated.end("verb"))


def enacted(view: View, clause: str) -> bool:
    """Say whether `clause` enacts this very paper as one that changes what is named behind it."""
    found = _ENACTED.match(clause)
    return found is not None and " ".join(found["type"].split()) == fold(view.document.meta.type or "")


def by_another(view: View, clause: str, gap: str) -> bool:
    """Say whether the citation before, or a paper that is only proposed, changes the one behind `clause`."""
    if gap and _OF_THE_ONE_BEFORE.match(gap):
        return True
    proposed = _PROPOSED.match(clause)
    own = fold(view.document.meta.type or "")
    return proposed is not None and own != "" and not own.startswith(" ".join(proposed["type"].split()))
