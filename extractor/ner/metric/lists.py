"""Figures in brackets behind listed names: "… trên 500 ca bệnh: Hà Nội (2.810), Đà Nẵng (874), Hải Phòng (814)".

What they count stands before the list. A single bracket, a year or a number that only counts the items says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...text import fold
from ...values.figure import find_figures
from ...values.sentence import sentence_at
from . import words as words_before
from .nouns import noun_end

_BRACKET = re.compile(r"\s\((?P<digits>\d{1,3}(?:\.\d{3}){1,2}|\d{1,5})\)")
_BETWEEN = re.compile(
    r"(?:\s?[,;]|\s?[,;]?\svà)\s(?:(?:TP|Tp|tp|tỉnh|thành phố|huyện|quận|xã|phường|thị xã)\.?\s)?"
    r"[^\W\d_][^,;()\d\n]{1,40}"
)
_NUMBER = r"\d{1,3}(?:\.\d{3}){0,2}(?!\.?\d)"
_PART = rf"[^\W\d_][^,;:()\d\n]{{1,30}}?:?\s{_NUMBER}(?:\s\([^()\n]{{1,80}}\))?"
"""A name and its number; an aside in brackets may stand behind ("Q.Ngãi: 84.499 (tỉnh đang phân loại)")."""
_BREAKDOWN = re.compile(
    rf"(?:\((?:gồm:?\s|trong đó:?\s)?|(?:gồm|trong đó):?\s)(?P<items>{_PART}(?:\s?[,;](?:\svà)?\s{_PART}){{1,40}})"
    r"(?=\s?(?:\)|\.|…|;\s\D))"
)
_ITEM = re.compile(
    rf"(?:^|(?<=[(,;:\s]))(?P<name>[^\W\d_][^,;:()\d\n]{{1,30}}?):?\s(?P<digits>{_NUMBER})(?=\s?[,;).…]|\s\(|$)"
)
_BARE = re.compile(rf"(?<=[^\W\d_]\s)(?P<digits>{_NUMBER})(?=\s\(|[,;)…]|\.\s|\.?$)", re.MULTILINE)
_BESIDE = re.compile(
    rf"(?:^|\s){_NUMBER}(?:\s(?P<noun>[^\W\d_]{{2,8}}))?(?:\s\([^()\n]{{1,80}}\))?\s?[,;](?:\svà)?\s"
    r"(?P<name>[^\W\d_][^,;:()\d\n]{1,30}?):?\s\Z"
)
"""Before a bare number: the member of the row before it, with its noun, and the name that the number is told of."""
_MEMBER = 150
"""Characters before a bare number in which the member before it begins."""
_ASIDE = re.compile(r"\([^()\n]{1,160}\)")
"""Before a list: what is told there of a part is no whole ("12 người (04 thuyền viên trên biển), gồm: | …")."""
_LEAST = 3
"""So many names with a figure make a list."""
_BEFORE = 240
"""Characters before the list in which the counted noun may stand."""


@dataclass(frozen=True, slots=True)
class ListedFigure:
    """A bare number in brackets: its place, its value, and the noun that the words before the list give it."""

    start: int
    end: int
    value: float
    unit: str | None


def listed_figures(text: str, folded: str) -> Iterator[ListedFigure]:
    """Yield the figures of all such lists; `folded` is the text folded, of the same length."""
    yield from _broken_down(text, folded)
    yield from _left_bare(text)
    row: list[re.Match[str]] = []
    for match in _BRACKET.finditer(text):
        if row and not _goes_on(text[row[-1].end() : match.start()]):
            yield from _list(text, folded, row)
            row = []
        row.append(match)
    yield from _list(text, folded, row)


def _broken_down(text: str, folded: str) -> Iterator[ListedFigure]:
    """Yield the parts of a count by name, in brackets or behind "gồm:" ("172 căn nhà (Yên Bái 2, Hòa Bình 7)")."""
    for match in _BREAKDOWN.finditer(text):
        items = list(_ITEM.finditer(text, match.start("items"), match.end("items")))
        names = [item["name"] for item in items]
        if len(items) < 2 or len(set(names)) < len(names) or not all(_is_name(name) for name in names):
            continue
        values = [int(item["digits"].replace(".", "")) for item in items]
        unit = _noun(text, folded, match.start("items"))
        if unit is None or all(1900 <= value <= 2100 for value in values):
            continue
        for item, value in zip(items, values, strict=True):
            yield ListedFigure(item.start("digits"), item.end("digits"), float(value), unit)


def _left_bare(text: str) -> Iterator[ListedFigure]:
    """Yield the members of a row that leave out the noun of the one before ("Huế 2 người, Quảng Trị | 16, …")."""
    last: ListedFigure | None = None
    for bare in _BARE.finditer(text):
        beside = _BESIDE.search(text, max(0, bare.start() - _MEMBER), bare.start())
        if beside is None or not _is_name(beside["name"]):
            continue
        noun = beside["noun"]
        if noun is None and last and beside.start() <= last.start <= beside.end():
            noun = last.unit
        if noun and noun in words_before.COUNTED:
            last = ListedFigure(*bare.span("digits"), float(bare["digits"].replace(".", "")), noun)
            yield last


def _is_name(words: str) -> bool:
    """Say whether an item is called by a name, and the number behind it is not its label ("Quận 1", "Điều 5")."""
    *first, last = words.split()
    if not last[0].isupper():
        return False
    if first and first[-1][0].isupper():
        return True  # "Hải Phòng" is no room
    return not (words_before.LABEL_BEFORE.search(fold(words)) or words_before.SOFT_LABEL_BEFORE.search(fold(words)))


def _goes_on(gap: str) -> bool:
    named = _BETWEEN.fullmatch(gap)
    return named is not None and any(word[0].isupper() for word in gap.split() if word[0].isalpha())


def _list(text: str, folded: str, row: list[re.Match[str]]) -> Iterator[ListedFigure]:
    values = [int(m["digits"].replace(".", "")) for m in row]
    if len(row) < _LEAST or values == list(range(values[0], values[0] + len(row))):
        return
    if all(1900 <= value <= 2100 and "." not in m["digits"] for m, value in zip(row, values, strict=True)):
        return
    unit = _noun(text, folded, row[0].start())
    for match, value in zip(row, values, strict=True):
        yield ListedFigure(match.start("digits"), match.end("digits"), float(value), unit)


def _noun(text: str, folded: str, at: int) -> str | None:
    """Return the last noun that a figure before the list counts in its sentence, None where there is none."""
    start = max(sentence_at(text, at)[0], at - _BEFORE)
    lead = _ASIDE.sub(lambda aside: " " * len(aside[0]), folded[start:at])
    for figure in reversed(list(find_figures(lead))):
        end = noun_end(text, folded, start + figure.end)
        if figure.kind == "plain" and end > start + figure.end:
            return text[start + figure.end : end].strip()
        if figure.kind == "measure":
            return figure.unit
    return None
