"""Calendar expressions in running text: days, months, quarters, halves, years, terms, and lists of them.

What counts as one is the annotation guide's §1 (DATE) and its rulings; what only looks like one (ratios 11/22, ranks,
24/7, sections 1.1, clock times) is kept out by the word to the left, the noun to the right and the calendar.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from ..text import digit_runs, fold_lines
from .date import MONTH_WORDS, NUMERIC_DAY, SPLIT_DAY, WORDED_DAY, YEAR, is_day, iso_day, read_day

_ANY = re.compile(r"\d|qu[ýíy]\s*i|nửa\s(?:đầu|cuối)|tháng\s")
_DATED = re.compile(rf"\d{{1,2}}(?:\s?([/.-])|\s*(th)[aá]ng)|({YEAR})(?!\d)")
"""What the patterns that begin with digits begin with."""
MISSING = "????"
"""Stands in `Expression.iso` for a year that the text leaves to the document."""
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_COUNT_WORDS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
    "mười một": 11,
}  # fmt: skip
_COUNT = rf"(?:\d{{1,2}}|{'|'.join(sorted(_COUNT_WORDS, key=len, reverse=True))})"

TERM = re.compile(
    rf"(?<!\w)(?:giai\s*đoạn|nhiệm\s*k[ỳì]|năm\s+học|thời\s*k[ỳì]|niên\s*khóa|niên\s*độ|niên\s*vụ|năm)\s*"
    rf"(?P<a>{YEAR})\s*(?:-|đến)\s*(?P<b>{YEAR})(?!\d)"
)
RANGE = re.compile(rf"(?<![\w/.,-])(?P<a>{YEAR})\s?-\s?(?P<b>{YEAR})(?!\w|[-/.,]\d)")
FIRST_MONTHS = re.compile(rf"tháng\s+(?P<side>đầu|cuối)\s+năm(?:\s+(?:học\s+)?(?P<y>{YEAR})(?!\d))?(?!\w)")
HALF = re.compile(rf"nửa\s+(?P<side>đầu|cuối)\s+năm(?:\s+(?P<y>{YEAR})(?!\d))?(?!\w)")
COUNT_BEFORE = re.compile(rf"(?<![\w.,/])(?P<n>{_COUNT})\s*$")
MONTHS_OF_YEAR = re.compile(rf"(?<![\w.,/])(?P<n>\d{{1,2}})\s*tháng\s+(?:của\s+)?năm\s+(?P<y>{YEAR})(?!\d)")
MONTHS_RESULT = re.compile(r"(?<![\w.,/])(?P<n>[369])\s*tháng(?=\s+(?:đạt|tăng|giảm|ước)(?!\w))")
QUARTER = re.compile(
    rf"(?<!\w)qu[ýíy]\s*(?P<q>iii|ii|iv|i|[1-4])(?![\w])(?:\s*(?:[/.-]|,?\s*năm)\s*(?P<y>{YEAR})(?!\d))?(?![.,]\d)"
)
QUARTER_NEXT = re.compile(rf"\s*(?:,|và|-)\s*(?P<q>iii|ii|iv|i)(?!\w)(?:\s*(?:[/.-]|\s*năm)\s*(?P<y>{YEAR})(?!\d))?")
MONTH = re.compile(
    rf"(?<!\w)(?<!\d[^\S\n])tháng\s*(?P<m>0?[1-9]|1[0-2])(?!\d)(?:\s*(?:,?\s*năm|[/.-])\s*(?P<y>{YEAR})(?!\d))?"
    r"(?![^\S\n]?[.,/-]?\d|\s*%|\s+tháng)"
)
MONTH_NAMED = re.compile(
    rf"(?<!\w)(?<!\d[^\S\n])(?<!cách\smạng\s)(?<!đường\s)(?<!phố\s)(?<!trường\s)"
    rf"tháng\s(?P<m>{'|'.join(sorted(MONTH_WORDS, key=len, reverse=True))})(?!\w)"
    rf"(?:\s*(?:,?\s*năm|[/.-])\s*(?P<y>{YEAR})(?!\d))?"
)
"""A month by its name, which is printed with a capital: "trung tuần tháng Mười Một", "tháng Tư năm 2018"."""
BARE_MONTH = re.compile(rf"(?<![\w/.,-])(?P<m>0?[1-9]|1[0-2])[/-](?P<y>{YEAR})(?!\w|[/-]\w|[.,]\d)")
_MONTH_CUE = re.compile(r"(?:(?<!\w)(?:từ|đến|tới|trước|và|hết|sau)|,|\()\s*$")
YEARS = re.compile(rf"(?<!\w)năm\s*(?:tài chính\s+|ngân sách\s+)?(?P<y>{YEAR})(?![\w%]|[.,/-]\d)")
YEAR_NEXT = re.compile(rf"\s*(?:,|và|;|-)\s*(?P<y>{YEAR})(?![\w%]|[.,/-]\d)")
_COUNTED_YEARS = re.compile(r"(?<!\w)(?:hai|ba|bốn|\d)\s$")
BARE_YEAR = re.compile(rf"(?<![\w/.,-])(?P<y>{YEAR})(?![\w%]|[.,/-]\d|\s-\s?\d)")
_YEAR_CUE = re.compile(
    r"(?<!\w)(?:đến|tới|từ|kể từ|trước|sau|cùng kỳ|sn|sinh|tầm nhìn|định hướng|cuối|đầu|giữa|mốc|năm,"
    r"|(?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý)\s(?:tý|sửu|dần|mão|thìn|tỵ|ngọ|mùi|thân|dậu|tuất|hợi))"
    r"\s*\(?\s*$"
)
UP_TO = re.compile(r"(?<!\w)(?:trước|chậm nhất|muộn nhất|đến hết|đến|hết)\s(?:là\s|vào\s)?(?:ngày\s)?$")
"""Before a day: what ends with it."""
SHORT_DAY = re.compile(
    r"(?<![\w/.,:-])(?<!\d\s)(?P<d>0?[1-9]|[12]\d|3[01])(?P<sep>[/.-])(?P<m>0?[1-9]|1[0-2])(?!\w|[/.,:%-]\d|\s?[/%]|-\w)"
)
DAY_RANGE = re.compile(
    rf"(?<![\w/.,:-])(?P<a>0?[1-9]|[12]\d|3[01])\s?-\s?(?P<d>0?[1-9]|[12]\d|3[01])(?P<sep>[/.])(?P<m>0?[1-9]|1[0-2])"
    rf"(?:[/.-](?P<y>{YEAR}))?(?!\w|[/.,:%-]\d|\s?[/%])"
)

_PART_OF_DAY = r"(?:ngày|sáng|trưa|chiều|tối|đêm|khuya|hôm|mùng|mồng|bữa|sớm)"
_STRONG = re.compile(
    rf"(?:(?<!\w)(?:{_PART_OF_DAY}(?:\s(?:nay|mai|qua|kia))?|vào|thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|cn)"
    r"[,:]?\s*\(?"
    r"|\d{1,2}\s?(?:h|giờ|g)(?:\s?\d{1,2})?(?:\s?phút|p)?,?\s*)$"
)
_WEAK = re.compile(
    r"(?<!\w)(?:từ|đến|tới|trước|sau|qua|hết|nhất|lễ|dịp|mừng|niệm|khánh|phụ nữ|đó,|đây,|trong|nghỉ|ngay|nay|trưa|này|"
    r"hạn|hạn:|thời hạn|hạn chót|lúc|cùng kỳ|muộn hơn|chậm hơn)\s*$"
)
_COUNTED = (
    "xã phường huyện quận tỉnh thị hộ người đại biểu tiêu chí chỉ nhiệm vụ dự ý phiếu cơ đơn trường thôn bản ấp khu "
    "điểm tổ chi đảng thành cán công hồ thủ sở bộ ban ngành thửa tàu xe vị thí học trẻ ca bệnh giờ h mét m km ha tấn "
    "kg triệu tỷ tỉ nghìn đồng phút năm tháng tuần tuổi lần nội mục nhóm lớp giáo doanh số mẫu trận bàn điều vòng cây "
    "con căn nhà quả m2 m3 usd phần chiếc cái"
)
COUNTED = re.compile(
    rf"\s*(?!t[ỷỉ] (?:lệ|trọng|suất|giá)(?!\w)|năm (?:nay|ngoái))(?:{'|'.join(_COUNTED.split())})(?!\w)"
)
"""What is counted: a figure before it is a ratio or a range, not a date, unless the word to the left says so."""
_LASTING = re.compile(r"(?<!\w)(?:trong|sau|hơn|gần|khoảng|suốt|mỗi|dài|được|còn|cứ|án)\s*$")
_CLOSED = re.compile(
    r"\s*(?:$|[,;:.)\]|\"'”]|\n|(?:đến|tới|và|của|tại|ở|này|vừa|qua|theo|đã|có|sẽ|do|để|trên|khi|thì|phải|ông|bà|tuyệt|cả|nơi|"
    r"toàn|hằng|hàng|vừa qua|tới đây|năm nay|với|vẫn|các|một|những)(?!\w))"
)
_LIST_BEFORE = re.compile(
    rf"(?<![\w/.,:-])(?P<d>0?[1-9]|[12]\d|3[01])\s*(?:,|;|và|đến|tới|-|hoặc|sang)\s*"
    rf"(?:(?:hết|các|rạng|{_PART_OF_DAY})\s*){{0,3}}$"
)
_LIST_HEAD = re.compile(rf"(?:(?<!\w)(?:{_PART_OF_DAY}|từ)|\()\s*$")
_CHAIN = re.compile(rf"\s*(?:,|;|và|đến|tới|-|hoặc|sang)\s*(?:(?:hết|các|rạng|{_PART_OF_DAY})\s*){{0,3}}$")

_ONWARD = re.compile(r"\s*(?:đến|tới|-)\s*(?:hết\s*)?(?:ngày\s*)?")


@dataclass(frozen=True, slots=True)
class Expression:
    """A calendar expression: where it stands, how fine it is, and its ISO prefix or interval (`MISSING` for the year).

    `precision`: day, month, quarter, half, year, range, term.
    """

    start: int
    end: int
    precision: str
    iso: str

    @property
    def complete(self) -> bool:
        return MISSING not in self.iso


def find_dates(text: str) -> list[Expression]:
    """Return the calendar expressions of `text` in order, without overlap; the longer wins, then the earlier.

    "ngày" and the weekday stay outside the span (annotation guide §1).
    """
    folded = fold_lines(text)
    if not _ANY.search(folded):
        return []
    digits = _sorted(folded)
    found = [
        *_days(folded, digits),
        *_months(folded, digits),
        *_named_months(text, folded),
        *_quarters(folded),
        *_years(folded, digits.years),
    ]
    kept = _without_overlap(found)
    kept = _without_overlap([*kept, *_short_days(folded, digits.signed, kept)])
    return _without_overlap([*kept, *(b for e in kept if e.precision == "day" for b in _bare_days(folded, e))])


class _Digits(NamedTuple):
    """Where runs of digits begin, by what their patterns begin with: a sign or "tháng" behind, or a year."""

    signed: list[int]
    months: list[int]
    years: list[int]


def _sorted(folded: str) -> _Digits:
    digits = _Digits([], [], [])
    for at in digit_runs(folded):
        if match := _DATED.match(folded, at):
            digits[(match.lastindex or 1) - 1].append(at)
    return digits


def _places(folded: str, *words: str) -> Iterator[int]:
    """Where `words` start at a word boundary: the hooks that spare the patterns a scan of the whole text."""
    for word in words:
        at = folded.find(word)
        while at >= 0:
            if at == 0 or not folded[at - 1].isalnum():
                yield at
            at = folded.find(word, at + 1)


def _at(pattern: re.Pattern[str], folded: str, places: Iterable[int]) -> Iterator[re.Match[str]]:
    return (m for p in places if (m := pattern.match(folded, p)))


def _without_overlap(found: list[Expression]) -> list[Expression]:
    kept: list[Expression] = []
    end = 0
    for e in sorted(found, key=lambda e: (e.start, -e.end)):
        if e.start >= end:
            kept.append(e)
            end = e.end
        elif e.end - e.start > kept[-1].end - kept[-1].start:
            kept[-1] = e
            end = e.end
    return kept


def _days(folded: str, digits: _Digits) -> Iterator[Expression]:
    after_word = [p + 4 for p in _places(folded, "ngày")]
    for pattern, places in ((NUMERIC_DAY, digits.signed), (WORDED_DAY, digits.months), (SPLIT_DAY, after_word)):
        for match in _at(pattern, folded, places):
            read = read_day(match)
            if read and not (read[0] is None and _is_duration(folded, match)):
                year, month, day = read
                yield Expression(match.start("d"), match.end(), "day", _iso(year, month, day))


def _is_duration(folded: str, match: re.Match[str]) -> bool:
    """ "trong 6 tháng 2 lần": six months, not the sixth of February; nor may a day without year run over a line end."""
    before = folded[max(0, match.start("d") - 12) : match.start("d")]
    return "\n" in match[0] or bool(COUNTED.match(folded, match.end()) or _LASTING.search(before))


def _iso(year: int | None, month: int, day: int) -> str:
    return iso_day(year, month, day) if year else f"{MISSING}-{month:02d}-{day:02d}"


def _months(folded: str, digits: _Digits) -> Iterator[Expression]:
    places = list(_places(folded, "tháng"))
    for match in _at(MONTH, folded, places):
        yield Expression(match.start(), match.end(), "month", f"{match['y'] or MISSING}-{int(match['m']):02d}")
    for match in _at(BARE_MONTH, folded, digits.signed):
        if _MONTH_CUE.search(folded, max(0, match.start() - 8), match.start()):
            yield Expression(match.start(), match.end(), "month", f"{match['y']}-{int(match['m']):02d}")
    for match in _at(FIRST_MONTHS, folded, places):
        count = COUNT_BEFORE.search(folded, max(0, match.start() - 12), match.start())
        if count:
            yield from _span_of_months(count["n"], match["side"], match["y"], count.start(), match.end())
    for match in _at(HALF, folded, _places(folded, "nửa")):
        yield from _span_of_months("6", match["side"], match["y"], match.start(), match.end())
    for match in _at(MONTHS_OF_YEAR, folded, digits.months):
        yield from _span_of_months(match["n"], "đầu", match["y"], match.start(), match.end())
    for match in _at(MONTHS_RESULT, folded, digits.months):
        yield from _span_of_months(match["n"], "đầu", None, match.start(), match.end())


def _named_months(text: str, folded: str) -> Iterator[Expression]:
    for match in _at(MONTH_NAMED, folded, _places(folded, "tháng")):
        if text[match.start("m")].isupper() and not text[match.start("m") :].startswith(match["m"].upper()):
            month = f"{match['y'] or MISSING}-{MONTH_WORDS[match['m']]:02d}"
            yield Expression(match.start(), match.end(), "month", month)


def _span_of_months(word: str, side: str, printed: str | None, start: int, end: int) -> Iterator[Expression]:
    count = int(word) if word.isdigit() else _COUNT_WORDS[word]
    year = printed or MISSING
    if 1 <= count <= 12:
        first, last = (13 - count, 12) if side == "cuối" else (1, count)
        precision = "half" if count == 6 else "range"
        yield Expression(start, end, precision, f"{year}-{first:02d}/{year}-{last:02d}")


def _quarters(folded: str) -> Iterator[Expression]:
    for match in _at(QUARTER, folded, _places(folded, "quý", "quí", "quy")):
        following = QUARTER_NEXT.match(folded, match.end()) if not match["y"] else None
        year = match["y"] or (following and following["y"])
        yield _quarter(match.start(), match, year)
        if following:
            yield _quarter(following.start("q"), following, following["y"])


def _quarter(start: int, match: re.Match[str], year: str | None) -> Expression:
    number = ROMAN[match["q"]]
    y = year or MISSING
    return Expression(start, match.end(), "quarter", f"{y}-{3 * number - 2:02d}/{y}-{3 * number:02d}")


def _years(folded: str, digits: list[int]) -> Iterator[Expression]:
    words = list(_places(folded, "năm"))
    heads = [*_places(folded, "giai", "nhiệm", "thời", "niên"), *words]
    for pattern, places in ((TERM, heads), (RANGE, digits)):
        for match in _at(pattern, folded, places):
            if int(match["a"]) < int(match["b"]) <= int(match["a"]) + 120:
                term = match[0].startswith("nhiệm")
                yield Expression(match.start(), match.end(), "term" if term else "range", f"{match['a']}/{match['b']}")
    for match in _at(YEARS, folded, words):
        more = list(_more_years(folded, match.end()))
        counted = more and _COUNTED_YEARS.search(folded, max(0, match.start() - 6), match.start())
        yield Expression(match.start("y") if counted else match.start(), match.end(), "year", match["y"])
        yield from more
    for match in _at(BARE_YEAR, folded, digits):
        cued = _YEAR_CUE.search(folded, max(0, match.start() - 14), match.start())
        if cued and not COUNTED.match(folded, match.end()):
            yield Expression(match.start("y"), match.end(), "year", match["y"])
            yield from _more_years(folded, match.end())


def _more_years(folded: str, at: int) -> Iterator[Expression]:
    """The later members of a list of years, bare: "năm 2016, 2017 và 2018" (annotation guide §3)."""
    following = YEAR_NEXT.match(folded, at)
    while following and not COUNTED.match(folded, following.end()):
        yield Expression(following.start("y"), following.end(), "year", following["y"])
        following = YEAR_NEXT.match(folded, following.end())


def _short_days(folded: str, digits: list[int], kept: list[Expression]) -> Iterator[Expression]:
    """Days without a year: only where a word, a bracket or a date beside them says that they are no ratio."""
    ends = {e.end: e for e in kept}
    starts = {e.start for e in kept if e.precision == "day"}
    for match in _at(DAY_RANGE, folded, digits):
        dated = match["y"] or folded[match.start() - 1 : match.start()] == "("
        if dated or _STRONG.search(folded, max(0, match.start() - 14), match.start()) or _weak(folded, match):
            year = match["y"] or MISSING
            month = int(match["m"])
            iso = f"{year}-{month:02d}-{int(match['a']):02d}/{year}-{month:02d}-{int(match['d']):02d}"
            yield Expression(match.start(), match.end(), "range", iso)
    for match in _at(SHORT_DAY, folded, digits):
        month, day = int(match["m"]), int(match["d"])
        if is_day(None, month, day) and (_told(folded, match) or _chained(folded, match, ends, starts)):
            expression = Expression(match.start(), match.end(), "day", _iso(None, month, day))
            ends[expression.end] = expression
            yield expression


def _told(folded: str, match: re.Match[str]) -> bool:
    start, end = match.span()
    if _STRONG.search(folded, max(0, start - 14), start):
        return True
    if folded[start - 1 : start] == "(" and folded[end : end + 1] in (")", ",") and match["sep"] != ".":
        return match["d"] != match["m"] and not re.search(
            r"[%]|đạt|tỷ lệ|phiếu|tán thành", folded[max(0, start - 30) : start]
        )
    if (start == 0 or folded[start - 1] == "\n") and folded[end : end + 1] == ":" and match["sep"] == "/":
        return True
    if _weak(folded, match):
        return True
    return bool(_bare_days(folded, Expression(start, end, "day", _iso(None, int(match["m"]), int(match["d"])))))


def _weak(folded: str, match: re.Match[str]) -> bool:
    """After từ, đến, trước …: a day if nothing counted follows; a slash with the larger figure first is no ratio.

    A line that begins with "2.1" is a clause, though the heading above it may end in "thời gian tới".
    """
    start, end = match.span()
    if match["sep"] == "." and folded[start - 1 : start] == "\n":
        return False
    if match[0] == "24/7" or not _WEAK.search(folded, max(0, start - 12), start):
        return False
    if match["sep"] == "/":
        return int(match["d"]) > int(match["m"]) or not COUNTED.match(folded, end)
    return bool(_CLOSED.match(folded, end))


def _chained(folded: str, match: re.Match[str], ends: dict[int, Expression], starts: set[int]) -> bool:
    """A short date right beside another day ("28/2 và 1/3", "từ 1-7 đến 31-7", "15-9 đến 31-12-2021")."""
    onward = _ONWARD.match(folded, match.end())
    if onward and onward.end() in starts:
        return True
    chain = _CHAIN.search(folded, max(0, match.start() - 24), match.start())
    before = ends.get(chain.start()) if chain else None
    return before is not None and before.precision == "day" and not COUNTED.match(folded, match.end())


def _bare_days(folded: str, day: Expression) -> list[Expression]:
    """The days left of `day` that share its month: "các ngày 12 và 13/4", "đêm 26 và sáng 27/10", "(23, 24, 25/2)"."""
    found: list[Expression] = []
    at = day.start
    while match := _LIST_BEFORE.search(folded, max(0, at - 40), at):
        iso = f"{day.iso[:-2]}{int(match['d']):02d}"
        found.append(Expression(match.start("d"), match.end("d"), "day", iso))
        at = match.start("d")
    return found if found and _LIST_HEAD.search(folded, max(0, at - 8), at) else []


def with_year(expression: Expression, year: int) -> Expression:
    """Return `expression` with its missing year filled in."""
    return replace(expression, iso=expression.iso.replace(MISSING, f"{year:04d}"))
