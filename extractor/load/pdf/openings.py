"""What begins a line of its own however full the line above is: a dateline, a turn of capitals, a credit, a box's head.

Every fourteenth headline fills its line by chance, and the line below it then looks as if it went on. What it says
tells: no sentence goes on with a whole dateline, and none turns to capitals for the rest of its line.
"""

from __future__ import annotations

import re

from ...values.syllable import is_syllable

LONGEST = 90
"""No dateline has more characters."""
CAPITALS = 12
"""A line in capitals has as many letters: fewer may be an abbreviation at the end of a line."""
SECTION = 4
"""The name of a newspaper's section has no more words."""
HEAD, TAIL = 24, 40
"""Characters at the beginning and at the end of a line that are looked at first."""
_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")
_DAY = r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:19|20)\d\d(?!\d)"
_CLOCK = r"\d{1,2}\s?(?::|h|g|giờ)\s?\d\d(?::\d\d)?(?!\d)(?:\s?(?:AM|PM|SA|CH)(?!\w))?"
_WEEK = r"(?:thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\snhật)(?!\w)"
_LABEL = (
    r"(?:(?:ngày\s)?(?:đăng|cập nhật|xuất bản|phát hành)(?:\s(?:ngày|lúc|lần cuối|tải|tin|vào))?|thời gian)"
    r"\s?:?\s?(?:ngày\s|lúc\s|vào\s)?"
)
_SIGNS = r"[\s|,;()\[\]–—•-]{0,4}"
_DATELINE = re.compile(
    rf"{_SIGNS}(?P<who>(?:[^\W\d_][^\d|:;,]{{1,40}}?[\s|,–—-]{{1,3}})??)"
    rf"(?P<label>(?:{_LABEL})?)(?P<week>(?:{_WEEK}{_SIGNS})?)(?:ngày\s|lúc\s)?"
    rf"(?:{_DAY}(?:{_SIGNS}(?P<after>{_CLOCK}))?|(?P<before>{_CLOCK}){_SIGNS}(?:ngày\s)?{_DAY}){_SIGNS}"
    rf"(?P<zone>(?:\(?gmt\s?\+?\s?\d{{1,2}}(?::00)?\)?{_SIGNS})?)(?P<rest>.{{0,32}})\Z",
    re.IGNORECASE,
)
_ANNOUNCES = re.compile(
    r"(?:,|(?<!\w)(?:ngày|đến|từ|trước|sau|lúc|của|và|với|tại|về|cho|là|do|theo|số|the|hạn|sinh|các|những|một)|"
    r"\s[–—-]|(?<!\w)(?:ảnh|nguồn|tác giả)\s?:.{0,24})\W{0,2}\Z",
    re.IGNORECASE,
)
"""How a line ends that the next one goes on with, whatever that looks like."""
_SENTENCE = re.compile(r"(?<![A-ZĐ]\.)(?<!\w\w\.\w)[.!?…;][\s\"'”’»)\]]{0,3}\Z")
_ENDED = re.compile(r"[.!?…:;,/\"”’»)\]]\s?\Z")
_CREDIT = re.compile(r"(?:ảnh|nguồn|clip|video)\s?:", re.IGNORECASE)
BAR = " | "
_BOX = re.compile(
    r"(?:(?:tin|bài)\s(?:viết\s)?(?:liên quan|cùng chuyên mục|khác|mới(?:\snhất)?|đọc nhiều)|"
    r"các tin (?:khác|liên quan)|từ khóa\s?:|tags?\s?:|xem thêm\s?:|bình luận(?=\s?\(|\s?\d|\Z)|"
    r"gửi (?:bình luận|phản hồi)|kính gửi\s?:|nơi nhận\s?:|ý kiến bạn đọc|tác giả\s?:|"
    r"(?:tin|bài)(?: và |, ?| )(?:bài, )?ảnh\s?:|nguồn tin\s?:|chia sẻ(?:\Z|\s?:)|tham khảo thêm\Z|đọc tiếp\s?:)",
    re.IGNORECASE,
)
"""How the boxes around an article begin, its credits, and the fixed parts of a letter."""
FORMULA = re.compile(
    r"(?:[^\d,]{2,40},\s*ngày\s+[\d.…]{1,4}\s+tháng\s+[\d.…]{1,4}\s+năm\s+[\d.…]{1,6}|"
    r"cộng h[òo][àa] xã hội chủ nghĩa việt nam|độc lập\s?[-–]\s?tự do\s?[-–]\s?hạnh phúc|đảng cộng sản việt nam)\Z",
    re.IGNORECASE,
)
"""What a letterhead prints as one line, however narrow its column is."""
_ADDRESSED = re.compile(r"kính gửi\s?:", re.IGNORECASE)
_LETTER = re.compile(
    r"(?:Để|Nhằm|Căn cứ|Theo|Thực hiện|Thi hành|Tiếp theo|Tiếp tục|Trong|Tại|Ngày|Sáng|Chiều|Phúc đáp|Trả lời|Qua|"
    r"Vừa qua|Sau khi|Hiện nay|Về việc|Xét)\s"
)
"""How the text of a letter begins, below the addressee."""
_GROUNDS = re.compile(
    r"(?:Thực hiện|Thi hành|Căn cứ|Triển khai) (?:Luật|Bộ luật|Nghị quyết|Nghị định|Quyết định|Kế hoạch|Công văn|"
    r"Chỉ thị|Thông tư|Thông báo|Kết luận|Công điện|Chương trình|Văn bản|Hướng dẫn)(?: liên tịch)? số\s"
)
"""How the text of a plan begins, below its subject."""
_GLUED = re.compile(r"\w[*_-]{3}|[*_-]{3}\w")
"""Rules between words: a copy glued the lines of a letterhead into one."""
_WORD = re.compile(r"[^\W\d_]+")


