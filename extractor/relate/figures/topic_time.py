"""The period that a figure takes over from what stands above it: its paragraph's, the text's before it, a heading's.

"Trong 6 tháng đầu năm 2023, sản xuất tăng trưởng. Cụ thể, sản lượng đạt 4.732 tấn": nothing in the second sentence says
when, and no reader doubts it. A figure of today ("hiện nay", "đến nay") takes over nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from ...model import DateValue, Document, Mention
from ...text import fold, trimmed
from ...values.interval import last_day
from ...values.sentence import sentence_at
from .outline import heading_parts

NOW = re.compile(
    r"(?<!\w)(?:(?<!thực\s)(?<!phát\s)(?<!biểu\s)(?<!thể\s)(?<!hiển\s)(?<!xuất\s)(?<!cải\s)(?<!tái\s)hiện(?:\snay|\stại)?|đến\snay"
    r"|(?:đến|tới)\sthời\sđiểm\snày|đến\sgiờ)(?!\w)(?!\s(?:đại|trường|vật|tượng|thực|trạng|hữu|hành))"
)
"""Between a date and a figure: the figure is of today."""
_PERIODS = frozenset({"month", "quarter", "half", "year", "range"})
_OPENS = re.compile(
    r"[\W_]{0,4}(?:(?:trong|tính|tính\schung|tính\sriêng|chỉ\stính|cũng|riêng|qua|sau|hết|cộng\sdồn|lũy\skế|kết\sthúc|như\svậy|theo\sđó|cụ\sthể"
    r"|theo\sbáo\scáo(?:\s[^,;.]{1,60})?|theo\s[^,;.]{1,60}(?=,)|cuối|đến|cả|tổng\skết|ước)[\s,]{1,2}){0,4}"
)
"""Between a sentence's beginning and its period: nothing has been said yet."""
_GOES_ON = re.compile(
    r"[\W_]{0,4}(?:(?:cụ\sthể|trong\sđó|theo\sđó|kết\squả|riêng|bên\scạnh\sđó|cùng\svới\sđó|ngoài\sra|nhờ\s(?:đó|vậy)|qua\sđó|về|đối\svới|với|cùng\sthời\s(?:gian|điểm)|cũng\strong\sthời\sgian|trong\sthời\sgian\snày)(?!\w)|[+•–-]\s)"
)
"""The beginning of a sentence or paragraph that goes on telling of the period before it."""
_SO_FAR = re.compile(r"\W{0,3}(?:chỉ\s)?mới\s(?:chỉ\s)?có\s")
"""The beginning of a sentence that tells how far something is today, whatever period the one before told of."""
_NOT_OF = re.compile(
    r"(?:so\s(?:với|cùng)?[^,;.]{0,30}|hơn[^,;.]{0,12}cùng\skỳ[^,;.]{0,12}|cùng\skỳ|(?:kể\s)?từ(?:\s\w+){0,2}|ký|ban\shành|thành\slập|theo[^,;.]{0,40}"
    r"|năm\shọc|khóa|nhiệm\skỳ|vụ|mục\stiêu|giá\sso\ssánh|nhiệm\svụ|phương\shướng)\s(?:(?:của|đến|hết|cuối)\s)?(?:năm\s)?$"
)
"""Before a period that the figures around it are compared with, or that something else belongs to."""
_FIRST = re.compile(r"giai\sđoạn|năm\shọc|nhiệm\skỳ|khóa")
_SUBJECT = 60
"""Characters before the period that a sentence without a figure is about."""
_SET_AGAINST = re.compile(
    r",\s(?:tăng|giảm)\s(?:(?:gần|hơn|trên|khoảng)\s)?\d[\d.,]*\s?%|%\s(?:so\s(?:với\s)?)?(?:kế\shoạch|dự\stoán|chỉ\stiêu)|(?<!\w)(?:cùng\skỳ(?!\w)|(?:ước|thực\shiện)(?:\sthực\shiện)?\s(?:đạt|được)\s)"
)
"""In the sentence of a figure: it is of a period, which is the one last told of."""
_ITEM = re.compile(r"\s*\(?(?:\d{1,2}|[a-zđ])(?:\.\d{1,2})*[.)]\s?\S")
_OTHERS = re.compile(r"(?<!\w)(?:cao|thấp|lớn|nhỏ|nhiều|ít)\shơn\s(?:mức|con\ssố|tỷ\slệ|tốc\sđộ)\s(?:tăng\s|giảm\s)?$")
"""Right before a figure that another is compared with, of another time than what is told next."""
_DIGIT = re.compile(r"\d")
_PARAGRAPHS = 3
_LONG = 2500
_REST = 62
"""Days: a year's results are told so long before its end."""


