"""Offices beside an office: "Trợ lý | Chủ tịch Quốc hội" is one office, and not that of the chairman."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .offices import Office

_AIDE = re.compile(r"(?<!\w)(?:(?:nguyên|cựu) )?(?:trợ lý|thư ký|đặc phái viên|phái viên)\s(?:của\s)?\Z")
_REACH = 30
_OWN = "trợ lý"


def with_aides(offices: Sequence[Office], text: str, folded: str) -> list[Office]:
    """Return the offices in order, each with the aide's title before it read as its beginning.

    An aide's office is of the body that its head's office prints, and is filled in from nowhere.
    """
    found: list[Office] = []
    for office in offices:
        aide = _AIDE.search(folded, max(0, office.start - _REACH), office.start)
        if aide:
            if found and found[-1].start >= aide.start():
                found.pop()
            office.position = f"{' '.join(text[aide.start() : office.start].split())} {office.position}"
            office.start = aide.start()
            office.head = office.head if office.unit else _OWN
        found.append(office)
    return found
