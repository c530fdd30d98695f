"""When a told happening was: the sentence's own day, another's of the same visit, the occasion's, else the report's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from ...collection import Subject
from ...model import DateValue, Mention
from .kinds import kind_of
from .scenes import DECIDING, Page, Scene
from .titles import untitled

ONCE = ("inspected", "reviewed", "implemented", "guided")
"""Kinds that an article's title and body tell in several sentences."""
CHANGES = frozenset({"appointed", "left_office", "merged", "renamed"})
"""Kinds that hold from a day on: "được bổ nhiệm … từ ngày 01/8"."""
_TITLES = frozenset({"title", "heading"})
_LATELY = re.compile(
    r"(?<!\w)(?:thời gian qua|những năm qua|từ đầu năm|(?:từ|sau khi) (?:có|triển khai)|nhiều năm qua)(?!\w)"
)
_EARLIER = re.compile(
    r"(?<!\w)(?:trước đó|trước đây|trước kia|hồi (?:tháng|năm|đầu|cuối|giữa|ngày)|năm ngoái|năm trước|tháng trước|"
    r"từng (?:được )?(?:kiểm tra|giám sát|thanh tra|bổ nhiệm|bầu|miễn nhiệm)|"
    r"(?:như|báo|tin) đã (?:đưa|thông tin|phản ánh))(?!\w)"
)
_POINTS = re.compile(
    r"(?:tại|ở|trong|qua|sau|trên)\s"
    r"(?:đây|đó|buổi|cuộc|hội nghị|phiên|dịp|chuyến|lễ|đợt|kiểm tra|khảo sát|thị sát)(?!\w)"
    r"|(?:cùng (?:ngày|dịp)|dịp này|phát biểu|kết luận|ông|bà|đồng chí|đoàn)(?!\w)"
)
"""A sentence that opens so goes on telling what the one before told."""
_EXACT = frozenset({"day", "month", "year"})
_HEAD = 90
"""Characters within which a sentence that looks back says so; later such words qualify a noun."""
_FROM = 20
"""Characters within which a sentence opens with the day from which something went on."""
_UNTIL = re.compile(r"\s(?:đến|tới)\s(?:hết\s)?(?:ngày\s)?")
_SINCE = re.compile(r"(?<!\w)(?:kể từ|bắt đầu từ|từ|hiệu lực từ)\s(?:ngày\s)?$")
_BESIDE = re.compile(r"(?<!\w)(?:sau khi|trước khi|kể từ khi|từ khi|trong khi|khi|do|vì|bởi)\s[^,;.]{3,200}$")
"""Before the day of a clause that only leads to what the sentence tells: "sau khi hợp nhất … từ ngày 1/3, ông X …"."""


@dataclass(frozen=True)
class When:
    """A day or period (ISO), from when it holds if that is said too, and how sure it is (see `Event`)."""

    date: str | None
    effective: str | None = None
    assumed: bool = False
    background: bool = False


def when(scene: Scene, kind: str, scenes: Iterable[Scene], subject: Subject) -> When | None:
    """Return when the happening that a sentence tells was; None for a plan, or for the past told without a day.

    The occasion is what the article's opening dates ("Sáng 20/3, …"); without one the day of the report stands.
    """
    page, start = scene.page, _start(scene, kind) if kind in CHANGES else None
    if scene.day and _to_come(scene.day, page):
        return None
    if _EARLIER.search(scene.folded, 0, _HEAD) and not _is_title(scene):
        same = page.occasion_day if kind in CHANGES else None  # what one session did before another thing
        past = start or scene.day or next(_periods(scene), None) or same
        return When(past, start, background=True) if past and not _to_come(past, page) else None
    if start:
        return When(start, start)
    found = next((d for d in _days(scene, kind, scenes, subject) if d and not _to_come(d, page)), None)
    return When(found) if found else When(page.published, assumed=True)


def _days(scene: Scene, kind: str, scenes: Iterable[Scene], subject: Subject) -> Iterator[str | None]:
    yield scene.day
    if kind in CHANGES:
        yield scene.paper_day
        if not scene.page.is_press:
            yield scene.page.published
    yield scene.period
    yield _stretch(scene)
    if kind == "implemented":
        yield scene.acting_day or scene.issued_day or since(scene)
    yield told_before(scene)
    if kind in ONCE and _is_title(scene) or kind in ONCE[:2]:
        yield from (s.day for s in scenes if kind_of(untitled(s), subject.kind) == kind and not is_past(s))
    if not _LATELY.search(scene.folded):
        yield scene.page.occasion_day


