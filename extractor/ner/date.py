"""DATE: calendar expressions, their missing years taken from the document (annotation guide §2, §3)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from ..gazetteer import Gazetteer
from ..model import DateValue, Document, Mention
from ..values.date import fold_lines
from ..values.period import UP_TO, Expression, find_dates, with_year
from .body import in_body

_AHEAD = re.compile(r"(?<!\w)(?:trước|chậm nhất|muộn nhất|hạn|đến hết|sẽ|dự kiến|hoàn thành|xong)(?!\w)[^.;\n]{0,40}$")
_BACK = re.compile(r"(?<!\w)(?:từ\schỗ|hồi|so\svới)(?!\w)[^.;\n]{0,60}$")
"""Before a month without a year that is behind, however near the same month lies ahead ("từ chỗ … cuối tháng 5")."""
_JOINED = re.compile(r"\s*(?:-|đến|tới|và|,|sang|;)\s*(?:hết|cuối|đầu|ngày|sáng|chiều|tối|đêm|năm|\s)*")
_YEARS_OFF = {"sau": 1, "tới": 1, "nay": 0, "này": 0, "trước": -1, "ngoái": -1}
_YEAR_BESIDE = re.compile(r"[\s,]{1,2}(?:của\s)?năm\s(?P<year>sau|tới|nay|này|trước|ngoái)(?!\w)")
"""Behind an expression: the year that it leaves out, told from the document's ("tháng 2 năm sau")."""
_PAPER = re.compile(
    r"(?<!\w)(?:công văn|công điện|văn bản|thông báo|chỉ thị|kế hoạch|giấy mời)\s[^.;\n]{0,60}\sngày\s$"
)
"""Before the day of a paper, from which what it asks for is told."""
_DECIDED = re.compile(
    r"(?<!\w)(?:công văn|công điện|văn bản|thông báo|chỉ thị|kế hoạch|nghị quyết|quyết định|kết luận|hướng dẫn|"
    r"chương trình(?: hành động)?)\s[^;\n]{0,90}?,?\s(?:ngày|kể từ ngày)\s$"
)
_LOOKED_BACK_ON = re.compile(r"(?<!\w)(?:sơ kết|tổng kết|(?:\d+|một|hai|ba|bốn|mười|nhiều)\snăm)(?!\w)")
_SHORTLY = 45
"""Days within which a day without a year is of the same year as a full one."""
_NEAR = 400
"""Characters behind a paper's day in which its year holds."""
_OPENING = 60
"""Characters from the beginning of a text in which the day of the event it tells of stands."""
_FAR = 184
"""Days: a date without year further ahead than this belongs to the year before, further back to the year after."""


