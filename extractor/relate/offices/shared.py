"""One office of several persons: "các Phó Chủ tịch A, B", "ông A và bà B, Phó Giám đốc", "A và B được bầu làm …".

Functions take the items of one sentence in reading order and its folded text; they say who shares an office.
"""

from __future__ import annotations

import re

from . import joints
from .items import Item

_OF_MANY = re.compile(
    r"(?:(?:nguyên|cựu|quyền) )?(?:phó |chi cục phó|cục phó|vụ phó|hiệu phó|ủy viên|thành viên|đại biểu"
    r"|cán bộ |công chức |chuyên viên)"
)
"""Offices that several hold at one time in one body."""
_ADDRESSED = re.compile(r",\s(?:đồng chí|đ/c|ông|bà)\s")
"""Between two names, the second addressed as the first is: "đồng chí A | , đồng chí | B, Phó Chủ tịch …"."""
_ADDRESS = re.compile(r"(?<!\w)(?:đồng chí|đ/c|ông|bà)\s\Z")
_APART = 60
_APPOINTS = re.compile(r"(?<!\w)(?:bổ nhiệm|điều động|phân công|luân chuyển|công nhận|chỉ định)(?!\w)[^;,]{0,30}\Z")
_OPENS_CLAUSE = re.compile(rf"(?:\A|[;.]|(?:theo|trong) đó,?|cụ thể,?)\s*(?:[-–+*]\s*)?{joints.COURTESY}{{0,3}}\Z")
_GIVEN_TO = re.compile(r"\s(?:đã |cùng |đều )?được\s(?:bầu|bổ nhiệm|chỉ định|phê chuẩn|điều động)")
_MANY = 40
"""So many names at most share one office."""


def of_many(key: str) -> bool:
    """Say whether several hold such an office at one time in one body."""
    return _OF_MANY.match(key) is not None


def name_behind(items: list[Item], k: int, right: str, folded: str) -> None:
    """Tie the office items[k] to the name behind it, and to the names of the list that it opens."""
    item = items[k]
    item.forward = True
    item.holders = [items[k + 1].person or 0]
    before = folded[max(0, item.start - 24) : item.start]
    plural = joints.PLURAL.search(before[-10:]) or joints.ALL_OF_THEM.search(before)
    if not plural and not joints.TOGETHER.search(right):
        return
    j = k + 1
    while j + 1 < min(len(items), k + _MANY) and items[j + 1].person is not None:
        if not joints.LISTED.match(folded[items[j].end : items[j + 1].start]) or _his_own(items, j + 1, item, folded):
            break
        j += 1
        item.holders.append(items[j].person or 0)
    if plural or joints.SHARED.search(right) or joints.COUNTED.search(before):
        item.holders += _entries(items, j, item, folded)


def beside(items: list[Item], k: int, left: str, folded: str) -> list[int]:
    """Return who shares items[k] with the name right before it: "A và B cùng là …", "các đồng chí A, B - …"."""
    office = items[k].office
    k -= 1
    together = joints.BOTH.search(left) is not None
    many = office is not None and of_many(office.key)
    found: list[int] = []
    while (together or many) and k and items[k - 1].person is not None and not _held(items, k - 1):
        gap = folded[items[k - 1].end : items[k].start]
        if not (joints.BOTH_JOINED if together else joints.AND).match(gap):
            break
        grouped = "(" in left and folded.endswith(("; ", ";"), 0, items[k - 1].start)
        if not (together or grouped or "và " in gap or _ADDRESSED.search(gap) or _plural(items, k - 1, folded)):
            break
        k -= 1
        found.append(items[k].person or 0)
    return found


def joined(items: list[Item], k: int, folded: str, text: str) -> list[int]:
    """Return the persons joined to items[k] before a verb: "ông A và bà B được bầu làm …", "A, B cùng là …"."""
    found: list[int] = []
    several = k + 1 < len(items) and joints.BOTH.search(folded, items[k].end, items[k + 1].start) is not None
    while k > 0 and items[k].person is not None and items[k - 1].person is not None:
        gap = folded[items[k - 1].end : items[k].start]
        if not joints.AND.match(gap):
            break
        several = several or "và " in gap or _ADDRESSED.search(gap) is not None and _opens(items[k - 1], folded, text)
        k -= 1
        found.append(items[k].person or 0)
    begin = items[k].start if k < len(items) else 0
    return found if several or joints.ALL_OF_THEM.search(folded, max(0, begin - 24), begin) else []


