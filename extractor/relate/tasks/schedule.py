"""A deadline as printed, and its kind: a fixed day, every so often, or so long after something."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from .actors import DATE, Reading
from .counting import COUNT

Timing = Literal["fixed", "periodic", "relative"]

_LIMIT = (
    r"(?:trước|chậm\snhất|muộn\snhất|không\s(?:quá|muộn\shơn)|(?:thời\s)?hạn(?:\schót|\scuối)?|xong"
    r"|hoàn\s(?:thành|tất)|đến|tới|vào|trong|hết|đúng)"
)
_FIXED = re.compile(
    rf"(?<!\w){_LIMIT}(?:\s?:?\s?(?:{_LIMIT}|là|cuối|đầu|giữa|ngày|sáng|trưa|chiều|tối|thời\sđiểm|\d{{1,2}}\s?(?:giờ|h|g)(?:\s?\d{{2}})?,?)){{0,5}}\s?$"
)
_EVERY = r"(?:hằng|hàng|mỗi|từng)"
_PERIOD = r"(?:(?:0?[36]|ba|sáu|chín|0?9)\stháng|ngày(?!\s\d)|tuần|tháng|quý|năm)"
_PERIODIC = re.compile(
    rf"(?<!\w)(?:(?:{_LIMIT}\s)?(?:vào\s)?(?:ngày|mùng|thứ)\s(?:\d{{1,2}}(?:(?:,\s?|\svà\s)(?:ngày\s)?\d{{1,2}}){{0,3}}|hai|ba|tư|năm|sáu|bảy)(?:\s?[/,]?\s?(?:{_EVERY}|của)\s(?:tháng(?:\s(?:đầu|cuối)\s(?:{_EVERY}\s)?quý)?|quý|tuần|năm)"
    rf"|\stháng\s(?:đầu|cuối)\s(?:{_EVERY}\s)?quý)"
    rf"|(?:{_LIMIT}\s)?ngày\s{DATE}\s{_EVERY}\snăm"
    rf"|định\skỳ(?:,?\s(?:{_EVERY}\s)?{_PERIOD}(?:(?:\s?[,/]\s?|\svà\s|\s)(?:{_EVERY}\s)?{_PERIOD}){{0,3}}(?:\s(?:một|1|01)?\s?lần)?)?"
    rf"|(?:{_PERIOD}|\d{{1,2}}\s(?:ngày|tuần|tháng|năm))\s(?:(?:báo\scáo|giao\sban|kiểm\stra|họp|cập\snhật)\s)?(?:một|1|01)\slần|\d{{1,2}}\slần/(?:ngày|tuần|tháng|quý|năm)"
    rf"|(?<!kế\shoạch\s)(?<!báo\scáo\s)(?<!ngân\ssách\s)(?<!chương\strình\s)(?<!dự\stoán\s)(?<!nhập\s)(?:hằng|hàng)\s{_PERIOD}"
    rf"(?:\s?[,/]\s?(?:(?:hằng|hàng)\s)?{_PERIOD}){{0,2}}(?!\w)(?=\s?[,;.]|\s(?:báo|gửi|tổng|rà|kiểm|đánh|cập|thông|có|phải|tổ)|\s?$))(?!\w)"
)
_ALWAYS = re.compile(r"thường\sxuyên(?:,?\s(?:liên\stục|hằng\snăm|hàng\snăm|đột\sxuất))?|liên\stục|hằng\snăm|hàng\snăm")
_RELATIVE = re.compile(
    r"(?<!\w)(?:(?:trong|sau|chậm\snhất|muộn\snhất|không\squá|tối\sđa|thời\shạn|hạn|trước)(?:\s(?:vòng|thời\shạn|thời\sgian|là|sau|không\squá|trong|tối\sđa))*"
    rf"\s{COUNT}(?:\s?\([^()]{{1,20}}\))?\s(?:ngày(?:\slàm\sviệc)?|giờ(?:\slàm\sviệc)?|tuần|tháng)(?!\s\d)"
    r"(?:\strước\s(?:khi|ngày|kỳ|phiên|cuộc|hội|thời\sđiểm)(?!\w)[^.;,]{0,60})?"
    rf"(?:,?\s(?:kể|tính)?\s?(?:từ|sau)\s(?:khi|ngày|thời\sđiểm|lúc)(?:\s(?!(?:phải|cần|có\strách|hoàn\sthành|báo\scáo|gửi|trình|chủ\strì|tổ\schức|thực\shiện)(?!\w))[^\s.;,{DATE}]{{1,30}}){{0,12}})?"
    r"|ngay\ssau\skhi\s[^.;,]{3,60})"
)


@dataclass(frozen=True, slots=True)
class Schedule:
    """`start` and `end` of the printed words in a Reading's text, and what kind of deadline they set."""

    start: int
    end: int
    timing: Timing


def find_schedule(reading: Reading, start: int, end: int, iso: str | None) -> Schedule | None:
    """Return the words of reading.text[start:end] that say by when; `iso` is the day already read from them, if any.

    A fixed day stands before what recurs, and that before a length of time; None where nothing is printed.
    """
    text = reading.text
    if iso is not None and (fixed := _fixed(reading, start, end, iso)):
        return fixed
    for pattern, timing in _OPEN:
        found = list(pattern.finditer(text, start, end))
        if found:
            match = next((m for m in found if m[0] != "định kỳ"), found[0])
            return Schedule(match.start(), match.end(), timing)
    return None


_OPEN: tuple[tuple[re.Pattern[str], Timing], ...] = ((_PERIODIC, "periodic"), (_RELATIVE, "relative"))


def _fixed(reading: Reading, start: int, end: int, iso: str) -> Schedule | None:
    at = start - 1
    while (at := reading.text.find(DATE, at + 1, end)) >= 0:
        if reading.items[at].iso in (iso, iso[:7] if iso[8:] in ("10", "15", "20") else iso):
            low = max(start, at - 50)
            lead = _FIXED.search(reading.text[low:at])
            return Schedule(low + lead.start() if lead else at, at + 1, "fixed")
    return None


def timing_of(cell: str, dated: bool) -> Timing | None:
    """Return the kind of deadline that a cell of a task table (folded) sets; `dated`: it holds a resolved date."""
    if _PERIODIC.search(cell) or _ALWAYS.search(cell):
        return "periodic"
    if dated:
        return "fixed"
    return "relative" if _RELATIVE.search(cell) else None
