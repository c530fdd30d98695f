"""Reports of matches and races: their captains hold no office, their goals and distances report no result."""

from __future__ import annotations

import re
from itertools import pairwise

from .phrase_lists import phrases

_WORDS = tuple(
    phrases("""
    hlv; huấn luyện viên; tiền đạo; tiền vệ; hậu vệ; trung vệ; thủ môn; thủ thành; cầu thủ; bàn thắng; tỷ số; tỉ số;
    v-league; v.league; penalty; vận động viên; vđv; vòng bảng; bán kết; chung kết; trận đấu; luân lưu; hiệp hai; hiệp
    một; hiệp phụ; đội tuyển; trọng tài; kình ngư; svđ; phút bù; world cup; sea games; asiad; u19; u21; u23; huy chương
    """)
)
_WORD = re.compile("|".join(map(re.escape, sorted(_WORDS, key=len, reverse=True))))
_ENOUGH = 3
"""So many different words of sport make a report of it: one alone is of other things too ("tỷ số giới tính")."""
_EVERY = 600
"""Characters to one such word at most, and in a longer text no half without any: see `is_sport`."""


def is_sport(folded: str) -> bool:
    """Say whether a document tells of a match or a race from end to end; `folded` is its text folded.

    A province's report on its year has a paragraph on sport too, and roads in km.
    """
    if sum(word in folded for word in _WORDS) < _ENOUGH:
        return False
    told = [hit.start() for hit in _WORD.finditer(folded)]
    silence = max(after - before for before, after in pairwise((0, *told, len(folded))))
    return len(told) * _EVERY >= len(folded) and silence <= max(_EVERY, len(folded) // 2)
