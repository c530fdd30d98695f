"""Words of a plan that give a unit its part: column heads of a task table and labels before a colon.

"Cơ quan chủ trì", "Đơn vị phối hợp", "Thời gian hoàn thành", "Nội dung nhiệm vụ" stand above columns, or open a line
below the task ("- Cơ quan chủ trì: Sở Nội vụ."). All patterns are for folded text.
"""

from __future__ import annotations

import re
from typing import Literal

Role = Literal["lead", "cooperating", "due", "task", "product", "number", "note"]

_NOUN = r"(?:cơ\squan|đơn\svị|phòng(?:,\sban)?|ban|ngành|bộ\sphận|cấp|tổ\schức|cá\snhân)"
_NOUNS = rf"(?:{_NOUN}(?:\s?[,/]\s?{_NOUN}){{0,3}})"
LEAD = (
    rf"(?:(?:người\s?/\s?)?{_NOUNS}\s(?:chủ\strì|đầu\smối|chịu\strách\snhiệm|thực\shiện|triển\skhai|được\sgiao|phụ\strách|tham\smưu)"
    r"(?:,?\s(?:chính|thực\shiện|tham\smưu|triển\skhai|chủ\strì))?|chủ\strì(?:\sthực\shiện)?|phân\scông(?:\sthực\shiện)?"
    r"|(?:đầu\smối|trách\snhiệm)\s(?:thực\shiện|chủ\strì))"
)
COOPERATING = rf"(?:{_NOUNS}\s)?(?:cùng\s)?phối\shợp(?:\sthực\shiện)?"
DUE = (
    r"(?:(?:hoàn\sthành|xong|trình)(?:\strước)?(?:\s(?:ngày|tháng|quý))?|(?:thời\s(?:gian|hạn|điểm)|tiến\sđộ|mốc\sthời\sgian|hạn)"
    r"(?:\s(?:hoàn\sthành|thực\shiện|trình|xong|báo\scáo|gửi|nộp|ban\shành|kết\sthúc)){0,2})"
)
_TAIL = r"(?:\s?\([^()]{1,40}\))?"
_ROLES: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("number", re.compile(r"s?\s?t\s?t|số\stt|số\sthứ\stự")),
    ("lead", re.compile(LEAD + _TAIL)),
    ("cooperating", re.compile(COOPERATING + _TAIL)),
    ("due", re.compile(DUE + _TAIL)),
    (
        "task",
        re.compile(
            r"(?:(?:tên|nội\sdung|danh\smục|các)\s){0,2}(?:nội\sdung|nhiệm\svụ|công\sviệc|hoạt\sđộng|giải\spháp|đề\sán)"
            r"(?:(?:\s?[,/]\s?|\svà\s|\s)(?:nội\sdung|nhiệm\svụ|giải\spháp|công\sviệc|hoạt\sđộng|cụ\sthể|thực\shiện|chủ\syếu"
            r"|trọng\stâm|triển\skhai)){0,3}" + _TAIL
        ),
    ),
    ("product", re.compile(r"(?:sản\sphẩm|kết\squả|hình\sthức|văn\sbản)(?:[\s,/][^\W\d_]{1,8}){0,5}" + _TAIL)),
    ("note", re.compile(r"ghi\schú|kinh\sphí|nguồn\skinh\sphí|người\s(?:phụ\strách|thực\shiện|chỉ\sđạo)")),
)
CONTINUED = re.compile(r"(?:hoàn\sthành|thực\shiện|chủ\strì|phối\shợp|nhiệm\svụ|công\sviệc|dự\skiến|\([^()]{1,30}\))")
"""What a column's head may go on with in a line of its own ("Thời gian" / "hoàn thành")."""
GROUP = re.compile(r"(?:các|những)\s[^.;:]{2,80}|cơ\squan\sliên\squan|đơn\svị\sliên\squan")
"""A cell that names a group in place of a unit ("Các sở, ban, ngành")."""


def role_of(head: str) -> Role | None:
    """Return what a column under `head` (folded, without outer blanks) holds, None where it is no known head."""
    head = head.strip(" .:*|")
    return next((role for role, pattern in _ROLES if pattern.fullmatch(head)), None)
