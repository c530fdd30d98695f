"""Persons and offices in reading order, sentence by sentence: what offices are tied to their holders in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ...model import Document, Mention
from ...text import fold
from . import joints
from .kinds import fits
from .offices import Office

_ADDRESSED = re.compile(r"\s*(?:Ông|Bà|Đồng chí|Anh|Chị)\s\Z")
"""Behind "TP." a courtesy with its capital opens the next sentence: "… chủ tịch HĐND TP. | Ông …"."""

_SEVERAL, _BEFORE = 2, 24
"""So many bodies make a doubt; so many items before the office are asked for them."""
_ITEM = 160
"""So many characters at most stand between a name that opens a list's item and the membership that ends it."""


@dataclass(slots=True)
class Item:
    """A person or an office in reading order; `holders` are mention indexes of the persons an office is tied to.

    `forward`: the holder is named behind it; `listed`: a colon opened a list of one person's offices with it; `apart`:
    the units of single holders, where the office is of several bodies; `gone`: those who held it before the others.
    """

    start: int
    end: int
    person: int | None = None
    office: Office | None = None
    holders: list[int] = field(default_factory=list)
    forward: bool = False
    listed: bool = False
    apart: dict[int, str] = field(default_factory=dict)
    gone: list[int] = field(default_factory=list)


def items_of(offices: Sequence[Office], mentions: Sequence[Mention]) -> list[Item]:
    """Return the persons among `mentions` and the offices, in reading order."""
    persons = [Item(m.start, m.end, person=i) for i, m in enumerate(mentions) if m.label == "PERSON"]
    held = [Item(o.start, o.end, office=o) for o in offices]
    return sorted((*persons, *held), key=lambda x: x.start)


def segment_kind(document: Document, at: int) -> str:
    """Return the kind of the segment that holds the offset, "" for none."""
    i = bisect_right(document.segments, at, key=lambda s: s.span.start) - 1
    return document.segments[i].kind if i >= 0 and at < document.segments[i].span.end else ""


def sentences(document: Document, items: Sequence[Item]) -> Iterator[list[Item]]:
    """Group the items by sentence; a line break ends one, except after a comma or before a small letter."""
    group: list[Item] = []
    for item in items:
        if group and _parted(document.text, group[-1].end, item.start):
            yield group
            group = []
        group.append(item)
    if group:
        yield group


def _parted(text: str, end: int, start: int) -> bool:
    """Say whether a sentence ends between two items; "TP." at the end of the first one's body may end it."""
    return _breaks(text[end:start]) or (text[end - 1] == "." and _ADDRESSED.match(text[end:start]) is not None)


def _breaks(gap: str) -> bool:
    if joints.FORM_FIELD.fullmatch(gap) or gap.strip() == ",":
        return False
    for m in re.finditer(r"\n\s*", gap):
        rest = gap[m.end() : m.end() + 1]
        open_end = gap[max(0, m.start() - 6) : m.start()].rstrip().endswith((",", "kiêm", " và"))
        if "\n" in m[0][1:] or not (open_end or rest.islower()):
            return True
    ends = (m.end() for m in joints.SENTENCE_END.finditer(gap))
    return any(not joints.ABBREVIATED.search(gap, max(0, end - 6), end) or _ADDRESSED.match(gap, end) for end in ends)


def counted(item: Item, mentions: Sequence[Mention]) -> bool:
    """Say whether a figure counts the holders: "gồm 7 | ủy viên | , đồng chí A được bầu làm …"."""
    return item.office is not None and mentions[item.office.mention].label == "METRIC"


def rivals(items: Sequence[Item], k: int) -> bool:
    """Say whether several bodies of others, told before in the sentence, may be that of items[k], which names none.

    A deputy told right behind his head is in the head's body.
    """
    item, before = items[k], items[max(0, k - _BEFORE) : k]
    if item.office is None:
        return False
    others = [x for x in before if x.office and x.office.unit and set(x.holders).isdisjoint(item.holders)]
    bodies = {x.office.unit for x in others if x.office and fits(item.office.key, fold(x.office.unit or ""))}
    if len(bodies) < _SEVERAL or item.office.unit not in bodies:
        return False
    last = next(x.office for x in reversed(others) if x.office)
    return last.unit != item.office.unit or item.office.key != f"phó {last.key}"


def closes_item(text: str, folded: str, before: Item, left: str, item: Item) -> bool:
    """Say whether a membership ends the list's item that its holder opens: "1. Ông A, công chức … - Ủy viên;".

    In: the text, the same folded, who stands before the office and the folded words between them.
    """
    if not item.office or not joints.MEMBERSHIP.match(item.office.key) or ";" in left or len(left) > _ITEM:
        return False
    line = text.rfind("\n", 0, before.start) + 1
    opens = joints.ITEM_OPENS.fullmatch(folded, line, before.start)
    return bool(opens and joints.ITEM_JOINT.search(left) and joints.ITEM_ENDS.match(text, item.end))


def ends_item(text: str, left: str, item: Item) -> bool:
    """Say whether a membership ends an item behind an office whose body was not read: "… tổ dân phố 5, | Tổ phó;"."""
    if not item.office or not joints.MEMBERSHIP.match(item.office.key):
        return False
    return joints.UNREAD_BODY.fullmatch(left) is not None and joints.ITEM_ENDS.match(text, item.end) is not None
