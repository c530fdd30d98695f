"""Lines below or behind a task that say who leads it, who takes part and by when ("- Cơ quan chủ trì: Sở Nội vụ.")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from . import asking
from .actors import DATE, Item, Reading
from .deadline import find_deadline
from .item_lines import mark_of
from .orders import actors_in
from .roles import COOPERATING, DUE, LEAD
from .schedule import Timing, timing_of

_OPEN = r"(?:^[\s\-–+*•|]{0,6}(?:\(?[a-zđ\d]{1,3}[.)]\s?)?|[.;(,]\s{1,3}(?:[-+*•]\s?)?|\()"
_LEAD = re.compile(rf"{_OPEN}{LEAD}\s?:\s?(?P<who>{asking.TARGETS})")
_COOPERATING = re.compile(rf"{_OPEN}{COOPERATING}\s?:\s?(?P<who>[^;.\n]{{0,200}})")
_DUE = re.compile(rf"{_OPEN}{DUE}\s?:\s?(?P<when>[^;.\n]{{1,120}})")
_CLOSING = re.compile(
    r"^[\s\-–+*•]{0,6}(?:(?:mọi|các|những|nội\sdung)\s)?(?:văn\sbản|ý\skiến|báo\scáo|kết\squả|danh\ssách|hồ\ssơ|số\sliệu|thông\stin|đăng\ský)"
    r"(?!\w)[^.;:]{0,90}?(?<!\w)(?:gửi|nộp|chuyển|báo\scáo)(?!\w)"
)
_HEADING = re.compile(
    rf"^[\s\-–+*•]{{0,4}}(?:(?:[ivxlc]{{1,5}}|[a-zđ]|\d{{1,2}})(?:\.\d{{1,2}}){{0,2}}\s?[.)-]{{1,2}}\s?)?(?:các\s|những\s|nhóm\s)?"
    rf"(?:nhiệm\svụ|nội\sdung|công\sviệc|việc|thời\s(?:hạn|gian)|hạn)(?!\w)[^.;]{{0,80}}{DATE}[\s:.)]{{0,3}}$"
)
_LONGEST_HEADING = 140
_COMMON = re.compile(
    r"(?:^|;\s)[\s\-–+*•\d.)]{0,6}(?:(?:thời\s)?hạn\s(?:chung|chót|cuối)(?!\w)"
    r"|(?:thời\shạn|thời\sgian)\s(?:hoàn\sthành|thực\shiện|báo\scáo)(?:\s[^.;:]{0,90})?\s(?:là|đến|trước|chậm)(?!\w)"
    r"|(?:tất\scả|toàn\sbộ|các|những|mọi)\s(?:các\s|những\s)?(?:việc|công\sviệc|nội\sdung|nhiệm\svụ|phần\sviệc|yêu\scầu|chỉ\sđạo)"
    r"\s(?:[^.;:]{0,20}\s)?(?:trên|này|phải|cần|đều|thực\shiện|hoàn\sthành|báo\scáo)(?!\w))"
)
"""A sentence that sets one day for what the sentences before it asked ("Các việc trên phải xong trước ngày 30/6")."""


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline and the words that print it."""

    iso: str | None
    printed: str
    timing: Timing


@dataclass(frozen=True, slots=True)
class Labels:
    """What one sentence says of a task by labels; `work`: the words before them, where they name what is to be done."""

    leads: tuple[Item, ...]
    cooperating: tuple[str, ...]
    due: Due | None
    work: str | None = None


def read_labels(reading: Reading, source: str) -> Labels | None:
    """Return the labelled parts of a sentence, None where it has none; `source`: the document's text."""
    text = reading.text
    if ":" not in text:
        return None
    lead = _LEAD.search(text)
    beside = _COOPERATING.search(text)
    when = _DUE.search(text)
    if not (lead or beside or when):
        return None
    if when and not (lead or beside) and asking.ASK.search(text, 0, when.start()):
        return None  # "Giao Công an tỉnh …; thời hạn: quý II/2024" is an order with its own day
    if lead is None and asking.LED_BY.search(text, 0, when.start() if when else len(text)):
        return None  # so is "Rà soát … (Sở A chủ trì; thời gian: quý II/2024)"
    leads = tuple(item for _, item in actors_in(reading, *lead.span("who"))) if lead else ()
    helpers = tuple(dict.fromkeys(i.name for _, i in actors_in(reading, *beside.span("who")))) if beside else ()
    mark, begin = mark_of(text), min(m.start() for m in (lead, beside, when) if m)
    words = " ".join(source[reading.offset(mark) : reading.offset(begin)].split()) if begin > mark else ""
    due = due_in(reading, source, *when.span("when")) if when else None
    return Labels(leads, helpers, due, words if len(words.split()) > 1 else None)


def due_in(reading: Reading, source: str, start: int, end: int) -> Due | None:
    """Return the deadline that reading.text[start:end] consists of."""
    text = reading.text
    iso = find_deadline(text, reading.items, start, end)
    if iso is None:
        dates = [reading.items[at].iso for at in range(start, end) if text[at] == DATE]
        iso = next((day for day in reversed(dates) if day), None)
    timing = timing_of(text[start:end].strip(), iso is not None)
    printed = " ".join(source[reading.offset(start) : reading.offset(end)].split()).strip(" ;,.:()")
    return Due(iso, printed, timing) if timing else None


def due_label(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where text[start:end] gives a deadline behind its label ("(Sở A chủ trì; thời gian: quý III/2024)")."""
    when = _DUE.search(text, start, end) if ":" in text else None
    return when.span("when") if when else None


def closes(reading: Reading) -> bool:
    """Say whether a sentence sets a day for all that stands above it ("Ý kiến gửi về … trước ngày 20/5")."""
    return DATE in reading.text and _CLOSING.search(reading.text) is not None


def heads(reading: Reading) -> bool:
    """Say whether a line is a heading with a day for all that stands below it ("II. Nhiệm vụ xong trước 30/6")."""
    text = reading.text
    if DATE not in text or len(text) > _LONGEST_HEADING or not _HEADING.search(text):
        return False
    return find_deadline(text, reading.items, 0, len(text), strict=True) is not None


def sets_common_day(reading: Reading) -> bool:
    """Say whether a sentence without an assignee sets one day for all that was asked right before it."""
    return DATE in reading.text and _COMMON.search(reading.text) is not None
