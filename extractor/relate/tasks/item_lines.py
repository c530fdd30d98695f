"""Lines of a list: how deep their mark stands, and whether their words are an order to whom a line above named."""

from __future__ import annotations

import re

from . import asking
from .actors import ACTOR, PERSON
from .verbs import ITEM_VERBS, WORK_VERBS, is_directive

_MARKS = (
    re.compile(r"\s*(?:điều|phần|chương|mục)\s(?:\d{1,3}|[ivx]{1,5})(?!\w)\s?[.:/-]?\s?"),
    re.compile(r"\s*[ivx]{1,4}\s?[./-]{1,2}\s?"),
    re.compile(r"\s*\(?\d{1,2}(?:\s?[.)/-]{1,2}(?!\d)|\))\s?"),
    re.compile(r"\s*\(?\d{1,2}\.\d{1,2}(?:\.\d{1,2})?[.)]?\s?"),
    re.compile(r"\s*(?!\([ivx]{1,4}\))\(?[a-zđ]\s?[./)]\s?"),
    re.compile(r"\s*\([ivx]{1,4}\)\s?"),
    re.compile(r"\s*[-*•–]\s?"),
    re.compile(r"\s*\+\s?"),
)
"""Marks of items from the widest part of a document to the narrowest."""
UNMARKED, DASH = -1, 6
_ASKED = re.compile(r"(?:đồng\sthời,?\s)?(?:yêu\scầu|đề\snghị)\s(?=[^\W\d_])")
"""A further demand on whom the words before named: "Yêu cầu hoàn thiện, gửi trước ngày 28/9"."""
_SHORTEST = 5
"""Words of the shortest unmarked line that orders; a heading is shorter ("Tổ chức thực hiện")."""
_CIRCUMSTANCE = re.compile(
    r"(?:(?:đồng\sthời|ngoài\sra|trước\smắt|bên\scạnh\sđó|song\ssong\svới\sđó|cùng\svới\sđó|đặc\sbiệt|trong\sđó),?\s"
    r"|(?:hằng|hàng|mỗi)\s(?:năm|quý|tháng|tuần|ngày),?\s"
    r"|(?:trước|trong|đến|chậm\snhất|định\skỳ|sau|ngay\ssau)\s[^,;.:]{2,60},\s"
    rf"|(?:căn\scứ|trên\scơ\ssở|theo|tùy\stheo|qua|thông\squa)\s[^;.:{ACTOR}]{{3,140}}?,?\s"
    r"(?=(?:chủ\strì|chủ\sđộng|tham\smưu|xây\sdựng|phối\shợp|tổ\schức|triển\skhai|rà\ssoát|đề\sxuất|bố\strí|lập|hướng\sdẫn|kiểm\stra|tổng\shợp"
    r"|cân\sđối|thực\shiện|chỉ\sđạo|tăng\scường)(?!\w))){1,2}"
)
"""What an order opens with before its verb: when, and on what ground."""
_GOES_ON = re.compile(
    r"(?:đồng\sthời|ngoài\sra|bên\scạnh\sđó|cùng\svới\sđó|song\ssong\svới\sđó|đặc\sbiệt|trước\smắt),?\s(?=[^\W\d])"
)
_ROLE = re.compile(
    r"(?:là\s(?:cơ\squan|đơn\svị|đầu\smối|thường\strực|bộ\sphận|tổ\schức)|(?:làm\s)?đầu\smối|làm\stốt|có\s(?:trách\snhiệm|nhiệm\svụ|văn\sbản|kế\shoạch"
    r"|phương\sán|biện\spháp|giải\spháp)|không\s(?:để|được|cho)|nghiêm\scấm|quyết\stâm|thể\schế)(?!\w)"
)
_NO_ORDER = re.compile(
    r"theo\s(?!dõi)|tổ\s(?!chức)|cụ\sthể(?!\shóa)|thường\strực\s(?:hđnd|hội\sđồng|ubnd|ủy\sban|huyện|tỉnh|thành|đảng|ban)(?!\w)|chi\s(?:cục|bộ|nhánh|hội|đoàn)|phòng\s(?!chống|ngừa|cháy|,\schống|trừ)|điều\s(?:này|đó|kiện)"
    r"|tính\sđến|tập\s(?:thể|đoàn)|thu\snhập|gia\sđình|trang\sweb|(?:lãnh|chỉ)\sđạo\s(?:ubnd|ủy\sban|thành\sphố|tỉnh|huyện|quận|xã|phường|sở|bộ|ban|các|đơn\svị|cơ\squan|công\sty|phòng|hội|này)(?!\w)"
    rf"|(?:hằng|hàng|mỗi)\s(?:năm|quý|tháng|tuần|ngày),?\s(?:có|lãnh\sđạo|[{ACTOR}{PERSON}])|thực\shiện\s[^;.:]{{3,160}},\s[{ACTOR}{PERSON}]"
    r"|(?:quyết\sđịnh|thông\sbáo|báo\scáo|hướng\sdẫn|chỉ\sthị|đánh\sgiá|thông\stin)\s(?:này|trên|có|được|của|số|nêu)(?!\w)"
)
"""Words that look like an order's and are none: a source, a group of people, what somebody else does."""
_TELLS = re.compile(r"[^.;:]{3,90}(?<!\w)(?:đã|sẽ|đang|vừa|cho\sbiết|cho\shay)\s|[^.;:]{2,60},\s(?:cần|phải)\s")
"""A sentence that tells what was or will be done, or what everybody must do."""


