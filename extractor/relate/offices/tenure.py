"""Whether somebody holds an office, held it, or acts in it: from the title's own words and what stands around it."""

from __future__ import annotations

import re
from typing import Literal

from ...text import fold

Tenure = Literal["holding", "former", "acting", "in_charge"]
_WORDS: tuple[tuple[Tenure, re.Pattern[str]], ...] = (
    ("former", re.compile(r"(?:nguyên|cựu)\s")),
    ("acting", re.compile(r"(?:quyền|q\.)\s?")),
    ("in_charge", re.compile(r"(?:.*\s)?phụ trách(?!\w)")),
)
_TAKEN = (
    r"(?:xóa tư cách|không công nhận|thôi công nhận|thôi|miễn nhiệm|bãi nhiệm|bãi miễn|cách chức|cách|từ nhiệm|từ chức"
    r"|rời)"
)
_OFFICE = r"(?:chức\s+vụ|chức\s+danh|chức|cương vị|ghế|vị trí)"
_LEAVES = re.compile(
    rf"(?<!\w){_TAKEN}\s+(?:không\s+)?"
    r"(?:giữ\s+|làm\s+(?:nhiệm vụ\s+)?|tham gia\s+|kiêm nhiệm\s+|phụ trách\s+)?(?:các\s+)?"
    rf"(?:(?:{_OFFICE}|tư cách)\s+)?(?:các\s+|\d{{1,2}}\s+)?\Z"
)
_LEAVES_TOO = re.compile(
    rf"(?<!\w){_TAKEN}\s(?:(?!bầu|bổ nhiệm|giữ chức|chỉ định|phê chuẩn kết quả|điều động)[^.;\n]){{5,220}}?"
    rf"(?:,|\svà|đồng thời)\s(?:các\s+)?{_OFFICE}\s+\Z"
)
"""Before a second office that a verb of leaving takes: "miễn nhiệm chức vụ A đối với ông X và chức vụ | B"."""
_BEFORE = re.compile(
    r"(?<!\w)(?:nguyên|trước (?:đây|kia|đó)|từng|vốn|(?<!trước )(?:khi|lúc|hồi|thời)(?: (?:đó|ấy|còn|bấy giờ|đang))?"
    r"|thời điểm (?:đó|ấy|này|xảy ra \w+(?: \w+)?)|trong (?:thời gian|thời kỳ|quá trình))"
    r",?\s(?:(?:được bổ nhiệm|được bầu|có thời gian)\s)?"
    rf"(?:là|làm|giữ(?: {_OFFICE})?|đảm nhiệm(?: {_OFFICE})?|đảm nhận(?: {_OFFICE})?|đương chức|còn là):?\s+\Z"
)
"""Before an office that was held then: "lúc đó là | …", "nguyên là | …", "trong thời gian giữ chức | …"."""
_PAST = re.compile(r"(?<!\w)(?:nguyên|cựu)\s\Z")
_ENDS_NAME = re.compile(r"\w[ \xa0]N\Z")
"""A capital right behind another word: "nguyên" is the end of a name there."""
_ONCE = re.compile(
    r"(?:\A|[.;:\n“])\s*(?:-\s*)?trước\s(?:khi|thời điểm|đó|đây)(?:\s[^.;\n]{1,120})?,\s"
    r"(?:ông|bà|anh|chị|đồng chí|cô|thầy)"
    rf"(?:\s(?!hiện|nay|được)\w+){{0,4}}\s(?:từng\s)?(?:là|làm|giữ(?: {_OFFICE})?|đảm nhiệm(?: {_OFFICE})?)\s+\Z"
)
"""From a sentence's beginning to an office that its holder had before: "Trước khi nghỉ hưu, bà A là | …"."""
_OVER = re.compile(
    r"\s*(?:\(cũ\)|cũ(?!\w)|,?\s*\(?(?:đã|mới|vừa) "
    r"(?:nghỉ hưu|về hưu|nghỉ việc|nghỉ công tác|từ trần|qua đời|chuyển công tác)(?!\w)"
    r"|,?\strước khi (?:được|giữ|làm|về|chuyển|nghỉ|nhận|sang|bị|trở thành|luân chuyển)(?!\w))"
)
"""Behind an office, or its body, that is no more: "Bí thư Quận ủy quận 9 | (cũ)"."""
_TERM = re.compile(
    r"\s*,?\s*\(?\s*(?:trong\s|khóa\s\w+\s?,?\s)?(?:giai đoạn|(?:các\s)?nhiệm kỳ|từ(?: năm| tháng)?)\s+"
    r"(?:\d{1,2}[/.-])?"
    r"(?:19|20)\d{2}\s*(?:[-–]|đến(?: năm| tháng)?)\s*(?:\d{1,2}[/.-])?(?P<until>(?:19|20)\d{2})(?!\d)"
)
"""Behind an office the years for which it was held."""
_DATED = re.compile(
    r"(?:\A|[;.:\n(–+•*-])\s*(?:từ\s+)?(?:(?:năm|tháng)\s+)?(?:\d{1,2}[/.-])?(?:19|20)\d{2}\s*(?:[-–]+|đến)\s*"
    r"(?:(?:năm|tháng)\s+)?(?:\d{1,2}[/.-])?(?P<until>(?:19|20)\d{2})\s*:[^:\n]{0,300}\Z"
)
"""From an item of a career with the years for which its offices were held: "- 5/1998 - 10/2006: A, | B"."""
_RETIRES = re.compile(
    r"(?<!\w)(?:nghỉ (?:hưu|chế độ|công tác|chữa bệnh|việc)(?: [^.,;\n]{2,40})?|thôi giữ chức(?: vụ)?) (?:đối với|cho)"
    r"\s(?:(?!giữ\s|làm\s)\w+\s){2,9}\w+,\s\Z"
)
"""From a decision that lets somebody go to the office behind the name: "nghỉ hưu đối với ông A, | Phó Giám đốc"."""
_REACH = 60
_FAR = 260


