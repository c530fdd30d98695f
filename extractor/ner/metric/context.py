"""What the words round a number say it is: all day, a named day, a campaign's name, an address; a sure counted noun."""

from __future__ import annotations

import re
from typing import Literal

from ...text import fold
from ...values.figure import Figure
from . import words

_COMPARED_BEFORE = re.compile(
    r"(?<!\w)(?P<way>cao|lớn|nhiều|thấp|ít|kém|nhỏ)\shơn(?:\s(?:khoảng|gần|tới|trên|đến|từ|hơn)){0,2}\s$"
)
_COMPARED_AFTER = re.compile(r"[^.;()\n]{0,40}?\s(?:so\s(?:với\s)?|cùng\skỳ)")
"""What something lies above or below another: a change ("cao hơn | 0,2 điểm phần trăm | so với năm trước")."""
_ASPECT = (
    r"về\s(?:tổng\s)?(?:giá\strị|kim\sngạch|(?:khối\s|sản\s|số\s)?lượng|trị\sgiá|diện\stích|năng\ssuất"
    r"|doanh\s(?:thu|số)|quy\smô|giá)"
)
_ASPECT_AFTER = re.compile(rf"\s{_ASPECT}(?!\w)")
_ANOTHER_ASPECT = re.compile(
    rf"(?<!\w)(?P<verb>tăng|giảm)\s(?:[^\W\d_]{{2,6}}\s){{0,2}}\d[\d.,]*\s?%\s{_ASPECT}(?:\s(?:và|nhưng|song)|,)\s(?:gần\s|hơn\s|khoảng\s)?$"
)
"""Before a second share under one verb ("giảm 8% về khối lượng và | 3% | về giá trị")."""
_COMPARED_WITH = re.compile(
    r"(?<!\w)(?P<way>cao|lớn|nhiều|thấp|ít|kém|nhỏ)\shơn(?:\sso\svới)?\s(?:cùng\s(?:kỳ|thời\sđiểm)|(?:năm|tháng|quý|vụ|tuần|đợt)\s(?!này))"
    r"(?:\s?[\w/]{1,10}){0,4}?(?:\s(?:là|hơn|gần|khoảng|trên|tới)){0,2}\s$"
)
"""As above, with what it is compared with before the figure ("ít hơn cùng kỳ 2018 hơn | 7 ngàn ha")."""
_IN_TURN = re.compile(
    r"(?<!\w)(?P<verb>tăng|giảm)\s[^.;\d]{0,30}?lần\slượt(?:\slà)?(?:\s(?:gần|hơn|khoảng|trên))?"
    r"(?:\s\d[\d.,]*\s?%?(?:\s[^\d.;]{1,20}?)?(?:,|\s(?:và|hay))){1,4}\s(?:gần\s|hơn\s|khoảng\s)?$"
)
"""Before a second figure under one verb ("tăng lần lượt 5,4% và | 17,2%")."""
_NUMBERED_LINE = re.compile(r"\n?[\s|*•–-]{0,6}$")
_ITEM_MARK = re.compile(r"[.)/]\s|[.)](?=[^\W\d_])|\s?[|\n]|\.$")
_CELL_END = re.compile(r"\t|[ \xa0]{3,}\S")
_WEEKS = 53
_TWO_YEARS = re.compile(r"(?:19|20)\d\d\s?/\s?(?:19|20)\d\d")
_YEAR_LAST = re.compile(r"/\s?(?:19|20)\d\d$")
_DAYS, _MONTHS = 31, 12
PLACE_AFTER = re.compile(r"[^\S\n]?(?:tỉnh|thành phố|quận|huyện|thị xã|xã|phường|thị trấn)\s(?P<name>[^\W\d_])")
"""A level word and the first letter of what follows it."""
_BEYOND = 20
"""A plan may be passed, but not so many times over."""
_GROWS = re.compile(r"(?<!độ\s)(?<!mức\s)(?<!lệ\s)(?<!\w)tăng\strưởng\s(?:gần\s|hơn\s|trên\s|khoảng\s|tới\s)?$")
_MORE = ("cao", "lớn", "nhiều")


def is_sure(noun: str) -> bool:
    """Say whether `noun` begins with a head that is always counted."""
    first, second = [*noun.split(None, 2)[:2], "", ""][:2]
    return first.strip(".,;:)") in words.COUNTED or f"{first} {second.strip('.,;:)')}" in words.COUNTED


def is_round_the_clock(figure: Figure, noun: str) -> bool:
    """Say whether 24/24 means all day: nothing counted stands behind it."""
    if not figure.values[0] == figure.total == 24:
        return False
    first = noun.split(" ")[:2]
    return not {first[0].strip(".,;:"), " ".join(first).strip(".,;:")} & words.COUNTED


