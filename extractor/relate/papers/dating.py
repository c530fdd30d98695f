"""When a cited document was issued: the date that the text puts before or behind its number (annotation guide §2)."""

from __future__ import annotations

import re

from ...model import CitationValue
from ...text import fold
from ...values.date import parse_day
from ...values.docnumber import read_number
from ..view import View

_ISSUING = r"(?:ký|ban hành|phát hành|phát đi|thông qua|công bố|có|ra|gửi|phát|trình|phê duyệt|ban bố)"
_BEHIND = re.compile(
    r"(?:\s(?:tỉnh|huyện|thành phố|tp\.?|thị xã|quận|xã|phường)(?=[\s,]+ngày))?"
    r"(?:\s(?:tandtc|vksndtc|hđtp|hđnd|ubnd|ubtvqh)(?=[\s,]+ngày))?"
    r"[\s,]*[(\-]?\s*(?:gọi tắt[^)]*\))?"
    rf"(?:(?:đã\s+|được\s+|vừa\s+|cùng\s+|đều\s+){{0,2}}{_ISSUING}(?:\s+ban hành)?\s+)?"
    r"(?:(?:vào\s+)?(?:lúc\s+|hồi\s+)?\(?\d{1,2}\s?(?:h|giờ|g)(?:\s?\d{1,2})?(?:\s?phút)?,?\s+)?"
    r"(?:vào\s+|cùng\s+)?(?:(?:sáng|trưa|chiều|tối|đêm)\s+)?(?:ng[àa]\s?y\s*)?"
)
"""Straight behind: " ngày", ", ngày", " (", " - ", " ký ngày", " phát đi ngày"."""
_TITLE_OPENS = r"\s+(?:về|v/v|quy định|phê duyệt|ban hành|hướng dẫn|sửa đổi|thực hiện|triển khai)\s"
_TITLED = re.compile(
    rf"{_TITLE_OPENS}[^.;:\n]{{3,200}}?[,(]\s*(?:được\s+|do\s[^,;]{{2,60}}\s)?"
    rf"{_ISSUING}(?:\s+ban hành)?\s+(?:vào\s+)?ngày\s*"
)
"""Behind its title: " về một số giải pháp …, ký ngày"."""
_AGENT = re.compile(
    rf"[\s,(]*(?:của|do|(?:đã |vừa )?được|bởi)\s+(?P<who>[^.;:\n]{{2,160}}?)[\s,]*(?:{_ISSUING}\s+)?(?:vào\s+)?ngày\s*"
)
"""Behind the issuer: " của Thường trực HĐND huyện ngày", " do Bộ trưởng … ký ngày"."""
_PARAGRAPHS = re.compile(r"\n\s*\n")
"""The day that opens a paragraph is its own: "… theo Quyết định 749", and below that title "Ngày 12/3/2025, …"."""
_NOT_AGENT = re.compile(
    r"(?<!\w)(?:về|trước|từ|đến|tới|yêu cầu|phải|hoàn thành|tính|để|nhằm|thực hiện|theo|xong|cho|chậm|giao|đề nghị"
    r"|ghi nhận)(?!\w)"
)
_BEFORE = re.compile(rf"(?<!\w){_ISSUING}(?:\s+(?:ban hành|phát hành|ra|bộ|đi|các|chi tiết|tiếp|bản|thêm|lại))*\s*$")
"""Between a date at the head of the sentence and the number: somebody who issues ("Ngày 30/5, UBND … ban hành")."""
_OPENING = re.compile(
    r"(?:^\s*|[,;:(–-]\s*|trong\s+|hôm\s+|vào\s+)(?:cũng\s+)?(?:trong\s+)?(?:ngày|hôm|sáng|chiều|tối|trưa)?\s*$"
)
_ISSUES = re.compile(
    rf"[\s,]+(?:(?:đã|vừa|mới|cũng|tiếp tục)\s){{0,2}}{_ISSUING}(?:\s+(?:ban hành|phát hành|gửi|ra))?\s+"
)
"""Between the day and the number: somebody issues."""
_ON_DAY = re.compile(r"[\s,]+(?:(?:sáng|trưa|chiều|tối)\s)?(?:vào\s)?(?:ngày\s)?")
_TO_DAY = 40
"""Characters at most between who issues and the day."""
_WHO = frozenset({"UNIT", "POSITION", "PERSON"})
_LIST = re.compile(r"\s*(?:,|;|và|đến)\s*(?:và\s*)?(?:số\s*)?")
LONGEST_LIST = 40
"""Documents in the longest list through which a reader still looks for what follows its last one."""
_NEAR = 600
"""Full days within so many characters lend their year to one that has none."""
_DAY_MONTH = re.compile(r"(?P<d>\d{1,2})\s?(?:[/.-]|tháng)\s?(?P<m>\d{1,2})")
_SAME_DAY = re.compile(r"(?<!\w)(?:cùng ngày)(?!\w)")
_AHEAD = re.compile(r"(?<!\w)(?:trước|đến|tới|chậm nhất|từ|hạn|xong)\s+(?:hết\s+)?(?:ngày\s+)?$")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d$")
_TODAY = re.compile(r"(?<!\w)(?:hôm nay|sáng nay|chiều nay|tối nay|trong ngày,)")