def tenure_of(position: str) -> Tenure:
    """Return what a title says of itself: "nguyên Chủ tịch" is former, "Quyền Giám đốc" acting."""
    folded = fold(position)
    return next((tenure for tenure, words in _WORDS if words.match(folded)), "holding")


def past_word(text: str, folded: str, start: int) -> int:
    """Return where "cựu" or "nguyên" stands before a title at `start`, counted from it (negative), 0 for nowhere."""
    found = _PAST.search(folded, max(0, start - 8), start)
    name = found and _ENDS_NAME.search(text, max(0, found.start() - 2), found.start() + 1)
    return found.start() - start if found and not name else 0


def leaves(text: str, folded: str, start: int) -> bool:
    """Say whether the text has somebody leave the office named at `start`, or have left it ("nguyên là …").

    `folded` is the same text folded. "Bí thư Tỉnh ủy Thái | Nguyên giữ chức" has a place's name, not the word.
    """
    first = text.find("\n", 0, start) + 1
    if _LEAVES.search(folded, max(first, start - _REACH), start):
        return True
    before = _BEFORE.search(folded, max(first, start - _REACH), start)
    if before and not _ENDS_NAME.search(text, max(0, before.start() - 2), before.start() + 1):
        return True
    far = max(0, start - _FAR)
    return any(told.search(folded, far, start) for told in (_LEAVES_TOO, _ONCE, _RETIRES))


def over(folded: str, start: int, end: int, year: int | None) -> bool:
    """Say whether the years of an office at [start, end), or the words behind it, have it past: "(cũ)", "2010 - 2015:".

    `year` is the document's; a period that ends in it, or later, goes on. An item of a career is past without it too.
    """
    if (dated := _DATED.search(folded, max(0, start - 340), start)) and "\n" not in dated[0].strip():
        return int(dated["until"]) < (year or int(dated["until"]) + 1)
    term = _TERM.match(folded, end)
    if term:
        return year is not None and int(term["until"]) < year
    return _OVER.match(folded, end) is not None