def _start(scene: Scene, kind: str) -> str | None:
    """Return from when a change holds: the day its sentence says, else the one on which its own paper takes effect.

    A day of the clause that leads to a change of office is of what is told there ("sau khi sáp nhập từ ngày 1/3, …").
    """
    meta = scene.page.result.document.meta
    own = not scene.page.is_press and not scene.day and not scene.paper_day and meta.type in DECIDING
    said = since(scene, beside=kind not in ("appointed", "left_office"))
    return said or (meta.effective if own and meta.effective != meta.date else None)


def _stretch(scene: Scene) -> str | None:
    """Return the first day of the stretch in which a sentence or clause tells: "Từ ngày 15/9 đến ngày 20/9, Đoàn …"."""
    days = [m for _, m in scene.labelled("DATE") if isinstance(m.value, DateValue)]
    for first, last in pairwise(days):
        opens = first.start - scene.span.start <= _FROM or scene.page.folded[last.end : last.end + 1] == ","
        between = scene.page.folded[first.end : last.start]
        from_day = _SINCE.search(scene.page.folded, scene.span.start, first.start) and _UNTIL.fullmatch(between)
        if opens and from_day and isinstance(first.value, DateValue) and first.value.precision == "day":
            return first.value.iso
    return None


def told_before(scene: Scene) -> str | None:
    """Return the day with which the sentence just before this one in its paragraph opens: one story goes on.

    Of what was before the report only a sentence that points back goes on: "Tại đây, ông yêu cầu …".
    """
    page = scene.page
    if not page.is_press or not scene.segment or _LATELY.search(scene.folded):
        return None
    before = page.scenes_before(scene, 2)
    near = next((s for s in reversed(before) if s.opening_day), None)
    if not near or near.segment != scene.segment:
        return None
    return near.opening_day if not is_past(near) or _POINTS.match(scene.folded) else None


def since(scene: Scene, *, beside: bool = True) -> str | None:
    """Return the day or month behind "từ ngày", "kể từ ngày", "từ tháng" in a sentence; `beside`: of any clause."""
    return next((iso for iso, m in _since(scene) if beside or not _leads(scene, m)), None)


def since_at(scene: Scene) -> int | None:
    """Return where in a sentence the day stands since which something is so."""
    return next((m.start - scene.span.start for _, m in _since(scene)), None)


def _since(scene: Scene) -> Iterator[tuple[str, Mention]]:
    for _, mention in scene.labelled("DATE"):
        value = mention.value
        before = scene.page.folded[max(scene.span.start, mention.start - 24) : mention.start]
        if isinstance(value, DateValue) and value.iso and value.precision in _EXACT and _SINCE.search(before):
            yield value.iso, mention


def _leads(scene: Scene, mention: Mention) -> bool:
    """Say whether a day is of a clause that ends before what the sentence tells."""
    return scene.page.folded[mention.end : mention.end + 1] == "," and bool(
        _BESIDE.search(scene.page.folded, scene.span.start, mention.start)
    )


def is_past(scene: Scene) -> bool:
    """Say whether a sentence goes back to what was before: "Trước đó, trong tháng 6, …"."""
    return _EARLIER.search(scene.folded, 0, _HEAD) is not None


def _periods(scene: Scene) -> Iterator[str]:
    for _, mention in scene.labelled("DATE"):
        value = mention.value
        if isinstance(value, DateValue) and value.iso and value.precision in ("month", "quarter", "half", "year"):
            yield value.iso


def not_later(day: str | None, published: str | None) -> str | None:
    """Return `day`, or the day of the report where `day` is unknown or still to come."""
    return day if day and (not published or day <= published[:10]) else published


def _to_come(day: str, page: Page) -> bool:
    return bool(page.published) and day[:10] > str(page.published)[: min(10, len(day))]


def _is_title(scene: Scene) -> bool:
    return scene.segment is not None and scene.segment.kind in _TITLES