def issued_on(view: View, index: int) -> str | None:
    """Return the ISO day on which the document cited by mention `index` was issued, None where the text gives none."""
    return _behind(view, index) or _same_as_previous(view, index) or _shared(view, index) or _before(view, index)


def next_in_list(view: View, index: int, end: int, *, one_issuer: bool = False) -> int | None:
    """The next member of a list that shares what follows its last ("số 217 và số 218-QĐ/TW … của Bộ Chính trị").

    The members are of one type; for the issuer that they share, one symbol of the issuer does as well.
    """
    following = next(iter(view.following(end, 12)), None)
    if following is None or view.mentions[following].label != "CITATION":
        return None
    first, second = view.citation(index), view.citation(following)
    organs = _organ(first), _organ(second)
    same = (
        _one_type(first.type, second.type)
        and (organs[0] == organs[1] or "" in organs)
        or one_issuer
        and organs[0] == organs[1] != ""
    )
    return following if same and _LIST.fullmatch(view.folded, end, view.mentions[following].start) else None


def _one_type(first: str | None, second: str | None) -> bool:
    """Say whether two papers are of one type, of which one may be told more nearly ("Kết luận (thanh tra)")."""
    return first == second or bool(first and second and (first.startswith(second) or second.startswith(first)))


def _organ(value: CitationValue) -> str:
    """The first part of a symbol's issuer ("UBND" of 12/UBND-VX), empty where the number has none."""
    number = read_number(value.number) if value.number and value.family != "bare" else None
    return re.split(r"[-/]", number.org)[0] if number else ""


def _shared(view: View, index: int) -> str | None:
    """The date behind the last of a list of documents of one type, where each has none of its own.

    One whose number bears another year is none of that day: a law's changes are named with the laws that they change.
    """
    first = index
    for _ in range(LONGEST_LIST):
        later = next_in_list(view, index, view.mentions[index].end)
        if later is None:
            return None
        if day := _behind(view, later):
            return day if _of_its_year(view.citation(first), day) else None
        index = later
    return None


def _of_its_year(value: CitationValue, day: str) -> bool:
    """Say whether a day may be that of a paper whose number bears a year, or none."""
    number = read_number(value.number) if value.number and value.family != "bare" else None
    return number is None or not number.year or day.startswith(str(number.year))


def date_end(view: View, index: int) -> int:
    """Where the citation ends together with the date that stands straight behind it."""
    end = view.mentions[index].end
    for j in view.following(end, 40):
        mention = view.mentions[j]
        if mention.label == "DATE" and _BEHIND.fullmatch(view.folded, end, mention.start):
            return mention.end
        if mention.label != "UNIT":
            break
    return end


def _behind(view: View, index: int) -> str | None:
    end = view.mentions[index].end
    for j in view.following(end, 240):
        mention = view.mentions[j]
        if mention.label == "CITATION":
            return None
        if mention.label != "DATE":
            continue
        gap = view.folded[end : mention.start]
        if "\n" in gap and (_PARAGRAPHS.search(gap) or _stamps(view, mention.start)):
            return None
        agent = _AGENT.fullmatch(gap)
        if _BEHIND.fullmatch(gap) or (agent and not _NOT_AGENT.search(agent["who"])) or _TITLED.fullmatch(gap):
            return _issued(view, j)
        if not re.match(_TITLE_OPENS, gap):
            return None
    return None


def _issued(view: View, index: int) -> str | None:
    """The day of a DATE mention as a day of issue, which lies behind: the year that it leaves out is no later one.

    The year of the day named before it in the sentence, if that fits, else the year before.
    """
    day, today = view.day(index), view.document.meta.as_of
    mention = view.mentions[index]
    if day is None or today is None or len(day) != 10 or day <= today or _YEAR.search(mention.text):
        return day
    before = view.preceding(mention.start, mention.start - view.sentence_start(mention.start) + 1)
    years = (m.text[-4:] for m in map(view.mentions.__getitem__, before) if m.label == "DATE" and _YEAR.search(m.text))
    year = next((y for y in years if f"{y}{day[4:]}" <= today), str(int(day[:4]) - 1))
    return f"{year}{day[4:]}"


