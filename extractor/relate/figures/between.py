"""What stands between two figures: another owner of the same, or only another time."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from ...model import Mention
from .figure_kinds import of_one_kind, of_one_sign, of_one_unit
from .indicators import another_owner
from .names import lists_owner, only_joins

Spans = Sequence[tuple[int, int]]
_OWNER_WORD = re.compile(
    r"(?<!\w)(?:tỉnh|thành\sphố|huyện|xã|phường|quận|thị\s(?:xã|trấn)|thôn|bản|nước|vùng|cấp|khối|nơi|đơn\svị|địa\sphương|sở|ngành|trường|công\sty"
    r"|năm|quý|tháng|kỳ|mục\stiêu|chỉ\stiêu|kế\shoạch)(?!\w)"
)


def changes_owner(folded: str, owners: Spans, dates: Spans, start: int, end: int) -> bool:
    """Say whether another place, body or time stands between two figures, or nothing but a verb."""
    if not another_owner(folded[start:end]):
        return False
    at, dated = bisect_left(owners, (start, 0)), bisect_left(dates, (start, 0))
    if at < len(owners) and owners[at][0] < end or dated < len(dates) and dates[dated][0] < end:
        return True
    gap = folded[start:end]
    return len(gap) < 20 or _OWNER_WORD.search(gap) is not None


def of_another_time(folded: str, dates: Spans, before: Mention, mention: Mention) -> bool:
    """Say whether only a date stands between two figures of one kind ("(quý I tăng 3,7%; quý II | tăng …")."""
    if not of_one_sign(before, mention):
        return False
    start, pieces = before.end, []
    for at in range(bisect_left(dates, (before.end, 0)), len(dates)):
        if dates[at][0] >= mention.start:
            break
        pieces.append(folded[start : dates[at][0]])
        start = dates[at][1]
    gap = "".join((*pieces, folded[start : mention.start]))
    return only_joins(gap) and (bool(pieces) or ";" not in gap)


def lists_owners(folded: str, owners: Spans, before: Mention, mention: Mention) -> bool:
    """Say whether only another owner stands between two percentages ("A mới đạt 8,7%, UBND huyện B | 6,2%")."""
    if not (of_one_kind(before, mention) or of_one_unit(before, mention)):
        return False
    at = bisect_left(owners, (before.end, 0))
    if at == len(owners) or owners[at][1] > mention.start:
        return False
    start, end = owners[at]
    return lists_owner(folded[before.end : start], folded[end : mention.start])
