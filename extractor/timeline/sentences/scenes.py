"""Sentences of a document with the mentions and records in them, and the day of which a sentence speaks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from ...collection import Held, Quote
from ...model import Citation, DateValue, Measurement, Mention, Occupancy, Segment, Span, Task, UnitRecord
from ...text import fold
from ...values.indicator import told_apart
from ...values.keys import name_key, unit_key, unit_loose_key
from ...values.unit_name import PROVINCE_NAMED
from .days import behind_grounds, days_on, grounds, relative_day, shifted
from .places import seat
from .prose import clip, sentences, shorten, untagged

_CITATION_DATE = re.compile(r"\s*(?:,|-|\()?\s*(?:(?:ban hành|ký|đề)\s+)?(?:ngày\s*|,\s*)?")
_WHO = re.compile(r",\s(?:ông\s|bà\s|đồng chí\s)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_ONLY_THEN = re.compile(r"\s(?:\w+\s){0,4}?mới(?!\w)(?! chỉ)")
"""Behind the day that something took until: "đến ngày 25/9 mới được ban hành"."""
_DUE = re.compile(
    r"(?<!\w)(?:trước|chậm nhất|muộn nhất|hết|đến|(?<!quá )(?<!đúng )hạn(?: chót| cuối)?|kể từ|từ)\s"
    r"(?:(?:là|vào|hết|cuối|ngày|ngày làm việc)\s){0,3}$"
)
_BORN = re.compile(r"(?<!\w)(?:sinh|năm sinh|ngày sinh)\s?:?\s?(?:ngày\s?)?$")
_HEAD = frozenset({"title", "abstract"})
_PROSE = frozenset({"lead", "paragraph"})
DECIDING = frozenset({"Quyết định", "Nghị quyết"})
_GROUND = re.compile(
    r"(?<!\w)(?:căn cứ|theo|đối chiếu|thực hiện|triển khai|thi hành|chiếu|xét|tinh thần|nội dung|quy định tại|kết quả)"
    r"\s(?:(?:các|tinh thần|nội dung|quy định tại)\s)?$"
)
_MADE_BY = re.compile(r"(?<!\w)(?:thành lập|kiện toàn|phê duyệt|ban hành|công nhận)\s(?:theo|tại|bằng)\s$")
"""Before the paper by which something was made: "Tổ kiểm tra được thành lập theo Quyết định số …"."""
_ISSUED = re.compile(r"(?<!\w)(?:ban hành|ký|phê duyệt)\s(?:\w+\s){0,2}$")
_STAMPS = frozenset({"dateline", "byline", "caption"})
_OPENING = 45
"""Characters within which a sentence that opens with its day names it: "(TĐ) - Sáng 20/3, …"."""
_FIRST = 12
"""The same for a year, which elsewhere is only part of a name: "Kế hoạch … năm 2024"."""
_LATELY = 14
"""Days before its publication on which an article's occasion may have been."""
_GATHERING = re.compile(
    r"(?<!\w)(?:kiểm tra|giám sát|thanh tra|khảo sát|làm việc|hội nghị|hội thảo|tổ chức|buổi|họp|phiên|lễ|ban hành|"
    r"công bố|chủ trì|tham dự|dự|thăm|trao|ký|sơ kết|tổng kết|đoàn|tổ công tác|thị sát|thực địa|thực tế|đối thoại|"
    r"tiếp xúc|tiếp công dân|khai mạc|ra mắt|chỉ đạo|bàn giao|khánh thành|khởi công|động thổ|thông xe|"
    r"phát động|ra quân)(?!\w)"
)
_ISSUES = re.compile(r"(?<!\w)(?:vừa|đã|mới)\s(?:\w+\s){0,2}?(?:ban hành|ra|có|ký|gửi|phê duyệt)\s(?:\w+\s){0,2}$")


