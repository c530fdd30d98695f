"""Whether two wordings ask for one thing: the telling words and counts of an instruction, and a stated score. Pure."""

from __future__ import annotations

import re
import sys
from functools import lru_cache

from ...collection import Event
from ...text import bare_key, fold

SAME_DEMAND = 70
"""Score from which two demands of one body, made on one day, are one told twice."""
SURELY_SAME = 90
"""The same where the two reports differ about the day on which it was asked for."""
_OVERLAP, _DUE, _COUNTS, _SOME_COUNTS, _OTHER_COUNTS = 60, 40, 30, 10, -40
_FEWEST = 3
"""Telling words that the shorter wording must have to be known by its words."""
_SHARED = 2
"""Telling words that two wordings share at least; one where day and counts agree too."""
_WHOLE, _NEARLY = 4, 0.85
"""Telling words of a demand that may be contained in another, and the share of them that is enough."""
_DATED = re.compile(
    r"(?:trước|chậm nhất|muộn nhất|hết|trong|đến)?\s*(?:là\s|vào\s)?(?:ngày\s)?"
    r"(?<!\d)(?:3[01]|[012]?\d)[/.-](?:1[0-2]|0?[1-9])(?!\d)"
    r"(?:[/.-]\d{4})?"
    r"|(?:tháng|quý|năm)\s(?:\d{1,2}[/-])?(?:\d{4}|\d{1,2}(?!\d)|[IVX]{1,3}(?:/\d{4})?)"
    r"|trong\s(?:vòng|thời\shạn)?\s?\d{1,3}\s(?:ngày|tuần|tháng)(?:\slàm việc)?"
    r"(?:[^.;]{0,12}?\s(?:kể\s)?từ\s[^.;,]{0,60})?",
    re.I,
)
_MAY_DATE = re.compile(r"\d|(?:tháng|quý|năm)\s[IVX]", re.I)
"""What every day, month or year holds: most sentences hold none."""
_WORD = re.compile(r"[^\W\d_]+\w*")
_COUNT = re.compile(r"(?<![\w/.,])\d[\d.,]*(?!\w|/)|(?<=/)\d[\d.,]*(?!\w)")
_IDLE = frozenset(
    {
        "truoc", "ngay", "thang", "nam", "trong", "xong", "hoan", "thanh", "quy", "cac", "va", "cua", "tai", "cho",
        "ve", "den", "het", "theo", "bao", "dam", "viec", "chu", "tri", "phoi", "hop", "som", "cham", "muon", "nhat",
        "phai", "nay", "duoc", "yeu", "cau", "dut", "diem", "khan", "truong", "o", "la", "de", "co", "nhung", "voi",
    }
)  # fmt: skip


@lru_cache(maxsize=65536)
def telling_words(text: str) -> frozenset[str]:
    """Return the telling words of an instruction or a report: its deadline and who leads it are no part of the work."""
    undated = _DATED.sub(" ", text) if _MAY_DATE.search(text) else text
    words = map(sys.intern, _WORD.findall(bare_key(undated)))  # one word of a collection is one string in memory
    return frozenset(words) - _IDLE


@lru_cache(maxsize=65536)
def counts(text: str) -> frozenset[str]:
    """Return the numbers in an instruction that are no part of a day, a month or a year."""
    found = (n.rstrip(".,") for n in _COUNT.findall(_DATED.sub(" ", fold(text))))
    return frozenset(n.lstrip("0") or "0" for n in found)


def demand(event: Event) -> str:
    """Return what an event asks for, without the name of the body asked."""
    return event.summary.split(": ", 1)[-1]


def demand_score(a: Event, b: Event) -> float:
    """Return how surely two demands of one body are one: 60 for shared words, 40 for one day due, 30 for equal counts.

    Two days due are two demands (0); counts of which none is shared speak against one (-40).
    """
    if a.due and b.due and a.due != b.due:
        return 0.0
    words = telling_words(demand(a)), telling_words(demand(b))
    numbers = counts(demand(a)), counts(demand(b))
    shared, fewer = len(words[0] & words[1]), min(len(words[0]), len(words[1]))
    due = bool(a.due and b.due)
    equal = bool(numbers[0]) and numbers[0] == numbers[1]
    if shared < (1 if due and equal else _SHARED) or fewer < _FEWEST and not equal:
        return 0.0
    score = _OVERLAP * shared / fewer + _DUE * due
    if numbers[0] and numbers[1]:
        score += _COUNTS if equal else _SOME_COUNTS if numbers[0] & numbers[1] else _OTHER_COUNTS
    return score


def some_words(a: Event, b: Event) -> bool:
    """Say whether two demands share words enough where all else fits: a third of the shorter, no contrary counts."""
    words = telling_words(demand(a)), telling_words(demand(b))
    numbers = counts(demand(a)), counts(demand(b))
    shared, fewer = len(words[0] & words[1]), min(len(words[0]), len(words[1]))
    contrary = bool(numbers[0] and numbers[1] and not numbers[0] & numbers[1])
    return shared >= _SHARED and shared >= fewer / 3 and not contrary


def surely_one(a: Event, b: Event) -> bool:
    """Say whether two demands for one day share their counts and most words, whoever is asked."""
    numbers = counts(demand(a)), counts(demand(b))
    return bool(numbers[0]) and numbers[0] == numbers[1] and demand_score(a, b) >= SAME_DEMAND


def wordless(event: Event) -> bool:
    """Say whether a demand says only by when, not what: "phải xong trước 31/12"."""
    words = demand(event)
    return len(telling_words(words)) < _SHARED and not counts(words)


def contained(a: Event, b: Event) -> bool:
    """Say whether one demand says nothing that the other does not, and enough to be known by."""
    words = telling_words(demand(a)), telling_words(demand(b))
    numbers = counts(demand(a)), counts(demand(b))
    shared, fewer = len(words[0] & words[1]), min(len(words[0]), len(words[1]))
    contrary = bool(numbers[0] and numbers[1] and numbers[0] != numbers[1])
    return fewer >= _WHOLE and shared >= _NEARLY * fewer and not contrary
