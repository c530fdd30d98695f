"""The day of a demand in the press, days counted from it ("trong vòng 15 ngày"), and no day due before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from ...model import DateValue, Document, Mention
from ...text import fold
from .actors import DATE, Item, Reading
from .counting import days_later

_COUNTED = re.compile(
    r"(?<!\w)(?:trong(?:\s(?:vòng|thời\shạn|thời\sgian))?|chậm\snhất(?:\s(?:là|sau|trong))?|(?:thời\s)?hạn(?:\slà)?)\s(?P<n>\d{1,3})\s"
    rf"(?P<unit>ngày(?!\slàm)|tuần|tháng)(?!\w)(?!\s\d)(?!\s(?:đầu|cuối|qua|nay))"
    rf"(?P<rest>,?\s(?:(?:kể|tính)\s)?(?:từ|sau)\s(?:ngày\s)?(?:(?P<named>{DATE})|(?P<now>hôm\snay|nay|buổi\slàm\sviệc|cuộc\shọp)|\w))?"
)
_NO_DAY_OF_NEWS = re.compile(
    r"(?<!\w)(?:trước|đến|tới|hạn|chậm nhất|muộn nhất|từ|sau|số|xong|hoàn thành|dự kiến|sẽ)"
    r"(?:\s(?:hết|ngày|hạn|vào)){0,2}\s*$"
)
_OF_PAPER = re.compile(r"[\s,(]{1,3}(?:(?:ngày|đề ngày|ký ngày|ban hành ngày)\s)?")
"""Between a paper and its own day, which need not be that of what is told."""
_EARLIER = re.compile(r"(?<!\w)trước\sđó,?\s(?:(?:vào\s)?(?:ngày|sáng|chiều|tối)\s)?$")
"""Before a day on which something was before the news: none of its demands is counted from it."""
_SENTENCE_ENDS = re.compile(r"[.!?”\"]\s+[A-ZĐÀ-Ỹ“\"]|\n")
_YEAR = re.compile(r"\d{4}")
_RECENT = 31
"""Days: an event of the news lies no further back."""


class DemandDays:
    """The days that a press article names for what it tells, in order."""

    def __init__(self, document: Document, mentions: Sequence[Mention]) -> None:
        self._days: list[tuple[int, str]] = []
        self._text = document.text
        told = (document.meta.as_of or "")[:10]
        if document.kind != "press_article" or len(told) < 10:
            return
        earliest = (date.fromisoformat(told) - timedelta(days=_RECENT)).isoformat()
        body = [s.span for s in document.segments if s.kind in ("byline", "dateline")]
        papers = {
            day.start
            for paper, day in pairwise(mentions)
            if paper.label == "CITATION" and _OF_PAPER.fullmatch(document.text, paper.end, day.start)
        }
        for mention in mentions:
            value = mention.value
            if not isinstance(value, DateValue) or not value.iso or len(value.iso) != 10:
                continue
            lead = fold(document.text[max(0, mention.start - 30) : mention.start])
            inside = any(span.start <= mention.start < span.end for span in body)
            inside = inside or mention.start in papers
            if earliest <= value.iso <= told and not inside and not _NO_DAY_OF_NEWS.search(lead):
                self._days.append((mention.start, value.iso))

    def before(self, offset: int, reach: int = 1 << 30) -> str | None:
        """Return the last such day named at most `reach` characters before `offset`.

        None behind a sentence on what came earlier ("Trước đó, ngày 10/11, …. Lần này …"): which day is doubtful.
        """
        near = ((at, day) for at, day in reversed(self._days) if offset - reach <= at < offset)
        start, day = next(near, (offset, None))
        earlier = _EARLIER.search(fold(self._text[max(0, start - 30) : start]))
        return None if earlier and _SENTENCE_ENDS.search(self._text, start, offset) else day


def counted_in(reading: Reading, start: int, end: int, asked: str | None) -> str | None:
    """Return the ISO day that a length of time in reading.text[start:end] ends on: counted from the day it names, else
    from the day `asked` of the demand; None where it counts from anything else or no day is known.
    """
    match = _COUNTED.search(reading.text, start, end)
    if match is None or (match["rest"] and not match["named"] and not match["now"]):
        return None
    origin = reading.items[match.start("named")].iso if match["named"] else asked
    return days_later(origin, int(match["n"]), match["unit"]) if origin and len(origin) == 10 else None


def not_before(
    due: str, asked: str | None, item: Item | None, mentions: Sequence[Mention], told: str | None = None
) -> str | None:
    """Return the deadline `due`, moved to the next year where its own was left out and it lies before the demand.

    None where the text prints a year and the day still lies before the demand: it is no deadline of this demand. Where
    the day of the demand is not known, that on which it is `told` stands for it, if the deadline lies far behind.
    """
    last = due.split("/")[-1]
    printed = any(_YEAR.search(mentions[n].text) for n in item.mentions) if item else True
    if asked is None and not printed and told and _long_before(last, told):
        asked = told
    if asked is None or len(asked) < 10 or last >= asked[: len(last)]:
        return due
    if printed:
        return None
    later = re.sub(r"\d{4}", lambda year: str(int(year[0]) + 1), due)
    return later if later.split("/")[-1] >= asked[: len(last)] else None


def _long_before(day: str, told: str) -> bool:
    """Say whether an ISO day lies in an earlier year than `told` and more than _RECENT days before it."""
    if len(day) < 10 or len(told) < 10 or day[:4] >= told[:4]:
        return False
    return (date.fromisoformat(told[:10]) - date.fromisoformat(day)).days > _RECENT