def is_named_day(text: str, figure: Figure, before: str, noun: str) -> bool:
    """Say whether d/m is a day: named by what it was for ("ngày thi đấu 13/12"), or itself a name ("Công viên 23/9").

    A place right behind its level word is no counted noun: "Quảng trường 2/4 | thành phố Nha Trang".
    """
    if figure.total is None or figure.values[0] > _DAYS or figure.total > _MONTHS:
        return False
    if words.NAMED_BY_DAY_BEFORE.search(before):
        return True
    if place := PLACE_AFTER.match(text, figure.end):
        return place["name"].isupper()
    return not is_sure(noun) and words.NAMED_DAY_BEFORE.search(before) is not None


def is_no_part(x: float, y: float, printed: str) -> bool:
    """Say whether x/y is no part of a whole: a season or a term, a week or a month of a year, cases and deaths."""
    season = 1900 <= x < y <= min(2100, x + 6) or _TWO_YEARS.fullmatch(printed) is not None
    of_year = x <= _WEEKS and _YEAR_LAST.search(printed) is not None
    return season or of_year or x > _BEYOND * y


def is_slogan(figure: Figure, before: str, after: str) -> bool:
    """Say whether the number is part of a campaign's name ("5 không, 3 sạch")."""
    small = figure.total is None and figure.digits.isdigit() and int(figure.digits) <= 12
    return small and bool(words.SLOGAN.match(after) and words.SLOGAN_BEFORE.search(before))


def is_address_number(before: str) -> bool:
    """Say whether what stands `before` a number makes it part of an address ("số 12/3", "ngõ 24")."""
    return bool(words.ADDRESS_BEFORE.search(before)) and not words.NO_LABEL_BEFORE.search(before)


def compared(before: str, after: str) -> Literal["up", "down"] | None:
    """Return which way a figure moved that is compared without a verb of its own, None where it is no such figure."""
    more = _COMPARED_BEFORE.search(before) if "hơn" in before else None
    if not (more and _COMPARED_AFTER.match(after)):
        more = _COMPARED_WITH.search(before) if "hơn" in before else None
    if more:
        return "up" if more["way"] in _MORE else "down"
    if "tăng" not in before and "giảm" not in before:
        return None
    if _GROWS.search(before) and _COMPARED_AFTER.match(after):
        return "up"
    shared = _ANOTHER_ASPECT.search(before) if _ASPECT_AFTER.match(after) else _IN_TURN.search(before)
    return ("down" if shared["verb"] == "giảm" else "up") if shared else None


def is_bracketed_item(text: str, folded: str, figure: Figure) -> bool:
    """Say whether the number in brackets numbers what follows ("gồm: (1) Báo cáo …; (2) …")."""
    inner = folded[max(0, figure.start - 1) : figure.start + len(figure.digits) + 1]
    item = len(figure.digits) < 3 and inner.startswith("(") and inner.endswith(")")
    if not item:
        return False
    at = figure.start + len(figure.digits) + 1
    noun = text[at : at + 30].lstrip()
    if not noun[:1].isupper() and is_sure(fold(noun)):
        return False
    return not words.NUMBER_WORD_BEFORE.search(folded, max(0, figure.start - 14), figure.start)


def is_item_mark(text: str, folded: str, figure: Figure) -> bool:
    """Say whether the number only numbers a line or a table row ("1. ", "2)", "| 3 |", "4<tab>")."""
    line = folded[max(0, figure.start - 8) : figure.start]
    return bool(("\n" in line or figure.start < 8) and _NUMBERED_LINE.search(line)) and bool(
        _ITEM_MARK.match(folded, figure.end) or len(figure.digits) < 4 and _CELL_END.match(text, figure.end)
    )


def is_denominator(figure: Figure, before: str) -> bool:
    """Say whether a one is of how many another figure is told ("giá trị sản phẩm trên | 1 ha | đất trồng là …")."""
    if figure.digits in ("1", "01") and words.DENOMINATOR_BEFORE.search(before):
        return True
    if words.EACH_BEFORE.search(before):
        return True
    return figure.kind == "plain" and words.CROPS_BEFORE.search(before) is not None


def moved_along(figure: Figure, before: str, after: str) -> Literal["up", "down"] | None:
    """The direction in which a second thing moved with the first ("giảm 12 vụ và | 13 người chết"), None elsewhere."""
    if figure.kind == "percent":
        too = words.CHANGED_TOO.search(before) if words.CHANGED_TOO_AFTER.match(after) else None
        return None if too is None else "up" if too["verb"] == "tăng" else "down"
    match = words.MOVED_ALONG.search(before) if figure.kind == "plain" else None
    if match is None:
        return None
    one = ("vụ", "người") if match["noun"] in ("vụ", "người") else match["noun"]
    if not after.lstrip().startswith(one):
        return None
    return "up" if match["verb"] == "tăng" else "down"
