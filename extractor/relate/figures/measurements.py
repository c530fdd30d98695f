"""METRIC mentions → Measurement records: what was measured, of what, when, and whether it is only aimed at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ...gazetteer import Gazetteer
from ...model import Document, Measurement, Mention, MetricValue, Segment
from ...text import fold
from ...values.date import fold_lines
from ...values.interval import last_day
from ...values.sentence import sentence_at
from .aimed_parts import aimed_parts, is_within
from .aims import (
    AHEAD,
    REACHED,
    TARGET,
    aims_at,
    is_amended,
    is_floor,
    is_ordered,
    is_plan_compared,
    leads_aims,
    met,
    sets,
)
from .counted import names_itself
from .days import ITEM, TARGET_HEADING, FigureDays
from .names import is_all_asked
from .naming import Naming
from .outline import FIGURE
from .table_context import Tables

_TOLD_HEADING = re.compile(r"(?<!\w)(?:vượt|hoàn\sthành|về\sđích|kết\squả|đã\sđạt|đạt\sđược|thực\shiện\sđược)(?!\w)")
"""In a heading that names an aim to say that it was reached."""
_AIMS_TITLE = re.compile(
    r"(?:về\s(?:việc\s)?)?(?:giao\s|ban\shành\s|phê\sduyệt\s|điều\schỉnh\s)?(?:các\s|những\s|một\ssố\s|\d{1,2}\s|hệ\sthống\s)?(?:chỉ|mục)\stiêu\s[^.:]{0,80}(?:năm\s\d{4}|\d{4}\s?[-–]\s?\d{4})\)?$"
)
"""A title that names nothing but aims of a time ("Các chỉ tiêu kinh tế - xã hội năm 2018")."""
_EXCESS = re.compile(r"(?<!\w)vượt\s(?:mục\stiêu|kế\shoạch|chỉ\stiêu|dự\stoán|nghị\squyết)(?:\s[^\W\d_]+){0,8}\s$")
"""Before a figure by which an aim was passed."""
_ESTIMATED = re.compile(r"(?:^|[,;.:(\n]\s?)ước\s(?:tính\s)?(?:đến|hết|cả|tháng|thực\shiện)(?!\w)[^;]*$")
"""Before a figure of this month's end: how it is going to stand, no aim ("Ước đến 31/12, dư nợ đạt | 68 tỷ đồng")."""
_HEADINGS = frozenset({"heading", "chapter", "article", "clause", "point"})
_BY_LIST = "metric:by-list"
_BY_TABLE = "metric:by-table"
"""The reason of a figure that stands alone in a table's cell."""
_EVE = 3
"""Days: a report dated a little before the end of its period tells what was reached."""
_DATED = frozenset({"percent", "change", "rank"})
_SMALL = frozenset(
    ("tỷ", "tỉ", "lệ", "số", "của", "tổng", "được", "đã", "có", "và", "các", "trên", "theo", "cho", "với", "là", "tỉnh")
)
"""Words that two names may share without being of one thing."""
_COUNTS = frozenset({"count", "ratio"})
_CLAUSE = 110
_SENTENCE = 1500
_POINTS_BACK = re.compile(r"(?<!\w)cả\s$")
_FEW = 100
"""Below it, a page may well count two things so often."""
_AMENDMENT = 900
"""Characters before a figure in which an amendment's opening words stand."""


def measurements(
    document: Document, mentions: Sequence[Mention], gazetteer: Gazetteer | None = None
) -> tuple[Measurement, ...]:
    """Return one record for each distinct figure of `document` (annotation guide §2: no repeats).

    The same figure told twice is one record with both mentions as evidence; a date, an indicator or a target that
    only one of the places states is kept. Index names of `gazetteer` win as indicators over phrases of the text.
    """
    context = _Context(document, mentions)
    naming = Naming(document, mentions, context.folded, context.tables, gazetteer)
    records: dict[tuple[object, ...], list[_Told]] = {}
    before: Mention | None = None
    for index, mention in enumerate(mentions):
        if mention.label != "METRIC" or not isinstance(mention.value, tuple):
            continue
        as_of = context.days.as_of(mention)
        aside = naming.is_aside(mention)
        target = not aside and context.is_target(mention, as_of)
        if as_of is None and not context.days.is_undated(mention):
            as_of = context.days.topic.of_heading(mention, target=target)
        context.days.topic.note(mention, as_of, target=target)
        indicator = naming.named(mention, before)
        compared = naming.baseline(mention, before)
        owner = naming.owner(mention, before)
        before = before if aside else mention
        for value in mention.value:
            record = _record(value, indicator, target, as_of, index, compared)
            same = records.setdefault((record.kind, record.value, record.total, record.direction), [])
            now = _Told(record, owner, *context.place(mention), mention.reason == _BY_TABLE)
            told = next((t for t in same if t.is_again(now)), None)
            if told is None:
                same.append(now)
            else:
                told.join(now)
    told_once = (_named_by_noun(t.record, mentions) for same in records.values() for t in same)
    return tuple(sorted(told_once, key=lambda r: r.mentions[0]))


