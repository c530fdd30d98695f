"""Papers in a list that the line above does something to: "Bãi bỏ các văn bản sau:", "… được sửa đổi, bổ sung bởi:"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...model import FORMAL_PARTS, Segment
from ..view import View
from .between import Cited
from .grounds import names_first

_VERBS = (
    ("replaces", re.compile(r"(?<!\w)(?<!được )(?<!bị )thay\s+thế(?!\w)")),
    (
        "repeals",
        re.compile(r"(?<!\w)(?:(?<!được )(?<!bị )(?:bãi\s+bỏ|hủy\s+bỏ)|(?:bị|được)\s+bãi\s+bỏ|hết\s+hiệu\s+lực)(?!\w)"),
    ),
    ("amends", re.compile(r"(?<!\w)(?<!được )(?<!bị )(?:sửa\s+đổi|bổ\s+sung|đính\s+chính)(?!\w)")),
)
_CHANGED = re.compile(
    r"(?:được|bị)\s+(?P<verb>sửa\s+đổi|bổ\s+sung|thay\s+thế|bãi\s+bỏ)(?!\w)[^;:]{0,40}?(?:bởi|bằng|theo)\s*:\s*$"
)
_BY = {"sửa": "amends", "bổ": "amends", "thay": "replaces", "bãi": "repeals"}
_OPENS = re.compile(r"(?::|(?<!\w)(?:sau đây|sau|gồm)[\s:]*)\s*$")
_NOT_DONE = re.compile(
    r"(?<!\w)(?:đề nghị|kiến nghị|đề xuất|sẽ|chưa|không|cần|yêu cầu|xem xét|dự thảo|rà soát|tham mưu|căn cứ|theo)(?!\w)"
)
_ITEM = re.compile(r"\s*(?:[-–+*•]|\d{1,3}(?:\.\d{1,2})?[.)]|[a-zđ]\))\s*")
_LONGEST = 600
"""A line that leads a list has no more characters."""


@dataclass(frozen=True, slots=True)
class Listed:
    """What an item of a list undergoes, or, where `of` is a paper that the line above names, what it does to that."""

    item: Cited
    relation: str
    verb: tuple[int, int]
    of: Cited | None = None


def in_lists(view: View, cited: Sequence[Cited]) -> Iterator[Listed]:
    """Yield what the lines above lists do to the papers that open the lists' items, in an official document."""
    starts = [c.start for c in cited]
    leader: tuple[str, tuple[int, int], Cited | None] | None = None
    for segment in view.document.segments:
        if segment.kind in FORMAL_PARTS:
            continue
        low, high = bisect_left(starts, segment.span.start), bisect_left(starts, segment.span.end)
        words = view.folded[segment.span.start : segment.span.end]
        if leader and low < high and names_first(view, segment):
            yield Listed(cited[low], leader[0], leader[1], leader[2])
        elif _OPENS.search(words) and len(words) < _LONGEST:
            leader = _leader(words, segment, cited[low:high])
        elif not _ITEM.match(words):
            leader = None


def _leader(words: str, segment: Segment, named: Sequence[Cited]) -> tuple[str, tuple[int, int], Cited | None] | None:
    """What a line that opens a list does to its items: the verb, or that they change the one paper it names."""
    origin = segment.span.start
    changed = _CHANGED.search(words)
    if changed and named:
        start, end = changed.span("verb")
        return _BY[changed["verb"].split()[0]], (origin + start, origin + end), named[0]
    if named or _NOT_DONE.search(words):
        return None
    for relation, pattern in _VERBS:
        if verb := pattern.search(words):
            return relation, (origin + verb.start(), origin + verb.end()), None
    return None