@dataclass(frozen=True, eq=False)
class Scene:
    """One sentence of a document. `mentions` are indexes; `segment` the segment it stands in."""

    page: Page
    span: Span
    segment: Segment | None
    mentions: tuple[int, ...]

    @property
    def text(self) -> str:
        return self.page.held.result.document.quote(self.span)

    @cached_property
    def folded(self) -> str:
        return self.page.folded[self.span.start : self.span.end]

    def labelled(self, label: str) -> list[tuple[int, Mention]]:
        mentions = self.page.held.result.mentions
        return [(n, mentions[n]) for n in self.mentions if mentions[n].label == label]

    def summary(self) -> str:
        return clip(untagged(self.text))

    def quote(self, at: Span | None = None) -> Quote:
        """Return the sentence as a source, cut round `at` where it is very long."""
        return self.page.quote(self.span, at)

    @cached_property
    def day(self) -> str | None:
        """The day that the sentence itself names, other than the date of a cited document or the day of a deadline.

        "Chiều qua" is counted from the day of the report, "cùng ngày", "một ngày trước đó" from the day told of before.
        """
        on = days_on(self.folded) if self.own_day is None and self.page.is_press else None
        told = self.page.day_before(self) if on is not None else None
        return shifted(told, on) if told and on else told or self.own_day

    @cached_property
    def own_day(self) -> str | None:
        """The same without what "cùng ngày" takes from another sentence."""
        day = next((day for day, _ in self.dated()), None)
        return day or (relative_day(self.folded, self.page.published) if self.page.is_press else None)

    @property
    def day_at(self) -> int:
        """Where in the sentence its own day stands; 0 for one that is only counted from the report."""
        return next((at for _, at in self.dated()), 0)

    def dated(self) -> list[tuple[str, int]]:
        """Return the days that the sentence itself names, each with its place in it."""
        return behind_grounds(self.folded, list(self._dated()))

    def _dated(self) -> Iterator[tuple[str, int]]:
        for n, mention in self.labelled("DATE"):
            value = mention.value
            if isinstance(value, DateValue) and value.iso and value.precision == "day" and not self._of_birth(mention):
                due = _DUE.search(self.page.folded, max(self.span.start, mention.start - 24), mention.start)
                only_then = _ONLY_THEN.match(self.page.folded, mention.end)
                if (only_then or not due) and not self._dates_a_citation(n):
                    yield value.iso, mention.start - self.span.start

    @property
    def paper_day(self) -> str | None:
        """The day of the decision or resolution that the sentence names: by it a body or office changed."""
        for n, _ in self.labelled("CITATION"):
            record = next((c for c in self.page.result.citations if n in c.mentions), None)
            if record and record.type in DECIDING and record.date and len(record.date) == 10:
                return record.date
        return None

    @property
    def acting_day(self) -> str | None:
        """The same of a paper by which something is done, not of one that is only carried out, followed or compared."""
        for n, mention in self.labelled("CITATION"):
            record = next((c for c in self.page.result.citations if n in c.mentions), None)
            before = self.page.folded[max(self.span.start, mention.start - 24) : mention.start]
            if record and record.type in DECIDING and (_MADE_BY.search(before) or not _GROUND.search(before)):
                return record.date if record.date and len(record.date) == 10 else None
        return None

    @property
    def issued_day(self) -> str | None:
        """The day of the first paper that the sentence tells was issued."""
        return next((c.date for c in self.issued), None)

    @property
    def issued(self) -> list[Citation]:
        """The papers with their day that the sentence tells were issued: "Sở đã ban hành Hướng dẫn số … ngày 14/11"."""
        found = []
        for n, mention in self.labelled("CITATION"):
            record = next((c for c in self.page.result.citations if n in c.mentions), None)
            before = self.page.folded[max(self.span.start, mention.start - 24) : mention.start]
            if record and record.date and len(record.date) == 10 and _ISSUED.search(before):
                found.append(record)
        return found

    @property
    def opening_day(self) -> str | None:
        """The day with which the sentence opens: "Sáng 20/3, …", "Chiều qua, …"."""
        relative = relative_day(self.folded[:_OPENING], self.page.published) if self.page.is_press else None
        for n, mention in self.labelled("DATE"):
            value = mention.value
            near = mention.start - self.span.start <= _OPENING
            told = isinstance(value, DateValue) and value.precision == "day" and not self._of_birth(mention)
            of_paper = self._dates_a_citation(n) or grounds(self.folded, mention.start - self.span.start)
            if near and told and isinstance(value, DateValue) and not of_paper:
                return value.iso
        return relative

    def _of_birth(self, day: Mention) -> bool:
        """Say whether somebody was born on a day: nothing was done on it."""
        return _BORN.search(self.page.folded, max(self.span.start, day.start - 16), day.start) is not None

    @property
    def period(self) -> str | None:
        """The month or longer stretch with which the sentence opens: "Tháng 9/2023, …", "Trong năm 2024, …"."""
        for _, mention in self.labelled("DATE"):
            value, offset = mention.value, mention.start - self.span.start
            if isinstance(value, DateValue) and offset <= _OPENING:
                long = value.precision in ("year", "range") and offset <= _FIRST
                return value.iso if long or value.precision in ("month", "quarter", "half") else None
        return None

    def day_after(self, offset: int) -> str | None:
        """Return the first day that is named behind `offset` in the sentence."""
        for _, mention in self.labelled("DATE"):
            if mention.start >= offset and isinstance(mention.value, DateValue) and mention.value.precision == "day":
                return mention.value.iso
        return None

    def _dates_a_citation(self, n: int) -> bool:
        mentions = self.page.held.result.mentions
        before = [m for _, m in self.labelled("CITATION") if m.end <= mentions[n].start]
        if not before:
            return False
        gap = self.page.folded[before[-1].end : mentions[n].start]
        dates = len(gap) < 25 and _CITATION_DATE.fullmatch(gap) is not None
        return dates and not ("," in gap and self._opens_clause(mentions[n]))

    def _opens_clause(self, day: Mention) -> bool:
        """Say whether a day without its year stands before who acts on it: "…, ngày 1/7, UBND tỉnh công bố"."""
        behind = _WHO.match(self.page.folded, day.end)
        if not behind or _YEAR.search(day.text):
            return False
        return any(m.start == behind.end() for name in ("UNIT", "POSITION", "PERSON") for _, m in self.labelled(name))