@dataclass(slots=True)
class _Told:
    """A record as far as it has been told, the words for whose figure it is, its line, the words behind it.

    `back`: whether the figure points back to one told before ("cả | 19 xã"). `cell`: whether it stands alone in a
    table's cell, `item`: in an item of a list.
    """

    record: Measurement
    owner: str | None
    line: int
    behind: str
    back: bool
    item: bool
    cell: bool

    def is_again(self, other: _Told) -> bool:
        """Say whether an equal figure tells the same thing: no other indicator, owner, aim or (of a share) day."""
        mine, its = self.record, other.record
        if self.cell and other.cell:
            return False
        if mine.kind in _DATED and mine.as_of and its.as_of and mine.as_of != its.as_of:
            return False
        if self.owner and other.owner and self.owner != other.owner or mine.target != its.target:
            return False
        compares = mine.kind == "change" or mine.unit == "lần"
        if compares and mine.baseline and its.baseline and fold(mine.baseline) != fold(its.baseline):
            return False
        named = bool(mine.indicator and its.indicator)
        if named and _words(str(mine.indicator)).isdisjoint(_words(str(its.indicator))):
            return False
        if self.line == other.line and not (named and mine.indicator == its.indicator or other.back):
            return False
        if mine.kind in _COUNTS and not self._counts_again(other):
            return False
        if mine.kind == "percent" and self.item and other.item and not named:
            return False  # two items of a list
        return mine.kind != "percent" or _is_of(mine, its) and _is_of(its, mine)

    def _counts_again(self, other: _Told) -> bool:
        """Say whether a count in another line counts the same: one noun, and of a few things the same words behind."""
        mine, its = self.record, other.record
        if mine.unit and its.unit and not _one_noun(mine.unit, its.unit):
            return False
        few = (
            mine.value < _FEW
            and not other.back
            and not (mine.indicator and its.indicator)
            and not (self.owner and other.owner)
        )
        return not few or mine.unit == its.unit and (" " in (mine.unit or "") or self.behind == other.behind)

    def join(self, other: _Told) -> None:
        """Take in what the figure's second telling adds."""
        mentions = (*self.record.mentions, *other.record.mentions)
        self.record = replace(_joined(self.record, other.record), mentions=mentions)
        self.owner = self.owner or other.owner


def _one_noun(first: str, second: str) -> bool:
    """Say whether two counted nouns are one, the longer only saying more: "trường" and "trường mầm non"."""
    one, two = fold(first).split(), fold(second).split()
    return one[: len(two)] == two[: len(one)] or bool(_words(first) & _words(second)) and len(one) == len(two) == 1


def _is_of(share: Measurement, other: Measurement) -> bool:
    """Say whether what a share is of, if it names that, stands in the other telling too, if that names anything."""
    noun = share.unit if share.unit and share.unit != "%" else None
    named = f"{other.indicator or ''} {other.unit if other.unit and other.unit != '%' else ''}".strip()
    return not noun or not named or not _words(noun).isdisjoint(_words(named))


def _words(name: str) -> frozenset[str]:
    return frozenset(fold(name).replace(",", " ").split()) - _SMALL


def _record(  # noqa: PLR0913 - the fields of a Measurement
    value: MetricValue, indicator: str | None, target: bool, as_of: str | None, index: int, compared: str | None
) -> Measurement:
    return Measurement(
        value.kind, value.value, value.total, value.unit, indicator, value.direction, target, as_of, (index,), compared
    )


def _named_by_noun(record: Measurement, mentions: Sequence[Mention]) -> Measurement:
    """The record of a count that nothing else names under the noun that it counts ("9.441 | trường hợp mắc sởi").

    Only now: a noun alone tells no two figures of a line apart, and the timeline does not take it for a name. The
    bare figures of a list took their noun from a whole: without its name they are parts of nobody knows what.
    """
    if mentions[record.mentions[0]].reason == _BY_LIST:
        return record
    counts = record.kind in _COUNTS or record.kind == "change" and "%" not in (record.unit or "%")
    if record.indicator or not counts or not names_itself(record.unit or ""):
        return record
    return replace(record, indicator=record.unit)


def _joined(first: Measurement, again: Measurement) -> Measurement:
    """One record of two mentions of the same figure: what either states; only aimed at if neither has it reached."""
    return replace(
        first,
        unit=first.unit or again.unit,
        indicator=max((first.indicator, again.indicator), key=lambda name: len(name or "")),
        target=first.target and again.target,
        as_of=first.as_of or again.as_of,
        baseline=first.baseline or again.baseline,
    )


