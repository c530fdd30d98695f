"""Persons' names in names of schools, hospitals and companies: whose a body bears, and where who heads it begins."""

from __future__ import annotations

from ..phrase_lists import words
from ..tokens import BREAK, CAPITAL
from .places import COMMON_SURNAMES, OFFICE_ENDS, Walker

_BEFORE = 8
"""So many words before a body's modifiers its head and the office before that stand."""
_SYLLABLES = 4
"""The most that a name has."""
HEADS_OF = frozenset([("hiệu", "phó"), ("viện", "phó"), ("giám", "thị"), ("bác", "sĩ"), ("cô", "giáo")])
"""Other words that a person's name follows behind the body."""
SORTS_OF_SCHOOL = words(
    "tiểu mầm mẫu trung thcs thpt th phổ pt ptdt ptdtbt ptdtnt dân nội bán chuyên liên chính năng cán quân đại cao giáo"
)
"""First syllables of what kind of school it is, behind which stands its own name: "Trường Tiểu học | Lê Văn Tám"."""


def renowned(walker: Walker, j: int) -> bool:
    """Say whether communes bear the name at token `j`: so do schools and hospitals, whatever stands before it."""
    book = walker.spots.gazetteer
    text, starts, ends = walker.t.text, walker.t.starts, walker.t.ends
    ends_of = (ends[k] for k in range(j + 1, min(j + 4, walker.n)) if walker.shape(k) == CAPITAL)
    return book is not None and any(book.places_named(text[starts[j] : end]) for end in ends_of)


def borne(walker: Walker, j: int, start: int) -> bool:
    """Say whether the person's name at `j` is the body's own, whose modifiers begin at `start`: no office needs it."""
    return renowned(walker, j) or not _headed(walker, start)


def _headed(walker: Walker, start: int) -> bool:
    """Say whether an office stands right before the body: "Hiệu trưởng | Trường Đại học Y khoa | Đỗ Minh Mẫu"."""
    for k in range(start - 1, max(start - _BEFORE, -1), -1):
        if walker.shape(k) == BREAK or walker.word(k) in (",", ".", ";"):
            return False
        if walker.word(k) in OFFICE_ENDS or (walker.word(k), walker.word(k + 1)) in HEADS_OF:
            return True
    return False


def heads_group(walker: Walker, j: int) -> bool:
    """Say whether the person's name at `j` is of who heads a group of firms left bare: "Phó TGĐ | Tập đoàn | Lê A"."""
    run = next((k for k in range(j, j + _SYLLABLES + 2) if walker.shape(k) != CAPITAL), j)
    if not 2 < run - j <= _SYLLABLES or walker.word(j) not in COMMON_SURNAMES:
        return False
    for size, head in ((2, ("tập", "đoàn")), (3, ("tổng", "công", "ty"))):
        if j > size and tuple(walker.word(k) for k in range(j - size, j)) == head:
            return walker.word(j - size - 1) in OFFICE_ENDS
    return False


def own_name(walker: Walker, j: int) -> int:
    """Return the end of the name that a school bears, before the name of who heads it: "Lê Lợi | Trần Văn An"."""
    end = j + 2
    while end < j + 4 and walker.shape(end) == CAPITAL:
        if walker.person(end) and (end > j + 2 or walker.word(end) in COMMON_SURNAMES):
            break
        end += 1
    return end
