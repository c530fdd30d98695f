"""The index of which a bare rank speaks: "Chỉ số chuyển đổi số cấp tỉnh (DTI) năm 2022. Tỉnh X xếp thứ 31/63"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .scenes import Page

_INDEX = re.compile(
    r"(?<!\w)(?P<name>(?:chỉ số|bảng xếp hạng(?: về)?|bộ chỉ số)\s[^.;:,\n(]{3,70}?(?:\s\([^()\n]{2,14}\))?)"
    r"\s(?:của\s[^.;:,\n]{2,40}?\s)?(?:năm\s(?P<year>20\d\d)|được|vừa|đạt|xếp|đứng|tăng|giảm)(?!\w)"
)
_AFTER = re.compile(
    r"(?<!\w)(?:về|trong|của|theo|bảng xếp hạng)\s(?:\w+\s){0,3}?(?P<name>(?:chỉ số\s|năng lực\s|hiệu quả\s|mức độ\s)"
    r"[^.;:,\n(]{3,70}?\s\([^()\n]{2,14}\))"
)
REACH = 400
"""Characters before a rank within which the index that it is of is named."""


@dataclass(frozen=True, slots=True)
class Index:
    """A named index and the year it is for, if that is said with it."""

    name: str
    year: str | None


def index_before(page: Page, at: int) -> Index | None:
    """Return the index that is named last before `at` in a document, within REACH."""
    found = list(_INDEX.finditer(page.folded, max(0, at - REACH), at))
    if not found:
        return None
    name = page.result.document.text[found[-1].start("name") : found[-1].end("name")]
    return Index(" ".join(name.split()), found[-1]["year"])


def index_after(page: Page, at: int, end: int) -> Index | None:
    """Return the index that is named with its short name behind a figure: "vị trí thứ 13 về Chỉ số … (PCI)"."""
    found = _AFTER.search(page.folded, at, end)
    name = page.result.document.text[found.start("name") : found.end("name")] if found else ""
    return Index(" ".join(name.split()), None) if name else None
