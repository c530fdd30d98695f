"""Datelines of the press: the line that says when an article was published, often with its author beside the date.

Forms: weekday, date and time in any order, with labels ("Ngày đăng:", "Cập nhật lúc"), zone, counters and buttons in
the same line. Day first, always. Sources: the date lines of Vietnamese newspapers and *.gov.vn portals; annotation
guide §3 ("Datelines are body, even with a counter or share button in the same line").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..text import bare
from ..values.date import MONTH_WORDS, is_day, iso_day
from .lines import HEAD, Line

_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_MONTH_WORD = "|".join(sorted(MONTH_WORDS, key=len, reverse=True))
_YEAR = r"(?P<y>(?:19|20)\d\d)(?!\d)"
# "9 tháng năm 2018" is a period of nine months, never the ninth of May.
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?<![\d/.-])(?:ngày\s{{0,2}})?(?P<d>\d{{1,2}})\s{{0,2}}[/.-]\s{{0,2}}(?P<m>\d{{1,2}})\s{{0,2}}[/.-]\s{{0,2}}{_YEAR}",
        rf"(?<![\d/.-])(?:ngày\s{{0,2}})?(?P<d>\d{{1,2}})\s{{0,2}}tháng\s{{0,2}}(?P<m>\d{{1,2}})\s{{0,2}}[,/-]?\s{{0,2}}(?:năm\s{{0,2}})?{_YEAR}",
        rf"(?<!\d){_YEAR}[-/](?P<m>\d\d)[-/](?P<d>\d\d)(?!\d)",
        rf"(?<![\d/.-])(?P<d>\d{{1,2}})\stháng\s(?!năm\s\d{{4}})(?P<word>{_MONTH_WORD}),?\s(?:năm\s)?{_YEAR}",
        rf"(?<![\d/.-])(?P<d>\d{{1,2}})\s?(?:th|thg)\.?\s?(?P<m>\d{{1,2}}),?\s{_YEAR}",
        rf"(?<!\w)(?:th|thg)\.?\s?(?P<m>\d{{1,2}})\s(?P<d>\d{{1,2}}),?\s{_YEAR}",
        rf"(?<!\w)tháng\s(?P<word>{_MONTH_WORD}|\d{{1,2}})\s(?P<d>\d{{1,2}}),\s{_YEAR}",
        rf"(?<!\w)(?P<en>{_MONTHS})[a-z]{{0,6}}\.?\s(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s{_YEAR}",
        rf"(?<!\w)(?P<d>\d{{1,2}})(?:\s|-)(?P<en>{_MONTHS})[a-z]{{0,6}}\.?(?:\s|-|,\s){_YEAR}",
        r"(?<![\d/.-])(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d\d)(?![\d/.:-])",
    )
)
_HINT = re.compile(r"(?:19|20)\d\d(?!\d)|\d[/.-]\d{1,2}[/.-]\d")
_TIME = re.compile(
    r"(?<![\d:])(?P<h>[01]?\d|2[0-4])\s?(?::|h|g(?=\d\d)|giờ)\s?(?P<min>[0-5]\d)(?::[0-5]\d)?(?:\s?(?:phút|'))?"
    r"(?:\s{0,2}(?P<half>am|pm|sa|ch|a\.m\.|p\.m\.)(?!\w)\.?)?(?![\d:])"
)
_WEEKDAY = re.compile(
    r"(?<!\w)(?:thứ\s?(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\s?nhật|cn|t[2-7]|(?:mon|tues|wednes|thurs|fri|"
    r"satur|sun)day)(?!\w)"
)
_ZONE = re.compile(r"[(\[]?\s?(?:(?:gmt|utc)\s?\+?\s?0?7(?::?00)?|giờ việt nam)\s?[)\]]?")
_LABEL = re.compile(
    r"(?<!\w)(?:(?:lần )?cập nhật(?: lần cuối| lúc| ngày)*|ngày (?:đăng|cập nhật|phát hành|xuất bản|tạo|viết)|"
    r"đăng(?=\s*$| ?:| ngày| lúc| vào| tải| tin)(?: tải| tin| ngày| lúc| vào)*|tin đăng lúc|xuất bản(?: lúc| ngày)*|"
    r"thời gian(?: đăng)?|updated?|posted(?: on)?|published|last modified|ngày|lúc|vào)(?!\w)\s?:?"
)
_COUNTER = re.compile(
    r"(?:số )?(?:lượt (?:xem|đọc|truy cập)|đã xem|xem|phản hồi|bình luận)\s?:?\s?\(?\d[\d.,]*\)?"
    r"|\d[\d.,]*\s(?:lượt (?:xem|đọc)|bình luận|views?)|(?:xem |với )?cỡ chữ(?:\s?:?\s?a[+-]?)*|bản in|chia sẻ"
    r"|nghe (?:đọc )?(?:bài|tin|báo)(?: viết)?|in (?:bài viết|trang|bài)|(?:gửi|lưu) (?:email|bài(?: viết)?)"
    r"|(?:thời gian đọc|đọc trong|đọc)\s?:?\s?\d{1,2} phút|(?<!\d)\d{1,2}(?:\s?-\s?\d{1,2})? phút đọc"
    r"|\d{1,2} min(?:utes?)? read"
)
_LABELLED = re.compile(r"(?:đăng|cập nhật|phát hành|xuất bản|updated?|posted|published)(?!\w)")
_LIMIT = re.compile(r"(?<!\w)(?:đến|từ|trước|sau|tính|kể|số|nghị định|quyết định|luật|theo|căn cứ|thực hiện)(?!\w)")
"""Before the date a text opens with: a limit or another document's day, not the day the text speaks from."""
_SIGNS = " \t\u00a0|,;:.[]–—-•·/*_\u200b"
_EMPTY = re.compile(r"[(\[]\s*[)\]]|^\s*[)\]]|[(\[]\s*$")
_TRAILING = re.compile(
    r"\s{1,4}(?:[(\[|]\s?|-\s)(?:(?:cập nhật|đăng|ngày|lúc)[\s:]{1,3}|ngày đăng[\s:]{1,3})?"
    r"(?:\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d(?:[\s,|-]{1,3}\d{1,2}[:h]\d\d(?::\d\d)?)?|"
    r"\d{1,2}[:h]\d\d(?::\d\d)?[\s,|-]{1,3}\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d)(?:\s(?:am|pm|sa|ch))?\s?[)\]]?\Z"
)
_GLUED_END = re.compile(r"(?<=\S\s)\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d[\s,|-]{1,3}\d{1,2}[:h]\d\d(?::\d\d)?\Z")
_GLUED_FRONT = re.compile(
    r"(?:\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d[\s,|-]{1,3}\d{1,2}[:h]\d\d|"
    r"\d{1,2}[:h]\d\d[\s,|-]{1,3}\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d)(?::\d\d)?[\s,|-]{0,3}(?=[^\W\d_]|[“\"\[(])"
)
"""Date and time that a copy put in one line with the headline, behind it or in front."""
GLUED = 24
_ITEMS = re.compile(r"[|›»•]|\s{3,}")
_SENTENCE = re.compile(
    r"(?:sáng |chiều |tối |trưa )?(?:ngày )?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?,?\s(?:ông|bà|đồng chí|đ/c|các|tại|đoàn|"
    r"ban|ubnd|hđnd|sở|bộ|phòng|công an|chủ tịch|phó|bí thư|giám đốc|lãnh đạo|thường trực|thủ tướng|trung tâm|hội|xã|"
    r"huyện|tỉnh)(?!\w)"
)
"""A line that says who did something on a day, cut before its end: a sentence, whatever the date in it."""
_ACT = re.compile(
    r"(?<!\w)(?:(?:đã|vừa) ký|ký (?:ban hành|quyết định|công điện|chỉ thị)|đã ban hành|ra (?:quyết định|chỉ thị)|"
    r"có (?:công điện|công văn|văn bản|chỉ thị|thông báo))(?!\w)"
)
_DAYTIME = re.compile(
    r"(?:[^\W\d]{2,9}\s?[-–)]{1,2}\s?)?(?:(?:rạng sáng|sáng|trưa|chiều|tối|đêm)\s(?:ngày\s)?\d|"
    r"ngày\s\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d)"
)
"""On that day, or at that time of the day, something happened."""
_PAPER = re.compile(
    r"(?<!\w)(?:công văn|quyết định|kế hoạch|nghị quyết|nghị định|thông tư|chỉ thị|văn bản|thông báo|công điện|"
    r"tờ trình)\s(?:số\s)?:?\s?\d"
)
"""The date behind it is that of the paper."""
REST_WORDS = {False: 6, True: 10}
"""A date without, with a time beside it that has more words than this in its line is a sentence, not a dateline."""
PROSE_WORDS = 3
"""So many words in small letters beside a date without time or label make a headline ("Bản tin … ngày 10/10/2025")."""
_FILE = re.compile(r"[^\W\d]{2,12}[-_]\S{6,80}\Z")
"""A picture's file name ("vlcsnap-2020-06-05-14h47m07s801")."""
TOLD_WORDS = 5
"""So many beside a date with its time make one, too."""
REST_ITEMS = {False: 2, True: 4}


