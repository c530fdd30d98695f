"""From when to when a document is in force, as it says itself: a day named, or counted from the day it was signed.

Source: the effect clauses of Nghị định 30/2020/NĐ-CP and of the law on the promulgation of legal documents. Days are
counted as the official databases count them: "sau 10 ngày kể từ ngày ký" of a paper signed on the 5th is the 15th.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from ..text import fold
from .date import parse_day

_TYPE = (
    r"(?:quyết định|nghị quyết|thông tư(?: liên tịch| liên bộ)?|nghị định|chỉ thị|quy định|quy chế|kế hoạch|bộ luật|"
    r"luật|pháp lệnh|lệnh|hướng dẫn|điều lệ|văn bản)"
)
_CLAUSE = re.compile(
    rf"(?<!\w){_TYPE}\s(?:này(?P<between>[^.;:\n]{{0,220}}?)\s)?(?:có|bắt đầu có)\s"
    r"(?:hiệu lực|giá trị)(?:\s(?:thi hành|áp dụng))?(?P<rest>(?:[^;.]|\.(?=\d)){0,160})"
)
_FROM_SIGNING = re.compile(
    r",?\s{0,3}(?:kể\s|tính\s)?(?:kể\s)?từ\s(?:thời điểm\s)?ngày\s(?:được\s)?(?:ký|ban hành|thông qua|công bố)(?!\w)"
)
_AFTER = re.compile(
    r",?\s{0,3}sau\s(?P<days>\d{1,3})(?:\s\([^)\d]{1,30}\))?\s(?P<work>ngày làm việc|ngày),?\s(?:kể\s|tính\s)?"
    r"(?:kể\s)?từ\sngày\s(?:được\s)?(?:ký|ban hành|thông qua)(?!\w)"
)
_FROM_DAY = re.compile(r",?\s{0,3}(?:thi hành\s)?(?:kể\s|tính\s|bắt đầu\s)?(?:kể\s)?(?:từ|vào)\s(?:ngày\s)?(?=\d)")
_UNTIL = re.compile(r"(?<!\w)(?:đến|tới)\s(?:hết\s)?(?:ngày\s)?(?=\d)")
_DAY_LENGTH = 32


def validity(text: str, signed: str | None) -> tuple[str | None, str | None]:
    """Return the ISO days (in force from, in force until) that an official document states of itself, None where not.

    `signed` is its own date, an ISO day; without it nothing can be counted. A day that hangs on something else (the
    gazette, the approval of another paper) stays None.
    """
    for match in _CLAUSE.finditer(fold(text)):
        if not _of_itself(match, text):
            continue
        found = _start(match["rest"], signed), _end(match["rest"])
        if any(found):
            return found
    return None, None


def _of_itself(match: re.Match[str], text: str) -> bool:
    """Without "này", only the subject of a sentence is the document itself: capitalised and with no number after it."""
    return match["between"] is not None or text[match.start()].isupper()


def _start(rest: str, signed: str | None) -> str | None:
    day = signed if signed and len(signed) == 10 else None
    if _FROM_SIGNING.match(rest):
        return day
    after = _AFTER.match(rest)
    if after:
        return _later(day, int(after["days"])) if day and after["work"] == "ngày" else None
    fixed = _FROM_DAY.match(rest)
    return _day(rest, fixed.end()) if fixed else None


def _end(rest: str) -> str | None:
    until = _UNTIL.search(rest)
    return _day(rest, until.end()) if until else None


def _day(text: str, at: int) -> str | None:
    return parse_day("ngày " + text[at : at + _DAY_LENGTH])


def _later(day: str, count: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=count)).isoformat()
