"""Automatic numbering → the label that Word prints ("Điều 1.", "1.2.", "a)", "-"), which no w:t of the file holds."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from ..package import attribute, local
from .styles import child, value
from .symbols import symbol

LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


@dataclass(slots=True)
class Level:
    """How one level is numbered. `style` is the paragraph style that is tied to it."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    legal: bool = False
    restart: int | None = None
    style: str | None = None
    font: str | None = None


@dataclass(slots=True)
class Numbering:
    """The lists of one file and how far each has been counted."""

    lists: dict[str, dict[int, Level]] = field(default_factory=dict)
    families: dict[str, str] = field(default_factory=dict)
    starts: dict[tuple[str, int], int] = field(default_factory=dict)
    counts: dict[str, list[int | None]] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    def label(self, number: str, level: int) -> str:
        """Count one more paragraph of list `number` and return what is printed before it, with its blank."""
        levels = self.lists.get(number)
        if not levels or level not in levels:
            return ""
        rule = levels[level]
        counts = self.counts.setdefault(self.families[number], [None] * LEVELS)
        override = self.starts.get((number, level))
        if override is not None and (number, level) not in self.begun:
            counts[level] = override
        else:
            before = counts[level]
            counts[level] = rule.start if before is None else before + 1
        self.begun.add((number, level))
        for deeper in range(level + 1, LEVELS):
            following = levels.get(deeper)
            if following is None or following.restart is None or following.restart > level:
                counts[deeper] = None
        text = self._printed(rule, levels, counts)
        return text + ("" if rule.suffix == "nothing" or not text else " ")

    def _printed(self, rule: Level, levels: dict[int, Level], counts: list[int | None]) -> str:
        if rule.format == "none":
            return _PLACE.sub("", rule.text).strip()
        if rule.format == "bullet":
            return "".join(symbol(c, rule.font) for c in rule.text)

        def one(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            own = levels.get(at, rule)
            count = counts[at]
            number = own.start if count is None else count
            return numeral(number, "decimal" if rule.legal and own.format != "decimalZero" else own.format)

        return _PLACE.sub(one, rule.text)

    def level_of(self, number: str, style: str | None) -> int:
        """Return the level that a paragraph style is tied to in list `number`, the first where it is to none."""
        levels = self.lists.get(number, {})
        return next((i for i, rule in levels.items() if style and rule.style == style), 0)


def numeral(number: int, form: str) -> str:
    """Return `number` as Word prints it in a numbering format; formats of other scripts are printed in digits."""
    match form:
        case "upperRoman":
            return _roman(number)
        case "lowerRoman":
            return _roman(number).lower()
        case "upperLetter":
            return _letters(number)
        case "lowerLetter":
            return _letters(number).lower()
        case "decimalZero":
            return f"{number:02d}"
        case "none":
            return ""
        case _:
            return str(number)


def _roman(number: int) -> str:
    if not 0 < number < 4000:
        return str(number)
    parts = []
    for size, sign in _ROMAN:
        count, number = divmod(number, size)
        parts.append(sign * count)
    return "".join(parts)


def _letters(number: int) -> str:
    """a … z, aa, bb …: Word repeats the letter."""
    if number < 1:
        return str(number)
    turns, letter = divmod(number - 1, 26)
    return chr(ord("A") + letter) * min(turns + 1, 20)


def read_numbering(root: Any | None) -> Numbering:
    """Return the lists of the part numbering.xml."""
    numbering = Numbering()
    if root is None:
        return numbering
    abstract: dict[str, dict[int, Level]] = {}
    tied: dict[str, str] = {}
    links: dict[str, str] = {}
    for element in root:
        if local(element) == "abstractNum":
            identity = attribute(element, "abstractNumId") or ""
            abstract[identity] = {i: level for i, level in map(_level, _named(element, "lvl")) if 0 <= i < LEVELS}
            if (style := value(child(element, "styleLink"))) is not None:
                tied[style] = identity
            if (style := value(child(element, "numStyleLink"))) is not None:
                links[identity] = style
    for element in _named(root, "num"):
        _add(numbering, element, abstract, {a: tied.get(style, a) for a, style in links.items()})
    return numbering


def _add(numbering: Numbering, element: Any, abstract: dict[str, dict[int, Level]], links: dict[str, str]) -> None:
    identity = attribute(element, "numId") or ""
    family = value(child(element, "abstractNumId")) or ""
    family = links.get(family, family)
    levels = dict(abstract.get(family, {}))
    for override in _named(element, "lvlOverride"):
        at = _number(attribute(override, "ilvl"), 0)
        start = value(child(override, "startOverride"))
        if start is not None:
            numbering.starts[identity, at] = _number(start, 1)
        for own in _named(override, "lvl"):
            levels[at] = _level(own)[1]
    numbering.lists[identity] = levels
    numbering.families[identity] = family


def _level(element: Any) -> tuple[int, Level]:
    restart = value(child(element, "lvlRestart"))
    level = Level(
        start=_number(value(child(element, "start")), 1),
        format=value(child(element, "numFmt")) or "decimal",
        text=value(child(element, "lvlText")) or "",
        suffix=value(child(element, "suff")) or "tab",
        legal=child(element, "isLgl") is not None,
        restart=None if restart is None else _number(restart, 0),
        style=value(child(element, "pStyle")),
        font=_font(element),
    )
    return _number(attribute(element, "ilvl"), 0), level


def _font(element: Any) -> str | None:
    fonts = child(child(element, "rPr"), "rFonts")
    return None if fonts is None else attribute(fonts, "ascii") or attribute(fonts, "hAnsi")


def _number(text: str | None, default: int) -> int:
    try:
        number = int(text or "")
    except ValueError:
        return default
    return number if abs(number) < 1_000_000 else default


def _named(element: Any, name: str) -> list[Any]:
    return [c for c in element if local(c) == name]
