"""What a figure is compared with, as printed: a plan, an earlier time, the figure from which it rose."""

from __future__ import annotations

import re

_COMPARED = re.compile(
    r"[\s,(]*(?:(?:về|trong(?!\sđó)|mỗi|hằng|hàng)\s[^,;.()]{1,25}\s)?(?P<base>so\s(?:với|cùng|(?=kế\s|dự\s|chỉ\s|mục\s|nghị\s|kh(?!\w)|đầu\s|cuối\s|năm\s|tháng\s|ước\s|thực\s))\s?[^,;.()\n]{2,90}|(?:kế\shoạch|kh(?!\w)|dự\stoán|chỉ\stiêu|mục\stiêu|cùng\skỳ)(?:\s[^,;.()\n]{1,60})?)"
)
_BASE_END = re.compile(
    r"\s(?:và|nhưng|song|do|đạt|nhờ|bằng|tăng|giảm|trong\skhi|trong\sđó|với|gồm|vì|khi|đưa|còn|là|có|hoặc)\s"
)
_NEXT_HEAD = re.compile(r"(?<=[\w\d])\s(?=số\s|t[ỷỉ]\slệ\s|tổng\s)")
_BASE_BEFORE = re.compile(r"(?<!\w)(?P<base>so\s(?:với|cùng)\s[^,;.()\n]{2,70}),\s(?!trong\sđó)[^;.]{0,110}$")
_BASE_NEAR = re.compile(r"(?<!\w)(?P<base>so\s(?:với|cùng)\s[^,;.()\n]{2,40})\s$")
_FROM = re.compile(r"(?<!\w)từ\s(?:mức\s|gần\s|hơn\s|khoảng\s)?$")
TO = re.compile(
    r"(?:\s\([^()]{1,40}\)|\s(?:vào|của|trong|ở|năm)\s[^,;.]{1,30})?,?\s(?:lên|xuống|còn|đến|tới|thành)(?:\s(?:còn|mức|đến|tới|gần|hơn|khoảng|trên)){0,2}\s$"
)
"""Between two figures: the second is what the first became ("từ 20% năm 2020 | lên | 35%")."""

_NEAR = 60
"""Characters between the two."""
_LEAD = 12
"""Characters of what stands before the first ("từ mức ")."""


def baseline(  # noqa: PLR0913 - where the figure stands, and what stands round it
    folded: str, start: int, end: int, low: int, before: tuple[int, int] | None, *, told_first: bool = True
) -> tuple[int, int] | None:
    """Return the stretch of the text that a figure at [start, end) is compared with, None where none is stated.

    `low`: where its sentence begins; `before`: the figure before it, for "từ 20% lên 35%"; `told_first`: whether the
    figure can be compared with what is told before it ("so với năm 2020, | tăng 5%"), as no count can.
    """
    if match := _COMPARED.match(folded, end):
        return _base(folded, *match.span("base"))
    if before and (since := risen_from(folded, before, start, low)):
        return since
    for pattern in (_BASE_NEAR, _BASE_BEFORE) if told_first else ():
        if match := pattern.search(folded, max(low, start - 200), start):
            return _base(folded, *match.span("base"))
    return None


def _base(folded: str, start: int, end: int) -> tuple[int, int]:
    """The stretch of a base without the clause that goes on behind it ("so với năm trước | số vụ tăng 3%")."""
    cuts = [m.start() for p in (_BASE_END, _NEXT_HEAD) if (m := p.search(folded, start + 6, end))]
    return start, min(cuts, default=end)


def risen_from(folded: str, before: tuple[int, int], start: int, low: int = 0) -> tuple[int, int] | None:
    """Return the stretch that tells from what the figure at `start` rose or fell, None where it did not.

    In: the figure `before` it, and `low`, where what tells it can begin ("từ 727 tấn" in "từ 727 tấn lên 1.830 tấn").
    """
    if not before[1] <= start <= before[1] + _NEAR or not TO.fullmatch(folded, before[1], start):
        return None
    lead = _FROM.search(folded, max(low, before[0] - _LEAD), before[0])
    return (lead.start(), before[1]) if lead else None
