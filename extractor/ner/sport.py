"""Reports of matches and races: their captains hold no office, their goals and distances report no result."""

from __future__ import annotations

from .phrase_lists import phrases

_WORDS = tuple(
    phrases("""
    hlv; huấn luyện viên; tiền đạo; tiền vệ; hậu vệ; trung vệ; thủ môn; thủ thành; cầu thủ; bàn thắng; tỷ số; tỉ số;
    v-league; v.league; penalty; vận động viên; vđv; vòng bảng; bán kết; chung kết; trận đấu; luân lưu; hiệp hai; hiệp
    một; hiệp phụ; đội tuyển; trọng tài; kình ngư; svđ; phút bù; world cup; sea games; asiad; u19; u21; u23; huy chương
    """)
)
_ENOUGH = 3
"""So many different words of sport make a report of it: one alone is of other things too ("tỷ số giới tính")."""


def is_sport(folded: str) -> bool:
    """Say whether a document tells of a match or a race; `folded` is its text folded."""
    return sum(word in folded for word in _WORDS) >= _ENOUGH