class _Context:
    """The sentence, the dates and the headings around the figures of one document."""

    def __init__(self, document: Document, mentions: Sequence[Mention]) -> None:
        self.document = document
        self.folded = fold(document.text)
        told = any(m.reason == _BY_TABLE for m in mentions)
        self.tables = Tables(fold_lines(document.text) if told else "")
        self.days = FigureDays(document, mentions, self.folded, self.tables)
        self.target_spans = tuple(_target_sections(document.segments, self.folded))
        self.aimed = aimed_parts(document.text)
        self.ahead = tuple(_sections_ahead(document, self.folded))

    def place(self, mention: Mention) -> tuple[int, str, bool, bool]:
        """Where the figure's line begins, the two words behind it, whether it points back, whether a list holds it."""
        behind = self.folded[mention.end : mention.end + 24].split()[:2]
        back = _POINTS_BACK.search(self.folded, max(0, mention.start - 8), mention.start) is not None
        line = self.document.text.rfind("\n", 0, mention.start)
        return line, " ".join(behind).rstrip(".,;:"), back, ITEM.match(self.folded, line + 1) is not None

    def is_target(self, mention: Mention, as_of: str | None) -> bool:
        """Say whether the figure shall be reached: its sentence aims, its heading does, or its date is yet to come."""
        today = self.document.meta.as_of
        start, _ = sentence_at(self.document.text, mention.start)
        lead = self.folded[max(start, mention.start - _CLAUSE) : mention.start]
        near = today and as_of and last_day(as_of)[:7] == today[:7]
        if near and (_ESTIMATED.search(lead) or met(self.folded[mention.end : mention.end + 60], lead)):
            return False
        if as_of and today and as_of > today and (len(as_of) != 10 or _days(as_of) - _days(today) > _EVE):
            return True
        if _EXCESS.search(self.folded, max(0, mention.start - _CLAUSE), mention.start):
            return False
        if mention.reason == _BY_TABLE and (told := self.tables.aims(mention.start)) is not None:
            return told
        if self._under_what_is_to_come(mention):
            return True
        if not REACHED.search(lead) and self._stands_under_aims(mention, lead):
            return True
        if mention.text.startswith("100%") and self._orders() and not REACHED.search(lead) and is_all_asked(lead):
            return True
        if is_plan_compared(lead) or leads_aims(self.folded[max(start, mention.start - _SENTENCE) : mention.start]):
            return True
        return aims_at(lead) or _is_count(mention) and is_ordered(lead)

    def _under_what_is_to_come(self, mention: Mention) -> bool:
        """Say whether a figure stands in an item of what is to come ("Nhiệm vụ năm 2024: - Xóa | 45 điểm")."""
        if not any(a <= mention.start < b for a, b in self.ahead):
            return False
        line = self.document.text.rfind("\n", 0, mention.start) + 1
        return sets(self.folded[line : mention.start])

    def _orders(self) -> bool:
        """Say whether the document asks for things, and does not report them."""
        kind = fold(self.document.meta.type or "")
        return self.document.kind == "official_document" and not kind.startswith(("báo cáo", "tờ trình"))

    def _stands_under_aims(self, mention: Mention, lead: str) -> bool:
        """Say whether a heading, the line that leads a list, or an amendment makes the figure one that is aimed at."""
        if any(a <= mention.start < b for a, b in self.target_spans) or is_within(self.aimed, mention.start):
            return True
        led = self.days.lead(mention.start)
        if led and TARGET.search(self.folded[led[0] : led[1]]):
            return True
        if self.document.kind != "official_document":
            return is_amended(lead)
        before = self.folded[max(0, mention.start - _AMENDMENT) : mention.start]
        return is_floor(lead, self.folded[mention.end : mention.end + 30]) or is_amended(before)


def _is_count(mention: Mention) -> bool:
    return isinstance(mention.value, tuple) and mention.value[0].kind == "count"


def _days(iso: str) -> int:
    """A count that grows by one a day within a month: enough to tell days from weeks."""
    year, month, day = last_day(iso).split("-")
    return int(year) * 372 + int(month) * 31 + int(day)


def _sections_ahead(document: Document, folded: str) -> Iterable[tuple[int, int]]:
    """The stretches of a report under headings of what is to come, up to the next heading."""
    if not fold(document.meta.type or "").startswith("báo cáo"):
        return
    heads = [s for s in document.segments if s.kind in _HEADINGS]
    for segment, following in zip(heads, [*heads[1:], None]):
        if AHEAD.match(folded, segment.span.start, segment.span.end):
            yield segment.span.end, following.span.start if following else len(folded)


def _target_sections(segments: Sequence[Segment], folded: str) -> Iterable[tuple[int, int]]:
    """The stretches under headings that speak of aims, up to the next heading."""
    heads = [s for s in segments if s.kind in _HEADINGS]
    for segment, following in zip(heads, [*heads[1:], None]):
        first_line = folded[segment.span.start : segment.span.end].strip()[:80]
        if (
            segment.kind in ("heading", "chapter")
            and TARGET_HEADING.search(first_line)
            and not _TOLD_HEADING.search(first_line)
            and not FIGURE.search(first_line)
        ):
            ends = (
                h.span.start for h in heads if h.span.start > segment.span.start and h.kind in ("heading", "chapter")
            )
            yield segment.span.start, next(ends, following.span.start if following else len(folded))
    for segment in segments:
        words = folded[segment.span.start : segment.span.end].strip()
        if segment.kind in ("title", "abstract") and _AIMS_TITLE.match(words) and not _TOLD_HEADING.search(words):
            yield segment.span.end, len(folded)
