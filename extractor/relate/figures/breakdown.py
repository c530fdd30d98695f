"""Parts of a whole told by place: "172 căn nhà bị sập (Yên Bái 2, Hòa Bình 7)" have the whole's name and a place each.

A part has nothing said of itself but whose it is; its whole is the nearest count of the same thing told before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from ...model import Mention
from ...text import CAPITAL, fold
from .counted import said_of
from .figure_kinds import counts_change, is_counted, kind, noun_of, of_one_sign
from .indicators import stated_subject, subject
from .items import whole_item

_TO_FIGURE = re.compile(
    r"\s?[:(]?\s?(?:(?:có|với|là|khoảng|hơn|gần|trên|đạt|chiếm|thiệt\shại|mất|ghi\snhận|nhiều\snhất)\s){0,3}"
)
_NAME_BEFORE = re.compile(
    rf"(?:[(,;:]|(?<!\w)(?:và|gồm|là))\s?(?:ở\s|tại\s)?(?P<name>{CAPITAL}[\w.]*(?:[\s-][^\W\d_][\w.]*){{0,4}})\s?:?\s$"
)
_OPENS = re.compile(
    r"(?:\A|[(,;:.\n–-]|(?<!\w)(?:và|gồm|là|trong\sđó|riêng))\s{0,2}"
    r"(?:(?:ở|tại|riêng|có|tỉnh|huyện|xã|phường|tp\.?|thành\sphố|thị\sxã|quận)\s){0,2}\Z"
)
"""Before the place of a part: no other name of the figure ("mực nước tại trạm | Trực Phương | là 2,4 m" has one)."""
_HEAD_NOUNS = (
    frozenset(("nhà", "ngôi", "căn", "hộ")),
    frozenset(("người", "nạn", "ca")),
    frozenset(("tàu", "thuyền", "chiếc", "xuồng")),
)
"""First syllables of nouns that count one thing under several words."""
_BY_LIST = "metric:by-list"
_ROW = re.compile(
    r"(?:\s\([^()\n]{1,80}\))?\s?(?:[,;]|\svà)(?:\svà)?\s(?:(?:ở|tại|tỉnh|huyện|xã|phường|thành\sphố|TP\.?)\s)?"
)
"""Between a figure and the next place of its row."""
_TWO = 2
_GAP = 40
"""Characters between a place and its figure."""
_SAME_MATTER = 160
_ENDS = re.compile(r"[.;!?]\s|\n")
_LOST = re.compile(r"(?:chết|mất\stích|bị\sthương)\Z")
_REACH = 700
"""Characters before a part in which its whole may stand."""
_BARE_TOTAL = re.compile(r"[\s:]\d[\d.]*\s$")
"""A whole printed without a noun right before its breakdown ("hư hỏng là 108 (")."""


@dataclass(frozen=True, slots=True)
class Told:
    """A figure as named so far: its mention, its name or its telling noun, and whether it is a part itself."""

    mention: Mention
    name: str | None
    part: bool


class Parts:
    """The figures of one document as named so far, in order, and the names of the parts among them."""

    def __init__(self, text: str, folded: str, mentions: Sequence[Mention]) -> None:
        self.text, self.folded = text, folded
        self.owners = [(m.start, m.end) for m in mentions if m.label in ("UNIT", "LOCATION")]
        self.places = {m.start for m in mentions if m.label == "LOCATION"}
        self.told: list[Told] = []
        self.found: set[int] = set()
        self.totals = self._added_up([m for m in mentions if m.label == "METRIC" and _is_number(m)])

    def _added_up(self, figures: Sequence[Mention]) -> dict[int, float]:
        """What the counts of a row of places come to, by where each begins: "Quảng Trị | 5, Huế | 1, Gia Lai | 1"."""
        totals: dict[int, float] = {}
        row: list[Mention] = []
        for figure, following in zip_longest(figures, figures[1:]):
            row.append(figure)
            if following is None or not self._goes_on(figure, following):
                whole = sum(filter(None, map(_number, row)))
                totals.update((m.start, whole) for m in row if len(row) > 1)
                row = []
        return totals

    def _goes_on(self, last: Mention, figure: Mention) -> bool:
        """Say whether a figure is told of the next place of a row that `last` is in, asides in brackets left out."""
        owner = self._owner(figure.start, listed=True)
        return owner is not None and _ROW.fullmatch(self.text, last.end, max(last.end, owner[0])) is not None

    def note(self, mention: Mention, name: str | None) -> None:
        """Keep a figure and its name, in which the figures behind it may have a part."""
        self.told.append(Told(mention, name, mention.start in self.found))

    def name(self, mention: Mention) -> str | None:
        """The name of a count or sum that is a part told by place: its whole's, and the place."""
        if not _is_number(mention) or mention.start == 0:
            return None
        bracket = self._bracket(mention.start)
        listed = bracket is not None or mention.reason == _BY_LIST
        if (owner := self._owner(mention.start, listed=listed)) is None:
            return None
        if bracket == mention.start - 1 and mention.reason != _BY_LIST:
            return None  # "A (15 ca), B (12 ca)": no whole stands before them
        if bracket is None and (kind(mention) == "money" or self._says_more(mention)):
            return None
        name = self._printed_whole(bracket) if bracket is not None else None
        if name is None and (whole := self._whole(mention, bracket)) is not None:
            name = whole.name
            if bracket is None and owner[0] not in self.places and _only_noun(whole):
                return None  # "Ủy ban Kiểm tra có | 11 đồng chí": another count
        if name is None:
            return None
        self.found.add(mention.start)
        if listed is False and _LOST.search(own := fold(noun_of(mention))):
            name = own  # "Quảng Ninh: 15 người chết" of 336 dead and lost
        return f"{name} ở {' '.join(self.text[slice(*owner)].split())}"

    def shares_of(self, mention: Mention, name: str) -> bool:
        """Say whether the figure before was only the share of one like this, of that name ("…, chiếm 12%; B | 159")."""
        if len(self.told) < _TWO or kind(self.told[-1].mention) != "percent":
            return False
        known = self.told[-2]
        return known.name == name and of_one_sign(known.mention, mention)

    def moved(self, mention: Mention) -> str | None:
        """The name of the last count of the things by how many of which there are more or fewer ("giảm | 12 vụ")."""
        noun = noun_of(mention)
        if not counts_change(mention) or not noun:
            return None
        for known in reversed(self.told):
            if mention.start - known.mention.end > _SAME_MATTER:
                return None
            told = noun_of(known.mention)
            same = one_thing(told, noun) if " " not in noun else fold(told) == fold(noun)
            if is_counted(known.mention) and known.name and same:
                return known.name
        return None

    def _says_more(self, mention: Mention) -> bool:
        """Say whether a figure's own words tell what it counts ("Nghệ An | 4 người | bị đuối nước")."""
        noun, behind = noun_of(mention), self.text[mention.end : mention.end + 120].partition("\n")[0]
        return bool(noun) and said_of(noun, self.folded[max(0, mention.start - 30) : mention.start], behind) is not None

    def _owner(self, start: int, *, listed: bool) -> tuple[int, int] | None:
        """The place or body right before a figure: one that was recognised, or a name in capitals in a list."""
        at = bisect_left(self.owners, (start, 0))
        if at:
            begin, end = self.owners[at - 1]
            gap = self.folded[end:start] if start - end < _GAP else ";"
            opens = _OPENS.search(self.folded, max(0, begin - 24), begin)
            if "\n" not in self.text[end:start] and _TO_FIGURE.fullmatch(gap) and (listed or opens):
                return begin, end
        if not listed:
            return None
        line = max(self.text.rfind("\n", 0, start) + 1, start - 60)
        match = _NAME_BEFORE.search(self.text, line, start)
        return match.span("name") if match else None

    def _bracket(self, start: int) -> int | None:
        """Where the bracket opens in which a figure stands, None outside brackets."""
        low = max(self.text.rfind("\n", 0, start) + 1, start - _REACH)
        opened = self.text.rfind("(", low, start)
        return opened if opened > self.text.rfind(")", low, start) else None

    def _printed_whole(self, bracket: int) -> str | None:
        """The name of a whole that is printed without a noun before the bracket ("số nhà hư hỏng là 108 (")."""
        bare = _BARE_TOTAL.search(self.folded, max(0, bracket - 12), bracket)
        if bare is None:
            return None
        low = max(0, *(self.text.rfind(c, 0, bare.start()) for c in ";.\n"))
        lead = self.folded[low : bare.start() + 1]
        found = subject(lead) or stated_subject(lead) or whole_item(lead)
        return " ".join(self.text[low + found[0] : low + found[1]].split()) if found else None

    def _whole(self, mention: Mention, bracket: int | None) -> Told | None:
        """The count that a part is of: the one that its row comes to, else the nearest of the same thing told before.

        None where another thing stands between, or where one sentence before tells two counts that it could be of.
        """
        wholes: list[Told] = []
        for known in reversed(self.told):
            if mention.start - known.mention.end > _REACH:
                break
            if known.part or bracket is not None and known.mention.start > bracket or self._aside(known, mention):
                continue
            right_before = bracket is not None and bracket - known.mention.end <= 1
            if right_before and counts_change(known.mention):
                return None  # "tăng 36 người chết (Lào Cai | 16": by so many more
            if _is_number(known.mention) and _holds(known.mention, mention):
                wholes.append(known)
            if _is_number(known.mention) and bracket is not None:
                break
        added = next((known for known in wholes if _number(known.mention) == self.totals.get(mention.start)), None)
        whole = added or (wholes[0] if wholes and not self._either(wholes, mention) else None)
        return whole if whole and whole.name else None

    def _aside(self, known: Told, mention: Mention) -> bool:
        """Say whether a figure stands in brackets that close before the other: it is a part itself."""
        opened = self._bracket(known.mention.start)
        return opened is not None and opened != self._bracket(mention.start)

    def _either(self, wholes: Sequence[Told], mention: Mention) -> bool:
        """Say whether the part could be of either of two counts that one sentence, not its own, tells by two names."""
        if len(wholes) == 1 or wholes[0].name == wholes[1].name:
            return False
        second, first = wholes[0].mention, wholes[1].mention
        apart = _ENDS.search(self.text, first.end, second.start)
        return apart is None and _ENDS.search(self.text, second.end, mention.start) is not None


