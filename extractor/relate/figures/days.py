"""The day or the period that a figure is true of: a date of its sentence, of its list's lead, of its paragraph."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from ...model import DateValue, Document, Mention
from ...text import fold, trimmed
from ...values.interval import last_day
from ...values.sentence import sentence_at
from .names import told_time
from .outline import DASH, PLAIN, level_of
from .table_context import Tables
from .topic_time import NOW, TopicTimes

TARGET_HEADING = re.compile(r"(?<!\w)(?:mục\s(?:tiêu|đích)|chỉ\stiêu|phấn\sđấu)(?!\w)")
"""In the lead of a list or a heading: the figures below are aimed at."""
_TERM = re.compile(r"(?:nhiệm\skỳ|khóa|năm\shọc)(?!\w)")
"""Opens a DATE that names a term: what is counted in it is not true of its years."""
_DUE = re.compile(
    r"(?:trước|chậm\snhất|muộn\snhất|hạn|xong)(?:\s(?:là|vào|hết|cuối))?(?:\s\d{1,2}\s?(?:giờ|h))?\s(?:ngày\s)?$"
)
_STATED = re.compile(
    r"(?<!\w)(?:tính\s(?:đến|tới)|đến(?=\s$)|đến\s(?:hết\s)?(?:ngày|tháng|cuối|thời\sđiểm)|lũy\skế|thống\skê|trong\s(?:tháng|quý|năm)"
    r"|hết)(?:\s[^.;,]{0,20})?\s?$|^\s?$"
)
"""Before a DATE that the figures of the whole paragraph are true of: a cue, or the paragraph's beginning."""
_SAME_DAY = re.compile(r"(?<!\w)cùng\sngày(?!\w)")
_NOT_AS_OF = re.compile(
    r"(?:so\s(?:với|cùng)[^,;.(]{0,30}|hơn[^,;.]{0,12}cùng\skỳ[^,;.]{0,12}|(?:kể\s)?từ(?:\s\w+){0,2}|ký|ban\shành|sinh|thành\slập"
    r"|giai\sđoạn|nhiệm\skỳ|khóa|năm\shọc(?:\smới)?|theo[^,;.]{0,40})\s(?:ngày\s|năm\s)?$"
)
_BASE = re.compile(
    r"(?:%(?=\scùng\skỳ\s)|(?<!\w)so(?:\s(?:với|cùng)|(?=\s(?:cuối|đầu|năm|tháng|quý)\s)))(?:\s(?:cùng\skỳ|kỳ|thời\sđiểm|mức|con\ssố|số\sliệu|kết\squả|cuối|giữa|đầu|hết|của)){0,3}"
    r"\s(?:(?:ngày|tháng|quý|năm)\s)?$"
)
"""Before the DATE that a figure is compared with: none is true of it ("tăng 2 so với cuối | 2023")."""
_AS_OF = re.compile(
    r"(?:tính\s)?(?:đến|tới|trong|vào|hết|cuối|đầu|trước|của|tại\sthời\sđiểm)(?:\s(?:hết|cuối|nay|thời\sđiểm|giờ|ngày))?"
    r"(?:\s\d{1,2}\s?(?:giờ|h)(?:\s\d{2})?)?\s(?:ngày\s)?$"
)
_SO_FAR = re.compile(
    r"(?<!\w)(?:lũy\skế|luỹ\skế|tính\schung|cộng\sdồn)(?:\s(?:thu|chi|sau|trong|qua|tổng|giải\sngân)){0,2}\s(?P<months>\d{1,2})\stháng(?!\w)(?!\s(?:\d|đầu|cuối|năm))"
)
_MONTHS = re.compile(
    r"(?:^|[\n,.;]\s?|(?<!\w)(?:trong|sau|qua|hết|tính\schung|tính\sriêng|cả\snước|toàn\stỉnh|chỉ)\s)(?P<months>\d{1,2})\stháng(?:\s(?:vừa\s)?qua)?(?=,|\s(?!đầu|cuối|năm|tới|sau|liên|một|\d|tuổi|lương|học|tù|kể|từ|trước))"
)
"""Months without their year: of those up to the month of the report, or the one before ("Trong 10 tháng, khách …")."""
_COLUMN_MONTHS = re.compile(r"(?<!\d)(?P<months>[2-9]|1[01])\stháng(?!\w)(?!\s(?:cuối|tuổi|sau|tới))")
_COLUMN_YEAR = re.compile(r"(?<![\d/-])(?P<year>20\d\d)(?![\d/-])")
"""In the head of a table's column: what its figures are of, told too shortly for a date ("TH 6 tháng 2024")."""
_DATELINE = re.compile(r"[\W\d]*(?:(?:[Tt]hứ\s[^\W\d_]+|[Cc]hủ\snhật|[Nn]gày|GMT|[Cc]ập\snhật)[\W\d]*)*")
"""A line that holds nothing but when the page was published: no figure of a table below is of that day."""
_UP_TO = re.compile(r"(?<!\w)tính\s(?:đến|tới)\s(?:hết\s)?(?:ngày\s)?$")
"""Before the day that "từ đầu năm đến nay" reaches to."""
_LAST = re.compile(r"(?:hết|cuối)\s(?:ngày\s)?$")
ITEM = re.compile(r"\s*(?:[-+*•–]|\(?\d{1,2}[.)]|[a-zđ]\))\s?\S")
_CLOSE = 16
_RIGHT_BEHIND = re.compile(
    r"(?:\[\d{1,2}\])?[^\S\n](?:\((?:năm\s)?|(?:(?:vào|trong|của|đến)\s)?(?:(?:cuối|đầu|hết)\s)?)?(?:(?:năm|ngày)\s)?"
)
_MOVES_ON = re.compile(r"\)?,?\s(?:xuống|lên|còn)(?:\s(?:còn|mức|đến|tới|gần|hơn|khoảng|trên)){0,2}\s")
"""Between the first end's date and the second end of a move, which is of another time."""
_FIRST_END = 60
"""Characters before its date in which the first end of a move stands."""
_BREAK = re.compile(r"[,;]\s")
_LEVEL = re.compile(r"\s\((?:\d[^()\n;]{1,40}\s(?:và\s)?|[^\W\d_]{1,8}\s){0,1}")
"""Between a date and a figure of it in brackets, the first or the second there ("năm 2024 (362 ca mắc và | 6 ca)")."""
_FIGURE_BEHIND = re.compile(r"\d\s?%|\d\s[^\W\d_]")
_NEAREST = 8
"""Dates looked at before and behind a figure: bounds the work in a text without sentence ends."""
_EVE = 3
"""Days: a report dated a little before the end of its period tells what was reached."""
_LONG_LINE = 2000
_TITLE = 120
"""Characters above a table in which its title may name its period."""