class Page:
    """A held document cut into sentences, with what stands in each."""

    def __init__(self, held: Held) -> None:
        self.held = held
        self.result = replace(held.result, metrics=told_apart(held.result.metrics))
        self.folded = fold(held.result.document.text)
        self.memo: dict[str, object] = {}
        """What others found out about the page and need not find out again."""
        self.instructions: list[Task] | None = None
        """What events.instructions found, once."""

    @property
    def is_press(self) -> bool:
        return self.result.document.kind == "press_article"

    @property
    def published(self) -> str | None:
        return self.held.published

    @cached_property
    def scenes(self) -> tuple[Scene, ...]:
        """The sentences of everything but boilerplate, in order."""
        mentions = self.result.mentions
        order = sorted(range(len(mentions)), key=lambda n: mentions[n].start)
        starts = [mentions[n].start for n in order]
        found = []
        for span, segment in self._sentences():
            inside = order[bisect_right(starts, span.start - 1) : bisect_right(starts, span.end - 1)]
            found.append(Scene(self, span, segment, tuple(inside)))
        return tuple(found)

    def _sentences(self) -> Iterator[tuple[Span, Segment | None]]:
        document = self.result.document
        segments: Iterable[Segment | None] = document.segments or (None,)
        for segment in segments:
            if segment is None:
                yield from ((s, None) for s in sentences(document.text, Span(0, len(document.text))))
            elif segment.kind != "boilerplate":
                yield from ((s, segment) for s in sentences(document.text, segment.span))

    @cached_property
    def _starts(self) -> list[int]:
        return [s.span.start for s in self.scenes]

    def scene_at(self, offset: int) -> Scene | None:
        """Return the sentence that covers `offset`."""
        at = bisect_right(self._starts, offset) - 1
        return self.scenes[at] if at >= 0 and offset < self.scenes[at].span.end else None

    def scenes_with(self, mentions: Iterable[int]) -> list[Scene]:
        """Return the sentences that hold any of these mentions, in order."""
        spans = (self.result.mentions[n].span for n in mentions)
        found = {s.span: s for span in spans if (s := self.scene_at(span.start))}
        return [found[span] for span in sorted(found)]

    def scenes_before(self, scene: Scene, count: int) -> tuple[Scene, ...]:
        """Return so many sentences just before this one."""
        at = bisect_right(self._starts, scene.span.start) - 1
        return self.scenes[max(0, at - count) : max(0, at)]

    def day_before(self, scene: Scene) -> str | None:
        """Return the day that a sentence before this one names, the nearest; the occasion's where none does."""
        days = (s.day for s in reversed(self.scenes_before(scene, 8)) if not (s.segment and s.segment.kind in _STAMPS))
        return next((d for d in days if d), None) or self.occasion_day

    @cached_property
    def provinces(self) -> tuple[str, ...]:
        """The provinces whose bodies the document names; figures of two provinces are never one."""
        found = (PROVINCE_NAMED.search(u.name) for u in self.result.units)
        return tuple(sorted({m[1] for m in found if m}))

    @cached_property
    def opening(self) -> tuple[Scene, ...]:
        """The sentences of the lead and the first paragraphs: what an article is about stands here."""
        return tuple(s for s in self.scenes if s.segment in self._body[:2])

    @cached_property
    def _body(self) -> list[Segment]:
        """The lead and the paragraphs, in order."""
        return list(dict.fromkeys(s.segment for s in self.scenes if s.segment and s.segment.kind in _PROSE))

    @cached_property
    def occasion(self) -> Scene | None:
        """The sentence that says when and where the article's people came together, if its opening names the day."""
        if not self.is_press or not self.published:
            return None
        reported = date.fromisoformat(self.published[:10])
        wider = [s for s in self.scenes if s.segment in self._body[2:4]]
        for scene in (*self.opening, *wider):
            day = scene.opening_day or scene.own_day
            if not day or not _GATHERING.search(scene.folded):
                continue
            if 0 <= (reported - date.fromisoformat(day)).days <= _LATELY:
                return scene
        return None

    @cached_property
    def issue_day(self) -> str | None:
        """The day of the paper whose issue an article's opening reports: what it tells of it was said on that day."""
        for scene in self.opening:
            for n, mention in scene.labelled("CITATION"):
                record = next((c for c in self.result.citations if n in c.mentions and c.date), None)
                before = self.folded[max(scene.span.start, mention.start - 60) : mention.start]
                if record and record.date and _ISSUES.search(before) and len(record.date) == 10:
                    return record.date
        return None

    @property
    def occasion_day(self) -> str | None:
        return (self.occasion.opening_day or self.occasion.own_day) if self.occasion else None

    def mention_start(self, scene: Scene, mentions: Iterable[int]) -> int:
        """Return where the first of these mentions stands in a sentence that holds one."""
        return min(self.result.mentions[n].start for n in set(mentions).intersection(scene.mentions))

    def titled(self, mentions: Iterable[int]) -> bool:
        """Say whether the title or abstract names what these mentions name."""
        return any(s.segment and s.segment.kind in _HEAD for s in self.scenes_with(mentions))

    def quote(self, span: Span, at: Span | None = None) -> Quote:
        document = self.result.document
        span = shorten(document.text, span, at or span)
        return Quote(document.id, self.held.path, self.published, span, document.quote(span))

    # -------------------------------------------------------------- records in a sentence

    @cached_property
    def _proved(self) -> dict[str, dict[int, list[int]]]:
        """For each kind of record: mention → the records that it proves."""
        found: dict[str, dict[int, list[int]]] = {}
        for name in ("officials", "units", "metrics", "citations"):
            by_mention = found.setdefault(name, {})
            for n, record in enumerate(getattr(self.result, name)):
                for mention in record.mentions:
                    by_mention.setdefault(mention, []).append(n)
        return found

    def _records_in(self, name: str, mentions: Iterable[int]) -> list[int]:
        return list(dict.fromkeys(n for m in mentions for n in self._proved[name].get(m, ())))

    @cached_property
    def people(self) -> dict[int, str]:
        """Each mention of a person → the fullest name that the document gives: "ông Hải" is the Hải named before."""
        mentions, officials = self.result.mentions, self.result.officials
        linked = {link.mention: link.name for link in self.result.links}
        stated = {n: o.name for o in officials for n in o.mentions if mentions[n].label == "PERSON"}
        return {n: stated.get(n) or linked.get(n) or m.text for n, m in enumerate(mentions) if m.label == "PERSON"}

    def mentions_of(self, name: str) -> tuple[int, ...]:
        """Return the mentions of the person of this name, short forms too."""
        wanted = name_key(name)
        return tuple(n for n, full in self.people.items() if name_key(full) == wanted)

    def seats_of(self, unit: str) -> tuple[int, ...]:
        """Return the mentions of the place that a body governs: "huyện Q" of its committee, "Tỉnh" excepted."""
        wanted = seat(unit)
        if not wanted or wanted[0] == "tinh":
            return ()
        own = any(seat(u.name) == wanted for u in self.result.units)  # then the bare name is its place's too
        return tuple(
            n
            for n, m in enumerate(self.result.mentions)
            if m.label == "LOCATION" and (seat(m.text) == wanted or own and unit_key(m.text) == wanted[1])
        )

    @cached_property
    def seats(self) -> frozenset[tuple[str, str]]:
        """The places named in the document, provinces too, and those that its bodies govern, each as (level, name)."""
        named = (*self.result.texts("LOCATION"), *(u.name for u in self.result.units))
        return frozenset(s for name in named if (s := seat(name)))

    @cached_property
    def unit_keys(self) -> frozenset[str]:
        return frozenset(unit_loose_key(u.name) for u in self.result.units)

    def officials_in(self, scene: Scene) -> list[Occupancy]:
        """Return the records of the officials named in a sentence, whatever sentence states their office."""
        order = [name_key(self.people[n]) for n, _ in scene.labelled("PERSON")]
        found = [o for o in self.result.officials if name_key(o.name) in order] if order else []
        return sorted(found, key=lambda o: order.index(name_key(o.name)))

    def units_in(self, scene: Scene) -> list[UnitRecord]:
        return [self.result.units[n] for n in self._records_in("units", scene.mentions)]

    def unit_names(self, mentions: Iterable[int]) -> list[str]:
        return [self.result.units[n].name for n in self._records_in("units", mentions)]

    def metrics_in(self, scene: Scene) -> list[Measurement]:
        return [self.result.metrics[n] for n in self._records_in("metrics", scene.mentions)]

    def numbers_in(self, scene: Scene) -> list[str]:
        found = (self.result.citations[n].number for n in self._records_in("citations", scene.mentions))
        return [number for number in found if number]