def _number(mention: Mention) -> float | None:
    return mention.value[0].value if isinstance(mention.value, tuple) else None


def _only_noun(whole: Told) -> bool:
    """Say whether a whole is named by nothing but the noun that it counts."""
    return isinstance(whole.mention.value, tuple) and whole.name == whole.mention.value[0].unit


def _is_number(mention: Mention) -> bool:
    return isinstance(mention.value, tuple) and mention.value[0].kind in ("count", "money", "ratio")


def _holds(whole: Mention, part: Mention) -> bool:
    """Say whether a count can be a part of another: of one thing, and no more of it."""
    one, two = (m.value[0] if isinstance(m.value, tuple) else None for m in (whole, part))
    if one is None or two is None or (one.kind == "money") != (two.kind == "money"):
        return False
    if not (two.value <= one.value and one_thing(one.unit, two.unit)):
        return False
    what, other = noun_of(whole), noun_of(part)
    return other in ("", two.unit) or one_thing(what, other)


def one_thing(one: str | None, two: str | None) -> bool:
    """Say whether two counted nouns can be one, told longer and shorter ("nhà dân", "nhà"; "người chết", "người")."""
    first, second = fold(one or "").split(), fold(two or "").split()
    if not first or not second:
        return False
    heads = {first[0], second[0]}
    short = min(len(first), len(second))
    return first[:short] == second[:short] or any(heads <= nouns for nouns in _HEAD_NOUNS)