def opens(before: str, line: str) -> bool:
    """Say whether `line` begins something new although the line `before` it is full."""
    if FORMULA.match(line):
        return True
    new = (
        _BOX.match(line)
        or _GROUNDS.match(line)
        or is_dateline(line)
        or (BAR in before and BAR in line)
        or _turns(before, line)
    )
    if not new and _ADDRESSED.match(before):
        new = _LETTER.match(line) is not None
    return bool(new) and _ANNOUNCES.search(before[-TAIL:]) is None


def trails(before: str, line: str) -> bool:
    """Say whether `line`, the last of a paragraph, is none of it: a sentence ends above, and none ends with it.

    Captions, authors, headings of boxes and buttons stand so under a full last line.
    """
    if not line[0].isupper() or _CREDIT.match(line):
        return False
    return _SENTENCE.search(before) is not None and _ENDED.search(line) is None


def is_dateline(line: str) -> bool:
    """Say whether a whole line is one day, with a time, a weekday, an author or a section beside it at most."""
    if len(line) > LONGEST or line.endswith((".", ";")) or _YEAR.search(line) is None:
        return False
    found = _DATELINE.match(line)
    if found is None:
        return False
    sure = bool(found["week"] or found["label"] or found["after"] or found["before"] or found["zone"])
    if found["who"] and not (sure and _are_names(found["who"])):
        return False
    rest = found["rest"]
    return sure or not rest or _are_names(rest) or ("|" in line and rest[0].isupper() and len(rest.split()) <= SECTION)


def _are_names(text: str) -> bool:
    words = [w for w in text.replace("-", " ").split() if w[0].isalpha()]
    return bool(words) and len(words) <= 6 and all(w[0].isupper() for w in words)


def _turns(before: str, line: str) -> bool:
    """Say whether a line in capitals follows one in small letters, or the other way round."""
    first, second = is_capitals(before), is_capitals(line)
    if first == second or _GLUED.search(before):
        return False
    if second:
        words = _WORD.findall(line)
        spelt = sum(len(w) > 1 and is_syllable(w) for w in words)
        return spelt > 1 and spelt >= 0.6 * len(words)
    return sum(map(str.isalpha, before)) >= CAPITALS and (line[0].isupper() or line[0] in '(“"')


def is_capitals(text: str) -> bool:
    """Say whether nearly all letters of `text` are capitals, and it has some."""
    if text.isupper():
        return True
    if sum(map(str.islower, text[:HEAD])) > HEAD // 4:
        return False
    return 0 < 0.9 * sum(map(str.isalpha, text)) <= sum(map(str.isupper, text))
