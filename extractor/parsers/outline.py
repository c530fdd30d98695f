"""How parts are numbered: Chương, Mục, Điều, I., 1., 1.1, a), dashes, in documents and in lists of the press."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .lines import Line

_ITEM = re.compile(r"(?:[-–—•+*·►▪●○✓]\s?|\d{1,3}[.)]\s?(?!\d)|[a-zđ]\)\s?)\S")
_CHAPTER = re.compile(r"(?:chương|phần|mục|tiểu mục)\s+(?P<no>[ivxlc]{1,6}|\d{1,2}|thứ \w+)(?!\w)")
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_ARTICLE = re.compile(
    r"(?:[|*•+-]\s?)?(?P<head>điều)\s{0,3}(?:thứ\s)?(?P<no>\d{1,3}[a-zđ]?|[ivxl]{1,6}|(?<=thứ )(?:"
    + "|".join(_ORDINALS)
    + r"))(?:(?P<sign>\s?[.:\-/)])|(?=\s|\Z))"
)
_ENACTED = re.compile(r"(?:quyết định|quyết nghị)\s?:?\s{1,3}(?P<head>điều) (?P<no>1|i)(?P<sign>\s?[.:])")
_ROMAN = re.compile(r"(?!V/[Vv])(?P<no>[IVXL]{1,5})\s?[.\-–/):]\s*(?=[^\W\d_])")
_CLAUSE = re.compile(r"(?P<no>\d{1,2}(?:\.\d{1,2}){0,3})\s?[.\-–/):](?!\d)\s*(?=[^\W\d_]|[\"“‘])")
_LONG_CLAUSE = re.compile(r"(?P<no>\d{1,2}(?:\.\d{1,2}){1,3})\.?\s?(?=[^\W\d_])")
_POINT = re.compile(r"(?P<no>[a-zđ])\s?[).\-/]\s+(?=\S)|(?P<no2>[a-zđ])\)(?=\S)")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def is_list_item(line: Line) -> bool:
    """Say whether `line` opens with a dash, a bullet, a number or a letter, as the items of a list do."""
    return line.block == "list_item" or _ITEM.match(line.fold) is not None


def roman(text: str) -> int:
    """Return the value of a Roman or Arabic numeral ("XIV", "12a"), 0 where it is neither."""
    digits = re.match(r"\d+", text)
    if digits:
        return int(digits[0])
    if text.lower() in _ORDINALS:
        return 1 + _ORDINALS.index(text.lower())
    total = 0
    values = [_ROMAN_VALUES.get(c, 0) for c in text.lower()]
    for value, after in zip(values, [*values[1:], 0], strict=False):
        total += -value if value < after else value
    return total


@dataclass(frozen=True, slots=True)
class Part:
    """A numbered part that a line opens: its kind, its full number ("2.1.a"); of articles, whether it is the next one
    or the numbering starts anew."""

    kind: str
    number: str
    follows: bool = False
    restarts: bool = False


@dataclass(slots=True)
class Outline:
    """Where in the numbering the walk stands: the last own article, the open article or section, the open clause."""

    article: int = 0
    top: str = ""
    clause: str = ""

    def read(self, line: Line) -> Part | None:
        """Return the part that `line` opens, None where it opens none."""
        return self._chapter(line) or self._article(line) or self._section(line) or self._inner(line)

    def _chapter(self, line: Line) -> Part | None:
        match = _CHAPTER.match(line.fold)
        if match is None or line.size > 200 or not line.text[0].isupper():
            return None
        self.top = self.clause = ""
        return Part("chapter", line.text[match.start("no") : match.end("no")])

    def _article(self, line: Line) -> Part | None:
        match = _ARTICLE.match(line.fold) or _ENACTED.match(line.fold)
        if match is None:
            return None
        number = line.text[match.start("no") : match.end("no")]
        rest = line.text[match.end() :].lstrip()
        value = roman(number)
        follows, restarts = value == self.article + 1, value == 1 and self.article > 1
        signed = bool(match["sign"])
        if line.text[match.start("head")].islower() or not (signed or (follows or restarts) and not rest[:1].islower()):
            return None
        if follows or restarts:
            self.article = value
            self.top, self.clause = number, ""
        return Part("article", number, follows, restarts)

    def _section(self, line: Line) -> Part | None:
        match = _ROMAN.match(line.text)
        if match is None:
            return None
        self.top, self.clause = match["no"], ""
        return Part("heading", match["no"])

    def _inner(self, line: Line) -> Part | None:
        clause = _CLAUSE.match(line.text) or _LONG_CLAUSE.match(line.text)
        if clause:
            self.clause = clause["no"]
            return Part("clause", self._path())
        point = _POINT.match(line.fold)
        return Part("point", self._path(point["no"] or point["no2"])) if point else None

    def _path(self, letter: str = "") -> str:
        return ".".join(x for x in (self.top, self.clause, letter) if x)