def level_of(text: str) -> int:
    """Return how deep the mark with which a line begins stands in a document, -1 where it has none."""
    return next((level for level, mark in enumerate(_MARKS) if mark.match(text)), UNMARKED)


def mark_of(text: str) -> int:
    """Return the length of the mark with which a line of a list begins ("a) ", "- "), 0 where it has none."""
    found = next((match for mark in _MARKS if (match := mark.match(text))), None)
    return found.end() if found else 0


def is_item_order(text: str) -> bool:
    """Say whether a marked line without an actor is an order to whom the line above named ("- Rà soát, bổ sung …")."""
    mark = mark_of(text)
    return mark > 0 and begins_order(text, mark)


def is_plain_order(text: str) -> bool:
    """Say whether an unmarked line, or a further sentence, is an order to whom the words above it named."""
    if mark_of(text) or len(text.split()) < _SHORTEST or _TELLS.match(text):
        return False
    asked = _ASKED.match(text)
    return begins_order(text, asked.end() if asked else 0)


def is_further_order(text: str) -> bool:
    """Say whether a paragraph goes on with what the one above it asked ("Đồng thời, huy động mọi nguồn lực …")."""
    return _GOES_ON.match(text) is not None and is_plain_order(text)


def is_work(text: str) -> bool:
    """Say whether a line begins with work to be done, marked or not ("Rà soát, sửa đổi quy chế …")."""
    words = re.split(r"[\s,;:.()]+", text[mark_of(text) : mark_of(text) + 40].strip())
    return is_directive(" ".join(words[:2]))


def begins_order(text: str, start: int) -> bool:
    """Say whether text[start:] begins with an order, a circumstance before its verb passed over."""
    aside = _CIRCUMSTANCE.match(text, start)
    if aside and (_directs(text, aside.end()) or _ROLE.match(text, aside.end())):
        return _NO_ORDER.match(text, aside.end()) is None
    return _NO_ORDER.match(text, start) is None and (_ROLE.match(text, start) is not None or _directs(text, start))


def _directs(text: str, start: int) -> bool:
    words = re.split(r"[\s,;:.]+", text[start : start + 40])
    two = " ".join(words[:2])
    return is_directive(two) or two in ITEM_VERBS or two in WORK_VERBS


def relays(text: str) -> bool:
    """Say whether a line tells who was named above to order others ("- Chỉ đạo Sở Y tế kiểm tra …")."""
    return asking.RELAYED.match(text, mark_of(text)) is not None
