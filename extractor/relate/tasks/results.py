"""What reports that something was done, and asks for nothing: the result sections of a report, lines on lateness."""

from __future__ import annotations

import re
from bisect import bisect_right

from ...model import Document
from ...text import fold
from .actors import DATE
from .item_lines import UNMARKED, level_of

_HEADINGS = frozenset({"heading", "chapter", "article"})
_SETS_OUT = re.compile(
    r"\s*(?:(?:điều|chương|mục|phần)\s[\divx]{1,5}\s?[.:-]?\s?|[\divx]{1,4}\s?[.)/-]\s?)?(?:các\s|một\ssố\s)?(?:nguyên\stắc|phạm\svi|giải\sthích\stừ"
    r"|đối\stượng\sáp\sdụng|mục\sđích|khái\sniệm|định\snghĩa)(?!\w)[^.;:]{0,80}\s*[.:]?\s*$"
)
"""A heading below which principles, terms or aims are set out and nobody is told to do anything."""
_AHEAD = re.compile(
    r"(?<!\w)(?:kiến\snghị|đề\sxuất|đề\snghị|phương\shướng|nhiệm\svụ|giải\spháp|tổ\schức\sthực\shiện|yêu\scầu|thời\sgian\stới)(?!\w)"
)
_BEHIND = re.compile(
    r"(?<!\w)(?:kết\squả|tình\shình|đánh\sgiá|ưu\sđiểm|hạn\schế|tồn\stại|nguyên\snhân|thuận\slợi|khó\skhăn|công\stác)(?!\w)"
)
_ASSESSED = re.compile(
    r"(?<!\w)(?:đánh\sgiá\s(?:chung|tình\shình|kết\squả|việc)|kiểm\sđiểm\s(?:việc|tình\shình|kết\squả|công\stác)|kết\squả\s(?:đạt\sđược|thực\shiện|chủ\syếu)"
    r"|ưu\sđiểm|(?:tồn\stại|hạn\schế)(?:,?\s(?:hạn\schế|khuyết\sđiểm|yếu\ském|nguyên\snhân))?|thực\strạng)(?!\w)"
)
_COURSE = re.compile(
    r"\s*(?:[\divx]{1,4}\s?[.)/-]\s?)?(?:phần\s)?(?:nội\sdung|diễn\sbiến|thảo\sluận|ý\skiến|tham\sluận|phát\sbiểu|thành\sphần)(?!\w)"
    r"(?!\s(?:kết\sluận|chỉ\sđạo|nhiệm\svụ|giao))"
)
"""Headings of minutes below which it is told what was reported and said, until somebody concludes."""
_COMPARED = re.compile(
    r"(?<!\w)(?:sớm|chậm|muộn|trễ)(?:\shơn)?(?:\s(?:khoảng|gần|tới|hơn|một|hai|ba|\d{1,3}|ngày|tuần|tháng|nửa)){0,4}"
    r"\s(?:so\svới|thời\shạn|tiến\sđộ|yêu\scầu|kế\shoạch|quy\sđịnh)(?!\w)"
)
_ON_A_DAY = re.compile(
    rf"(?<!\w)(?:hoàn\sthành|nộp|gửi|trình|ban\shành|báo\scáo|xong)(?:\s[^.;{DATE}]{{0,80}})?\s(?:vào\s)?(?:ngày\s)?{DATE}\s?,\s"
    r"(?:sớm|chậm|muộn|trễ|đúng|vượt)(?!\w)"
)


_WITHOUT_SUBJECT = re.compile(r"[\s\"“–-]*(?:đã|đang|vừa)\s(?!đến\slúc)")
_EARLY_OR_LATE = ("sớm", "chậm", "muộn", "trễ", "đúng", "vượt")


class Sections:
    """The parts of a paper that tell of results or set out principles, by their headings."""

    def __init__(self, document: Document) -> None:
        self._starts: list[int] = []
        self._results: list[bool] = []
        if document.kind != "official_document":
            return
        kind = fold(document.meta.type or "")
        report, minutes = kind.startswith(("báo cáo", "kết luận", "biên bản")), kind.startswith("biên bản")
        levels: list[int] = []
        for segment in document.segments:
            if segment.kind in _HEADINGS:
                line = fold(document.text[segment.span.start : segment.span.end])
                self._starts.append(segment.span.start)
                course = minutes and _COURSE.match(line) is not None
                told = _SETS_OUT.match(line) is not None or (_tells(line) if report else _assesses(line)) or course
                told = told or (_AHEAD.search(line) is None and self._inside(levels, level_of(line)))
                self._results.append(told)
                levels.append(level_of(line))

    def _inside(self, levels: list[int], level: int) -> bool:
        """Say whether the heading above one of `level` tells of results; the marks say which one it belongs to."""
        if level == UNMARKED:
            return False
        above = (told for own, told in zip(reversed(levels), reversed(self._results)) if UNMARKED < own < level)
        return next(above, False)

    def tell(self, offset: int) -> bool:
        """Say whether `offset` lies under a heading of results."""
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and self._results[at]


def _tells(line: str) -> bool:
    """Say whether a heading (folded) announces results: their word stands before any of what is to do."""
    behind, ahead = _BEHIND.search(line), _AHEAD.search(line)
    return behind is not None and (ahead is None or behind.start() < ahead.start())


def _assesses(line: str) -> bool:
    """Say whether a heading of a paper that gives tasks announces what was done before ("I. ĐÁNH GIÁ TÌNH HÌNH")."""
    return _ASSESSED.search(line) is not None and _AHEAD.search(line) is None


def tells_of_lateness(text: str) -> bool:
    """Say whether the words of a Reading compare a day on which something was done with the day it was due."""
    if not any(word in text for word in _EARLY_OR_LATE):
        return False
    return _COMPARED.search(text) is not None or _ON_A_DAY.search(text) is not None


def tells_what_was_done(text: str) -> bool:
    """Say whether a sentence without subject begins with what was or is being done ("Đã tích cực triển khai …")."""
    return _WITHOUT_SUBJECT.match(text) is not None
