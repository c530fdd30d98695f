"""Lines of grounds that their parser did not see as such: torn in two, or listed below a heading "Căn cứ pháp lý"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from ...model import Segment, Span
from ..view import View

_HEADING = re.compile(
    r"\W{0,4}(?:(?:[ivxlc]{1,5}|\d{1,2}(?:\.\d{1,2})?|[a-e])\s?[.)/-]\s*)?(?:các\s|những\s)?căn\s+cứ"
    r"(?:\s(?!vào|theo|kết|tình|thực|luật|nghị|quyết|chỉ|thông|công|kế hoạch số)[^\n;:.\d]{2,60})?\s*:?\s*"
)
"""A heading above a list of grounds: "I. CĂN CỨ XÂY DỰNG KẾ HOẠCH", "Các căn cứ pháp lý:"."""
_LINE = 80
"""What goes on with a heading in capitals is no longer."""
_MARK = 8
"""An item's number or dash before the paper that it names has at most so many characters."""
_NUMBERED = re.compile(r"\W{0,3}(?:(?:\d{1,2}(?:\.\d{1,2}){0,2}|[a-zđ])\s?[.)/-]{1,2}\s*)?(?:các\s+)?")


def with_grounds(view: View) -> Iterator[tuple[Segment, Segment]]:
    """Yield each segment with what it is as a ground: itself, or a legal basis from the words that call it one on.

    A torn ground begins in the line above ("đề nghị của Giám đốc⏎Sở …"), one in a list under the list's heading, so
    that whoever reads its first words sees that it is one.
    """
    before: Segment | None = None
    heading: Segment | None = None
    for part in view.document.segments:
        segment = _torn(view, before, part)
        if _HEADING.fullmatch(view.folded, part.span.start, part.span.end):
            heading = part
        elif heading is not None and heading is before and _is_shouted(view, part):
            before = heading  # the heading's second line
            yield part, segment
            continue
        elif heading is not None and segment is part and names_first(view, part):
            segment = replace(part, kind="legal_basis", span=Span(heading.span.start, part.span.end))
        else:
            heading = None
        before = part if heading is not None else segment
        yield part, segment


def _is_shouted(view: View, segment: Segment) -> bool:
    words = view.text[segment.span.start : segment.span.end]
    return words.isupper() and len(words) < _LINE and not any(map(str.isdigit, words))


def _torn(view: View, before: Segment | None, segment: Segment) -> Segment:
    """The segment, taken together with a line of grounds that breaks off before it."""
    if segment.kind != "paragraph" or before is None or before.kind != "legal_basis":
        return segment
    if view.text[before.span.start : before.span.end].rstrip()[-1:] in ";.:,":
        return segment
    return replace(segment, kind="legal_basis", span=Span(before.span.start, segment.span.end))


def names_first(view: View, segment: Segment) -> bool:
    """Say whether an item begins with a paper: nothing but its own mark stands before the citation."""
    at = bisect_left(view.starts, segment.span.start)
    for mention in view.mentions[at : at + 2]:
        if mention.label == "CITATION":
            return _NUMBERED.fullmatch(view.folded, segment.span.start, mention.start) is not None
        if mention.start > segment.span.start + _MARK:
            return False
    return False
