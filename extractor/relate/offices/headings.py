"""A membership that a heading gives to every item below it: "Các đồng chí Ủy viên Ban Thường vụ Huyện ủy:"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...text import fold
from . import joints
from .items import Item
from .offices import Offices
from .party_offices import complete_committee
from .shared import of_many

_OPENS_LIST = re.compile(
    r"(?:[,\s]+(?:khóa|nhiệm kỳ)[^\n:;.]{1,40}?)?"
    r"(?:\s+(?:đối với|cho|gồm|là|với)\s(?:các|những|\d{1,2})?[^\n;.:]{0,60})?\s*:[ \xa0]*\n",
    re.IGNORECASE,
)
"""Behind an office whose holders the lines below name: "… Ủy viên UBND huyện | đối với các ông, bà có tên sau:"."""
_BULLET = re.compile(r"\s*(?:\(?\d{1,2}\s?[./)-]|[-–+•*]|[a-zđ]\))")

_HEADED = re.compile(r"\n[^\n]{3,90}:[ \xa0]*\n")
"""The next heading: "Các thành viên:"."""


def head_items(offices: Offices, told: Sequence[list[Item]]) -> None:
    """Add whom the items below a heading name to the holders of the heading's office.

    In: the sentences' items in order, tied already. Only an office that several hold at one time is shared so; the list
    ends with the first line that no bullet and name open.
    """
    document = offices.document
    for i, heading in enumerate(told):
        office = heading[-1]
        if not office.office or office.holders or not of_many(office.office.key):
            continue
        if not _OPENS_LIST.match(document.text, office.end):
            continue
        at = office.end
        for line in told[i + 1 :]:
            begin = document.text.rfind("\n", 0, line[0].start) + 1
            opened = fold(document.text[begin : line[0].start])
            if begin < at or document.text.count("\n", at, begin) > 2 or _HEADED.search(document.text, at, begin):
                break
            if line[0].person is None or not _BULLET.match(opened) or not joints.ITEM_OPENS.fullmatch(opened):
                break
            office.holders.append(line[0].person)
            at = line[-1].end
        if office.holders:
            offices.inherit(office.office, document.text.rfind("\n", 0, office.start) + 1)
            complete_committee(offices, office.office, None)