@dataclass(frozen=True, slots=True)
class Dateline:
    """When a line says it was published (ISO, with the time where given), and what else stands in it."""

    published: str
    rest: str
    labelled: bool


def read_dateline(line: Line) -> Dateline | None:
    """Return what `line` says as a dateline, or None where it is something else."""
    if line.size > 160 or _HINT.search(line.fold) is None or line.tail[-1] == ";" or line.fold.startswith("số "):
        return None
    if opens_sentence(line) or _FILE.match(line.fold) or _PAPER.search(line.fold):
        return None
    found = _stamp(line.text, line.fold)
    if found is None:
        return None
    published, rest = found
    timed = "T" in published
    items = [x for x in _ITEMS.split(rest) if x.strip(_SIGNS)]
    if len(rest.split()) > REST_WORDS[timed] or len(items) > REST_ITEMS[timed]:
        return None
    labelled = _LABELLED.search(line.fold) is not None
    small = sum(word[0].islower() for word in rest.split())
    if not labelled and small >= (TOLD_WORDS if timed else PROSE_WORDS):
        return None
    return Dateline(published, rest.strip(_SIGNS), labelled)


def opens_sentence(line: Line) -> bool:
    """Say whether `line` begins to tell who did something on a day ("Ngày 12/4/2023, ông …"): no date of issue."""
    return _SENTENCE.match(line.fold) is not None


