"""Lines that a digital signature, a document system or a registry puts on a paper: who signed it when, when it came.

They stand anywhere: above the letterhead, between the office and the name of who signs, across a page's edge. They are
no part of the paper, whose own number, date and signature they would tear apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .lines import Line

_CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?"
_SIGNED = re.compile(
    r"(?:được\s)?ký\s(?:số\s|điện tử\s)?bởi\s?:|(?:digitally\s)?signed\sby(?!\w)"
    r"|signature\s(?:valid|not\sverified|is\svalid)"
    rf"|(?:(?:thời gian|thời điểm|ngày|giờ)\ský|ký\s(?:ngày|lúc))\s?:.{{0,30}}(?<!\d){_CLOCK}"
    rf"|date\s?:\s?\d{{4}}[./-]\d{{2}}[./-]\d{{2}}\s{_CLOCK}"
)
"""A line that only a signature prints. "Người ký", "Ngày ký: 12/3/2024" alone head the tables of portals, too; "ký bởi"
without a colon may open the second line of a sentence.
"""
_FIELD = re.compile(
    r"(?:người ký|đơn vị ký|e-?mail|cơ quan|tổ chức|đơn vị|chức vụ|chức danh|lý do|nơi ký|địa điểm|reason|location|dn"
    r"|serial|số serial)\s?:|(?:được\s)?ký\s(?:số\s|điện tử\s)?bởi(?!\w)|chữ ký (?:số |điện tử )?(?:không )?hợp lệ$"
)
"""A line that may stand beside one."""
_LOGGED = re.compile(r"[\w.@]{2,40}-\d{1,2}/\d{1,2}/\d{4}\s\d{1,2}:\d{2}:\d{2}(?:-[\w.@]{2,40}){1,3}$")
"""What a document system prints on every page: "vanthu_hg-12/03/2024 16:40:22-vanthu_hg". A newspaper's dateline
("BHN - 19/10/2023 08:15") names nobody behind the time.
"""
_CAME = re.compile(r"(?:(?:CÔNG VĂN|VĂN BẢN|CV|VB)\s)?ĐẾN(?:\s(?i:giờ|số|ngày)(?!\w).{0,60})?$")
"""The head of the stamp of an incoming paper, in capitals: "CÔNG VĂN ĐẾN". A torn "từ ngày 1/3 | đến" is none."""
_CAME_FIELD = re.compile(
    r"(?:(?:số|đến số)\s?[:.]{0,9}\s?\d{1,6}|ngày\s?[:.]{0,9}\s?\d.{0,20}|giờ\s?[:.].{0,20}"
    r"|(?:kính\s)?chuyển\s?:.{0,60}|(?:lưu hồ sơ|số và ký hiệu|ký hiệu)(?!\w).{0,30})$"
)
_BEGUN = re.compile(r"số\s?:?\s?\d+\s?/|cộng hòa xã hội|đảng cộng sản việt")
"""A line behind which a paper's own letterhead has begun: above it, a stamp's lines are no trouble."""
_MOST = 8
"""Lines of one signature."""


def seals(lines: Sequence[Line]) -> frozenset[int]:
    """Return where the lines start that signatures and document systems print."""
    found: set[int] = set()
    begun = False
    for i, line in enumerate(lines):
        begun = begun or _BEGUN.match(line.fold) is not None
        if begun and _CAME.match(line.text):
            found.update(lines[j].start for j in _stamp(lines, i))
        if _LOGGED.match(line.fold):
            found.add(line.start)
        elif _SIGNED.match(line.fold):
            found.update(lines[j].start for j in _around(lines, i))
    return frozenset(found)


def _stamp(lines: Sequence[Line], at: int) -> range:
    """Return the lines of the stamp of an incoming paper headed at `at`: whose it is above, its fields below.

    None where no field follows: "ĐẾN" may be any word in capitals.
    """
    last = at
    while last + 1 < min(len(lines), at + _MOST) and _CAME_FIELD.match(lines[last + 1].fold):
        last += 1
    if last == at and "ngày" not in lines[at].fold:
        return range(0)
    owner = at > 0 and lines[at - 1].is_caps and not _BEGUN.match(lines[at - 1].fold)
    return range(at - owner, last + 1)


def _around(lines: Sequence[Line], at: int) -> range:
    """Return the lines of one signature: those with its fields on both sides, a field's second line among them."""
    first, last = at, at
    while first > max(0, at - _MOST) and _is_field(lines[first - 1]):
        first -= 1
    while last + 1 < min(len(lines), at + _MOST):
        if _is_field(lines[last + 1]):
            last += 1
        elif last + 2 < len(lines) and _is_field(lines[last + 2]) and _is_field(lines[last]):
            last += 2
        else:
            break
    return range(first, last + 1)


def _is_field(line: Line) -> bool:
    return _FIELD.match(line.fold) is not None or _SIGNED.match(line.fold) is not None