def _opens(item: Item, folded: str, text: str) -> bool:
    """Say whether the name, addressed, opens a sentence or what a semicolon parts: "; | bà A, ông B giữ chức …"."""
    address = _ADDRESS.search(folded, max(0, item.start - 12), item.start)
    before = text[max(0, address.start() - 8) : address.start()].rstrip(" \xa0\t") if address else "-"
    return before[-1:] in ("", "\n", ".", ";", ":")


def appointed_too(items: list[Item], k: int, folded: str) -> list[int]:
    """Return who is appointed with the person before items[k], each with an office of his own behind the name.

    "bổ nhiệm ông A, Trưởng phòng X; bà C, Trưởng phòng Z và ông B, Phó Giám đốc Y | giữ chức | Phó Giám đốc Z", "Các
    đồng chí A, X, và B, Y, được bầu làm | Phó Bí thư …", "Ông A, X và bà B, Y được bầu giữ chức | Phó Chủ tịch". Nobody
    is, where one before has been given an office already.
    """
    j = _named_before(items, k)
    if j in (-1, k - 1):
        return []
    found: list[int] = []
    while (i := _named_before(items, j)) >= 0:
        entry = items[i + 1 : j]
        gap = folded[items[j - 1].end : items[j].start]
        told = all(x.holders == [items[i].person] and not _was_given(x, folded) for x in entry)
        if not told or not joints.NEXT_OF_THEM.search(gap) or len(gap) > _APART or ". " in gap[:-6]:
            break
        found.append(items[i].person or 0)
        begin, j = items[i].start, i
        both = joints.ALL_OF_THEM.search(folded, max(0, begin - 24), begin)
        if both or _APPOINTS.search(folded, max(0, begin - 40), begin):
            return found
        opens = gap.startswith(" và ") and _OPENS_CLAUSE.search(folded, max(0, begin - 30), begin)
        if opens and _GIVEN_TO.match(folded, items[k - 1].end):
            return found
    return []


def _named_before(items: list[Item], k: int) -> int:
    """Return the index of the last person before items[k], -1 for none."""
    return next((i for i in range(k - 1, max(-1, k - 1 - _MANY), -1) if items[i].person is not None), -1)


def _was_given(item: Item, folded: str) -> bool:
    return joints.GIVEN.search(folded, max(0, item.start - 20), item.start) is not None


def _held(items: list[Item], k: int) -> bool:
    """Say whether items[k] has an office of his own right before his name."""
    return k > 0 and items[k - 1].office is not None and items[k].person in items[k - 1].holders


def _plural(items: list[Item], k: int, folded: str) -> bool:
    """Say whether "các đồng chí" opens the list of names that items[k] is in."""
    while k and items[k - 1].person is not None and joints.AND.match(folded[items[k - 1].end : items[k].start]):
        k -= 1
    return joints.ALL_OF_THEM.search(folded, max(0, items[k].start - 24), items[k].start) is not None


def _his_own(items: list[Item], j: int, shared: Item, folded: str) -> bool:
    """Say whether the person items[j] has the office that the list shares behind the name, of a body of its own."""
    following = items[j + 1] if j + 1 < len(items) else None
    if not following or not following.office or not joints.AFTER.match(folded[items[j].end : following.start]):
        return False
    return shared.office is not None and shared.office.key == following.office.key and bool(following.office.unit)


def _entries(items: list[Item], j: int, shared: Item, folded: str) -> list[int]:
    """Return whom a list names after items[j], each with other titles behind the name: "ông A, …; bà B, …"."""
    found: list[int] = []
    for k, (left, item) in enumerate(zip(items[j:], items[j + 1 :]), j + 1):
        gap = folded[left.end : item.start]
        if item.person is not None:
            if not (joints.ENTRY if left.office else joints.LISTED).match(gap):
                break
            if _his_own(items, k, shared, folded):
                break
            found.append(item.person)
        elif not (joints.AFTER if left.person is not None else joints.CHAIN).match(gap):
            break
    return found