def tells_event(line: Line) -> bool:
    """Say whether the date that `line` opens with is the day of what it tells: somebody did something, or an act was
    signed or issued."""
    match = _SENTENCE.match(line.fold)
    acts = match is not None and not match[0].endswith("tại")
    return acts or _DAYTIME.match(line.fold) is not None or _ACT.search(line.fold[:300]) is not None


def trailing_stamp(line: Line) -> tuple[str, int] | None:
    """Return the date and time that a portal prints at the end of a headline, and where they begin in the line."""
    match = _TRAILING.search(line.fold) or (_GLUED_END.search(line.fold) if line.size > 2 * GLUED else None)
    if match is None or line.size >= HEAD:
        return None
    stamp = _stamp(line.text[match.start() :], match[0])
    return (stamp[0], match.start()) if stamp and not stamp[1] else None


def stamp_before(line: Line) -> tuple[str, int] | None:
    """Return the date and time in front of a headline, and where the headline begins in the line."""
    match = _GLUED_FRONT.match(line.fold)
    if match is None or line.size < match.end() + GLUED:
        return None
    stamp = _stamp(line.text[: match.end()], match[0])
    return (stamp[0], match.end()) if stamp and not stamp[1] else None


def leading_stamp(line: Line) -> str | None:
    """Return the date in the first paragraph that stands for a dateline: the one it opens with, after a source tag."""
    found = _day(line.fold[:90])
    before = line.fold[: found[1][0]] if found else ""
    if found is None or len(before.split()) > REST_WORDS[False] or _LIMIT.search(before):
        return None
    stamp = _stamp(line.text[:120], line.fold[: found[1][1] + 24])
    return stamp[0] if stamp else None


def _day(folded: str) -> tuple[str, tuple[int, int]] | None:
    """Return the first day of `folded` in any of the forms, with its place."""
    for form in _FORMS:
        match = form.search(folded)
        day = _iso(match) if match else None
        if match and day:
            return day, match.span()
    return None


def _stamp(text: str, folded: str) -> tuple[str, str] | None:
    found = _day(folded)
    if found is None:
        return None
    stamp, place = found
    outside = _blank(folded, [place])
    cut = [place]
    time = _TIME.search(outside)
    if time:
        cut.append(time.span())
        stamp += f"T{_clock(time)}"
    zone = _ZONE.search(outside)
    if zone:
        stamp += "+07:00" if time and "7" in zone[0] else ""
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


def _iso(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    if groups.get("en"):
        month = _MONTHS.split("|").index(bare(groups["en"])[:3]) + 1
    else:
        word = groups.get("m") or groups["word"]
        month = int(word) if word.isdigit() else MONTH_WORDS[word]
    year = int(groups["y"]) + (2000 if len(groups["y"]) == 2 else 0)
    return iso_day(year, month, int(groups["d"])) if is_day(year, month, int(groups["d"])) else None