def _stamps(view: View, offset: int) -> bool:
    """Say whether `offset` lies in the line that dates an article, or that opens it: below a title that ends with a
    number it dates the report or what happened, not the document."""
    above = next((s for s in view.document.segments if s.span.start <= offset < s.span.end), None)
    before = [s.kind for s in view.document.segments if above and s.span.end <= above.span.start]
    if above and before and before[-1] in ("title", "heading") and above.kind not in ("title", "heading"):
        return True
    return any(s.kind == "dateline" and s.span.start <= offset < s.span.end for s in view.document.segments)


def _same_as_previous(view: View, index: int) -> str | None:
    """ "Tờ trình số 02 ngày 28/6/2019 …, Báo cáo số 09 cùng ngày": the date of the citation before it."""
    end = view.mentions[index].end
    if not re.match(r"[\s,]*(?:ký\s+)?cùng ngày(?!\w)", view.folded[end : end + 20]):
        return None
    before = next(
        (j for j in view.preceding(view.mentions[index].start, 400) if view.mentions[j].label == "CITATION"), None
    )
    return _behind(view, before) if before is not None else None


def _before(view: View, index: int) -> str | None:
    start = view.mentions[index].start
    low = view.sentence_start(start)
    clause = view.folded[low:start]
    if not _BEFORE.search(clause[-60:]):
        return None
    for j in view.preceding(start, start - low + 1):
        mention = view.mentions[j]
        if mention.start < low or mention.label == "CITATION":
            break
        if mention.label == "DATE" and (_OPENING.search(view.folded[low : mention.start]) or _of_issue(view, j, start)):
            if view.day(j):
                return _issued(view, j)
            if day := _of_near_year(view, mention.start, mention.text):
                return day
    return _cut_off(view, low) or _relative(view, low, start, clause)


def _of_issue(view: View, index: int, start: int) -> bool:
    """Say whether a day stands between who issues and what they do: "UBND tỉnh ngày | 20/6 | vừa có Văn bản số …"."""
    day = view.mentions[index]
    if not _ISSUES.fullmatch(view.folded, day.end, start):
        return False
    who = next((view.mentions[j] for j in view.preceding(day.start, _TO_DAY) if view.mentions[j].label in _WHO), None)
    return who is not None and _ON_DAY.fullmatch(view.folded, who.end, day.start) is not None


def _cut_off(view: View, low: int) -> str | None:
    """The day that is a sentence of its own before the one that begins at `low` ("Ngày 29/7/2020. Chủ tịch …")."""
    for j in view.preceding(low, 16):
        mention = view.mentions[j]
        if mention.label == "DATE" and re.fullmatch(r"\.\s*", view.text[mention.end : low]):
            begin = view.sentence_start(mention.start)
            return _issued(view, j) if _OPENING.fullmatch(view.folded[begin : mention.start]) else None
    return None


def _of_near_year(view: View, start: int, words: str) -> str | None:
    """ "Ngày 04/12" where nothing dates the text, by the year of the full days named close behind it: they agree on
    one, and the first lies within two months."""
    match = _DAY_MONTH.fullmatch(fold(words))
    if match is None:
        return None
    near = (view.mentions[j].text for j in view.following(start + len(words), _NEAR))
    full = [day for text in near if (day := parse_day(text)) and len(day) == 10]
    if not full or len({day[:4] for day in full}) > 1:
        return None
    month, first = int(match["m"]), int(full[0][5:7])
    fits = 1 <= month <= 12 and abs(month - first) <= 1 and 1 <= int(match["d"]) <= 31
    return f"{full[0][:4]}-{month:02d}-{int(match['d']):02d}" if fits else None


def _relative(view: View, low: int, start: int, clause: str) -> str | None:
    """ "cùng ngày": the last day named before; "hôm nay", "trong ngày": the document's own."""
    if _SAME_DAY.search(clause):
        return next((d for j in view.preceding(start, 1500) if (d := _named_day(view, j))), None)
    return view.document.meta.as_of if _TODAY.search(clause) else None


def _named_day(view: View, index: int) -> str | None:
    """The day of a DATE mention that tells of the past: no deadline, no end of a period."""
    start = view.mentions[index].start
    if view.mentions[index].label != "DATE" or _AHEAD.search(view.folded, max(0, start - 20), start):
        return None
    return view.day(index)
