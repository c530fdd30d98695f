"""The line that names whom the lines below it are for: "2. Sở Tài chính:", "Giao UBND tỉnh thực hiện các việc sau:"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from . import asking
from .actors import Item, Reading
from .item_lines import DASH, UNMARKED, level_of
from .orders import actors_in
from .to_places import committees

_AND_LIST = re.compile(r"(?<!\w)(?:sau|sau\sđây|như\ssau|cụ\sthể|trọng\stâm|chủ\syếu)\s?:\s*$")
_BARE = re.compile(
    r"(?:ban|ban\sgiám\sđốc|tổ|đoàn|hội\sđồng|tiểu\sban|ban\schỉ\s(?:huy|đạo)|ban\stổ\schức|tổ\s(?:công\stác|giúp\sviệc|thẩm\sđịnh)"
    r"|đoàn\s(?:công\stác|kiểm\stra|thanh\stra|giám\ssát)|ủy\sviên\s(?:thường\strực|ban\s(?:thường\svụ|chấp\shành|chỉ\sđạo)))"
)
"""Heads that name no unit without the words behind them (annotation guide §3)."""


@dataclass(frozen=True, slots=True)
class Head:
    """Whom a line names for the lines below it, and how deep in the document its mark stands."""

    items: tuple[Item, ...]
    level: int

    def leads(self, text: str) -> bool:
        """Say whether a line, by its mark, stands below this one."""
        level = level_of(text)
        return level == UNMARKED or level > self.level or level == self.level == DASH


def head_of(reading: Reading) -> Head | None:
    """Return who the lines below are for, where this one only names them ("2. Sở Tài chính", "Giao Sở Nội vụ:")."""
    text = reading.text
    level = level_of(text)
    marked = level not in (UNMARKED, DASH, DASH + 1) or text.rstrip().endswith(":")
    match = asking.HEAD.match(text) if marked else None
    if marked and match is None and (places := asking.HEAD_PLACES.match(text)):
        level_named = "" if places["more"] else places["level"] or ""
        beside = (item for group in ("before", "also") for _, item in actors_in(reading, *places.span(group)))
        items = (*beside, *(item for _, item, _ in committees(reading, places, level_named)))
        return Head(items, level) if items else None
    if match is None and text.endswith(":"):
        match = asking.ASK_HEAD.search(text)
    return _head(reading, match, level)


def asked_of(reading: Reading) -> Head | None:
    """Return whom a line of the press asks something that the items below it tell ("UBND tỉnh giao Ban Quản lý A:")."""
    match = asking.ASK_HEAD.search(reading.text) if reading.text.endswith(":") else None
    return _head(reading, match, level_of(reading.text))


def opened_by(reading: Reading) -> Head | None:
    """Return who a list is for whose lead asks something of its own ("Giao UBND tỉnh …; tập trung các việc sau:")."""
    text = reading.text
    match = asking.ASK.search(text) if _AND_LIST.search(text) else None
    return _head(reading, match, level_of(text))


def _head(reading: Reading, match: re.Match[str] | None, level: int) -> Head | None:
    items = tuple(item for _, item in actors_in(reading, *match.span("who"))) if match else ()
    return Head(items, level) if items else None


def is_bare(name: str) -> bool:
    """Say whether `name` (a key) is only the head of a unit's name, which says nobody in particular."""
    return _BARE.fullmatch(name) is not None
