"""Party committees and their standing committees: who stands behind a symbol such as CT/TU.

One symbol serves the committee (Tỉnh ủy), its standing committee and the latter's standing members. Regulation 66-QĐ/TW
of 2017 (art. 7 to 9) leaves three types to standing committees alone: Chỉ thị, Thông tri and Hướng dẫn.
"""

from __future__ import annotations

import re

from ...values.docnumber import DocumentNumber

_STANDING_ONLY = frozenset({"CT", "TT", "TTH", "HD"})
_HEADS = {
    "TU": ("Tỉnh ủy", "Thành ủy"),
    "ThU": ("Thành ủy",),
    "HU": ("Huyện ủy",),
    "QU": ("Quận ủy",),
    "ThiU": ("Thị ủy",),
    "TXU": ("Thị ủy",),
    "ĐU": ("Đảng ủy",),
}
"""What the code of a Party committee is called, by code."""
_COMMITTEE = re.compile(r"(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy(?!\w)")
_WITHIN = re.compile(r"(?<!\w)(?P<own>(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy \S.*)$")


def by_committee(number: DocumentNumber | None, name: str | None) -> str | None:
    """Return the issuer of `number` whose symbol's committee is `name`: the standing committee for its own types."""
    if number is None or name is None or number.family != "party":
        return name
    standing = number.kind in _STANDING_ONLY and number.org.split("-")[0] in _HEADS and _COMMITTEE.match(name)
    return f"Ban Thường vụ {name}" if standing else name


def is_standing(name: str) -> bool:
    """Say whether `name` is an organ that signs under its committee's symbol: its standing or its full committee."""
    return name.startswith(("Ban Thường vụ ", "Thường trực ", "Ban Chấp hành "))


def committee_in(name: str, code: str) -> str | None:
    """Return the committee of `code` inside the name of one of its organs ("Ban Tổ chức Tỉnh ủy X" → "Tỉnh ủy X")."""
    match = _WITHIN.search(name)
    return match["own"] if match and match["own"].startswith(_HEADS.get(code.split("-")[0], ("\0",))) else None
