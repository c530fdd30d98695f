"""What two documents can hardly tell of two things: a step of a work on one day, a count that is not round. Pure."""

from __future__ import annotations

import re

from ...collection import Event
from ...text import fold
from ..events.finished import steps_of
from ..sentences.places import differ, keys_of, one_place
from ..sentences.precision import last_day
from ..sentences.wording import counts
from .parts import documents_of, numbers_of

_ISSUED = re.compile(
    r"(?<!\w)(?:ban hành|ký|ra|có)\s"
    r"(?P<type>kế hoạch|chỉ thị|công văn|quyết định|hướng dẫn|chương trình|đề án)(?! số)(?!\w)"
)
_ISSUED_NUMBER = re.compile(r"(?<!\w)(?:ban hành|ký)\s(?:\w+\s){1,3}$")
_CLOSE = 1.5
"""Points by which a share is rounded in words at most."""
_TELLING_COUNT = 100
"""From which a count that is not round is hardly another thing's too."""


def one_step(a: Event, b: Event) -> bool:
    """Say whether two documents tell one step of one work: on one day, by one body or at one place, in common words."""
    if a.kind != "implemented" or len(a.date or "") != 10 or a.places and b.places and differ(a.places, b.places):
        return False
    if not steps_of(fold(a.summary)) & steps_of(fold(b.summary)):
        return False
    shared = keys_of((*a.units, *a.places)) & keys_of((*b.units, *b.places))
    return bool(shared) and (not (a.units and b.units) or not differ(a.units, b.units))


def issue_told(paper: Event, report: Event) -> bool:
    """Say whether a report tells without its number that the paper was issued which another event names: on one day,
    by one body, of one type, to carry out one directive ("vừa ban hành kế hoạch thực hiện Chỉ thị 31").
    """
    if not numbers_of(report) < numbers_of(paper) or not keys_of(paper.units) & keys_of(report.units):
        return False
    told = _ISSUED.search(fold(report.summary))
    if told is not None and fold(paper.summary).startswith(f"{told['type']} số "):
        return True
    own = paper.documents[:1]
    return bool(own) and paper.summary.find(own[0]) == paper.summary.find(" số ") + 4 and _cites(report, own[0])


def nearly(title: Event, text: Event) -> bool:
    """Say whether one telling only rounds the other's shares in words: "gần 60%" beside 59%, "hơn 95%" beside 95.4%."""
    words, shares = fold(title.summary), [m.value for m in text.metrics if m.kind == "percent"]
    if not title.metrics or any(m.kind != "percent" for m in title.metrics):
        return False
    return all(any(_rounds(words, m.value, share) for share in shares) for m in title.metrics)


def _rounds(words: str, value: float, share: float) -> bool:
    number = f"{value:g}".replace(".", ",")
    said = re.search(rf"(?<!\w)(gần|xấp xỉ|hơn|trên|khoảng)\s{number}\s?%", words)
    below = said is not None and said[1] in ("gần", "xấp xỉ", "khoảng") and 0 < value - share <= _CLOSE
    above = said is not None and said[1] in ("hơn", "trên", "khoảng") and 0 < share - value <= _CLOSE
    return below or above


def _cites(report: Event, number: str) -> bool:
    """Say whether a report tells that the paper of this number was issued: "đã ban hành Kế hoạch số 12/KH-UBND"."""
    before, found, _ = report.summary.partition(number)
    return bool(found) and _ISSUED_NUMBER.search(fold(before)) is not None


def peculiar(a: Event, b: Event) -> bool:
    """Say whether two tellings share a count of three digits and more that is not round, of one thing: "1.246 căn"."""
    pairs = ((x, y) for x in a.metrics for y in b.metrics if (x.value, x.total) == (y.value, y.total))
    return any(
        x.kind == y.kind == "count" and x.value >= _TELLING_COUNT and x.value % 10 > 0 and _one_thing(x.unit, y.unit)
        for x, y in pairs
    )


def asks_for_count(demand: Event, aim: Event) -> bool:
    """Say whether a demand with its day asks one body for the very count that another paper tells as an aim for that
    day: "Huyện X xử lý 612 hồ sơ trước 31/3" beside "riêng huyện X phải xử lý xong 612 hồ sơ trong quý I".
    """
    if documents_of(demand) & documents_of(aim) or not aim.date or last_day(aim.date) != demand.due:
        return False
    asked, where = counts(demand.summary), (*aim.units, *aim.places)
    if not all(m.kind == "count" and str(m.value).removesuffix(".0") in asked for m in aim.metrics):
        return False
    words = fold(demand.summary)
    return bool(aim.metrics) and any(one_place(demand.units[0], w) or fold(w) in words for w in where)


def _one_thing(first: str | None, second: str | None) -> bool:
    """Say whether one counted noun is the other, or its beginning: "căn" and "căn nhà"."""
    ours, theirs = fold(first or "").split(), fold(second or "").split()
    return bool(ours and theirs) and ours[: len(theirs)] == theirs[: len(ours)]