class TopicTimes:
    """The periods above the figures of one document."""

    def __init__(self, document: Document, folded: str, dates: Sequence[Mention]) -> None:
        """`dates`: the DATE mentions with a value, in order."""
        self.document = document
        self.folded = folded
        self.dates = dates
        self.starts = [d.start for d in dates]
        self._headed: tuple[tuple[int, int, str], ...] | None = None
        self._noted: tuple[int, str] | None = None

    def of_paragraph(self, mention: Mention, start: int) -> str | None:
        """The period that opens an earlier sentence of the paragraph, or of the one that it goes on from.

        `start`: where the figure's sentence begins.
        """
        if _SO_FAR.match(self.folded, start):
            return None
        line, end = self._line(start), start
        if self._noted and self._noted[0] == line and not self._dated(start, mention.start):
            return self._noted[1]
        for _ in range(_PARAGRAPHS):
            found, ended = self._opening(line, end, mention.start)
            if found or ended:
                return found
            if line == 0:
                return None
            if not _GOES_ON.match(self.folded, line):
                return self._span_above(line) if self._set_against(start, mention) else None
            end = trimmed(self.document.text, line)
            line = self._line(end)
            if last := self._last(line, end):
                return last
        return None

    def _set_against(self, start: int, mention: Mention) -> bool:
        """Say whether the figure's sentence compares with a plan or the year before, and tells nothing of today."""
        _, end = sentence_at(self.document.text, mention.start)
        line = self._line(start)
        apart = NOW.search(self.folded, line, mention.start) or _ITEM.match(self.folded, line)
        return not apart and _SET_AGAINST.search(self.folded, start, end) is not None

    def _span_above(self, line: int) -> str | None:
        """The months that open a sentence of the nearest paragraph above that names a period, None for a whole year."""
        for _ in range(_PARAGRAPHS):
            end = trimmed(self.document.text, line)
            line = self._line(end)
            inner = self.dates[bisect_left(self.starts, line) : bisect_left(self.starts, end)]
            told = [d for d in inner if not self._compared(line, d) and not self._in_brackets(d.start)]
            told = [d for d in told if _is_period(d)]
            opens = [d for d in told if self._opens_sentence(d)]
            if told or line == 0:
                iso = _iso(opens[-1]) if opens else None
                return iso if iso and "/" in iso else None
        return None

    def _opens_sentence(self, date: Mention) -> bool:
        start, _ = sentence_at(self.document.text, date.start)
        return _OPENS.fullmatch(self.folded, start, date.start) is not None

    def note(self, mention: Mention, as_of: str | None, *, target: bool) -> None:
        """Keep the period of a result: the next ones of its paragraph are of the same, unless they name another."""
        line = self._line(mention.start)
        if self._in_brackets(mention.start) or _OTHERS.search(self.folded, max(0, mention.start - 30), mention.start):
            return
        if as_of is None or target or not (len(as_of) in (4, 7) or "/" in as_of) or not self._is_past(as_of):
            self._noted = None
        else:
            self._noted = line, as_of

    def _in_brackets(self, offset: int) -> bool:
        """Say whether a figure or date stands in brackets: its time is only told beside what goes on behind them."""
        low = max(0, offset - 60)
        return self.folded.rfind("(", low, offset) > self.folded.rfind(")", low, offset)

    def of_heading(self, mention: Mention, *, target: bool) -> str | None:
        """The one period that the nearest heading above names, else the title; of a result none that is yet to come."""
        start, _ = sentence_at(self.document.text, mention.start)
        line = self._line(start)
        if not target and NOW.search(self.folded, line, mention.start) or self._dated(line, mention.start):
            return None
        if self._headed is None:
            self._headed = self._headings()
        iso = next((iso for a, b, iso in reversed(self._headed) if a <= mention.start < b), None)
        return iso if iso and (target or self._is_past(iso)) else None

    def _opening(self, line: int, end: int, figure: int) -> tuple[str | None, bool]:
        """The last period of [line, end) that opens its sentence; and whether the search ends there without one."""
        for at in range(bisect_left(self.starts, end) - 1, -1, -1):
            date = self.dates[at]
            if date.start < line:
                break
            start, stop = sentence_at(self.document.text, date.start)
            if NOW.search(self.folded, date.end, min(figure, date.end + _LONG)):
                return None, True
            if _is_period(date) and self._opens_sentence(date):
                return _iso(date), True
            if start == line and self._is_topic(at, start, stop, figure):
                return _iso(date), True
            goes_on = _GOES_ON.match(self.folded, end) and _is_period(date)
            if goes_on and not self._compared(line, date) and not self._in_brackets(date.start):
                return _iso(date), True
        return None, False

    def _is_topic(self, at: int, start: int, end: int, figure: int) -> bool:
        """Say whether a paragraph's first sentence, without a figure, is about a period of late: "Thu quý I tăng cao."

        Only the figures up to the next date are of it.
        """
        date, today = self.dates[at], self.document.meta.as_of
        if not _is_period(date) or date.start - start > _SUBJECT or self._compared(start, date) or today is None:
            return False
        iso, rest = _iso(date) or "", self.folded[start : date.start] + self.folded[date.end : end]
        if _DIGIT.search(rest) or not self._is_past(iso) or int(iso[:4]) < int(today[:4]) - 1:
            return False
        return at + 1 == len(self.starts) or self.starts[at + 1] > figure

    def _last(self, line: int, end: int) -> str | None:
        """The last period that a paragraph names, which is no other thing's."""
        for at in range(bisect_left(self.starts, end) - 1, -1, -1):
            date = self.dates[at]
            if date.start < line:
                return None
            if _is_period(date) and not self._compared(line, date) and not self._in_brackets(date.start):
                return None if NOW.search(self.folded, date.end, end) else _iso(date)
        return None

    def _dated(self, line: int, figure: int) -> bool:
        """Say whether the paragraph names a time before the figure: a heading's is no longer meant."""
        first, last = bisect_left(self.starts, line), bisect_left(self.starts, figure)
        return any(not self._compared(line, d) for d in self.dates[first:last])

    def _headings(self) -> tuple[tuple[int, int, str], ...]:
        """The stretches below headings and titles that name one period, the outer ones first."""
        text, found = self.document.text, []
        for segment in self.document.segments:
            if segment.kind in ("title", "abstract") and (iso := self._only(segment.span.start, segment.span.end)):
                found.append((segment.span.end, len(text), iso))
        for a, b, end in heading_parts(text) if self.dates else ():
            if iso := self._only(a, b):
                found.append((b, end, iso))
        return tuple(sorted(found, key=lambda part: (part[0], -part[1])))

    def _only(self, start: int, end: int) -> str | None:
        """The one period that a title or heading names."""
        inner = self.dates[bisect_left(self.starts, start) : bisect_right(self.starts, end)]
        told = [d for d in inner if d.end <= end and not self._compared(start, d, heading=True)]
        return _iso(told[0]) if len(told) == 1 and _is_period(told[0]) else None

    def _compared(self, low: int, date: Mention, *, heading: bool = False) -> bool:
        lead = self.folded[max(low, date.start - 45) : date.start]
        match = _NOT_OF.search(lead)
        return match is not None and not (heading and match[0].startswith(("mục", "nhiệm vụ", "phương", "theo")))

    def _is_past(self, iso: str) -> bool:
        today = self.document.meta.as_of
        return today is None or _days(last_day(iso)) - _days(last_day(today[:10])) <= _REST

    def _line(self, offset: int) -> int:
        return self.document.text.rfind("\n", max(0, offset - _LONG), offset) + 1


def _is_period(date: Mention) -> bool:
    value = date.value
    return isinstance(value, DateValue) and value.precision in _PERIODS and not _FIRST.match(fold(date.text))


def _iso(date: Mention) -> str | None:
    return date.value.iso if isinstance(date.value, DateValue) else None


def _days(iso: str) -> int:
    year, month, day = iso.split("-")
    return int(year) * 372 + int(month) * 31 + int(day)