def recognise(document: Document, gazetteer: Gazetteer, found: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the DATE mentions of `document`, each with its ISO value."""
    folded = fold_lines(document.text)
    expressions = find_dates(document.text)
    as_of = document.meta.as_of or _opening_day(document, expressions)
    inside = in_body(document)
    for index, expression in enumerate(expressions):
        iso: str | None = expression.iso
        if not expression.complete:
            year = _year(folded, expressions, index, as_of or _day_of_paper(document, folded, expressions, index))
            year = year or _year_behind(document, folded, expressions, index) or _year_near(folded, expressions, index)
            iso = with_year(expression, year).iso if year else None
        if not inside(expression.start):
            continue
        value = DateValue(iso, expression.precision)
        yield document.mention(
            "DATE", expression.start, expression.end, value=value, confidence=0.97, reason=f"date:{value.precision}"
        )


def _opening_day(document: Document, expressions: list[Expression]) -> str | None:
    """Of a text that does not say when it was published: the day of the event that it opens with ("Ngày 6/11/2007, …").

    Days without a year that follow are told from it.
    """
    lead = next((s.span for s in document.segments if s.kind in ("lead", "paragraph")), None)
    if lead is None or document.meta.as_of:
        return None
    days = (x for x in expressions if lead.start <= x.start < lead.start + _OPENING)
    return next((x.iso for x in days if x.complete and len(x.iso) == 10), None)


def _day_of_paper(document: Document, folded: str, expressions: list[Expression], index: int) -> str | None:
    """In a text without a day of its own: the day of the paper last named in the paragraph."""
    start = expressions[index].start
    low = max(document.text.rfind("\n", 0, start), start - _NEAR)
    for before in reversed(expressions[max(0, index - 6) : index]):
        if before.start < low:
            return None
        if before.complete and len(before.iso) == 10 and _PAPER.search(folded, max(0, before.start - 90), before.start):
            return before.iso
    return None


def _year_behind(document: Document, folded: str, expressions: list[Expression], index: int) -> int | None:
    """In a text without a day of its own: the year in which a day follows that of a paper named behind it.

    "Ngày 22/4, … hội nghị quán triệt Chỉ thị số … ngày 10/4/2024": what carries a paper out comes soon after it, but
    where years of it are looked back on.
    """
    expression = expressions[index]
    end = document.text.find("\n", expression.end)
    end = min(len(document.text) if end < 0 else end, expression.end + _NEAR)
    if len(expression.iso) != 10 or _LOOKED_BACK_ON.search(folded, expression.start, end):
        return None
    for paper in (x for x in expressions[index + 1 :] if x.start < end):
        named = _DECIDED.search(folded, max(expression.end, paper.start - 120), paper.start)
        if named and paper.complete and len(paper.iso) == 10:
            issued = date.fromisoformat(paper.iso)
            month, day = int(expression.iso[5:7]), min(int(expression.iso[8:10]), 28)
            year = issued.year + ((month, day) < (issued.month, min(issued.day, 28)))
            return year if (date(year, month, day) - issued).days <= _FAR else None
    return None


def _year_near(folded: str, expressions: list[Expression], index: int) -> int | None:
    """In a text without a day of its own: the year of the days by which things are due or counted, where all agree.

    "Ngày 19/3, … kiểm tra … phấn đấu hoàn thành trước 31/3/2025": such a day lies shortly before or after.
    """
    expression = expressions[index]
    if len(expression.iso) != 10:
        return None
    full = [x for x in expressions if x.complete and len(x.iso) == 10]
    full = [x for x in full if UP_TO.search(folded, max(0, x.start - 24), x.start)]
    years = {int(x.iso[:4]) for x in full}
    if len(years) != 1:
        return None
    year = years.pop()
    day = date(year, int(expression.iso[5:7]), min(int(expression.iso[8:10]), 28))
    return year if any(abs((date.fromisoformat(x.iso) - day).days) <= _SHORTLY for x in full) else None


def _year(folded: str, expressions: list[Expression], index: int, as_of: str | None) -> int | None:
    """The year that an expression leaves out: of the date it is joined to, else the nearest to the document's day."""
    expression = expressions[index]
    for after in expressions[index + 1 : index + 4]:
        if not _JOINED.fullmatch(folded, expression.end, after.start):
            break
        if after.complete:
            return int(after.iso[:4])
        expression = after
    if not as_of:
        return None
    if named := _YEAR_BESIDE.match(folded, expression.end):
        return int(as_of[:4]) + _YEARS_OFF[named["year"]]
    if _BACK.search(folded, max(0, expressions[index].start - 70), expressions[index].start):
        return _last_year(expressions[index].iso, as_of)
    ahead = bool(_AHEAD.search(folded, max(0, expressions[index].start - 60), expressions[index].start))
    return _nearest_year(expressions[index].iso, as_of, ahead)


def _last_year(iso: str, as_of: str) -> int | None:
    """The year that puts `iso` last before `as_of`: what something is compared with lies behind."""
    year = int(as_of[:4])
    return year - 1 if len(as_of) >= 10 and iso[5:7] > as_of[5:7] else year


def _nearest_year(iso: str, as_of: str, ahead: bool) -> int | None:
    """The year that puts `iso` nearest to `as_of`: reports look back, "trước", "chậm nhất", "sẽ" look ahead."""
    if len(as_of) < 10:
        return int(as_of[:4])
    today = date.fromisoformat(as_of[:10])
    month, day = int(iso[5:7]), int(iso[8:10]) if len(iso) == 10 else 15
    distance = (date(2000, month, min(day, 28)) - date(2000, today.month, min(today.day, 28))).days
    if ahead:
        return today.year + 1 if distance < -_FAR else today.year
    return today.year - 1 if distance > _FAR else today.year
