"""What stands between two figures: another owner of the same, another time, or what makes the second the first's."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal

from ...model import Mention
from .baselines import risen_from
from .figure_kinds import (
    can_be_share,
    counts_change,
    is_counted,
    is_rank,
    is_step,
    kind,
    of_one_kind,
    of_one_noun,
    of_one_sign,
    of_one_unit,
)
from .indicators import another_owner, goes_on
from .names import is_share, joins, lists_owner, only_joins, stands_on, steps_on, undated

Spans = Sequence[tuple[int, int]]
_BLANKS = re.compile(r"[^\S\n]{2,}")
_PER = re.compile(
    r"\A/(?:ngày|tuần|tháng|quý|năm|người|hộ|xã|ha|lượt|vụ|đơn\svị|lao\sđộng|khẩu)(?!\w)(?:/(?:ngày|tháng|năm)(?!\w))?"
)
_LEVEL = re.compile(
    r"[,;]?(?:\s(?:và|nhưng|tuy|vẫn|cũng))?\s(?:(?:cao|thấp|lớn|nhỏ|nhiều|ít)\shơn(?:\sso\s(?:với|cùng))?|so\s(?:với|cùng))\s[^;.()\d]{3,50}(?:\s\d{4})?\s\((?:là\s|đạt\s)?"
)
"""Between a value and the one in brackets that it is compared with ("58%, thấp hơn so với cùng kỳ (| 63,8%)")."""
_DIFFERS = re.compile(r"[^;.\d]{0,60}(?:\d{4})?[;,]\s(?:cao|thấp|nhiều|ít|lớn)\shơn\s")
"""Between a value or its change and by how much it differs from another's ("; cao hơn | 2,3 tiêu chí")."""
_OWNER_WORD = re.compile(
    r"(?<!\w)(?:tỉnh|thành\sphố|huyện|xã|phường|quận|thị\s(?:xã|trấn)|thôn|bản|nước|vùng|cấp|khối|nơi|đơn\svị|địa\sphương|sở|ngành|trường|công\sty"
    r"|năm|quý|tháng|kỳ|mục\stiêu|chỉ\stiêu|kế\shoạch)(?!\w)"
)


class Between:
    """What the words between two figures of one document make of the second: the same, or another's of the same."""

    def __init__(self, folded: str, owners: Spans, dates: Spans) -> None:
        self.folded, self.owners, self.dates = folded, owners, dates

    def takes_over(
        self, before: Mention, mention: Mention, *, own_noun: bool
    ) -> Literal["whole", "without-owner"] | None:
        """Say how much of the name before a figure takes over, None where it takes over nothing.

        `own_noun`: whether it names what it counts.
        """
        gap = undated(one_blank(self.folded[before.end : mention.start]))
        if _is_its_share(before, mention, gap):
            return "whole"
        if of_one_unit(before, mention) and risen_from(self.folded, (before.start, before.end), mention.start):
            return "whole"
        if _compares(before, mention, gap):
            return "whole"
        if own_noun or counts_another(before, mention):
            return None
        again = of_another_time(self.folded, self.dates, before, mention)
        if goes_on(gap) or _of_the_same(before, mention, gap) or again:
            return "whole"
        listed = self.lists_on(before, mention, alike=of_one_kind(before, mention) or of_one_unit(before, mention))
        if not listed and of_one_kind(before, mention):
            listed = changes_owner(self.folded, self.owners, self.dates, before.end, mention.start)
        return "without-owner" if listed else None

    def lists_on(self, before: Mention, mention: Mention, *, alike: bool = True) -> bool:
        """Say whether only another owner stands between two figures ("A mới đạt 8,7%, UBND huyện B | 6,2%")."""
        at = bisect_left(self.owners, (before.end, 0))
        if not alike or at == len(self.owners) or self.owners[at][1] > mention.start:
            return False
        start, end = self.owners[at]
        return lists_owner(self.folded[before.end : start], self.folded[end : mention.start])


def one_blank(gap: str) -> str:
    """Return the words between two figures with one blank where several stand, without what the first is per."""
    return _PER.sub("", _BLANKS.sub(" ", gap))


def counts_another(before: Mention, mention: Mention) -> bool:
    """Say whether a figure tells by how many of another thing something changed ("…, giảm | 38 vụ")."""
    counted = is_counted(before) or counts_change(before)
    return counted and counts_change(mention) and not of_one_noun(before, mention)


def _compares(before: Mention, mention: Mention, gap: str) -> bool:
    """Say whether a figure is the value that the one before is compared with, or by how much that differs."""
    alike = of_one_sign(before, mention) or of_one_noun(before, mention) and is_counted(before)
    differs = counts_change(mention) and _DIFFERS.fullmatch(gap) is not None
    return alike and (differs or _LEVEL.fullmatch(gap) is not None)


def _is_its_share(before: Mention, mention: Mention, gap: str) -> bool:
    return "%" in mention.text and is_counted(before) and is_share(gap) and can_be_share(before, mention)


def _of_the_same(before: Mention, mention: Mention, gap: str) -> bool:
    """Say whether a figure is of the same indicator as the one before it, without being its second telling."""
    if is_rank(mention):
        return stands_on(gap)
    if is_rank(before) and is_step(mention):
        return steps_on(gap)
    alike = of_one_kind(before, mention) or kind(before) == kind(mention) == "money"
    return alike and joins(gap)


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
