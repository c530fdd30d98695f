"""By when: the date that ends an instruction."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ...values.lunar import day_of_tet
from .actors import ACTOR, CITATION, DATE, PERSON, Item

_FILL = (
    r"(?:\s(?:hết|chót|cuối|đầu|là|vào|trong|trước|giờ|ngày|sáng|trưa|chiều|tối|đêm|thời\sđiểm|các|thời\sgian|giữa|nửa"
    r"|(?:thượng|trung|hạ)\stuần"
    r"|\d{1,2}\s?(?:giờ|h|g)(?:\s?\d{2})?))*"
)
_STRONG = re.compile(
    r"(?<!\w)(?:trước|chậm\snhất|muộn\snhất|không\s(?:quá|muộn\shơn)|(?<!quá\s)(?<!quá\sthời\s)hạn|xong|hoàn\s(?:thành|tất)|đúng|trong|hết|cuối"
    r"|kết\sthúc)" + _FILL + r"\s?:?\s$"
)
_WEAK = re.compile(r"(?<!\w)(?<!để\s)(?<!từ\s)(?:đến|tới|vào|giữa|đầu)" + _FILL + r"\s$")
_HANDED_IN = re.compile(rf"(?<!\w)(?:trình|báo\scáo|gửi|nộp)\s[{ACTOR}{PERSON}]\s(?:vào\s|trong\s)?$")
"""Before a month, a quarter or a year: to whom something is handed in then ("trình Thủ tướng quý II/2025")."""
_START = re.compile(
    rf"(?<!\w)từ{_FILL}\s{DATE}\s?(?:-|đến|tới)\s?{_FILL}\s?$|(?<!\w)(?:kể\s)?từ{_FILL}\s$|(?:so\svới"
    rf"|trước\sđó)\s$|{CITATION}[\s,(]{{1,3}}(?:ngày|năm)?\s?$"
)
_UNTIL = re.compile(rf"(?<!\w)từ{_FILL}\s{DATE}\s?(?:-|đến|tới)\s?{_FILL}\s?$")
"""Before the last day of a stretch in which something shall be done: by then it is done."""
_LASTS = re.compile(
    r"(?<!\w)(?:gia\shạn|lùi\s(?:thời\shạn|tiến\sđộ|thời\sgian)|giãn|hiệu\slực|nghỉ\shọc)[^;.]{0,60}\s(?:đến|tới)(?:\s(?:hết|ngày|cuối|đầu))*\s$"
    rf"|(?<!\w)suốt(?:\s[^\s.;,{DATE}]{{1,8}}){{0,3}}\s$"
)
"""How long something lasts that is asked for or goes on, not by when it is due."""
_SAME = re.compile(
    r"(?<!\w)(?<!quá\s)(?<!quá\sthời\s)(?:cùng\s(?:thời\s)?hạn|(?:thời\s)?hạn\s(?:ấy|đó|này|trên|nói\strên|nêu\strên)"
    r"|đúng\s(?:thời\s)?hạn\s(?:nói|nêu)\strên)(?!\w)"
)


_AHEAD = re.compile(
    rf"(?:(?:^|[;.:]\s|\s)(?:từ\s(?:nay|đây|giờ)\s(?:cho\s)?)?(?:đến|tới)|(?:^|[;.:]\s)(?:trước|trong|hết|chậm\snhất(?:\slà)?))(?:\s(?:hết|cuối|trước|trong|ngày)){{0,2}}\s(?P<day>{DATE})\s?,\s[^;.,{DATE}]{{0,30}}$"
)
_TET = re.compile(
    r"(?<!\w)(?:trước|xong|trong|kịp)(?:\s(?:dịp|kỳ\snghỉ|khi\snghỉ|ngày|thời\sđiểm)){0,2}\stết(?!\strung\sthu|\sthiếu\snhi|\sdương|\sđộc)"
    r"(?:\snguyên\sđán|\scổ\struyền|\sâm\slịch)?(?:\snăm)?(?:\s(?P<named>[^\W\d_]+\s[^\W\d_]+|\d{4}))?"
)
_PARTS = (
    (re.compile(r"(?<!\w)(?:giữa|nửa\sđầu)\s$"), "15"),
    (re.compile(r"(?<!\w)thượng\stuần\s$"), "10"),
    (re.compile(r"(?<!\w)trung\stuần\s$"), "20"),
)
"""Before a month: the part of it that a day ends."""
_IN_TITLE = re.compile(
    rf"{CITATION}[^;.]{{0,90}}?\s(?:về|phê\sduyệt|ban\shành|quy\sđịnh|thực\shiện)\s[^;.,]{{0,160}}\s(?:đến|tới)\snăm\s$"
    rf"|{CITATION}[^;.]{{0,90}}?\s(?:về|phê\sduyệt|ban\shành|quy\sđịnh|thực\shiện)\s[^;.,]{{0,160}}\s(?:đến|tới)\s$"
)
"""Before a year: the title of a cited paper holds it ("Quyết định số 5 phê duyệt Quy hoạch … đến năm 2030")."""
_PART = re.compile(r"(?<!\w)(?:giữa|đầu)\s(?:năm\s)?$")
"""Before a year: a part of it that no day ends."""
_YEARLY = re.compile(r"\s?(?:hằng|hàng|mỗi)\snăm(?!\w)")
"""Behind a day: it comes round every year, and is no day by which something is due once."""


def find_deadline(text: str, items: Mapping[int, Item], start: int, end: int, *, strict: bool = False) -> str | None:
    """Return the ISO value of the date in text[start:end] by which something is due, None where none is.

    `text` and `items` are those of a Reading. A date after a word of limit (trước, chậm nhất, hoàn thành trong …) wins
    over one after a word of time (đến, vào); the beginning of a period and dates without such a word are none.
    `strict` asks for a word of limit.
    """
    weak: str | None = None
    span: str | None = None
    position = start - 1
    while (position := text.find(DATE, position + 1, end)) >= 0:
        if (iso := items[position].iso) is None:
            continue
        lead = text[max(start, position - 40) : position]
        if (
            _START.search(lead)
            or _LASTS.search(text, max(start, position - 90), position)
            or _YEARLY.match(text, position + 1)
            or len(iso) == 4
            and (_PART.search(lead) or _IN_TITLE.search(text, max(start, position - 320), position))
        ):
            lasts = _LASTS.search(text, max(start, position - 90), position)
            if len(iso) == 10 and not strict and not lasts and _UNTIL.search(lead):
                span = iso
            continue
        if _STRONG.search(lead):
            return _end_of_part(iso, lead)
        if weak is None and not strict and (_WEAK.search(lead) or len(iso) != 10 and _HANDED_IN.search(lead)):
            weak = iso
    return weak or span


def _end_of_part(iso: str, lead: str) -> str:
    """The last day of the part of a month that the words before it name, else `iso` as it is."""
    day = next((day for part, day in _PARTS if part.search(lead)), None) if len(iso) == 7 else None
    return f"{iso}-{day}" if day else iso


def find_ahead(text: str, items: Mapping[int, Item], end: int) -> str | None:
    """Return the day before which an order that begins at `end` is due, where it opens the clause: "Đến 30/6, Sở …"."""
    match = _AHEAD.search(text, max(0, end - 90), end)
    return items[match.start("day")].iso if match else None


def tet_in(words: str, today: str | None) -> str | None:
    """Return the first day of the lunar year before which `words` (folded) want something done, None without one.

    A year's name or number says which; a bare "trước Tết Nguyên đán" means the next one after `today`, if it is near.
    """
    match = _TET.search(words) if "tết" in words else None
    if match is None:
        return None
    return day_of_tet(match["named"], today, full="nguyên" in match[0])


def repeats_deadline(text: str, start: int, end: int) -> bool:
    """Say whether text[start:end] points back to a deadline named before ("cùng thời hạn đó")."""
    return bool(_SAME.search(text, start, end))
