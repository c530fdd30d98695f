"""Places that bear persons' names: wards in a list, the village of its head."""

from __future__ import annotations

import re

from ..gazetteer import Gazetteer
from ..model import Document, Mention
from ..text import CAPITAL, fold

_WARDS = re.compile(
    r"(?<!\w)(?:các|hai|ba|bốn|những|\d{1,2})\s(?:xã|phường|thị trấn)(?:\s?:)?\s"
    r"(?:(?:[^\W\d]\w*\s?){1,4}(?:,|\svà)\s){0,3}\Z"
)
"""A list of communes, up to a name in it."""
_AFTER_WARD = re.compile(
    r"(?<!\w)(?:phường|thị trấn)\s(?:[^\W\d]\w*\s?){1,4}(?:(?:,|\svà)\s(?:[^\W\d]\w*\s?){1,4}){0,3}(?:,|\svà)\s\Z"
)
_LIST_GOES_ON = re.compile(r"\s?[,.;]|\s(?:và|của|thuộc|bị)\s")
_HEADS_VILLAGE = re.compile(r"[Tt]rưởng\s(?:thôn|bản|ấp|xóm|khóm|buôn|làng|sóc|khu phố|tổ dân phố)\s\Z")
_NAMED_NEXT = re.compile(r"\s*,\s(?:anh|ông|bà|chị|đồng chí)\s[A-ZĐÀ-Ỵ]")
_IN_COMMUNE = re.compile(r"(?:\s\(|,\s)(?:xã|phường|thị trấn|huyện)\s")
"""Behind a village in brackets where it lies: "Trưởng thôn Bến Đình | (xã A)"."""
_VILLAGE_HEAD = re.compile(
    rf"{CAPITAL}\w*\s*[,(–-]\s*(?:là\s|nguyên\s|cựu\s|Phó\s|phó\s)?[Tt]rưởng\s"
    r"(?:thôn|bản|ấp|xóm|khóm|buôn|làng|sóc|khu phố|tổ dân phố)\s\Z"
)
"""Behind a name and his office: the village itself ("ông A, Trưởng thôn | Nước Giời")."""


def is_ward(document: Document, mention: Mention, gazetteer: Gazetteer) -> bool:
    """Say whether a list of wards holds the name: "hai phường Trà Lý và | Trần Hưng Đạo", "các phường: | Đề Thám".

    Without a plural ("phường Trà Lý, | Trần Phú và …") a commune must bear it, and the list go on or end behind it.
    """
    before = fold(document.text)[max(0, mention.start - 60) : mention.start]
    if _WARDS.search(before) is not None:
        return document.text[mention.end : mention.end + 1] != ":"
    if not _AFTER_WARD.search(before) or not _LIST_GOES_ON.match(document.text, mention.end):
        return False
    return any(p.tier == "xã" for p in gazetteer.places_named(mention.text))


def is_village(document: Document, mention: Mention, gazetteer: Gazetteer) -> bool:
    """Say whether the words behind "Trưởng thôn" are the village: its head stands before them or behind a comma."""
    if _VILLAGE_HEAD.search(document.text, max(0, mention.start - 40), mention.start):
        return True
    headed = _HEADS_VILLAGE.search(document.text, max(0, mention.start - 24), mention.start)
    if headed is None:
        return False
    if _NAMED_NEXT.match(document.text, mention.end):
        return True
    seated = _IN_COMMUNE.match(document.text, mention.end) is not None
    return seated and (" " not in mention.text or fold(mention.text).split()[0] not in gazetteer.surnames)