_ASIDE = re.compile(
    r"(?<!\w)(?:giá\s(?:so\ssánh|cố\sđịnh|hiện\shành|gốc|thực\stế)(?:\s(?:của|theo|năm))*|(?:sn|sinh)(?:\s(?:năm|ngày))?:?)\s$"
)
"""Before a year in whose prices a value is told, or in which somebody was born: no figure is of that year."""


class FigureDays:
    """The dates around the figures of one document."""

    def __init__(self, document: Document, mentions: Sequence[Mention], folded: str, tables: Tables) -> None:
        self.tables = tables
        self.document = document
        self.folded = folded
        told = (m for m in mentions if m.label == "DATE" and isinstance(m.value, DateValue) and m.value.iso)
        self.dates = [m for m in told if not _ASIDE.search(folded, max(0, m.start - 30), m.start)]
        self.starts = [d.start for d in self.dates]
        self.unknown = [
            m.start for m in mentions if m.label == "DATE" and isinstance(m.value, DateValue) and not m.value.iso
        ]
        self.metrics = [m.start for m in mentions if m.label == "METRIC"]
        self.citations = [m.end for m in mentions if m.label == "CITATION"]
        self.topic = TopicTimes(document, folded, [d for d in self.dates if not self._dates_a_document(d)])

    def as_of(self, mention: Mention) -> str | None:
        """The day or period the figure is true of: a DATE of its sentence, else of the line that leads its list."""
        if mention.reason == "metric:by-table":
            return self._of_column(mention)
        if told := told_time(self.folded[mention.end : mention.end + 40]):
            year = (self.document.meta.as_of or "")[:4]
            return f"{year}-12-31" if told == "year-end" and year else None
        if (behind := self._behind(mention)) is not None:
            return behind
        if (level := self._level_of(mention)) is not None:
            return level
        start, end = sentence_at(self.document.text, mention.start)
        if so_far := self._so_far(start, mention.start):
            return so_far
        if (found := self._date_near(mention, start, end)) is not None:
            return found
        lead = self.lead(mention.start)
        if lead and (found := self._date_near(mention, *lead)):
            return found
        if NOW.search(self.folded, start, mention.start) or self._undated(start, mention.start):
            return None
        return self._carried(mention, start) or self.topic.of_paragraph(mention, start)

    def _so_far(self, start: int, figure: int) -> str | None:
        """The months of the year that a sum is of ("lũy kế thu 4 tháng | đạt"), none behind another date."""
        told = next(reversed(list(_SO_FAR.finditer(self.folded, start, figure))), None)
        today = self.document.meta.as_of
        at = bisect_left(self.starts, figure) - 1
        if told is None and today and (at < 0 or self.dates[at].start < start):
            bare = _MONTHS.search(self.folded, start, figure)
            told = bare if bare and int(today[5:7]) - int(bare["months"]) in (0, 1) else None
        if told is None or not today or at >= 0 and self.dates[at].start >= told.start():
            return None
        months = int(told["months"])
        return f"{today[:4]}-01/{today[:4]}-{months:02d}" if 1 < months <= int(today[5:7]) else None

    def is_undated(self, mention: Mention) -> bool:
        """Say whether the figure's sentence names a time before it whose year nothing tells."""
        return self._undated(sentence_at(self.document.text, mention.start)[0], mention.start)

    def _undated(self, start: int, figure: int) -> bool:
        """Say whether the sentence names a time before the figure whose year nothing tells."""
        at = bisect_left(self.unknown, figure) - 1
        return at >= 0 and self.unknown[at] >= start

    def _of_column(self, mention: Mention) -> str | None:
        """The period in the head of a table's column, else the last one named shortly above the table."""
        for heads in (self.tables.heads(mention.start), self.tables.compared(mention.start)):
            if heads and (told := self._of_heads(heads)):
                return told
        table = self.tables.start(mention.start)
        at = bisect_left(self.starts, table) - 1 if table is not None else -1
        near = (
            at >= 0
            and table is not None
            and table - self.dates[at].end < _TITLE
            and not self._dates_a_document(self.dates[at])
            and not _DATELINE.fullmatch(self.document.text, *self._line(self.dates[at].start))
        )
        return _date(self.dates[at], False) if near else None

    def _of_heads(self, heads: Sequence[tuple[int, int]]) -> str | None:
        """The period that a column's head tells: a DATE there, months of a year, the bare year of a plan."""
        for start, end in reversed(heads):
            at = bisect_left(self.starts, start)
            months = _COLUMN_MONTHS.search(self.folded, start, end)
            if not months and at < len(self.dates) and self.dates[at].end <= end:
                return _date(self.dates[at], False)
            year = _COLUMN_YEAR.search(self.folded, start, end)
            if (told := year["year"] if year else (self.document.meta.as_of or "")[:4]) and (months or year):
                return f"{told}-01/{told}-{int(months['months']):02d}" if months else told
        return None

    def _line(self, offset: int) -> tuple[int, int]:
        start, end = self.document.text.rfind("\n", 0, offset) + 1, self.document.text.find("\n", offset)
        return start, end if end >= 0 else len(self.document.text)

    def _behind(self, mention: Mention) -> str | None:
        """The date right behind the figure ("8,2% năm 2022 xuống còn 5,1% năm 2023"), which is no other figure's."""
        date = self._owned(mention.end)
        if date is None:
            return None
        return _date(date, bool(_LAST.search(self.folded, mention.end, date.start)))

    def _level_of(self, mention: Mention) -> str | None:
        """The date that a figure in brackets right behind it is of ("cao hơn 1,7% so với năm 2022 (|86,6%)")."""
        at = bisect_left(self.starts, mention.start) - 1
        if at < 0 or not _LEVEL.fullmatch(self.folded, self.dates[at].end, mention.start):
            return None
        return _date(self.dates[at], False)

    def _owned(self, end: int) -> Mention | None:
        at = bisect_left(self.starts, end)
        if at == len(self.dates) or self.dates[at].start - end > _CLOSE:
            return None
        date = self.dates[at]
        told_there = "(" in self.folded[end : date.start] and not self.folded.startswith(")", date.end)
        if told_there or "\n" in self.document.text[end : date.start]:
            return None
        return date if _RIGHT_BEHIND.fullmatch(self.folded, end, date.start) else None

    def _carried(self, mention: Mention, start: int) -> str | None:
        """The date that an earlier sentence of the paragraph gives its figures ("Tính đến 30/6, …")."""
        line = self.document.text.rfind("\n", max(0, start - _LONG_LINE), start) + 1
        last = bisect_left(self.starts, start)
        same_day = bool(_SAME_DAY.search(self.folded, max(start, mention.start - _LONG_LINE), mention.start))
        for date in reversed(self.dates[max(0, last - 3) : last]):
            iso = _date(date, False)
            if same_day and iso and len(iso) == 10:
                return iso
            if date.start < line or self._dates_a_document(date) or _TERM.match(fold(date.text)):
                continue
            lead = self.folded[max(line, date.start - 45) : date.start]
            if _STATED.search(lead) and not _NOT_AS_OF.search(lead) and not _DUE.search(lead):
                return _date(date, bool(_LAST.search(lead)))
        return None

    def _date_near(self, mention: Mention, start: int, end: int) -> str | None:
        """The nearest DATE in [start, end) before the figure that fits; one behind it only with a word of time."""
        here = bisect_left(self.starts, mention.start)
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        near = self.dates[max(first, here - _NEAREST) : min(last, here + _NEAREST)]
        for date in sorted(near, key=lambda d: (d.start > mention.start, abs(d.start - mention.start))):
            lead = self.folded[max(start, date.start - 45) : date.start]
            cued = bool(_AS_OF.search(lead))
            if self._dates_a_document(date) or _TERM.match(fold(date.text)) or (_NOT_AS_OF.search(lead) and not cued):
                continue
            if _BASE.search(lead):
                continue
            if date.start > mention.start and (_DUE.search(lead) or not (cued and self._closes(mention, date))):
                continue
            if self._in_another_bracket(mention, date) or self._moved_on(mention, date, start):
                continue
            now = date.start < mention.start and NOW.search(self.folded, date.end, mention.start)
            if now and not _UP_TO.search(lead):
                return None
            return _date(date, bool(_LAST.search(lead)))
        return None

    def _moved_on(self, mention: Mention, date: Mention, start: int) -> bool:
        """Say whether a date is of the first end of a move, the figure the second: "8,2% năm 2022 xuống còn | 5,1%"."""
        first = bisect_left(self.metrics, date.start) - 1
        told = first >= 0 and self.metrics[first] >= max(start, date.start - _FIRST_END)
        told = told and not _BREAK.search(self.folded, self.metrics[first], date.start)
        return told and bool(_MOVES_ON.fullmatch(self.folded, date.end, mention.start))

    def _in_another_bracket(self, mention: Mention, date: Mention) -> bool:
        """Say whether a date stands in brackets that do not hold the figure: it dates what is told there."""
        low = max(0, date.start - 80)
        opened = self.folded.rfind("(", low, date.start)
        if opened < 0 or self.folded.rfind(")", opened, date.start) >= 0 or opened < mention.start < date.start:
            return False
        closed = self.folded.find(")", date.end, date.end + 80)
        return (
            closed >= 0
            and not opened < mention.start < closed
            and bool(_FIGURE_BEHIND.search(self.folded, date.end, closed))
        )

    def _closes(self, mention: Mention, date: Mention) -> bool:
        """Say whether a date close behind a figure is that figure's: no other figure stands between."""
        if date.start - mention.end >= 60:
            return False
        following = bisect_left(self.metrics, mention.end)
        return following == len(self.metrics) or self.metrics[following] > date.start

    def lead(self, offset: int) -> tuple[int, int] | None:
        """The line that leads the list in which `offset` stands: it ends with ":" or is a heading of aims."""
        text = self.document.text
        line = text.rfind("\n", max(0, offset - _LONG_LINE), offset) + 1
        if line == 0 and offset > _LONG_LINE:
            return None
        top = PLAIN
        for _ in range(12):
            if not ITEM.match(text, line):
                return None
            top = min(top, level_of(text[line : line + 12].strip(" \t\xa0|")))
            end = trimmed(text, line)
            line = text.rfind("\n", max(0, end - _LONG_LINE), end) + 1
            above = text[line:end]
            heads = end - line < 160 and not above.endswith((".", ";")) and TARGET_HEADING.search(self.folded[line:end])
            if (above.endswith(":") or heads) and not top <= level_of(above.strip(" \t\xa0|")) < DASH:
                return line, end
        return None

    def _dates_a_document(self, date: Mention) -> bool:
        """Say whether the date belongs to the document number before it ("… số 57/KH-UBND ngày 07/02/2024")."""
        at = bisect_left(self.citations, date.start + 1) - 1
        if at < 0:
            return False
        gap = self.folded[self.citations[at] : date.start]
        return len(gap) < 14 and bool(re.fullmatch(r"[\s,(]*(?:ngày|năm|ban\shành)?\s*", gap))


def _date(mention: Mention, last: bool) -> str | None:
    iso = mention.value.iso if isinstance(mention.value, DateValue) else None
    return last_day(iso) if iso and last else iso
