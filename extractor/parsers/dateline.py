"""Datelines of the press: the line that says when an article was published, often with its author beside the date.

Forms: weekday, date and time in any order, with labels ("Ngày đăng:", "Cập nhật lúc"), zone, counters and buttons in
the same line. Day first, always. Sources: the date lines of Vietnamese newspapers and *.gov.vn portals; annotation
guide §3 ("Datelines are body, even with a counter or share button in the same line").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from .lines import Line

_DAY = re.compile(
    r"(?<![\d/.-])(?:ngày\s{0,2})?(?P<d>\d{1,2})\s{0,2}(?:[/.-]\s{0,2}(?P<m>\d{1,2})\s{0,2}[/.-]\s{0,2}"
    r"|tháng\s{0,2}(?P<m2>\d{1,2})\s{0,2}[,/-]?\s{0,2}(?:năm\s{0,2})?)(?P<y>(?:19|20)\d\d)(?!\d)"
)
_ISO_DAY = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)")
_TIME = re.compile(
    r"(?<![\d:])(?P<h>[01]?\d|2[0-4])\s?(?::|h|giờ)\s?(?P<min>[0-5]\d)(?::[0-5]\d)?(?:\s?phút)?"
    r"(?:\s{0,2}(?P<half>am|pm|sa|ch|a\.m\.|p\.m\.)(?!\w)\.?)?(?![\d:])"
)
_WEEKDAY = re.compile(r"(?<!\w)(?:thứ\s?(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\s?nhật|cn)(?!\w)")
_ZONE = re.compile(r"[(\[]?\s?(?:(?:gmt|utc)\s?\+?\s?0?7(?::?00)?|giờ việt nam)\s?[)\]]?")
_LABEL = re.compile(
    r"(?<!\w)(?:(?:lần )?cập nhật(?: lần cuối| lúc| ngày)*|ngày (?:đăng|cập nhật|phát hành|xuất bản|tạo|viết)|"
    r"đăng(?= ?:| ngày| lúc| vào| tải| tin)(?: tải| tin| ngày| lúc| vào)*|tin đăng lúc|xuất bản(?: lúc| ngày)*|thời gian(?: đăng)?|updated?|"
    r"posted(?: on)?|published|ngày|lúc|vào)(?!\w)\s?:?"
)
_COUNTER = re.compile(
    r"(?:số )?(?:lượt (?:xem|đọc|truy cập)|đã xem|xem|phản hồi|bình luận)\s?:?\s?\(?\d[\d.,]*\)?"
    r"|\d[\d.,]*\s(?:lượt (?:xem|đọc)|bình luận|views?)"
    r"|(?:xem |với )?cỡ chữ(?:\s?:?\s?a[+-]?)*|in (?:bài viết|trang|bài)|(?:gửi|lưu) (?:email|bài(?: viết)?)|chia sẻ|bản in"
)
_LABELLED = re.compile(r"(?:đăng|cập nhật|phát hành|xuất bản|updated?|posted|published)(?!\w)")
_SIGNS = " \t\u00a0|,;:.[]–—-•·/*_\u200b"
_EMPTY = re.compile(r"[(\[]\s*[)\]]|^\s*[)\]]|[(\[]\s*$")
REST_WORDS = 6
"""A date with more words than this beside it is a sentence, not a dateline."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """When a line says it was published (ISO, with the time where given), and what else stands in it."""

    published: str
    rest: str
    labelled: bool


def read_dateline(line: Line) -> Dateline | None:
    """Return what `line` says as a dateline, or None where it is something else."""
    if line.size > 160:
        return None
    found = _stamp(line.text, line.fold)
    if found is None:
        return None
    published, rest = found
    items = [x for x in re.split(r"[|›»•]|\s{3,}", rest) if x.strip(_SIGNS)]
    if len(rest.split()) > REST_WORDS or len(items) > 2:
        return None
    return Dateline(published, rest.strip(_SIGNS), _LABELLED.search(line.fold) is not None)


def leading_stamp(line: Line) -> str | None:
    """Return the date with which a first paragraph opens, after at most a source tag ("BNEWS Thứ Ba, ngày …")."""
    found = _DAY.search(line.fold[:90])
    if found is None or len(line.fold[: found.start()].split()) > REST_WORDS:
        return None
    stamp = _stamp(line.text[:120], line.fold[: found.end() + 24])
    return stamp[0] if stamp else None


def find_day(folded: str) -> str | None:
    """Return the first full date of `folded` as ISO, or None."""
    for match in _DAY.finditer(folded):
        day = _iso(match["y"], match["m"] or match["m2"], match["d"])
        if day:
            return day
    return None


def _stamp(text: str, folded: str) -> tuple[str, str] | None:
    day_match = _DAY.search(folded) or _ISO_DAY.search(folded)
    if day_match is None:
        return None
    groups = day_match.groupdict()
    day = _iso(groups["y"], groups["m"] or groups.get("m2"), groups["d"])
    if day is None:
        return None
    outside = _blank(folded, [day_match.span()])
    time_match = _TIME.search(outside)
    cut = [day_match.span()]
    stamp = day
    if time_match:
        cut.append(time_match.span())
        stamp += f"T{_clock(time_match)}"
    zone = _ZONE.search(outside)
    if zone:
        stamp += "+07:00" if time_match and "+" in zone[0] else ""
        cut.append(zone.span())
    left = _blank(folded, cut)
    for pattern in (_COUNTER, _WEEKDAY, _LABEL):
        cut += [m.span() for m in pattern.finditer(left)]
        left = _blank(folded, cut)
    return stamp, _EMPTY.sub(" ", _blank(text[: len(folded)], cut)).strip(_SIGNS)


def _blank(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _clock(match: re.Match[str]) -> str:
    hour = int(match["h"]) % 24
    half = (match["half"] or "").replace(".", "")
    if half in ("pm", "ch") and hour < 12:
        hour += 12
    elif half in ("am", "sa") and hour == 12:
        hour = 0
    return f"{hour:02d}:{match['min']}"


def _iso(year: str, month: str | None, day: str) -> str | None:
    try:
        return date(int(year), int(month or 0), int(day)).isoformat()
    except ValueError:
        return None
